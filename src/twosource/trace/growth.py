"""What lines do new articles have, given those that are known? Only what shares words with the new is looked at.

The lines come out as if all articles had been joined at once: the pairs that are compared depend on the stretches alone, and a line is
the smallest key among all that print one text.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from twosource.trace.arrays import Keys, Places, find_sorted, join
from twosource.trace.imprint import Imprint
from twosource.trace.joining import Meetings, Postings, connect, count_hub, cut_parts, find_frequent, join_known, join_new
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
    """What is known of the articles so far: the stretches, their grams part by part, strands by number, and the strands with some lines."""

    table: Table
    read_postings: Callable[[int], Postings]
    read_strands: Callable[[Sequence[int]], Mapping[int, Strand]]
    read_holders: Callable[[Keys], Sequence[Strand]]


@dataclass(frozen=True, slots=True, eq=False)
class Growth:
    """What the new articles bring.

    `lines` are those of each new article's stretches. Known lines change in two ways: `relabelled` maps those that have joined others to
    what they are now; those in `torn` have fallen apart, and `parts` maps the keys of their stretches to what each is now. `table` and
    `postings` are to be added to what is known.
    """

    lines: tuple[Keys, ...]
    relabelled: Mapping[int, int]
    torn: frozenset[int]
    parts: Mapping[int, int]
    table: Table
    postings: tuple[Postings, ...]


_Strands = Mapping[int, Strand]
NOTHING = Table(np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))


def grow_lines(imprints: Sequence[Imprint], first_number: int, known: Known) -> Growth:
    """The lines of new articles, which get the numbers from `first_number` on, in order."""
    everything = gather_stretches(imprints)
    order = np.argsort(known.table.keys)
    met = _find(everything.keys, known.table.keys, order)
    new = keep_stretches(everything, met < 0)
    parts = tuple(cut_parts(*gram_stretches(new)))
    met_new = _find_meetings(new, parts, known)
    again = met[met >= 0]
    asked = np.concatenate((met_new.old, again, met_new.risen_old))
    strands = known.read_strands(np.unique(known.table.articles[asked]).tolist())
    alike_new = find_alike(new, new, met_new.first, met_new.second)
    numbers, back = np.unique(met_new.old, return_inverse=True)
    alike_old = find_alike(new, _pick(numbers, known.table, strands), met_new.new, back)
    old_lines = _lines_of(met_new.old[alike_old], known.table, strands)
    labels = _union(new.keys, (met_new.first[alike_new], met_new.second[alike_new]), met_new.new[alike_old], old_lines)
    torn, tears = _tear(met_new, labels, imprints, parts, known, strands)
    lines_again = _lines_of(again, known.table, strands)
    lines = np.zeros(len(everything), dtype=np.uint64)
    lines[met < 0] = _map(new.keys, labels)
    lines[met >= 0] = _map(lines_again, labels)
    lines = np.array([tears.get(key, line) for key, line in zip(everything.keys.tolist(), lines.tolist(), strict=True)], dtype=np.uint64)
    own = set(new.keys.tolist())
    relabelled = {line: now for line, now in labels.items() if line != now and line not in own and line not in torn}
    table, postings = _list_new(new, parts, imprints, first_number, len(known.table.keys))
    return Growth(list_lines(imprints, everything, lines), relabelled, torn, tears, table, postings)


def _tear(
    met: Meetings, labels: Mapping[int, int], imprints: Sequence[Imprint], parts: Sequence[Postings], known: Known, strands: _Strands
) -> tuple[frozenset[int], dict[int, int]]:
    """The known lines that fall apart because a gram has become frequent, and for the keys of all their stretches the lines they are now.

    Where stretches of one line share such a gram, the line is put together anew from all its stretches.
    """
    doubtful = _find_doubtful(met.risen, _map(_lines_of(met.risen_old, known.table, strands), labels))
    if not doubtful:
        return frozenset(), {}
    olds = {line for line, label in labels.items() if label in doubtful} | doubtful
    holders = known.read_holders(np.array(sorted(olds), dtype=np.uint64))
    line_of = {key: labels[key] for key in olds & labels.keys()}
    for holder in holders:
        line_of |= {
            k: labels.get(line, line) for k, line in zip(holder.imprint.keys.tolist(), holder.lines.tolist(), strict=True) if line in olds
        }
    keys = np.array(sorted(line_of), dtype=np.uint64)
    printing = [i for i in (*(h.imprint for h in holders), *imprints) if not line_of.keys().isdisjoint(i.keys.tolist())]
    every = gather_stretches(printing)
    members = keep_stretches(every, np.isin(every.keys, keys))
    label = put_together(members, known, parts)
    now_of = dict(zip(members.keys.tolist(), members.keys[label].tolist(), strict=True))
    pieces: dict[int, set[int]] = {}
    for key, piece in now_of.items():
        pieces.setdefault(line_of[key], set()).add(piece)
    broken = {line for line, found in pieces.items() if len(found) > 1}
    torn = frozenset(line for line in olds if labels.get(line, line) in broken)
    return torn, {key: piece for key, piece in now_of.items() if line_of[key] in broken}


def _find(keys: Keys, among: Keys, order: Places) -> Places:
    """Where each key stands among the others, which `order` sorts; -1 where it does not."""
    at, found = find_sorted(keys, among[order])
    out = np.full(len(keys), -1, dtype=np.int64)
    out[found] = order[at[found]]
    return out


def _find_doubtful(grams: Keys, lines: Keys) -> set[int]:
    """The lines that come twice with one gram."""
    order = np.lexsort((lines, grams))
    grams, lines = grams[order], lines[order]
    twice = (grams[1:] == grams[:-1]) & (lines[1:] == lines[:-1]) & (lines[1:] != 0)
    return set(lines[1:][twice].tolist())


def _find_meetings(new: Stretches, parts: Sequence[Postings], known: Known) -> Meetings:
    """The pairs of new stretches, and of old numbers and new indices, that share a gram, each once; and what has become frequent."""
    hub, count, olds = count_hub(new), max(len(new), 1), max(len(known.table.keys), 1)
    found = [join_new(part, known.read_postings(number), known.table.keys, hub=hub) for number, part in enumerate(parts) if len(part.grams)]
    pairs = np.unique(join([np.unique(m.first * count + m.second) for m in found], np.int64))
    crossed = np.unique(join([np.unique(m.new * olds + m.old) for m in found], np.int64))
    risen, risen_old = join([m.risen for m in found], np.uint64), join([m.risen_old for m in found], np.int64)
    return Meetings(crossed // olds, crossed % olds, pairs // count, pairs % count, risen, risen_old)


def put_together(members: Stretches, known: Known, parts: Sequence[Postings] = ()) -> Places:
    """Which stretches, of whole lines, are one line, now that it is known which grams are frequent among all: the known and the `parts`."""
    hub, count = count_hub(members), max(len(members), 1)
    found: list[Places] = []
    for number, part in enumerate(cut_parts(*gram_stretches(members))):
        if len(part.grams):
            frequent = find_frequent(part, (known.read_postings(number), *parts[number : number + 1]))
            a, b = join_known(part, frequent, hub=hub)
            found.append(np.unique(a * count + b))
    pairs = np.unique(join(found, np.int64))
    a, b = pairs // count, pairs % count
    alike = find_alike(members, members, a, b)
    return connect(len(members), a[alike], b[alike])


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
