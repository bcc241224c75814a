"""How do other words come in without another meaning? Synonyms, clauses turned, words left out; marked places stay."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from score.copying.dispatches import Sentence, capitalised, lower
from score.copying.grammar import Piece, load_lines
from score.copying.synonyms import drop_adjectives, put_adjectives, put_synonyms

_FRONTED = (" as ", " while ", " before ", " after ", " despite ", " because of ", " amid ", " in spite of ", " under ")
_NEUTRAL = (" said", " added", " wrote")
_SAID = re.compile(r" said(?= |$)")
_DROPPED = re.compile(r" (?:the|that) (?=[a-z])")


@dataclass(frozen=True, slots=True)
class _Rates:
    """Shares of the words of a sort that are replaced, dropped or put in."""

    synonyms: float = 0.0
    small_words: float = 0.0
    adjectives: float = 0.0
    new_adjectives: float = 0.0
    articles: float = 0.0


_RATES = (
    _Rates(),
    _Rates(synonyms=0.15, adjectives=0.1),
    _Rates(synonyms=0.6, small_words=0.08, adjectives=0.3, articles=0.05),
    _Rates(synonyms=0.95, small_words=0.75, adjectives=0.9, new_adjectives=0.35, articles=0.55),
)


def reword(sentence: Sentence, level: int, rng: Random) -> Sentence:
    """The sentence in other words: level 1 a few, 2 some, 3 about a third of them, clauses turned. Quotations stand as they are."""
    if level == 0 or sentence.statement:
        return sentence
    pieces = list(sentence.pieces)
    if level == 3:
        pieces = _turn_attribution(_front_date(_front_tail(_swap_halves(pieces, rng), rng), rng), rng)
    pieces = [p if p.kind else replace(p, text=_reword_plain(p.text, _RATES[level], rng)) for p in pieces]
    if level >= 2:
        pieces = [replace(p, text=_said_otherwise(p.text, rng)) if p.kind == "attribution" else p for p in pieces]
    if level == 3 and pieces[0].kind != "quotation" and rng.random() < 0.35:
        pieces = _put_filler(pieces, rng)
    return replace(sentence, pieces=tuple(capitalised(pieces)))


def _said_otherwise(text: str, rng: Random) -> str:
    return _SAID.sub(lambda _: rng.choice((" stated", " said", " noted", " declared")), text)


def _reword_plain(text: str, rates: _Rates, rng: Random) -> str:
    text = drop_adjectives(text, rng, rates.adjectives)
    text = put_adjectives(text, rng, rates.new_adjectives)
    text = _DROPPED.sub(lambda m: " " if rng.random() < rates.articles else m[0], text)
    text = put_synonyms(text, rng, rates.small_words, "function_words")
    return put_synonyms(text, rng, rates.synonyms)


def _front_tail(pieces: Sequence[Piece], rng: Random) -> list[Piece]:
    """A circumstance at the end of the clause brought to its beginning."""
    places = [n for n, p in enumerate(pieces) if p.tail]
    joined = any(p.kind == "join" for p in pieces) or (pieces[0].kind == "attribution")
    if not places or joined or places != list(range(places[0], places[-1] + 1)):
        return list(pieces)
    words = "".join(pieces[n].text for n in places)
    if not words.startswith(_FRONTED) or rng.random() < 0.2:
        return list(pieces)
    moved = [pieces[n] for n in places]
    moved[0] = replace(moved[0], text=moved[0].text[1:])
    rest = lower([p for n, p in enumerate(pieces) if n not in places])
    return [*moved, Piece(", "), *rest]


def _swap_halves(pieces: Sequence[Piece], rng: Random) -> list[Piece]:
    """Two clauses that were joined, the other way round."""
    join = next((n for n, p in enumerate(pieces) if p.kind == "join"), None)
    end = next((n for n, p in enumerate(pieces) if n and p.kind == "attribution"), len(pieces) - 1)
    if join is None or join > end or pieces[0].kind == "attribution" or rng.random() < 0.4:
        return list(pieces)
    return [*capitalised(pieces[join + 1 : end]), pieces[join], *lower(pieces[:join]), *pieces[end:]]


def _front_date(pieces: Sequence[Piece], rng: Random) -> list[Piece]:
    """The day brought to the beginning of the sentence."""
    at = next((n for n, p in enumerate(pieces) if p.kind == "date" and p.text.startswith(" on ")), None)
    if at is None or pieces[0].kind in ("attribution", "quotation") or any(p.kind == "join" for p in pieces) or rng.random() < 0.4:
        return list(pieces)
    moved = replace(pieces[at], text=pieces[at].text[1:], others=())
    return [moved, Piece(", "), *lower([p for n, p in enumerate(pieces) if n != at])]


def _turn_attribution(pieces: Sequence[Piece], rng: Random) -> list[Piece]:
    """An attribution at the end brought to the beginning, or the other way round."""
    at = next((n for n, p in enumerate(pieces) if p.kind == "attribution" and p.value), None)
    if at is None or any(p.kind == "quotation" for p in pieces) or rng.random() < 0.4:
        return list(pieces)
    piece, rest = pieces[at], [p for n, p in enumerate(pieces) if n != at]
    if at and not piece.text.endswith(_NEUTRAL):
        return list(pieces)  # "told the assembly", "admitted": the beginning cannot say that
    if at == 0:
        return [*capitalised(rest[:-1]), replace(piece, text=f", {piece.value} said", others=()), rest[-1]]
    return [replace(piece, text=f"According to {piece.value}, ", others=()), *lower(rest)]


def _put_filler(pieces: Sequence[Piece], rng: Random) -> list[Piece]:
    words = rng.choice(load_lines("fillers"))
    return [Piece(words + ", "), *lower(pieces)]
