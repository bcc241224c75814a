"""What does the hand-worked expectation list, and how does a reading of the demo pile differ from it?"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from twosource.records import Actor, Claim, Document, Lineage, Report, Root
from twosource.text.fold import fold_key

DEMO = resources.files("twosource") / "demo"
Row = Mapping[str, Any]
Names = Mapping[str, Sequence[str]]


@cache
def load_expected() -> Row:
    """The expectation that ships beside the demo pile."""
    return tomllib.loads((DEMO / "expected.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A reading of the pile: documents by the expectation's keys, lineage, claims."""

    documents: Mapping[str, Document]
    lineage: Lineage
    claims: tuple[Claim, ...]

    def key_of(self, article_id: str) -> str:
        """The expectation's key of an article, or its id where the expectation does not have it."""
        return next((key for key, d in self.documents.items() if d.article.article_id == article_id), article_id)


def key_documents(documents: Iterable[Document]) -> dict[str, Document]:
    """The documents by the expectation's keys; rows go by their id, files by their name."""
    by_name = {(d.article.external_id or d.article.path.rsplit("/", 1)[-1]): d for d in documents}
    return {key: by_name[name] for key, name in load_expected()["articles"].items() if name in by_name}


# --- reports ------------------------------------------------------------------------------------------------------


def report_differences(read: Read) -> list[str]:
    """What the reports of the reading have otherwise than listed, in words."""
    out: list[str] = []
    found = {report.report_id: report for report in read.lineage.reports}
    named: dict[str, str] = {}
    for row in load_expected()["reports"]:
        ids = {(a, p): _reports_behind(read, a, p) for a, numbers in row["paragraphs"].items() for p in numbers}
        counted = sorted({i for behind in ids.values() for i in behind}, key=lambda i: (-sum(i in b for b in ids.values()), i))
        if not counted or counted[0] in named:
            out.append(f"{row['key']}: no report of its own is behind its paragraphs")
            continue
        named[counted[0]] = row["key"]
        wrong = [f"{a} {p}" for (a, p), behind in ids.items() if behind != {counted[0]}]
        if wrong:
            out.append(f"{row['key']}: another report, or none, or two, behind {', '.join(wrong)}")
        out += [f"{row['key']}: {text}" for text in _report_fields(row, found[counted[0]], read)]
    out += [f"a report nobody listed: {describe_report(r, read)}" for i, r in found.items() if i not in named]
    return out


def _reports_behind(read: Read, key: str, paragraph: int) -> set[str]:
    document = read.documents[key]
    block = next((b for b in document.layout.blocks if b.number == paragraph), None)
    if block is None:
        return set()
    mine = (p for p in read.lineage.passages if p.article_id == document.article.article_id and p.report_id)
    return {p.report_id or "" for p in mine if p.start < block.end and block.start < p.end}


def _report_fields(row: Row, report: Report, read: Read) -> list[str]:
    pairs = {
        "kind": (row["kind"], report.kind),
        "wire": (row.get("wire"), report.wire),
        "wire_basis": (row.get("wire_basis"), report.wire_basis),
        "outlet": (row.get("outlet"), report.outlet),
        "date": (row["date"], report.date.start if report.date else None),
        "articles": (sorted(row["paragraphs"]), sorted(read.key_of(a) for a in report.articles)),
    }
    if row["kind"] == "dispatch":
        pairs["seen"] = (row["seen"], report.seen)
    out = [f"{name} is {there!r}, listed {listed!r}" for name, (listed, there) in pairs.items() if listed != there]
    versions = [{read.key_of(a) for a in version} for version in report.versions]
    heads = [{key for group in row.get("versions", []) for key in group} & version for version in versions]
    if row.get("versions") and sorted(len(h) for h in heads if h) != sorted(len(g) for g in row["versions"]):
        out.append(f"versions are {versions}")
    return out


def describe_report(report: Report, read: Read) -> str:
    """A report in a few words."""
    return f"{report.kind} {report.wire or report.outlet} in {', '.join(read.key_of(a) for a in report.articles)}"


def edit_differences(read: Read) -> list[str]:
    """What the links of the reading say was changed in copying otherwise than listed."""
    listed = {(row["of"], row["in"]): sorted(map(tuple, row["changes"])) for row in load_expected()["edits"]}
    found = {}
    for link in read.lineage.links:
        edits = sorted((e.kind, e.a.text if e.a else "", e.b.text if e.b else "") for e in link.edits)
        turned = sorted((kind, b, a) for kind, a, b in edits)
        pair = (read.key_of(link.a), read.key_of(link.b))
        found[pair] = edits
        if pair[::-1] in listed:
            found[pair[::-1]] = turned
            del found[pair]
    pairs = sorted({*listed, *found})
    wrong = [pair for pair in pairs if found.get(pair, []) != listed.get(pair, [])]
    return [f"{a} > {b}: {found.get((a, b))}, listed {listed.get((a, b), [])}" for a, b in wrong]


