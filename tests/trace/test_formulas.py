"""Are reports that follow one pattern, and differ in names and figures only, a report each?"""

import random

import pytest

from tests.trace.piles import make_document, make_sentence
from tests.trace.prose import DISPATCHES
from tests.trace.test_kinship import groups_of
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import find_copied_pairs, trace

SETTINGS = TraceSettings()

MARKET = (
    "{city} shares closed {way} on Monday, with the benchmark {city} index {verb} {x} percent to {y} points in moderate trading.",
    "{one} gained {a} percent to {b} crowns, while {two} fell {c} percent to {d} crowns.",
    "Traders said that investors stayed on the sidelines ahead of interest rate decisions later this week.",
    "The {currency} was quoted at {e} to the dollar, compared with {f} late on Friday.",
)
MARKETS = (
    {"city": "Luden", "way": "higher", "verb": "rising", "x": "0.8", "y": "4,210.5", "one": "Kroll Clocks", "a": "3.1", "b": "77",
     "two": "Brenner Lines", "c": "1.2", "d": "140", "currency": "franc", "e": "5.41", "f": "5.44"},
    {"city": "Brunnick", "way": "lower", "verb": "losing", "x": "1.4", "y": "903.2", "one": "Orrin Mills", "a": "0.4", "b": "12.5",
     "two": "Halden Transit", "c": "6.0", "d": "31", "currency": "tessal", "e": "118.2", "f": "117.0"},
    {"city": "Estmark", "way": "mixed", "verb": "easing", "x": "0.1", "y": "15,877.0", "one": "Lomond Foods", "a": "2.2", "b": "208",
     "two": "Varga Steel", "c": "0.9", "d": "55.4", "currency": "crown", "e": "7.93", "f": "7.91"},
)  # fmt: skip
MATCH = (
    "{home} beat {away} {x}-{y} on Saturday in front of {crowd} spectators to climb to {place} place in the {league}.",
    "{a} opened the scoring in the {m}th minute with a header from a corner, and {b} doubled the lead shortly before half-time.",
    "{away} pulled one back through {c} late in the second half but could not find an equaliser.",
    "{home} travel to {next} next weekend, while {away} host {other}.",
)
MATCHES = (
    {"home": "Harbour Town", "away": "Quillan Rovers", "x": "3", "y": "1", "crowd": "18,200", "place": "third", "league": "Coast League",
     "a": "Milo Hart", "m": "12", "b": "Jan Osten", "c": "Piet Loos", "next": "Vessany", "other": "Tarnholm"},
    {"home": "Hest Albion", "away": "Luden City", "x": "2", "y": "1", "crowd": "41,050", "place": "first", "league": "Valley Premiership",
     "a": "Aron Sand", "m": "27", "b": "Luc Marten", "c": "Hugo Brandt", "next": "Calverton", "other": "Estmark United"},
    {"home": "Real Pardo", "away": "Atletico Mirador", "x": "4", "y": "1", "crowd": "6,700", "place": "sixth", "league": "Copper Division",
     "a": "Diego Ruiz", "m": "8", "b": "Tomas Vela", "c": "Raul Campo", "next": "Sport Salinas", "other": "Deportivo Norte"},
)  # fmt: skip
WEATHER = (
    "{place} will see {sky} on {day} with a high of {a} degrees and a low of {b} degrees overnight.",
    "Winds from the {wind} will reach up to {c} kilometres an hour along {road}.",
    "The chance of rain is {d} percent, rising to {e} percent by the evening.",
    "The outlook for the rest of the week calls for temperatures near {f} degrees in {other}.",
)
FORECASTS = (
    {"place": "Vessany", "sky": "patchy fog", "day": "Tuesday", "a": "11", "b": "4", "wind": "west", "c": "50", "road": "the Quillan coast",
     "d": "30", "e": "60", "f": "9", "other": "Tarnholm"},
    {"place": "Orsk", "sky": "bright spells", "day": "Thursday", "a": "3", "b": "-6", "wind": "north", "c": "25", "road": "the Lauder pass",
     "d": "5", "e": "10", "f": "1", "other": "Hest"},
    {"place": "Alto Pardo", "sky": "heavy cloud", "day": "Sunday", "a": "24", "b": "15", "wind": "south", "c": "15", "road": "the salt pan",
     "d": "80", "e": "95", "f": "21", "other": "Salinas"},
)  # fmt: skip
REPORTS = {"market": (MARKET, MARKETS), "match": (MATCH, MATCHES), "weather": (WEATHER, FORECASTS)}


