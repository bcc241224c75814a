"""Whom do the names of the pile mean, once some articles have changed? Only those are asked again who share a name with a changed one."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from hashlib import blake2b

import msgspec

from twosource.corroborate.actor.actors import Cast, make_cast
from twosource.corroborate.actor.namekeys import keys_of
from twosource.corroborate.actor.seen import Seen, local_key
from twosource.corroborate.words import name_key
from twosource.records import Actor
from twosource.renewing.lazily import Lazily
from twosource.store.database import Store
from twosource.store.packing import pack, unpack
from twosource.store.queries import read_among

Local = tuple[str, str]
"""An article and what an actor is known by in it."""


def number_of(key: object) -> int:
    """A key as a number that SQLite holds, the same in every run."""
    return int.from_bytes(blake2b(repr(key).encode(), digest_size=8).digest(), "big") >> 1


def write_all(store: Store, seen: Sequence[Seen], cast: Cast, outlets: Collection[str]) -> None:
    """Keep who is seen and who that is, in place of all that was kept."""
    for table in ("seen", "names", "actors"):
        store.write(f"DELETE FROM {table}")
    rows = []
    for number, s in enumerate(seen, 1):
        local = (s.article_id, local_key(s.actor))
        actor = cast.who[local]
        rows.append((number, *local, pack(s), actor.actor_id, _sign(actor, cast, outlets)))
    store.write_many("INSERT INTO seen VALUES (?, ?, ?, ?, ?, ?)", rows)
    names = [(key, number) for number, s in enumerate(seen, 1) for key in _numbers(s)]
    store.write_many("INSERT INTO names VALUES (?, ?)", names)
    _put_actors(store, cast)


def recast(store: Store, changed: Collection[str], seen: Sequence[Seen], toggled: Iterable[str], outlets: Collection[str]) -> set[Local]:
    """Bring the actors up to date, given who is seen in the changed articles; what comes back are those who are not who they were.

    `changed` are the articles that are new, read again or gone; `toggled` the outlets (folded names) that came or went.
    """
    rows = read_among(store, "SELECT number, article_id, local, body FROM seen WHERE article_id IN (...)", sorted(changed))
    old = {(article_id, local): (number, body) for number, article_id, local, body in rows}
    new = {(s.article_id, local_key(s.actor)): s for s in seen}
    gone = [number for local, (number, body) in old.items() if local not in new or pack(new[local]) != body]
    fresh = {local: s for local, s in new.items() if local not in old or pack(s) != old[local][1]}
    seeds = {row[0] for row in read_among(store, "SELECT key FROM names WHERE number IN (...)", gone)}
    seeds |= {number_of(f"n {name}") for name in toggled}
    former = _actors_of(store, gone)
    for table in ("seen", "names"):
        store.write_many(f"DELETE FROM {table} WHERE number = ?", [(number,) for number in gone])
    number = store.value("SELECT coalesce(max(number), 0) FROM seen") + 1
    for local, s in sorted(fresh.items()):
        keys = _numbers(s)
        store.write("INSERT INTO seen VALUES (?, ?, ?, ?, '', x'')", (number, *local, pack(s)))
        store.write_many("INSERT INTO names VALUES (?, ?)", [(key, number) for key in keys])
        seeds.update(keys)
        number += 1
    return _ask_again(store, _close(store, seeds), former, outlets)


def _ask_again(store: Store, numbers: Sequence[int], former: set[str], outlets: Collection[str]) -> set[Local]:
    rows = list(read_among(store, "SELECT number, article_id, local, body, sign FROM seen WHERE number IN (...)", numbers))
    kept = sorted((article_id, local, number, unpack(body, Seen), sign) for number, article_id, local, body, sign in rows)
    cast = make_cast([s for _, _, _, s, _ in kept])
    former |= _actors_of(store, numbers)
    store.write_many("DELETE FROM actors WHERE actor_id = ?", [(actor_id,) for actor_id in sorted(former)])
    _put_actors(store, cast)
    dirty: set[Local] = set()
    for article_id, local, number, _, sign in kept:
        actor = cast.who[article_id, local]
        now = _sign(actor, cast, outlets)
        if now != sign:
            dirty.add((article_id, local))
            store.write("UPDATE seen SET actor_id = ?, sign = ? WHERE number = ?", (actor.actor_id, now, number))
    return dirty


def _close(store: Store, keys: set[int]) -> list[int]:
    """All who share a key with these, and with those in turn."""
    found: set[int] = set()
    done: set[int] = set()
    while keys:
        done |= keys
        met = {row[0] for row in read_among(store, "SELECT number FROM names WHERE key IN (...)", sorted(keys))} - found
        found |= met
        keys = {row[0] for row in read_among(store, "SELECT key FROM names WHERE number IN (...)", sorted(met))} - done
    return sorted(found)


def _actors_of(store: Store, numbers: Sequence[int]) -> set[str]:
    """The actors that these were, and the parties they counted as."""
    own = {row[0] for row in read_among(store, "SELECT actor_id FROM seen WHERE number IN (...)", numbers)}
    parties = read_among(store, "SELECT party FROM actors WHERE actor_id IN (...)", sorted(own))
    return {name for name in (*own, *(row[0] for row in parties)) if name}


def _numbers(seen: Seen) -> list[int]:
    return sorted({number_of(key) for key in keys_of(seen)})


def _sign(actor: Actor, cast: Cast, outlets: Collection[str]) -> bytes:
    party = cast.party(actor)
    bodies = sorted(cast.bodies.get(party.actor_id, ())) if party else []
    state = cast.state_of(actor) if party is None else None
    content = pack((actor, party, bodies, state, name_key(actor.name) in outlets))
    return blake2b(content.encode(), digest_size=8).digest()


def _put_actors(store: Store, cast: Cast) -> None:
    rows: list[tuple[object, ...]] = []
    for actor in cast.actors:
        party = cast.party(actor)
        bodies = sorted(cast.bodies.get(actor.actor_id, ()))
        state = actor.country if actor.kind == "country" else None
        rows.append((actor.actor_id, pack(actor), party.actor_id if party else None, pack(bodies), state))
    store.write_many("INSERT OR REPLACE INTO actors VALUES (?, ?, ?, ?, ?)", rows)


def stored_cast(store: Store) -> Cast:
    """The cast of the store, read as it is asked for."""

    def who(keys: list[Local]) -> Mapping[Local, Actor]:
        articles = sorted({article_id for article_id, _ in keys})
        sql = "SELECT article_id, local, actors.body FROM seen JOIN actors USING (actor_id) WHERE article_id IN (...)"
        return {(row[0], row[1]): unpack(row[2], Actor) for row in read_among(store, sql, articles)}

    def parties(actor_ids: list[str]) -> Mapping[str, Actor | None]:
        sql = "SELECT a.actor_id, p.body FROM actors a LEFT JOIN actors p ON p.actor_id = a.party WHERE a.actor_id IN (...)"
        return {row[0]: None if row[1] is None else unpack(row[1], Actor) for row in read_among(store, sql, actor_ids)}

    def bodies(actor_ids: list[str]) -> Mapping[str, frozenset[str]]:
        rows = read_among(store, "SELECT actor_id, bodies FROM actors WHERE actor_id IN (...)", actor_ids)
        return {row[0]: frozenset(msgspec.json.decode(row[1])) for row in rows}

    def states(countries: list[str]) -> Mapping[str, Actor]:
        rows = read_among(store, "SELECT state, body FROM actors WHERE state IN (...) ORDER BY actor_id DESC", countries)
        return {row[0]: unpack(row[1], Actor) for row in rows}

    return Cast((), Lazily(who), Lazily(parties), Lazily(bodies), Lazily(states))
