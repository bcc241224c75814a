"""What changes in the lineage of a pile when some of its articles are new? Only what depends on them is worked out again.

    kinship (numbers, for all) > homes, of changed sets of kin > passages, of these and of who shares a line with them > reports, links

What is decided of an article rests on its set of kin and, one step on, on those that hold one of its lines. Each set is signed with
all that it rests on; where the signature is what it was, so is what follows.
"""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

import numpy as np

from twosource.records import Document, Link, Passage, Report
from twosource.settings import TraceSettings
from twosource.trace.descent import Descent, find_homes, label_article
from twosource.trace.elsewhere import Elsewhere
from twosource.trace.holdings import Holdings
from twosource.trace.homes import Home, Homes, main_key
from twosource.trace.kinship import Kinship, find_components, find_kinship
from twosource.trace.ledger import Ledger, Standing
from twosource.trace.naming import kind_of, report_id
from twosource.trace.passages import cut_passages, draw_article
from twosource.trace.reports import Member, make_elsewhere, make_links, make_report
from twosource.trace.strands import Strand

_AT_ONCE = 1_000
_REPORTS_AT_ONCE = 250
_NO_DAY = 1 << 40
Progress = Callable[[int, int], None]
_Signed = tuple[tuple[int, ...], bytes]
"""A set of kin with its signature."""


@dataclass(frozen=True, slots=True, eq=False)
class Pile:
    """The articles in order of id: what they hold, their words, and the documents by id.

    Words and documents may be read when they are asked for; `load` is told beforehand whose words will be, by place.
    """

    holdings: Holdings
    strands: Sequence[Strand]
    documents: Mapping[str, Document]
    load: Callable[[Sequence[int]], None] = lambda numbers: None


def retrace(pile: Pile, ledger: Ledger, settings: TraceSettings, *, fresh: Set[str], progress: Progress) -> None:
    """Bring the ledger up to date with a pile. `fresh` are articles whose documents are new or may have changed.

    What the ledger then holds does not depend on what it held before, as long as that came about in the same way. Where an article has
    gone since, those that hold one of its lines or print one of its reports have to be `fresh`, and reports that nobody else prints to be
    gone with it.
    """
    kinship = find_kinship(pile.holdings, pile.strands, settings)
    _Retracing(pile, ledger, settings, kinship, fresh, progress).run()


class _Touched:
    """The reports that changed articles print or printed, each with those of them that print it now."""

    def __init__(self) -> None:
        self.printing: dict[str, list[str]] = {}
        self._changed: set[str] = set()

    def add(self, article_id: str, before: Set[str], now: Set[str]) -> None:
        """Note an article with the reports that it printed and prints. Its main report is one of them in any case."""
        self._changed.add(article_id)
        for name in sorted(before | now):
            self.printing.setdefault(name, [])
        for name in now:
            self.printing[name].append(article_id)

    def articles_of(self, name: str, old: Report | None, here: Container[str]) -> list[str]:
        """All articles that print a report now, in order; `here` are all that there are."""
        left = [a for a in old.articles if a not in self._changed and a in here] if old else []
        return sorted(left + self.printing[name])


