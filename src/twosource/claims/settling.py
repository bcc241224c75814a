"""Which figures of an article does another of its figures take back? The hurt who died, and the shot among whom are dead."""

from collections.abc import Sequence

from twosource.claims.casualtywords import Casualty
from twosource.claims.victims import Victims, is_single

Key = tuple[int, int | None]
"""A casualty's sentence number and its index in the sentence."""


def find_dropped(victims: Victims, told: Sequence[tuple[int, int, Casualty]]) -> frozenset[Key]:
    """The casualties, given with sentence number and index, that are no figures of their own.

    Pronouns of nobody; single persons hurt who are killed elsewhere in the article; and numbers of people shot or taken to hospital where the
    article tells of dead in other sentences, who may be among them ("others" are not).
    """
    deaths = {sentence for sentence, _, c in told if c.unit == "killed" and c.frame != "toll"}
    out: set[Key] = set(victims.unresolved)
    for sentence, n, casualty in told:
        if casualty.unit != "injured":
            continue
        victim = victims.of.get((sentence, n))
        died = victim is not None and "killed" in victim.units
        among = casualty.weak and not is_single(casualty.count) and bool(deaths - {sentence}) and not casualty.count.others
        if died or among:
            out.add((sentence, n))
    return frozenset(out)
