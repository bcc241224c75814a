"""Which unit of one article prints the text, or a part of the text, of which unit of another?

Four steps, each only for what the steps before left: units with the very same words; units with most of the same words at the
place where they are expected; units anywhere that share words and runs; units beside aligned ones. The work grows with the words,
not with the square of the units.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from twosource.trace.align_likeness import Side, Weights, Words, is_formula, shares_text
from twosource.trace.align_runs import Pair
from twosource.trace.align_units import Unit

_SHORT = 6
"""Words. What is shorter ("He did not elaborate.") may stand in any article: only its place says what it belongs to."""
_MANY_NAMES = 3
"""Names and numbers that let a short text stand for itself all the same ("Velmora newsdesk 555-0142")."""
_REACH = 2
"""How many units further on the next one of a copy is expected: outlets cut paragraphs and put in their own."""
_MOST = 0.6
"""Of the words of the unit with more. A text with a third of its words replaced keeps this much, others nearly never reach it."""
_NEARLY_ALL = 0.75
"""Of the words of the unit with more: so much is no shared phrase."""
_SHARE = 0.5
"""Of the weight of the shorter. True pairs with a third of the words replaced have .53 in 98 of 100 cases, others .51 in 1 of 1,000."""
_SHARE_BESIDE = 0.4
_MIN_RUNS = 2
_MIN_WORDS = 5
_MIN_WORDS_BESIDE = 4
_ROUNDS = 3
"""What a unit's first partners explain shows whose the rest is. A fourth round found nothing more on generated piles."""
_FEW_PAIRS = 3000
_RARE = 4
"""In how many units of a long article a word may stand for it to bring two together."""
_MIN_RARE = 2

Seeking = tuple[list[int], list[int]]
"""Units of a and of b."""


def find_pairs(a: Sequence[Unit], b: Sequence[Unit]) -> list[Pair]:
    """Pairs (likeness from 0 to 1, index in a, index in b) of units with a text in common."""
    pairs = _Pairs(a, b)
    _pair_equal(pairs)
    _pair_expected(pairs)
    seeking: Seeking = ([], [])
    for _ in range(_ROUNDS):
        seeking = _find_seeking(pairs)
        if not any(seeking) or not _pair_alike(pairs, seeking):
            break
    if any(seeking):
        _pair_beside(pairs, seeking)
    return pairs.found


class _Pairs:
    """The pairs found so far, and both sides."""

    def __init__(self, a: Sequence[Unit], b: Sequence[Unit]) -> None:
        self.a, self.b = Side(a), Side(b)
        self.weights = Weights(a, b)
        self.found: list[Pair] = []

    def add(self, i: int, j: int) -> None:
        common = self.a.bag(i) & self.b.bag(j)
        self.a.explain(i, j, common)
        self.b.explain(j, i, common)
        self.found.append((len(common) ** 2 / (len(self.a.bag(i)) * len(self.b.bag(j))), i, j))

    def add_equal(self, i: int, j: int) -> None:
        self.a.explain(i, j, None)
        self.b.explain(j, i, None)
        self.found.append((1.0, i, j))

    def are_lone(self, i: int, j: int) -> bool:
        """Whether neither has a partner."""
        return i not in self.a.partners and j not in self.b.partners

    def common(self, i: int, j: int) -> Words:
        """The words of both that no pair explains yet."""
        return self.a.left(i) & self.b.left(j)

    def wanted(self, i: int, j: int) -> Words:
        """The words of which a share must be common: the lone unit's where the other has a partner, else the shorter's."""
        left_a, left_b = self.a.left(i), self.b.left(j)
        if (i in self.a.partners) == (j in self.b.partners):
            return left_a if len(left_a) <= len(left_b) else left_b
        return left_b if i in self.a.partners else left_a


