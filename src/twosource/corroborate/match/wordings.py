"""Which mentions are one sentence of one report, printed by several articles? They are one wording, and found one claim once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from twosource.corroborate.grouping import Groups
from twosource.corroborate.words import name_key, numbers_in, plain, shared_content
from twosource.records import Aligned, Document, Lineage, Link, Mention, Span
from twosource.text.sentences import sentences_of

_MIN_SHARED_CONTENT = 0.3
"""Of two aligned sentences' contents; aligned sentences share words already, this parts two statements of one sentence."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One sentence's claim in all copies of one report. `canonical` gives its values; what other copies have else is their edit.

    `contested` is true where copies differ in value and nothing tells which is the original.
    """

    mentions: tuple[Mention, ...]
    canonical: Mention
    contested: bool

    @property
    def report_id(self) -> str | None:
        """The report that all its mentions print."""
        return self.canonical.report_id


def type_of(mention: Mention) -> str:
    """What kind of event, position or figure the mention makes: PLOVER type, stance or unit; "" for statements."""
    if mention.event:
        return mention.event.type
    if mention.position:
        return mention.position.stance
    return mention.figure.unit if mention.figure else ""


def content_of(mention: Mention) -> str:
    """The words that tell two claims of one kind and type apart: the content of statement or position, else the mention's text."""
    if mention.statement:
        return mention.statement.content
    return mention.position.content if mention.position else mention.text


def find_wordings(
    documents: Sequence[Document], lineage: Lineage, mentions: Sequence[Mention], aligned: Sequence[tuple[Link, Sequence[Aligned]]]
) -> tuple[Wording, ...]:
    """The wordings of the mentions, each mention in one. `aligned` gives the aligned sentences of each link. About linear."""
    ordered = sorted(mentions, key=lambda m: (m.article_id, m.start, m.end, m.mention_id))
    groups = Groups(len(ordered))
    by_article: dict[str, list[int]] = defaultdict(list)
    for i, mention in enumerate(ordered):
        by_article[mention.article_id].append(i)
    _join_same_sentences(documents, ordered, by_article, groups)
    for link, pairs in aligned:
        for pair in pairs:
            left = _inside(ordered, by_article[link.a], pair.a, link.report_id)
            right = _inside(ordered, by_article[link.b], pair.b, link.report_id)
            _pair_up(ordered, left, right, groups)
    judge = _Judge(documents, lineage)
    return tuple(wording for members in groups.components() for wording in judge.make_wordings([ordered[i] for i in members]))


def _inside(mentions: Sequence[Mention], candidates: Iterable[int], span: Span, report_id: str) -> list[int]:
    return [i for i in candidates if span.start <= mentions[i].start < span.end and mentions[i].report_id == report_id]


def _join_same_sentences(
    documents: Sequence[Document], mentions: Sequence[Mention], by_article: Mapping[str, Sequence[int]], groups: Groups
) -> None:
    """Two copies print the same sentence, though the fullest copy they are linked to leaves it out."""
    first: dict[tuple[str, str, int], list[int]] = {}
    for document in sorted(documents, key=lambda d: d.article.article_id):
        text = document.article.text
        inside: dict[int, list[int]] = defaultdict(list)
        for i in by_article.get(document.article.article_id, ()):
            inside[mentions[i].sentence].append(i)
        times: dict[tuple[str, str], int] = defaultdict(int)
        for place in sentences_of(document):
            found = inside.get(place.number, [])
            report_id = mentions[found[0]].report_id if found else None
            if report_id is None:
                continue
            words = plain(text[place.span.start : place.span.end])
            key = (report_id, words, times[report_id, words])
            times[report_id, words] += 1
            _pair_up(mentions, first.setdefault(key, found), found, groups)


def _pair_up(mentions: Sequence[Mention], left: Sequence[int], right: Sequence[int], groups: Groups) -> None:
    """Join the mentions of a sentence with those of its copy: same kind and type, the likest first, each once."""
    if left is right:
        return
    likeness = sorted(
        (-_likeness(mentions[i], mentions[j], n == m), n, m, i, j)
        for n, i in enumerate(left)
        for m, j in enumerate(right)
        if mentions[i].kind == mentions[j].kind and type_of(mentions[i]) == type_of(mentions[j])
    )
    taken: set[int] = set()
    for score, _, _, i, j in likeness:
        if score < 0 and i not in taken and j not in taken:
            taken |= {i, j}
            groups.join(i, j)


