"""What is demanded, refused or offered? The words of the content beside the verb, as spans of the article."""

from twosource.claims.event import mood
from twosource.claims.event.agents import find_objects
from twosource.claims.event.frames import complement_of
from twosource.claims.sentence.grammar import ancestors, child, children, span_of, subtree
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Span

QUOTE_MARKS = frozenset({'"', "\u201c", "\u201d", "``", "''"})


def clause_contents(sentence: Sentence, i: int) -> tuple[Span, ...]:
    """The contents where the verb itself is part of them ("they have to issue an apology"): "issue an apology".

    They go on to the end of its clause; a second coordinated object is a content of its own.
    """
    objects = find_objects(sentence, i) if child(sentence, i, "auxpass", "nsubjpass") is None else ()
    below = [j for j in subtree(sentence, i) if j >= i]
    cut = _cut(sentence, i, below)
    others = [o for o in objects[1:] if o > i]
    if not others:
        return (_span(sentence, tuple(cut)),)
    first = [j for j in cut if j < subtree(sentence, others[0])[0]]
    return (_span(sentence, tuple(_without_joint(sentence, first))), *(_span(sentence, _plain(sentence, o)) for o in others))


def demanded(sentence: Sentence, i: int) -> tuple[Span, ...]:
    """The contents of what somebody must do, with the "not" of what they must not ("must not leave": "not leave")."""
    spans = clause_contents(sentence, i)
    denied = next((j for j in children(sentence, i, "neg") if j < i), None)
    return spans if denied is None else (Span(sentence.tokens[denied].start, spans[0].end), *spans[1:])


def declined(sentence: Sentence, i: int) -> tuple[Span, ...]:
    """The contents of what somebody will not do, with the adverbs behind the "not" ("will not automatically pay": "automatically pay")."""
    spans = clause_contents(sentence, i)
    denied = next((j for j in children(sentence, i, "neg") if j < i), i)
    first = next((j for j in children(sentence, i, "advmod") if denied < j < i), None)
    return spans if first is None else (Span(sentence.tokens[first].start, spans[0].end), *spans[1:])


def contents_of(sentence: Sentence, i: int, *, asked: int | None = None, asks_for: bool = False, asks: bool = False) -> tuple[Span, ...]:
    """The contents of verb i: of its clause, its object, or what stands behind "for", "on", "to". Coordinated objects are one each.

    `asked`: the token of somebody unknown whom it is asked of; he stands in the content ("called on toy makers to act": "toy makers to
    act"). `asks_for`: the verb has its content behind "for" ("pressed officials for talks"). `asks`: what goes with its object may be cut
    off from it ("demanded guarantees for all prisoners").
    """
    j = complement_of(sentence, i)
    if j is not None:
        asked = lost_subject(sentence, i) if asked is None else asked
        who = _sufferer(sentence, i, j) or (subtree(sentence, asked) if asked is not None and i < asked < j else ())
        return (_span(sentence, tuple(sorted({*who, *_without_mark(sentence, j)}))),)
    objects = find_objects(sentence, i)
    behind_for = asks_for and any(sentence.tokens[k].text.lower() == "for" and k > i for k in children(sentence, i, "prep"))
    if objects and not behind_for and not mood.is_verb(sentence, objects[0]) and _is_thing(sentence, i, objects):
        spans = _coordinated(sentence, objects)
        return (*spans[:-1], _with_purpose(sentence, i, objects[-1], spans[-1])) if asks else spans
    for word in ("for", "on", "to", "upon"):
        for prep in children(sentence, i, "prep"):
            if sentence.tokens[prep].text.lower() == word:
                found = child(sentence, prep, "pobj", "pcomp")
                if found is not None and sentence.tokens[found].ent not in {"DATE", "TIME"}:
                    # A second noun may hang on the verb itself ("called for an end to the fighting and the release of ...").
                    joined = (*children(sentence, found, "conj"), *children(sentence, i, "conj"))
                    nouns = (found, *(k for k in joined if sentence.tokens[k].pos == "NOUN" == sentence.tokens[found].pos))
                    return _coordinated(sentence, nouns)
    return _coordinated(sentence, objects)


