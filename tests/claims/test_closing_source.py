"""Is whoever ends a sentence its source, where a small model takes him for more of the clause before?"""

import pytest

from twosource import read_text


def sources_of(text: str) -> list[tuple[str, str]]:
    """Content and source of every attribution of a text."""
    found = read_text(text, published="2021-03-10").attributions
    return [(" / ".join(text[a:b] for a, b in x.content), " / ".join(text[a:b] for a, b in x.source)) for x in found]


CLAUSES = (
    "On Monday Tessaly turned down the loan",
    "Tessaly has withdrawn its envoy",
    "Sunday's landslide in Brunnick killed 14 miners",
    "Two trucks overturned on Monday when a wall gave way in Brunnick",
    "A guard opened the gate as the crowd left the stadium",
)
WHO = (
    ("the chairwoman of the Dockers Union said", "the chairwoman of the Dockers Union"),
    ("the mayor of Brunnick said on Wednesday", "the mayor of Brunnick"),
    ("Kerrland's energy minister, Tilda Brandt, said in a statement", "Kerrland's energy minister, Tilda Brandt"),
    ("Otto Kern, a spokesman for the Dockers Union, said", "Otto Kern"),
    ("Foreign Minister Tilda Brandt of Kerrland said", "Foreign Minister Tilda Brandt of Kerrland"),
)


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize(("ending", "who"), WHO)
def test_a_source_behind_a_clause_and_a_comma_speaks(clause: str, ending: str, who: str) -> None:
    ((content, source),) = sources_of(f"{clause}, {ending}.")
    assert content == clause
    assert who in source or source.startswith(who)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Otto Kern, the chairman of the Dockers Union, said the loan was refused.", "Otto Kern"),
        ("The union, which lost its court case in May, a costly one, said the loan was refused.", "The union"),
        ("After the vote in Brunnick, the capital of the province, miners said the loan was refused.", "miners"),
    ],
)
def test_who_stands_before_commas_of_his_own_goes_on_speaking(text: str, source: str) -> None:
    assert [s.removesuffix(",") for _, s in sources_of(text)] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Tilda Brandt told the Port Ledger as the crowd thinned out: “Nobody will leave the harbour.”",
        "Tilda Brandt said before the judges left the room: “Nobody will leave the harbour.”",
        "Tilda Brandt said while the rain fell on the yard: “Nobody will leave the harbour.”",
        "Tilda Brandt shot back when the crowd jeered: “Nobody will leave the harbour.”",
    ],
)
def test_who_is_told_of_in_a_clause_of_time_does_not_speak(text: str) -> None:
    assert sources_of(text) == [("“Nobody will leave the harbour.”", "Tilda Brandt")]


@pytest.mark.parametrize(
    ("text", "through"),
    [
        ("“Nobody will leave,” Tilda Brandt said in a statement over the radio.", ["a statement"]),
        ("“Nobody will leave,” Tilda Brandt said in a statement to the Port Ledger newspaper.", ["Port Ledger newspaper"]),
    ],
)
def test_a_statement_that_an_outlet_without_a_name_carried_is_a_statement(text: str, through: list[str]) -> None:
    (said,) = (c for c in read_text(text, published="2021-03-10").claims if c.kind == "statement")
    assert [h.who.name if h.who else h.text for h in said.attribution if h.role != "speaker"] == through


def test_a_quotation_goes_no_further_than_the_next_verb_of_saying() -> None:
    text = (
        'Kern stressed her support at a "Harbour Forum" of the radio and said the job takes one thing: "Patience, and mixed with strength."'
    )
    contents = [content for content, _ in sources_of(text)]
    assert not any("Forum" in c and "Patience" in c for c in contents)
    assert 'the job takes one thing: "Patience, and mixed with strength."' in contents


def test_a_time_between_comma_and_cue_is_no_source() -> None:
    assert all("Monday" not in s for _, s in sources_of("The guard, who left on time, last Monday said nothing of it."))
