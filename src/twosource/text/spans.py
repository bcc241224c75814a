"""How do stretches of text relate: inside, overlapping, trimmed?"""

from collections.abc import Iterable

from twosource.records import Span


def contains(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    """Whether `inner` lies wholly in `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether the two share a character."""
    return a[0] < b[1] and b[0] < a[1]


def trim(text: str, start: int, end: int) -> Span:
    """[start, end) without white space at its ends; empty at `start` where nothing else is left."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    if left == len(inner):
        return Span(start, start)
    return Span(start + left, end - (len(inner) - len(inner.rstrip())))


def merge(spans: Iterable[tuple[int, int]], *, gap: int = 0) -> tuple[Span, ...]:
    """The spans in order, those that overlap or lie at most `gap` characters apart made one."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1].end + gap:
            out[-1] = Span(out[-1].start, max(out[-1].end, end))
        else:
            out.append(Span(start, end))
    return tuple(out)


def paragraphs(text: str) -> tuple[Span, ...]:
    """The runs of lines between blank lines; where a text has no blank line at all, its lines."""
    out: list[Span] = []
    lines: list[Span] = []
    at = 0
    blank = False
    for line in text.split("\n"):
        span = trim(text, at, at + len(line))
        at += len(line) + 1
        if span.end > span.start:
            if out and not blank:
                out[-1] = Span(out[-1].start, span.end)
            else:
                out.append(span)
            lines.append(span)
        blank = span.end == span.start
    return tuple(lines) if len(out) == 1 else tuple(out)
