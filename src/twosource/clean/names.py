"""Which of a list's names stand in a text, as whole words in the letter case of the list?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from twosource.records import Span
from twosource.text.fold import fold_key

_FIRST_WORD = re.compile(r"\w+")
_HYPHENS = "-\u2010\u2011"


@dataclass(frozen=True, slots=True)
class NameFinder:
    """A list of names by their first word: each form, the longest first, with the index of the row it belongs to."""

    by_first_word: Mapping[str, tuple[tuple[str, int], ...]]

    def find_all(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Span]]:
        """The rows named in text[start:end) with their characters, in order; the longest name wins where two begin alike. Linear."""
        end = len(text) if end is None else end
        # All words at once: an alternation of hundreds of names would be tried at each character, and most texts name nobody.
        opening = self.by_first_word.keys() & _FIRST_WORD.findall(text, start, end)
        at = start
        for here, word in sorted((i, w) for w in opening for i in _places_of(w, text, start, end)):
            for form, row in self.by_first_word[word]:
                stop = here + len(form)
                if here >= at and stop <= end and text.startswith(form, here) and _stands_alone(text, here, stop, end):
                    yield row, Span(here, stop)
                    at = stop
                    break


def _places_of(word: str, text: str, start: int, end: int) -> Iterator[int]:
    """Where the word stands in text[start:end) as a word of its own."""
    at = text.find(word, start, end)
    while at >= 0:
        stop = at + len(word)
        if (at == start or not _is_word(text[at - 1])) and (stop == end or not _is_word(text[stop])):
            yield at
        at = text.find(word, stop, end)


def _stands_alone(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a name is no part of a longer word ("PAP" is not "PA") nor of a hyphened one ("AP-style"), up to `end`."""
    if start > 1 and text[start - 1] in _HYPHENS and _is_word(text[start - 2]):
        return False
    after = text[stop : min(stop + 2, end)]
    return not (after and _is_word(after[0])) and not (len(after) == 2 and after[0] in _HYPHENS and _is_word(after[1]))


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def make_name_finder(forms: Mapping[str, int]) -> NameFinder:
    """A finder for `forms` (printed form to row index). A straight apostrophe in a form finds the curly one too."""
    index: dict[str, list[tuple[str, int]]] = {}
    for form, row in forms.items():
        for spelling in sorted({form, form.replace("'", "\u2019")}):
            first = _FIRST_WORD.match(spelling)
            if first is not None:
                index.setdefault(first.group(), []).append((spelling, row))
    return NameFinder({word: tuple(sorted(found, key=lambda f: (-len(f[0]), f))) for word, found in index.items()})


def name_key(name: str) -> str:
    """A form of a name in which letter case, marks, spaces and a leading article do not count."""
    key = " ".join(fold_key(name).split()).strip(" .,;:")
    return key.removeprefix("the ")


def host_of(address: str) -> str:
    """The host of a web address or bare domain without www, in lower case; "" where there is none."""
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    return host.removeprefix("www.") if "." in host else ""


def find_domain(domains: Mapping[str, int], address: str) -> int | None:
    """The row whose domain the address lies under, the most specific first."""
    parts = host_of(address).split(".")
    for i in range(len(parts) - 1):
        row = domains.get(".".join(parts[i:]))
        if row is not None:
            return row
    return None
