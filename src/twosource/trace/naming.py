"""What is a report called, and what does its id say of it?

Within a run a report goes by a number: that of a report that kin share is a hash, that of a text from elsewhere another, and what only
one article prints goes by the article's place, below 0. Outside it goes by 16 hexadecimal digits, the first of which tells the kind.
"""

from hashlib import blake2b
from typing import Literal

ReportKind = Literal["shared", "elsewhere", "own"]

_ELSEWHERE = 1 << 62
_OWN = 1 << 63


def shared_key(article_id: str, place: int) -> int:
    """The number of a report by its first article, and its place among the reports that have this one first."""
    return 1 + _hash(f"report {article_id} {place}") % (_ELSEWHERE - 1)


def filler_key(line: int) -> int:
    """The number of a text that comes from elsewhere and that no article mainly prints."""
    return _ELSEWHERE | line >> 2


def own_key(member: int) -> int:
    """The number of the report that only this article has, by the article's place among all."""
    return -1 - member


def report_id(key: int, article_ids: tuple[str, ...]) -> str:
    """The id of a report by its number; `article_ids` are all articles in order."""
    return f"{key if key >= 0 else _OWN | _hash(f'own {article_ids[-1 - key]}') >> 1:016x}"


def kind_of(name: str) -> ReportKind:
    """What an id says of its report."""
    number = int(name, 16)
    return "own" if number >= _OWN else "elsewhere" if number >= _ELSEWHERE else "shared"


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")
