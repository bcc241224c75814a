"""Law 6, nothing is lost in silence: what was offered is an article, known already, forgotten, or skipped with stage, place and reason."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo.reading import Lent, read_runs
from tests.laws.piles import Folder, some_files
from twosource.store import queries

FEW = settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
FRENCH = (
    "Title: Le marché de Kelvat\nOutlet: Le Phare du Littoral\nPublished: 2021-03-10\n\n"
    "Le marché de Kelvat, dans le nord du pays, est resté fermé mercredi. Les habitants de la ville attendent toujours que la route du sud "
    "soit rouverte, et les écoles n'ont pas encore repris les cours.\n\nLa mairie espère que les commerces pourront rouvrir samedi.\n"
)
RUBBISH: dict[str, str | bytes] = {
    "empty.txt": "",
    "blank.txt": " \n\n\t\n",
    "picture.txt": bytes(range(256)) * 40,
    "broken.jsonl": '{"id": "x1", "text": "The mayor of Lissen opened a bridge on Monday and spoke of the trams."}\n{"id": "x2", "te\n',
    "rows.csv": "id,outlet,title\n1,Harbour Post,No text here\n",
    "french.txt": FRENCH,
}


@FEW
@given(files=some_files(at_least=1), rubbish=st.lists(st.sampled_from(sorted(RUBBISH)), unique=True), again=st.booleans())
def test_all_that_was_offered_is_accounted_for(lent: Lent, files: tuple[object, ...], rubbish: list[str], again: bool) -> None:
    with Folder() as folder:
        paths = [*files, *(folder.put(name, RUBBISH[name]) for name in rubbish)]
        runs = [paths, paths] if again else [paths]
        with read_runs(runs, folder.path("all.db"), lent) as store:  # type: ignore[arg-type]
            status = queries.read_status(store)
        assert status.offered == status.articles + status.known + len(status.skipped) + len(status.forgotten)
        assert all(item.stage and item.where and item.reason for item in status.skipped)
        assert len(status.not_read) == ("french.txt" in rubbish)
        named = {item.where.rsplit("/", 1)[-1].split(":")[0] for item in status.skipped}
        assert {"empty.txt", "blank.txt", "picture.txt"} & {*rubbish} <= named


def test_an_article_in_french_is_traced_and_listed_as_not_read(lent: Lent) -> None:
    with Folder() as folder:
        path = folder.put("french.txt", FRENCH)
        with read_runs([[path]], folder.path("french.db"), lent) as store:
            (article_id,) = queries.read_status(store).not_read
            assert [p.article_id for p in queries.read_lineage(store).passages if p.report_id] != []
            assert not [c for c in queries.read_claims(store) if any(m.article_id == article_id for m in c.mentions)]