@dataclass(frozen=True, eq=False)
class _Retracing:
    pile: Pile
    ledger: Ledger
    settings: TraceSettings
    kinship: Kinship
    fresh: Set[str]
    progress: Progress

    @property
    def ids(self) -> tuple[str, ...]:
        """The articles, in order."""
        return self.pile.holdings.ids

    @cached_property
    def number(self) -> dict[str, int]:
        """The place of each article among all."""
        return {article_id: n for n, article_id in enumerate(self.ids)}

    @cached_property
    def sets(self) -> tuple[tuple[int, ...], ...]:
        """The sets of kin."""
        return find_components(self.kinship)

    def run(self) -> None:
        """Do it all."""
        before = self.ledger.read_digests()
        content = _sign_contents(self.pile.holdings, self.kinship)
        homes: dict[int, Home] = {}
        moved: dict[int, str | None] = {n: None for n, article_id in enumerate(self.ids) if article_id in self.fresh}
        again = set(moved)
        spoken: set[int] = set()
        for sets in self._in_batches(self._find_changed(content, before)):
            members = [m for kin, _ in sets for m in kin]
            old = self.ledger.read_homes([self.ids[m] for m in members])
            self.pile.load(members)
            homes |= find_homes(members, self.kinship)
            for member in members:
                was, now = old.get(self.ids[member]), homes[member]
                if was is None or was.main != now.main:
                    moved[member] = None if was is None else report_id(main_key(member, was), self.ids)
                same = before.get(self.ids[member], (b"",))[0] == content[member]
                spoken |= self._find_spoken(member, now, was if same else None)
            again.update(members)
            self.ledger.put_standings((self.ids[m], Standing(content[m], signed, homes[m])) for kin, signed in sets for m in kin)
        for line in spoken:
            again.update(self.kinship.holders[line])
        # Set by set: the words of kin are read together.
        touched = self._cut_again([m for kin in self.sets for m in kin if m in again], homes, moved)
        self._report_again(touched, homes)

    def _find_changed(self, content: Sequence[bytes], before: Mapping[str, tuple[bytes, bytes]]) -> Iterator[_Signed]:
        """The sets of kin whose signature is not what it was, with what it is."""
        for kin in self.sets:
            signed = _sign_kin(kin, content, self.kinship, self.ids)
            if any(before.get(self.ids[m], (b"", b""))[1] != signed for m in kin):
                yield kin, signed

    def _in_batches(self, sets: Iterator[_Signed]) -> Iterator[list[_Signed]]:
        batch: list[_Signed] = []
        count = 0
        for item in sets:
            batch.append(item)
            count += len(item[0])
            if count >= _AT_ONCE:
                yield batch
                batch, count = [], 0
        if batch:
            yield batch

    def _find_spoken(self, member: int, now: Home, was: Home | None) -> set[int]:
        """The lines for which an article does not speak as it did before, among those that others hold too; None where all of it is new."""
        lines = set(self.kinship.held[member])
        if was is not None and was.main == now.main:
            lines &= {line for line, _ in was.kept.items() ^ now.kept.items()}
        return lines

    def _cut_again(self, members: Sequence[int], homes: Mapping[int, Home], moved: Mapping[int, str | None]) -> _Touched:
        """Work out the passages of articles again.

        Those that `moved`, from the report that they mainly printed, touch their reports even where their passages are what they were.
        """
        touched = _Touched()
        for at in range(0, len(members), _AT_ONCE):
            part = members[at : at + _AT_ONCE]
            self.pile.load(sorted({kin for m in part for kin in self.kinship.near[m]} | set(part)))
            known = self._gather_homes(part, homes)
            before = self.ledger.read_passages([self.ids[m] for m in part])
            now = {member: self._cut(member, known) for member in part}
            changed = {member: passages for member, passages in now.items() if member in moved or passages != before[self.ids[member]]}
            for member, passages in changed.items():
                main = report_id(main_key(member, known[member]), self.ids)
                old, new = before[self.ids[member]], passages
                touched.add(self.ids[member], {moved.get(member) or main, *_names(old)}, {main, *_names(new)})
            self.ledger.put_passages((self.ids[member], passages) for member, passages in changed.items())
            self.progress(at + len(part), len(members))
        return touched

    def _gather_homes(self, members: Sequence[int], homes: Mapping[int, Home]) -> Homes:
        """The homes of these articles and of all who hold one of their lines."""
        wanted = set(members)
        for line in {line for member in members for line in self.kinship.held[member]}:
            wanted.update(self.kinship.holders[line])
        for member in members:
            wanted.update(self.kinship.near[member])
        left = sorted(wanted - homes.keys())
        stored = self.ledger.read_homes([self.ids[m] for m in left])
        return Homes({m: homes[m] for m in wanted & homes.keys()} | {m: stored[self.ids[m]] for m in left})

    def _cut(self, member: int, homes: Homes) -> tuple[Passage, ...]:
        document = self.pile.documents[self.ids[member]]
        descent = Descent(label_article(member, homes, self.kinship, self.settings), homes)
        return cut_passages(document, draw_article(member, document, self.kinship, descent), self.ids)

    def _report_again(self, touched: _Touched, homes: Mapping[int, Home]) -> None:
        """Work out again the reports that are touched, with their links."""
        names = list(touched.printing)
        for at in range(0, len(names), _REPORTS_AT_ONCE):
            part = names[at : at + _REPORTS_AT_ONCE]
            old = self.ledger.read_reports(part)
            articles = {name: touched.articles_of(name, old.get(name), self.number) for name in part}
            links = self.ledger.read_links(list(old))
            asked = sorted({a for name in part if kind_of(name) != "elsewhere" for a in articles[name]})
            members = self._gather_members(asked, homes)
            made = [(name, *self._make(name, articles[name], links.get(name, ()), members)) for name in part]
            self.ledger.put_reports(item for item in made if item[1:] != (old.get(item[0]), links.get(item[0], ())))

    def _make(
        self, name: str, article_ids: Sequence[str], known: Sequence[Link], members: Mapping[str, Member]
    ) -> tuple[Report | None, tuple[Link, ...]]:
        """A report and its links; `known` are those that it had."""
        if not article_ids:
            return None, ()
        if kind_of(name) == "elsewhere":
            first = min(article_ids, key=lambda a: (self.pile.holdings.bearings[self.number[a]].day or _NO_DAY, a))
            return make_elsewhere(name, article_ids, self.pile.documents[first]), ()
        printing = [members[a] for a in article_ids]
        report = make_report(name, printing)
        return report, tuple(make_links(report, printing, known))

    def _gather_members(self, article_ids: Sequence[str], homes: Mapping[int, Home]) -> dict[str, Member]:
        passages = self.ledger.read_passages(article_ids)
        numbers = [self.number[a] for a in article_ids]
        stored = self.ledger.read_homes([a for a, n in zip(article_ids, numbers, strict=True) if n not in homes])
        self.pile.load(numbers)
        return {
            a: Member(
                document=self.pile.documents[a],
                passages=passages[a],
                main=report_id(main_key(n, homes[n] if n in homes else stored[a]), self.ids),
                words=self.pile.strands[n].imprint.words,
            )
            for a, n in zip(article_ids, numbers, strict=True)
        }


