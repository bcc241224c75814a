"""How many of the pairs of articles that share text were found, and how many of the found ones share any?

The truth of a generated pile says from which original paragraphs each paragraph of an article was made. Two articles are a pair
when they have `MIN_SHARE` of the words of the shorter one in common. Furniture and credit lines are no words of an article.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

MIN_SHARE = 0.3
HEAVY = 3
# What the generator puts into articles of any report, out of a few short pieces: in a large pile each stands in a thousand of them.
FILLER = "ins:"
# A share is a sum of fractions: what misses the mark by less than this is at the mark.
_SLACK = 1e-9

Pair = tuple[str, str]
Origin = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Makeup:
    """What one article is made of. `origins`: words by original paragraph, a merged paragraph's split evenly between its originals.

    `rewrite` is how heavily it was edited, 0 to 3.
    """

    words: float
    origins: Mapping[Origin, float]
    rewrite: int

    @property
    def sources(self) -> set[str]:
        """The originals it draws on."""
        return {source for source, _ in self.origins}


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFigures:
    """The measures of one set of found pairs. Shares are 0 to 1; pairs that do not count are in none of them.

    `recall_heavy`: of the true pairs with a heavy rewrite on exactly one side; `recall_both_heavy`: on both. None where there is none.
    """

    true: int
    found: int
    precision: float
    recall: float
    f1: float
    recall_heavy: float | None
    recall_both_heavy: float | None


def read_makeups(truth: Iterable[Mapping[str, Any]]) -> dict[str, Makeup]:
    """The make-up of each article by its id, from the rows of truth.jsonl."""
    return {row["id"]: _read_makeup(row) for row in truth}


def _read_makeup(row: Mapping[str, Any]) -> Makeup:
    origins: dict[Origin, float] = defaultdict(float)
    words = 0
    for paragraph in row["paras"]:
        if isinstance(paragraph["o"], str):  # furniture or a credit line
            continue
        words += paragraph["w"]
        for source, number in paragraph["o"]:
            origins[source, number] += paragraph["w"] / len(paragraph["o"])
    return Makeup(words=words, origins=dict(origins), rewrite=row["rewrite"])


def read_background(rows: Iterable[Mapping[str, Any]]) -> dict[str, set[str]]:
    """For each original the others that really overlap with it, from the rows of background.jsonl."""
    out: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        out[row["a"]].add(row["b"])
        out[row["b"]].add(row["a"])
    return dict(out)


def share_of(a: Makeup, b: Makeup) -> float:
    """The words that two articles have from the same original paragraphs, by the words of the shorter: 0 to 1."""
    shorter = min(a.words, b.words)
    if not shorter:
        return 0.0
    return sum(min(a.origins[o], b.origins[o]) for o in a.origins.keys() & b.origins.keys()) / shorter


def overlap_by_background(a: Makeup, b: Makeup, background: Mapping[str, set[str]]) -> bool:
    """Whether an original of one and an original of the other overlap by themselves, so that the pair says nothing."""
    theirs = b.sources
    return any(not theirs.isdisjoint(background.get(source, ())) for source in a.sources)


def find_true_pairs(makeups: Mapping[str, Makeup], min_share: float = MIN_SHARE) -> set[Pair]:
    """The pairs of ids (smaller first) that share at least so much. Not all pairs are looked at: nearly linear.

    A pair that shares enough shares one of the rarer originals of its shorter article: those that are left once the most
    frequent ones, together too few words, are put aside. Only through these are pairs made.
    """
    holders: dict[Origin, list[str]] = defaultdict(list)
    for article_id, makeup in makeups.items():
        for origin in makeup.origins:
            holders[origin].append(article_id)
    out: set[Pair] = set()
    for article_id, makeup in makeups.items():
        for other in _reachable(makeup, holders, min_share):
            # Each pair once, from its shorter side.
            if (makeup.words, article_id) < (makeups[other].words, other) and share_of(makeup, makeups[other]) >= min_share - _SLACK:
                out.add(ordered(article_id, other))
    return out


def _reachable(makeup: Makeup, holders: Mapping[Origin, Sequence[str]], min_share: float) -> set[str]:
    out: set[str] = set()
    aside = 0.0
    for origin in sorted(makeup.origins, key=lambda o: (-len(holders[o]), o)):
        aside += makeup.origins[origin]
        if aside >= min_share * makeup.words * (1 - _SLACK):
            out.update(holders[origin])
    return out


def ordered(a: str, b: str) -> Pair:
    """The two ids, smaller first."""
    return (a, b) if a < b else (b, a)


@dataclass(frozen=True, slots=True)
class PairTruth:
    """All that found pairs are measured against; made once for a pile. Without `filler`, pairs that share filler alone do not count."""

    makeups: Mapping[str, Makeup]
    background: Mapping[str, set[str]]
    pairs: frozenset[Pair]
    filler: bool

    def counts(self, a: str, b: str) -> bool:
        """Whether a pair says anything, found or not."""
        first, second = self.makeups[a], self.makeups[b]
        if overlap_by_background(first, second, self.background):
            return False
        return self.filler or not _share_filler_alone(first, second)


def _share_filler_alone(a: Makeup, b: Makeup) -> bool:
    common = a.origins.keys() & b.origins.keys()
    return bool(common) and all(source.startswith(FILLER) for source, _ in common)


def read_pair_truth(truth: Iterable[Mapping[str, Any]], background: Iterable[Mapping[str, Any]]) -> tuple[PairTruth, PairTruth]:
    """The truth of a pile from the rows of its two files: with filler as any other paragraph, and without it."""
    makeups = read_makeups(truth)
    overlapping = read_background(background)
    bare = {article_id: _without_filler(makeup) for article_id, makeup in makeups.items()}
    return (
        _keep_counting(PairTruth(makeups, overlapping, frozenset(find_true_pairs(makeups)), filler=True)),
        _keep_counting(PairTruth(makeups, overlapping, frozenset(find_true_pairs(bare)), filler=False)),
    )


def _keep_counting(truth: PairTruth) -> PairTruth:
    return replace(truth, pairs=frozenset((a, b) for a, b in truth.pairs if truth.counts(a, b)))


def _without_filler(makeup: Makeup) -> Makeup:
    return replace(makeup, origins={o: words for o, words in makeup.origins.items() if not o[0].startswith(FILLER)})


def measure_pairs(found: Iterable[Pair], truth: PairTruth) -> PairFigures:
    """Compare found pairs, in any order and either way round, with the truth. A found pair that shares anything is right."""
    counted = {(a, b) for a, b in {ordered(a, b) for a, b in found if a != b} if truth.counts(a, b)}
    right = sum(share_of(truth.makeups[a], truth.makeups[b]) > 0 for a, b in counted)
    precision = right / len(counted) if counted else 0.0
    recall = len(counted & truth.pairs) / len(truth.pairs) if truth.pairs else 0.0
    heavy = {pair: sum(truth.makeups[i].rewrite == HEAVY for i in pair) for pair in truth.pairs}
    return PairFigures(
        true=len(truth.pairs),
        found=len(counted),
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        recall_heavy=_recall_of({pair for pair, sides in heavy.items() if sides == 1}, counted),
        recall_both_heavy=_recall_of({pair for pair, sides in heavy.items() if sides == 2}, counted),
    )


def _recall_of(wanted: set[Pair], counted: set[Pair]) -> float | None:
    return len(wanted & counted) / len(wanted) if wanted else None
