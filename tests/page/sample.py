"""A made-up crisis as records, built by hand: three outlets, one dispatch that two of them print, one own report."""

from dataclasses import replace

from twosource.page import PageView
from twosource.records import (
    Actor,
    Aligned,
    Article,
    Block,
    Claim,
    Counts,
    Credit,
    Dateline,
    Days,
    Document,
    Edit,
    EditSide,
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
    Quoted,
    ReadSummary,
    Reason,
    Report,
    Root,
    Skipped,
    Span,
    Statement,
)
from twosource.text.sentences import sentences_of
from twosource.text.spans import contains, paragraphs

COURIER_TEXT = """Kestria asks the Harbour Front to talk

DOLMAR, March 3 - Kestria urged the Harbour Front on Monday to come to talks as shelling went on around Ravna Bay, Norwire reported.

"We recognise nobody who shells a harbour," Foreign Minister Ilya Torvan told Channel Nine.

The Front must leave the port before any meeting, Torvan said.

At least 31 people were killed in the shelling, nine of them children, the Tarn Valley Monitor said.

Four fishing boats sank in the bay, the Monitor added.

The fighting has killed more than 2,000 people in eight months.

A donor conference will be held in Dolmar on April 12, the League of Ports said.

Click here to subscribe to our newsletter"""

LANTERN_TEXT = """Smoke over Ravna Bay. Photo: Ulla Brandt

Kestria urged the Harbour Front on Monday to come to talks.

Shelling went on around Ravna Bay.

“We recognize nobody who shells a harbour,” Foreign Minister Ilya Torvan told Channel Nine.

Some 13 people were killed in the shelling, nine of them children, the Tarn Valley Monitor said.

The fighting has killed more than 2,000 people in eight months.

The port's coffee houses stayed open, residents told the Lantern."""

GAZETTE_TEXT = """By Sana al-Karimi

The Harbour Front rejected the invitation on Tuesday.
"We will not sit with those who starve us," its spokeswoman Mira Oyelaran told the Bay Gazette.

Thirty-five people died in Monday's shelling, the Port Hospital said.

The donor conference on April 12 will be chaired by Sheikh Nadim al-Sabbar (نديم الصبار),
the League of Ports and the city of Dolmar said in separate statements.

See https://bay-gazette.example/live/2031/03/04/the-long-address-of-a-page-that-never-ends-and-has-no-place-to-break-at-all-0123456789012345678901234567890123456789"""

MARCH_3 = Days(start="2031-03-03", end="2031-03-03", basis="dateline")
TORVAN = Actor(actor_id="torvan", name="Ilya Torvan", kind="person", country="KST", body="Kestria")
KESTRIA = Actor(actor_id="kestria", name="Kestria", kind="country", country="KST")
FRONT = Actor(actor_id="front", name="Harbour Front", kind="body")
MONITOR = Actor(actor_id="monitor", name="Tarn Valley Monitor", kind="body", country="NGO")
HOSPITAL = Actor(actor_id="hospital", name="Port Hospital", kind="body")
LEAGUE = Actor(actor_id="league", name="League of Ports", kind="body", country="IGO")
DOLMAR = Actor(actor_id="dolmar", name="City of Dolmar", kind="body")
OYELARAN = Actor(actor_id="oyelaran", name="Mira Oyelaran", kind="person", body="Harbour Front")
CHANNEL = Actor(actor_id="nine", name="Channel Nine", kind="body")


def make_document(
    article_id: str, text: str, *, outlet: str | None, path: str, aside: dict[int, tuple[str, str]] | None = None
) -> Document:
    """A document whose paragraphs are the text's; `aside` gives kind and reason of those that are set aside, by index."""
    aside = aside or {}
    blocks: list[Block] = []
    number = 0
    headline: Span | None = None
    for i, span in enumerate(paragraphs(text)):
        if i in aside:
            kind, why = aside[i]
            headline = span if kind == "headline" else headline
            blocks.append(Block(start=span.start, end=span.end, kind=kind, why=why))  # type: ignore[arg-type]
        else:
            number += 1
            blocks.append(Block(start=span.start, end=span.end, kind="paragraph", number=number))
    article = Article(article_id=article_id, text=text, path=path, outlet=outlet)
    return Document(article=article, layout=Layout(article_id=article_id, blocks=tuple(blocks), headline=headline))


def find(document: Document, words: str) -> Span:
    """Where the words stand."""
    start = document.article.text.index(words)
    return Span(start, start + len(words))


