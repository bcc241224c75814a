"""Does a forgotten article leave the lineage as if it had never been there, with only those traced again that shared something with it?"""

import random

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.trace.piles import make_document, make_sentence, make_story, reword
from twosource.amending import forget_article
from twosource.intake import Intake
from twosource.pipeline import Job, bring_up_to_date
from twosource.records import Document
from twosource.store import MEMORY, Store, open_store, queries, writing
from twosource.store.documents import StoredDocuments
from twosource.store.strands import read_strands
from twosource.trace import joining, shrinkage

FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def make_pile(seed: int, articles: int = 14) -> list[Document]:
    """Copies, rewrites and cuts of a few stories, with paragraphs of their own and stock sentences."""
    rng = random.Random(seed)
    stories = [make_story(seed * 10 + n, 5) for n in range(3)]
    stock = [make_sentence(rng) for _ in range(2)]
    out = []
    for n in range(articles):
        story = rng.choice(stories)
        paragraphs = [reword(p, rng.randrange(1000), rng.choice((3, 5, 50))) for p in story[: rng.randrange(1, 6)]]
        own = make_story(seed * 1000 + n, rng.randrange(2))
        published = f"2021-03-{1 + rng.randrange(9):02}" if rng.random() < 0.8 else None
        out.append(make_document(f"a{n:03}", [*paragraphs, rng.choice(stock), *own], rng.choice("ABC"), published))
    return out


def read(documents: list[Document], store: Store | None = None) -> Store:
    store = store or open_store(MEMORY)
    articles = tuple(d.article for d in documents)
    writing.add_offered(store, Intake(offered=len(articles), articles=articles, skipped=(), duplicates=0))
    writing.write_layouts(store, [d.layout for d in documents])
    bring_up_to_date(store, Job(until="trace"))
    return store


def held(store: Store) -> list[object]:
    """What rests on the words of the articles, but for numbers that stand for nothing outside their tables."""
    lines = {a: s.lines.tolist() for a, s in read_strands(store, StoredDocuments(store)).items()}
    tables = ("passages", "reports", "links", "standings", "holdings")
    return [lines, *(sorted(map(repr, store.rows(f"SELECT * FROM {table}"))) for table in tables)]


@FEW
@given(seed=st.integers(0, 300), gone=st.sets(st.integers(0, 13), min_size=1, max_size=4), late=st.sets(st.integers(0, 13), max_size=3))
def test_the_lineage_is_as_if_forgotten_articles_had_never_been_there(seed: int, gone: set[int], late: set[int]) -> None:
    pile = make_pile(seed)
    store = read([d for n, d in enumerate(pile) if n not in late - gone])
    for n in sorted(gone):
        forget_article(store, pile[n].article.article_id, Job())
    read([d for n, d in enumerate(pile) if n in late - gone] or pile[:0], store)
    left = [d for n, d in enumerate(pile) if n not in gone]
    assert held(store) == held(read(left))


@settings(FEW, max_examples=12)
@given(seed=st.integers(0, 300), gone=st.sets(st.integers(0, 13), min_size=1, max_size=4))
def test_runs_of_words_that_are_frequent_no_more_change_nothing(seed: int, gone: set[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for module in (joining, shrinkage):
            patch.setattr(module, "HUB_FROM", 4)
        patch.setattr(joining, "HUB_BELOW", np.uint64((1 << 64) // 6))
        pile = make_pile(seed)
        store = read(pile)
        for n in sorted(gone):
            forget_article(store, pile[n].article.article_id, Job())
        assert held(store) == held(read([d for n, d in enumerate(pile) if n not in gone]))


def test_articles_that_shared_nothing_with_it_are_not_traced_again(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = make_story(1, 5), make_story(2, 5)
    pile = [make_document(f"a{n}", story) for n, story in enumerate((one, one[:4], two, two[:4], make_story(3, 4)))]
    store = read(pile)
    seen: list[tuple[str, ...]] = []
    find = queries.find_waiting

    def watch(store: Store, stage: str) -> tuple[str, ...]:
        found = find(store, stage)
        if stage == "trace":
            seen.append(found)
        return found

    ids = [d.article.article_id for d in pile]
    monkeypatch.setattr(queries, "find_waiting", watch)
    forget_article(store, ids[0], Job())
    assert seen[-1] == (ids[1],)
    forget_article(store, ids[4], Job())
    assert seen[-1] == ()
