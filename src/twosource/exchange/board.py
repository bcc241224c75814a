"""How do the board and what changed on it leave the program?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from twosource.exchange.parts import SCHEMA, Json, actor_json, actors_json, days_json, place_json, quoted_json

if TYPE_CHECKING:
    # What makes a board is not loaded for other documents.
    from twosource.board import Board, Change, DueRow, LockRow, PositionRow, Said, Turn


def board_document(board: Board) -> Json:
    """The document of `board --json`: one row for each position, lock or thing due."""
    rows = [*map(_position, board.positions), *map(_lock, board.locks), *map(_due, board.due)]
    return {"schema": SCHEMA, "as_of": board.as_of, "rows": rows}


def changes_document(changes: Iterable[Change], since: str, as_of: str | None) -> Json:
    """The document of `changes --json`: one row for each change, in order of day."""
    return {"schema": SCHEMA, "since": since, "as_of": as_of, "rows": [_change(change) for change in changes]}


def _position(row: PositionRow) -> Json:
    return {
        "row": "position", "claim_ids": row.claim_ids, "actor": actor_json(row.actor), "holder": actor_json(row.holder),
        "stance": row.stance, "content": row.content, "addressee": actor_json(row.addressee), "condition": quoted_json(row.condition),
        "standing": row.standing, "first": row.first, "newest": _said(row.newest), "independent": row.independent,
        "trail": [_turn(turn) for turn in row.trail],
    }  # fmt: skip


def _lock(row: LockRow) -> Json:
    return {
        "row": "lock", "claim_ids": row.claim_ids, "between": actors_json(row.between), "matter": row.matter, "why": row.why,
        "opened_by": row.opened_by,
    }  # fmt: skip


def _due(row: DueRow) -> Json:
    return {
        "row": "due", "claim_ids": row.claim_ids, "type": row.type, "actors": actors_json(row.actors),
        "recipients": actors_json(row.recipients), "when": days_json(row.days), "where": [place_json(place) for place in row.where],
        "standing": row.standing, "newest": _said(row.newest), "independent": row.independent,
        "trail": [_turn(turn) for turn in row.trail],
    }  # fmt: skip


def _change(change: Change) -> Json:
    return {
        "row": change.row, "what": change.what, "claim_ids": change.claim_ids, "text": change.text, "day": change.day,
        "said": change.said and _said(change.said),
        "independent": [{"claim_id": s.claim_id, "before": s.before, "now": s.now} for s in change.independent],
    }  # fmt: skip


def _turn(turn: Turn) -> Json:
    return {"day": turn.day, "what": turn.what, "claim_id": turn.claim_id, "said": _said(turn.said)}


def _said(said: Said) -> Json:
    return {"text": said.text, "span": said.span, "day": said.day}
