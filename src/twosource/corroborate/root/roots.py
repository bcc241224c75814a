"""How many independent sources stand behind a claim? Its roots, and the interval [low, high] with its proof."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.corroborate.actor.actors import Cast
from twosource.corroborate.grouping import Groups
from twosource.corroborate.match.matching import Matched
from twosource.corroborate.match.wordings import Wording
from twosource.corroborate.root.chains import End, end_of_wording
from twosource.corroborate.root.newsrooms import newsroom_of
from twosource.corroborate.words import name_key, name_words
from twosource.records import Reason, Report, Root


@dataclass(frozen=True, slots=True)
class Standing:
    """The roots of a claim and what they make: parties, newsrooms, unnamed, [low, high], and why."""

    roots: tuple[Root, ...]
    parties: int
    newsrooms: int
    unnamed: int
    independent: tuple[int, int]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Leg:
    """A wording and one end of its chain. `sure`: surely of this claim."""

    wording: Wording
    end: End
    sure: bool


def find_standing(matched: Matched, reports: Mapping[str, Report], cast: Cast) -> Standing:
    """The roots that all mentions of a claim lead to, and the interval.

    With P parties, R newsrooms and U unnamed roots: low = P where any party stands behind the claim, else max(R, 1);
    high = max(P + R + U, 1). Low takes only wordings surely of this claim, merges all roots that could be one, and counts a
    newsroom only if its report is in the pile; high takes the possible wordings too and merges only roots that surely are one.
    """
    legs = _with_signatories(_Tracer(matched, reports, cast).legs())
    roots = _gather(legs)
    counts = {kind: sum(r.kind == kind for r in roots) for kind in ("party", "newsroom", "unnamed")}
    low, why = _find_low(legs, cast)
    high = max(len(roots), 1)
    return Standing(
        roots, counts["party"], counts["newsroom"], counts["unnamed"], (low, high), (*_copies_reasons(matched, reports), *why)
    )  # fmt: skip


class _Tracer:
    """Follows the chains of a claim's wordings from report to report."""

    def __init__(self, matched: Matched, reports: Mapping[str, Report], cast: Cast) -> None:
        self._wordings = [(o.wording, not (o.ids & matched.unsure) and not o.wording.contested) for o in matched.members]
        if not any(sure for _, sure in self._wordings):
            self._wordings = [(w, True) for w, _ in self._wordings]
        self._wordings += [(o.wording, False) for o in matched.possible]
        self._ends = [_placed(end_of_wording(w, reports, cast), w, sure) for w, sure in self._wordings]
        self._by_report: dict[str, list[int]] = {}
        self._by_newsroom: dict[str, list[str]] = {}
        for i, (wording, _) in enumerate(self._wordings):
            home = _home(wording)
            if home not in self._by_report:
                report = reports.get(home)
                newsroom = newsroom_of(report) if report else None
                if newsroom is not None:
                    self._by_newsroom.setdefault(name_key(newsroom), []).append(home)
            self._by_report.setdefault(home, []).append(i)

    def legs(self) -> tuple[_Leg, ...]:
        """Each wording with each end it leads to."""
        out = []
        for i, (wording, sure) in enumerate(self._wordings):
            ends = self._ends_of_report_voice(i, sure) or self._resolve(self._ends[i], (_home(wording),))
            out += [_Leg(wording, end, sure) for end in ends]
        return tuple(out)

    def _ends_of_report_voice(self, i: int, sure: bool) -> list[End]:
        """For a wording in own voice: the attributions that the same report has for this claim elsewhere, before or after."""
        if not self._ends[i].own_voice:
            return []
        home = _home(self._wordings[i][0])
        named = [j for j in self._by_report[home] if not self._ends[j].own_voice and (sure <= self._wordings[j][1] or not sure)]
        return _distinct([end for j in named for end in self._resolve(self._ends[j], (home,))])

    def _resolve(self, end: End, path: tuple[str, ...]) -> list[End]:
        """A newsroom named as origin: on into its report, where the pile holds it; a circle of credits ends nowhere."""
        homes = self._by_newsroom.get(end.origin or "", [])
        if end.origin is None or not homes:
            return [end]
        found: list[End] = []
        for home in sorted(homes):
            if home in path:
                circle = " ".join(sorted(path[path.index(home) :]))
                why = Reason(text="a circle of credits: each report names another of them as its origin")
                found.append(End(kind="unnamed", key=f"circle {circle}", name="a circle of credits", reasons=(*end.reasons, why)))
                continue
            inside = [self._ends[j] for j in self._by_report[home]]
            named = [e for e in inside if not e.own_voice]
            for further in named or inside:
                found += [replace(e, reasons=(*end.reasons, *e.reasons)) for e in self._resolve(further, (*path, home))]
        return _distinct(found)


def _placed(end: End, wording: Wording, sure: bool) -> End:
    """The end; of a newsroom whose words they may not be, or not of this claim, not as one whose report is in the pile."""
    return end if sure and any(m.sure for m in wording.mentions) else replace(end, in_pile=False)


def _home(wording: Wording) -> str:
    return wording.report_id or wording.canonical.article_id


