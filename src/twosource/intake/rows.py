"""Which items do the rows of a .jsonl or .csv file hold?"""

import codecs
import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from twosource.errors import WrongUseError
from twosource.intake.items import FIELDS, IntakeOptions, Item, skip
from twosource.intake.lines import Line, read_lines
from twosource.intake.plain import detect_encoding
from twosource.records import Skipped
from twosource.settings import IntakeSettings

_DELIMITERS = ",;\t"
_SHOWN_COLUMNS = 12
_UNPAIRED = "a quotation mark inside a quoted cell has to be written twice"

Found = Iterator[Item | Skipped]


def read_jsonl(stream: BinaryIO, path: str, where: str, options: IntakeOptions, settings: IntakeSettings) -> Found:
    """The items of a file with one JSON object a line, in order; blank lines do not count."""
    for line in read_lines(stream, settings.max_line_bytes):
        at = f"{where}:{line.number}"
        if line.is_giant:
            yield skip(at, _giant(line, settings))
            continue
        data = line.data.removeprefix(codecs.BOM_UTF8) if line.number == 1 else line.data
        if data.strip():
            yield _read_object(data, path, at, options)


def _giant(line: Line, settings: IntakeSettings) -> str:
    return f"the line has {line.size} bytes; the limit is {settings.max_line_bytes} (setting max_line_bytes)"


def _read_object(data: bytes, path: str, where: str, options: IntakeOptions) -> Item | Skipped:
    try:
        row = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError:
        return skip(where, "the line is not UTF-8, as JSON has to be")
    except json.JSONDecodeError as error:
        return skip(where, f"the line is not JSON: {error.msg} at character {error.pos + 1}")
    except (RecursionError, ValueError):
        return skip(where, "the line is not JSON that can be read: too deep, or a number too long")
    if not isinstance(row, dict):
        return skip(where, "the line is JSON but no object with named fields")
    return _make_item(row, path, where, options.mapping)


def _make_item(row: Mapping[str, object], path: str, where: str, mapping: Mapping[str, str]) -> Item | Skipped:
    """The item of a row by column names; a field that is not text, or no text at all, skips it."""
    columns = _columns_of_fields(list(row), mapping)
    if "text" not in columns:
        return skip(where, _no_text_column(list(row), mapping))
    values: dict[str, str | None] = {}
    for field, column in columns.items():
        value: object = row[column]
        if field != "text" and isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if value is not None and not isinstance(value, str):
            return skip(where, f"{column!r} is {_kind(value)}, not text")
        values[field] = value
    body = values.get("text")
    if body is None:
        return skip(where, f"{columns['text']!r} is null")
    return Item(
        text=body,
        path=path,
        where=where,
        outlet=values.get("outlet"),
        external_id=values.get("id"),
        url=values.get("url"),
        title=values.get("title"),
        author=values.get("author"),
        published=values.get("published"),
    )


def _kind(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)


def _columns_of_fields(columns: Sequence[str], mapping: Mapping[str, str]) -> dict[str, str]:
    """Which column holds which field: as mapped, else of the field's name, letter case aside."""
    by_key: dict[str, str] = {}
    for column in columns:
        by_key.setdefault(column.strip().casefold(), column)
    out = {}
    for field in FIELDS:
        wanted = mapping.get(field, field)
        found = wanted if wanted in columns else by_key.get(wanted.strip().casefold())
        if found is not None:
            out[field] = found
    return out


def _no_text_column(columns: Sequence[str], mapping: Mapping[str, str]) -> str:
    shown = ", ".join(columns[:_SHOWN_COLUMNS]) + (", ..." if len(columns) > _SHOWN_COLUMNS else "")
    hint = "" if "text" in mapping else "; name the column with --map text=COLUMN"
    return f"there is no column {mapping.get('text', 'text')!r}; there are {shown or 'none'}{hint}"


# --- CSV ----------------------------------------------------------------------------------------------------------


