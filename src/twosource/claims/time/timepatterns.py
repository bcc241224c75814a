"""Which stretches of a sentence look like a date, a time of day, a duration or a repetition? What they mean is read elsewhere."""

import re
from functools import cache, lru_cache

from twosource.claims.sentence.numbers import number_words
from twosource.claims.time.timegates import may_match, needs_of
from twosource.claims.time.timewords import Hit, feasts, time_words


def any_of(words: list[str]) -> str:
    """A pattern for any of the words, the longest first, with any white space between their parts."""
    return (
        "(?:"
        + "|".join(re.escape(w).replace(r"\ ", r"\s+").replace("'", "['\u2019]") for w in sorted(words, key=lambda w: (-len(w), w)))
        + ")"
    )


@cache
def _pieces() -> dict[str, str]:
    units = [u for u in time_words("unit") if u not in time_words("also a number")]
    numbers = list(number_words().values())
    word = any_of([w.word for w in numbers if w.kind in {"unit", "ten", "times"}])
    tens = [w.word for w in numbers if w.kind == "ten"]
    year = r"(?:1[4-9]|20)\d\d(?![\d,]\d|\d)"
    return {
        "WD": any_of(list(time_words("weekday"))),
        "WDS": "(?:" + any_of(list(time_words("weekday"))) + "|" + any_of(list(time_words("weekday short"))) + r"\b\.?)",
        "MON": any_of(list(time_words("month"))),
        "MONS": "(?:" + any_of(list(time_words("month"))) + "|" + any_of(list(time_words("month short"))) + r"\b\.?)",
        "D": r"(?:3[01]|[12]\d|0?[1-9])(?!\d|[.,:]\d)",
        "YEAR": year,
        "OFYEAR": rf"(?:\s*,?\s+(?:of\s+)?(?:(?P<year>{year})|(?P<ofyear>last|this|next)\s+year(?!['\u2019])))",
        "UNIT": any_of(units),
        "ONE": any_of([u for u in units if not u.endswith("s")]),
        "MANY": any_of([u for u in units if u.endswith("s") or u == "centuries"]),
        "NUM": rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?(?:(?:\s+|-)1/2)?|{word}(?:(?:-|\s|\sand\s){word}){{0,6}})",
        "HOUR": rf"(?:\d{{1,2}}|{any_of([w.word for w in numbers if w.kind == 'unit' and 0 < w.value < 13])})",
        "SMALL": any_of([w.word for w in numbers if w.kind == "unit" and w.value > 0]),
        "TEEN": any_of([w.word for w in numbers if w.kind == "unit" and w.value > 9]),
        "TENS": any_of(tens),
        "TENTHS": any_of([w.removesuffix("y") + "ies" for w in tens]),
        "LOOSE": r"(?:a|an|several|a\s+few|few|a\s+couple\s+of|couple\s+of|couple|many|some|half\s+an?|the)",
        "PART": any_of([w for w, v in time_words("part").items() if ":" not in v]),
        "OFDAY": any_of(list(time_words("of the day"))),
        "CLOCK": any_of(list(time_words("clock"))),
        "ZONE": any_of(list(time_words("zone"))),
        "SEASON": any_of(list(time_words("season"))),
        "EDGE": r"(?:(?:earlier|later|early|late|mid)(?:\s+on|\s+in|-|\s+of)?\s*)",
        "ORD": any_of(list(time_words("ordinal"))),
        "BOUND": any_of(list(time_words("bound"))),
        "FEAST": any_of(list(feasts())),
        "REF": any_of(list(time_words("ref"))),
        "REFADJ": any_of(list(time_words("ref before noun"))),
    }


