"""What somebody is told to think, want, ask for or be called, sources as they stand and contents to their end, on invented prose."""

from dataclasses import replace

import pytest

from tests.claims.scenes import make_scene
from twosource.claims.actors.mentions import find_actors
from twosource.claims.scene import Scene
from twosource.claims.speech.attribution import find_attributions
from twosource.settings import ClaimsSettings


def read(text: str) -> Scene:
    scene = make_scene(text)
    scene = replace(scene, who=find_actors(scene.document, scene.sentences))
    return replace(scene, attributions=find_attributions(scene, ClaimsSettings()))


def found(text: str) -> list[tuple[str, str]]:
    """(source, content) of each attribution; the source is empty where none is stated."""
    scene = read(text)
    return [(" ".join(scene.words(s) for s in a.source), " | ".join(scene.words(c) for c in a.content)) for a in scene.attributions]


THOUGHTS = [
    ("Ana Kolt is confident that the dam will hold.", ("Ana Kolt", "the dam will hold")),
    ("Residents were worried about the state of the bridge.", ("Residents", "the state of the bridge")),
    ("The mayor was critical of the plan.", ("The mayor", "the plan")),
    ("Ana Kolt refused to sign the treaty.", ("Ana Kolt", "to sign the treaty")),
    ("Ana Kolt hoped the talks would resume.", ("Ana Kolt", "the talks would resume")),
    ("The council called for the gates to be opened.", ("The council", "the gates to be opened")),
    ("The council called on the mayor to resign.", ("The council", "the mayor to resign")),
    ("The judge called the deal a disgrace.", ("The judge", "the deal a disgrace")),
    ("The judge sees the treaty as a threat to the town.", ("The judge", "the treaty as a threat to the town")),
    ("The talks are expected to fail.", ("", "The talks | to fail")),
    ("The union's opposition to the plan surprised nobody.", ("The union", "the plan")),
]


@pytest.mark.parametrize(("text", "expected"), THOUGHTS, ids=[t[0] for t in THOUGHTS])
def test_what_is_told_of_a_mind_is_an_attribution_and_no_saying(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)
    assert not any(a.saying for a in read(text).attributions)


def test_thoughts_told_in_a_saying_are_the_speakers_words_and_sayings_keep_both_levels() -> None:
    assert found("Ana Kolt said the rebels want a ceasefire.") == [("Ana Kolt", "the rebels want a ceasefire")]
    nested = found("Ana Kolt said the army had announced that the road was open.")
    assert nested == [("Ana Kolt", "the army had announced that the road was open"), ("the army", "the road was open")]


SOURCES = [
    ("Otto Kern, who said the dam was safe, left the town.", "who"),
    ("LORVIK (Reuters) - Otto Kern said the dam was safe.", "Otto Kern"),
    ("Having said that the dam was safe, Otto Kern left the town.", "Otto Kern"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES, ids=[s[0] for s in SOURCES])
def test_a_source_is_given_as_its_words_stand(text: str, source: str) -> None:
    assert found(text)[0] == (source, "the dam was safe")


def test_the_speaker_of_a_relative_clause_is_its_noun() -> None:
    scene = read("Otto Kern, who said the dam was safe, left the town.")
    assert scene.attributions[0].speaker is not None and scene.attributions[0].speaker.name == "Otto Kern"


CONTENTS = [
    ("Ana Kolt said the road was open, while the union wanted it closed.", ("Ana Kolt", "the road was open")),
    ("As the Lorvik Mercury reported, the dam was never inspected.", ("the Lorvik Mercury", "the dam was never inspected")),
    ("The dam was never inspected, as the Lorvik Mercury reported.", ("the Lorvik Mercury", "The dam was never inspected")),
    ("Asked whether the dam was safe, Ana Kolt declined to comment.", ("Ana Kolt", "to comment")),
]


@pytest.mark.parametrize(("text", "expected"), CONTENTS, ids=[c[0] for c in CONTENTS])
def test_content_ends_where_the_writer_goes_on(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


QUOTED = [
    ("Otto Kern told his crew, “we will not go out in this storm.”", ("Otto Kern", "“we will not go out in this storm.”")),
    ("“Open every gate at once!” read one.", ("one", "“Open every gate at once!”")),
    ("Otto Kern spoke again:\n\n“We will not go out today.”", ("Otto Kern", "“We will not go out today.”")),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED, ids=[q[0] for q in QUOTED])
def test_a_quotation_beside_its_cue_has_its_source(text: str, expected: tuple[str, str]) -> None:
    assert expected in found(text)


def test_a_turn_of_a_transcript_goes_on_to_the_end_of_its_paragraph() -> None:
    text = "OTTO KERN: The dam is safe. Nobody need leave.\n\nINES DAHL: I think it is not."
    assert found(text) == [("OTTO KERN", "The dam is safe. Nobody need leave."), ("INES DAHL", "I think it is not")]


@pytest.mark.parametrize(
    "text", ["Q: Is it safe?\n\nA: It is safe for now.", "Photos: The harbour in winter", "UPDATE: The road is open again."]
)
def test_letters_and_plain_words_before_a_colon_speak_for_nobody(text: str) -> None:
    assert found(text) == []
