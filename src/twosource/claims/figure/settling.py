"""Which figures of an article does another of its figures take back? The hurt who died, and the shot among whom are dead."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from twosource.claims.figure.care import dies_in_care
from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.figure.singles import is_single
from twosource.claims.figure.victims import Place, Victim, Victims
from twosource.claims.sentence.grammar import children
from twosource.records import Sentence

Key = tuple[int, int | None]
"""A casualty's sentence number and its index in the sentence."""


Tellings = Sequence[tuple[Sentence, int, Casualty]]
"""The casualties of an article in order, each with its sentence and its index in that."""

_KNOWN = {"known", "name", "pronoun"}


@dataclass(frozen=True, slots=True)
class Settled:
    """The casualties that are no figures, and those whose number is only the most that can have been hurt."""

    dropped: frozenset[Key]
    capped: frozenset[Key]


def settle(victims: Victims, told: Tellings, past: Collection[Key] = ()) -> Settled:
    """What becomes of the casualties of an article once all of them are known; those dead of `past` were none of its news.

    Dropped are pronouns of nobody, and single persons hurt who are killed elsewhere in the article. Capped are numbers of people shot or
    stabbed where other sentences tell of dead, who may be among them ("others" are not, and those taken to hospital only where somebody
    is said to have died there).
    """
    killed = [(s.number, n) for s, n, c in told if c.unit == "killed" and c.frame != "toll"]
    ever, lately = {s for s, _ in killed}, {s for s, n in killed if (s, n) not in past}
    in_care = any(c.unit == "killed" and dies_in_care(s, c.trigger) for s, _, c in told if not is_single(c.count) or c.count.others)
    dropped: set[Key] = set(victims.unresolved)
    capped: set[Key] = set()
    for within, n, casualty in told:
        sentence = within.number
        victim = victims.of.get((sentence, n))
        if casualty.unit != "injured":
            continue
        elsewhere = bool((ever if (sentence, n) in past else lately) - {sentence})
        if victim is not None and "killed" in victim.units:
            dropped.add((sentence, n))
        elif casualty.weak and casualty.joint and (parts := _persons_of(told, sentence, n)):
            if any(_is_dead_or_may_be(victims, key, c, elsewhere=elsewhere) for key, c in parts):
                capped.add((sentence, n))
        elif (
            _holds_dead(told, sentence, casualty)
            or _may_have_died(told, within, casualty, victim, elsewhere=elsewhere)
            or (in_care and casualty.weak == "care" and not casualty.count.others and not is_single(casualty.count))
        ):
            capped.add((sentence, n))
    return Settled(frozenset(dropped), frozenset(capped))


def _persons_of(told: Tellings, sentence: int, whole: int) -> list[tuple[Place, Casualty]]:
    """The persons that a sum was added up of; none where numbers are among them."""
    parts = [((s.number, n), c) for s, n, c in told if s.number == sentence and c.whole == whole]
    return parts if all(is_single(c.count) for _, c in parts) else []


def _is_dead_or_may_be(victims: Victims, key: Place, casualty: Casualty, *, elsewhere: bool) -> bool:
    """Whether the person died, or is told of as somebody known who may have."""
    victim = victims.of.get(key)
    if victim is None:
        return False
    return "killed" in victim.units or (elsewhere and not victim.sure and casualty.count.single in _KNOWN)


def _holds_dead(told: Tellings, sentence: int, casualty: Casualty) -> bool:
    """As in "four people hurt, two of them already dead", also one sentence later, and where one of the five hurt has died."""
    most = casualty.count.quantity.best
    dead = [(s.number, c.count) for s, _, c in told if c.unit == "killed"]
    numbers = [c for s, _, c in told if s.number == sentence and c.unit != "detained" and not is_single(c.count)]
    last = not is_single(casualty.count) and numbers[-1] is casualty
    of_them = any(
        c.of_them and ((s == sentence and c.first > casualty.count.first) or (last and s == sentence + 1 and c.quantity.best != most))
        for s, c in dead
    )
    return of_them or (most is not None and most > 1 and any(c.out_of == most for _, c in dead))


def _may_have_died(told: Tellings, sentence: Sentence, casualty: Casualty, victim: Victim | None, *, elsewhere: bool) -> bool:
    """Whether the dead of the article may be among those who were only shot, stabbed or taken to hospital."""
    if not casualty.weak:
        return False
    if is_single(casualty.count):
        return elsewhere and victim is not None and not victim.sure and casualty.count.single in _KNOWN
    return (elsewhere and casualty.weak == "struck" and not casualty.count.others) or _dies_here(told, sentence, casualty)


def _dies_here(told: Tellings, sentence: Sentence, casualty: Casualty) -> bool:
    """As in "five people were shot, two fatally", "two are dead after five people were shot": fewer die in the number's own sentence."""
    most = _most(casualty)
    dead = [c for s, _, c in told if s.number == sentence.number and c.unit == "killed" and _most(c) < most]
    before = not casualty.count.others and _tells_how(sentence, casualty.trigger)
    return any(c.count.first > casualty.count.first or before for c in dead)


def _most(casualty: Casualty) -> int:
    return casualty.count.quantity.best or casualty.count.quantity.low or 0


def _tells_how(sentence: Sentence, trigger: int) -> bool:
    """Whether the verb stands in a clause that tells how it came to what the sentence tells ("after five people were shot")."""
    return any(sentence.tokens[k].lemma in {"after", "when"} for k in children(sentence, trigger, "mark", "advmod"))
