"""Does a lineage that grows run by run end as tracing all at once ends, and is the rest left alone?"""

import random
from collections.abc import Iterable, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import make_document, make_sentence, make_story, reword
from tests.trace.prose import DAM, FERRY, QUAKE
from tests.trace.test_kinship import FOLLOW_UP, HOUSE, mixed_pile
from twosource.records import Document, Lineage, Link, Passage, Report
from twosource.settings import TraceSettings
from twosource.trace import trace
from twosource.trace.holdings import hold
from twosource.trace.ledger import MemoryLedger
from twosource.trace.lineage import read_strands
from twosource.trace.retrace import Pile, retrace

SETTINGS = TraceSettings()


class WatchedLedger(MemoryLedger):
    """A ledger that remembers what was put into it."""

    def __init__(self) -> None:
        super().__init__()
        self.articles: set[str] = set()
        self.reports: set[str] = set()

    def forget(self) -> None:
        self.articles, self.reports = set(), set()

    def put_passages(self, passages: Iterable[tuple[str, tuple[Passage, ...]]]) -> None:
        given = list(passages)
        self.articles.update(a for a, _ in given)
        super().put_passages(given)

    def put_reports(self, reports: Iterable[tuple[str, Report | None, Sequence[Link]]]) -> None:
        given = list(reports)
        self.reports.update(name for name, _, _ in given)
        super().put_reports(given)


def grow(ledger: MemoryLedger, documents: Sequence[Document], fresh: Sequence[Document]) -> Lineage:
    """The lineage once the ledger, which knows the others, has taken in the fresh ones."""
    ordered = {d.article.article_id: d for d in sorted(documents, key=lambda d: d.article.article_id)}
    strands = read_strands(list(ordered.values()))
    ids = {d.article.article_id for d in fresh}
    retrace(Pile(hold(strands), strands, ordered), ledger, SETTINGS, fresh=ids, progress=lambda done, total: None)
    return ledger.lineage()


def make_pile(seed: int) -> list[Document]:
    """Copies, cuts, blends and follow-ups of a few stories over several days, with fillers, house lines and speeches."""
    rng = random.Random(seed)
    stories = [make_story(seed * 20 + n, 6) for n in range(5)]
    fillers = make_story(seed * 20 + 9, 2)
    speech = f'"{make_sentence(rng, 18)}" the minister said.'
    pile = []
    for n in range(36):
        story = rng.choice(stories)
        text = [reword(p, rng.randrange(99), rng.choice((4, 9, 99))) for p in story[rng.randrange(2) : rng.randrange(3, 7)]]
        if rng.random() < 0.3:
            text += rng.choice(stories)[: rng.randrange(1, 4)]
        if rng.random() < 0.4:
            text.insert(rng.randrange(len(text) + 1), rng.choice(fillers))
        if rng.random() < 0.3:
            text.append(speech)
        if rng.random() < 0.3:
            text.insert(rng.randrange(len(text) + 1), make_sentence(rng))
        if n % 6 == 0:
            text.append(HOUSE)
        day = rng.choice((None, "2021-03-01", "2021-03-02", "2021-03-04", "2021-03-09"))
        credit = rng.choice((None, None, "AFP", "AP"))
        pile.append(make_document(f"{rng.randrange(10**6):06}{n}", text, f"Outlet {rng.randrange(8)}", day, credit))
    return pile


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.lists(st.integers(1, 35), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_any_split_over_any_runs_ends_as_all_at_once(seed: int, cuts: list[int], rng: random.Random) -> None:
    pile = make_pile(seed)
    rng.shuffle(pile)
    ledger = MemoryLedger()
    done = 0
    for stop in [*sorted(set(cuts)), len(pile)]:
        grown = grow(ledger, pile[:stop], pile[done:stop])
        assert grown == trace(pile[:stop], SETTINGS)
        done = stop


@settings(max_examples=8, deadline=None)
@given(st.permutations(range(40)))
def test_articles_that_come_one_by_one_end_as_all_at_once(order: list[int]) -> None:
    pile = [mixed_pile()[n] for n in order]
    ledger = MemoryLedger()
    for n in range(0, len(pile), 5):
        grow(ledger, pile[: n + 5], pile[n : n + 5])
    assert ledger.lineage() == trace(pile, SETTINGS)


def test_nothing_is_put_where_nothing_is_new() -> None:
    ledger, pile = WatchedLedger(), make_pile(3)
    grow(ledger, pile, pile)
    ledger.forget()
    grow(ledger, pile, [])
    assert (ledger.articles, ledger.reports) == (set(), set())


def family(name: str, story: Sequence[str]) -> list[Document]:
    return [make_document(f"{name}{n}", story[: 5 - n], f"Paper {name}{n}", "2021-03-01", "AFP" if n == 0 else None) for n in range(3)]


def test_a_copy_of_one_report_leaves_the_others_alone() -> None:
    pile = [*family("a", FERRY), *family("b", DAM), *family("c", QUAKE)]
    ledger = WatchedLedger()
    before = grow(ledger, pile, pile)
    ledger.forget()
    copy = make_document("d1", FERRY[:4], "Evening Lantern", "2021-03-01")
    after = grow(ledger, [*pile, copy], [copy])
    assert {a[0] for a in ledger.articles} == {"a", "d"} or ledger.articles == {"d1"}
    (report,) = [r for r in after.reports if "d1" in r.articles]
    assert ledger.reports == {report.report_id} == {r.report_id for r in before.reports if "a0" in r.articles}


def test_who_holds_a_line_that_a_follow_up_reuses_hears_of_it() -> None:
    first = [make_document(f"a{n}", FERRY[: 5 - n], f"Paper {n}", "2021-03-02", credit="AFP") for n in range(3)]
    ledger = WatchedLedger()
    grow(ledger, first, first)
    ledger.forget()
    later = [make_document(f"b{n}", [*FOLLOW_UP[: 4 - n], FERRY[0]], f"Gazette {n}", "2021-03-08", credit="AFP") for n in range(2)]
    after = grow(ledger, [*first, *later], later)
    assert ledger.articles == {"a0", "a1", "a2", "b0", "b1"}
    follow_up = next(r.report_id for r in after.reports if "b0" in r.articles)
    assert [p.also for p in after.passages if p.article_id == "a0" and p.start == 0] == [(follow_up,)]


def test_a_paragraph_that_turns_out_a_filler_is_taken_from_all_who_print_it() -> None:
    rng = random.Random(5)
    filler = make_story(700, 1)[0]
    pile = [make_document(f"a{n:02}", [*make_story(800 + n, 4), filler], f"Paper {n}", f"2021-03-{n + 1:02}") for n in range(12)]
    rng.shuffle(pile)
    ledger = MemoryLedger()
    for stop in (1, 3, 7, 12):
        assert grow(ledger, pile[:stop], pile[max(0, stop - 5) : stop]) == trace(pile[:stop], SETTINGS)


def test_an_article_that_comes_again_with_another_day_is_dated_anew() -> None:
    pile = family("a", FERRY)
    ledger = MemoryLedger()
    grow(ledger, pile, pile)
    again = make_document("a2", FERRY[:3], "Paper a2", "2021-02-27")
    assert grow(ledger, [*pile[:2], again], [again]) == trace([*pile[:2], again], SETTINGS)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_every_report_that_a_passage_names_is_there_with_the_article(seed: int) -> None:
    lineage = trace(make_pile(seed), SETTINGS)
    articles = {r.report_id: r.articles for r in lineage.reports}
    assert all(p.article_id in articles[p.report_id] for p in lineage.passages if p.report_id)
    assert all(name in articles for p in lineage.passages for name in p.also)
