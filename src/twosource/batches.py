"""What does each stage do to one batch? Pure functions at the top of a module, so that any process can run them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from twosource.claims.reading import find_mentions, make_scene
from twosource.claims.scene import Scene
from twosource.clean import lay_out
from twosource.parse import parse_texts, place_sentences
from twosource.records import Article, Document, Layout, Mention, Parse, Passage, Report
from twosource.settings import ClaimsSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class ToRead:
    """One article with all that reading its claims needs."""

    document: Document
    parses: Mapping[str, Parse]
    passages: tuple[Passage, ...]
    reports: Mapping[str, Report]


def lay_out_batch(articles: Sequence[Article]) -> list[Layout]:
    """The layouts of the articles, in order."""
    return [lay_out(article) for article in articles]


def parse_batch(folded: Sequence[tuple[str, str]], package: str) -> tuple[Parse, ...]:
    """The parses of (key, folded sentence) pairs, in order."""
    return parse_texts(dict(folded), package)


def read_batch(batch: Sequence[ToRead], model: str, settings: ClaimsSettings) -> list[tuple[str, tuple[Mention, ...]]]:
    """The mentions of each article, in order."""
    return [(item.document.article.article_id, find_mentions(set_scene(item, model, settings))) for item in batch]


def set_scene(item: ToRead, model: str, settings: ClaimsSettings) -> Scene:
    """One article ready to be read: its sentences, who is who, who says what, and when."""
    sentences = place_sentences(item.document, item.parses, item.passages, model)
    return make_scene(item.document, sentences, item.reports, settings)
