"""How well does tracing find who copied whom in piles whose truth is known? Run as `python -m score.trace [--own] [--n N] [--seeds S ...]`.

Without --own, piles come from the generator of the gold sets (../shared/gold, or TWOSOURCE_GOLD): it says so and ends well where they
are not there. With --own, piles are invented by `score.copying`, and more is known of them: sentences, edits, speeches, versions.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from score.copying import make_pile
from score.copying.measures.directions import direction_figures
from score.copying.measures.edits import edit_figures
from score.copying.measures.joints import boundary_figures, grouping_figures, speech_figures
from score.copying.measures.pairs import pair_figures
from score.copying.measures.reading import Reading, make_document, read_pile
from score.copying.measures.reports import furniture_figures, paragraph_figures, sentence_figures, wire_figures
from score.gold import gold_folder, load_rows, load_scorers
from twosource.records import Document, Lineage

__all__ = ["main", "make_document", "measure", "measure_gold_pile", "measure_own_pile", "score_pile", "to_copies"]

_EVERY = (paragraph_figures, pair_figures, furniture_figures, wire_figures, direction_figures)
_OWN = (sentence_figures, boundary_figures, speech_figures, grouping_figures, edit_figures)
_LOW = {"story_lost": "story_kept", "siblings_directed": "siblings_open", "speech_main": "speeches_apart"}
_GATE_N, _GATE_SEED = 1000, 11
_OWN_N, _OWN_SEED = 1000, 3


def measure(gold: Path) -> dict[str, float]:
    """The figures that have floors: one pile of the gold generator, and one of the project's own (names begin with own_)."""
    with tempfile.TemporaryDirectory() as folder:
        _make_gold_pile(gold, Path(folder), _GATE_N, _GATE_SEED, 1)
        figures = measure_gold_pile(Path(folder), load_scorers(gold))
    own = measure_own_pile(_OWN_N, _OWN_SEED)
    return figures | _turned(figures) | {f"own_{key}": value for key, value in (own | _turned(own)).items()}


def _turned(figures: dict[str, float]) -> dict[str, float]:
    """The figures that should be low as figures that should be high, so that they can have floors."""
    return {name: round(100 - figures[key], 2) for key, name in _LOW.items() if key in figures}


def main() -> int:
    """Make a pile for each seed, trace it, print a table of figures for each."""
    parser = argparse.ArgumentParser(prog="score.trace", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--n", type=int, default=_GATE_N, help="articles in a pile")
    parser.add_argument("--seeds", type=int, nargs="+", default=[_GATE_SEED])
    parser.add_argument("--virtual", type=int, default=1, help="of the gold generator: 1 for every 5,000 articles")
    parser.add_argument("--own", action="store_true", help="piles of the project's own generator")
    options = parser.parse_args()
    gold = gold_folder()
    if gold is None and not options.own:
        print("score/trace: skipped, the gold sets are not on this machine (set TWOSOURCE_GOLD)")
        return 0
    for seed in options.seeds:
        begin = time.perf_counter()
        if options.own or gold is None:
            figures = measure_own_pile(options.n, seed)
        else:
            with tempfile.TemporaryDirectory() as folder:
                _make_gold_pile(gold, Path(folder), options.n, seed, options.virtual)
                figures = measure_gold_pile(Path(folder), load_scorers(gold))
        print(table(f"{'own' if options.own else 'gold'} pile, {options.n} articles, seed {seed}", figures))
        print(f"{time.perf_counter() - begin:.0f} s\n", flush=True)
    return 0


def table(title: str, figures: dict[str, float]) -> str:
    """Figures under each other, two in a line."""
    cells = [f"{key:24}{value:>9}" for key, value in figures.items()]
    lines = ["   ".join(cells[n : n + 2]) for n in range(0, len(cells), 2)]
    return "\n".join([title, *lines])


def measure_own_pile(n: int, seed: int) -> dict[str, float]:
    """All figures of an invented pile."""
    pile = make_pile(n, seed)
    reading = read_pile(pile.articles, pile.truth, pile.background)
    return {key: float(value) for measure_one in (*_EVERY, *_OWN) for key, value in measure_one(reading).items()}


def measure_gold_pile(folder: Path, scorers: ModuleType) -> dict[str, float]:
    """The figures of a pile in a folder: those of the gold sets' scorer, and those that need no truth by sentence."""
    reading = _read_folder(folder)
    figures = {key: float(value) for measure_one in _EVERY for key, value in measure_one(reading).items()}
    return figures | _score(reading, scorers)


def score_pile(folder: Path, scorers: ModuleType) -> dict[str, Any]:
    """The figures of the gold sets' scorer alone."""
    return _score(_read_folder(folder), scorers)


def _score(reading: Reading, scorers: ModuleType) -> dict[str, Any]:
    figures: dict[str, Any] = scorers.score_reports(to_copies(list(reading.documents), reading.lineage), reading.articles, reading.truth)
    return figures


def _read_folder(folder: Path) -> Reading:
    return read_pile(*(load_rows(folder / f"{name}.jsonl") for name in ("articles", "truth", "background")))


def _make_gold_pile(gold: Path, folder: Path, n: int, seed: int, virtual: int) -> None:
    command = [sys.executable, str(gold / "copies" / "make_corpus.py"), "--n", str(n), "--seed", str(seed), "--virtual", str(virtual)]
    subprocess.run([*command, "--out", str(folder)], check=True, capture_output=True)


def to_copies(documents: list[Document], lineage: Lineage) -> dict[str, Any]:
    """What the gold sets' scorer reads of the document that `copies --json` prints."""
    passages: dict[str, list[dict[str, Any]]] = {d.article.article_id: [] for d in documents}
    for p in lineage.passages:
        passages[p.article_id].append({"start": p.start, "end": p.end, "report_id": p.report_id, "kind": p.kind})
    return {
        "articles": [{"external_id": d.article.external_id, "passages": passages[d.article.article_id]} for d in documents],
        "reports": [{"report_id": r.report_id, "wire": r.wire} for r in lineage.reports],
    }


if __name__ == "__main__":
    sys.exit(main())
