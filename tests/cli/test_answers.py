"""What do the commands answer from a store that is there?"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command
from twosource.cli.terminal import plain, shorten
from twosource.store import open_store

pytestmark = pytest.mark.usefixtures("pile")


def _claims(command: Command, *options: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in command("claims", "--json", *options).out.splitlines()]


def test_a_line_of_claims_has_the_names_of_the_contract_in_order(command: Command) -> None:
    wanted = [
        "schema",
        "claim_id",
        "member_ids",
        "story_id",
        "kind",
        "text",
        "status",
        "polarity",
        "condition",
        "hedges",
        "event",
        "statement",
        "position",
        "figure",
        "speaker",
        "roots",
        "when",
        "where",
        "counts",
        "conflicts",
        "supersedes",
        "mentions",
        "corrections",
    ]
    claims = _claims(command)
    assert claims
    assert all(list(claim) == wanted for claim in claims)
    assert [c["claim_id"] for c in claims] == sorted(c["claim_id"] for c in claims)
    mention = claims[0]["mentions"][0]
    assert {"article_id", "outlet", "report_id", "paragraph", "start", "end", "text", "value", "medium", "attribution", "fields"} <= set(
        mention
    )
    assert all(len(c["counts"]["independent"]) == 2 for c in claims)


def test_the_document_of_copies_has_the_names_of_the_contract(command: Command) -> None:
    copies = json.loads(command("copies", "--json").out)
    assert list(copies) == ["schema", "articles", "reports", "links"]
    article = next(a for a in copies["articles"] if a["outlet"] == "Valley Echo")
    assert list(article) == [
        "article_id", "external_id", "path", "outlet", "title", "language", "published", "credits", "passages", "story_id",
    ]  # fmt: skip
    assert article["path"] == "echo.txt"
    assert [(c["wire"], c["stated"]) for c in article["credits"]] == [("AFP", False)]
    (report,) = copies["reports"]
    assert (report["kind"], report["wire"], report["seen"], len(report["articles"])) == ("dispatch", "AFP", False, 2)
    (link,) = copies["links"]
    assert {"number"} == {edit["kind"] for edit in link["edits"]}


@pytest.mark.parametrize("kind", ["event", "statement", "position", "figure"])
def test_claims_of_one_kind(command: Command, kind: str) -> None:
    assert {c["kind"] for c in _claims(command, "--kind", kind)} <= {kind}


def test_claims_of_one_actor_and_with_enough_sources(command: Command) -> None:
    assert _claims(command, "--actor", "fire brigade")
    assert not _claims(command, "--actor", "Nobody Known")
    assert not _claims(command, "--min-independent", "2")
    assert "No claim fits." in command("claims", "--min-independent", "2").out


def test_a_position_is_listed_by_its_content_and_not_by_its_whole_sentence(command: Command) -> None:
    lines = " ".join(command("claims", "--kind", "position").out.split())
    assert "demands: a new inspection" in lines
    assert "The union demanded" not in lines


def test_claims_since_a_day(command: Command) -> None:
    assert not [c for c in _claims(command, "--since", "2030-01-01") if c["when"] and c["when"]["end"]]
    assert command("claims", "--since", "soon").code == 2


def test_show_finds_a_claim_by_its_short_name_its_id_and_the_beginning_of_it(command: Command) -> None:
    claim = _claims(command, "--kind", "figure")[0]
    by_name = command("show", "F1", "--json").out
    assert json.loads(by_name)["kind"] == "figure"
    assert json.loads(command("show", claim["claim_id"], "--json").out) == claim
    assert json.loads(command("show", claim["claim_id"][:10], "--json").out) == claim


def test_show_why_tells_chain_roots_and_interval(command: Command) -> None:
    ran = command("show", "F1", "--why")
    assert ran.code == 0
    for words in ("each chain", "the roots", "Why: [", "fire brigade", "AFP dispatch"):
        assert words in ran.out


def test_show_tells_a_report_and_an_article(command: Command) -> None:
    assert "AFP dispatch" in command("show", "R1").out
    assert "paragraph" not in command("show", "R1").err
    shown = command("show", "A").out
    assert "Morning Argus" in shown
    assert "rejected a call" in shown


def test_days_are_taken_in_any_iso_form(command: Command) -> None:
    assert command("claims", "--since", "20240512").out == command("claims", "--since", "2024-05-12").out
    assert command("claims", "--since", "2024-W21-1", "--json").out == command("claims", "--since", "2024-05-20", "--json").out


@pytest.mark.parametrize("arguments", [("show", ""), ("diff", "A", " "), ("show", "A\udcff")])
def test_a_name_that_is_none_is_wrong_use(command: Command, arguments: tuple[str, ...]) -> None:
    assert command(*arguments).code == 2


def test_a_page_may_have_any_title(command: Command) -> None:
    assert command("page", "--out", "page.html", "--title", "A\udcff\x1b[31m<b>").code == 0
    page = Path("page.html").read_text("utf-8")
    assert "A\ufffd\ufffd[31m&lt;b&gt;" in page


def test_the_demo_cannot_be_written_into_a_file(command: Command) -> None:
    Path("taken").write_text("x", "utf-8")
    ran = command("demo", "--out", "taken")
    assert ran.code == 2
    assert "--out" in ran.err


@pytest.mark.parametrize("arguments", [("show", "ffffffffff"), ("diff", "A", "ffffffffff"), ("show", "Q9"), ("diff", "A", "A")])
def test_an_unknown_id_is_wrong_use(command: Command, arguments: tuple[str, ...]) -> None:
    ran = command(*arguments)
    assert ran.code == 2
    assert arguments[-1] in ran.err


def test_diff_shows_both_sides_the_relation_and_the_edits(command: Command) -> None:
    ran = command("diff", "A", "B")
    assert ran.code == 0
    for words in ("Morning Argus", "Valley Echo", "same", "only here", "Edits of meaning", "number:"):
        assert words in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_diff_as_json_is_a_link_from_the_first_to_the_second(command: Command) -> None:
    there, back = (json.loads(command("diff", *pair, "--json").out) for pair in (("Morning Argus", "Valley Echo"), ("B", "A")))
    assert (there["a"], there["b"]) == (back["b"], back["a"])
    assert list(there) == ["schema", "a", "b", "report_id", "share_a", "share_b", "direction", "direction_basis", "aligned", "edits"]
    assert [e["kind"] for e in there["edits"]] == ["number"]


def test_status_adds_up(command: Command) -> None:
    status = json.loads(command("status", "--json").out)
    assert status["offered"] == status["articles"] + status["known"] + len(status["skipped"]) + len(status["forgotten"])
    assert set(status["stages"].values()) == {2}
    assert "2 items offered" in command("status").out


def test_the_page_is_written(command: Command) -> None:
    assert command("page", "--out", "page.html").code == 0
    assert Path("page.html").read_text("utf-8").startswith("<!")
    ran = command("page", "--out", "no/such/page.html")
    assert ran.code == 2
    assert "page.html" in ran.err


@pytest.mark.parametrize("name", ["claims", "copies", "status", "page", "show", "diff"])
def test_without_a_store_the_message_says_how_to_make_one(command: Command, name: str) -> None:
    more = {"page": ["--out", "p.html"], "show": ["F1"], "diff": ["A", "B"]}.get(name, [])
    ran = command(name, *more, "--store", "absent.db")
    assert ran.code == 2
    assert "twosource read" in ran.err
    assert not Path("absent.db").exists()


def test_doctor_finds_all_well(command: Command) -> None:
    ran = command("doctor")
    assert ran.code == 0
    assert "wrong" not in ran.out


def test_nothing_that_a_terminal_would_obey_is_printed(command: Command) -> None:
    with open_store("twosource.db") as store:
        store.write("UPDATE claims SET body = replace(body, 'Lorvik', 'Lor\\u001b[31mvik\\u202e\\u0007[bold]')")
    for arguments in (("claims",), ("show", "F1", "--why"), ("claims", "--json")):
        out = command(*arguments).out
        assert not any(c in out for c in "\x1b\x07\u202e")
    assert "[bold]" in command("claims").out


@pytest.mark.parametrize("change", ["UPDATE claims SET body = '{}'", "UPDATE articles SET body = 'x'", "DROP TABLE claims"])
def test_a_store_that_somebody_changed_is_refused(command: Command, change: str) -> None:
    with open_store("twosource.db") as store:
        store.write("PRAGMA foreign_keys = OFF")
        store.write(change)
    for name in ("claims", "copies"):
        ran = command(name)
        assert ran.code == 5
        assert "not as this version writes it" in ran.err


def test_text_is_tamed_and_shortened() -> None:
    assert plain("a\u202eb\x1b[0m\n\tc\u200b") == "ab[0m c"
    assert shorten("one two three four", 12) == "one two\u2026"
    assert shorten("short", 12) == "short"


def test_no_arguments_show_the_help(command: Command) -> None:
    ran = command()
    assert "read" in ran.out + ran.err
    for name in ("read", "copies", "claims", "diff", "show", "status", "page", "demo", "doctor"):
        assert command(name, "--help").code == 0
