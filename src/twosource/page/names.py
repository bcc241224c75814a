"""Which short name and which anchor does each article, report, sentence and claim have on the page?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.page.view import PageView
from twosource.records import Article, Claim, ClaimKind, Document, Lineage, Mention, Passage, Report

KINDS: tuple[ClaimKind, ...] = ("statement", "event", "position", "figure")
_KIND_LETTERS: Mapping[ClaimKind, str] = {"statement": "S", "event": "E", "position": "P", "figure": "F"}
_HUES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The page's short names. Articles are A, B, ... in order of path, reports R1, R2, ..., claims S1, E1, P1, F1, ...

    `rank` is the place of an article in that order, from 0. `documents`, `reports` and `claims` hold the records in the page's order;
    the mappings go by id, `claims_by_id` by any member's id too. `reports_at` gives the report that most of a paragraph prints, by
    article id and paragraph number.
    `passages` are those that print a report, by article id.
    """

    documents: tuple[Document, ...]
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    letters: Mapping[str, str]
    rank: Mapping[str, int]
    by_article: Mapping[str, Document]
    report_labels: Mapping[str, str]
    by_report: Mapping[str, Report]
    claim_labels: Mapping[str, str]
    claims_by_id: Mapping[str, Claim]
    reports_at: Mapping[tuple[str, int], str]
    passages: Mapping[str, tuple[Passage, ...]]

    def letter(self, article_id: str) -> str:
        """The letter of an article, `?` for one that is not on the page."""
        return self.letters.get(article_id, "?")

    def outlet(self, article_id: str) -> str:
        """Who published an article."""
        document = self.by_article.get(article_id)
        return outlet_name(document.article) if document else "article not on this page"

    def claim_label(self, claim_id: str) -> str | None:
        """The label of a claim by the id of any of its members."""
        claim = self.claims_by_id.get(claim_id)
        return self.claim_labels[claim.claim_id] if claim else None

    def report_title(self, report_id: str | None) -> str:
        """What a report is, in words."""
        report = self.by_report.get(report_id or "")
        return report_title(report) if report else "no report"

    def hue(self, report_id: str | None) -> int:
        """Which of the colours of reports is this one's; 0 is no colour."""
        label = self.report_labels.get(report_id or "")
        number = int(label[1:]) if label else 0
        return number if number <= _HUES else 0


def outlet_name(article: Article) -> str:
    """The outlet, or that nobody names it."""
    return article.outlet or "unnamed outlet"


def report_title(report: Report) -> str:
    """`AFP dispatch`, `own report of the Star`, `dispatch of an unnamed wire`."""
    if report.kind == "own":
        return f"own report of {report.outlet}" if report.outlet else "own report of an unnamed outlet"
    return f"{report.wire} dispatch" if report.wire else "dispatch of an unnamed wire"


def make_names(view: PageView) -> Names:
    """Give every record of a page its short name; the order of the records given does not matter."""
    documents = tuple(sorted(view.documents, key=_document_order))
    letters = {d.article.article_id: _letters(i) for i, d in enumerate(documents)}
    rank = {article_id: i for i, article_id in enumerate(letters)}
    reports = _order_reports(view.lineage, rank)
    claims = _order_claims(view.claims, rank)
    return Names(
        documents=documents,
        reports=reports,
        claims=claims,
        letters=letters,
        rank=rank,
        by_article={d.article.article_id: d for d in documents},
        report_labels={r.report_id: f"R{i}" for i, r in enumerate(reports, 1)},
        by_report={r.report_id: r for r in reports},
        claim_labels=_label_claims(claims),
        claims_by_id={i: c for c in claims for i in (c.claim_id, *c.member_ids, *(m.mention_id for m in c.mentions))},
        reports_at=_find_reports_at(view.lineage),
        passages=_group_passages(view.lineage),
    )


def _group_passages(lineage: Lineage) -> dict[str, tuple[Passage, ...]]:
    out: dict[str, list[Passage]] = {}
    for passage in lineage.passages:
        if passage.report_id is not None and passage.kind in ("copy", "own"):
            out.setdefault(passage.article_id, []).append(passage)
    return {article_id: tuple(sorted(found, key=lambda p: p.start)) for article_id, found in out.items()}


def _find_reports_at(lineage: Lineage) -> dict[tuple[str, int], str]:
    longest: dict[tuple[str, int], tuple[int, str]] = {}
    for passage in lineage.passages:
        if passage.report_id is None or passage.kind not in ("copy", "own"):
            continue
        size = (passage.end - passage.start) // max(len(passage.paragraphs), 1)
        for number in passage.paragraphs:
            key = (passage.article_id, number)
            longest[key] = max(longest.get(key, (0, "")), (size, passage.report_id))
    return {key: report_id for key, (_, report_id) in longest.items()}


def _document_order(document: Document) -> tuple[str, str, str]:
    article = document.article
    return article.path, article.external_id or "", article.article_id


def _letters(index: int) -> str:
    out = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        out = chr(65 + rest) + out
    return out


def _order_reports(lineage: Lineage, rank: Mapping[str, int]) -> tuple[Report, ...]:
    """The reports that some article of the page prints, those with most articles first, then by their first article."""
    last = len(rank)
    return tuple(
        sorted(
            (r for r in lineage.reports if any(a in rank for a in r.articles)),
            key=lambda r: (-len(r.articles), min((rank.get(a, last) for a in r.articles), default=last), r.report_id),
        )
    )


def _order_claims(claims: Sequence[Claim], rank: Mapping[str, int]) -> tuple[Claim, ...]:
    """By kind; then those with most independent sources first; then in the order of the text."""

    def order(claim: Claim) -> tuple[int, int, int, int, int, tuple[int, int], str]:
        low, high = claim.counts.independent
        first = min((place_of(m, rank) for m in claim.mentions), default=(len(rank), 0))
        return KINDS.index(claim.kind), -low, -high, -claim.counts.reports, -claim.counts.outlets, first, claim.claim_id

    return tuple(sorted(claims, key=order))


def place_of(mention: Mention, rank: Mapping[str, int]) -> tuple[int, int]:
    """Where a mention stands: rank of the article, then offset."""
    return rank.get(mention.article_id, len(rank)), mention.start


def _label_claims(claims: Sequence[Claim]) -> dict[str, str]:
    numbers = dict.fromkeys(KINDS, 0)
    out: dict[str, str] = {}
    for claim in claims:
        numbers[claim.kind] += 1
        out[claim.claim_id] = f"{_KIND_LETTERS[claim.kind]}{numbers[claim.kind]}"
    return out


def label_order(label: str) -> tuple[str, int]:
    """Sorts labels as people count: F2 before F10."""
    return label[0], int(label[1:])


def article_anchor(letter: str) -> str:
    """The id of an article's entry in the list of the pile."""
    return f"article-{letter}"


def sentence_anchor(letter: str, number: int) -> str:
    """The id of a sentence."""
    return f"{letter}-s{number}"


def claim_anchor(label: str) -> str:
    """The id of a claim's row."""
    return f"claim-{label}"


def report_anchor(label: str) -> str:
    """The id of a report's tree."""
    return f"report-{label}"
