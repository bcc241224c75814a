"""How are the lines of a file of any size read without holding a giant one in memory?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_CHUNK = 1 << 20
_KEPT_OF_GIANT = 1_000


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its newline: its number from 1, its bytes, and its true size. A giant line keeps only its first bytes.

    `odd_quotes` says whether the whole line holds an odd number of double quotes, known for a giant line too.
    """

    number: int
    data: bytes
    size: int
    odd_quotes: bool

    @property
    def is_giant(self) -> bool:
        """Whether the line was over the limit, and is here only in part."""
        return self.size > len(self.data)


def read_lines(stream: BinaryIO, max_bytes: int) -> Iterator[Line]:
    """The lines of a stream in order; at most about `max_bytes` are held at a time."""
    number, kept, size, quotes = 1, bytearray(), 0, 0
    while chunk := stream.read(_CHUNK):
        pieces = chunk.split(b"\n")
        for i, piece in enumerate(pieces):
            if i:
                yield _line(number, kept, size, quotes, max_bytes)
                number, kept, size, quotes = number + 1, bytearray(), 0, 0
            size += len(piece)
            quotes += piece.count(b'"')
            if size <= max_bytes:
                kept += piece
            elif len(kept) > _KEPT_OF_GIANT:
                del kept[_KEPT_OF_GIANT:]
            elif not kept:
                kept += piece[:_KEPT_OF_GIANT]
    if size:
        yield _line(number, kept, size, quotes, max_bytes)


def _line(number: int, kept: bytearray, size: int, quotes: int, max_bytes: int) -> Line:
    data = bytes(kept[:_KEPT_OF_GIANT] if size > max_bytes else kept)
    return Line(number, data, size, quotes % 2 == 1)
