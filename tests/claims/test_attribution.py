"""Who says what: cues, contents, speakers and chains, on invented news prose."""

from dataclasses import replace

import pytest

from tests.claims.scenes import make_scene
from twosource.claims.actors.mentions import find_actors
from twosource.claims.scene import Scene
from twosource.claims.speech.attribution import find_attributions
from twosource.claims.speech.statements import find_stated, find_statements
from twosource.records import Attribution
from twosource.settings import ClaimsSettings


def read(text: str) -> Scene:
    scene = make_scene(text)
    scene = replace(scene, who=find_actors(scene.document, scene.sentences))
    return replace(scene, attributions=find_attributions(scene, ClaimsSettings()))


def said(scene: Scene) -> list[tuple[str, str | None, str]]:
    """(content, speaker, form) of each statement."""
    out = []
    for a in find_stated(scene):
        out.append((" | ".join(scene.words(c) for c in a.content), a.speaker.name if a.speaker else None, a.form))
    return out


# text, then for each statement (a part of the content's beginning, a part of its end, speaker, form)
CASES = [
    ("The dam is safe, engineer Tomas Reve said.", [("The dam", "safe", "Tomas Reve", "indirect")]),
    ("Tomas Reve said the dam was safe.", [("the dam", "was safe", "Tomas Reve", "indirect")]),
    ("Tomas Reve said on Monday that the dam was safe.", [("the dam", "was safe", "Tomas Reve", "indirect")]),
    ("“The dam is safe for now,” Tomas Reve said.", [("“The dam", "now,”", "Tomas Reve", "direct")]),
    ("“The dam is safe for now,” said Tomas Reve.", [("“The dam", "now,”", "Tomas Reve", "direct")]),
    ('"The dam is safe for now," said Tomas Reve, an engineer.', [('"The dam', 'now,"', "Tomas Reve", "direct")]),
    ("“The dam,” said Tomas Reve, “is safe for now and for years.”", [("“The dam", "years.”", "Tomas Reve", "direct")]),
    ("Tomas Reve said the dam was “as safe as a house”.", [("the dam", "house”", "Tomas Reve", "mixed")]),
    ("According to Tomas Reve, the dam was safe.", [("the dam", "was safe", "Tomas Reve", "indirect")]),
    ("The dam was safe, according to Tomas Reve.", [("The dam", "was safe", "Tomas Reve", "indirect")]),
    ("Tomas Reve told reporters that the dam was safe.", [("the dam", "was safe", "Tomas Reve", "indirect")]),
    ("Tomas Reve made clear that the dam would hold.", [("the dam", "would hold", "Tomas Reve", "indirect")]),
    ("The Valden Observatory for Human Rights said nine houses burned.",
     [("nine", "burned", "Valden Observatory for Human Rights", "indirect")]),
    ("Nine houses, two of them empty, burned, the Valden Observatory for Human Rights said.",
     [("Nine houses", "burned", "Valden Observatory for Human Rights", "indirect")]),
    ("Norway said the talks would go on.", [("the talks", "go on", "Norway", "indirect")]),
    ("Oslo denied that the talks had ended.", [("the talks", "had ended", "Norway", "indirect")]),
    ("Foreign Minister Ana Kolt warned that the truce was about to fail.", [("the truce", "to fail", "Ana Kolt", "indirect")]),
    ("The truce, Foreign Minister Ana Kolt warned, was about to fail.", [("The truce", "to fail", "Ana Kolt", "indirect")]),
    ("“We are ready to talk. We were always ready to talk,” Kolt said.", [("“We are ready", "talk,”", "Kolt", "direct")]),
    ("Mayor Ines Calder has repeatedly said that the bridge is closed.", [("the bridge", "closed", "Ines Calder", "indirect")]),
    ("Mayor Ines Calder, who visited the site, said the bridge was closed.", [("the bridge", "was closed", "Ines Calder", "indirect")]),
    ("Tomas Reve said in a statement that the dam was safe.", [("the dam", "was safe", "Tomas Reve", "indirect")]),
    ("Tomas Reve said the dam was safe and warned that the road was not.",
     [("the dam", "safe", "Tomas Reve", "indirect"), ("the road", "was not", "Tomas Reve", "indirect")]),
    ("Tomas Reve said the dam was safe, adding that it would be opened on Friday.",
     [("the dam", "safe", "Tomas Reve", "indirect"), ("it would", "on Friday", "Tomas Reve", "indirect")]),
    ("“The dam will stand for years,” Tomas Reve said, as workers left the site.",
     [("“The dam", "years,”", "Tomas Reve", "direct")]),
    ("Tomas Reve wrote to the council, “It is time to go home,” and left the city.",
     [("“It is", "home,”", "Tomas Reve", "direct")]),
    ("“We open the gates today,” Tomas Reve, an engineer at the site, barked.",
     [("“We open", "today,”", "Tomas Reve", "direct")]),
    ("“Open the gates at once,” Tomas Reve barked.", [("“Open", "once,”", "Tomas Reve", "direct")]),
    ("Tomas Reve shot back: “We open the gates today.”", [("“We open", "today.”", "Tomas Reve", "direct")]),
    ("TOMAS REVE: We will open the gates today.", [("We will", "today", "TOMAS REVE", "indirect")]),
    ("Tomas Reve repeated his warning that the dam would fail.", [("the dam", "would fail", "Tomas Reve", "indirect")]),
    ("Residents said the shelling lasted three hours.", [("the shelling", "three hours", "Residents", "indirect")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_statement_has_its_whole_content_and_its_speaker(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = said(read(text))
    assert len(found) == len(expected), found
    for (content, speaker, form), (start, end, who, shape) in zip(found, expected, strict=True):
        assert content.startswith(start) and content.rstrip(".").endswith(end.rstrip(".")), content
        assert (speaker, form) == (who, shape)


NOT_STATEMENTS = [
    "The new museum is called “The House of Salt”.",
    "Tomas Reve did not say that the dam was safe.",
    "If Tomas Reve says the dam is safe, people will return.",
    "Will Tomas Reve say the dam is safe?",
    "Tomas Reve wants the dam to be rebuilt.",
    "The so-called “safe zone” was empty on Friday.",
    "Tomas Reve praised the new dam and the people who built it.",
    "Tomas Reve called for an end to the closure of the road.",
    "Tomas Reve made no claim that the dam was safe.",
]


@pytest.mark.parametrize("text", NOT_STATEMENTS)
def test_what_nobody_surely_said_is_no_statement(text: str) -> None:
    assert said(read(text)) == []


def first(scene: Scene, lemma: str) -> Attribution:
    return next(a for a in scene.attributions if a.lemma == lemma)


def test_quotation_without_a_cue_carries_on_from_the_speaker_before_it_and_says_so() -> None:
    scene = read("“We will not open the gates,” Ana Kolt told Radio Marrow.\n\n“They must first return every prisoner they took.”")
    second = scene.attributions[-1]
    assert second.inferred and second.speaker is not None and second.speaker.name == "Ana Kolt"
    assert [(h.role, h.stated) for h in second.chain] == [("speaker", False), ("medium", False)]


def test_medium_named_with_tell_is_a_newsroom_and_reporters_are_none() -> None:
    radio = first(read("“We will not open the gates,” Ana Kolt told Al Jazeera television."), "tell")
    press = first(read("“We will not open the gates,” Ana Kolt told reporters."), "tell")
    assert [(h.role, h.who is None) for h in radio.chain] == [("speaker", False), ("medium", False)]
    assert [(h.role, h.who is None) for h in press.chain] == [("speaker", False), ("medium", True)]


def test_statement_and_spokesman_are_hops_of_their_own() -> None:
    scene = read("“The donors must do more for the valley,” Ana Kolt said, according to a statement by her spokesman, Ivo Tarn.")
    chain = first(scene, "say").chain
    assert [(h.role, h.who.name if h.who else None) for h in chain] == [
        ("speaker", "Ana Kolt"),
        ("document", None),
        ("spokesman", "Ivo Tarn"),
    ]


def test_a_wire_that_reports_is_a_newsroom_and_makes_no_statement() -> None:
    scene = read("The governor left the city on Friday, Reuters reported.")
    assert [h.role for h in scene.attributions[0].chain] == ["newsroom"]
    assert find_statements(scene) == ()


def test_we_inside_a_quotation_is_its_speaker() -> None:
    scene = read("“We have said plainly that we will not leave the city,” Ana Kolt said.")
    inner = next(a for a in scene.attributions if a.inferred)
    assert inner.speaker is not None and inner.speaker.name == "Ana Kolt"
    assert len(find_statements(scene)) == 1


def test_he_said_after_a_quotation_full_of_names_is_the_speaker_before() -> None:
    scene = read("Ivo Tarn rejected the plan.\n\n“We want an apology from Pavel Orsk and from Dmitri Lenn,” he said.")
    assert first(scene, "say").speaker.name == "Ivo Tarn"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "“",
        '"',
        '" said',
        "“A” “B” “C",
        "said said said",
        "According to",
        "He said: “",
        "''''",
        "“We ”will“ go”, he said.",
        "- - - said.",
        "According to.",
    ],
)
def test_odd_marks_break_nothing(text: str) -> None:
    read(text)


def test_what_somebody_denies_is_a_denied_statement() -> None:
    (denied,) = find_statements(read("Ana Kolt denied that the gates had been opened."))
    (said,) = find_statements(read("Ana Kolt said the gates had been opened."))
    assert (denied.polarity, said.polarity) == ("denied", "affirmed")


def test_her_spokeswoman_speaks_for_her_body() -> None:
    text = "Norwegian Defence Minister Ana Kolt will meet the families, her spokeswoman said."
    (statement,) = find_statements(read(text))
    assert statement.speaker is not None
    assert (statement.speaker.kind, statement.speaker.body) == ("person", "Norway")


def test_what_somebody_praises_or_calls_for_is_told_of_him_and_is_no_saying() -> None:
    scene = read("Mayor Ines Calder criticised Tomas Reve for his silence. The plan was praised by the council.")
    found = [(scene.words(a.source[0]), scene.words(a.content[0]), a.saying) for a in scene.attributions]
    assert found == [("Mayor Ines Calder", "Tomas Reve for his silence", False), ("the council", "The plan", False)]


def test_a_quotation_over_two_paragraphs_is_one_statement() -> None:
    scene = read("Ana Kolt spoke on Friday:\n\n“We will not open the gates to anybody.\n\n“They must first return the boats they took.”")
    content = "“We will not open the gates to anybody. | “They must first return the boats they took.”"
    assert said(scene) == [(content, "Ana Kolt", "direct")]


def test_an_office_and_its_name_between_commas_speak_what_stands_before_them() -> None:
    text = "Nine people have died since the pier fell, the director of Lund Hospital, Dr. Otto Kern, told the Mercury on Thursday."
    assert said(read(text)) == [("Nine people have died since the pier fell", "Otto Kern", "indirect")]


def test_a_name_whose_office_stands_before_the_cue_speaks_though_the_tree_hangs_it_elsewhere() -> None:
    scene = read("Norway has rejected the truce offer, Jon Adler, a spokesman for Kenya, said.")
    assert ("Norway has rejected the truce offer", "Jon Adler", "indirect") in said(scene)
