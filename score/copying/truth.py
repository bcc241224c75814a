"""What is known of a printed article? Its text, and for each sentence where it stems from and what its marked places say."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from score.copying.dispatches import Sentence, capital
from score.copying.house import Block, Outlet, print_piece

Row = dict[str, Any]
MEANING = frozenset({"number", "negation", "hedge", "attribution", "quotation", "name", "date"})


def print_blocks(blocks: Sequence[Block], outlet: Outlet) -> tuple[str, Row]:
    """The article's text, and the truth on it: `paras` in the order of its blank lines, `sentences`, `boundaries`.

    paras: o is [[report, paragraph], ...], or "boiler", "attr", or "bg" for background that a wire printed before; w the words.
    sentences: start, end, the original sentences `s`, `report`, `par`, `own`, `statement`, `reused`, and `marks` (key, kind, start, end,
    text, value; text "" where nothing is said). boundaries: [end, start] of the sentences between which the dispatch changes.
    """
    text, paras, sentences = "", [], []
    for block in blocks:
        text += "\n\n" if text else ""
        begin = len(text)
        for n, sentence in enumerate(block.sentences):
            text += " " if n else ""
            row, words = _print_sentence(sentence, outlet, len(text))
            text += words
            if block.kind == "story":
                sentences.append(row)
        paras.append({"o": _origin(block), "w": len(text[begin:].split())})
    return text, {"paras": paras, "sentences": sentences, "boundaries": _boundaries(sentences)}


def _origin(block: Block) -> str | list[list[object]]:
    if block.kind != "story":
        return block.kind
    if all(s.reused for s in block.sentences):
        return "bg"
    seen = dict.fromkeys((s.report, s.paragraph) for s in block.sentences)
    return [[report, paragraph] for report, paragraph in seen]


def _print_sentence(sentence: Sentence, outlet: Outlet, at: int) -> tuple[Row, str]:
    words, marks, credit = "", [], None
    for piece in sentence.pieces:
        printed = print_piece(piece, outlet)
        if not words.strip() and piece.kind == "number":
            printed = capital(printed)
        if piece.kind in MEANING and piece.key:
            bare = printed.strip(" ,")
            start = at + len(words) + (printed.index(bare) if bare else 0)
            marks.append(
                {"key": piece.key, "kind": piece.kind, "start": start, "end": start + len(bare), "text": bare, "value": piece.value}
            )
        elif piece.kind == "credit":
            credit = [at + len(words), at + len(words + printed)]
        words += printed
    row = {
        "start": at,
        "end": at + len(words),
        "s": list(sentence.origins),
        "report": sentence.report,
        "par": sentence.paragraph,
        "own": sentence.report.startswith("own:"),
        "statement": sentence.statement,
        "reused": sentence.reused,
        "credit": credit,
        "marks": marks,
    }
    return row, words


def _boundaries(sentences: Sequence[Row]) -> list[list[int]]:
    copied = [s for s in sentences if not s["own"] and not s["reused"]]
    return [[a["end"], b["start"]] for a, b in pairwise(copied) if a["report"] != b["report"]]


def edits_between(a: Row, b: Row) -> list[Row]:
    """The edits of meaning between two articles of the truth: the places of sentences both have that do not say the same."""
    of_b = {mark["key"]: mark for s in b["sentences"] for mark in s["marks"]}
    out = []
    for mark in (m for s in a["sentences"] for m in s["marks"]):
        other = of_b.get(mark["key"])
        if other is not None and other["value"] != mark["value"]:
            out.append({"kind": mark["kind"], "a": _side(mark), "b": _side(other)})
    return out


def _side(mark: Row) -> Row | None:
    return {"start": mark["start"], "end": mark["end"], "text": mark["text"]} if mark["text"] else None
