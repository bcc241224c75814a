"""How does a word look that British and American English spell in two ways? One spelling of it, for comparing only."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from twosource.lexicon import load_lexicon

_KEPT = 1 << 16
"""Words whose form is remembered."""


@dataclass(frozen=True, slots=True)
class SpellingPair:
    """Two letter sequences that are one in two spellings of a word ("ise", "ize"), and how many letters must stand before them."""

    british: str
    american: str
    before: int


@lru_cache(maxsize=_KEPT)
def americanise(word: str) -> str:
    """A folded word with each British letter sequence put as American English has it."""
    for british, american in _rules():
        word = british.sub(american, word)
    return word


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = load_lexicon("spelling_pairs", SpellingPair)
    return tuple((re.compile(rf"(?<=[^\W\d_]{{{row.before}}}){row.british}" if row.before else row.british), row.american) for row in rows)
