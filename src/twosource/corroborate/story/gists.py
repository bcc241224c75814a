"""What is an article about, and how alike are two articles in that? Words weighed by how rare they are in English, the first ones most.

Weights come from shipped tables alone: no other article of the pile has a say in how alike two are.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from math import hypot, log

from twosource.corroborate.story.pairing import find_overlapping
from twosource.corroborate.words import function_words, plain, stem
from twosource.lexicon import load_lexicon
from twosource.records import Days, Document
from twosource.trace.rarity import CommonWord

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")

# The numbers below were set on the pairs of SemEval-2022 task 8 and the topics of ECB+ together; around them the figures are flat.
_RAREST = 2.0
"""How common a word is taken to be that no table has (zipf scale)."""
_COMMONEST = 7.5
_STEEPNESS = 1.5
_NAME = 1.5
"""Words with a capital tell one happening from another of its kind: who, and where."""
_NUMBER = 0.6
"""Numbers change from report to report of one happening."""
_LEAD_WORDS = 40
"""Where a word at the start of an article counts twice as much as here."""
_LEAST = 0.1
"""What a word counts at the far end of an article, against one at its start."""
_REST = 0.5
"""Of the likeness that is looked for, what the commonest words may add: they are looked up only where the rare ones nearly suffice."""
_SLACK = 1e-9
"""So that no rounding keeps two articles apart that overlap enough: whether they do must not hang on which others are looked at."""
_RETOLD = 0.6
"""What is left of a likeness however many days lie between two articles that name the same things."""
_NEAR_DAYS = 7
_FADING_DAYS = 30


@dataclass(frozen=True, slots=True)
class Gist:
    """The words an article turns on, with weights whose squares add up to 1, rarest word first; and its day, where it has one."""

    words: Mapping[str, float]
    day: int | None = None


@cache
def _frequencies() -> dict[str, float]:
    rows = (*load_lexicon("common_words", CommonWord), *load_lexicon("less_common_words", CommonWord))
    return {row.word: row.zipf for row in rows}


@cache
def _rarity(word: str) -> float:
    if word[0].isdigit():
        return _NUMBER * _steep(_COMMONEST - _RAREST)
    return _steep(max(0.0, _COMMONEST - _frequencies().get(word, _RAREST)))


def _steep(rarity: float) -> float:
    return float(rarity**_STEEPNESS)


def gist_of(document: Document) -> Gist:
    """The gist of an article: its headline and its own paragraphs, furniture left out. Linear in the text."""
    blocks = [b for b in document.layout.blocks if b.kind in ("paragraph", "headline")]
    text = "\n".join(document.article.text[b.start : b.end] for b in blocks) or document.article.text
    found = document.layout.dateline.days if document.layout.dateline else None
    return gist_of_text(text, found or document.layout.published or document.article.published)


def gist_of_text(text: str, days: Days | None = None) -> Gist:
    """The gist of a text that appeared on a day."""
    counts: dict[str, float] = defaultdict(float)
    seen: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for place, token in enumerate(_TOKEN.finditer(text)):
        word = plain(token.group()).removesuffix("'s")
        if word in function_words():
            continue
        counts[word] += _LEAST + (1 - _LEAST) * _LEAD_WORDS / (_LEAD_WORDS + place)
        seen[word][token.group()[0].isupper()] += 1
    weights: dict[str, float] = defaultdict(float)
    for word, count in counts.items():
        small, capital = seen[word]
        dampened = 1 + log(count) if count > 1 else count
        weights[stem(word)] += dampened * _rarity(word) * (_NAME if capital > small else 1.0)
    length = hypot(*weights.values()) or 1.0
    rarest_first = sorted(weights, key=lambda w: (-_rarity(w), w))
    return Gist({w: weights[w] / length for w in rarest_first if weights[w]}, _number_of(days))


def _number_of(days: Days | None) -> int | None:
    first = (days.start or days.end) if days else None
    return date.fromisoformat(first).toordinal() if first else None


def likeness(a: Gist, b: Gist) -> float:
    """How alike two articles are in what they are about, 0 to 1: what stories are decided on."""
    return overlap(a.words, b.words) * _fading(a, b)


def _fading(a: Gist, b: Gist) -> float:
    """What the days between two articles leave of their likeness."""
    return nearness(0 if a.day is None or b.day is None else abs(a.day - b.day))


def overlap(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The weight of the words that two gists share: the cosine of their angle."""
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    return sum(weight * longer[word] for word, weight in shorter.items() if word in longer)


def nearness(days_between: int) -> float:
    """What is left of a likeness when two articles lie so many days apart: all within a week, half after five weeks."""
    return 1 / (1 + max(0, days_between - _NEAR_DAYS) / _FADING_DAYS)


def near_pairs(gists: Sequence[Gist], least: float) -> list[tuple[int, int]]:
    """All pairs of gists that overlap by `least` or more, by their numbers, found by the rare words they share."""
    # All words are looked up in one order, so what two openings do not hold both lies behind the end of one of them.
    rows, openings = [gist.words for gist in gists], [len(_opening(gist, least * _REST)) for gist in gists]
    found = find_overlapping(rows, openings, least_shared(least), least - _SLACK)
    return [(a, b) for a, b in found if overlap(rows[a], rows[b]) >= least]


def _opening(gist: Gist, rest: float) -> list[str]:
    """The rarest words of a gist, so many that the others overlap with no gist by more than `rest`."""
    left = 1.0
    out = []
    for word, weight in gist.words.items():
        if left < rest * rest:
            break
        out.append(word)
        left -= weight * weight
    return out


@dataclass(frozen=True, slots=True)
class Near:
    """Two articles whose words overlap, by how much, and how alike they are as tellers of one happening."""

    a: str
    b: str
    overlap: float
    score: float


def find_near(gists: Mapping[str, Gist], least: float) -> list[Near]:
    """All pairs of articles that overlap by `least` or more, each once with the smaller id first."""
    ids = sorted(gists)
    return [_near(ids[a], ids[b], gists) for a, b in near_pairs([gists[i] for i in ids], least)]


def find_near_to(article_id: str, gists: Mapping[str, Gist], least: float) -> list[Near]:
    """Those of the articles that overlap with one of them, in that order of the two ids in which `find_near` names them."""
    pairs = (tuple(sorted((article_id, other))) for other in gists if other != article_id)
    return [_near(a, b, gists) for a, b in sorted(pairs) if overlap(gists[a].words, gists[b].words) >= least]


def words_looked_up(gist: Gist, least: float) -> dict[str, float]:
    """The rarest words of a gist with their weights: two gists that overlap by `least` share `least_shared` by these alone."""
    return {word: gist.words[word] for word in _opening(gist, least * _REST)}


def least_shared(least: float) -> float:
    """By how much two gists that overlap by `least` overlap in the words that are looked up."""
    return least * (1 - _REST) - _SLACK


def _near(a: str, b: str, gists: Mapping[str, Gist]) -> Near:
    left, right = gists[a], gists[b]
    shared = overlap(left.words, right.words)
    # A happening is told again at the trial, months later.
    return Near(a, b, shared, max(shared * _fading(left, right), shared * _RETOLD))


def neighbours_of(near: Iterable[Near], article_ids: Iterable[str], least: float) -> dict[str, dict[str, float]]:
    """For each article those that are alike by `least` or more, and how alike they are."""
    out: dict[str, dict[str, float]] = {i: {} for i in sorted(article_ids)}
    for pair in near:
        if pair.score >= least:
            out[pair.a][pair.b] = out[pair.b][pair.a] = pair.score
    return out
