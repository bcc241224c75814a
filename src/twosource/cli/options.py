"""Which options do several commands share?"""

from datetime import date
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from twosource.errors import WrongUseError

StorePath = Annotated[Path, typer.Option("--store", metavar="FILE", help="The store: one SQLite file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, in the form that other programs rely on.")]

DEFAULT_STORE = Path("twosource.db")


def name_store(store: Path) -> str:
    """The option that names this store in a command to try next; nothing for the default."""
    return "" if store == DEFAULT_STORE else f" --store {quote(str(store))}"


def read_day(option: str, day: str) -> str:
    """The day as it stands in records: 20121228 and 2012-W52-5 are days too.

    Raises:
        WrongUseError: it is no day.
    """
    try:
        return date.fromisoformat(day.strip()).isoformat()
    except ValueError:
        raise WrongUseError(f"{option} {day}: write a day as 2012-12-28") from None
