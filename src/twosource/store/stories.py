"""Which stories does a store hold: reports of one happening, with their articles and claims?"""

from dataclasses import dataclass

from twosource.store.database import Store
from twosource.store.queries import read_stories


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One happening. `story_id` is that of its smallest article; any of `member_ids` finds it; `articles` and `claims` are sorted."""

    story_id: str
    member_ids: tuple[str, ...]
    articles: tuple[str, ...]
    claims: tuple[str, ...]


def list_stories(store: Store) -> tuple[Story, ...]:
    """All stories, by id. Every id that a story ever had is that of an article, and finds the story that holds this article now."""
    articles: dict[str, list[str]] = {}
    for article_id, story_id in read_stories(store).items():
        articles.setdefault(story_id, []).append(article_id)
    claims: dict[str, list[str]] = {}
    for claim_id, story_id in store.rows("SELECT claim_id, story_id FROM claims ORDER BY claim_id"):
        claims.setdefault(story_id, []).append(claim_id)
    return tuple(
        Story(
            story_id=story_id,
            member_ids=tuple(sorted(articles[story_id])),
            articles=tuple(sorted(articles[story_id])),
            claims=tuple(claims.get(story_id, ())),
        )
        for story_id in sorted(articles)
    )
