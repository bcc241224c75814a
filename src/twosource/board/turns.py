"""What became of a position or a plan? Later claims that grant, refuse, withdraw, call off, move or fulfil it."""

from collections.abc import Iterable

from twosource.board.asof import ReportDays, first_day, newest_words
from twosource.board.matters import Common, compare, content_keys, may_meet
from twosource.board.parties import Parties
from twosource.board.rows import Due, Standing, Turn
from twosource.corroborate.words import name_words
from twosource.records import Actor, Claim, Event, Evidence, Position

_WANTED = frozenset({"demands", "requires", "offers", "accepts"})
_ASKS = frozenset({"demands", "requires"})


def wants(stance: str) -> bool:
    """Whether who takes this stance is for its content."""
    return stance in _WANTED


class Bearing:
    """The claims that may bear on a position or a plan, found by the words and matters of their contents, and by type and party."""

    def __init__(self, claims: Iterable[Claim], parties: Parties) -> None:
        self._by_word: dict[str, list[Claim]] = {}
        self._by_party: dict[tuple[str, str], list[Claim]] = {}
        for claim in sorted(claims, key=lambda c: c.claim_id):
            for key in content_keys(claim.position.content if claim.position else claim.text):
                self._by_word.setdefault(key, []).append(claim)
            if claim.event is not None:
                for party in sorted({parties.key(a) for a in (*claim.event.actors, *claim.event.recipients)}):
                    self._by_party.setdefault((claim.event.type, party), []).append(claim)

    def on_content(self, content: str) -> list[Claim]:
        """The claims with a matter or enough words of this content to be about the same."""
        found: dict[str, Claim] = {}
        keys: dict[str, list[str]] = {}
        for key in content_keys(content):
            for claim in self._by_word.get(key, ()):
                found[claim.claim_id] = claim
                keys.setdefault(claim.claim_id, []).append(key)
        return [found[claim_id] for claim_id in sorted(found) if may_meet(keys[claim_id])]

    def on_event(self, event: Event, parties: Parties) -> list[Claim]:
        """The events of this type with one of its parties."""
        keys = {(event.type, parties.key(a)) for a in (*event.actors, *event.recipients)}
        found = {c.claim_id: c for key in keys for c in self._by_party.get(key, ())}
        return [found[claim_id] for claim_id in sorted(found)]


def find_position_turns(claim: Claim, bearing: Bearing, parties: Parties, days: ReportDays) -> tuple[Standing, tuple[Turn, ...]]:
    """Where a position stands after all that was claimed since, with the claims that brought it there in order of their day."""
    position = claim.position
    assert position is not None
    since = first_day(claim, days)
    turns: list[tuple[Standing, Turn]] = []
    for other in bearing.on_content(position.content):
        if not _can_turn(position, other, parties):
            continue
        day = first_day(other, days)
        if other.claim_id == claim.claim_id or other.polarity != "affirmed" or _is_before(day, since):
            continue
        standing = _turn_of(position, other, parties, later=_is_before(since, day))
        if standing is not None:
            turns.append((standing, Turn(day=day, what=standing, claim_id=other.claim_id, said=newest_words(other, days))))
    turns = _without_repeats(turns)
    return (turns[-1][0] if turns else "open"), tuple(turn for _, turn in turns)


def _without_repeats(turns: Iterable[tuple[Standing, Turn]]) -> list[tuple[Standing, Turn]]:
    """The turns in order of day; one sentence that makes several claims is one turn."""
    found: dict[tuple[Standing, Evidence], tuple[Standing, Turn]] = {}
    for standing, turn in sorted(turns, key=lambda t: (t[1].day or "", t[1].claim_id)):
        found.setdefault((standing, turn.said.span), (standing, turn))
    return list(found.values())


def _is_before(day: str | None, other: str | None) -> bool:
    return day is not None and other is not None and day < other


def _can_turn(position: Position, other: Claim, parties: Parties) -> bool:
    """Whether a claim is by somebody, and of a kind, that can change the standing at all; asked first, since it is quickly told."""
    if other.event is not None:
        return position.stance in _ASKS and other.status == "happened"
    if other.position is None or parties.same(position.holder, other.position.holder):
        return other.position is not None
    return (position.stance in _ASKS or position.stance == "offers") and other.position.stance in ("accepts", "offers", "refuses")


