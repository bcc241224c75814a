"""Which of a list's names stand in a text, as whole words in the letter case of the list?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from twosource.records import Span
from twosource.text.fold import fold_key

# A name is no part of a longer word ("PAP" is not "PA") nor of a hyphened one ("AP-style").
_BEFORE = r"(?<!\w)(?<!\w[-\u2010\u2011])"
_AFTER = r"(?!\w)(?![-\u2010\u2011]\w)"


@dataclass(frozen=True, slots=True)
class NameFinder:
    """A compiled list of names: each form with the index of the row it belongs to."""

    forms: Mapping[str, int]
    pattern: re.Pattern[str]

    def find_all(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Span]]:
        """The rows named in text[start:end) with their characters, in order; the longest name wins where two begin alike."""
        for match in self.pattern.finditer(text, start, len(text) if end is None else end):
            yield self.forms[match.group().replace("\u2019", "'")], Span(match.start(), match.end())


def make_name_finder(forms: Mapping[str, int]) -> NameFinder:
    """A finder for `forms` (printed form to row index). A straight apostrophe in a form finds the curly one too."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    alternatives = "|".join(re.escape(form).replace("'", "['\u2019]") for form in longest_first)
    return NameFinder(forms, re.compile(f"{_BEFORE}(?:{alternatives}){_AFTER}"))


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
