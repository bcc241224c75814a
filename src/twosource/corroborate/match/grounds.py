"""What ties two outlines together? Without common ground, not contradicting each other is no reason to be one claim."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from twosource.corroborate.match.contradictions import is_one_person, same_gathering
from twosource.corroborate.match.outlines import (
    ALIKE,
    NEAR,
    SAME_HAPPENING_DAYS,
    Outline,
    Who,
    in_one_story,
    is_deed,
    is_meeting,
    is_spoken,
    is_unnamed,
    nearness_of,
    share_people,
    share_somebody,
    told_together,
)
from twosource.corroborate.match.personnames import personal_name
from twosource.corroborate.match.victims import compare_victims, is_single
from twosource.corroborate.words import content_words, name_key, numbers_in, shared_content, word_keys
from twosource.records import Figure
from twosource.text.days import is_one_day

Tie = Literal["sure", "likely", "none"]

_FEW_WORDS = 3
"""Contents of fewer words agree only where both hold the same words."""
_EVENT_SHARE = 0.3
"""Of the shorter text's words, for events that agree in all fields but share no stated day."""
_ALIKE_SHARE = 0.5
"""The same, for two statements of one speaker in articles on one happening."""
TELLING_NUMBER = 10
"""A count of fewer people, without day and place, may be of any happening."""
_RETOLD_WORDS = 4
_RETOLD_SHARE = 0.4
"""Of the shorter text's words, and how many, for one speaker's words that two reporters may have put each in his own way."""
_FAR = 1.5
"""A bound that is left so far behind by a count may be of another happening."""
_SAME_ARTICLE_SHARE = 0.5
"""The same, for two sentences of one article: a lede and what it sums up share about half of their words."""


def tie_between(a: Outline, b: Outline, content_share: float) -> Tie:
    """How surely two outlines that contradict each other in nothing are of one claim: likely ones count for the high end alone."""
    if has_common_ground(a, b, content_share):
        return "sure"
    if not told_together(a, b):
        return "none"
    if a.kind == "figure":
        return _tie_of_victims(a, b)
    if a.kind in ("statement", "position"):
        return _tie_of_words(a, b)
    return _tie_of_deeds(a, b) if a.kind == "event" and is_deed(a) else "none"


def _tie_of_words(a: Outline, b: Outline) -> Tie:
    """One speaker, heard by two newsrooms, is given in other words; about the same words are not always the same saying."""
    shared = len(content_words(a.content) & content_words(b.content))
    retold = shared >= _RETOLD_WORDS and shared_content(a.content, b.content) >= _RETOLD_SHARE
    numbers = numbers_in(a.content), numbers_in(b.content)
    agree = not all(numbers) or bool(numbers[0] & numbers[1])
    return "likely" if retold and agree and _share_known(a, b, a.actors, b.actors) else "none"


def _tie_of_victims(a: Outline, b: Outline) -> Tie:
    """Two articles on one happening that each count one dead count the same, surely if neither knows of another."""
    if a.figure is None or b.figure is None:
        return "none"
    if not (is_single(a.figure) and is_single(b.figure)):
        return "likely" if nearness_of(a, b) >= ALIKE else "none"
    if a.alone and b.alone:
        return "sure"
    return "likely" if a.alone or b.alone else "none"


def _tie_of_deeds(a: Outline, b: Outline) -> Tie:
    """What is done to one party, by all that two articles on one happening say, is done to it once."""
    if _modes_differ(a, b):
        return "none"
    left, right = a.recipients, b.recipients
    if is_meeting(a):
        left, right = a.actors | a.recipients, b.actors | b.recipients
    alone = a.alone and b.alone
    same_words = bool(content_words(a.word) & content_words(b.word)) or shared_content(a.content, b.content) >= _EVENT_SHARE
    if is_spoken(a) and not same_words:
        return "none"
    if _share_named(left, right) or (alone and a.targets.shares_person(b.targets)):
        return "sure"
    alike = nearness_of(a, b) >= ALIKE
    if share_people(a, b, targets=True):
        return "likely" if alone or alike else "none"
    # Whoever it was done to, the words must say that it was the same.
    if not same_words:
        return "none"
    if alone:
        return "sure" if _share_named(a.actors, b.actors) else "likely"
    return "likely" if alike and (a.alone or b.alone or share_people(a, b)) else "none"


def _modes_differ(a: Outline, b: Outline) -> bool:
    """Whether two deeds were done in two ways; an accusation is no conviction, though neither is told with another mode."""
    return a.mode != b.mode and (is_spoken(a) or bool(a.mode and b.mode))


def _share_named(left: Iterable[Who], right: Iterable[Who]) -> bool:
    return share_somebody((who for who in left if not is_unnamed(who[0])), right)


def has_common_ground(a: Outline, b: Outline, content_share: float) -> bool:
    """Whether something that both state ties two outlines together; without it, not contradicting is no reason to be one."""
    if a.kind in ("statement", "position"):
        alike = a.kind == "statement" and a.home != b.home and nearness_of(a, b) >= ALIKE
        return _share_known(a, b, a.actors, b.actors) and contents_agree(
            a.content, b.content, min(content_share, _ALIKE_SHARE) if alike else content_share
        )
    return _same_count(a, b) if a.kind == "figure" else _same_event(a, b, content_share)


