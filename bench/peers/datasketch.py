"""Which pairs of texts does datasketch find?"""

from collections.abc import Iterable, Sequence

from datasketch import MinHash, MinHashLSH
from xxhash import xxh32_intdigest

from bench.peers.shingles import shingles


def find_default(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Words between spaces, MinHash and MinHashLSH as they are without arguments."""
    tokens = ([w.encode() for w in set(text.split())] for text in texts)
    return _find(MinHash.bulk(tokens), MinHashLSH())


def find_banded(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Threshold .2, candidates kept by their estimate."""
    return _find(_sketches(texts), MinHashLSH(threshold=0.2), at_least=0.05)


def find_best(texts: Sequence[str]) -> list[tuple[int, int]]:
    """A band for each slot, and candidates kept by their estimate."""
    return _find(_sketches(texts), MinHashLSH(params=(128, 1)), at_least=0.05)


def _sketches(texts: Sequence[str]) -> list[MinHash]:
    tokens: Iterable[list[bytes]] = ([s.encode() for s in set(shingles(text))] for text in texts)
    return MinHash.bulk(tokens, hashfunc=xxh32_intdigest)


def _find(sketches: Sequence[MinHash], index: MinHashLSH, *, at_least: float = 0.0) -> list[tuple[int, int]]:
    for i, sketch in enumerate(sketches):
        index.insert(i, sketch, check_duplication=False)
    return [
        (i, j)
        for i, sketch in enumerate(sketches)
        for j in index.query(sketch)
        if j > i and (not at_least or sketch.jaccard(sketches[j]) >= at_least)
    ]
