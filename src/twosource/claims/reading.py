"""What does one article claim? The whole reading of an article on one page."""

from collections.abc import Mapping
from dataclasses import replace

from twosource.claims.actors.mentions import find_actors
from twosource.claims.event.events import find_events
from twosource.claims.event.ownverbs import read_own_verbs
from twosource.claims.figure.figures import find_figures
from twosource.claims.position.positions import find_positions
from twosource.claims.scene import Scene
from twosource.claims.speech.attribution import find_attributions
from twosource.claims.speech.statements import find_statements
from twosource.claims.time.times import read_times
from twosource.records import Document, Mention, Report, Sentence
from twosource.settings import ClaimsSettings


def make_scene(document: Document, sentences: tuple[Sentence, ...], reports: Mapping[str, Report], settings: ClaimsSettings) -> Scene:
    """The article with its actors, its attributions and its expressions of time: what the readers of claims work on."""
    scene = Scene(document=document, sentences=sentences, reports=reports, who=find_actors(document, sentences), codebook=settings.codebook)
    scene = replace(scene, times=read_times(scene), own_verbs=read_own_verbs(settings.event_verbs))
    return replace(scene, attributions=find_attributions(scene, settings))


def read_document(
    document: Document, sentences: tuple[Sentence, ...], reports: Mapping[str, Report], settings: ClaimsSettings
) -> tuple[Mention, ...]:
    """The mentions of an article in order of their place: statements, figures, events and positions, before any merging.

    `reports` holds at least the reports of the article's passages, by id: words of time count from their days.
    """
    return find_mentions(make_scene(document, sentences, reports, settings))


def find_mentions(scene: Scene) -> tuple[Mention, ...]:
    """All mentions of a scene; each statement lists the ids of the other claims made inside its content."""
    inside = (*find_figures(scene), *find_events(scene), *find_positions(scene))
    found = {m.mention_id: m for m in (*(_with_about(s, inside) for s in find_statements(scene)), *inside)}
    return tuple(sorted(found.values(), key=lambda m: (m.start, m.end, m.kind, m.mention_id)))


def _with_about(statement: Mention, others: tuple[Mention, ...]) -> Mention:
    if statement.statement is None:
        return statement
    about = sorted(o.mention_id for o in others if statement.start <= o.start and o.end <= statement.end)
    return replace(statement, statement=replace(statement.statement, about=tuple(about)))
