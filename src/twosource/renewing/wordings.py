"""Which sentences of which reports make a claim, once some articles or actors have changed? Report by report, each one whole."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from twosource.corroborate.actor.actors import Cast, with_cast
from twosource.corroborate.actor.seen import actors_of, local_key
from twosource.corroborate.corrections import SetRoot, with_parents, with_roots
from twosource.corroborate.match.outlines import NEAR, Outline, Surroundings
from twosource.corroborate.match.rematching import Decision
from twosource.corroborate.match.wordings import Wording
from twosource.corroborate.root.outletnames import with_newsrooms
from twosource.corroborate.working import word
from twosource.records import Lineage, Link, Mention, Passage, Report
from twosource.renewing.lazily import Lazily, prefetch
from twosource.renewing.people import Local, number_of
from twosource.settings import Settings
from twosource.store.database import Store
from twosource.store.documents import StoredDocuments
from twosource.store.packing import pack, unpack
from twosource.store.queries import read_among, read_corrections


@dataclass(frozen=True, slots=True)
class Stored:
    """A wording as the store holds it: which of its mentions is the canonical one by number."""

    mentions: tuple[Mention, ...]
    canonical: int
    contested: bool


@dataclass(frozen=True, slots=True)
class Families:
    """What is to be worded again: reports; articles with what no report has; who is not who he was, and what lies elsewhere now.

    `were_near` gives what was near articles that lie elsewhere now.
    """

    reports: frozenset[str]
    loose: frozenset[str]
    gone: frozenset[str]
    people: frozenset[Local]
    were_near: Mapping[str, frozenset[str]]


@dataclass(slots=True)
class Reworded:
    """What came of it: new and changed wordings by id, what became of those that are no more or changed, and whom that unsettles."""

    fresh: dict[str, Wording] = field(default_factory=dict)
    gone: dict[str, Decision] = field(default_factory=dict)
    unsettled: frozenset[str] = frozenset()
    spoken: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    made: int = 0


def wording_id_of(wording: Wording) -> str:
    """The name of a wording: its smallest mention's."""
    return wording.mentions[0].mention_id


def pack_wording(wording: Wording) -> str:
    """A wording as the store holds it."""
    at = next(n for n, m in enumerate(wording.mentions) if m is wording.canonical)
    return pack(Stored(wording.mentions, at, wording.contested))


def unpack_wording(body: str) -> Wording:
    """The wording that `pack_wording` made into `body`."""
    stored = unpack(body, Stored)
    return Wording(stored.mentions, stored.mentions[stored.canonical], stored.contested)


def fetch_surroundings(store: Store) -> Surroundings:
    """What the articles of the store are as wholes, read as it is asked for."""

    def near(article_ids: list[str]) -> Mapping[str, Mapping[str, float]]:
        out: dict[str, dict[str, float]] = {a: {} for a in article_ids}
        # Some that share many words lie too far apart in time.
        for a, b, score in read_among(store, f"SELECT a, b, score FROM near WHERE score >= {NEAR} AND a IN (...)", article_ids):
            out[a][b] = score
        return out

    def column(table: str, name: str) -> Lazily[str, Any]:
        sql = f"SELECT article_id, {name} FROM {table} WHERE article_id IN (...)"
        return Lazily(lambda article_ids: dict(read_among(store, sql, article_ids)))

    return Surroundings(Lazily(near), column("gists", "size"), column("stories", "story_id"), column("gists", "day"))


def stored_outlets(store: Store) -> Collection[str]:
    """The folded names of all outlets, looked up one by one."""
    sql = "SELECT DISTINCT outlet FROM gists WHERE outlet IN (...)"
    return Lazily(lambda names: {row[0]: True for row in read_among(store, sql, names)})


