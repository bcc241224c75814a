"""What stands around an attribution that its own sentence does not say again: the newsroom that reports it, the interview named before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.records import Attribution, Hop

_OUTER = {"medium", "newsroom", "document"}


def complete_chains(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions in order of their content, with the hops that stand around them.

    "Oskar Lunn said the curfew would end, Reuters reported": Reuters stands behind what Lunn said. "In the same interview": inferred
    from where the speaker spoke before. Linear but for one sort.
    """
    return tuple(_same_media([replace(a, chain=(*a.chain, *_new(a, hops))) for a, hops in _with_newsroom(attributions)]))


def _new(attribution: Attribution, hops: tuple[Hop, ...]) -> Iterator[Hop]:
    known = {h.span for h in attribution.chain}
    return (h for h in hops if h.span not in known)


def _with_newsroom(attributions: Sequence[Attribution]) -> Iterator[tuple[Attribution, tuple[Hop, ...]]]:
    """Each attribution with the hops of the innermost newsroom whose content holds its cue (its content, where it has no cue)."""
    reports = sorted(
        ((c.start, -c.end, n) for n, a in enumerate(attributions) if _is_report(a) for c in a.content),
    )
    places = sorted((_place(a), n) for n, a in enumerate(attributions))
    found: dict[int, tuple[Hop, ...]] = {}
    open_reports: list[tuple[int, int]] = []
    at = 0
    for place, n in places:
        while at < len(reports) and reports[at][0] <= place:
            open_reports.append((-reports[at][1], reports[at][2]))
            at += 1
        while open_reports and open_reports[-1][0] <= place:
            open_reports.pop()
        if open_reports and open_reports[-1][1] != n:
            found[n] = attributions[open_reports[-1][1]].chain
    return ((a, found.get(n, ())) for n, a in enumerate(attributions))


def _is_report(attribution: Attribution) -> bool:
    return attribution.saying and bool(attribution.chain) and attribution.chain[-1].role == "newsroom" and attribution.speaker is None


def _place(attribution: Attribution) -> int:
    return attribution.cue[0].start if attribution.cue else attribution.content[0].start


def _same_media(attributions: list[Attribution]) -> Iterator[Attribution]:
    """ "In the same interview, she said": the newsroom to which she spoke before, inferred."""
    last: dict[str, Hop] = {}
    for attribution in attributions:
        speaker = attribution.speaker
        outer = [h for h in attribution.chain if h.role in _OUTER]
        if speaker is not None and attribution.saying:
            before = last.get(speaker.actor_id)
            if before is not None and any("same" in h.text.lower().split()[:2] for h in outer):
                attribution = replace(attribution, chain=(*attribution.chain, replace(before, stated=False)))
            elif outer:
                last[speaker.actor_id] = next((h for h in outer if h.who is not None), outer[0])
        yield attribution
