"""Do two mentions say the same? Each field compared: contradicted, agreed on, or left out by one."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from twosource.claims.event.eventwords import load_event_names
from twosource.corroborate.actors import Cast
from twosource.corroborate.wordings import Wording, content_of, type_of
from twosource.corroborate.words import content_words, name_key, plain, shared_content, stem, word_keys
from twosource.records import Actor, ClaimKind, Days, Figure, Mention, Place

Who = tuple[str, str | None]
"""A party (or, for somebody without one, the description) and the person who acts for it, where one is named."""

Numbers = tuple[float, float]

_EARTH_KM = 6371.0
_SAME_TOWN_KM = 15.0
"""Two gazetteer points of one town lie closer; the next town mostly farther."""
_DEFINITE = re.compile(r"\bthe (\w+)\b")
_POINT_LIKE = frozenset({"exact", "town", "near"})
_SYMMETRIC = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_SAME_WORDS = 0.7
"""The same, for two tellings of a gathering that name different parties."""
NEAR = 0.2
"""Articles that are alike by so much (`gists.likeness`) may tell of one happening: what leaves day and place out is taken to be of it."""
ALIKE = 0.3
"""Articles that are alike by so much tell of one happening, if nothing they say speaks against it."""
_CLOSE_NUMBERS = 1.25
"""Within one article, a bound and a count that are farther apart count two things."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The fields of a wording that decide whether it is the same claim as another."""

    wording: Wording
    kind: ClaimKind
    type: str
    status: str
    polarity: str
    actors: frozenset[Who]
    recipients: frozenset[Who]
    days: Days | None
    places: tuple[Place, ...]
    numbers: Numbers | None
    figure: Figure | None
    content: str
    articles: frozenset[str]
    ids: frozenset[str]
    home: str
    near: Mapping[str, float]

    @property
    def group(self) -> tuple[str, str, str, str]:
        """What two mentions of one claim have in common whatever else is left out."""
        return (self.kind, self.type, self.status, self.polarity)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the articles are as wholes: for each its neighbours, with how alike they are, and its length in characters."""

    near: Mapping[str, Mapping[str, float]]
    sizes: Mapping[str, int]

    def fullest(self, articles: Iterable[str]) -> str:
        """The longest of some articles."""
        return min(articles, key=lambda a: (-self.sizes.get(a, 0), a))


def make_outline(wording: Wording, cast: Cast, surroundings: Surroundings) -> Outline:
    """The outline of a wording: the canonical mention's fields, gaps filled from its other copies."""
    mention = wording.canonical
    others = sorted(wording.mentions, key=lambda m: (m is not mention, m.mention_id))
    doers, targets = _sides(mention)
    home = surroundings.fullest({m.article_id for m in wording.mentions})
    return Outline(
        wording=wording,
        kind=mention.kind,
        type=type_of(mention),
        status=mention.status,
        polarity=mention.polarity,
        actors=frozenset(who for a in doers if (who := who_is(a, cast))),
        recipients=frozenset(who for a in targets if (who := who_is(a, cast))),
        days=next((m.when for m in others if m.when), None),
        places=next((m.where for m in others if m.where), ()),
        numbers=_numbers(mention.figure),
        figure=mention.figure,
        content=content_of(mention),
        articles=frozenset(m.article_id for m in wording.mentions),
        ids=frozenset(m.mention_id for m in wording.mentions),
        home=home,
        near=surroundings.near.get(home, {}),
    )


def _sides(mention: Mention) -> tuple[tuple[Actor | None, ...], tuple[Actor | None, ...]]:
    if mention.event:
        return mention.event.actors, mention.event.recipients
    if mention.position:
        return (mention.position.holder,), (mention.position.addressee,)
    if mention.figure:
        return (mention.figure.by,), ()
    return (mention.speaker,), ()


def who_is(actor: Actor | None, cast: Cast) -> Who | None:
    """Who an actor is for matching: party and person, or the description of somebody who has no party."""
    if actor is None:
        return None
    party = cast.party(actor) or cast.state_of(actor)
    if party is None:
        return (f"~{' '.join(stem(w) for w in name_key(actor.name).split())}", None)
    return (party.actor_id, actor.actor_id if actor.kind == "person" else None)


def _numbers(figure: Figure | None) -> Numbers | None:
    if figure is None or (figure.low is None and figure.high is None and figure.best is None):
        return None
    if figure.low is None and figure.high is None and figure.best is not None:
        return (figure.best, figure.best)
    return (float("-inf") if figure.low is None else figure.low, float("inf") if figure.high is None else figure.high)


def is_meeting(outline: Outline) -> bool:
    """Whether the outline is of an event that all its people do alike, whoever is named first."""
    return outline.kind == "event" and outline.type in _SYMMETRIC


def nearness_of(a: Outline, b: Outline) -> float:
    """How alike the articles are that two outlines stand in, 0 where that is less than NEAR."""
    return 1.0 if a.home == b.home else a.near.get(b.home, 0.0)


def share_somebody(a: Iterable[Who], b: Iterable[Who]) -> bool:
    """Whether one of a may be one of b: same party, and not two different persons of it."""
    right = list(b)
    return any(p == q and (x is None or y is None or x == y) for p, x in a for q, y in right)


def contradicts(a: Outline, b: Outline) -> bool:
    """Whether a field that both state differs. Status and polarity are compared by the caller."""
    return (
        _people_contradict(a, b)
        or _days_contradict(a, b)
        or places_contradict(a, b)
        or (a.kind == "figure" and (_scopes_contradict(a, b) or not numbers_agree(a, b)))
    )