def reword(
    store: Store, documents: StoredDocuments, cast: Cast, families: Families, roots: Mapping[str, SetRoot], settings: Settings
) -> Reworded:
    """Word these families again, with the edits between their copies; `roots` are those that users set, by mention."""
    rows = _old_rows(store, families)
    mentions = with_roots(_read_mentions(store, families), roots)
    stirred = {m.mention_id for m in mentions if any((m.article_id, local_key(a)) in families.people for a in actors_of(m))}
    settled = with_newsrooms((with_cast(m, cast) for m in mentions), stored_outlets(store))
    lineage = _read_lineage(store, sorted(families.reports))
    wanted = {m.article_id for m in settled} | {a for link in lineage.links for a in (link.a, link.b)}
    wordings, links = word(tuple(documents.in_order(sorted(wanted))), lineage, settled, cast, settings)
    _put_links(store, with_parents(links, read_corrections(store)))
    out = Reworded(made=len(wordings))
    surroundings = fetch_surroundings(store)
    new = {wording_id_of(w): (w, pack_wording(w), surroundings.fullest({m.article_id for m in w.mentions})) for w in wordings}
    for wording_id, (wording, body, home) in new.items():
        same = rows.get(wording_id, ("", ""))[:2] == (home, body)
        moved = home in families.were_near or any(m.mention_id in stirred for m in wording.mentions)
        if not same or moved:
            out.fresh[wording_id] = wording
    changed = sorted(wording_id for wording_id in rows if wording_id not in new or wording_id in out.fresh)
    _note(store, out, {i: rows[i] for i in changed}, families.were_near)
    drop_wordings(store, changed)
    put_wordings(store, [(new[i][2], new[i][1], new[i][0]) for i in sorted(out.fresh)])
    return out


def restate(store: Store, wordings: Mapping[str, Wording], reworded: Reworded, were_near: Mapping[str, frozenset[str]]) -> None:
    """Have wordings that are what they were matched again, for what their articles tell besides is not."""
    rows = {
        row[0]: row[1:]
        for row in read_among(store, "SELECT wording_id, home, body FROM wordings WHERE wording_id IN (...)", sorted(wordings))
    }
    _note(store, reworded, rows, were_near)
    drop_wordings(store, sorted(wordings))
    put_wordings(store, [(rows[i][0], rows[i][1], wording) for i, wording in sorted(wordings.items())])
    reworded.fresh |= wordings


def _note(store: Store, reworded: Reworded, rows: Mapping[str, tuple[str, ...]], were_near: Mapping[str, frozenset[str]]) -> None:
    """Note what goes with wordings that are no more, or are changed."""
    changed = sorted(rows)
    reworded.gone |= read_decisions(store, changed)
    unsettled = reworded.unsettled | _find_unsettled(store, rows, were_near)
    reworded.unsettled = unsettled - reworded.gone.keys() - reworded.fresh.keys()
    spoken = list(read_among(store, "SELECT mention_id, article_id FROM spoken WHERE wording_id IN (...)", changed))
    reworded.spoken |= {row[0] for row in spoken}
    reworded.articles |= {row[1] for row in spoken}


def _old_rows(store: Store, families: Families) -> dict[str, tuple[str, str]]:
    """Home and body of the wordings that these families had."""
    by_report = read_among(store, "SELECT wording_id, home, body FROM wordings WHERE report_id IN (...)", sorted(families.reports))
    sql = "SELECT wording_id, home, body FROM wordings JOIN spoken USING (wording_id) WHERE {} article_id IN (...)"
    loose = read_among(store, sql.format("report_id IS NULL AND"), sorted(families.loose))
    gone = read_among(store, sql.format(""), sorted(families.gone))
    return {row[0]: (row[1], row[2]) for rows in (by_report, loose, gone) for row in rows}


def _read_mentions(store: Store, families: Families) -> list[Mention]:
    by_report = read_among(store, "SELECT body FROM mentions WHERE report_id IN (...)", sorted(families.reports))
    sql = "SELECT body FROM mentions WHERE report_id IS NULL AND article_id IN (...)"
    found = [unpack(row[0], Mention) for rows in (by_report, read_among(store, sql, sorted(families.loose))) for row in rows]
    return sorted(found, key=lambda m: (m.article_id, m.start, m.end, m.mention_id))


def _read_lineage(store: Store, report_ids: Sequence[str]) -> Lineage:
    """The lineage of some reports, the links without their edits."""
    passages = read_among(store, "SELECT body FROM passages WHERE report_id IN (...) ORDER BY article_id, number", report_ids)
    reports = read_among(store, "SELECT body FROM reports WHERE report_id IN (...)", report_ids)
    links = [unpack(row[0], Link) for row in read_among(store, "SELECT body FROM links WHERE report_id IN (...)", report_ids)]
    return Lineage(
        passages=tuple(unpack(row[0], Passage) for row in passages),
        reports=tuple(unpack(row[0], Report) for row in reports),
        links=tuple(replace(k, edits=()) for k in sorted(links, key=lambda k: (k.a, k.b, k.report_id))),
    )


def _put_links(store: Store, links: Iterable[Link]) -> None:
    rows: list[tuple[object, ...]] = [(pack(k), k.a, k.b, k.report_id) for k in links]
    store.write_many("UPDATE links SET body = ?1 WHERE a = ?2 AND b = ?3 AND report_id = ?4 AND body <> ?1", rows)


