"""Law 1, copies do not count, and the last part of law 4: what shares nothing with a claim changes nothing of it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.demo.reading import PILE, Lent, read_runs
from tests.laws.piles import FILES, Folder
from twosource.store import queries
from twosource.store.database import Store

FEW = settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
COPIES = ("harbour-post-kelvat.txt", "midland-sentinel-kelvat.txt", "eastport-chronicle-envoy.txt", "harbour-post-prisoners.txt")
STYLES = (
    lambda text: text,
    lambda text: text.replace("\u201c", '"').replace("\u201d", '"').replace("\u2019", "'"),
    lambda text: text.replace("recognised", "recognized").replace("neighbours", "neighbors"),
    lambda text: text.replace("\u2014", "--"),
)
UNRELATED = (
    "Title: Tulip show opens\nOutlet: Hexley Observer\nPublished: 2021-03-10\n\n"
    "The tulip show at Hexley opened to a long queue.\n\n"
    '"It is the best spring we have had," gardener Tom Pell told the Observer.\n\nThe show is open daily until dusk.\n'
)


def intervals_of(store: Store) -> list[tuple[object, ...]]:
    return sorted(
        (c.kind, c.status, c.polarity, c.counts.independent, c.counts.reports, tuple((r.kind, r.name) for r in c.roots))
        for c in queries.read_claims(store)
    )


@FEW
@given(name=st.sampled_from(COPIES), style=st.sampled_from(STYLES))
def test_a_copy_that_differs_in_style_only_changes_no_interval(lent: Lent, whole: Store, name: str, style: object) -> None:
    text = (PILE / name).read_text("utf-8")
    body = "\n".join(line for line in text.split("\n") if not line.startswith(("Title:", "URL:", "Outlet:"))).lstrip("\n")
    copy = f"Outlet: Another Paper\n{style(body)}"  # type: ignore[operator]
    with Folder() as folder, read_runs([[*FILES, folder.put("copy.txt", copy)]], folder.path("two.db"), lent) as store:
        assert intervals_of(store) == intervals_of(whole)


def test_an_article_that_shares_nothing_changes_nothing(lent: Lent, whole: Store) -> None:
    one = {c.claim_id: c for c in queries.read_claims(whole)}
    with Folder() as folder, read_runs([FILES, [folder.put("tulips.txt", UNRELATED)]], folder.path("two.db"), lent) as store:
        two = {c.claim_id: c for c in queries.read_claims(store)}
        assert {i: two[i] for i in one} == one
        assert set(queries.read_lineage(whole).reports) <= set(queries.read_lineage(store).reports)
