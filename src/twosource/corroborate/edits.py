"""What did a copy change in meaning: a number, a negation, a hedge, an attribution, a quotation, a name, a date?

Both sides of aligned sentences are read for the items of each kind. Items that both have cancel out wherever they stand, so a clause
that moved is no edit. Spelling, marks, split sentences and other words for the same thing are style and not listed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.claims.naming import role_of
from twosource.corroborate.editalign import align_words
from twosource.corroborate.editattributions import find_attribution_changes
from twosource.corroborate.editdates import find_dates, is_time_unit, same_date
from twosource.corroborate.edititems import Item
from twosource.corroborate.editnames import describes, find_names, opening_names, same_name, without_known
from twosource.corroborate.editnumbers import find_numbers, same_number
from twosource.corroborate.editpairs import Changed, Pair, pair_items, shares_key
from twosource.corroborate.editquotes import Change, find_quotation_changes
from twosource.corroborate.meaning import denies_one_of, find_hedges, find_negations, opposite_of
from twosource.corroborate.wordruns import Stretch, read_stretch
from twosource.records import Aligned, Edit, EditKind, EditSide, Span

_NEAR = 2
"""Aligned sentences between which a clause may have moved."""
_APPOSITION = 4
"""Words behind a name in which a role may stand: "Pavel Dorn, the interior minister"."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """The items of a stretch, of each kind that both sides are compared in."""

    numbers: tuple[Item, ...]
    negations: tuple[Item, ...]
    hedges: tuple[Item, ...]
    names: tuple[Item, ...]
    dates: tuple[Item, ...]


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
    a, b = _read_items(left), _read_items(right)
    out = [_Found("attribution", x, y, keys) for x, y, keys in find_attribution_changes(pair)]
    for kind, changed in _compared(pair, a, b):
        out += [_Found(kind, _words(x), _words(y), x.keys if x else y.keys if y else ()) for x, y in changed]
    out = _without_parts(pair, out)
    listed = {(side, n) for edit in out for side, words in enumerate((edit.a, edit.b)) if words for n in range(*words)}
    quotations = find_quotation_changes(pair.a, pair.b, pair.alignment, listed)
    out = _outside_quotations(pair, out, quotations)
    return [(pair, edit) for edit in (*out, *(_Found("quotation", x, y) for x, y in quotations))]


def _read_items(stretch: Stretch) -> _Reading:
    dates = find_dates(stretch)
    taken = frozenset(n for item in dates for n in range(item.first, item.last))
    return _Reading(
        tuple(find_numbers(stretch, taken)), tuple(find_negations(stretch)), tuple(find_hedges(stretch)),
        tuple(find_names(stretch)), tuple(dates),
    )  # fmt: skip


def _words(item: Item | None) -> tuple[int, int] | None:
    return None if item is None else (item.first, item.last)


def _compared(pair: Pair, a: _Reading, b: _Reading) -> list[tuple[EditKind, list[Changed]]]:
    return [
        ("number", [change for change in pair_items(pair, a.numbers, b.numbers, same_number) if not _is_other_unit(pair, *change)]),
        ("negation", _negation_changes(pair, a, b)),
        ("hedge", pair_items(pair, a.hedges, b.hedges, shares_key)),
        ("name", _name_changes(pair, a, b)),
        (
            "date",
            [
                change
                for change in pair_items(pair, a.dates, b.dates, same_date)
                if not (_is_house_style(*change) or _is_other_unit(pair, *change))
            ],
        ),
    ]


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


def _negation_changes(pair: Pair, a: _Reading, b: _Reading) -> list[Changed]:
    """Denials that came or went, but for those that a word with a prefix stands for ("not clear", "unclear"); and words turned by one."""
    turned = _turned(pair)
    at_a = {n for x, _ in turned if x for n in range(x.first, x.last)}
    at_b = {n for _, y in turned if y for n in range(y.first, y.last)}
    items_a = [item for item in a.negations if item.first not in at_a and not _cancels_itself(pair, item, left=True)]
    items_b = [item for item in b.negations if item.first not in at_b and not _cancels_itself(pair, item, left=False)]
    changed = [(x, y) for x, y in pair_items(pair, items_a, items_b, _both_deny) if x is None or y is None]
    for x, y in list(changed):
        excused = next((t for t in turned if _is_excuse(pair, t, x, y)), None)
        if excused is not None:
            turned.remove(excused)
            changed.remove((x, y))
        elif _stands_for(pair, x, y):
            changed.remove((x, y))
    return [*changed, *turned]


def _both_deny(a: Item, b: Item) -> bool:
    return True


def _cancels_itself(pair: Pair, x: Item, *, left: bool) -> bool:
    """Whether the other side has the canceller too, in another form: "denied", "did not deny"."""
    mine, other = (pair.a, pair.b) if left else (pair.b, pair.a)
    return bool(x.loose) and any(key[:3] == mine.keys[x.first][:3] for key in other.keys)


def _turned(pair: Pair) -> list[Changed]:
    """Words that face each other in a run, the one being the other with a prefix that turns it."""
    out: list[Changed] = []
    for run in pair.alignment.runs:
        others = {pair.b.keys[j]: j for j in range(run.b_first, run.b_last)}
        for i in range(run.a_first, run.a_last):
            j = next((j for key, j in others.items() if opposite_of(pair.a.keys[i], key)), None)
            if j is not None:
                out.append((Item(("turned",), i, i + 1), Item(("turned",), j, j + 1)))
    return out


def _is_excuse(pair: Pair, turned: Changed, a: Item | None, b: Item | None) -> bool:
    """Whether the side without the denial has the turned word: "not clear", "unclear"."""
    x, y = turned
    if x is None or y is None:
        return False
    longer_in_a = len(pair.a.keys[x.first]) > len(pair.b.keys[y.first])
    return (a is None) == longer_in_a


def _stands_for(pair: Pair, a: Item | None, b: Item | None) -> bool:
    """Whether the other side has a turned word where this one denies: "could not be reached", "was unreachable"."""
    item, left = (a, True) if a is not None else (b, False)
    run = pair.run_of(item, left=left) if item is not None else None
    if run is None:
        return False
    words_a, words_b = pair.a.keys[run.a_first : run.a_last], pair.b.keys[run.b_first : run.b_last]
    mine, theirs = (words_a, words_b) if left else (words_b, words_a)
    return any(denies_one_of(word, mine) for word in theirs)


def _name_changes(pair: Pair, a: _Reading, b: _Reading) -> list[Changed]:
    """Names that changed, came or went; not those that became a description of the same one, or a fuller or shorter form."""
    opening = [o for run in pair.alignment.runs for o in [_opening(pair, run.a_first, run.a_last, run.b_first, run.b_last)] if o]
    names_a = [n for n in a.names if all(n.first != x.first for x, _ in opening)]
    names_b = [n for n in b.names if all(n.first != y.first for _, y in opening)]
    changed = pair_items(pair, names_a, names_b, _same_name)
    out: list[Changed] = [(x, y) for x, y in opening if not same_name(x.keys[0], y.keys[0])]
    for x, y in changed:
        if x is not None and y is not None:
            out.append((x, y))
        elif x is not None and without_known([x], pair.b) and not _is_described(pair, x, left=True):
            out.append((x, None))
        elif y is not None and without_known([y], pair.a) and not _is_described(pair, y, left=False):
            out.append((None, y))
    return out


def _same_name(a: Item, b: Item) -> bool:
    return same_name(a.keys[0], b.keys[0])


def _opening(pair: Pair, a_first: int, a_last: int, b_first: int, b_last: int) -> tuple[Item, Item] | None:
    if a_last - a_first != 1 or b_last - b_first != 1:
        return None
    return opening_names(pair.a, pair.b, a_first, b_first)


def _is_described(pair: Pair, item: Item, *, left: bool) -> bool:
    """Whether the other side has a role, a pronoun or a kind of body or place where the name stands."""
    run = pair.run_of(item, left=left)
    if run is None:
        return False
    words = pair.b.keys[run.b_first : run.b_last] if left else pair.a.keys[run.a_first : run.a_last]
    return any(describes(word) for word in words) or _has_role(pair, item, left=left)


def _has_role(pair: Pair, item: Item, *, left: bool) -> bool:
    """Whether the person's role stands before or behind the name and is left on the other side: "Minister Pavel Dorn", "the minister"."""
    mine, partners = (pair.a, pair.alignment.to_b) if left else (pair.b, pair.alignment.to_a)
    beside = [n for n in (item.first - 1, *range(item.last, item.last + _APPOSITION)) if 0 <= n < len(partners)]
    if item.last < len(partners) and mine.gap(item.last) != ", ":
        beside = beside[:1]
    return any(partners[n] >= 0 and role_of(mine.keys[n]) is not None for n in beside)


