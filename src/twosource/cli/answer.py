"""What did a reading come to, in one breath? Printed by `read` and `demo`."""

from itertools import zip_longest

from twosource.cli.showing import Shown, put_claims, put_heading, put_reports
from twosource.cli.terminal import counted, put, put_commands
from twosource.page.verdict import reach_verdict
from twosource.records import Claim, ReadSummary

_CLAIMS_SHOWN = 12
_SKIPPED_SHOWN = 10


def put_answer(shown: Shown, summary: ReadSummary, store_option: str) -> None:
    """The verdict, what became of the files, the reports, the claims, and what to look at next."""
    names, claims = shown.names, list(shown.names.claims)
    verdict = reach_verdict(names, shown.view.links)
    put(f"{verdict.sentence} {verdict.passing}", style="bold")
    put_intake(summary)
    put_heading("Reports")
    put_reports(names)
    if claims:
        chosen = choose_claims(claims)
        more = f" ({len(chosen)} of {len(claims)}; all: twosource claims{store_option})" if len(chosen) < len(claims) else ""
        put_heading(f"Claims{more}")
        put_claims(chosen, names)
    put_heading("Next")
    put_commands(_suggest(shown, store_option))


def put_intake(summary: ReadSummary) -> None:
    """What was offered and what became of each item."""
    parts = [f"{summary.new:,} new", f"{summary.known:,} known already", f"{len(summary.skipped):,} skipped"]
    if summary.forgotten:
        parts.append(f"{summary.forgotten:,} forgotten earlier")
    put(f"{counted(summary.offered, 'item')} offered: {', '.join(parts)}. {counted(summary.articles, 'article')} in the store.")
    for item in summary.skipped[:_SKIPPED_SHOWN]:
        put(f"skipped {item.where}: {item.reason}", indent=2)
    if len(summary.skipped) > _SKIPPED_SHOWN:
        put(f"and {len(summary.skipped) - _SKIPPED_SHOWN:,} more: twosource status", indent=2)
    if summary.not_read:
        put(f"{counted(len(summary.not_read), 'article')} not in English: traced, not read for claims.", indent=2)


def choose_claims(claims: list[Claim]) -> list[Claim]:
    """The claims to show first, of each kind in turn: one in conflict and one that is not by turns, most independent sources first."""
    by_kind: dict[str, list[Claim]] = {}
    for claim in claims:
        by_kind.setdefault(claim.kind, []).append(claim)
    rounds = [(n, claim) for found in by_kind.values() for n, claim in enumerate(_by_turns(found))]
    chosen = {claim.claim_id for _, claim in sorted(rounds, key=lambda pair: pair[0])[:_CLAIMS_SHOWN]}
    return [claim for _, claim in rounds if claim.claim_id in chosen]


def _by_turns(claims: list[Claim]) -> list[Claim]:
    ranked = sorted(claims, key=_tells_most)
    pairs = zip_longest([c for c in ranked if c.conflicts], [c for c in ranked if not c.conflicts])
    return [claim for pair in pairs for claim in pair if claim is not None]


def _tells_most(claim: Claim) -> tuple[int, int, int]:
    low, high = claim.counts.independent
    return -low, -high, -claim.counts.outlets


def _suggest(shown: Shown, store_option: str) -> list[tuple[str, str]]:
    names = shown.names
    out: list[tuple[str, str]] = []
    conflicting = next((c for c in names.claims if c.conflicts), None)
    spread = max(names.claims, key=lambda c: c.counts.outlets, default=None)
    for claim, why in ((conflicting, "a claim that another contradicts"), (spread, "how its sources were counted")):
        if claim is not None and all(names.claim_labels[claim.claim_id] not in line for line, _ in out):
            out.append((f"twosource show {names.claim_labels[claim.claim_id]} --why{store_option}", why))
    link = next(iter(sorted(shown.view.links, key=lambda k: (-len(k.edits), k.a, k.b))), None)
    if link is not None and link.a in names.letters and link.b in names.letters:
        a, b = sorted((names.letter(link.a), names.letter(link.b)), key=lambda x: (len(x), x))
        out.append((f"twosource diff {a} {b}{store_option}", "what one copy cut, added or changed"))
    out.append((f"twosource page --out page.html{store_option}", "all of it as one page for the browser"))
    return out
