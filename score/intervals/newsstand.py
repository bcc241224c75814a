"""Is the interval right when the tellings are printed as articles? Invented facts told by several newsrooms, read from the text."""

from collections.abc import Iterator, Sequence
from random import Random

from score.gold import parse_kept
from score.intervals.printing import Printed, print_tellings
from score.intervals.slow import draw_truth, find_interval
from score.intervals.tellings import Tellings, draw_prose_tellings
from twosource.batches import ToRead, read_batch
from twosource.clean import lay_out
from twosource.corroborate import corroborate
from twosource.intake.items import make_article_id
from twosource.parse.parser import model_name
from twosource.records import Article, Claim, Days, Document, Parse
from twosource.settings import Settings
from twosource.trace import trace

_BATCH = 100


def check_prose(n: int, seed: int, errors: int) -> int:
    """Piles of prose against the slow count of their tellings; prints the figures, and some piles that were read otherwise."""
    random = Random(seed)
    right = above = total = missed = 0
    for piles in _batches(n, random):
        documents = [[_make_document(a) for a in printed.articles] for _, printed in piles]
        parses = parse_kept([d for pile in documents for d in pile])
        for (tellings, printed), pile in zip(piles, documents, strict=True):
            wanted = find_interval(tellings, 0)
            found = [c for c in _read(pile, parses) if is_told(c, tellings, printed)]
            truth = draw_truth(tellings, 0, random)
            total += 1
            good = [c.counts.independent for c in found] == [wanted]
            right += good
            missed += not found
            above += any(c.counts.independent[0] > truth for c in found)
            if not good and errors:
                errors -= 1
                _show(tellings, printed, found, wanted)
    share = 100 / max(total, 1)
    print(
        f"{total} piles: interval right {right * share:.1f}, low above the truth {above * share:.2f}, claim not found {missed * share:.1f}"
    )
    return 0


def _batches(n: int, random: Random) -> Iterator[list[tuple[Tellings, Printed]]]:
    for at in range(0, n, _BATCH):
        drawn = [draw_prose_tellings(random) for _ in range(min(_BATCH, n - at))]
        yield [(tellings, print_tellings(tellings, random)) for tellings in drawn]


def _make_document(text: str) -> Document:
    outlet = next((line.removeprefix("Outlet: ") for line in text.split("\n")[:4] if line.startswith("Outlet: ")), None)
    body = text.split("\n\n", 1)[1]
    day = Days(start="2021-03-10", end="2021-03-10", basis="stated")
    article = Article(article_id=make_article_id(body, outlet), text=body, path="prose", outlet=outlet, published=day)
    return Document(article=article, layout=lay_out(article))


def _read(documents: Sequence[Document], parses: dict[str, Parse]) -> tuple[Claim, ...]:
    settings = Settings()
    lineage = trace(documents, settings.trace)
    reports = {r.report_id: r for r in lineage.reports}
    todo = [
        ToRead(
            document=d, parses=parses, reports=reports,
            passages=tuple(p for p in lineage.passages if p.article_id == d.article.article_id),
        )
        for d in documents
    ]  # fmt: skip
    mentions = [m for _, found in read_batch(todo, model_name(settings.parse.model), settings.claims) for m in found]
    return corroborate(documents, lineage, mentions, settings).claims


def is_told(claim: Claim, tellings: Tellings, printed: Printed) -> bool:
    """Whether a claim is the one that the tellings are of."""
    if tellings.kind == "killed":
        return claim.figure is not None and claim.figure.unit == "killed" and claim.figure.best == printed.number
    if tellings.kind == "REJECT":
        return claim.event is not None and claim.event.type == "REJECT"
    return claim.kind == "statement" and printed.words in claim.text.lower()


def _show(tellings: Tellings, printed: Printed, found: Sequence[Claim], wanted: object) -> None:
    print(f"### {tellings.kind}: found {[c.counts.independent for c in found]}, by the definition {wanted}")
    for told in tellings.told:
        print("  ", told.room, [(line.origin.who, line.origin.manner, line.origin.room) for line in told.lines], len(told.copies))
    for claim in found:
        print("   found", claim.kind, claim.status, [(r.kind, r.name) for r in claim.roots])
        for m in claim.mentions:
            print(
                "        ",
                m.article_id[:4],
                (m.report_id or "")[:4],
                m.when.start if m.when else None,
                repr(m.text[:80]),
                [h.who.name if h.who else h.text for h in m.attribution],
                "" if m.sure else "perhaps not the report's own words",
            )
        for reason in (*claim.reasons, *(r for root in claim.roots for r in root.reasons)):
            print("        :", reason.text)
    for article in printed.articles:
        print("   |", article.replace("\n", "\n   | "))
