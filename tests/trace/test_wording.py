from tests.trace.piles import make_document
from twosource.trace.wordcodes import fold_word
from twosource.trace.wording import read_wording


def words_of(text: str, **more: str) -> list[int]:
    return read_wording(make_document("x", [text], **more)).words.tolist()


def test_marks_spaces_case_and_spelling_do_not_count() -> None:
    one = words_of("The \u201ccentre\u201d \u2014 it\u2019s the council\u2019s \u2014 recognised 45,000 travellers, 5 per cent\u2026")
    two = words_of("the \"center\" -- it's the council's -- Recognized 45,000  travelers, 5 percent...")
    assert one == two


def test_hidden_characters_and_ligatures_do_not_count() -> None:
    assert words_of("The o\ufb03ce in Kel\u00advat was full") == words_of("The office in Kelvat was full")


def test_different_words_stay_different() -> None:
    for a, b in (("four", "for"), ("filled", "filed"), ("hour", "hor"), ("rise", "rize"), ("45", "54"), ("1.5", "15")):
        assert fold_word(a) != fold_word(b), (a, b)


def test_words_point_at_their_characters() -> None:
    text = "Kelvat \u201cis\u201d quiet. Nobody came, 1,200 said."
    wording = read_wording(make_document("x", [text]))
    pieces = [text[s:e] for s, e in zip(wording.starts.tolist(), wording.ends.tolist(), strict=True)]
    assert pieces == ["Kelvat", "is", "quiet", "Nobody", "came", "1,200", "said"]
    assert wording.sentence.tolist() == [0, 0, 0, 1, 1, 1, 1]
    assert wording.telling.tolist() == [False, False, False, False, False, True, False]


def test_furniture_and_dateline_are_left_out() -> None:
    plain = words_of("The harbour was closed on Monday after the storm.")
    dressed = words_of(
        "The harbour was closed on Monday after the storm.", furniture="Sign up for the letter.", dateline="VELIN, March 9 (AFP) - "
    )
    assert dressed == plain


def test_a_word_of_any_length_is_folded_in_linear_time():
    assert fold_word("A" * 1_000_000) == "a" * 1_000_000
