"""Who speaks where several do, where a dash signs a quotation, and where names and content are easily cut wrong."""

import pytest

from tests.claims.test_attribution import read, said

CASES = [
    ("Marta Selim and Peter Hollin said the bridge would stand.", "the bridge would stand", "Marta Selim and Peter Hollin"),
    ("Marta Selim (Dorvik) and Peter Hollin both said the bridge would stand.", "the bridge would stand", "Marta Selim and Peter Hollin"),
    ("“Nobody asked us about the bridge.” ― Marta Selim", "“Nobody asked us about the bridge.”", "Marta Selim"),
    (
        "Marta Selim rebuked the board: “Nobody asked us about it,” she said.", "“Nobody asked us about it,”", "Marta Selim",
    ),
    (
        "The ferry sank off Lorvik, Marta Selim and Peter Hollin said in a joint statement.",
        "The ferry sank off Lorvik", "Marta Selim and Peter Hollin",
    ),
    ("LORVIK (Reuters) - The bridge was never safe, according to Marta Selim.", "The bridge was never safe", "Marta Selim"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content", "speaker"), CASES)
def test_content_and_speaker(text: str, content: str, speaker: str) -> None:
    assert (content, speaker) in [(c, who) for c, who, _ in said(read(text))]


def test_the_nominee_of_one_party_is_not_the_candidate_of_another() -> None:
    scene = read("Libertarian candidate Marta Selim spoke first. The Republican nominee said the bridge would stand.")
    assert [who for _, who, _ in said(scene)] != ["Marta Selim"]


def test_a_run_of_capitals_in_a_headline_is_no_name() -> None:
    scene = read("Old Harbour Voices Back Marta Selim\n\nMarta Selim spoke in May. She said the bridge would stand.")
    assert [who for _, who, _ in said(scene)] == ["Marta Selim"]


def test_the_point_of_a_rank_does_not_cut_a_source() -> None:
    (attribution,) = read("Lorvik Police Capt. Peter Hollin says the men surrendered late last week.").attributions
    assert [hop.text for hop in attribution.chain] == ["Lorvik Police Capt. Peter Hollin"]


@pytest.mark.parametrize("text", ["Marta Selim is a Republican", "Vote Democrat", "The winner was the Democrat"])
def test_a_word_for_a_party_may_end_a_text(text: str) -> None:
    read(text)


def test_one_kind_of_relative_is_not_another() -> None:
    scene = read("His mother, Marta Selim, came to the harbour. Luca's sister said the bridge would stand.")
    assert [who for _, who, _ in said(scene)] != ["Marta Selim"]
