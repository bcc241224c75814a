"""What becomes of everything that was offered: articles, known already, or skipped?"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from twosource.errors import WrongUseError
from twosource.intake.detect import HEAD_BYTES, Format, Unreadable, detect_format
from twosource.intake.folders import STDIN, Offered, check_paths, walk
from twosource.intake.items import IntakeOptions, Item, check_options, make_article, skip
from twosource.intake.page import read_page
from twosource.intake.plain import encoding_by_mark, read_plain
from twosource.intake.rows import read_csv, read_jsonl
from twosource.records import Article, Skipped
from twosource.settings import IntakeSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What was offered: offered = articles + skipped + duplicates. Articles are sorted by id."""

    offered: int
    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    duplicates: int


def take_in(paths: Sequence[str], *, options: IntakeOptions, settings: IntakeSettings, stdin: BinaryIO | None = None) -> Intake:
    """The articles of files, folders and (for "-") standard input. The program's own pages and stores are passed over uncounted.

    Raises:
        WrongUseError: a path that is not there, an option that cannot be meant, a column asked for in a named file that lacks it.
    """
    check_options(options)
    check_paths(paths)
    if STDIN in paths and stdin is None:
        raise WrongUseError("-: there is no standard input to read from")
    articles: dict[str, Article] = {}
    skipped: list[Skipped] = []
    offered = 0
    for item in _items(paths, options, settings, stdin):
        offered += 1
        made = make_article(item, options, settings) if isinstance(item, Item) else item
        if isinstance(made, Skipped):
            skipped.append(made)
            continue
        known = articles.get(made.article_id)
        articles[made.article_id] = made if known is None else min(known, made, key=rank_article)
    return Intake(
        offered=offered,
        articles=tuple(articles[key] for key in sorted(articles)),
        skipped=tuple(sorted(skipped, key=lambda s: (s.where, s.reason))),
        duplicates=offered - len(skipped) - len(articles),
    )


def rank_article(article: Article) -> tuple[str, ...]:
    """The order among items of one text and outlet: the smallest path is kept, whatever came first."""
    date = "" if article.published is None else article.published.start or ""
    return (article.path, article.external_id or "", article.url or "", article.title or "", article.author or "", date)


def _items(paths: Sequence[str], options: IntakeOptions, settings: IntakeSettings, stdin: BinaryIO | None) -> Iterator[Item | Skipped]:
    for path in paths:
        if path == STDIN:
            assert stdin is not None
            yield from _read(stdin, Offered(STDIN, STDIN, named=True), options, settings)
            continue
        for found in walk(path):
            if isinstance(found, Skipped):
                yield found
            else:
                yield from _open(found, options, settings)


def _open(found: Offered, options: IntakeOptions, settings: IntakeSettings) -> Iterator[Item | Skipped]:
    try:
        with open(found.file, "rb") as stream:
            yield from _read(stream, found, options, settings)
    except OSError as error:
        yield skip(found.path, f"it cannot be read: {error.strerror}")


class _Joined(io.RawIOBase):
    """A stream whose first bytes were read already, put back in front."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most `size`."""
        if self._head:
            size = len(self._head) if size < 0 else size
            out, self._head = self._head[:size], self._head[size:]
            return out
        return self._rest.read(size) or b""


def _read(stream: BinaryIO, found: Offered, options: IntakeOptions, settings: IntakeSettings) -> Iterator[Item | Skipped]:
    """The items of one open file."""
    head = stream.read(HEAD_BYTES) or b""
    form = detect_format("" if found.path == STDIN else found.path, head)
    if isinstance(form, Unreadable):
        yield skip(found.path, form.reason)
    elif form in ("jsonl", "csv") and (encoding_by_mark(head) or "utf-8").startswith(("utf-16", "utf-32")):
        yield skip(found.path, "it is UTF-16 or UTF-32; save it as UTF-8")
    elif form != "own":
        yield from _read_format(form, _Joined(head, stream), found, options, settings)


def _read_format(
    form: Format, stream: _Joined, found: Offered, options: IntakeOptions, settings: IntakeSettings
) -> Iterator[Item | Skipped]:
    path = found.path
    if form == "jsonl":
        yield from read_jsonl(stream, path, path, options, settings)  # type: ignore[arg-type]
        return
    if form == "csv":
        yield from read_csv(stream, path, path, options, settings, named=found.named)  # type: ignore[arg-type]
        return
    data = _read_all(stream, settings.max_file_bytes)
    if data is None:
        yield skip(path, f"it has more than {settings.max_file_bytes} bytes (setting max_file_bytes)")
    else:
        yield (read_plain if form == "plain" else read_page)(data, path, path)


def _read_all(stream: _Joined, limit: int) -> bytes | None:
    """All the bytes, or None where there are more than the limit."""
    out = bytearray()
    while chunk := stream.read(1 << 20):
        out += chunk
        if len(out) > limit:
            return None
    return bytes(out)
