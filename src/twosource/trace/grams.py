"""Which words does an article use, as numbers that two outlets' spellings of one text share?"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from twosource.records import Document
from twosource.text.fold import fold
from twosource.text.quotemarks import find_quotations
from twosource.text.sentences import Place, sentences_of

Hashes = NDArray[np.uint64]
Indices = NDArray[np.int64]
Flags = NDArray[np.bool_]

_WORD = re.compile(r"\b[Pp]er\s+cent\b|\d+(?:[.,:]\d+)*|[^\W\d_]+")
_LONGEST_WORD = 50
_HIDDEN = re.compile("[\u00ad\u200b-\u200d\ufeff\u2060\ufb00-\ufb04]")
# British spelling to American by rule. A word that is no such word is bent the same way on both sides, which does no harm;
# the stems are long enough to keep "four" apart from "for" and "filled" from "filed".
_SPELLINGS = (
    (re.compile(r"^per\s+cent$"), r"percent"),
    (re.compile(r"(?<=[a-z]{3})is(e|ed|es|ing|er|ers|ation|ations)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2}l)ys(e|ed|es|ing|er|ers)$"), r"yz\1"),
    (re.compile(r"(?<=[a-z]{3})our(s|ed|ing|able|ably|ite|ites|al|er|ers|hood|hoods|ly|)$"), r"or\1"),
    (re.compile(r"(?<=[a-z]{2}[bt])re(s|d|)$"), r"er\1"),
    (re.compile(r"(?<=[a-z]{3}m)me(s|)$"), r"\1"),
    (re.compile(r"(?<=[a-z]{3}en)ce(s|less|)$"), r"se\1"),
    (re.compile(r"(?<=[a-z]{3})ogue(s|)$"), r"og\1"),
    (re.compile(r"^([a-z]*[aeiou][a-z]*[aeiou]l)l(ed|ing|er|ers|or|ors)$"), r"\1\2"),
    (re.compile(r"(?<=[a-z]{2}ward)s$"), r""),
)


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of an article's own paragraphs, furniture, headline and dateline left out.

    All arrays have one item per word, but `grams`, which has one per run of `gram_words` words, at the index of its first.
    `sentence` is an index into `sentences`; `starts` and `ends` are offsets in the article's text.
    `named` words have a capital within a sentence; `telling` ones are these and numbers.
    """

    article_id: str
    words: Hashes
    starts: Indices
    ends: Indices
    sentence: Indices
    quoted: Flags
    named: Flags
    telling: Flags
    grams: Hashes
    sentences: tuple[Place, ...]


def read_wording(document: Document, gram_words: int) -> Wording:
    """The words of a document as 64-bit hashes, with where each stands. Linear in the text."""
    text = document.article.text
    places = sentences_of(document)
    hashes: list[int] = []
    spans: list[tuple[int, int]] = []
    sentence: list[int] = []
    named: list[bool] = []
    telling: list[bool] = []
    for place in places:
        first = True
        for start, end, raw in find_words(text, place.span.start, place.span.end):
            hashes.append(_hash_word(raw))
            spans.append((start, end))
            sentence.append(place.number)
            named.append(raw[0].isupper() and not first)
            telling.append(named[-1] or raw[0].isdigit())
            first = False
    words = np.array(hashes, dtype=np.uint64)
    bounds = np.array(spans, dtype=np.int64).reshape(-1, 2)
    return Wording(
        article_id=document.article.article_id,
        words=words,
        starts=bounds[:, 0],
        ends=bounds[:, 1],
        sentence=np.array(sentence, dtype=np.int64),
        quoted=_find_quoted(document, bounds[:, 0]),
        named=np.array(named, dtype=np.bool_),
        telling=np.array(telling, dtype=np.bool_),
        grams=hash_grams(words, gram_words),
        sentences=places,
    )


def find_words(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The words of text[start:end): start, end, and the word as it stands, ligatures and hidden characters resolved."""
    if _HIDDEN.search(text, start, end) is None:
        return [(m.start(), m.end(), m.group()) for m in _WORD.finditer(text, start, end)]
    folded = fold(text[start:end])
    out: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(folded.text):
        raw = folded.raw_span(match.start(), match.end())
        out.append((start + raw.start, start + raw.end, match.group()))
    return out


@lru_cache(maxsize=200_000)
def fold_word(raw: str) -> str:
    """The form of a word in which letter case, accents written two ways and British or American spelling do not count."""
    word = raw.casefold() if raw.isascii() else unicodedata.normalize("NFC", raw.casefold())
    # What is longer is no word of English, and the patterns take the square of its length.
    for pattern, put in _SPELLINGS if len(word) <= _LONGEST_WORD else ():
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=200_000)
def _hash_word(raw: str) -> int:
    return int.from_bytes(blake2b(fold_word(raw).encode(), digest_size=8).digest(), "little")


def hash_grams(words: Hashes, gram_words: int) -> Hashes:
    """A well mixed 64-bit hash of every run of `gram_words` words; empty where the text is shorter."""
    count = len(words) - gram_words + 1
    if count <= 0:
        return np.zeros(0, dtype=np.uint64)
    out = np.zeros(count, dtype=np.uint64)
    for i in range(gram_words):
        out = _mix(out + words[i : i + count])
    return out


def _mix(x: Hashes) -> Hashes:
    """The finaliser of splitmix64: a bijection on 64 bits, so that nothing is lost between two words.

    Source: Steele, Lea, Flood, Fast splittable pseudorandom number generators, OOPSLA 2014.
    """
    x = x + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def _find_quoted(document: Document, starts: Indices) -> Flags:
    quoted = np.zeros(len(starts), dtype=np.bool_)
    for block in document.layout.blocks:
        if block.kind == "paragraph":
            for quotation in find_quotations(document.article.text, block.start, block.end):
                low, high = np.searchsorted(starts, (quotation.inner.start, quotation.inner.end))
                quoted[low:high] = True
    return quoted


def count_in_grams(flags: Flags, gram_words: int) -> Indices:
    """For every gram, how many of its words have the flag."""
    if len(flags) < gram_words:
        return np.zeros(0, dtype=np.int64)
    total = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(flags, dtype=np.int64)))
    out: Indices = total[gram_words:] - total[:-gram_words]
    return out


def read_wordings(documents: Sequence[Document], gram_words: int) -> tuple[Wording, ...]:
    """The wordings of all documents, in order of article id."""
    ordered = sorted(documents, key=lambda d: d.article.article_id)
    return tuple(read_wording(d, gram_words) for d in ordered)