# --- claims -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Listed claims that were found and are right, found but wrong, missing; and what is shown but neither listed nor acceptable."""

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    missing: tuple[str, ...]
    unlisted: tuple[str, ...]


def compare_claims(read: Read) -> Comparison:
    """Compare every listed claim with the reading."""
    rows = load_expected()["claims"]
    found = {row["key"]: [c for c in read.claims if _is_listed(row, c, read)] for row in rows}
    right: list[str] = []
    wrong: list[str] = []
    for row in rows:
        claims = found[row["key"]]
        if not claims:
            continue
        texts = _claim_differences(row, claims, read, found)
        wrong += [f"{row['key']}: {text}" for text in texts]
        if not texts:
            right.append(row["key"])
    taken = {c.claim_id for claims in found.values() for c in claims}
    unlisted = [describe_claim(c, read) for c in read.claims if c.claim_id not in taken and not _is_acceptable(c)]
    missing = tuple(row["key"] for row in rows if not found[row["key"]])
    return Comparison(right=tuple(right), wrong=tuple(wrong), missing=missing, unlisted=tuple(unlisted))


def _is_listed(row: Row, claim: Claim, read: Read) -> bool:
    if row["kind"] != claim.kind or not _same_type(row, claim):
        return False
    at = {place for place, texts in places_of(claim, read).items() if _has_words(row.get("words"), texts)}
    return bool(at & {*row["at"]})


def _same_type(row: Row, claim: Claim) -> bool:
    if claim.event is not None:
        wanted = (row["type"], row.get("polarity", "affirmed"), row.get("status", "happened"))
        return wanted == (claim.event.type, claim.polarity, claim.status)
    if claim.position is not None:
        return bool(row["stance"] == claim.position.stance)
    if claim.figure is not None:
        return row["unit"] == claim.figure.unit and row["values"][1] in (claim.figure.low, claim.figure.best, claim.figure.high)
    return True


def places_of(claim: Claim, read: Read) -> dict[str, list[str]]:
    """Where a claim stands ("article paragraph"), with the words it has there."""
    out: dict[str, list[str]] = {}
    for m in claim.mentions:
        content = m.statement.content if m.statement else m.position.content if m.position else ""
        article = next((d.article.text for d in read.documents.values() if d.article.article_id == m.article_id), "")
        around = article[max(0, m.start - 20) : m.end + 20] if m.event else m.text
        out.setdefault(f"{read.key_of(m.article_id)} {m.paragraph}", []).extend((around, content))
    return out


def _has_words(words: str | None, texts: Iterable[str]) -> bool:
    if not words:
        return True
    keys = [fold_key(text) for text in texts]
    return any(fold_key(piece) in key for piece in words.split("|") for key in keys)


def _claim_differences(row: Row, claims: Sequence[Claim], read: Read, found: Mapping[str, Sequence[Claim]]) -> list[str]:
    out: list[str] = []
    if len(claims) > 1:
        out.append(f"is {len(claims)} claims: " + " / ".join(", ".join(places_of(c, read)) for c in claims))
    claim = max(claims, key=lambda c: len({*places_of(c, read)} & {*row["at"]}))
    out += _wrong_places(row, claim, read)
    out += _wrong_counts(row, claim)
    out += _wrong_who(row, claim)
    out += _wrong_fields(row, claim)
    out += _wrong_relations(row, claim, found)
    return out


def _wrong_places(row: Row, claim: Claim, read: Read) -> list[str]:
    extra = sorted({*places_of(claim, read)} - {*row["at"]} - {*row.get("maybe_at", [])})
    return [f"stands in {', '.join(extra)} as well"] if extra else []


def _wrong_counts(row: Row, claim: Claim) -> list[str]:
    out = []
    if list(claim.counts.independent) != row["interval"]:
        out.append(f"interval is {list(claim.counts.independent)}, listed {row['interval']}")
    if claim.counts.reports != row["reports"]:
        out.append(f"{claim.counts.reports} reports, listed {row['reports']}")
    if not _roots_agree(row["roots"], claim.roots):
        out.append(f"roots are {[f'{r.kind} {r.name}' for r in claim.roots]}, listed {row['roots']}")
    return out


