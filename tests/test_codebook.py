"""Is the codebook up to date, and does the program read each of its examples as it says?"""

import pytest

from score.codebook import PAGE, write_page
from tests.claims.reading import positions_of, read_scene
from twosource.claims.event.events import find_events
from twosource.claims.event.eventwords import load_content_modes, load_event_names, load_event_types, load_event_verbs
from twosource.claims.event.meanings import load_modes, load_stances, load_statuses


def _events(text: str) -> list[tuple[str, str | None, str, str]]:
    return [(m.event.type, m.event.mode, m.status or "", m.polarity or "") for m in find_events(read_scene(text)) if m.event]


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == write_page(), "run python -m score.codebook"


@pytest.mark.parametrize("row", load_event_types().values(), ids=lambda r: r.type)
def test_the_example_of_a_type_is_read(row: object) -> None:
    assert (row.type, "happened", "affirmed") in [(t, s, p) for t, _, s, p in _events(row.example)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", load_modes(), ids=lambda r: f"{r.type}/{r.mode}")
def test_the_example_of_a_mode_is_read(row: object) -> None:
    assert (row.type, row.mode, "happened", "affirmed") in _events(row.example)  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", load_statuses(), ids=lambda r: r.status)
def test_the_example_of_a_status_is_read(row: object) -> None:
    assert (row.event, row.status, "affirmed") in [(t, s, p) for t, _, s, p in _events(row.example)]  # type: ignore[attr-defined]
    if row.denied:  # type: ignore[attr-defined]
        assert (row.event, row.status, "denied") in [(t, s, p) for t, _, s, p in _events(row.denied)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("row", load_stances(), ids=lambda r: r.stance)
def test_the_example_of_a_stance_is_read(row: object) -> None:
    assert any(f" {row.stance} " in line for line in positions_of(row.example))  # type: ignore[attr-defined]


def test_every_mode_that_is_read_is_in_the_codebook() -> None:
    verbs = {(r.type, r.mode) for rows in load_event_verbs().values() for r in rows if r.mode}
    nouns = {(r.type, r.mode) for rows in load_event_names().values() for r in rows if r.mode}
    contents = {(type_, mode) for (type_, _), mode in load_content_modes().items()}
    assert verbs | nouns | contents == {(r.type, r.mode) for r in load_modes()}
