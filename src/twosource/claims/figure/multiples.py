"""How many does one deed name in its own word? "A double homicide" has two dead, a "murder-suicide" two or more."""

from dataclasses import dataclass
from functools import cache

from twosource.claims.figure.casualtywords import Casualty, casualty_word, casualty_words
from twosource.claims.figure.counted import Count
from twosource.claims.figure.harmnouns import of_deed
from twosource.claims.sentence.numbers import Quantity
from twosource.claims.sentence.wording import lowered, vocabulary
from twosource.lexicon import load_lexicon
from twosource.records import Sentence


@dataclass(frozen=True, slots=True)
class Multiple:
    """A word for a deed with several victims."""

    word: str
    value: int


@cache
def _multiples() -> dict[str, int]:
    return {row.word: row.value for row in load_lexicon("multiples", Multiple)}


def find_multiples(sentence: Sentence) -> tuple[Casualty, ...]:
    """As in "double homicide", "triple fatal shooting", "murder-suicide", in order; a killer who killed himself is one more."""
    if "murder" not in vocabulary(sentence) and _multiples().keys().isdisjoint(vocabulary(sentence)):
        return ()
    out: list[Casualty] = []
    words = list(lowered(sentence))
    taken = -1
    for i in range(len(words)):
        if i <= taken:
            continue
        value = _multiples().get(words[i])
        at = i if value is None else _deed(sentence, words, i + 1)
        found = None if at is None else _read(sentence, words, i, at, value)
        if found is not None:
            out.append(found)
            taken = found.count.last
    return tuple(out)


def _deed(sentence: Sentence, words: list[str], i: int) -> int | None:
    """The noun of harm from token i on, past a hyphen and "fatal"."""
    while i < len(words) and (words[i] == "-" or (words[i], "A") in casualty_words()):
        i += 1
    return i if i < len(words) and casualty_word(sentence, i, "of", "struck of") is not None else None


def _read(sentence: Sentence, words: list[str], first: int, at: int, value: int | None) -> Casualty | None:
    """The casualty of a deed at token `at`; without a multiple only a murder that ends in a suicide counts."""
    himself = words[at : at + 3] in (["murder", "-", "suicide"], ["murder", "/", "suicide"])
    if value is None and not himself:
        return None
    last = at + 2 if himself else at
    if value is None:
        quantity = Quantity(first, first, last, last, 2, None, None, "".join(words[at : at + 3]))
    else:
        number = value + himself
        quantity = Quantity(first, first, last if himself else first, last if himself else first, number, number, number)
    count = Count(quantity, first, last, at, at, None)
    return of_deed(sentence, count, at)
