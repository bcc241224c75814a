"""Can everything be put right, listed and undone from the command line?"""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

pytestmark = pytest.mark.usefixtures("pile")


def _claims(command: Command) -> dict[str, dict[str, object]]:
    return {claim["claim_id"]: claim for claim in map(json.loads, command("claims", "--json").out.splitlines())}


def test_what_was_put_right_is_listed_and_undone(command: Command) -> None:
    before = command("claims", "--json").out
    claim_id = next(iter(_claims(command)))
    ran = command("fix", "reject", claim_id, "--by", "N. N.", "--note", "a caption")
    assert ran.code == 0
    assert "fix undo 1" in ran.out
    assert claim_id not in _claims(command)
    (line,) = command("fix", "list", "--json").out.splitlines()
    listed = json.loads(line)
    assert (listed["number"], listed["kind"], listed["by"], listed["note"]) == (1, "reject", "N. N.", "a caption")
    assert "reject" in command("fix", "list").out
    assert "a caption" in command("fix", "list").out
    assert command("fix", "undo", "1").code == 0
    assert command("claims", "--json").out == before
    assert "Nothing was put right" in command("fix", "list").out


def _mentions(command: Command, name: str) -> list[dict[str, str]]:
    return json.loads(command("show", name, "--json").out)["mentions"]  # type: ignore[no-any-return]


def test_claims_go_by_their_short_names(command: Command) -> None:
    one, two = _mentions(command, "S1"), _mentions(command, "S2")
    apart = min(m["mention_id"] for m in two)
    assert command("fix", "merge", "S1", "S2").code == 0
    assert len(_mentions(command, apart)) == len(one) + len(two)
    assert "merged by hand" in command("show", apart, "--why").out
    assert command("fix", "split", apart, apart).code == 0
    assert {m["mention_id"] for m in _mentions(command, apart)} == {m["mention_id"] for m in two}


def test_articles_go_by_their_letters(command: Command) -> None:
    assert command("fix", "outlet", "A", "The Evening Argus").code == 0
    assert "The Evening Argus" in command("copies").out
    assert command("fix", "date", "A", "2024-06-02").code == 0
    assert "2024-06-02" in command("copies", "--json").out


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "F1", "F1"),
        ("merge", "F1", "P1"),
        ("merge", "F1", "A"),
        ("split", "F1", "Z"),
        ("root", "F1", " "),
        ("date", "A", "tomorrow"),
        ("outlet", "nowhere", "X"),
        ("undo", "3"),
        ("reject", "nothing"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_message(command: Command, words: tuple[str, ...]) -> None:
    ran = command("fix", *words)
    assert ran.code == 2
    assert ran.err.strip()
    assert "Nothing was put right" in command("fix", "list").out


def test_the_person_sees_what_was_put_right_and_how_to_take_it_back(command: Command) -> None:
    Path("twosource.db").rename("my store.db")
    ran = command("fix", "root", "S1", "\x1b[31m[bold]Ministry\u202e", "--store", "my store.db")
    assert ran.code == 0
    assert "root S1 (" in ran.out
    assert "[31m[bold]Ministry" in ran.out
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
    assert "fix undo 1 --store 'my store.db'" in ran.out
