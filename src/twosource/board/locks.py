"""Which positions of different parties cannot both be met, and why?"""

from collections import defaultdict
from collections.abc import Sequence

from twosource.board.matters import compare, content_keys, may_meet
from twosource.board.parties import Parties
from twosource.board.rows import LockRow, PositionRow
from twosource.board.turns import wants

_CLOSED = frozenset({"withdrawn", "granted"})
_ASKING = frozenset({"demands", "requires"})
_DONE = {"demands": "demands", "requires": "makes a condition of", "refuses": "refuses", "offers": "offers", "accepts": "accepts"}


def find_locks(rows: Sequence[PositionRow], parties: Parties) -> tuple[LockRow, ...]:
    """The pairs of open positions that cannot both be met, in order of id. Only those with a word or matter in common are compared."""
    standing = [row for row in rows if row.standing not in _CLOSED]
    found = (_lock(standing[i], standing[j], parties) for i, j in _near_pairs(standing))
    return tuple(sorted((lock for lock in found if lock is not None), key=lambda lock: lock.claim_ids))


def _near_pairs(rows: Sequence[PositionRow]) -> list[tuple[int, int]]:
    shelves: dict[str, list[int]] = defaultdict(list)
    for n, row in enumerate(rows):
        for key in sorted({*content_keys(row.content), *content_keys(row.condition.text if row.condition else "")}):
            shelves[key].append(n)
    common: dict[tuple[int, int], list[str]] = defaultdict(list)
    for key, shelf in shelves.items():
        for at, i in enumerate(shelf):
            for j in shelf[at + 1 :]:
                if _can_lock(rows[i], rows[j]):
                    common[i, j].append(key)
    return sorted(pair for pair, keys in common.items() if may_meet(keys))


def _can_lock(a: PositionRow, b: PositionRow) -> bool:
    """Whether their stances let them be a lock at all; asked first, since it is quickly told."""
    return bool(_ASKING & {a.stance, b.stance}) or (a.condition is not None and b.condition is not None)


def _lock(a: PositionRow, b: PositionRow, parties: Parties) -> LockRow | None:
    if parties.key(a.actor) == parties.key(b.actor):
        return None
    if a.claim_ids[0] > b.claim_ids[0]:
        a, b = b, a
    found = _opposed(a, b) or _each_waits(a, b)
    if found is None:
        return None
    matter, why = found
    return LockRow(claim_ids=(a.claim_ids[0], b.claim_ids[0]), between=(a.actor, b.actor), matter=matter, why=why)


def _opposed(a: PositionRow, b: PositionRow) -> tuple[str, str] | None:
    """One is for what the other is against; at least one of them asks for it or makes a condition of it."""
    if not _ASKING & {a.stance, b.stance}:
        return None
    common = compare(a.content, b.content)
    if common is None or common.agree == (wants(a.stance) == wants(b.stance)):
        return None
    first, second = (a, b) if a.stance in ("requires", "demands") else (b, a)
    return common.matter, f"{first.actor.name} {_DONE[first.stance]} what {second.actor.name} {_say_against(second)}: {common.matter}"


def _say_against(row: PositionRow) -> str:
    return "refuses" if row.stance == "refuses" else "leaves open or speaks against"


def _each_waits(a: PositionRow, b: PositionRow) -> tuple[str, str] | None:
    """Each will do its part only when the other has done his: the condition of each is the content of the other."""
    if a.condition is None or b.condition is None:
        return None
    one, two = compare(a.content, b.condition.text), compare(b.content, a.condition.text)
    if one is None or two is None or not (one.agree and two.agree):
        return None
    return (
        f"{one.matter}; {two.matter}",
        f"{a.actor.name} waits for {b.actor.name}, and {b.actor.name} for {a.actor.name}: neither goes first",
    )
