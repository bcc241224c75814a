"""Which sentences have not been parsed yet, and where does each parse stand in an article?"""

from collections.abc import Collection, Iterable, Mapping
from hashlib import blake2b

from twosource.records import Document, Parse, Passage, Sentence, Token
from twosource.text.fold import Folded
from twosource.text.sentences import Place, sentences_of
from twosource.text.setapart import fold_sentence

MAX_SENTENCE_CHARS = 4_000
"""Longer runs without a sentence end are lists and tables, which no parser reads; they are left out of the parse."""


def parse_key(folded: str, model: str) -> str:
    """The key of a parse: a hash of the folded sentence and the model's name and version."""
    return blake2b(f"{model}\n{folded}".encode(), digest_size=12).hexdigest()


def find_new(documents: Iterable[Document], known: Collection[str], model: str) -> dict[str, str]:
    """The folded sentences of the documents whose key is not in `known`, by key, in order of key."""
    new: dict[str, str] = {}
    for document in documents:
        for place in sentences_of(document):
            folded = _fold_place(document, place)
            if folded is None:
                continue
            key = parse_key(folded.text, model)
            if key not in known:
                new[key] = folded.text
    return dict(sorted(new.items()))


def place_sentences(document: Document, parses: Mapping[str, Parse], passages: Iterable[Passage], model: str) -> tuple[Sentence, ...]:
    """The article's sentences with their parses put back at the article's offsets, each with the report of its passage."""
    mine = sorted((p for p in passages if p.article_id == document.article.article_id), key=lambda p: p.start)
    out: list[Sentence] = []
    for place in sentences_of(document):
        folded = _fold_place(document, place)
        parse = parses.get(parse_key(folded.text, model)) if folded is not None else None
        if folded is None or parse is None:
            continue
        passage = next((p for p in mine if p.start <= place.span.start < p.end), None)
        if passage is not None and passage.kind == "furniture":
            # What an outlet repeats under its stories is found out only by tracing.
            continue
        out.append(
            Sentence(
                article_id=document.article.article_id,
                number=place.number,
                paragraph=place.paragraph,
                start=place.span.start,
                end=place.span.end,
                tokens=tuple(_placed(t, folded, place.span.start) for t in parse.tokens),
                report_id=passage.report_id if passage else None,
                sure=passage.sure if passage else False,
            )
        )
    return tuple(out)


def _fold_place(document: Document, place: Place) -> Folded | None:
    if place.span.end - place.span.start > MAX_SENTENCE_CHARS:
        return None
    folded = fold_sentence(document.article.text[place.span.start : place.span.end])
    return folded if folded.text else None


def _placed(token: Token, folded: Folded, start: int) -> Token:
    raw = folded.raw_span(token.start, token.end)
    return Token(
        text=token.text, lemma=token.lemma, pos=token.pos, tag=token.tag, dep=token.dep, head=token.head,
        ent=token.ent, ent_iob=token.ent_iob, start=start + raw.start, end=start + raw.end,
    )  # fmt: skip
