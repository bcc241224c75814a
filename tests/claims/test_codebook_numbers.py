"""Do loose words get the numbers of the codebook that is set, and none without one?"""

from dataclasses import replace

import pytest

from tests.claims.reading import read_scene
from twosource.claims.figure.figures import find_figures

ROWS = [
    ("Dozens of miners were killed.", (24, None, None), (12, 12, None), (24, 24, None)),
    ("Several miners were killed.", (2, None, None), (3, 3, None), (2, 2, None)),
    ("Hundreds of miners were killed.", (200, None, None), (100, 100, None), (200, 200, None)),
    ("Scores of miners were killed.", (40, None, None), (40, None, None), (40, 40, None)),
    ("More than two dozen miners were killed.", (24, 24, None), (24, 24, None), (24, 24, None)),
    ("Between 40 and 50 miners were killed.", (40, None, 50), (40, 40, 50), (40, 40, 50)),
    ("Nine miners were killed.", (9, 9, 9), (9, 9, 9), (9, 9, 9)),
]


@pytest.mark.parametrize(("text", "plain", "acled", "ucdp"), ROWS)
def test_loose_words_get_the_numbers_of_the_codebook(text: str, plain: object, acled: object, ucdp: object) -> None:
    for codebook, expected in (("plain", plain), ("acled", acled), ("ucdp", ucdp)):
        (mention,) = find_figures(replace(read_scene(text), codebook=codebook))
        assert mention.figure is not None
        assert (mention.figure.low, mention.figure.best, mention.figure.high) == expected, codebook


def test_number_of_a_codebook_says_so() -> None:
    text = "Dozens of miners were killed."
    (mention,) = find_figures(replace(read_scene(text), codebook="acled"))
    assert {k: (b.basis, text[b.span[1] : b.span[2]]) for k, b in mention.fields.items() if k in {"low", "best"}} == {
        "low": ("codebook", "Dozens"),
        "best": ("codebook", "Dozens"),
    }
