"""What does the record say of a claim: the fields of all its mentions made one, its text, its counts?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.corroborate.match.matching import Matched
from twosource.corroborate.root.roots import Standing
from twosource.corroborate.words import name_key, plain
from twosource.records import Actor, Claim, Counts, Days, Event, Figure, Mention, Place, Position, Quoted, Statement


@dataclass(frozen=True, slots=True)
class Ledger:
    """What claims need to name each other and their articles: claim id of each mention, outlet and story of each article."""

    claim_ids: Mapping[str, str]
    outlets: Mapping[str, str | None]
    stories: Mapping[str, str]


def claim_id_of(matched: Matched) -> str:
    """The id of a claim: its smallest mention's."""
    return min(m for outline in matched.members for m in outline.ids)


_CUE_CHARS = 6
"""A span longer than its content by more than folding explains holds the cue too."""


def _wording(mention: Mention) -> str:
    """The mention's words; of a statement that its cue splits, the content alone."""
    split = mention.statement is not None and len(mention.statement.content) + _CUE_CHARS < len(mention.text)
    return mention.statement.content if mention.statement is not None and split else mention.text


def assemble(matched: Matched, standing: Standing, conflicts: Sequence[str], supersedes: Sequence[str], ledger: Ledger) -> Claim:
    """The claim of matched wordings. Fields come from the fullest canonical mention; gaps are filled from the others."""
    wordings = [o.wording for o in matched.members]
    leading = sorted((w.canonical for w in wordings), key=_fullness)
    mentions = tuple(sorted((m for w in wordings for m in w.mentions), key=lambda m: (m.article_id, m.start, m.end, m.mention_id)))
    first = leading[0]
    ids = tuple(sorted(m.mention_id for m in mentions))
    return Claim(
        claim_id=ids[0],
        member_ids=ids,
        story_id=min(ledger.stories.get(m.article_id, m.article_id) for m in mentions),
        kind=first.kind,
        text=_wording(first),
        status=first.status,
        polarity=first.polarity,
        condition=next((m.condition for m in leading if m.condition), None),
        hedges=_all_hedges(leading),
        event=_merge_events(leading),
        statement=_merge_statements(leading, ids, ledger),
        position=_merge_positions(leading),
        figure=_merge_figures(leading, ledger),
        speaker=next((m.speaker for m in leading if m.speaker), None),
        roots=standing.roots,
        when=_narrowest(leading),
        where=_merge_places(leading),
        counts=_count(mentions, standing, ledger),
        conflicts=tuple(sorted(conflicts)),
        supersedes=tuple(sorted(supersedes)),
        mentions=mentions,
        reasons=(*matched.reasons, *standing.reasons),
    )


def _fullness(mention: Mention) -> tuple[object, ...]:
    named = sum(bool(x) for x in (mention.when, mention.where, mention.speaker, mention.attribution))
    actors = len(mention.event.actors) + len(mention.event.recipients) if mention.event else 0
    return (not mention.sure, -named - actors, -len(mention.text), plain(mention.text), mention.mention_id)


def _all_hedges(mentions: Sequence[Mention]) -> tuple[Quoted, ...]:
    """Each hedge once, by its words."""
    found = {name_key(h.text): h for m in reversed(mentions) for h in m.hedges}
    return tuple(found[key] for key in sorted(found))


def _merge_events(mentions: Sequence[Mention]) -> Event | None:
    events = [m.event for m in mentions if m.event]
    if not events:
        return None
    return Event(
        type=events[0].type,
        mode=next((e.mode for e in events if e.mode), None),
        context=tuple(sorted({c for e in events for c in e.context})),
        actors=_distinct_actors(a for e in events for a in e.actors),
        recipients=_distinct_actors(a for e in events for a in e.recipients),
    )


def _distinct_actors(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple({a.actor_id: a for a in actors}.values())


def _merge_statements(mentions: Sequence[Mention], ids: Sequence[str], ledger: Ledger) -> Statement | None:
    statements = [m.statement for m in mentions if m.statement]
    if not statements:
        return None
    fullest = min(statements, key=lambda s: (-len(s.content), s.content))
    about = {ledger.claim_ids[m] for s in statements for m in s.about if m in ledger.claim_ids} - set(ids)
    return replace(fullest, about=tuple(sorted(about)))


def _merge_positions(mentions: Sequence[Mention]) -> Position | None:
    positions = [m.position for m in mentions if m.position]
    if not positions:
        return None
    return replace(positions[0], addressee=next((p.addressee for p in positions if p.addressee), None))


def _merge_figures(mentions: Sequence[Mention], ledger: Ledger) -> Figure | None:
    """The lowest low, the highest high (open where one is), and the best of the most exact value."""
    figures = [m.figure for m in mentions if m.figure]
    if not figures:
        return None
    lows = [f.low for f in figures]
    highs = [f.high for f in figures]
    exact = min(figures, key=lambda f: (_width(f), -(f.best or 0)))
    bounded = [f for f in figures if f.bound]
    parts = [ledger.claim_ids[f.part_of] for f in figures if f.part_of and f.part_of in ledger.claim_ids]
    # One text that counts further dead does not make a part of what all others take for the whole.
    part_of = parts[0] if 2 * len(parts) >= len(figures) else None
    return replace(
        figures[0],
        low=None if None in lows else min(v for v in lows if v is not None),
        best=exact.best,
        high=None if None in highs else max(v for v in highs if v is not None),
        bound=min(bounded, key=lambda f: (f.low if f.low is not None else -1, f.bound or "")).bound if bounded else None,
        of=next((f.of for f in figures if f.of), None),
        by=next((f.by for f in figures if f.by), None),
        means=next((f.means for f in figures if f.means), None),
        part_of=part_of,
    )


def _width(figure: Figure) -> float:
    return float("inf") if figure.low is None or figure.high is None else figure.high - figure.low


def _narrowest(mentions: Sequence[Mention]) -> Days | None:
    days = [m.when for m in mentions if m.when]
    return min(days, key=lambda d: (d.start is None or d.end is None, d.start != d.end, d.basis != "stated"), default=None)


def _merge_places(mentions: Sequence[Mention]) -> tuple[Place, ...]:
    return tuple({name_key(p.name): p for m in reversed(mentions) for p in reversed(m.where)}.values())[::-1]


def _count(mentions: Sequence[Mention], standing: Standing, ledger: Ledger) -> Counts:
    articles = {m.article_id for m in mentions}
    outlets = {name_key(ledger.outlets.get(a) or "") or f"article {a}" for a in articles}
    return Counts(
        articles=len(articles),
        outlets=len(outlets),
        reports=len({m.report_id or m.article_id for m in mentions}),
        parties=standing.parties,
        newsrooms=standing.newsrooms,
        unnamed=standing.unnamed,
        independent=standing.independent,
    )