_RULES: tuple[tuple[str, str], ...] = (
    # Dates that are written out.
    ("iso", r"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)"),
    ("slash", r"(?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})/(?P<year>\d{{4}}|\d\d)"),
    (
        "date",
        r"(?:(?P<which>last|this|this\s+past|this\s+coming)\s+)?(?:(?P<weekday>{WDS})\s*,?\s+)?(?P<month>{MONS})\s+(?P<day>{D})(?:st|nd|rd|th)?"
        r"{OFYEAR}?",
    ),
    (
        "dates",
        r"(?P<month>{MONS})\s+(?P<day>{D})(?:st|nd|rd|th)?\s*(?:-|\u2013|\sto\s)\s*(?P<last>{D})(?:st|nd|rd|th)?"
        r"(?:\s*,?\s+(?P<year>{YEAR}))?",
    ),
    (
        "date",
        r"(?:(?P<weekday>{WDS})\s*,?\s+)?(?:the\s+)?(?P<day>{D})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONS}){OFYEAR}?",
    ),
    ("weekof", r"the\s+week\s+(?:of|beginning|starting|ending)\s+(?P<month>{MONS})\s+(?P<day>{D})(?:\s*,?\s+(?P<year>{YEAR}))?"),
    ("month", r"(?P<edge>{EDGE})?(?:(?P<which>last|next|this|this\s+past|this\s+coming)\s+)?(?P<month>{MONS}){OFYEAR}?"),
    ("year", r"(?:the\s+year\s+)?(?P<edge>{EDGE})?(?P<fiscal>fiscal\s+(?:year\s+)?)?(?P<year>{YEAR})"),
    (
        "yearwords",
        r"(?P<the>the\s+year\s+)?(?P<edge>{EDGE})?(?P<words>(?:eighteen|nineteen|twenty)\s+(?:hundred|oh[\s-]{SMALL}|{TENS}(?:[\s-]{SMALL})?|{TEEN})"
        r"|two\s+thousand(?:\s+(?:and\s+)?{SMALL})?)",
    ),
    ("decade", r"(?:the\s+)?(?P<edge>{EDGE})?(?P<year>(?:1[4-9]|20)\d0)s"),
    ("shortdecade", r"(?<=0s\sand\s)['\u2019]?(?P<year>[1-9]0)s"),
    ("shortdecade", r"(?:the\s+{EDGE}?['\u2019]?|{EDGE}?['\u2019])(?P<year>[1-9]0)s"),
    ("decadewords", r"the\s+(?P<edge>{EDGE})?(?P<tenths>{TENTHS})"),
    ("century", r"(?:the\s+)?(?P<num>\d\d)(?:st|nd|rd|th)[\s-]century"),
    ("feast", r"(?:(?P<which>last|this|next|this\s+past|this\s+coming)\s+)?(?P<feast>{FEAST})(?:\s*,?\s+(?:of\s+)?(?P<year>{YEAR}))?"),
    # Days around the day of the report.
    (
        "weekday",
        r"(?P<edge>{EDGE})?(?:(?P<which>last|next|this|this\s+coming|this\s+past|coming|past|previous|following|the\s+previous|the\s+following)\s+)?"
        r"(?P<weekday>{WD})(?:\s+(?P<part>{PART}))?(?![a-z])",
    ),
    ("weekdays", r"(?:(?:every|each)\s+(?P<weekday>{WD})|(?P<many>{WD}s))(?:\s+(?P<part>{PART}))?"),
    ("weekdays", r"(?P<weekday>{WD})\s+(?P<part>mornings|afternoons|evenings|nights)"),
    ("day", r"(?P<edge>{EDGE})?(?P<day>today|yesterday|tomorrow|tonight)(?:\s+(?P<part>{PART}))?"),
    ("beyond", r"the\s+day\s+(?P<far>before\s+yesterday|after\s+tomorrow)"),
    ("partday", r"(?P<edge>{EDGE})?(?P<which>this|last)\s+(?P<part>{OFDAY})"),
    ("ofday", r"the\s+(?P<edge>early\s+|late\s+)?(?P<part>{OFDAY})"),
    # Weeks, months, quarters, seasons and years.
    ("step", r"the\s+(?P<way>next|following|previous|preceding)\s+(?P<unit>day|week|month|year|{OFDAY})"),
    ("step", r"(?P<way>next)\s+(?P<unit>day|{OFDAY})"),
    ("step", r"(?P<way>following|previous|preceding)\s+(?P<unit>day|week|month|year)"),
    (
        "unit",
        r"(?:the\s+)?(?P<edge>{EDGE})?(?P<which>this|last|next|this\s+past|past|coming|current)\s+(?P<unit>{ONE}|quarter)",
    ),
    ("bounded", r"(?:the\s+)?(?:very\s+)?(?P<bound>{BOUND})\s+of\s+the\s+(?P<unit>{ONE}|quarter)"),
    ("bounded", r"(?P<unit>year|month|quarter)(?:-|\s+|['\u2019]s\s+)(?P<bound>end)"),
    ("whole", r"(?P<edge>earlier\s+in|later\s+in|early\s+in|late\s+in)\s+the\s+(?P<unit>{ONE})"),
    ("fullyear", r"the\s+(?:full|entire|whole|current\s+fiscal|fiscal)\s+(?P<unit>year)"),
    ("theunit", r"the\s+(?P<unit>{ONE}|quarter)"),
    (
        "season",
        r"(?:(?:the\s+)?(?P<edge>{EDGE})?(?:(?P<which>last|next|this|this\s+past|this\s+coming)\s+))?(?P<season>{SEASON}){OFYEAR}?",
    ),
    ("season", r"(?P<the>the)\s+(?P<edge>{EDGE})?(?P<season>{SEASON}){OFYEAR}?"),
    (
        "quarter",
        r"(?:the\s+)?(?:(?P<which>this|last|next)\s+year['\u2019]s\s+|(?P<back>year-ago|year-earlier)\s+|(?P<before>{YEAR})\s+)?(?:fiscal[\s-]+)?"
        r"(?P<ord>{ORD})[\s-](?:fiscal\s+)?quarter{OFYEAR}?",
    ),
    ("period", r"(?:the\s+)?(?:comparable\s+)?(?P<back>year-ago|year-earlier|prior-year)(?:\s+(?:quarter|period))?"),
    ("period", r"the\s+(?P<which>latest|most\s+recent)\s+(?:quarter|period)"),
    ("period", r"(?:the\s+)?(?P<year>{YEAR})\s+(?:quarter|period)"),
    ("half", r"(?:the\s+)?(?P<ord>first|second|last|latter)[\s-]half(?:\s+of\s+(?:the\s+|this\s+)?(?:(?P<year>{YEAR})|year))"),
    ("weekend", r"(?P<edge>{EDGE})?(?:(?P<which>last|next|this|this\s+past|the|coming)\s+)weekend"),
    # Counted from the day of the report, or from the expression before.
    (
        "ago",
        r"(?P<num>{NUM}|{LOOSE})[\s-]+(?P<unit>{UNIT})\s+"
        r"(?P<way>ago|earlier|later|before|after|from\s+now|hence|previously)",
    ),
    ("same", r"(?P<edge>(?:earlier|later)\s+)?(?:that\s+(?:same\s+|very\s+)?|the\s+same\s+)(?P<unit>day|week|month|year|{OFDAY})"),
    ("oneday", r"(?:(?:one|some)\s+day|someday)"),
    # Lengths and repetitions.
    ("set", r"(?P<times>once|twice|thrice|{NUM}\s+times)\s+(?P<edge>{EDGE})?(?P<which>this|last)\s+(?P<unit>{UNIT})"),
    ("every", r"(?:once|twice|thrice|{NUM}\s+times)\s+(?:an?|each|every|per)\s+(?P<unit>{ONE})"),
    ("every", r"(?:every|each|per)\s+(?:(?P<num>{NUM}|other)\s+)?(?P<unit>{UNIT}|quarter)"),
    ("every", r"(?:every|each)\s+(?:(?P<month>{MON})|(?P<season>{SEASON})|(?P<part>{OFDAY}))"),
    ("often", r"(?P<often>daily|weekly|monthly|quarterly|yearly|annually|annual|nightly|hourly|biweekly)"),
    (
        "span",
        r"(?:the\s+|these\s+|those\s+)?(?P<which>past|last|next|coming|first|previous|following|final|latest)\s+"
        r"(?P<num>{NUM}|several|few|couple\s+of)[\s-]+(?P<unit>{UNIT})",
    ),
    ("vague", r"(?:the\s+)?(?P<which>recent|coming|past|last|next)\s+(?P<unit>{MANY})"),
    (
        "duration",
        r"(?P<num>{NUM}|a\s+few|several|a\s+couple\s+of|couple\s+of|half\s+an?|an?|one\s+and\s+a\s+half|many|few)(?P<numhalf>\s+and\s+a\s+half)?"
        r"(?:\s+|-|\s*-\s*)"
        r"(?:(?:full|whole|long|straight|consecutive|more|additional|short|good|solid)\s+)?(?P<unit>{UNIT}|seconds)"
        r"(?P<half>\s+and\s+a\s+half)?(?P<age>(?:\s*-\s*|\s+)old|\s+of\s+age)?",
    ),
    ("bare", r"(?P<unit>years|months|weeks|days|decades|hours|minutes|centuries)(?P<age>-old)?"),
    # Times of day.
    (
        "clock",
        r"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s*(?P<half>[ap]\.?\s?m\b\.?)(?:\s*,?\s*\(?(?P<zone>{ZONE})\)?)?",
    ),
    ("clock24", r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?:\s*(?P<zone>{ZONE}))?"),
    ("clock24", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?P<zone>GMT|UTC|hours)"),
    (
        "oclock",
        r"(?P<hour>{HOUR})(?:[:.](?P<minute>\d\d))?\s+"
        r"(?:o['\u2019]clock(?:\s+in\s+the\s+(?P<part>{OFDAY}))?|in\s+the\s+(?P<of>{OFDAY}))",
    ),
    ("noon", r"(?P<noon>{CLOCK})"),
    # No day at all.
    ("ref", r"(?P<ref>{REF})(?!-\w|\s+(?:{NUM}|several|few|couple|half|{UNIT}|{SEASON})\b)"),
    ("refadj", r"(?P<ref>{REFADJ})"),
)  # fmt: skip


