"""The nouns of the program: what the stages hand to each other and what the store keeps.

All records are frozen. Offsets are code points in the text of the article that the span names, end exclusive.
Days are ISO days ("2012-12-28"), both ends included. Paragraphs are numbered from 1 over the article itself,
headline and furniture not counted.
"""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Evidence = tuple[str, int, int]
"""(article_id, start, end): the characters that a value was read from."""

ClaimKind = Literal["event", "statement", "position", "figure"]
Status = Literal["happened", "attempted", "planned", "possible", "conditional", "demanded", "refused", "alleged", "called off"]
Polarity = Literal["affirmed", "denied"]
Form = Literal["direct", "mixed", "indirect"]
Stance = Literal["demands", "requires", "refuses", "offers", "accepts"]
Unit = Literal["killed", "injured", "missing", "detained", "displaced", "other"]
HopRole = Literal["speaker", "spokesman", "medium", "newsroom", "document"]
RootKind = Literal["party", "newsroom", "unnamed"]
BlockKind = Literal["paragraph", "furniture", "headline", "byline"]
PassageKind = Literal["copy", "own", "furniture", "headline"]
Relation = Literal["same", "reworded", "split", "merged", "moved"]
EditKind = Literal["number", "negation", "hedge", "attribution", "quotation", "name", "date"]
DayBasis = Literal["stated", "dateline", "article", "inherited", "sentence before"]
CorrectionKind = Literal["merge", "split", "root", "right", "reject", "outlet", "date", "parent"]
ActorKind = Literal["person", "body", "country", "group", "unnamed"]


class Span(NamedTuple):
    """Characters [start, end) of one text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A day or an interval of days, with the ground it stands on.

    `start` or `end` is None where that side is open. `span` is the text that gave the day, where a text did.
    """

    start: str | None
    end: str | None
    basis: DayBasis
    span: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One step of a decision in plain words, with the characters it rests on where there are any."""

    text: str
    span: Evidence | None = None


# --- intake -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """An item that was offered and is not in the record: at which stage, where it stood, and why."""

    stage: str
    where: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read: raw text, never rewritten, and what its file said of it.

    `article_id` is a hash of text and outlet. `header` holds the spans of `Title:` style lines of a .txt file.
    `published` has a span only where the day stands in the text.
    """

    article_id: str
    text: str
    path: str
    outlet: str | None = None
    external_id: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    published: Days | None = None
    language: str = "en"
    header: tuple[Span, ...] = ()


