"""How are the words of the articles kept, so that new ones find what they share with them?

Strands are kept article by article; the runs of words in sorted blocks by range of their hashes, a segment for each run that added
articles. Numbers of articles, stretches and segments stand for nothing outside these tables.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray

from twosource.store.database import Store
from twosource.store.queries import read_among
from twosource.trace.arrays import Keys, find_sorted, join, running_sum
from twosource.trace.growth import Growth, Known, Table
from twosource.trace.holdings import ROW, Holdings, hold
from twosource.trace.imprint import Imprint
from twosource.trace.joining import PARTS, Postings, merge_postings
from twosource.trace.shrinkage import Shrinkage, shrink_lines
from twosource.trace.strands import Bearings, Strand

# More segments than this are put together, so that a store that grows day by day stays quick to search.
_MOST_SEGMENTS = 8
_KEPT = 4_000
_HELD_AT_ONCE = 2_000
_BearingsRow = tuple[int | None, str | None, list[str], str | None]
_Body = tuple[bytes, bytes, bytes, bytes, bytes, bytes, bytes, _BearingsRow]
_decoder = msgspec.msgpack.Decoder(_Body)


def _pack(strand: Strand) -> bytes:
    i = strand.imprint
    arrays = (i.keys, i.sizes, i.paragraphs, i.quoted, i.words, i.marks, strand.lines)
    return msgspec.msgpack.encode((*(a.tobytes() for a in arrays), _pack_bearings(strand.bearings)))


def _unpack(article_id: str, body: bytes) -> Strand:
    keys, sizes, paragraphs, quoted, words, marks, lines, bearings = _decoder.decode(body)
    imprint = Imprint(
        article_id=article_id,
        keys=np.frombuffer(keys, dtype=np.uint64),
        sizes=np.frombuffer(sizes, dtype=np.int32),
        paragraphs=np.frombuffer(paragraphs, dtype=np.int32),
        quoted=np.frombuffer(quoted, dtype=np.int32),
        words=np.frombuffer(words, dtype=np.uint32),
        marks=np.frombuffer(marks, dtype=np.uint8),
    )
    return Strand(imprint, np.frombuffer(lines, dtype=np.uint64), _unpack_bearings(*bearings))


def _pack_bearings(b: Bearings) -> _BearingsRow:
    return b.day, b.outlet, list(b.wires), b.publisher


def _unpack_bearings(day: int | None, outlet: str | None, wires: list[str], publisher: str | None) -> Bearings:
    return _same_bearings(Bearings(day, outlet, tuple(wires), publisher))


@lru_cache(maxsize=100_000)
def _same_bearings(bearings: Bearings) -> Bearings:
    """One object for all that are equal: the bearings of a whole pile lie in memory together."""
    return bearings


def read_strands(store: Store, ids: Iterable[str]) -> dict[str, Strand]:
    """The strands of the named articles that have one."""
    rows = read_among(store, "SELECT article_id, body FROM strands WHERE article_id IN (...)", sorted(ids))
    return {row[0]: _unpack(row[0], row[1]) for row in rows}


def count_strands(store: Store) -> int:
    """How many articles have a strand."""
    return int(store.value("SELECT count(*) FROM strands"))


def next_number(store: Store) -> int:
    """The number of the next article."""
    return int(store.value("SELECT coalesce(max(number) + 1, 0) FROM strands"))


class LineHolders:
    """The articles that hold some lines, as the store is; what all articles hold is read once, where it is asked for at all."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @cached_property
    def _holdings(self) -> Holdings:
        return read_holdings(self._store)

    def read(self, lines: Keys) -> list[Strand]:
        """The strands with any of these lines, which are in order; by article id."""
        at = np.flatnonzero(find_sorted(self._holdings.rows["line"], lines)[1])
        numbers = np.unique(np.searchsorted(self._holdings.starts, at, side="right") - 1)
        found = read_strands(self._store, (self._holdings.ids[n] for n in numbers.tolist()))
        return [found[a] for a in sorted(found)]


def read_known(store: Store, holders: LineHolders) -> Known:
    """What is known of the articles so far; strands and postings are read when they are asked for."""
    tables = [_unpack_table(row[0]) for row in store.rows("SELECT body FROM stretches ORDER BY segment")]
    table = Table(
        join([t.keys for t in tables], np.uint64),
        join([t.articles for t in tables], np.int64),
        join([t.places for t in tables], np.int64),
    )

    def by_number(numbers: Sequence[int]) -> Mapping[int, Strand]:
        rows = read_among(store, "SELECT number, article_id, body FROM strands WHERE number IN (...)", list(numbers))
        return {row[0]: _unpack(row[1], row[2]) for row in rows}

    return Known(table, lambda part: _read_part(store, part), by_number, holders.read)


