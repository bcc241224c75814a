"""Claims to be judged by eye: `python -m score.draw quotes --kind statement --n 100 --seed 1`, the same ones for the same seed and text.

Reads the texts of a gold set as a user's (`twosource.read_text`) and prints claims drawn from all of them, with the passage they stand
in, what was read of them, and their chain. The gold's own marks play no part.
"""

import argparse
import random
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from score.gold import gold_folder, load_rows
from twosource import read_text
from twosource.records import Actor, Mention

FILES = {"quotes": "quotes/dev.jsonl", "times": "time/timebank.jsonl"}
KINDS = ("statement", "event", "position", "figure")
_AROUND = 160


def main() -> int:
    """Draw and print."""
    options = argparse.ArgumentParser(prog="score.draw", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("set", choices=sorted(FILES), help="the gold set whose texts are read")
    options.add_argument("--kind", choices=KINDS, default="statement")
    options.add_argument("--n", type=int, default=100, help="how many claims")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--limit", type=int, help="read only the first N texts")
    arguments = options.parse_args()
    folder = gold_folder()
    path = folder / FILES[arguments.set] if folder is not None else None
    if path is None or not path.is_file():
        print("score/draw: skipped, the gold set is not on this machine (set TWOSOURCE_GOLD)")
        return 0
    texts, claims = _claims(path, arguments.kind, arguments.limit)
    drawn = sorted(random.Random(arguments.seed).sample(range(len(claims)), min(arguments.n, len(claims))))
    print(f"{len(drawn)} of {len(claims)} claims of kind {arguments.kind}, seed {arguments.seed}")
    for number, at in enumerate(drawn, 1):
        print("\n" + "\n".join(show(number, claims[at][0], texts[claims[at][0] - 1], claims[at][1])))
    return 0


def _claims(path: Path, kind: str, limit: int | None) -> tuple[list[str], list[tuple[int, Mention]]]:
    """The texts, and each claim of the kind with the number of its text, in order."""
    texts = [row["text"] for row in load_rows(path, limit)]
    return texts, [(number, m) for number, text in enumerate(texts, 1) for m in read_text(text).claims if m.kind == kind]


def show(number: int, article: int, text: str, claim: Mention) -> list[str]:
    """One claim as lines: its place, the passage with the claim between « », and what was read."""
    begin, end = max(0, claim.start - _AROUND), min(len(text), claim.end + _AROUND)
    passage = " ".join(f"{text[begin : claim.start]}«{text[claim.start : claim.end]}»{text[claim.end : end]}".split())
    return [
        f"{number}. article {article}, {claim.start}-{claim.end}",
        *textwrap.wrap(passage, 110, initial_indent="    ", subsequent_indent="    "),
        *(f"    {line}" for line in _read(claim)),
    ]


def _read(claim: Mention) -> Iterator[str]:
    yield f"{'speaker' if claim.kind == 'statement' else 'said by'}: {_actor(claim.speaker)}"
    if claim.statement is not None:
        yield f"{claim.statement.form}: {claim.statement.content}"
    if claim.event is not None:
        sides = (" and ".join(_actor(a) for a in side) for side in (claim.event.actors, claim.event.recipients))
        yield f"{claim.event.type} {' > '.join(sides)}, {claim.status}, {claim.polarity}"
    if claim.position is not None:
        yield f"{_actor(claim.position.holder)} {claim.position.stance} {claim.position.content}"
    if claim.figure is not None:
        yield f"{claim.figure.low} to {claim.figure.high} {claim.figure.unit}, of {claim.figure.of}"
    for hop in claim.attribution:
        yield f"{hop.role}{'' if hop.stated else ' (inferred)'}: {hop.text} > {_actor(hop.who)}"
    if claim.hedges:
        yield f"hedges: {', '.join(h.text for h in claim.hedges)}"


def _actor(actor: Actor | None) -> str:
    if actor is None:
        return "nobody"
    body = f" of {actor.body}" if actor.body else ""
    return f"{actor.name}{body} ({actor.kind})"


if __name__ == "__main__":
    sys.exit(main())
