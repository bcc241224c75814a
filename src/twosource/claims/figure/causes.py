"""Who did it, and with what? The actor and the means behind a casualty: "government air raids", "clashes", "by the army"."""

from dataclasses import dataclass, field
from functools import cache

from twosource.claims.figure.casualtywords import Casualty, leaving_verb
from twosource.claims.figure.people import side_words
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children
from twosource.lexicon import load_lexicon
from twosource.records import Actor, FieldBasis, Sentence, Token

_BY_PREPOSITIONS = {"in", "by", "during", "from", "amid", "after", "when", "of"}
_NOUN_DEPS = {"nsubj", "nsubjpass", "pobj", "dobj"}
_NAMED = {"NORP", "GPE", "ORG", "PERSON", "LOC", "DATE", "TIME", "FAC"}


@dataclass(frozen=True, slots=True)
class MeansNoun:
    """A noun for what kills and hurts."""

    noun: str


@dataclass(frozen=True, slots=True)
class Cause:
    """The actor and the means, where the sentence gives them, the token of the noun for them, and where they were read."""

    by: Actor | None = None
    means: str | None = None
    noun: int | None = None
    fields: dict[str, FieldBasis] = field(default_factory=dict)


@cache
def means_nouns() -> frozenset[str]:
    """The nouns for what kills and hurts, in the singular."""
    return frozenset(row.noun for row in load_lexicon("means_nouns", MeansNoun))


def is_means(token: Token) -> bool:
    """Whether the word names what kills and hurts; "the shooting", tagged as a verb, does too."""
    return token.lemma in means_nouns() or (token.tag == "VBG" and token.dep in _NOUN_DEPS and token.text.lower() in means_nouns())


def find_cause(scene: Scene, sentence: Sentence, casualty: Casualty) -> Cause:
    """The cause of a whole; empty where none is said."""
    if casualty.frame == "toll":
        return Cause()
    if casualty.frame == "active":
        subject = _subject(sentence, casualty.trigger)
        return _of_noun(scene, sentence, subject) if subject is not None else Cause()
    return _passive_cause(scene, sentence, casualty)


def _subject(sentence: Sentence, verb: int) -> int | None:
    """The verb's own subject, the noun its relative clause hangs on, or the subject of the verb that it is joined to."""
    tokens = sentence.tokens
    for _ in range(3):
        own = next(iter(children(sentence, verb, "nsubj")), None)
        if own is not None and tokens[own].lemma not in {"that", "which", "who"}:
            return own
        if tokens[verb].dep == "relcl" or (tokens[verb].dep == "acl" and tokens[verb].tag == "VBD"):
            return _relative_head(sentence, verb)
        if own is not None or not _shares_subject(tokens[verb]):
            return None if own is not None else _means_before(sentence, verb)
        verb = tokens[verb].head
    return None


def _shares_subject(verb: Token) -> bool:
    return verb.dep in {"conj", "xcomp"} or (verb.dep == "advcl" and verb.tag == "VBG")


def _relative_head(sentence: Sentence, verb: int) -> int:
    """The noun of a relative clause: of "months of violence that claimed", the violence."""
    tokens = sentence.tokens
    head = tokens[verb].head
    nearer = [k for k in range(head + 1, verb) if tokens[k].lemma in means_nouns() and tokens[k].pos == "NOUN"]
    return head if tokens[head].lemma in means_nouns() or not nearer else nearer[-1]


def _means_before(sentence: Sentence, verb: int) -> int | None:
    """The noun of means before a verb that the parse left without a subject, if no other verb stands between."""
    tokens = sentence.tokens
    for k in range(verb - 1, -1, -1):
        if tokens[k].tag in {"VBD", "VBZ", "VBP", "MD"}:
            return None
        if tokens[k].pos == "NOUN" and tokens[k].lemma in means_nouns():
            return k
    return None


def _passive_cause(scene: Scene, sentence: Sentence, casualty: Casualty) -> Cause:
    tokens = sentence.tokens
    for preposition in children(sentence, casualty.trigger, "agent", "prep"):
        if tokens[preposition].lemma not in _BY_PREPOSITIONS:
            continue
        for noun in children(sentence, preposition, "pobj"):
            cause = _of_noun(scene, sentence, noun, agent=tokens[preposition].dep == "agent")
            if cause.by is not None or cause.means is not None:
                return cause
    return _of_clause(scene, sentence, casualty)


def _of_clause(scene: Scene, sentence: Sentence, casualty: Casualty) -> Cause:
    """As in "were killed when a car bomb went off", "a shooting left nine dead": the means is the subject of another verb."""
    tokens, trigger = sentence.tokens, casualty.trigger
    verbs = [k for k in children(sentence, trigger, "advcl") if any(tokens[m].lemma in {"when", "after"} for m in children(sentence, k))]
    leaving = leaving_verb(sentence, casualty)
    verbs += [leaving] if leaving != trigger else []
    for verb in verbs:
        for noun in (*children(sentence, verb, "nsubjpass"), *filter(None, [_subject(sentence, verb)])):
            if is_means(tokens[noun]):
                return _of_noun(scene, sentence, noun, agent=False)
    return Cause()


def _of_noun(scene: Scene, sentence: Sentence, noun: int, *, agent: bool = True) -> Cause:
    """A noun as a cause: a means with the actor that stands before it, or an actor."""
    tokens = sentence.tokens
    if is_means(tokens[noun]):
        first = noun
        while first > 0 and _belongs(scene, sentence, first - 1, noun):
            first -= 1
        fields = {"means": FieldBasis(span=scene.cite(tokens[first].start, tokens[noun].end))}
        before = children(sentence, noun, "compound", "amod", "poss", "nmod")
        by = next((k for k in before if scene.actor_at(sentence, k) is not None), None)
        if by is not None:
            fields["by"] = FieldBasis(span=scene.cite(tokens[by].start, tokens[by].end))
        actor = scene.actor_at(sentence, by) if by is not None else None
        return Cause(actor, scene.text[tokens[first].start : tokens[noun].end], noun, fields)
    actor = scene.actor_at(sentence, noun)
    if actor is None or not agent:
        return Cause()
    return Cause(actor, None, None, {"by": FieldBasis(span=scene.cite(tokens[noun].start, tokens[noun].end))})


def _belongs(scene: Scene, sentence: Sentence, i: int, noun: int) -> bool:
    """Whether the word before a means is part of its name ("car" bomb) and not whose it was ("army" raid)."""
    token = sentence.tokens[i]
    return token.dep == "compound" and token.head == noun and not _names_actor(scene, sentence, i)


def _names_actor(scene: Scene, sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    return token.lemma in side_words() or token.ent in _NAMED or scene.actor_at(sentence, i) is not None
