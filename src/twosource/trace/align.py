"""Which paragraphs, or sentences, of two articles print the same text: alike, reworded, split, merged or moved?"""

from collections.abc import Sequence

from twosource.records import Aligned, Document, Relation, Span
from twosource.settings import TraceSettings
from twosource.trace.align_pairs import find_pairs
from twosource.trace.align_runs import Run, find_moved, make_runs
from twosource.trace.align_units import Unit, paragraph_units, sentence_units
from twosource.trace.wording import read_wording

__all__ = ["Unit", "align_paragraphs", "align_sentences", "align_units", "paragraph_units", "sentence_units"]


def align_paragraphs(a: Document, b: Document, settings: TraceSettings) -> tuple[Aligned, ...]:
    """The paragraphs that both articles print, in a's order: runs of paragraphs on each side, each in one run only."""
    return align_units(paragraph_units(a, read_wording(a)), paragraph_units(b, read_wording(b)))


def align_sentences(a: Document, b: Document, settings: TraceSettings) -> tuple[Aligned, ...]:
    """The sentences that both articles print, in a's order: runs of sentences on each side, each in one run only."""
    return align_units(sentence_units(read_wording(a)), sentence_units(read_wording(b)))


def align_units(a: Sequence[Unit], b: Sequence[Unit]) -> tuple[Aligned, ...]:
    """Align two lists of units, in a's order. Near linear in the words."""
    runs = make_runs(find_pairs(a, b))
    moved = find_moved(runs, lambda run: sum(len(u.words) for u in a[run[0] : run[1] + 1]))
    return tuple([_to_aligned(run, a, b, moved=run in moved) for run in runs])


def _to_aligned(run: Run, a: Sequence[Unit], b: Sequence[Unit], *, moved: bool) -> Aligned:
    first_a, last_a, first_b, last_b = run
    return Aligned(
        a=Span(a[first_a].span.start, a[last_a].span.end),
        b=Span(b[first_b].span.start, b[last_b].span.end),
        relation="moved" if moved else _relation(run, a, b),
    )


def _relation(run: Run, a: Sequence[Unit], b: Sequence[Unit]) -> Relation:
    first_a, last_a, first_b, last_b = run
    if last_a - first_a != last_b - first_b:
        return "split" if last_a - first_a < last_b - first_b else "merged"
    shift = first_b - first_a
    return "same" if all(a[n].words == b[n + shift].words for n in range(first_a, last_a + 1)) else "reworded"