def _read_part(store: Store, part: int) -> Postings:
    rows = store.rows("SELECT body FROM postings WHERE part = ? ORDER BY segment", (part,))
    return merge_postings([_unpack_postings(part, row[0]) for row in rows])


def _pack_table(table: Table) -> bytes:
    return b"".join((table.keys.tobytes(), table.articles.astype(np.uint32).tobytes(), table.places.astype(np.uint32).tobytes()))


def _unpack_table(body: bytes) -> Table:
    count = len(body) // 16
    articles = np.frombuffer(body, dtype=np.uint32, count=count, offset=8 * count)
    places = np.frombuffer(body, dtype=np.uint32, count=count, offset=12 * count)
    return Table(np.frombuffer(body, dtype=np.uint64, count=count), articles.astype(np.int64), places.astype(np.int64))


def _pack_postings(postings: Postings) -> bytes:
    low: NDArray[np.uint32] = (postings.grams & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    return low.tobytes() + postings.owners.astype(np.uint32).tobytes()


def _unpack_postings(part: int, body: bytes) -> Postings:
    count = len(body) // 8
    grams = np.frombuffer(body, dtype=np.uint32, count=count).astype(np.uint64) | np.uint64(part << 32)
    return Postings(grams, np.frombuffer(body, dtype=np.uint32, count=count, offset=4 * count).astype(np.int64))


class StoredStrands(Sequence[Strand]):
    """The strands of the articles in order of id; read when asked for, the last few thousand kept."""

    def __init__(self, store: Store, article_ids: Sequence[str]) -> None:
        self._store, self._ids = store, article_ids
        self._kept: OrderedDict[int, Strand] = OrderedDict()
        self._room = _KEPT

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, number: int) -> Strand:  # type: ignore[override]
        if number not in self._kept:
            self._fetch([number])
        return self._kept[number]

    def read(self, numbers: Sequence[int]) -> None:
        """Read the strands of these articles, by their places, before they are asked for. They stay until others are read so."""
        self._room = max(_KEPT, len(numbers))
        for number in numbers:
            if number in self._kept:
                self._kept.move_to_end(number)
        self._fetch(numbers)

    def _fetch(self, numbers: Sequence[int]) -> None:
        wanted = {self._ids[n]: n for n in numbers if n not in self._kept}
        for article_id, strand in read_strands(self._store, wanted).items():
            self._kept[wanted[article_id]] = strand
        while len(self._kept) > self._room:
            self._kept.popitem(last=False)


_HoldingRow = tuple[bytes, int, int, list[int], _BearingsRow, bytes]
_holdings = msgspec.msgpack.Decoder(_HoldingRow)


def _pack_holdings(holdings: Holdings) -> Iterator[tuple[str, bytes]]:
    """What each article holds, by id."""
    cuts = holdings.starts.tolist()
    columns = (holdings.words.tolist(), holdings.telling.tolist(), holdings.ledes, holdings.bearings, holdings.digests)
    for article_id, start, stop, words, telling, lede, b, digest in zip(holdings.ids, cuts, cuts[1:], *columns, strict=False):
        rows = holdings.rows[start:stop].tobytes()
        yield article_id, msgspec.msgpack.encode((rows, words, telling, list(lede), _pack_bearings(b), digest))


