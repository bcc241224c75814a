import random

import numpy as np

from tests.trace.piles import make_document, make_story
from twosource.trace.candidates import connect, find_pairs
from twosource.trace.grams import fold_word, hash_grams, read_wording


def words_of(text: str, **more: str) -> list[int]:
    return read_wording(make_document("x", [text], **more), 5).words.tolist()


def test_marks_spaces_case_and_spelling_do_not_count() -> None:
    one = words_of("The \u201ccentre\u201d \u2014 it\u2019s the council\u2019s \u2014 recognised 45,000 travellers, 5 per cent\u2026")
    two = words_of('the "center" -- it\'s the council\'s -- Recognized 45,000  travelers, 5 percent...')
    assert one == two


def test_hidden_characters_and_ligatures_do_not_count() -> None:
    assert words_of("The o\ufb03ce in Kel\u00advat was full") == words_of("The office in Kelvat was full")


def test_different_words_stay_different() -> None:
    for a, b in (("four", "for"), ("filled", "filed"), ("hour", "hor"), ("rise", "rize"), ("45", "54"), ("1.5", "15")):
        assert fold_word(a) != fold_word(b), (a, b)


def test_words_point_at_their_characters() -> None:
    text = "Kelvat \u201cis\u201d quiet. Nobody came, 1,200 said."
    wording = read_wording(make_document("x", [text]), 5)
    pieces = [text[s:e] for s, e in zip(wording.starts.tolist(), wording.ends.tolist(), strict=True)]
    assert pieces == ["Kelvat", "is", "quiet", "Nobody", "came", "1,200", "said"]
    assert wording.sentence.tolist() == [0, 0, 0, 1, 1, 1, 1]
    assert wording.quoted.tolist() == [False, True, False, False, False, False, False]


def test_furniture_and_dateline_are_left_out() -> None:
    plain = words_of("The harbour was closed on Monday after the storm.")
    dressed = words_of(
        "The harbour was closed on Monday after the storm.", furniture="Sign up for the letter.", dateline="VELIN, March 9 (AFP) - "
    )
    assert dressed == plain


def test_grams_are_equal_only_for_equal_runs_of_words() -> None:
    rng = random.Random(5)
    words = [rng.randrange(40) for _ in range(4000)]
    hashes = hash_grams(np.array(words, dtype=np.uint64), 5).tolist()
    runs = [tuple(words[i : i + 5]) for i in range(len(words) - 4)]
    assert len(set(hashes)) == len(set(runs))
    assert len(set(zip(hashes, runs, strict=True))) == len(set(runs))


def test_a_text_shorter_than_a_gram_has_none() -> None:
    assert len(hash_grams(np.array([1, 2], dtype=np.uint64), 5)) == 0


def test_pairs_are_those_of_a_brute_force_count() -> None:
    stories = [make_story(s, 4) for s in range(4)]
    rng = random.Random(3)
    documents = [
        make_document(f"a{n:02}", [*rng.sample(rng.choice(stories), rng.randrange(1, 4)), *make_story(100 + n, 1)]) for n in range(30)
    ]
    wordings = [read_wording(d, 5) for d in documents]
    grams = [{tuple(w.words.tolist()[i : i + 5]) for i in range(len(w.words) - 4)} for w in wordings]
    expected = [
        (i, j, len(grams[i] & grams[j])) for i in range(30) for j in range(i + 1, 30) if len(grams[i] & grams[j]) >= 5
    ]
    assert list(find_pairs(wordings, 5)) == expected


def test_no_pair_is_lost_because_hundreds_print_the_same() -> None:
    story = make_story(1, 1)
    wordings = [read_wording(make_document(f"a{n:03}", story), 5) for n in range(150)]
    assert len(find_pairs(wordings, 5)) == 150 * 149 // 2


def test_connected_sets_come_in_order() -> None:
    assert connect(6, [(3, 1), (5, 4)]) == ((0,), (1, 3), (2,), (4, 5))


def test_a_word_of_any_length_is_folded_in_linear_time():
    assert fold_word("A" * 1_000_000) == "a" * 1_000_000
