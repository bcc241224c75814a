"""Which pairs of texts does rensa find?"""

from collections.abc import Iterable, Sequence

from rensa import RMinHash, RMinHashLSH

from bench.peers.shingles import shingles

_SEED = 42


def find_default(texts: Sequence[str]) -> list[tuple[int, int]]:
    """As in its README: words between spaces, threshold .8, 128 slots; candidates kept by their estimate."""
    return _find((t.split() for t in texts), slots=128, bands=16, threshold=0.8, at_least=0.8)


def find_banded(texts: Sequence[str]) -> list[tuple[int, int]]:
    """64 bands of two slots each: its candidates as they are."""
    return _find(map(shingles, texts), slots=128, bands=64)


def find_best(texts: Sequence[str]) -> list[tuple[int, int]]:
    """A band for each slot, and candidates kept by their estimate."""
    return _find(map(shingles, texts), slots=256, bands=256, at_least=0.04)


def _find(tokens: Iterable[list[str]], *, slots: int, bands: int, threshold: float = 0.0, at_least: float = 0.0) -> list[tuple[int, int]]:
    sketches = RMinHash.from_token_sets(tokens, num_perm=slots, seed=_SEED)
    index = RMinHashLSH(threshold=threshold, num_perm=slots, num_bands=bands)
    index.insert_many(sketches)
    # One at a time: the candidates of all together would be the most of its memory.
    return [
        (i, j)
        for i, sketch in enumerate(sketches)
        for j in index.query(sketch)
        if j > i and (not at_least or sketch.jaccard(sketches[j]) >= at_least)
    ]
