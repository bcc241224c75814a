"""Which words may stand for others without another meaning? Groups in the world files, one a line."""

import re
from functools import cache
from random import Random

from score.copying.grammar import load_lines


def put_synonyms(text: str, rng: Random, rate: float, groups: str = "synonyms") -> str:
    """The text with a part of the words that stand in one of the groups of a world file replaced."""
    parts = _parts(text, groups)
    if len(parts) == 1:
        return text
    return "".join(rng.choice(options) if options and rng.random() < rate else words for words, options in parts)


@cache
def _parts(text: str, groups: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The text in runs, each with what may stand for it; kept, since the same few words come up again and again."""
    pattern, table = _load(groups)
    return tuple((run, table.get(run, ())) for run in pattern.split(text))


@cache
def _load(name: str) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in load_lines(name):
        words = [w.strip() for w in line.split("|")]
        for word in words:
            table.setdefault(word, tuple(w for w in words if w != word))
    longest = sorted(table, key=lambda w: (-len(w), w))
    return re.compile(r"(?<![\w’-])(" + "|".join(map(re.escape, longest)) + r")(?![\w’-])"), table
