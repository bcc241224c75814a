"""Which number stands for a run of words or of characters, the same wherever the run stands?"""

import numpy as np
from numpy.typing import NDArray

from twosource.trace.arrays import Keys, Places

_ODD = 0x9E3779B97F4A7C15
_INVERSE = pow(_ODD, -1, 1 << 64)


class RunHasher:
    """Hashes runs of whole numbers. It keeps the powers it needs, 16 bytes for each item of the longest array it was given."""

    def __init__(self) -> None:
        self._powers: Keys = np.ones(1, dtype=np.uint64)
        self._inverses: Keys = np.ones(1, dtype=np.uint64)

    def hash_runs(self, values: NDArray[np.unsignedinteger], start: Places, stop: Places) -> Keys:
        """A 64-bit hash of each run values[start:stop). The values are above 0, or mixed before."""
        if len(values) >= len(self._powers):
            self._powers, self._inverses = _list_powers(_ODD, len(values)), _list_powers(_INVERSE, len(values))
        total = np.zeros(len(values) + 1, dtype=np.uint64)
        np.cumsum(values * self._powers[: len(values)], out=total[1:])
        return mix((total[stop] - total[start]) * self._inverses[start] + (stop - start).astype(np.uint64))


def _list_powers(base: int, most: int) -> Keys:
    powers = np.full(most + 1, base, dtype=np.uint64)
    powers[0] = 1
    out: Keys = np.cumprod(powers)
    return out


def mix(x: Keys) -> Keys:
    """The finaliser of splitmix64: a bijection on 64 bits, so that nothing is lost between two words.

    Source: Steele, Lea, Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
    """
    x = x + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))
