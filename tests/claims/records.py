"""Whole event records in one line each: what the tables of invented sentences expect."""

from tests.claims.reading import read_scene
from twosource.claims.event.events import find_events
from twosource.records import Mention


def records_of(text: str) -> list[str]:
    """Each event as "TYPE/mode actors > recipients: status [condition] (root)", sorted.

    A minus stands behind a status that is denied; the mode, the recipients, the condition and the root only where there are any.
    The root is the last hop of who said it; an event in the report's own voice has none.
    """
    return sorted(_record(m) for m in find_events(read_scene(text)))


def _record(mention: Mention) -> str:
    event = mention.event
    assert event is not None
    mode = f"/{event.mode}" if event.mode else ""
    sides = " > ".join(", ".join(a.name for a in side) for side in (event.actors, event.recipients) if side)
    minus = "-" if mention.polarity == "denied" else ""
    condition = f" [{mention.condition.text}]" if mention.condition else ""
    root = (
        f" ({mention.attribution[-1].who.name if mention.attribution[-1].who else mention.attribution[-1].text})"
        if mention.attribution
        else ""
    )
    return f"{event.type}{mode} {sides}: {mention.status}{minus}{condition}{root}"
