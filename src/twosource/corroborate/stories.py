"""Which articles belong to one happening? For now those that print one report or make one claim."""

from collections.abc import Iterable, Sequence

from twosource.corroborate.grouping import Groups
from twosource.records import Lineage


def find_stories(articles: Sequence[str], lineage: Lineage, together: Iterable[Iterable[str]]) -> dict[str, str]:
    """The story of each article: the smallest article id of those connected by reports, or by the sets of `together`."""
    ordered = sorted(articles)
    number = {article: n for n, article in enumerate(ordered)}
    groups = Groups(len(ordered))
    for connected in (*(r.articles for r in lineage.reports), *together):
        groups.join_all(sorted(number[a] for a in connected if a in number))
    return {article: ordered[groups.find(n)] for article, n in number.items()}
