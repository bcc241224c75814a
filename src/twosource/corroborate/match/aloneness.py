"""Which things does an article tell of only one of their kind? Then another article on the same happening tells of the same one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from twosource.corroborate.match.contradictions import contradicts
from twosource.corroborate.match.outlines import Outline
from twosource.corroborate.match.victims import is_single


def mark_alone(outlines: Sequence[Outline]) -> list[Outline]:
    """The outlines, those marked that stand in their home article with no other thing of their kind. Cost: the pairs of each article."""
    shelves: dict[tuple[object, ...], list[Outline]] = defaultdict(list)
    for outline in outlines:
        for article_id in outline.articles:
            shelves[article_id, outline.group].append(outline)
    return [replace(o, alone=not any(_is_another(o, other) for other in shelves[o.home, o.group])) for o in outlines]


def _is_another(a: Outline, b: Outline) -> bool:
    """Whether b is another thing than a. Among several victims one who is only described may be any; a count of all leaves its parts be."""
    if a.figure is not None and b.figure is not None and is_single(a.figure) != is_single(b.figure):
        return is_single(a.figure)
    return contradicts(a, b)
