"""Are the pairs of articles found that share 30 in 100 of the shorter text?"""

from collections.abc import Callable, Sequence

from bench.pairs import measure_pairs, read_pair_truth
from bench.peers.ours import find_pairs
from score.copying.measures.reading import Reading

from twosource.records import Document


def pair_figures(reading: Reading, find: Callable[[Sequence[Document]], Sequence[tuple[str, str]]] = find_pairs) -> dict[str, float]:
    """Precision, recall, F1 of found pairs, and recall with a heavy rewrite on one side. The definitions are bench.pairs'."""
    truth = read_pair_truth(reading.truth, reading.background)
    figures = measure_pairs(find(reading.documents), truth)
    return {
        "pair_p": round(100 * figures.precision, 1),
        "pair_r": round(100 * figures.recall, 1),
        "pair_f1": round(100 * figures.f1, 1),
        "pair_heavy_r": round(100 * (figures.recall_heavy or 0.0), 1),
        "pairs": figures.true,
    }
