"""Write an invented pile of copied news with its truth: `python -m score.copying --n 2000 --seed 1 --out DIR`."""

import argparse
import json
from collections import Counter
from pathlib import Path

from score.copying.pile import make_pile, write_pile

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="score.copying", description=__doc__)
    parser.add_argument("--n", type=int, default=2000, help="articles in the pile")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    pile = make_pile(options.n, options.seed)
    write_pile(pile, options.out)
    kinds = Counter(row["kind"].split("+")[0] for row in pile.truth)
    print(
        json.dumps(
            {"articles": len(pile.articles), "edits": sum(len(r["edits"]) for r in pile.truth), "kinds": dict(sorted(kinds.items()))}
        )
    )
