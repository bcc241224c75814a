"""What is known of the lineage of articles from earlier runs, and where does what is found now go?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from twosource.records import Lineage, Link, Passage, Report
from twosource.trace.homes import Home


@dataclass(frozen=True, slots=True)
class Standing:
    """What an article's lineage rests on. `content` changes with what it holds and what that shows, `kin` with its set of kin."""

    content: bytes
    kin: bytes
    home: Home


class Ledger(Protocol):
    """The lineage as far as it has been worked out. What is put is read from then on."""

    def read_digests(self) -> Mapping[str, tuple[bytes, bytes]]:
        """`content` and `kin` of every article that has a standing."""

    def read_homes(self, article_ids: Sequence[str]) -> Mapping[str, Home]:
        """The homes of those of the articles that have one."""

    def read_passages(self, article_ids: Sequence[str]) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of the articles, each in order."""

    def read_reports(self, report_ids: Sequence[str]) -> Mapping[str, Report]:
        """Those of the reports that are there."""

    def read_links(self, report_ids: Sequence[str]) -> Mapping[str, tuple[Link, ...]]:
        """The links of the reports; those that have none may be left out."""

    def put_standings(self, standings: Iterable[tuple[str, Standing]]) -> None:
        """Put each article's standing in the place of what was there."""

    def put_passages(self, passages: Iterable[tuple[str, tuple[Passage, ...]]]) -> None:
        """Put each article's passages in the place of what was there."""

    def put_reports(self, reports: Iterable[tuple[str, Report | None, Sequence[Link]]]) -> None:
        """Put each report and its links in the place of what was there; None where nobody prints it any more."""


class MemoryLedger:
    """A ledger in memory, empty at first."""

    def __init__(self) -> None:
        self._standings: dict[str, Standing] = {}
        self._passages: dict[str, tuple[Passage, ...]] = {}
        self._reports: dict[str, Report] = {}
        self._links: dict[str, tuple[Link, ...]] = {}

    def read_digests(self) -> Mapping[str, tuple[bytes, bytes]]:
        """`content` and `kin` of every article that has a standing."""
        return {a: (s.content, s.kin) for a, s in self._standings.items()}

    def read_homes(self, article_ids: Sequence[str]) -> Mapping[str, Home]:
        """The homes of those of the articles that have one."""
        return {a: self._standings[a].home for a in article_ids if a in self._standings}

    def read_passages(self, article_ids: Sequence[str]) -> Mapping[str, tuple[Passage, ...]]:
        """The passages of the articles, each in order."""
        return {a: self._passages.get(a, ()) for a in article_ids}

    def read_reports(self, report_ids: Sequence[str]) -> Mapping[str, Report]:
        """Those of the reports that are there."""
        return {r: self._reports[r] for r in report_ids if r in self._reports}

    def read_links(self, report_ids: Sequence[str]) -> Mapping[str, tuple[Link, ...]]:
        """The links of the reports; those that have none may be left out."""
        return {r: self._links[r] for r in report_ids if r in self._links}

    def put_standings(self, standings: Iterable[tuple[str, Standing]]) -> None:
        """Put each article's standing in the place of what was there."""
        self._standings.update(standings)

    def put_passages(self, passages: Iterable[tuple[str, tuple[Passage, ...]]]) -> None:
        """Put each article's passages in the place of what was there."""
        self._passages.update(passages)

    def put_reports(self, reports: Iterable[tuple[str, Report | None, Sequence[Link]]]) -> None:
        """Put each report and its links in the place of what was there; None where nobody prints it any more."""
        for report_id, report, links in reports:
            self._reports.pop(report_id, None)
            self._links.pop(report_id, None)
            if report is not None:
                self._reports[report_id] = report
            if links:
                self._links[report_id] = tuple(links)

    def lineage(self) -> Lineage:
        """All of it, sorted."""
        return Lineage(
            passages=tuple(p for a in sorted(self._passages) for p in self._passages[a]),
            reports=tuple(self._reports[r] for r in sorted(self._reports)),
            links=tuple(sorted((k for found in self._links.values() for k in found), key=lambda k: (k.report_id, k.a, k.b))),
        )
