"""Who does the deed of a verb, and to whom? The noun phrases behind subject and object, through passives, control and relative clauses.

Answers are token indices of the heads of noun phrases, coordinated ones each; an empty answer means that the sentence does not say.
"""

from dataclasses import dataclass
from functools import cache

from twosource.claims.event import mood
from twosource.claims.event.eventwords import in_group, is_done_to
from twosource.claims.event.governing import find_governor, find_row, joined_to
from twosource.claims.remembered import MOST_SENTENCES, remembered_at
from twosource.claims.sentence.grammar import ancestors, child, children, subtree
from twosource.claims.wordsets import word_set
from twosource.lexicon import load_lexicon
from twosource.records import Sentence

_MAX_DEPTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlVerb:
    """A row of data/control_verbs.csv."""

    lemma: str
    controller: tuple[str, ...]


@cache
def load_control_verbs() -> dict[str, tuple[str, ...]]:
    """Controllers by lemma."""
    return {row.lemma: row.controller for row in load_lexicon("control_verbs", ControlVerb)}


def with_conjuncts(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Token i and the nouns coordinated with it ("A, B and C"), in order of the text."""
    out = [i]
    for j in out:
        out.extend(k for k in children(sentence, j, "conj") if not mood.is_verb(sentence, k))
        out.extend(_listed(sentence, j))
    return tuple(sorted(out))


def _listed(sentence: Sentence, j: int) -> list[int]:
    """The nouns of a list that the parser ties otherwise: "Secretary Kolt and Minister Tarn", "bakers, old tailors and smiths"."""
    tokens = sentence.tokens
    named = children(sentence, j, "nmod", "compound") if tokens[j].ent == "PERSON" else ()
    found = [k for k in named if tokens[k].ent == "PERSON" and _has_and(sentence, k, j)]
    if tokens[j].tag == "NNS":
        beside = (k for k in children(sentence, j, "appos") if tokens[k].tag == "NNS" and child(sentence, k, "det", "poss") is None)
        found += [k for k in beside if k > j and any(t.text.lower() in {"and", "or"} for t in tokens[k:])]
    return found


def _has_and(sentence: Sentence, k: int, j: int) -> bool:
    return any(k < c < j and sentence.tokens[c].text == "and" for c in children(sentence, k, "cc"))


def find_agents(sentence: Sentence, i: int, depth: int = 0) -> tuple[int, ...]:
    """The heads of the noun phrases that do what verb i says."""
    if depth > _MAX_DEPTH:
        return ()
    if is_passive(sentence, i):
        return _by_agents(sentence, i)
    return find_subjects(sentence, i, depth)


@remembered_at(MOST_SENTENCES)
def is_passive(sentence: Sentence, i: int) -> bool:
    """Whether the verb is passive: "was invited", "invited by them"."""
    tokens = sentence.tokens
    if tokens[i].text.lower() in word_set("state of mind") and child(sentence, i, "agent") is None:
        return False  # "is opposed to": nobody opposes him
    first = mood.first_conjunct(sentence, i)
    if first != i and child(sentence, i, "dobj") is not None and child(sentence, i, "agent") is None:
        return False  # "'s beaten them and locked up the vote", whatever the parser takes the "'s" for
    if child(sentence, first, "auxpass", "nsubjpass") is not None or child(sentence, i, "agent") is not None:
        return True
    if tokens[i].tag != "VBN" or tokens[i].dep not in {"acl", "advcl", "amod", "pobj", "pcomp", "oprd"}:
        return False
    return not any(tokens[j].lemma == "have" for j in children(sentence, first, "aux"))


def _by_agents(sentence: Sentence, i: int) -> tuple[int, ...]:
    first = mood.first_conjunct(sentence, i)
    for verb in (i, first):
        agent = child(sentence, verb, "agent")
        if agent is not None:
            noun = child(sentence, agent, "pobj")
            return with_conjuncts(sentence, noun) if noun is not None else ()
    return _by_whom_asked(sentence, i)


def _by_whom_asked(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Who asks, where the parser hangs them on what is asked: "was asked to do so by police"."""
    asked = child(sentence, i, "xcomp")
    for by in children(sentence, asked, "prep", "agent") if asked is not None else ():
        noun = child(sentence, by, "pobj")
        if sentence.tokens[by].text == "by" and noun is not None and sentence.tokens[noun].ent not in {"DATE", "TIME"}:
            return with_conjuncts(sentence, noun)
    return ()


def find_subjects(sentence: Sentence, i: int, depth: int = 0) -> tuple[int, ...]:
    """The heads of the noun phrases that verb i is said of: its own subject, or that of the clause that lends it one."""
    if depth > _MAX_DEPTH:
        return ()
    own = child(sentence, i, "nsubj", "nsubjpass")
    if own is not None:
        return _antecedent(sentence, i, own)
    token = sentence.tokens[i]
    if token.dep == "conj" and mood.is_verb(sentence, token.head):
        return find_subjects(sentence, joined_to(sentence, i), depth + 1)
    if token.dep in {"relcl", "acl"} and token.tag in {"VBG", "VBN"} and not mood.has_to(sentence, i):
        if in_group(sentence, token.head, "document"):
            return _owners_of_plan(sentence, token.head, depth)  # "issued a declaration demanding ..."
        return with_conjuncts(sentence, token.head)
    if token.dep == "relcl":
        return (token.head,)
    if token.dep == "acl":
        return _owners_of_plan(sentence, token.head, depth)
    if token.dep == "pcomp":
        return _through_preposition(sentence, i, depth)
    if token.dep == "xcomp" or (token.dep in {"ccomp", "advcl"} and not mood.is_finite(sentence, i)):
        return _controller(sentence, i, depth)
    return ()


def _antecedent(sentence: Sentence, i: int, own: int) -> tuple[int, ...]:
    """The relative pronoun's noun ("Kolt, who ..."), else the subject itself with its conjuncts."""
    tokens = sentence.tokens
    if tokens[own].tag in {"WP", "WDT"} or (tokens[own].text.lower() in {"who", "which", "that"} and tokens[own].tag != "DT"):
        for j in (i, *ancestors(sentence, i)):
            if tokens[j].dep == "relcl":
                return (tokens[j].head,)
        return ()
    if tokens[own].text.isupper() and (told := _behind_dateline(sentence, own)) is not None:
        own = told
    joined = with_conjuncts(sentence, own)
    loose = children(sentence, i, "dep") if len(joined) > 1 else ()  # "bakers, tailors, smiths and ...", where the first hangs loose
    return (*(j for j in loose if j < own and tokens[j].tag == "NNS" and tokens[own].tag == "NNS"), *joined)


def _behind_dateline(sentence: Sentence, own: int) -> int | None:
    """The name behind a dateline that the parser takes for the subject: "LUND, Norway -- Mara Kovic on Friday left"."""
    beside = (j for j in children(sentence, own, "appos") if sentence.tokens[j].pos == "PROPN")
    dashes = {"-", "--", "\u2013", "\u2014"}
    return next((j for j in beside if any(t.text in dashes for t in sentence.tokens[own:j])), None)


def _owners_of_plan(sentence: Sentence, noun: int, depth: int) -> tuple[int, ...]:
    """Whose plan it is: "Russia's plan to ...", "Russia has no plan to ..."."""
    poss = child(sentence, noun, "poss")
    if poss is not None and sentence.tokens[poss].tag != "PRP$":
        return with_conjuncts(sentence, poss)
    for prep in children(sentence, noun, "prep"):
        if sentence.tokens[prep].text.lower() in {"of", "by"}:
            of = child(sentence, prep, "pobj")
            if of is not None:
                return with_conjuncts(sentence, of)
    head = sentence.tokens[noun].head
    if sentence.tokens[noun].dep in {"dobj", "attr"} and mood.is_verb(sentence, head):
        return find_agents(sentence, head, depth + 1)
    return (poss,) if poss is not None else ()


def _through_preposition(sentence: Sentence, i: int, depth: int) -> tuple[int, ...]:
    """ "accused X of attacking": X; "by hosting", "after meeting": who does the verb above; "plans for hosting": whose plans."""
    tokens = sentence.tokens
    prep = tokens[i].head
    head = tokens[prep].head
    if tokens[head].dep in {"prep", "advmod"} and not mood.is_verb(sentence, head):
        head = tokens[head].head  # "instead of", "short of"
    if not mood.is_verb(sentence, head):
        row = find_row(sentence, tokens[head].head, tokens[prep].text.lower()) if tokens[head].dep == "dobj" else None
        if row is not None and row.pos == "V":
            return (head,)  # "accused the army of shelling" where the parser hangs "of" on the army
        return _owners_of_plan(sentence, head, depth)
    if (told := _told_before(sentence, head, prep)) is not None:
        return find_agents(sentence, told, depth + 1)
    governor = find_governor(sentence, i)
    row = governor.row if governor is not None else None
    blamed = tokens[head].lemma in word_set("says it of the object")  # "credited her with convening talks": she convened them
    if blamed or (row is not None and row.pos == "V" and (row.polarity == "denied" or row.status in {"alleged", "demanded", "refused"})):
        objects = find_objects(sentence, head)
        if objects:
            return objects
    return find_agents(sentence, head, depth + 1) if not is_passive(sentence, head) else find_subjects(sentence, head, depth + 1)


def _told_before(sentence: Sentence, verb: int, prep: int) -> int | None:
    """The clause that verb tells and that ends before "after" or "while": "Kolt said they fled after shooting him": they shot him."""
    tokens = sentence.tokens
    if tokens[prep].text.lower() not in {"after", "before", "while", "by", "without", "when"}:
        return None
    told = next((j for j in children(sentence, verb, "ccomp") if verb < j < prep), None)
    return told if told is not None and mood.is_finite(sentence, told) and tokens[prep - 1].text != "," else None


def _controller(sentence: Sentence, i: int, depth: int) -> tuple[int, ...]:
    """Who an infinitive or participle without subject is said of."""
    tokens = sentence.tokens
    head = tokens[i].head
    if not mood.is_verb(sentence, head):
        if tokens[head].dep in {"acomp", "oprd", "attr"} and mood.is_verb(sentence, tokens[head].head):
            return find_subjects(sentence, tokens[head].head, depth + 1)
        return find_subjects(sentence, head, depth + 1)
    if tokens[i].tag == "VBG" and tokens[i].dep == "advcl":
        return _participle_subject(sentence, i, head, depth)
    if is_passive(sentence, head):
        return find_subjects(sentence, head, depth + 1)
    if tokens[i].dep == "xcomp" or _is_complement(sentence, i):
        told = _told(sentence, head, i)
        if told and (mood.has_to(sentence, i) or tokens[head].lemma in word_set("perceives")):
            return told  # "filmed him asking for money": he asks
    return find_agents(sentence, head, depth + 1)


def _is_complement(sentence: Sentence, i: int) -> bool:
    governor = find_governor(sentence, i)
    return governor is not None and governor.row is not None


def _told(sentence: Sentence, head: int, before: int) -> tuple[int, ...]:
    """Whom a verb of asking is said to: its object, or the noun behind on, upon, to or with."""
    controller = load_control_verbs().get(sentence.tokens[head].lemma, ())
    if "subject" in controller:
        return ()
    noun = next((j for j in reversed(children(sentence, head, "dobj", "dative")) if j < before), None)
    if noun is not None:
        return with_conjuncts(sentence, noun)
    for prep in children(sentence, head, "prep"):
        pobj = child(sentence, prep, "pobj")
        word = sentence.tokens[prep].text.lower()
        if pobj is not None and pobj < before and (word in controller or (word == "for" and _opens_behind(sentence, pobj, before))):
            return with_conjuncts(sentence, pobj)
    return ()


def _opens_behind(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether the infinitive stands right behind the noun phrase: "called for Kovic to be freed"."""
    behind = subtree(sentence, noun)[-1] + 1
    return sentence.tokens[behind].tag == "TO" and behind in children(sentence, verb, "aux", "mark")


def _participle_subject(sentence: Sentence, i: int, head: int, depth: int) -> tuple[int, ...]:
    """Of a participle behind a comma: the verb just before it may be nearer than the one the parser hangs it on.

    "got a cool answer from Kovic, who turned the offer down, accusing ...": the participle goes with the relative clause.
    """
    if head < i:
        for j in range(i - 1, head, -1):
            if sentence.tokens[j].dep == "relcl" and mood.is_finite(sentence, j) and _closes_before(sentence, j, i):
                return find_agents(sentence, j, depth + 1)
    return find_agents(sentence, head, depth + 1) if not is_passive(sentence, head) else find_subjects(sentence, head, depth + 1)


def _closes_before(sentence: Sentence, relative: int, i: int) -> bool:
    """Whether between the relative clause's verb and the participle stands no comma that closes the relative clause."""
    commas = [j for j in range(relative, i) if sentence.tokens[j].text == ","]
    return len(commas) == 1 and commas[0] == i - 1


@remembered_at(MOST_SENTENCES)
def find_objects(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The heads of the noun phrases that verb i is done to: its object, a passive's subject, a relative clause's noun."""
    tokens = sentence.tokens
    if is_passive(sentence, i):
        return find_subjects(sentence, i)
    own = [j for j in children(sentence, i, "dobj") if not tokens[j].is_punct_only]
    if len(own) > 1 and (asked := child(sentence, i, "xcomp")) is not None:  # "asked the crowd to welcome him - her best friend"
        own = [j for j in own if j < asked] or own
    if own:
        last = own[-1]
        if tokens[last].tag in {"WP", "WDT"}:
            return (tokens[i].head,) if tokens[i].dep == "relcl" else ()
        return with_conjuncts(sentence, last)
    if (shared := _sharing(sentence, i)) is not None:
        return find_objects(sentence, shared)
    beside = child(sentence, i, "npadvmod")
    if beside == i + 1 and tokens[beside].pos == "PROPN" and tokens[beside].ent not in {"DATE", "TIME"}:
        return (beside,)  # a name right behind the verb that the parser takes for an adverb
    if tokens[i].dep == "relcl" and child(sentence, i, "nsubj") is not None and not _has_relative_subject(sentence, i):
        # "the country she is fighting for": the noun stands behind the preposition.
        return () if any(_is_left_over(sentence, j) for j in children(sentence, i, "prep")) else (tokens[i].head,)
    if tokens[i].dep == "conj" and not mood.is_finite(sentence, i):
        return ()
    inner = next((j for j in children(sentence, i, "ccomp") if mood.has_to(sentence, j)), None)
    subject = child(sentence, inner, "nsubj") if inner is not None else None
    return with_conjuncts(sentence, subject) if subject is not None else ()


def _is_left_over(sentence: Sentence, prep: int) -> bool:
    """Whether the preposition's noun is what the relative clause hangs on: nothing stands behind it, or "that" before it."""
    below = children(sentence, prep)
    return not below or any(sentence.tokens[j].tag in {"WDT", "WP"} for j in below)


def _sharing(sentence: Sentence, i: int) -> int | None:
    """The verb joined right behind verb i, whose object is that of both: "shot and killed a guard", "arrested and charged him"."""
    joined = next((j for j in children(sentence, i, "conj") if j == i + 2 and mood.is_verb(sentence, j)), None)
    if joined is None or sentence.tokens[i + 1].dep != "cc" or sentence.tokens[i].tag != sentence.tokens[joined].tag:
        return None
    return joined if child(sentence, joined, "dobj") is not None else None


def _has_relative_subject(sentence: Sentence, i: int) -> bool:
    subject = child(sentence, i, "nsubj", "nsubjpass")
    return subject is not None and sentence.tokens[subject].tag in {"WP", "WDT"}


def preposition_objects(sentence: Sentence, i: int, *words: str) -> tuple[int, ...]:
    """The nouns behind these prepositions at token i, with conjuncts; of verbs also behind those that the parser hung on the object."""
    tokens = sentence.tokens
    places = [i]
    if mood.is_verb(sentence, i):
        places += children(sentence, i, "dobj", "nsubjpass", "npadvmod", "prt")
        if "with" in words:  # "agreed to a ceasefire with them"
            before = [j for j in children(sentence, i, "prep") if tokens[j].text.lower() in {"to", "on"}]
            places += [k for j in before for k in children(sentence, j, "pobj")]
        sums = [j for j in children(sentence, i, "dobj") if tokens[j].ent == "MONEY"] if "to" in words else []
        places += [
            k for j in sums for p in children(sentence, j, "prep") for k in children(sentence, p, "pobj")
        ]  # "$90 million in aid to them"
        if "from" in words:  # "demanded the release of prisoners from them", "called for independence from them"
            below = [(o, "of") for o in children(sentence, i, "dobj")] + [(i, "for")]
            of = [j for o, word in below for j in children(sentence, o, "prep") if tokens[j].text.lower() == word]
            of = [j for j in of if not _has_on(sentence, j)]  # "called for tariffs on goods from them" asks nothing of them
            places += [k for j in of for k in children(sentence, j, "pobj")]
    for place in places:
        for prep in children(sentence, place, "prep", "agent", "dative"):
            if tokens[prep].text.lower() in words:
                noun = child(sentence, prep, "pobj")
                # "on Wednesday called on the mayor": when something is done is not to whom.
                if noun is not None and tokens[noun].ent not in {"DATE", "TIME"}:
                    return with_conjuncts(sentence, noun)
    return ()


def _has_on(sentence: Sentence, prep: int) -> bool:
    """Whether "on" stands below the noun behind the preposition."""
    return any(sentence.tokens[k].text.lower() == "on" for p in children(sentence, prep, "pobj") for k in children(sentence, p, "prep"))


def owners_of(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """Whose the thing is: its possessor, or the noun behind by, from or of."""
    poss = child(sentence, noun, "poss")
    if poss is not None:
        return with_conjuncts(sentence, poss)
    of = () if is_done_to(sentence.tokens[noun].lemma) else ("of",)  # "condemned the murder of nurses": they did nothing
    for word in ("by", "from", *of):
        found = preposition_objects(sentence, noun, word)
        if found:
            return found
    return ()
