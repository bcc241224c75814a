"""Which things does an article tell of only one of their kind? Then another article on the same happening tells of the same one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from twosource.corroborate.contradictions import contradicts
from twosource.corroborate.outlines import Outline
from twosource.corroborate.victims import is_single


def mark_alone(outlines: Sequence[Outline]) -> list[Outline]:
    """The outlines, those marked that stand in their home article with no other thing of their kind. Cost: the pairs of each article."""
    shelves: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for n, outline in enumerate(outlines):
        for article_id in outline.articles:
            shelves[article_id, _kind_of(outline)].append(n)
    return [replace(o, alone=not any(contradicts(o, outlines[m]) for m in shelves[o.home, _kind_of(o)])) for o in outlines]


def _kind_of(outline: Outline) -> tuple[object, ...]:
    """What an article may tell of but once: victims one by one and counts of several are two things."""
    return (*outline.group, outline.figure is not None and is_single(outline.figure))
