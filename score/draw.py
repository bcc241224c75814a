"""Claims to be judged by eye: `python -m score.draw quotes --kind statement --n 100 --seed 1`, the same ones for the same seed and text.

Reads the texts of one gold set or several as a user's (`twosource.read_text`) and prints claims drawn from all of them, with the passage
they stand in, what was read of them, and their chain. The gold's own marks play no part. With --sentences, so many sentences are drawn
that hold such a claim, and all their claims of the kind are printed: `python -m score.draw quotes entities --kind event --sentences`.
"""

import argparse
import random
import sys
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from score.gold import gold_folder, load_rows
from twosource import read_text
from twosource.records import Actor, Mention

FILES = {
    "quotes": "quotes/dev.jsonl", "quotes-train": "quotes/train.jsonl", "entities": "entities/re3d.jsonl", "times": "time/timebank.jsonl",
}  # fmt: skip
KINDS = ("statement", "event", "position", "figure")
_AROUND = 160


def main() -> int:
    """Draw and print."""
    options = argparse.ArgumentParser(prog="score.draw", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sets", nargs="+", choices=sorted(FILES), help="the gold sets whose texts are read")
    options.add_argument("--kind", choices=KINDS, default="statement")
    options.add_argument("--n", type=int, default=100, help="how many claims, or sentences")
    options.add_argument("--sentences", action="store_true", help="draw sentences, and show all their claims of the kind")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--limit", type=int, help="read only the first N texts of each set")
    arguments = options.parse_args()
    folder = gold_folder()
    paths = [folder / FILES[name] for name in arguments.sets] if folder is not None else []
    if not paths or not all(path.is_file() for path in paths):
        print("score/draw: skipped, the gold set is not on this machine (set TWOSOURCE_GOLD)")
        return 0
    texts, claims = _claims(paths, arguments.kind, arguments.limit)
    groups = _groups(claims, by_sentence=arguments.sentences)
    drawn = sorted(random.Random(arguments.seed).sample(range(len(groups)), min(arguments.n, len(groups))))
    what = "sentences with claims" if arguments.sentences else "claims"
    print(f"{len(drawn)} of {len(groups)} {what} of kind {arguments.kind}, seed {arguments.seed}")
    shown = (claim for at in drawn for claim in groups[at])
    for number, (article, claim) in enumerate(shown, 1):
        print("\n" + "\n".join(show(number, article, texts[article - 1], claim)))
    return 0


Numbered = tuple[int, Mention]
"""A claim with the number of its text, from 1."""


def _claims(paths: Sequence[Path], kind: str, limit: int | None) -> tuple[list[str], list[Numbered]]:
    """The texts, and each claim of the kind, in order."""
    texts = [row["text"] for path in paths for row in load_rows(path, limit)]
    return texts, [(number, m) for number, text in enumerate(texts, 1) for m in read_text(text).claims if m.kind == kind]


def _groups(claims: Sequence[Numbered], *, by_sentence: bool) -> list[tuple[Numbered, ...]]:
    """The claims, each alone or those of one sentence together, in order."""
    if not by_sentence:
        return [(claim,) for claim in claims]
    out: dict[tuple[int, int], tuple[Numbered, ...]] = {}
    for number, claim in claims:
        key = (number, claim.sentence)
        out[key] = (*out.get(key, ()), (number, claim))
    return list(out.values())


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
        whom = f", of {_actor(claim.position.addressee)}" if claim.position.addressee is not None else ""
        yield f"{_actor(claim.position.holder)} {claim.position.stance} {claim.position.content}{whom}, {claim.status}, {claim.polarity}"
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
