"""What does a copy have to leave as it is? The words of a stretch that carry one meaning, with what they stand for."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """Words [first, last) of a stretch and what they stand for.

    `keys`: the readings ("5m" is two); two items are one where they share a reading. `loose`: the kind of a word that may be left out
    or put in at will ("twice", "first"); it is an edit only where it faces a strict one, or another of a kind that can differ.
    """

    keys: tuple[str, ...]
    first: int
    last: int
    loose: str = ""


Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


def by_first_word(phrases: Sequence[tuple[str, str]]) -> Phrases:
    """(words, kind) by first word, those with most words first."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, kind in phrases:
        words = tuple(phrase.replace("-", " ").split())
        out.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(rows, key=lambda r: (-len(r[0]), r))) for first, rows in out.items()}


def phrase_at(phrases: Phrases, keys: tuple[str, ...], n: int) -> tuple[int, str] | None:
    """How many words the longest phrase at word n has, and its kind."""
    for words, kind in phrases.get(keys[n], ()):
        if keys[n : n + len(words)] == words:
            return len(words), kind
    return None
