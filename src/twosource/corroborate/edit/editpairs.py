"""Which item of a stretch is which item of its copy: the same, another in its place, or gone?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twosource.claims.wordsets import word_set
from twosource.corroborate.edit.editalign import Alignment, Run
from twosource.corroborate.edit.edititems import Item
from twosource.corroborate.edit.wordruns import Stretch
from twosource.corroborate.words import function_words

Same = Callable[[Item, Item], bool]
Changed = tuple[Item | None, Item | None]

_ONE_TEXT = 0.2
"""Of the content words of the shorter; a sentence with a third of its words replaced keeps half of them in order."""
_CLAUSE_WORDS = 4
_CUT_WORDS = 8
"""What a clause of so many words brought with it was cut with it, and is no change of what both print."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two aligned stretches and how their words stand to each other."""

    a: Stretch
    b: Stretch
    alignment: Alignment

    def is_one_text(self) -> bool:
        """Whether the two share so many words that what differs was changed: not so where sentences on one matter were aligned."""
        left, right = ({key for key in s.keys if key not in function_words()} for s in (self.a, self.b))
        return len(left & right) >= _ONE_TEXT * min(len(left), len(right))

    def run_of(self, item: Item, *, left: bool) -> Run | None:
        """The run in which some word of the item differs."""
        return self.alignment.run_over(item.first, item.last, left=left)


def shares_key(a: Item, b: Item) -> bool:
    """Whether two items have a reading in common."""
    return not set(a.keys).isdisjoint(b.keys)


def pair_items(pair: Pair, items_a: Sequence[Item], items_b: Sequence[Item], same: Same) -> list[Changed]:
    """The items that changed, (a, b), came (None, b) or went (a, None): what both have cancels out, wherever it stands."""
    only_a, only_b, changed = _aligned(pair, items_a, items_b, same)
    _cancel(only_a, only_b, lambda x, y: same(x, y) and _in_one_run(pair, x, y))
    swapped = _swapped(pair, only_a, only_b, same)
    only_a = [x for x in only_a if all(x is not pair[0] for pair in swapped)]
    only_b = [y for y in only_b if all(y is not pair[1] for pair in swapped)]
    _cancel(only_a, only_b, same)
    changed += swapped
    changed += _take(only_a, only_b, lambda x, y: not (x.loose and y.loose) and _ends_alike(x, y))
    changed += _take(only_a, only_b, lambda x, y: _may_differ(x, y) and _in_one_run(pair, x, y))
    if _strict(only_a) == _strict(only_b) == 1:
        changed += _take(only_a, only_b, lambda x, y: not x.loose and not y.loose)
    changed += [(x, None) for x in only_a if not x.loose and not is_cut(pair, x, left=True)]
    changed += [(None, y) for y in only_b if not y.loose and not is_cut(pair, y, left=False)]
    return changed


def _strict(items: Sequence[Item]) -> int:
    return sum(not item.loose for item in items)


def _aligned(pair: Pair, items_a: Sequence[Item], items_b: Sequence[Item], same: Same) -> tuple[list[Item], list[Item], list[Changed]]:
    """Items that hold words that are each other's: the same, or changed around such a word ("at least 12", "12")."""
    at_b = {n: item for item in items_b for n in range(item.first, item.last)}
    only_b = list(items_b)
    only_a: list[Item] = []
    changed: list[Changed] = []
    for item in items_a:
        there = (at_b.get(pair.alignment.to_b[n]) for n in range(item.last - 1, item.first - 1, -1) if pair.alignment.to_b[n] >= 0)
        other = next((o for o in there if o is not None and o in only_b), None)
        if other is None:
            only_a.append(item)
            continue
        only_b.remove(other)
        if not same(item, other) and not (item.loose and other.loose):
            changed.append((item, other))
    return only_a, only_b, changed


def _cancel(only_a: list[Item], only_b: list[Item], same: Same) -> None:
    _take(only_a, only_b, same)


def _take(only_a: list[Item], only_b: list[Item], fits: Same) -> list[Changed]:
    """Take out the pairs that fit, each item once, in order."""
    out: list[Changed] = []
    for item in list(only_a):
        other = next((o for o in only_b if fits(item, o)), None)
        if other is not None:
            only_a.remove(item)
            only_b.remove(other)
            out.append((item, other))
    return out


def _in_one_run(pair: Pair, a: Item, b: Item) -> bool:
    run = pair.run_of(a, left=True)
    return run is not None and run == pair.run_of(b, left=False)


def _ends_alike(a: Item, b: Item) -> bool:
    """The same value between other bounds."""
    return not {key.split()[-1] for key in a.keys}.isdisjoint(key.split()[-1] for key in b.keys)


def _may_differ(a: Item, b: Item) -> bool:
    """Loose items face only strict ones, or their like where the like can differ; a half faces another part."""
    if "half" in (a.loose, b.loose):
        return (not a.loose or not b.loose) and all("/" in key for item in (a, b) for key in item.keys)
    if a.loose and b.loose:
        return a.loose == b.loose and a.loose in ("order", "adjective", "part of the day", "season")
    return {a.loose, b.loose} & {"", "order"} != {"order", ""} or not (a.loose or b.loose)


def _swapped(pair: Pair, only_a: Sequence[Item], only_b: Sequence[Item], same: Same) -> list[Changed]:
    """Items that changed places in a frame that stayed: "killed 12 and wounded 30". In a list they only changed order."""
    facing = [
        (x, y) for x in only_a for y in only_b
        if not same(x, y) and _in_one_run(pair, x, y) and _fills(pair.a, pair.run_of(x, left=True), x, left=True)
        and _fills(pair.b, pair.run_of(y, left=False), y, left=False)
    ]  # fmt: skip
    out: list[Changed] = []
    for n, (x, y) in enumerate(facing):
        back = next(((x2, y2) for x2, y2 in facing[n + 1 :] if same(x, y2) and same(x2, y)), None)
        if back is not None and any(key not in function_words() for key in pair.a.keys[x.last : back[0].first]):
            out += [(x, y), back]
    return out


def _fills(stretch: Stretch, run: Run | None, item: Item, *, left: bool) -> bool:
    """Whether a run holds the item and small words only."""
    if run is None:
        return False
    first, last = (run.a_first, run.a_last) if left else (run.b_first, run.b_last)
    return all(item.first <= n < item.last for n in range(first, last))


def is_cut(pair: Pair, item: Item, *, left: bool) -> bool:
    """Whether the item went, or came, with a whole clause or sentence."""
    run = pair.run_of(item, left=left)
    if run is None:
        return False
    here, there = run.a_last - run.a_first, run.b_last - run.b_first
    first, last, stretch = (run.a_first, run.a_last, pair.a) if left else (run.b_first, run.b_last, pair.b)
    if not left:
        here, there = there, here
    if here - there >= _CUT_WORDS:
        return True
    return there == 0 and ((stretch.opens_sentence(first) and stretch.ends_sentence(last)) or is_clause(stretch, first, last))


def is_clause(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the words are a clause of their own: ", while schools stayed shut"."""
    if last - first < _CLAUSE_WORDS:
        return False
    if stretch.opens_sentence(first) and stretch.keys[last - 1] in word_set("joins clauses"):
        return True
    if stretch.keys[first] not in word_set("joins clauses"):
        return False
    return last >= len(stretch.keys) or stretch.gap(last) not in (" ", "-")
