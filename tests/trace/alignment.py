"""Invented articles for tests of alignment, and a short way to write which units of two articles print the same text.

An alignment is written in a's order: `1=1` same, `2~3` reworded, `4<4,5` split, `5,6>7` merged, `7^2` moved.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.trace.piles import make_document
from twosource.records import Aligned, Document, Span
from twosource.settings import TraceSettings
from twosource.text.sentences import sentences_of
from twosource.trace.align import align_paragraphs, align_sentences

_MARKS = {"same": "=", "reworded": "~", "split": "<", "merged": ">", "moved": "^"}

QUAY = (
    "",
    "The port authority of Velmora closed its northern quay on Tuesday after divers found cracks in forty of the piles that carry it.",
    "Ships with grain were sent to Ostrand, a day's sail to the south, and ferry passengers were put on buses.",
    '"Nobody will walk on that quay until every pile has been tested," harbour master Ilse Brandt told a crowd of dockers.',
    "The quay was built in 1931 and strengthened twice, most recently eleven years ago at a cost of 14 million crowns.",
    "Dock workers said they had reported loose bolts since last winter without ever getting an answer.",
    "The authority expects to publish what the divers found within three weeks.",
)
BUDGET = (
    "",
    "Lawmakers in Tarsk threw out the government's budget by 61 votes to 58 late on Wednesday, leaving ministers without money for "
    "new roads.",
    "Finance Minister Oren Haldal called the vote a gift to speculators and said he would bring the same bill back in January.",
    "Three deputies of the Farmers' Union, who usually side with the coalition, stayed away from the chamber.",
    "Their leader, Petra Lind, said the party could not support higher duties on diesel while grain prices were falling.",
    "The currency lost two per cent against the dollar in the hour after the result was read out.",
    "Elections are not due for another two years.",
)
MINE = (
    "",
    "Rescuers brought nineteen miners to the surface on Sunday, four days after a tunnel of the Karvel copper mine filled with water.",
    "Two men are still missing and pumps are running day and night, the company said in a short note.",
    "Relatives have camped at the gate since Thursday, sleeping in cars and in a school that the town council opened for them.",
    "Inspectors had warned in March that an old shaft next to the tunnel was not drawn on any map.",
    "A spokesman for the owner, Dorn Metals, declined to say whether the warning had reached the engineers.",
    "He did not elaborate.",
    "Copper from Karvel makes up a tenth of what the country sells abroad.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two articles, a line for each paragraph, `{n}` for sentence n of the story, and how they must be aligned.

    Where `sentences` is None, each paragraph is one sentence and the sentences are aligned as the paragraphs are.
    """

    name: str
    story: tuple[str, ...]
    a: str = ""
    b: str
    paragraphs: str
    sentences: str | None = None


def check(case: Case) -> None:
    """Align the case both ways round, by paragraphs and by sentences."""
    plain = "\n".join(f"{{{n}}}" for n in range(1, len(case.story)))
    a, b = (_read(name, text, case.story) for name, text in (("a", case.a or plain), ("b", case.b)))
    wanted = case.paragraphs if case.sentences is None else case.sentences
    assert show(align_paragraphs(a, b, TraceSettings()), _paragraphs(a), _paragraphs(b)) == case.paragraphs
    assert show(align_sentences(a, b, TraceSettings()), _sentences(a), _sentences(b)) == wanted
    back = show(align_sentences(b, a, TraceSettings()), _sentences(b), _sentences(a))
    assert sorted(_without_relation(back, turned=True)) == sorted(_without_relation(wanted, turned=False))


def show(aligned: Sequence[Aligned], a: Sequence[Span], b: Sequence[Span]) -> str:
    """The alignment in the short form."""
    return " ".join(f"{_numbers(x.a, a)}{_MARKS[x.relation]}{_numbers(x.b, b)}" for x in aligned)


def _numbers(span: Span, units: Sequence[Span]) -> str:
    return ",".join(str(n) for n, u in enumerate(units, 1) if u.start < span.end and span.start < u.end)


def _without_relation(alignment: str, *, turned: bool) -> list[tuple[str, ...]]:
    for mark in _MARKS.values():
        alignment = alignment.replace(mark, "|")
    pairs = [tuple(item.split("|")) for item in alignment.split()]
    return [pair[::-1] if turned else pair for pair in pairs]


def _read(name: str, text: str, story: tuple[str, ...]) -> Document:
    return make_document(name, [line.strip() for line in text.strip().format(*story).split("\n")])


def _paragraphs(document: Document) -> list[Span]:
    return [Span(b.start, b.end) for b in document.layout.blocks if b.number is not None]


def _sentences(document: Document) -> list[Span]:
    return [place.span for place in sentences_of(document)]
