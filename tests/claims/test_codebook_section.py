"""Does the codebook's section on figures name every word and frame that the word lists have?"""

from score.codebook_figures import figure_rules
from twosource.claims.figure.casualtywords import casualty_words

SECTION = figure_rules()


def test_every_word_of_harm_is_in_the_section() -> None:
    assert [row.lemma for row in casualty_words().values() if row.lemma not in SECTION] == []


def test_section_has_bounds_loose_words_and_codebooks() -> None:
    for row in ("at least, at the least", "| dozens | 24 | open | open |", "| acled | dozens | 12 | 12 |"):
        assert row in SECTION
