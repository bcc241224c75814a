"""Are wrong cases sorted by what is wrong with them, and shown so that both readings can be told apart?"""

from collections import Counter
from typing import Any

import pytest

from score.errors import browse, counts, show
from score.wrong import SETS, Wrong, _kind_of_pair, _kind_of_time, _pair

TEXT = "Mara Voss said the dam was safe for now. Ivo Tarn said nothing of the road that leads to it."


def quote(content: str, source: str) -> dict[str, Any]:
    at, who = TEXT.index(content), TEXT.index(source) if source else 0
    return {"content": [[at, at + len(content)]], "source": [[who, who + len(source)]] if source else [], "cue": []}


SAFE = quote("the dam was safe for now", "Mara Voss")


@pytest.mark.parametrize(
    ("content", "source", "kind"),
    [
        ("the dam was safe for now", "Mara Voss", None),
        ("the dam was safe for now", "Voss", None),
        ("the dam was safe for now", "Ivo Tarn", "wrong speaker"),
        ("the dam was safe for now", "", "wrong speaker"),
        ("the dam was safe", "Mara Voss", "span too short"),
        ("Mara Voss said the dam was safe for now", "Mara Voss", "span too long"),
    ],
)
def test_a_pair_of_attributions_is_wrong_in_one_way(content: str, source: str, kind: str | None) -> None:
    assert _kind_of_pair(TEXT, SAFE, quote(content, source)) == kind


def test_attributions_that_share_little_are_missed_and_spurious() -> None:
    far = quote("nothing of the road", "Ivo Tarn")
    pairs, missed, spurious = _pair(TEXT, [SAFE], [far])
    assert (pairs, missed, spurious) == ([], [SAFE], [far])


@pytest.mark.parametrize(
    ("read", "kind"),
    [
        ((3, 9, "DATE", "2026-03"), None),
        ((3, 9, "DATE", "2026-04"), "wrong value"),
        ((0, 9, "DATE", "2026-03"), "span too long"),
        ((5, 9, "DATE", "2026-03"), "span too short"),
        ((3, 9, "TIME", "2026-03"), "wrong type"),
    ],
)
def test_an_expression_of_time_is_wrong_in_one_way(read: tuple[int, int, str, str], kind: str | None) -> None:
    keys = ("start", "end", "type", "value")
    assert _kind_of_time(dict(zip(keys, (3, 9, "DATE", "2026-03"), strict=True)), dict(zip(keys, read, strict=True))) == kind


def wrong(kind: str, gold: tuple[int, int] | None, read: tuple[int, int] | None) -> Wrong:
    return Wrong(kind=kind, place="article 1", text=TEXT, gold=(gold,) if gold else (), read=(read,) if read else ())


def test_both_readings_are_marked_in_the_text() -> None:
    lines = show(wrong("span too long", (15, 31), (15, 39)), 200)
    assert "said ⟦‹the dam was safe⟧ for now›." in lines[1]


def test_each_kind_shows_as_many_cases_as_were_asked_for() -> None:
    cases = [wrong("missed", (n, n + 4), None) for n in range(5)] + [wrong("spurious", None, (0, 4))]
    text = "\n".join(browse(cases, kind=None, number=2, seed=None))
    assert "missed: 2 of 5" in text and "spurious: 1 of 1" in text
    assert browse(cases, kind="missed", number=3, seed=7) == browse(cases, kind="missed", number=3, seed=7)
    assert "spurious" not in "\n".join(browse(cases, kind="missed", number=9, seed=None))


def test_counts_stand_most_first() -> None:
    lines = counts("quotes, dev", Counter({"missed": 1, "spurious": 30})).splitlines()
    assert lines[0] == "quotes, dev: 31 wrong" and lines[1].split()[:2] == ["spurious", "30"] and lines[2].split()[:2] == ["missed", "1"]


def test_every_set_names_the_half_that_is_read_first() -> None:
    assert all(chosen.halves for chosen in SETS.values())


def test_a_case_without_spans_is_shown_whole() -> None:
    told = Wrong(kind="no event", place="", text=TEXT, gold=(), read=(), gold_says="CONSULT", read_says="nothing")
    lines = show(told, 200)
    assert lines[0].strip() == TEXT
    assert "CONSULT" in lines[1]
    assert show(Wrong(kind="other number", place="", text=TEXT, gold=(), read=()), 200) == [f"    {TEXT}"]


@pytest.mark.parametrize("name", ["events", "status", "casualties", "places"])
def test_the_other_sets_are_in_the_browser(name: str) -> None:
    assert SETS[name].halves