def _pair_equal(pairs: _Pairs) -> None:
    """Units with the same words."""
    places_a, places_b = _places(pairs.a.units), _places(pairs.b.units)
    unsure: list[tuple[list[int], list[int]]] = []
    for words, here in places_a.items():
        there = places_b.get(words)
        if there is None or not words:
            continue
        if len(here) == len(there) == 1 and _speaks_for_itself(pairs.a.units[here[0]]):
            pairs.add_equal(here[0], there[0])
        else:
            unsure.append((here, there))
    if unsure:
        _pair_repeated(pairs, unsure)


def _pair_repeated(pairs: _Pairs, unsure: Sequence[tuple[list[int], list[int]]]) -> None:
    """Of a text that stands twice, or is short, the one beside the same neighbour is meant; else the first is the first."""
    for step in (1, -1):
        for i in sorted((i for here, _ in unsure for i in here), reverse=step < 0):
            for j in [j + step for j in pairs.a.partners.get(i - step, ())]:
                if 0 <= j < len(pairs.b.units) and pairs.are_lone(i, j) and pairs.a.units[i].words == pairs.b.units[j].words:
                    pairs.add_equal(i, j)
    for here, there in unsure:
        if _speaks_for_itself(pairs.a.units[here[0]]):
            lone = [i for i in here if i not in pairs.a.partners], [j for j in there if j not in pairs.b.partners]
            for i, j in zip(*lone, strict=False):
                pairs.add_equal(i, j)


def _speaks_for_itself(unit: Unit) -> bool:
    return len(unit.words) >= _SHORT or len(unit.telling) >= _MANY_NAMES


def _places(units: Sequence[Unit]) -> dict[tuple[int, ...], list[int]]:
    out: dict[tuple[int, ...], list[int]] = {}
    for n, unit in enumerate(units):
        out.setdefault(unit.words, []).append(n)
    return out


def _pair_expected(pairs: _Pairs) -> None:
    """Units with most of their words in common, a little behind the partner of the unit before."""
    partners_a, partners_b = pairs.a.partners, pairs.b.partners
    lone_a, lone_b = len(pairs.a.units) - len(partners_a), len(pairs.b.units) - len(partners_b)
    at = 0
    for i in range(len(pairs.a.units) if lone_a and lone_b else 0):
        if i in partners_a:
            at = partners_a[i][-1] + 1
            continue
        for j in range(at, min(at + _REACH, len(pairs.b.units))):
            if j not in partners_b and _is_expected(pairs, i, j):
                pairs.add(i, j)
                at = j + 1
                break


def _is_expected(pairs: _Pairs, i: int, j: int) -> bool:
    bag_a, bag_b = pairs.a.bag(i), pairs.b.bag(j)
    fewer, more = len(bag_a), len(bag_b)
    if fewer > more:
        fewer, more = more, fewer
    most = _MOST * more
    if fewer < most or fewer < _SHORT:
        return False
    common = len(bag_a & bag_b)
    if common < most or is_formula(pairs.a.units[i], pairs.b.units[j], in_place=False):
        return False
    return common >= _NEARLY_ALL * more or shares_text(pairs.a, i, pairs.b, j, pairs.weights, 0)


def _find_seeking(pairs: _Pairs) -> Seeking:
    """The units that may find a good part of the words that no pair explains yet in what the other article has left."""
    left_a, left_b = pairs.a.all_left(), pairs.b.all_left()
    return _largely_in(left_a, frozenset[int]().union(*left_b)), _largely_in(left_b, frozenset[int]().union(*left_a))


def _largely_in(units: Sequence[Words], words: Words) -> list[int]:
    commons = [(n, len(unit), len(unit & words)) for n, unit in enumerate(units) if unit]
    return [n for n, size, common in commons if common >= _SHARE_BESIDE * size and (common >= _MIN_WORDS_BESIDE or common == size)]


