"""Is it known which of two copies came from the other, and left open where it is not?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from score.copying.measures.reading import Reading, Row, percent
from twosource.records import Lineage, Link
from twosource.settings import TraceSettings
from twosource.trace import link_documents

_MOST_PAIRS = 300
"""Links between parent and child are made one by one, so only so many, spread evenly over the pile."""
_MOST_COPIES = 24


@dataclass(frozen=True, slots=True)
class Descent:
    """Who came from whom in truth: the ancestors of each article that are in the pile, and its parents."""

    rows: Mapping[str, Row]
    ancestors: Mapping[str, frozenset[str]]
    parents: Mapping[str, tuple[str, ...]]


def read_descent(truth: Iterable[Row]) -> Descent:
    """Parents are ids of articles, or of dispatches: then the wire's own article, if it is in the pile."""
    rows = {row["id"]: row for row in truth}
    wires = {row["wires"][0]: row["id"] for row in rows.values() if row["kind"] == "wire" and row.get("version", 1) == 1}
    parents = {i: tuple(p if p in rows else wires[p] for p in row["parents"] if p in rows or p in wires) for i, row in rows.items()}
    ancestors: dict[str, frozenset[str]] = {}

    def climb(article_id: str) -> frozenset[str]:
        if article_id not in ancestors:
            ancestors[article_id] = frozenset(parents[article_id]).union(*(climb(p) for p in parents[article_id]))
        return ancestors[article_id]

    for article_id in rows:
        climb(article_id)
    return Descent(rows, ancestors, parents)


def direction_figures(reading: Reading) -> dict[str, float]:
    """Direction over the links that trace makes, and over pairs of parent and child by `link_documents`.

    Of links with one side the other's ancestor in truth: `direction_right` of those directed, and `direction_said`, how many are.
    `direction_credit`: directed, where only the copy has a credit and the other side is the credited wire's own article.
    `siblings_directed`: links of two copies of one version of a report, none the other's ancestor, that are directed all the same.
    """
    descent = read_descent(reading.truth)
    over_links = _compare(reading.lineage.links, descent, "direction")
    pairs = [(p, child) for child in sorted(descent.rows) for p in descent.parents[child]]
    chosen = pairs[:: len(pairs) // _MOST_PAIRS + 1]
    over_pairs = _compare((_link(reading, a, b) for a, b in chosen), descent, "parent")
    return over_pairs | over_links


def _compare(links: Iterable[Link], descent: Descent, name: str) -> dict[str, float]:
    wanted = said = right = credited = credited_said = siblings = siblings_said = 0
    for link in links:
        truth = _true_direction(link, descent)
        directed = link.direction in ("a>b", "b>a")
        if truth is None:
            if _are_siblings(link, descent):
                siblings += 1
                siblings_said += directed
            continue
        wanted += 1
        said += directed
        right += link.direction == truth
        if _only_copy_credits(link, truth, descent):
            credited += 1
            credited_said += directed
    return {
        f"{name}_right": percent(right, said),
        f"{name}_said": percent(said, wanted),
        f"{name}_credit": percent(credited_said, credited),
        f"{name}s": float(wanted),
        "siblings_directed": percent(siblings_said, siblings),
        "siblings": float(siblings),
    }


def _true_direction(link: Link, descent: Descent) -> str | None:
    if link.a in descent.ancestors[link.b]:
        return "a>b"
    return "b>a" if link.b in descent.ancestors[link.a] else None


def _are_siblings(link: Link, descent: Descent) -> bool:
    a, b = descent.rows[link.a], descent.rows[link.b]
    common = set(a["wires"][:1]) & set(b["wires"][:1])
    return bool(common) and a.get("version", 1) == b.get("version", 1)


def _only_copy_credits(link: Link, direction: str, descent: Descent) -> bool:
    source, copy = (link.a, link.b) if direction == "a>b" else (link.b, link.a)
    parent, child = descent.rows[source], descent.rows[copy]
    return parent["kind"] == "wire" and child["credit"] is not None and child["credit"] == parent["agency"]


def _link(reading: Reading, a: str, b: str) -> Link:
    """What `diff A B` says: the two articles, the reports they have, and other copies of these."""
    ids = (a, b)
    passages = tuple(p for i in ids for p in reading.passages[i])
    wanted = {p.report_id for p in reading.passages[a]} & {p.report_id for p in reading.passages[b]}
    reports = tuple(r for r in reading.lineage.reports if r.report_id in wanted)
    others = sorted({i for r in reports for i in r.articles} - set(ids))[:_MOST_COPIES]
    lineage = Lineage(passages=passages, reports=reports, links=())
    copies = [reading.by_id[i] for i in others]
    return link_documents(reading.by_id[a], reading.by_id[b], lineage, TraceSettings(), copies=copies)
