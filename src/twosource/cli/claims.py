"""twosource claims: what is claimed, with what stands behind each claim."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath
from twosource.text.days import read_day

if TYPE_CHECKING:
    from twosource.records import Actor, Claim

NAME = "claims"


class Kind(StrEnum):
    """The kinds of claims."""

    EVENT = "event"
    STATEMENT = "statement"
    POSITION = "position"
    FIGURE = "figure"


def run(
    kind: Annotated[Kind | None, typer.Option(help="Only claims of this kind.")] = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Only claims in which this actor speaks, acts or is a source.")] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Only claims whose day is this one or later: 2012-12-28.")] = None,
    min_independent: Annotated[int, typer.Option(metavar="N", min=0, help="Only claims with at least so many independent sources.")] = 0,
    conflicting: Annotated[bool, typer.Option("--conflicting", help="Only claims that another claim contradicts.")] = False,
    store: StorePath = DEFAULT_STORE,
    json: AsJson = False,
) -> None:
    """List claims, each with its independent interval, its outlets > reports and its roots."""
    from twosource.cli.showing import Shown, put_claim_lines, put_claims, say_waiting
    from twosource.cli.terminal import put
    from twosource.store import open_store
    from twosource.store.queries import read_claims

    if since is not None:
        since = read_day("--since", since)

    def wanted(claim: "Claim") -> bool:
        return (
            (kind is None or claim.kind == kind.value)
            and (actor is None or _takes_part(claim, actor))
            and (since is None or _is_since(claim, since))
            and claim.counts.independent[0] >= min_independent
            and (not conflicting or bool(claim.conflicts))
        )

    with open_store(store, create=False) as opened:
        say_waiting(opened)
        if json:
            put_claim_lines((claim for claim in read_claims(opened) if wanted(claim)), opened)
            return
        shown = Shown.of(opened)
        chosen = [claim for claim in shown.names.claims if wanted(claim)]
        if chosen:
            put_claims(chosen, shown.names)
        else:
            put("No claim fits." if shown.names.claims else "There is no claim in the store.")


def _takes_part(claim: "Claim", name: str) -> bool:
    from twosource.text.fold import fold_key

    wanted = fold_key(name)
    return any(wanted in fold_key(n) for n in _names_in(claim))


def _names_in(claim: "Claim") -> list[str]:
    actors: list[Actor | None] = [claim.speaker]
    if claim.event:
        actors += [*claim.event.actors, *claim.event.recipients]
    if claim.position:
        actors += [claim.position.holder, claim.position.addressee]
    if claim.figure:
        actors.append(claim.figure.by)
    named = [n for a in actors if a is not None for n in (a.name, a.body or "", *a.aliases)]
    return [*named, *(root.name for root in claim.roots)]


def _is_since(claim: "Claim", day: str) -> bool:
    # A claim without a day may be of any: it is kept, so that nothing is lost in silence.
    return claim.when is None or claim.when.end is None or claim.when.end >= day
