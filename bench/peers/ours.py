"""Which pairs of articles does twosource find, and what does the whole of trace cost?"""

from collections.abc import Sequence

from bench.pairs import MIN_SHARE
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import find_copied_pairs, trace


def find_pairs(documents: Sequence[Document]) -> list[tuple[str, str]]:
    """The pairs of article ids that share enough of the shorter one."""
    return [(a, b) for a, b, share in find_copied_pairs(documents, TraceSettings()) if share >= MIN_SHARE]


def trace_all(documents: Sequence[Document]) -> None:
    """Trace the pile; what comes out is left to the gates of `score`."""
    trace(documents, TraceSettings())