def make_mention(document: Document, kind: str, words: str, report_id: str, **fields: object) -> Mention:
    """A mention at the words."""
    span = find(document, words)
    place = next(p for p in sentences_of(document) if contains(p.span, (span.start, span.start + 1)))
    article_id = document.article.article_id
    return Mention(
        mention_id=f"m-{article_id}-{kind}-{span.start}-{span.end}",
        article_id=article_id,
        kind=kind,  # type: ignore[arg-type]
        start=span.start,
        end=span.end,
        text=words,
        paragraph=place.paragraph,
        sentence=place.number,
        report_id=report_id,
        **fields,  # type: ignore[arg-type]
    )


def make_claim(mentions: tuple[Mention, ...], roots: tuple[Root, ...], independent: tuple[int, int], **fields: object) -> Claim:
    """A claim over the mentions; what it does not give is the first mention's."""
    first = mentions[0]
    kinds = [root.kind for root in roots]
    values: dict[str, object] = {
        "claim_id": min(m.mention_id for m in mentions),
        "member_ids": tuple(sorted(m.mention_id for m in mentions)),
        "story_id": "story",
        "kind": first.kind,
        "text": first.text,
        "status": first.status,
        "polarity": first.polarity,
        "condition": first.condition,
        "hedges": first.hedges,
        "event": first.event,
        "statement": first.statement,
        "position": first.position,
        "figure": first.figure,
        "speaker": first.speaker,
        "roots": roots,
        "when": first.when,
        "where": first.where,
        "counts": Counts(
            articles=len({m.article_id for m in mentions}),
            outlets=len({m.article_id for m in mentions}),
            reports=len({m.report_id for m in mentions}),
            parties=kinds.count("party"),
            newsrooms=kinds.count("newsroom"),
            unnamed=kinds.count("unnamed"),
            independent=independent,
        ),
        "conflicts": (),
        "supersedes": (),
        "mentions": mentions,
    }
    return Claim(**{**values, **fields})  # type: ignore[arg-type]


def hop(document: Document, words: str, who: Actor | None, role: str, *, stated: bool = True) -> Hop:
    """A hop at the words."""
    span = find(document, words)
    return Hop(who=who, text=words, role=role, stated=stated, span=(document.article.article_id, span.start, span.end))  # type: ignore[arg-type]


def party(actor: Actor, *mentions: Mention, why: str = "") -> Root:
    """A party as root."""
    reasons = (Reason(text=why),) if why else ()
    return Root(kind="party", actor_id=actor.actor_id, name=actor.name, reasons=reasons, mentions=tuple(m.mention_id for m in mentions))


def documents() -> tuple[Document, Document, Document]:
    """The three articles."""
    courier = make_document(
        "aa11",
        COURIER_TEXT,
        outlet="Dolmar Courier",
        path="courier.txt",
        aside={0: ("headline", "first line, no full stop"), 8: ("furniture", "call to subscribe")},
    )
    place = find(courier, "DOLMAR, March 3 - ")
    credit = Credit(wire="Norwire", span=find(courier, "Norwire reported"), form="in text")
    dateline = Dateline(span=place, place="Dolmar", days=MARCH_3)
    courier = replace(courier, layout=replace(courier.layout, dateline=dateline, credits=(credit,), published=MARCH_3))
    lantern = make_document("bb22", LANTERN_TEXT, outlet="The Lantern", path="lantern.txt", aside={0: ("furniture", "caption")})
    gazette = make_document("cc33", GAZETTE_TEXT, outlet="Bay Gazette", path="gazette.txt", aside={0: ("byline", "by and a name")})
    day = Days(start="2031-03-04", end="2031-03-04", basis="article")
    return courier, lantern, replace(gazette, layout=replace(gazette.layout, published=day))


def passages(courier: Document, lantern: Document, gazette: Document) -> tuple[Passage, ...]:
    """Who prints whose report."""

    def over(document: Document, numbers: tuple[int, ...], report_id: str, kind: str, *, sure: bool = True) -> Passage:
        blocks = [b for b in document.layout.blocks if b.number in numbers]
        return Passage(
            article_id=document.article.article_id,
            start=blocks[0].start,
            end=blocks[-1].end,
            paragraphs=numbers,
            report_id=report_id,
            kind=kind,  # type: ignore[arg-type]
            sure=sure,
        )

    return (
        over(courier, (1, 2, 3, 4, 5, 6, 7), "r-norwire", "copy"),
        over(lantern, (1, 2, 3, 4, 5), "r-norwire", "copy"),
        over(lantern, (6,), "r-lantern", "own"),
        over(gazette, (1, 2, 3, 4), "r-gazette", "own"),
    )


