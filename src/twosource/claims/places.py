"""Where? (first version below)"""
from twosource.claims.scene import Scene
from twosource.records import FieldBasis, Place, Sentence


def event_places(scene: Scene, sentence: Sentence, token: int) -> tuple[tuple[Place, FieldBasis], ...]:
    """None yet."""
    return ()
