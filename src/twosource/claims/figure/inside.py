"""Which single persons, and which smaller numbers, lie inside a number that the article gave before them?

As in "Four people were killed. Mara Kovic, 34, died at the scene. Two nurses died in hospital."

The number is the first of its unit in the article, two or more, of one happening (no running total). A person told of behind it is one of
them unless their day is another one. Where more persons are told of than the number holds, nothing is said of any of them. A smaller
number lies inside one of people of whom nothing more is said where it says what they are, without a day, a place or a cause of its own;
and where the larger one counts whoever did it too and is larger by one ("three dead, including the gunman": he killed two).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.claims.figure.victims import Victim
from twosource.claims.wordsets import word_set
from twosource.records import Days, FieldBasis, Figure, Mention

_UNITS = ("killed", "injured")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with the one person it is, where it is one."""

    mention: Mention
    victim: Victim | None


def within_wholes(told: Sequence[Told], published: Days | None) -> list[Mention]:
    """The mentions in their order, single persons as parts of the number they are told behind."""
    inside: dict[str, Mention] = {}
    for unit in _UNITS:
        whole = next((t.mention for t in told if _is_whole(t.mention, unit)), None)
        if whole is None or whole.figure is None or _most(whole.figure) < 2:
            continue
        persons = [t for t in told if t.victim is not None and not _did_it(t.victim, whole) and _is_one_of(t.mention, whole, published)]
        if len({id(t.victim) for t in persons}) <= _most(whole.figure):
            inside |= {t.mention.mention_id: whole for t in persons}
        inside |= {t.mention.mention_id: whole for t in _fewer(told, whole, published)}
    return [_as_part(t.mention, inside.get(t.mention.mention_id)) for t in told]


def _fewer(told: Sequence[Told], whole: Mention, published: Days | None) -> list[Told]:
    """The smaller numbers behind a whole that are some of those it counts."""
    if whole.figure is None or not _is_exact(whole.figure):
        return []
    most = _most(whole.figure)
    behind = [t for t in told if t.mention.sentence > whole.sentence and _is_whole(t.mention, whole.figure.unit)]
    exact = [t for t in behind if t.mention.figure is not None and _is_exact(t.mention.figure) and 1 < _most(t.mention.figure) < most]
    of_one_day = [t for t in exact if t.mention.status == whole.status and _may_be_one_day(t.mention.when, whole.when or published)]
    less_one = most - 1 if _counts_whoever_did_it(told, whole) else 0
    return [t for t in of_one_day if _most_of(t) == less_one or _are_some(t.mention, whole)]


def _is_exact(figure: Figure) -> bool:
    return figure.low == figure.best == figure.high


def _most_of(told: Told) -> int:
    return 0 if told.mention.figure is None else _most(told.mention.figure)


def _are_some(mention: Mention, whole: Mention) -> bool:
    """Whether a number says what those are whom the whole calls people, and nothing that parts them from those."""
    a, b = mention.figure, whole.figure
    if a is None or b is None or a.of is None or b.of is not None:
        return False
    return mention.when is None and not mention.where and a.by is None and a.means is None


def _counts_whoever_did_it(told: Sequence[Told], whole: Mention) -> bool:
    """As in "three people are dead, including the gunman"."""
    inside = (t.victim for t in told if t.victim is not None and t.mention.figure and t.mention.figure.part_of == whole.mention_id)
    return any(v.itself or v.noun in word_set("who killed") for v in inside)


def _did_it(victim: Victim, whole: Mention) -> bool:
    """Whether whoever killed those of the number is told of: "a gunman killed three men. The gunman was shot dead".

    Not where the dead of the number may be such people themselves ("guards killed three gunmen").
    """
    if whole.figure is None or whole.figure.unit != "killed" or whole.start != whole.fields["unit"].span[1]:
        return False
    words = {w.removesuffix("s").replace("men", "man") for w in (whole.figure.of or "").lower().split()}
    return not words & word_set("who killed") and (victim.itself or victim.noun in word_set("who killed"))


def _as_part(mention: Mention, whole: Mention | None) -> Mention:
    if whole is None or mention.figure is None:
        return mention
    given = {"part_of": FieldBasis(span=whole.fields["unit"].span, basis="figure before")}
    return replace(mention, figure=replace(mention.figure, part_of=whole.mention_id), fields=mention.fields | given)


def _most(figure: Figure) -> int:
    return figure.best or figure.low or 0


def _is_whole(mention: Mention, unit: str) -> bool:
    figure = mention.figure
    counted = figure is not None and figure.unit == unit and figure.part_of is None and not figure.cumulative
    return counted and figure is not None and _most(figure) > 0 and mention.polarity == "affirmed"


def _is_one_of(mention: Mention, whole: Mention, published: Days | None) -> bool:
    figure = mention.figure
    if figure is None or not (figure.low == figure.best == figure.high == 1) or mention.sentence <= whole.sentence:
        return False
    unit = "" if whole.figure is None else whole.figure.unit
    return _is_whole(mention, unit) and mention.status == whole.status and _may_be_one_day(mention.when, whole.when or published)


def _may_be_one_day(a: Days | None, b: Days | None) -> bool:
    """Whether a person may have been harmed on the day of the number; where that has none, in the month of the report."""
    if a is None or b is None or a.start is None or b.start is None:
        return True
    return a.start[:7] == b.start[:7]
