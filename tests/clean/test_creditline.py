import pytest

from twosource.clean import lay_out
from twosource.clean.creditline import find_wire_named, find_wires, find_wires_linked, load_wires
from twosource.clean.names import make_name_finder
from twosource.clean.outletcredits import find_hearing, find_named_in_lede, find_named_in_line
from twosource.records import Article

LEDE = "The ferry port of Harwick was shut on Friday after a storm broke two of its cranes, the mayor said."
SECOND = "Ida Brandt said that the fishing fleet would stay in for a week and that nobody had been hurt so far."
LAST = "The port is the largest of the coast and feeds four towns."


def credited(*blocks: str) -> list[str]:
    """The wires that an article of these blocks credits."""
    text = "\n\n".join(blocks)
    return [c.wire for c in lay_out(Article(article_id="a1", text=text, path="a")).credits]


# --- credit lines -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "wires"),
    [
        ("(Reporting by Ida Brandt, Reuters; Editing by Oskar Lund)", ["Reuters"]),
        ("With inputs from PTI", ["PTI"]),
        ("(With PTI inputs)", ["PTI"]),
        ("(Inputs: AFP)", ["AFP"]),
        ("AFP, Reuters and AP contributed to this report.", ["AFP", "Reuters", "AP"]),
        ("The Associated Press contributed.", ["AP"]),
        ("Associated Press writers Oskar Lund in Harwick and Ida Brandt in Selby contributed.", ["AP"]),
        ("(c) 2024 AFP", ["AFP"]),
        ("All rights reserved. \u00a9 Agence France-Presse", ["AFP"]),
        ("This report by The Canadian Press was first published Jan. 2, 2024.", ["CP"]),
        ("This story was originally published by Bloomberg and is reproduced with permission.", ["Bloomberg"]),
        ("(This story has not been edited by our staff and is made from a syndicated feed - PTI)", ["PTI"]),
        ("Distributed by Xinhua", ["Xinhua"]),
        ("Republished with permission from AFP", ["AFP"]),
        ("News source: AFP", ["AFP"]),
        ("Source: https://apnews.com/article/storm-123", ["AP"]),
        ("Originally published at tass.com", ["TASS"]),
        ("AFP/APP", ["AFP", "APP"]),
        ("Tribune News Service", ["TNS"]),
        ("(The New York Times News Service)", ["NYT News Service"]),
        ("With agency inputs from PTI", ["PTI"]),
        ("(With additional inputs from ANI)", ["ANI"]),
        ("As reported by AFP", ["AFP"]),
        ("Published by AFP", ["AFP"]),
        ("Translated from Interfax", ["Interfax"]),
        ("via Reuters", ["Reuters"]),
        ("Based on reporting by Reuters", ["Reuters"]),
        ("Based on a report by AFP", ["AFP"]),
        ("This article is based on a report by AFP.", ["AFP"]),
        ("This report contains information from AFP.", ["AFP"]),
        ("This report was prepared with material from dpa.", ["dpa"]),
        ("This dispatch was written by AFP.", ["AFP"]),
        ("A version of this story first appeared on Reuters.", ["Reuters"]),
        ("Parts of this report were supplied by AAP.", ["AAP"]),
        ("Some information for this report came from AFP.", ["AFP"]),
        ("Information from the Associated Press is included in this report.", ["AP"]),
        ("Reports by AFP were used in this article.", ["AFP"]),
        ("AP writer Ida Brandt contributed from Selby.", ["AP"]),
        ("Brandt reported from Selby. Associated Press writer Oskar Lund contributed.", ["AP"]),
        ("This is an unedited, auto-generated story from the PTI newsfeed.", ["PTI"]),
        ("(Only the headline of this report may have been reworked by our staff; the rest is from ANI.)", ["ANI"]),
        ("Source: Xinhua | 2024-03-03 14:05:00 | Editor: lund", ["Xinhua"]),
        ("Editor: Ida Brandt   Source: Xinhua", ["Xinhua"]),
        ("\u00a9 2024 The Associated Press. All rights reserved. This material may not be published or broadcast.", ["AP"]),
        ("(Agencies/AFP)", ["AFP"]),
        ("PRESS TRUST OF INDIA", ["PTI"]),
    ],
)
def test_a_line_below_the_story_credits_its_wires(line: str, wires: list[str]) -> None:
    assert credited(LEDE, SECOND, LAST, line) == wires
    assert lay_out(Article(article_id="a1", text=f"{LEDE}\n\n{SECOND}\n\n{line}", path="a")).blocks[-1].kind != "paragraph"