def reports() -> tuple[Report, ...]:
    """One dispatch that nobody has seen, two own reports."""
    dispatch = Report(
        report_id="r-norwire",
        kind="dispatch",
        wire="Norwire",
        wire_basis="credited",
        seen=False,
        date=replace(MARCH_3, span=("aa11", 0, 16)),
        versions=(("aa11", "bb22"),),
        articles=("aa11", "bb22"),
        reasons=(
            Reason(text="The Courier says “Norwire reported”; the Lantern prints five of the same paragraphs."),
            Reason(text="Dated by the Courier’s dateline."),
        ),
    )
    lantern = Report(
        report_id="r-lantern",
        kind="own",
        wire=None,
        wire_basis=None,
        seen=True,
        date=None,
        versions=(("bb22",),),
        articles=("bb22",),
        outlet="The Lantern",
    )
    gazette = Report(
        report_id="r-gazette",
        kind="own",
        wire=None,
        wire_basis=None,
        seen=True,
        date=Days(start="2031-03-04", end="2031-03-04", basis="article"),
        versions=(("cc33",),),
        articles=("cc33",),
        outlet="Bay Gazette",
    )
    return dispatch, lantern, gazette


def make_link(courier: Document, lantern: Document) -> Link:
    """The two copies of the dispatch, one paragraph split, one number and one quotation mark changed."""

    def block(document: Document, number: int) -> Span:
        found = next(b for b in document.layout.blocks if b.number == number)
        return Span(found.start, found.end)

    first, second = block(lantern, 1), block(lantern, 2)
    return Link(
        a="aa11",
        b="bb22",
        report_id="r-norwire",
        share_a=612,
        share_b=884,
        direction="siblings",
        direction_basis="both have words of the report that the other lacks",
        aligned=(
            Aligned(a=block(courier, 1), b=Span(first.start, second.end), relation="split"),
            Aligned(a=block(courier, 2), b=block(lantern, 3), relation="same"),
            Aligned(a=block(courier, 4), b=block(lantern, 4), relation="reworded"),
            Aligned(a=block(courier, 6), b=block(lantern, 5), relation="same"),
        ),
        edits=(
            Edit(
                kind="number",
                a=EditSide(span=find(courier, "At least 31"), text="At least 31"),
                b=EditSide(span=find(lantern, "Some 13"), text="Some 13"),
            ),
            Edit(kind="attribution", a=EditSide(span=find(courier, "Norwire reported"), text="Norwire reported"), b=None),
        ),
    )