def _names(passages: Sequence[Passage]) -> set[str]:
    return {p.report_id for p in passages if p.report_id is not None}


def _sign_contents(holdings: Holdings, kinship: Kinship) -> list[bytes]:
    """For each article a hash of what it holds, what that shows, and its day."""
    kinds = _kinds(holdings, kinship.elsewhere)
    starts = holdings.starts.tolist()
    return [
        blake2b(digest + kinds[start:stop] + repr(day).encode(), digest_size=8).digest()
        for digest, start, stop, day in zip(holdings.digests, starts, starts[1:], kinship.days, strict=False)
    ]


def _kinds(holdings: Holdings, elsewhere: Elsewhere) -> bytes:
    """For each row of the holdings what kind of line it is."""
    out = np.zeros(len(holdings.rows), dtype=np.uint8)
    for bit, lines in enumerate((elsewhere.fillers, elsewhere.house, elsewhere.furniture, elsewhere.party)):
        out |= np.isin(holdings.rows["line"], lines).astype(np.uint8) << bit
    return out.tobytes()


def _sign_kin(kin: Sequence[int], content: Sequence[bytes], kinship: Kinship, ids: Sequence[str]) -> bytes:
    """A hash of all that the homes of a set of kin rest on."""
    out = blake2b(digest_size=8)
    for member in kin:
        near = sorted((ids[other], words) for other, words in kinship.near[member].items())
        out.update(content[member] + repr((ids[member], near)).encode())
    return out.digest()