def read_decisions(store: Store, wording_ids: Sequence[str]) -> dict[str, Decision]:
    """What became of some wordings, without why they joined no other claim."""
    out: dict[str, list[tuple[int, str, int]]] = {}
    sql = "SELECT wording_id, place, leader, likely FROM fits WHERE wording_id IN (...)"
    for wording_id, place, leader, likely in read_among(store, sql, wording_ids):
        out.setdefault(wording_id, []).append((place, leader, likely))
    return {i: Decision(tuple(leader for _, leader, _ in sorted(found)), (), bool(found[0][2])) for i, found in out.items()}


def _find_unsettled(store: Store, rows: Mapping[str, tuple[str, ...]], were_near: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The wordings that stand alone, with a reason, among those that were compared with some that are gone."""
    keys = {row[0] for row in read_among(store, "SELECT key FROM shelves WHERE wording_id IN (...)", sorted(rows))}
    shelved = "SELECT wording_id FROM shelves JOIN refusals ON leader = wording_id WHERE key IN (...)"
    near = fetch_surroundings(store).near
    homes = {home for home, *_ in rows.values()}
    prefetch(near, homes)
    beside = {other for home in homes for other in {*near.get(home, ()), *were_near.get(home, ())}}
    housed = "SELECT wording_id FROM wordings JOIN refusals ON leader = wording_id WHERE home IN (...)"
    found = (*read_among(store, shelved, sorted(keys)), *read_among(store, housed, sorted(beside)))
    return frozenset(row[0] for row in found)


def drop_wordings(store: Store, wording_ids: Sequence[str]) -> None:
    """Take wordings out, with all that is kept of them."""
    rows: list[tuple[object, ...]] = [(wording_id,) for wording_id in wording_ids]
    for table in ("wordings", "spoken", "shelves", "fits", "refs"):
        store.write_many(f"DELETE FROM {table} WHERE wording_id = ?", rows)
    store.write_many("DELETE FROM refusals WHERE leader = ?", rows)


def drop_all(store: Store) -> None:
    """Take all wordings out, and all claims."""
    for table in ("wordings", "spoken", "shelves", "fits", "refusals", "refs", "opposed", "claims"):
        store.write(f"DELETE FROM {table}")


def put_wordings(store: Store, wordings: Iterable[tuple[str, str, Wording]]) -> None:
    """Keep wordings, given as home, body and the wording itself, with who speaks of what."""
    given = [(wording_id_of(w), home, body, w) for home, body, w in wordings]
    rows: list[tuple[object, ...]] = [(i, w.canonical.kind, w.report_id, home, 0, body) for i, home, body, w in given]
    store.write_many("INSERT INTO wordings VALUES (?, ?, ?, ?, ?, ?)", rows)
    store.write_many("INSERT INTO spoken VALUES (?, ?, ?)", [(m.mention_id, i, m.article_id) for i, _, _, w in given for m in w.mentions])
    store.write_many("INSERT OR IGNORE INTO refs VALUES (?, ?)", [(about, i) for i, _, _, w in given for about in _refers_to(w.canonical)])


def _refers_to(mention: Mention) -> tuple[str, ...]:
    about = mention.statement.about if mention.statement else ()
    part_of = mention.figure.part_of if mention.figure else None
    return (*about, part_of) if part_of else about


def put_decisions(store: Store, decisions: Mapping[str, Decision]) -> None:
    """Keep what became of wordings, in place of what was kept of these."""
    store.write_many("DELETE FROM fits WHERE wording_id = ?", [(i,) for i in decisions])
    store.write_many("DELETE FROM refusals WHERE leader = ?", [(i,) for i in decisions])
    rows = [(i, leader, n, int(d.likely)) for i, d in decisions.items() for n, leader in enumerate(d.fits)]
    store.write_many("INSERT INTO fits VALUES (?, ?, ?, ?)", rows)
    store.write_many("INSERT INTO refusals VALUES (?, ?)", [(i, pack(d.refused)) for i, d in decisions.items() if d.refused])


def put_shelves(store: Store, outlines: Mapping[str, Outline], keys: Mapping[str, Collection[object]]) -> None:
    """Keep under which keys wordings are found by others, and whether their articles tell of nothing else of their kind."""
    store.write_many("UPDATE wordings SET alone = ? WHERE wording_id = ?", [(int(o.alone), i) for i, o in outlines.items()])
    rows = [(key, i) for i in outlines for key in sorted({number_of(key) for key in keys[i]})]
    store.write_many("INSERT INTO shelves VALUES (?, ?)", rows)
