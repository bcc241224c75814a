"""Expressions of time: what is one, what it is worth, and on which day it lies. The anchor is Saturday 29 December 2012 unless said."""

from datetime import date

import pytest

from tests.claims.scenes import day, make_scene, token_at
from twosource.claims.time import calendar
from twosource.claims.time.times import event_days, find_times
from twosource.records import Days

ANCHOR = "2012-12-29"


def read(text: str, anchor: str | None = ANCHOR) -> list[tuple[str, str, str, tuple[str | None, str | None] | None]]:
    scene = make_scene(text, anchor)
    return [
        (text[t.start : t.end], t.type, t.value, (t.days.start, t.days.end) if t.days else None)
        for s in scene.sentences
        for t in find_times(s, text, scene.anchor(s))
    ]


def one(day: str) -> tuple[str, str]:
    return (day, day)


DAYS = [
    # The past: the latest such day on or before the anchor.
    ("The minister met the envoy on Friday.", "Friday", "2012-12-28", one("2012-12-28")),
    ("The minister met the envoy on Saturday.", "Saturday", "2012-12-29", one("2012-12-29")),
    ("The envoy said on Sunday that he was tired.", "Sunday", "2012-12-23", one("2012-12-23")),
    ("Troops have entered the town since Thursday.", "Thursday", "2012-12-27", one("2012-12-27")),
    ("The bridge collapsed late Thursday.", "late Thursday", "2012-12-27", one("2012-12-27")),
    ("The bridge collapsed on Thursday night.", "Thursday night", "2012-12-27TNI", one("2012-12-27")),
    ("Wednesday's explosion killed two miners.", "Wednesday", "2012-12-26", one("2012-12-26")),
    ("The village was shelled Monday.", "Monday", "2012-12-24", one("2012-12-24")),
    ("A ferry sank in the strait on Tuesday, the coastguard said.", "Tuesday", "2012-12-25", one("2012-12-25")),
    ("The governor resigned last Monday.", "last Monday", "2012-12-24", None),
    ("The governor resigned last Sunday.", "last Sunday", "2012-12-23", one("2012-12-23")),
    # The future: the first such day on or after the anchor.
    ("The two sides will hold talks on Saturday.", "Saturday", "2012-12-29", one("2012-12-29")),
    ("The two sides will hold talks on Monday.", "Monday", "2012-12-31", one("2012-12-31")),
    ("The envoy is planning for a meeting Saturday.", "Saturday", "2012-12-29", one("2012-12-29")),
    ("The court is due to rule on Wednesday.", "Wednesday", "2013-01-02", one("2013-01-02")),
    ("The ministers are meeting on Thursday.", "Thursday", "2013-01-03", one("2013-01-03")),
    ("A vote is scheduled for Tuesday.", "Tuesday", "2013-01-01", one("2013-01-01")),
    ("Delegates are expected to arrive on Sunday.", "Sunday", "2012-12-30", one("2012-12-30")),
    ("The envoy leaves for Oslo on Monday.", "Monday", "2012-12-31", one("2012-12-31")),
    ("The queen vowed to abdicate on Friday.", "Friday", "2013-01-04", one("2013-01-04")),
    ("The parties will meet next Saturday.", "next Saturday", "2013-01-05", one("2013-01-05")),
    # What a verb of speech governs itself is its own day.
    ("The president urged the rebels on Friday to surrender.", "Friday", "2012-12-28", one("2012-12-28")),
    ("The firm announced on Thursday that it will close.", "Thursday", "2012-12-27", one("2012-12-27")),
    ("The minister says on Friday he was misled.", "Friday", "2012-12-28", one("2012-12-28")),
    # Open: a meeting that is only spoken of, a cancelled plan.
    ("The cabinet discussed Monday's summit.", "Monday", "2012-12-24", None),
    ("The parade had been scheduled for Monday.", "Monday", "2012-12-24", None),
    # Dates.
    ("The treaty was signed on 30 January 2010.", "30 January 2010", "2010-01-30", one("2010-01-30")),
    ("The treaty was signed on January 30, 2010.", "January 30, 2010", "2010-01-30", one("2010-01-30")),
    ("The treaty was signed on 29 December, 2009.", "29 December, 2009", "2009-12-29", one("2009-12-29")),
    ("Donors will gather on January 30 in Quito.", "January 30", "2013-01-30", one("2013-01-30")),
    ("The dam burst on March 3 after heavy rain.", "March 3", "2012-03-03", one("2012-03-03")),
    ("The dam burst on 3rd of March.", "3rd of March", "2012-03-03", one("2012-03-03")),
    ("Voting took place on Friday, December 21.", "Friday, December 21", "2012-12-21", one("2012-12-21")),
    ("The league was founded in May.", "May", "2012-05", ("2012-05-01", "2012-05-31")),
    ("The party was formed in November.", "November", "2012-11", ("2012-11-01", "2012-11-30")),
    ("The party will vote in February.", "February", "2013-02", ("2013-02-01", "2013-02-28")),
    ("The war began in March 2011.", "March 2011", "2011-03", ("2011-03-01", "2011-03-31")),
    ("The war began in 1998.", "1998", "1998", ("1998-01-01", "1998-12-31")),
    # Around the anchor.
    ("The mayor died yesterday.", "yesterday", "2012-12-28", one("2012-12-28")),
    ("The mayor spoke today.", "today", "2012-12-29", one("2012-12-29")),
    ("The mayor will speak tomorrow.", "tomorrow", "2012-12-30", one("2012-12-30")),
    ("The mayor spoke last night.", "last night", "2012-12-28TNI", one("2012-12-28")),
    ("The mayor resigned three days ago.", "three days ago", "2012-12-26", one("2012-12-26")),
    ("The mayor resigned last month.", "last month", "2012-11", ("2012-11-01", "2012-11-30")),
    ("The mayor resigned last year.", "last year", "2011", ("2011-01-01", "2011-12-31")),
    ("The mayor resigned last week.", "last week", "2012-W51", ("2012-12-17", "2012-12-23")),
    ("The mayor resigned earlier this week.", "earlier this week", "2012-W52", ("2012-12-24", "2012-12-29")),
    ("The mayor will resign later this week.", "later this week", "2012-W52", ("2012-12-29", "2012-12-30")),
    ("The council has twice this month refused the plan.", "twice this month", "2012-12", ("2012-12-01", "2012-12-29")),
    ("The mayor will resign next month.", "next month", "2013-01", ("2013-01-01", "2013-01-31")),
    ("In recent weeks, prices have fallen.", "recent weeks", "PAST_REF", (None, "2012-12-29")),
    # Lengths and repetitions have no day.
    ("Prices rose after 21 months of unrest.", "21 months", "P21M", None),
    ("The past 18 months were dry.", "The past 18 months", "P18M", None),
    ("They fought for two hours.", "two hours", "PT2H", None),
    ("It was a three-day siege.", "three-day", "P3D", None),
    ("The pump is checked every week.", "every week", "P1W", None),
    ("They pray together every Friday.", "every Friday", "XXXX-WXX-5", None),
]


