"""One small pile, read once; and how a command line is run."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.piles import write_pile
from twosource.cli import run


@dataclass(frozen=True)
class Ran:
    """What one command line came to."""

    code: int
    out: str
    err: str


Command = Callable[..., Ran]


@pytest.fixture
def command(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run one command line in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def ran(*arguments: str) -> Ran:
        capfd.readouterr()
        code = run(arguments)
        captured = capfd.readouterr()
        assert "Traceback" not in captured.err
        return Ran(code, captured.out, captured.err)

    return ran


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small pile and its store."""
    folder = tmp_path_factory.mktemp("read")
    pile = write_pile(folder)
    assert run(["read", str(pile), "--store", str(folder / "twosource.db")]) == 0
    return folder


@pytest.fixture
def pile(read_once: Path, tmp_path: Path) -> Path:
    """The small pile in the current folder, read already."""
    shutil.copytree(read_once, tmp_path, dirs_exist_ok=True)
    return tmp_path / "pile"
