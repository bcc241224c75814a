"""Who printed which report? The tree of copies, drawn as one SVG for each report: 340 units wide, so that it reads on any screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.page.chains import find_credit
from twosource.page.names import Names, article_anchor, report_anchor, report_title
from twosource.page.wording import count, days_words
from twosource.records import Passage, Report

_WIDTH = 340
_GAP = 10
_ROOT_HEIGHT = 52
_FAN_HEIGHT = 64
_ROW_HEIGHT = 48
_MORE_HEIGHT = 28
_FAN_BOX = 160
_FAN_DROP = 62
_INDENT = 30
_PADDING = 12
_MOST_ROWS = 16
_WIDE_TITLE, _WIDE_LINE = 40, 50
_NARROW_TITLE, _NARROW_LINE = 18, 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of text in a box, from `x` on; `look` is its class. `tail` follows it in a look of its own."""

    x: int
    y: int
    text: str
    look: str
    tail: str = ""
    tail_look: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A node: the report itself (`look` starts with `report`) or an article."""

    x: int
    y: int
    width: int
    height: int
    look: str
    lines: tuple[Line, ...]
    anchor: str | None = None
    full: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line from a report to an article that prints it: solid where the text states the credit, else inferred."""

    path: str
    stated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The drawing of one report and its articles. `words` says the same to who cannot see it."""

    label: str
    anchor: str
    title: str
    words: str
    height: int
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    reasons: tuple[str, ...]
    width: int = _WIDTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What is known of one article as a copy of one report."""

    article_id: str
    letter: str
    title: str
    note: str
    credit: str
    stated: bool


def draw_trees(names: Names) -> tuple[Tree, ...]:
    """A tree for each report that a dispatch stands behind or that several articles print."""
    return tuple(_draw(names, report) for report in names.reports if report.kind == "dispatch" or len(report.articles) > 1)


def list_own(names: Names) -> tuple[tuple[str, str, str, Leaf], ...]:
    """Label, anchor and title of each own report that only its own article prints, with that article."""
    out: list[tuple[str, str, str, Leaf]] = []
    for report in names.reports:
        if report.kind == "own" and len(report.articles) == 1:
            label = names.report_labels[report.report_id]
            out.append((label, report_anchor(label), report_title(report), _leaf(names, report, report.articles[0])))
    return tuple(out)


def _leaf(names: Names, report: Report, article_id: str) -> Leaf:
    letter = names.letter(article_id)
    mine = numbers_of(names, article_id, report.report_id)
    document = names.by_article.get(article_id)
    total = sum(b.number is not None for b in document.layout.blocks) if document else 0
    also = [names.report_labels[r] for r in other_reports(names, article_id, report.report_id)]
    note = f"{len(mine)} of its {total} ¶" if len(mine) < total else f"all {count(total, 'paragraph')}"
    if also:
        note += f", also {', '.join(also)}"
    version = next((i for i, version in enumerate(report.versions, 1) if article_id in version), 0)
    if len(report.versions) > 1 and version:
        note += f", version {version}"
    credit, stated = _credit_words(names, report, article_id)
    return Leaf(
        article_id=article_id, letter=letter, title=f"{letter} · {names.outlet(article_id)}", note=note, credit=credit, stated=stated
    )


def _credit_words(names: Names, report: Report, article_id: str) -> tuple[str, bool]:
    if report.kind == "own":
        own = report.outlet is not None and names.outlet(article_id) == report.outlet
        return ("its own report" if own or len(report.articles) == 1 else "prints the same words"), own
    credit = find_credit(names, article_id, report)
    if credit is None:
        return "no credit", False
    return ("the dispatch itself" if credit.form == "outlet" else f"credits {credit.wire}"), True


def passages_of(names: Names, article_id: str) -> tuple[Passage, ...]:
    """The passages of an article that print a report."""
    return names.passages.get(article_id, ())


def numbers_of(names: Names, article_id: str, report_id: str) -> tuple[int, ...]:
    """The numbers of the paragraphs of an article in which a report stands."""
    return tuple(sorted({n for p in passages_of(names, article_id) if p.report_id == report_id for n in p.paragraphs}))


def other_reports(names: Names, article_id: str, report_id: str) -> list[str]:
    """The other reports an article prints, in the page's order."""
    ids = {p.report_id for p in passages_of(names, article_id)}
    return [r.report_id for r in names.reports if r.report_id in ids and r.report_id != report_id]


def _draw(names: Names, report: Report) -> Tree:
    label = names.report_labels[report.report_id]
    rank = names.rank
    leaves = [_leaf(names, report, a) for a in sorted((a for a in report.articles if a in rank), key=rank.__getitem__)]
    root = _root_box(report, label, names.hue(report.report_id))
    boxes, edges, height = _fan(leaves) if len(leaves) == 2 else _stack(leaves)
    return Tree(
        label=label,
        anchor=report_anchor(label),
        title=report_title(report),
        words=_words(report, leaves),
        height=height,
        boxes=(root, *boxes),
        edges=edges,
        reasons=tuple(reason.text for reason in report.reasons),
    )


