"""Which words of a sentence stand for which of its copy, whatever moved, and at any length."""

import time

from twosource.corroborate.edit.editalign import align_words
from twosource.corroborate.edit.edits import find_edits
from twosource.corroborate.edit.wordruns import Stretch, read_stretch
from twosource.records import Aligned, Span


def _read(text: str) -> Stretch:
    return read_stretch(text, Span(0, len(text)))


def _runs(a: str, b: str) -> list[tuple[str, str]]:
    left, right = _read(a), _read(b)
    runs = align_words(left, right).runs
    return [(" ".join(left.keys[r.a_first : r.a_last]), " ".join(right.keys[r.b_first : r.b_last])) for r in runs]


def test_names_that_changed_places_differ_and_their_frame_does_not() -> None:
    assert _runs("Moller owed Dahl a boat.", "Dahl owed Moller a boat.") == [("moller", "dahl"), ("dahl", "moller")]


def test_a_moved_clause_does_not_differ() -> None:
    assert _runs("After the long war, the old port was sold.", "The old port was sold after the long war.") == []


def test_words_joined_or_apart_do_not_differ() -> None:
    assert _runs("The cease-fire cut fares by 5 per cent.", "The ceasefire cut fares by 5 percent.") == []


def test_added_words_lie_between_the_marks_that_part_them() -> None:
    assert _runs("Prices fell, Moller said.", "Prices fell, Moller said, the agency said.") == [("", "the agency said")]


def test_each_word_stands_in_one_run_or_has_one_partner() -> None:
    a, b = _read("One fox saw a dog and a cat on Monday."), _read("On Monday a cat, not a cow, saw one red fox.")
    found = align_words(a, b)
    assert [found.to_b[i] for i in found.to_a if i >= 0] == [j for j, i in enumerate(found.to_a) if i >= 0]
    in_runs = [n for r in found.runs for n in range(r.a_first, r.a_last)]
    assert sorted(in_runs) == [n for n, j in enumerate(found.to_b) if j < 0]


def test_contractions_initials_and_figures_are_the_words_they_stand_for() -> None:
    assert _read("Can't").keys == _read("cannot").keys == ("can", "not")
    assert _read("The U.N. paid 1,200 of $2.4bn on the 9th.").keys == ("the", "un", "paid", "1200", "of", "2.4", "bn", "on", "the", "9th")


def test_a_sentence_of_two_thousand_words_takes_no_long_time() -> None:
    words = [f"w{chr(97 + n % 26)}{chr(97 + n * 7 // 26 % 26)}" if n % 5 else "the" for n in range(2000)]
    a = " ".join(words) + "."
    b = " ".join("not" if n % 3 == 0 else word for n, word in enumerate(words)) + "."
    begin = time.perf_counter()
    find_edits(a, b, [Aligned(a=Span(0, len(a)), b=Span(0, len(b)), relation="reworded")])
    assert time.perf_counter() - begin < 10
