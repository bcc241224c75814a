"""Which reports do an article's kin show behind its lines, and which of them does it mainly print?"""

from collections.abc import Mapping
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
