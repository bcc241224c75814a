"""What is a page made from? Records only."""

from dataclasses import dataclass

from twosource.records import Claim, Document, Lineage, Link, ReadSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """All that one page shows.

    `links` are the lineage's links with their edits of meaning. `summary` is None where no reading of files is told of.
    Where `title` is empty, a headline of the pile stands in for it.
    The order of documents and claims does not matter: the page has its own.
    """

    title: str
    documents: tuple[Document, ...]
    lineage: Lineage
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    summary: ReadSummary | None = None
