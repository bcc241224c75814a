"""The two real articles, where they are: only kinds and numbers are stated here."""

import os
from pathlib import Path

import pytest

from twosource.clean import lay_out
from twosource.intake import IntakeOptions, take_in
from twosource.settings import IntakeSettings

SEEDS = Path(os.environ.get("TWOSOURCE_SEEDS", Path(__file__).parents[2] / ".." / "shared" / "seeds"))
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the two seed articles are not at {SEEDS}")


def _articles():
    intake = take_in([str(SEEDS)], options=IntakeOptions(), settings=IntakeSettings())
    return [article for article in sorted(intake.articles, key=lambda a: a.path)]


def test_furniture_is_set_aside_and_paragraphs_are_numbered():
    first, second = (lay_out(article) for article in _articles())
    assert [b.kind for b in first.blocks] == ["furniture"] + ["paragraph"] * 14 + ["furniture"] * 2
    assert [b.kind for b in second.blocks] == ["furniture", "headline"] + ["paragraph"] * 26
    assert (first.blocks[-3].number, second.blocks[-1].number) == (14, 26)
    assert [b.why for b in first.blocks if b.why] == ["photo credit", "desk notice", "call to report mistakes"]


def test_only_the_agency_of_the_lede_is_credited():
    first, second = (lay_out(article) for article in _articles())
    assert [(c.wire, c.form, c.stated) for c in first.credits] == [("AFP", "in text", True)]
    assert second.credits == ()


def test_only_the_second_is_dated_and_has_a_headline():
    first, second = (lay_out(article) for article in _articles())
    assert (first.published, first.headline, first.byline, first.dateline) == (None, None, None, None)
    assert second.published is not None and second.headline is not None
    assert (second.published.start, second.published.end, second.published.basis) == ("2012-12-29", "2012-12-29", "article")
    assert (second.byline, second.dateline) == (None, None)
