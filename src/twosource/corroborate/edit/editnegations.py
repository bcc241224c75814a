"""Did a copy drop or add a denial, or turn a word into its opposite?"""

from twosource.corroborate.edit.edititems import Item
from twosource.corroborate.edit.editpairs import Changed, Pair, pair_items
from twosource.corroborate.edit.meaning import denies_one_of, find_negations, opposite_of


def find_negation_changes(pair: Pair) -> list[Changed]:
    """Denials that came or went, but for those that a word with a prefix stands for ("not clear", "unclear"); and words turned by one."""
    turned = _turned(pair)
    at_a = {n for x, _ in turned if x for n in range(x.first, x.last)}
    at_b = {n for _, y in turned if y for n in range(y.first, y.last)}
    items_a = [item for item in find_negations(pair.a) if item.first not in at_a and not _cancels_itself(pair, item, left=True)]
    items_b = [item for item in find_negations(pair.b) if item.first not in at_b and not _cancels_itself(pair, item, left=False)]
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
