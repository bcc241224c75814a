"""Which articles of a pile print so much of one another that one text stands behind both?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace.arrays import Places, changes, running_sum, spread
from twosource.trace.elsewhere import find_elsewhere
from twosource.trace.holdings import Rows, count_besides, hold, keep_rows, list_rows
from twosource.trace.imprint import read_imprints
from twosource.trace.lines import find_lines
from twosource.trace.sharing import pair_articles, shows_telling
from twosource.trace.strands import Bearings, Strand

_MEETINGS_AT_ONCE = 2_000_000


def find_copied_pairs(documents: Sequence[Document], settings: TraceSettings) -> tuple[tuple[str, str, float], ...]:
    """The pairs of articles (a, b, share), a < b, of which one prints at least `copied_share` of the shorter of them.

    share is the part of the shorter article's words that stand, word for word or reworded, in the other, 0 to 1. Grows with the pairs.
    """
    ordered = sorted(documents, key=lambda d: d.article.article_id)
    ids = [d.article.article_id for d in ordered]
    shared = _find_shared(ordered, settings)
    out: list[tuple[str, str, float]] = []
    for x, y in meet_by_article(shared.rows, len(ids)):
        pairs, _ = pair_articles(shared.rows, x, y, len(ids))
        share = pairs.words / np.maximum(np.minimum(shared.words[pairs.a], shared.words[pairs.b]), 1)
        kept = (share >= settings.copied_share) & shows_telling(pairs, shared.telling)
        found = zip(pairs.a[kept].tolist(), pairs.b[kept].tolist(), share[kept].tolist(), strict=True)
        out += [(ids[a], ids[b], s) for a, b, s in found]
    return tuple(out)


@dataclass(frozen=True, slots=True, eq=False)
class _Shared:
    """Who holds which line that others hold, too; and by article how many words it has, and how many stand with names or numbers."""

    rows: Rows
    words: Places
    telling: Places


def _find_shared(ordered: Sequence[Document], settings: TraceSettings) -> _Shared:
    """What the articles share, the lines left out that an outlet prints under any story."""
    imprints = read_imprints(ordered)
    strands = [
        Strand(imprint, lines, Bearings(outlet=document.article.outlet))
        for document, imprint, lines in zip(ordered, imprints, find_lines(imprints), strict=True)
    ]
    holdings = hold(strands)
    rows = list_rows(holdings)
    house = np.isin(rows.line, find_elsewhere(holdings, rows, strands, settings, fillers=False).house)
    words, telling = count_besides(holdings, rows.article[house], rows.words[house], rows.telling[house])
    return _Shared(keep_rows(rows, ~house), words, telling)


def meet_by_article(rows: Rows, count: int) -> Iterator[tuple[Places, Places]]:
    """The indices of every two rows of one line, those of some first articles at a time; `count` is of articles.

    A line that a thousand articles hold has half a million meetings: those of a large pile are never in memory all together.
    """
    starts = np.flatnonzero(changes(rows.line))
    sizes = np.diff(np.append(starts, len(rows.line)))
    later = np.repeat(starts + sizes, sizes) - np.arange(len(rows.line)) - 1
    total = running_sum(np.bincount(rows.article, weights=later, minlength=count))
    cuts = np.searchsorted(total, np.arange(0, int(total[-1]), _MEETINGS_AT_ONCE), side="left")
    order = np.argsort(rows.article, kind="stable")
    bounds = np.searchsorted(rows.article[order], np.append(cuts, count))
    for first, last in pairwise(bounds.tolist()):
        some = order[first:last]
        yield np.repeat(some, later[some]), spread(some + 1, later[some])
