"""What has an article taken from reports that it is no copy of?

A blend has the beginning of another dispatch behind that of its own: a block that opens a report elsewhere. A story of an outlet's own
has a paragraph of one.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.settings import TraceSettings
from twosource.trace.homes import OWN, Home, main_key
from twosource.trace.kinship import Kinship, days_fit

# A block of a dispatch of another day has at least so many words, or half of that where other copies go on without it.
_LIFTED_WORDS = 40
_MISSED_WORDS = 15
# A story of an outlet's own borrows a paragraph of a report of these days.
_BORROWED_WORDS = 25
_SAME_NAMES = 0.3
_FEW_NAMES = 3
_SHARED_NAMES = 2
_GOES_ON_WORDS = 30
_SOLID = 0.66
_ASKED = 8
# From how many lines before a block, and from how many holders of each, it is asked how they go on.
_BEFORE = 3
_ASKED_HOLDERS = 32


def find_lifts(member: int, homes: Mapping[int, Home], kinship: Kinship, settings: TraceSettings) -> dict[int, int]:
    """The lines of an article that stem from reports it is no copy of, with these reports. `homes` are of all who hold its lines."""
    held = kinship.held[member]
    if sum(held.values()) < _MISSED_WORDS:
        return {}
    lines = [line for line in dict.fromkeys(kinship.strands[member].lines.tolist()) if line in held]
    taker = _Taker(member, homes, kinship, _list_sources(member, lines, homes, kinship), settings)
    out = taker.lift_blocks(lines)
    if homes[member].main == OWN:
        out |= taker.borrow([line for line in lines if line not in out and line not in homes[member].kept])
    return out


@dataclass(frozen=True, slots=True)
class _Sources:
    """For each line who has it as part of which report, in which reports it may stand besides, and who opens with it the one it prints."""

    holders: dict[int, dict[int, list[int]]]
    beside: dict[int, dict[int, None]]
    openings: dict[int, dict[int, list[int]]]


def _list_sources(member: int, lines: Sequence[int], homes: Mapping[int, Home], kinship: Kinship) -> _Sources:
    """The sources of some lines of an article, among those who mainly print another report than it does."""
    mine = homes[member].main
    having = {line: kinship.holders[line] for line in lines}
    everyone = set[int]().union(*having.values()) - {member}
    strangers = {other for other in everyone if (main := homes[other].main) == OWN or main != mine}
    out = _Sources({line: {} for line in lines}, {line: {} for line in lines}, {line: {} for line in lines})
    for line in lines if strangers else ():
        for other in sorted(strangers.intersection(having[line])):
            home = homes[other]
            report, main = home.kept.get(line), main_key(other, home)
            if report is None and home.main == OWN:
                report = main
            if report is not None:
                out.holders[line].setdefault(report, []).append(other)
            elif all(home.kept.get(shared, main) == main for shared in lines):
                out.beside[line][main] = None
            if report in (None, main) and line == next(iter(kinship.ledes[other]), None):
                out.openings[line].setdefault(main, []).append(other)
                out.beside[line][main] = None
    return out


@dataclass(frozen=True, slots=True)
class _Taker:
    member: int
    homes: Mapping[int, Home]
    kinship: Kinship
    sources: _Sources
    settings: TraceSettings

    def lift_blocks(self, lines: Sequence[int]) -> dict[int, int]:
        """The blocks that open another report, each up to the next one."""
        starts: list[tuple[int, int, int]] = []
        for at in range(1, len(lines)):
            if starts and at < starts[-1][1] and starts[-1][2] in self.sources.openings.get(lines[at], {}):
                continue
            if lines[at] in self.homes[self.member].kept and not self.sources.openings[lines[at]]:
                continue
            found = self._find_block(lines, at, chained=bool(starts) and at <= starts[-1][1])
            if found is not None:
                starts.append((at, *found))
        out: dict[int, int] = {}
        for n, (at, end, report) in enumerate(starts):
            last = min(end, starts[n + 1][0] if n + 1 < len(starts) else len(lines))
            out |= dict.fromkeys(lines[at:last], report)
        return out

    def _find_block(self, lines: Sequence[int], at: int, *, chained: bool) -> tuple[int, int] | None:
        """Where the block that opens another report here ends, and that report; None where there is none."""
        held = self.kinship.held[self.member]
        best: tuple[int, int, int] | None = None
        for report, openers in self.sources.openings.get(lines[at], {}).items():
            if report == self.homes[self.member].kept.get(lines[at]):
                continue
            end = self._end(lines, at, report)
            words = sum(held[x] for x in lines[at:end])
            if (best is None or (words, -report) > best[:2]) and (
                self._is_lifted(lines, at, end, words, report, openers) or (chained and words >= _MISSED_WORDS and end - at > 1)
            ):
                best = (words, -report, end)
        if best is None and lines[at] not in self.homes[self.member].kept and not chained:
            best = self._find_common_start(lines, at)
        return None if best is None else (best[2], -best[1])

    def _find_common_start(self, lines: Sequence[int], at: int) -> tuple[int, int, int] | None:
        """The block that begins here, where articles without anything that stands before have it too, and others go on without it."""
        kinship, before = self.kinship, set(lines[:at])
        found = self.sources.holders[lines[at]] or self.sources.holders[lines[min(at + 1, len(lines) - 1)]]
        fresh = [h for h in kinship.holders[lines[at]][:_ASKED_HOLDERS] if before.isdisjoint(kinship.held[h])]
        if len(fresh) < 2 or not found or not before:
            return None
        report = min(found, key=lambda r: (-len(found[r]), r))
        end = self._end(lines, at, report)
        words = sum(kinship.held[self.member][x] for x in lines[at:end])
        without, within = self._count_going_on(lines, at, end)
        if words >= _LIFTED_WORDS and without > 1 and within == 0 and report != main_key(self.member, self.homes[self.member]):
            return words, -report, end
        return None

    def _end(self, lines: Sequence[int], at: int, report: int) -> int:
        """Where the block ends that a report has from a place on, with what stands between, and behind it only in copies of the block."""
        held = self.kinship.held[self.member]
        end, words, inside = at, 0, 0
        for n in range(at, len(lines)):
            words += held[lines[n]]
            if report in self.sources.holders[lines[n]] or report in self.sources.beside[lines[n]]:
                inside += held[lines[n]]
                if inside >= _SOLID * words:
                    end = n
        last = lines[end]
        end += 1
        while end < len(lines) and all(last in self.kinship.held[h] for h in self.kinship.holders[lines[end]]):
            end += 1
        return end

    def _is_lifted(self, lines: Sequence[int], at: int, end: int, words: int, report: int, openers: Sequence[int]) -> bool:
        """Whether a block that opens another report was taken from it: the rest is another matter, or other copies go on without it."""
        if words < _MISSED_WORDS:
            return False
        if all(any(line in self.kinship.held[o] for line in self.kinship.ledes[self.member]) for o in openers[:_ASKED]):
            return False
        without, within = self._count_going_on(lines, at, end)
        if words >= _LIFTED_WORDS and self._names_differ(lines[at:end]):
            # What only one other article opens with that one may have from this report.
            return report >= 0 or without >= within
        if words < _LIFTED_WORDS and end - at < 2:
            return without > max(2, 4 * within) and self._is_last_of_all(lines, at, end, openers)
        return without > within

    def _is_last_of_all(self, lines: Sequence[int], at: int, end: int, openers: Sequence[int]) -> bool:
        """Whether a single sentence opens one report only, by its names, and the article does not come back to its own report."""
        kept, main = self.homes[self.member].kept, main_key(self.member, self.homes[self.member])
        back = any(kept.get(line) == main for line in lines[end:])
        return not back and len(self.sources.openings[lines[at]]) == 1 and self._name_the_same(set(lines[at:end]), openers)

    def _names_differ(self, block: Iterable[int]) -> bool:
        strand = self.kinship.strands[self.member]
        lines = set(block)
        inside = {n for n, line in enumerate(strand.lines.tolist()) if line in lines}
        names = strand.names()
        within = {name for n in inside for name in names[n]}
        without = {name for n, found in enumerate(names) if n not in inside for name in found}
        fewer = min(len(within), len(without))
        return fewer >= _FEW_NAMES and len(within & without) < max(1, _SAME_NAMES * fewer)

    def _count_going_on(self, lines: Sequence[int], at: int, end: int) -> tuple[int, int]:
        """How many articles with what stands right before a block go on with other text and have none of it, and how many have some."""
        kinship, block = self.kinship, set(lines[at:end])
        without = within = 0
        asked = {h for line in lines[max(0, at - _BEFORE) : at] for h in kinship.holders[line][:_ASKED_HOLDERS]}
        for other in asked - {self.member}:
            held = kinship.held[other]
            if not block.isdisjoint(held):
                within += 1
            else:
                without += self._goes_on(other)
        return without, within

    def _goes_on(self, other: int) -> bool:
        """Whether an article has more text than this one, much of it if some may be its outlet's own; a wire's own article has no other."""
        words = self.kinship.core[other] - self.kinship.shared_words(self.member, other)
        return words >= (_GOES_ON_WORDS if self.kinship.bearings[other].publisher is not None else 2 * _GOES_ON_WORDS)

    def borrow(self, lines: Sequence[int]) -> dict[int, int]:
        """The lines that a story of its own took from reports of these days.

        One line alone must stand there word for word: what happened is told in like words by all.
        """
        held = self.kinship.held[self.member]
        blocks: dict[int, set[int]] = {}
        for line in lines:
            for report in self.sources.holders[line]:
                blocks.setdefault(report, set()).add(line)
        weight = {report: sum(held[line] for line in found) for report, found in blocks.items()}
        out: dict[int, int] = {}
        for report in sorted(blocks, key=lambda r: (-weight[r], r)):
            found = blocks[report] - out.keys()
            sources = {source for line in found for source in self.sources.holders[line][report]}
            enough = sum(held[line] for line in found) >= _BORROWED_WORDS
            enough = enough and (len(found) > 1 or any(self._has_wording_of(line, sources) for line in found))
            enough = enough and self._can_be_borrowed(report, sources)
            if enough and (self._is_one_run(found) or self._name_the_same(found, sources)):
                out |= dict.fromkeys(found, report)
        return out

    def _has_wording_of(self, line: int, sources: set[int]) -> bool:
        """Whether a source has a line word for word."""
        wordings = self.kinship.holders.wordings(line)
        return any(wordings[source] == wordings[self.member] for source in sources & wordings.keys())

    def _is_one_run(self, lines: set[int]) -> bool:
        """Whether lines stand one behind the other, as a paragraph does; stock phrases are strewn over the article."""
        at = [n for n, line in enumerate(self.kinship.strands[self.member].lines.tolist()) if line in lines]
        return at[-1] - at[0] == len(at) - 1

    def _name_the_same(self, lines: set[int], sources: Iterable[int]) -> bool:
        """Whether lines name the same in a source: stock phrases name nothing, or others."""
        mine = self._names_in(self.member, lines)
        return any(len(mine & self._names_in(source, lines)) >= _SHARED_NAMES for source in sorted(sources)[:_ASKED])

    def _names_in(self, member: int, lines: set[int]) -> set[int]:
        strand = self.kinship.strands[member]
        return strand.names_in(n for n, line in enumerate(strand.lines.tolist()) if line in lines)

    def _can_be_borrowed(self, report: int, sources: Iterable[int]) -> bool:
        """Whether a paragraph can come from a report: copied elsewhere or the wire's own, and surely of these days."""
        kinship, member = self.kinship, self.member
        if not any(days_fit(kinship.days[member], kinship.days[s], self.settings.days_apart) for s in sources):
            return False
        if any(kinship.bearings[s].publisher is not None for s in sources):
            return True
        return report >= 0 and any((kinship.days[s] is None) == (kinship.days[member] is None) for s in sources)
