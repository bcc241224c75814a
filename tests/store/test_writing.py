"""Does the store keep what it is given, once, and put the derived in the place of the old?"""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.store.making import (
    make_article,
    make_claim,
    make_draft,
    make_layout,
    make_lineage,
    make_mention,
    make_parse,
    make_skipped,
)
from twosource.errors import StoreLockedError, WrongUseError
from twosource.records import Article, Document, ReadSummary, Skipped
from twosource.renewing.claims import put_claims
from twosource.settings import ClaimsSettings, Settings
from twosource.store import MEMORY, Store, open_store, queries, writing
from twosource.store.drafts import Draft
from twosource.store.packing import pack
from twosource.store.writing import Rebuilt


@pytest.fixture
def store() -> Any:
    with open_store(MEMORY) as opened:
        yield opened


def _offer(store: Store, *articles: Article, skipped: tuple[Skipped, ...] = (), duplicates: int = 0) -> ReadSummary:
    offered = len(articles) + len(skipped) + duplicates
    return writing.add_offered(store, SimpleNamespace(offered=offered, articles=articles, skipped=skipped, duplicates=duplicates))  # type: ignore[arg-type]


def _fill(store: Store, *article_ids: str) -> None:
    """One report that these articles print, read to the end."""
    articles = [make_article(a) for a in article_ids]
    _offer(store, *articles)
    writing.write_layouts(store, [make_layout(a) for a in articles])
    mentions = {a: (make_mention(a),) for a in article_ids}
    claim = make_claim(*(m for found in mentions.values() for m in found))
    signs = {a: b"what it was read from" for a in article_ids}
    rebuilt = Rebuilt(until="corroborate", draft=make_draft(store, make_lineage(*article_ids)), mentions=mentions, signs=signs)

    def merge() -> None:
        store.write("DELETE FROM claims WHERE claim_id = ?", (claim.claim_id,))
        put_claims(store, [(claim.claim_id, claim, pack(claim))])

    writing.rebuild(store, rebuilt, queries.read_generation(store), merge)


def _assert_adds_up(store: Store) -> None:
    status = queries.read_status(store)
    assert status.offered == status.articles + status.known + len(status.skipped) + len(status.forgotten)


def test_what_is_offered_is_kept_and_waits_for_every_stage(store: Store) -> None:
    summary = _offer(store, make_article("a1"), make_article("a2"), skipped=(make_skipped(),))
    assert (summary.offered, summary.new, summary.known, summary.articles) == (3, 2, 0, 2)
    assert queries.read_articles(store, ["a2", "a1"]) == (make_article("a1"), make_article("a2"))
    assert all(queries.find_waiting(store, stage) == ("a1", "a2") for stage in queries.STAGES)
    _assert_adds_up(store)


def test_what_is_offered_again_is_known_and_adds_nothing(store: Store) -> None:
    _offer(store, make_article("a1"), skipped=(make_skipped(),))
    summary = _offer(store, make_article("a1"), skipped=(make_skipped(),), duplicates=1)
    assert (summary.new, summary.known, summary.skipped) == (0, 2, (make_skipped(),))
    status = queries.read_status(store)
    assert (status.offered, status.articles, status.known, status.skipped) == (5, 1, 3, (make_skipped(),))
    _assert_adds_up(store)


def test_what_was_forgotten_does_not_come_back(store: Store) -> None:
    store.write("INSERT INTO forgotten VALUES ('a1')")
    writing.set_fact(store, "offered", 1)
    summary = _offer(store, make_article("a1"), make_article("a2"))
    assert (summary.new, summary.forgotten, summary.articles) == (1, 1, 1)
    _assert_adds_up(store)


@pytest.mark.parametrize("paths", [("a/one.txt", "b/one.txt"), ("b/one.txt", "a/one.txt")])
def test_the_smallest_path_of_an_article_stays_whatever_the_order(store: Store, paths: tuple[str, str]) -> None:
    for path in paths:
        _offer(store, make_article("a1", path=path))
    assert queries.read_articles(store, ["a1"])[0].path == "a/one.txt"


def test_an_article_in_another_language_is_listed_as_not_read(store: Store) -> None:
    summary = _offer(store, make_article("a1"), make_article("a2", language="fr"))
    assert summary.not_read == ("a2",)


def test_parses_come_back_as_they_were(store: Store) -> None:
    writing.add_parses(store, [make_parse("k1"), make_parse("k2")])
    writing.add_parses(store, [make_parse("k1")])
    assert queries.read_parses(store, ["k1", "k3"]) == {"k1": make_parse("k1")}
    assert queries.find_parsed(store, ["k1", "k3"]) == {"k1"}


