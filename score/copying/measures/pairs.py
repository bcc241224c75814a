"""Are the pairs of articles found that share 30 in 100 of the shorter text?"""

from collections.abc import Callable, Sequence

from bench.pairs import measure_pairs, read_pair_truth
from bench.peers.ours import find_pairs
from score.copying.measures.reading import Reading
from twosource.records import Document


def pair_figures(reading: Reading, find: Callable[[Sequence[Document]], Sequence[tuple[str, str]]] = find_pairs) -> dict[str, float]:
    """Precision, recall, F1 of found pairs, and recall with a heavy rewrite on one side. The definitions are bench.pairs'.

    `bare_`: without the pairs that share nothing but an agency's filler paragraph.
    """
    every, bare = read_pair_truth(reading.truth, reading.background)
    found = find(reading.documents)
    figures, without = measure_pairs(found, every), measure_pairs(found, bare)
    return {
        "pair_p": round(100 * figures.precision, 1),
        "pair_r": round(100 * figures.recall, 1),
        "pair_f1": round(100 * figures.f1, 1),
        "pair_heavy_r": round(100 * (figures.recall_heavy or 0.0), 1),
        "pair_bare_f1": round(100 * without.f1, 1),
        "pairs": figures.true,
    }
