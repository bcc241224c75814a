"""Is the interval what the definition says? `python -m score.intervals [--n N] [--seed S]` as records, `--prose` as articles."""

import argparse
import sys
from collections.abc import Iterator
from random import Random

from score.intervals.piles import DAYS, TOWNS, build
from score.intervals.slow import draw_truth, find_interval
from score.intervals.tellings import Tellings, draw_tellings
from twosource.records import Claim


def main() -> int:
    """Print how many intervals are right and how many low ends lie above the truth; with --errors, some that are wrong."""
    options = argparse.ArgumentParser(prog="score.intervals", description=__doc__)
    options.add_argument("--n", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--errors", type=int, default=0)
    options.add_argument("--prose", action="store_true")
    args = options.parse_args()
    if args.prose:
        from score.intervals.newsstand import check_prose

        return check_prose(args.n, args.seed, args.errors)
    return check_records(args.n, args.seed, args.errors)


def check_records(n: int, seed: int, errors: int) -> int:
    """Random piles of records against the slow count; 1 where any differs."""
    random = Random(seed)
    right = wrong = above = 0
    for _ in range(n):
        tellings = draw_tellings(random)
        claims = build(tellings).run().claims
        for happening in (0, 1):
            wanted = find_interval(tellings, happening)
            if wanted is None:
                continue
            found = [c.counts.independent for c in find_claims(claims, tellings, happening)]
            truth = draw_truth(tellings, happening, random)
            right += found == [wanted]
            wrong += found != [wanted]
            above += any(low > truth for low, _ in found)
            if found != [wanted] and wrong <= errors:
                print(f"found {found}, by the definition {wanted}: happening {happening} of {tellings}")
    total = max(right + wrong, 1)
    print(f"{n} piles, {right + wrong} claims: interval right {100 * right / total:.2f}, low above the truth {100 * above / total:.2f}")
    return 1 if wrong or above else 0


def find_claims(claims: tuple[Claim, ...], tellings: Tellings, happening: int) -> Iterator[Claim]:
    """The claims of one happening: its day and town are not the other's."""
    for claim in claims:
        if tellings.apart == "day":
            other = claim.when is not None and claim.when.start == DAYS[1 - happening]
        else:
            other = any(p.name == TOWNS[1 - happening] for p in claim.where)
        if not other:
            yield claim


if __name__ == "__main__":
    sys.exit(main())
