"""Are claims of different reports merged where they tell of one thing, and only there? `python -m score.corroborate [--errors N]`.

same_event: mentions merged across articles, against events that people marked as one (ECB+). killed: the toll that all articles of an
incident, read in one pile with all others, come to, against the archive's record. The figures of `score.stories` come with them.
"""

import argparse
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from score import stories
from score.gold import gold_folder, load_rows
from score.reading import ReadPile, Source, read_sources
from twosource.corroborate import corroborate
from twosource.records import Claim, Mention
from twosource.settings import Settings

_FEWEST = 3
"""Articles that an incident must have to be counted."""
_EVENTS = ("ACTION", "NEG_ACTION")

Place = tuple[str, int]
"""An article of the set and the number of a line in it: the sets give one sentence a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Two places that one claim has mentions in, and the claim."""

    a: Place
    b: Place
    claim: Claim


# --- one event, told by several articles ------------------------------------------------------------------------------


def measure_same_event(gold: Path) -> dict[str, float]:
    """Percent: merged pairs that are right; pairs of the gold that are found; merged pairs that join the two happenings of a topic.

    People marked events in one sentence of six alone: `right` is over pairs whose sentences both hold a marked one, `right_of_all`
    over all, where a sentence that nobody marked is wrong.
    """
    rows = load_rows(gold / "same_event" / "ecbplus.jsonl")
    pile = stories.read_topics(gold)
    merged = find_merged(rows, pile, merge(pile))
    happening = {row["id"]: (row["topic"], row["subtopic"]) for row in rows}
    chains = read_chains(rows)
    right = sum(bool(chains.get(m.a, _NONE) & chains.get(m.b, _NONE)) for m in merged)
    marked = sum(m.a in chains and m.b in chains for m in merged)
    joined = sum(_is_joined(happening[m.a[0]], happening[m.b[0]]) for m in merged)
    wanted = gold_pairs(chains)
    found = {frozenset((m.a, m.b)) for m in merged} & wanted
    return {
        "merged_pairs": len(merged), "right": _percent(right, marked), "right_of_all": _percent(right, len(merged)),
        "found": _percent(len(found), len(wanted)), "happenings_joined": _percent(joined, len(merged)),
    }  # fmt: skip


_NONE: frozenset[str] = frozenset()


def _is_joined(a: tuple[str, str], b: tuple[str, str]) -> bool:
    return a[0] == b[0] and a[1] != b[1]


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(whole, 1), 1)


def merge(pile: ReadPile) -> tuple[Claim, ...]:
    """The claims of the pile, all of it merged at once."""
    return corroborate(pile.documents, pile.lineage, pile.mentions, Settings()).claims


def read_chains(rows: Iterable[Mapping[str, Any]]) -> dict[Place, frozenset[str]]:
    """The events, by the id that people gave them over all articles, that each line tells of."""
    out: dict[Place, set[str]] = defaultdict(set)
    for row in rows:
        for mention in row["gold"]["mentions"]:
            if mention["chain"] and mention["type"].startswith(_EVENTS):
                out[row["id"], mention["sent"]].add(mention["chain"])
    return {place: frozenset(chains) for place, chains in out.items()}


def gold_pairs(chains: Mapping[Place, frozenset[str]]) -> set[frozenset[Place]]:
    """The pairs of lines of two articles that tell of one event."""
    by_chain: dict[str, list[Place]] = defaultdict(list)
    for place, found in chains.items():
        for chain in found:
            by_chain[chain].append(place)
    return {frozenset((a, b)) for places in by_chain.values() for a, b in combinations(places, 2) if a[0] != b[0]}


def find_merged(rows: Iterable[Mapping[str, Any]], pile: ReadPile, claims: Iterable[Claim]) -> list[Merged]:
    """Every two mentions of one claim in two articles."""
    starts = {row["id"]: _line_starts(row["text"]) for row in rows}
    name = {article_id: i for i, article_id in pile.ids.items()}

    def place(mention: Mention) -> Place:
        article = name[mention.article_id]
        return article, bisect_right(starts[article], mention.start) - 1

    out = []
    for claim in claims:
        for a, b in combinations(claim.mentions, 2):
            if a.article_id != b.article_id:
                out.append(Merged(a=place(a), b=place(b), claim=claim))
    return out


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return starts


