"""Who printed whose report, passage by passage: the whole of tracing."""

from collections.abc import Sequence

from twosource.records import Document, Lineage
from twosource.settings import TraceSettings
from twosource.trace.holdings import hold
from twosource.trace.imprint import read_imprints
from twosource.trace.ledger import MemoryLedger
from twosource.trace.lines import find_lines
from twosource.trace.retrace import Pile, retrace
from twosource.trace.strands import Strand, take_bearings


def trace(documents: Sequence[Document], settings: TraceSettings) -> Lineage:
    """The passages, reports and links of a set of articles. Their order does not matter."""
    by_id = {d.article.article_id: d for d in sorted(documents, key=lambda d: d.article.article_id)}
    strands = read_strands(list(by_id.values()))
    ledger = MemoryLedger()
    retrace(Pile(hold(strands), strands, by_id), ledger, settings, fresh=by_id.keys(), progress=lambda done, total: None)
    return ledger.lineage()


def read_strands(documents: Sequence[Document]) -> tuple[Strand, ...]:
    """The strands of the documents, in order."""
    imprints = read_imprints(documents)
    return tuple(
        Strand(imprint, lines, take_bearings(document))
        for imprint, lines, document in zip(imprints, find_lines(imprints), documents, strict=True)
    )
