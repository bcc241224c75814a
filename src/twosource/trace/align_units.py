"""What is compared when two articles are aligned: their paragraphs or sentences, as words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from twosource.records import Document, Span
from twosource.trace.wording import Wording


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or sentence: its characters, its words as hashes in order, and which of them are names and numbers."""

    span: Span
    words: tuple[int, ...]
    telling: frozenset[int] = frozenset()


def paragraph_units(document: Document, wording: Wording) -> tuple[Unit, ...]:
    """The paragraphs of the article itself with their words, a dateline left out of the words."""
    spans = {b.number: Span(b.start, b.end) for b in document.layout.blocks if b.kind == "paragraph" and b.number is not None}
    first: dict[int, int] = {}
    for place in wording.sentences:
        first.setdefault(place.paragraph, place.number)
    words = dict(zip(first, _cut(wording, [*first.values(), len(wording.sentences)]), strict=True))
    return tuple(Unit(span, *words.get(number, ((), frozenset()))) for number, span in spans.items())


def sentence_units(wording: Wording) -> tuple[Unit, ...]:
    """The sentences of the article itself with their words."""
    cuts = _cut(wording, range(len(wording.sentences) + 1))
    return tuple(Unit(place.span, *cut) for place, cut in zip(wording.sentences, cuts, strict=True))


def _cut(wording: Wording, sentences: Sequence[int]) -> list[tuple[tuple[int, ...], frozenset[int]]]:
    """The words between each of these sentences and the next one, and the telling ones among them."""
    words = wording.words.tolist()
    told = np.flatnonzero(wording.telling)
    bounds = np.searchsorted(wording.sentence, sentences)
    names, name_bounds = wording.words[told].tolist(), np.searchsorted(told, bounds).tolist()
    cuts = bounds.tolist()
    return [(tuple(words[cuts[n] : cuts[n + 1]]), frozenset(names[name_bounds[n] : name_bounds[n + 1]])) for n in range(len(cuts) - 1)]
