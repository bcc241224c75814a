"""What did a copy change in meaning: a number, a negation, a hedge, an attribution, a quotation, a name, a date?

Both sides of aligned sentences are read for the items of each kind. Items that both have cancel out wherever they stand, so a clause
that moved is no edit. Spelling, marks, split sentences and other words for the same thing are style and not listed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.corroborate.edit.editalign import align_words
from twosource.corroborate.edit.editattributions import find_attribution_changes
from twosource.corroborate.edit.editdates import find_dates, is_time_unit, same_date
from twosource.corroborate.edit.edititems import Item
from twosource.corroborate.edit.editnamings import find_name_changes
from twosource.corroborate.edit.editnegations import find_negation_changes
from twosource.corroborate.edit.editnumbers import find_numbers, same_number
from twosource.corroborate.edit.editpairs import Changed, Pair, pair_items, shares_key
from twosource.corroborate.edit.editquotes import Change, find_quotation_changes
from twosource.corroborate.edit.meaning import find_hedges
from twosource.corroborate.edit.wordruns import Stretch, read_stretch
from twosource.records import Aligned, Edit, EditKind, EditSide, Span

_NEAR = 2
"""Aligned sentences between which a clause may have moved."""


@dataclass(frozen=True, slots=True)
class _Found:
    """An edit before it is written down. `keys` tell a word that went here from one that came elsewhere."""

    kind: EditKind
    a: tuple[int, int] | None
    b: tuple[int, int] | None
    keys: tuple[str, ...] = ()


def find_edits(text_a: str, text_b: str, aligned: Iterable[Aligned]) -> tuple[Edit, ...]:
    """The edits of meaning between aligned sentences of two copies, in the order of a, then b. Near linear in the words."""
    found: list[tuple[int, Pair, _Found]] = []
    for place, sentences in enumerate(aligned):
        found += [(place, pair, edit) for pair, edit in _edits_of(text_a, sentences.a, text_b, sentences.b)]
    kept = _without_moved(found)
    return tuple(sorted({_written(pair, edit) for pair, edit in kept}, key=_place))


def _place(edit: Edit) -> tuple[object, ...]:
    a = edit.a.span if edit.a else (1 << 60, 0)
    b = edit.b.span if edit.b else (1 << 60, 0)
    return (min(a[0], 1 << 60), b[0], edit.kind, a, b)


def _without_moved(found: Sequence[tuple[int, Pair, _Found]]) -> list[tuple[Pair, _Found]]:
    """Without what went from one sentence and came into another close by."""
    gone: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for n, (_, _, edit) in enumerate(found):
        if edit.b is None and edit.keys:
            gone.setdefault((edit.kind, edit.keys), []).append(n)
    moved: set[int] = set()
    for n, (place, _, edit) in enumerate(found):
        there = gone.get((edit.kind, edit.keys), []) if edit.a is None else []
        near = next((m for m in there if abs(found[m][0] - place) <= _NEAR), None)
        if near is not None:
            there.remove(near)
            moved |= {n, near}
    return [(pair, edit) for n, (_, pair, edit) in enumerate(found) if n not in moved]


def _edits_of(text_a: str, span_a: Span, text_b: str, span_b: Span) -> list[tuple[Pair, _Found]]:
    if text_a[span_a.start : span_a.end] == text_b[span_b.start : span_b.end]:
        return []
    left, right = read_stretch(text_a, span_a), read_stretch(text_b, span_b)
    if not (left.keys and right.keys) or (left.keys == right.keys and left.quoted_in == right.quoted_in):
        return []
    pair = Pair(left, right, align_words(left, right))
    if not pair.is_one_text():
        return []
    out = [_Found("attribution", x, y, keys) for x, y, keys in find_attribution_changes(pair)]
    for kind, changed in _compared(pair):
        out += [_Found(kind, _words(x), _words(y), x.keys if x else y.keys if y else ()) for x, y in changed]
    out = _without_parts(pair, out)
    listed = {word for edit in out if _stands_alone(pair, edit) for word in _own_words(edit)}
    quotations = find_quotation_changes(pair.a, pair.b, pair.alignment, listed)
    out = _outside_quotations(pair, out, quotations)
    return [(pair, edit) for edit in (*out, *(_Found("quotation", x, y) for x, y in quotations))]


def _words(item: Item | None) -> tuple[int, int] | None:
    return None if item is None else (item.first, item.last)


def _compared(pair: Pair) -> list[tuple[EditKind, list[Changed]]]:
    dates_a, dates_b = find_dates(pair.a), find_dates(pair.b)
    dates = pair_items(pair, dates_a, dates_b, same_date)
    numbers = pair_items(pair, find_numbers(pair.a, _covered(dates_a)), find_numbers(pair.b, _covered(dates_b)), same_number)
    return [
        ("number", [change for change in numbers if not _is_other_unit(pair, *change)]),
        ("negation", find_negation_changes(pair)),
        ("hedge", pair_items(pair, find_hedges(pair.a), find_hedges(pair.b), shares_key)),
        ("name", find_name_changes(pair)),
        ("date", [change for change in dates if not (_is_house_style(*change) or _is_other_unit(pair, *change))]),
    ]


def _covered(items: Iterable[Item]) -> frozenset[int]:
    return frozenset(n for item in items for n in range(item.first, item.last))


def _is_house_style(a: Item | None, b: Item | None) -> bool:
    """ "On Tuesday" and "yesterday": which day that is the day of the paper says."""
    return a is not None and b is not None and {a.keys[0].split()[0], b.keys[0].split()[0]} == {"weekday", "day"}


def _is_other_unit(pair: Pair, a: Item | None, b: Item | None) -> bool:
    """Whether only one side counts, and the other tells the same stretch of time in another unit: "twelve months", "a year"."""
    if (a is None) == (b is None):
        return False
    item, left = (a, True) if a is not None else (b, False)
    run = pair.run_of(item, left=left) if item is not None else None
    if run is None:
        return False
    words_a, words_b = pair.a.keys[run.a_first : run.a_last], pair.b.keys[run.b_first : run.b_last]
    return all(any(is_time_unit(word) for word in words) for words in (words_a, words_b))


def _without_parts(pair: Pair, edits: Sequence[_Found]) -> list[_Found]:
    """What is another inside an attribution that is another is no edit of its own."""
    taken = [_own_words(edit) for edit in edits if edit.kind == "attribution"]

    def is_part(edit: _Found) -> bool:
        return edit.kind != "attribution" and any(_own_words(edit) <= words for words in taken)

    return [e for e in edits if not is_part(e)]


def _own_words(edit: _Found) -> set[tuple[int, int]]:
    """The words of an edit: (0, n) of a, (1, n) of b."""
    return {(side, n) for side, words in enumerate((edit.a, edit.b)) if words for n in range(*words)}


def _stands_alone(pair: Pair, edit: _Found) -> bool:
    """Whether an edit tells all of a change: something for something, or words that have nothing in their place."""
    if edit.a is not None and edit.b is not None:
        return True
    words, left = (edit.a, True) if edit.a is not None else (edit.b, False)
    run = pair.alignment.run_over(*words, left=left) if words is not None else None
    return run is None or run.a_first == run.a_last or run.b_first == run.b_last


def _outside_quotations(pair: Pair, edits: Sequence[_Found], quotations: Sequence[Change]) -> list[_Found]:
    """What came or went with the words of a quotation is no edit of its own."""
    in_a = {n for x, _ in quotations if x for n in range(*x) if pair.alignment.to_b[n] < 0}
    in_b = {n for _, y in quotations if y for n in range(*y) if pair.alignment.to_a[n] < 0}
    return [e for e in edits if not ((e.b is None and e.a and e.a[0] in in_a) or (e.a is None and e.b and e.b[0] in in_b))]


def _written(pair: Pair, edit: _Found) -> Edit:
    return Edit(kind=edit.kind, a=_side(pair.a, edit.a), b=_side(pair.b, edit.b))


def _side(stretch: Stretch, words: tuple[int, int] | None) -> EditSide | None:
    if words is None:
        return None
    span = stretch.span_of(*words)
    return EditSide(span=span, text=stretch.text[span.start : span.end])
