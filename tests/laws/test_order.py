"""Law 2, order does not matter: any order of files, in one run or in several, with any number of processes, gives the same record."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo.reading import Lent, read_runs, record_of
from tests.laws.piles import FILES, Folder, some_files, some_runs
from twosource.store.database import Store

FEW = settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@FEW
@given(data=st.data())
def test_any_order_and_any_split_into_runs_gives_the_same_record(lent: Lent, data: st.DataObject) -> None:
    files = data.draw(some_files())
    runs = data.draw(some_runs(files))
    with Folder() as folder:
        with read_runs([sorted(files)], folder.path("one.db"), lent) as store:
            one = record_of(store)
        with read_runs(runs, folder.path("more.db"), lent) as store:
            assert record_of(store) == one


def test_two_processes_give_the_same_record_as_one(lent: Lent, whole: Store) -> None:
    with Folder() as folder, read_runs([FILES], folder.path("two.db"), lent, jobs=2) as store:
        assert record_of(store) == record_of(whole)


@settings(FEW, max_examples=3)
@given(data=st.data())
def test_reading_some_files_again_changes_nothing(lent: Lent, whole: Store, data: st.DataObject) -> None:
    again = data.draw(some_files())
    with Folder() as folder, read_runs([again, FILES, again], folder.path("more.db"), lent) as store:
        assert record_of(store) == record_of(whole)
