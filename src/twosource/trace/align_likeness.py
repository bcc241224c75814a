"""How much of two units is the same text? Words weigh by how rare they are in the two articles; runs, names and numbers are asked too."""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from twosource.trace.align_units import Unit

Words = AbstractSet[int]
Gram = tuple[int, ...]

_GRAM = 3
_FEW_NAMES = 2
_MANY_NAMES = 4
_NAMES_SHARE = 1 / 3
_LONG_PHRASE = 15
"""Words. A title with its name, a formula, a line of a speech may be this long and stand in two texts."""
_BESIDE_PHRASE = 0.2
_PLAIN_SHARE = 0.75
"""Of the words as they are; of two texts on one matter, common words and all, .5 are the same in 1 of 100 cases."""


class Side:
    """The units of one article while they are aligned: their words, and what of these no pair explains yet."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.partners: dict[int, list[int]] = {}
        self._bags: list[frozenset[int] | None] = [None] * len(units)
        self._left: dict[int, set[int]] = {}
        self._grams: dict[int, frozenset[Gram]] = {}

    def bag(self, n: int) -> frozenset[int]:
        """The different words of unit n."""
        bag = self._bags[n]
        if bag is None:
            bag = self._bags[n] = frozenset(self.units[n].words)
        return bag

    def left(self, n: int) -> Words:
        """The words of unit n that no pair explains yet."""
        return self._left[n] if n in self._left else self.bag(n)

    def all_left(self) -> list[Words]:
        """What no pair explains yet of each unit."""
        return [self.left(n) for n in range(len(self.units))]

    def grams(self, n: int) -> frozenset[Gram]:
        """The runs of three words of unit n."""
        if n not in self._grams:
            words = self.units[n].words
            self._grams[n] = frozenset(zip(words, words[1:], words[2:], strict=False))
        return self._grams[n]

    def explain(self, n: int, partner: int, common: Words | None) -> None:
        """Note a partner that has these words too; None for all."""
        self.partners.setdefault(n, []).append(partner)
        if common is None:
            self._left[n] = set()
        elif n in self._left:
            self._left[n] -= common
        else:
            self._left[n] = set(self.bag(n) - common)


class Weights(dict[int, float]):
    """How much each word of two articles tells: one divided by how often it stands in that which has it more often.

    What the whole matter is about ("the", "said", the mayor's name) tells little of which sentence this is.
    """

    def __init__(self, a: Sequence[Unit], b: Sequence[Unit]) -> None:
        super().__init__()
        self._units = a, b
        self._counts: list[Counter[int]] = []

    def __missing__(self, word: int) -> float:
        # Most copies are aligned without any weight.
        if not self._counts:
            self._counts = [Counter(chain.from_iterable([u.words for u in units])) for units in self._units]
        weight = self[word] = 1 / max(self._counts[0].get(word, 1), self._counts[1].get(word, 1))
        return weight

    def is_share(self, part: Words, whole: Words, share: float) -> bool:
        """Whether a part of some words has so much of their weight, or so many of them that it need not be asked."""
        if len(part) >= _PLAIN_SHARE * len(whole):
            return True
        return sum(map(self.__getitem__, part)) >= share * sum(map(self.__getitem__, whole))


def is_formula(a: Unit, b: Unit, *, in_place: bool) -> bool:
    """Whether the units say one thing of other names and numbers, as market, match and weather reports do.

    In the place of the other, a sentence may have had its one name or number changed.
    """
    fewer = min(len(a.telling), len(b.telling))
    if fewer < (_MANY_NAMES if in_place else _FEW_NAMES):
        return False
    common = len(a.telling & b.telling)
    return not common if in_place else common < _NAMES_SHARE * fewer


def shares_text(a: Side, i: int, b: Side, j: int, weights: Weights, fewest_runs: int) -> bool:
    """Whether the units share so many runs of three words, and more than one phrase that both may have from elsewhere."""
    if len(a.units[i].words) > len(b.units[j].words):
        a, i, b, j = b, j, a, i
    words, grams = a.units[i].words, b.grams(j)
    best = at = count = end = 0
    for n, gram in enumerate(zip(words, words[1:], words[2:], strict=False), _GRAM):
        if gram in grams:
            at += 1
            count += 1
            if at > best:
                best, end = at, n
        else:
            at = 0
    if count < fewest_runs or best + _GRAM - 1 >= _LONG_PHRASE:
        return count >= fewest_runs
    beside = a.bag(i).difference(words[end - best - _GRAM + 1 : end] if best else ())
    return weights.is_share(beside & b.bag(j), beside, _BESIDE_PHRASE)
