"""Which reports do an article's kin show behind its lines, and which of them does it mainly print?"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from twosource.trace.naming import own_key


@dataclass(frozen=True, slots=True)
class Home:
    """The report of each line of an article that its kin show, and the report that it mainly prints: a number, or `OWN`."""

    kept: Mapping[int, int]
    main: int


OWN = 0
"""Stands for the report that only the article itself prints, whichever article it is."""


def main_key(member: int, home: Home) -> int:
    """The number of the report that an article mainly prints."""
    return own_key(member) if home.main == OWN else home.main


class Homes(dict[int, Home]):
    """The homes of articles, by their places, with how many of the holders of a line have it from which report."""

    def __init__(self, homes: Mapping[int, Home]) -> None:
        super().__init__(homes)
        self._counts: dict[int, Counter[int]] = {}

    def count_reports(self, line: int, holders: Iterable[int]) -> Mapping[int, int]:
        """How many holders of a line, who are all of those that there are, have it from each report. Counted once a line."""
        found = self._counts.get(line)
        if found is None:
            kept = (self[holder].kept for holder in holders)
            found = self._counts[line] = Counter(home[line] for home in kept if line in home)
        return found
