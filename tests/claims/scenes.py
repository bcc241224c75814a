"""Small scenes made by hand: one invented article, one report, parsed and placed."""

from collections.abc import Mapping, Sequence
from functools import cache

from twosource.claims.scene import Scene
from twosource.parse.distinct import find_new, place_sentences
from twosource.parse.parser import model_name, parse_texts
from twosource.records import Actor, Article, Attribution, Block, Days, Document, Layout, Parse, Passage, Report, Sentence
from twosource.settings import ParseSettings
from twosource.text.spans import paragraphs

ARTICLE_ID = "a" * 16
REPORT_ID = "r" * 16

_parses: dict[str, Parse] = {}


@cache
def _package() -> str:
    return ParseSettings().model


def day(iso: str, basis: str = "article") -> Days:
    """One day as a record."""
    return Days(start=iso, end=iso, basis=basis)  # type: ignore[arg-type]


def make_document(text: str, published: str | None = None, outlet: str | None = None) -> Document:
    """An article whose blank-line separated blocks are all paragraphs of its own."""
    blocks = tuple(Block(start=s.start, end=s.end, kind="paragraph", number=n) for n, s in enumerate(paragraphs(text), 1))
    dated = day(published) if published else None
    article = Article(article_id=ARTICLE_ID, text=text, path="invented.txt", outlet=outlet, published=dated)
    return Document(article=article, layout=Layout(article_id=ARTICLE_ID, blocks=blocks, published=dated))


def make_sentences(document: Document) -> tuple[Sentence, ...]:
    """The parsed sentences of the document, all in the one report."""
    model = model_name(_package())
    new = find_new([document], _parses, model)
    _parses.update({p.key: p for p in parse_texts(new, _package())})
    passage = Passage(article_id=ARTICLE_ID, start=0, end=len(document.article.text), paragraphs=(), report_id=REPORT_ID, kind="own")
    return place_sentences(document, _parses, [passage], model)


def make_scene(
    text: str,
    published: str | None = None,
    attributions: Sequence[Attribution] = (),
    who: Mapping[tuple[int, int], Actor] | None = None,
) -> Scene:
    """A scene of one invented article: one block a paragraph, one own report dated `published` (basis "article")."""
    document = make_document(text, published)
    report = Report(
        report_id=REPORT_ID, kind="own", wire=None, wire_basis=None, seen=True, date=day(published) if published else None,
        versions=((ARTICLE_ID,),), articles=(ARTICLE_ID,),
    )  # fmt: skip
    return Scene(
        document=document,
        sentences=make_sentences(document),
        reports={REPORT_ID: report},
        who=dict(who or {}),
        attributions=tuple(attributions),
    )


def token_at(scene: Scene, word: str, nth: int = 0) -> tuple[Sentence, int]:
    """The sentence and index of the nth token with these characters."""
    found = [(s, i) for s in scene.sentences for i, t in enumerate(s.tokens) if t.text == word]
    return found[nth]
