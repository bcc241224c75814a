"""Who is who over the whole pile? The actors of single articles made one, or kept apart, with the party each of them counts as."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2b

from twosource.corroborate.actor.bodynames import body_key, is_anybodys, is_bare, is_noun_for_people, is_short_for
from twosource.corroborate.actor.offices import (
    find_office,
    is_of_somewhere,
    is_office,
    is_voice,
    may_be_of_body,
    may_be_of_one,
    office_of_sector,
)
from twosource.corroborate.grouping import Groups
from twosource.corroborate.words import is_acronym, name_key, name_words, stem
from twosource.lexicon import load_lexicon
from twosource.records import Actor, Mention

BODY_KINDS = frozenset({"body", "country"})
_MAX_BODY_STEPS = 4
"""A body may belong to a body ("the party's youth wing"); longer chains are slips."""
_BARE_SURNAME = 4
"""Letters of a surname that may be the end of a longer one."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A row of data/state_sectors.csv."""

    sector: str


@cache
def state_sectors() -> frozenset[str]:
    """The sectors whose nameless people count as their state."""
    return frozenset(row.sector for row in load_lexicon("state_sectors", Sector))


@dataclass(frozen=True, slots=True)
class Seen:
    """An actor as one article names it, the reports whose sentences do, and the smallest mention that does.

    `offices` are those that the article calls a person by where he speaks.
    """

    article_id: str
    actor: Actor
    reports: frozenset[str]
    mention_id: str
    offices: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, folded."""
        return name_words(self.actor.name)

    @property
    def key(self) -> str:
        """The name, folded as its kind asks."""
        return body_key(self.actor.name) if self.actor.kind in BODY_KINDS else name_key(self.actor.name)


@dataclass(frozen=True, slots=True)
class Cast:
    """The pile's actors, and who each article's actor is among them.

    `bodies` has, for each party, the bodies that its people speak for; for a person without one, the offices he is called by.
    """

    actors: tuple[Actor, ...]
    who: Mapping[tuple[str, str], Actor]
    parties: Mapping[str, Actor | None] = field(default_factory=dict)
    bodies: Mapping[str, frozenset[str]] = field(default_factory=dict)
    states: Mapping[str, Actor] = field(default_factory=dict)

    def of(self, article_id: str, actor: Actor) -> Actor:
        """The pile's actor for an actor of one article."""
        return self.who.get((article_id, local_key(actor)), actor)

    def party(self, actor: Actor | None) -> Actor | None:
        """The party that an actor of the pile counts as: its body, itself where it has a proper name, else None."""
        return None if actor is None else self.parties.get(actor.actor_id)

    def state_of(self, actor: Actor) -> Actor | None:
        """The country whose state a nameless group or office belongs to ("Russian officials"), where the pile names it."""
        if actor.country is None or actor.sector not in state_sectors():
            return None
        return self.states.get(actor.country)

    def may_be_one(self, a: Actor, b: Actor) -> bool:
        """Whether two parties could be one: a shorter name, one who may speak for the other, a body of the state and its country."""
        if a.actor_id == b.actor_id or self._share_a_body(a, b):
            return True
        if a.kind == b.kind == "person":
            left, right = name_words(a.name), name_words(b.name)
            named_alike = _compatible_people(left, right) or _ends_in(left, right) or _ends_in(right, left)
            return named_alike or self._speaks_for_somebody(a) or self._speaks_for_somebody(b)
        if "person" in (a.kind, b.kind):
            person, body = (a, b) if a.kind == "person" else (b, a)
            return _may_speak_for(person, body)
        return _may_be_one_body(a, b)

    def _speaks_for_somebody(self, person: Actor) -> bool:
        """Whether the person is a spokesman or publicist of whom nobody tells whose: he may be the other's."""
        return any(is_voice(key) for key in self.bodies.get(person.actor_id, frozenset()))

    def _share_a_body(self, a: Actor, b: Actor) -> bool:
        """Whether people of both speak for one body, called the same or shorter by one: "Orvan police", "Orvan Police Department".

        Two who hold offices of one service, and whose body nobody names, may speak for one.
        """
        left, right = (self.bodies.get(x.actor_id, frozenset()) for x in (a, b))
        if {x for x in left & right if not is_office(x)}:
            return True
        lands_differ = a.country is not None and b.country is not None and a.country != b.country
        return not lands_differ and any(_may_be_one_key(x, y) for x in left for y in right)


