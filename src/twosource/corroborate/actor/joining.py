"""Which of those that single articles name are one? By full names over the pile; by short ones only where the articles are near."""

from collections import defaultdict
from collections.abc import Sequence

from twosource.corroborate.actor.bodynames import body_key, is_anybodys, is_noun_for_people
from twosource.corroborate.actor.oneness import may_be_one_name
from twosource.corroborate.actor.seen import BODY_KINDS, Seen
from twosource.corroborate.grouping import Groups
from twosource.corroborate.words import is_acronym


def join_seen(seen: Sequence[Seen]) -> list[list[Seen]]:
    """Those who are one, together; given in order of article and local key."""
    groups = Groups(len(seen))
    _join_full_names(seen, groups)
    _join_acronyms(seen, groups)
    _join_short_bodies(seen, groups)
    _join_people_nearby(seen, groups)
    _join_descriptions(seen, groups)
    return [[seen[i] for i in members] for members in groups.components()]


def _join_full_names(seen: Sequence[Seen], groups: Groups) -> None:
    """One name is one actor over the whole pile: people by their full name unless their countries differ, bodies and countries always.

    But "the Foreign Ministry" without its country is one only within the copies of a report: each country has one.
    """
    by_key: dict[tuple[str, str, str | None], list[int]] = defaultdict(list)
    bodies = {s.key for s in seen if s.actor.kind in BODY_KINDS}
    for i, s in enumerate(seen):
        # A name that another article surely uses of a body is a body's, whatever one sentence made it look like.
        if s.actor.kind in BODY_KINDS or (s.actor.kind == "person" and body_key(s.actor.name) in bodies):
            for scope in s.reports if is_anybodys(s.actor) or is_noun_for_people(s.actor) else (None,):
                by_key["body", body_key(s.actor.name), scope].append(i)
        elif s.actor.kind == "group":
            # "Officers" of one body are not the officers of another.
            by_key["group", f"{s.key} of {body_key(s.actor.body)}" if s.actor.body else s.key, s.actor.country].append(i)
        elif s.actor.kind == "person" and len(s.words) > 1:
            by_key["person", s.key, None].append(i)
    for (kind, _, _), members in by_key.items():
        countries = {seen[i].actor.country for i in members} - {None}
        split = kind == "person" and len(countries) > 1
        for part in _by_country(seen, members) if split else [members]:
            groups.join_all(part)


def _by_country(seen: Sequence[Seen], members: Sequence[int]) -> list[list[int]]:
    parts: dict[str, list[int]] = defaultdict(list)
    for i in members:
        parts[seen[i].actor.country or ""].append(i)
    return list(parts.values())


def _join_acronyms(seen: Sequence[Seen], groups: Groups) -> None:
    """A body that an article knows by its acronym alone is the one body that another gives this acronym to."""
    full: dict[str, list[int]] = defaultdict(list)
    for i, s in enumerate(seen):
        if s.actor.kind in BODY_KINDS:
            for alias in s.actor.aliases:
                if is_acronym(alias) and body_key(alias) != s.key:
                    full[body_key(alias)].append(i)
    for i, s in enumerate(seen):
        owners = full.get(s.key, []) if s.actor.kind in BODY_KINDS and is_acronym(s.actor.name) else []
        if owners and len({groups.find(j) for j in owners}) == 1:
            groups.join(i, owners[0])


def _join_short_bodies(seen: Sequence[Seen], groups: Groups) -> None:
    """A short name ("the Centre") is the body that another copy of the report gives it to, where it gives it to one alone."""
    full: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, s in enumerate(seen):
        if s.actor.kind in BODY_KINDS:
            for report in s.reports:
                for key in {body_key(alias) for alias in s.actor.aliases} - {s.key}:
                    full[report, key].append(i)
    for i, s in enumerate(seen):
        if s.actor.kind in BODY_KINDS:
            owners = sorted({j for report in s.reports for j in full.get((report, s.key), [])})
            if owners and len({groups.find(j) for j in owners}) == 1:
                groups.join(i, owners[0])


def _join_people_nearby(seen: Sequence[Seen], groups: Groups) -> None:
    """A shorter name is a fuller one's only within an article or the copies of a report, and only where one person there fits it."""
    by_scope: dict[str, list[int]] = defaultdict(list)
    for i, s in enumerate(seen):
        if s.actor.kind == "person" and s.words:
            for scope in (f"a{s.article_id}", *(f"r{r}" for r in s.reports)):
                by_scope[f"{scope} {s.words[-1]}"].append(i)
    joins: list[tuple[int, int]] = []
    for _, members in sorted(by_scope.items()):
        for i in members:
            fuller = [j for j in members if len(seen[j].words) > len(seen[i].words)]
            fitting = [j for j in fuller if may_be_one_name(seen[i].words, seen[j].words)]
            if fitting and len({groups.find(j) for j in fitting}) == 1:
                joins.append((i, fitting[0]))
        bare = [i for i in members if len(seen[i].words) == 1]
        if bare and len(bare) == len(members):
            joins += [(bare[0], i) for i in bare[1:]]
    for i, j in joins:
        groups.join(i, j)


def _join_descriptions(seen: Sequence[Seen], groups: Groups) -> None:
    """The same description in copies of one report is one unnamed actor; elsewhere it may be anybody."""
    by_report: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for i, s in enumerate(seen):
        if s.actor.kind == "unnamed":
            for report in s.reports:
                by_report[report, s.key, s.actor.body or ""].append(i)
    for members in by_report.values():
        groups.join_all(members)
