"""Is a name that no table knows a person's or a body's? The whole article decides, not the label of one sentence."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from twosource.claims.fitting import name_words
from twosource.claims.naming import gender_of
from twosource.claims.runs import Phrase
from twosource.records import Sentence

Phrased = tuple[Sentence, tuple[Phrase, ...]]


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
    bodies = {words for words, e in known.items() if _is_body(e) and not (len(words) == 1 and words[0] in surnames)}
    return [(sentence, tuple(_decided(p, bodies) for p in phrases)) for sentence, phrases in read]


def _note(evidence: _Evidence, sentence: Sentence, phrase: Phrase) -> None:
    evidence.labels[sentence.tokens[phrase.last].ent] += 1
    evidence.person = evidence.person or _is_surely_person(phrase)
    evidence.body = evidence.body or (phrase.kind == "body" and phrase.family is not None)


def _is_surely_person(phrase: Phrase) -> bool:
    titled = phrase.kind == "person" and (phrase.gender is not None or phrase.role is not None)
    return titled or gender_of(phrase.name or "") is not None


def _is_body(evidence: _Evidence) -> bool:
    labels = evidence.labels
    return not evidence.person and (evidence.body or labels["ORG"] > labels["PERSON"])


def _decided(phrase: Phrase, bodies: set[tuple[str, ...]]) -> Phrase:
    if phrase.kind != "person" or phrase.name is None or phrase.doubtful or name_words(phrase.name) not in bodies:
        return phrase
    return replace(phrase, kind="body")
