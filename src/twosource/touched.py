"""What does a change touch? The families and neighbourhoods to work out again, with what is known of the others."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.records import Lineage, Link, Passage, Report
from twosource.store import queries
from twosource.store.database import Store

Group = tuple[str, ...]
"""The article ids of a family or neighbourhood, sorted; it goes by the first."""


@dataclass(frozen=True, slots=True, eq=False)
class Traced:
    """The lineage of the whole pile: what is stored, with the families of this run in the place of their old ones.

    `changed` holds this run's families; `family_of` the family of every article. What has not changed is read when it is asked for.
    """

    store: Store
    changed: Mapping[Group, Lineage]
    family_of: Mapping[str, str]
    passages: Mapping[str, tuple[Passage, ...]]
    reports: Mapping[str, Report]

    def passages_of(self, article_id: str) -> tuple[Passage, ...]:
        """The passages of an article, in order."""
        if article_id in self.passages:
            return self.passages[article_id]
        return queries.read_passages(self.store, [article_id])

    def reports_of(self, article_id: str) -> dict[str, Report]:
        """The reports that stand behind the article's passages, surely or not, by id."""
        named = sorted({r for p in self.passages_of(article_id) for r in (p.report_id, *p.also) if r is not None})
        stored = queries.read_reports(self.store, [r for r in named if r not in self.reports])
        found = {report.report_id: report for report in stored}
        return {r: self.reports.get(r) or found[r] for r in named if r in self.reports or r in found}

    def lineage_of(self, members: Group) -> Lineage:
        """The lineage of these articles, which are whole families; links without edits, as trace gives them."""
        chosen = set(members)
        parts = [lineage for family, lineage in self.changed.items() if family[0] in chosen]
        old = sorted(chosen - {a for family in self.changed if family[0] in chosen for a in family})
        if old:
            parts.append(queries.read_lineage(self.store, old))
        passages = [p for part in parts for p in part.passages]
        return Lineage(
            passages=tuple(sorted(passages, key=lambda p: (p.article_id, p.start, p.end))),
            reports=tuple(sorted((r for part in parts for r in part.reports), key=lambda r: r.report_id)),
            links=tuple(sorted((_without_edits(k) for part in parts for k in part.links), key=lambda k: (k.a, k.b, k.report_id))),
        )


def _without_edits(link: Link) -> Link:
    return replace(link, edits=())


def find_changed(groups: Iterable[Group], touched: Collection[str], stored: Mapping[str, str]) -> tuple[Group, ...]:
    """The groups with a touched article, and those whose members are not what they were; `stored` maps articles to their old groups."""
    old = members_of(stored)
    return tuple(g for g in groups if any(a in touched for a in g) or tuple(old.get(g[0], ())) != g)


def with_stored(store: Store, changed: Mapping[Group, Lineage]) -> Traced:
    """The lineage of the pile once this run's families are in it."""
    family_of = queries.read_groups(store, "families") | {a: group[0] for group in changed for a in group}
    passages: dict[str, list[Passage]] = {a: [] for group in changed for a in group}
    for lineage in changed.values():
        for passage in sorted(lineage.passages, key=lambda p: (p.article_id, p.start, p.end)):
            passages[passage.article_id].append(passage)
    reports = {r.report_id: r for lineage in changed.values() for r in lineage.reports}
    return Traced(store, changed, family_of, {a: tuple(found) for a, found in passages.items()}, reports)


def members_of(groups: Mapping[str, str]) -> dict[str, list[str]]:
    """The members of each group, sorted, by its name."""
    found: dict[str, list[str]] = {}
    for article_id, name in sorted(groups.items()):
        found.setdefault(name, []).append(article_id)
    return found


def part_lineage(lineage: Lineage, groups: Sequence[Group]) -> dict[Group, Lineage]:
    """The lineage of several whole families, family by family."""
    of = {article_id: group for group in groups for article_id in group}
    passages: dict[Group, list[Passage]] = {group: [] for group in groups}
    reports: dict[Group, list[Report]] = {group: [] for group in groups}
    links: dict[Group, list[Link]] = {group: [] for group in groups}
    for passage in lineage.passages:
        passages[of[passage.article_id]].append(passage)
    for report in lineage.reports:
        reports[of[report.articles[0]]].append(report)
    for link in lineage.links:
        links[of[link.a]].append(link)
    return {g: Lineage(passages=tuple(passages[g]), reports=tuple(reports[g]), links=tuple(links[g])) for g in groups}