def _distinct(ends: Sequence[End]) -> list[End]:
    return list({(e.kind, e.key): e for e in reversed(ends)}.values())[::-1]


_ORDER = {"party": 0, "newsroom": 1, "unnamed": 2}


def _with_signatories(legs: Sequence[_Leg]) -> Sequence[_Leg]:
    """The legs, those that end at a joint statement led to the first of its speakers who says so alone as well: it is his word again."""
    if not any(leg.end.actor is not None and leg.end.actor.members for leg in legs):
        return legs  # as nearly always
    alone: dict[str, End] = {}
    for leg in sorted(legs, key=lambda leg: leg.end.key):
        if leg.end.kind == "party" and leg.end.actor is not None and not leg.end.actor.members:
            alone.setdefault(name_key(leg.end.name), leg.end)
    return [_signed(leg, alone) for leg in legs]


def _signed(leg: _Leg, alone: Mapping[str, End]) -> _Leg:
    members = leg.end.actor.members if leg.end.kind == "party" and leg.end.actor is not None else ()
    signer = min((end for m in members if (end := alone.get(name_key(m))) is not None), key=lambda end: end.key, default=None)
    return leg if signer is None else replace(leg, end=replace(signer, reasons=leg.end.reasons))


def _gather(legs: Sequence[_Leg]) -> tuple[Root, ...]:
    """One root for each kind and key, parties first, with every mention that leads to it."""
    by_key: dict[tuple[str, str], list[_Leg]] = {}
    for leg in legs:
        by_key.setdefault((leg.end.kind, leg.end.key), []).append(leg)
    out = []
    for _, found in sorted(by_key.items(), key=lambda item: (_ORDER[item[0][0]], item[1][0].end.name, item[0][1])):
        found = sorted(found, key=lambda leg: (not leg.sure, leg.wording.canonical.mention_id))
        reasons = list(dict.fromkeys(r for leg in found for r in leg.end.reasons))
        if not any(leg.sure for leg in found):
            reasons.append(Reason(text="only possibly a source of this claim: it counts for the high end alone"))
        actor = found[0].end.actor
        mentions = sorted({m.mention_id for leg in found for m in leg.wording.mentions})
        out.append(
            Root(
                kind=found[0].end.kind, actor_id=actor.actor_id if actor else None, name=found[0].end.name,
                reasons=tuple(reasons), mentions=tuple(mentions),
            )
        )  # fmt: skip
    return tuple(out)


def _find_low(legs: Sequence[_Leg], cast: Cast) -> tuple[int, tuple[Reason, ...]]:
    sure = [leg for leg in legs if leg.sure]
    if any(leg.end.kind == "party" for leg in legs):
        parties: dict[str, End] = {}
        for end in (leg.end for leg in sure if leg.end.kind == "party"):
            # One full name in the claim is enough to know who it is.
            parties[end.key] = end if not end.surname_only else parties.get(end.key, end)

        def one_party(a: End, b: End) -> bool:
            if a.actor is None or b.actor is None:
                return False
            relatives = (a.surname_only or b.surname_only) and name_words(a.name)[-1:] == name_words(b.name)[-1:]
            return relatives or cast.may_be_one(a.actor, b.actor)

        count, why = _count_apart([parties[k] for k in sorted(parties)], one_party)
        if any(leg.end.kind == "newsroom" for leg in legs):
            text = "a party stands behind it, and reports in their own voice may rest on it: they count for the high end alone"
            why.append(Reason(text=text))
        return max(count, 1), tuple(why)
    newsrooms = {leg.end.key: leg.end for leg in sure if leg.end.kind == "newsroom" and leg.end.in_pile}
    count, why = _count_apart([newsrooms[k] for k in sorted(newsrooms)], _may_be_one_newsroom)
    if count > 1:
        why.append(Reason(text="assumed: two newsrooms that report in their own voice do not hide one origin"))
    return max(count, 1), tuple(why)


def _may_be_one_newsroom(a: End, b: End) -> bool:
    left, right = set(name_words(a.name)), set(name_words(b.name))
    return left <= right or right <= left


def _count_apart(ends: Sequence[End], may_be_one: Callable[[End, End], bool]) -> tuple[int, list[Reason]]:
    """How many are left once all that could be one are."""
    groups = Groups(len(ends))
    why = []
    for i, a in enumerate(ends):
        for j in range(i):
            if may_be_one(ends[j], a):
                groups.join(i, j)
                why.append(Reason(text=f"{ends[j].name} and {a.name} could be one: they count once for the low end"))
    return len(groups.components()), why


def _copies_reasons(matched: Matched, reports: Mapping[str, Report]) -> list[Reason]:
    """Which articles print the same report, and so count once."""
    articles: dict[str, set[str]] = {}
    for outline in matched.members:
        articles.setdefault(_home(outline.wording), set()).update(m.article_id for m in outline.wording.mentions)
    out = []
    for home, printed in sorted(articles.items()):
        if len(printed) > 1:
            report = reports.get(home)
            newsroom = newsroom_of(report) if report else None
            whose = f"of {newsroom}" if newsroom else "of a newsroom not named"
            out.append(Reason(text=f"{len(printed)} articles print one report {whose}: they count once"))
    return out
