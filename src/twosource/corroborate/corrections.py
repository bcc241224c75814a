"""What did a user put right? Corrections are found again by the characters they were made on, and done over after every run."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from twosource.corroborate.actor.seen import Seen
from twosource.corroborate.match.matching import Matched
from twosource.corroborate.match.outlines import Outline
from twosource.corroborate.words import name_key
from twosource.records import Actor, Anchor, Correction, Hop, Link, Mention, Reason

_SPOKEN = frozenset({"statement", "position"})
"""What somebody does by speaking rests on who heard it: a root that is set stands behind the speaker."""


@dataclass(frozen=True, slots=True)
class Found:
    """The corrections of a set of articles with the mentions they are about; one whose place is gone is left out."""

    done: tuple[tuple[Correction, tuple[str, ...]], ...]

    def of(self, kind: str) -> list[tuple[Correction, tuple[str, ...]]]:
        """The corrections of one kind with the ids of their mentions, in the order they were made."""
        return [(correction, ids) for correction, ids in self.done if correction.kind == kind]


def find_corrected(corrections: Iterable[Correction], mentions: Iterable[Mention]) -> Found:
    """Find each correction's mentions again: of its article and kind, the one that shares most characters with its anchor."""
    at: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        at.setdefault((mention.article_id, mention.kind), []).append(mention)
    done = []
    for correction in sorted(corrections, key=lambda c: c.number):
        found = [_nearest(anchor, at.get((anchor.article_id, anchor.kind or ""), ())) for anchor in correction.anchors]
        if all(found):
            done.append((correction, tuple(m.mention_id for m in found if m is not None)))
    return Found(tuple(done))


def _nearest(anchor: Anchor, mentions: Sequence[Mention]) -> Mention | None:
    def shared(mention: Mention) -> int:
        return min(anchor.end, mention.end) - max(anchor.start, mention.start)

    meeting = [m for m in mentions if shared(m) > 0]
    return min(meeting, key=lambda m: (-shared(m), abs(m.end - m.start - anchor.end + anchor.start), m.mention_id), default=None)


@dataclass(frozen=True, slots=True)
class SetRoot:
    """A root that was set: its name as the user wrote it, and whom it means."""

    name: str
    who: Actor


def names_of_roots(found: Found) -> frozenset[str]:
    """The names, folded, that roots were set to."""
    return frozenset(name_key(correction.value or "") for correction, _ in found.of("root"))


def find_roots(found: Found, seen: Iterable[Seen]) -> dict[str, SetRoot]:
    """The roots that were set, by mention: the actor of that name, one of the pile's own where it has one.

    `seen` are those who are seen in the pile before any root is set, of other names or of these.
    """
    known: dict[str, Actor] = {}
    for actor in sorted((s.actor for s in seen), key=lambda a: (a.body is not None, a.actor_id, repr(a))):
        if actor.kind != "unnamed":
            known.setdefault(name_key(actor.name), actor)
    return {i: _make_root(correction.value or "", known) for correction, ids in found.of("root") for i in ids}


def _make_root(name: str, known: Mapping[str, Actor]) -> SetRoot:
    actor_id = blake2b(f"set by hand\x1f{name_key(name)}".encode(), digest_size=8).hexdigest()
    return SetRoot(name, known.get(name_key(name)) or Actor(actor_id=actor_id, name=name, kind="body"))


def with_roots(mentions: Iterable[Mention], roots: Mapping[str, SetRoot]) -> list[Mention]:
    """The mentions with the roots that were set, by mention: the chain of each ends there."""
    return [_rest_on(m, roots[m.mention_id]) if m.mention_id in roots else m for m in mentions]


def _rest_on(mention: Mention, root: SetRoot) -> Mention:
    span = (mention.article_id, mention.start, mention.end)
    if mention.kind in _SPOKEN:
        speaker = [hop for hop in mention.attribution if hop.role == "speaker"][:1]
        hop = Hop(who=root.who, text=root.name, role="newsroom", stated=False, span=span)
        return replace(mention, attribution=(*speaker, hop), voice=False)
    return replace(mention, attribution=(Hop(who=root.who, text=root.name, role="speaker", stated=False, span=span),), voice=False)


def put_right(matched: Sequence[Matched], found: Found) -> list[Matched]:
    """The claims, merged and split as the user said, without those he rejected."""
    claims = list(matched)
    for correction, ids in found.done:
        if correction.kind == "merge":
            claims = _merge(claims, ids, _reason(correction))
        elif correction.kind == "split":
            claims = _split(claims, ids[-1], _reason(correction))
    rejected = {ids[0] for _, ids in found.of("reject")}
    return [claim for claim in claims if not rejected & _ids(claim)]


def _reason(correction: Correction) -> Reason:
    words = {"merge": "merged by hand", "split": "split by hand"}[correction.kind]
    note = f": {correction.note}" if correction.note else ""
    return Reason(text=f"{words} (correction {correction.number}{f', {correction.by}' if correction.by else ''}){note}")


def _ids(claim: Matched) -> set[str]:
    return {i for outline in claim.members for i in outline.ids}


def _merge(claims: Sequence[Matched], ids: Sequence[str], reason: Reason) -> list[Matched]:
    parts = [claim for claim in claims if _ids(claim) & set(ids)]
    if len(parts) < 2:
        return list(claims)
    members = tuple(outline for part in parts for outline in part.members)
    mine = {i for outline in members for i in outline.ids}
    # What the user says is sure; what might belong to one of the parts might belong to the whole.
    possible = tuple(o for part in parts for o in part.possible if not o.ids & mine)
    reasons = tuple(r for part in parts for r in part.reasons)
    one = Matched(members=members, unsure=frozenset(), possible=possible, reasons=(*reasons, reason))
    return [one if claim is parts[0] else claim for claim in claims if claim is parts[0] or claim not in parts]


def _split(claims: Sequence[Matched], mention_id: str, reason: Reason) -> list[Matched]:
    out: list[Matched] = []
    for claim in claims:
        apart = [o for o in claim.members if mention_id in o.ids]
        if apart and len(apart) < len(claim.members):
            rest = tuple(o for o in claim.members if mention_id not in o.ids)
            out += [_part(claim, rest, reason), _part(claim, tuple(apart), reason)]
        else:
            possible = tuple(o for o in claim.possible if mention_id not in o.ids)
            out.append(replace(claim, possible=possible) if len(possible) < len(claim.possible) else claim)
    return out


def _part(claim: Matched, members: tuple[Outline, ...], reason: Reason) -> Matched:
    mine = frozenset(i for outline in members for i in outline.ids)
    return Matched(members=members, unsure=claim.unsure & mine, possible=(), reasons=(*claim.reasons, reason))


def numbers_of(mention_ids: Iterable[str], found: Found) -> tuple[int, ...]:
    """The corrections that bear on a claim with these mentions."""
    mine = set(mention_ids)
    return tuple(correction.number for correction, ids in found.done if mine & set(ids))


def with_parents(links: Iterable[Link], corrections: Iterable[Correction]) -> tuple[Link, ...]:
    """The links with the parents that were set."""
    parents = {(c.anchors[0].article_id, c.anchors[1].article_id): c for c in corrections if c.kind == "parent"}
    return tuple(_turned(link, parents.get((link.a, link.b)), parents.get((link.b, link.a))) for link in links)


def _turned(link: Link, a_from_b: Correction | None, b_from_a: Correction | None) -> Link:
    correction = a_from_b or b_from_a
    if correction is None:
        return link
    return replace(
        link, direction="b>a" if a_from_b else "a>b", direction_basis=f"set by hand (correction {correction.number})"
    )  # fmt: skip
