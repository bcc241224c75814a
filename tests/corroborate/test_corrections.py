"""Does a correction do what it says, stay apart from what was read, hold after every run, and go when it is undone?"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from twosource.amending import Wanted, add_correction, undo_correction
from twosource.errors import WrongUseError
from twosource.pipeline import Job, read_paths
from twosource.records import Claim, CorrectionKind
from twosource.store import queries
from twosource.store.database import Store, open_store

FILES = {
    "argus.txt": (
        "Title: Pier\nOutlet: Morning Argus\nPublished: 2024-05-14\n\n"
        "The Lorvik fire brigade said four people were injured when a beam gave way on Saturday.\n\n"
        "The dockers' union demanded a new inspection before ships land there again.\n\n"
        "Harbour master Ines Dahl rejected the demand on Monday.\n"
    ),
    "echo.txt": (
        "Title: The old pier\nOutlet: Valley Echo\nPublished: 2024-05-14\n\n"
        "A beam fell on Saturday at the pier of Lorvik, and seven people were injured, the town hospital said.\n\n"
        "Mayor Otto Brandvik called for calm.\n"
    ),
    "later.txt": (
        "Title: Trams\nOutlet: Valley Echo\nPublished: 2024-05-15\n\n"
        "The trams of Lissen ran late on Monday, the Lissen tram company said.\n"
    ),
}


@pytest.fixture(scope="module")
def parsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corrections")
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    with open_store(folder / "twosource.db") as store:
        read_paths([str(folder / "argus.txt"), str(folder / "echo.txt")], store, Job())
    return folder


@pytest.fixture
def store(parsed: Path, tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "twosource.db").write_bytes((parsed / "twosource.db").read_bytes())
    with open_store(tmp_path / "twosource.db") as opened:
        yield opened


def _figures(store: Store) -> list[Claim]:
    return [c for c in queries.read_claims(store) if c.kind == "figure"]


def _record(store: Store) -> list[object]:
    return [queries.read_documents(store), queries.read_lineage(store), queries.read_claims(store)]


def _fix(store: Store, kind: CorrectionKind, *targets: str, value: str | None = None) -> int:
    return add_correction(store, Wanted(kind=kind, targets=targets, value=value, by="N. N.", note="seen on the tape"), Job())


def _article(store: Store, outlet: str) -> str:
    return next(d.article.article_id for d in queries.read_documents(store) if d.article.outlet == outlet)


def test_two_claims_that_are_merged_are_one_and_come_apart_when_it_is_undone(store: Store) -> None:
    before = _record(store)
    four, seven = sorted(_figures(store), key=lambda c: c.figure.best if c.figure and c.figure.best else 0)
    number = _fix(store, "merge", four.claim_id, seven.claim_id)
    (one,) = _figures(store)
    assert set(one.member_ids) == {*four.member_ids, *seven.member_ids}
    assert one.counts.parties == 1 or one.counts.independent[1] == 2
    assert one.corrections == (number,)
    assert any("N. N." in reason.text for reason in one.reasons)
    undo_correction(store, number, Job())
    assert _record(store) == before


def test_a_mention_that_is_split_off_makes_a_claim_of_its_own(store: Store) -> None:
    four, seven = sorted(_figures(store), key=lambda c: c.figure.best if c.figure and c.figure.best else 0)
    _fix(store, "merge", four.claim_id, seven.claim_id)
    (one,) = _figures(store)
    _fix(store, "split", one.claim_id, seven.member_ids[0])
    assert sorted(c.member_ids for c in _figures(store)) == sorted([four.member_ids, seven.member_ids])


def test_a_root_that_is_set_is_the_root(store: Store) -> None:
    claim = next(c for c in _figures(store) if c.figure and c.figure.best == 7)
    assert claim.roots[0].name != "Lorvik General"
    _fix(store, "root", claim.claim_id, value="Lorvik General")
    (now,) = [c for c in _figures(store) if c.figure and c.figure.best == 7]
    assert [(r.kind, r.name) for r in now.roots] == [("party", "Lorvik General")]
    assert now.counts.independent == (1, 1)


def test_a_rejected_claim_is_gone_and_one_marked_right_says_so(store: Store) -> None:
    claim, other = _figures(store)
    _fix(store, "reject", claim.claim_id)
    number = _fix(store, "right", other.claim_id)
    (left,) = _figures(store)
    assert left.claim_id == other.claim_id
    assert left.corrections == (number,)
    assert not any(claim.claim_id in (*c.conflicts, *c.supersedes) for c in queries.read_claims(store))


def test_an_outlet_and_a_day_are_set_and_what_was_read_stays_as_it_was(store: Store) -> None:
    article_id = _article(store, "Valley Echo")
    _fix(store, "outlet", article_id, value="The Evening Echo")
    number = _fix(store, "date", article_id, value="2024-05-20")
    (document,) = queries.read_documents(store, [article_id])
    assert document.article.outlet == "The Evening Echo"
    assert document.layout.published is not None
    assert document.layout.published.start == "2024-05-20"
    assert queries.read_outlets(store)[article_id] == "The Evening Echo"
    undo_correction(store, number, Job())
    (document,) = queries.read_documents(store, [article_id])
    assert document.layout.published is not None
    assert document.layout.published.start == "2024-05-14"


def test_corrections_hold_after_every_later_run(store: Store, parsed: Path) -> None:
    four, seven = _figures(store)
    _fix(store, "merge", four.claim_id, seven.claim_id)
    article_id = _article(store, "Valley Echo")
    _fix(store, "outlet", article_id, value="The Evening Echo")
    read_paths([str(parsed)], store, Job())
    assert len(_figures(store)) == 1
    assert queries.read_outlets(store)[article_id] == "The Evening Echo"


def test_the_record_is_the_same_whether_corrected_before_or_after_an_article_came(store: Store, parsed: Path, tmp_path: Path) -> None:
    later = tmp_path / "other.db"
    later.write_bytes((parsed / "twosource.db").read_bytes())
    four, seven = _figures(store)
    _fix(store, "merge", four.claim_id, seven.claim_id)
    read_paths([str(parsed / "later.txt")], store, Job())
    with open_store(later) as other:
        read_paths([str(parsed / "later.txt")], other, Job())
        _fix(other, "merge", four.claim_id, seven.claim_id)
        assert _record(other) == _record(store)


def test_corrections_are_listed_in_order_with_who_and_why(store: Store) -> None:
    claim = _figures(store)[0]
    numbers = [_fix(store, "right", claim.claim_id), _fix(store, "root", claim.claim_id, value="Lorvik General")]
    listed = queries.read_corrections(store)
    assert [(c.number, c.kind, c.value, c.by, c.note) for c in listed] == [
        (numbers[0], "right", None, "N. N.", "seen on the tape"),
        (numbers[1], "root", "Lorvik General", "N. N.", "seen on the tape"),
    ]
    assert all(anchor.article_id for c in listed for anchor in c.anchors)


@pytest.mark.parametrize(
    ("kind", "value"), [("merge", None), ("root", None), ("outlet", "X"), ("date", "soon"), ("reject", None), ("split", None)]
)
def test_a_correction_that_makes_no_sense_is_refused(store: Store, kind: CorrectionKind, value: str | None) -> None:
    before = _record(store)
    target = (
        _article(store, "Valley Echo") if kind == "date" else "no-such-id" if kind in ("outlet", "reject") else _figures(store)[0].claim_id
    )
    with pytest.raises(WrongUseError):
        _fix(store, kind, target, value=value)
    assert queries.read_corrections(store) == ()
    assert _record(store) == before


def test_nothing_can_be_undone_that_was_not_done(store: Store) -> None:
    with pytest.raises(WrongUseError):
        undo_correction(store, 7, Job())
