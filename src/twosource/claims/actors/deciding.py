"""Is a name that no table knows a person's or a body's? The whole article decides, not the label of one sentence."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from twosource.claims.actors.fitting import name_words
from twosource.claims.actors.naming import gender_of, place_nouns
from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.claims.sentence.grammar import children
from twosource.claims.sentence.runs import Phrase
from twosource.claims.sentence.standing import is_speaking
from twosource.records import Sentence

Phrased = tuple[Sentence, tuple[Phrase, ...]]
_SHORT = 3
"""Words of so many letters are small in headlines too ("and", "for")."""
_FEWEST = 4
_MOSTLY = 0.9
_LONGEST_SURE = 3


@dataclass(slots=True)
class _Evidence:
    """What an article says of one name: how often it has which label, whether a title, office or first name tells a person."""

    labels: Counter[str] = field(default_factory=Counter)
    person: bool = False
    body: bool = False


def decide_kinds(phrased: Iterable[Phrased]) -> list[Phrased]:
    """The phrases with names made bodies that the article uses as a body's: never a name with a title, an office or a known first name.

    A single word is left a person where it is the surname of anybody whom the article names in full.
    """
    read = list(phrased)
    known: dict[tuple[str, ...], _Evidence] = {}
    surnames: set[str] = set()
    for sentence, phrases in read:
        for phrase in phrases:
            if phrase.name is not None and phrase.kind in {"person", "body"}:
                words = name_words(phrase.name)
                _note(known.setdefault(words, _Evidence()), sentence, phrase)
                if len(words) > 1 and _is_surely_person(phrase):
                    surnames.add(words[-1])
    plain = {name_words(p.name) for s, phrases in read for p in phrases if p.name is not None and not is_headline(s)}
    bodies = {words for words, e in known.items() if _is_body(e) and not (len(words) == 1 and words[0] in surnames)}
    unsure = {words for words, e in known.items() if not e.person and not e.labels["PERSON"]}
    people = _used_as_one(read)
    told = {(word,) for word in surnames} | {name_words(p.name) for _, phrases in read for p in phrases if p.told and p.name is not None}
    read = [(s, tuple(_speaking_place(s, p) for p in phrases)) for s, phrases in read]
    return [(s, tuple(_decided(_doubted(_person(p, people, told), s, plain), bodies, unsure) for p in phrases)) for s, phrases in read]


@remembered(MOST_SENTENCES)
def is_headline(sentence: Sentence) -> bool:
    """Whether the words of a sentence open with capitals as a headline's do: there a run of capitals may be no name."""
    words = [t.text for t in sentence.tokens if len(t.text) > _SHORT and t.text.isalpha()]
    return len(words) >= _FEWEST and sum(1 for w in words if w[:1].isupper()) >= _MOSTLY * len(words)


def _doubted(phrase: Phrase, sentence: Sentence, plain: set[tuple[str, ...]]) -> Phrase:
    """ "Ana Kolt Backs Ivo Tarn": in a headline a name is one that stands in the text as well, or a first name and a surname."""
    if phrase.name is None or phrase.kind not in {"person", "body"} or not is_headline(sentence):
        return phrase
    words = name_words(phrase.name)
    whole = len(words) <= _LONGEST_SURE and (phrase.kind == "body" or gender_of(phrase.name) is not None)
    return phrase if whole or words in plain else replace(phrase, doubtful=True)


def _speaking_place(sentence: Sentence, phrase: Phrase) -> Phrase:
    """ "Velin Airport said": a place that speaks is the body that runs it."""
    named = phrase.kind == "place" and phrase.name is not None and phrase.country is None and not phrase.doubtful
    run = named and sentence.tokens[phrase.last].text.lower() in place_nouns() and is_speaking(sentence, phrase)
    return replace(phrase, kind="body") if run else phrase


def _used_as_one(read: list[Phrased]) -> set[tuple[str, ...]]:
    """Names that a small model takes for a people, since they end in s, of which the article says "has" or "says"."""
    return {
        name_words(p.name)
        for sentence, phrases in read
        for p in phrases
        if p.kind == "group" and p.name is not None and _has_singular_verb(sentence, p.last)
    }


def _has_singular_verb(sentence: Sentence, i: int) -> bool:
    verb = sentence.tokens[i].head
    tags = {sentence.tokens[verb].tag, *(sentence.tokens[k].tag for k in children(sentence, verb, "aux", "auxpass"))}
    return sentence.tokens[i].dep == "nsubj" and "VBZ" in tags


def _person(phrase: Phrase, people: set[tuple[str, ...]], told: set[tuple[str, ...]]) -> Phrase:
    """The phrase as a person's where the article uses the name as one's, or tells of it as one and no table knows it as something else."""
    if phrase.name is None:
        return phrase
    by_label = phrase.kind in {"body", "place"} and phrase.family is None and phrase.country is None
    single = (phrase.kind == "group" and name_words(phrase.name) in people) or (by_label and name_words(phrase.name) in told)
    return replace(phrase, kind="person", plural=False) if single else phrase


def _note(evidence: _Evidence, sentence: Sentence, phrase: Phrase) -> None:
    evidence.labels[sentence.tokens[phrase.last].ent] += 1
    evidence.person = evidence.person or _is_surely_person(phrase)
    evidence.body = evidence.body or (phrase.kind == "body" and phrase.family is not None)


def _is_surely_person(phrase: Phrase) -> bool:
    titled = phrase.kind == "person" and (phrase.gender is not None or phrase.role is not None or phrase.told)
    return titled or gender_of(phrase.name or "") is not None


def _is_body(evidence: _Evidence) -> bool:
    labels = evidence.labels
    return not evidence.person and (evidence.body or labels["ORG"] > labels["PERSON"])


def _decided(phrase: Phrase, bodies: set[tuple[str, ...]], unsure: set[tuple[str, ...]]) -> Phrase:
    if phrase.kind != "person" or phrase.name is None:
        return phrase
    words = name_words(phrase.name)
    if phrase.doubtful or words not in bodies:
        return replace(phrase, unsure=words in unsure)
    return replace(phrase, kind="body")