def _roots_agree(listed: Sequence[str], roots: Sequence[Root]) -> bool:
    left = list(roots)
    for text in listed:
        kind, _, name = text.partition(" ")
        hit = next((r for r in left if r.kind == kind and (kind == "unnamed" or is_named(r.name, name))), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


def is_named(name: str | None, key: str) -> bool:
    """Whether a name is one of the forms listed under the key."""
    forms = load_expected()["names"].get(key, [key])
    return name is not None and _plain(name) in {_plain(form) for form in forms}


def _plain(name: str) -> str:
    return fold_key(name).removeprefix("the ")


def _is_actor(actor: Actor | None, keys: Iterable[str]) -> bool:
    return actor is not None and any(is_named(name, key) for key in keys for name in (actor.name, actor.body))


def _wrong_who(row: Row, claim: Claim) -> list[str]:
    out = []
    if "speaker" in row and not _is_actor(claim.speaker, row["speaker"]):
        out.append(f"speaker is {claim.speaker and claim.speaker.name!r}, listed {row['speaker']}")
    if claim.position and not _is_actor(claim.position.holder, row["holder"]):
        out.append(f"holder is {claim.position.holder.name!r}, listed {row['holder']}")
    for field in ("actors", "recipients"):
        there: Sequence[Actor] = getattr(claim.event, field, ())
        keys = row.get(field, [])
        if keys and field == "actors" and row["type"] == "CONSULT":
            # Host, chair and guests of a meeting add up: who of them is actor and who recipient is a matter of wording.
            there = (*there, *(claim.event.recipients if claim.event else ()))
        absent = [key for key in keys if not any(_is_actor(a, [key]) for a in there)]
        strange = [a.name for a in there if keys and not _is_actor(a, keys)]
        if strange or (absent and field == "actors"):
            out.append(f"{field} are {[a.name for a in there]}, listed {keys}")
    return out


def _wrong_fields(row: Row, claim: Claim) -> list[str]:
    out = []
    if "day" in row and claim.when is not None and [claim.when.start, claim.when.end] != row["day"]:
        out.append(f"day is {claim.when.start} to {claim.when.end}, listed {row['day']}")
    if "form" in row and claim.statement and claim.statement.form != row["form"]:
        out.append(f"form is {claim.statement.form}, listed {row['form']}")
    if claim.figure is not None:
        values = [-1 if v is None else v for v in (claim.figure.low, claim.figure.best, claim.figure.high)]
        if values != row["values"]:
            out.append(f"values are {values}, listed {row['values']}")
        if claim.figure.cumulative != row.get("cumulative", False):
            out.append(f"cumulative is {claim.figure.cumulative}")
        if "of" in row and row["of"] not in (claim.figure.of or ""):
            out.append(f"of is {claim.figure.of!r}, listed {row['of']!r}")
    return out


def _wrong_relations(row: Row, claim: Claim, found: Mapping[str, Sequence[Claim]]) -> list[str]:
    out = []
    for relation in ("conflicts", "supersedes"):
        for key in row.get(relation, []):
            ids = {c.claim_id for c in found[key]}
            if ids and not ids & {*getattr(claim, relation)}:
                out.append(f"{relation} should have {key}")
    if "part_of" in row and claim.figure is not None:
        ids = {c.claim_id for c in found[row["part_of"]]}
        if ids and claim.figure.part_of not in ids:
            out.append(f"is not part of {row['part_of']}")
    return out


def _is_acceptable(claim: Claim) -> bool:
    what = claim.event.type if claim.event else claim.position.stance if claim.position else claim.figure.unit if claim.figure else ""
    who = (claim.speaker,) if claim.statement else (claim.position.holder,) if claim.position else claim.event.actors if claim.event else ()
    texts = [claim.text, *(m.text for m in claim.mentions), claim.statement.content if claim.statement else ""]
    texts += [claim.position.content if claim.position else ""]
    for row in load_expected()["acceptable"]:
        if row["kind"] != claim.kind or row.get("is", "") != what or not _has_words(row["words"], texts):
            continue
        if not who or not row["who"] or any(_is_actor(a, row["who"]) for a in who):
            return True
    return False


def describe_claim(claim: Claim, read: Read) -> str:
    """A claim in one line."""
    what = claim.event.type if claim.event else claim.position.stance if claim.position else claim.figure.unit if claim.figure else "says"
    actors = claim.event.actors if claim.event else (claim.speaker,) if claim.speaker else ()
    who = ", ".join(a.name for a in actors)
    return f"{claim.kind} {claim.status}/{claim.polarity} {what} [{who}] {claim.text!r} at {', '.join(places_of(claim, read))}"
