"""Is every word list whole: a head that says what it is and whence, a header, sorted rows, a last newline?"""

import ast
import csv
import re
from importlib import import_module, resources
from pathlib import Path

import pytest

import twosource
from twosource.lexicon import load_lexicon

DATA = resources.files("twosource") / "data"
FILES = sorted(f.name for f in DATA.iterdir() if f.name.endswith(".csv"))


def _text(name: str) -> str:
    return (DATA / name).read_text("utf-8")


def _head(name: str) -> str:
    lines = _text(name).splitlines()
    return "\n".join(line for line in lines[: next(i for i, line in enumerate(lines) if not line.startswith("#"))])


def _rows(name: str) -> list[list[str]]:
    return list(csv.reader(line for line in _text(name).splitlines() if line and not line.startswith("#")))


def test_there_are_word_lists() -> None:
    assert FILES


@pytest.mark.parametrize("name", FILES)
def test_the_head_says_what_it_is_its_licence_and_its_date(name: str) -> None:
    head = _head(name)
    assert len(head) > 80, f"{name}: say in comment lines what it holds, its origin, its licence, its date, how to add a row"
    assert re.search(r"Apache-2\.0|CC BY(?:-SA)? 4\.0|public domain", head), f"{name}: no licence in its head"
    assert re.search(r"\b20\d\d-\d\d\b|[A-Z][a-z]+ 20\d\d\b", head), f"{name}: no date in its head"


@pytest.mark.parametrize("name", FILES)
def test_rows_are_whole_sorted_and_single(name: str) -> None:
    header, *rows = _rows(name)
    assert rows, f"{name}: no rows"
    assert all(len(row) == len(header) for row in rows)
    assert all(cell == cell.strip() for row in rows for cell in row)
    assert rows == sorted(rows)
    assert len({tuple(row) for row in rows}) == len(rows)


@pytest.mark.parametrize("name", FILES)
def test_the_file_ends_with_a_newline_and_has_unix_ones(name: str) -> None:
    text = (DATA / name).read_bytes()
    assert text.endswith(b"\n") and b"\r" not in text


@pytest.mark.parametrize("name", FILES)
def test_no_comment_hides_between_the_rows(name: str) -> None:
    # A word that begins with # would be lost in silence.
    lines = _text(name).splitlines()
    first = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    assert not [line for line in lines[first:] if line.startswith("#")]


def _loads() -> list[tuple[str, str, str]]:
    """(module, name of the list, name of the row class) of each call of `load_lexicon` or `find_rows` in the program."""
    package = Path(twosource.__file__).parent
    found = []
    for path in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"load_lexicon", "find_rows"}:
                name, row = node.args[:2]
                if isinstance(name, ast.Constant) and isinstance(row, ast.Name):
                    module = ".".join(("twosource", *path.relative_to(package).with_suffix("").parts)).removesuffix(".__init__")
                    found.append((module, str(name.value), row.id))
    return found


@pytest.mark.parametrize(("module", "name", "row"), _loads())
def test_every_list_loads_as_its_rows(module: str, name: str, row: str) -> None:
    assert load_lexicon(name, getattr(import_module(module), row))


def test_no_list_is_shipped_that_nobody_loads() -> None:
    assert {name.removesuffix(".csv") for name in FILES} - {name for _, name, _ in _loads()} == set()
