"""Law 5, evidence: every claim has a mention, every span lies in the article it names, and its text is the article's."""

from collections.abc import Iterator, Mapping

from hypothesis import HealthCheck, given, settings

from tests.demo.reading import Lent, read_runs
from tests.laws.piles import Folder, Runs, some_files
from twosource.records import Claim, Evidence, Lineage, Mention
from twosource.store import queries
from twosource.store.database import Store

Texts = Mapping[str, str]
FEW = settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def assert_evidence(store: Store) -> None:
    texts = {d.article.article_id: d.article.text for d in queries.read_documents(store)}
    claims = queries.read_claims(store)
    lineage = queries.read_lineage(store)
    assert claims
    for claim in claims:
        assert claim.mentions, claim.text
        assert claim.counts.independent[0] <= claim.counts.independent[1]
        assert claim.claim_id == min(claim.member_ids)
        for mention in claim.mentions:
            _assert_mention(mention, texts)
        for span in _spans_of(claim):
            _assert_inside(span, texts)
    _assert_lineage(lineage, texts)


def _assert_mention(mention: Mention, texts: Texts) -> None:
    text = texts[mention.article_id]
    assert text[mention.start : mention.end] == mention.text
    assert sum(part is not None for part in (mention.event, mention.statement, mention.position, mention.figure)) == 1
    for quoted in (*mention.hedges, *((mention.condition,) if mention.condition else ())):
        article_id, start, end = quoted.span
        assert texts[article_id][start:end] == quoted.text
    for hop in mention.attribution:
        _assert_inside(hop.span, texts)
        if hop.stated:
            assert texts[hop.span[0]][hop.span[1] : hop.span[2]] == hop.text
    for name, basis in mention.fields.items():
        assert name and basis.span
        _assert_inside(basis.span, texts)


def _spans_of(claim: Claim) -> Iterator[Evidence]:
    for reason in (*claim.reasons, *(r for root in claim.roots for r in root.reasons)):
        if reason.span is not None:
            yield reason.span
    for days in (claim.when, *(m.when for m in claim.mentions)):
        if days is not None and days.span is not None:
            yield days.span


def _assert_inside(span: Evidence, texts: Texts) -> None:
    article_id, start, end = span
    assert 0 <= start < end <= len(texts[article_id]), span


def _assert_lineage(lineage: Lineage, texts: Texts) -> None:
    reports = {report.report_id for report in lineage.reports}
    for passage in lineage.passages:
        assert 0 <= passage.start < passage.end <= len(texts[passage.article_id])
        assert (passage.report_id is None or passage.report_id in reports) and set(passage.also) <= reports
    for link in lineage.links:
        assert link.report_id in reports
        for edit in link.edits:
            for side, article_id in ((edit.a, link.a), (edit.b, link.b)):
                assert side is None or texts[article_id][side.span.start : side.span.end] == side.text


def test_every_field_of_the_whole_demo_pile_leads_back_to_its_characters(whole: Store) -> None:
    assert_evidence(whole)


@FEW
@given(files=some_files(at_least=1))
def test_every_field_of_any_part_of_the_pile_leads_back_to_its_characters(lent: Lent, files: tuple[str, ...]) -> None:
    runs: Runs = (tuple(files),)  # type: ignore[arg-type]
    with Folder() as folder, read_runs(runs, folder.path("part.db"), lent) as store:
        assert_evidence(store)
