"""Does an article credit one of these outlets for what it prints, or say that the outlet heard it?"""

import re
from functools import cache

from twosource.clean.creditphrases import MOST_LINE_WORDS, alternatives, find_strangers, has_phrase
from twosource.clean.credits import gives_report_to
from twosource.clean.furniture import words_of
from twosource.clean.names import NameFinder
from twosource.records import Span
from twosource.text.sentences import split_sentences

_MOST_LINE_CHARACTERS = 400
_ARTICLE = re.compile(r"(?<!\w)[Tt]he\s$")


def find_named_in_line(text: str, start: int, end: int, names: NameFinder) -> tuple[tuple[int, Span], ...]:
    """The names of a list that the block text[start:end) as a whole credits, by row: "First published by the Harbour Gazette"."""
    if end - start > _MOST_LINE_CHARACTERS:
        return ()
    found = tuple(names.find_all(text, start, end))
    if not found or (words := words_of(text[start:end])).count > MOST_LINE_WORDS:
        return ()
    return found if has_phrase(words, find_strangers(text, start, end, [span for _, span in found])) else ()


def find_named_in_lede(text: str, start: int, end: int, names: NameFinder) -> tuple[tuple[int, Span], ...]:
    """The names of a list to which a clause of the paragraph text[start:end) gives the whole report: "..., the Gazette reported."."""
    if _giving().search(text, start, end) is None or next(names.find_all(text, start, end), None) is None:
        return ()
    found = []
    for sentence in split_sentences(text, start, end):
        for row, span in names.find_all(text, sentence.start, sentence.end):
            article = _ARTICLE.search(text[max(sentence.start, span.start - 4) : span.start])
            opening = Span(span.start - len(article.group()), span.end) if article else span
            if gives_report_to(text, sentence, span) or (article and gives_report_to(text, sentence, opening)):
                found.append((row, span))
    return tuple(found)


@cache
def _giving() -> re.Pattern[str]:
    # What most paragraphs lack, found before any name is looked for.
    return re.compile(rf"(?<!\w)(?:{alternatives('report')}|{alternatives('closing')}|{alternatives('lead')})(?!\w)", re.IGNORECASE)


def find_hearing(text: str, start: int, end: int, names: NameFinder) -> Span | None:
    """Where text[start:end) says that one of the names heard or saw for itself: "told the Harbour Gazette", "Harbour Gazette readers"."""
    for _, span in names.find_all(text, start, end):
        if _heard().search(text[max(start, span.start - 40) : span.start]) or _owned().match(text, span.end, end):
            return span
    return None


@cache
def _heard() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{alternatives('heard')})(?:\s+the)?\s*$", re.IGNORECASE)


@cache
def _owned() -> re.Pattern[str]:
    return re.compile(rf"(?:['\u2019]s)?\s+(?:{alternatives('owned')})(?!\w)")
