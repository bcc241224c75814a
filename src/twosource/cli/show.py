"""twosource show: one claim, report or article, and why its sources were counted so."""

from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath

if TYPE_CHECKING:
    from twosource.cli.showing import Shown
    from twosource.page.chains import Chain
    from twosource.records import Claim
    from twosource.store import Store

NAME = "show"


def run(
    name: Annotated[str, typer.Argument(metavar="ID", help="A claim, report or article: F1, R1, A, an id or the beginning of one.")],
    why: Annotated[bool, typer.Option("--why", help="Each chain from the mention to its root, and the reasons.")] = False,
    store: StorePath = DEFAULT_STORE,
    json: AsJson = False,
) -> None:
    """Show one claim, report or article."""
    from twosource.cli.showing import Shown, get_anything
    from twosource.store import open_store

    with open_store(store, create=False) as opened:
        shown = Shown.of(opened)
        kind, record_id = get_anything(shown.names, opened, name)
        if json:
            _put_json(opened, kind, record_id)
        elif kind == "claim":
            show_claim(shown, shown.names.claims_by_id[record_id], why=why)
        elif kind == "report":
            show_report(shown, record_id, why=why)
        else:
            show_article(shown, record_id)


def _put_json(store: "Store", kind: str, record_id: str) -> None:
    from twosource.cli.terminal import put_raw
    from twosource.exchange import article_document, claim_document, encode, report_document
    from twosource.store.copies import read_copies
    from twosource.store.queries import get_claim, read_outlets

    if kind == "claim":
        put_raw(encode(claim_document(get_claim(store, record_id), read_outlets(store))))
        return
    copies = read_copies(store)
    if kind == "report":
        put_raw(encode(report_document(next(r for r in copies.reports if r.report_id == record_id))))
    else:
        put_raw(encode(article_document(next(a for a in copies.articles if a.article_id == record_id))))


def show_claim(shown: "Shown", claim: "Claim", *, why: bool) -> None:
    """What is claimed, what stands behind it, where it stands; with `why` the chains and reasons."""
    from twosource.cli.showing import say_claim, say_interval, say_roots
    from twosource.cli.terminal import counted, put
    from twosource.page.wording import basis_words, days_words

    names, counts = shown.names, claim.counts
    put(f"{names.claim_labels[claim.claim_id]}  {say_claim(claim)}", style="bold")
    put(f"id {claim.claim_id}, {claim.kind}, {claim.status}, {claim.polarity}")
    if claim.speaker is not None:
        put(f"speaker: {claim.speaker.name}")
    if claim.when is not None:
        basis = basis_words(claim.when)
        put(f"day: {days_words(claim.when)}{f' ({basis})' if basis else ''}")
    if claim.where:
        put(f"place: {', '.join(dict.fromkeys(place.name for place in claim.where))}")
    if claim.condition is not None:
        put(f"on condition: {claim.condition.text}")
    if claim.hedges:
        put(f"hedged: {', '.join(dict.fromkeys(hedge.text for hedge in claim.hedges))}")
    put(
        f"independent sources {say_interval(claim)}: {counted(counts.articles, 'article')}, {counted(counts.outlets, 'outlet')}, "
        f"{counted(counts.reports, 'report')}; rests on {say_roots(claim)}"
    )
    for word, others in (("conflicts with", claim.conflicts), ("supersedes", claim.supersedes)):
        for other in others:
            put(f"{word} {_say_other(shown, other)}")
    _put_places(shown, claim)
    if why:
        _put_why(shown, claim)


def _say_other(shown: "Shown", claim_id: str) -> str:
    from twosource.cli.showing import say_claim

    other = shown.names.claims_by_id.get(claim_id)
    return f"{shown.names.claim_labels[other.claim_id]}: {say_claim(other)}" if other else claim_id


