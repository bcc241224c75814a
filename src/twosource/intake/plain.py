"""What does a .txt file say? Finds the encoding and the header lines; the text stays the whole file."""

import codecs
import re

from twosource.intake.items import Item, skip, unify_newlines
from twosource.records import Skipped, Span

_HEADER = re.compile(r"[ \t]*(?P<key>title|outlet|published|url)[ \t]*:[ \t]*(?P<value>[^\n]*)", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_by_mark(data: bytes) -> str | None:
    """The encoding that the first bytes declare, or None."""
    return next((name for mark, name in _BOMS if data.startswith(mark)), None)


def decode(data: bytes) -> str | None:
    """The text of a file, or None where no encoding fits: its byte order mark, else UTF-8, else what charset-normalizer finds."""
    try:
        return data.decode(encoding_by_mark(data) or "utf-8")
    except UnicodeDecodeError:
        encoding = detect_encoding(data)
    return None if encoding is None else data.decode(encoding)


def detect_encoding(data: bytes) -> str | None:
    """The encoding that the bytes are likeliest in, one that decodes them all; None where there is none."""
    if _is_sparse(data):
        # English with curly quotes and a few accents has too few such bytes to guess from; it was written on Windows.
        try:
            data.decode("cp1252")
            return "cp1252"
        except UnicodeDecodeError:
            pass
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        return None
    try:
        data.decode(best.encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    return best.encoding


def _is_sparse(data: bytes) -> bool:
    """Whether the bytes are ASCII, but for less than one in fifty (a Central European language has one in twenty), and hold no zero."""
    return 50 * sum(byte > 0x7F for byte in data) < len(data) and 0 not in data


def read_plain(data: bytes, path: str, where: str) -> Item | Skipped:
    """The item of a .txt file's bytes."""
    decoded = decode(data)
    if decoded is None:
        return skip(where, "it is not UTF-8, and no other encoding fits")
    text = unify_newlines(decoded)
    fields, header = find_header(text)
    published = fields.get("published")
    return Item(
        text=text,
        path=path,
        where=where,
        outlet=_value(text, fields.get("outlet")),
        url=_value(text, fields.get("url")),
        title=_value(text, fields.get("title")),
        published=_value(text, published),
        published_span=published,
        header=header,
    )


def _value(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def find_header(text: str) -> tuple[dict[str, Span], tuple[Span, ...]]:
    """The `Title:` style lines at the top: their values by field in lower case, and the lines. The first line of a field counts."""
    values: dict[str, Span] = {}
    lines: list[Span] = []
    at = len(text) - len(text.lstrip())
    at = text.rfind("\n", 0, at) + 1
    while (match := _HEADER.match(text, at)) is not None:
        key = match["key"].lower()
        value = match["value"].rstrip()
        if key not in values and value:
            values[key] = Span(match.start("value"), match.start("value") + len(value))
        lines.append(Span(match.start("key"), match.start("value") + len(value) if value else match.end("key") + 1))
        at = match.end() + 1
    return values, tuple(lines)
