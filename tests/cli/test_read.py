"""What does `twosource read` answer, and with which exit code, whatever it is given?"""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.cli.piles import ARGUS, FRENCH, write_pile
from twosource import batches, pipeline
from twosource.errors import StoreLockedError
from twosource.parse import parser
from twosource.store import open_store


def test_the_answer_names_articles_reports_wire_claims_and_what_is_next(command: Command, tmp_path: Path) -> None:
    ran = command("read", str(write_pile(tmp_path)))
    assert ran.code == 0
    for words in ("One report, printed twice.", "2 items offered: 2 new", "AFP dispatch", "(stated)", "(inferred)", "2 > 1", "[1,1]"):
        assert words in ran.out
    for next_ in ("twosource show", "--why", "twosource diff A B", "twosource page --out page.html"):
        assert next_ in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    assert "\x1b" not in ran.out
    assert not [line for line in ran.out.splitlines() if line != line.rstrip()]


def test_reading_the_same_files_again_adds_nothing_and_loads_no_model(
    command: Command, pile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = command("claims", "--json").out
    monkeypatch.setattr(parser, "load_model", lambda package: pytest.fail("the model was loaded"))
    ran = command("read", str(pile), "--json")
    assert json.loads(ran.out) == {
        "schema": 1, "offered": 2, "new": 0, "known": 2, "skipped": [], "forgotten": 0, "articles": 2, "not_read": [],
    }  # fmt: skip
    assert command("claims", "--json").out == before


def test_an_early_stop_goes_on_from_there(command: Command, pile: Path) -> None:
    whole = [command(name, "--json").out for name in ("claims", "copies")]
    for stage in ("clean", "trace", "parse", "claims"):
        ran = command("read", str(pile), "--store", "steps.db", "--until", stage)
        assert ran.code == 0
        assert f"Stopped after {stage}" in ran.out
        status = json.loads(command("status", "--store", "steps.db", "--json").out)
        assert status["stages"][stage] == 2
        assert status["stages"]["corroborate"] == 0
    command("read", str(pile), "--store", "steps.db")
    assert [command(name, "--json", "--store", "steps.db").out for name in ("claims", "copies")] == whole


def test_a_new_copy_of_a_known_article_ends_as_if_read_at_once(command: Command, pile: Path) -> None:
    whole = [command(name, "--json").out for name in ("claims", "copies")]
    for name in ("echo.txt", "argus.txt"):
        command("read", str(pile / name), "--store", "one.db")
    assert [command(name, "--json", "--store", "one.db").out for name in ("claims", "copies")] == whole


def test_a_run_that_breaks_off_in_the_middle_loses_nothing(command: Command, pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "read_batch", break_off)
        ran = command("read", str(pile), "--store", "cut.db")
        assert ran.code == 130
    with open_store("cut.db") as store:
        assert store.value("SELECT count(*) FROM parses") > 0
    with monkeypatch.context() as patch:
        patch.setattr(batches, "parse_texts", lambda *_: pytest.fail("a sentence was parsed twice"))
        assert command("read", str(pile), "--store", "cut.db").code == 0
    assert command("claims", "--store", "cut.db", "--json").out == command("claims", "--json").out


def test_a_wrong_path_is_wrong_use_and_leaves_no_store(command: Command, tmp_path: Path) -> None:
    ran = command("read", "no-such-folder")
    assert ran.code == 2
    assert "no-such-folder" in ran.err
    assert not list(tmp_path.glob("*.db"))


def test_an_empty_folder_has_nothing_readable(command: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = command("read", "empty")
    assert ran.code == 4
    assert "nothing to read" in ran.err


def test_a_binary_file_alone_is_nothing_readable_and_says_why(command: Command, tmp_path: Path) -> None:
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 40)
    ran = command("read", "photo.txt")
    assert ran.code == 4
    assert "photo.txt" in ran.err
    assert json.loads(command("status", "--json").out)["skipped"][0]["where"] == "photo.txt"


def test_what_is_skipped_beside_articles_is_named_and_strict_says_so(command: Command, pile: Path) -> None:
    (pile / "photo.txt").write_bytes(bytes(range(256)) * 40)
    ran = command("read", "pile")
    assert ran.code == 0
    assert "1 skipped" in ran.out
    assert "skipped photo.txt" in ran.out
    assert command("read", "pile", "--strict").code == 3


def test_a_huge_line_is_skipped_with_its_reason(command: Command, pile: Path) -> None:
    with open(pile / "huge.jsonl", "wb") as file:
        file.write(b'{"id": "1", "text": "')
        for _ in range(100):
            file.write(b"a" * 1_000_000)
        file.write(b'"}\n')
    ran = command("read", "pile", "--json")
    assert ran.code == 0
    assert [item["where"].split(":")[0] for item in json.loads(ran.out)["skipped"]] == ["huge.jsonl"]


def test_a_file_in_another_encoding_is_read(command: Command, tmp_path: Path) -> None:
    text = ARGUS.replace("Ines Dahl", "Inès Dåhl").replace("'", "\u2019")
    (tmp_path / "old.txt").write_bytes(text.encode("cp1252"))
    assert command("read", "old.txt").code == 0
    with open_store("twosource.db") as store:
        assert "Inès Dåhl" in store.value("SELECT body FROM articles")


def test_a_table_without_the_column_that_was_asked_for_is_wrong_use(command: Command, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("id,body\n1,Some text\n", "utf-8")
    ran = command("read", "rows.csv", "--map", "text=content")
    assert ran.code == 2
    assert "content" in ran.err


def test_a_mapping_that_is_none_is_wrong_use(command: Command, pile: Path) -> None:
    ran = command("read", "pile", "--map", "text")
    assert ran.code == 2
    assert "FIELD=COLUMN" in ran.err


def test_an_article_in_french_is_traced_but_not_read(command: Command, pile: Path) -> None:
    (pile / "marche.txt").write_text(FRENCH, "utf-8")
    ran = command("read", "pile")
    assert ran.code == 0
    assert "1 article not in English" in ran.out
    (article_id,) = json.loads(command("status", "--json").out)["not_read"]
    claims = [json.loads(line) for line in command("claims", "--json").out.splitlines()]
    assert article_id not in {m["article_id"] for c in claims for m in c["mentions"]}
    articles = {a["article_id"]: a for a in json.loads(command("copies", "--json").out)["articles"]}
    assert articles[article_id]["passages"]


def test_a_store_that_is_none_and_a_newer_one_end_in_5(command: Command, pile: Path) -> None:
    Path("notes.db").write_text("no store at all, but notes " * 40)
    assert command("read", "pile", "--store", "notes.db").code == 5
    with open_store("twosource.db") as store:
        store.write("PRAGMA user_version = 999")
    ran = command("read", "pile")
    assert ran.code == 5
    assert "update the program" in ran.err


def test_a_locked_store_ends_in_5(command: Command, pile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.store.database.BUSY_MILLISECONDS", 10)
    with open_store("twosource.db") as other, other.transaction():
        ran = command("read", "pile")
    assert ran.code == 5
    assert "another process" in ran.err


def test_an_unknown_option_and_an_unknown_setting_are_wrong_use(command: Command, pile: Path) -> None:
    assert command("read", "pile", "--no-such").code == 2
    Path("set.toml").write_text("[trace]\nmin_words = 3\n")
    ran = command("read", "pile", "--settings", "set.toml")
    assert ran.code == 2
    assert "min_words" in ran.err


def test_a_model_that_is_not_installed_is_wrong_use(command: Command, pile: Path) -> None:
    Path("other.toml").write_text('[parse]\nmodel = "no_such_model"\n', "utf-8")
    ran = command("read", "pile", "--settings", "other.toml", "--store", "other.db")
    assert ran.code == 2
    assert "no_such_model" in ran.err


def test_two_runs_at_once_end_in_5_for_one_and_lose_nothing(command: Command, pile: Path) -> None:
    (pile / "marche.txt").write_text(FRENCH, "utf-8")
    (pile / "other.txt").write_text(ARGUS.replace("pier", "quay"), "utf-8")

    def read_more(stage: str, done: int, total: int) -> None:
        if stage == "trace":
            with open_store("both.db") as second:
                pipeline.read_paths([str(pile)], second, pipeline.Job(until="clean"))

    with open_store("both.db") as first, pytest.raises(StoreLockedError):
        pipeline.read_paths([str(pile / "argus.txt")], first, pipeline.Job(progress=read_more))
    assert command("read", "pile", "--store", "both.db").code == 0
    command("read", "pile", "--store", "once.db")
    assert command("claims", "--json", "--store", "both.db").out == command("claims", "--json", "--store", "once.db").out