def _may_be_one_key(a: str, b: str) -> bool:
    if is_office(a) and is_office(b):
        return may_be_of_one(a, b)
    if is_office(a) or is_office(b):
        return may_be_of_body(a, b) if is_office(a) else may_be_of_body(b, a)
    return _is_shorter(a, b) or _is_shorter(b, a)


def _is_shorter(a: str, b: str) -> bool:
    """Whether a body's key is another's with words left out, and two are left: one word alone ("police") is many bodies'."""
    words = set(a.split())
    return len(words) > 1 and words <= set(b.split())


def _may_speak_for(person: Actor, body: Actor) -> bool:
    if is_bare(body) or set(name_words(body.name)) <= set(name_words(person.name)):
        return True
    # A compatriot may speak for his country or one of its bodies; of whom no country is known, for a body of his own kind.
    if person.country is not None:
        return person.country == body.country
    of_a_kind = person.sector == body.sector or (person.sector in state_sectors() and body.sector in state_sectors())
    return person.sector is None or (person.body is None and body.country is None and of_a_kind)


def _may_be_one_body(a: Actor, b: Actor) -> bool:
    # "Medical Service" and "Medical Services" are one name.
    words_a, words_b = ({stem(w) for w in name_words(x.name)} for x in (a, b))
    if words_a <= words_b or words_b <= words_a or _alias_keys(a) & _alias_keys(b):
        return a.country is None or b.country is None or a.country == b.country
    if is_bare(a) or is_bare(b) or any(is_short_for(n, y.name) for x, y in ((a, b), (b, a)) for n in _acronyms(x)):
        return a.country is None or b.country is None or a.country == b.country
    same_state = a.country is not None and a.country == b.country
    return same_state and is_of_the_state(a) and is_of_the_state(b)


def is_of_the_state(actor: Actor) -> bool:
    """Whether an actor is a country or one of the bodies of its state."""
    return actor.kind == "country" or actor.sector in state_sectors()


def _alias_keys(actor: Actor) -> set[str]:
    return {body_key(n) for n in _acronyms(actor)}


def _acronyms(actor: Actor) -> list[str]:
    return [n for n in (actor.name, *actor.aliases) if is_acronym(n)]


