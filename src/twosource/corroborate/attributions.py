"""Did a copy change whom a claim comes from? What the words alone do not show: another speaker, a medium that came or went."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from twosource.corroborate.actor.actors import Cast
from twosource.corroborate.match.wordings import Wording
from twosource.records import Edit, EditSide, Hop, Link, Mention, Span

_OUTER_ROLES = ("medium", "newsroom", "document")


def with_attributions(links: Iterable[Link], wordings: Sequence[Wording], cast: Cast) -> tuple[Link, ...]:
    """The links with edits of attribution added that the chains of their mentions show and the edits so far do not."""
    pairs: dict[tuple[str, str, str | None], list[tuple[Mention, Mention]]] = {}
    for wording in wordings:
        for x in wording.mentions:
            for y in wording.mentions:
                if x.article_id != y.article_id and x.attribution and y.attribution:
                    pairs.setdefault((x.article_id, y.article_id, x.report_id), []).append((x, y))
    return tuple(_with_edits(link, pairs.get((link.a, link.b, link.report_id), []), cast) for link in links)


def _with_edits(link: Link, pairs: Sequence[tuple[Mention, Mention]], cast: Cast) -> Link:
    known = [e for e in link.edits if e.kind == "attribution"]
    found: list[Edit] = []
    for x, y in pairs:
        for edit in _edits_between(x, y, cast):
            if not any(_overlap(edit, other) for other in (*known, *found)):
                found.append(edit)
    if not found:
        return link
    return replace(link, edits=tuple(sorted((*link.edits, *found), key=lambda e: (_start(e), e.kind))))


def _start(edit: Edit) -> tuple[int, int]:
    return (edit.a.span.start if edit.a else 1 << 60, edit.b.span.start if edit.b else 1 << 60)


def _overlap(edit: Edit, other: Edit) -> bool:
    sides = ((edit.a, other.a), (edit.b, other.b))
    return any(p is not None and q is not None and p.span.start < q.span.end and q.span.start < p.span.end for p, q in sides)


def _edits_between(x: Mention, y: Mention, cast: Cast) -> list[Edit]:
    first, second = x.attribution[0], y.attribution[0]
    if first.role == second.role == "speaker" and _differ(first, second, cast):
        return [_edit(first, second)]
    out = []
    for role in _OUTER_ROLES:
        left = [h for h in x.attribution if h.role == role and h.stated]
        right = [h for h in y.attribution if h.role == role and h.stated]
        if left and not right:
            out.append(_edit(left[0], None))
        if right and not left:
            out.append(_edit(None, right[0]))
    return out


def _differ(x: Hop, y: Hop, cast: Cast) -> bool:
    """Whether two speakers are surely two: two parties that cannot be one. A name for a description may only say more."""
    one, other = cast.party(x.who), cast.party(y.who)
    return one is not None and other is not None and not cast.may_be_one(one, other)


def _edit(x: Hop | None, y: Hop | None) -> Edit:
    return Edit(kind="attribution", a=_side(x), b=_side(y))


def _side(hop: Hop | None) -> EditSide | None:
    return EditSide(span=Span(hop.span[1], hop.span[2]), text=hop.text) if hop else None
