"""What do those who are joined in one phrase come to? "His wife and two sons were killed": three, with the wife and the sons as parts."""

from collections.abc import Sequence
from dataclasses import replace

from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.figure.counted import Count
from twosource.claims.figure.reach import phrase_end
from twosource.claims.sentence.numbers import Quantity
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token

_NEW = {"", "new", "other"}
_LONGEST_GAP = 12
_DAYS_AND_PLACES = {"DATE", "TIME", "GPE", "LOC"}
_CLOSES = {",", "--", "\u2013", "\u2014", ")"}
_JOINT = {",", ";", "and", "then", "as", "well", "also", "-", "year", "old", "(", ")"}


def with_sums(sentence: Sentence, found: Sequence[Casualty]) -> tuple[Casualty, ...]:
    """The casualties with a whole in front of each run of them that one "and" joins under one word of harm, and them as its parts."""
    runs = {run[0]: run for run in _runs(sentence, found)}
    inside = {i: first for first, run in runs.items() for i in run}
    out: list[Casualty] = []
    moved: dict[int, int] = {}
    sums: dict[int, int] = {}
    for i, casualty in enumerate(found):
        if i in runs and not _is_told_apart(sentence, [found[k] for k in runs[i]]):
            sums[i] = len(out)
            out.append(_sum([found[k] for k in runs[i]]))
        moved[i] = len(out)
        if i in runs and i not in sums:
            sums[i] = len(out)
            out.append(casualty)
        elif i in inside:
            out.append(replace(casualty, frame="part", whole=sums[inside[i]]))
        else:
            out.append(casualty if casualty.whole is None else replace(casualty, whole=moved[casualty.whole]))
    return tuple(out)


def _runs(sentence: Sentence, found: Sequence[Casualty]) -> list[list[int]]:
    """The indices of those joined, for each phrase; one that another is a part of stays alone."""
    wholes = {c.whole for c in found}
    runs: list[list[int]] = []
    for i, casualty in enumerate(found):
        if casualty.whole is not None or i in wholes or casualty.frame == "toll":
            continue
        if runs and runs[-1][-1] == i - 1 and _is_joined(sentence, found[i - 1], casualty):
            runs[-1].append(i)
        else:
            runs.append([i])
    return [run for run in runs if len(run) > 1 and _ends_in_and(sentence, found[run[-2]], found[run[-1]])]


def _is_joined(sentence: Sentence, a: Casualty, b: Casualty) -> bool:
    words = _gap(sentence, a, b)
    if words[-2:] in (["along", "with"], ["together", "with"]) and a.count.last < a.trigger < b.count.first:
        return a.trigger == b.trigger and a.unit == b.unit
    same = a.trigger == b.trigger and a.unit == b.unit
    return (same and 0 < len(words) <= _LONGEST_GAP and all(_joins(w) for w in words)) or _goes_on_to_others(sentence, a, b)


def _goes_on_to_others(sentence: Sentence, a: Casualty, b: Casualty) -> bool:
    """As in "one man was wounded in the leg and three others were hurt": the others are none of those told before them."""
    begin, end = max(a.trigger, a.count.last) + 1, min(b.trigger, b.count.first)
    words = [t.text.lower() for t in sentence.tokens[begin:end]]
    joined = "and" in words and ";" not in words and len(words) <= _LONGEST_GAP and a.trigger != b.trigger
    exact = all(q.low == q.best == q.high for q in (a.count.quantity, b.count.quantity))
    of_one = a.unit == b.unit and b.count.others and not (a.count.partitive or a.count.of_them)
    return joined and exact and of_one and not _has_own_day_or_place(sentence, end)


def _has_own_day_or_place(sentence: Sentence, i: int) -> bool:
    """As in "one man was hurt in Osk and three others were hurt in Tarn": a day or place on either side of token i."""
    kinds = ({t.ent for t in part} & _DAYS_AND_PLACES for part in (sentence.tokens[:i], sentence.tokens[i:]))
    return bool(set.intersection(*kinds))


def _joins(word: str) -> bool:
    return word in _JOINT or word in word_set("own") or (word.isdigit() and len(word) < 3)


def _ends_in_and(sentence: Sentence, a: Casualty, b: Casualty) -> bool:
    words = _gap(sentence, a, b)
    return "and" in words or words[-2:] in (["along", "with"], ["together", "with"]) or words == ["as", "well", "as"]


def _gap(sentence: Sentence, a: Casualty, b: Casualty) -> list[str]:
    return words_between(sentence, a.count, b.count)


def words_between(sentence: Sentence, a: Count, b: Count) -> list[str]:
    """The words between two counts, lower case, without what stands in apposition to the first ("three miners from Osk and a guard")."""
    return [t.text.lower() for t in sentence.tokens[phrase_end(sentence, a) + 1 : b.first]]


def is_of_one_deed(sentence: Sentence, before: Casualty, casualty: Casualty) -> bool:
    """As in "left 40 dead and 100 wounded", "killed 40 and wounded 100": nothing but "and" stands between."""
    between = sentence.tokens[max(before.count.last, before.trigger) + 1 : min(casualty.count.first, casualty.trigger)]
    return before.unit != casualty.unit and any(t.text.lower() == "and" for t in between) and all(_is_filler(t) for t in between)


def _is_filler(token: Token) -> bool:
    return token.text.lower() in {"and", ","} or token.tag == "RB"


def _sum(parts: Sequence[Casualty]) -> Casualty:
    first, last = parts[0], parts[-1]
    quantities = [p.count.quantity for p in parts]
    bounds = [q.bound for q in quantities if q.bound is not None]
    quantity = Quantity(
        begin=first.count.first,
        first=first.count.first,
        last=last.count.last,
        stop=last.count.last,
        low=_total([q.low for q in quantities]),
        best=_total([q.best for q in quantities]),
        high=_total([q.high for q in quantities]),
        bound=bounds[0] if bounds else None,
    )
    words = [p.count.of for p in parts if p.count.of is not None]
    of = f"{', '.join(words[:-1])} and {words[-1]}" if len(words) == len(parts) else None
    count = Count(
        quantity,
        first.count.first,
        last.count.last,
        first.count.head,
        last.count.noun,
        of,
        others=any(p.count.others for p in parts) and all(p.count.single in _NEW for p in parts),
    )
    return replace(first, count=count, joint=True)


def _is_told_apart(sentence: Sentence, parts: Sequence[Casualty]) -> bool:
    """As in "four people, two men and two women": the first, of whom nothing is said or whom marks close in, is all of those behind it."""
    first, *rest = (p.count.quantity.best for p in parts)
    if first is None or len(rest) < 2 or first < 2 or first != sum(n or 0 for n in rest):
        return False
    end = phrase_end(sentence, parts[-1].count)
    closed = parts[0].trigger > end + 1 and sentence.tokens[end + 1].text in _CLOSES
    return closed or parts[0].count.of is None


def _total(numbers: Sequence[int | None]) -> int | None:
    known = [n for n in numbers if n is not None]
    return sum(known) if len(known) == len(numbers) else None
