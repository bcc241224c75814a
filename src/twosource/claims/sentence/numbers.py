"""Which numbers stand in a sentence, and between which bounds do the words around them put what is counted?

The rule for bounds, used wherever something is counted (low, best, high; None is open or not said):
plain "40": 40, 40, 40 · "at least 40": 40, 40, None · "more than 40": 40, 40, None · "up to 40", "as many as 40": None, 40, 40 ·
"fewer than 40": None, None, 39 · "about 40", "nearly 40", "some 40": None, 40, None · "between 40 and 50", "40 to 50": 40, None, 50 ·
"dozens", "several": the fewest that the word can mean (24, 2), None, None.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.lexicon import load_lexicon
from twosource.records import Sentence, Token

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_RANGE = re.compile(r"(?P<low>\d{1,3}(?:,\d{3})+|\d+)[-\u2013](?P<high>\d{1,3}(?:,\d{3})+|\d+)")
_DECIMAL = re.compile(r"\d+\.\d+")
_LONGEST_BOUND = 4


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word of number with its value and what it does to its neighbours."""

    word: str
    value: int
    kind: str


@dataclass(frozen=True, slots=True)
class BoundWord:
    """Words before or behind a number that bound it."""

    phrase: str
    kind: str


class Quantity(NamedTuple):
    """A number where it stands: tokens [first, last] are the number, [begin, stop] include the words that bound it, `bound`."""

    begin: int
    first: int
    last: int
    stop: int
    low: int | None
    best: int | None
    high: int | None
    bound: str | None = None


@cache
def number_words() -> dict[str, NumberWord]:
    """The words of number by word."""
    return {row.word: row for row in load_lexicon("numbers", NumberWord)}


@cache
def _bounds() -> dict[str, str]:
    return {row.phrase: row.kind for row in load_lexicon("bounds", BoundWord)}


@remembered(MOST_SENTENCES)
def find_quantities(sentence: Sentence) -> tuple[Quantity, ...]:
    """The numbers of the sentence with their bounds, in order; ranges are one. Ordinals and parts of words are none."""
    numbers = _find_numbers(sentence.tokens)
    out: list[Quantity] = []
    for number in numbers:
        if out and (joined := _join_range(sentence.tokens, out[-1], number)):
            out[-1] = joined
            continue
        out.append(number)
    return tuple(_bounded(sentence.tokens, number) for number in out)


def _find_numbers(tokens: tuple[Token, ...]) -> list[Quantity]:
    openers = _openers()
    out: list[Quantity] = []
    i = 0
    while i < len(tokens):
        word = tokens[i].text.lower()
        found = _number_at(tokens, i) if word in openers or word[:1].isdecimal() else None
        if found is None:
            i += 1
            continue
        out.append(found)
        i = found.last + 1
    return out


@cache
def _openers() -> frozenset[str]:
    """The words with which a number may begin."""
    return frozenset({"a", "an", "half", *number_words()})


def _number_at(tokens: tuple[Token, ...], i: int) -> Quantity | None:
    """The longest number that begins at token i."""
    word = tokens[i].text.lower()
    digits = word[:1].isdecimal()
    if digits and (match := _RANGE.fullmatch(word)):
        low, high = _digits(match["low"]), _digits(match["high"])
        return Quantity(i, i, i, i, low, None, high, "to") if low < high else None
    entry = number_words().get(word)
    if entry is not None and entry.kind == "vague":
        return _vague(tokens, i, entry)
    if word in {"a", "an", "half"}:
        return _after_article(tokens, i)
    if entry is not None and entry.kind == "both":
        return Quantity(i, i, i, i, entry.value, entry.value, entry.value)
    if digits and _DECIMAL.fullmatch(word):
        return _decimal(tokens, i)
    if not (digits and _DIGITS.fullmatch(word)) and (entry is None or entry.kind not in {"unit", "ten"}):
        return None
    value, last = _add_up(tokens, i)
    return Quantity(i, i, last, last, value, value, value)


def _decimal(tokens: tuple[Token, ...], i: int) -> Quantity | None:
    """As in "1.2 million"; a decimal alone counts nothing."""
    times = number_words().get(tokens[i + 1].text.lower()) if i + 1 < len(tokens) else None
    if times is None or times.kind != "times":
        return None
    value = int(Decimal(tokens[i].text) * times.value)
    return Quantity(i, i, i + 1, i + 1, value, value, value)