def _turn_of(position: Position, other: Claim, parties: Parties, *, later: bool) -> Standing | None:
    if other.position is not None:
        return _turn_by_position(position, other.position, parties, later=later)
    if other.event is None or other.status != "happened":
        return None
    asked = position.stance in _ASKS
    if asked and any(_is_asked(position, actor, parties) for actor in other.event.actors):
        common = compare(position.content, other.text)
        if other.event.type == "REJECT":
            return "refused" if common is not None else None
        return "granted" if common is not None and common.agree and _is_deed_of(common, other) else None
    return None


def _is_deed_of(common: Common, other: Claim) -> bool:
    """What is done by asking for it again, or by complaining of it, grants nothing."""
    return other.event is not None and other.event.type not in ("REQUEST", "ACCUSE", "THREATEN")


def _turn_by_position(position: Position, other: Position, parties: Parties, *, later: bool) -> Standing | None:
    common = compare(position.content, other.content)
    if common is None:
        return None
    agree = common.agree == (wants(position.stance) == wants(other.stance))
    if parties.same(position.holder, other.holder):
        # Only a later word withdraws an earlier one; two of one day stand side by side.
        return "withdrawn" if later and not agree else None
    if position.stance in _ASKS and _is_asked(position, other.holder, parties):
        if other.stance in ("accepts", "offers") and agree:
            return "accepted"
        if other.stance == "refuses" and not agree:
            return "refused"
    if position.stance == "offers" and _answers_offer(position, other, parties):
        return "accepted" if other.stance == "accepts" and agree else "refused" if other.stance == "refuses" and not agree else None
    return None


def _answers_offer(position: Position, other: Position, parties: Parties) -> bool:
    """Whether what somebody takes or turns down is this party's offer: it was put to him, or he names the party that makes it."""
    if position.addressee is not None:
        return parties.same(position.addressee, other.holder)
    maker = set(name_words(parties.of(position.holder).name)) | set(name_words(position.holder.name))
    return parties.same(other.addressee, position.holder) or bool(maker & set(name_words(other.content)))


def _is_asked(position: Position, actor: Actor, parties: Parties) -> bool:
    """Whether a position is put to this actor: to its party, or to nobody by name and he is not of the holder's party."""
    if parties.same(position.holder, actor):
        return False
    return position.addressee is None or parties.same(position.addressee, actor)


def find_plan_turns(claim: Claim, bearing: Bearing, parties: Parties, days: ReportDays, as_of: str | None) -> tuple[Due, tuple[Turn, ...]]:
    """What became of a planned event, with the claims that say so in order of their day."""
    assert claim.event is not None
    turns: list[tuple[Due, Turn]] = []
    since = first_day(claim, days)
    for other in bearing.on_event(claim.event, parties):
        if other.claim_id == claim.claim_id or not _is_same_plan(claim, other, parties):
            continue
        what = _plan_turn(claim, other, newer=_is_before(since, first_day(other, days)))
        if what is not None:
            turns.append((what, Turn(day=first_day(other, days), what=what, claim_id=other.claim_id, said=newest_words(other, days))))
    turns.sort(key=lambda t: (t[1].day or "", t[1].claim_id))
    if turns:
        return turns[-1][0], tuple(turn for _, turn in turns)
    if claim.status != "planned":
        return "possible", ()
    over = claim.when is not None and claim.when.end is not None and as_of is not None and claim.when.end < as_of
    return ("no word of it" if over else "due"), ()


def _plan_turn(claim: Claim, other: Claim, *, newer: bool) -> Due | None:
    if not newer:
        return None
    if other.status == "called off" or (other.status == "planned" and other.polarity == "denied"):
        return "called off"
    overlap = _overlap(claim, other)
    if other.status == "happened" and other.polarity == "affirmed":
        return "happened" if overlap is not False else None
    if other.status == "planned" and other.polarity == "affirmed":
        return "moved" if overlap is False else None
    return None


def _overlap(a: Claim, b: Claim) -> bool | None:
    """Whether the days of two claims meet; None where one has none."""
    if a.when is None or b.when is None:
        return None
    return (a.when.start or "") <= (b.when.end or "9") and (b.when.start or "") <= (a.when.end or "9")


def _is_same_plan(a: Claim, b: Claim, parties: Parties) -> bool:
    """Of one type, with all the parties of the side that names fewer, at least one."""
    assert a.event is not None and b.event is not None
    if a.event.type != b.event.type:
        return False
    mine, other = (frozenset(parties.key(x) for x in (*e.actors, *e.recipients) if x.kind != "unnamed") for e in (a.event, b.event))
    shorter = min(len(mine), len(other))
    return shorter > 0 and len(mine & other) == shorter and (shorter > 1 or compare(a.text, b.text) is not None)
