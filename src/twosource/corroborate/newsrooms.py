"""Whose newsroom do these words name? Wires and outlets by the shipped lists, or by a noun such as "television" beside the name."""

import re
from functools import cache

from twosource.claims.cues import media
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
    if hop.role == "newsroom" and who is not None and who.kind != "unnamed":
        return standard_name(who.name)
    listed = find_wire(hop.text, credit=hop.role == "newsroom") or find_outlet(hop.text)
    if listed is not None:
        return listed[0].name
    return _name_beside_noun(hop)


def _name_beside_noun(hop: Hop) -> str | None:
    if not any(media().get(word) == "newsroom" for word in word_keys(hop.text)):
        return None
    if hop.who is not None and hop.who.kind != "unnamed":
        return standard_name(hop.who.name)
    names = [m.group().removeprefix("The ").strip() for m in _NAME.finditer(hop.text)]
    longest = max(names, key=len, default=None)
    return standard_name(longest) if longest else None


def is_published(hop: Hop) -> bool:
    """Whether the hop is something its party published for all: a document, or a medium such as "in a statement"."""
    if hop.role == "document":
        return True
    return hop.role == "medium" and any(media().get(word) == "document" for word in word_keys(hop.text))
