"""Is the folded text the same whether or not the way back to the raw characters is kept?"""

import random

from hypothesis import given
from hypothesis import strategies as st

from twosource.text.fold import _SINGLE, fold, fold_text

_PARTS = [*_SINGLE, *" \t\n\x0b\x1c-'`0aZ.,\u3000\xa0\u2013\u2014\u2212", "--", "''", "``", " - ", "  "]


@given(st.text())
def test_any_text(raw: str) -> None:
    assert fold_text(raw) == fold(raw).text


def test_all_that_is_folded_in_any_order() -> None:
    draw = random.Random(7)
    for _ in range(5_000):
        raw = "".join(draw.choice(_PARTS) for _ in range(draw.randint(0, 8)))
        assert fold_text(raw) == fold(raw).text, repr(raw)
