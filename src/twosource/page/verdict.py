"""What is the answer in one breath: how many reports stand behind the articles, and how many claims pass the two-source rule?"""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.page.chains import credits_wire
from twosource.page.claimrows import PASSES
from twosource.page.names import Names, report_title
from twosource.page.wording import count, join_words, per_cent, times
from twosource.records import Link, Report

_MOST_RINGS = 40
_SIZES = ((3, 22), (8, 14), (16, 11), (_MOST_RINGS, 8))
_ROW_WIDTH = 168


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """A circle for an article: full for the first that prints a report, open for each that prints it again."""

    x: int
    y: int
    full: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rings:
    """The drawing of articles by their main report; `words` says it."""

    width: int
    height: int
    radius: int
    rings: tuple[Ring, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The sentence, what it rests on, the counts (number, what of, whether to stress it) and the rings."""

    sentence: str
    passing: str
    details: tuple[str, ...]
    counts: tuple[tuple[str, str, bool], ...]
    rings: Rings | None


def reach_verdict(names: Names, links: Sequence[Link]) -> Verdict:
    """The verdict on the whole page."""
    articles, reports, claims = len(names.documents), len(names.reports), len(names.claims)
    passing = sum(c.counts.independent[0] >= PASSES for c in names.claims)
    return Verdict(
        sentence=_sentence(articles, reports),
        passing=_passing_words(claims, passing),
        details=tuple(_details(names, links)),
        counts=(
            (f"{articles:,}", _noun(articles, "Article"), False),
            (f"{_count_outlets(names):,}", _noun(_count_outlets(names), "Outlet"), False),
            (f"{reports:,}", _noun(reports, "Report"), True),
            (f"{claims:,}", _noun(claims, "Claim"), False),
            (f"{passing:,}", "pass two sources", passing > 0),
        ),
        rings=_draw_rings(names),
    )


def _noun(number: int, noun: str) -> str:
    return noun if number == 1 else noun + "s"


def _sentence(articles: int, reports: int) -> str:
    if articles == 0:
        return "Nothing to read."
    if articles == 1:
        return "One article, one report." if reports <= 1 else f"One article, {count(reports, 'report')}."
    if reports == 1:
        return f"One report, printed {times(articles)}."
    return f"{count(articles, 'article')}, {count(reports, 'report')}."


def _passing_words(claims: int, passing: int) -> str:
    if claims == 0:
        return "No claim was found."
    if passing == 0:
        return "No claim here passes the two-source rule."
    have = "has" if passing == 1 else "have"
    return f"{passing:,} of {count(claims, 'claim')} {have} two independent sources or more."


def _count_outlets(names: Names) -> int:
    """Named outlets once each; an article whose outlet nobody names is one of its own."""
    return len({d.article.outlet or d.article.article_id for d in names.documents})


def _details(names: Names, links: Sequence[Link]) -> list[str]:
    out = [_report_words(names, report) for report in names.reports if report.kind == "dispatch" or len(report.articles) > 1][:4]
    known = [link for link in links if link.a in names.letters and link.b in names.letters]
    if len(names.documents) == 2 and len(known) == 1:
        link = known[0]
        (a, share_a), (b, share_b) = sorted(((names.letter(link.a), link.share_a), (names.letter(link.b), link.share_b)))
        out.append(f"{per_cent(share_a)} of {a}’s words are in {b}, {per_cent(share_b)} of {b}’s in {a}.")
    own = sum(r.kind == "own" and len(r.articles) == 1 for r in names.reports)
    if own:
        out.append(f"{count(own, 'own report')} {'is' if own == 1 else 'are'} printed by nobody else.")
    return out


def _report_words(names: Names, report: Report) -> str:
    label = names.report_labels[report.report_id]
    letters = sorted((names.letter(a) for a in report.articles if a in names.letters), key=lambda x: (len(x), x))
    words = f"{label}, {_article(report_title(report))}, stands in {join_words(letters, most=8)}"
    if report.kind != "dispatch":
        return f"{words}."
    stating = [names.letter(a) for a in report.articles if credits_wire(names, a, report)]
    stating.sort(key=lambda x: (len(x), x))
    if not stating:
        return f"{words}; none of them names the wire."
    if len(stating) == len(letters):
        return f"{words}; {'it credits' if len(letters) == 1 else 'all of them credit'} the wire."
    return f"{words}; {join_words(stating, most=8)} {'credits' if len(stating) == 1 else 'credit'} the wire, the rest is inferred."


def _article(title: str) -> str:
    return f"{'an' if title[:1] in 'AEIOaeio' else 'a'} {title}"


def _draw_rings(names: Names) -> Rings | None:
    groups = _group_by_main_report(names)
    total = sum(len(g) for g in groups)
    if not 0 < total <= _MOST_RINGS:
        return None
    radius = next(size for most, size in _SIZES if total <= most)
    step, margin = round(radius * 1.55), radius + 2
    rings: list[Ring] = []
    x, y = margin, margin
    for group in groups:
        if x > margin and x + (len(group) - 1) * step > _ROW_WIDTH - margin:
            x, y = margin, y + 2 * radius + 6
        for i in range(len(group)):
            if x > _ROW_WIDTH - margin:
                x, y = margin, y + 2 * radius + 6
            rings.append(Ring(x=x, y=y, full=i == 0))
            x += step
        x += radius
    words = f"{count(total, 'article')}; by the report that most of each prints, {count(len(groups), 'report')}"
    return Rings(width=max(r.x for r in rings) + margin, height=y + margin, radius=radius, rings=tuple(rings), words=words)


def _group_by_main_report(names: Names) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for document in names.documents:
        article_id = document.article.article_id
        sizes: dict[str, int] = {}
        for passage in names.passages.get(article_id, ()):
            key = passage.report_id or ""
            sizes[key] = sizes.get(key, 0) + passage.end - passage.start
        main = max(sizes, key=lambda k: (sizes[k], k)) if sizes else article_id
        groups.setdefault(main, []).append(article_id)
    return sorted(groups.values(), key=lambda g: (-len(g), [names.letter(a) for a in g]))
