"""Does the page keep to itself, escape what it shows, and lead from every claim to its sentence?"""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.page.sample import find, make_claim, make_document, make_mention, pile_view, sample_view
from twosource.page import PageView, render_page
from twosource.records import Layout, Lineage, Passage, Report, Root, Statement

VOID = {"meta", "link", "br", "col", "input", "img", "hr", "circle", "rect", "path"}


class Page(HTMLParser):
    """Collects tags and attributes, and checks that elements are closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    @property
    def targets(self) -> set[str]:
        return {(attrs["href"] or "") for tag, attrs in self.tags if "href" in attrs}


def empty_view() -> PageView:
    return PageView(title="Nothing", documents=(), lineage=Lineage(passages=(), reports=(), links=()), claims=(), links=())


def one_article(text: str, *, outlet: str | None = "Star", claims: int = 0) -> PageView:
    document = make_document("x1", text, outlet=outlet, path="one.txt")
    report = Report(
        report_id="r1", kind="own", wire=None, wire_basis=None, seen=True, date=None, versions=(("x1",),), articles=("x1",), outlet=outlet
    )
    numbers = tuple(b.number or 0 for b in document.layout.blocks)
    passage = Passage(article_id="x1", start=0, end=len(text), paragraphs=numbers, report_id="r1", kind="own")
    words = text.split(".")[0].split("\n")[0]
    mention = make_mention(document, "statement", words, "r1", statement=Statement(form="indirect", content=words))
    root = Root(kind="unnamed", actor_id=None, name="unnamed")
    made = (
        make_claim((replace(mention, mention_id=f"m{i:04}"),), (root,), (1, 1), claim_id=f"m{i:04}", member_ids=(f"m{i:04}",))
        for i in range(claims)
    )
    lineage = Lineage(passages=(passage,), reports=(report,), links=())
    return PageView(title=words, documents=(document,), lineage=lineage, claims=tuple(made), links=())


def views() -> list[PageView]:
    return [
        sample_view(),
        pile_view(),
        pile_view(120),
        empty_view(),
        one_article("A ship came in.\n\nIt went out."),
        one_article("A ship came in.", claims=300),
    ]


@pytest.mark.parametrize("view", views(), ids=["sample", "pile", "large pile", "empty", "one", "many"])
def test_page_is_well_formed_and_keeps_to_itself(view: PageView) -> None:
    html = render_page(view)
    page = Page(html)
    assert page.stack == []
    assert len(page.ids) == len(set(page.ids))
    assert all(target.startswith("#") for target in page.targets)
    assert {target[1:] for target in page.targets} <= set(page.ids)
    assert not [tag for tag, _ in page.tags if tag in {"script", "iframe", "img", "link", "object", "embed", "base"}]
    assert not [attrs for _, attrs in page.tags for name in attrs if name == "src" or name == "style" or name.startswith("on")]
    assert "url(" not in html and "@import" not in html


def test_page_says_who_made_it() -> None:
    metas = [attrs for tag, attrs in Page(render_page(sample_view())).tags if tag == "meta"]
    assert {"name": "generator", "content": "twosource"} in metas


def test_policy_lets_in_the_one_style_sheet_by_its_hash() -> None:
    from base64 import b64encode
    from hashlib import sha256

    html = render_page(sample_view())
    style = html.split("<style>")[1].split("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = next(a["content"] or "" for t, a in Page(html).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src 'sha256-{digest}'" in policy


def test_text_of_articles_is_never_markup() -> None:
    hostile = '<script>alert(1)</script> & </p><img src=x onerror="alert(2)"> "quoted" \' {{ 7 * 7 }} &amp; said.'
    html = render_page(replace(one_article(hostile, outlet="<b>Star</b>", claims=1), title=hostile))
    page = Page(html)
    assert "script" not in {tag for tag, _ in page.tags}
    assert "img" not in {tag for tag, _ in page.tags}
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;/p&gt;" in html
    assert "{{ 7 * 7 }} &amp;amp; said" in html
    assert "&lt;b&gt;Star&lt;/b&gt;" in html


@pytest.mark.parametrize("view", [sample_view(), pile_view()], ids=["sample", "pile"])
def test_same_records_in_any_order_give_the_same_bytes(view: PageView) -> None:
    lineage = Lineage(
        passages=tuple(reversed(view.lineage.passages)),
        reports=tuple(reversed(view.lineage.reports)),
        links=tuple(reversed(view.lineage.links)),
    )
    claims = tuple(replace(c, mentions=tuple(reversed(c.mentions))) for c in reversed(view.claims))
    other = replace(view, documents=tuple(reversed(view.documents)), claims=claims, lineage=lineage, links=tuple(reversed(view.links)))
    assert render_page(other) == render_page(view)


def test_every_mention_is_linked_to_its_sentence_and_back() -> None:
    view = sample_view()
    page = Page(render_page(view))
    refs = {a["href"] for t, a in page.tags if t == "a" and "ref" in (a.get("class") or "").split()}
    badges = [a["href"] for t, a in page.tags if a.get("class") == "cid"]
    assert len(refs) == len({(m.article_id, m.sentence) for c in view.claims for m in c.mentions})
    assert set(badges) == {f"#{i}" for i in page.ids if i.startswith("claim-")}


def test_verdict_counts_articles_reports_and_passing_claims() -> None:
    html = render_page(sample_view())
    assert "3 articles, 3 reports." in html
    assert "2 of 11 claims have two independent sources or more." in html


def test_two_copies_of_one_report_are_told_so() -> None:
    view = sample_view()
    kept = {"aa11", "bb22"}
    lineage = Lineage(
        passages=tuple(p for p in view.lineage.passages if p.report_id == "r-norwire"),
        reports=tuple(r for r in view.lineage.reports if r.report_id == "r-norwire"),
        links=view.links,
    )
    html = render_page(
        replace(view, documents=tuple(d for d in view.documents if d.article.article_id in kept), lineage=lineage, claims=())
    )
    assert "One report, printed twice." in html
    assert "88% of C’s" not in html
    assert "61% of A’s words are in B, 88% of B’s in A." in html


def test_claims_past_forty_are_folded_away_and_none_is_lost() -> None:
    html = render_page(one_article("A ship came in.", claims=300))
    assert "<summary>260 more statements</summary>" in html
    assert html.count('class="claim ') == 300


def test_every_sentence_of_every_article_has_its_one_anchor() -> None:
    from twosource.text.sentences import sentences_of

    for view in (sample_view(), pile_view()):
        ids = [i for i in Page(render_page(view)).ids if "-s" in i and i[0].isupper()]
        assert len(ids) == sum(len(sentences_of(d)) for d in view.documents)


def test_copies_past_the_first_are_folded_away() -> None:
    html = render_page(pile_view())
    assert html.count('<details class="cmp" open>') == 2
    assert html.count('<details class="cmp') == len(pile_view().links)


def test_title_falls_back_to_a_headline() -> None:
    assert '<h1 dir="auto">Kestria asks the Harbour Front to talk</h1>' in render_page(replace(sample_view(), title=""))


def test_empty_pile_says_so() -> None:
    html = render_page(empty_view())
    assert "Nothing to read." in html
    assert "No claim was found in these articles." in html
    assert "No article was read." in html


def test_skipped_items_are_listed_with_their_reason() -> None:
    html = render_page(sample_view())
    assert "5 items offered: 3 articles, 0 known already, 2 skipped, 0 forgotten." in html
    assert "not text: 312 bytes of 400 are control characters" in html


def test_articles_that_were_not_read_are_listed() -> None:
    view = one_article("Un bateau est entré.")
    document = replace(view.documents[0], article=replace(view.documents[0].article, language="fr"))
    summary = replace(sample_view().summary, offered=1, articles=1, skipped=(), not_read=("x1",))  # type: ignore[type-var]
    html = render_page(replace(view, documents=(document,), summary=summary))
    assert "Traced, but not read" in html
    assert 'lang="fr"' in html


def test_furniture_is_shown_set_aside_and_not_as_a_paragraph() -> None:
    html = render_page(sample_view())
    pile = html.split('id="pile"')[1]
    assert "Click here to subscribe" in pile
    assert "Click here to subscribe" not in html.split('id="pile"')[0]
    assert "(caption)" in pile


def test_an_article_without_blocks_is_still_listed() -> None:
    view = one_article("A ship came in.")
    document = replace(view.documents[0], layout=Layout(article_id="x1", blocks=()))
    html = render_page(replace(view, documents=(document,)))
    assert "one.txt" in html


def test_warnings_name_conflicts_parts_and_uncounted_dead() -> None:
    html = render_page(sample_view())
    warnings = re.sub(r"<[^>]+>", "", html.split("Before you code this")[1].split("How to read the counts")[0])
    assert "In conflict: F1, F4 at least 31, best 35 killed, and some 13 killed." in warnings
    assert "Don’t add up F1, F2, F3, F4 (killed). F2 is part of F1, as the text says." in warnings
    assert "No source is named for F3 (more than 2,000 killed)." in warnings
    assert "Not said to have happened: E1 (planned)." in warnings
    assert "E2 has its day in C only because A is dated." in warnings


def test_anchor_of_a_sentence_is_on_the_sentence() -> None:
    view = sample_view()
    html = render_page(view)
    courier = view.documents[0]
    span = find(courier, "Four fishing boats sank in the bay, the Monitor added.")
    sentence = courier.article.text[span.start : span.end]
    assert f'<span class="s" id="A-s4">{sentence}</span>' in html
