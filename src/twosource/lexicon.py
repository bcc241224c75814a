"""What do the shipped word lists say? Loads and checks the files of data/, and is the only module that opens them."""

import csv
import dataclasses
from functools import cache
from importlib import resources
from typing import TypeVar, get_args, get_origin, get_type_hints

import msgspec

from twosource.errors import LexiconError

Row = TypeVar("Row")


@cache
def load_lexicon(name: str, row: type[Row]) -> tuple[Row, ...]:
    """The rows of data/<name>.csv as records of the frozen dataclass `row`, in file order.

    The header must name exactly the fields of `row`. Cells are text; "" stands for None where the field allows it, `a|b`
    for a tuple, and numbers and true/false are converted. Lines that start with # are comments.

    Raises:
        LexiconError: a missing file, another header, a cell of the wrong type, rows unsorted or twice the same.
    """
    path = resources.files("twosource") / "data" / f"{name}.csv"
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError as error:
        raise LexiconError(f"data/{name}.csv is not shipped") from error
    return parse_lexicon(f"data/{name}.csv", text, row, ordered=True)


def parse_lexicon(name: str, text: str, row: type[Row], *, ordered: bool = False) -> tuple[Row, ...]:
    """The rows of a word list given as text; `name` is how errors call it. With `ordered`, its rows must be sorted.

    Raises:
        LexiconError: another header, a cell of the wrong type, rows unsorted or twice the same.
    """
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    wanted = [f.name for f in dataclasses.fields(row)]  # type: ignore[arg-type]
    reader = csv.reader(lines)
    header = next(reader, [])
    if header != wanted:
        raise LexiconError(f"{name} has the columns {header}, not {wanted}")
    cells = list(reader)
    if ordered and cells != sorted(cells):
        bad = next(a for a, b in zip(cells, sorted(cells), strict=True) if a != b)
        raise LexiconError(f"{name} is not sorted at {bad}")
    if len({tuple(c) for c in cells}) != len(cells):
        raise LexiconError(f"{name} has a row twice")
    bad_row = next((c for c in cells if len(c) != len(wanted)), None)
    if bad_row is not None:
        raise LexiconError(f"{name}: {bad_row} has {len(bad_row)} cells, not {len(wanted)}")
    hints = get_type_hints(row)
    many = [get_origin(hints[column]) is tuple for column in wanted]
    optional = [type(None) in get_args(hints[column]) for column in wanted]
    values = [dict(zip(wanted, map(_value, cell_row, many, optional), strict=True)) for cell_row in cells]
    try:
        # All rows at once: some lists have thousands, and each run of the program loads them.
        return tuple(msgspec.convert(values, list[row], strict=False))  # type: ignore[valid-type]
    except msgspec.ValidationError as error:
        raise LexiconError(f"{name}: {error} (rows count from 0)") from error


def _value(cell: str, many: bool, optional: bool) -> object:
    if many:
        return tuple(part for part in cell.split("|") if part)
    return None if cell == "" and optional else cell


@cache
def _bytes_of(name: str) -> bytes:
    data = (resources.files("twosource") / "data" / f"{name}.csv").read_bytes()
    while data.startswith(b"#"):
        data = data.partition(b"\n")[2]
    return data.partition(b"\n")[2]


def find_rows(name: str, row: type[Row], key: str) -> tuple[Row, ...]:
    """The rows of data/<name>.csv whose first cell is `key`: for lists too long to be loaded whole.

    The search goes by halves over the bytes of the file, whose rows are sorted and hold no quoted cells: about 20 steps for 6 MB.
    """
    data, wanted = _bytes_of(name), key.encode()
    low, high = 0, len(data)
    while low < high:  # the first line whose first cell is not before the key lies in [low, high]
        middle = data.rfind(b"\n", 0, (low + high) // 2) + 1
        middle = max(middle, low)
        end = data.find(b"\n", middle) + 1
        if data[middle : data.find(b",", middle)] < wanted:
            low = end
        else:
            high = middle
    found = []
    while data.startswith(wanted + b",", low):
        end = data.find(b"\n", low)
        found.append(data[low:end].decode().split(","))
        low = end + 1
    names = [f.name for f in dataclasses.fields(row)]  # type: ignore[arg-type]
    return tuple(msgspec.convert(dict(zip(names, cells, strict=True)), row, strict=False) for cells in found)
