"""What does a copy change in meaning? One place of a sentence says something else, or nothing, and the truth keeps both."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from score.copying.dispatches import Paragraph, Sentence, capitalised

_KINDS = ("number", "negation", "hedge", "attribution", "quotation", "name", "date")


def change_meaning(paragraphs: Sequence[Paragraph], rate: float, rng: Random) -> list[Paragraph]:
    """The paragraphs with one place changed in a part of their sentences."""
    return [tuple(_change(s, rng) if rng.random() < rate else s for s in p) for p in paragraphs]


def _change(sentence: Sentence, rng: Random) -> Sentence:
    open_places = {kind: [n for n, p in enumerate(sentence.pieces) if p.kind == kind and p.others] for kind in _KINDS}
    kinds = [kind for kind in _KINDS if open_places[kind]]
    if not kinds or sentence.statement or sentence.reused:
        return sentence
    n = rng.choice(open_places[rng.choice(kinds)])
    pieces = list(sentence.pieces)
    piece = pieces[n]
    text, value = rng.choice(piece.others)
    if piece.kind == "name":
        # A name that stands twice in the sentence is swapped in both places.
        pieces = [replace(p, text=text, value=value, others=()) if p.kind == "name" and p.value == piece.value else p for p in pieces]
    else:
        pieces[n] = replace(piece, text=text, value=value, others=())
    return replace(sentence, pieces=tuple(capitalised(pieces)))
