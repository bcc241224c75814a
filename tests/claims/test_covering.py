"""The smallest span that covers a place: the same answer as looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from twosource.claims.sentence.covering import Covering
from twosource.records import Span

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30)).map(lambda p: Span(p[0], p[0] + p[1])), max_size=20)


@given(SPANS, st.integers(0, 60), st.integers(0, 20))
def test_the_innermost_is_the_smallest_of_all_that_cover(spans: list[Span], start: int, length: int) -> None:
    end = start + length
    covering = [(s.end - s.start, n) for n, s in enumerate(spans) if s.start <= start and end <= s.end]
    expected = min(covering)[1] if covering else None
    assert Covering([(s, n) for n, s in enumerate(spans)]).innermost(start, end) == expected
