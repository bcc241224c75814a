"""twosource stories: which happenings the pile tells of."""

from typing import TYPE_CHECKING

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath

if TYPE_CHECKING:
    from twosource.page.names import Names
    from twosource.store.stories import Story

NAME = "stories"


def run(store: StorePath = DEFAULT_STORE, json: AsJson = False) -> None:
    """List the stories: reports of one happening, each in its own words."""
    from twosource.cli.showing import Shown
    from twosource.cli.terminal import put, put_raw
    from twosource.exchange import encode, story_document
    from twosource.store import open_store
    from twosource.store.stories import list_stories

    with open_store(store, create=False) as opened:
        stories = list_stories(opened)
        if json:
            for story in stories:
                put_raw(encode(story_document(story)))
            return
        names = Shown.of(opened).names
        for story in sorted(stories, key=lambda s: (-len(s.articles), _first(s, names))):
            _put_story(story, names)
        if not stories:
            put("There is no story in the store.")


def _first(story: "Story", names: "Names") -> int:
    return min((names.rank[a] for a in story.articles if a in names.rank), default=len(names.rank))


def _put_story(story: "Story", names: "Names") -> None:
    from twosource.cli.terminal import counted, put
    from twosource.store.copies import find_title

    documents = [d for d in names.documents if d.article.article_id in story.articles]
    reports = {r.report_id for r in names.reports if set(r.articles) & set(story.articles)}
    title = next((title for d in documents if (title := find_title(d))), None) or "(no headline)"
    put(title, style="bold")
    counts = f"{counted(len(story.articles), 'article')}, {counted(len(reports), 'report')}, {counted(len(story.claims), 'claim')}"
    put(f"{counts}: {', '.join(names.letter(d.article.article_id) for d in documents)}; id {story.story_id}", indent=3)