def claims(courier: Document, lantern: Document, gazette: Document) -> tuple[Claim, ...]:
    """What they say."""
    dispatch = "r-norwire"
    quote_a, quote_b = "We recognise nobody who shells a harbour", "We recognize nobody who shells a harbour"
    told = Statement(form="direct", content=quote_a)
    said = [
        make_mention(
            document,
            "statement",
            words,
            dispatch,
            statement=told,
            speaker=TORVAN,
            medium="Channel Nine",
            attribution=(
                hop(document, "Foreign Minister Ilya Torvan", TORVAN, "speaker"),
                hop(document, "Channel Nine", CHANNEL, "medium"),
            ),
        )
        for document, words in ((courier, quote_a), (lantern, quote_b))
    ]
    statement = make_claim(
        tuple(said),
        (Root(kind="newsroom", actor_id="nine", name="Channel Nine", reasons=(Reason(text="“told Channel Nine”: it heard the words"),)),),
        (1, 1),
    )
    demand = make_mention(
        courier,
        "position",
        "The Front must leave the port before any meeting",
        dispatch,
        status="demanded",
        position=Position(stance="demands", holder=TORVAN, addressee=FRONT, content="leave the port"),
        speaker=TORVAN,
        condition=Quoted(text="before any meeting", span=("aa11", *find(courier, "before any meeting"))),
        attribution=(hop(courier, "Torvan", TORVAN, "speaker"),),
    )
    urge = [
        make_mention(
            document,
            "event",
            "Kestria urged the Harbour Front on Monday to come to talks",
            dispatch,
            event=Event(type="REQUEST", actors=(KESTRIA,), recipients=(FRONT,)),
            voice=True,
            when=Days(start="2031-03-03", end="2031-03-03", basis=basis, span=("aa11", *find(courier, "March 3"))),  # type: ignore[arg-type]
        )
        for document, basis in ((courier, "dateline"), (lantern, "inherited"))
    ]
    reject = make_mention(
        gazette,
        "event",
        "The Harbour Front rejected the invitation on Tuesday",
        "r-gazette",
        event=Event(type="REJECT", actors=(FRONT,), recipients=(KESTRIA,)),
        voice=True,
        when=Days(start="2031-03-04", end="2031-03-04", basis="article"),
    )
    refuse = make_mention(
        gazette,
        "statement",
        "We will not sit with those who starve us",
        "r-gazette",
        statement=Statement(
            form="direct",
            content="We will not sit with those who starve us",
            about=(f"m-cc33-event-{find(gazette, 'The Harbour').start}-0",),
        ),
        speaker=OYELARAN,
        medium="told the Bay Gazette",
        attribution=(
            hop(gazette, "its spokeswoman Mira Oyelaran", OYELARAN, "spokesman"),
            hop(gazette, "told the Bay Gazette", None, "medium", stated=False),
        ),
    )
    meeting = Event(type="CONSULT", mode="meet", actors=(LEAGUE,))
    conference = [
        make_mention(
            document,
            "event",
            words,
            report_id,
            event=meeting,
            status="planned",
            when=Days(start="2031-04-12", end="2031-04-12", basis="inherited", span=("aa11", *find(courier, "April 12"))),
            where=(Place(name="Dolmar", country="KST", precision="town"),),
            attribution=(hop(document, "the League of Ports", LEAGUE, "speaker"),),
        )
        for document, words, report_id in (
            (courier, "A donor conference will be held in Dolmar on April 12", dispatch),
            (gazette, "The donor conference on April 12 will be chaired by Sheikh Nadim al-Sabbar (نديم الصبار)", "r-gazette"),
        )
    ]
    at_least = Figure(low=31, best=31, high=None, bound="at least", unit="killed")
    dead = make_mention(
        courier,
        "figure",
        "At least 31 people were killed in the shelling",
        dispatch,
        figure=at_least,
        attribution=(hop(courier, "the Tarn Valley Monitor", MONITOR, "speaker"),),
    )
    dead_b = make_mention(
        lantern,
        "figure",
        "Some 13 people were killed in the shelling",
        dispatch,
        figure=Figure(low=13, best=13, high=13, bound="some", unit="killed"),
        attribution=(hop(lantern, "the Tarn Valley Monitor", MONITOR, "speaker"),),
        hedges=(Quoted(text="Some", span=("bb22", *find(lantern, "Some"))),),
    )
    hospital = make_mention(
        gazette,
        "figure",
        "Thirty-five people died in Monday's shelling",
        "r-gazette",
        figure=Figure(low=35, best=35, high=35, bound=None, unit="killed"),
        attribution=(hop(gazette, "the Port Hospital", HOSPITAL, "speaker"),),
    )
    children = [
        make_mention(
            document,
            "figure",
            "nine of them children",
            dispatch,
            figure=Figure(low=9, best=9, high=9, bound=None, unit="killed", of="children", part_of=dead.mention_id),
            attribution=(hop(document, "the Tarn Valley Monitor", MONITOR, "speaker"),),
        )
        for document in (courier, lantern)
    ]
    total = [
        make_mention(
            document,
            "figure",
            "more than 2,000 people",
            dispatch,
            figure=Figure(low=2000, best=2000, high=None, bound="more than", unit="killed", cumulative=True),
            voice=True,
        )
        for document in (courier, lantern)
    ]
    coffee = make_mention(
        lantern,
        "statement",
        "The port's coffee houses stayed open",
        "r-lantern",
        sure=False,
        statement=Statement(form="indirect", content="open"),
    )
    joined = make_claim(
        (dead, hospital),
        (party(MONITOR, dead), party(HOSPITAL, hospital)),
        (2, 2),
        figure=replace(at_least, best=35),
        conflicts=(dead_b.mention_id,),
    )
    return (
        statement,
        make_claim((demand,), (Root(kind="newsroom", actor_id="norwire", name="Norwire"),), (1, 1)),
        make_claim(
            tuple(urge),
            (Root(kind="newsroom", actor_id="norwire", name="Norwire", reasons=(Reason(text="the report says it in its own voice"),)),),
            (1, 1),
            when=urge[1].when,
        ),
        make_claim((reject,), (Root(kind="newsroom", actor_id="gazette", name="Bay Gazette"),), (1, 1)),
        make_claim((refuse,), (Root(kind="newsroom", actor_id="gazette", name="Bay Gazette"),), (1, 1)),
        make_claim(
            tuple(conference),
            (party(LEAGUE, *conference, why="“the League of Ports said”"), party(DOLMAR, conference[1])),
            (2, 2),
            speaker=LEAGUE,
        ),
        joined,
        make_claim((dead_b,), (party(MONITOR, dead_b),), (1, 1), conflicts=(joined.claim_id,)),
        make_claim(tuple(children), (party(MONITOR, *children),), (1, 1)),
        make_claim(tuple(total), (Root(kind="unnamed", actor_id=None, name="unnamed"),), (1, 1)),
        make_claim((coffee,), (Root(kind="unnamed", actor_id=None, name="residents"),), (1, 1)),
    )


