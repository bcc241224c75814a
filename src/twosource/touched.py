"""What does a change touch? The families and neighbourhoods to work out again, with what is known of the others."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from twosource.records import Lineage, Passage, Report
from twosource.store import queries
from twosource.store.database import Store

Group = tuple[str, ...]
"""The article ids of a family or neighbourhood, sorted; it goes by the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """The lineage of the whole pile: what was stored, with the families of this run in the place of their old ones.

    `changed` holds this run's families.
    """

    changed: Mapping[Group, Lineage]
    family_of: Mapping[str, str]
    passages: Mapping[str, tuple[Passage, ...]]
    reports: Mapping[str, Report]
    lineages: Mapping[str, Lineage]

    def reports_of(self, article_id: str) -> dict[str, Report]:
        """The reports that stand behind the article's passages, surely or not, by id."""
        named = {r for p in self.passages.get(article_id, ()) for r in (p.report_id, *p.also) if r is not None}
        return {r: self.reports[r] for r in sorted(named & self.reports.keys())}

    def lineage_of(self, members: Group) -> Lineage:
        """The lineage of these articles, which are whole families; links without edits, as trace gives them."""
        parts = [self.lineages[family] for family in sorted({self.family_of[a] for a in members}) if family in self.lineages]
        return Lineage(
            passages=tuple(p for a in members for p in self.passages.get(a, ())),
            reports=tuple(sorted((r for part in parts for r in part.reports), key=lambda r: r.report_id)),
            links=tuple(sorted((k for part in parts for k in part.links), key=lambda k: (k.a, k.b, k.report_id))),
        )


def find_changed(groups: Iterable[Group], touched: Collection[str], stored: Mapping[str, str]) -> tuple[Group, ...]:
    """The groups with a touched article, and those whose members are not what they were; `stored` maps articles to their old groups."""
    old = _members(stored)
    return tuple(g for g in groups if any(a in touched for a in g) or tuple(old.get(g[0], ())) != g)


def whole_families(families: Iterable[Iterable[str]], article_ids: Iterable[str]) -> tuple[Group, ...]:
    """The families in order, with an article that shares words with no other as a family of its own."""
    groups = {tuple(sorted(family)) for family in families}
    members = {a for group in groups for a in group}
    return tuple(sorted(groups | {(a,) for a in article_ids if a not in members}))


def with_stored(store: Store, changed: Mapping[Group, Lineage]) -> Traced:
    """The lineage of the pile once this run's families are in it."""
    now = {a for group in changed for a in group}
    family_of = {a: f for a, f in queries.read_groups(store, "families").items() if a not in now}
    lineages = {family: queries.read_lineage(store, members) for family, members in _members(family_of).items()}
    for group, lineage in changed.items():
        family_of.update(dict.fromkeys(group, group[0]))
        lineages[group[0]] = lineage
    passages: dict[str, list[Passage]] = {}
    for lineage in lineages.values():
        for passage in sorted(lineage.passages, key=lambda p: (p.article_id, p.start, p.end)):
            passages.setdefault(passage.article_id, []).append(passage)
    return Traced(
        changed=changed,
        family_of=family_of,
        passages={a: tuple(found) for a, found in passages.items()},
        reports={r.report_id: r for lineage in lineages.values() for r in lineage.reports},
        lineages={family: _without_edits(lineage) for family, lineage in lineages.items()},
    )


def _members(groups: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for article_id, name in sorted(groups.items()):
        found.setdefault(name, []).append(article_id)
    return found


def _without_edits(lineage: Lineage) -> Lineage:
    return replace(lineage, links=tuple(replace(link, edits=()) for link in lineage.links))
