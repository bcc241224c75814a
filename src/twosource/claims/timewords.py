"""Which stretches of a sentence look like a date, a time of day, a duration or a repetition? What they mean is read elsewhere."""

import re
from dataclasses import dataclass
from functools import cache

from twosource.claims.numbers import number_words
from twosource.lexicon import load_lexicon


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A word of time, its kind and value."""

    word: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch [start, end) of the text that a rule matched, with the rule's name and the parts it found (lower case)."""

    start: int
    end: int
    rule: str
    parts: dict[str, str]


@cache
def time_words(kind: str) -> dict[str, str]:
    """The words of one kind with their values."""
    return {row.word: row.value for row in load_lexicon("time_words", TimeWord) if row.kind == kind}


@cache
def weekday_number(word: str) -> int | None:
    """1 for Monday to 7 for Sunday, long or short form, singular or plural; else None."""
    value = time_words("weekday").get(word.removesuffix("s")) or time_words("weekday short").get(word)
    return int(value) if value else None


@cache
def month_number(word: str) -> int | None:
    """1 to 12 for the name of a month, long or short, else None."""
    value = time_words("month").get(word) or time_words("month short").get(word)
    return int(value) if value else None


def _any(words: list[str]) -> str:
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


@cache
def _pieces() -> dict[str, str]:
    units = list(time_words("unit"))
    numbers = [w.word for w in number_words().values() if w.kind in {"unit", "ten", "times"}]
    word = _any(numbers)
    return {
        "WD": _any(list(time_words("weekday"))),
        "WDS": "(?:" + _any(list(time_words("weekday"))) + "|" + _any(list(time_words("weekday short"))) + r"\b\.?)",
        "MON": _any(list(time_words("month"))),
        "MONS": "(?:" + _any(list(time_words("month"))) + "|" + _any(list(time_words("month short"))) + r"\b\.?)",
        "D": r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,:]\d)",
        "YEAR": r"(?:1[4-9]|20)\d\d(?![\d,]\d|\d)",
        "UNIT": _any([u for u in units if u not in {"second", "min", "hr", "yr", "quarter"}]),
        "NUM": rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?|{word}(?:(?:-|\s|\sand\s){word})*)",
        "LOOSE": r"(?:a|an|several|a\s+few|few|a\s+couple\s+of|couple\s+of|couple|many|some|half\s+an?|the)",
        "PART": _any([w for w, v in time_words("part").items() if ":" not in v]),
        "SEASON": _any(list(time_words("season"))),
        "EDGE": r"(?:(?:earlier|later|early|late|mid)(?:\s+on|\s+in|-|\s+of)?\s*)",
        "ORD": r"(?:first|second|third|fourth|1st|2nd|3rd|4th)",
    }


_RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)"),
    ("slash", r"(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})/(?P<year>\d{{4}}|\d\d)"),
    ("date", r"(?:(?P<weekday>{WDS})\s*,?\s+)?(?P<month>{MONS})\s+(?P<day>{D})(?:st|nd|rd|th)?(?:\s*,?\s+(?P<year>{YEAR}))?"),
    (
        "dates",
        r"(?P<month>{MONS})\s+(?P<day>{D})(?:st|nd|rd|th)?\s*(?:-|\u2013|\sto\s)\s*(?P<last>{D})(?:st|nd|rd|th)?"
        r"(?:\s*,?\s+(?P<year>{YEAR}))?",
    ),
    (
        "date",
        r"(?:(?P<weekday>{WDS})\s*,?\s+)?(?:the\s+)?(?P<day>{D})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONS})"
        r"(?:\s*,?\s+(?P<year>{YEAR}))?",
    ),
    (
        "month",
        r"(?P<edge>{EDGE})?(?:(?P<which>last|next|this|this\s+past|this\s+coming)\s+)?(?P<month>{MONS})"
        r"(?:\s*,?\s+(?:of\s+)?(?P<year>{YEAR}))?",
    ),
    ("year", r"(?P<edge>{EDGE})?(?P<fiscal>fiscal\s+(?:year\s+)?)?(?P<year>{YEAR})"),
    ("decade", r"(?:the\s+)?(?P<edge>{EDGE})?(?P<year>(?:1[4-9]|20)\d0)s"),
    ("shortdecade", r"(?:the\s+)?(?P<edge>{EDGE})?['\u2019](?P<year>[1-9]0)s"),
    (
        "weekday",
        r"(?P<edge>{EDGE})?(?:(?P<which>last|next|this|this\s+coming|this\s+past|coming|past|previous|following)\s+)?"
        r"(?P<weekday>{WD})(?:\s+(?P<part>{PART}))?(?![a-z])",
    ),
    ("weekdays", r"(?:(?:every|each)\s+(?P<weekday>{WD})|(?P<many>{WD}s))(?:\s+(?P<part>{PART}))?"),
    ("day", r"(?P<edge>{EDGE})?(?P<day>today|yesterday|tomorrow|tonight)(?:\s+(?P<part>{PART}))?"),
    ("beyond", r"the\s+day\s+(?P<far>before\s+yesterday|after\s+tomorrow)"),
    ("partday", r"(?P<edge>{EDGE})?(?P<which>this|last)\s+(?P<part>morning|afternoon|evening|night)"),
    (
        "unit",
        r"(?:the\s+)?(?P<edge>{EDGE})?(?P<which>this|last|next|this\s+past|past|previous|coming|following|current)\s+"
        r"(?P<unit>{UNIT}|quarter)",
    ),
    (
        "set",
        r"(?P<times>once|twice|thrice|{NUM}\s+times)\s+(?P<edge>{EDGE})?(?P<which>this|last)\s+(?P<unit>{UNIT})",
    ),
    (
        "ago",
        r"(?:(?:about|around|almost|nearly|more\s+than|less\s+than|over)\s+)?(?P<num>{NUM}|{LOOSE})[\s-]+(?P<unit>{UNIT})\s+"
        r"(?P<way>ago|earlier|later|from\s+now|hence|previously)",
    ),
    (
        "span",
        r"(?:the\s+|these\s+|those\s+)?(?P<which>past|last|next|coming|first|previous|following|final|latest)\s+"
        r"(?P<num>{NUM}|several|few|couple\s+of)[\s-]+(?P<unit>{UNIT})",
    ),
    ("vague", r"(?:the\s+)?(?P<which>recent|coming|past|last|next)\s+(?P<unit>days|weeks|months|years|decades)"),
    (
        "duration",
        r"(?P<num>{NUM}|a\s+few|several|a\s+couple\s+of|couple\s+of|half\s+an?|an?|one\s+and\s+a\s+half|many|few)(?:\s+|-|\s*-\s*)"
        r"(?:(?:full|whole|long|straight|consecutive|more|additional|short|good|solid)\s+)?(?P<unit>{UNIT}|seconds)"
        r"(?P<half>\s+and\s+a\s+half)?(?P<age>(?:\s*-\s*|\s+)old|\s+of\s+age)?",
    ),
    ("bare", r"(?P<unit>years|months|weeks|days|decades|hours|minutes|centuries)"),
    (
        "clock",
        r"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap]\.?\s?m\b\.?)"
        r"(?:\s*,?\s*\(?(?:EST|EDT|ET|GMT|PST|PDT|CST|CDT|local\s+time)\)?)?",
    ),
    ("clock24", r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?:\s*(?:GMT|local\s+time|EST|EDT|ET))?"),
    ("noon", r"(?P<noon>noon|midnight)"),
    ("every", r"(?:every|each|per)\s+(?:(?P<num>{NUM}|other)\s+)?(?P<unit>{UNIT})"),
    ("often", r"(?P<often>daily|weekly|monthly|quarterly|yearly|annually|annual|nightly|hourly|biweekly)"),
    (
        "season",
        r"(?:(?:the\s+)?(?P<edge>{EDGE})?(?:(?P<which>last|next|this|this\s+past|this\s+coming)\s+))?(?P<season>{SEASON})"
        r"(?:\s*,?\s+(?:of\s+)?(?P<year>{YEAR}))?",
    ),
    ("quarter", r"(?:the\s+)?(?:(?P<which>this|last)\s+year's\s+)?(?P<ord>{ORD})[\s-]quarter(?:\s+(?:of\s+)?(?P<year>{YEAR}))?"),
    ("half", r"(?:the\s+)?(?P<ord>first|second)[\s-]half(?:\s+of\s+(?:the\s+|this\s+)?(?:(?P<year>{YEAR})|year))"),
    ("weekend", r"(?P<edge>{EDGE})?(?:(?P<which>last|next|this|this\s+past|the|coming)\s+)weekend"),
    ("whole", r"(?P<edge>earlier\s+in|later\s+in|early\s+in|late\s+in)\s+the\s+(?P<unit>{UNIT})"),
    ("century", r"(?:the\s+)?(?P<num>\d\d)(?:st|nd|rd|th)[\s-]century"),
)


_NOT_INSIDE = r"(?<![\w$\u00a3\u20ac.,'\u2019/-])"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    refs = _any(list(time_words("ref")))
    rules = (*_RULES, ("ref", rf"(?P<ref>{refs})"))
    filled = ((name, pattern if name == "ref" else pattern.format(**_pieces())) for name, pattern in rules)
    return tuple((name, re.compile(_NOT_INSIDE + pattern + r"(?!\w)", re.IGNORECASE)) for name, pattern in filled)


def find_hits(text: str, start: int, end: int) -> tuple[Hit, ...]:
    """All matches of all rules in text[start:end), the longest first at each place; they may overlap."""
    found: list[tuple[int, int, int, Hit]] = []
    for rank, (name, pattern) in enumerate(_patterns()):
        for match in pattern.finditer(text, start, end):
            parts = {k: " ".join(v.lower().split()) for k, v in match.groupdict().items() if v}
            found.append((match.start(), -match.end(), rank, Hit(match.start(), match.end(), name, parts)))
    return tuple(hit for *_, hit in sorted(found, key=lambda f: f[:3]))
