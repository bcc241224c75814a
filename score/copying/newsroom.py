"""What does an outlet do with a report before it prints it? It cuts, moves, merges, splits, rewords and blends."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from score.copying.dispatches import Paragraph, Sentence, capitalised, lower
from score.copying.grammar import Piece
from score.copying.house import words_in
from score.copying.rewording import reword

_BRIEF_WORDS = 30


def cut(paragraphs: list[Paragraph], rng: Random) -> list[Paragraph]:
    """Cut from the end, or paragraphs dropped from within."""
    if rng.random() < 0.65 or len(paragraphs) < 5:
        return paragraphs[: max(2, int(len(paragraphs) * rng.uniform(0.3, 0.85)))]
    keep = rng.uniform(0.4, 0.85)
    return paragraphs[:1] + [p for p in paragraphs[1:] if rng.random() < keep]


def brief(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The first sentences, about 30 words."""
    out: list[Sentence] = []
    for sentence in (s for p in paragraphs for s in p):
        if out and words_in([tuple(out)]) >= _BRIEF_WORDS:
            break
        out.append(sentence)
    return [tuple(out)]


def move(paragraphs: list[Paragraph], rng: Random) -> list[Paragraph]:
    """One or two paragraphs moved to another place, never the first."""
    out = list(paragraphs)
    for _ in range(rng.choice((1, 1, 2))):
        if len(out) > 3:
            out.insert(rng.randrange(1, len(out) - 1), out.pop(rng.randrange(1, len(out))))
    return out


def regroup(paragraphs: Sequence[Paragraph], rng: Random) -> list[Paragraph]:
    """Some paragraphs merged with the next, some split in two, some sentences split or merged."""
    out: list[Paragraph] = []
    for paragraph in paragraphs:
        sentences = _regroup_sentences(paragraph, rng)
        roll = rng.random()
        if roll < 0.12 and out:
            out[-1] = (*out[-1], *sentences)
        elif roll < 0.22 and len(sentences) > 1:
            half = rng.randrange(1, len(sentences))
            out += [sentences[:half], sentences[half:]]
        else:
            out.append(sentences)
    return out


def _regroup_sentences(paragraph: Paragraph, rng: Random) -> Paragraph:
    out: list[Sentence] = []
    for sentence in paragraph:
        join = next((n for n, p in enumerate(sentence.pieces) if p.kind == "join"), None)
        if join is not None and rng.random() < 0.25:
            out += _split(sentence, join)
        elif out and rng.random() < 0.06 and _can_merge(out[-1], sentence):
            out[-1] = _merge(out[-1], sentence)
        else:
            out.append(sentence)
    return tuple(out)


def _split(sentence: Sentence, at: int) -> list[Sentence]:
    first, second = sentence.pieces[:at], sentence.pieces[at + 1 :]
    return [replace(sentence, pieces=(*first, Piece("."))), replace(sentence, pieces=tuple(capitalised(second)))]


def _can_merge(first: Sentence, second: Sentence) -> bool:
    plain = all(p.kind != "quotation" for s in (first, second) for p in s.pieces)
    alike = first.report == second.report and not (first.statement or second.statement or first.reused or second.reused)
    return plain and alike and first.pieces[-1].text == "."


def _merge(first: Sentence, second: Sentence) -> Sentence:
    pieces = (*first.pieces[:-1], Piece(", and ", "join"), *lower(second.pieces))
    return replace(first, origins=(*first.origins, *second.origins), pieces=pieces)


def reword_all(paragraphs: Sequence[Paragraph], level: int, rng: Random) -> list[Paragraph]:
    """The paragraphs in other words (levels as in `rewording.reword`)."""
    return [tuple(reword(s, level, rng) for s in p) for p in paragraphs]


def blend(first: list[Paragraph], others: Sequence[list[Paragraph]], rng: Random) -> list[Paragraph]:
    """The beginning of one report, then paragraphs of another or two, each in its order."""
    out = first[: max(2, int(len(first) * rng.uniform(0.35, 0.7)))]
    for other in others:
        many = rng.randint(2, max(2, int(len(other) * 0.6)))
        out = out + other[:many]
    return out
