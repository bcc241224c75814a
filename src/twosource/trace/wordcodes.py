"""Which number stands for a word, so that two outlets' spellings of it have the same?"""

import re
import unicodedata
import zlib
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")
"""A word or a number. Marks between letters part words, so that "co-operate" and "co operate" are alike."""

_LONGEST_WORD = 50
# British spelling to American by rule. A word that is no such word is bent the same way on both sides, which does no harm;
# the stems are long enough to keep "four" apart from "for" and "filled" from "filed".
_SPELLINGS = (
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
# Most words end in none of these: one look spares nine.
_MAY_BEND = re.compile(
    r"is(?:e|ed|es|ing|ers?|ations?)$|ys(?:e|ed|es|ing|ers?)$|our|[bt]re[sd]?$|mmes?$|ence|ogues?$|ll(?:ed|ing|ers?|ors?)$|wards$"
)


def fold_word(raw: str) -> str:
    """The form of a word in which letter case, accents written two ways and British or American spelling do not count."""
    word = raw.casefold() if raw.isascii() else unicodedata.normalize("NFC", raw.casefold())
    # What is longer is no word of English, and the patterns take the square of its length.
    if len(word) > _LONGEST_WORD or _MAY_BEND.search(word) is None:
        return word
    for pattern, put in _SPELLINGS:
        word = pattern.sub(put, word)
    return word


@lru_cache(maxsize=200_000)
def code_word(raw: str) -> int:
    """The number of a word: 30 bits of a checksum of its folded form. Two words of a language hardly ever share one."""
    return zlib.crc32(fold_word(raw).encode()) >> 2
