"""Through what does an act of speaking come that the report itself tells?"""

import pytest

from tests.claims.reading import read_scene
from twosource.claims.event.events import find_events
from twosource.claims.position.positions import find_positions


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("In a statement, the Harbour Council accused the pilots of lying.", ["medium"]),
        ("The Harbour Council rejected the offer in an interview with Channel Nine television.", ["medium"]),
        ("The Harbour Council rejected the offer on Monday.", []),
    ],
)
def test_an_act_of_speaking_names_what_carried_it(text: str, roles: list[str]) -> None:
    scene = read_scene(text)
    for mention in (*find_events(scene), *find_positions(scene)):
        assert [hop.role for hop in mention.attribution] == roles
        assert mention.voice is not bool(roles)
        assert mention.speaker is not None and mention.speaker.name == "Harbour Council"
