"""Which articles are near each other, and which tell of one happening, once some have changed?"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from twosource.corroborate.match.outlines import NEAR
from twosource.corroborate.story.gists import Gist, Near, find_near_to, gist_of, least_shared, words_looked_up
from twosource.corroborate.story.stories import LIKENESS, join_stories, main_reports
from twosource.corroborate.words import name_key
from twosource.records import Document, Passage
from twosource.store.database import Store
from twosource.store.packing import unpack
from twosource.store.queries import read_among

_words = msgspec.msgpack.Decoder(list[tuple[str, float]])


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of changed articles.

    `near` are those that lie elsewhere among the others, `were_near` what was near them; `stories` those whose story goes by another name,
    `parted` those among them that are in one story with others than before, besides the changed articles; `outlets` the names, folded, of
    outlets that came or went.
    """

    near: frozenset[str]
    were_near: Mapping[str, frozenset[str]]
    stories: frozenset[str]
    parted: frozenset[str]
    outlets: frozenset[str]


def write_all(
    store: Store,
    documents: Iterable[Document],
    gists: Mapping[str, Gist],
    near: Iterable[Near],
    stories: Mapping[str, str],
    passages: Iterable[Passage],
) -> None:
    """Keep what the articles are about and which are near each other, in place of all that was kept."""
    for table in ("gists", "gist_words", "near", "stories"):
        store.write(f"DELETE FROM {table}")
    main = main_reports(passages)
    for document in documents:
        article_id = document.article.article_id
        _put_gist(store, document, gists[article_id], main.get(article_id))
    _put_near(store, near)
    store.write_many("INSERT INTO stories VALUES (?, ?)", sorted(stories.items()))


def move(store: Store, documents: Mapping[str, Document], changed: Collection[str], gone: Collection[str]) -> Moved:
    """Bring it up to date for articles that are new, changed or gone."""
    rows = _read_rows(store, [*changed, *gone])
    outlets = {row[3] for row in rows.values() if row[3]}
    before = {name for name in outlets if _is_outlet(store, name)}
    main = main_reports(_passages_of(store, sorted(changed)))
    seeds: set[str] = set()
    were_near: dict[str, frozenset[str]] = {}
    retold = set(gone)
    for article_id in gone:
        seeds |= _mates(store, article_id)
        were_near[article_id] = _drop(store, article_id)
    for article_id in sorted(changed):
        document = documents[article_id]
        gist, old = gist_of(document), rows.get(article_id)
        outlet = _outlet_of(document)
        if outlet and outlet not in outlets:
            outlets.add(outlet)
            before |= {outlet} if _is_outlet(store, outlet) else set()
        same = old is not None and old[:2] == (_pack(gist), gist.day)
        if same and old is not None and old[2] == main.get(article_id) and old[3] == outlet:
            continue
        retold.add(article_id)
        seeds |= {article_id, *_mates(store, article_id)}
        if not same:
            were_near[article_id] = _drop(store, article_id)
        _put_gist(store, document, gist, main.get(article_id))
        if not same:
            _find_place(store, article_id, gist)
    toggled = {name for name in outlets if (name in before) != _is_outlet(store, name)}
    stories, parted = _retell(store, seeds, retold, gone)
    return Moved(frozenset(were_near), were_near, stories, parted, frozenset(toggled))


def _read_rows(store: Store, article_ids: Sequence[str]) -> dict[str, tuple[bytes, int | None, str | None, str | None]]:
    rows = read_among(store, "SELECT article_id, body, day, main, outlet FROM gists WHERE article_id IN (...)", article_ids)
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}


def read_outlet_keys(store: Store) -> frozenset[str]:
    """The folded names of all outlets."""
    return frozenset(row[0] for row in store.rows("SELECT DISTINCT outlet FROM gists WHERE outlet IS NOT NULL"))


def _is_outlet(store: Store, name: str) -> bool:
    return store.value("SELECT 1 FROM gists WHERE outlet = ? LIMIT 1", (name,)) is not None


def _passages_of(store: Store, article_ids: Sequence[str]) -> list[Passage]:
    rows = read_among(store, "SELECT body FROM passages WHERE article_id IN (...)", article_ids)
    return [unpack(row[0], Passage) for row in rows]


def _drop(store: Store, article_id: str) -> frozenset[str]:
    """Take an article out; what was near it."""
    near = frozenset(row[0] for row in store.rows("SELECT b FROM near WHERE a = ?", (article_id,)))
    for table in ("gists", "gist_words"):
        store.write(f"DELETE FROM {table} WHERE article_id = ?", (article_id,))
    store.write_many("DELETE FROM near WHERE a = ? AND b = ?", [(other, article_id) for other in sorted(near)])
    store.write("DELETE FROM near WHERE a = ?", (article_id,))
    return near


