import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.intake.dates import find_written_days, parse_days, year_near


@pytest.mark.parametrize(
    "text",
    [
        "2012-12-28", "2012-12-28T10:15:00Z", "2012-12-28 10:15", "2012/12/28", "20121228", "28 December 2012",
        "28 December, 2012",
        "28th of December 2012", "28 Dec. 2012", "28-Dec-2012", "December 28, 2012", "Dec. 28th 2012", "DEC 28 2012",
        "Fri, 28 Dec 2012 10:15:00 +0000",
        "Fri Dec 28 10:15:00 UTC 2012", "28.12.2012", "12/28/2012", "28/12/2012", "  Friday, December 28, 2012, 10:15 GMT  ",
    ],
)  # fmt: skip
def test_every_common_form_names_its_day(text):
    assert parse_days(text) == ("2012-12-28", "2012-12-28")


@pytest.mark.parametrize("text", ["", "yesterday", "03/04/2012", "31 February 2012", "may 12 people", "0012-01-01", "12", "9" * 300])
def test_what_names_no_day_gives_none(text):
    assert parse_days(text) is None


def test_a_month_stands_for_all_its_days():
    assert parse_days("December 2012") == ("2012-12-01", "2012-12-31")
    assert parse_days("2012-02") == ("2012-02-01", "2012-02-29")


def test_days_are_found_in_order_with_their_characters():
    text = "Published 3 May 2014, updated May 4"
    days = find_written_days(text)
    assert [(d.year, d.month, d.day, text[d.span.start : d.span.end]) for d in days] == [(2014, 5, 3, "3 May 2014"), (None, 5, 4, "May 4")]


def test_a_day_without_a_year_falls_next_to_the_known_day():
    assert year_near(12, 31, "2013-01-02") == "2012-12-31"
    assert year_near(1, 2, "2012-12-30") == "2013-01-02"
    assert year_near(2, 29, "2013-06-01") == "2012-02-29"
    assert year_near(2, 30, "2013-06-01") is None


@given(st.text(max_size=200))
def test_any_text_can_be_asked_for_days(text):
    for day in find_written_days(text):
        assert 0 <= day.span.start < day.span.end <= len(text)
    parse_days(text)
