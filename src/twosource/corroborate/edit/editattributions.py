"""Did a copy drop or add who said something, name somebody else, or take a cue that says more than that he spoke?"""

from collections.abc import Sequence

from twosource.claims.wordsets import word_set
from twosource.corroborate.edit.editalign import Run
from twosource.corroborate.edit.editnames import find_names, same_name
from twosource.corroborate.edit.editpairs import Pair, is_clause
from twosource.corroborate.edit.editsources import Said, families, find_said, is_boundary, is_pronoun, may_be_named, stands_apart
from twosource.corroborate.edit.meaning import find_negations
from twosource.corroborate.edit.wordruns import Stretch
from twosource.corroborate.words import function_words, stem

Words = tuple[int, int]
AttributionChange = tuple[Words | None, Words | None, tuple[str, ...]]
"""Words of a, words of b, and the words of the source, by which one that moved is known again."""

_PLAIN_WORDS = 6
_STRAY_WORDS = 2
"""So few words of the other side in its place are not what the attribution was changed for."""
_SAME_FRAME = 0.8
"""Where so much of both sentences is word for word the same, other words for the source are no rewording."""


def find_attribution_changes(pair: Pair) -> list[AttributionChange]:
    """The attributions that came, went or changed, in order."""
    said_a, said_b = find_said(pair.a), find_said(pair.b)
    if not (said_a or said_b):
        return []
    both = _partners(pair, said_a, said_b)
    out: list[AttributionChange] = [change for x, y in both if x.sure and y.sure and (change := _changed(pair, x, y)) is not None]
    left_a = [x for x in said_a if x.sure and all(x is not p for p, _ in both)]
    left_b = [y for y in said_b if y.sure and all(y is not p for _, p in both)]
    out += [(_extent(pair, x, left=True), None, _source_words(pair.a, x)) for x in left_a if _is_loss(pair, x, said_b, left=True)]
    out += [(None, _extent(pair, y, left=False), _source_words(pair.b, y)) for y in left_b if _is_loss(pair, y, said_a, left=False)]
    return out


def _partners(pair: Pair, said_a: Sequence[Said], said_b: Sequence[Said]) -> list[tuple[Said, Said]]:
    """Cues that are each other's: by source, as the same word, by place, else in order."""
    rest_a, rest_b = list(said_a), list(said_b)
    out: list[tuple[Said, Said]] = []
    for fits in (_have_one_source, _are_one_word, _are_one_act, _stand_alike, _may_have_one_source, _are_sure):
        for x in list(rest_a):
            y = next((y for y in rest_b if fits(pair, x, y)), None)
            if y is not None:
                rest_a.remove(x)
                rest_b.remove(y)
                out.append((x, y))
    return out


def _are_one_word(pair: Pair, a: Said, b: Said) -> bool:
    return any(b.first <= pair.alignment.to_b[n] < b.last for n in range(a.first, a.last))


def _have_one_source(pair: Pair, a: Said, b: Said) -> bool:
    return a.sure and b.sure and bool(set(_source_words(pair.a, a)) & set(_source_words(pair.b, b)))


def _may_have_one_source(pair: Pair, a: Said, b: Said) -> bool:
    return a.sure != b.sure and bool(set(_source_words(pair.a, a)) & set(_source_words(pair.b, b)))


def _are_one_act(pair: Pair, a: Said, b: Said) -> bool:
    return _may_have_one_source(pair, a, b) and _stand_alike(pair, a, b)


def _stand_alike(pair: Pair, a: Said, b: Said) -> bool:
    run = _run_of(pair, a, left=True)
    return (a.sure or b.sure) and run is not None and run == _run_of(pair, b, left=False)


def _are_sure(pair: Pair, a: Said, b: Said) -> bool:
    return a.sure and b.sure


def _source_words(stretch: Stretch, said: Said) -> tuple[str, ...]:
    return tuple(sorted({stem(key) for key in stretch.keys[said.begin : said.stop] if key not in function_words()}))


def _changed(pair: Pair, a: Said, b: Said) -> AttributionChange | None:
    if _is_other_source(pair, a, b):
        return (a.begin, a.stop), (b.begin, b.stop), ()
    if a.force == b.force or _is_denial_in_words(pair, a, b):
        return None
    return (a.first, a.last), (b.first, b.last), ()


def _is_denial_in_words(pair: Pair, a: Said, b: Said) -> bool:
    """Whether one denies what the other says not to be: "denied that it had paid", "said it had not paid"."""
    if {a.force, b.force} != {"denies", "says"}:
        return False
    here, there = (sum(not item.loose for item in find_negations(stretch)) for stretch in (pair.a, pair.b))
    return here < there if a.force == "denies" else there < here