def _share_known(a: Outline, b: Outline, left: Iterable[Who], right: Iterable[Who]) -> bool:
    """Whether both name one party; "the police" of two articles are one only where the articles, or day or place, are near."""
    left, right = tuple(left), tuple(right)
    if _share_named(left, right):
        return True
    return share_somebody(left, right) and _are_near(a, b)


def _are_near(a: Outline, b: Outline) -> bool:
    if a.articles & b.articles or (in_one_story(a, b) and nearness_of(a, b) >= NEAR):
        return True
    if any(name_key(p.name) == name_key(q.name) for p in a.places for q in b.places):
        return True
    return is_one_day(a.days) and is_one_day(b.days)


def contents_agree(a: str, b: str, content_share: float) -> bool:
    """Whether two contents share enough of the shorter's words; very short ones must hold the same words."""
    left, right = content_words(a), content_words(b)
    if numbers_in(a) and numbers_in(b) and not numbers_in(a) & numbers_in(b):
        return False
    if min(len(left), len(right)) < _FEW_WORDS:
        return bool(left) and left == right
    return shared_content(a, b) >= content_share


def _same_count(a: Outline, b: Outline) -> bool:
    """Whether two figures that contradict each other in nothing are of one happening: what ties them besides the number."""
    if a.figure is None or b.figure is None:
        return False
    if is_one_person(a, b):
        # One dies but once: by the full name anywhere, by the surname in articles that are near each other.
        return min(len(personal_name(f.of or "")) for f in (a.figure, b.figure)) > 1 or _are_near(a, b)
    if is_single(a.figure) and is_single(b.figure) and told_together(a, b) and compare_victims(a.figure.of, b.figure.of) == "open":
        return False
    if a.figure.best == b.figure.best and not _name_alike(a.figure, b.figure):
        return False
    if (_far_apart(a.figure, b.figure) or _long_apart(a, b)) and not in_one_story(a, b):
        return False
    several = max(a.figure.best or 0, b.figure.best or 0) > 1
    # One more man shot in a town may be any of the men shot there.
    told_alike = several or a.home == b.home or nearness_of(a, b) >= NEAR or (a.days is not None and b.days is not None)
    if told_alike and any(name_key(p.name) == name_key(q.name) for p in a.places for q in b.places):
        return True
    if a.home != b.home and nearness_of(a, b) >= (NEAR if several else ALIKE):
        return True
    if a.days is not None and b.days is not None and several:
        return True
    if a.figure.best != b.figure.best or (a.figure.of is None) != (b.figure.of is None):
        return False
    # One article may tell of two men shot in two streets.
    return (
        (bool(a.articles & b.articles) and a.figure.best != 1)
        or (a.figure.best or 0) >= TELLING_NUMBER
        or share_somebody(a.actors, b.actors)
    )


def _far_apart(x: Figure, y: Figure) -> bool:
    """Whether one count is much larger: "at least six" of one happening leaves room for the 600 of another."""
    low, high = sorted((x.best or 0, y.best or 0))
    return high > low * _FAR


def _long_apart(a: Outline, b: Outline) -> bool:
    """Whether two small counts are told of at times too far apart: a count without a day is of about its article's day."""
    if a.figure is None or b.figure is None or a.figure.cumulative or b.figure.cumulative:
        return False
    if (a.days is not None and b.days is not None) or max(a.figure.best or 0, b.figure.best or 0) >= TELLING_NUMBER:
        return False
    left, right = _rough_day(a), _rough_day(b)
    return left is not None and right is not None and abs(left - right) > SAME_HAPPENING_DAYS


def _rough_day(outline: Outline) -> int | None:
    first = outline.days.start or outline.days.end if outline.days is not None else None
    return outline.told if first is None else date.fromisoformat(first).toordinal()


def _name_alike(x: Figure, y: Figure) -> bool:
    """Whether the words for those who are counted say that they are the same, or say nothing."""
    left, right = (content_words(f.of or "people") for f in (x, y))
    general = content_words("people persons person")
    return left <= right or right <= left or left <= general or right <= general


def _same_event(a: Outline, b: Outline, content_share: float) -> bool:
    shared = shared_content(a.content, b.content)
    left, right = a.actors, b.actors
    if is_meeting(a):
        left, right = a.actors | a.recipients, b.actors | b.recipients
    if is_meeting(a) and same_gathering(a, b):
        return True
    if not _share_known(a, b, left, right):
        met = _share_known(a, b, a.recipients, b.recipients) or (is_meeting(a) and (_are_named(left, right) or _are_near(a, b)))
        return met and _few_words(a, b) and shared >= content_share
    same_day = is_one_day(a.days) and is_one_day(b.days)
    if a.articles & b.articles:
        # Two requests of one day in one article are two; two people meet but once a day.
        return shared >= min(content_share, _SAME_ARTICLE_SHARE) or (same_day and is_meeting(a))
    both_sides = share_somebody(a.recipients, b.recipients) or is_meeting(a)
    return shared >= _EVENT_SHARE or (both_sides and same_day)


def _are_named(left: Iterable[Who], right: Iterable[Who]) -> bool:
    """Whether either names anybody: detectives talk to witnesses after any crime."""
    return any(not is_unnamed(who[0]) for who in (*left, *right))


def _few_words(a: Outline, b: Outline) -> bool:
    return min(len(word_keys(a.content)), len(word_keys(b.content))) >= _FEW_WORDS
