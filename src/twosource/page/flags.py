"""What has to be known about a claim before it is used: conflict, part, denial, plan, open bound, borrowed day, hedge?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.page.names import Names, claim_anchor, label_order
from twosource.records import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A short remark on a claim; `anchor` where it leads to another claim; `warn` where a coder must not miss it."""

    text: str
    warn: bool = False
    anchor: str | None = None


def find_flags(names: Names, claim: Claim, changed: Sequence[str]) -> tuple[Flag, ...]:
    """The flags of a claim, those that warn first. `changed` are the kinds of edits that touch its mentions."""
    found = [*_relations(names, claim), *_modality(claim), *_figure_flags(claim), *_alone(names, claim), *_grounds(claim, changed)]
    return tuple(sorted(found, key=lambda flag: not flag.warn))


def _relations(names: Names, claim: Claim) -> Iterable[Flag]:
    for other in _labels(names, claim.conflicts):
        yield Flag(text=f"conflicts with {other}", warn=True, anchor=claim_anchor(other))
    for other in _labels(names, claim.supersedes):
        yield Flag(text=f"replaces {other}", anchor=claim_anchor(other))
    if claim.figure is not None and claim.figure.part_of:
        whole = names.claim_label(claim.figure.part_of)
        if whole:
            yield Flag(text=f"part of {whole}", warn=True, anchor=claim_anchor(whole))
        else:
            yield Flag(text="part of a larger figure", warn=True)


def _labels(names: Names, claim_ids: Sequence[str]) -> list[str]:
    labels = {label for label in (names.claim_label(i) for i in claim_ids) if label}
    return sorted(labels, key=label_order)


def _modality(claim: Claim) -> Iterable[Flag]:
    if claim.polarity == "denied":
        yield Flag(text="denied", warn=True)
    if claim.status != "happened" and claim.kind != "position":
        yield Flag(text=claim.status, warn=claim.kind == "event")
    if claim.condition is not None:
        yield Flag(text="conditional")
    if claim.hedges:
        yield Flag(text=f"hedged: {', '.join(dict.fromkeys(h.text for h in claim.hedges))}")


def _figure_flags(claim: Claim) -> Iterable[Flag]:
    figure = claim.figure
    if figure is None:
        return
    if figure.low is not None and figure.high is None:
        yield Flag(text="no upper bound")
    if figure.high is not None and figure.low is None:
        yield Flag(text="no lower bound")
    if figure.cumulative:
        yield Flag(text="cumulative")
    if all(root.kind == "unnamed" for root in claim.roots):
        yield Flag(text="no source named", warn=True)


def _grounds(claim: Claim, changed: Sequence[str]) -> Iterable[Flag]:
    if claim.when is not None and claim.when.basis == "inherited":
        yield Flag(text="day inherited")
    if changed:
        yield Flag(text=f"{', '.join(changed)} changed in copying", warn=True)


def _alone(names: Names, claim: Claim) -> Iterable[Flag]:
    """The one copy that has it, where its report is printed in several; and whether that is its report at all."""
    articles = sorted({m.article_id for m in claim.mentions})
    shared = any(len(r.articles) > 1 for r in (names.by_report.get(m.report_id or "") for m in claim.mentions) if r)
    if len(articles) == 1 and shared:
        certain = "" if any(m.sure for m in claim.mentions) else ", report not certain"
        yield Flag(text=f"only in {names.letter(articles[0])}{certain}")
    elif claim.mentions and not any(m.sure for m in claim.mentions):
        yield Flag(text="report not certain")
