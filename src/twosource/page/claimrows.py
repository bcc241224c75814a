"""What does the row of a claim say: wording, who says so, what stands behind it, what to beware of, where to read it?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.page.chains import Chain, Ref, ShownRoot, make_chains, make_refs, show_roots
from twosource.page.flags import Flag, find_flags
from twosource.page.names import KINDS, Names, claim_anchor, label_order
from twosource.page.wording import basis_words, days_words, figure_words, interval_words
from twosource.records import Actor, Claim, ClaimKind, Link

PASSES = 2
_LED_ON = re.compile(r",(\s*[\"'\u201d\u2019\u00bb]*)$")
_SHOWN_ROWS = 40
_TITLES: Mapping[ClaimKind, str] = {"statement": "Statements", "event": "Events", "position": "Positions", "figure": "Figures"}
_NOTES: Mapping[ClaimKind, str] = {
    "statement": "somebody said something",
    "event": "who did what to whom",
    "position": "who demands, requires, refuses, offers or accepts what",
    "figure": "how many, of whom",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """One row.

    `gist` is the claim in the terms of its kind, `wording` the words it is made in (of a position its content); `marks` are the filters
    that it passes.
    """

    label: str
    anchor: str
    gist: str
    wording: str
    context: str
    who: str
    who_note: str
    outlets: int
    reports: int
    independent: str
    low: int
    roots: tuple[ShownRoot, ...]
    flags: tuple[Flag, ...]
    refs: tuple[Ref, ...]
    chains: tuple[Chain, ...]
    reasons: tuple[str, ...]
    about: tuple[tuple[str, str], ...]
    marks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimGroup:
    """The claims of one kind: `first` are shown, `rest` are folded away."""

    kind: str
    title: str
    note: str
    total: int
    first: tuple[ClaimRow, ...]
    rest: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A choice above the claims: only the rows whose marks hold `mark`."""

    mark: str
    title: str
    total: int


_FILTERS = (
    ("two", "Two sources or more"),
    ("nosource", "No source named"),
    ("conflict", "In conflict"),
    ("oneoutlet", "In one outlet only"),
    ("changed", "Changed in copying"),
)


