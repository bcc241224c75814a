"""Do the figures on the gold sets hold their floors? `python -m score [NAME ...]` measures each set and ends with 1 if one is below.

A floor in floors.json is raised when a change earns it, and lowered only with a reason in the change that lowers it.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from score import casualties, corroborate, events, names, quotes, status, times, trace
from score.gold import gold_folder

GATES: dict[str, Callable[[Path], dict[str, float]]] = {
    "casualties": casualties.measure,
    "corroborate": corroborate.measure,
    "events": events.measure,
    "names": names.measure,
    "quotes": quotes.measure,
    "status": status.measure,
    "times": times.measure,
    "trace": trace.measure,
}
FLOORS = Path(__file__).with_name("floors.json")


def main() -> int:
    """Measure, print each figure with its floor, and compare."""
    options = argparse.ArgumentParser(prog="score", description=__doc__)
    options.add_argument("names", nargs="*", help=f"which of {', '.join(GATES)}; all where none is named")
    names = options.parse_args().names or list(GATES)
    unknown = sorted(set(names) - set(GATES))
    if unknown:
        options.error(f"there is no gate {unknown[0]!r}; there are {', '.join(GATES)}")
    gold = gold_folder()
    if gold is None:
        print("score: skipped, the gold sets are not on this machine (set TWOSOURCE_GOLD)")
        return 0
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text("utf-8"))
    below = [line for name in names for line in _run(name, gold, floors.get(name, {}))]
    print("\n".join(below) if below else "every floor holds")
    return 1 if below else 0


def _run(name: str, gold: Path, floors: dict[str, float]) -> list[str]:
    begin = time.perf_counter()
    figures = GATES[name](gold)
    print(f"{name} ({time.perf_counter() - begin:.0f} s)")
    for key, value in figures.items():
        print(f"  {key:24} {value}" + (f"   floor {floors[key]}" if key in floors else ""))
    return [f"below its floor: {name} {key} {figures[key]}, floor {floor}" for key, floor in floors.items() if figures[key] < floor]


if __name__ == "__main__":
    sys.exit(main())
