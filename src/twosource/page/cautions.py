"""What would go wrong if somebody coded these claims one by one?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twosource.page.names import Names, claim_anchor
from twosource.page.wording import count, figure_words, join_words
from twosource.records import Claim, Figure, Link, Mention

_MOST_LABELS = 8
_MOST_PAIRS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """A warning: what is at stake in a few words, the claims it is about (label, anchor), and the rest of the sentence."""

    head: str
    refs: tuple[tuple[str, str], ...]
    more: int
    tail: str


def find_cautions(names: Names, links: Sequence[Link]) -> tuple[Caution, ...]:
    """The warnings that these claims give rise to, gravest first."""
    rules: tuple[Callable[[Names], list[Caution]], ...] = (
        _conflicts,
        _sums,
        _unnamed,
        _open_bounds,
        _not_asserted,
        _denied,
        _borrowed_days,
        _own_voices,
    )
    out = [caution for rule in rules for caution in rule(names)]
    edits = sum(len(link.edits) for link in links)
    if edits:
        tail = f"{count(edits, 'edit')} of meaning between copies, listed beside the texts."
        out.append(Caution(head="Changed in copying:", refs=(), more=0, tail=tail))
    return tuple(out)


def _caution(names: Names, head: str, claims: Sequence[Claim], tail: str) -> Caution:
    labels = [names.claim_labels[c.claim_id] for c in claims]
    refs = tuple((label, claim_anchor(label)) for label in labels[:_MOST_LABELS])
    return Caution(head=head, refs=refs, more=len(labels) - len(refs), tail=tail)


def _figure(claim: Claim) -> Figure:
    if claim.figure is None:
        raise ValueError(f"claim {claim.claim_id} is no figure")
    return claim.figure


def _figures(names: Names) -> list[Claim]:
    return [c for c in names.claims if c.figure is not None]


def _conflicts(names: Names) -> list[Caution]:
    out: list[Caution] = []
    seen: set[frozenset[str]] = set()
    for claim in names.claims:
        for other_id in sorted(claim.conflicts):
            other = names.claims_by_id.get(other_id)
            if other is None or frozenset((claim.claim_id, other.claim_id)) in seen:
                continue
            seen.add(frozenset((claim.claim_id, other.claim_id)))
            values = f"{figure_words(claim.figure)}, and {figure_words(other.figure)}. " if claim.figure and other.figure else ""
            out.append(_caution(names, "In conflict:", (claim, other), f"{values}Both stand; neither is merged into the other."))
    left = len(out) - _MOST_PAIRS
    if left > 0:
        tail = f"{count(left, 'more pair')} of claims, flagged in their rows."
        out = [*out[:_MOST_PAIRS], Caution(head="In conflict:", refs=(), more=0, tail=tail)]
    return out


def _sums(names: Names) -> list[Caution]:
    """One warning for each unit whose figures must not be added up."""
    out: list[Caution] = []
    for unit in dict.fromkeys(_figure(c).unit for c in _figures(names)):
        claims = [c for c in _figures(names) if _figure(c).unit == unit]
        if unit == "other" or len(claims) < 2:
            continue
        parts = [c for c in claims if names.claims_by_id.get(_figure(c).part_of or "")]
        told = "; ".join(_part_words(names, c) for c in parts[:3])
        tail = f"({unit}). {f'{told}, {_ground(parts[:3])}. ' if told else ''}One may lie inside another."
        out.append(_caution(names, "Don’t add up", claims, tail))
    return out


def _ground(parts: Sequence[Claim]) -> str:
    """Whether the text itself says that one figure lies in another, or it was read from where they stand."""
    grounds = {m.fields["part_of"].basis for c in parts for m in c.mentions if "part_of" in m.fields}
    return "as it is read" if "figure before" in grounds else "as the text says"


def _part_words(names: Names, claim: Claim) -> str:
    whole = names.claims_by_id[_figure(claim).part_of or ""]
    return f"{names.claim_labels[claim.claim_id]} is part of {names.claim_labels[whole.claim_id]}"


def _unnamed(names: Names) -> list[Caution]:
    claims = [c for c in _figures(names) if all(root.kind == "unnamed" for root in c.roots)]
    if not claims:
        return []
    values = join_words([figure_words(_figure(c)) for c in claims], most=3)
    return [_caution(names, "No source is named for", claims, f"({values}). Newsrooms do not count the dead themselves.")]


def _open_bounds(names: Names) -> list[Caution]:
    claims = [c for c in _figures(names) if _figure(c).low is not None and _figure(c).high is None]
    words = sorted({f"“{_figure(c).bound}”" for c in claims if _figure(c).bound})
    if not claims:
        return []
    tail = (
        f"{join_words(words, most=4)} {'leaves' if len(words) == 1 else 'leave'} the upper end open." if words else "the upper end is open."
    )
    return [_caution(names, "A low bound only:", claims, tail)]


def _not_asserted(names: Names) -> list[Caution]:
    claims = [c for c in names.claims if c.kind == "event" and c.status != "happened"]
    if not claims:
        return []
    statuses = join_words(list(dict.fromkeys(c.status for c in claims)))
    return [_caution(names, "Not said to have happened:", claims, f"({statuses}).")]


def _denied(names: Names) -> list[Caution]:
    claims = [c for c in names.claims if c.polarity == "denied" and c.kind != "statement"]
    return [_caution(names, "Denied:", claims, "the text says that it is not so.")] if claims else []


def _borrowed_days(names: Names) -> list[Caution]:
    """Days in undated articles that stand on another's date: one warning for each such article and the one it has its date from."""
    groups: dict[tuple[str, str], dict[str, Claim]] = {}
    for claim in names.claims:
        for mention in claim.mentions:
            taker, giver = names.letter(mention.article_id), _giver(names, mention)
            document = names.by_article.get(mention.article_id)
            dated = document is not None and document.layout.published is not None
            if mention.when is not None and mention.when.basis == "inherited" and taker != giver and not dated:
                groups.setdefault((taker, giver), {})[claim.claim_id] = claim
    out: list[Caution] = []
    for (taker, giver), claims in sorted(groups.items())[:_MOST_PAIRS]:
        ground = f"only because {giver} is dated" if giver else "only by the date of the report"
        verb = "have their days" if len(claims) > 1 else "has its day"
        out.append(_caution(names, "Borrowed day:", list(claims.values()), f"{verb} in {taker} {ground}."))
    return out


def _giver(names: Names, mention: Mention) -> str:
    """The letter of the article whose text gave the mention's report its day, or nothing."""
    report = names.by_report.get(mention.report_id or "")
    span = report.date.span if report is not None and report.date is not None else None
    letter = names.letter(span[0]) if span is not None else "?"
    return "" if letter == "?" else letter


def _own_voices(names: Names) -> list[Caution]:
    claims = [c for c in names.claims if c.counts.newsrooms > 1 and c.counts.independent[1] > 1]
    if not claims:
        return []
    tail = "rest on newsrooms speaking for themselves; counted as two only if they do not hide one origin."
    return [_caution(names, "One assumption:", claims, tail)]
