"""One reading of the demo pile, whose parses all generated piles use and which they are compared with."""

from collections.abc import Iterator

import pytest

from tests.demo.reading import Lent, lend_parses, read_demo, read_runs
from tests.laws.piles import FILES
from twosource.store.database import Store


@pytest.fixture(scope="session")
def lent(tmp_path_factory: pytest.TempPathFactory) -> Lent:
    path = tmp_path_factory.mktemp("lent") / "demo.db"
    read_demo(path)
    return lend_parses(path)


@pytest.fixture(scope="session")
def whole(lent: Lent, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The store of the whole pile, read in one run. Only to be looked at."""
    with read_runs([FILES], tmp_path_factory.mktemp("whole") / "demo.db", lent) as store:
        yield store
