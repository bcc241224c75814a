"""twosource board: the state of play: who demands and refuses what, what cannot both be met, what is due."""

from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath
from twosource.text.days import read_day

if TYPE_CHECKING:
    from twosource.board import Board, DueRow, LockRow, PositionRow, Said, Turn
    from twosource.page.names import Names

NAME = "board"


def run(
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="As reports of this day or before knew it; else the newest.")] = None,
    without: Annotated[
        list[str] | None, typer.Option(metavar="CLAIM_ID", help="Switch a position off (P1 or an id), and see which locks that opens.")
    ] = None,
    store: StorePath = DEFAULT_STORE,
    json: AsJson = False,
) -> None:
    """Show the state of play: each party's positions, the locks between them, and what is due."""
    from twosource.cli.showing import Shown, get_anything, say_waiting
    from twosource.cli.terminal import put_raw
    from twosource.errors import WrongUseError
    from twosource.exchange import board_document, encode
    from twosource.renewing.asof import read_board
    from twosource.store import open_store

    day = read_day("--as-of", as_of) if as_of is not None else None
    with open_store(store, create=False) as opened:
        say_waiting(opened)
        names = Shown.of(opened).names
        left_out = []
        for name in without or ():
            kind, claim_id = get_anything(names, opened, name)
            if kind != "claim" or names.claims_by_id[claim_id].position is None:
                raise WrongUseError(f"--without {name}: this is no position; the board names them P1, P2 and so on")
            left_out.append(claim_id)
        board = read_board(opened, day, left_out)
        if json:
            put_raw(encode(board_document(board)))
        else:
            _put_board(board, names)
            if left_out:
                _put_opened(board, names, left_out)


def _put_board(board: "Board", names: "Names") -> None:
    from twosource.cli.showing import put_heading
    from twosource.cli.terminal import put
    from twosource.page.wording import day_words

    if not board.rows:
        put("Nobody takes a position in the store, and nothing is planned.")
        return
    put(f"The state of play on {day_words(board.as_of)}" if board.as_of else "The state of play (no report has a day)", style="bold")
    party = None
    for row in board.positions:
        if row.actor != party:
            put_heading(_say_party(row, names))
            party = row.actor
        _put_position(row, names)
    if board.locks:
        put_heading("Cannot both be met")
    for lock in board.locks:
        _put_lock(lock, names)
    if board.due:
        put_heading("Planned")
    for due in board.due:
        _put_due(due, names)


def _say_party(row: "PositionRow", names: "Names") -> str:
    """The party's name; whoever has none is somebody else in every article, so the article stands with him."""
    if row.actor.kind in ("unnamed", "group"):
        return f"{row.actor.name} (no name; in {names.letter(row.newest.span[0])})"
    return row.actor.name


def _put_opened(board: "Board", names: "Names", left_out: list[str]) -> None:
    from twosource.cli.terminal import put

    opened = sum(lock.opened_by is not None for lock in board.locks)
    put()
    without = ", ".join(_label(names, (claim_id,)) for claim_id in left_out)
    put(f"Without {without}: {opened or 'no'} {'lock opens' if opened < 2 else 'locks open'}.")


def _put_position(row: "PositionRow", names: "Names") -> None:
    from twosource.cli.terminal import put

    of_whom = f" of {row.addressee.name}" if row.addressee and row.stance in ("demands", "requires") else ""
    condition = f", on condition: {row.condition.text}" if row.condition else ""
    standing = "" if row.standing == "open" else f" [{row.standing}]"
    low, high = row.independent
    put(f"{_label(names, row.claim_ids)} [{low},{high}] {row.stance}{of_whom}: {row.content}{condition}{standing}", indent=2)
    _put_said(row.newest, names)
    _put_trail(row.trail, names)


def _put_lock(lock: "LockRow", names: "Names") -> None:
    from twosource.cli.terminal import put

    labels = " and ".join(_label(names, (claim_id,)) for claim_id in lock.claim_ids)
    opened = f" [opens without {_label(names, (lock.opened_by,))}]" if lock.opened_by else ""
    put(f"{labels}: {lock.why}{opened}", indent=2)


def _put_due(row: "DueRow", names: "Names") -> None:
    from twosource.cli.terminal import put
    from twosource.page.wording import days_words

    who = ", ".join(dict.fromkeys(actor.name for actor in (*row.actors, *row.recipients)))
    where = f" in {', '.join(dict.fromkeys(place.name for place in row.where))}" if row.where else ""
    standing = "" if row.standing == "due" else f" [{row.standing}]"
    put(f"{days_words(row.days)}  {_label(names, row.claim_ids)} {row.type} {who}{where}{standing}", indent=2)
    _put_said(row.newest, names)
    _put_trail(row.trail, names)


def _put_trail(trail: "tuple[Turn, ...]", names: "Names") -> None:
    from twosource.cli.terminal import put
    from twosource.page.wording import day_words

    for turn in trail:
        day = f"{day_words(turn.day)} " if turn.day else ""
        put(f"> {day}{turn.what} ({_label(names, (turn.claim_id,))}): {turn.said.text}", indent=6)


def _put_said(said: "Said", names: "Names") -> None:
    from twosource.cli.terminal import put
    from twosource.page.wording import day_words

    day = f", {day_words(said.day)}" if said.day else ""
    put(f"{names.letter(said.span[0])}{day}: {said.text}", indent=6, style="dim")


def _label(names: "Names", claim_ids: tuple[str, ...]) -> str:
    return ", ".join(names.claim_label(claim_id) or claim_id for claim_id in claim_ids)
