"""How is a sentence made? Rules in text files are filled at random; places that carry meaning stay marked.

`world/*.txt` hold the rules: `@name` opens one, each line below it is one way to say it, `-` alone says nothing. `<rule>` is filled from a
rule, `{p1}` from the story, `{#5-90}` by a number, `{~0.5-9.9}` by a decimal, `{day}` by a date, `[hedge:with|without]` by one of the two.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

WORLD = Path(__file__).with_name("world")
_TOKEN = re.compile(r"<(\w+)>|\{([#~])([\d.]+)-([\d.]+)\}(,000)?|\{(\w+)\}|\[(neg|hedge):([^|\]]*)\|([^\]]*)\]")
_BRACKETS = {"neg": "negation", "hedge": "hedge"}
_AFFIRMED_OFTEN = 0.7
"""How often a place that may be denied is affirmed, and one that may be hedged is not."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of a sentence. `kind` is that of the edit of meaning that can befall it, "" for plain words.

    `key` names the place in every copy, `value` is what it says however it is written, `others` are (text, value) that could stand
    there. `tail`: of a circumstance at the end of a clause; `figures`: a number that is never written as a word.
    """

    text: str
    kind: str = ""
    key: str = ""
    value: str = ""
    others: tuple[tuple[str, str], ...] = ()
    tail: bool = False
    figures: bool = False


Slot = Callable[[Random], Piece]
Slots = dict[str, Slot]


@cache
def load_rules(*names: str) -> dict[str, tuple[str, ...]]:
    """The rules of some world files, later files adding rules and replacing those of the same name."""
    rules: dict[str, list[str]] = {}
    for name in names:
        current = ""
        for line in (WORLD / f"{name}.txt").read_text("utf-8").splitlines():
            if line.startswith("@"):
                current = line[1:]
                rules[current] = []
            elif line.strip() and not line.startswith("#"):
                rules[current].append("" if line == "-" else line)
    return {name: tuple(lines) for name, lines in rules.items()}


@cache
def load_lines(name: str) -> tuple[str, ...]:
    """The lines of a world file that has no rules."""
    return tuple(line for line in (WORLD / f"{name}.txt").read_text("utf-8").splitlines() if line and not line.startswith("#"))


class Grammar:
    """The rules of one kind of story."""

    def __init__(self, *names: str) -> None:
        self.rules = load_rules(*names)

    def fill(self, template: str, rng: Random, slots: Slots, *, tail: bool = False) -> list[Piece]:
        """A template with all its places filled, as pieces."""
        out: list[Piece] = []
        at = 0
        for match in _TOKEN.finditer(template):
            out.append(Piece(template[at : match.start()], tail=tail))
            out += self._fill_place(match, rng, slots, tail)
            at = match.end()
        out.append(Piece(template[at:], tail=tail))
        return [p for p in out if p.text or p.kind]

    def pick(self, rule: str, rng: Random) -> str:
        """One of the templates of a rule."""
        return rng.choice(self.rules[rule if rule in self.rules else rule[0].lower() + rule[1:]])

    def _fill_place(self, match: re.Match[str], rng: Random, slots: Slots, tail: bool) -> list[Piece]:
        rule, sort, low, high, thousands, slot, bracket, first, second = match.groups()
        if rule:
            return self.fill(self.pick(rule, rng), rng, slots, tail=tail or rule == "tail")
        if sort:
            piece = _mark(_number(sort, low, high, thousands or "", rng), tail)
            beside = match.string[max(match.start() - 1, 0) : match.start()] + match.string[match.end() : match.end() + 1]
            return [replace(piece, figures=any(c in ":-," for c in beside))]
        if slot:
            return [_mark(slots[slot](rng), tail)]
        usual, unusual = (first, second) if bracket == "neg" else (second, first)
        said, other = (usual, unusual) if rng.random() < _AFFIRMED_OFTEN else (unusual, usual)
        return [Piece(said, _BRACKETS[bracket], value=said, others=((other, other),), tail=tail)]


def _mark(piece: Piece, tail: bool) -> Piece:
    return replace(piece, tail=tail)


def _number(sort: str, low: str, high: str, thousands: str, rng: Random) -> Piece:
    def draw() -> str:
        if sort == "#":
            return str(rng.randint(int(low), int(high))) + thousands
        return f"{rng.uniform(float(low), float(high)):.1f}" + thousands

    first = draw()
    others = sorted({draw() for _ in range(6)} - {first})
    # A number that can only be a year is a date.
    kind = "date" if sort == "#" and int(low) >= 1800 and int(high) <= 2100 else "number"
    return Piece(first, kind, value=first, others=tuple((o, o) for o in others[:2]))


def text_of(pieces: list[Piece]) -> str:
    """The words of some pieces."""
    return "".join(p.text for p in pieces)
