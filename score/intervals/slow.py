"""What does the definition say of a pile's tellings? The roots of each happening counted one by one, with nothing of the program's.

Written from the definition alone: roots are parties, newsrooms and unnamed ones; low is the parties where there are any, else the
newsrooms whose report is in the pile (at least 1), with all roots merged that could be one; high counts all that are surely apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from score.intervals.tellings import PEOPLE, SPOKEN, Origin, Tellings, Told

STATE = frozenset({"Zaria", "ministry"})
"""A ministry may speak for its country: they could be one."""


@dataclass(frozen=True, slots=True)
class Root:
    """A root: what kind, who, and of a newsroom whether its own words are surely in the pile."""

    kind: str
    who: object
    counted: bool = True


def find_roots(tellings: Tellings, happening: int) -> frozenset[Root]:
    """The roots of one happening."""
    found = [root for n in range(len(tellings.told)) for root in _roots_of_report(tellings, n, happening, ())]
    counted = {(r.kind, r.who) for r in found if r.counted}
    return frozenset(Root(r.kind, r.who, (r.kind, r.who) in counted) for r in found)


def find_interval(tellings: Tellings, happening: int) -> tuple[int, int] | None:
    """The interval of one happening; None where nobody tells of it."""
    roots = find_roots(tellings, happening)
    if not roots:
        return None
    parties = [r.who for r in roots if r.kind == "party"]
    heard = [r for r in roots if r.kind == "newsroom" and r.counted]
    low = _apart(parties) if parties else len(heard)
    return max(low, 1), max(len(roots), 1)


def _roots_of_report(tellings: Tellings, n: int, happening: int, path: tuple[int, ...]) -> list[Root]:
    """The roots of what report n says, followed into other reports; `path` are the reports that led here."""
    told = tellings.told[n]
    origins = _origins(tellings, told, happening)
    if origins is None:
        return []
    named = [o for o in origins if not _is_own_voice(tellings.kind, told, o)]
    # Where the report names a source anywhere, no sentence of it stands in its own voice.
    return [root for o in named or [Origin()] for root in _roots_of(tellings, n, happening, o, path)]


def _origins(tellings: Tellings, told: Told, happening: int) -> list[Origin] | None:
    """What all copies together say of the sources; None where the report has nothing of this happening."""
    printed = {k for copy in told.copies for k in copy.lines if told.lines[k].happening == happening}
    kept = {k for copy in told.copies for k in copy.lines - copy.bare if k in printed}
    return [told.lines[k].origin if k in kept else Origin() for k in sorted(printed)] if printed else None


def _is_own_voice(kind: str, told: Told, origin: Origin) -> bool:
    if origin.who == "":
        return True
    if origin.who == f"room {told.room}":
        return True
    # A doer's own words are heard by the report that has them, or by the newsroom it names.
    doer = kind in SPOKEN and origin.who == "minister" and origin.manner != "document"
    return doer and origin.room in (None, told.room)


def _roots_of(tellings: Tellings, n: int, happening: int, origin: Origin, path: tuple[int, ...]) -> list[Root]:
    told, spoken = tellings.told[n], tellings.kind in SPOKEN
    if _is_own_voice(tellings.kind, told, origin):
        if tellings.kind == "killed" or told.room is None:
            return [Root("unnamed", (n, "own voice"))]
        return [Root("newsroom", told.room, told.sure)]
    if origin.who.startswith("room ") or (spoken and origin.who == "minister" and origin.manner != "document"):
        return _into(tellings, n, happening, origin.room or origin.who.removeprefix("room "), (*path, n))
    if origin.who == "minister":
        return [Root("party", "Zaria")]
    return [Root("unnamed", (n, origin.who))] if origin.who.startswith("a ") else [Root("party", origin.who)]


def _into(tellings: Tellings, n: int, happening: int, room: str, path: tuple[int, ...]) -> list[Root]:
    """A newsroom is named: its own reports, where the pile has any of this happening, say where they have it from."""
    homes = [
        m for m, told in enumerate(tellings.told) if told.room == room and _origins(tellings, told, happening) is not None
    ]  # fmt: skip
    if not homes:
        return [Root("newsroom", room, counted=False)]
    out = []
    for m in homes:
        if m in path:
            out.append(Root("unnamed", ("circle", frozenset(path[path.index(m) :]))))
        else:
            out += _roots_of_report(tellings, m, happening, path)
    return out


def may_be_one(a: object, b: object) -> bool:
    """Whether two parties could be one: a ministry and its country, a person of whom nothing is known and anybody."""
    return {a, b} <= STATE or a in PEOPLE or b in PEOPLE


def _apart(parties: Sequence[object]) -> int:
    """How many are left when every two that could be one are one."""
    groups = {p: {p} for p in parties}
    for a, b in combinations(parties, 2):
        if may_be_one(a, b) and groups[a] is not groups[b]:
            merged = groups[a] | groups[b]
            for p in merged:
                groups[p] = merged
    return len({frozenset(g) for g in groups.values()})


def draw_truth(tellings: Tellings, happening: int, random: Random) -> int:
    """How many sources there may have been in truth: who was unnamed is somebody, and what could be one sometimes is.

    Own voices rest on a party, where one stands behind the claim, in two cases of three; newsrooms alone are taken to be apart.
    """
    roots = sorted(find_roots(tellings, happening), key=repr)
    parties = [r.who for r in roots if r.kind == "party"]
    true: dict[object, object] = {p: p for p in parties}
    for a, b in combinations(parties, 2):
        if may_be_one(a, b) and random.random() < 0.5:
            old, new = true[b], true[a]
            true = {p: new if t == old else t for p, t in true.items()}
    behind = sorted({repr(t) for t in true.values()})
    rooms = [r for r in roots if r.kind == "newsroom"]
    for root in roots:
        if root.kind == "party":
            continue
        known = behind or [repr(("newsroom", r.who)) for r in rooms if r.counted]
        rests = root.kind == "unnamed" or (bool(behind) or not root.counted)
        true[root.kind, root.who] = random.choice(known) if known and rests and random.random() < 0.67 else (root.kind, root.who)
    return len({t if isinstance(t, str) and t in behind else repr(t) for t in (repr(v) if k in parties else v for k, v in true.items())})