def _root_box(report: Report, label: str, hue: int) -> Box:
    seen = "in the pile" if report.seen else "not in the pile"
    parts = [days_words(report.date) if report.date else "no date", seen if report.kind == "dispatch" else ""]
    if len(report.versions) > 1:
        parts.append(count(len(report.versions), "version"))
    look = f"report hue{hue}" + ("" if report.seen or report.kind == "own" else " unseen")
    title = f"{label} · {report_title(report)}"
    lines = (
        Line(x=_WIDTH // 2, y=22, text=_short(title, _WIDE_TITLE), look="t"),
        Line(x=_WIDTH // 2, y=40, text=_short(" · ".join(p for p in parts if p), _WIDE_LINE), look="s"),
    )
    return Box(x=1, y=1, width=_WIDTH - 2, height=_ROOT_HEIGHT - 2, look=look, lines=lines, full=title)


def _fan(leaves: Sequence[Leaf]) -> tuple[tuple[Box, ...], tuple[Edge, ...], int]:
    """Two articles side by side under the report."""
    y = _ROOT_HEIGHT + _FAN_DROP
    half = _ROOT_HEIGHT + _FAN_DROP // 2
    boxes: list[Box] = []
    edges: list[Edge] = []
    for leaf, x in zip(leaves, (1, _WIDTH - _FAN_BOX - 1), strict=True):
        middle = x + _FAN_BOX // 2
        lines = (
            Line(x=middle, y=y + 22, text=_short(leaf.title, _NARROW_TITLE), look="t"),
            Line(x=middle, y=y + 39, text=_short(leaf.note, _NARROW_LINE), look="s"),
            Line(x=middle, y=y + 55, text=_short(leaf.credit, _NARROW_LINE), look=_credit_look(leaf)),
        )
        boxes.append(_box(leaf, (x, y, _FAN_BOX, _FAN_HEIGHT), "article", lines))
        path = f"M{_WIDTH // 2} {_ROOT_HEIGHT} C{_WIDTH // 2} {half + 6} {middle} {half - 6} {middle} {y}"
        edges.append(Edge(path=path, stated=leaf.stated))
    return tuple(boxes), tuple(edges), y + _FAN_HEIGHT + 2


def _stack(leaves: Sequence[Leaf]) -> tuple[tuple[Box, ...], tuple[Edge, ...], int]:
    """Any number of articles one under the other, on one trunk; each branch is solid or dashed."""
    boxes: list[Box] = []
    edges: list[Edge] = []
    y = _ROOT_HEIGHT + 2 * _GAP
    left = _INDENT + _PADDING
    for leaf in leaves[:_MOST_ROWS]:
        room = max(_WIDE_LINE - len(leaf.credit) - 3, 0)
        lines = (
            Line(x=left, y=y + 20, text=_short(leaf.title, _WIDE_TITLE), look="t"),
            Line(x=left, y=y + 37, text=f"{_short(leaf.note, room)} · ", look="s", tail=leaf.credit, tail_look=_credit_look(leaf)),
        )
        boxes.append(_box(leaf, (_INDENT, y, _WIDTH - _INDENT - 1, _ROW_HEIGHT), "article row-box", lines))
        middle = y + _ROW_HEIGHT // 2
        edges.append(Edge(path=f"M12 {middle - 6} Q12 {middle} 18 {middle} H{_INDENT}", stated=leaf.stated))
        y += _ROW_HEIGHT + _GAP
    if len(leaves) > _MOST_ROWS:
        words = f"and {count(len(leaves) - _MOST_ROWS, 'more article')}, all in the list of the pile"
        more = (Line(x=left, y=y + 18, text=words, look="s"),)
        boxes.append(
            Box(
                x=_INDENT,
                y=y,
                width=_WIDTH - _INDENT - 1,
                height=_MORE_HEIGHT,
                look="article row-box",
                lines=more,
                anchor="pile",
                full=words,
            )
        )
        edges.append(Edge(path=f"M12 {y - _GAP - _ROW_HEIGHT // 2 - 6} V{y + 8} Q12 {y + 14} 18 {y + 14} H{_INDENT}", stated=False))
        return tuple(boxes), (_trunk(y), *edges), y + _MORE_HEIGHT + 2
    if leaves:
        edges.insert(0, _trunk(y))
    return tuple(boxes), tuple(edges), y - _GAP + 2


def _trunk(end: int) -> Edge:
    """The line from the report down to the last of the articles that end at `end`."""
    return Edge(path=f"M12 {_ROOT_HEIGHT} V{end - _GAP - _ROW_HEIGHT // 2 - 6}", stated=True)


def _box(leaf: Leaf, place: tuple[int, int, int, int], look: str, lines: tuple[Line, ...]) -> Box:
    x, y, width, height = place
    return Box(x=x, y=y, width=width, height=height, look=look, lines=lines, anchor=article_anchor(leaf.letter), full=leaf.title)


def _credit_look(leaf: Leaf) -> str:
    return "s ok" if leaf.stated else "s no"


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _words(report: Report, leaves: Sequence[Leaf]) -> str:
    seen = "" if report.kind == "own" else ", itself in the pile" if report.seen else ", not in the pile itself"
    articles = "; ".join(f"{leaf.title}: {leaf.note}, {leaf.credit}" for leaf in leaves[:_MOST_ROWS])
    return f"{report_title(report)}{seen}, printed by {count(len(leaves), 'article')}: {articles}"