def _vague(tokens: tuple[Token, ...], i: int, entry: NumberWord) -> Quantity:
    value, last = entry.value, i
    # "tens of thousands", "hundreds of thousands": the fewest of the one times the unit of the other.
    if i + 2 < len(tokens) and tokens[i + 1].text == "of":
        other = number_words().get(tokens[i + 2].text.lower())
        if other is not None and other.kind == "vague" and other.value >= 2000:
            value, last = value * (other.value // 2), i + 2
    words = " ".join(t.text.lower() for t in tokens[i : last + 1])
    return Quantity(i, i, last, last, value, None, None, words)


def _after_article(tokens: tuple[Token, ...], i: int) -> Quantity | None:
    """As in "a dozen", "a hundred and five", "a few", "a couple of"."""
    if i + 1 >= len(tokens):
        return None
    if "half" in {tokens[i].text.lower(), tokens[i + 1].text.lower()}:
        return _half(tokens, i)
    entry = number_words().get(tokens[i + 1].text.lower())
    if entry is None or entry.kind not in {"times", "few", "couple"}:
        return None
    if entry.kind == "times":
        value, last = _multiply(tokens, i + 1, 1)
        return Quantity(i, i, last, last, value, value, value)
    last = i + 2 if entry.kind == "couple" and i + 2 < len(tokens) and tokens[i + 2].text == "of" else i + 1
    return Quantity(i, i, last, last, entry.value, None, None, f"a {entry.word}")


def _half(tokens: tuple[Token, ...], i: int) -> Quantity | None:
    """As in "half a dozen", "a half-dozen"."""
    last = next((k for k in range(i + 1, min(i + 4, len(tokens))) if tokens[k].text.lower() not in {"a", "half", "-"}), None)
    entry = number_words().get(tokens[last].text.lower()) if last is not None else None
    if last is None or entry is None or entry.kind != "times":
        return None
    value = entry.value // 2
    return Quantity(i, i, last, last, value, value, value)


def _digits(text: str) -> int:
    return int(text.replace(",", ""))


def _add_up(tokens: tuple[Token, ...], i: int) -> tuple[int, int]:
    word = tokens[i].text.lower()
    entry = number_words().get(word)
    value = entry.value if entry is not None else _digits(word)
    last = i
    if entry is not None and entry.kind == "ten":
        step = 2 if i + 1 < len(tokens) and tokens[i + 1].text == "-" else 1
        unit = number_words().get(tokens[i + step].text.lower()) if i + step < len(tokens) else None
        if unit is not None and unit.kind == "unit" and 0 < unit.value < 10:
            value, last = value + unit.value, i + step
    return _multiply(tokens, last + 1, value, last)


def _multiply(tokens: tuple[Token, ...], i: int, value: int, last: int | None = None) -> tuple[int, int]:
    """The value with the multiplying words from token i on, and what is added behind them ("two hundred and five")."""
    last = i - 1 if last is None else last
    while i < len(tokens) and (entry := number_words().get(tokens[i].text.lower())) is not None and entry.kind == "times":
        value, last, i = value * entry.value, i, i + 1
        rest = i + 1 if i < len(tokens) and tokens[i].text.lower() == "and" else i
        after = number_words().get(tokens[rest].text.lower()) if rest < len(tokens) else None
        if entry.value in {100, 1000} and after is not None and after.kind in {"unit", "ten"} and after.value < entry.value:
            more, end = _add_up(tokens, rest)
            if more < entry.value:
                return value + more, end
    return value, last


def _join_range(tokens: tuple[Token, ...], a: Quantity, b: Quantity) -> Quantity | None:
    """As in "40 to 50", "40 or 50", "between 40 and 50" as one quantity."""
    if b.first != a.last + 2 or a.bound or b.bound or a.low is None or b.low is None or a.low >= b.low:
        return None
    joint = tokens[a.last + 1].text.lower()
    before = tokens[a.first - 1].text.lower() if a.first else ""
    if joint == "and" and before == "between":
        return Quantity(a.first - 1, a.first, b.last, b.last, a.low, None, b.low, "between")
    if joint == "-" and tokens[a.last].end == tokens[a.last + 1].start:
        return Quantity(a.first, a.first, b.last, b.last, a.low, None, b.low, "to")
    if joint == "to" and before == "from":
        return _from(tokens, a, b)
    if joint == "to":
        return Quantity(a.first, a.first, b.last, b.last, a.low, None, b.low, "to")
    if joint == "or":
        return Quantity(a.first, a.first, b.last, b.last, a.low, None, b.low, "or")
    return None


def _from(tokens: tuple[Token, ...], a: Quantity, b: Quantity) -> Quantity | None:
    """As in "from 40 to 50 miners"; what "rose from 40 to 50" went from one number to the other."""
    earlier = tokens[a.first - 2] if a.first > 1 else None
    if earlier is None or earlier.is_punct_only or earlier.text.lower() == "anywhere":
        begin = a.first - (2 if earlier is not None and not earlier.is_punct_only else 1)
        words = " ".join(t.text.lower() for t in tokens[begin : a.first])
        return Quantity(begin, a.first, b.last, b.last, a.low, None, b.low, words)
    return None


def _bounded(tokens: tuple[Token, ...], number: Quantity) -> Quantity:
    for size in range(min(_LONGEST_BOUND, number.begin), 0, -1):
        begin = number.begin - size
        words = " ".join(t.text.lower() for t in tokens[begin : number.begin])
        kind = _bounds().get(words)
        if kind is not None and not kind.startswith("after"):
            return _apply(number._replace(begin=begin), kind, words)
    for size in (3, 2):
        words = " ".join(t.text.lower() for t in tokens[number.last + 1 : number.last + 1 + size])
        kind = _bounds().get(words, "")
        if kind.startswith("after "):
            return _apply(number._replace(stop=number.last + size), kind.removeprefix("after "), words)
    return number


def _apply(number: Quantity, kind: str, words: str) -> Quantity:
    if number.best is None:  # a range or a loose word has its bounds already
        return number._replace(bound=f"{words} {number.bound}" if number.bound and number.high is None else number.bound)
    n = number.best
    low, best, high = {
        "least": (n, n, None),
        "more": (n, n, None),
        "most": (None, n, n),
        "fewer": (None, None, n - 1),
        "about": (None, n, None),
    }[kind]
    return number._replace(low=low, best=best, high=high, bound=words)
