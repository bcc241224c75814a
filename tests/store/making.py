"""Small records by hand, for the tests of the store."""

from twosource.records import (
    Actor,
    Article,
    Block,
    Claim,
    Counts,
    Days,
    Event,
    FieldBasis,
    Layout,
    Lineage,
    Link,
    Mention,
    Parse,
    Passage,
    Place,
    Report,
    Root,
    Skipped,
    Span,
    Token,
)
from twosource.store import Store
from twosource.store.drafts import Draft
from twosource.trace.homes import Home
from twosource.trace.ledger import Standing

HARBOUR = Actor(actor_id="harbour-board", name="Harbour Board", kind="body", country="NOR")
DOCKERS = Actor(actor_id="dockers", name="Dockers' Union", kind="body", aliases=("the union",))


def make_article(article_id: str, *, path: str = "", outlet: str | None = "Morning Argus", language: str = "en") -> Article:
    day = Days(start="2024-05-13", end="2024-05-13", basis="stated")
    text = f"The Harbour Board on Monday rejected a call by the union ({article_id})."
    return Article(article_id=article_id, text=text, path=path or f"{article_id}.txt", outlet=outlet, language=language, published=day)


def make_layout(article: Article) -> Layout:
    return Layout(article_id=article.article_id, blocks=(Block(start=0, end=len(article.text), kind="paragraph", number=1),))


def make_lineage(*article_ids: str) -> Lineage:
    report_id = f"report-{article_ids[0]}"
    return Lineage(
        passages=tuple(
            Passage(article_id=a, start=0, end=40, paragraphs=(1,), report_id=report_id, kind="copy" if len(article_ids) > 1 else "own")
            for a in article_ids
        ),
        reports=(
            Report(
                report_id=report_id, kind="own", wire=None, wire_basis=None, seen=True, date=None,
                versions=(article_ids,), articles=article_ids,
            ),
        ),
        links=tuple(make_link(article_ids[0], b, report_id) for b in article_ids[1:]),
    )  # fmt: skip


def make_draft(store: Store, lineage: Lineage) -> Draft:
    """A draft that holds this lineage."""
    draft = Draft(store)
    articles = sorted({p.article_id for p in lineage.passages})
    draft.put_standings((a, Standing(b"what it holds", b"what its kin hold", Home({7: 8}, 8))) for a in articles)
    draft.put_passages((a, tuple(p for p in lineage.passages if p.article_id == a)) for a in articles)
    draft.put_reports((r.report_id, r, [k for k in lineage.links if k.report_id == r.report_id]) for r in lineage.reports)
    return draft


def make_link(a: str, b: str, report_id: str) -> Link:
    return Link(a=a, b=b, report_id=report_id, share_a=900, share_b=800, direction="unknown", direction_basis=None, aligned=())


def make_mention(article_id: str, number: int = 1, *, actor: Actor = HARBOUR) -> Mention:
    return Mention(
        mention_id=f"m{number}-{article_id}", article_id=article_id, kind="event", start=4, end=30, text="Harbour Board on Monday re",
        paragraph=1, sentence=0, report_id=f"report-{article_id}", event=Event(type="REJECT", actors=(actor,), recipients=(DOCKERS,)),
        voice=True, where=(Place(name="Lorvik"),), fields={"type": FieldBasis(span=(article_id, 28, 36))},
    )  # fmt: skip


def make_claim(*mentions: Mention) -> Claim:
    ids = tuple(sorted(m.mention_id for m in mentions))
    articles = {m.article_id for m in mentions}
    return Claim(
        claim_id=ids[0], member_ids=ids, story_id=min(articles), kind="event", text=mentions[0].text,
        status="happened", polarity="affirmed", condition=None, hedges=(), event=mentions[0].event,
        statement=None, position=None, figure=None, speaker=None,
        roots=(Root(kind="newsroom", actor_id=None, name="Morning Argus"),), when=None, where=(),
        counts=Counts(articles=len(articles), outlets=1, reports=1, parties=0, newsrooms=1, unnamed=0, independent=(1, 1)),
        conflicts=(), supersedes=(), mentions=tuple(mentions),
    )  # fmt: skip


def make_parse(key: str) -> Parse:
    text = "The union agreed."
    words = (
        ("The", "the", "DET", "DT", "det", 1),
        ("union", "union", "NOUN", "NN", "nsubj", 2),
        ("agreed", "agree", "VERB", "VBD", "ROOT", 2),
    )
    tokens, at = [], 0
    for word, lemma, pos, tag, dep, head in words:
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(Token(text=word, lemma=lemma, pos=pos, tag=tag, dep=dep, head=head, ent="", ent_iob="O", start=start, end=at))
    return Parse(key=key, text=text, tokens=tuple(tokens))


def make_skipped(where: str = "picture.png") -> Skipped:
    return Skipped(stage="intake", where=where, reason="not text")


def make_span(start: int, end: int) -> Span:
    return Span(start, end)
