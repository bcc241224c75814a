"""What is in a pile? Families of copies, own reports, shared speeches, versions, follow-ups, and cuts with nothing in common."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from random import Random

from score.copying.dispatches import Dispatch, make_follow_up, make_speech, make_update, with_statement
from score.copying.families import Made, print_copy, print_cut, print_own, print_wire, random_dispatch
from score.copying.house import Outlet, make_outlets
from score.copying.story import WIRES, make_story
from score.copying.truth import Row

_OUTLETS = 90
_OWN, _FORMULAIC, _GROUPS = 0.36, 0.15, 0.01
"""Shares of own reports in the pile, of formulaic ones among them, and of groups of each of the four sorts of special case."""
_PARTNERS = 16
"""A blend draws on one of the first dispatches, as many as this part of the pile: nearly all of them have a family."""
_WIRE_PRESENT, _ZIPF, _LARGEST = 0.5, 2.2, 90


@dataclass(frozen=True, slots=True)
class Pile:
    """Articles, as a program may read them, their truth in the same order, and pairs of reports whose words overlap by themselves."""

    articles: list[Row]
    truth: list[Row]
    background: list[Row]


def make_pile(n: int, seed: int) -> Pile:
    """A pile of n articles. The same for the same n and seed, on any machine."""
    made = list(_Maker(n, seed).make())
    Random(f"{seed}:order").shuffle(made)
    rows = [m.truth for m in made]
    return Pile([m.article for m in made], rows, _overlapping(rows))


def _overlapping(rows: list[Row]) -> list[Row]:
    """Pairs of reports whose words overlap by themselves: a follow-up with what it follows, reports of one speech with each other."""
    pairs = {(row["follows"], row["report"]) for row in rows if row["follows"] and row["kind"] == "wire"}
    speeches: dict[str, set[str]] = {}
    for sentence in (s for row in rows for s in row["sentences"] if s["statement"]):
        speeches.setdefault(sentence["statement"], set()).add(sentence["report"])
    for reports in speeches.values():
        pairs.update(combinations(sorted(reports), 2))
    return [{"a": a, "b": b} for a, b in sorted(pairs)]


def write_pile(pile: Pile, folder: Path) -> None:
    """Write articles.jsonl, truth.jsonl and background.jsonl into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (("articles", pile.articles), ("truth", pile.truth), ("background", pile.background)):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, "utf-8")


class _Maker:
    def __init__(self, n: int, seed: int) -> None:
        self.n, self.seed = n, seed

    @cached_property
    def outlets(self) -> list[Outlet]:
        return make_outlets(self.seed, _OUTLETS)

    def make(self) -> Iterator[Made]:
        count = 0
        groups = max(1, int(self.n * _GROUPS))
        special = [m for k in range(groups) for make in (self._speech, self._versions, self._follow_up, self._parts) for m in make(k)]
        for article in special[: self.n]:
            count += 1
            yield article
        for k in range(min(int(self.n * _OWN), self.n - count)):
            count += 1
            yield self._own(k)
        k = 0
        while count < self.n:
            for article in self._family(k)[: self.n - count]:
                count += 1
                yield article
            k += 1

    def _rng(self, name: str) -> Random:
        return Random(f"{self.seed}:{name}")

    def _outlet(self, rng: Random) -> Outlet:
        return rng.choices(self.outlets, [1 / (i + 3) for i in range(len(self.outlets))])[0]

    def _own(self, k: int) -> Made:
        rng = self._rng(f"own{k}")
        return print_own(f"s{k}", "staff", random_dispatch(f"s{k}", None, rng, formulaic=_FORMULAIC), self._outlet(rng), rng)

    def _dispatch(self, k: int) -> Dispatch:
        rng = self._rng(f"dispatch{k}")
        return random_dispatch(f"d{k}", rng.choice(sorted(WIRES)), rng, formulaic=0.03)

    def _family(self, k: int) -> list[Made]:
        rng = self._rng(f"family{k}")
        size = min(int((1 - rng.random()) ** (-1 / (_ZIPF - 1))), _LARGEST)
        return self._copies(self._dispatch(k), size, rng, present=rng.random() < _WIRE_PRESENT)

    def _copies(self, dispatch: Dispatch, many: int, rng: Random, *, present: bool) -> list[Made]:
        """A dispatch with its copies, each from another outlet."""
        wire = print_wire(dispatch, rng) if present else None
        made: list[Made] = []
        names: set[str] = set()
        for j in range(many):
            outlet = self._outlet(rng)
            if outlet.name in names:
                continue
            names.add(outlet.name)
            aid = f"{dispatch.report}v{dispatch.version if dispatch.version > 1 else ''}n{j}"
            made.append(
                print_copy(aid, dispatch, lambda: self._dispatch(rng.randrange(self.n // _PARTNERS + 2)), (wire, made), outlet, rng)
            )
        return ([wire] if wire else []) + made

    def _speech(self, k: int) -> list[Made]:
        """Two to four reports that print parts of one speech."""
        rng = self._rng(f"speech{k}")
        first = random_dispatch(f"q{k}r0", rng.choice(sorted(WIRES)), rng)
        speech = make_speech(f"speech{k}", make_story(rng, first.when), rng)
        out: list[Made] = []
        for n in range(rng.choice((2, 2, 3, 4))):
            report = f"q{k}r{n}"
            if n and rng.random() < 0.5:
                own = with_statement(random_dispatch(report, None, rng), speech, rng)
                out.append(print_own(report, "speech", own, self._outlet(rng), rng))
                continue
            base = first if n == 0 else random_dispatch(report, rng.choice(sorted(WIRES)), rng)
            told = with_statement(base, speech, rng, marked=True if n == 0 else None)
            out += self._copies(told, rng.choice((0, 1, 3)), rng, present=True)
        return out

    def _versions(self, k: int) -> list[Made]:
        rng = self._rng(f"versions{k}")
        first = random_dispatch(f"u{k}", rng.choice(sorted(WIRES)), rng)
        second = make_update(first, rng)
        present = rng.random() < 0.7
        return self._copies(first, rng.randint(1, 4), rng, present=present) + self._copies(second, rng.randint(1, 4), rng, present=present)

    def _follow_up(self, k: int) -> list[Made]:
        rng = self._rng(f"follow{k}")
        first = random_dispatch(f"f{k}a", rng.choice(sorted(WIRES)), rng)
        second = make_follow_up(f"f{k}b", first, rng)
        return self._copies(first, rng.randint(1, 3), rng, present=True) + self._copies(second, rng.randint(1, 3), rng, present=True)

    def _parts(self, k: int) -> list[Made]:
        """Two cuts of one dispatch with nothing in common; with an even number a fuller copy joins them, else they count as two reports."""
        rng = self._rng(f"parts{k}")
        whole = random_dispatch(f"j{k}", rng.choice(sorted(WIRES)), rng)
        half = len(whole.paragraphs) // 2
        halves = ((0, half), (half, len(whole.paragraphs)))
        outlets = rng.sample(self.outlets, 3)
        if k % 2 == 0:
            parts = [print_cut(f"j{k}n{n}", whole, part, outlets[n], rng) for n, part in enumerate(halves)]
            return [*parts, print_cut(f"j{k}n2", whole, (0, len(whole.paragraphs)), outlets[2], rng)]
        return [print_cut(f"j{k}n{n}", whole.renamed(f"j{k}{'ab'[n]}"), part, outlets[n], rng) for n, part in enumerate(halves)]
