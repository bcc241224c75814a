"""What do `board`, `changes` and `forget` answer from a store that is there?"""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

pytestmark = pytest.mark.usefixtures("pile")


def test_the_document_of_the_board_has_the_names_of_the_contract(command: Command) -> None:
    board = json.loads(command("board", "--json").out)
    assert list(board) == ["schema", "as_of", "rows"]
    assert board["as_of"] == "2024-05-13"
    demand = next(row for row in board["rows"] if row["row"] == "position" and row["stance"] == "demands")
    assert "inspection" in demand["content"]
    assert demand["standing"] == "open"
    text = next(row["text"] for row in _articles(command) if row["article_id"] == demand["newest"]["span"][0])
    _, start, end = demand["newest"]["span"]
    assert text[start:end] == demand["newest"]["text"]


def _articles(command: Command) -> list[dict[str, str]]:
    from twosource.store import open_store, queries

    with open_store("twosource.db", create=False) as store:
        return [{"article_id": d.article.article_id, "text": d.article.text} for d in queries.read_documents(store)]


def test_the_board_names_each_position_by_the_short_name_of_its_claim(command: Command) -> None:
    out = command("board").out
    assert out.startswith("The state of play on 13 May 2024")
    assert "demands: a new inspection" in " ".join(out.split())
    assert command("show", "P1").code == 0


def test_the_board_of_an_earlier_day_is_empty(command: Command) -> None:
    assert json.loads(command("board", "--json", "--as-of", "2024-05-01").out)["rows"] == []
    assert "Nobody takes a position" in command("board", "--as-of", "2024-05-01").out


@pytest.mark.parametrize("words", [("board", "--as-of", "soon"), ("changes", "--since", "soon"), ("board", "--without", "R1")])
def test_what_is_no_day_or_no_position_is_refused_with_a_message(command: Command, words: tuple[str, ...]) -> None:
    ran = command(*words)
    assert ran.code == 2
    assert ran.err


def test_changes_since_a_day_are_listed_and_nothing_after_the_last(command: Command) -> None:
    rows = json.loads(command("changes", "--since", "2024-05-13", "--json").out)["rows"]
    assert {"claim", "position"} <= {row["row"] for row in rows}
    assert "13 May 2024" in command("changes", "--since", "2024-05-13").out
    assert json.loads(command("changes", "--since", "2024-05-20", "--json").out)["rows"] == []
    assert "No report of 2024-05-20" in command("changes", "--since", "2024-05-20").out


def test_a_forgotten_article_is_gone_and_stays_away_unless_taken_back(command: Command, pile: Path) -> None:
    before = json.loads(command("status", "--json").out)
    ran = command("forget", "Valley Echo")
    assert ran.code == 0
    (article_id,) = json.loads(command("status", "--json").out)["forgotten"]
    assert article_id in ran.out
    assert "Valley Echo" not in command("copies", "--json").out
    command("read", str(pile))
    assert "Valley Echo" not in command("copies", "--json").out

    assert command("forget", article_id, "--undo").code == 0
    command("read", str(pile))
    assert "Valley Echo" in command("copies", "--json").out
    after = json.loads(command("status", "--json").out)
    assert after["articles"] == before["articles"]
    assert after["offered"] == after["articles"] + after["known"] + len(after["skipped"]) + len(after["forgotten"])


def test_what_is_not_there_cannot_be_forgotten(command: Command) -> None:
    assert command("forget", "nowhere.txt").code == 2
    assert command("forget", "0000", "--undo").code == 2


def test_the_first_day_there_is_can_be_asked_for(command: Command) -> None:
    ran = command("changes", "--since", "0001-01-01")
    assert (ran.code, ran.err) == (0, "")


def test_status_and_forget_say_how_a_forgotten_article_comes_back(command: Command) -> None:
    ran = command("forget", "A")
    (article_id,) = json.loads(command("status", "--json").out)["forgotten"]
    back = f"twosource forget --undo {article_id}"
    assert back in " ".join(ran.out.split())
    assert back in " ".join(command("status").out.split())


def test_nothing_to_name_is_said_in_good_english(command: Command) -> None:
    ran = command("forget", "")
    assert (ran.code, ran.err.strip()) == (2, "twosource: name what is meant: an article")


@pytest.mark.parametrize("line", [("claims",), ("figures",), ("board",), ("check", "--gate", "independent>=2")])
def test_what_was_not_read_to_the_end_is_not_passed_over(command: Command, line: tuple[str, ...]) -> None:
    assert command("read", "pile", "--until", "trace", "--store", "half.db").code == 0
    ran = command(*line, "--store", "half.db")
    assert "not read to the end yet" in ran.err
    assert "Every claim holds" not in ran.out
    assert "not read to the end yet" not in command(*line).err
