"""twosource figures: how many, of whom, and who says so."""

from typing import TYPE_CHECKING

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath

if TYPE_CHECKING:
    from twosource.page.names import Names
    from twosource.records import Claim

NAME = "figures"


def run(store: StorePath = DEFAULT_STORE, json: AsJson = False) -> None:
    """List the counts of people killed, injured, missing, detained or displaced, and of things; parts stand below their whole."""
    from twosource.cli.showing import Shown, put_claim_lines, say_waiting
    from twosource.cli.terminal import put
    from twosource.store import open_store
    from twosource.store.queries import read_claims

    with open_store(store, create=False) as opened:
        say_waiting(opened)
        if json:
            put_claim_lines((claim for claim in read_claims(opened) if claim.kind == "figure"), opened)
            return
        names = Shown.of(opened).names
        figures = [claim for claim in names.claims if claim.kind == "figure"]
        if figures:
            _put_figures(figures, names)
        else:
            put("There is no figure in the store.")


def _put_figures(figures: "list[Claim]", names: "Names") -> None:
    from twosource.cli.showing import say_interval, say_roots
    from twosource.cli.terminal import make_table, put_table, shorten
    from twosource.page.wording import days_words

    table = make_table("", "indep.", "how many", "day", "rests on", wide="how many")
    table.columns[4].max_width, table.columns[4].no_wrap = 20, False
    for claim, depth in _nested(figures, names):
        day = days_words(claim.when) if claim.when else ""
        words = "  " * depth + _say_figure(claim, names)
        table.add_row(names.claim_labels[claim.claim_id], say_interval(claim), words, day, shorten(say_roots(claim), 60))
    put_table(table)


def _nested(figures: "list[Claim]", names: "Names") -> "list[tuple[Claim, int]]":
    """Wholes in their order, each with the parts that lie inside it behind it."""
    ids = {claim.claim_id for claim in figures}
    parts: dict[str, list[Claim]] = {}
    wholes: list[Claim] = []
    for claim in figures:
        inside = claim.figure.part_of if claim.figure else None
        whole = names.claims_by_id.get(inside) if inside else None
        if whole is None or whole.claim_id not in ids or whole.claim_id == claim.claim_id:
            wholes.append(claim)
        else:
            parts.setdefault(whole.claim_id, []).append(claim)
    out: list[tuple[Claim, int]] = []
    seen: set[str] = set()
    waiting = [(claim, 0) for claim in reversed(wholes)]
    while waiting:
        claim, depth = waiting.pop()
        if claim.claim_id not in seen:
            seen.add(claim.claim_id)
            out.append((claim, depth))
            waiting += [(part, depth + 1) for part in reversed(parts.get(claim.claim_id, []))]
    # Two that name each other as the whole are shown, too.
    return out + [(claim, 0) for claim in figures if claim.claim_id not in seen]


def _say_figure(claim: "Claim", names: "Names") -> str:
    from twosource.page.claimrows import gist_words

    figure = claim.figure
    assert figure is not None
    parts = [gist_words(claim)]
    if figure.cumulative:
        parts.append("in all so far")
    if claim.where:
        parts.append(f"at {', '.join(dict.fromkeys(place.name for place in claim.where))}")
    for word, others in (("conflicts with", claim.conflicts), ("replaces", claim.supersedes)):
        labels = [label for i in others if (label := names.claim_label(i))]
        if labels:
            parts.append(f"[{word} {', '.join(labels)}]")
    return " ".join(parts)
