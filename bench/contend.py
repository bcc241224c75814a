"""What does one contender find in a pile, in how many seconds and with how much memory? Run in a process of its own.

    python -m bench.contend NAME SETTING READY_FOLDER OUT

Prints one line of JSON. Found pairs are written to OUT. Loading the pile and importing the contender are outside the clock;
`import_seconds` says what the import took, `start_mb` how much was held before the clock started.
"""

import gc
import importlib
import json
import re
import resource
import sys
import time
from pathlib import Path

from bench.peers import Contender, get_contender


def run(contender: Contender, ready: Path, out: Path) -> dict[str, float]:
    """Measure one contender; seconds of wall-clock and of processor, megabytes of this process at its peak."""
    began = time.perf_counter()
    find = getattr(importlib.import_module(contender.module), contender.function)
    imported = time.perf_counter() - began
    from bench import piles  # after the contender, so that the import that is measured is its own

    if contender.reads == "texts":
        ids, given = piles.read_texts(ready)
    else:
        ids, given = None, piles.read_documents(ready)
    gc.collect()
    start = peak_mb()
    began, began_cpu = time.perf_counter(), time.process_time()
    found = find(given)
    seconds, cpu = time.perf_counter() - began, time.process_time() - began_cpu
    peak = peak_mb()
    pairs = list(found or ())
    out.write_text("".join(f"{a}\t{b}\n" if ids is None else f"{ids[a]}\t{ids[b]}\n" for a, b in pairs), "utf-8")
    return {"seconds": seconds, "cpu_seconds": cpu, "mb": peak, "start_mb": start, "import_seconds": imported}


def peak_mb() -> float:
    """The most memory this process has held.

    Linux hands `ru_maxrss` of a process down to the program it starts, so that a small child of a large parent would be shown
    the parent's; what /proc says is the child's alone.
    """
    try:
        held = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    except OSError:
        held = None
    if held:
        return int(held[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> int:
    """Run the contender that the command line names."""
    name, setting, ready, out = sys.argv[1:]
    print(json.dumps(run(get_contender(name, setting), Path(ready), Path(out))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
