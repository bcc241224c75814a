"""Which number is a part of which? "Nine villagers, two of them girls", and the next sentence's "Eight of them were children"."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.figure.counted import Count, find_counts, noun_phrase_at
from twosource.claims.wordsets import word_set
from twosource.records import Sentence

_OPENS_PART = {("among", "them"), ("among", "whom"), ("them", "were"), ("whom", "were"), ("them", "are")}


def find_part(sentence: Sentence, count: Count, found: Sequence[Casualty]) -> Casualty | None:
    """As in "nine villagers, two of them girls", "40 people, including 12 miners and three guards"."""
    whole = only_whole(found)
    if whole is None or count.first <= found[whole].count.last:
        return None
    who = who_they_are(sentence, count) if count.of_them else count
    if who is None and _is_placed(sentence, count):
        who = count
    if who is None or not (count.of_them or _is_included(sentence, count, found, whole)):
        return None
    if not _can_hold(found[whole], count):
        return None
    return Casualty(who, found[whole].unit, found[whole].trigger, "part", whole)


def _is_placed(sentence: Sentence, count: Count) -> bool:
    """As in "90 people, 40 of them in Oslo"."""
    after = sentence.tokens[count.last + 1 : count.last + 3]
    return len(after) == 2 and after[0].text.lower() in {"in", "at", "near"} and after[1].tag in {"NNP", "DT"}


def find_follow_up(sentence: Sentence, whole: Casualty) -> Casualty | None:
    """As in "Eight of them were children." right behind a sentence with but one count: its part, with the noun as trigger."""
    count = next((c for c in find_counts(sentence) if _is_of_before(sentence, c, whole) and _opens(sentence, c)), None)
    if count is None or not _can_hold(whole, count):
        return None
    who = who_they_are(sentence, count)
    closed = who is not None and all(t.is_punct_only for t in sentence.tokens[who.last + 1 :])
    be = count.last + 1 < len(sentence.tokens) and sentence.tokens[count.last + 1].lemma == "be"
    return Casualty(who, whole.unit, who.noun, "part", 0) if who is not None and closed and be else None


def _is_of_before(sentence: Sentence, count: Count, whole: Casualty) -> bool:
    """As in "four of them were miners", "four were miners", "four of the dead were miners"."""
    after = sentence.tokens[count.last + 1] if count.last + 1 < len(sentence.tokens) else None
    if count.of_them:
        return True
    if count.partitive:
        return sentence.tokens[count.noun].lemma in word_set(f"the {whole.unit}")
    return count.noun == count.quantity.last and after is not None and after.lemma == "be"


def _opens(sentence: Sentence, count: Count) -> bool:
    return all(t.is_punct_only or t.tag == "RB" for t in sentence.tokens[: count.first])


def only_whole(found: Sequence[Casualty]) -> int | None:
    """The one casualty before, if there is but one: after "15 killed and 20 wounded" nobody can say of which a part is meant."""
    wholes = [i for i, c in enumerate(found) if c.whole is None]
    return wholes[0] if len(wholes) == 1 else None


def _can_hold(whole: Casualty, count: Count) -> bool:
    most = whole.count.quantity.high
    return most is None or (count.quantity.low or 0) <= most


def who_they_are(sentence: Sentence, count: Count) -> Count | None:
    """As in "eight of them children", "eight of whom were children": the count with the noun behind it."""
    tokens = sentence.tokens
    i = count.last + 1
    while i < len(tokens) and tokens[i].lemma in word_set("are"):
        i += 1
    named = noun_phrase_at(sentence, i)
    return replace(count, last=named[1], head=named[1], noun=named[1], of=named[0]) if named is not None else None


def _is_included(sentence: Sentence, count: Count, found: Sequence[Casualty], whole: int) -> bool:
    tokens = sentence.tokens
    words = [t.text.lower() for t in tokens[max(0, count.first - 3) : count.first]]
    if words[-1:] == ["including"] or tuple(words[-2:]) in _OPENS_PART:
        return True
    last = found[-1]
    between = [t.text.lower() for t in tokens[last.count.last + 1 : count.first]]
    return last.whole == whole and between in (["and"], [","], [",", "and"])
