"""What happened to quotations between two copies: marks put or taken, words changed between them, a quotation cut?"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from twosource.corroborate.edit.editalign import Alignment, Run
from twosource.corroborate.edit.wordruns import Stretch
from twosource.corroborate.words import function_words

Change = tuple[tuple[int, int] | None, tuple[int, int] | None]
"""Words [first, last) of a and of b; None where a side has nothing."""

_MIN_QUOTED_WORDS = 2
"""Quotation marks put around or taken from a single word are mostly a matter of house style."""
_FEW_LEFT = 0.5
"""A quotation of whose words the other copy has fewer is gone, not unquoted."""


def find_quotation_changes(a: Stretch, b: Stretch, alignment: Alignment, listed: Collection[tuple[int, int]]) -> list[Change]:
    """The changes of quotations, in order of a. `listed` holds the words of a (left) and b (as -1 - n) that other edits tell of."""
    if not (a.quoted or b.quoted):
        return []
    gone_a = {q for q in set(a.quoted_in) - {-1} if _is_gone(a, q, alignment.to_b)}
    gone_b = {q for q in set(b.quoted_in) - {-1} if _is_gone(b, q, alignment.to_a)}
    out = _gone(a, b, alignment, gone_a, gone_b)
    out += _marks_moved(a, b, alignment)
    out += _words_changed(a, b, alignment, (gone_a, gone_b), listed)
    return out


def quoted_words(stretch: Stretch, quotation: int) -> tuple[int, int]:
    """The words [first, last) of the stretch that stand in a quotation."""
    inside = [n for n, q in enumerate(stretch.quoted_in) if q == quotation]
    return inside[0], inside[-1] + 1


def _is_gone(stretch: Stretch, quotation: int, partners: Sequence[int]) -> bool:
    first, last = quoted_words(stretch, quotation)
    content = [n for n in range(first, last) if stretch.keys[n] not in function_words()] or list(range(first, last))
    return sum(partners[n] >= 0 for n in content) < _FEW_LEFT * len(content)


def _gone(a: Stretch, b: Stretch, alignment: Alignment, gone_a: Collection[int], gone_b: Collection[int]) -> list[Change]:
    """Quotations that the other copy has not; where another quotation stands in the place, the words are changed."""
    out: list[Change] = []
    left = sorted(gone_b)
    for q in sorted(gone_a):
        words = quoted_words(a, q)
        facing = next((p for p in left if _faces(alignment.runs, words, quoted_words(b, p))), None)
        if facing is not None:
            left.remove(facing)
            out.append(_trimmed(a, b, words, quoted_words(b, facing), alignment))
        elif _is_worth_it(words):
            out.append((words, None))
    out += [(None, words) for p in left if _is_worth_it(words := quoted_words(b, p))]
    return out


def _is_worth_it(words: tuple[int, int]) -> bool:
    return words[1] - words[0] >= _MIN_QUOTED_WORDS


def _faces(runs: Sequence[Run], words_a: tuple[int, int], words_b: tuple[int, int]) -> bool:
    return any(
        run.a_first < words_a[1] and words_a[0] < run.a_last and run.b_first < words_b[1] and words_b[0] < run.b_last for run in runs
    )


def _trimmed(a: Stretch, b: Stretch, words_a: tuple[int, int], words_b: tuple[int, int], alignment: Alignment) -> Change:
    """Two quotations without the words that they begin and end with alike."""
    (i1, i2), (j1, j2) = words_a, words_b
    while i1 < i2 - 1 and j1 < j2 - 1 and alignment.to_b[i1] == j1:
        i1, j1 = i1 + 1, j1 + 1
    while i1 < i2 - 1 and j1 < j2 - 1 and alignment.to_b[i2 - 1] == j2 - 1:
        i2, j2 = i2 - 1, j2 - 1
    return (i1, i2), (j1, j2)


def _marks_moved(a: Stretch, b: Stretch, alignment: Alignment) -> list[Change]:
    """Words that both have, quoted in one and not in the other."""
    differing = [n for n, j in enumerate(alignment.to_b) if j >= 0 and a.is_quoted(n) != b.is_quoted(j)]
    out: list[Change] = []
    for first, last in _consecutive(differing, alignment.to_b):
        if last - first >= _MIN_QUOTED_WORDS:
            out.append(((first, last), (alignment.to_b[first], alignment.to_b[last - 1] + 1)))
    return out


def _consecutive(numbers: Sequence[int], partners: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of words next to each other on both sides."""
    if not numbers:
        return []
    breaks = [n for n, (x, y) in enumerate(pairwise(numbers), start=1) if y != x + 1 or partners[y] != partners[x] + 1]
    starts = [0, *breaks, len(numbers)]
    return [(numbers[x], numbers[y - 1] + 1) for x, y in pairwise(starts)]


