"""Which words does a sentence use, and where do they stand? Made once for each sentence, for all readers that look for words."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.records import Sentence, Token


@remembered(MOST_SENTENCES)
def lowered(sentence: Sentence) -> tuple[str, ...]:
    """The words of the sentence in lower case, one for each token."""
    return tuple([t.text.lower() for t in sentence.tokens])


@remembered(MOST_SENTENCES)
def vocabulary(sentence: Sentence) -> frozenset[str]:
    """The words of the sentence in lower case, each once: tells without a look at every token which word sets it has nothing of."""
    return frozenset(lowered(sentence))


@remembered(MOST_SENTENCES)
def _starts(sentence: Sentence) -> list[int]:
    return [t.start for t in sentence.tokens]


def tokens_starting(sentence: Sentence, start: int, end: int) -> range:
    """The tokens that begin in the characters [start, end) of the article. Logarithmic."""
    starts = _starts(sentence)
    return range(bisect_left(starts, start), bisect_left(starts, end))


def token_starting(sentence: Sentence, start: int) -> int | None:
    """The first token that begins at that character of the article, or None. Logarithmic."""
    starts = _starts(sentence)
    at = bisect_left(starts, start)
    return at if at < len(starts) and starts[at] == start else None


@remembered(MOST_SENTENCES)
def lemmas(sentence: Sentence) -> frozenset[str]:
    """The dictionary forms of the words of the sentence, each once."""
    return frozenset([t.lemma for t in sentence.tokens])


def printed(tokens: Sequence[Token]) -> str:
    """The words of a run of tokens, one and more, with a space where the text has room between them."""
    return tokens[0].text + "".join((" " if a.end < b.start else "") + b.text for a, b in pairwise(tokens))
