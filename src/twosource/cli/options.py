"""Which options do several commands share?"""

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

StorePath = Annotated[Path, typer.Option("--store", metavar="FILE", help="The store: one SQLite file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, in the form that other programs rely on.")]

DEFAULT_STORE = Path("twosource.db")


def name_store(store: Path) -> str:
    """The option that names this store in a command to try next; nothing for the default."""
    return "" if store == DEFAULT_STORE else f" --store {quote(str(store))}"
