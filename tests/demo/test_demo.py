"""Does the program find in the demo pile what a careful reader finds there? Prints how much of it; nothing found may be wrong."""

import os
from pathlib import Path

import pytest

from tests.demo.listed import Comparison, Read, compare_claims, edit_differences, load_expected, report_differences
from tests.demo.reading import read_demo

FOUND_PER_100 = 100
UNLISTED_AT_MOST = 0


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    return read_demo(tmp_path_factory.mktemp("demo") / "demo.db")


@pytest.fixture(scope="module")
def comparison(read: Read) -> Comparison:
    return compare_claims(read)


def test_reports_of_the_demo_pile_are_exact(read: Read) -> None:
    differences = report_differences(read)
    assert not differences, "\n".join(differences)


def test_edits_of_meaning_between_the_copies_are_exact(read: Read) -> None:
    differences = edit_differences(read)
    assert not differences, "\n".join(differences)


def test_enough_of_the_listed_claims_are_found(comparison: Comparison, capsys: pytest.CaptureFixture[str]) -> None:
    listed = len(load_expected()["claims"])
    found = listed - len(comparison.missing)
    with capsys.disabled():
        print(f"\ndemo pile: {found} of {listed} listed claims found, {len(comparison.right)} of them as listed;", end=" ")
        print(f"{len(comparison.unlisted)} shown that nobody listed")
        if os.environ.get("TWOSOURCE_DEMO_VERBOSE"):
            for name in ("wrong", "missing", "unlisted"):
                print(f"{name}:", *getattr(comparison, name), sep="\n  ")
    assert found * 100 >= FOUND_PER_100 * listed, f"missing: {', '.join(comparison.missing)}"


def test_found_claims_have_the_listed_speakers_figures_days_roots_and_intervals(comparison: Comparison) -> None:
    assert not comparison.wrong, "\n".join(comparison.wrong)


def test_hardly_anything_is_shown_that_a_careful_reader_would_not_list(comparison: Comparison) -> None:
    assert len(comparison.unlisted) <= UNLISTED_AT_MOST, "\n".join(comparison.unlisted)


def test_reading_the_demo_pile_again_adds_nothing(read: Read, tmp_path: Path) -> None:
    again = read_demo(tmp_path / "again.db")
    assert [c.claim_id for c in again.claims] == [c.claim_id for c in read.claims]
    once_more = read_demo(tmp_path / "again.db")
    assert once_more == again