@pytest.mark.parametrize("line", ["(With inputs from agencies)", "From wire reports", "Staff and agencies"])
def test_a_credit_to_nobody_is_no_paragraph_and_names_no_wire(line: str) -> None:
    layout = lay_out(Article(article_id="a1", text=f"{LEDE}\n\n{SECOND}\n\n{line}", path="a"))
    assert (layout.credits, layout.blocks[-1].kind) == ((), "furniture")


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ministry issued the order via the official Xinhua news agency.",
        "He spent four years at the French desk of the AFP news agency.",
        "The mayor once wrote on ships for the Reuters wire service.",
        "The ministry's report was first published by the Interfax news agency.",
        "The story was first reported by Reuters.",
        "This report by two judges was based on what AFP had written.",
        "Brandt reported the theft, and AFP contributed a picture of it.",
        "With the help of Reuters, the two families found each other again.",
        "With Reuters in the room, the minister chose his words with care.",
        "The owner of the yard holds the copyright, AFP does not.",
        "This article of the treaty was first read out by a Reuters man.",
    ],
)
def test_a_sentence_that_ends_like_a_credit_line_is_story(paragraph: str) -> None:
    layout = lay_out(Article(article_id="a1", text="\n\n".join((LEDE, SECOND, paragraph, LAST)), path="a"))
    assert (layout.credits, layout.blocks[2].kind) == ((), "paragraph")


def test_a_bare_link_to_a_wire_is_no_credit() -> None:
    assert credited(LEDE, SECOND, LAST, "https://www.reuters.com/world/harwick") == []


# --- the lede -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lede", "wires"),
    [
        ("The port of Harwick was shut on Friday, reports AFP.", ["AFP"]),
        ("Fewer ships came in than a year ago, AFP reported.", ["AFP"]),
        ("The port of Harwick was shut on Friday, Reuters reported, citing the mayor.", ["Reuters"]),
        ("The port of Harwick was shut on Friday, according to an AFP report.", ["AFP"]),
        ("The mayor has told Reuters that the port is shut, AFP reported.", ["AFP"]),
        ("The port is shut, the mayor has told Reuters, AFP reported.", ["AFP"]),
        ("The port of Harwick was shut on Friday, AFP, AP and Reuters reported.", ["AFP", "AP", "Reuters"]),
    ],
)
def test_a_clause_of_the_lede_credits_the_report(lede: str, wires: list[str]) -> None:
    assert credited(lede, SECOND, LAST) == wires


@pytest.mark.parametrize(
    "lede",
    [
        "The mayor has told Reuters that the port is shut.",
        "Reuters journalists saw two cranes in the sea on Friday.",
        "A Bloomberg poll of ten harbour masters saw the port shut.",
        "An AFP correspondent said that two cranes were in the sea.",
        "Reuters data showed on Friday that ships stayed out.",
        "Ships stayed out, according to a poll by Reuters.",
        "Ships stayed out, according to data compiled by Bloomberg.",
        "Ships stayed out, according to an AFP tally.",
        "Reuters reported a loss for the third quarter on Friday.",
        "The PA said on Friday that the port is shut.",
        "Last year, AFP reported that the port would be shut.",
        "AFP had earlier reported that the port would be shut.",
    ],
)
def test_a_wire_that_the_lede_only_mentions_is_not_credited(lede: str) -> None:
    assert credited(lede, SECOND, LAST) == []


# --- names --------------------------------------------------------------------------------------------------------


def test_every_region_has_its_agencies() -> None:
    assert len(load_wires()) >= 200
    assert len({wire.country for wire in load_wires() if wire.country}) >= 100


