"""Does a parent that was set by hand turn the link between two copies?"""

from pathlib import Path

import pytest

from twosource.amending import Wanted, add_correction
from twosource.errors import WrongUseError
from twosource.pipeline import Job, read_paths
from twosource.store import queries
from twosource.store.database import open_store

TEXT = (
    "The port authority of Lorvik on Monday rejected a call by the dockers' union to close the old pier for the rest of the year.\n\n"
    "The pier is safe for ships of every size, harbour master Ines Dahl told a meeting of the town council in the evening.\n"
)


def test_a_copy_whose_parent_is_set_comes_from_it(tmp_path: Path) -> None:
    for outlet in ("Argus", "Echo"):
        (tmp_path / f"{outlet}.txt").write_text(f"Title: Pier\nOutlet: {outlet}\n\n{TEXT}", "utf-8")
    (tmp_path / "other.txt").write_text("Title: Trams\nOutlet: Post\n\nThe trams of Lissen ran late on Monday.\n", "utf-8")
    with open_store(tmp_path / "twosource.db") as store:
        read_paths([str(tmp_path)], store, Job())
        ids = {d.article.outlet: d.article.article_id for d in queries.read_documents(store)}
        (link,) = queries.read_lineage(store).links
        assert link.direction in ("siblings", "unknown")
        add_correction(store, Wanted(kind="parent", targets=(ids["Echo"], ids["Argus"])), Job())
        (link,) = queries.read_lineage(store).links
        assert link.direction == ("b>a" if link.a == ids["Echo"] else "a>b")
        assert link.direction_basis is not None
        assert "by hand" in link.direction_basis
        with pytest.raises(WrongUseError):
            add_correction(store, Wanted(kind="parent", targets=(ids["Echo"], ids["Post"])), Job())
