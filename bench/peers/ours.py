"""Which pairs of articles does twosource find, and what does the whole of trace cost?"""

import importlib
from collections.abc import Sequence

import numpy as np

from bench.pairs import MIN_SHARE
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import trace
from twosource.trace.candidates import find_pairs as find_candidates
from twosource.trace.grams import read_wordings

_finder = getattr(importlib.import_module("twosource.trace"), "find_copied_pairs", None)


def find_pairs(documents: Sequence[Document]) -> list[tuple[str, str]]:
    """The pairs of article ids that share enough of the shorter one."""
    found = _find_by_grams(documents) if _finder is None else _finder(documents, TraceSettings())
    return [(a, b) for a, b, share in found if share >= MIN_SHARE]


def trace_all(documents: Sequence[Document]) -> None:
    """Trace the pile; what comes out is left to the gates of `score`."""
    trace(documents, TraceSettings())


def _find_by_grams(documents: Sequence[Document]) -> list[tuple[str, str, float]]:
    """A stand-in until trace gives pairs by itself: shared grams by those of the shorter article."""
    settings = TraceSettings()
    wordings = read_wordings(documents, settings.gram_words)
    grams = [len(np.unique(w.grams)) for w in wordings]
    pairs = find_candidates(wordings, settings.min_shared_grams)
    return [(wordings[i].article_id, wordings[j].article_id, shared / min(grams[i], grams[j])) for i, j, shared in pairs]