def make_pile(name: str) -> list[Document]:
    pattern, cases = REPORTS[name]
    return [make_document(f"a{n}", [line.format(**case) for line in pattern], f"Paper {n}", "2021-03-01") for n, case in enumerate(cases)]


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_reports_on_one_pattern_are_no_pairs(name: str) -> None:
    assert find_copied_pairs(make_pile(name), SETTINGS) == ()


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_reports_on_one_pattern_have_a_report_each(name: str) -> None:
    lineage = trace(make_pile(name), SETTINGS)
    assert sorted(r.articles for r in lineage.reports) == [("a0",), ("a1",), ("a2",)]
    assert lineage.links == ()


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_the_next_day_s_report_of_the_same_outlet_on_one_pattern_is_another_report(name: str) -> None:
    pattern, cases = REPORTS[name]
    days = ("2021-03-01", "2021-03-02", "2021-03-03")
    pile = [
        make_document(f"a{n}", [line.format(**case) for line in pattern], "Luden Post", day, "AFP")
        for n, (case, day) in enumerate(zip(cases, days, strict=True))
    ]
    assert sorted(r.articles for r in trace(pile, SETTINGS).reports) == [("a0",), ("a1",), ("a2",)]


def cut_copy(document: Document) -> Document:
    return make_document("b0", document.article.text.split("\n\n")[:3], "Lantern Daily", "2021-03-01")


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_cut_copy_of_a_report_on_a_pattern_is_a_pair_with_that_one_only(name: str) -> None:
    pile = make_pile(name)
    assert [pair[:2] for pair in find_copied_pairs([*pile, cut_copy(pile[0])], SETTINGS)] == [("a0", "b0")]


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_cut_copy_of_a_report_on_a_pattern_is_of_that_report(name: str) -> None:
    pile = make_pile(name)
    copy = cut_copy(pile[0])
    assert sorted(r.articles for r in trace([*pile, copy], SETTINGS).reports) == [("a0", "b0"), ("a1",), ("a2",)]


STOCK = (
    "It was not immediately clear how many people were hurt.",
    "The company did not immediately respond to a request for comment.",
    "Police have opened an investigation into the cause of the accident.",
)


def test_stock_sentences_glue_no_dispatches() -> None:
    pile = [make_document(f"a{n}", [*story[:3], *STOCK], f"Paper {n}", "2021-03-01") for n, story in enumerate(DISPATCHES)]
    assert groups_of(pile) == [(f"a{n}",) for n in range(len(DISPATCHES))]
    assert find_copied_pairs(pile, SETTINGS) == ()


PATTERN = "Residents of {town} said the row over the {matter} would cost {sum} crowns and that a ruling was due by {day}."
TOWNS = ("Vessany", "Orsk", "Tarnholm", "Calverton", "Lauder", "Salinas")
MATTERS = ("new harbour wall", "old tannery", "bus contract", "flooded quarry", "school roof", "grain market")
WEEKDAYS = ("Monday", "Thursday", "Sunday")


def test_a_pattern_filled_in_a_hundred_times_ties_no_two_texts_that_share_neither_place_nor_matter() -> None:
    filled = [(town, matter, day) for town in TOWNS for matter in MATTERS for day in WEEKDAYS]
    pile = [
        make_document(
            f"a{n:03}", [PATTERN.format(town=town, matter=matter, sum=31 * n + 1_017, day=day), make_sentence(random.Random(n), 14)]
        )
        for n, (town, matter, day) in enumerate(filled)
    ]
    pairs = find_copied_pairs(pile, SETTINGS)
    assert [(a, b) for a, b, _ in pairs if filled[int(a[1:])][:2] != filled[int(b[1:])][:2]] == []
