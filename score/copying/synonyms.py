"""Which words may stand for others without another meaning? Groups in the world files, one a line."""

import re
from functools import cache
from random import Random

from score.copying.grammar import load_lines

_ARTICLE = re.compile(r"\b(a|an|the) (?=[a-z])(?!hour|week|month|year|few|number)")
_ADJECTIVE = re.compile(r"\b(a|an|the) ([a-z-]+) ([a-z]+)")


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


def put_adjectives(text: str, rng: Random, rate: float) -> str:
    """The text with an adjective after a part of its articles: what makes two reporters' words on one matter differ."""
    words = load_lines("adjectives")
    if not rate:
        return text
    return _ARTICLE.sub(lambda m: _after_article(m[1], rng.choice(words) + " ") if rng.random() < rate else m[0], text)


def drop_adjectives(text: str, rng: Random, rate: float) -> str:
    """The text without a part of the adjectives that stand behind an article."""

    def narrow(match: re.Match[str]) -> str:
        given = match[2] in load_lines("adjectives") and rng.random() < rate
        return _after_article(match[1], match[3]) if given else match[0]

    return _ADJECTIVE.sub(narrow, text)


def _after_article(article: str, words: str) -> str:
    if article != "the":
        article = "an" if words[0] in "aeiou" else "a"
    return f"{article} {words}"