def sample_view() -> PageView:
    """The whole page's records."""
    courier, lantern, gazette = documents()
    link = make_link(courier, lantern)
    return PageView(
        title="Kestria asks the Harbour Front to talk",
        documents=(courier, lantern, gazette),
        lineage=Lineage(passages=passages(courier, lantern, gazette), reports=reports(), links=(link,)),
        claims=claims(courier, lantern, gazette),
        links=(link,),
        summary=ReadSummary(
            offered=5,
            articles=3,
            new=3,
            known=0,
            forgotten=0,
            skipped=(
                Skipped(stage="intake", where="scan.bin", reason="not text: 312 bytes of 400 are control characters"),
                Skipped(stage="intake", where="empty.txt", reason="no text in it"),
            ),
            not_read=(),
        ),
    )


def pile_view(articles: int = 14) -> PageView:
    """A larger pile: two dispatches of eight paragraphs, printed in turn, each copy cut elsewhere, every fifth article a blend."""
    wires = ("Norwire", "Ports Press")
    lines = {
        wire: [f"{wire} paragraph {n}: the harbour watch counted {n + 3} ships off pier {n} on Monday." for n in range(1, 9)]
        for wire in wires
    }
    documents: list[Document] = []
    made: list[Passage] = []
    members: dict[str, list[str]] = {wire: [] for wire in wires}
    chosen: dict[str, list[str]] = {}
    for i in range(articles):
        article_id = f"p{i:03}"
        own, other = wires[i % 2], wires[(i + 1) % 2]
        texts = [t for n, t in enumerate(lines[own]) if (n + i) % (i % 4 + 3) or i < 2]
        parts = [(own, texts)] + ([(other, lines[other][:2])] if i % 5 == 4 else [])
        text = "\n\n".join(t for _, part in parts for t in part)
        document = make_document(article_id, text, outlet=f"The Kestrian Regional Herald and Post No. {i}", path=f"day/{article_id}.txt")
        documents.append(document)
        chosen[article_id] = [t for _, part in parts for t in part]
        at = 0
        for wire, part in parts:
            blocks = document.layout.blocks[at : at + len(part)]
            at += len(part)
            members[wire].append(article_id)
            numbers = tuple(b.number or 0 for b in blocks)
            made.append(
                Passage(article_id=article_id, start=blocks[0].start, end=blocks[-1].end, paragraphs=numbers, report_id=wire, kind="copy")
            )
    links = tuple(_pile_link(documents, wire, article_id, ids[0], chosen) for wire, ids in members.items() for article_id in ids[1:])
    found = tuple(
        Report(
            report_id=wire,
            kind="dispatch",
            wire=wire,
            wire_basis="inherited",
            seen=False,
            date=MARCH_3,
            versions=(tuple(ids[:3]), tuple(ids[3:])),
            articles=tuple(ids),
            reasons=(Reason(text=f"{len(ids)} articles print the same paragraphs."),),
        )
        for wire, ids in members.items()
    )
    lineage = Lineage(passages=tuple(made), reports=found, links=links)
    return PageView(title="Ships off the piers of Dolmar", documents=tuple(documents), lineage=lineage, claims=(), links=links)


def _pile_link(documents: list[Document], wire: str, a: str, b: str, chosen: dict[str, list[str]]) -> Link:
    by_id = {d.article.article_id: d for d in documents}
    shared = [t for t in chosen[a] if t in chosen[b]]
    aligned = tuple(Aligned(a=find(by_id[a], t), b=find(by_id[b], t), relation="same") for t in shared)
    return Link(a=a, b=b, report_id=wire, share_a=900, share_b=650, direction="unknown", direction_basis=None, aligned=aligned)
