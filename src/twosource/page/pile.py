"""Which articles were read, what was set aside in each, and what of the pile is not on the page?"""

from collections.abc import Mapping
from dataclasses import dataclass

from twosource.page.chains import credits_wire
from twosource.page.names import Names, article_anchor, outlet_name, report_anchor
from twosource.page.reading import Shelf, ShownParagraph, show_paragraph
from twosource.page.wording import basis_words, count, days_words
from twosource.records import Days, Document, ReadSummary

_OPEN_ARTICLES = 4
_KIND_WORDS: Mapping[str, str] = {"furniture": "furniture", "headline": "headline", "byline": "byline"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Text that is not the article's own: its kind, why it was set aside, and the words."""

    kind: str
    why: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An article in the list of the pile. `reports` holds label, anchor and colour."""

    letter: str
    anchor: str
    outlet: str
    path: str
    url: str
    title: str
    day: str
    day_basis: str
    words: int
    paragraphs: int
    language: str
    reports: tuple[tuple[str, str, int], ...]
    credit: str
    asides: tuple[Aside, ...]
    not_read: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LoneArticle:
    """An article that shares nothing with another one, in full."""

    letter: str
    anchor: str
    outlet: str
    headline: str
    language: str
    paragraphs: tuple[ShownParagraph, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What was offered and is not read. `sum` is the account: offered = articles + known + skipped + forgotten."""

    sum: str
    skipped: tuple[tuple[str, str, str], ...]
    not_read: tuple[tuple[str, str], ...]


def list_articles(names: Names, summary: ReadSummary | None) -> tuple[Entry, ...]:
    """Every article of the page."""
    not_read = frozenset(summary.not_read) if summary else frozenset()
    return tuple(_make_entry(names, d, not_read=d.article.article_id in not_read) for d in names.documents)


def _make_entry(names: Names, document: Document, *, not_read: bool) -> Entry:
    article, layout = document.article, document.layout
    letter = names.letter(article.article_id)
    own_blocks = [b for b in layout.blocks if b.kind == "paragraph" and b.number is not None]
    published = layout.published or article.published
    headline = layout.headline
    return Entry(
        letter=letter,
        anchor=article_anchor(letter),
        outlet=outlet_name(article),
        path=article.path,
        url=article.url or "",
        title=(article.text[headline.start : headline.end] if headline else article.title) or "",
        day=days_words(published) if published else "no date",
        day_basis=_day_basis(published),
        words=sum(len(article.text[b.start : b.end].split()) for b in own_blocks),
        paragraphs=len(own_blocks),
        language=article.language,
        reports=_reports_of(names, article.article_id),
        credit=_credit(names, document),
        asides=_asides(document),
        not_read=not_read,
    )


def _day_basis(days: Days | None) -> str:
    return basis_words(days) if days else ""


def _reports_of(names: Names, article_id: str) -> tuple[tuple[str, str, int], ...]:
    ids = {p.report_id for p in names.passages.get(article_id, ())}
    found = [r.report_id for r in names.reports if r.report_id in ids]
    return tuple((names.report_labels[r], report_anchor(names.report_labels[r]), names.hue(r)) for r in found)


def _credit(names: Names, document: Document) -> str:
    stated = list(dict.fromkeys(c.wire for c in document.layout.credits if c.stated))
    inferred = [
        r.wire
        for r in names.reports
        if r.wire
        and r.wire not in stated
        and document.article.article_id in r.articles
        and not credits_wire(names, document.article.article_id, r)
    ]
    parts = [*(f"{wire} (stated)" for wire in stated), *(f"{wire} (inferred)" for wire in dict.fromkeys(inferred))]
    return ", ".join(parts) or "none"


def _asides(document: Document) -> tuple[Aside, ...]:
    text = document.article.text
    return tuple(
        Aside(kind=_KIND_WORDS[b.kind], why=b.why or "", text=text[b.start : b.end])
        for b in document.layout.blocks
        if b.kind != "paragraph"
    )


def show_lone_articles(names: Names, shelf: Shelf) -> tuple[LoneArticle, ...]:
    """The articles that no comparison has shown, each once; the first few unfolded."""
    out: list[LoneArticle] = []
    for document in names.documents:
        article_id = document.article.article_id
        if not shelf.take(article_id):
            continue
        text = shelf.texts[article_id]
        headline = document.layout.headline
        out.append(
            LoneArticle(
                letter=text.letter,
                anchor=article_anchor(text.letter),
                outlet=names.outlet(article_id),
                headline=(text.raw[headline.start : headline.end] if headline else document.article.title) or "",
                language=document.article.language,
                paragraphs=tuple(show_paragraph(text, b, (), anchors=True) for b in text.blocks),
                open=len(out) < _OPEN_ARTICLES,
            )
        )
    return tuple(out)


def list_left_out(names: Names, summary: ReadSummary | None) -> LeftOut | None:
    """What the reading left out, or None where no reading is told of."""
    if summary is None:
        return None
    parts = [count(summary.articles, "article")]
    parts += [
        f"{number:,} {word}"
        for number, word in ((summary.known, "known already"), (len(summary.skipped), "skipped"), (summary.forgotten, "forgotten"))
    ]
    known = [i for i in summary.not_read if i in names.letters]
    return LeftOut(
        sum=f"{count(summary.offered, 'item')} offered: {', '.join(parts)}.",
        skipped=tuple((s.stage, s.where, s.reason) for s in summary.skipped),
        not_read=tuple((names.letter(i), f"{names.outlet(i)}, language {names.by_article[i].article.language}") for i in known),
    )
