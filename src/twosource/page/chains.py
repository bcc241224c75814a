"""How does each mention of a claim lead back to its root, hop by hop?"""

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.page.names import Names, report_title, sentence_anchor
from twosource.page.wording import figure_words, root_words
from twosource.records import Claim, Credit, Figure, Hop, Mention, Report, Root


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A link to the sentence a mention stands in: `A ¶7`, coloured by its report."""

    letter: str
    paragraph: int
    anchor: str
    hue: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One hop of a chain. `how` says in which words, or that it is inferred."""

    name: str
    role: str
    how: str
    stated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The mentions of one report with the same hops. `text` is what the first of them says; `value` the number it gives."""

    refs: tuple[Ref, ...]
    text: str
    value: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRoot:
    """A root with the reasons for it."""

    kind: str
    name: str
    reasons: tuple[str, ...]


def make_ref(names: Names, mention: Mention) -> Ref:
    """The link to a mention's sentence."""
    letter = names.letter(mention.article_id)
    label = names.report_labels.get(mention.report_id or "", "")
    title = f"{names.outlet(mention.article_id)}, paragraph {mention.paragraph}" + (f", report {label}" if label else "")
    anchor = sentence_anchor(letter, mention.sentence)
    return Ref(letter=letter, paragraph=mention.paragraph, anchor=anchor, hue=names.hue(mention.report_id), title=title)


def make_refs(names: Names, mentions: Sequence[Mention]) -> tuple[Ref, ...]:
    """The links of mentions in the order of the pile, each sentence once."""
    rank = names.rank
    ordered = sorted((m for m in mentions if m.article_id in rank), key=lambda m: (rank[m.article_id], m.start, m.mention_id))
    return tuple(dict.fromkeys(make_ref(names, m) for m in ordered))


def make_chains(names: Names, claim: Claim) -> tuple[Chain, ...]:
    """The chains of a claim, those of one report with the same hops told once."""
    groups: dict[tuple[object, ...], list[Mention]] = {}
    for mention in claim.mentions:
        hops = tuple((hop.who.name if hop.who else hop.text, hop.role, hop.stated) for hop in mention.attribution)
        groups.setdefault((mention.report_id or "", hops, mention.voice), []).append(mention)
    chains = [_make_chain(names, mentions, claim) for mentions in groups.values()]
    return tuple(sorted(chains, key=lambda c: [(len(r.letter), r.letter, r.paragraph, r.anchor) for r in c.refs]))


def _make_chain(names: Names, mentions: Sequence[Mention], claim: Claim) -> Chain:
    refs = make_refs(names, mentions)
    first = min(mentions, key=lambda m: (m.article_id, m.start))
    steps = [_hop_step(hop) for hop in first.attribution]
    if first.voice and not steps:
        steps.append(Step(name="nobody is named", role="", how="the report says it in its own voice", stated=True))
    report = names.by_report.get(first.report_id or "")
    if report is not None:
        steps.append(_report_step(names, report, mentions))
    outlets = dict.fromkeys(f"{r.letter} · {names.outlet(a)}" for r, a in _refs_by_article(names, mentions))
    steps.append(Step(name=", ".join(outlets), role="printed by", how="", stated=True))
    return Chain(refs=refs, text=first.text, value=_values(mentions, claim.figure), steps=tuple(steps))


def _refs_by_article(names: Names, mentions: Sequence[Mention]) -> list[tuple[Ref, str]]:
    pairs = {(make_ref(names, m).letter, m.article_id): (make_ref(names, m), m.article_id) for m in mentions}
    return [pairs[key] for key in sorted(pairs, key=lambda k: (len(k[0]), k[0]))]


def _hop_step(hop: Hop) -> Step:
    name = hop.who.name if hop.who else hop.text or "unnamed"
    body = hop.who.body if hop.who else None
    for_body = f"counts as {body}" if body and body != name else ""
    how = f"“{hop.text}”" if hop.stated and hop.text else "inferred" + (f" from “{hop.text}”" if hop.text else "")
    return Step(name=name, role=hop.role, how=" · ".join(part for part in (for_body, how) if part), stated=hop.stated)


def _report_step(names: Names, report: Report, mentions: Sequence[Mention]) -> Step:
    label = names.report_labels[report.report_id]
    name = f"{label} · {report_title(report)}"
    if report.kind == "own":
        sure = all(m.sure for m in mentions)
        return Step(name=name, role="report", how="" if sure else "not certain that it is its own", stated=sure)
    articles = {m.article_id for m in mentions}
    crediting = _letters_of(names, {a for a in articles if credits_wire(names, a, report)})
    other = _letters_of(names, {a for a in articles if not credits_wire(names, a, report)})
    parts = [f"credited in {', '.join(crediting)}" if crediting else "", f"inferred for {', '.join(other)}" if other else ""]
    if not any(m.sure for m in mentions):
        parts.append("not certain here: no other copy has this")
    return Step(name=name, role="report", how=" · ".join(part for part in parts if part), stated=bool(crediting))


def _letters_of(names: Names, article_ids: set[str]) -> list[str]:
    return sorted((names.letter(a) for a in article_ids), key=lambda letter: (len(letter), letter))


def credits_wire(names: Names, article_id: str, report: Report) -> bool:
    """Whether the article itself states the credit of the report's wire."""
    return find_credit(names, article_id, report) is not None


def find_credit(names: Names, article_id: str, report: Report) -> Credit | None:
    """The stated credit of the report's wire in an article, or None."""
    document = names.by_article.get(article_id)
    if document is None or report.wire is None:
        return None
    return next((c for c in document.layout.credits if c.stated and c.wire == report.wire), None)


def _values(mentions: Sequence[Mention], figure: Figure | None) -> str:
    """The number as these mentions give it, where it is not the claim's."""
    if figure is None:
        return ""
    words = list(dict.fromkeys(figure_words(m.figure) for m in sorted(mentions, key=lambda m: (m.article_id, m.start)) if m.figure))
    return "" if words == [figure_words(figure)] else ", ".join(words)


def show_roots(roots: Sequence[Root]) -> tuple[ShownRoot, ...]:
    """The roots in the order the record has them."""
    return tuple(ShownRoot(kind=r.kind, name=root_words(r), reasons=tuple(reason.text for reason in r.reasons)) for r in roots)
