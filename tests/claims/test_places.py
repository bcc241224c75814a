"""Places: which names are one, how exact they are, and which event they belong to."""

import pytest

from tests.claims.scenes import make_scene, token_at
from twosource.claims.place.places import event_places
from twosource.records import Place

CASES = [
    ("Nine people were killed in Homs.", "killed", [("Homs", "SYR", "town")]),
    ("A bomb killed nine people near Aleppo.", "killed", [("Aleppo", "SYR", "near")]),
    ("Nine people were killed south of Aleppo.", "killed", [("Aleppo", "SYR", "near")]),
    ("Nine people died in Kenya.", "died", [("Kenya", "KEN", "country")]),
    ("Nine people died in the town of Qorvath.", "died", [("Qorvath", None, "unknown")]),
    ("Gunmen killed nine people in Homs province.", "killed", [("Homs province", "SYR", "province")]),
    ("Police said in Nairobi that nine people were killed.", "killed", []),
    ("Nine people were killed, police said in Nairobi.", "killed", []),
    ("The envoy of Kenya was killed.", "killed", []),
    ("Kenyan troops killed nine people.", "killed", []),
    ("The talks were held in Oslo.", "held", [("Oslo", "NOR", "town")]),
    ("Nine people were killed in Nairobi, Kenya.", "killed", [("Nairobi", "KEN", "town")]),
    ("Nine people were killed on Friday in Nairobi.", "killed", [("Nairobi", "KEN", "town")]),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_event_takes_the_places_of_its_own_clause(text: str, word: str, expected: list[tuple[str, str | None, str]]) -> None:
    scene = make_scene(text)
    sentence, token = token_at(scene, word)
    assert [(p.name, p.country, p.precision) for p, _ in event_places(scene, sentence, token)] == expected


def test_a_city_has_four_decimals_and_its_words() -> None:
    scene = make_scene("Nine people were killed in Homs.")
    sentence, token = token_at(scene, "killed")
    ((place, basis),) = event_places(scene, sentence, token)
    assert place == Place(name="Homs", lat="34.7240", lon="36.7256", country="SYR", precision="town")
    assert scene.text[basis.span[1] : basis.span[2]] == "Homs"


def test_a_name_that_several_cities_share_has_no_pin() -> None:
    scene = make_scene("Nine people were killed in Cambridge.")
    sentence, token = token_at(scene, "killed")
    assert event_places(scene, sentence, token)[0][0] == Place(name="Cambridge")


def test_near_a_country_has_no_pin_in_its_middle() -> None:
    scene = make_scene("Nine people were killed near Kenya.")
    sentence, token = token_at(scene, "killed")
    assert event_places(scene, sentence, token)[0][0] == Place(name="Kenya", country="KEN", precision="near")