def _put_places(shown: "Shown", claim: "Claim") -> None:
    from twosource.cli.showing import put_heading
    from twosource.cli.terminal import put

    put_heading("Where it stands")
    names = shown.names
    for mention in sorted(claim.mentions, key=lambda m: (len(names.letter(m.article_id)), names.letter(m.article_id), m.start)):
        label = names.report_labels.get(mention.report_id or "", "no report")
        sure = "" if mention.sure else ", not sure"
        place = f"{names.letter(mention.article_id)} {names.outlet(mention.article_id)}, paragraph {mention.paragraph} ({label}{sure})"
        put(f"{place}: {mention.text}", indent=2)


def _put_why(shown: "Shown", claim: "Claim") -> None:
    from twosource.cli.showing import put_heading
    from twosource.cli.terminal import put
    from twosource.page.chains import make_chains
    from twosource.page.wording import root_words

    put_heading("Why: each chain, from the words to the root")
    for chain in make_chains(shown.names, claim):
        _put_chain(chain)
    put_heading("Why: the roots")
    for root in claim.roots:
        put(root_words(root) if root.kind == "unnamed" else f"{root.kind}: {root_words(root)}", indent=2)
        for reason in dict.fromkeys(reason.text for reason in root.reasons):
            put(f"- {reason}", indent=4)
    low, high = claim.counts.independent
    counts = claim.counts
    put_heading(f"Why: [{low},{high}]")
    put(f"parties {counts.parties}, newsrooms {counts.newsrooms}, unnamed {counts.unnamed}", indent=2)
    for reason in dict.fromkeys(reason.text for reason in claim.reasons):
        put(f"- {reason}", indent=2)


def _put_chain(chain: "Chain") -> None:
    from twosource.cli.terminal import put

    places = ", ".join(f"{ref.letter} paragraph {ref.paragraph}" for ref in chain.refs)
    put(f"{places}{f' (gives {chain.value})' if chain.value else ''}", indent=2)
    for step in chain.steps:
        role = f"{step.role}: " if step.role else ""
        put(f"> {role}{step.name}{f' ({step.how})' if step.how else ''}", indent=4)
    if len(chain.refs) > 1:
        put("one report, so these places count once", indent=4)


def show_report(shown: "Shown", report_id: str, *, why: bool) -> None:
    """Whose report it is, who prints it, and its claims."""
    from twosource.cli.showing import put_claims, put_heading, say_report
    from twosource.cli.terminal import put

    names = shown.names
    report = names.by_report[report_id]
    put(f"{names.report_labels[report_id]}  {say_report(report)}", style="bold")
    put(f"id {report_id}")
    for article_id in report.articles:
        put(f"printed in {names.letter(article_id)} {names.outlet(article_id)}", indent=2)
    if len(report.versions) > 1:
        put(f"{len(report.versions)} versions: {' > '.join(', '.join(names.letter(a) for a in version) for version in report.versions)}")
    for reason in dict.fromkeys(reason.text for reason in report.reasons) if why else ():
        put(f"- {reason}", indent=2)
    claims = [claim for claim in names.claims if any(m.report_id == report_id for m in claim.mentions)]
    if claims:
        put_heading("Claims")
        put_claims(claims, names)


def show_article(shown: "Shown", article_id: str) -> None:
    """The article as it was laid out: numbered paragraphs with their reports, furniture set aside."""
    from twosource.cli.terminal import put
    from twosource.page.wording import days_words

    names = shown.names
    document = names.by_article[article_id]
    article, layout = document.article, document.layout
    day = f", {days_words(layout.published)} ({layout.published.basis})" if layout.published else ", no date"
    put(f"{names.letter(article_id)}  {names.outlet(article_id)}{day}", style="bold")
    put(f"id {article_id}, {article.path}")
    for credit in layout.credits:
        put(f"credits {credit.wire}: {article.text[credit.span.start : credit.span.end]} ({credit.form})")
    for block in layout.blocks:
        text = article.text[block.start : block.end]
        if block.number is None:
            put(f"[{block.kind}{f': {block.why}' if block.why else ''}] {text}", indent=4, style="dim")
        else:
            report = names.report_labels.get(names.reports_at.get((article_id, block.number), ""), "")
            put(f"{block.number} {report} {text}", indent=2)