def read_holdings(store: Store) -> Holdings:
    """What every article holds that has a strand, in order of id."""
    found = [(row[0], *_holdings.decode(row[1])) for row in store.rows("SELECT article_id, body FROM holdings ORDER BY article_id")]
    sizes = np.array([len(row[1]) // ROW.itemsize for row in found], dtype=np.int64)
    return Holdings(
        ids=tuple(row[0] for row in found),
        starts=running_sum(sizes),
        rows=np.frombuffer(b"".join(row[1] for row in found), dtype=ROW),
        words=np.array([row[2] for row in found], dtype=np.int64),
        telling=np.array([row[3] for row in found], dtype=np.int64),
        ledes=tuple(tuple(row[4]) for row in found),
        bearings=tuple(_unpack_bearings(*row[5]) for row in found),
        digests=tuple(row[6] for row in found),
    )


def forget_strands(store: Store) -> None:
    """Leave nothing of any article's words and of what rests on them, so that all are joined and traced anew."""
    for table in ("strands", "holdings", "standings", "stretches", "postings"):
        store.write(f"DELETE FROM {table}")


def add_growth(store: Store, growth: Growth, strands: Sequence[Strand], first_number: int) -> None:
    """Keep new articles' strands and what they bring. Those of known articles whose lines have changed are put by `put_strands`."""
    store.write_many("INSERT INTO strands VALUES (?, ?, ?)", [(first_number + n, s.article_id, _pack(s)) for n, s in enumerate(strands)])
    _put_holdings(store, strands)
    segment = int(store.value("SELECT coalesce(max(segment) + 1, 0) FROM stretches"))
    store.write("INSERT INTO stretches VALUES (?, ?)", (segment, _pack_table(growth.table)))
    for part, postings in enumerate(growth.postings):
        store.write("INSERT INTO postings VALUES (?, ?, ?)", (part, segment, _pack_postings(postings)))
    if int(store.value("SELECT count(DISTINCT segment) FROM postings")) > _MOST_SEGMENTS:
        _put_segments_together(store, segment)


def _put_segments_together(store: Store, segment: int) -> None:
    for part in range(PARTS):
        merged = _read_part(store, part)
        store.write("DELETE FROM postings WHERE part = ?", (part,))
        store.write("INSERT INTO postings VALUES (?, ?, ?)", (part, segment, _pack_postings(merged)))


def drop_strands(store: Store, article_ids: Sequence[str]) -> tuple[str, ...] | None:
    """Take the words of articles out, with what rests on them alone; the other articles that hold one of their lines.

    None where all articles have to be joined anew. The articles are there still: their strands go with them.
    """
    rows = read_among(store, "SELECT number, article_id, body FROM strands WHERE article_id IN (...)", list(article_ids))
    going = {row[0]: _unpack(row[1], row[2]) for row in rows}
    line_holders = LineHolders(store)
    lines = np.unique(join([s.lines for s in going.values()], np.uint64))
    holders = [s for s in line_holders.read(lines[lines != 0]) if s.article_id not in article_ids]
    shrinkage = shrink_lines(going, holders, read_known(store, line_holders))
    if shrinkage is None:
        return None
    _drop_postings(store, shrinkage)
    _turn_table(store, shrinkage, holders)
    changed = [s for s in (_relabelled(s, shrinkage.parts_of) for s in holders) if s is not None]
    put_strands(store, changed)
    return tuple(s.article_id for s in holders)


def _relabelled(strand: Strand, parts_of: Mapping[int, int]) -> Strand | None:
    """The strand with the lines that some stretches have now; None where they are what they were."""
    pairs = zip(strand.imprint.keys.tolist(), strand.lines.tolist(), strict=True)
    lines = np.array([parts_of.get(key, line) if line else 0 for key, line in pairs], dtype=np.uint64)
    return None if np.array_equal(lines, strand.lines) else Strand(strand.imprint, lines, strand.bearings)


def _drop_postings(store: Store, shrinkage: Shrinkage) -> None:
    for part in shrinkage.grams_in:
        for segment, body in list(store.rows("SELECT segment, body FROM postings WHERE part = ?", (part,))):
            postings = _unpack_postings(part, body)
            kept = ~np.isin(postings.owners, shrinkage.gone)
            if not bool(kept.all()):
                left = _pack_postings(Postings(postings.grams[kept], postings.owners[kept]))
                store.write("UPDATE postings SET body = ? WHERE part = ? AND segment = ?", (left, part, segment))


def _turn_table(store: Store, shrinkage: Shrinkage, holders: Sequence[Strand]) -> None:
    """Leave nothing of the stretches that are gone but their numbers, and let the table name others for those that are not."""
    numbers = dict(read_among(store, "SELECT article_id, number FROM strands WHERE article_id IN (...)", [s.article_id for s in holders]))
    wanted = set(shrinkage.moved.values())
    named: dict[int, tuple[int, int]] = {}
    for strand in holders:
        for place, key in enumerate(strand.imprint.keys.tolist()):
            if key in wanted:
                named.setdefault(key, (numbers[strand.article_id], place))
    first = 0
    for segment, body in list(store.rows("SELECT segment, body FROM stretches ORDER BY segment")):
        table = _unpack_table(body)
        keys, articles, places = table.keys.copy(), table.articles.copy(), table.places.copy()
        stop = first + len(keys)
        gone = shrinkage.gone[(shrinkage.gone >= first) & (shrinkage.gone < stop)] - first
        keys[gone] = articles[gone] = places[gone] = 0
        for number, key in shrinkage.moved.items():
            if first <= number < stop:
                articles[number - first], places[number - first] = named[key]
        now = _pack_table(Table(keys, articles, places))
        if now != body:
            store.write("UPDATE stretches SET body = ? WHERE segment = ?", (now, segment))
        first = stop


def put_strands(store: Store, strands: Iterable[Strand]) -> None:
    """Put strands in the place of those that are there."""
    given = list(strands)
    store.write_many("UPDATE strands SET body = ? WHERE article_id = ?", [(_pack(s), s.article_id) for s in given])
    _put_holdings(store, given)


def _put_holdings(store: Store, strands: Sequence[Strand]) -> None:
    for at in range(0, len(strands), _HELD_AT_ONCE):
        store.write_many("INSERT OR REPLACE INTO holdings VALUES (?, ?)", list(_pack_holdings(hold(strands[at : at + _HELD_AT_ONCE]))))
