"""How fast and how well does trace find copies, beside its peers, on the same piles in one run?

    python -m bench.trace [--sizes N ...] [--piles DIR] [--only NAME ...] [--whole] [--growth [BASE NEW]] [--json]

Every contender runs in a fresh process with one thread. Peers that are not installed are named and left out (`make bench` installs
them beside the project, in an environment of its own). Without the gold sets there is nothing to make piles from: it says so.
"""

import argparse
import importlib.metadata
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.pairs import PairTruth, measure_pairs, read_pair_truth
from bench.peers import CONTENDERS, OURS, WHOLE, Contender
from bench.piles import count_articles, make_pile, make_ready, read_lines
from bench.table import growth_table, notes, pairs_table, whole_table

SIZES = (10_000, 50_000, 100_000)
GROWTH = (100_000, 5_000)
_ROOT = Path(__file__).resolve().parents[1]
# One thread, and nothing asked of any network.
_ENVIRONMENT = {
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1"),
    **dict.fromkeys(("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE"), "1"),
    "PYTHONHASHSEED": "0",
}


def main(arguments: list[str] | None = None) -> int:
    """Measure what the command line asks for and print it."""
    options = _read_options(arguments)
    piles = _find_piles(options)
    if piles is None:
        print("bench/trace: skipped, the gold sets are not on this machine (set TWOSOURCE_GOLD)")
        return 0
    sizes, growing = piles
    chosen = [c for c in (*CONTENDERS, OURS) if c.name in options.only]
    left_out = sorted({c.name for c in chosen if not _installed(c)})
    result: dict[str, Any] = {
        "python": sys.version.split()[0],
        "versions": _versions(chosen),
        "not_installed": left_out,
        "pairs": [],
        "whole": [],
        "growth": None,
    }
    for pile in sizes:
        result["pairs"] += _compare(pile, [c for c in chosen if c.name not in left_out], options)
        if options.whole:
            result["whole"].append({"articles": count_articles(pile), **_run(WHOLE, make_ready(pile), options)[0]})
    if growing:
        result["growth"] = _grow(growing, options)
    print(json.dumps(result, indent=1) if options.json else _show(result))
    return 0


def _read_options(arguments: list[str] | None) -> argparse.Namespace:
    names = sorted({c.name for c in (*CONTENDERS, OURS)})
    parser = argparse.ArgumentParser(prog="bench.trace", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="*", default=list(SIZES), metavar="N", help="articles in the piles")
    parser.add_argument("--pile", type=Path, nargs="+", metavar="FOLDER", help="piles that are there already, in place of --sizes")
    parser.add_argument("--seed", type=int, help="of the piles that are made")
    parser.add_argument(
        "--piles", type=Path, default=Path(tempfile.gettempdir()) / "twosource-piles", metavar="DIR", help="where made piles are kept"
    )
    parser.add_argument("--only", nargs="*", default=names, choices=names, metavar="NAME", help=f"contenders, of {', '.join(names)}")
    parser.add_argument("--rounds", type=int, default=1, help="fresh processes for each contender; the quickest counts")
    parser.add_argument("--limit", type=float, default=3600, metavar="SECONDS", help="a contender that takes longer is ended")
    parser.add_argument("--whole", action="store_true", help="also the whole of trace at each size")
    parser.add_argument(
        "--growth", type=int, nargs="*", metavar="N", help="also adding N new articles to a store of N (two numbers; 100000 5000)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON in place of tables")
    options = parser.parse_args(arguments)
    if options.growth is not None and len(options.growth) not in (0, 2):
        parser.error("--growth takes two numbers or none: the articles of the store, the new ones")
    return options


