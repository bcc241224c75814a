"""Datelines in the many forms that agencies and the outlets that run them print."""

import pytest

from twosource.clean import lay_out
from twosource.records import Article, Dateline

SENTENCE = "The ferry port was shut on Friday after a storm broke two of its cranes, the mayor said."
SECOND = "The port is the largest of the coast and feeds four towns in the hills behind it."


def dateline_of(opening: str, sentence: str = SENTENCE) -> Dateline | None:
    """The dateline that is read where a story opens so."""
    return lay_out(Article(article_id="a1", text=f"{opening}{sentence}\n\n{SECOND}", path="a")).dateline


@pytest.mark.parametrize(
    ("opening", "place", "wire"),
    [
        ("HARWICK: (AFP) ", "HARWICK", "AFP"),
        ("Harwick: (PTI) ", "Harwick", "PTI"),
        ("HARWICK/AFP - ", "HARWICK", "AFP"),
        ("AFP/HARWICK - ", "HARWICK", "AFP"),
        ("(AFP/Reuters) - ", None, "AFP"),
        ("HARWICK (AFP/Reuters) - ", "HARWICK", "AFP"),
        ("HARWICK (Gazette/AFP) - ", "HARWICK", "AFP"),
        ("HARWICK (Agencies/AFP) \u2014 ", "HARWICK", "AFP"),
        ("HARWICK - (AFP) - ", "HARWICK", "AFP"),
        ("HARWICK \u2014 AFP \u2014 ", "HARWICK", "AFP"),
        ("HARWICK: AFP: ", "HARWICK", "AFP"),
        ("Harwick, Freedonia -- AFP -- ", "Harwick, Freedonia", "AFP"),
        ("HARWICK, Freedonia | AFP | ", "HARWICK, Freedonia", "AFP"),
        ("AFP | HARWICK: ", "HARWICK", "AFP"),
        ("Harwick (Freedonia) (AFP) - ", "Harwick", "AFP"),
        ("Harwick (Freedonia), March 3 (AFP) - ", "Harwick", "AFP"),
        ("Harwick (Freedonia) [Selby], March 3 (ANI): ", "Harwick", "ANI"),
        ("Harwick (N/R), March 3, GNA \u2013 ", "Harwick", "GNA"),
        ("Harwick, March 3 : (IANS) ", "Harwick", "IANS"),
        ("Harwick - March 3 (APP): ", "Harwick", "APP"),
        ("HARWICK \u2013 (PNA) ", "HARWICK", "PNA"),
        ("HARWICK, March 3. TASS. ", "HARWICK", "TASS"),
        ("HARWICK, 3 March - RIA Novosti. ", "HARWICK", "RIA"),
        ("Harwick. March 3. INTERFAX - ", "Harwick", "Interfax"),
        ("(ANSA) - Harwick, March 3 - ", "Harwick", "ANSA"),
        ("Harwick, SANA_ ", "Harwick", "SANA"),
        ("HARWICK (AP)_", "HARWICK", "AP"),
        ("PETRA, Jordan (AFP) - ", "PETRA, Jordan", "AFP"),
        ("By Ida Brandt and Oskar Lund HARWICK (Reuters) - ", "HARWICK", "Reuters"),
    ],
)
def test_a_dateline_is_read_to_its_end(opening: str, place: str | None, wire: str) -> None:
    found = dateline_of(opening)
    assert found is not None
    assert (found.span, found.place, found.wire) == ((0, len(opening)), place, wire)


@pytest.mark.parametrize(
    ("opening", "sentence"),
    [
        ("HARWICK \u2014 ", "Reuters said on Friday that the port was shut and that its owner had fled."),
        ("HARWICK \u2014 ", "March 3 \u2014 the day of the vote \u2014 was calm and dry, officials of the town said."),
        ("HARWICK \u2014 ", "Bloomberg \u2014 once the mayor of Selby \u2014 was not in the hall, officials of the town said."),
    ],
)
def test_a_dateline_ends_where_the_story_begins(opening: str, sentence: str) -> None:
    found = dateline_of(opening, sentence)
    assert found is not None
    assert (found.span, found.wire) == ((0, len(opening)), None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Brandt told AFP. The port was shut on Friday after the storm broke two of its cranes.",
        "The port - run by AFP Holdings - was shut on Friday after the storm broke two of its cranes.",
        "Harwick (population 40,000) - The port was shut on Friday after the storm broke two of its cranes.",
        "Ida Brandt (Reuters) said that the port was shut on Friday after a storm broke two of its cranes.",
        "Ida Brandt/Oskar Lund - The port was shut on Friday after a storm broke two of its cranes.",
        "Interfax. The word was on every lip in Harwick on Friday, when the port was shut for good.",
        "AFP and Reuters. These two were in court on Friday over the storm, which broke two of their cranes.",
        "Harwick. The port was shut on Friday after a storm broke two of its cranes, the mayor said.",
        "Bloomberg: The former mayor of Harwick said on Friday that he would not run for office again.",
        "In Harwick (AFP's base) the port was shut on Friday after a storm broke two of its cranes.",
        "By Friday the port was shut. The storm broke two of its cranes, the mayor of Harwick said.",
    ],
)
def test_a_sentence_that_names_a_place_or_an_agency_first_is_no_dateline(sentence: str) -> None:
    assert dateline_of("", sentence) is None
