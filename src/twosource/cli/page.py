"""twosource page: everything as one HTML file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, StorePath
from twosource.errors import WrongUseError

if TYPE_CHECKING:
    from twosource.cli.showing import Shown
    from twosource.records import ReadSummary
    from twosource.store import Store

NAME = "page"


def run(
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The file to write.")],
    title: Annotated[str, typer.Option(metavar="TEXT", help="The page's title.")] = "What stands behind it",
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Write one self-contained HTML page: no script, no request to anywhere."""
    from twosource.cli.showing import Shown
    from twosource.cli.terminal import put
    from twosource.intake.items import mend
    from twosource.store import open_store

    with open_store(store, create=False) as opened:
        write_page(Shown.of(opened, mend(title), _summary(opened)), out)
    put(f"Wrote {out}. Open it in a browser: {out.absolute().as_uri()}")


def _summary(store: "Store") -> "ReadSummary":
    """All runs as one: what was offered to the store, and what became of it."""
    from twosource.records import ReadSummary
    from twosource.store.queries import read_status

    status = read_status(store)
    return ReadSummary(
        offered=status.offered, articles=status.articles, new=status.articles, known=status.known, forgotten=len(status.forgotten),
        skipped=status.skipped, not_read=status.not_read,
    )  # fmt: skip


def write_page(shown: "Shown", out: Path) -> None:
    """Write the page of what is shown.

    Raises:
        WrongUseError: the file cannot be written.
    """
    from twosource.page import render_page

    try:
        out.write_text(render_page(shown.view), "utf-8", newline="\n")
    except OSError as error:
        raise WrongUseError(f"{out}: the page cannot be written here ({error.strerror})") from error
