"""What does a wording say that decides which claim it makes? Who, to whom, when, where, how many, in which article of which story."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from twosource.corroborate.actor.actors import Cast
from twosource.corroborate.actor.oneness import is_of_the_state
from twosource.corroborate.match.personnames import Name, compare_names, personal_name
from twosource.corroborate.match.wordings import Wording, content_of, type_of
from twosource.corroborate.root.chains import speech_events
from twosource.corroborate.words import content_words, name_key, stem
from twosource.records import Actor, ClaimKind, Days, Figure, Mention, Place

Who = tuple[str, str | None]
"""A party (or, for somebody without one, the description) and the person who acts for it, where one is named."""

Numbers = tuple[float, float]

_SYMMETRIC = frozenset({"CONSULT", "AGREE", "COOPERATE"})
_CHARGE = "ACCUSE"
NEAR = 0.2
"""Articles that are alike by so much (`gists.likeness`) may tell of one happening: what leaves day and place out is taken to be of it."""
ALIKE = 0.3
"""Articles that are alike by so much tell of one happening, if nothing they say speaks against it."""

_UNNAMED = "~"
"""Before the description that stands for a party."""
_CALLED_ALIKE = 2 / 3
"""Of the words of the shorter of two descriptions."""
SAME_HAPPENING_DAYS = 30
"""What lies so many days before the article's day is something else that the article recalls."""


@dataclass(frozen=True, slots=True)
class Side:
    """How one side of an event is named: by a proper name, as a crowd ("police"), with which sectors, which people.

    `described` holds the words for those without a name, `states` the countries of which the named ones are bodies.
    """

    named: bool = False
    crowd: bool = False
    sectors: frozenset[str] = frozenset()
    people: frozenset[Name] = frozenset()
    described: frozenset[frozenset[str]] = frozenset()
    states: frozenset[str] = frozenset()

    def shares_person(self, other: "Side") -> bool:
        """Whether one of these people may be one of those by the name: to be asked within one story, where a surname is enough."""
        return any(compare_names(p, q) == "same" for p in self.people for q in other.people)

    def shares_description(self, other: "Side") -> bool:
        """Whether one is called about what the other is ("pirates", "23 Somali pirates"), and as many."""
        return any(_are_called_alike(p, q) for p in self.described for q in other.described)

    def may_be(self, other: "Side") -> bool:
        """Whether two sides that share no name could be the same people: one is only described, or they are bodies of one state."""
        if self.states & other.states:
            return True
        if self.named and other.named:
            return False
        shared = bool(self.sectors & other.sectors)
        if self.crowd and other.crowd:
            return shared
        if self.crowd or other.crowd:
            # The police may be anybody's of whom nothing else is known; guests or passers-by are nobody in particular.
            crowd, one = (self, other) if self.crowd else (other, self)
            return shared or (bool(crowd.sectors) and one.named and not one.sectors)
        return shared or not (self.sectors and other.sectors)


def _are_called_alike(p: frozenset[str], q: frozenset[str]) -> bool:
    left, right = ({w for w in words if w.isdigit()} for words in (p, q))
    if left and right and left != right:
        return False
    return len(p & q) >= _CALLED_ALIKE * min(len(p), len(q))


@dataclass(frozen=True, slots=True)
class Outline:
    """The fields of a wording that decide whether it is the same claim as another.

    `word` is what an event is told with ("arrested"). `home` is the fullest article, `near` what is alike to that, `story` the
    happening that is told there, `told` that article's day as an ordinal. `alone` is true where that article tells of nothing else
    of this kind, `recalled` where the day lies far before the article's.
    """

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
    story: str | None = None
    told: int | None = None
    mode: str | None = None
    word: str = ""
    doers: Side = Side()
    targets: Side = Side()
    alone: bool = False
    recalled: bool = False

    @property
    def group(self) -> tuple[str, str, str, str]:
        """What two mentions of one claim have in common whatever else is left out."""
        return (self.kind, self.type, self.status, self.polarity)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the articles are as wholes: for each its neighbours, with how alike they are, its length in characters, its story, its day."""

    near: Mapping[str, Mapping[str, float]]
    sizes: Mapping[str, int]
    stories: Mapping[str, str]
    days: Mapping[str, int | None]

    def fullest(self, articles: Iterable[str]) -> str:
        """The longest of some articles."""
        return min(articles, key=lambda a: (-self.sizes.get(a, 0), a))


def make_outline(wording: Wording, cast: Cast, surroundings: Surroundings) -> Outline:
    """The outline of a wording: the canonical mention's fields, gaps filled from its other copies."""
    mention = wording.canonical
    others = sorted(wording.mentions, key=lambda m: (m is not mention, m.mention_id))
    doers, targets = _sides(mention)
    home = surroundings.fullest({m.article_id for m in wording.mentions})
    days = next((m.when for m in others if m.when), None)
    return Outline(
        wording=wording,
        kind=mention.kind,
        type=type_of(mention),
        status=mention.status,
        polarity=mention.polarity,
        actors=frozenset(who for a in doers if (who := who_is(a, cast))),
        recipients=frozenset(who for a in targets if (who := who_is(a, cast))),
        days=days,
        places=next((m.where for m in others if m.where), ()),
        numbers=_numbers(mention.figure),
        figure=mention.figure,
        content=content_of(mention),
        articles=frozenset(m.article_id for m in wording.mentions),
        ids=frozenset(m.mention_id for m in wording.mentions),
        home=home,
        near=surroundings.near.get(home, {}),
        story=surroundings.stories.get(home),
        told=surroundings.days.get(home),
        mode=mention.event.mode if mention.event else None,
        word=_word_of(mention),
        doers=_side_of(doers, cast),
        targets=_side_of(targets, cast),
        recalled=_lies_far_before(days, surroundings.days.get(home)),
    )


