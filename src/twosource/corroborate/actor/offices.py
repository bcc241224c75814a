"""For which body may somebody speak whose body nobody names? A police spokesman and a sergeant may be of one force."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.corroborate.words import name_words, word_keys
from twosource.lexicon import load_lexicon

Service = Literal["force", "fire", "prosecution", "coroner", "court", "school", "hospital", "voice", "any", "none"]
_MARK = "@"
_OPEN = {"any", "voice"}
"""Services of those who may be of any body."""
_LONGEST = 3
_SECTORS = {"COP": "force", "MIL": "force"}


@dataclass(frozen=True, slots=True)
class Office:
    """A row of data/offices.csv.

    `service` is the kind of body, "any" where the words tell none, "voice" for whoever speaks for a body or person that they do not tell,
    "none" where they name no office.
    """

    words: str
    service: Service


@cache
def _services() -> dict[tuple[str, ...], str]:
    return {tuple(row.words.split()): row.service for row in load_lexicon("offices", Office)}


def office_of_sector(sector: str | None) -> str | None:
    """The office of one whose sector alone is known, or None where it may be anything."""
    service = _SECTORS.get(sector or "")
    return f"{_MARK}{service}" if service else None


def find_office(words: str, names: frozenset[str]) -> str | None:
    """The office that the words for somebody tell: a service, and the names of whose it is. None where they tell none.

    "Karsk County Deputy Coroner Ana Lunn" is "@coroner karsk". `names` are the folded words of the person's own name.
    """
    found, told = _split(words)
    services = [s for s in found if s != "none"]
    if not services:
        return None
    certain = [s for s in services if s not in _OPEN] or [s for s in services if s == "voice"] or ["any"]
    whose = sorted(told - names)
    return " ".join([_MARK + certain[-1], *whose])


def _split(words: str) -> tuple[list[str], set[str]]:
    """The services that the words tell, in order, and the names among the others: capitals, but no acronym and no initial."""
    proper = {key for w in words.split() if w[:1].isupper() and not w.strip(".,").isupper() for key in name_words(w)}
    keys = word_keys(words)
    found, rest = [], set()
    at = 0
    while at < len(keys):
        runs = (keys[at : at + n] for n in range(_LONGEST, 0, -1))
        run = next((r for r in runs if r in _services()), None)
        if run is None:
            rest.add(keys[at])
        else:
            found.append(_services()[run])
        at += len(run or (1,))
    return found, {w for w in rest & proper if len(w) > 1}


def is_office(key: str) -> bool:
    """Whether a key is that of an office, and not of a body."""
    return key.startswith(_MARK)


def may_be_of_one(a: str, b: str) -> bool:
    """Whether two offices may belong to one body: one service, or one that is not told, and no names that differ."""
    (service, *whose), (other, *others) = a.split(), b.split()
    alike = service == other or any(s.removeprefix(_MARK) in _OPEN for s in (service, other))
    return alike and (not whose or not others or bool(set(whose) & set(others)))


def is_voice(key: str) -> bool:
    """Whether it is the office of one who speaks for somebody, nobody knows whom: "her spokesman", "a publicist"."""
    return key == f"{_MARK}voice"


def is_of_somewhere(key: str) -> bool:
    """Whether an office's key names whose it is."""
    return " " in key


def may_be_of_body(office: str, body: str) -> bool:
    """Whether an office of a named place may be of a body, by the key of its name: "@force velin" of "department police velin"."""
    service, *whose = office.split()
    words = body.split()
    return bool(whose) and set(whose) <= set(words) and any(_services().get((w,)) == service.removeprefix(_MARK) for w in words)
