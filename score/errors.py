"""Which cases of a gold set are read wrongly? `make errors SET=quotes`, or `python -m score.errors quotes --kind missed`.

Prints how many cases are wrong in each way, then some of them in their context: what gold marks between ⟦ ⟧, what was read between ‹ ›.
"""

import argparse
import os
import random
import shutil
import sys
import textwrap
from collections import Counter
from collections.abc import Sequence

from score.gold import gold_folder
from score.wrong import SETS, Span, Wrong

_AROUND = 90
_ENOUGH = 700
"""Characters of context on each side, and of a case as a whole: the middle of a longer one is left out."""
_GOLD, _READ, _DIM, _BOLD, _PLAIN = "\x1b[32m", "\x1b[33m", "\x1b[2m", "\x1b[1m", "\x1b[0m"


def main() -> int:
    """Print the counts by kind, and the cases that were asked for."""
    options = _options()
    arguments = options.parse_args()
    chosen = SETS[arguments.set]
    half = arguments.half or chosen.halves[0]
    if half not in chosen.halves:
        options.error(f"{arguments.set} has no half {half!r}; it has {', '.join(chosen.halves)}")
    gold = gold_folder()
    if gold is None:
        print("score/errors: skipped, the gold sets are not on this machine (set TWOSOURCE_GOLD)")
        return 0
    wrong = list(chosen.find(gold, half, arguments.limit))
    kinds = Counter(w.kind for w in wrong)
    if arguments.kind is not None and arguments.kind not in kinds:
        options.error(f"nothing is wrong in the way {arguments.kind!r}; there are {', '.join(sorted(kinds)) or 'none'}")
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    print(counts(f"{arguments.set}, {half}", kinds))
    for line in browse(wrong, kind=arguments.kind, number=arguments.number, seed=arguments.seed, colour=colour):
        print(line)
    return 0


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="score.errors", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("set", choices=sorted(SETS), help="the gold set")
    options.add_argument("--half", help="which part of the set; the first one of it unless named")
    options.add_argument("--kind", help='only this kind, as in "missed"')
    options.add_argument("--number", type=int, default=5, help="how many of each kind")
    options.add_argument("--seed", type=int, help="draw them by this seed; without it, the first ones")
    options.add_argument("--limit", type=int, help="read only the first N articles")
    return options


def counts(title: str, kinds: Counter[str]) -> str:
    """A small table: how many cases are wrong in each way, with a bar, most first."""
    most = max(kinds.values(), default=1)
    rows = (f"  {kind:16}{n:6}  {'█' * max(1, round(30 * n / most))}" for kind, n in sorted(kinds.items(), key=lambda k: (-k[1], k[0])))
    return "\n".join([f"{title}: {sum(kinds.values())} wrong", *rows])


def browse(wrong: Sequence[Wrong], *, kind: str | None, number: int, seed: int | None, colour: bool = False) -> list[str]:
    """The lines to print: for each kind its heading and `number` of its cases, in their order or drawn by a seed."""
    out: list[str] = []
    width = min(shutil.get_terminal_size((110, 40)).columns, 120)
    for name in sorted({w.kind for w in wrong}) if kind is None else [kind]:
        cases = [w for w in wrong if w.kind == name]
        shown = cases[:number] if seed is None else random.Random(seed).sample(cases, min(number, len(cases)))
        if not shown:
            continue
        heading = f" {name}: {len(shown)} of {len(cases)} "
        out += ["", _paint(f"──{heading}{'─' * max(0, width - len(heading) - 2)}", _BOLD, colour)]
        for case in shown:
            out += ["", *show(case, width, colour=colour)]
    return out


def show(case: Wrong, width: int, *, colour: bool = False) -> list[str]:
    """One case: where it stands, the text around it with both readings marked, and what each says of it."""
    body = textwrap.wrap(_marked(case), width - 4, break_long_words=False, break_on_hyphens=False)
    lines = [_paint(case.place, _DIM, colour)] if case.place else []
    lines += [f"    {line}" for line in body]
    if not (case.gold_says or case.read_says or case.gold or case.read):
        return lines  # the line itself says both
    lines.append(_paint("    gold ", _DIM, colour) + _paint(case.gold_says or "nothing", _GOLD, colour))
    lines.append(_paint("    read ", _DIM, colour) + _paint(case.read_says or "nothing", _READ, colour))
    return lines


def _paint(text: str, code: str, colour: bool) -> str:
    return f"{code}{text}{_PLAIN}" if colour else text


def _marked(case: Wrong) -> str:
    """The text around the case on one line, with marks where gold and the reading begin and end."""
    spans = (*case.gold, *case.read)
    first, last = min((s for s, _ in spans), default=0), max((e for _, e in spans), default=len(case.text))
    begin, end = max(0, first - _AROUND), min(len(case.text), last + _AROUND)
    marks = sorted([*_ends(case.gold, "⟦", "⟧", 0), *_ends(case.read, "‹", "›", 1)])
    out, at = "", begin
    for place, _, mark in marks:
        out += case.text[at:place] + mark
        at = place
    out += case.text[at:end]
    words = " ".join(f"{'…' if begin else ''}{out}{'…' if end < len(case.text) else ''}".split())
    return words if len(words) <= _ENOUGH else f"{words[: _ENOUGH // 2]} […] {words[-_ENOUGH // 2 :]}"


def _ends(spans: Sequence[Span], opening: str, closing: str, rank: int) -> list[tuple[int, int, str]]:
    """Where the marks go. At one place what ends stands before what begins, and of two that begin gold's stands outside."""
    return [*((start, 2 + rank, opening) for start, _ in spans), *((end, 1 - rank, closing) for _, end in spans)]


if __name__ == "__main__":
    sys.exit(main())
