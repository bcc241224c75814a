"""What is in the store, under the names that the page and the command line share: A, B for articles, R1 for reports, F1 for figures?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from twosource.cli.terminal import counted, make_table, plain, put, put_raw, put_table, say, shorten
from twosource.exchange import claim_document, encode
from twosource.page import PageView
from twosource.page.claimrows import claim_words, gist_words
from twosource.page.names import Names, make_names, report_title
from twosource.page.wording import days_words, root_words
from twosource.records import Claim, ReadSummary, Report
from twosource.store import Store, queries


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The pile as records, with the short names of each."""

    view: PageView
    names: Names

    @classmethod
    def of(cls, store: Store, title: str = "What stands behind it", summary: ReadSummary | None = None) -> Self:
        """All that the store holds."""
        lineage = queries.read_lineage(store)
        view = PageView(
            title=title,
            documents=queries.read_documents(store),
            lineage=lineage,
            claims=queries.read_claims(store),
            links=lineage.links,
            summary=summary,
        )
        return cls(view=view, names=make_names(view))


def say_interval(claim: Claim) -> str:
    """The independent interval: "[1,2]"."""
    low, high = claim.counts.independent
    return f"[{low},{high}]"


def say_spread(claim: Claim) -> str:
    """Outlets, and the reports that they come down to: "5 > 2"."""
    return f"{claim.counts.outlets} > {claim.counts.reports}"


def say_claim(claim: Claim) -> str:
    """The claim on one line: in the terms of its kind (a statement: who speaks), then in the words it is made in."""
    speaker = claim.speaker.name if claim.speaker else "somebody unnamed"
    gist = speaker if claim.kind == "statement" else gist_words(claim)
    denied = "not: " if claim.polarity == "denied" and claim.kind != "statement" else ""
    if claim.kind == "statement" and claim.polarity == "denied":
        gist = f"{speaker} denies"
    status = "" if claim.status == "happened" else f" ({claim.status})"
    words = plain(claim_words(claim))
    return f"{denied}{gist}{status}: {words}" if gist else f"{denied}{words}"


def say_roots(claim: Claim) -> str:
    """Whom it rests on."""
    return "; ".join(root_words(root) for root in claim.roots) or "nobody named"


def put_claims(claims: list[Claim], names: Names) -> None:
    """The claims as a table: short name, interval, outlets and reports, the claim, its roots."""
    table = make_table("", "independent", "outlets > reports", "what is claimed", "rests on", wide="what is claimed")
    table.columns[1].header, table.columns[2].header = "indep.", "out > rep"
    table.columns[4].max_width, table.columns[4].no_wrap = 20, False
    for claim in claims:
        spread = say_spread(claim)
        text = shorten(say_claim(claim), 150)
        table.add_row(names.claim_labels[claim.claim_id], say_interval(claim), spread, text, shorten(say_roots(claim), 60))
    put_table(table)


def put_claim_lines(claims: Iterable[Claim], store: Store) -> None:
    """The claims as JSON, one a line."""
    outlets = queries.read_outlets(store)
    for claim in claims:
        put_raw(encode(claim_document(claim, outlets)))


def put_reports(names: Names) -> None:
    """Each report that is printed more than once or is a wire's, with the articles that print it; the others counted."""
    shown = [r for r in names.reports if r.kind == "dispatch" or len(r.articles) > 1]
    for report in shown:
        put(f"{names.report_labels[report.report_id]}  {say_report(report)}: in {_letters(names, report)}", indent=2)
    rest = len(names.reports) - len(shown)
    if rest:
        put(f"{'and ' if shown else ''}{counted(rest, 'own report')} that nobody else prints", indent=2)


def say_report(report: Report) -> str:
    """What a report is, whether it was seen, its day."""
    words = report_title(report)
    if report.kind == "dispatch":
        words += ", in the pile" if report.seen else ", not in the pile itself"
    return f"{words}, {days_words(report.date)}" if report.date else words


def _letters(names: Names, report: Report) -> str:
    """The articles that print it; behind each whether it says so."""
    parts = []
    for document in names.documents:
        article_id = document.article.article_id
        if article_id in report.articles:
            stated = any(c.stated and c.wire == report.wire for c in document.layout.credits)
            ground = "" if report.wire is None else " (stated)" if stated else " (inferred)"
            parts.append(f"{names.letter(article_id)}{ground}")
    return ", ".join(parts)


def say_waiting(store: Store) -> None:
    """A line for the person where articles were not yet read to the end: what they claim is not among what is shown."""
    waiting = max(queries.read_status(store).waiting.values(), default=0)
    if waiting:
        say(f"{counted(waiting, 'article')} not read to the end yet, so claims are missing here; twosource read goes on with them.")


def put_heading(text: str) -> None:
    """A heading with a blank line before it."""
    put()
    put(text, style="bold")


def get_article(names: Names, store: Store, words: str) -> str:
    """The id of the article that a letter, an id or its beginning, a path, an outlet or a title names."""
    from twosource.cli.finding import get_one

    for article_id, letter in names.letters.items():
        if letter == words:
            return article_id
    return get_one(store, words, ("article",))[1]


def get_anything(names: Names, store: Store, words: str) -> tuple[queries.Kind, str]:
    """Kind and id of what a short name, an id or the beginning of one names.

    Raises:
        WrongUseError: nothing has this name, or several things have.
    """
    from twosource.cli.finding import get_one

    labels: dict[queries.Kind, dict[str, str]] = {
        "claim": dict(names.claim_labels),
        "report": dict(names.report_labels),
        "article": dict(names.letters),
    }
    for kind, named in labels.items():
        for record_id, label in named.items():
            if label == words:
                return kind, record_id
    return get_one(store, words)
