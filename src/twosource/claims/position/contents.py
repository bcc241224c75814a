"""What is demanded, refused or offered? The words of the content beside the verb, as spans of the article."""

from twosource.claims.event import mood
from twosource.claims.event.agents import find_objects
from twosource.claims.event.frames import complement_of
from twosource.claims.sentence.grammar import child, children, span_of, subtree
from twosource.records import Sentence, Span


def contents_of(sentence: Sentence, i: int, *, whole: bool = False) -> tuple[Span, ...]:
    """The contents of verb i: of its clause, its object, or what stands behind "for", "on", "to". Coordinated objects are one each.

    With `whole`, the verb itself is part of the content ("they have to issue an apology"): "issue an apology".
    """
    if whole:
        return _clause_contents(sentence, i)
    j = complement_of(sentence, i)
    if j is not None:
        return (_span(sentence, (*_sufferer(sentence, i, j), *_without_mark(sentence, j))),)
    objects = find_objects(sentence, i)
    if objects and not mood.is_verb(sentence, objects[0]) and _is_thing(sentence, i, objects):
        return _coordinated(sentence, objects)
    for word in ("for", "on", "to", "upon"):
        for prep in children(sentence, i, "prep"):
            if sentence.tokens[prep].text.lower() == word:
                found = child(sentence, prep, "pobj", "pcomp")
                if found is not None:
                    # A second noun may hang on the verb itself ("called for an end to the fighting and the release of ...").
                    joined = (*children(sentence, found, "conj"), *children(sentence, i, "conj"))
                    nouns = (found, *(k for k in joined if sentence.tokens[k].pos == "NOUN" == sentence.tokens[found].pos))
                    return _coordinated(sentence, nouns)
    return _coordinated(sentence, objects)


def _sufferer(sentence: Sentence, i: int, j: int) -> tuple[int, ...]:
    """Who is to do it or be done to, where the parser hangs him on the asking ("called for him to be freed")."""
    if not mood.has_to(sentence, j) or child(sentence, j, "nsubjpass", "nsubj") is not None:
        return ()
    prep = next((k for k in children(sentence, i, "prep") if sentence.tokens[k].text.lower() == "for" and k < j), None)
    noun = child(sentence, prep, "pobj") if prep is not None else None
    return subtree(sentence, noun) if noun is not None and noun < j else ()


def _is_thing(sentence: Sentence, i: int, objects: tuple[int, ...]) -> bool:
    # "pressed Arvania for talks": the object is whom it is said to.
    asked = any(sentence.tokens[j].text.lower() == "for" for j in children(sentence, i, "prep"))
    return not (asked and sentence.tokens[objects[0]].pos == "PROPN")


def _clause_contents(sentence: Sentence, i: int) -> tuple[Span, ...]:
    """From the verb to the end of its clause; a second coordinated object is a content of its own."""
    objects = find_objects(sentence, i) if child(sentence, i, "auxpass", "nsubjpass") is None else ()
    below = [j for j in subtree(sentence, i) if j >= i]
    cut = _cut(sentence, i, below)
    others = [o for o in objects[1:] if o > i]
    if not others:
        return (_span(sentence, tuple(cut)),)
    first = [j for j in cut if j < subtree(sentence, others[0])[0]]
    return (_span(sentence, tuple(_without_joint(sentence, first))), *(_span(sentence, _plain(sentence, o)) for o in others))


def _cut(sentence: Sentence, i: int, below: list[int]) -> list[int]:
    """The verb's tokens up to a verb coordinated with it or a condition on it."""
    verbs = [j for j in children(sentence, i, "conj", "parataxis") if mood.is_verb(sentence, j)]
    stops = [min(k for k in (j, *children(sentence, j, "aux", "auxpass", "nsubj", "nsubjpass", "neg")) if k > i) for j in verbs]
    conditions = [indices[0] for governed, indices, role in mood.find_conditions(sentence) if governed == i and role == "condition"]
    stops += [j for j in conditions if j > i]
    end = min(stops, default=below[-1] + 1)
    return _without_joint(sentence, [j for j in below if j < end])


def _without_joint(sentence: Sentence, indices: list[int]) -> list[int]:
    while len(indices) > 1 and (sentence.tokens[indices[-1]].dep == "cc" or sentence.tokens[indices[-1]].is_punct_only):
        indices = indices[:-1]
    return indices


def _coordinated(sentence: Sentence, nouns: tuple[int, ...]) -> tuple[Span, ...]:
    return tuple(_span(sentence, _plain(sentence, n)) for n in nouns)


def _plain(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """A noun with all below it but what is coordinated with it or told of it in a clause behind a comma."""
    tokens = sentence.tokens
    apart: set[int] = set()
    for j in subtree(sentence, noun):
        if tokens[j].head == noun and tokens[j].dep == "advmod" and j < noun and tokens[j].lemma == "then":
            apart.add(j)
        relative = tokens[j].dep in {"relcl", "acl"} and any(tokens[k].text == "," for k in range(tokens[j].head, j))
        joined = tokens[j].dep in {"conj", "cc"} and tokens[j].head == noun
        if relative or joined:
            apart.update(subtree(sentence, j))
    kept = [j for j in subtree(sentence, noun) if j not in apart]
    at = kept.index(noun)
    end = at
    while end + 1 < len(kept) and kept[end + 1] == kept[end] + 1:
        end += 1
    return tuple(kept[: end + 1])


def _without_mark(sentence: Sentence, j: int) -> tuple[int, ...]:
    tokens = sentence.tokens
    kept = [k for k in subtree(sentence, j) if not (tokens[k].dep == "mark" and tokens[k].head == j and k < j)]
    return tuple(_cut(sentence, j, kept))


def trimmed(sentence: Sentence, indices: tuple[int, ...]) -> tuple[int, ...]:
    """The tokens without marks at the ends."""
    kept = list(indices)
    while len(kept) > 1 and sentence.tokens[kept[-1]].is_punct_only:
        kept.pop()
    while len(kept) > 1 and sentence.tokens[kept[0]].is_punct_only:
        kept.pop(0)
    return tuple(kept)


def _span(sentence: Sentence, indices: tuple[int, ...]) -> Span:
    return span_of(sentence, trimmed(sentence, indices))


def requirement_of(sentence: Sentence, indices: tuple[int, ...]) -> Span:
    """The characters of a condition, with an "only ... and" before it that belongs to it ("only in Lund and if ...")."""
    tokens = sentence.tokens
    first = indices[0]
    if first >= 2 and tokens[first - 1].text.lower() == "and":
        only = next((j for j in range(first - 2, max(first - 9, -1), -1) if tokens[j].text.lower() == "only"), None)
        if only is not None and not any(tokens[j].pos in {"VERB", "AUX"} or tokens[j].text in {",", '"'} for j in range(only, first)):
            indices = (*range(only, first), *indices)
    if tokens[indices[0]].text.lower() == "if" and len(indices) > 1:
        indices = indices[1:]
    return _span(sentence, indices)