def what_differs(a: Outline, b: Outline) -> tuple[str, ...]:
    """The fields that both state and that differ, in words."""
    found = {
        "other people": _people_contradict(a, b),
        "another day": _days_contradict(a, b),
        "another place": places_contradict(a, b),
        "others are counted": a.kind == "figure" and _scopes_contradict(a, b),
        "another number": a.kind == "figure" and not numbers_agree(a, b),
    }
    return tuple(words for words, differs in found.items() if differs)


def same_subject(a: Outline, b: Outline) -> bool:
    """Whether two figures count the same people at the same time and place, whatever their numbers."""
    return not (_people_contradict(a, b) or _days_contradict(a, b) or places_contradict(a, b) or _scopes_contradict(a, b))


def _people_contradict(a: Outline, b: Outline) -> bool:
    if is_meeting(a):
        return _meetings_contradict(a, b)
    sides = ((a.actors, b.actors), (a.recipients, b.recipients))
    return any(left and right and not share_somebody(left, right) for left, right in sides)


def _meetings_contradict(a: Outline, b: Outline) -> bool:
    left, right = a.actors | a.recipients, b.actors | b.recipients
    if not left or not right:
        return False
    if same_gathering(a, b):
        return False
    # A description that nothing resolves may be anybody, also one whom the other names.
    only_left = [w for w in left if not w[0].startswith("~") and not share_somebody([w], right)]
    only_right = [w for w in right if not w[0].startswith("~") and not share_somebody([w], left)]
    # Host, chair and guests add up where one text has more of them; where each has somebody the other leaves out, they met twice.
    return bool(only_left and only_right)


def _days_contradict(a: Outline, b: Outline) -> bool:
    if a.days is None or b.days is None:
        return False
    if a.kind == "figure" and not (_is_short(a.days) and _is_short(b.days)):
        # A count over months and a count of one of its days are two counts.
        return (a.days.start, a.days.end) != (b.days.start, b.days.end)
    return not days_overlap(a.days, b.days)


def days_overlap(a: Days, b: Days) -> bool:
    """Whether two intervals share a day; an open side reaches any day."""
    return not ((a.end and b.start and a.end < b.start) or (b.end and a.start and b.end < a.start))


def days_are_short(a: Days, b: Days) -> bool:
    """Whether both are single days."""
    return _is_short(a) and _is_short(b)


def _is_short(days: Days) -> bool:
    return days.start is not None and days.start == days.end


def places_contradict(a: Outline, b: Outline) -> bool:
    """Whether both name places, and none of the one can be one of the other."""
    if not a.places or not b.places:
        return False
    return not any(_places_agree(p, q, strict=a.kind == "figure") for p in a.places for q in b.places)


def _places_agree(p: Place, q: Place, *, strict: bool) -> bool:
    if name_key(p.name) == name_key(q.name):
        return True
    if p.country and q.country and p.country != q.country:
        return False
    if p.precision in _POINT_LIKE and q.precision in _POINT_LIKE:
        distance = _distance_km(p, q)
        return distance is not None and distance <= _SAME_TOWN_KM
    # A count for a town is no count for its province; an event in the town is one in the province.
    return not strict and bool(p.country and q.country)


def _distance_km(p: Place, q: Place) -> float | None:
    if p.lat is None or p.lon is None or q.lat is None or q.lon is None:
        return None
    lat_p, lon_p, lat_q, lon_q = (radians(float(v)) for v in (p.lat, p.lon, q.lat, q.lon))
    half = sin((lat_p - lat_q) / 2) ** 2 + cos(lat_p) * cos(lat_q) * sin((lon_p - lon_q) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))


def _scopes_contradict(a: Outline, b: Outline) -> bool:
    """Whether two figures count different people: others, a part and its whole, a running total and a new count."""
    x, y = a.figure, b.figure
    if x is None or y is None:
        return True
    same_count = x.best == y.best and x.bound == y.bound
    if (x.cumulative != y.cumulative and not same_count) or x.part_of in b.ids or y.part_of in a.ids:
        return True
    if (x.part_of is None) != (y.part_of is None) and content_words(x.of or "") != content_words(y.of or ""):
        return True
    return not _same_people(x, y)


def _same_people(x: Figure, y: Figure) -> bool:
    left, right = content_words(x.of or "people"), content_words(y.of or "people")
    if left == right or x.of is None or y.of is None:
        return left == right or x.best == y.best
    general = content_words("people persons person")
    if left <= general and right <= general:
        return True
    if left <= general or right <= general:
        return x.best == y.best
    return left <= right or right <= left


def numbers_agree(a: Outline, b: Outline) -> bool:
    """Whether the ranges of two figures overlap; within one article a bound far from the count is another count."""
    if a.numbers is None or b.numbers is None or a.figure is None or b.figure is None:
        return True
    if not (a.numbers[0] <= b.numbers[1] and b.numbers[0] <= a.numbers[1]):
        return False
    if a.articles & b.articles and a.figure.best and b.figure.best:
        low, high = sorted((a.figure.best, b.figure.best))
        return high <= low * _CLOSE_NUMBERS
    return True


def same_gathering(a: Outline, b: Outline) -> bool:
    """Whether two sentences that name one party each, or none, mean one gathering, of which one tells the host and one the guest.

    In one article "the conference" goes back to "a conference"; elsewhere the words around it must be the same.
    """
    if max(len(a.actors | a.recipients), len(b.actors | b.recipients)) > 1:
        return False
    nouns = {n for n in word_keys(a.content) if _is_gathering(n, a.type)} & set(word_keys(b.content))
    if a.articles & b.articles:
        definite = {noun for o in (a, b) for noun in _DEFINITE.findall(plain(o.content))}
        return bool(nouns & definite)
    return bool(nouns) and shared_content(a.content, b.content) >= _SAME_WORDS


def _is_gathering(noun: str, type_: str) -> bool:
    return any(name.type == type_ for name in load_event_names().get(noun, ()))