# --- one toll, told by several articles -------------------------------------------------------------------------------


def read_incidents(gold: Path) -> tuple[ReadPile, dict[str, list[str]], dict[str, int]]:
    """All articles in one pile, the articles of each incident, and how many the archive says were killed."""
    rows = load_rows(gold / "casualties" / "articles.jsonl")
    pile = read_sources([Source(id=r["id"], text=r["text"], title=r["title"], published=r["date"]) for r in rows])
    articles: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        articles[row["incident"]].append(pile.ids[row["id"]])
    record = {i["incident"]: i["killed"] for i in load_rows(gold / "casualties" / "incidents.jsonl") if i["killed"] is not None}
    return pile, {i: sorted(set(found)) for i, found in articles.items() if len(found) >= _FEWEST and record.get(i)}, record


def measure_killed(gold: Path) -> dict[str, float]:
    """Percent of the incidents whose toll the merged record has: all of them, and those of two and more killed."""
    pile, incidents, record = read_incidents(gold)
    said = find_tolls(merge(pile), incidents)
    many = [i for i in incidents if record[i] > 1]
    return {
        "killed_merged": _percent(sum(said[i] == record[i] for i in incidents), len(incidents)),
        "killed_merged_2": _percent(sum(said[i] == record[i] for i in many), len(many)),
    }


def find_tolls(claims: Iterable[Claim], incidents: Mapping[str, Sequence[str]]) -> dict[str, int | None]:
    """For each incident, the number of the whole killed claim with most mentions in its articles; None where there is none."""
    tolls = [c for c in claims if c.figure is not None and c.figure.unit == "killed" and c.figure.part_of is None]
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in tolls:
        for article_id in sorted({m.article_id for m in claim.mentions}):
            by_article[article_id].append(claim)
    return {i: _leading(by_article, frozenset(articles)) for i, articles in incidents.items()}


def _leading(by_article: Mapping[str, Sequence[Claim]], articles: frozenset[str]) -> int | None:
    near = {c.claim_id: c for a in articles for c in by_article.get(a, ())}
    inside = {i: sum(m.article_id in articles for m in c.mentions) for i, c in near.items()}
    first = min(near, key=lambda i: (-inside[i], i), default=None)
    figure = near[first].figure if first is not None else None
    return None if figure is None else figure.best if figure.best is not None else figure.low


# --- the gate ---------------------------------------------------------------------------------------------------------


def measure(gold: Path) -> dict[str, float]:
    """All figures; those that should be low are turned, so that they can have floors."""
    figures = measure_same_event(gold) | measure_killed(gold)
    apart = round(100 - figures.pop("happenings_joined"), 1)
    return figures | {"happenings_apart": apart} | {f"stories_{k}": v for k, v in stories.measure(gold).items()}


def _wrong(gold: Path) -> Iterator[str]:
    rows = load_rows(gold / "same_event" / "ecbplus.jsonl")
    pile = stories.read_topics(gold)
    chains = read_chains(rows)
    lines = {row["id"]: row["text"].split("\n") for row in rows}
    for m in find_merged(rows, pile, merge(pile)):
        if m.a in chains and m.b in chains and not chains[m.a] & chains[m.b]:
            what = m.claim.event.type if m.claim.event else m.claim.figure.unit if m.claim.figure else ""
            texts = "\n".join(f"    {p[0]:14} {lines[p[0]][p[1]]}" for p in (m.a, m.b))
            yield f"{m.claim.kind} {what} {m.claim.status}\n{texts}"


def main() -> int:
    """Print the figures, and pairs that were merged and are not one event."""
    options = argparse.ArgumentParser()
    options.add_argument("--errors", type=int, default=0)
    args = options.parse_args()
    gold = gold_folder()
    if gold is None:
        print("skipped: no gold sets here")
        return 0
    print(measure(gold))
    for _, line in zip(range(args.errors), _wrong(gold), strict=False):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
