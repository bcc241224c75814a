"""Whose newsroom do these words name? Wires and outlets by the shipped lists, or by a noun such as "television" beside the name."""

import re
from functools import cache

from twosource.claims.actors.naming import country_of
from twosource.claims.speech.cues import media
from twosource.claims.speech.mediums import publishing_forms
from twosource.clean.creditline import find_wire, find_wire_named
from twosource.clean.outlets import find_outlet, find_outlet_named
from twosource.corroborate.words import word_keys
from twosource.records import Hop, Report

_NAME = re.compile(r"[A-Z][\w'’-]*(?:\s+(?:[A-Z0-9][\w'’-]*|of|the|al|for|de)(?=\s|$))*")


@cache
def standard_name(name: str) -> str:
    """The name the record uses for a wire or outlet; the name itself, without "television" and the like, for one that no list knows."""
    wire = find_wire_named(name)
    if wire is not None:
        return wire.name
    outlet = find_outlet_named(name)
    if outlet is not None:
        return outlet.name
    words = name.split()
    while len(words) > 1 and words[-1].islower() and media().get(words[-1]) == "newsroom":
        words.pop()
    return " ".join(words)


def newsroom_of(report: Report) -> str | None:
    """The newsroom a report is the work of: its wire, or the outlet whose own report it is; None where nobody names it."""
    name = report.wire if report.kind == "dispatch" else report.outlet
    return standard_name(name) if name else None


def newsroom_named(hop: Hop) -> str | None:
    """The newsroom that a hop of an attribution names as origin or medium, or None where it names none."""
    who = hop.who
    if who is not None and (find_wire_named(who.name) or find_outlet_named(who.name)):
        return standard_name(who.name)
    if hop.role not in ("newsroom", "medium"):
        return None
    if who is not None and who.kind != "unnamed":
        return standard_name(who.name)
    listed = find_wire(hop.text, credit=hop.role == "newsroom") or find_outlet(hop.text)
    if listed is not None:
        return listed[0].name
    return _name_beside_noun(hop)


def _name_beside_noun(hop: Hop) -> str | None:
    if not any(media().get(word) == "newsroom" for word in word_keys(hop.text)):
        return None
    if _is_of_a_state(hop):
        return _state_newsroom(hop)
    names = [m.group().removeprefix("The ").strip() for m in _NAME.finditer(hop.text)]
    longest = max((n for n in names if country_of(n) is None), key=len, default=None)
    return standard_name(longest) if longest else None


def _is_of_a_state(hop: Hop) -> bool:
    return any(word.startswith("state") for word in word_keys(hop.text))


def _state_newsroom(hop: Hop) -> str | None:
    """ "Norwegian state television", "Norway's state TV": one outlet, named by its state; None where no state is named."""
    named = (country_of(m.group().removeprefix("The ").removesuffix("'s").removesuffix("’s").strip()) for m in _NAME.finditer(hop.text))
    country = next((c for c in named if c is not None), None)
    kind = next((word for word in word_keys(hop.text) if media().get(word) == "newsroom"), "media")
    return f"{country.name} state {'television' if kind == 'tv' else kind}" if country is not None else None


def is_nameless_newsroom(hop: Hop) -> bool:
    """Whether the hop is an outlet that nobody can name ("state television", "a local newspaper")."""
    nouns = any(media().get(word) == "newsroom" for word in word_keys(hop.text))
    return hop.role in ("newsroom", "medium") and nouns and newsroom_named(hop) is None


def is_published(hop: Hop) -> bool:
    """Whether the hop is something its party published for all: a document, or a medium such as "in a statement"."""
    if hop.role == "document":
        return True
    return hop.role == "medium" and any(media().get(word) == "document" or word in publishing_forms() for word in word_keys(hop.text))
