"""Which format is a file in: by its name, and by its first bytes?"""

import json
import re
from dataclasses import dataclass
from typing import Literal

from twosource.intake.page import is_own_page
from twosource.intake.plain import encoding_by_mark

HEAD_BYTES = 65_536
Format = Literal["plain", "page", "jsonl", "csv", "own"]
_SUFFIXES: dict[str, Format] = {
    ".txt": "plain",
    ".text": "plain",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
}
_STORE_SUFFIXES = (".db", ".db-wal", ".db-shm", ".db-journal", "-wal", "-shm")
_SQLITE = b"SQLite format 3\x00"
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
)
_HTML = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_CONTROL = bytes(b for b in range(32) if b not in b"\t\n\r\f\v\x1b")
_MOST_CONTROL = 0.1


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file is in no format that is read."""

    reason: str


def is_store_name(name: str) -> bool:
    """Whether a file is a store of this program, or a companion of one, by its name."""
    return name.lower().endswith(_STORE_SUFFIXES)


def detect_format(name: str, head: bytes) -> Format | Unreadable:
    """The format of a file called `name` whose first bytes are `head`; "own" for what this program wrote itself."""
    if is_store_name(name) or head.startswith(_SQLITE):
        return "own"
    if not head.strip():
        return Unreadable("it is empty")
    reason = _binary(head)
    if reason is not None:
        return Unreadable(reason)
    if is_own_page(head):
        return "own"
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    by_name = _SUFFIXES.get(suffix)
    if by_name is not None:
        return "page" if by_name == "plain" and _HTML.match(head) else by_name
    by_content = _by_content(head)
    if by_content == "plain" and suffix:
        return Unreadable(f"{suffix} files are not read; .txt, .html, .jsonl and .csv are")
    return by_content


def _binary(head: bytes) -> str | None:
    """Why the bytes are no text, or None."""
    for magic, what in _MAGIC:
        if head.startswith(magic):
            return f"it is {what}, which is not read"
    if encoding_by_mark(head) is not None:
        return None
    sample = head[:8_192]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if b"\x00" in sample or controls > _MOST_CONTROL * len(sample):
        return "it is a binary file"
    return None


def _by_content(head: bytes) -> Format:
    if _HTML.match(head):
        return "page"
    first = head.lstrip().split(b"\n", 1)[0].strip()
    if first.startswith(b"{") and _is_object(first):
        return "jsonl"
    names = {cell.strip(b" \"'\r").lower() for cell in re.split(rb"[,;\t]", first)}
    return "csv" if len(names) > 1 and b"text" in names else "plain"


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        # The first line may be longer than the head.
        return len(line) > HEAD_BYTES // 2
