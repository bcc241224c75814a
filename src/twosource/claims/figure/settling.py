"""Which figures of an article does another of its figures take back? The hurt who died, and the shot among whom are dead."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.figure.singles import is_single
from twosource.claims.figure.victims import Place, Victim, Victims

Key = tuple[int, int | None]
"""A casualty's sentence number and its index in the sentence."""


_KNOWN = {"known", "name", "pronoun"}


@dataclass(frozen=True, slots=True)
class Settled:
    """The casualties that are no figures, and those whose number is only the most that can have been hurt."""

    dropped: frozenset[Key]
    capped: frozenset[Key]


def settle(victims: Victims, told: Sequence[tuple[int, int, Casualty]]) -> Settled:
    """What becomes of the casualties of an article, given with sentence number and index, once all of them are known.

    Dropped are pronouns of nobody, and single persons hurt who are killed elsewhere in the article. Capped are numbers of people shot or
    stabbed where other sentences tell of dead, who may be among them ("others" are not, and those taken to hospital seldom are).
    """
    deaths = {sentence for sentence, _, c in told if c.unit == "killed" and c.frame != "toll"}
    dropped: set[Key] = set(victims.unresolved)
    capped: set[Key] = set()
    for sentence, n, casualty in told:
        victim = victims.of.get((sentence, n))
        if casualty.unit != "injured":
            continue
        if victim is not None and "killed" in victim.units:
            dropped.add((sentence, n))
        elif casualty.weak and casualty.joint and (parts := _persons_of(told, sentence, n)):
            if any(_is_dead_or_may_be(victims, key, c, elsewhere=bool(deaths - {sentence})) for key, c in parts):
                capped.add((sentence, n))
        elif _holds_dead(told, sentence, casualty) or _may_have_died(told, sentence, casualty, victim, elsewhere=bool(deaths - {sentence})):
            capped.add((sentence, n))
    return Settled(frozenset(dropped), frozenset(capped))


def _persons_of(told: Sequence[tuple[int, int, Casualty]], sentence: int, whole: int) -> list[tuple[Place, Casualty]]:
    """The persons that a sum was added up of; none where numbers are among them."""
    parts = [((s, n), c) for s, n, c in told if s == sentence and c.whole == whole]
    return parts if all(is_single(c.count) for _, c in parts) else []


def _is_dead_or_may_be(victims: Victims, key: Place, casualty: Casualty, *, elsewhere: bool) -> bool:
    """Whether the person died, or is told of as somebody known who may have."""
    victim = victims.of.get(key)
    if victim is None:
        return False
    return "killed" in victim.units or (elsewhere and not victim.sure and casualty.count.single in _KNOWN)


def _holds_dead(told: Sequence[tuple[int, int, Casualty]], sentence: int, casualty: Casualty) -> bool:
    """As in "four people hurt, two of them already dead", and where one of the five hurt has died."""
    most = casualty.count.quantity.best
    dead = [(s, c.count) for s, _, c in told if c.unit == "killed"]
    of_them = any(s == sentence and c.of_them and c.first > casualty.count.first for s, c in dead)
    return of_them or (most is not None and most > 1 and any(c.out_of == most for _, c in dead))


def _may_have_died(
    told: Sequence[tuple[int, int, Casualty]], sentence: int, casualty: Casualty, victim: Victim | None, *, elsewhere: bool
) -> bool:
    """Whether the dead of the article may be among those who were only shot, stabbed or taken to hospital."""
    if not casualty.weak:
        return False
    if is_single(casualty.count):
        return elsewhere and victim is not None and not victim.sure and casualty.count.single in _KNOWN
    return (elsewhere and casualty.weak == "struck" and not casualty.count.others) or _dies_here(told, sentence, casualty)


def _dies_here(told: Sequence[tuple[int, int, Casualty]], sentence: int, casualty: Casualty) -> bool:
    """As in "five people were shot, two fatally": fewer die behind the number in its own sentence."""
    most = casualty.count.quantity.best or casualty.count.quantity.low or 0
    after = (c for s, _, c in told if s == sentence and c.unit == "killed" and c.count.first > casualty.count.first)
    return any((c.count.quantity.best or c.count.quantity.low or 0) < most for c in after)
