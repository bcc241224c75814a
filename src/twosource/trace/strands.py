"""What does tracing know of an article once its stretches have their lines? Who printed which line, how long, how near the top."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from twosource.records import Document
from twosource.trace.arrays import Flags, Keys, running_sum
from twosource.trace.credit import find_publisher, own_days
from twosource.trace.framing import LEAST_FRAMING, find_framing
from twosource.trace.imprint import CAPITAL, Imprint
from twosource.trace.rarity import weigh_words

# The words that open an article are the last to be cut and the first to be written anew.
_LEDE_STRETCHES = 2
_LEDE_WORDS = 6
# Names of the months and days, and what is as common, tie no two articles.
_RARE_NAME = 90
_MOSTLY_QUOTED = 0.5
# Fewer are a word or two that a reporter put in marks.
_QUOTED_WORDS = 5


@dataclass(frozen=True, slots=True)
class Bearings:
    """What else is known of an article that bears on whose report it prints.

    `day` is an ordinal day or None; `wires` are those it credits; `publisher` is the wire that put it out itself.
    """

    day: int | None = None
    outlet: str | None = None
    wires: tuple[str, ...] = ()
    publisher: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Strand:
    """An article as a row of stretches, each with its line (0 for none)."""

    imprint: Imprint
    lines: Keys
    bearings: Bearings

    @property
    def article_id(self) -> str:
        """The article."""
        return self.imprint.article_id

    @property
    def words(self) -> int:
        """How many words the article has."""
        return int(self.imprint.sizes.sum())

    @property
    def quoted(self) -> Flags:
        """Which stretches are mostly a quotation, or have nothing beside it but who speaks."""
        i = self.imprint
        mostly: Flags = i.quoted >= _MOSTLY_QUOTED * i.sizes
        if not i.quoted.any():
            return mostly
        framing = running_sum(weigh_words(i.words) * find_framing(i.words, i.marks, i.sizes))
        ends = np.cumsum(i.sizes)
        alone: Flags = (i.quoted >= _QUOTED_WORDS) & (framing[ends] - framing[ends - i.sizes] < LEAST_FRAMING)
        return mostly | alone

    @property
    def lede(self) -> tuple[int, ...]:
        """The lines of the first stretches of some length."""
        long = self.lines[self.imprint.sizes >= _LEDE_WORDS][:_LEDE_STRETCHES]
        return tuple(line for line in long.tolist() if line)

    def names(self) -> list[set[int]]:
        """The rare names in each stretch, as word codes. A stretch's first word has a capital whatever it is."""
        ends = np.cumsum(self.imprint.sizes)
        named = (self.imprint.marks & CAPITAL) > 0
        named[ends - self.imprint.sizes] = False
        at = np.flatnonzero(named)
        words = self.imprint.words[at]
        rare = weigh_words(words) >= _RARE_NAME
        out: list[set[int]] = [set() for _ in self.lines]
        for stretch, word in zip(np.searchsorted(ends, at[rare], side="right").tolist(), words[rare].tolist(), strict=True):
            out[stretch].add(word)
        return out

    def names_in(self, stretches: Iterable[int]) -> set[int]:
        """The rare names in these stretches."""
        names = self.names()
        return {name for n in stretches for name in names[n]}


def take_bearings(document: Document) -> Bearings:
    """The bearings of an article."""
    days = own_days(document)
    dateline = document.layout.dateline
    return Bearings(
        day=_ordinal(days.start or days.end) if days else _ordinal(dateline.days.start) if dateline and dateline.days else None,
        outlet=document.article.outlet,
        wires=tuple(sorted({c.wire for c in document.layout.credits if c.stated})),
        publisher=find_publisher(document),
    )


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day[:10]).toordinal() if day else None
