"""What each block of an article is for. All texts are invented."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.clean import lay_out
from twosource.records import Article, Days, Layout, Span

LEDE = "The ferry port of Harwick was shut on Friday after a storm broke two of its cranes, the mayor said."
SECOND = "No one was hurt, but the fishing fleet has to stay in until Monday, Mayor Ida Brandt told reporters."
LAST = "The port was last shut in the winter of 1998, when the pier burnt down."


def article(*blocks, **fields):
    return Article(article_id="a1", text="\n\n".join(blocks), path="a.txt", **fields)


def kinds(layout: Layout, text: str) -> list[tuple[str, str | None, str]]:
    return [(b.kind, b.why, text[b.start : b.end]) for b in layout.blocks]


def why_of(block: str, *, top: bool = False, last: bool = True) -> tuple[str, str | None]:
    """Kind and reason of a block that stands at the top, the end or in the middle of a story."""
    blocks = [block, LEDE, SECOND, LAST] if top else [LEDE, SECOND, block] if last else [LEDE, block, SECOND, LAST]
    made = article(*blocks)
    layout = lay_out(made)
    at = made.text.index(block)
    found = next(b for b in layout.blocks if b.start <= at < b.end)
    return found.kind, found.why


# --- furniture ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("block", "why"),
    [
        ("Last updated: 17 May, 2014", "stamp"),
        ("UPDATED ON 3 MAY 2014 AT 10:15 GMT", "stamp"),
        ("Published: Friday, May 2, 2014, 7:30 p.m.", "stamp"),
        ("Posted 2014-05-02 by Web Desk", "stamp"),
        ("Friday 2 May 2014", "stamp"),
        ("2 May 2014, 10:15 - Updated 3 May 2014, 11:20", "stamp"),
        ("Did you spot an error on this page? Tell our editors", "call to report mistakes"),
        ("See a typo? Let us know.", "call to report mistakes"),
        ("Report an error to the night editor", "call to report mistakes"),
        ("Have you been affected by the storm? Write to stories@gazette.example", "call to write in"),
        ("Subscribe to our newsletter for the best of the week.", "call to subscribe"),
        ("Get the Gazette in your inbox every day", "call to subscribe"),
        ("Already a subscriber? Sign in", "call to subscribe"),
        ("Follow the Gazette on Facebook and Instagram.", "follow us"),
        ("Follow us @harwickgazette", "follow us"),
        ("\u00a9 2014 Harwick Gazette", "copyright"),
        ("Copyright 2014 Gazette Media. All rights reserved.", "copyright"),
        ("No part of this site may be sold. Content may not be reproduced without permission.", "copyright"),
        ("Share this article", "share bar"),
        ("Facebook Twitter WhatsApp Email 12 shares", "share bar"),
        ("Share\nTweet\nPrint", "share bar"),
        ("14 comments", "comments"),
        ("Leave a comment", "comments"),
        ("Comments on this article are moderated.", "comments"),
        ("Advertisement", "advertisement"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below", "advertisement"),
        ("Read more: Why the pier burnt down", "related links"),
        ("READ ALSO: Ferry line wants help", "related links"),
        ("Related stories", "related links"),
        ("Middle East", "section label"),
        ("(The Gazette's coast desk will keep you updated during the night.)", "desk notice"),
        ("[This page is refreshed by our newsroom every hour. All times are British.]", "desk notice"),
        ("This is a developing story. Check back for more.", "desk notice"),
        ("More to follow", "desk notice"),
        ("Home | World | Coast | Sport", "page bar"),
        ("* * *", "rule or ornament"),
        ("Contact Ida Brandt at: brandt@gazette.example, 555-0101, or on Twitter @brandt.", "call to write in"),
        ("ida.brandt@gazette.example", "share bar"),
        ("Read or share this: https://gazette.example/1", "share bar"),
        ("Ida Brandt and Oskar Lund contributed to this story.", "contributors"),
        ("Your browser does not play this film.", "page message"),
        ("We will update this page during the night.", "desk notice"),
        ("Photo: Ida Brandt", "photo credit"),
        ("Photo by Oskar Lund/Gazette", "photo credit"),
        ("File photo / Reuters", "photo credit"),
        ("Ida Brandt Reuters", "photo credit"),
        ("Oskar Lund/AFP/Getty Images", "photo credit"),
        ("AFP / Oskar Lund", "photo credit"),
        ("\u00a9 Reuters / Oskar Lund", "photo credit"),
        ("The cranes of Harwick on Saturday morning [Reuters]", "photo credit"),
        ("Divers look at what is left of the pier. (AP Photo/Oskar Lund)", "photo credit"),
        ("The mayor in front of the town hall. (Oskar Lund/Reuters)", "photo credit"),
        ("The town hall of Harwick last week. (Photo: Reuters)", "photo credit"),
        ("The town hall of Harwick last week. (Oskar Lund, AFP)", "photo credit"),
        ("A crane lies in the water, May 3, 2014. REUTERS/Oskar Lund", "photo credit"),
        ("A crane lies in the water. Oskar Lund/AFP/Getty Images", "photo credit"),
        ("Divers at the pier. | Photo: Oskar Lund", "photo credit"),
        ("The pier in 2012. Photograph: Oskar Lund/Gazette", "photo credit"),
    ],
)
def test_page_text_is_set_aside_with_its_reason(block, why):
    assert why_of(block) == ("furniture", why)


@pytest.mark.parametrize("last", [True, False])
@pytest.mark.parametrize(
    "block",
    [
        "He did not say more.",
        "Nobody died.",
        "Read more books, the minister told the pupils of Selby.",
        "Follow the money, the judge said.",
        "Updated figures on Saturday showed that 12 people were hurt.",
        "Published on 3 May 2012, the report found that 40 people had died.",
        "Subscribe or leave, the club told its members.",
        "Copyright lawyers said the case was over.",
        "Photographs show the broken pier.",
        "Share prices fell.",
        "Comments by the minister angered the fishermen.",
        "\u201cWe are waiting for the ferry,\u201d said Oskar Lund.",
        "He spoke to Reuters.",
        "The comments were posted on Facebook by the mayor.",
        "(The mayor spoke before the storm.)",
        "Correction: an earlier version of this article said that 15 people were hurt. The number is 12.",
        "Contact with the boat was lost at noon on Friday.",
        "Follow-up talks are planned for Monday in Selby.",
        "The harbour fund, to which both towns contributed, is empty.",
        "Sign up for the navy, the general urged the young men of the town.",
    ],
)
def test_a_short_paragraph_of_the_story_stays(block, last):
    assert why_of(block, last=last) == ("paragraph", None)


def test_a_caption_and_its_photo_credit_in_one_block_are_set_aside():
    made = article("Ida Brandt\nIda Brandt Reuters", LEDE, SECOND)
    layout = lay_out(made)
    assert [b.kind for b in layout.blocks] == ["furniture", "paragraph", "paragraph"]
    assert (layout.headline, layout.byline, layout.credits) == (None, None, ())


def test_a_caption_and_its_photo_credit_in_two_blocks_are_set_aside():
    layout = lay_out(article("Ida Brandt", "Ida Brandt Reuters", LEDE, SECOND))
    assert [(b.kind, b.why) for b in layout.blocks][:2] == [("furniture", "caption"), ("furniture", "photo credit")]
    assert (layout.headline, layout.credits) == (None, ())


def test_a_caption_in_the_middle_goes_with_its_photo_credit():
    layout = lay_out(article(LEDE, "The broken pier of Harwick", "Oskar Lund / AFP", SECOND))
    assert [(b.kind, b.why) for b in layout.blocks][1:3] == [("furniture", "caption"), ("furniture", "photo credit")]


def test_a_bare_agency_below_a_caption_credits_the_picture():
    layout = lay_out(article("The pier on Monday\nPhoto: Gazette", "Reuters", LEDE, SECOND))
    assert layout.credits == ()


def test_the_headline_above_a_photo_credit_stays_the_headline():
    made = article("Storm shuts ferry port of Harwick", "Photo: Oskar Lund", LEDE, SECOND)
    layout = lay_out(made)
    assert [b.kind for b in layout.blocks] == ["headline", "furniture", "paragraph", "paragraph"]


def test_links_below_a_label_are_set_aside_up_to_the_next_sentence():
    layout = lay_out(article(LEDE, SECOND, "Related stories", "Storm over Selby", "Ferry line asks for help", LAST))
    assert [b.kind for b in layout.blocks] == ["paragraph", "paragraph", "furniture", "furniture", "furniture", "paragraph"]


def test_a_subheading_is_no_paragraph_and_a_truncated_sentence_is():
    layout = lay_out(article(LEDE, "Fears for the fleet", SECOND, "The boats have stayed in", LAST))
    assert [(b.kind, b.number) for b in layout.blocks] == [
        ("paragraph", 1),
        ("headline", None),
        ("paragraph", 2),
        ("paragraph", 3),
        ("paragraph", 4),
    ]


def test_a_subheading_is_part_of_the_article_and_not_its_headline():
    with_headline = article("Storm shuts ferry port of Harwick", LEDE, "Fears for the fleet", SECOND, LAST)
    layout = lay_out(with_headline)
    assert [(b.kind, b.why) for b in layout.blocks if b.kind == "headline"] == [("headline", None), ("headline", "subheading")]
    assert layout.headline == (0, len("Storm shuts ferry port of Harwick"))
    assert lay_out(article(LEDE, "Fears for the fleet", SECOND, LAST)).headline is None


def test_a_stamp_and_a_byline_on_lines_of_the_lede_are_cut_off():
    made = article(f"By Ida Brandt\nUpdated: 3 May 2014\n{LEDE}", f"{LAST}\nFollow us on Twitter")
    assert [(b.kind, made.text[b.start : b.end]) for b in lay_out(made).blocks] == [
        ("byline", "By Ida Brandt"),
        ("furniture", "Updated: 3 May 2014"),
        ("paragraph", LEDE),
        ("paragraph", LAST),
        ("furniture", "Follow us on Twitter"),
    ]


def test_hard_wrapped_lines_stay_one_paragraph():
    wrapped = LEDE.replace(" after ", "\nafter ").replace(" two ", "\ntwo ")
    assert [b.kind for b in lay_out(article(wrapped, SECOND)).blocks] == ["paragraph", "paragraph"]


def test_a_text_without_blank_lines_has_its_lines_as_blocks():
    made = Article(article_id="a1", text=f"Storm shuts port\n{LEDE}\n{SECOND}\nAdvertisement\n{LAST}\n", path="a")
    assert [b.kind for b in lay_out(made).blocks] == ["headline", "paragraph", "paragraph", "furniture", "paragraph"]


# --- headline -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headline",
    [
        "Storm shuts ferry port of Harwick",
        "Will the port open again?",
        "Mayor: \u2018We wait\u2019",
        "Talks go on in the U.S.",
        "12 hurt in storm",
    ],
)
def test_a_short_line_before_the_story_is_the_headline(headline):
    made = article(headline, LEDE, SECOND)
    layout = lay_out(made)
    assert layout.headline == Span(0, len(headline))
    assert [b.kind for b in layout.blocks] == ["headline", "paragraph", "paragraph"]


def test_a_block_that_is_the_title_is_the_headline_even_with_a_full_stop():
    made = article("The port is shut.", LEDE, title="\u201cThe port is shut\u201d".strip("\u201c\u201d"))
    assert lay_out(made).headline == Span(0, 17)


def test_a_section_label_above_the_headline_is_furniture():
    made = article("Coast", "Storm shuts ferry port of Harwick", LEDE, SECOND)
    layout = lay_out(made)
    assert [b.kind for b in layout.blocks] == ["furniture", "headline", "paragraph", "paragraph"]


def test_a_line_below_the_headline_is_a_standfirst():
    layout = lay_out(article("Storm shuts ferry port", "Two cranes broken, fleet stays in", LEDE, SECOND))
    assert [(b.kind, b.why) for b in layout.blocks][:2] == [("headline", None), ("headline", "standfirst")]
    assert layout.headline == Span(0, 22)


def test_an_article_of_one_sentence_has_no_headline():
    layout = lay_out(article("The port of Harwick is shut"))
    assert (layout.headline, [b.kind for b in layout.blocks]) == (None, ["paragraph"])


def test_a_first_sentence_is_no_headline():
    assert lay_out(article("The port is shut.", LEDE)).headline is None


def test_header_lines_are_no_paragraphs():
    text = f"Title: Storm shuts port\nOutlet: Gazette\n{LEDE}\n\n{SECOND}"
    made = Article(article_id="a1", text=text, path="a", title="Storm shuts port", header=(Span(0, 23), Span(24, 39)))
    assert [(b.kind, b.why) for b in lay_out(made).blocks] == [
        ("furniture", "header line"),
        ("furniture", "header line"),
        ("paragraph", None),
        ("paragraph", None),
    ]


# --- byline -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "names", "wires"),
    [
        ("By Ida Brandt", ("Ida Brandt",), ()),
        ("BY IDA BRANDT", ("IDA BRANDT",), ()),
        ("By: Ida Brandt", ("Ida Brandt",), ()),
        ("By Ida Brandt and Oskar Lund, Reuters", ("Ida Brandt", "Oskar Lund"), ("Reuters",)),
        ("By Ida Brandt in Harwick", ("Ida Brandt",), ()),
        ("by Oskar van der Lund in Harwick and Ida Brandt in Selby", ("Oskar van der Lund", "Ida Brandt"), ()),
        ("By Ida Brandt, Political Correspondent", ("Ida Brandt",), ()),
        ("By Agence France-Presse", (), ("AFP",)),
        ("By The Associated Press", (), ("AP",)),
        ("By Ida Brandt | Reuters", ("Ida Brandt",), ("Reuters",)),
        ("By staff and agencies", (), ()),
        ("By Gazette Staff", ("Gazette Staff",), ()),
        ("IDA BRANDT, Associated Press", ("IDA BRANDT",), ("AP",)),
    ],
)
def test_the_byline_names_authors_and_wires(line, names, wires):
    made = article("Storm shuts ferry port", line, LEDE, SECOND)
    layout = lay_out(made)
    at = made.text.index(line)
    assert layout.byline is not None
    assert (layout.byline.span, layout.byline.names) == (Span(at, at + len(line)), names)
    assert [(c.wire, c.form) for c in layout.credits] == [(w, "byline") for w in wires]
    assert [b.kind for b in layout.blocks] == ["headline", "byline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "block", ["By Monday the port was open again.", "By the time help came it was dark.", "By law, ferries must stay in."]
)
def test_a_sentence_with_by_is_no_byline(block):
    assert why_of(block, top=True) == ("paragraph", None)


def test_a_sign_off_is_no_paragraph():
    layout = lay_out(article(LEDE, SECOND, "(Reporting by Ida Brandt in Harwick; Editing by Oskar Lund)"))
    assert [(b.kind, b.why) for b in layout.blocks][-1] == ("byline", "sign-off")
    assert layout.credits == ()


# --- dateline -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opening", "place", "day", "wire"),
    [
        ("HARWICK (AFP) - ", "HARWICK", None, "AFP"),
        ("HARWICK, Dec 28 (Reuters) - ", "HARWICK", "2012-12-28", "Reuters"),
        ("HARWICK, England, Dec. 28, 2012 (AP) \u2014 ", "HARWICK, England", "2012-12-28", "AP"),
        ("HARWICK, Friday, Dec. 28 (Xinhua) -- ", "HARWICK", "2012-12-28", "Xinhua"),
        ("Harwick, England -- ", "Harwick, England", None, None),
        ("Harwick (dpa) - ", "Harwick", None, "dpa"),
        ("HARWICK | ", "HARWICK", None, None),
        ("HARWICK: ", "HARWICK", None, None),
        ("HARWICK \u2014 ", "HARWICK", None, None),
        ("NEW HARWICK/SELBY, Dec 28 (Reuters) - ", "NEW HARWICK/SELBY", "2012-12-28", "Reuters"),
        ("Harwick \u2014 ", "Harwick", None, None),
        ("DEIR AL-HARWICK, Jan 2 (AFP) \u2013 ", "DEIR AL-HARWICK", "2013-01-02", "AFP"),
        ("HARWICK, December 28. /TASS/. ", "HARWICK", "2012-12-28", "TASS"),
        ("(Reuters) - ", None, None, "Reuters"),
        ("AFP - ", None, None, "AFP"),
        ("Dec. 28 (UPI) -- ", None, "2012-12-28", "UPI"),
    ],
)
def test_the_dateline_gives_place_day_and_wire(opening, place, day, wire):
    made = article("Storm shuts ferry port", opening + LEDE, SECOND, published=Days(start="2012-12-30", end="2012-12-30", basis="stated"))
    dateline = lay_out(made).dateline
    assert dateline is not None
    start = made.text.index(opening)
    assert (dateline.span, dateline.place, dateline.wire) == (Span(start, start + len(opening)), place, wire)
    assert (dateline.days.start if dateline.days else None) == day
    assert [(c.wire, c.form) for c in lay_out(made).credits] == ([(wire, "dateline")] if wire else [])


@pytest.mark.parametrize(
    "lede",
    [
        LEDE,
        "Ida Brandt \u2014 the mayor of Harwick \u2014 said on Friday that the port was shut.",
        "Oskar Lund \u2014 Brandt's deputy \u2014 said on Friday that the port was shut.",
        "Moscow, long the town's best customer, said on Friday it would buy no more fish.",
        "WARNING: This report has pictures of a storm that some may not like.",
        "Harwick: a small town with a large port and no luck at all.",
        "The storm - the worst in years - shut the port of Harwick on Friday.",
        "The BBC (British Broadcasting Corporation) - the oldest of all - was off the air.",
    ],
)
def test_other_openings_are_no_dateline(lede):
    assert lay_out(article(lede, SECOND)).dateline is None


def test_a_day_without_a_year_stays_open_where_nothing_dates_the_article():
    dateline = lay_out(article(f"HARWICK, Dec 28 (Reuters) - {LEDE}", SECOND)).dateline
    assert dateline is not None and dateline.days is None


# --- date ---------------------------------------------------------------------------------------------------------


def test_a_stated_date_wins_over_a_stamp():
    stated = Days(start="2012-12-30", end="2012-12-30", basis="stated")
    assert lay_out(article("Last updated: 17 May, 2014", LEDE, published=stated)).published == stated


def test_a_stamp_dates_the_article_with_its_characters():
    made = article("Last updated: 17 May, 2014", "Storm shuts port", LEDE)
    published = lay_out(made).published
    assert published == Days(start="2014-05-17", end="2014-05-17", basis="article", span=("a1", 14, 26))
    assert made.text[14:26] == "17 May, 2014"


def test_the_day_of_publication_wins_over_the_day_of_a_change():
    published = lay_out(article("Updated 3 May 2014 | Published 2 May 2014", LEDE)).published
    assert published is not None and published.start == "2014-05-02"


def test_a_dateline_dates_an_article_without_a_stamp():
    published = lay_out(article(f"HARWICK, Dec 28, 2012 (Reuters) - {LEDE}")).published
    assert published is not None and (published.start, published.basis) == ("2012-12-28", "dateline")


def test_a_day_in_the_story_does_not_date_it():
    assert lay_out(article("The port was shut on 3 May 2014, the mayor said.", SECOND)).published is None


# --- credits ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "wires"),
    [
        ("(AFP)", ["AFP"]),
        ("- AFP", ["AFP"]),
        ("\u2014 Reuters", ["Reuters"]),
        ("AFP", ["AFP"]),
        ("Source: AP", ["AP"]),
        ("Source: AFP and Reuters", ["AFP", "Reuters"]),
        ("\u00a9 AFP", ["AFP"]),
        ("\u00a9 2014 AFP", ["AFP"]),
        ("Copyright 2014 The Associated Press. All rights reserved.", ["AP"]),
        ("Additional reporting by Reuters", ["Reuters"]),
        ("With AFP", ["AFP"]),
        ("(With reporting by Ida Brandt, AFP)", ["AFP"]),
        ("With agencies", []),
        ("(ib/ol: AFP, dpa, PA)", ["AFP", "dpa", "PA"]),
        ("Agence France-Presse contributed to this report.", ["AFP"]),
        ("This article was originally published by Reuters.", ["Reuters"]),
        ("(PA)", ["PA"]),
        ("With reporting by Ida Brandt, AFP/Reuters", ["AFP", "Reuters"]),
        ("AFP/Reuters", ["AFP", "Reuters"]),
        ("AFP/ib", ["AFP"]),
    ],
)
def test_a_credit_line_at_the_end_credits_its_wires(line, wires):
    made = article(LEDE, SECOND, line)
    layout = lay_out(made)
    assert [(c.wire, c.form, c.stated) for c in layout.credits] == [(w, "credit line", True) for w in wires]
    assert (layout.blocks[-1].kind, layout.blocks[-1].why) == ("furniture", "credit line")
    for credit in layout.credits:
        assert len(made.text) - len(line) <= credit.span.start < credit.span.end <= len(made.text)


@pytest.mark.parametrize("ending", [" (AFP)", " \u2014 AFP", " -AFP", " [AFP]"])
def test_a_credit_behind_the_last_sentence_counts(ending):
    layout = lay_out(article(LEDE, SECOND, LAST + ending))
    assert [(c.wire, c.form) for c in layout.credits] == [("AFP", "credit line")]
    assert layout.blocks[-1].kind == "paragraph"


@pytest.mark.parametrize(
    "lede",
    [
        LEDE.replace("the mayor said.", "AFP reported."),
        LEDE.replace("the mayor said.", "the mayor said, AFP reported on Friday."),
        LEDE.replace("the mayor said.", "AFP news agency reports."),
        "AFP reports that the ferry port of Harwick was shut on Friday.",
        "AFP reported on Friday that the ferry port of Harwick was shut.",
        "According to AFP, the ferry port of Harwick was shut on Friday.",
        LEDE.replace("the mayor said.", "according to AFP."),
        "\u201cThe port is shut,\u201d AFP reported.",
    ],
)
@pytest.mark.parametrize("place", [0, 1])
def test_a_clause_of_the_lede_credits_the_whole_report(lede, place):
    blocks = [SECOND, LAST]
    blocks.insert(place, lede)
    assert [(c.wire, c.form) for c in lay_out(article(*blocks)).credits] == [("AFP", "in text")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The port is shut, the mayor told Reuters.",
        "The port is shut, state news agency SANA reported.",
        "The port is shut, the official Xinhua news agency reported.",
        "The port is shut, a Reuters witness said.",
        "AFP reported last month that the port would be shut.",
        "Earlier, AFP reported that the port would be shut.",
        "The mayor was quoted by AFP as saying that the port is shut.",
        "Reuters shares fell on Friday.",
        "The AFP correspondent saw two cranes in the sea.",
    ],
)
def test_a_wire_that_only_heard_something_is_not_credited(sentence):
    assert lay_out(article(sentence, SECOND, LAST)).credits == ()


def test_a_mid_story_credit_is_not_a_credit():
    assert lay_out(article(LEDE, SECOND, "Two cranes fell into the sea, AFP reported.", LAST)).credits == ()


def test_another_wire_in_the_lede_of_a_credited_report_is_a_source():
    credits = lay_out(article("HARWICK (AFP) - The port was shut on Friday, Interfax reported.", SECOND)).credits
    assert [(c.wire, c.form) for c in credits] == [("AFP", "dateline")]


def test_an_article_of_a_wire_is_credited_by_its_outlet():
    credits = lay_out(article(LEDE, SECOND, outlet="Agence France-Presse")).credits
    assert [(c.wire, c.form, c.span) for c in credits] == [("AFP", "outlet", Span(0, 0))]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: AFP",
        "Oskar Lund / Reuters",
        "\u00a9 AFP / Oskar Lund",
        "Oskar Lund/AP",
        "Photo by Ida Brandt, Reuters",
        "AFP/Getty Images",
        "Courtesy of Reuters",
        "File/Reuters",
        "AP Photo",
        "(Pool/AFP)",
        "Source: AFP/Oskar Lund",
    ],
)
@pytest.mark.parametrize("top", [True, False])
def test_a_photo_credit_is_no_credit(line, top):
    blocks = [line, LEDE, SECOND] if top else [LEDE, SECOND, line]
    assert lay_out(article(*blocks)).credits == ()


# --- any text -----------------------------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    [LEDE, SECOND, LAST, "By ", "(AFP)", "HARWICK (", "Photo: ", "Last updated: ", "17 May, 2014", "\n", "\n\n", " | ",
     "\u00a9", "Reuters", "\r", "\x00", "\ufeff", "Follow us", "Source:", " - ", "/",
     ")", "[", "\u2028", "\U0001f600", "1", " and ", ":", "e\u0301", "\ufb01", "Title: x"]
)  # fmt: skip
_TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(_PIECES, st.text(max_size=8)), max_size=25).map("".join))


@settings(max_examples=400, deadline=None)
@given(text=_TEXTS, title=st.one_of(st.none(), st.text(max_size=20)), outlet=st.sampled_from([None, "AFP", "Gazette"]))
def test_blocks_cover_all_text_in_order_and_never_overlap(text, title, outlet):
    layout = lay_out(Article(article_id="a1", text=text, path="a", title=title, outlet=outlet))
    at = 0
    numbers = []
    for block in layout.blocks:
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip()
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        assert (block.number is not None) == (block.kind == "paragraph")
        assert (block.why is not None) or block.kind != "furniture"
        numbers.append(block.number)
        at = block.end
    assert not text[at:].strip()
    assert [n for n in numbers if n] == list(range(1, len([n for n in numbers if n]) + 1))
    for credit in layout.credits:
        assert credit.form == "outlet" or 0 <= credit.span.start < credit.span.end <= len(text)


def work_of(text: str) -> int:
    """How many lines and calls the layout of a text takes."""
    count = 0

    def on_line(frame: object, event: str, arg: object) -> object:
        nonlocal count
        count += 1
        return on_line

    lay_out(Article(article_id="a1", text=text, path="a"))  # loads the word lists
    before = sys.gettrace()
    sys.settrace(on_line)
    try:
        lay_out(Article(article_id="a1", text=text, path="a"))
    finally:
        sys.settrace(before)
    return count


PIECES = [
    "(",
    "By ",
    "A",
    "| ",
    "1 May ",
    "AFP ",
    "x\n",
    "AFP\n",
    "Oskar Lund / AFP\n",
    "A. ",
    "- ",
    "x\n\n",
    "AFP\n\n",
    "By Ida Brandt\n\n",
]


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_length_only(piece: str) -> None:
    short, long = work_of(piece * 400), work_of(piece * 1600)
    assert long < 4.4 * short + 400


@pytest.mark.parametrize("piece", PIECES)
def test_a_very_long_text_of_one_piece_is_laid_out_whole(piece: str) -> None:
    text = (piece * (30_000 // len(piece))).strip()
    blocks = lay_out(Article(article_id="a1", text=text, path="a")).blocks
    assert "".join("".join(text[b.start : b.end].split()) for b in blocks) == "".join(text.split())


@pytest.mark.parametrize(
    ("block", "kind"), [("Harwick Gazette Online", "furniture"), ("Harwick Gazette wins prize for storm pictures", "headline")]
)
def test_the_outlets_name_at_the_top_is_no_headline(block: str, kind: str) -> None:
    made = article(block, LEDE, SECOND, LAST, outlet="Harwick Gazette")
    assert lay_out(made).blocks[0].kind == kind