_NOT_INSIDE = r"(?<![\w$\u00a3\u20ac.,'\u2019/-])"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    pieces = _pieces()
    return tuple((name, re.compile(_NOT_INSIDE + pattern.format(**pieces) + r"(?!\w)", re.IGNORECASE)) for name, pattern in _RULES)


@lru_cache(maxsize=4096)
def _patterns_for(met: frozenset[int]) -> tuple[tuple[int, str, re.Pattern[str]], ...]:
    """The rules, each with its rank, that can match where these needs are met."""
    return tuple((rank, name, pattern) for rank, (name, pattern) in enumerate(_patterns()) if needs_of(name) <= met)


@cache
def _more_days() -> re.Pattern[str]:
    return re.compile(r"\s*(?:,|\s(?:and|or))\s+(?P<day>{D})(?:st|nd|rd|th)?(?!\w)".format(**_pieces()))


def find_hits(text: str, start: int, end: int) -> tuple[Hit, ...]:
    """All matches of all rules in text[start:end), the longest first at each place; they may overlap."""
    found: list[tuple[int, int, int, Hit]] = []
    for rank, name, pattern in _patterns_for(may_match(text, start, end)):
        for match in pattern.finditer(text, start, end):
            parts = {k: " ".join(v.lower().split()) for k, v in match.groupdict().items() if v}
            hit = Hit(match.start(), match.end(), name, parts)
            found.append((hit.start, -hit.end, rank, hit))
            if name == "date" and "year" not in parts:
                found += [(more.start, -more.end, rank, more) for more in _continued(hit, text, end)]
    return tuple(hit for *_, hit in sorted(found, key=lambda f: f[:3]))


def _continued(hit: Hit, text: str, end: int) -> list[Hit]:
    """The further days of one month: "May 4, 5 and 7"."""
    out: list[Hit] = []
    at = hit.end
    while more := _more_days().match(text, at, end):
        out.append(Hit(more.start("day"), more.end(), "moreday", {"month": hit.parts["month"], "day": more["day"]}))
        at = more.end()
    return out


@cache
def bound_before() -> re.Pattern[str]:
    """Words before an expression that belong to it: "the end of (June)", "early in (May)"."""
    return re.compile(r"(?:\bthe\s+)?(?:\bvery\s+)?\b{BOUND}\s+of\s+$".format(**_pieces()), re.IGNORECASE)
