"""twosource fix: put right what was read; corrections are kept apart from it, listed and undone."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath, name_store

if TYPE_CHECKING:
    from twosource.page.names import Names
    from twosource.records import Correction, CorrectionKind
    from twosource.store import Store

NAME = "fix"

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who puts it right.")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")]
ClaimName = Annotated[str, typer.Argument(metavar="CLAIM", help="F1, or an id of the claim.")]
ArticleName = Annotated[str, typer.Argument(metavar="ARTICLE", help="A, its id or the beginning of it, its path or outlet.")]

app = typer.Typer(help="Put right what was read. Each correction has a number; it holds after every later run until it is undone.")


@app.command()
def merge(
    claim: ClaimName,
    other: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim that is the same.")],
    by: By = None,
    note: Note = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Two claims are one."""
    _put_right("merge", (claim, other), store, by=by, note=note)


@app.command()
def split(
    claim: ClaimName,
    mention: Annotated[str, typer.Argument(metavar="MENTION", help="The mention that is no part of it: its id, or its article's letter.")],
    by: By = None,
    note: Note = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """One mention is no part of its claim; copies of its sentence go with it."""
    _put_right("split", (claim, mention), store, by=by, note=note)


@app.command()
def root(
    claim: ClaimName,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The party or newsroom it rests on.")],
    by: By = None,
    note: Note = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """A claim rests on this party or newsroom."""
    _put_right("root", (claim,), store, value=name, by=by, note=note)


@app.command()
def right(claim: ClaimName, by: By = None, note: Note = None, store: StorePath = DEFAULT_STORE) -> None:
    """A claim was looked at, and is read rightly."""
    _put_right("right", (claim,), store, by=by, note=note)


@app.command()
def reject(claim: ClaimName, by: By = None, note: Note = None, store: StorePath = DEFAULT_STORE) -> None:
    """A claim was read wrongly: it is shown no more."""
    _put_right("reject", (claim,), store, by=by, note=note)


@app.command()
def outlet(
    article: ArticleName,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who published it.")],
    by: By = None,
    note: Note = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """An article was published by this outlet."""
    _put_right("outlet", (article,), store, value=name, by=by, note=note)


@app.command()
def date(
    article: ArticleName,
    day: Annotated[str, typer.Argument(metavar="DATE", help="The day: 2012-12-28.")],
    by: By = None,
    note: Note = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """An article was published on this day."""
    _put_right("date", (article,), store, value=day, by=by, note=note)


@app.command()
def parent(
    article: ArticleName,
    original: Annotated[str, typer.Argument(metavar="ORIGINAL", help="The article it was copied from.")],
    by: By = None,
    note: Note = None,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """An article was copied from this other one."""
    _put_right("parent", (article, original), store, by=by, note=note)


@app.command("list")
def list_all(store: StorePath = DEFAULT_STORE, json: AsJson = False) -> None:
    """The corrections, in the order they were made."""
    from twosource.cli.showing import Shown
    from twosource.cli.terminal import put, put_raw
    from twosource.exchange import correction_document, encode
    from twosource.store import open_store
    from twosource.store.queries import read_corrections

    with open_store(store, create=False) as opened:
        corrections = read_corrections(opened)
        if json:
            for correction in corrections:
                put_raw(encode(correction_document(correction)))
            return
        names = Shown.of(opened).names
        for correction in corrections:
            put(_say(correction, names))
        if not corrections:
            put("Nothing was put right.")


@app.command()
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", help="The correction's number, as fix list shows it.")],
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Take a correction back."""
    from twosource.amending import undo_correction
    from twosource.cli.terminal import progress_bar, put
    from twosource.pipeline import Job
    from twosource.store import open_store

    with open_store(store, create=False) as opened, progress_bar() as tell:
        undo_correction(opened, number, Job(progress=tell))
    put(f"Correction {number} is undone.")


def _put_right(
    kind: "CorrectionKind",
    targets: tuple[str, str] | tuple[str],
    store: Path,
    *,
    value: str | None = None,
    by: str | None,
    note: str | None,
) -> None:
    from twosource.amending import Wanted, add_correction
    from twosource.cli.showing import Shown
    from twosource.cli.terminal import progress_bar, put
    from twosource.pipeline import Job
    from twosource.store import open_store

    with open_store(store, create=False) as opened:
        names = Shown.of(opened).names
        found = _find_targets(opened, names, kind, targets)
        wanted = Wanted(kind=kind, targets=found, value=value, by=by, note=note)
        with progress_bar() as tell:
            number = add_correction(opened, wanted, Job(progress=tell))
    meant = "; ".join(_say_target(names, target) for target in found)
    put(f"Correction {number}: {kind} {meant}{f' = {value}' if value else ''}")
    put(f"Take it back with: twosource fix undo {number}{name_store(store)}")


def _say_target(names: "Names", target: str) -> str:
    """What was put right, in words: short names move when a claim goes, so the person sees which one was meant."""
    from twosource.cli.showing import say_claim
    from twosource.cli.terminal import shorten

    if target in names.claims_by_id:
        claim = names.claims_by_id[target]
        return f"{names.claim_label(claim.claim_id)} ({shorten(say_claim(claim), 60)})"
    return f"{names.letter(target)} ({shorten(names.outlet(target), 60)})" if target in names.letters else f"mention {target}"


def _find_targets(store: "Store", names: "Names", kind: "CorrectionKind", targets: tuple[str, ...]) -> tuple[str, ...]:
    """The ids behind what the person named."""
    from twosource.cli.showing import get_anything, get_article
    from twosource.errors import WrongUseError

    if kind in ("outlet", "date", "parent"):
        return tuple(get_article(names, store, words) for words in targets)
    found: list[str] = []
    for n, words in enumerate(targets):
        if kind == "split" and n:
            found.append(_find_mention(names, found[0], words))
            continue
        what, record_id = get_anything(names, store, words)
        if what != "claim":
            raise WrongUseError(f"{words}: this is a {what}; name a claim")
        found.append(names.claims_by_id[record_id].claim_id)
    return tuple(found)


def _find_mention(names: "Names", claim_id: str, words: str) -> str:
    from twosource.errors import WrongUseError

    claim = names.claims_by_id[claim_id]
    found = [m.mention_id for m in claim.mentions if names.letter(m.article_id) == words or (words and m.mention_id.startswith(words))]
    if len(found) != 1:
        raise WrongUseError(
            f"{words}: {'several mentions' if found else 'no mention'} of this claim; name one by its id (show --json lists them)"
        )
    return found[0]


def _say(correction: "Correction", names: "Names") -> str:
    places = ", ".join(
        f"{names.letter(a.article_id)}{f' characters {a.start} to {a.end}' if a.kind else ''}" for a in correction.anchors
    )  # fmt: skip
    value = f" = {correction.value}" if correction.value else ""
    who = f", by {correction.by}" if correction.by else ""
    return f"{correction.number}  {correction.kind}{value} ({places}){who}{f': {correction.note}' if correction.note else ''}"
