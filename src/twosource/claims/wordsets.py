"""Which small closed set of English words does a word belong to? The sets that the readers of claims ask for by name."""

from dataclasses import dataclass
from functools import cache

from twosource.lexicon import load_lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWord:
    """A row of data/word_sets.csv."""

    kind: str
    word: str


@cache
def word_set(kind: str) -> frozenset[str]:
    """The words of one set, lower case."""
    words = frozenset(row.word for row in load_lexicon("word_sets", SetWord) if row.kind == kind)
    if not words:
        raise KeyError(kind)
    return words
