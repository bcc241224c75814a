"""Small piles made by hand: reports, articles that print them sentence by sentence, and the mentions each sentence makes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any

from twosource.corroborate import corroborate
from twosource.records import (
    Actor,
    Article,
    Block,
    Corroborated,
    Days,
    Document,
    Event,
    Figure,
    Hop,
    Layout,
    Lineage,
    Link,
    Mention,
    Passage,
    Place,
    Position,
    Report,
    Statement,
)  # fmt: skip
from twosource.settings import Settings


def an_id(*parts: object) -> str:
    """A short hash, so that ids stand in no order that the tests made."""
    return blake2b("\x1f".join(map(str, parts)).encode(), digest_size=6).hexdigest()


def body(name: str, country: str | None = None, **more: Any) -> Actor:
    return Actor(actor_id=an_id("body", name), name=name, kind="body", country=country, **more)


def person(name: str, of: str | None = None, country: str | None = None, **more: Any) -> Actor:
    return Actor(actor_id=an_id("person", name), name=name, kind="person", body=of, country=country, **more)


def land(name: str, code: str) -> Actor:
    return Actor(actor_id=an_id("country", name), name=name, kind="country", country=code)


def somebody(description: str, article: str = "") -> Actor:
    return Actor(actor_id=an_id("unnamed", description, article), name=description, kind="unnamed")


def crowd(description: str) -> Actor:
    return Actor(actor_id=an_id("group", description), name=description, kind="group")


def day(iso: str) -> Days:
    return Days(start=iso, end=iso, basis="stated")


def hop(who: Actor | None, role: str = "speaker", text: str | None = None) -> Hop:
    """A stated hop; its span is put in when the mention is made."""
    return Hop(who=who, text=text or (who.name if who else "somebody"), role=role, stated=True, span=("", 0, 0))  # type: ignore[arg-type]


def statement(content: str, speaker: Actor, *more: Hop, form: str = "direct") -> dict[str, Any]:
    made = Statement(form=form, content=content)  # type: ignore[arg-type]
    return {"kind": "statement", "statement": made, "speaker": speaker, "attribution": (hop(speaker), *more)}


def position(stance: str, holder: Actor, content: str, *hops: Hop, to: Actor | None = None) -> dict[str, Any]:
    made = Position(stance=stance, holder=holder, addressee=to, content=content)  # type: ignore[arg-type]
    return {"kind": "position", "position": made, "attribution": hops}


def event(type_: str, actors: Sequence[Actor], recipients: Sequence[Actor] = (), *hops: Hop, **more: Any) -> dict[str, Any]:
    made = Event(type=type_, actors=tuple(actors), recipients=tuple(recipients))
    return {"kind": "event", "event": made, "attribution": hops, "voice": not hops, **more}


def killed(best: int, *hops: Hop, low: int | None = -1, high: int | None = -1, of: str | None = None, **more: Any) -> dict[str, Any]:
    extra = {k: more.pop(k) for k in ("part_of", "cumulative", "bound") if k in more}
    bounds = {"low": best if low == -1 else low, "best": best, "high": best if high == -1 else high}
    made = Figure(unit="killed", of=of, **{"bound": None, **bounds, **extra})
    return {"kind": "figure", "figure": made, "attribution": hops, "voice": not hops, **more}


def place(name: str, precision: str = "town", country: str | None = "SOR") -> Place:
    return Place(name=name, country=country, precision=precision)  # type: ignore[arg-type]


@dataclass
class Pile:
    """What a test builds; `run` hands it to the stage."""

    documents: list[Document] = field(default_factory=list)
    reports: list[Report] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def report(self, name: str | None, *, own: bool = False, date: str | None = "2021-03-09", seen: bool = False) -> str:
        report_id = an_id("report", name, len(self.reports))
        self.reports.append(
            Report(
                report_id=report_id, kind="own" if own else "dispatch", wire=None if own else name, wire_basis=None if own else "credited",
                seen=seen or own, date=day(date) if date else None, versions=(), articles=(), outlet=name if own else None,
            )
        )  # fmt: skip
        return report_id

    def article(
        self, outlet: str | None, report_id: str, lines: Sequence[tuple[str, Sequence[dict[str, Any]]]], *, sure: bool = True
    ) -> str:  # fmt: skip
        """An article of one report: each line a paragraph of one sentence, with the mentions it makes. Returns its id."""
        return self.blend(outlet, [(report_id, text, made) for text, made in lines], sure=sure)

    def blend(self, outlet: str | None, lines: Sequence[tuple[str, str, Sequence[dict[str, Any]]]], *, sure: bool = True) -> str:
        text = "\n\n".join(line for _, line, _ in lines)
        article_id = an_id("article", outlet, text, len(self.documents) if outlet is None else "")
        blocks, at = [], 0
        for number, (report_id, line, made) in enumerate(lines, 1):
            blocks.append(Block(start=at, end=at + len(line), kind="paragraph", number=number))
            where = {"article_id": article_id, "start": at, "end": at + len(line), "paragraphs": (number,)}
            self.passages.append(Passage(report_id=report_id, kind="copy", sure=sure, **where))  # type: ignore[arg-type]
            for n, fields in enumerate(made):
                self.mentions.append(_mention(article_id, report_id, (at, line, number, n), sure, fields))
            at += len(line) + 2
        article = Article(article_id=article_id, text=text, path=f"{article_id}.txt", outlet=outlet)
        self.documents.append(Document(article=article, layout=Layout(article_id=article_id, blocks=tuple(blocks))))
        for report_id in dict.fromkeys(r for r, _, _ in lines):
            self._print(article_id, report_id)
        return article_id

    def _print(self, article_id: str, report_id: str) -> None:
        n = next(i for i, r in enumerate(self.reports) if r.report_id == report_id)
        articles = self.reports[n].articles
        for other in articles:
            self.links.append(
                Link(
                    a=min(other, article_id), b=max(other, article_id), report_id=report_id, share_a=900, share_b=900,
                    direction="siblings", direction_basis=None, aligned=(),
                )
            )  # fmt: skip
        together = tuple(sorted({*articles, article_id}))
        self.reports[n] = replace(self.reports[n], articles=together, versions=(together,))

    @property
    def lineage(self) -> Lineage:
        return Lineage(passages=tuple(self.passages), reports=tuple(self.reports), links=tuple(self.links))

    def run(self) -> Corroborated:
        return corroborate(self.documents, self.lineage, self.mentions, Settings())

    def claims(self) -> list[tuple[str, list[str], tuple[int, int]]]:
        """Kind, roots ("party X") and interval of each claim, in order of text."""
        return sorted((c.kind, [f"{r.kind} {r.name}" for r in c.roots], c.counts.independent) for c in self.run().claims)


def _mention(article_id: str, report_id: str, spot: tuple[int, str, int, int], sure: bool, fields: dict[str, Any]) -> Mention:
    at, line, number, n = spot
    words = fields.get("words", line.rstrip("."))
    start = at + line.index(words)
    cited = (article_id, start, start + len(words))
    hops = tuple(replace(h, span=cited) for h in fields.get("attribution", ()))
    kept = {k: v for k, v in fields.items() if k not in ("words", "attribution")}
    return Mention(
        mention_id=an_id("mention", article_id, number, n, fields["kind"]), article_id=article_id, start=start, end=start + len(words),
        text=words, paragraph=number, sentence=number - 1, report_id=report_id, sure=sure, attribution=hops, **kept,
    )  # fmt: skip
