"""Which paragraphs, or sentences, of two articles print the same text: alike, reworded, split, merged or moved?"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from twosource.records import Aligned, Document, Relation, Span
from twosource.settings import TraceSettings
from twosource.trace.grams import Wording, read_wording

_GRAM = 3
# Half the runs of three words of a reworded paragraph are gone with one word in five; a stock phrase is a tenth of a short one.
_GRAM_SHARE = 0.3
_MIN_GRAMS = 3
# Of a text with a third of its words replaced six in ten are left; two texts on one matter share four in ten.
_BAG_SHARE = 0.6
# Where the units before and behind are aligned, the place speaks for a pair too.
_BAG_SHARE_IN_PLACE = 0.45
_MIN_BAG = 6


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or sentence: its characters and its words as hashes."""

    span: Span
    words: tuple[int, ...]


@dataclass(slots=True)
class _Block:
    """A run of units on each side that belong together."""

    a: set[int] = field(default_factory=set)
    b: set[int] = field(default_factory=set)


def align_paragraphs(a: Document, b: Document, settings: TraceSettings) -> tuple[Aligned, ...]:
    """The paragraphs that both articles print, in a's order: runs of paragraphs on each side, each in one run only."""
    return align_units(
        paragraph_units(a, read_wording(a, settings.gram_words)), paragraph_units(b, read_wording(b, settings.gram_words))
    )


def align_sentences(a: Document, b: Document, settings: TraceSettings) -> tuple[Aligned, ...]:
    """The sentences that both articles print, in a's order: runs of sentences on each side, each in one run only."""
    return align_units(sentence_units(read_wording(a, settings.gram_words)), sentence_units(read_wording(b, settings.gram_words)))


def paragraph_units(document: Document, wording: Wording) -> tuple[Unit, ...]:
    """The paragraphs of the article itself with their words, a dateline left out of the words."""
    words: dict[int, list[int]] = {}
    numbers = [p.paragraph for p in wording.sentences]
    for word, sentence in zip(wording.words.tolist(), wording.sentence.tolist(), strict=True):
        words.setdefault(numbers[sentence], []).append(word)
    return tuple(
        Unit(Span(b.start, b.end), tuple(words.get(b.number, ())))
        for b in document.layout.blocks
        if b.kind == "paragraph" and b.number is not None
    )


def sentence_units(wording: Wording) -> tuple[Unit, ...]:
    """The sentences of the article itself with their words."""
    words: list[list[int]] = [[] for _ in wording.sentences]
    for word, sentence in zip(wording.words.tolist(), wording.sentence.tolist(), strict=True):
        words[sentence].append(word)
    return tuple(Unit(place.span, tuple(w)) for place, w in zip(wording.sentences, words, strict=True))


def align_units(a: Sequence[Unit], b: Sequence[Unit]) -> tuple[Aligned, ...]:
    """Align two lists of units, in a's order.

    Linear in the words, but for the units that share no run of words, which are compared all with all.
    """
    edges = _explained(a, b, _gram_edges(a, b))
    edges += _bag_edges(a, b, edges)
    blocks = _make_blocks(edges)
    blocks.sort(key=lambda block: (min(block.a), min(block.b)))
    kept = _in_order([(min(block.b), sum(len(a[i].words) for i in block.a)) for block in blocks])
    return tuple(_to_aligned(block, a, b, moved=n not in kept) for n, block in enumerate(blocks))


def _grams(words: Sequence[int]) -> set[tuple[int, ...]]:
    return {tuple(words[i : i + _GRAM]) for i in range(max(len(words) - _GRAM + 1, 1))} if words else set()


_Edge = tuple[int, int, int]


def _gram_edges(a: Sequence[Unit], b: Sequence[Unit]) -> list[tuple[_Edge, set[tuple[int, ...]]]]:
    """Pairs with a good share of runs of three words in common, with these, those with most first."""
    grams_a, grams_b = [_grams(u.words) for u in a], [_grams(u.words) for u in b]
    where: dict[tuple[int, ...], list[int]] = {}
    for j, grams in enumerate(grams_b):
        for gram in grams:
            where.setdefault(gram, []).append(j)
    out: list[tuple[_Edge, set[tuple[int, ...]]]] = []
    for i, grams in enumerate(grams_a):
        counts = Counter(j for gram in grams for j in where.get(gram, ()))
        for j, common in counts.items():
            fewer = min(len(grams), len(grams_b[j]))
            if common >= min(_MIN_GRAMS, fewer) and common >= _GRAM_SHARE * fewer:
                out.append(((common, i, j), grams & grams_b[j]))
    return sorted(out, key=lambda e: (-e[0][0], abs(e[0][1] - e[0][2]), e[0][1], e[0][2]))


def _explained(a: Sequence[Unit], b: Sequence[Unit], edges: list[tuple[_Edge, set[tuple[int, ...]]]]) -> list[_Edge]:
    """The edges whose common runs are not already found in a better pair: a text printed twice is aligned once."""
    used_a: list[set[tuple[int, ...]]] = [set() for _ in a]
    used_b: list[set[tuple[int, ...]]] = [set() for _ in b]
    out: list[_Edge] = []
    for (common, i, j), grams in edges:
        if 2 * len(grams - used_a[i]) > common and 2 * len(grams - used_b[j]) > common:
            out.append((common, i, j))
            used_a[i] |= grams
            used_b[j] |= grams
    return out


