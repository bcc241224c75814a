"""How do the mentions of a set of articles become claims, step by step? With what each step came to, for whoever wants to keep it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.corroborate.actor.actors import Cast, make_cast, with_cast
from twosource.corroborate.actor.seen import Seen, collect_seen
from twosource.corroborate.assembling import Ledger, assemble, claim_id_of
from twosource.corroborate.attributions import with_attributions
from twosource.corroborate.conflicts import Opposition, find_oppositions, spread
from twosource.corroborate.copies import align_links
from twosource.corroborate.corrections import Found, SetRoot, find_corrected, find_roots, numbers_of, put_right, with_parents, with_roots
from twosource.corroborate.edit.edits import find_edits
from twosource.corroborate.match.aloneness import mark_alone
from twosource.corroborate.match.matching import Matched, match
from twosource.corroborate.match.outlines import NEAR, Outline, Surroundings, make_outline
from twosource.corroborate.match.wordings import Wording, find_wordings
from twosource.corroborate.root.outletnames import outlet_keys, with_newsrooms
from twosource.corroborate.root.roots import find_standing
from twosource.corroborate.story.gists import Gist, Near, find_near, gist_of, neighbours_of
from twosource.corroborate.story.stories import join_stories, main_reports
from twosource.corroborate.wholes import nest_singles
from twosource.records import Claim, Correction, Corroborated, Document, Lineage, Link, Mention
from twosource.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """What corroborating a set of articles came to, and what it went through: all that a later day may rest on.

    `found` are the corrections with the mentions they are about, `roots` those that were set, by mention. `right` are the claims as users
    put them right, in order of id; `oppositions` go by their place among these.
    """

    found: Found
    roots: Mapping[str, SetRoot]
    seen: tuple[Seen, ...]
    cast: Cast
    gists: Mapping[str, Gist]
    near: Sequence[Near]
    outlines: tuple[Outline, ...]
    matched: tuple[Matched, ...]
    right: tuple[Matched, ...]
    oppositions: Sequence[Opposition]
    derived: Corroborated


def work_out(
    documents: Sequence[Document], lineage: Lineage, mentions: Sequence[Mention], settings: Settings, corrections: Sequence[Correction] = ()
) -> Working:
    """The whole of it. The same for any order of the input."""
    share = settings.corroborate.content_share
    found = find_corrected(corrections, mentions)
    roots = find_roots(found, collect_seen(mentions)) if found.of("root") else {}
    seen = collect_seen(mentions := with_roots(mentions, roots))
    cast = make_cast(seen)
    settled = with_newsrooms((with_cast(m, cast) for m in mentions), outlet_keys(documents))
    wordings, links = word(documents, lineage, settled, cast, settings)
    gists = {d.article.article_id: gist_of(d) for d in documents}
    near = find_near(gists, NEAR)
    sizes = {d.article.article_id: len(d.article.text) for d in documents}
    stories = join_stories(gists, main_reports(lineage.passages), near)
    surroundings = Surroundings(neighbours_of(near, gists, NEAR), sizes, stories, {a: gist.day for a, gist in gists.items()})
    outlines = tuple(mark_alone([make_outline(w, cast, surroundings) for w in wordings]))
    matched = match(outlines, share)
    claims, right, oppositions = _claim(
        matched, found, _Around(cast=cast, lineage=lineage, documents=documents, gists=gists, stories=stories), share
    )  # fmt: skip
    derived = Corroborated(actors=cast.actors, claims=claims, links=with_parents(links, corrections), stories=stories)
    return Working(
        found=found, roots=roots, seen=tuple(seen), cast=cast, gists=gists, near=near, outlines=outlines, matched=matched, right=right,
        oppositions=oppositions, derived=derived,
    )  # fmt: skip


def word(
    documents: Sequence[Document], lineage: Lineage, settled: Sequence[Mention], cast: Cast, settings: Settings
) -> tuple[tuple[Wording, ...], tuple[Link, ...]]:
    """The wordings of mentions whose actors are the pile's, and the links with their edits of meaning; report by report."""
    texts = {d.article.article_id: d for d in documents}
    aligned = align_links(lineage.links, texts, lineage.passages, settings.trace)
    edits = {(k.a, k.b, k.report_id): find_edits(texts[k.a].article.text, texts[k.b].article.text, pairs) for k, pairs in aligned}
    wordings = find_wordings(documents, lineage, settled, aligned)
    edited = (replace(k, edits=edits.get((k.a, k.b, k.report_id), ())) for k in lineage.links)
    return wordings, with_attributions(edited, wordings, cast)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What claims stand among."""

    cast: Cast
    lineage: Lineage
    documents: Sequence[Document]
    gists: Mapping[str, Gist]
    stories: Mapping[str, str]


def _claim(
    matched: Sequence[Matched], found: Found, around: _Around, share: float
) -> tuple[tuple[Claim, ...], tuple[Matched, ...], list[Opposition]]:
    """The claims as users put them right, how each was matched, and which of them cannot both hold."""
    right = sorted(put_right(matched, found), key=claim_id_of)
    reports = {r.report_id: r for r in around.lineage.reports}
    standings = [find_standing(m, reports, around.cast) for m in right]
    oppositions = find_oppositions(right, standings, reports, share)
    opposed = spread(right, oppositions)
    ids = [claim_id_of(m) for m in right]
    ledger = Ledger(
        claim_ids={m: claim_id for claim_id, claim in zip(ids, right, strict=True) for o in claim.members for m in o.ids},
        outlets={d.article.article_id: d.article.outlet for d in around.documents},
        stories=around.stories,
    )
    claims = [
        assemble(
            claim, standings[n], [ids[i] for i in opposed.conflicts.get(n, ())], [ids[i] for i in opposed.supersedes.get(n, ())], ledger
        )
        for n, claim in enumerate(right)
    ]  # fmt: skip
    told_on = {a: gist.day for a, gist in around.gists.items() if gist.day is not None}
    claims = nest_singles(claims, right, told_on)
    return tuple(replace(c, corrections=numbers_of(c.member_ids, found)) for c in claims), tuple(right), oppositions