@pytest.mark.parametrize(
    ("name", "wire"),
    [("新华社", "Xinhua"), ("Deutsche Presse-Agentur", "dpa"), ("ТАСС", "TASS"), ("Agência Lusa", "LUSA"), ("Ihlas News Agency", "IHA")],
)
def test_a_wire_is_found_by_its_name_in_its_own_language(name: str, wire: str) -> None:
    named = find_wire_named(name)
    assert named is not None and named.name == wire


@pytest.mark.parametrize(
    ("line", "wire"),
    [
        ("The-CNN-Wire", "CNN Wire"),
        ("Courthouse News Service", "Courthouse News Service"),
        ("(Askanews)", "Askanews"),
        ("By Ida Brandt, Local Democracy Reporter", "LDRS"),
        ("Source: Khaama Press", "Khaama Press"),
        ("(dts)", "dts"),
        ("THE ASSOCIATED PRESS", "AP"),
    ],
)
def test_a_service_that_supplies_copy_is_credited(line: str, wire: str) -> None:
    assert credited(LEDE, SECOND, LAST, line) == [wire]


@pytest.mark.parametrize("text", ["By Petra Lund", "BY NINA HOLT", "By Saba Khan in Harwick"])
def test_a_first_name_is_no_agency(text: str) -> None:
    assert find_wires(text, credit=True) == ()


@pytest.mark.parametrize(("text", "wire"), [("AMMAN (Petra)", "Petra"), ("By Oskar Lund, PA Political Editor", "PA"), ("NINA", "NINA")])
def test_a_doubtful_form_that_opens_no_name_is_the_agency(text: str, wire: str) -> None:
    assert [w.name for w, _ in find_wires(text, credit=True)] == [wire]


def test_an_address_names_its_wire_with_its_characters() -> None:
    text = "Source: https://apnews.com/article/x and notreuters.com"
    assert [(w.name, text[s.start : s.end]) for w, s in find_wires_linked(text)] == [("AP", "https://apnews.com/article/x")]


# --- outlets ------------------------------------------------------------------------------------------------------

NAMES = make_name_finder({"Harbour Gazette": 0, "the Harbour Gazette": 0, "Lantern Daily": 1})


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("The port is shut, the Harbour Gazette reported.", [0]),
        ("The Harbour Gazette reported on Friday that the port is shut.", [0]),
        ("The port is shut, as first reported by the Harbour Gazette.", [0]),
        ("According to the Harbour Gazette, the port is shut.", [0]),
        ("Lantern Daily reports that the port is shut.", [1]),
        ("The mayor told the Harbour Gazette that the port is shut.", []),
        ("The Harbour Gazette building was shut, the mayor reported.", []),
        ("The Harbour Gazette had reported earlier that the port is shut.", []),
    ],
)
def test_a_clause_gives_the_report_to_an_outlet(sentence: str, rows: list[int]) -> None:
    assert [row for row, _ in find_named_in_lede(sentence, 0, len(sentence), NAMES)] == rows


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("First published by the Harbour Gazette", [0]),
        ("This story was originally published by Lantern Daily.", [1]),
        ("Source: Harbour Gazette", [0]),
        ("With files from Lantern Daily", [1]),
        ("Harbour Gazette", []),
        ("With the Harbour Gazette shut, nobody in the port knew what was going on.", []),
    ],
)
def test_a_line_credits_an_outlet(line: str, rows: list[int]) -> None:
    assert [row for row, _ in find_named_in_line(line, 0, len(line), NAMES)] == rows


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("The mayor told the Harbour Gazette that the port is shut.", True),
        ("The mayor would say no more when reached by Lantern Daily on Friday.", True),
        ("A poll of 400 Harbour Gazette readers found few who cared.", True),
        ("The mayor sued the Harbour Gazette on Friday.", False),
        ("The port is shut, the Harbour Gazette reported.", False),
    ],
)
def test_an_outlet_heard_for_itself(sentence: str, heard: bool) -> None:
    assert (find_hearing(sentence, 0, len(sentence), NAMES) is not None) == heard


# --- the end of the story -----------------------------------------------------------------------------------------