# --- clean --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of lines of an article with one use. `number` counts the article's paragraphs; `why` names the rule that set it aside."""

    start: int
    end: int
    kind: BlockKind
    number: int | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A place where the article says whose copy it runs. `wire` is the short name. A photo credit is none."""

    wire: str
    span: Span
    form: Literal["byline", "dateline", "credit line", "in text", "outlet"]
    stated: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The place-and-date opening of the first paragraph; the story text goes on at `span.end`. `wire` where it names one."""

    span: Span
    place: str | None
    days: Days | None
    wire: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """The line that names the author."""

    span: Span
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What each part of an article's text is for. Blocks cover all its non-blank text, in order."""

    article_id: str
    blocks: tuple[Block, ...]
    headline: Span | None = None
    byline: Byline | None = None
    dateline: Dateline | None = None
    published: Days | None = None
    credits: tuple[Credit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with its layout: what trace and claims read."""

    article: Article
    layout: Layout


# --- trace --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of sentences of one article with one report behind it. `report_id` is None for furniture."""

    article_id: str
    start: int
    end: int
    paragraphs: tuple[int, ...]
    report_id: str | None
    kind: PassageKind
    sure: bool = True
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One act of newsgathering: a dispatch of a wire, seen or inferred from its copies, or an outlet's own report.

    `outlet` is set for own reports. `reasons` is the chain that gave wire and date.
    """

    report_id: str
    kind: Literal["dispatch", "own"]
    wire: str | None
    wire_basis: Literal["credited", "inherited", "seen"] | None
    seen: bool
    date: Days | None
    versions: tuple[tuple[str, ...], ...]
    articles: tuple[str, ...]
    outlet: str | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """Two runs of paragraphs (or sentences) that print one text. `split`: one of a is several in b; `merged`: several of a are one in b."""

    a: Span
    b: Span
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class EditSide:
    """One side of an edit."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change of meaning between two copies. A side is None where it has nothing there."""

    kind: EditKind
    a: EditSide | None
    b: EditSide | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two copies of one report. Shares are per mille of each article's words without furniture."""

    a: str
    b: str
    report_id: str
    share_a: int
    share_b: int
    direction: Literal["a>b", "b>a", "siblings", "unknown"]
    direction_basis: str | None
    aligned: tuple[Aligned, ...]
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """What trace makes of a set of articles: who printed whose report, passage by passage."""

    passages: tuple[Passage, ...]
    reports: tuple[Report, ...]
    links: tuple[Link, ...]


# --- parse --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word of a parsed sentence. `head` is a token index (its own for the root); `ent` an entity type or ""; `ent_iob` B, I or O."""

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    ent: str
    ent_iob: str
    start: int
    end: int

    @property
    def is_punct_only(self) -> bool:
        """Whether the token is a mark and no word."""
        return not (self.text.isalnum() or any(c.isalnum() for c in self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """A distinct folded sentence, parsed alone. Token offsets are in `text`, the folded sentence. `key` is a hash of text and model."""

    key: str
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A parsed sentence where it stands: token offsets are in the article's text.

    `number` counts the sentences of the article's paragraphs from 0. `report_id` and `sure` are its passage's.
    `lead` tokens at the start may be a dateline that was left out of the parse (then `start` is behind it).
    """

    article_id: str
    number: int
    paragraph: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    report_id: str | None = None
    sure: bool = True


# --- claims -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who does or says something: a person, a body, a country, a group, or somebody unnamed.

    `body` is the name of the body or country the person or office speaks for, and counts as ("Russia" for its foreign minister).
    `country` is ISO 3166 alpha-3, IGO or NGO. `aliases` are the other forms it is given. `members` are the names of those who speak
    together as this one ("Kolt and Tarn said in a joint statement").
    """

    actor_id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    body: str | None = None
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step of an attribution, from the claim outwards: who, the words that say so, stated or inferred."""

    who: Actor | None
    text: str
    role: HopRole
    stated: bool
    span: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A span with its text."""

    text: str
    span: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody's words or thoughts as the article gives them: content, cue and source as spans of the article.

    `implies` is the cue's class in the lexicon of reporting words (says, claims, denies, demands, ...); `saying` is false for
    wants, plans and fears. `speaker` is the resolved source; `chain` runs from the speaker outwards (spokesman, medium, newsroom).
    `inferred` is true where the speaker carries on from a sentence before. `sentence` is the number of the sentence with the cue
    (of the content, where there is no cue).
    """

    sentence: int
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    form: Form
    lemma: str
    implies: str
    saying: bool
    speaker: Actor | None
    chain: tuple[Hop, ...]
    inferred: bool = False
    hedges: tuple[Quoted, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """An expression of time: TIMEX3 type and value, and the interval it stands for where it has one."""

    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    days: Days | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where. Coordinates are strings with four decimals, or None where the place is not in the gazetteer."""

    name: str
    lat: str | None = None
    lon: str | None = None
    country: str | None = None
    precision: Literal["exact", "town", "province", "country", "near", "unknown"] = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Who did what to whom: a PLOVER type, its mode and context."""

    type: str
    mode: str | None = None
    context: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Somebody said something. `about` holds the ids of the claims made inside the content (mention ids before merging)."""

    form: Form
    content: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Who demands, requires, refuses, offers or accepts what, from whom."""

    stance: Stance
    holder: Actor
    addressee: Actor | None
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many. An open bound is None: "more than 45,000" is low 45000, best 45000, high None, bound "more than".

    `of` is who was counted ("civilians", "children"), `by` who did it, `means` how ("air raids"). `part_of` is the id of the
    larger figure that the text says it lies in (a mention id before merging).
    """

    low: int | None
    best: int | None
    high: int | None
    bound: str | None
    unit: Unit
    of: str | None = None
    by: Actor | None = None
    means: str | None = None
    cumulative: bool = False
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldBasis:
    """Where a field was read, or on what ground it was filled ("inherited", "sentence before", ...) and the span that gave it elsewhere."""

    span: Evidence
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place in one article that makes a claim. Exactly one of event, statement, position and figure is set, as `kind` says.

    `voice` is true where the report says it in its own voice. `attribution` runs from the claim outwards and ends before the report
    that carries it. `fields` maps a field's name to where it was read. `sure` is false where the passage's report is not certain.
    """

    mention_id: str
    article_id: str
    kind: ClaimKind
    start: int
    end: int
    text: str
    paragraph: int
    sentence: int
    report_id: str | None
    sure: bool = True
    status: Status = "happened"
    polarity: Polarity = "affirmed"
    condition: Quoted | None = None
    hedges: tuple[Quoted, ...] = ()
    event: Event | None = None
    statement: Statement | None = None
    position: Position | None = None
    figure: Figure | None = None
    speaker: Actor | None = None
    medium: str | None = None
    attribution: tuple[Hop, ...] = ()
    voice: bool = False
    when: Days | None = None
    where: tuple[Place, ...] = ()
    fields: dict[str, FieldBasis] = field(default_factory=dict)


# --- corroborate --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Where chains of a claim end."""

    kind: RootKind
    actor_id: str | None
    name: str
    reasons: tuple[Reason, ...] = ()
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What stands behind a claim. `independent` is [low, high]."""

    articles: int
    outlets: int
    reports: int
    parties: int
    newsrooms: int
    unnamed: int
    independent: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion, merged over all its mentions. `claim_id` is its smallest mention's id; any member's id finds it."""

    claim_id: str
    member_ids: tuple[str, ...]
    story_id: str
    kind: ClaimKind
    text: str
    status: Status
    polarity: Polarity
    condition: Quoted | None
    hedges: tuple[Quoted, ...]
    event: Event | None
    statement: Statement | None
    position: Position | None
    figure: Figure | None
    speaker: Actor | None
    roots: tuple[Root, ...]
    when: Days | None
    where: tuple[Place, ...]
    counts: Counts
    conflicts: tuple[str, ...]
    supersedes: tuple[str, ...]
    mentions: tuple[Mention, ...]
    reasons: tuple[Reason, ...] = ()
    corrections: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Corroborated:
    """What corroborate makes of the mentions of one neighbourhood of articles. `stories` maps each article to its story."""

    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    stories: dict[str, str] = field(default_factory=dict)


# --- corrections --------------------------------------------------------------------------------------------------


class Anchor(NamedTuple):
    """What a correction is about: an article, or the mention of this kind at these characters of it."""

    article_id: str
    kind: ClaimKind | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a user put right: which claims or articles, to what, who did it and why. It is kept apart from what was read.

    merge: the claims at two anchors are one. split: the mention at the second anchor is no part of the claim at the first. root: the claim
    at the anchor rests on `value`. right, reject: the claim was looked at. outlet, date: of an article, in `value`. parent: the article of
    the first anchor was copied from that of the second.
    """

    number: int
    kind: CorrectionKind
    anchors: tuple[Anchor, ...]
    value: str | None = None
    by: str | None = None
    note: str | None = None


# --- the answer ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSummary:
    """What one `read` did with what it was offered: offered = new + known + skipped + forgotten."""

    offered: int
    articles: int
    new: int
    known: int
    forgotten: int
    skipped: tuple[Skipped, ...]
    not_read: tuple[str, ...]
