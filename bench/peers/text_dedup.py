"""Which pairs of texts does text-dedup find?

Its minhash is a script over data sets that writes what is left. Its functions are called here in the script's order, with the
script's constants, on texts in memory; reading and writing data sets, which takes the script longer, is left out.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

import numpy as np
from text_dedup.minhash import SIGNATURE_COLUMN, embed_func
from text_dedup.utils import UnionFind, optimal_param, sha1_hash, xxh3_32hash

_SLOTS = 250
_PRIME = np.uint64((1 << 61) - 1)
_MAX = np.uint32((1 << 32) - 1)
Table = dict[bytes, list[int]]


def find_default(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Threshold .7, sha1; the pairs within each of its clusters."""
    bands, rows = optimal_param(0.7, _SLOTS, false_positive_weight=0.5, false_negative_weight=0.5)
    tables = _fill_tables(texts, bands=bands, rows=rows, hash_=lambda shingle: sha1_hash(shingle, d=32))
    clusters = UnionFind()
    for bucket in _shared(tables):
        for member in bucket:
            clusters.union(member, bucket[0])
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(len(texts)):
        members[clusters.find(i)].append(i)
    return [pair for cluster in members.values() for pair in combinations(cluster, 2)]


def find_best(texts: Sequence[str]) -> list[tuple[int, int]]:
    """125 bands of two slots; the pairs within each bucket, since its clusters run together."""
    tables = _fill_tables(texts, bands=125, rows=2, hash_=xxh3_32hash)
    return list({pair for bucket in _shared(tables) for pair in combinations(bucket, 2)})


def _fill_tables(texts: Sequence[str], *, bands: int, rows: int, hash_: Callable[[bytes], int]) -> list[Table]:
    random = np.random.RandomState(42)
    # The second draw starts at 0 as the script's does: only a factor must not be 0.
    permutations = tuple(random.randint(low, _PRIME, size=(_SLOTS,), dtype=np.uint64) for low in (1, 0))
    ranges = [(i * rows, (i + 1) * rows) for i in range(bands)]
    tables: list[Table] = [defaultdict(list) for _ in ranges]
    for i, text in enumerate(texts):
        embedded = embed_func(
            text,
            i,
            num_perm=_SLOTS,
            ngram_size=5,
            min_length=5,
            hashranges=ranges,
            permutations=permutations,
            hash_func=hash_,
            dtype=np.uint64,
            max_hash=_MAX,
            modulo_prime=_PRIME,
        )
        for table, signature in zip(tables, embedded[SIGNATURE_COLUMN], strict=True):
            table[signature].append(i)
    return tables


def _shared(tables: Iterable[Table]) -> Iterable[list[int]]:
    return (bucket for table in tables for bucket in table.values() if len(bucket) > 1)