def _words_changed(
    a: Stretch, b: Stretch, alignment: Alignment, gone: tuple[Collection[int], Collection[int]], listed: Collection[tuple[int, int]]
) -> list[Change]:
    """Words of one quotation that the other copy quotes otherwise: one change for each pair of quotations, from first to last."""
    found: dict[tuple[int, int], list[Run]] = {}
    for run in alignment.runs:
        pair = _quotations_around(a, b, alignment, run)
        if pair is not None and pair[0] not in gone[0] and pair[1] not in gone[1] and _changes_words(a, b, run, listed):
            found.setdefault(pair, []).append(run)
    out: list[Change] = []
    for pair, runs in found.items():
        if _is_word_for_word(a, b, pair[0], runs):
            continue
        side_a = (min(r.a_first for r in runs), max(r.a_last for r in runs))
        side_b = (min(r.b_first for r in runs), max(r.b_last for r in runs))
        out.append((side_a if side_a[0] < side_a[1] else None, side_b if side_b[0] < side_b[1] else None))
    return out


def _is_word_for_word(a: Stretch, b: Stretch, quotation: int, runs: Sequence[Run]) -> bool:
    """Whether single words stand for single words, and most words are the same: synonyms."""
    swapped = [_is_word(a, r.a_first, r.a_last) and _is_word(b, r.b_first, r.b_last) for r in runs]
    return all(swapped) and 2 * len(runs) <= max(_content(a, *quoted_words(a, quotation)), 2)


def _is_word(stretch: Stretch, first: int, last: int) -> bool:
    return 1 <= last - first <= 2 and _content(stretch, first, last) <= 1


def _content(stretch: Stretch, first: int, last: int) -> int:
    return sum(stretch.keys[n] not in function_words() for n in range(first, last))


def _quotations_around(a: Stretch, b: Stretch, alignment: Alignment, run: Run) -> tuple[int, int] | None:
    """The quotations that a run lies in on both sides."""
    in_a, in_b = _quotation_of(a, run.a_first, run.a_last), _quotation_of(b, run.b_first, run.b_last)
    return None if in_a is None or in_b is None else (in_a, in_b)


def _quotation_of(stretch: Stretch, first: int, last: int) -> int | None:
    if first == last:
        # The other side has words that this one has not: they belong to the quotation they would stand in, or at the end of.
        return next((q for q in stretch.quoted_in[max(first - 1, 0) : first + 1] if q >= 0), None)
    inside = set(stretch.quoted_in[first:last])
    return None if len(inside) > 1 or -1 in inside else inside.pop()


def _changes_words(a: Stretch, b: Stretch, run: Run, listed: Collection[tuple[int, int]]) -> bool:
    words_a, words_b = range(run.a_first, run.a_last), range(run.b_first, run.b_last)
    content = any(a.keys[n] not in function_words() for n in words_a) or any(b.keys[n] not in function_words() for n in words_b)
    told = any((0, n) in listed for n in words_a) or any((1, n) in listed for n in words_b)
    return content and not told and not _is_sentence(a, words_a, words_b) and not _is_sentence(b, words_b, words_a)


def _is_sentence(stretch: Stretch, words: range, others: range) -> bool:
    """Whether only this side has words there, and they are whole sentences: cut, or not yet written."""
    return not others and bool(words) and stretch.opens_sentence(words[0]) and stretch.ends_sentence(words[-1] + 1)
