"""Print each claim of a folder of articles with the number of independent sources behind it.

Run from the project's folder: .venv/bin/python examples/count_sources.py examples/pier
"""

import sys
import tempfile
from pathlib import Path

import twosource


def main(folder: str) -> None:
    """Read the folder into a store that is thrown away, and print."""
    with tempfile.TemporaryDirectory() as kept:
        pile = twosource.read(folder, store=str(Path(kept) / "twosource.db"))
        for claim in pile.claims():
            low, high = claim.counts.independent
            print(f"[{low}, {high}]  {claim.counts.outlets} outlets, {claim.counts.reports} reports  {claim.kind}: {claim.text}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "examples/pier")
