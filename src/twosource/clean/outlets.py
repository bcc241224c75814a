"""Which well-known broadcasters, newspapers and news sites does a text name?"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.clean.names import NameFinder, find_domain, make_name_finder, name_key
from twosource.lexicon import load_lexicon
from twosource.records import Span


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher of news that is no wire. `doubtful` are the forms that mean other things as well (Dawn, Time)."""

    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    country: str | None
    kind: Literal["broadcaster", "newspaper", "site"]
    doubtful: tuple[str, ...]


@cache
def load_outlets() -> tuple[Outlet, ...]:
    """The outlets of data/outlets.csv, in file order."""
    return load_lexicon("outlets", Outlet)


@cache
def _finder() -> NameFinder:
    return make_name_finder(
        {form: row for row, outlet in enumerate(load_outlets()) for form in (outlet.name, *outlet.aliases) if form not in outlet.doubtful}
    )


@cache
def _by_key() -> Mapping[str, int]:
    return {name_key(form): row for row, outlet in enumerate(load_outlets()) for form in (outlet.name, *outlet.aliases)}


@cache
def _by_domain() -> Mapping[str, int]:
    return {domain: row for row, outlet in enumerate(load_outlets()) for domain in outlet.domains}


def find_outlet(text: str, start: int = 0, end: int | None = None) -> tuple[Outlet, Span] | None:
    """The first outlet named in text[start:end) with its characters, or None."""
    for row, span in _finder().find_all(text, start, end):
        return load_outlets()[row], span
    return None


def find_outlet_named(name: str) -> Outlet | None:
    """The outlet whose name this is, as a whole, letter case and a leading article aside; None for anybody else."""
    row = _by_key().get(name_key(name))
    return None if row is None else load_outlets()[row]


def find_outlet_at(address: str) -> Outlet | None:
    """The outlet that a web address or domain belongs to, or None."""
    row = find_domain(_by_domain(), address)
    return None if row is None else load_outlets()[row]
