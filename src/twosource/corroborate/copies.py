"""Which sentences of two copies print the same sentence of their report?"""

from collections.abc import Iterable, Mapping, Sequence

from twosource.records import Aligned, Document, Link, Passage
from twosource.settings import TraceSettings
from twosource.trace import align_sentences

AlignedLink = tuple[Link, tuple[Aligned, ...]]


def align_links(
    links: Iterable[Link], documents: Mapping[str, Document], passages: Iterable[Passage], settings: TraceSettings
) -> tuple[AlignedLink, ...]:
    """The aligned sentences of each link whose articles are at hand, as far as they lie in passages of the link's report.

    Two articles may share passages of two reports: each of their links has its own sentences.
    """
    printed: dict[tuple[str, str | None], list[Passage]] = {}
    for passage in passages:
        printed.setdefault((passage.article_id, passage.report_id), []).append(passage)
    aligned: dict[tuple[str, str], tuple[Aligned, ...]] = {}
    out = []
    for link in links:
        if link.a not in documents or link.b not in documents:
            continue
        key = (link.a, link.b)
        if key not in aligned:
            aligned[key] = align_sentences(documents[link.a], documents[link.b], settings)
        mine, theirs = printed.get((link.a, link.report_id), []), printed.get((link.b, link.report_id), [])
        out.append((link, tuple(pair for pair in aligned[key] if _lies_in(pair.a.start, mine) and _lies_in(pair.b.start, theirs))))
    return tuple(out)


def _lies_in(at: int, passages: Sequence[Passage]) -> bool:
    return any(p.start <= at < p.end for p in passages)