def _pack(gist: Gist) -> bytes:
    return msgspec.msgpack.encode(list(gist.words.items()))


def _put_gist(store: Store, document: Document, gist: Gist, main: str | None) -> None:
    article = document.article
    row = (article.article_id, _pack(gist), gist.day, main, _outlet_of(document), len(article.text))
    store.write("INSERT OR REPLACE INTO gists VALUES (?, ?, ?, ?, ?, ?)", row)
    words = [(word, article.article_id, weight) for word, weight in words_looked_up(gist, NEAR).items()]
    store.write_many("INSERT OR IGNORE INTO gist_words VALUES (?, ?, ?)", words)


def _outlet_of(document: Document) -> str | None:
    return (name_key(document.article.outlet) or None) if document.article.outlet else None


def read_gists(store: Store, article_ids: Sequence[str]) -> dict[str, Gist]:
    """What some articles are about."""
    rows = read_among(store, "SELECT article_id, body, day FROM gists WHERE article_id IN (...)", article_ids)
    return {row[0]: Gist(dict(_words.decode(row[1])), row[2]) for row in rows}


def _find_place(store: Store, article_id: str, gist: Gist) -> None:
    words = words_looked_up(gist, NEAR)
    # What many articles share is added up where it lies: most of them share too little.
    sql = """SELECT article_id FROM json_each(?) AS own JOIN gist_words ON word = own.key
             GROUP BY article_id HAVING sum(weight * own.value) >= ?"""
    others = store.rows(sql, (msgspec.json.encode(words).decode(), least_shared(NEAR)))
    gists = read_gists(store, sorted(row[0] for row in others))
    _put_near(store, find_near_to(article_id, gists | {article_id: gist}, NEAR))


def _put_near(store: Store, near: Iterable[Near]) -> None:
    rows: list[tuple[object, ...]] = []
    for pair in near:
        rows += [(pair.a, pair.b, pair.overlap, pair.score), (pair.b, pair.a, pair.overlap, pair.score)]
    store.write_many("INSERT OR REPLACE INTO near VALUES (?, ?, ?, ?)", rows)


def _mates(store: Store, article_id: str) -> set[str]:
    """The articles that one hangs together with in its story, as the store has it now."""
    near = store.rows("SELECT b FROM near WHERE a = ? AND overlap >= ?", (article_id, LIKENESS))
    same = store.rows("SELECT article_id FROM gists WHERE main = (SELECT main FROM gists WHERE article_id = ?)", (article_id,))
    return {row[0] for row in (*near, *same)}


def _retell(store: Store, seeds: set[str], retold: Collection[str], gone: Collection[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Tell again the stories of all that hang together with these; the articles whose story has another name, or other articles, now."""
    if not retold:
        return frozenset(), frozenset()
    found = set(seeds - set(gone))
    todo = sorted(found)
    while todo:
        article_id = todo.pop()
        new = _mates(store, article_id) - found
        found |= new
        todo += sorted(new)
    ids = sorted(found)
    main = {
        row[0]: row[1]
        for row in read_among(store, "SELECT article_id, main FROM gists WHERE main IS NOT NULL AND article_id IN (...)", ids)
    }
    sql = "SELECT a, b, overlap, score FROM near WHERE a < b AND overlap >= ? AND a = ?"
    near = [Near(*row) for a in ids for row in store.rows(sql, (LIKENESS, a))]
    stories = join_stories(read_gists(store, ids), main, near)
    old = {row[0]: row[1] for row in read_among(store, "SELECT article_id, story_id FROM stories WHERE article_id IN (...)", [*ids, *gone])}
    store.write_many("DELETE FROM stories WHERE article_id = ?", [(a,) for a in sorted(gone)])
    moved = {a for a, story in stories.items() if old.get(a) != story}
    store.write_many("INSERT OR REPLACE INTO stories VALUES (?, ?)", [(a, stories[a]) for a in sorted(moved)])
    return frozenset(moved), frozenset(_part(old, stories, retold)) | (moved & set(retold))


def _part(old: Mapping[str, str], new: Mapping[str, str], changed: Collection[str]) -> set[str]:
    """The articles, of those that have not changed, that are in one story with other ones of these than before."""
    same = [a for a in new if a in old and a not in changed]
    now: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    for a in same:
        now[old[a]].add(new[a])
        before[new[a]].add(old[a])
    return {a for a in same if len(now[old[a]]) > 1 or len(before[new[a]]) > 1}