def lost_subject(sentence: Sentence, i: int) -> int | None:
    """The subject of a finite clause that the parser took for the object of the verb above ("demands Dorn make a pledge")."""
    j = complement_of(sentence, i)
    if j is None or not mood.is_finite(sentence, j) or child(sentence, j, "nsubjpass", "nsubj") is not None:
        return None
    return next((n for n in children(sentence, i, "dobj") if i < n < j), None)


def _with_purpose(sentence: Sentence, i: int, noun: int, span: Span) -> Span:
    """The content with what it is for, right behind it, where the parser hangs that on the verb ("demands safeguards for refugees")."""
    tokens = sentence.tokens
    for prep in children(sentence, i, "prep"):
        named = child(sentence, prep, "pobj")
        right_behind = prep > noun and tokens[prep - 1].end == span.end
        if not right_behind or tokens[prep].text.lower() not in {"for", "against", "between"} or named is None:
            continue
        if not any(tokens[k].ent in {"DATE", "TIME", "ORDINAL"} for k in subtree(sentence, named)):
            return Span(span.start, _span(sentence, subtree(sentence, prep)).end)
    return span


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


def _cut(sentence: Sentence, i: int, below: list[int]) -> list[int]:
    """The verb's tokens up to a verb coordinated with it or a condition on it."""
    joined = (j for j in children(sentence, i, "conj", "parataxis") if j > i and mood.is_verb(sentence, j))
    verbs = [j for j in joined if not (mood.has_to(sentence, i) and sentence.tokens[j].tag == "VB" and _shares_subject(sentence, j))]
    stops = [min(k for k in (j, *children(sentence, j, "aux", "auxpass", "nsubj", "nsubjpass", "neg")) if k > i) for j in verbs]
    conditions = [indices[0] for governed, indices, role in mood.find_conditions(sentence) if governed == i and role == "condition"]
    stops += [j for j in conditions if j > i]
    stops += [clause for clause in _told_clauses(sentence, i, below) if clause > i]
    end = min(stops, default=below[-1] + 1)
    return _without_joint(sentence, [j for j in below if j < end])


def _shares_subject(sentence: Sentence, j: int) -> bool:
    """Whether a verb goes on with the infinitive before it ("to clean up the mines and restore the land")."""
    return child(sentence, j, "aux", "nsubj", "nsubjpass") is None


def _told_clauses(sentence: Sentence, i: int, below: list[int]) -> list[int]:
    """Where clauses begin that tell what happened ("refused to go after they had lied"): no part of what is yet to be done."""
    tokens = sentence.tokens
    if not mood.has_to(sentence, i):
        return []
    past = [j for j in below if tokens[j].dep == "advcl" and j > i and _is_past(sentence, j)]
    opened = [j for j in past if any(tokens[k].text.lower() in word_set("told apart") for k in children(sentence, j, "mark", "advmod"))]
    return [subtree(sentence, j)[0] for j in opened]


def _is_past(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[k].tag == "VBD" for k in (i, *children(sentence, i, "aux", "auxpass")))


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
    """The characters of the tokens without marks at the ends; a quotation or bracket that opens in them is closed."""
    kept = trimmed(sentence, indices)
    after = kept[-1] + 1
    marks = sum(sentence.tokens[k].text in QUOTE_MARKS for k in kept)
    opened = [t.text for t in (sentence.tokens[k] for k in kept) if t.text in "()"]
    following = sentence.tokens[after].text if after < len(sentence.tokens) else ""
    if (marks % 2 and following in QUOTE_MARKS) or (opened.count("(") > opened.count(")") and following == ")"):
        kept = (*kept, after)
    return span_of(sentence, kept)


def before_own_clause(sentence: Sentence, i: int, content: Span) -> Span | None:
    """The content without the clause of verb i that hangs on it ("the offer they rejected": "the offer"); None where nothing is left."""
    tokens = sentence.tokens
    if not content.start <= tokens[i].start < content.end:
        return content
    clause = next((j for j in (i, *ancestors(sentence, i)) if tokens[j].dep in {"relcl", "acl"}), None)
    first = i if clause is None else subtree(sentence, clause)[0]
    kept = tuple(k for k in range(first) if tokens[k].start >= content.start)
    return _span(sentence, kept) if clause is not None and kept and tokens[kept[-1]].tag in {"NN", "NNS", "NNP", "NNPS"} else None


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
