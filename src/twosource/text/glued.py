"""Where did a page lose the space between two sentences ("in the city.Police said")? Names and addresses with a stop in them stay whole."""

import re
from dataclasses import dataclass
from functools import cache

from twosource.lexicon import load_lexicon

GLUED_END = r"(?<=\w\w|\.\w)(?P<glued>[.!?])(?:\"\"|[\"\u201c\u201d]?)(?=(?:[AI]|[A-Z][a-z]+)[\s,'\u2019-])"
"""A mark behind a word with a capitalised word right behind it, quotation marks between them or not."""

_WORD = re.compile(r"(?:[a-z]{2}|[A-Z]{2}|\d{2})$")
_LOWER = re.compile(r"(?<![^\s\u2019'-])[a-z]{2,}$")
_ADDRESS = re.compile(r"@|//|www\.", re.IGNORECASE)
_NEXT = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class DomainEnding:
    """A row of data/domain_endings.csv."""

    ending: str


@cache
def _domain_endings() -> frozenset[str]:
    return frozenset(row.ending for row in load_lexicon("domain_endings", DomainEnding))


def ends_glued(text: str, begin: int, mark: int, following: int) -> bool:
    """Whether the sentence ends with the mark at `mark`, with a capital at `following` and no space between.

    Looked back to is no farther than `begin`. Not in an address ("see www.Example.Com"), a site's name ("Osk.Com"), or behind an
    exclamation that may be part of a name ("Hello!Magazine").
    """
    before = text[begin:mark].rsplit(maxsplit=1)[-1:] or [""]
    word = before[0]
    if _ADDRESS.search(word) or "." in word or _WORD.search(word) is None:
        return False
    if text[mark] != "." and _LOWER.search(word) is None:
        return False
    after = _NEXT.match(text, following)
    return after is not None and after.group().lower() not in _domain_endings()


def first_ends(text: str, after: int, following: int, *, inside: bool) -> int:
    """Where the first of two glued sentences ends: behind a quotation mark that closes, before one that opens.

    Between the mark and the capital stands text[after:following). `inside` a straight quotation, a straight mark closes it.
    """
    between = text[after:following]
    if between == '""':
        return after + 1
    return following if between == "\u201d" or (between == '"' and inside) else after