def test_a_rebuilt_pile_comes_back_as_it_was(store: Store) -> None:
    _fill(store, "a1", "a2")
    lineage, mentions = make_lineage("a1", "a2"), (make_mention("a1"), make_mention("a2"))
    assert queries.read_documents(store) == tuple(
        Document(article=make_article(a), layout=make_layout(make_article(a))) for a in ("a1", "a2")
    )
    assert queries.read_lineage(store) == lineage
    assert queries.read_mentions(store, ["a1", "a2"]) == mentions
    assert queries.read_claims(store) == (make_claim(*mentions),)
    assert queries.read_readings(store) == dict.fromkeys(("a1", "a2"), b"what it was read from")
    assert queries.read_status(store).waiting == dict.fromkeys(queries.STAGES, 0)


def test_a_claim_is_found_by_any_member_and_by_the_beginning_of_its_id(store: Store) -> None:
    _fill(store, "a1", "a2")
    assert queries.get_claim(store, "m1-a2").claim_id == "m1-a1"
    assert queries.find_by_prefix(store, "m1-a2") == (("claim", "m1-a1"),)
    assert queries.find_by_prefix(store, "m1") == (("claim", "m1-a1"),)
    assert queries.find_by_prefix(store, "report-") == (("report", "report-a1"),)
    with pytest.raises(WrongUseError, match="no claim"):
        queries.get_claim(store, "m9")


def test_an_article_is_found_by_path_or_outlet(store: Store) -> None:
    _fill(store, "a1")
    assert queries.find_articles_named(store, "A1.txt") == ("a1",)
    assert queries.find_articles_named(store, "morning argus") == ("a1",)
    assert queries.find_articles_named(store, "evening argus") == ()


def test_rebuilding_leaves_nothing_of_what_was_there(store: Store) -> None:
    _fill(store, "a1", "a2")
    _fill(store, "a1", "a2", "a3")
    assert [r.articles for r in queries.read_lineage(store).reports] == [("a1", "a2", "a3")]
    assert [len(c.mentions) for c in queries.read_claims(store)] == [3]
    assert store.value("SELECT count(*) FROM members") == 3


def test_other_reports_are_not_touched_by_a_rebuild(store: Store) -> None:
    _fill(store, "a1")
    _fill(store, "b1")
    assert [r.report_id for r in queries.read_lineage(store).reports] == ["report-a1", "report-b1"]
    assert len(queries.read_claims(store)) == 2
    assert list(Draft(store).reports_of("b1")) == ["report-b1"]
    assert queries.find_reports(store, ["b1"]) == {"report-b1"}


def test_work_on_a_state_that_has_passed_is_refused(store: Store) -> None:
    generation = queries.read_generation(store)
    _offer(store, make_article("a1"))
    with pytest.raises(StoreLockedError, match="meanwhile"):
        writing.rebuild(store, Rebuilt(until="corroborate"), generation)
    assert queries.find_waiting(store, "trace") == ("a1",)


def test_what_fails_while_claims_are_merged_leaves_the_store_as_it_was(store: Store) -> None:
    _fill(store, "a1")
    before = [list(store.rows(f"SELECT * FROM {table}")) for table in ("passages", "mentions", "claims", "facts")]

    def fail() -> None:
        store.write("DELETE FROM claims")
        raise KeyError("broken off")

    rebuilt = Rebuilt(until="corroborate", draft=make_draft(store, make_lineage("a1")), mentions={"a1": ()})
    with pytest.raises(KeyError):
        writing.rebuild(store, rebuilt, queries.read_generation(store), fail)
    assert [list(store.rows(f"SELECT * FROM {table}")) for table in ("passages", "mentions", "claims", "facts")] == before


def test_after_an_early_stop_the_later_stages_wait(store: Store) -> None:
    _fill(store, "a1")
    rebuilt = Rebuilt(until="trace", draft=make_draft(store, make_lineage("a1")))
    writing.rebuild(store, rebuilt, queries.read_generation(store))
    assert queries.read_status(store).waiting == {"clean": 0, "trace": 0, "parse": 1, "claims": 1, "corroborate": 1}


def test_other_settings_let_all_articles_wait_again_and_the_same_none(store: Store) -> None:
    writing.start_over_if_changed(store, Settings())
    _fill(store, "a1")
    writing.start_over_if_changed(store, Settings())
    assert queries.find_waiting(store, "trace") == ()
    writing.start_over_if_changed(store, Settings(claims=ClaimsSettings(carry_sentences=1)))
    assert queries.find_waiting(store, "trace") == ("a1",)
