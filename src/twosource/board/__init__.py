"""The state of play: who demands, refuses, offers and accepts what, what cannot both be met, and what is due, as of a day."""

from twosource.board.board import Board, make_board
from twosource.board.changes import Change, Shift, day_before, find_changes
from twosource.board.rows import DueRow, LockRow, PositionRow, Row, Said, Turn

__all__ = [
    "Board",
    "Change",
    "DueRow",
    "LockRow",
    "PositionRow",
    "Row",
    "Said",
    "Shift",
    "Turn",
    "day_before",
    "find_changes",
    "make_board",
]
