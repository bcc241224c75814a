"""Who prints a dispatch? The wire itself, outlets that copy it, and outlets that copy those."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from score.copying.dispatches import FORMULAIC, NEWS, Dispatch, Paragraph, Sentence, Writer, make_dispatch
from score.copying.grammar import Piece
from score.copying.house import Block, Outlet, add_credit, dateline, furnish, local_paragraph, wire_house
from score.copying.meaning import change_meaning
from score.copying.newsroom import blend, brief, cut, move, regroup, reword_all
from score.copying.story import WIRES, Story, make_story
from score.copying.truth import Row, edits_between, print_blocks

_KINDS = {"full": 22, "cut": 24, "brief": 8, "rewrite": 15, "local": 12, "lift": 4, "blend": 9, "blend3": 6}
_LEVELS = {"full": (0, 0, 1), "cut": (0, 1, 1, 2), "brief": (0, 1, 2), "rewrite": (2, 3, 3), "local": (0, 1, 2), "blend": (0, 1, 2)}
_CHAIN, _WRONG_CREDIT, _CREDITED, _EDITING = 0.18, 0.02, 0.9, 0.1


@dataclass(frozen=True, slots=True)
class Made:
    """A printed article with its truth, and its story paragraphs as a copier would take them."""

    article: Row
    truth: Row
    paragraphs: list[Paragraph]
    when: datetime
    kinds: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Page:
    """What is to be printed: the story of an article, and what the truth says of it as a whole."""

    aid: str
    kind: str
    title: str
    story: Story
    paragraphs: list[Paragraph]
    when: datetime
    dispatch: Dispatch | None = None
    parents: Sequence[Made] = ()
    level: int = 0


def print_wire(dispatch: Dispatch, rng: Random) -> Made:
    """The wire's own article."""
    assert dispatch.wire is not None
    house = wire_house(dispatch.wire)
    aid = f"{dispatch.report}w{dispatch.version if dispatch.version > 1 else ''}"
    page = Page(aid, "wire", dispatch.title, dispatch.story, list(dispatch.paragraphs), dispatch.when, dispatch)
    lede = page.paragraphs[0][0]
    opened = replace(lede, pieces=(Piece(dateline(dispatch.story, dispatch.wire, house, rng)), *lede.pieces))
    blocks = [Block((opened, *page.paragraphs[0][1:])), *(Block(p) for p in page.paragraphs[1:])]
    return _finish(page, blocks, house, dispatch.wire)


def print_own(aid: str, kind: str, dispatch: Dispatch, outlet: Outlet, rng: Random) -> Made:
    """An outlet's own report."""
    page = Page(aid, kind, dispatch.title, dispatch.story, list(dispatch.paragraphs), dispatch.when, dispatch)
    return _lay_out(page, outlet, rng, None)


def print_copy(
    aid: str, dispatch: Dispatch, other: Callable[[], Dispatch], before: tuple[Made | None, Sequence[Made]], outlet: Outlet, rng: Random
) -> Made:
    """A copy of a dispatch, or of an earlier copy of it. `before` is the wire's article, if it is in the pile, and the copies made.

    `other` gives a dispatch to blend in.
    """
    wires, made = before
    chained = rng.choice(made) if made and rng.random() < _CHAIN else None
    kind = rng.choices(list(_KINDS), list(_KINDS.values()))[0]
    level = rng.choice(_LEVELS.get(kind, (0, 1)))
    base = list(chained.paragraphs if chained else dispatch.paragraphs)
    parents = [p for p in (chained or wires,) if p is not None]
    when = (chained.when if chained else dispatch.when) + timedelta(minutes=int(rng.expovariate(1 / 240)) + 3)
    title = dispatch.title if rng.random() < 0.4 else make_title(dispatch, rng)
    name = kind + ("+chain" if chained else "")
    paragraphs = _edit(kind, base, level, rng)
    if kind.startswith("blend"):
        paragraphs = blend(
            paragraphs, [_edit("full", list(other().paragraphs), level, rng) for _ in range(2 if kind == "blend3" else 1)], rng
        )
    if kind == "lift":
        paragraphs = _lift(aid, base, dispatch.story, rng)
    paragraphs = _with_locals(paragraphs, kind, aid, outlet, dispatch.story, rng)
    page = Page(aid, name, title, dispatch.story, paragraphs, when, dispatch, parents, level)
    wire = dispatch.wire if rng.random() < _CREDITED else None
    if wire and rng.random() < _WRONG_CREDIT:
        wire = rng.choice([w for w in sorted(WIRES) if w != wire])
    return _lay_out(page, outlet, rng, wire)


def print_cut(aid: str, dispatch: Dispatch, part: tuple[int, int], outlet: Outlet, rng: Random) -> Made:
    """Paragraphs [start, end) of a dispatch, and nothing else: half of a pair that has nothing in common."""
    page = Page(
        aid, "part", make_title(dispatch, rng), dispatch.story, list(dispatch.paragraphs[part[0] : part[1]]), dispatch.when, dispatch
    )
    return _lay_out(page, outlet, rng, dispatch.wire)


