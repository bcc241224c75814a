"""Does a rule of time that is not tried for want of a word never lose a match? The gates against a scan of everything."""

import random
import re

from twosource.claims.time import timepatterns
from twosource.claims.time.timegates import TimeGate, may_match, needs_of
from twosource.lexicon import load_lexicon

TEXTS = [
    "on 2012-12-29 and 3/4/2012 and on last Friday, May 3rd, 2011 and on May 3-5 and 3 May of last year",
    "the week of May 3 and early inMay and midJanuary and the mid2010s and fiscal year 2010 and nineteen eighty-four",
    "the 1990s and '80s and the late '70s and the late sixties and the 19th century and last Christmas Day",
    "lateMonday night, every Monday, Mondays, Tuesday nights, early tomorrow morning, the day before yesterday",
    "later this afternoon, the early evening, the following night, next day, previous week, earlier this past month",
    "the very end of the year, year-end, month's end, later in the month, the full year, the year, last midsummer, the midwinter, spring",
    "the fourth quarter of 2011, year-ago quarter, 2010 period, the latest period, the second half of 2011, this coming weekend",
    "three days ago, several hours later, that same night, some day, someday, twice last month, twice a week, every other day",
    "every June, every night, daily, the past 18 months, recent years, a few weeks, two-and-a-half years, one and a half hours, years",
    "5pm GMT, 5.30 a.m. (EST), 17:05 UTC, 1705 GMT, five o'clock in the morning, 3 in the afternoon, mid-morning, noon",
    "now, the foreseeable future, at this point, the current row, a long time ago, no\u0131n, \u017funday, next wee\u212a, m\u0130dnight",
]


def ungated(text: str) -> list[tuple[int, int, str]]:
    return sorted(
        (match.start(), match.end(), name) for name, pattern in timepatterns._patterns() for match in pattern.finditer(text, 0, len(text))
    )


def gated(text: str) -> list[tuple[int, int, str]]:
    return sorted((hit.start, hit.end, hit.rule) for hit in timepatterns.find_hits(text, 0, len(text)) if hit.rule != "moreday")


def test_the_texts_hold_a_match_of_every_rule() -> None:
    assert {rule for text in TEXTS for *_, rule in ungated(text)} == {name for name, _ in timepatterns._patterns()}


def test_no_match_is_lost_however_the_words_stand_together() -> None:
    words = sorted({w for text in TEXTS for w in re.findall(r"\w+|[^\w\s]", text)})
    rules = {pattern.pattern for _, pattern in timepatterns._patterns()}
    words += sorted({w for rule in rules for w in re.findall(r"(?<![\\\w])[a-z]+", rule) if len(w) > 2})
    draw = random.Random(11)
    made = [
        "".join(draw.choice(words) + draw.choice(["", " ", " ", " ", "-", "  "]) for _ in range(draw.randint(1, 7))) for _ in range(6000)
    ]
    parts = [" ".join(text.split()[at : at + draw.randint(1, 6)]) for text in TEXTS for at in range(len(text.split()))]
    for text in (*TEXTS, *made, *parts, *(part.upper() for part in parts)):
        assert gated(text) == ungated(text), text


def test_some_days_are_no_day_to_come() -> None:
    assert "oneday" not in {
        hit.rule for text in ("on some days", "for lonesome daylight") for hit in timepatterns.find_hits(text, 0, len(text))
    }


def test_a_sentence_without_a_word_of_time_or_digit_meets_no_need_of_a_rule_that_has_one() -> None:
    assert may_match("Mara walked to a harbour.", 0, 25) == frozenset()
    assert needs_of("month") and not needs_of("no such rule")


def test_every_gate_is_that_of_a_rule() -> None:
    assert {row.rule for row in load_lexicon("time_gates", TimeGate)} <= {name for name, _ in timepatterns._patterns()}