def group_claims(names: Names, links: Sequence[Link]) -> tuple[ClaimGroup, ...]:
    """The rows of all claims by kind, in the page's order; kinds without a claim are left out."""
    changed = _find_changed(names, links)
    out: list[ClaimGroup] = []
    room = _SHOWN_ROWS
    for kind in KINDS:
        rows = tuple(_make_row(names, c, changed.get(c.claim_id, ())) for c in names.claims if c.kind == kind)
        if not rows:
            continue
        shown = max(min(len(rows), room), min(len(rows), _SHOWN_ROWS // 4))
        room -= shown
        out.append(ClaimGroup(kind=kind, title=_TITLES[kind], note=_NOTES[kind], total=len(rows), first=rows[:shown], rest=rows[shown:]))
    return tuple(out)


def make_filters(groups: Sequence[ClaimGroup]) -> tuple[Filter, ...]:
    """The filters that some claim passes."""
    rows = [row for group in groups for row in (*group.first, *group.rest)]
    found = [Filter(mark=mark, title=title, total=sum(mark in row.marks.split() for row in rows)) for mark, title in _FILTERS]
    return tuple(f for f in found if f.total)


def _find_changed(names: Names, links: Sequence[Link]) -> dict[str, tuple[str, ...]]:
    """Which kinds of edits of meaning touch the mentions of a claim."""
    touched: dict[str, list[tuple[int, int, str]]] = {}
    for link in links:
        for edit in link.edits:
            for article_id, side in ((link.a, edit.a), (link.b, edit.b)):
                if side is not None:
                    touched.setdefault(article_id, []).append((side.span.start, side.span.end, edit.kind))
    out: dict[str, tuple[str, ...]] = {}
    for claim in names.claims:
        kinds = {k for m in claim.mentions for start, end, k in touched.get(m.article_id, ()) if start < m.end and m.start < end}
        out[claim.claim_id] = tuple(sorted(kinds))
    return out


def _make_row(names: Names, claim: Claim, changed: Sequence[str]) -> ClaimRow:
    label = names.claim_labels[claim.claim_id]
    who, who_note = _who_says(claim)
    counts = claim.counts
    return ClaimRow(
        label=label,
        anchor=claim_anchor(label),
        gist=gist_words(claim),
        wording=_wording(claim),
        context=_context(claim),
        who=who,
        who_note=who_note,
        outlets=counts.outlets,
        reports=counts.reports,
        independent=interval_words(counts.independent),
        low=counts.independent[0],
        roots=show_roots(claim.roots),
        flags=find_flags(names, claim, changed),
        refs=make_refs(names, claim.mentions),
        chains=make_chains(names, claim),
        reasons=tuple(reason.text for reason in claim.reasons),
        about=_about(names, claim),
        marks=" ".join(_marks(names, claim, changed)),
    )


def claim_words(claim: Claim) -> str:
    """The words that say what is claimed: of a position what it wants or refuses, which may be one half of its sentence; else the whole."""
    return claim.position.content if claim.position is not None else claim.text


def _wording(claim: Claim) -> str:
    """The claim's words; a direct quotation stands in quotation marks, without the comma that led on to its speaker."""
    direct = claim.statement is not None and claim.statement.form == "direct"
    text = _LED_ON.sub(r"\1", claim_words(claim))
    return f"“{text}”" if direct and not any(mark in text for mark in '“”"«»') else text


def gist_words(claim: Claim) -> str:
    """The claim in the terms of its kind: the event's type and parties, the stance, the number; empty for a statement."""
    if claim.figure is not None:
        return figure_words(claim.figure)
    if claim.position is not None:
        link = {"demands": "of ", "requires": "of ", "offers": "to "}.get(claim.position.stance, "")
        to = f" {link}{claim.position.addressee.name}" if claim.position.addressee else ""
        return f"{claim.position.holder.name} {claim.position.stance}{to}"
    if claim.event is not None:
        event = claim.event
        mode = f" ({event.mode})" if event.mode else ""
        to = f" → {_names_of(event.recipients)}" if event.recipients else ""
        return f"{event.type}{mode}: {_names_of(event.actors) or 'nobody named'}{to}"
    return ""


def _names_of(actors: Sequence[Actor]) -> str:
    return ", ".join(dict.fromkeys(actor.name for actor in actors))


def _context(claim: Claim) -> str:
    """Day and place."""
    parts: list[str] = []
    if claim.when is not None:
        basis = basis_words(claim.when)
        parts.append(days_words(claim.when, weekday=True) + (f" ({basis})" if basis else ""))
    parts.extend(dict.fromkeys(place.name for place in claim.where))
    if claim.condition is not None:
        parts.append(f"on condition: {claim.condition.text}")
    return " · ".join(parts)


def _who_says(claim: Claim) -> tuple[str, str]:
    """The speaker, else the roots; and in which capacity or medium."""
    media = tuple(dict.fromkeys(m.medium for m in sorted(claim.mentions, key=lambda m: (m.article_id, m.start)) if m.medium))
    if claim.speaker is not None:
        return claim.speaker.name, " · ".join([*_capacity(claim.speaker), *media])
    named = [root.name for root in claim.roots if root.kind == "party"]
    if named:
        return ", ".join(named), " · ".join(media)
    if any(m.voice for m in claim.mentions):
        return "no speaker named", " · ".join(["the report’s own voice", *media])
    return "nobody named", " · ".join(media)


def _capacity(actor: Actor) -> list[str]:
    if actor.body and actor.body != actor.name:
        return [f"speaks for {actor.body}"]
    return [actor.country] if actor.country and actor.kind != "country" else []


def _about(names: Names, claim: Claim) -> tuple[tuple[str, str], ...]:
    """Label and anchor of the claims made inside a statement."""
    if claim.statement is None:
        return ()
    labels = {label for label in (names.claim_label(i) for i in claim.statement.about) if label}
    return tuple((label, claim_anchor(label)) for label in sorted(labels, key=label_order))


def _marks(names: Names, claim: Claim, changed: Sequence[str]) -> list[str]:
    named = any(root.kind != "unnamed" for root in claim.roots)
    outlets = {names.outlet(d.article.article_id) if d.article.outlet else d.article.article_id for d in names.documents}
    tests = {
        "two": claim.counts.independent[0] >= PASSES,
        "nosource": not named,
        "conflict": bool(claim.conflicts),
        "oneoutlet": claim.counts.outlets == 1 and len(outlets) > 1,
        "changed": bool(changed),
    }
    return [mark for mark, holds in tests.items() if holds]
