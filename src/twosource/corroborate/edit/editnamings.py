"""Did a copy name somebody else, or drop or add a name?"""

from collections.abc import Sequence

from twosource.claims.actors.naming import role_of
from twosource.corroborate.edit.edititems import Item
from twosource.corroborate.edit.editnames import describes, find_names, opening_names, same_name, without_known
from twosource.corroborate.edit.editpairs import Changed, Pair, pair_items

_APPOSITION = 4
"""Words behind a name in which a role may stand: "Pavel Dorn, the interior minister"."""


def find_name_changes(pair: Pair) -> list[Changed]:
    """Names that changed, came or went; not those that became a description of the same one, or a fuller or shorter form."""
    opening = [o for run in pair.alignment.runs for o in [_opening(pair, run.a_first, run.a_last, run.b_first, run.b_last)] if o]
    names_a = [n for n in find_names(pair.a) if all(n.first != x.first for x, _ in opening)]
    names_b = [n for n in find_names(pair.b) if all(n.first != y.first for _, y in opening)]
    names_a, names_b = _without_unread(pair, names_a, names_b)
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


def _without_unread(pair: Pair, names_a: Sequence[Item], names_b: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """Without the names that the other side has in the same place, where they were not known for names."""
    at_a = {n for item in names_a for n in range(item.first, item.last)}
    at_b = {n for item in names_b for n in range(item.first, item.last)}

    def is_read(item: Item, partners: Sequence[int], there: set[int]) -> bool:
        return any(partners[n] < 0 or partners[n] in there for n in range(item.first, item.last))

    left = [item for item in names_a if is_read(item, pair.alignment.to_b, at_b)]
    return left, [item for item in names_b if is_read(item, pair.alignment.to_a, at_a)]


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
