"""Is every run of characters without a space cut, numbered and flagged as its characters say, whatever else stands beside it?"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.text.sentences import ends_abbreviated
from twosource.trace.hashing import RunHasher
from twosource.trace.tokens import CAPITAL, CLOSES_QUOTE, CLOSES_SINGLE, DIGIT, MAY_END, MAY_OPEN, OPENS_QUOTE, OPENS_SINGLE, Tokens
from twosource.trace.wordcodes import WORD, code_word

PIECES = ["a", "Zo\u00eb", "U.S", "Mr", "12", "1,250.5", ".", "!", "?", "\u2026", "(", ")", "[", "]", "-", "\u2013"]
PIECES += ["$", "\u20ac", "_", ",", '"', "'", "\u201c", "\u201d", "\u2019", "\u00ab", "\u00bb", "\U0001f600", "\U0001d400", "\u6771"]
SPACES = [" ", "  ", "\n", "\t", "\r\n", "\u00a0", "\u2009", "\u3000", "\x1c", "\u2014"]
TOKEN = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
TEXT = st.lists(st.one_of(TOKEN, st.sampled_from(SPACES)), max_size=12).map("".join)


def new_tokens() -> Tokens:
    return Tokens(RunHasher())


def flags_of(token: str) -> int:
    tokens = new_tokens()
    number = tokens.number([token])[0]
    assert number.tolist() == [0]
    return int(tokens.flags[0])


@given(st.lists(TEXT, max_size=6))
def test_texts_are_cut_at_white_space_and_long_dashes_and_a_token_has_one_number(texts: list[str]) -> None:
    numbers, ends = new_tokens().number(texts)
    texts = [text.replace("\u2014", " ") for text in texts]
    wanted = [token for text in texts for token in text.split()]
    assert [numbers.tolist().index(n) for n in numbers.tolist()] == [wanted.index(token) for token in wanted]
    assert ends.tolist() == [sum(len(text.split()) for text in texts[: n + 1]) for n in range(len(texts))]


@given(st.lists(st.lists(TEXT, max_size=3), min_size=2, max_size=4))
def test_a_token_met_again_has_the_number_it_had(batches: list[list[str]]) -> None:
    tokens = new_tokens()
    given_to: dict[str, int] = {}
    for texts in batches:
        numbers = tokens.number(texts)[0].tolist()
        for token, number in zip((t for text in texts for t in text.replace("\u2014", " ").split()), numbers, strict=True):
            assert given_to.setdefault(token, number) == number
    assert len(tokens) == len(given_to) == len(set(given_to.values()))


def test_more_text_than_is_worked_on_at_once_is_cut_like_any_other() -> None:
    texts = [" ".join(f"w{n % 977}x{n % 13}" for n in range(first, first + 9_000)) for first in range(0, 63_000, 9_000)]
    texts.insert(3, "")
    numbers, ends = new_tokens().number(texts)
    wanted = [token for text in texts for token in text.split()]
    assert len(numbers) == len(wanted) == ends[-1]
    assert len({*zip(numbers.tolist(), wanted, strict=True)}) == len(set(wanted)) == len(set(numbers.tolist()))


@given(st.lists(TOKEN, min_size=1, max_size=8))
def test_the_words_of_a_token_are_those_of_its_characters(texts: list[str]) -> None:
    tokens = new_tokens()
    for text, number in zip(texts, tokens.number(texts)[0].tolist(), strict=True):
        part = slice(int(tokens.first[number]), int(tokens.first[number] + tokens.sizes[number]))
        words = WORD.findall(text)
        assert tokens.words[part].tolist() == [code_word(w) for w in words]
        assert tokens.marks[part].tolist() == [CAPITAL if w[0].isupper() else DIGIT if w[0].isdigit() else 0 for w in words]


ENDS = re.compile(r"[.!?\u2026]+[\"'\u201d\u2019\u00bb)\]]*$")


def by_pattern(token: str) -> int:
    end = ENDS.search(token)
    return (
        (MAY_END if end and not ends_abbreviated(token[: end.start()], end.group()) else 0)
        | (MAY_OPEN if re.match(r"[\"'\u201c\u2018\u00ab(\[]*(?:[^\W_a-z]|[$€£])", token) else 0)
        | (OPENS_QUOTE if re.match('[(\\[]*["\u201c\u00ab]', token) else 0)
        | (CLOSES_QUOTE if re.search('["\u201d\u00bb][^\\w"\u201c\u201d]*$', token) else 0)
        | (OPENS_SINGLE if re.match("[(\\[]*['`\u2018]+[^\\W\\d_]", token) else 0)
        | (CLOSES_SINGLE if re.search("(?:[^\\WsS]|[,.!?\u2026])['\u2019]+[.,;:!?\u2026)\\]]*$", token) else 0)
    )


@given(st.lists(TOKEN.filter(lambda t: "\U0001f600" not in t), min_size=1, max_size=8))
def test_flags_are_those_of_the_pattern_of_a_token(texts: list[str]) -> None:
    tokens = new_tokens()
    for text, number in zip(texts, tokens.number(texts)[0].tolist(), strict=True):
        assert tokens.flags[number] == by_pattern(text), text


@pytest.mark.parametrize(
    ("token", "flags"),
    [
        *(("went", 0), ("Hale", MAY_OPEN), ("12", MAY_OPEN), ("$5", MAY_OPEN), ("\u00c9tat", MAY_OPEN), ("-Hale", 0)),
        *(("went.", MAY_END), ("went.)", MAY_END), ("went?!", MAY_END), ("went\u2026", MAY_END), ("Mr.", MAY_OPEN), ("went.-", 0)),
        *(
            ("\u201cwe", OPENS_QUOTE),
            ('"We', OPENS_QUOTE | MAY_OPEN),
            ("(\u201cwe", OPENS_QUOTE),
            ("\u2018We", MAY_OPEN | OPENS_SINGLE),
            ("\u201860s", MAY_OPEN),
        ),
        *(
            ("go.\u201d", MAY_END | CLOSES_QUOTE),
            ('go",', CLOSES_QUOTE),
            ("go\u2019", CLOSES_SINGLE),
            ("clerks\u2019", 0),
            ("clerks,\u2019", CLOSES_SINGLE),
            ('go"-she', 0),
        ),
    ],
)
def test_what_a_token_may_end_and_open(token: str, flags: int) -> None:
    assert flags_of(token) == flags


def test_a_token_of_hidden_characters_alone_has_no_words() -> None:
    tokens = new_tokens()
    numbers = tokens.number(["\u200b a\u00ad \ufb01re b"])[0].tolist()
    assert [int(tokens.sizes[n]) for n in numbers] == [0, 1, 1, 1]
    assert [int(tokens.words[tokens.first[n]]) for n in numbers[1:]] == [code_word("a"), code_word("fire"), code_word("b")]


def test_an_unpaired_surrogate_is_a_character_like_any_other() -> None:
    one, other, again = new_tokens().number(["a\ud800b c a\ud800b"])[0].tolist()
    assert one == again != other


@pytest.mark.parametrize("texts", [[], [""], ["", " \n"]])
def test_no_text_has_no_tokens(texts: list[str]) -> None:
    numbers, ends = new_tokens().number(texts)
    assert (numbers.tolist(), ends.tolist()) == ([], [0] * len(texts))