def _likeness(a: Mention, b: Mention, same_rank: bool) -> float:
    """How well two mentions of aligned sentences fit; 0 where they are two claims."""
    shared = shared_content(content_of(a), content_of(b))
    if a.kind in ("statement", "position") and shared < _MIN_SHARED_CONTENT:
        return 0.0
    score = 1.0 + shared + (0.5 if same_rank else 0.0)
    if a.figure and b.figure:
        same_kind_of_people = name_key(a.figure.of or "") == name_key(b.figure.of or "")
        score += 4.0 * (a.figure.best == b.figure.best) + 2.0 * same_kind_of_people
        score += 1.0 * ((a.figure.part_of is None) == (b.figure.part_of is None))
    if a.event and b.event:
        score += 2.0 * bool({x.actor_id for x in a.event.actors} & {x.actor_id for x in b.event.actors})
        score += 2.0 * bool({x.actor_id for x in a.event.recipients} & {x.actor_id for x in b.event.recipients})
    return score


class _Judge:
    """Which of a wording's mentions has the report's own values?"""

    def __init__(self, documents: Sequence[Document], lineage: Lineage) -> None:
        self._outlets = {d.article.article_id: name_key(d.article.outlet or "") for d in documents}
        self._reports = {r.report_id: r for r in lineage.reports}
        self._copies = {(k.report_id, k.b if k.direction == "a>b" else k.a) for k in lineage.links if k.direction in ("a>b", "b>a")}
        self._versions = {
            (r.report_id, article): number
            for r in lineage.reports
            if len(r.versions) > 1
            for number, articles in enumerate(r.versions)
            for article in articles
        }

    def make_wordings(self, mentions: Sequence[Mention]) -> list[Wording]:
        """One wording; or one for each value, where the versions of the report themselves have several."""
        versions: dict[tuple[object, ...], set[int]] = defaultdict(set)
        for mention in mentions:
            number = self._versions.get((mention.report_id or "", mention.article_id))
            if number is not None:
                versions[_value(mention)].add(number)
        if len(versions) < 2:
            return [self._make_wording(mentions)]
        parts: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
        newest = max(versions, key=lambda v: (max(versions[v]), str(v)))
        for mention in mentions:
            parts[_value(mention) if _value(mention) in versions else newest].append(mention)
        return [self._make_wording(parts[value]) for value in sorted(parts, key=str)]

    def _make_wording(self, mentions: Sequence[Mention]) -> Wording:
        if len(mentions) == 1:
            return Wording((mentions[0],), mentions[0], contested=False)
        articles: dict[tuple[object, ...], set[str]] = defaultdict(set)
        for mention in mentions:
            articles[_value(mention)].add(mention.article_id)

        def rank(mention: Mention) -> tuple[object, ...]:
            held_by = len(articles[_value(mention)])
            return (-self._ground(mention), -held_by, -_known(mention), -len(mention.text), plain(mention.text), mention.mention_id)

        canonical = min(mentions, key=rank)
        contested = any(_value(m) != _value(canonical) and self._ground(m) >= self._ground(canonical) for m in mentions)
        return Wording(tuple(sorted(mentions, key=lambda m: m.mention_id)), canonical, contested)

    def _ground(self, mention: Mention) -> int:
        """2 for the wire's own article, 0 for a known copy, 1 for all others."""
        report = self._reports.get(mention.report_id or "")
        if report and report.seen and report.wire and self._outlets.get(mention.article_id) == name_key(report.wire):
            return 2
        return 0 if (mention.report_id, mention.article_id) in self._copies else 1


def _value(mention: Mention) -> tuple[object, ...]:
    """What a copy can change without ceasing to be a copy of the sentence."""
    figure = mention.figure
    numbers: tuple[object, ...] = (figure.low, figure.best, figure.high) if figure else ()
    if mention.kind in ("statement", "position"):
        numbers = tuple(sorted(numbers_in(content_of(mention))))
    return (mention.status, mention.polarity, numbers)


def _known(mention: Mention) -> int:
    """How many fields the mention states."""
    event, figure, position = mention.event, mention.figure, mention.position
    fields: list[object] = [mention.when, mention.where, mention.attribution, mention.condition, mention.speaker]
    if event:
        fields += [event.actors, event.recipients, event.mode]
    if figure:
        fields += [figure.of, figure.by, figure.means, figure.part_of]
    if position:
        fields.append(position.addressee)
    return sum(bool(f) for f in fields)
