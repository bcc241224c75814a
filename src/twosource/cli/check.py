"""twosource check: do claims have the independent sources that a rule asks for?"""

import re
from typing import Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, AsJson, StorePath
from twosource.errors import WrongUseError

NAME = "check"

_GATE = re.compile(r"independent>=(\d{1,4})")


def run(
    gate: Annotated[str, typer.Option(metavar="RULE", help='The rule: "independent>=2" asks for two independent sources at least.')],
    claims: Annotated[list[str] | None, typer.Argument(metavar="[CLAIM_ID]...", help="F1 or ids; all claims where none is named.")] = None,
    store: StorePath = DEFAULT_STORE,
    json: AsJson = False,
) -> None:
    """Check claims against a rule; ends with 1 and the claims that fail where any does."""
    from twosource.cli.showing import Shown, get_anything, put_claim_lines, put_claims, say_waiting
    from twosource.cli.terminal import counted, put
    from twosource.store import open_store

    least = _read_gate(gate)
    with open_store(store, create=False) as opened:
        say_waiting(opened)
        names = Shown.of(opened).names
        chosen = list(names.claims)
        if claims:
            found = [get_anything(names, opened, name) for name in claims]
            wrong = next((name for name, (kind, _) in zip(claims, found, strict=True) if kind != "claim"), None)
            if wrong is not None:
                raise WrongUseError(f"{wrong}: this is no claim")
            wanted = {names.claims_by_id[claim_id].claim_id for _, claim_id in found}
            chosen = [claim for claim in names.claims if claim.claim_id in wanted]
        failing = [claim for claim in chosen if claim.counts.independent[0] < least]
        if json:
            put_claim_lines(sorted(failing, key=lambda c: c.claim_id), opened)
        else:
            rest = "" if len(failing) == len(chosen) else f" of {len(chosen):,}"
            put(
                f"{counted(len(failing), 'claim')}{rest} below {least} independent sources."
                if failing
                else "Every claim holds."
                if chosen
                else "There is no claim to check."
            )
            if failing:
                put_claims(failing, names)
    if failing:
        raise SystemExit(1)


def _read_gate(gate: str) -> int:
    """The least low end that a rule asks for."""
    found = _GATE.fullmatch(re.sub(r"\s", "", gate))
    if found is None:
        raise WrongUseError(f'--gate {gate}: write a rule as "independent>=2"')
    return int(found[1])