def make_title(dispatch: Dispatch, rng: Random) -> str:
    """Another headline for a dispatch."""
    words = dispatch.title.split()
    return " ".join(words[: max(3, len(words) - rng.randint(0, 3))])


def _edit(kind: str, paragraphs: list[Paragraph], level: int, rng: Random) -> list[Paragraph]:
    if kind == "cut":
        paragraphs = cut(paragraphs, rng)
    elif kind == "brief":
        paragraphs = brief(paragraphs)
    if kind in ("full", "cut", "local", "rewrite") and rng.random() < 0.3:
        paragraphs = move(paragraphs, rng)
    if rng.random() < 0.6:
        paragraphs = change_meaning(paragraphs, _EDITING, rng)
    paragraphs = reword_all(paragraphs, level, rng)
    return regroup(paragraphs, rng) if level or rng.random() < 0.3 else paragraphs


def _lift(aid: str, base: list[Paragraph], story: Story, rng: Random) -> list[Paragraph]:
    """An own story that lifts one or two paragraphs."""
    at = rng.randrange(len(base))
    lifted = base[at : at + rng.choice((1, 2))]
    writer = Writer(f"own:{aid}", rng.choice(NEWS), make_story(rng, story.when), rng)
    own = [writer.paragraph(n, rule) for n, rule in enumerate(["lede", *(["fact"] * rng.randint(4, 8))])]
    place = rng.randint(1, len(own))
    return [*own[:place], *lifted, *own[place:]]


def _with_locals(paragraphs: list[Paragraph], kind: str, aid: str, outlet: Outlet, story: Story, rng: Random) -> list[Paragraph]:
    many = rng.randint(2, 4) if kind == "local" else rng.choice((0, 0, 0, 1))
    out = list(paragraphs)
    for n in range(many if kind not in ("lift", "brief") else 0):
        out.insert(rng.randint(1, len(out)), local_paragraph(aid, 900 + n, outlet, story, rng))
    return out


def _lay_out(page: Page, outlet: Outlet, rng: Random, wire: str | None) -> Made:
    blocks = [Block(p) for p in page.paragraphs if p]
    shown = wire if outlet.credit != "stripped" else None
    if shown:
        blocks = add_credit(blocks, shown, outlet, page.story, rng)
    elif rng.random() < 0.25:
        lede = blocks[0].sentences[0]
        opened = replace(lede, pieces=(Piece(dateline(page.story, None, outlet, rng)), *lede.pieces))
        blocks[0] = Block((opened, *blocks[0].sentences[1:]))
    return _finish(page, furnish(blocks, outlet, page.story, page.when, rng), outlet, shown)


def _finish(page: Page, blocks: list[Block], outlet: Outlet, shown: str | None) -> Made:
    text, truth = print_blocks(blocks, outlet)
    copied = list(dict.fromkeys(s["report"] for s in truth["sentences"] if not s["own"] and not s["reused"]))
    dispatch = page.dispatch
    wires = copied if dispatch is not None and dispatch.wire else []
    main = copied[0] if copied and not page.kind.startswith("lift") else f"own:{page.aid}"
    row = {
        "id": page.aid,
        "kind": page.kind,
        "genre": dispatch.kind if dispatch else "",
        "report": main,
        "wires": wires,
        "parents": [p.article["id"] for p in page.parents],
        "agency": dispatch.wire if dispatch else None,
        "credit": shown,
        "rewrite": page.level,
        "version": dispatch.version if dispatch else 1,
        "follows": dispatch.follows if dispatch else "",
        "statement": dispatch.statement if dispatch else "",
        **truth,
    }
    row["edits"] = [{"parent": p.article["id"], **edit} for p in page.parents for edit in edits_between(p.truth, row)]
    article = {
        "id": page.aid,
        "outlet": outlet.name,
        "url": f"https://{outlet.slug}.example/{page.aid}",
        "published": page.when.isoformat(timespec="minutes") if outlet.dated else None,
        "title": page.title,
        "text": text,
    }
    return Made(article, row, [p for p in page.paragraphs if not _is_own(p[0])], page.when)


def _is_own(sentence: Sentence) -> bool:
    return sentence.report.startswith("own:")


def random_kind(rng: Random, *, formulaic: float) -> str:
    """A kind of story, formulaic with that chance."""
    return rng.choice(FORMULAIC if rng.random() < formulaic else NEWS)


def random_dispatch(report: str, wire: str | None, rng: Random, *, formulaic: float = 0.0) -> Dispatch:
    """A report of any kind, on any day of two months."""
    when = datetime(2012, 12, 1) + timedelta(minutes=rng.randrange(60 * 24 * 60))
    return make_dispatch(report, wire, random_kind(rng, formulaic=formulaic), when, rng)