HOUSE = "The Lantern Daily welcomes letters of up to 200 words, which the editor may shorten before they are printed."


@pytest.mark.parametrize("line", ["(AFP)", "-- AFP", "\u2014 Agence France-Presse", "[AFP]"])
def test_a_bare_credit_that_closes_the_story_counts_before_the_house_s_own_lines(line: str) -> None:
    assert credited(LEDE, SECOND, LAST, line, HOUSE) == ["AFP"]


@pytest.mark.parametrize("line", ["AFP", "(AFP)"])
def test_a_bare_agency_amid_the_story_credits_a_picture(line: str) -> None:
    assert credited(LEDE, SECOND, line, LAST, LAST, SECOND, LAST, SECOND) == []


def test_a_name_written_out_at_the_top_is_the_author_s_and_a_short_one_the_picture_s() -> None:
    assert credited("Agence France-Presse", LEDE, SECOND, LAST) == ["AFP"]
    assert credited("Brandt at the pier. (Photo by Oskar Lund for Xinhua)", "Press Association", LEDE, SECOND, LAST) == ["PA"]
    assert credited("AFP", LEDE, SECOND, LAST) == []


@pytest.mark.parametrize(
    "caption",
    [
        "FILE PHOTO: Brandt at the pier. AAP/Oskar Lund",
        "The pier on Monday (Picture: Lantern Daily/UPI)",
        "Brandt in Selby. (Photo by Oskar Lund for AFP)",
    ],
)
def test_a_bare_agency_below_a_picture_that_has_its_credit_is_the_author(caption: str) -> None:
    assert credited(caption, "Reuters", LEDE, SECOND, LAST) == ["Reuters"]
    assert credited("FILE PHOTO: Brandt at the pier.", "Reuters", LEDE, SECOND, LAST) == []


@pytest.mark.parametrize("line", ["From AFP", "With AFP", "AFP and staff", "AFP with staff reporters", "Agencies, AFP"])
def test_words_beside_an_agency_at_the_top_tell_that_the_text_is_from_there(line: str) -> None:
    assert credited(line, LEDE, SECOND, LAST) == ["AFP"]


@pytest.mark.parametrize(
    ("line", "wire"),
    [
        ("AFP, Harwick", "AFP"),
        ("PTI | Harwick", "PTI"),
        ("Harwick, AFP", "AFP"),
        ("dpa, Selby", "dpa"),
        ("ANI | Selby | March 3, 2019", "ANI"),
        ("HARWICK, March 3 (Xinhua)", "Xinhua"),
        ("Associated Press | Harwick", "AP"),
        ("AFP, March 3", "AFP"),
        ("PTI | New Selby", "PTI"),
    ],
)
def test_an_agency_with_its_place_above_the_story_is_credited(line: str, wire: str) -> None:
    ending = "Two ships were turned away and waited in New Selby."
    for blocks in ((line, LEDE, SECOND, ending), ("Storm shuts ferry port", line, LEDE, SECOND, ending)):
        assert credited(*blocks) == [wire]
        layout = lay_out(Article(article_id="a1", text="\n\n".join(blocks), path="a"))
        assert layout.blocks[blocks.index(line)].kind == "byline"


@pytest.mark.parametrize(
    "line", ["Ida Brandt Reuters", "Ida Brandt/AFP", "AFP / Ida Brandt", "Ida Brandt, Reuters", "AFP, File", "Reuters, Handout"]
)
def test_an_agency_with_a_name_above_the_story_credits_a_picture(line: str) -> None:
    assert credited(line, LEDE, SECOND, LAST) == []


def test_a_wire_that_said_it_behind_the_report_is_credited() -> None:
    assert credited("The port of Harwick was shut on Friday, AFP said.", SECOND, LAST) == ["AFP"]
    assert credited("The port of Harwick was shut on Friday, the Xinhua news agency said.", SECOND, LAST) == []
    assert credited("Reuters said on Friday that its profit rose.", SECOND, LAST) == []
    assert credited("The port of Harwick was shut on Friday, the mayor told AFP, officials said.", SECOND, LAST) == []
