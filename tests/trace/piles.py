"""Small invented articles with known truth: prose of made-up words, so that nothing is shared but what was copied."""

import random
from collections.abc import Sequence

from twosource.records import Article, Block, Credit, Dateline, Days, Document, Layout, Span

SYLLABLES = [
    *("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri"),
    *("so", "tu", "va", "we", "xi", "yo", "zu", "bra", "cle", "dri", "flo", "gru"),
]


def make_sentence(rng: random.Random, words: int = 16) -> str:
    def word() -> str:
        return "".join(rng.choices(SYLLABLES, k=rng.choice((1, 2, 2, 3))))

    out = [word() for _ in range(words)]
    for at in rng.sample(range(1, words), 2):
        out[at] = (word() + word()).capitalize()
    return " ".join(out).capitalize() + "."


def make_story(seed: int, paragraphs: int = 8) -> tuple[str, ...]:
    """The paragraphs of a report, two sentences each."""
    rng = random.Random(seed)
    return tuple(" ".join(make_sentence(rng) for _ in range(2)) for _ in range(paragraphs))


def reword(paragraph: str, seed: int, one_in: int = 5) -> str:
    """The paragraph with one word in so many replaced, marks and names kept."""
    rng = random.Random(seed)
    words = paragraph.split()
    for at in range(1, len(words)):
        if words[at].isalpha() and words[at].islower() and rng.randrange(one_in) == 0:
            words[at] = "".join(rng.choices(SYLLABLES, k=3))
    return " ".join(words)


def make_document(
    article_id: str,
    paragraphs: Sequence[str],
    outlet: str | None = None,
    published: str | None = None,
    credit: str | None = None,
    published_by: str | None = None,
    furniture: str | None = None,
    dateline: str | None = None,
    dateline_day: str | None = None,
) -> Document:
    """An article with a layout made by hand. A credit stands alone in a last line, "(AFP)"."""
    parts = list(paragraphs)
    if dateline is not None:
        parts[0] = dateline + parts[0]
    if furniture is not None:
        parts.append(furniture)
    if credit is not None:
        parts.append(f"({credit})")
    text = "\n\n".join(parts)
    blocks: list[Block] = []
    at = 0
    for n, part in enumerate(parts):
        inside = n < len(paragraphs)
        blocks.append(Block(start=at, end=at + len(part), kind="paragraph" if inside else "furniture", number=n + 1 if inside else None))
        at += len(part) + 2
    credits = [Credit(wire=credit, span=Span(len(text) - len(credit) - 1, len(text) - 1), form="credit line")] if credit else []
    if published_by is not None:
        credits.append(Credit(wire=published_by, span=Span(0, 0), form="outlet"))
    days = Days(start=published, end=published, basis="stated") if published else None
    line = None
    if dateline is not None:
        span = Span(0, len(dateline))
        written = Days(start=dateline_day, end=dateline_day, basis="dateline", span=(article_id, *span)) if dateline_day else None
        line = Dateline(span=span, place=None, days=written)
    return Document(
        article=Article(article_id=article_id, text=text, path=article_id, outlet=outlet, published=days),
        layout=Layout(article_id=article_id, blocks=tuple(blocks), credits=tuple(credits), published=days, dateline=line),
    )


def paragraph_of(document: Document, span: tuple[int, int]) -> tuple[int, ...]:
    """The numbers of the paragraphs that a span touches."""
    return tuple(b.number for b in document.layout.blocks if b.number is not None and b.start < span[1] and span[0] < b.end)
