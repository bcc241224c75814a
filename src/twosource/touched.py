"""Which neighbourhoods does a change touch, so that their claims must be merged again?"""

from collections.abc import Collection, Iterable, Mapping

Group = tuple[str, ...]
"""The article ids of a neighbourhood, sorted; it goes by the first."""


def find_changed(groups: Iterable[Group], touched: Collection[str], stored: Mapping[str, str]) -> tuple[Group, ...]:
    """The groups with a touched article, and those whose members are not what they were; `stored` maps articles to their old groups."""
    old: dict[str, list[str]] = {}
    for article_id, name in sorted(stored.items()):
        old.setdefault(name, []).append(article_id)
    return tuple(g for g in groups if any(a in touched for a in g) or tuple(old.get(g[0], ())) != g)
