"""Does the program read from Python as it does from the command line?"""

from pathlib import Path

import pytest

import twosource
from tests.cli.piles import ARGUS, write_pile
from twosource.errors import NothingReadableError, WrongUseError


def test_a_pile_gives_claims_copies_and_figures(tmp_path: Path) -> None:
    with twosource.read(write_pile(tmp_path), store=tmp_path / "pile.db") as pile:
        assert pile.summary is not None
        assert (pile.summary.offered, pile.summary.new) == (2, 2)
        claims, copies = pile.claims(), pile.copies()
        assert [c for c in claims if c.kind == "figure"] == pile.figures() != []
        assert [r.wire for r in copies.reports] == ["AFP"]
        assert {a.outlet for a in copies.articles} == {"Morning Argus", "Valley Echo"}
        assert [a.article_id for a in copies] == [a.article_id for a in copies.articles]
        assert pile.links() == list(copies.links)
        assert pile.status().articles == 2
    with twosource.read([str(tmp_path / "pile")]) as kept_nowhere:
        assert kept_nowhere.claims() == claims
        assert kept_nowhere.copies() == copies


def test_the_board_is_a_list_of_rows_and_changes_and_stories_are_lists(tmp_path: Path) -> None:
    with twosource.read(write_pile(tmp_path)) as pile:
        board = pile.board()
        assert board == [*board.positions, *board.locks, *board.due] != []
        assert board.as_of == "2024-05-13"
        assert pile.board(as_of="2024-05-01") == []
        left_out = board.positions[0].claim_ids[0]
        assert all(left_out not in row.claim_ids for row in pile.board(without=[left_out]).positions)
        assert {claim_id for change in pile.changes("2024-05-01") for claim_id in change.claim_ids} <= {c.claim_id for c in pile.claims()}
        assert sorted(a for story in pile.stories() for a in story.articles) == sorted(a.article_id for a in pile.copies())


def test_a_text_is_read_in_its_own_characters() -> None:
    text = '"The pier is safe," harbour master Ines Dahl said on Friday.'
    reading = twosource.read_text(text, published="2024-05-18")
    (attribution,) = reading.attributions
    assert "The pier is safe" in text[slice(*attribution.content[0])]
    assert [text[slice(*span)] for span in attribution.cue] == ["said"]
    assert "Ines Dahl" in text[slice(*attribution.source[0])]
    assert [(text[t.start : t.end], t.type, t.value) for t in reading.times][-1] == ("Friday", "DATE", "2024-05-17")
    assert {m.article_id for m in reading.claims} == {reading.claims[0].article_id}
    assert all(text[m.start : m.end] == m.text for m in reading.claims)


@pytest.mark.parametrize("text", ["", " \n\n ", "Yes.", "\ud800 said Dahl.", "x" * 5000])
def test_an_odd_text_is_read_without_complaint(text: str) -> None:
    assert twosource.read_text(text).claims == () or text


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(WrongUseError, match="soon"):
        twosource.read_text(ARGUS, published="soon")


def test_nothing_readable_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 40)
    with pytest.raises(NothingReadableError, match=r"photo\.txt"):
        twosource.read(tmp_path)


def test_records_become_a_table_where_pandas_is_there(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    with twosource.read(write_pile(tmp_path)) as pile:
        table = pile.claims().to_pandas()
    assert isinstance(table, pandas.DataFrame)
    assert "claim_id" in table.columns
