"""Which parts do several documents have in common? Actors, days, places, spans; and how a document becomes one line."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from twosource.records import Actor, Days, Place, Quoted

SCHEMA = 1
Json = dict[str, Any]

# Marks that a terminal would obey stand as \uXXXX; the text that is read back is the same.
_OBEYED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def encode(document: Json) -> str:
    """One line of JSON, keys in the order given."""
    text = msgspec.json.encode(document).decode()
    return _OBEYED.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def actor_json(actor: Actor | None) -> Json | None:
    """An actor, as in every document."""
    if actor is None:
        return None
    return {"actor_id": actor.actor_id, "name": actor.name, "country": actor.country, "sector": actor.sector}


def actors_json(actors: Iterable[Actor]) -> list[Json | None]:
    """Actors, in the order given."""
    return [actor_json(actor) for actor in actors]


def quoted_json(quoted: Quoted | None) -> Json | None:
    """A span with its text."""
    return None if quoted is None else {"text": quoted.text, "span": quoted.span}


def place_json(place: Place) -> Json:
    """A place with its coordinates."""
    return {"name": place.name, "lat": place.lat, "lon": place.lon, "country": place.country, "precision": place.precision}


def days_json(days: Days | None) -> Json | None:
    """An interval of days with its basis."""
    return None if days is None else {"start": days.start, "end": days.end, "basis": days.basis}
