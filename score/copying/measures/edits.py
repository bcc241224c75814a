"""Are the changes of meaning between a copy and what it was made from found, and nothing else?"""

from collections import Counter
from collections.abc import Sequence

from score.copying.measures.reading import Reading, Row, f1, percent
from twosource.corroborate import find_edits
from twosource.records import Edit, EditSide
from twosource.settings import TraceSettings
from twosource.trace import align_sentences

KINDS = ("number", "negation", "hedge", "attribution", "quotation", "name", "date")


def edit_figures(reading: Reading) -> dict[str, float]:
    """Precision and recall over all pairs of a copy and its parent in the pile, together and by kind.

    A found edit is right if one of the truth has its kind and overlaps with it on at least one side. A credit behind the first
    sentence of either is neither right nor wrong.
    """
    found, right, wanted, met = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    rows = {row["id"]: row for row in reading.truth}
    for row, parent, edits in _pairs(reading):
        truth = [e for e in row["edits"] if e["parent"] == parent]
        kept = [e for e in edits if not (_is_credit(e.a, rows[parent]) or _is_credit(e.b, row))]
        found.update(e.kind for e in kept)
        right.update(e.kind for e in kept if any(is_same(e, t) for t in truth))
        wanted.update(t["kind"] for t in truth)
        met.update(t["kind"] for t in truth if any(is_same(e, t) for e in kept))
    precision, recall = percent(right.total(), found.total()), percent(met.total(), wanted.total())
    figures = {"edits_p": precision, "edits_r": recall, "edits_f1": f1(precision, recall), "edits": float(wanted.total())}
    for kind in KINDS:
        figures |= {f"edits_{kind}_p": percent(right[kind], found[kind]), f"edits_{kind}_r": percent(met[kind], wanted[kind])}
    return figures


def _pairs(reading: Reading) -> list[tuple[Row, str, Sequence[Edit]]]:
    settings = TraceSettings()
    out: list[tuple[Row, str, Sequence[Edit]]] = []
    for row in reading.truth:
        for parent in row["parents"]:
            a, b = reading.by_id[parent], reading.by_id[row["id"]]
            out.append((row, parent, find_edits(a.article.text, b.article.text, align_sentences(a, b, settings))))
    return out


def is_same(edit: Edit, truth: Row) -> bool:
    """Whether a found edit is one of the truth: the same kind, and characters in common on one side or both."""
    return edit.kind == truth["kind"] and (_touch(edit.a, truth["a"]) or _touch(edit.b, truth["b"]))


def _touch(found: EditSide | None, true: Row | None) -> bool:
    return bool(found and true and found.span.start < true["end"] and true["start"] < found.span.end)


def _is_credit(side: EditSide | None, row: Row) -> bool:
    credits = [s["credit"] for s in row["sentences"] if s.get("credit")]
    return side is not None and any(side.span.start < end and start < side.span.end for start, end in credits)