def _without_parts(pair: Pair, edits: Sequence[_Found]) -> list[_Found]:
    """What is another inside an attribution that is another is no edit of its own."""
    taken = [{(side, n) for side, words in enumerate((e.a, e.b)) if words for n in range(*words)} for e in edits if e.kind == "attribution"]

    def is_part(edit: _Found) -> bool:
        own = {(side, n) for side, words in enumerate((edit.a, edit.b)) if words for n in range(*words)}
        return edit.kind != "attribution" and any(own <= t for t in taken)

    return [e for e in edits if not is_part(e)]


def _outside_quotations(pair: Pair, edits: Sequence[_Found], quotations: Sequence[Change]) -> list[_Found]:
    """What came or went with a quotation that came or went is no edit of its own."""
    in_a = {n for x, y in quotations if x and y is None for n in range(*x)}
    in_b = {n for x, y in quotations if y and x is None for n in range(*y)}
    return [e for e in edits if not ((e.b is None and e.a and e.a[0] in in_a) or (e.a is None and e.b and e.b[0] in in_b))]


def _written(pair: Pair, edit: _Found) -> Edit:
    return Edit(kind=edit.kind, a=_side(pair.a, edit.a), b=_side(pair.b, edit.b))


def _side(stretch: Stretch, words: tuple[int, int] | None) -> EditSide | None:
    if words is None:
        return None
    span = stretch.span_of(*words)
    return EditSide(span=span, text=stretch.text[span.start : span.end])
