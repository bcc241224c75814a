"""What did a copy change in meaning: a number, a negation, a hedge, an attribution, a quotation, a name, a date?

Both sides of aligned sentences are read for the items of each kind. Items that both have cancel out wherever they stand, so a clause
that moved is no edit. Spelling, marks, split sentences and other words for the same thing are style and not listed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from twosource.corroborate.meaning import Item, find_dates, find_hedges, find_names, find_negations, find_numbers, find_reporting, same_name
from twosource.corroborate.wordruns import Run, Stretch, find_runs, read_stretch
from twosource.records import Aligned, Edit, EditKind, EditSide, Span
from twosource.text.spans import contains

_READERS: tuple[tuple[EditKind, Callable[[Stretch], list[Item]]], ...] = (
    ("number", find_numbers),
    ("negation", find_negations),
    ("hedge", find_hedges),
    ("attribution", find_reporting),
    ("name", find_names),
    ("date", find_dates),
)
_MIN_QUOTED_WORDS = 2
"""Quotation marks put around or taken from a single word are mostly a matter of house style."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two aligned stretches and the runs of words in which they differ."""

    a: Stretch
    b: Stretch
    runs: tuple[Run, ...]


def find_edits(text_a: str, text_b: str, aligned: Iterable[Aligned]) -> tuple[Edit, ...]:
    """The edits of meaning between aligned sentences of two copies, in the order of a, then b. Quadratic in a sentence's words."""
    out: list[Edit] = []
    for pair in aligned:
        out += _edits_of(text_a, pair.a, text_b, pair.b)
    return tuple(sorted(set(out), key=_place))


def _place(edit: Edit) -> tuple[object, ...]:
    a = edit.a.span if edit.a else (1 << 60, 0)
    b = edit.b.span if edit.b else (1 << 60, 0)
    return (min(a[0], 1 << 60), b[0], edit.kind, a, b)


def _edits_of(text_a: str, span_a: Span, text_b: str, span_b: Span) -> list[Edit]:
    a, b = read_stretch(text_a, span_a), read_stretch(text_b, span_b)
    pair = _Pair(a, b, find_runs(a, b))
    if not pair.runs and not (a.quoted or b.quoted):
        return []
    out: list[Edit] = []
    for kind, read in _READERS:
        out += _compare(pair, kind, read(a), read(b))
    return _without_parts(out) + _quotation_edits(pair)


def _without_parts(edits: Sequence[Edit]) -> list[Edit]:
    """A name, number or negation that came or went inside an attribution is no edit of its own."""
    taken = [side.span for e in edits if e.kind == "attribution" for side in (e.a, e.b) if side]

    def is_part(edit: Edit) -> bool:
        sides = [side.span for side in (edit.a, edit.b) if side]
        inside = len(sides) == 1 and any(contains(t, sides[0]) for t in taken)
        return edit.kind != "attribution" and inside

    return [e for e in edits if not is_part(e)]


def _compare(pair: _Pair, kind: EditKind, items_a: Sequence[Item], items_b: Sequence[Item]) -> list[Edit]:
    only_a, only_b = _left_over(items_a, items_b), _left_over(items_b, items_a)
    if kind == "name":
        only_a, only_b = _without_spellings(only_a, only_b)
        only_a, only_b = _not_in(only_a, pair.b), _not_in(only_b, pair.a)
    out: list[Edit] = []
    taken: set[int] = set()
    for item in only_a:
        run = _run_over(pair.runs, item, left=True)
        facing = (n for n, other in enumerate(only_b) if n not in taken and _faces(pair, item, other))
        partner = next(facing, None)
        if partner is not None:
            taken.add(partner)
        other_item = only_b[partner] if partner is not None else None
        out.append(Edit(kind=kind, a=_side(pair.a, item, run, kind, left=True), b=_side(pair.b, other_item, run, kind, left=False)))
    for n, item in enumerate(only_b):
        if n not in taken:
            run = _run_over(pair.runs, item, left=False)
            out.append(Edit(kind=kind, a=None, b=_side(pair.b, item, run, kind, left=False)))
    return out