def _find_piles(options: argparse.Namespace) -> tuple[list[Path], tuple[Path, int, int] | None] | None:
    """The folders of the piles to measure on, and of the one to grow with its two numbers; None where they cannot be made."""
    base, new = options.growth or GROWTH
    if options.pile:
        given = [pile.resolve() for pile in options.pile]
        return given, None if options.growth is None else (given[0], base, new)
    from score.gold import gold_folder

    gold = gold_folder()
    if gold is None:
        return None
    folder = options.piles.resolve()
    sizes = [make_pile(n, folder, gold, options.seed) for n in options.sizes]
    return sizes, None if options.growth is None else (make_pile(base + new, folder, gold, options.seed), base, new)


def _installed(contender: Contender) -> bool:
    return importlib.util.find_spec(contender.package) is not None


def _versions(contenders: Iterable[Contender]) -> dict[str, str]:
    return {c.name: importlib.metadata.version(c.name) for c in contenders if _installed(c)}


def _compare(pile: Path, contenders: Iterable[Contender], options: argparse.Namespace) -> list[dict[str, Any]]:
    """A row of figures for each contender on one pile."""
    contenders = list(contenders)
    if not contenders:
        return []
    articles, ready = count_articles(pile), make_ready(pile)
    truths = read_pair_truth(read_lines(pile / "truth.jsonl"), read_lines(pile / "background.jsonl"))
    rows = []
    for contender in contenders:
        cost, found = _run(contender, ready, options, truths)
        rows.append({"articles": articles, "name": contender.name, "setting": contender.setting, "how": contender.how, **cost, **found})
    return rows


def _run(
    contender: Contender, ready: Path, options: argparse.Namespace, truths: tuple[PairTruth, ...] = ()
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The least cost of all rounds, and the measures of the pairs; `error` in place of both where it failed."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "pairs.tsv"
        command = ["bench.contend", contender.name, contender.setting, str(ready), str(out)]
        costs = [_fresh(command, options.limit) for _ in range(options.rounds)]
        cost = min(costs, key=lambda c: c.get("seconds", float("inf")))
        _say(f"{contender.name} {contender.setting} on {ready.name.split('.')[0]}: {cost}")
        if not truths or "error" in cost:
            return cost, {}
        pairs = [(a, b) for a, b in (line.split("\t") for line in out.read_text("utf-8").splitlines())]
        every, without_filler = (asdict(measure_pairs(pairs, truth)) for truth in truths)
        return cost, {**every, "without_filler": without_filler}


def _fresh(command: list[str], limit: float) -> dict[str, Any]:
    """What a module prints as JSON when it is run in a process of its own."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=_ROOT, env={**os.environ, **_ENVIRONMENT}, capture_output=True, text=True, timeout=limit
        )
    except subprocess.TimeoutExpired:
        return {"error": f"did not end in {limit:.0f} s"}
    if done.returncode:
        return {"error": (done.stderr.strip().splitlines() or [f"ended with {done.returncode}"])[-1]}
    cost: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return cost


def _grow(growing: tuple[Path, int, int], options: argparse.Namespace) -> dict[str, Any]:
    """The cost of tracing the base and the new articles at once, of the base alone, and of the new ones into the store of the base.

    The new ones are drawn by chance, and once more as the newest by day of publication.
    """
    pile, base, new = growing
    ready = make_ready(pile)
    with tempfile.TemporaryDirectory() as name:
        runs = {
            "all": ("once.db", 0, base + new, ()),
            "base": ("grown.db", 0, base, ()),
            "new": ("grown.db", base, base + new, ()),
            "base_by_day": ("later.db", 0, base, ("days",)),
            "new_by_day": ("later.db", base, base + new, ("days",)),
        }
        costs = {}
        for key, (store, first, last, order) in runs.items():
            costs[key] = _fresh(["bench.growth", str(Path(name) / store), str(ready), str(first), str(last), *order], options.limit)
            _say(f"growth, {key}: {costs[key]}")
        return {"base": base, "new": new, "runs": costs}


def _show(result: Mapping[str, Any]) -> str:
    parts = [pairs_table(result["pairs"]), whole_table(result["whole"]), growth_table(result["growth"]), notes(result)]
    return "\n\n".join(part for part in parts if part)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
