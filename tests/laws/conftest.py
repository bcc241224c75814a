"""One reading of the demo pile, whose parses all generated piles use."""

import pytest

from tests.demo.reading import Lent, lend_parses, read_demo


@pytest.fixture(scope="session")
def lent(tmp_path_factory: pytest.TempPathFactory) -> Lent:
    path = tmp_path_factory.mktemp("lent") / "demo.db"
    read_demo(path)
    return lend_parses(path)
