"""Does bench/trace measure what it says, on a small invented pile? Peers that are not installed here are skipped."""

import importlib.util
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from bench import growth, trace
from bench.contend import run
from bench.peers import CONTENDERS, OURS, WHOLE, Contender
from bench.piles import make_document, make_pile, make_ready, own_text, read_documents, read_texts
from bench.table import growth_table, notes, pairs_table, whole_table
from twosource.records import Days
from twosource.store import open_store, queries

_PLACES = ("Lorvik", "Hesby", "Tarnmoor", "Ostrel", "Vindal", "Quarnsey")
_THINGS = ("pier", "ferry", "lighthouse", "dry dock", "customs house", "slipway")


def _paragraph(story: int, number: int) -> str:
    """Forty words or so, no five of them in a row in another story or paragraph."""
    return (
        " ".join(
            f"{_PLACES[story]}{number} council{i} heard{story} that the{number} {_THINGS[i % 6]}{story} of{i} row{story}{number}{i}"
            for i in range(6)
        ).capitalize()
        + "."
    )


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six stories of four paragraphs; of each an article in full, one cut to half, and one that shares nothing."""
    folder = tmp_path_factory.mktemp("piles") / "p18_1"
    folder.mkdir()
    rows, truth = [], []
    for story in range(6):
        whole = [_paragraph(story, n) for n in range(4)]
        for copy, paragraphs in enumerate((whole, whole[:2], [_paragraph(story, n) for n in range(7, 10)])):
            article_id = f"s{story}c{copy}"
            rows.append(
                {
                    "id": article_id,
                    "outlet": f"Gazette {copy}",
                    "url": f"https://gazette{copy}.example/{article_id}",
                    "published": "2024-05-13T09:00",
                    "title": "Harbour news",
                    "text": "\n\n".join(paragraphs),
                }
            )
            source = f"story{story}" if copy < 2 else f"own:{article_id}"
            paras = [{"o": [[source, n]], "w": len(p.split())} for n, p in enumerate(paragraphs)]
            truth.append({"id": article_id, "rewrite": 0, "paras": paras})
    for name, lines in (("articles", rows), ("truth", truth), ("background", [])):
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return folder


def test_what_peers_read_is_what_the_documents_say_without_furniture(pile: Path) -> None:
    ready = make_ready(pile)
    ids, texts = read_texts(ready)
    documents = read_documents(ready)
    assert ids == [d.article.article_id for d in documents]
    assert texts == [own_text(d) for d in documents]
    assert texts[0].startswith("Lorvik0 council0")
    assert make_ready(pile) == ready


@pytest.mark.parametrize("contender", (*CONTENDERS, OURS), ids=lambda c: f"{c.name} {c.setting}")
def test_a_contender_finds_the_cut_copies_and_nothing_else(contender: Contender, pile: Path, tmp_path: Path) -> None:
    if importlib.util.find_spec(contender.package) is None:
        pytest.skip(f"{contender.name} is not installed here; make bench does it")
    out = tmp_path / "pairs.tsv"
    command = [sys.executable, "-m", "bench.contend", contender.name, contender.setting, str(make_ready(pile)), str(out)]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    cost = json.loads(done.stdout.splitlines()[-1])
    assert cost["seconds"] > 0
    assert cost["cpu_seconds"] > 0
    assert cost["mb"] >= cost["start_mb"] > 1
    found = {tuple(sorted(line.split("\t"))) for line in out.read_text("utf-8").splitlines()}
    wanted = {(f"s{story}c0", f"s{story}c1") for story in range(6)}
    # A default wants whole articles alike: it may miss all of these, but must not find others.
    assert found == wanted if contender.setting != "default" else found <= wanted


def test_the_whole_of_trace_is_measured_without_pairs(pile: Path, tmp_path: Path) -> None:
    cost = run(WHOLE, make_ready(pile), tmp_path / "out.tsv")
    assert cost["seconds"] > 0
    assert (tmp_path / "out.tsv").read_text("utf-8") == ""


def test_one_run_prints_a_row_for_each_contender_with_its_measures(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert trace.main(["--pile", str(pile), "--only", "twosource", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    (row,) = result["pairs"]
    assert (row["articles"], row["name"], row["true"], row["found"]) == (18, "twosource", 6, 6)
    assert (row["precision"], row["recall"], row["f1"], row["recall_heavy"]) == (1, 1, 1, None)


def test_growth_traces_the_documents_that_it_is_told(pile: Path, tmp_path: Path) -> None:
    ready = make_ready(pile)
    ids = [d.article.article_id for d in read_documents(ready)]
    cost = growth.trace_into(tmp_path / "a.db", ready, 0, 15)
    growth.trace_into(tmp_path / "a.db", ready, 15, 18)
    growth.trace_into(tmp_path / "b.db", ready, 0, 18)
    with open_store(tmp_path / "a.db") as grown, open_store(tmp_path / "b.db") as once:
        assert queries.read_lineage(grown) == queries.read_lineage(once)
        assert {p.article_id for p in queries.read_lineage(grown).passages} == set(ids)
    assert cost["seconds"] > 0 and cost["mb"] > 0


def test_growth_by_day_puts_the_newest_last_and_the_undated_first(tmp_path: Path) -> None:
    days = ("2021-03-05", None, "2021-03-01", "2021-03-05", "2021-02-27")
    documents = [
        replace(d, article=replace(d.article, published=Days(start=day, end=day, basis="stated") if day else None))
        for n, day in enumerate(days)
        for d in [make_document({"id": f"a{n}", "text": "A text.", "outlet": None, "url": None, "title": None, "published": None})]
    ]
    lines = [msgspec.json.encode(d) + b"\n" for d in documents]
    (tmp_path / "documents.jsonl").write_bytes(b"".join(lines))
    starts = [sum(map(len, lines[:n])) for n in range(len(lines))]
    assert growth.find_places(tmp_path, by_day=False) == starts
    assert growth.find_places(tmp_path, by_day=True) == [starts[n] for n in (1, 4, 2, 0, 3)]


def test_growth_reads_into_one_store_run_by_run(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert trace.main(["--pile", str(pile), "--only", "--growth", "15", "3", "--json"]) == 0
    runs = json.loads(capsys.readouterr().out)["growth"]["runs"]
    assert set(runs) == {"all", "base", "new", "base_by_day", "new_by_day"}
    assert all(cost["seconds"] > 0 for cost in runs.values())


def test_a_contender_that_fails_has_its_reason_in_its_row() -> None:
    assert "bench.no_such_module" in trace._fresh(["bench.no_such_module"], 60)["error"]
    assert trace._fresh(["bench.contend"], 0.001)["error"] == "did not end in 0 s"


def _cost(name: str, setting: str, seconds: float) -> dict[str, Any]:
    measures = {"true": 9, "found": 9, "precision": 1.0, "recall": 0.5, "f1": 2 / 3, "recall_heavy": None}
    return {
        "articles": 18,
        "name": name,
        "setting": setting,
        "seconds": seconds,
        "cpu_seconds": seconds,
        "mb": 99.6,
        **measures,
        "without_filler": measures,
    }


def test_the_table_gives_seconds_by_those_of_rensa() -> None:
    rows = [_cost("rensa", "banded", 2.0), _cost("rensa", "best", 4.0), _cost("twosource", "pairs", 3.0)]
    last = pairs_table(rows).splitlines()[-1].split()
    assert last == ["twosource", "pairs", "3.00", "3.00", "100", "1.000", "0.500", "0.667", "-", "0.500", "0.667", "1.50", "0.75"]


def test_a_row_without_figures_says_why() -> None:
    failed = {"articles": 18, "name": "rensa", "setting": "best", "error": "did not end in 9 s"}
    table = pairs_table([failed, _cost("twosource", "pairs", 3.0)]).splitlines()
    assert table[2].endswith("did not end in 9 s")
    assert table[3].split()[-2:] == ["-", "-"]


def test_whole_and_growth_are_shown_by_their_first() -> None:
    whole = whole_table([{"articles": 10, "seconds": 2.0, "mb": 5.0}, {"articles": 100, "seconds": 25.0, "mb": 50.0}])
    assert whole.splitlines()[-1].split() == ["100", "articles", "25.0", "50", "12.50"]
    one = {"seconds": 10.0, "cpu_seconds": 4.0, "mb": 7.0}
    runs = {"all": one, "base": one, "new": {"seconds": 1.0, "cpu_seconds": 0.2, "mb": 6.0}}
    runs |= {"base_by_day": one, "new_by_day": {"seconds": 1.0, "cpu_seconds": 0.4, "mb": 6.0}}
    lines = growth_table({"base": 100, "new": 5, "runs": runs}).splitlines()
    assert [line.split()[-2:] for line in lines[-3:]] == [["6", "0.05"], ["7", "1.00"], ["6", "0.10"]]


@pytest.mark.parametrize(("seconds", "said"), [(2.0, False), (3.0, True)])
def test_a_busy_machine_is_named(seconds: float, said: bool) -> None:
    row = _cost("rensa", "best", seconds) | {"cpu_seconds": 2.0, "how": "as it is"}
    result = {"pairs": [row], "whole": [], "versions": {"rensa": "1"}, "python": "3", "not_installed": ["datasketch"]}
    lines = notes(result).splitlines()
    assert lines[-1].startswith("The machine was busy") is said
    assert "datasketch: not installed here (`make bench` does it)" in lines


def test_a_pile_cut_short_in_the_making_leaves_nothing(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    (gold / "copies").mkdir(parents=True)
    maker = gold / "copies" / "make_corpus.py"
    maker.write_text("import sys; open(sys.argv[-1] + '/articles.jsonl', 'w').close(); sys.exit(1)", "utf-8")
    with pytest.raises(subprocess.CalledProcessError):
        make_pile(10, tmp_path / "piles", gold)
    assert list((tmp_path / "piles").iterdir()) == []
    maker.write_text("import sys; open(sys.argv[-1] + '/background.jsonl', 'w').write(' '.join(sys.argv[1:-1]))", "utf-8")
    made = make_pile(10_000, tmp_path / "piles", gold)
    assert (made / "background.jsonl").read_text("utf-8") == "--n 10000 --virtual 2 --seed 31 --out"
