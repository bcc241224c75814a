"""Which is the smallest of many spans that covers a place? Asked for each event of an article, so each answer is logarithmic."""

from bisect import bisect_right
from collections.abc import Sequence

from twosource.records import Span


class Covering:
    """Spans by their start, with a tree of the latest ends: only spans that truly cover a place are looked at."""

    def __init__(self, spans: Sequence[tuple[Span, int]]) -> None:
        """Take each span with the number of what it belongs to."""
        self._spans = sorted(spans, key=lambda s: (s[0].start, s[0].end, s[1]))
        self._starts = [s.start for s, _ in self._spans]
        self._width = 1
        while self._width < len(self._spans):
            self._width *= 2
        self._latest = [-1] * (2 * self._width)
        for n, (span, _) in enumerate(self._spans):
            self._latest[self._width + n] = span.end
        for node in range(self._width - 1, 0, -1):
            self._latest[node] = max(self._latest[2 * node], self._latest[2 * node + 1])

    def innermost(self, start: int, end: int) -> int | None:
        """The number of the smallest span that covers [start, end), the lowest of several as small; None where none covers it."""
        best: tuple[int, int] | None = None
        at = self._last_reaching(bisect_right(self._starts, start) - 1, end)
        while at >= 0 and (best is None or start - self._starts[at] <= best[0]):
            span, number = self._spans[at]
            found = (span.end - span.start, number)
            best = found if best is None or found < best else best
            at = self._last_reaching(at - 1, end)
        return None if best is None else best[1]

    def _last_reaching(self, at: int, end: int) -> int:
        """The last place up to `at` whose span ends at or behind `end`, or -1."""
        if at < 0:
            return -1
        node = self._width + at
        while self._latest[node] < end:
            while node > 1 and node % 2 == 0:
                node //= 2
            if node <= 1:
                return -1
            node -= 1
        while node < self._width:
            node = 2 * node + 1 if self._latest[2 * node + 1] >= end else 2 * node
        return node - self._width
