"""twosource changes: what the days since a date brought to the record."""

from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath
from twosource.text.days import read_day

if TYPE_CHECKING:
    from twosource.board import Change
    from twosource.page.names import Names

NAME = "changes"


def run(
    since: Annotated[str, typer.Option(metavar="DATE", help="What reports of this day and later ones brought: 2012-12-28.")],
    store: StorePath = DEFAULT_STORE,
    json: AsJson = False,
) -> None:
    """Show what each day changed: new claims, roots, corrections, conflicts, positions, locks, plans, with the interval before and now."""
    from twosource.cli.showing import Shown
    from twosource.cli.terminal import put, put_raw
    from twosource.exchange import changes_document, encode
    from twosource.renewing.asof import read_changes
    from twosource.store import open_store
    from twosource.store.reportdays import read_report_days

    day = read_day("--since", since)
    with open_store(store, create=False) as opened:
        changes = read_changes(opened, day)
        if json:
            put_raw(encode(changes_document(changes, day, read_report_days(opened).newest)))
        elif changes:
            _put_changes(changes, Shown.of(opened).names)
        else:
            put(f"No report of {day} or later changed anything.")


def _put_changes(changes: "tuple[Change, ...]", names: "Names") -> None:
    from twosource.cli.showing import put_heading
    from twosource.cli.terminal import make_table, put_table, shorten
    from twosource.page.wording import day_words

    for day in sorted({change.day or "" for change in changes}):
        put_heading(day_words(day) if day else "No day")
        table = make_table("", "what changed", "independent", "in which words", wide="in which words")
        for change in sorted(changes, key=lambda c: _in_order(c, names)):
            if (change.day or "") == day:
                labels = " ".join(names.claim_label(claim_id) or claim_id for claim_id in change.claim_ids)
                words = shorten(change.said.text if change.said else change.text, 150)
                table.add_row(labels, f"{change.row}: {change.what}", _say_shifts(change), words)
        put_table(table)


def _say_shifts(change: "Change") -> str:
    """The interval of each claim, before that of the eve where it was another: "[1,1] > [2,2]"."""
    both = [(shift.before, shift.now) if shift.before != shift.now else (shift.now,) for shift in change.independent]
    return ", ".join(" > ".join(f"[{low},{high}]" for low, high in filter(None, found)) for found in both)


def _in_order(change: "Change", names: "Names") -> tuple[int, str, int, str]:
    """Claims, then positions, locks and plans, each as they are numbered."""
    label = names.claim_label(change.claim_ids[0]) or ""
    return ("claim", "position", "lock", "due").index(change.row), label[:1], int(label[1:] or 0), change.what
