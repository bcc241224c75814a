"""Who says that a deed happened? Whoever the passage is attributed to, or whoever alleges or denies it in a verb above it."""

from twosource.claims.event.agents import find_agents
from twosource.claims.event.governing import find_governor
from twosource.claims.event.sides import actor_of
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import noun_phrase, span_of
from twosource.records import Attribution, Hop, Sentence, Span
from twosource.text.spans import contains


def attribution_beyond(scene: Scene, trigger: Span) -> Attribution | None:
    """Who says that it happened: the innermost saying attribution over the word, its own cue not counted."""
    over = scene.attribution_over(trigger)
    if over is not None and any(contains(c, trigger) for c in over.cue):
        return None
    return over


def governing_speaker(scene: Scene, sentence: Sentence, at: int) -> tuple[Hop, ...]:
    """Who alleges or denies, in a verb that governs it, what the verb or noun at this token says."""
    while (governor := find_governor(sentence, at)) is not None and governor.head != at:
        at = governor.head
        row = governor.row
        if row is not None and row.pos == "V" and (row.status == "alleged" or row.lemma == "deny"):
            hop = hop_of_agent(scene, sentence, at)
            if hop:
                return hop
    return ()


def hop_of_agent(scene: Scene, sentence: Sentence, verb: int) -> tuple[Hop, ...]:
    """Who does what the verb says, as the one who says so; nobody where he is not known."""
    for head in find_agents(sentence, verb):
        who = actor_of(scene, sentence, head, first_person=True)
        if who is not None:
            span = span_of(sentence, noun_phrase(sentence, head))
            return (Hop(who=who, text=scene.words(span), role="speaker", stated=True, span=scene.cite(*span)),)
    return ()
