"""Which numbers does a stretch state, with the words that bound them, however they are written?"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from twosource.claims.sentence.numbers import BoundWord, number_words
from twosource.claims.wordsets import word_set
from twosource.corroborate.edit.edititems import Item, Phrases, by_first_word, phrase_at
from twosource.corroborate.edit.wordruns import Stretch
from twosource.lexicon import load_lexicon

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_ORDER = re.compile(r"(\d+)(?:st|nd|rd|th)")
_LONGEST_BOUND = 4
_SIGNS = "$€£¥"
_Found = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditNumber:
    """A row of data/edit_numbers.csv."""

    word: str
    value: str
    kind: str


@cache
def _words() -> dict[tuple[str, str], Fraction]:
    """The values of words of number by word and kind, of both tables."""
    out = {(row.word, row.kind): Fraction(row.value) for row in load_lexicon("edit_numbers", EditNumber)}
    return out | {(word, row.kind): Fraction(row.value) for word, row in number_words().items() if row.kind not in ("few", "couple")}


@cache
def _number_openers() -> frozenset[str]:
    return frozenset(word for word, _ in _words())


@cache
def _bounds() -> tuple[Phrases, Phrases]:
    """The bounds before a number, and those behind it."""
    rows = load_lexicon("bounds", BoundWord)
    before = [(r.phrase, r.kind) for r in rows if not r.kind.startswith("after ")]
    return by_first_word(before), by_first_word([(r.phrase, r.kind.removeprefix("after ")) for r in rows if r.kind.startswith("after ")])


def find_numbers(stretch: Stretch, taken: Collection[int] = ()) -> list[Item]:
    """Numbers in order; words in `taken` are parts of dates. A bounded number has other keys than the plain one."""
    out: list[Item] = []
    n = 0
    while n < len(stretch.keys):
        found = None if n in taken or not _may_open(stretch.keys[n]) else _number_at(stretch, n)
        if found is None:
            n += 1
            continue
        out.append(_bounded(stretch, found, out[-1].last if out else 0))
        n = out[-1].last
    return out


def _may_open(word: str) -> bool:
    return word[0].isdigit() or word in _number_openers() or word in ("a", "an")


def _number_at(stretch: Stretch, n: int) -> Item | None:
    for read in (_order, _part, _sum, _loose):
        found = read(stretch, n)
        if found is not None:
            return found
    return None


def _value(stretch: Stretch, n: int, *kinds: str) -> Fraction | None:
    if n >= len(stretch.keys):
        return None
    return next((_words()[stretch.keys[n], kind] for kind in kinds if (stretch.keys[n], kind) in _words()), None)


def _is_joined(stretch: Stretch, n: int) -> bool:
    return 0 < n < len(stretch.keys) and stretch.gap(n) in ("", " ", "-", "\u2011", "\u00a0")


def _order(stretch: Stretch, n: int) -> Item | None:
    """ "Fourth", "4th"."""
    digits = _ORDER.fullmatch(stretch.keys[n])
    value = Fraction(digits[1]) if digits else _value(stretch, n, "order")
    return None if value is None else Item((f"order {value}",), n, n + 1, "order")


def _part(stretch: Stretch, n: int) -> Item | None:
    """ "A quarter", "two thirds", "half a million", "half of"."""
    keys = stretch.keys
    if keys[n] == "half":
        times = _value(stretch, n + 2, "times") if keys[n + 1 : n + 2] in (("a",), ("an",)) else None
        if times is not None:
            return _item(times / 2, n, n + 3)
        return Item((_key(Fraction(1, 2)),), n, n + 1, "half")
    part = _value(stretch, n + 1, "part")
    if part is None or not _is_joined(stretch, n + 1):
        return None
    if keys[n] in ("a", "one") and (keys[n + 1] in ("half", "quarter") or _ends_or_of(stretch, n + 2)):
        return Item((_key(part),), n, n + 2, "half" if keys[n + 1] == "half" else "")
    count = _value(stretch, n, "unit")
    return _item(count * part, n, n + 2) if count is not None and count > 1 and keys[n + 1].endswith("s") else None


def _ends_or_of(stretch: Stretch, n: int) -> bool:
    """ "A third of the votes", "by a third.": a part, where "a third man" is none."""
    return n >= len(stretch.keys) or stretch.keys[n] == "of" or stretch.gap(n) not in (" ", "-")


def _sum(stretch: Stretch, n: int) -> Item | None:
    """ "12", "twenty-one", "two hundred and five", "5m", "a dozen", "tens of thousands"."""
    keys = stretch.keys
    vague = _value(stretch, n, "vague") if (keys[n], "many") not in _words() else None
    if vague is not None:
        other = _value(stretch, n + 2, "vague") if keys[n + 1 : n + 2] == ("of",) else None
        return _item(vague, n, n + 1) if other is None else _item(vague * other / 2, n, n + 3)
    if keys[n] in ("a", "an"):
        if _value(stretch, n + 1, "times") is None:
            return None
        value, last = _add_up(stretch, n + 1, Fraction(1))
        return _item(value, n, last)
    if _DIGITS.fullmatch(keys[n]):
        scaled = _with_suffix(stretch, n)
        return scaled or _with_percent(stretch, _item(*_spread(n, _add_up(stretch, n + 1, Fraction(keys[n])))))
    if keys[n][0].isdigit():
        # A time of the day, a score, a running time: told apart as it is written.
        return Item((keys[n],), n, n + 1)
    if keys[n] == "one" and not (_is_joined(stretch, n + 1) and _value(stretch, n + 1, "times") is not None):
        return Item(("1",), n, n + 1, "one")
    start = _value(stretch, n, "unit", "ten")
    if start is None:
        return _item(Fraction(12), n, n + 1) if keys[n] == "dozen" else None
    return _item(*_spread(n, _add_up(stretch, n + 1, start)))


def _spread(first: int, found: tuple[Fraction, int]) -> tuple[Fraction, int, int]:
    return found[0], first, found[1]


def _add_up(stretch: Stretch, n: int, value: Fraction) -> tuple[Fraction, int]:
    """The value with the words of number from word n on, and where they end."""
    whole, current = Fraction(0), value
    while _is_joined(stretch, n):
        times, more = _value(stretch, n, "times"), _value(stretch, n, "unit", "ten")
        if times is not None and times in (12, 100):
            current *= times
        elif times is not None:
            whole, current = whole + current * times, Fraction(0)
        elif (
            more is not None
            and more > 0
            and (current == 0 or current % 100 == 0 or (current % 10 == 0 and 10 < current < 100 and more < 10))
        ):
            current += more
        elif stretch.keys[n] == "and" and (whole or current) and current % 100 == 0 and _value(stretch, n + 1, "unit", "ten") and n > 1:
            if _value(stretch, n - 1, "times") is None:
                break
        else:
            break
        n += 1
    return whole + current, n


def _with_percent(stretch: Stretch, number: Item) -> Item:
    """The number with the part of a whole that it is: "20 percent" is a fifth."""
    behind = stretch.text[stretch.words[number.last - 1].end : stretch.words[number.last - 1].end + 9].strip().casefold()
    if not behind.startswith(("%", "percent", "per cent", "pc")):
        return number
    return Item((*number.keys, _key(Fraction(number.keys[0]) / 100)), number.first, number.last)


def _with_suffix(stretch: Stretch, n: int) -> Item | None:
    if n + 1 >= len(stretch.keys):
        return None
    gap, plain = stretch.gap(n + 1), Fraction(stretch.keys[n])
    times = _value(stretch, n + 1, "suffix")
    if times is not None and gap in ("", " "):
        return _item(plain * times, n, n + 2)
    times = _value(stretch, n + 1, "unit or suffix")
    if times is None or gap:
        return None
    if stretch.gap(n)[-1:] in _SIGNS and stretch.gap(n):
        return _item(plain * times, n, n + 2)
    return Item((_key(plain * times), _key(plain)), n, n + 2)


def _loose(stretch: Stretch, n: int) -> Item | None:
    if stretch.keys[n] in ("a", "an"):
        kind = "loose" if _value(stretch, n + 1, "loose") is not None else "many" if stretch.keys[n + 1 : n + 2] == ("few",) else ""
        return Item((_key(_value(stretch, n + 1, kind) or Fraction(0)),), n, n + 2, kind) if kind else None
    for kind in ("loose", "many"):
        value = _value(stretch, n, kind)
        if value is not None:
            return Item((_key(value),), n, n + 1, kind)
    return None


def _item(value: Fraction, first: int, last: int) -> Item:
    return Item((_key(value),), first, last)


def same_number(a: Item, b: Item) -> bool:
    """Whether two numbers share a reading; "the 12th minute" and "12 minutes" do."""
    if not set(a.keys).isdisjoint(b.keys):
        return True
    return (a.loose == "order") != (b.loose == "order") and a.keys[0].removeprefix("order ") == b.keys[0].removeprefix("order ")


def _key(value: Fraction) -> str:
    return str(value)


def _is_way(stretch: Stretch, n: int) -> bool:
    """ "Went up to 40", "edged over 40": where a figure went, and no bound."""
    return n > 0 and (stretch.keys[n - 1] in word_set("goes") or (stretch.keys[n] == "up" and stretch.keys[n - 1].endswith("ed")))


def _bounded(stretch: Stretch, number: Item, start: int) -> Item:
    if number.loose:
        return number
    before, behind = _bounds()
    for size in range(min(_LONGEST_BOUND, number.first - start), 0, -1):
        first = number.first - size
        found = phrase_at(before, stretch.keys, first)
        if found is not None and found[0] == size and "," not in stretch.gap(number.first) and not _is_way(stretch, first):
            return Item(tuple(f"{found[1]} {key}" for key in number.keys), first, number.last)
    found = phrase_at(behind, stretch.keys, number.last) if number.last < len(stretch.keys) else None
    if found is not None:
        return Item(tuple(f"{found[1]} {key}" for key in number.keys), number.first, number.last + found[0])
    return number
