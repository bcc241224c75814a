"""What really stands behind each claim? Edits between copies, actors, claims, roots and conflicts of a set of articles.

`corroborate` is the whole stage: edits of meaning between copies; the actors of the pile; mentions that are one sentence of one
report made one wording; wordings that say the same made one claim; each claim's roots and interval; conflicts between claims.
"""

from collections.abc import Sequence
from dataclasses import replace

from twosource.corroborate.actors import find_cast, with_cast
from twosource.corroborate.aloneness import mark_alone
from twosource.corroborate.assembling import Ledger, assemble, claim_id_of
from twosource.corroborate.attributions import with_attributions
from twosource.corroborate.conflicts import find_conflicts
from twosource.corroborate.copies import align_links
from twosource.corroborate.corrections import find_corrected, numbers_of, put_right, with_parents, with_roots
from twosource.corroborate.edit.edits import find_edits
from twosource.corroborate.gists import find_neighbours, gist_of
from twosource.corroborate.matching import match
from twosource.corroborate.outletnames import with_newsrooms
from twosource.corroborate.outlines import NEAR, Surroundings, make_outline
from twosource.corroborate.roots import find_standing
from twosource.corroborate.stories import find_stories
from twosource.corroborate.wholes import nest_singles
from twosource.corroborate.wordings import find_wordings
from twosource.records import Correction, Corroborated, Document, Lineage, Mention
from twosource.settings import Settings

__all__ = ["corroborate", "find_edits"]


def corroborate(
    documents: Sequence[Document], lineage: Lineage, mentions: Sequence[Mention], settings: Settings, corrections: Sequence[Correction] = ()
) -> Corroborated:
    """Actors, claims with roots and intervals, and links with their edits. The same for any order of the input.

    Actors come in order of id, claims of claim_id, links as in the lineage.
    """
    texts = {d.article.article_id: d for d in documents}
    aligned = align_links(lineage.links, texts, lineage.passages, settings.trace)
    edits = {(k.a, k.b, k.report_id): find_edits(texts[k.a].article.text, texts[k.b].article.text, pairs) for k, pairs in aligned}

    share = settings.corroborate.content_share
    found = find_corrected(corrections, mentions)
    mentions = with_roots(mentions, found)
    cast = find_cast(mentions)
    settled = with_newsrooms((with_cast(m, cast) for m in mentions), documents)
    wordings = find_wordings(documents, lineage, settled, aligned)
    gists = {d.article.article_id: gist_of(d) for d in documents}
    near = find_neighbours(gists, NEAR)
    sizes = {d.article.article_id: len(d.article.text) for d in documents}
    edited = (replace(k, edits=edits.get((k.a, k.b, k.report_id), ())) for k in lineage.links)
    links = with_attributions(edited, wordings, cast)
    stories = find_stories(gists, lineage)
    days = {a: gist.day for a, gist in gists.items()}
    outlines = mark_alone([make_outline(w, cast, Surroundings(near, sizes, stories, days)) for w in wordings])
    matched = sorted(put_right(match(outlines, share), found), key=claim_id_of)

    reports = {r.report_id: r for r in lineage.reports}
    standings = [find_standing(m, reports, cast) for m in matched]
    opposed = find_conflicts(matched, standings, reports, share)
    ids = [claim_id_of(m) for m in matched]
    ledger = Ledger(
        claim_ids={m: claim_id for claim_id, claim in zip(ids, matched, strict=True) for o in claim.members for m in o.ids},
        outlets={d.article.article_id: d.article.outlet for d in documents},
        stories=stories,
    )
    claims = [
        assemble(
            claim, standings[n], [ids[i] for i in opposed.conflicts.get(n, ())], [ids[i] for i in opposed.supersedes.get(n, ())], ledger
        )
        for n, claim in enumerate(matched)
    ]  # fmt: skip
    told_on = {a: gist.day for a, gist in gists.items() if gist.day is not None}
    claims = nest_singles(claims, matched, told_on)
    claims = [replace(c, corrections=numbers_of(c.member_ids, found)) for c in claims]
    return Corroborated(actors=cast.actors, claims=tuple(claims), links=with_parents(links, corrections), stories=stories)
