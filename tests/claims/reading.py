"""A scene with its actors, times and attributions found, and short forms of what is read in it, for tables of tests."""

import dataclasses
from functools import cache

from tests.claims.scenes import make_scene
from twosource.claims.actors.mentions import find_actors
from twosource.claims.event.events import find_events
from twosource.claims.position.positions import find_positions
from twosource.claims.scene import Scene
from twosource.claims.speech.attribution import find_attributions
from twosource.claims.time.times import read_times
from twosource.records import Mention
from twosource.settings import ClaimsSettings

PUBLISHED = "2026-03-02"


@cache
def read_scene(text: str) -> Scene:
    """The text as an article of a Monday, 2 March 2026, ready for events and positions."""
    scene = make_scene(text, PUBLISHED)
    scene = dataclasses.replace(scene, who=find_actors(scene.document, scene.sentences))
    scene = dataclasses.replace(scene, times=read_times(scene))
    return dataclasses.replace(scene, attributions=find_attributions(scene, ClaimsSettings()))


def events_of(text: str) -> list[str]:
    """Each event as "TYPE actors > recipients: status", sorted, an empty side left out; a minus behind the status where it is denied."""
    return sorted(_event(m) for m in find_events(read_scene(text)))


def positions_of(text: str) -> list[str]:
    """Each position as "holder stance content > addressee", in order of the text."""
    return [_position(m) for m in find_positions(read_scene(text))]


def _event(mention: Mention) -> str:
    event = mention.event
    assert event is not None
    actors, recipients = (", ".join(a.name for a in side) for side in (event.actors, event.recipients))
    sides = f"{' ' * bool(actors)}{actors}{' > ' * bool(recipients)}{recipients}"
    return f"{event.type}{sides}: {mention.status}{'-' if mention.polarity == 'denied' else ''}"


def _position(mention: Mention) -> str:
    position = mention.position
    assert position is not None
    to = f" > {position.addressee.name}" if position.addressee else ""
    return f"{position.holder.name} {position.stance} {position.content}{to}"