@pytest.mark.parametrize(("text", "words", "value", "days"), DAYS, ids=[d[0] for d in DAYS])
def test_expression_has_its_value_and_days(text: str, words: str, value: str, days: tuple[str | None, str | None] | None) -> None:
    assert [(w, v, d) for w, _, v, d in read(text)] == [(words, value, days)]


NO_TIME = [
    "The minister may resign.",
    "Workers will march through the capital.",
    "May said the plan was dead.",
    "The sun rose over the camp.",
    "She sat down beside the envoy.",
    "Detective Joe Friday opened the file.",
    "The troops march on.",
    "An august body of elders met.",
    "The 17-year-old cadet was promoted.",
    "The firm sold 2000 tractors.",
    "Prices fall when rain comes.",
    "The film Bloody Sunday won a prize.",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert read(text) == []


def test_without_an_anchor_a_weekday_keeps_an_open_value_and_no_day() -> None:
    assert read("The envoy left on Friday.", None) == [("Friday", "DATE", "XXXX-WXX-5", None)]
    assert read("The envoy left on January 30.", None) == [("January 30", "DATE", "XXXX-01-30", None)]
    assert read("The envoy left on 3 May 2010.", None)[0][3] == one("2010-05-03")


def test_an_anchor_of_several_days_gives_no_day() -> None:
    scene = make_scene("The envoy left on Friday.")
    month = Days(start="2012-12-01", end="2012-12-31", basis="article")
    assert find_times(scene.sentences[0], scene.text, month)[0].days is None


def test_days_carry_the_basis_of_the_anchor_and_the_words() -> None:
    text = "The envoy left on Friday, after a stay since 2 May 2011."
    scene = make_scene(text)
    weekday, written = find_times(scene.sentences[0], text, day(ANCHOR, "inherited"))
    assert weekday.days == Days(start="2012-12-28", end="2012-12-28", basis="inherited", span=("a" * 16, 18, 24))
    assert written.days is not None and written.days.basis == "stated"


def test_a_quoted_today_is_not_the_day_of_the_report() -> None:
    assert read('"Today we mourn," the mayor said.')[0][3] is None


def test_a_weekday_beside_another_year_has_no_day() -> None:
    assert [d for w, _, _, d in read("He was jailed on March 3 and freed in 2004.") if w != "2004"] == [None]
    assert [d for w, _, _, d in read("In 2004 he was jailed on a Friday.") if w == "Friday"] == [None]


EVENTS = [
    ("Nine people were killed in clashes on Friday.", "killed", "2012-12-28"),
    ("On Friday, nine people were killed in clashes.", "killed", "2012-12-28"),
    ("Police said on Friday that nine people were killed.", "killed", None),
    ("Police said on Friday that nine people were killed.", "said", "2012-12-28"),
    ("Thursday's blast killed nine people.", "killed", "2012-12-27"),
    ("Gunmen attacked a convoy on Thursday, killing nine people.", "killing", "2012-12-27"),
    ("The army killed the head of a group formed in November.", "killed", None),
    ("Nine people were killed when gunmen opened fire on Thursday.", "killed", "2012-12-27"),
    ("The party rejected an offer of talks on Monday.", "talks", None),
    ("The two sides held talks on Thursday.", "talks", "2012-12-27"),
    ("The envoy is planning for a meeting Monday.", "meeting", "2012-12-31"),
    ("The mediator was in the capital on Saturday when ministers held talks.", "held", "2012-12-29"),
    ("The king will open a summit on January 30 to honour sailors.", "open", "2013-01-30"),
    ("The envoy admitted on Thursday that she had resigned.", "resigned", None),
    ("In contrast to Thursday, when nine people were arrested, it was calm Friday.", "arrested", "2012-12-27"),
    ("The rebels accused the army of killing nine people on Monday.", "killing", "2012-12-24"),
]


@pytest.mark.parametrize(("text", "word", "expected"), EVENTS)
def test_event_takes_the_day_of_its_own_clause(text: str, word: str, expected: str | None) -> None:
    scene = make_scene(text, ANCHOR)
    sentence, token = token_at(scene, word)
    found = event_days(scene, sentence, token)
    assert (found[0].start if found else None) == expected


def test_since_runs_on_to_the_day_of_the_report_and_after_gives_no_day() -> None:
    scene = make_scene("Nine people have been killed since Thursday, and ten fled after Friday.", ANCHOR)
    since = event_days(scene, *token_at(scene, "killed"))
    assert since is not None and (since[0].start, since[0].end) == ("2012-12-27", "2012-12-29")
    assert event_days(scene, *token_at(scene, "fled")) is None


def test_values_stand_for_their_days() -> None:
    assert calendar.days_of("2012-W52") == (date(2012, 12, 24), date(2012, 12, 30))
    assert calendar.days_of("2012-Q1") == (date(2012, 1, 1), date(2012, 3, 31))
    assert calendar.days_of("2011-02-30") is None
    assert calendar.days_of("199") == (date(1990, 1, 1), date(1999, 12, 31))
    assert calendar.date_before(date(2013, 2, 1), 2, 29) == date(2012, 2, 29)
