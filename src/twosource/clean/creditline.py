"""Which wire does an article say that it runs?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from twosource.clean.names import NameFinder, find_domain, make_name_finder, name_key
from twosource.lexicon import load_lexicon
from twosource.records import Span

_WORD_BEHIND = re.compile(r" (?P<word>[A-Z][^\W\d_]{2,})")
# What every address has and few paragraphs: a point inside a word.
_POINT = re.compile(r"\.[a-z]", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.){1,5}[a-z]{2,20}(?:/[^\s()\[\]<>]{0,400})?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wire:
    """A news agency. `doubtful` forms mean other things as well (PA, SPA) and count only where a credit must stand."""

    name: str
    names: tuple[str, ...]
    domains: tuple[str, ...]
    country: str | None
    doubtful: tuple[str, ...]


@cache
def load_wires() -> tuple[Wire, ...]:
    """The news agencies of data/wires.csv, in file order."""
    return load_lexicon("wires", Wire)


@cache
def _finder(*, credit: bool) -> NameFinder:
    forms = {form: row for row, wire in enumerate(load_wires()) for form in (*wire.names, *(wire.doubtful if credit else ()))}
    # A byline may stand in capitals; a name of several words means the agency in these, too.
    return make_name_finder({form.upper(): row for form, row in forms.items() if " " in form} | forms)


@cache
def _by_key() -> Mapping[str, int]:
    return {name_key(form): row for row, wire in enumerate(load_wires()) for form in (wire.name, *wire.names, *wire.doubtful)}


@cache
def _by_domain() -> Mapping[str, int]:
    return {domain: row for row, wire in enumerate(load_wires()) for domain in wire.domains}


def find_wires(text: str, start: int = 0, end: int | None = None, *, credit: bool = False) -> tuple[tuple[Wire, Span], ...]:
    """The wires named in text[start:end) with their characters, in order. Linear.

    `credit` lets short forms with other meanings count: right in bylines, datelines and credit lines, wrong in running text.
    """
    return tuple(_find_all(text, start, end, credit=credit))


def find_wire(text: str, start: int = 0, end: int | None = None, *, credit: bool = False) -> tuple[Wire, Span] | None:
    """The first wire named in text[start:end) with its characters, or None. `credit` as in find_wires."""
    return next(_find_all(text, start, end, credit=credit), None)


def _find_all(text: str, start: int, end: int | None, *, credit: bool) -> Iterator[tuple[Wire, Span]]:
    for row, span in _finder(credit=credit).find_all(text, start, end):
        wire = load_wires()[row]
        if text[span.start : span.end] not in wire.doubtful or not _opens_a_name(text, span.start, span.end):
            yield wire, span


def _opens_a_name(text: str, start: int, end: int) -> bool:
    """Whether the word behind the form makes it a person's first name: "Petra Lund", "NINA HOLT"; not "PA Political Editor"."""
    behind = _WORD_BEHIND.match(text, end)
    return behind is not None and behind["word"].isupper() == text[start:end].isupper()


def find_wire_named(name: str) -> Wire | None:
    """The wire whose name this is, as a whole ("the Associated Press", "AP"), letter case aside; None for anybody else."""
    row = _by_key().get(name_key(name))
    return None if row is None else load_wires()[row]


def find_wire_at(address: str) -> Wire | None:
    """The wire that a web address or domain belongs to, or None."""
    row = find_domain(_by_domain(), address)
    return None if row is None else load_wires()[row]


def find_wires_linked(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[Wire, Span], ...]:
    """The wires whose web addresses stand in text[start:end), with the characters of the address, in order."""
    if _POINT.search(text, start, len(text) if end is None else end) is None:
        return ()
    found = ((find_wire_at(m.group()), Span(*m.span())) for m in _ADDRESS.finditer(text, start, len(text) if end is None else end))
    return tuple((wire, span) for wire, span in found if wire is not None)
