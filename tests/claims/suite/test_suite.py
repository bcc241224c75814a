"""Is every statement of every passage read whole: content, speaker, form, cue, chain, hedges and root?"""

import pytest

from tests.claims.suite.reading import Case, load_cases, read_case, show

CASES = load_cases()


def _param(case: Case) -> object:
    marks = (pytest.mark.xfail(reason=case.xfail, strict=True),) if case.xfail else ()
    return pytest.param(case, id=case.id, marks=marks)


@pytest.mark.parametrize("case", [_param(c) for c in CASES])
def test_passage_is_read_whole(case: Case) -> None:
    assert show(read_case(case)) == show(case.said)


def test_passages_are_told_apart_by_their_names() -> None:
    assert len({c.id for c in CASES}) == len(CASES)
