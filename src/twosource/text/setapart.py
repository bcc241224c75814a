"""How does text whose marks were set apart from its words ("a 36 - year - old man , he said .") become plain text again?

Corpora are often kept so, one space around each word and mark. A parser that reads such a sentence takes each hyphen for a dash and
each initial for an end. A sentence is known for set apart by the space before its commas or its last mark; in any other text a hyphen
with spaces is a dash, and nothing is put back.
"""

import re

from twosource.text.fold import Folded, fold
from twosource.text.sentences import is_abbreviation

_SET_APART = re.compile(r"\w , \w|[\w\"')\u2019\u201d] [.?!](?: ?[\"')\u2019\u201d])*\s*$")
_APART = re.compile(
    r"(?P<dash>(?<=-) (?=-))"
    r"|(?P<hyphen>(?<=\w) - (?=\w))"
    r"|(?P<own>(?<=\w) ['\u2019] s\b)"
    r"|(?P<short>(?<![\w.])[A-Za-z]{1,6} \.(?= \w))"
    r"|(?P<point>(?<=\d) \. (?=\d))"
)
_INITIAL = re.compile(r"[A-Z]")


def fold_sentence(raw: str) -> Folded:
    """A sentence folded, with hyphens, possessives, initials and short forms put back where its marks are set apart. Linear."""
    if _SET_APART.search(raw) is None:
        return fold(raw)
    text, offsets = _join(raw)
    folded = fold(text)
    return Folded(folded.text, tuple(offsets[i] for i in folded.offsets))


def _join(raw: str) -> tuple[str, list[int]]:
    """The text without the spaces that set marks apart, and the raw index of each of its characters and of its end."""
    out: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _APART.finditer(raw):
        found = match.group()
        if match.lastgroup == "short" and not _is_short(found[:-2]):
            continue
        out.append(raw[at : match.start()])
        offsets.extend(range(at, match.start()))
        kept = [i for i in range(match.start(), match.end()) if raw[i] != " "]
        out.append("".join(raw[i] for i in kept))
        offsets.extend(kept)
        at = match.end()
        if match.lastgroup == "short" and _runs_on(raw, at):
            at += 1  # "U . S ." is one word
    out.append(raw[at:])
    offsets.extend(range(at, len(raw) + 1))
    return "".join(out), offsets


def _is_short(word: str) -> bool:
    return _INITIAL.fullmatch(word) is not None or is_abbreviation(word)


def _runs_on(raw: str, at: int) -> bool:
    """Whether another initial follows behind the space."""
    return raw[at - 3 : at - 2].isupper() and re.match(r" [A-Z] \.", raw[at : at + 4]) is not None