def _ends_in(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "Nejad" may be what is left of "Irannejad": a bare surname that another's ends in."""
    return len(a) == 1 and len(a[0]) >= _BARE_SURNAME and bool(b) and b[-1].endswith(a[0])


def _compatible_people(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of people may be one person's: same surname, and first names that agree or are left out or are initials."""
    if not a or not b or a[-1] != b[-1]:
        return False
    shorter, longer = sorted((a[:-1], b[:-1]), key=len)
    at = 0
    for name in shorter:
        while at < len(longer) and not (longer[at] == name or (1 in (len(name), len(longer[at])) and longer[at][0] == name[0])):
            at += 1
        if at == len(longer):
            return False
        at += 1
    return True


def find_cast(mentions: Iterable[Mention]) -> Cast:
    """The actors of the pile. The same for any order of mentions; about linear in them."""
    return make_cast(collect_seen(mentions))


def make_cast(seen: Sequence[Seen]) -> Cast:
    """The actors that these are, given in order of article and local key."""
    groups = Groups(len(seen))
    _join_full_names(seen, groups)
    _join_acronyms(seen, groups)
    _join_short_bodies(seen, groups)
    _join_people_nearby(seen, groups)
    _join_descriptions(seen, groups)
    components = [[seen[i] for i in members] for members in groups.components()]
    actors = _name_components(components)
    who = {(s.article_id, local_key(s.actor)): actor for actor, members in zip(actors, components, strict=True) for s in members}
    by_name, extra = _bodies_by_name(actors, components)
    everybody = tuple(sorted((*actors, *extra), key=lambda a: a.actor_id))
    parties = {a.actor_id: _find_party(a, by_name) for a in everybody}
    bodies: dict[str, frozenset[str]] = {}
    for actor, members in zip(actors, components, strict=True):
        party = parties[actor.actor_id]
        if party is not None:
            named = {body_key(s.actor.body) for s in members if s.actor.body} | {body_key(party.name)}
            if actor.kind == "person":
                named |= {o for o in _offices_of(actor, members) if party is actor or is_of_somewhere(o)}
            bodies[party.actor_id] = bodies.get(party.actor_id, frozenset()) | named
    states = {a.country: a for a in reversed(everybody) if a.kind == "country" and a.country}
    return Cast(everybody, who, parties, bodies, states)


def _offices_of(actor: Actor, members: Sequence[Seen]) -> set[str]:
    """The offices of a person, without the words of his own name; of one who is called by none, what his sector tells."""
    names = frozenset(w for name in (actor.name, *actor.aliases) for w in name_words(name))
    told = {found for s in members for words in s.offices if (found := find_office(words, names)) is not None}
    by_sector = office_of_sector(actor.sector)
    return told or ({by_sector} if by_sector is not None else set())


def actors_of(mention: Mention) -> tuple[Actor, ...]:
    """Every actor that a mention names, in the order of its fields."""
    found: list[Actor | None] = [mention.speaker]
    if mention.event:
        found += [*mention.event.actors, *mention.event.recipients]
    if mention.position:
        found += [mention.position.holder, mention.position.addressee]
    if mention.figure:
        found.append(mention.figure.by)
    found += [hop.who for hop in mention.attribution]
    return tuple(a for a in found if a is not None)


def with_cast(mention: Mention, cast: Cast) -> Mention:
    """The mention with the pile's actors in place of its article's."""
    here = mention.article_id

    def put(actor: Actor | None) -> Actor | None:
        return None if actor is None else cast.of(here, actor)

    def put_all(actors: Sequence[Actor]) -> tuple[Actor, ...]:
        return tuple(dict.fromkeys(cast.of(here, a) for a in actors))

    event, position, figure = mention.event, mention.position, mention.figure
    if event is not None:
        event = replace(event, actors=put_all(event.actors), recipients=put_all(event.recipients))
    if position is not None:
        position = replace(position, holder=cast.of(here, position.holder), addressee=put(position.addressee))
    if figure is not None:
        figure = replace(figure, by=put(figure.by))
    hops = tuple(replace(hop, who=put(hop.who)) for hop in mention.attribution)
    return replace(mention, event=event, position=position, figure=figure, speaker=put(mention.speaker), attribution=hops)


def local_key(actor: Actor) -> str:
    """By what an actor is known within its article."""
    # A newsroom named as a medium may come without an id of its own.
    return actor.actor_id or f"name {name_key(actor.name)}"


def collect_seen(mentions: Iterable[Mention]) -> list[Seen]:
    """Each actor of each article once, in order of article and local key."""
    found: dict[tuple[str, str], list[tuple[Actor, Mention]]] = defaultdict(list)
    offices: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        for actor in actors_of(mention):
            found[mention.article_id, local_key(actor)].append((actor, mention))
        for hop in mention.attribution:
            if hop.who is not None and hop.who.kind == "person" and " " in hop.text:
                offices[mention.article_id, local_key(hop.who)].add(hop.text)
    out = []
    for (article_id, local), places in sorted(found.items()):
        actor = min((a for a, _ in places), key=lambda a: (-len(a.name), a.name, a.body or "", a.country or "", a.aliases))
        reports = frozenset(m.report_id for _, m in places if m.report_id)
        called = tuple(w for w in sorted(offices.get((article_id, local), ())) if find_office(w, frozenset()) is not None)
        out.append(Seen(article_id, actor, reports, min(m.mention_id for _, m in places), called))
    return out


def _join_full_names(seen: Sequence[Seen], groups: Groups) -> None:
    """One name is one actor over the whole pile: people by their full name unless their countries differ, bodies and countries always.

    But "the Foreign Ministry" without its country is one only within the copies of a report: each country has one.
    """
    by_key: dict[tuple[str, str, str | None], list[int]] = defaultdict(list)
    bodies = {s.key for s in seen if s.actor.kind in BODY_KINDS}
    for i, s in enumerate(seen):
        # A name that another article surely uses of a body is a body's, whatever one sentence made it look like.
        if s.actor.kind in BODY_KINDS or (s.actor.kind == "person" and body_key(s.actor.name) in bodies):
            for scope in s.reports if is_anybodys(s.actor) or is_noun_for_people(s.actor) else (None,):
                by_key["body", body_key(s.actor.name), scope].append(i)
        elif s.actor.kind == "group":
            # "Officers" of one body are not the officers of another.
            by_key["group", f"{s.key} of {body_key(s.actor.body)}" if s.actor.body else s.key, s.actor.country].append(i)
        elif s.actor.kind == "person" and len(s.words) > 1:
            by_key["person", s.key, None].append(i)
    for (kind, _, _), members in by_key.items():
        countries = {seen[i].actor.country for i in members} - {None}
        split = kind == "person" and len(countries) > 1
        for part in _by_country(seen, members) if split else [members]:
            groups.join_all(part)


def _by_country(seen: Sequence[Seen], members: Sequence[int]) -> list[list[int]]:
    parts: dict[str, list[int]] = defaultdict(list)
    for i in members:
        parts[seen[i].actor.country or ""].append(i)
    return list(parts.values())


def _join_acronyms(seen: Sequence[Seen], groups: Groups) -> None:
    """A body that an article knows by its acronym alone is the one body that another gives this acronym to."""
    full: dict[str, list[int]] = defaultdict(list)
    for i, s in enumerate(seen):
        if s.actor.kind in BODY_KINDS:
            for alias in s.actor.aliases:
                if is_acronym(alias) and body_key(alias) != s.key:
                    full[body_key(alias)].append(i)
    for i, s in enumerate(seen):
        owners = full.get(s.key, []) if s.actor.kind in BODY_KINDS and is_acronym(s.actor.name) else []
        if owners and len({groups.find(j) for j in owners}) == 1:
            groups.join(i, owners[0])


def _join_short_bodies(seen: Sequence[Seen], groups: Groups) -> None:
    """A short name ("the Centre") is the body that another copy of the report gives it to, where it gives it to one alone."""
    full: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, s in enumerate(seen):
        if s.actor.kind in BODY_KINDS:
            for report in s.reports:
                for key in {body_key(alias) for alias in s.actor.aliases} - {s.key}:
                    full[report, key].append(i)
    for i, s in enumerate(seen):
        if s.actor.kind in BODY_KINDS:
            owners = sorted({j for report in s.reports for j in full.get((report, s.key), [])})
            if owners and len({groups.find(j) for j in owners}) == 1:
                groups.join(i, owners[0])


def _join_people_nearby(seen: Sequence[Seen], groups: Groups) -> None:
    """A shorter name is a fuller one's only within an article or the copies of a report, and only where one person there fits it."""
    by_scope: dict[str, list[int]] = defaultdict(list)
    for i, s in enumerate(seen):
        if s.actor.kind == "person" and s.words:
            for scope in (f"a{s.article_id}", *(f"r{r}" for r in s.reports)):
                by_scope[f"{scope} {s.words[-1]}"].append(i)
    joins: list[tuple[int, int]] = []
    for _, members in sorted(by_scope.items()):
        for i in members:
            fuller = [j for j in members if len(seen[j].words) > len(seen[i].words)]
            fitting = [j for j in fuller if _compatible_people(seen[i].words, seen[j].words)]
            if fitting and len({groups.find(j) for j in fitting}) == 1:
                joins.append((i, fitting[0]))
        bare = [i for i in members if len(seen[i].words) == 1]
        if bare and len(bare) == len(members):
            joins += [(bare[0], i) for i in bare[1:]]
    for i, j in joins:
        groups.join(i, j)


def _join_descriptions(seen: Sequence[Seen], groups: Groups) -> None:
    """The same description in copies of one report is one unnamed actor; elsewhere it may be anybody."""
    by_report: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for i, s in enumerate(seen):
        if s.actor.kind == "unnamed":
            for report in s.reports:
                by_report[report, s.key, s.actor.body or ""].append(i)
    for members in by_report.values():
        groups.join_all(members)


def _name_components(components: Sequence[Sequence[Seen]]) -> list[Actor]:
    drafts = [_merge(members) for members in components]
    ids = [_make_actor_id(d) for d in drafts]
    taken = Counter(ids)
    out = []
    for draft, members, actor_id in zip(drafts, components, ids, strict=True):
        told_apart = draft.kind == "unnamed" or taken[actor_id] > 1
        smallest = min(s.mention_id for s in members)
        out.append(replace(draft, actor_id=_make_actor_id(draft, smallest) if told_apart else actor_id))
    return out


def _make_actor_id(actor: Actor, *parts: str) -> str:
    kind = "body" if actor.kind in BODY_KINDS else actor.kind
    return blake2b("\x1f".join((kind, name_key(actor.name), *parts)).encode(), digest_size=8).hexdigest()


def _merge(members: Sequence[Seen]) -> Actor:
    """One actor of several: the fullest name, what all members know, every other name as an alias."""
    fullest = min((s.actor for s in members), key=lambda a: (-len(name_words(a.name)), -len(a.name), a.name, a.kind, a.country or "~"))
    names = {n for s in members for n in (s.actor.name, *s.actor.aliases)} - {fullest.name}
    kinds = {s.actor.kind for s in members}
    return replace(
        fullest,
        kind="body" if fullest.kind == "person" and kinds & BODY_KINDS else fullest.kind,
        country=fullest.country or _smallest(s.actor.country for s in members),
        sector=fullest.sector or _smallest(s.actor.sector for s in members),
        body=fullest.body or _smallest(s.actor.body for s in members),
        aliases=tuple(sorted(names)),
    )


def _smallest(values: Iterable[str | None]) -> str | None:
    return min((v for v in values if v), default=None)


def _bodies_by_name(actors: Sequence[Actor], components: Sequence[Sequence[Seen]]) -> tuple[dict[str, Actor], list[Actor]]:
    """Bodies by every folded name they alone have, and the bodies that are only named as somebody's body."""
    by_name: dict[str, Actor] = {}
    for actor in sorted(actors, key=lambda a: a.actor_id):
        if actor.kind in BODY_KINDS:
            by_name.setdefault(body_key(actor.name), actor)
    for actor in sorted(actors, key=lambda a: a.actor_id):
        if actor.kind in BODY_KINDS:
            for key in sorted(_alias_keys(actor)):
                by_name.setdefault(key, actor)
    extra = []
    for actor, _ in sorted(zip(actors, components, strict=True), key=lambda pair: pair[0].actor_id):
        if actor.body and body_key(actor.body) not in by_name:
            draft = Actor(actor_id="", name=actor.body, kind="body", country=actor.country)
            body = replace(draft, actor_id=_make_actor_id(draft))
            by_name[body_key(actor.body)] = body
            extra.append(body)
    return by_name, extra


def _find_party(actor: Actor, by_name: Mapping[str, Actor]) -> Actor | None:
    at = actor
    for _ in range(_MAX_BODY_STEPS):
        above = by_name.get(body_key(at.body)) if at.body else None
        if above is None or above.actor_id == at.actor_id:
            break
        at = above
    return at if (at.kind in BODY_KINDS or at.kind == "person") and not is_noun_for_people(at) else None
