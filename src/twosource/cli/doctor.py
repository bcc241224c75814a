"""twosource doctor: is everything there that the program needs? Asks nobody but this machine."""

import os
import platform
import sys
from importlib.metadata import version
from pathlib import Path

import typer

from twosource.cli.options import DEFAULT_STORE, StorePath
from twosource.errors import TwosourceError

NAME = "doctor"
_TRIAL = "The minister said on Monday that two people were killed in the storm."
_SOUND_SQLITE = (3, 51, 3)
"""Earlier ones may lose pages when a reader meets a reset of the write-ahead log."""


def run(store: StorePath = DEFAULT_STORE) -> None:
    """Check Python, SQLite, the language model, the word lists and the store. No network."""
    from twosource.cli.terminal import put_rows

    checks = [_python(), _sqlite(), _model(), _word_lists(), _store(store), (True, f"cores: {os.cpu_count() or 1}")]
    put_rows([("ok" if fine else "wrong", words) for fine, words in checks], indent=0)
    if not all(fine for fine, _ in checks):
        raise typer.Exit(2)


def _python() -> tuple[bool, str]:
    return (3, 11) <= sys.version_info[:2] < (3, 14), f"python {platform.python_version()} (3.11 to 3.13), twosource {version('twosource')}"


def _sqlite() -> tuple[bool, str]:
    import apsw

    found = apsw.sqlite_lib_version()
    return tuple(int(part) for part in found.split(".")[:3]) >= _SOUND_SQLITE, f"sqlite {found} (3.51.3 or newer)"


def _model() -> tuple[bool, str]:
    from twosource.parse import parse_texts
    from twosource.parse.parser import model_name
    from twosource.settings import ParseSettings

    package = ParseSettings().model
    try:
        tokens = len(parse_texts({"key": _TRIAL}, package)[0].tokens)
    except (TwosourceError, ImportError, OSError) as error:
        return False, f"model {package}: it cannot be loaded ({error}); install the project again"
    return tokens > 0, f"model {model_name(package)}: loads and parses"


def _word_lists() -> tuple[bool, str]:
    from twosource.pile import read_text

    try:
        claims = len(read_text(_TRIAL, published="2024-05-13").claims)
    except (TwosourceError, ImportError, OSError) as error:
        return False, f"word lists: {error}"
    return claims > 0, "word lists: load, and a trial sentence is read with them"


def _store(path: Path) -> tuple[bool, str]:
    from twosource.store import open_store
    from twosource.store.queries import read_status

    if not path.exists():
        return True, f"store {path}: none yet"
    try:
        with open_store(path, create=False) as opened:
            sound = opened.value("PRAGMA quick_check") == "ok"
            return sound, f"store {path}: {read_status(opened).articles:,} articles, {'sound' if sound else 'damaged'}"
    except TwosourceError as error:
        return False, f"store {error}"