def _pair_alike(pairs: _Pairs, seeking: Seeking) -> bool:
    """Units anywhere with half of the shorter's weight in common, those with most first; what a better pair explains does not count.

    Returns:
        Whether any was found.
    """
    before = len(pairs.found)
    for count, i, j in sorted(_compare(pairs, _to_compare(pairs, seeking)), key=lambda p: (-p[0], abs(p[1] - p[2]), p[1], p[2])):
        common = pairs.common(i, j)
        if len(common) < _MIN_WORDS or is_formula(pairs.a.units[i], pairs.b.units[j], in_place=False):
            continue
        if len(common) < count and not pairs.weights.is_share(common, pairs.a.bag(i) & pairs.b.bag(j), _SHARE):
            continue
        is_same = shares_text(pairs.a, i, pairs.b, j, pairs.weights, _MIN_RUNS)
        if is_same and pairs.weights.is_share(common, pairs.wanted(i, j), _SHARE):
            pairs.add(i, j)
    return len(pairs.found) > before


def _compare(pairs: _Pairs, places: Iterable[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """How many words those have in common that share a good part of them."""
    left_a, left_b = pairs.a.all_left(), pairs.b.all_left()
    counts = [(len(left_a[i] & left_b[j]), i, j) for i, j in places]
    return [
        (count, i, j)
        for count, i, j in counts
        if count >= _MIN_WORDS
        and count >= _SHARE_BESIDE * len(pairs.wanted(i, j))
        and min(len(pairs.a.units[i].words), len(pairs.b.units[j].words)) >= _SHORT
    ]


def _to_compare(pairs: _Pairs, seeking: Seeking) -> Iterable[tuple[int, int]]:
    """All pairs with one that seeks, where these are few; else those that share words which few units have."""
    left_a, left_b = pairs.a.all_left(), pairs.b.all_left()
    long_a, long_b = ([n for n, words in enumerate(left) if len(words) >= _MIN_WORDS] for left in (left_a, left_b))
    if len(seeking[0]) * len(long_b) + len(long_a) * len(seeking[1]) <= _FEW_PAIRS:
        sought = set(seeking[0])
        return [(i, j) for i in long_a for j in (long_b if i in sought else seeking[1])]
    in_a, in_b = _where(left_a, frozenset[int]().union(*left_b)), _where(left_b, frozenset[int]().union(*left_a))
    rare = [(here, in_b[word]) for word, here in in_a.items() if max(len(here), len(in_b[word])) <= _RARE]
    shared = Counter((i, j) for here, there in rare for i in here for j in there)
    return [pair for pair, count in shared.items() if count >= _MIN_RARE]


def _where(units: Sequence[Words], words: Words) -> dict[int, list[int]]:
    out: dict[int, list[int]] = defaultdict(list)
    for n, unit in enumerate(units):
        for word in unit & words:
            out[word].append(n)
    return out


def _pair_beside(pairs: _Pairs, seeking: Seeking) -> None:
    """Units without a partner, with what stands beside or in the partners of their neighbours: down the texts, then up."""
    partners_a, partners_b = pairs.a.partners, pairs.b.partners
    for i in (*seeking[0], *reversed(seeking[0])):
        if i not in partners_a:
            _try_beside(pairs, [(i, j) for j in _beside(partners_a, i, len(pairs.b.units))])
    for j in (*seeking[1], *reversed(seeking[1])):
        if j not in partners_b:
            _try_beside(pairs, [(i, j) for i in _beside(partners_b, j, len(pairs.a.units))])


def _beside(partners: dict[int, list[int]], n: int, size: int) -> list[int]:
    before = {k + d for k in partners.get(n - 1, ()) for d in (0, 1)}
    behind = {k - d for k in partners.get(n + 1, ()) for d in (0, 1)}
    return sorted(k for k in before | behind if 0 <= k < size)


def _try_beside(pairs: _Pairs, places: Iterable[tuple[int, int]]) -> None:
    for i, j in places:
        common, wanted = pairs.common(i, j), pairs.wanted(i, j)
        a, b = pairs.a.units[i], pairs.b.units[j]
        if not common or len(common) < max(min(_MIN_WORDS_BESIDE, len(a.words), len(b.words)), _SHARE_BESIDE * len(wanted)):
            continue
        if pairs.weights.is_share(common, wanted, _SHARE_BESIDE) and not is_formula(a, b, in_place=True):
            pairs.add(i, j)
            return