class _CsvLines:
    """Feeds csv.reader line by line; remembers what was wrong with a line of the record being read."""

    def __init__(self, stream: BinaryIO, settings: IntakeSettings) -> None:
        self._lines = read_lines(stream, settings.max_line_bytes)
        self._settings = settings
        self._encoding = "utf-8"
        self._pieces: list[str] = []
        self._number = 0
        self.first_number: int | None = None
        self.problem: str | None = None
        self.count = 0
        self.quotes = 0

    @property
    def can_go_on(self) -> bool:
        """Whether a record that could not be read was one line, and the next surely begins another."""
        return self.count == 1 and self.quotes % 2 == 0

    def __iter__(self) -> "_CsvLines":
        return self

    def __next__(self) -> str:
        if not self._pieces:
            self._pieces = self._read()
        text = self._pieces.pop()
        self._number += 1
        if self.first_number is None:
            self.first_number = self._number
        self.count += 1
        self.quotes += text.count('"')
        return text

    def _read(self) -> list[str]:
        r"""The next line, last piece first: old files end lines in \r alone."""
        line = next(self._lines)
        if line.is_giant:
            self.problem = _giant(line, self._settings)
            # The stand-in leaves the reader inside or outside quotes as the whole line would.
            return ['"\n' if line.odd_quotes else "\n"]
        data = line.data.removeprefix(codecs.BOM_UTF8) if line.number == 1 else line.data
        return [piece + "\n" for piece in reversed(self._decode(data).removesuffix("\r").split("\r"))]

    def _decode(self, data: bytes) -> str:
        """The line's text; the first line that is not UTF-8 settles the encoding of those behind it that are not either."""
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            if self._encoding == "utf-8":
                self._encoding = detect_encoding(data) or "utf-8"
        try:
            return data.decode(self._encoding)
        except UnicodeDecodeError:
            self.problem = "the line is not UTF-8, and no other encoding fits"
            return data.decode("utf-8", "replace")

    def start_record(self) -> None:
        self.first_number = None
        self.problem = None
        self.count = 0
        self.quotes = 0


def read_csv(stream: BinaryIO, path: str, where: str, options: IntakeOptions, settings: IntakeSettings, *, named: bool = False) -> Found:
    """The items of a .csv file whose first line names the columns; parted by commas, semicolons or tabs, as the first line is.

    Raises:
        WrongUseError: the file was `named` by the user and has no column that --map asks for.
    """
    limit = csv.field_size_limit(settings.max_line_bytes)
    try:
        yield from _read_records(_CsvLines(stream, settings), path, where, options, named=named)
    finally:
        csv.field_size_limit(limit)


def _read_records(lines: _CsvLines, path: str, where: str, options: IntakeOptions, *, named: bool) -> Found:
    first = next(lines, None)
    if first is None or lines.problem or not first.strip():
        yield skip(where, lines.problem or "its first line, which names the columns, is empty")
        return
    delimiter = max(_DELIMITERS, key=lambda d: (first.count(d), -_DELIMITERS.index(d)))
    try:
        columns = [column.strip() for column in next(csv.reader([first], delimiter=delimiter, strict=True), [])]
    except csv.Error:
        yield skip(where, f"its first line, which names the columns, cannot be read: {_UNPAIRED}")
        return
    if "text" not in _columns_of_fields(columns, options.mapping):
        if named and "text" in options.mapping:
            raise WrongUseError(f"{where}: {_no_text_column(columns, options.mapping)}")
        yield skip(where, _no_text_column(columns, options.mapping))
        return
    count = 0
    for item in _rows(csv.reader(lines, delimiter=delimiter, strict=True), lines, columns, path, where, options):
        count += 1
        yield item
    if not count:
        yield skip(where, "it names columns and has no row")


def _rows(reader: Iterator[list[str]], lines: _CsvLines, columns: list[str], path: str, where: str, options: IntakeOptions) -> Found:
    while True:
        lines.start_record()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            if lines.can_go_on:
                yield skip(f"{where}:{lines.first_number}", f"the row cannot be read: {_UNPAIRED}")
                continue
            # A quote that never closes swallows what follows; what is read after it would be pieces of texts.
            yield skip(f"{where}:{lines.first_number}", "a quoted cell that opens here does not end; the rest of the file was not read")
            return
        at = f"{where}:{lines.first_number}"
        if lines.problem:
            yield skip(at, lines.problem)
        elif cells:
            yield _read_cells(cells, columns, path, at, options)


def _read_cells(cells: list[str], columns: list[str], path: str, where: str, options: IntakeOptions) -> Item | Skipped:
    if len(cells) > len(columns) and any(cells[len(columns) :]):
        return skip(where, f"the row has {len(cells)} cells for {len(columns)} columns; a text with commas needs quotes around it")
    row: dict[str, object] = dict(zip(columns, cells, strict=False))
    if _columns_of_fields(columns, options.mapping)["text"] not in row:
        return skip(where, f"the row ends before its text: it has {len(cells)} of {len(columns)} cells")
    return _make_item(row, path, where, options.mapping)
