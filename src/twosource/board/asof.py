"""What was known by a day? Claims with those of their mentions that reports of that day or before carry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from twosource.board.rows import Said
from twosource.records import Claim, Document, Mention, Report


@dataclass(frozen=True, slots=True)
class ReportDays:
    """The day each mention was reported: its report's, else its article's; None where neither has one."""

    reports: Mapping[str, str]
    articles: Mapping[str, str]

    def of(self, mention: Mention) -> str | None:
        """The report's day, ISO."""
        return self.reports.get(mention.report_id or "") or self.articles.get(mention.article_id)

    @property
    def newest(self) -> str | None:
        """The last day of a report of the pile; of an article where no report has one."""
        return max(self.reports.values(), default=max(self.articles.values(), default=None))


def find_report_days(reports: Iterable[Report], documents: Iterable[Document]) -> ReportDays:
    """The days of reports and articles; one that is open at its end counts with its beginning."""
    dated = {r.report_id: r.date.end or r.date.start for r in reports if r.date is not None}
    published = {d.article.article_id: d.layout.published for d in documents}
    articles = {a: days.end or days.start for a, days in published.items() if days is not None}
    return ReportDays({k: d for k, d in dated.items() if d}, {k: d for k, d in articles.items() if d})


def known_by(claims: Iterable[Claim], days: ReportDays, day: str | None) -> tuple[Claim, ...]:
    """The claims that were reported by a day, each with the mentions of then; what has no day counts as known all along."""
    if day is None:
        return tuple(claims)
    found = ((claim, tuple(m for m in claim.mentions if (days.of(m) or day) <= day)) for claim in claims)
    return tuple(claim if len(kept) == len(claim.mentions) else replace(claim, mentions=kept) for claim, kept in found if kept)


def first_day(claim: Claim, days: ReportDays) -> str | None:
    """The first day the claim was reported; None where no report of it has a day."""
    return min((day for m in claim.mentions if (day := days.of(m)) is not None), default=None)


def newest_words(claim: Claim, days: ReportDays) -> Said:
    """The newest place that makes the claim; of several on one day the first by article and place."""
    order = sorted(claim.mentions, key=lambda m: (m.article_id, m.start))
    mention = max(order, key=lambda m: days.of(m) or "")
    return Said(text=mention.text, span=(mention.article_id, mention.start, mention.end), day=days.of(mention))
