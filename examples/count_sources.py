"""Print each claim of a folder of articles with the number of independent sources behind it.

Run from the project's folder: .venv/bin/python examples/count_sources.py examples/pier
"""

import sys

import twosource


def main(folder: str) -> None:
    """Read the folder, keep nothing, print."""
    with twosource.read(folder) as pile:
        for claim in pile.claims():
            counts = claim.counts
            low, high = counts.independent
            print(f"[{low},{high}]  {counts.outlets} outlets > {counts.reports} reports  {claim.kind}: {claim.text}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "examples/pier")