def _is_other_source(pair: Pair, a: Said, b: Said) -> bool:
    """Whether two sources are surely not the same: other names, or other kinds of people. A role may stand for the name of its holder."""
    words_a, words_b = _source_words(pair.a, a), _source_words(pair.b, b)
    if not words_a or not words_b or is_pronoun(pair.a, a) or is_pronoun(pair.b, b):
        return False
    names_a, names_b = _names_in(pair.a, a), _names_in(pair.b, b)
    if names_a and names_b:
        # In a sentence's own clause a name for a name is told as a name: "Kell denied the theft".
        apart = stands_apart(pair.a, a) and stands_apart(pair.b, b) and not _are_described_alike(words_a, words_b, names_a, names_b)
        return apart and not any(same_name(x, y) for x in names_a for y in names_b)
    left, right = families(pair.a, a), families(pair.b, b)
    if left and right:
        return not left & right
    if set(words_a) & set(words_b):
        return False
    if names_a or names_b:
        described, said = (pair.b, b) if names_a else (pair.a, a)
        return not may_be_named(described, said) and bool(left | right or _is_same_frame(pair, a, b))
    return _is_plain(pair.a, a) and _is_plain(pair.b, b) and _is_same_frame(pair, a, b)


def _is_plain(stretch: Stretch, said: Said) -> bool:
    """Whether the source is a few words that hold no clause."""
    words = stretch.keys[said.begin : said.stop]
    if words[0] in function_words() and words[0] not in word_set("definite") and words[0] not in ("a", "an"):
        return False
    return len(words) <= _PLAIN_WORDS and not any(word in word_set("auxiliary") or word in word_set("joins clauses") for word in words)


def _are_described_alike(words_a: Sequence[str], words_b: Sequence[str], names_a: Sequence[str], names_b: Sequence[str]) -> bool:
    """Whether two names stand in one description, so that only the name is another: "the manager, Anna Kell", "the manager, Piet Dorn"."""
    named = {stem(word) for name in (*names_a, *names_b) for word in name.split()}
    return bool((set(words_a) & set(words_b)) - named)


def _names_in(stretch: Stretch, said: Said) -> list[str]:
    """The names that head a source, or stand beside its head: "police in Brunn" are not Brunn."""
    inside = [item for item in find_names(stretch) if said.begin <= item.first < said.stop and not item.loose]
    return [
        item.keys[0]
        for item in inside
        if item.first == said.begin or stretch.keys[item.first - 1] not in function_words() or stretch.keys[item.first - 1] == "the"
    ]


def _is_same_frame(pair: Pair, a: Said, b: Said) -> bool:
    """Whether the two sentences hardly differ but for the sources."""
    in_source = set(range(a.begin, a.stop))
    rest = [j for n, j in enumerate(pair.alignment.to_b) if n not in in_source]
    others = len(pair.b.keys) - (b.stop - b.begin)
    return bool(rest) and sum(j >= 0 for j in rest) >= _SAME_FRAME * min(len(rest), others)


def _is_loss(pair: Pair, said: Said, others: Sequence[Said], *, left: bool) -> bool:
    """Not where somebody goes on speaking, and not where the whole sentence came or went."""
    stretch = pair.a if left else pair.b
    if others and said.force == "says" and is_pronoun(stretch, said):
        return False
    run = _run_of(pair, said, left=left)
    if run is None:
        return False
    first, last = (run.a_first, run.a_last) if left else (run.b_first, run.b_last)
    alone = run.a_first == run.a_last or run.b_first == run.b_last
    if alone and is_clause(stretch, first, last) and stretch.keys[first] != "as":
        # ", but officers denied it": a clause that was cut, and no words whose source was.
        return False
    return not (stretch.opens_sentence(first) and stretch.ends_sentence(last) and last - first > said.whole[1] - said.whole[0])


def _run_of(pair: Pair, said: Said, *, left: bool) -> Run | None:
    return pair.alignment.run_over(said.first, said.last, left=left) or pair.alignment.run_over(*said.whole, left=left)


def _extent(pair: Pair, said: Said, *, left: bool) -> Words:
    """The cue with its source, and what came or went with it in the same clause where nothing stands in its place."""
    run = _run_of(pair, said, left=left)
    first, last = said.whole
    if run is None:
        return first, last
    stretch = pair.a if left else pair.b
    begin, end = (run.a_first, run.a_last) if left else (run.b_first, run.b_last)
    alone = (run.b_last - run.b_first if left else run.a_last - run.a_first) <= _STRAY_WORDS
    if not alone:
        return first, last
    while first > begin and not is_boundary(stretch, first):
        first -= 1
    while last < end and not is_boundary(stretch, last):
        last += 1
    return first, last
