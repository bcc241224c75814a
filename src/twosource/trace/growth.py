"""What lines do new articles have, given those that are known? Only what shares words with the new is looked at.

The lines come out as if all articles had been joined at once: the pairs that are compared depend on the stretches alone, and a line is
the smallest key among all that print one text.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.trace.arrays import Keys, Places, find_sorted, join
from twosource.trace.imprint import Imprint
from twosource.trace.joining import Postings, connect, count_hub, cut_parts, join_new
from twosource.trace.likeness import find_alike
from twosource.trace.lines import list_lines
from twosource.trace.strands import Strand
from twosource.trace.stretches import Stretches, gather_stretches, gram_stretches, keep_stretches, pick_stretches


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The distinct stretches that are known, by number: key, number of the first article that has it, and its place there."""

    keys: Keys
    articles: Places
    places: Places


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What is known of the articles so far: the stretches, their grams part by part, and the strands of articles by number."""

    table: Table
    read_postings: Callable[[int], Postings]
    read_strands: Callable[[Sequence[int]], Mapping[int, Strand]]


@dataclass(frozen=True, slots=True, eq=False)
class Growth:
    """What the new articles bring.

    `lines` are those of each new article's stretches; `relabelled` maps lines to what they are now; `touched` are the numbers of known
    articles that share a line with a new one, one for each line at least; `table` and `postings` are to be added to what is known.
    """

    lines: tuple[Keys, ...]
    relabelled: Mapping[int, int]
    touched: frozenset[int]
    table: Table
    postings: tuple[Postings, ...]


NOTHING = Table(np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


def grow_lines(imprints: Sequence[Imprint], first_number: int, known: Known) -> Growth | None:
    """The lines of new articles, which get the numbers from `first_number` on, in order.

    None where a run of words has become so common through them that everything must be joined anew.
    """
    everything = gather_stretches(imprints)
    order = np.argsort(known.table.keys)
    met = _find(everything.keys, known.table.keys, order)
    new = keep_stretches(everything, met < 0)
    parts = tuple(cut_parts(*gram_stretches(new)))
    pairs = _find_meetings(new, parts, known)
    if pairs is None:
        return None
    a, b, old, twin = pairs
    again = met[met >= 0]
    strands = known.read_strands(sorted(set(known.table.articles[np.concatenate((old, again))].tolist())))
    alike_new = find_alike(new, new, a, b)
    numbers, back = np.unique(old, return_inverse=True)
    alike_old = find_alike(new, _pick(numbers, known.table, strands), twin, back)
    labels = _union(new.keys, (a[alike_new], b[alike_new]), twin[alike_old], _lines_of(old[alike_old], known.table, strands))
    lines_again = _lines_of(again, known.table, strands)
    lines = np.zeros(len(everything), dtype=np.uint64)
    lines[met < 0] = _map(new.keys, labels)
    lines[met >= 0] = _map(lines_again, labels)
    own = set(new.keys.tolist())
    known_lines = {line: now for line, now in labels.items() if line != now and line not in own}
    touched = frozenset(known.table.articles[np.concatenate((old[alike_old], again))].tolist())
    table, postings = _list_new(new, parts, imprints, first_number, len(known.table.keys))
    return Growth(list_lines(imprints, everything, lines), known_lines, touched, table, postings)


def _find(keys: Keys, among: Keys, order: Places) -> Places:
    """Where each key stands among the others, which `order` sorts; -1 where it does not."""
    at, found = find_sorted(keys, among[order])
    out = np.full(len(keys), -1, dtype=np.int64)
    out[found] = order[at[found]]
    return out


def _find_meetings(new: Stretches, parts: Sequence[Postings], known: Known) -> tuple[Places, Places, Places, Places] | None:
    """The pairs (a, b) of new stretches, and (old number, new index), that share a gram; each once."""
    hub, count, olds = count_hub(new), max(len(new), 1), len(known.table.keys)
    own, others = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
    for number, part in enumerate(parts):
        if not len(part.grams):
            continue
        met = join_new(part, known.read_postings(number), known.table.keys, hub=hub)
        if met is None:
            return None
        own.append(np.unique(met.first * count + met.second))
        others.append(np.unique(met.new * max(olds, 1) + met.old))
    pairs, crossed = np.unique(np.concatenate(own)), np.unique(np.concatenate(others))
    return pairs // count, pairs % count, crossed % max(olds, 1), crossed // max(olds, 1)


def _pick(numbers: Places, table: Table, strands: Mapping[int, Strand]) -> Stretches:
    """The stretches with these numbers."""
    articles = sorted(strands)
    owner = np.searchsorted(np.array(articles, dtype=np.int64), table.articles[numbers])
    return pick_stretches([strands[n].imprint for n in articles], owner, table.places[numbers])


def _lines_of(numbers: Places, table: Table, strands: Mapping[int, Strand]) -> Keys:
    places = zip(table.articles[numbers].tolist(), table.places[numbers].tolist(), strict=True)
    return np.array([int(strands[article].lines[place]) for article, place in places], dtype=np.uint64)


def _union(keys: Keys, own: tuple[Places, Places], new: Places, lines: Keys) -> dict[int, int]:
    """The line of every new stretch and of every known line that a new stretch is alike with."""
    values = np.unique(np.concatenate((keys, lines)))
    at, of = np.searchsorted(values, keys), np.searchsorted(values, lines)
    label = connect(len(values), np.concatenate((at[own[0]], at[new])), np.concatenate((at[own[1]], of)))
    return dict(zip(values.tolist(), values[label].tolist(), strict=True))


def _map(keys: Keys, labels: Mapping[int, int]) -> Keys:
    return np.array([labels.get(key, key) for key in keys.tolist()], dtype=np.uint64)


def _list_new(
    new: Stretches, parts: Sequence[Postings], imprints: Sequence[Imprint], first_number: int, first_stretch: int
) -> tuple[Table, tuple[Postings, ...]]:
    """The new stretches by number, and their grams with these numbers."""
    sizes = [len(i.keys) for i in imprints]
    keys = join([i.keys for i in imprints], np.uint64)
    distinct, first = np.unique(keys, return_index=True)
    at = first[np.searchsorted(distinct, new.keys)] if len(new) else np.zeros(0, dtype=np.int64)
    article = np.repeat(np.arange(len(imprints)), np.array(sizes, dtype=np.int64))[at]
    place = at - (np.cumsum(sizes) - sizes)[article].astype(np.int64) if len(at) else at
    return Table(new.keys, article + first_number, place), tuple(Postings(p.grams, p.owners + first_stretch) for p in parts)


def know_nothing() -> Known:
    """What is known before the first article."""
    empty = Postings(np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64))
    return Known(NOTHING, lambda _: empty, lambda _: {})
