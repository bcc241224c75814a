"""twosource read: files and folders into the store, and the answer in one breath."""

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath
from twosource.errors import WrongUseError

if TYPE_CHECKING:
    from twosource.records import ReadSummary
    from twosource.store import Store

NAME = "read"
SKIPPED_UNDER_STRICT = 3


class Until(StrEnum):
    """The stages that a run can stop after."""

    CLEAN = "clean"
    TRACE = "trace"
    PARSE = "parse"
    CLAIMS = "claims"


def run(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files and folders (.txt .html .jsonl .csv), or - .")],
    store: StorePath = DEFAULT_STORE,
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="The outlet of articles that name none.")] = None,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="The day of articles that name none: 2012-12-28.")] = None,
    mapping: Annotated[list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN", help="Columns: text=body,published=date.")] = None,
    until: Annotated[Until | None, typer.Option(help="Stop after this stage; the next read goes on from there.")] = None,
    jobs: Annotated[int | None, typer.Option(metavar="N", min=1, help="Processes for large piles; all cores unless given.")] = None,
    settings: Annotated[Path | None, typer.Option(metavar="FILE", help="A TOML file with settings.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="End with exit code 3 where an item was skipped.")] = False,
    json: AsJson = False,
) -> None:
    """Read articles, and say what stands behind each claim.

    What was read before is known and adds nothing. Nothing leaves this machine.
    """  # fmt: skip
    from twosource.claims.event.ownverbs import read_own_verbs
    from twosource.cli.terminal import progress_bar
    from twosource.intake import IntakeOptions
    from twosource.intake.folders import check_paths
    from twosource.intake.items import check_options
    from twosource.pipeline import Job, read_paths
    from twosource.settings import Settings, read_settings
    from twosource.store import open_store

    options = IntakeOptions(outlet=outlet, published=published, mapping=parse_mapping(mapping or []))
    chosen = read_settings(settings) if settings else Settings()
    # Before a store is made: a mistyped path leaves nothing behind.
    check_options(options)
    check_paths(paths)
    read_own_verbs(chosen.claims.event_verbs)
    with open_store(store) as opened:
        with progress_bar() as progress:
            last = until.value if until else "corroborate"
            job = Job(settings=chosen, until=last, jobs=jobs or os.cpu_count() or 1, progress=progress)
            summary = read_paths(paths, opened, job, options=options, stdin=sys.stdin.buffer)
        _answer(opened, summary, until, as_json=json)
    if strict and summary.skipped:
        raise typer.Exit(SKIPPED_UNDER_STRICT)


def _answer(store: "Store", summary: "ReadSummary", until: Until | None, *, as_json: bool) -> None:
    from twosource.cli.terminal import put, put_raw

    if as_json:
        from twosource.exchange import encode, summary_document

        put_raw(encode(summary_document(summary)))
    elif until is not None:
        from twosource.cli.answer import put_intake

        put_intake(summary)
        put(f"Stopped after {until.value}, as asked. The next read goes on from there.")
    else:
        from twosource.cli.answer import put_answer
        from twosource.cli.options import name_store
        from twosource.cli.showing import Shown

        put_answer(Shown.of(store), summary, name_store(Path(store.path)))


def parse_mapping(pairs: list[str]) -> dict[str, str]:
    """The columns of fields from `--map text=body,published=date`.

    Raises:
        WrongUseError: a part is not FIELD=COLUMN.
    """
    mapping: dict[str, str] = {}
    for part in (part for pair in pairs for part in pair.split(",")):
        name, sign, column = part.partition("=")
        if not (sign and name.strip() and column.strip()):
            raise WrongUseError(f"--map {part}: write FIELD=COLUMN, such as --map text=body,published=date")
        mapping[name.strip()] = column.strip()
    return mapping
