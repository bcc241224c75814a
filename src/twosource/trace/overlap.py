"""Which sentences do two articles share, and is that more than a party's words, names and stock phrases?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.settings import TraceSettings
from twosource.trace.grams import Flags, Hashes, Indices, Wording, count_in_grams

# A gram of five words with three names in it ("Syrian Observatory for Human Rights") is what two reporters write without each other.
_MAX_NAMES = 2
# Two sentences that have nothing in common but such a gram are one sentence only if nearly all their words are shared.
_ALMOST_ALL = 0.9
# A sentence that was copied keeps most of its names and numbers; one made on the same pattern ("shares in X rose 3 percent to 12")
# has its own. With fewer than this many nothing can be said.
_MIN_TELLING = 2
_TELLING_SHARE = 0.4


@dataclass(frozen=True, slots=True, eq=False)
class Indexed:
    """A wording with its distinct grams in order, the place of the first of each, and whether that one can show a copy.

    `few_names` says of each gram whether it is more than a name. `bags` and `sizes` are the words of each sentence, counted;
    `telling` the names and numbers among them.
    """

    wording: Wording
    grams: Hashes
    places: Indices
    plain: Flags
    few_names: Flags
    bags: tuple[Counter[int], ...]
    sizes: tuple[int, ...]
    telling: tuple[Counter[int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Overlap:
    """What articles a and b of a family share: the sentences of each that are matched, and for each its partners on the other side."""

    a: int
    b: int
    lines_a: frozenset[int]
    lines_b: frozenset[int]
    to_b: Mapping[int, tuple[int, ...]]
    to_a: Mapping[int, tuple[int, ...]]

    def lines(self, member: int) -> frozenset[int]:
        """The matched sentences on the side of `member`."""
        return self.lines_a if member == self.a else self.lines_b

    def opposite(self, member: int, line: int) -> tuple[int, ...]:
        """The partners of a sentence of `member`; none where it is not matched."""
        return (self.to_b if member == self.a else self.to_a).get(line, ())

    def other(self, member: int) -> int:
        """The other side."""
        return self.b if member == self.a else self.a


def index_family(wordings: Sequence[Wording], settings: TraceSettings) -> tuple[Indexed, ...]:
    """The wordings made ready for comparing. A gram that any of them prints inside quotation marks is a party's words in all of them."""
    size = settings.gram_words
    quoted = [w.grams[count_in_grams(w.quoted, size) > 0] for w in wordings]
    party = np.unique(np.concatenate(quoted)) if quoted else np.zeros(0, dtype=np.uint64)
    return tuple(_index(w, party, size) for w in wordings)


def _index(wording: Wording, party: Hashes, size: int) -> Indexed:
    grams, places = np.unique(wording.grams, return_index=True)
    names = count_in_grams(wording.named, size)[places]
    few_names = names <= _MAX_NAMES
    plain = few_names & ~np.isin(grams, party, assume_unique=True)
    bounds = np.searchsorted(wording.sentence, np.arange(len(wording.sentences) + 1))
    words = wording.words.tolist()
    bags = tuple(Counter(words[s:e]) for s, e in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True))
    telling: tuple[Counter[int], ...] = tuple(Counter() for _ in wording.sentences)
    for at in np.flatnonzero(wording.telling).tolist():
        telling[wording.sentence[at]][words[at]] += 1
    return Indexed(wording, grams, places.astype(np.int64), plain, few_names, bags, tuple(int(n) for n in np.diff(bounds)), telling)


def compare(a: int, b: int, family: Sequence[Indexed], settings: TraceSettings) -> Overlap | None:
    """What members a and b share; None where it is no copy: too few grams or no run outside quotations and names."""
    x, y = family[a], family[b]
    _, at_x, at_y = np.intersect1d(x.grams, y.grams, assume_unique=True, return_indices=True)
    places_x, places_y = x.places[at_x], y.places[at_y]
    plain = x.plain[at_x] & y.plain[at_y]
    if not shows_copy(places_x[plain], places_y[plain], settings):
        return None
    pairs = _match(x, y, (places_x, places_y), x.few_names[at_x] & y.few_names[at_y], settings)
    lines_a = _cover(pairs, x.sizes)
    lines_b = _cover([(j, i, n) for i, j, n in pairs], y.sizes)
    to_b: dict[int, tuple[int, ...]] = {}
    to_a: dict[int, tuple[int, ...]] = {}
    for i, j, _ in pairs:
        if i in lines_a and j in lines_b:
            to_b[i] = (*to_b.get(i, ()), j)
            to_a[j] = (*to_a.get(j, ()), i)
    return Overlap(a, b, frozenset(to_b), frozenset(to_a), to_b, to_a) if to_b else None


def shows_copy(places_a: Indices, places_b: Indices, settings: TraceSettings) -> bool:
    """Whether so many shared grams, and a run of words that goes on alike on both sides, show that one text was copied."""
    if len(places_a) < settings.min_shared_grams:
        return False
    order = np.argsort(places_a)
    goes_on = (np.diff(places_a[order]) == 1) & (np.diff(places_b[order]) == 1)
    wanted = settings.min_run_words - settings.gram_words
    if wanted <= 0:
        return True
    ends = np.flatnonzero(~np.concatenate((np.zeros(1, dtype=np.bool_), goes_on, np.zeros(1, dtype=np.bool_))))
    return bool(np.max(np.diff(ends)) - 1 >= wanted)


def _match(
    x: Indexed, y: Indexed, places: tuple[Indices, Indices], few_names: Flags, settings: TraceSettings
) -> list[tuple[int, int, int]]:
    """Pairs of sentences with a gram in common of which half the words of the shorter are shared, and how many words that are.

    `few_names` says which of the common grams are more than a name.
    """
    width = len(y.sizes)
    keys = x.wording.sentence[places[0]] * width + y.wording.sentence[places[1]]
    telling = set(keys[few_names].tolist())
    out: list[tuple[int, int, int]] = []
    for key in np.unique(keys).tolist():
        i, j = divmod(key, width)
        common = (x.bags[i] & y.bags[j]).total()
        share = settings.min_sentence_share if key in telling else _ALMOST_ALL
        if common >= share * min(x.sizes[i], y.sizes[j]) and not _same_pattern(x, i, y, j):
            out.append((i, j, common))
    return out


def _same_pattern(x: Indexed, i: int, y: Indexed, j: int) -> bool:
    """Whether two sentences are one pattern filled in with other names and numbers."""
    fewer = min(x.telling[i].total(), y.telling[j].total())
    return fewer >= _MIN_TELLING and (x.telling[i] & y.telling[j]).total() < _TELLING_SHARE * fewer


def _cover(pairs: Sequence[tuple[int, int, int]], sizes: Sequence[int]) -> frozenset[int]:
    total: dict[int, int] = {}
    for i, _, common in pairs:
        total[i] = total.get(i, 0) + common
    # A long sentence is not matched for holding a short one: a third of it at least must stand on the other side.
    return frozenset(i for i, common in total.items() if 3 * common >= sizes[i])


def count_words(lines: frozenset[int] | set[int], indexed: Indexed) -> int:
    """The words in these sentences."""
    return sum(indexed.sizes[i] for i in lines)
