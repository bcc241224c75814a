"""twosource demo: read the pile that ships with the program."""

from importlib import resources
from pathlib import Path
from typing import Annotated

import typer

from twosource.errors import WrongUseError

NAME = "demo"


def run(
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the store and the page go.")] = Path("demo"),
) -> None:
    """Read the invented pile that ships with the program: the verdict here, and one page to open."""
    from twosource.cli.answer import put_answer
    from twosource.cli.page import write_page
    from twosource.cli.showing import Shown, put_heading
    from twosource.cli.terminal import progress_bar, put
    from twosource.pipeline import Job, read_paths
    from twosource.store import open_store

    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUseError(f"{out}: the demo cannot be written here ({error.strerror}); name a folder with --out") from error
    with resources.as_file(resources.files("twosource") / "demo" / "pile") as pile, open_store(out / "twosource.db") as opened:
        with progress_bar() as progress:
            summary = read_paths([str(pile)], opened, Job(progress=progress))
        shown = Shown.of(opened, "The demo pile", summary)
        put_answer(shown, summary, f" --store {out / 'twosource.db'}")
        write_page(shown, out / "page.html")
    put_heading("The page")
    put(f"Open {out / 'page.html'} in a browser: {(out / 'page.html').absolute().as_uri()}")
    put(f"The articles are in {pile}; every name and event in them is invented.")
