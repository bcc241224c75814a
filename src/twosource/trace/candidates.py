"""Which articles of a pile print so much of one another that one text stands behind both?"""

from collections.abc import Sequence

import numpy as np

from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace.elsewhere import find_elsewhere
from twosource.trace.holdings import count_besides, hold, keep_rows, list_rows
from twosource.trace.imprint import read_imprints
from twosource.trace.lines import find_lines
from twosource.trace.sharing import meet, pair_articles, shows_telling
from twosource.trace.strands import Bearings, Strand


def find_copied_pairs(documents: Sequence[Document], settings: TraceSettings) -> tuple[tuple[str, str, float], ...]:
    """The pairs of articles (a, b, share), a < b, of which one prints at least `copied_share` of the shorter of them.

    share is the part of the shorter article's words that stand, word for word or reworded, in the other, 0 to 1. Grows with the pairs.
    """
    ordered = sorted(documents, key=lambda d: d.article.article_id)
    imprints = read_imprints(ordered)
    strands = [
        Strand(imprint, lines, Bearings(outlet=document.article.outlet))
        for document, imprint, lines in zip(ordered, imprints, find_lines(imprints), strict=True)
    ]
    holdings = hold(strands)
    rows = list_rows(holdings)
    house = np.isin(rows.line, find_elsewhere(holdings, rows, strands, settings, fillers=False).house)
    words, telling = count_besides(holdings, rows.article[house], rows.words[house], rows.telling[house])
    rows = keep_rows(rows, ~house)
    pairs, _ = pair_articles(rows, *meet(rows, all_pairs=len(strands)), len(strands))
    share = pairs.words / np.maximum(np.minimum(words[pairs.a], words[pairs.b]), 1)
    kept = (share >= settings.copied_share) & shows_telling(pairs, telling)
    ids = [s.article_id for s in strands]
    return tuple(
        (ids[a], ids[b], float(s)) for a, b, s in zip(pairs.a[kept].tolist(), pairs.b[kept].tolist(), share[kept].tolist(), strict=True)
    )