def _bag_edges(a: Sequence[Unit], b: Sequence[Unit], edges: Sequence[_Edge]) -> list[_Edge]:
    """Pairs of which one side has no partner yet and has most of its words in what the other's partners leave over."""
    bags_a, bags_b = [Counter(u.words) for u in a], [Counter(u.words) for u in b]
    left_a, left_b = [Counter(c) for c in bags_a], [Counter(c) for c in bags_b]
    for _, i, j in edges:
        left_a[i] -= bags_b[j]
        left_b[j] -= bags_a[i]
    sizes_a, sizes_b = [c.total() for c in left_a], [c.total() for c in left_b]
    paired_a, paired_b = {i for _, i, _ in edges}, {j for _, _, j in edges}
    found: list[_Edge] = []
    for i in range(len(a)):
        for j in range(len(b)):
            if i in paired_a and j in paired_b:
                continue
            wanted = _bag_size((i in paired_a, sizes_a[i]), (j in paired_b, sizes_b[j]))
            if min(sizes_a[i], sizes_b[j]) < max(_BAG_SHARE_IN_PLACE * wanted, _MIN_BAG):
                continue
            common = (left_a[i] & left_b[j]).total()
            if common >= _MIN_BAG and _is_enough(common / wanted, i, j, edges):
                found.append((common, i, j))
    out: list[_Edge] = []
    for common, i, j in sorted(found, key=lambda e: (-e[0], e[1], e[2])):
        if i not in paired_a or j not in paired_b:
            out.append((common, i, j))
            paired_a.add(i)
            paired_b.add(j)
    return out


def _bag_size(a: tuple[bool, int], b: tuple[bool, int]) -> int:
    """Of how many words a share must be common: of the lone unit's where the other has a partner, else of the longer's."""
    if a[0]:
        return b[1]
    return a[1] if b[0] else max(a[1], b[1])


def _is_enough(share: float, i: int, j: int, edges: Sequence[_Edge]) -> bool:
    return share >= _BAG_SHARE or (share >= _BAG_SHARE_IN_PLACE and _in_place(i, j, edges))


def _in_place(i: int, j: int, edges: Sequence[_Edge]) -> bool:
    """Whether i and j both stand between the same two aligned pairs. At the ends of a text its place says nothing."""
    before = max(((x, y) for _, x, y in edges if x < i), default=None)
    behind = min(((x, y) for _, x, y in edges if x > i), default=None)
    return before is not None and behind is not None and before[1] < j < behind[1]


def _make_blocks(edges: Sequence[_Edge]) -> list[_Block]:
    """Runs of units on each side, grown from the strongest pairs; a pair that would leave a hole in a run is dropped."""
    blocks: list[_Block] = []
    waiting = sorted(edges, key=lambda e: (-e[0], e[1], e[2]))
    while True:
        refused = [edge for edge in waiting if not _add(blocks, edge)]
        if len(refused) == len(waiting):
            return blocks
        waiting = refused


def _add(blocks: list[_Block], edge: _Edge) -> bool:
    _, i, j = edge
    touched = [block for block in blocks if i in block.a or j in block.b]
    a = {i}.union(*(block.a for block in touched))
    b = {j}.union(*(block.b for block in touched))
    if max(a) - min(a) >= len(a) or max(b) - min(b) >= len(b):
        return False
    blocks[:] = [block for block in blocks if block not in touched]
    blocks.append(_Block(a, b))
    return True


def _in_order(items: Sequence[tuple[int, int]]) -> set[int]:
    """The indices of the heaviest run of items (place in b, weight) that stand in the same order in b."""
    best: list[int] = []
    back: list[int] = []
    for n, (place, weight) in enumerate(items):
        before = [m for m in range(n) if items[m][0] < place]
        last = max(before, key=lambda m: (best[m], -m), default=-1)
        best.append(weight + (best[last] if last >= 0 else 0))
        back.append(last)
    out: set[int] = set()
    at = max(range(len(items)), key=lambda m: (best[m], -m), default=-1)
    while at >= 0:
        out.add(at)
        at = back[at]
    return out


def _to_aligned(block: _Block, a: Sequence[Unit], b: Sequence[Unit], *, moved: bool) -> Aligned:
    in_a, in_b = [a[i] for i in sorted(block.a)], [b[j] for j in sorted(block.b)]
    return Aligned(
        a=Span(in_a[0].span.start, in_a[-1].span.end),
        b=Span(in_b[0].span.start, in_b[-1].span.end),
        relation="moved" if moved else _relation(in_a, in_b),
    )


def _relation(a: Sequence[Unit], b: Sequence[Unit]) -> Relation:
    if len(a) < len(b):
        return "split"
    if len(a) > len(b):
        return "merged"
    return "same" if [u.words for u in a] == [u.words for u in b] else "reworded"
