"""What does the program look like from Python? `read` for files, `read_text` for one text."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from os import PathLike, fspath
from typing import Any, Self, TypeVar

import msgspec

from twosource.batches import ToRead, set_scene
from twosource.board import Board, Change, Row
from twosource.claims.reading import find_mentions
from twosource.clean import lay_out
from twosource.errors import WrongUseError
from twosource.intake.dates import parse_days
from twosource.intake.items import make_article_id, mend
from twosource.parse import find_new, parse_texts
from twosource.parse.parser import model_name
from twosource.pipeline import Job, read_paths
from twosource.records import Actor, Article, Attribution, Claim, Days, Document, Link, Mention, ReadSummary, Time
from twosource.renewing.asof import read_board, read_changes
from twosource.settings import Settings
from twosource.store import MEMORY, Store, open_store, queries
from twosource.store.copies import Copies, CopyingArticle, read_copies
from twosource.store.stories import Story, list_stories
from twosource.trace import trace

Record = TypeVar("Record")
StrPath = str | PathLike[str]


class Records(list[Record]):
    """A list of records that can become a table."""

    def to_pandas(self) -> Any:
        """A pandas.DataFrame with a row for each record and a column for each field.

        Raises:
            ModuleNotFoundError: pandas is not installed.
        """
        return import_module("pandas").DataFrame([msgspec.to_builtins(record) for record in self])


class CopyRecords(Records[CopyingArticle]):
    """The articles of a pile with their passages, as a list; the reports behind them and the links between copies beside it."""

    def __init__(self, copies: Copies) -> None:
        super().__init__(copies.articles)
        self.articles = Records(copies.articles)
        self.reports = Records(copies.reports)
        self.links = Records(copies.links)


class BoardRecords(Records[Row]):
    """The rows of the board as a list: positions, locks, things due; each kind by itself, and the board's day, beside it."""

    def __init__(self, board: Board) -> None:
        super().__init__(board.rows)
        self.as_of = board.as_of
        self.positions = Records(board.positions)
        self.locks = Records(board.locks)
        self.due = Records(board.due)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one text says, before any merging. Spans count characters of the text; attributions may be wider than statements."""

    attributions: tuple[Attribution, ...]
    times: tuple[Time, ...]
    claims: tuple[Mention, ...]


class Pile:
    """A pile that was read, with what stands behind its claims. It keeps its store open: close it, or use it in a `with` block."""

    def __init__(self, store: Store, summary: ReadSummary | None = None) -> None:
        self._store = store
        self.summary = summary

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def claims(self) -> Records[Claim]:
        """All claims, by claim_id."""
        return Records(queries.read_claims(self._store))

    def figures(self) -> Records[Claim]:
        """The claims that count victims, by claim_id."""
        return Records(claim for claim in self.claims() if claim.kind == "figure")

    def copies(self) -> CopyRecords:
        """The articles with their passages; `.reports` and `.links` hold the reports behind them and the links between copies."""
        return CopyRecords(read_copies(self._store))

    def links(self) -> Records[Link]:
        """The links between copies, with what was changed from one to the other."""
        return Records(queries.read_lineage(self._store).links)

    def actors(self) -> Records[Actor]:
        """Everybody who is named in a claim, by actor_id."""
        return Records(queries.read_actors(self._store))

    def board(self, as_of: str | None = None, *, without: Sequence[str] = ()) -> BoardRecords:
        """The state of play on a day (the newest of the pile unless given), with the positions of the claims `without` left out."""
        return BoardRecords(read_board(self._store, as_of, without))

    def changes(self, since: str) -> Records[Change]:
        """What the reports of a day and of later ones changed, in order of day."""
        return Records(read_changes(self._store, since))

    def stories(self) -> Records[Story]:
        """The happenings that the pile tells of, by story_id."""
        return Records(list_stories(self._store))

    def status(self) -> queries.Status:
        """What was offered and what became of it, over all runs."""
        return queries.read_status(self._store)


def read(paths: StrPath | Sequence[StrPath], store: StrPath | None = None, *, settings: Settings | None = None, jobs: int = 1) -> Pile:
    """Read files and folders. Without `store` nothing is kept on disk. `jobs` is the number of processes for large piles.

    Raises:
        WrongUseError: a path is not there.
        NothingReadableError: no item became an article.
        StoreError: the store cannot be used.
    """
    named = [paths] if isinstance(paths, str | PathLike) else list(paths)
    opened = open_store(MEMORY if store is None else fspath(store))
    try:
        summary = read_paths([fspath(path) for path in named], opened, Job(settings=settings or Settings(), jobs=jobs))
    except BaseException:
        opened.close()
        raise
    return Pile(opened, summary)


def read_text(text: str, published: str | None = None, *, outlet: str | None = None, settings: Settings | None = None) -> Reading:
    """Read one text, as published on a day ("2012-12-28"). Nothing is kept.

    Raises:
        WrongUseError: `published` names no day.
    """
    settings = settings or Settings()
    article = _make_article(mend(text), published, outlet)
    document = Document(article=article, layout=lay_out(article))
    lineage = trace((document,), settings.trace)
    model = model_name(settings.parse.model)
    parses = {parse.key: parse for parse in parse_texts(find_new((document,), (), model), settings.parse.model)}
    reports = {report.report_id: report for report in lineage.reports}
    scene = set_scene(ToRead(document=document, parses=parses, passages=lineage.passages, reports=reports), model, settings.claims)
    times = tuple(time for number in sorted(scene.times) for time in scene.times[number])
    return Reading(attributions=scene.attributions, times=times, claims=find_mentions(scene))


def _make_article(text: str, published: str | None, outlet: str | None) -> Article:
    day = parse_days(published) if published is not None else None
    if published is not None and day is None:
        raise WrongUseError(f"published={published!r} names no day; write it as 2012-12-28")
    days = Days(start=day[0], end=day[1], basis="stated") if day else None
    return Article(article_id=make_article_id(text, outlet), text=text, path="", outlet=outlet, published=days)
