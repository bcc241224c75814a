"""Do two outlines contradict each other? Each field compared: who, when, where, how many, and of whom."""

import re
from math import asin, cos, radians, sin, sqrt

from twosource.claims.actors.naming import groups
from twosource.claims.event.eventwords import load_event_names
from twosource.corroborate.match.outlines import (
    Outline,
    in_one_story,
    is_deed,
    is_meeting,
    is_unnamed,
    share_people,
    share_somebody,
    told_together,
)
from twosource.corroborate.match.victims import compare_victims, genders_differ, is_named, is_single
from twosource.corroborate.words import content_words, name_key, plain, shared_content, word_keys
from twosource.records import Figure, Place
from twosource.text.days import days_overlap, is_one_day

_EARTH_KM = 6371.0
_SAME_TOWN_KM = 15.0
"""Two gazetteer points of one town lie closer; the next town mostly farther."""
_DEFINITE = re.compile(r"\bthe (\w+)\b")
_POINT_LIKE = frozenset({"exact", "town", "near"})
_SAME_WORDS = 0.7
"""Of the shorter text's words, for two tellings of a gathering that name different parties."""
_CLOSE_NUMBERS = 1.25
"""Within one article, a bound and a count that are farther apart count two things."""


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
    doers = bool(a.actors and b.actors) and not share_people(a, b)
    targets = bool(a.recipients and b.recipients) and not share_people(a, b, targets=True)
    if not (doers or targets) or is_one_person(a, b):
        return False  # One dies but once, whoever is said to have done it.
    if _is_one_happening_of_one_victim(a, b) and not (a.doers.named and b.doers.named):
        return False
    if in_one_story(a, b) and is_deed(a):
        return (doers and not a.doers.may_be(b.doers)) or (targets and not a.targets.may_be(b.targets))
    return True


def _is_one_happening_of_one_victim(a: Outline, b: Outline) -> bool:
    """Whether two figures count one victim each in one story: "two officers" and "police" may well be the same."""
    return in_one_story(a, b) and a.figure is not None and b.figure is not None and is_single(a.figure) and is_single(b.figure)


def _meetings_contradict(a: Outline, b: Outline) -> bool:
    left, right = a.actors | a.recipients, b.actors | b.recipients
    if not left or not right:
        return False
    if same_gathering(a, b):
        return False
    # A description that nothing resolves may be anybody, also one whom the other names.
    only_left = [w for w in left if not is_unnamed(w[0]) and not share_somebody([w], right)]
    only_right = [w for w in right if not is_unnamed(w[0]) and not share_somebody([w], left)]
    # Host, chair and guests add up where one text has more of them; where each has somebody the other leaves out, they met twice.
    return bool(only_left and only_right)


def _days_contradict(a: Outline, b: Outline) -> bool:
    if a.days is None or b.days is None:
        return False
    if is_one_person(a, b) and in_one_story(a, b):
        return False  # One dies but once: where two days are read, one of them is another's.
    one_victim = a.figure is not None and b.figure is not None and is_single(a.figure) and is_single(b.figure)
    if a.kind == "figure" and not one_victim and not (is_one_day(a.days) and is_one_day(b.days)):
        # A count over months and a count of one of its days are two counts.
        return (a.days.start, a.days.end) != (b.days.start, b.days.end)
    return not days_overlap(a.days, b.days)


def places_contradict(a: Outline, b: Outline) -> bool:
    """Whether both name places, and none of the one can be one of the other."""
    if not a.places or not b.places:
        return False
    one_person = is_one_person(a, b)
    if one_person and any(p.precision == "unknown" for p in (*a.places, *b.places)):
        return False
    strict = a.kind == "figure" and not one_person and not (told_together(a, b) and _same_best(a, b))
    return not any(_places_agree(p, q, strict=strict) for p in a.places for q in b.places)


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


def _same_best(a: Outline, b: Outline) -> bool:
    return a.figure is not None and b.figure is not None and a.figure.best == b.figure.best


def is_one_person(a: Outline, b: Outline) -> bool:
    """Whether two figures count one victim each, by names that are one person's."""
    x, y = a.figure, b.figure
    return x is not None and y is not None and is_named(x) and is_named(y) and compare_victims(x.of, y.of) == "same"


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
    return not _same_people(a, b)


def _same_people(a: Outline, b: Outline) -> bool:
    x, y = a.figure, b.figure
    if x is None or y is None:
        return False
    if is_single(x) and is_single(y):
        compared = compare_victims(x.of, y.of)
        # An article may call by a description whom it names elsewhere; two descriptions of it are of two.
        described = not (a.articles & b.articles) or is_named(x) != is_named(y)
        if compared != "open" or (in_one_story(a, b) and described):
            return compared != "other"
    left, right = content_words(x.of or "people"), content_words(y.of or "people")
    if left == right or x.of is None or y.of is None:
        return left == right or x.best == y.best
    general = content_words("people persons person")
    if left <= general and right <= general:
        return True
    if left <= general or right <= general:
        return x.best == y.best
    if left <= right or right <= left:
        return True
    # "Three workers" and "two women and a man", told of one happening: what people are called does not part them, their side does.
    return (
        told_together(a, b)
        and x.best == y.best
        and _exact(x)
        and _exact(y)
        and not (genders_differ(x.of, y.of) or _are_two_sides(x.of, y.of))
    )


def _exact(figure: Figure) -> bool:
    return figure.best is not None and figure.low == figure.best == figure.high


def _are_two_sides(a: str, b: str) -> bool:
    left, right = ({groups()[w].sector for w in word_keys(of) if w in groups() and groups()[w].sector} for of in (a, b))
    return bool(left and right and not left & right)


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
