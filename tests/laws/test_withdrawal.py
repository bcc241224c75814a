"""Law 3, withdrawal: forgetting an article leaves the record as if it had never been read, but for a line in the status."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo.reading import Lent, read_runs, record_of
from tests.laws.piles import Folder, some_files
from twosource.amending import forget_article, take_back
from twosource.pipeline import Job, read_paths
from twosource.store import queries
from twosource.store.database import Store

FEW = settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
SECRET = (
    "Title: A quiet word\nOutlet: The Lantern\nPublished: 2021-03-11\n\n"
    "Mayor Otilde Brannvik told the Lantern that the zephyrwood bridge would never be repaired.\n\n"
    "She said the council of Lissen had spent the money on lamps.\n"
)
TRAMS = "Title: Trams\nOutlet: The Ledger\nPublished: 2021-03-11\n\nThe trams of Lissen ran late on Monday.\n"


def _ids_of(store: Store, path: Path) -> list[str]:
    """The articles that were read from a file."""
    return [d.article.article_id for d in queries.read_documents(store) if d.article.path.endswith(path.name)]


@FEW
@given(files=some_files(at_least=3), which=st.integers(0, 2))
def test_the_record_is_as_if_a_forgotten_article_had_never_been_read(lent: Lent, files: tuple[Path, ...], which: int) -> None:
    gone = files[which]
    with Folder() as folder:
        rest = [file for file in files if file != gone]
        with read_runs([rest], folder.path("without.db"), lent) as store:
            without = record_of(store)
        with read_runs([files], folder.path("all.db"), lent) as store:
            for article_id in _ids_of(store, gone):
                forget_article(store, article_id, Job())
            assert record_of(store) == without
            assert set(store.rows("SELECT member_id FROM members")) == {(m,) for c in queries.read_claims(store) for m in c.member_ids}


def test_reading_the_folder_again_does_not_bring_it_back_unless_asked(lent: Lent) -> None:
    with Folder() as folder:
        path = folder.put("secret.txt", SECRET)
        other = folder.put("other.txt", SECRET.replace("zephyrwood", "old").replace("Lantern", "Ledger"))
        with read_runs([[path, other]], folder.path("one.db"), lent) as store:
            whole = record_of(store)
            (article_id,) = _ids_of(store, path)
            forget_article(store, article_id, Job())
            summary = read_paths([str(path), str(other)], store, Job())
            assert (summary.forgotten, summary.known, summary.articles) == (1, 1, 1)
            status = queries.read_status(store)
            assert status.forgotten == (article_id,)
            assert status.offered == status.articles + status.known + len(status.skipped) + len(status.forgotten)

            take_back(store, article_id)
            read_paths([str(path)], store, Job())
            assert record_of(store) == whole
            status = queries.read_status(store)
            assert status.forgotten == ()
            assert status.offered == status.articles + status.known + len(status.skipped) + len(status.forgotten)


def test_no_word_of_a_forgotten_article_stays_in_the_file(lent: Lent) -> None:
    with Folder() as folder:
        path = folder.put("secret.txt", SECRET)
        kept = folder.put("kept.txt", TRAMS)
        where = folder.path("one.db")
        with read_runs([[path, kept]], where, lent) as store:
            assert b"zephyrwood" in _bytes_of(where)
            forget_article(store, _ids_of(store, path)[0], Job())
            assert b"zephyrwood" not in _bytes_of(where)
            assert b"Brannvik" not in _bytes_of(where)
            assert b"trams of Lissen" in _bytes_of(where)


def test_sentences_that_others_print_too_are_still_read(lent: Lent) -> None:
    with Folder() as folder:
        one = folder.put("one.txt", SECRET)
        two = folder.put("two.txt", SECRET.replace("Outlet: The Lantern", "Outlet: The Ledger"))
        with read_runs([[two]], folder.path("alone.db"), lent) as store:
            alone = record_of(store)
        with read_runs([[one, two]], folder.path("both.db"), lent) as store:
            forget_article(store, _ids_of(store, one)[0], Job())
            assert record_of(store) == alone


def test_a_store_whose_only_article_is_forgotten_is_empty(lent: Lent) -> None:
    with Folder() as folder:
        path = folder.put("secret.txt", SECRET)
        with read_runs([[path]], folder.path("one.db"), lent) as store:
            forget_article(store, _ids_of(store, path)[0], Job())
            assert queries.read_documents(store) == ()
            assert queries.read_claims(store) == ()
            assert queries.read_lineage(store).reports == ()


def _bytes_of(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))