def _word_of(mention: Mention) -> str:
    """The words of an event that its type was read from, as far as they lie in the mention."""
    basis = mention.fields.get("type")
    if mention.event is None or basis is None or basis.span is None:
        return ""
    _, start, end = basis.span
    return mention.text[start - mention.start : end - mention.start] if mention.start <= start < end <= mention.end else ""


def _lies_far_before(days: Days | None, told: int | None) -> bool:
    last = (days.end or days.start) if days is not None else None
    return last is not None and told is not None and date.fromisoformat(last).toordinal() < told - SAME_HAPPENING_DAYS


def _sides(mention: Mention) -> tuple[tuple[Actor | None, ...], tuple[Actor | None, ...]]:
    if mention.event:
        return mention.event.actors, mention.event.recipients
    if mention.position:
        return (mention.position.holder,), (mention.position.addressee,)
    if mention.figure:
        return (mention.figure.by,), ()
    return (mention.speaker,), ()


def _side_of(actors: Iterable[Actor | None], cast: Cast) -> Side:
    known = [a for a in actors if a is not None]
    return Side(
        named=any(cast.party(a) is not None for a in known),
        crowd=any(a.kind == "group" for a in known),
        sectors=frozenset(a.sector for a in known if a.sector),
        described=frozenset(words for a in known if a.kind in ("unnamed", "group") and (words := content_words(a.name))),
        states=frozenset(a.country for a in known if a.country and a.kind in ("body", "country") and is_of_the_state(a)),
        people=frozenset(name for a in known if a.kind == "person" and (name := personal_name(a.name))),
    )


def who_is(actor: Actor | None, cast: Cast) -> Who | None:
    """Who an actor is for matching: party and person, or the description of somebody who has no party."""
    if actor is None:
        return None
    party = cast.party(actor) or cast.state_of(actor)
    if party is None:
        return (f"{_UNNAMED}{' '.join(stem(w) for w in name_key(actor.name).split())}", None)
    return (party.actor_id, actor.actor_id if actor.kind == "person" else None)


def is_unnamed(party: str) -> bool:
    """Whether the party of a `Who` is only a description."""
    return party.startswith(_UNNAMED)


def _numbers(figure: Figure | None) -> Numbers | None:
    if figure is None or (figure.low is None and figure.high is None and figure.best is None):
        return None
    if figure.low is None and figure.high is None and figure.best is not None:
        return (figure.best, figure.best)
    return (float("-inf") if figure.low is None else figure.low, float("inf") if figure.high is None else figure.high)


def is_meeting(outline: Outline) -> bool:
    """Whether the outline is of an event that all its people do alike, whoever is named first."""
    return outline.kind == "event" and outline.type in _SYMMETRIC


def is_spoken(outline: Outline) -> bool:
    """Whether the outline is of something done by speaking, where only the words tell two acts of one actor apart."""
    return outline.type in speech_events()


def is_deed(outline: Outline) -> bool:
    """Whether what one does is told apart by whom it is done to: all that is not spoken, and a charge or sentence."""
    return not is_spoken(outline) or outline.type == _CHARGE


def in_one_story(a: Outline, b: Outline) -> bool:
    """Whether two outlines stand in articles on one happening, or in one article."""
    return a.story is not None and a.story == b.story


def told_together(a: Outline, b: Outline) -> bool:
    """Whether two outlines stand in two articles on one happening that are near each other, and neither only recalls something."""
    return a.recalled == b.recalled and in_one_story(a, b) and not (a.articles & b.articles) and nearness_of(a, b) >= NEAR


def nearness_of(a: Outline, b: Outline) -> float:
    """How alike the articles are that two outlines stand in, 0 where that is less than NEAR."""
    return 1.0 if a.home == b.home else a.near.get(b.home, 0.0)


def share_people(a: Outline, b: Outline, *, targets: bool = False) -> bool:
    """Whether the doers (or the targets) of two outlines may be one: a party, or within one story a name or description."""
    left, right = (a.recipients, b.recipients) if targets else (a.actors, b.actors)
    sides = (a.targets, b.targets) if targets else (a.doers, b.doers)
    if share_somebody(left, right):
        return True
    return in_one_story(a, b) and (sides[0].shares_person(sides[1]) or sides[0].shares_description(sides[1]))


def share_somebody(a: Iterable[Who], b: Iterable[Who]) -> bool:
    """Whether one of a may be one of b: same party, and not two different persons of it."""
    right = list(b)
    return any(p == q and (x is None or y is None or x == y) for p, x in a for q, y in right)