def _faces(pair: _Pair, item: Item, other: Item) -> bool:
    """Whether one item stands where the other does: in the same differing run, or around the same word (a bound that came or went)."""
    run = _run_over(pair.runs, item, left=True)
    return (run is not None and run == _run_over(pair.runs, other, left=False)) or item.key.split()[-1] == other.key.split()[-1]


def _left_over(items: Sequence[Item], others: Sequence[Item]) -> list[Item]:
    """The items that the other side has fewer of; of several alike the last ones."""
    have = Counter(other.key for other in others)
    out = []
    for item in items:
        if have[item.key] > 0:
            have[item.key] -= 1
        else:
            out.append(item)
    return out


def _without_spellings(only_a: list[Item], only_b: list[Item]) -> tuple[list[Item], list[Item]]:
    """Names that are two spellings of one name, or a shorter form of it, are no edit."""
    kept_b = list(only_b)
    kept_a = []
    for item in only_a:
        twin = next((other for other in kept_b if same_name(item.key, other.key)), None)
        if twin is None:
            kept_a.append(item)
        else:
            kept_b.remove(twin)
    return kept_a, kept_b


def _not_in(items: Sequence[Item], other: Stretch) -> list[Item]:
    """The names of which the other side has not every word, be it at a sentence's beginning."""
    return [item for item in items if not set(item.key.split()) <= set(other.keys)]


def _run_over(runs: Sequence[Run], item: Item, *, left: bool) -> Run | None:
    """The differing run that the item's words stand in."""
    for run in runs:
        first, last = (run.a_first, run.a_last) if left else (run.b_first, run.b_last)
        if first < item.last and item.first < last:
            return run
    return None


def _side(stretch: Stretch, item: Item | None, run: Run | None, kind: EditKind, *, left: bool) -> EditSide | None:
    if item is None:
        return None
    first, last = item.first, item.last
    if kind == "attribution" and run is not None:
        # The cue came or went with its speaker: the whole run is the attribution.
        start, end = (run.a_first, run.a_last) if left else (run.b_first, run.b_last)
        while first > start and not stretch.opens_sentence(first):
            first -= 1
        while last < end and not stretch.opens_sentence(last):
            last += 1
    span = stretch.span_of(first, last)
    return EditSide(span=span, text=stretch.text[span.start : span.end])


def _quotation_edits(pair: _Pair) -> list[Edit]:
    return [*_marks_moved(pair), *_words_changed(pair)]


def _marks_moved(pair: _Pair) -> list[Edit]:
    """Words that both have, quoted in one and not in the other."""
    a, b = pair.a, pair.b
    matcher = SequenceMatcher(None, a.keys, b.keys, autojunk=False)
    out: list[Edit] = []
    for block in matcher.get_matching_blocks():
        differing = [n for n in range(block.size) if a.is_quoted(block.a + n) != b.is_quoted(block.b + n)]
        for first, last in _consecutive(differing):
            if last - first >= _MIN_QUOTED_WORDS:
                span_a = a.span_of(block.a + first, block.a + last)
                span_b = b.span_of(block.b + first, block.b + last)
                out.append(_quotation(pair, span_a, span_b))
    return out


def _consecutive(numbers: Sequence[int]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for n in numbers:
        if out and out[-1][1] == n:
            out[-1] = (out[-1][0], n + 1)
        else:
            out.append((n, n + 1))
    return out


def _words_changed(pair: _Pair) -> list[Edit]:
    """Words inside a quotation that the copy quotes otherwise."""
    out: list[Edit] = []
    for run in pair.runs:
        both = run.a_first < run.a_last and run.b_first < run.b_last
        quoted_a = all(pair.a.is_quoted(n) for n in range(run.a_first, run.a_last))
        quoted_b = all(pair.b.is_quoted(n) for n in range(run.b_first, run.b_last))
        if both and quoted_a and quoted_b:
            out.append(_quotation(pair, pair.a.span_of(run.a_first, run.a_last), pair.b.span_of(run.b_first, run.b_last)))
    return out


def _quotation(pair: _Pair, span_a: Span, span_b: Span) -> Edit:
    return Edit(
        kind="quotation",
        a=EditSide(span=span_a, text=pair.a.text[span_a.start : span_a.end]),
        b=EditSide(span=span_b, text=pair.b.text[span_b.start : span_b.end]),
    )
