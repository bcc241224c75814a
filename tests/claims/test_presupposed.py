"""What does indirect speech tell, and what does it take for known? By the definition of a root, the latter is in the report's voice."""

import pytest

from tests.claims.reading import read_scene
from twosource.claims.event.events import find_events
from twosource.claims.figure.figures import find_figures
from twosource.records import Mention

OWN_VOICE = [
    "Mara Voss said the killing of Ivo Tarn had shaken the town.",
    "Police said no one had been charged with the murder of Ivo Tarn.",
    "Mara Voss said her client was “devastated” by the killing of Ivo Tarn.",
]
ATTRIBUTED = [
    ("Mara Voss said there was the killing of Ivo Tarn on Monday.", "Mara Voss"),
    ("Mara Voss said Ivo Tarn was killed on Monday.", "Mara Voss"),
    ("“The killing of Ivo Tarn has shaken the town,” Mara Voss said.", "Mara Voss"),
    ("Mara Voss said that gunmen killed Ivo Tarn before the strike.", "Mara Voss"),
]


def deaths(text: str) -> list[Mention]:
    """What the text tells of the one death in it, as a deed or as a count."""
    scene = read_scene(text)
    counted = [m for m in find_figures(scene) if m.figure is not None and m.figure.unit == "killed"]
    found = [*counted, *(m for m in find_events(scene) if m.event is not None and m.event.type == "ASSAULT")]
    assert found, text
    return found


@pytest.mark.parametrize("text", OWN_VOICE)
def test_a_known_deed_in_indirect_speech_is_in_the_reports_own_voice(text: str) -> None:
    assert all(m.voice and m.speaker is None and m.attribution == () for m in deaths(text))


@pytest.mark.parametrize(("text", "speaker"), ATTRIBUTED)
def test_what_is_told_or_quoted_is_the_speakers(text: str, speaker: str) -> None:
    assert {m.speaker.name for m in deaths(text) if m.speaker is not None} == {speaker}
