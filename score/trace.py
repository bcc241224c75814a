"""How well does tracing find the report behind each paragraph of generated piles? Run as `python -m score.trace`.

Reads the generator and the scorer of the gold sets (../shared/gold, or TWOSOURCE_GOLD); says so and ends well where they are not there.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from score.gold import gold_folder, load_rows, load_scorers

from twosource.clean import lay_out
from twosource.records import Article, Days, Document, Lineage
from twosource.settings import TraceSettings
from twosource.trace import trace


def measure(gold: Path, n: int = 1000, seed: int = 11) -> dict[str, float]:
    """The figures of one generated pile, seconds left out."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(gold / "copies" / "make_corpus.py"), "--n", str(n), "--seed", str(seed), "--out", folder]
        subprocess.run(command, check=True, capture_output=True)
        figures = score_pile(Path(folder), load_scorers(gold))
    return {key: value for key, value in figures.items() if not key.endswith("_seconds")}


def main() -> int:
    """Make a pile for each seed, trace it, print a line of figures for each."""
    parser = argparse.ArgumentParser(prog="score.trace", description=__doc__)
    parser.add_argument("--n", type=int, default=1000, help="articles in a pile")
    parser.add_argument("--seeds", type=int, nargs="+", default=[11])
    options = parser.parse_args()
    gold = gold_folder()
    if gold is None:
        print("score/trace: skipped, the gold sets are not on this machine (set TWOSOURCE_GOLD)")
        return 0
    maker = gold / "copies" / "make_corpus.py"
    scorers = load_scorers(gold)
    for seed in options.seeds:
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, str(maker), "--n", str(options.n), "--seed", str(seed), "--out", folder]
            subprocess.run(command, check=True, capture_output=True)
            print(json.dumps({"pile": options.n, "seed": seed, **score_pile(Path(folder), scorers)}), flush=True)
    return 0


def score_pile(folder: Path, scorers: ModuleType) -> dict[str, Any]:
    """The figures of one pile, and the seconds of clean and trace."""
    rows = load_rows(folder / "articles.jsonl")
    truth = load_rows(folder / "truth.jsonl")
    begin = time.perf_counter()
    documents = [make_document(row) for row in rows]
    cleaned = time.perf_counter()
    lineage = trace(documents, TraceSettings())
    traced = time.perf_counter()
    figures: dict[str, Any] = scorers.score_reports(to_copies(documents, lineage), rows, truth)
    return figures | {"clean_seconds": round(cleaned - begin, 1), "trace_seconds": round(traced - cleaned, 1)}


def make_document(row: dict[str, Any]) -> Document:
    """A row of the pile as the document that clean makes of it."""
    day = (row["published"] or "")[:10]
    article = Article(
        article_id=str(row["id"]),
        text=row["text"],
        path="pile",
        outlet=row["outlet"],
        external_id=str(row["id"]),
        url=row["url"],
        title=row["title"],
        published=Days(start=day, end=day, basis="stated") if day else None,
    )
    return Document(article=article, layout=lay_out(article))


def to_copies(documents: list[Document], lineage: Lineage) -> dict[str, Any]:
    """What the scorer reads of the document that `copies --json` prints."""
    passages: dict[str, list[dict[str, Any]]] = {d.article.article_id: [] for d in documents}
    for p in lineage.passages:
        passages[p.article_id].append({"start": p.start, "end": p.end, "report_id": p.report_id, "kind": p.kind})
    return {
        "articles": [{"external_id": d.article.external_id, "passages": passages[d.article.article_id]} for d in documents],
        "reports": [{"report_id": r.report_id, "wire": r.wire} for r in lineage.reports],
    }


if __name__ == "__main__":
    sys.exit(main())
