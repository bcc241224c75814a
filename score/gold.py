"""Where do the gold sets lie? Beside the project, or where TWOSOURCE_GOLD says; a gate without them skips with a line."""

import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def gold_folder() -> Path | None:
    """The folder of the gold sets, or None."""
    folder = Path(os.environ.get("TWOSOURCE_GOLD") or ROOT.parent / "shared" / "gold")
    return folder if (folder / "scorers.py").is_file() else None


def need_gold(name: str) -> Path:
    """The folder of the gold sets. Ends the program with exit code 0 and a line where there is none."""
    folder = gold_folder()
    if folder is None:
        print(f"score/{name}: skipped, the gold sets are not on this machine (set TWOSOURCE_GOLD)")
        sys.exit(0)
    return folder


def load_scorers(folder: Path) -> ModuleType:
    """The module that holds the measures."""
    spec = importlib.util.spec_from_file_location("scorers", folder / "scorers.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a .jsonl file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
