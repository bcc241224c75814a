"""Positions with holder, stance, content and addressee, whole: what is not in the row must not be read."""

import pytest

from tests.claims.reading import positions_of, read_scene
from twosource.claims.position.positions import find_positions

TABLE: list[tuple[str, list[str]]] = [
    # more verbs of each stance
    ("Peru consented to free the prisoners.", ["Peru accepts to free the prisoners"]),
    ("Russia vetoed the resolution.", ["Russia refuses the resolution"]),
    ("Kenya dismissed the proposal.", ["Kenya refuses the proposal"]),
    ("Kenya dismissed the reports.", []),
    ("Kenya is pushing for a ceasefire.", ["Kenya demands a ceasefire"]),
    ("Norway pledged aid to Kenya.", ["Norway offers aid to Kenya > Kenya"]),
    ("Kenya refused to release Ivan Dorn.", ["Kenya refuses to release Ivan Dorn > Ivan Dorn"]),
    ("Kenya declined to negotiate with Uganda.", ["Kenya refuses to negotiate with Uganda > Uganda"]),
    # conditions in somebody's words
    (
        '"We will not talk to them unless Peru withdraws," Ivan Dorn said.',
        ["Ivan Dorn refuses talk to them", "Ivan Dorn requires unless Peru withdraws"],
    ),
    ('"A ceasefire is a precondition for any talks," Ivan Dorn said.', ["Ivan Dorn requires A ceasefire"]),
    ('"We will agree so long as Peru withdraws," Ivan Dorn said.', ["Ivan Dorn requires so long as Peru withdraws"]),
    ('"Talks can begin only after the army leaves," Ivan Dorn said.', ["Ivan Dorn requires only after the army leaves > army"]),
    # what has no point, or cannot be, before others act
    (
        "Dorn stressed that peace efforts were futile unless Peru freed the prisoners.",
        ["Dorn requires unless Peru freed the prisoners > Peru"],
    ),
    ("Mara Kovic said talks were pointless until Peru left the valley.", ["Mara Kovic requires until Peru left the valley > Peru"]),
    ("Mara Kovic said a deal was impossible without a ceasefire.", ["Mara Kovic requires a ceasefire"]),
    ("Mara Kovic said the talks were doomed unless Peru freed Ivan Dorn.", ["Mara Kovic requires unless Peru freed Ivan Dorn > Peru"]),
    (
        "Mara Kovic said there was no point in talks unless Peru stopped the raids.",
        ["Mara Kovic requires unless Peru stopped the raids > Peru"],
    ),
    (
        '"There can be no talks until Peru frees the prisoners," Mara Kovic said.',
        ["Mara Kovic requires until Peru frees the prisoners > Peru"],
    ),
    ('"There will be no peace without an apology," Mara Kovic said.', ["Mara Kovic requires an apology"]),
    ("Mara Kovic said negotiations could not begin before Peru withdrew.", ["Mara Kovic requires before Peru withdrew > Peru"]),
    ('"Peace will only come when Peru leaves the valley," Mara Kovic said.', ["Mara Kovic requires when Peru leaves the valley > Peru"]),
    ("Mara Kovic said talks were pointless.", []),
    ("Mara Kovic said life was impossible without water.", []),
    ("Mara Kovic said talks were not pointless without a ceasefire.", []),
    ("Peace efforts are futile unless Peru frees the prisoners.", []),
    ('"Are talks pointless unless Peru leaves?" Mara Kovic asked.', []),
    ('"There were no talks until Peru left," Mara Kovic said.', []),
    (
        "Ivan Dorn is demanding President Mara Kovic make a pledge.",
        ["Ivan Dorn demands President Mara Kovic make a pledge > Mara Kovic"],
    ),
    ("Ivan Dorn was called a fraud by doctors for selling pills.", []),
    # what is left to others
    ("Mara Kovic said it was up to Peru to free the prisoners.", ["Mara Kovic demands free the prisoners > Peru"]),
    ('"The onus is on Peru to free the prisoners," Mara Kovic said.', ["Mara Kovic demands free the prisoners > Peru"]),
    ('"It is up to Peru to decide," Mara Kovic said.', []),
    ('"It is not up to Peru to free them," Mara Kovic said.', []),
    ('"It is up to us to free them," Mara Kovic said.', []),
    ('"Peru must first free the prisoners," Mara Kovic said.', ["Mara Kovic demands free the prisoners > Peru"]),
    # conditions that were set just before are no new one
    (
        '"Peru must free the prisoners," Mara Kovic said. If these conditions are met, talks could be held, Kovic said.',
        ["Mara Kovic demands free the prisoners > Peru"],
    ),
    (
        "Mara Kovic said talks could be held if these conditions were met.",
        ["Mara Kovic requires these conditions were met"],
    ),
    # a verb that names the position
    ("Russia called for Georgia to release prisoners.", ["Russia demands Georgia to release prisoners > Georgia"]),
    ("Syria demanded an apology from Russia.", ["Syria demands an apology > Russia"]),
    ("Russia refused to condemn Syria.", ["Russia refuses to condemn Syria"]),
    ("Syria received an apology from Russia.", []),
    ("Peru demanded that Chile release the prisoners.", ["Peru demands Chile release the prisoners > Chile"]),
    ("Peru called on Chile to release the prisoners.", ["Peru demands to release the prisoners > Chile"]),
    ("Peru urged Chile to release the prisoners.", []),
    ("Peru wants Chile to release the prisoners.", ["Peru demands Chile to release the prisoners > Chile"]),
    ("Peru wants to release the prisoners.", []),
    ("Mara Kovic insisted on a ceasefire.", ["Mara Kovic demands a ceasefire"]),
    ("Mara Kovic insisted that Peru release the prisoners.", ["Mara Kovic demands Peru release the prisoners > Peru"]),
    ("Mara Kovic insisted that Peru was safe.", []),
    ("Mara Kovic rejected the invitation from Peru.", ["Mara Kovic refuses the invitation from Peru > Peru"]),
    ("Mara Kovic rejected the accusation.", []),
    ("Mara Kovic ruled out talks with Ivan Dorn.", ["Mara Kovic refuses talks with Ivan Dorn > Ivan Dorn"]),
    ("Mara Kovic declined to comment.", []),
    ("Peru offered to host talks.", ["Peru offers to host talks"]),
    ("Peru offered a ceasefire to Chile.", ["Peru offers a ceasefire > Chile"]),
    ("Peru accepted the proposal.", ["Peru accepts the proposal"]),
    ("Peru accepted the award.", []),
    ("Peru agreed to free the prisoners.", ["Peru accepts to free the prisoners"]),
    (
        "Mara Kovic called for an end to the fighting and the release of all hostages.",
        ["Mara Kovic demands an end to the fighting", "Mara Kovic demands the release of all hostages"],
    ),
    # in somebody's words
    ('"We want apologies from Ivan Dorn," Mara Kovic said.', ["Mara Kovic demands apologies from Ivan Dorn > Ivan Dorn"]),
    ('"We will not go to Lima," Mara Kovic said.', ["Mara Kovic refuses go to Lima"]),
    ('"We will go to Lima," Mara Kovic said.', []),
    ('"We will not know until Friday," Mara Kovic said.', []),
    ("Mara Kovic said she would not attend the talks.", ["Mara Kovic refuses attend the talks"]),
    ("Mara Kovic said Ivan Dorn would not attend the talks.", []),
    ("Mara Kovic said Peru must release all prisoners.", ["Mara Kovic demands release all prisoners > Peru"]),
    ("Mara Kovic said Peru must have known.", []),
    ("Peru must release all prisoners.", []),
    (
        '"They have to publish a clear apology and a clear call for an inquiry," Mara Kovic said.',
        ["Mara Kovic demands publish a clear apology", "Mara Kovic demands a clear call for an inquiry"],
    ),
    ('"They had to leave the town," Mara Kovic said.', []),
    ('"They do not have to leave," Mara Kovic said.', []),
    ("Mara Kovic said talks could be held if there was a clear agenda.", ["Mara Kovic requires there was a clear agenda"]),
    (
        '"We will talk to them only if they free the prisoners," Mara Kovic said.',
        ["Mara Kovic requires only if they free the prisoners"],
    ),
    ("Mara Kovic said the harvest could fail if there was no rain.", []),
    ('"An apology is a condition for any talks," Mara Kovic said.', ["Mara Kovic requires An apology"]),
    ('"An apology is a condition of any talks?" Mara Kovic asked.', []),
    ("Mara Kovic called for Ivan Dorn to be freed.", ["Mara Kovic demands Ivan Dorn to be freed"]),
    (
        '"We ask Peru to send observers without delay," Mara Kovic said.',
        ["Mara Kovic demands to send observers without delay > Peru"],
    ),
    ('"We asked Peru to send observers," Mara Kovic said.', []),
    ('"We will not meet them if it rains," Mara Kovic said.', ["Mara Kovic refuses meet them"]),
    (
        "Mara Kovic called for a vote, and then a recount, saying that both were due.",
        ["Mara Kovic demands a recount", "Mara Kovic demands a vote"],
    ),
    ("Mara Kovic said she would no longer oppose the talks.", []),
    ("Mara Kovic said Peru has to contend with the crisis.", []),
    ('"If we want Peru to free the prisoners, we must pay," Mara Kovic said.', []),
    ("Voters rejected him.", []),
    ("Mara Kovic wants Peru to know the truth.", []),
    ("Asked if she believed Peru wanted Chile to leave, Mara Kovic laughed.", []),
    ('"The shelling must stop," Mara Kovic said.', ["Mara Kovic demands The shelling must stop"]),
    ('"There are things that need to be said," Mara Kovic said.', []),
    ('"I would be surprised if the talks led to a change," Mara Kovic said.', []),
    ('"I would have stayed if the door had been open," Mara Kovic said.', []),
    ("Mara Kovic said a bill would make sure that Peru has to approve any deal.", []),
    ("Mara Kovic was asked whether she wanted Peru to leave.", []),
    ("Mara Kovic said she will not attend the talks and could leave.", ["Mara Kovic refuses attend the talks"]),
    ("Mara Kovic would never have proposed a ceasefire.", []),
    ("Ministers Resoundingly Reject The Proposal From Peru.", []),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[t for t, _ in TABLE])
def test_positions_of_the_sentence(text: str, wanted: list[str]) -> None:
    assert sorted(positions_of(text)) == sorted(wanted)


STATUS = [
    ("Peru demanded an apology from Chile.", ("happened", "affirmed")),
    ("Peru did not demand an apology from Chile.", ("happened", "denied")),
    ("Peru may demand an apology from Chile.", ("possible", "affirmed")),
    ("Peru will demand an apology from Chile.", ("planned", "affirmed")),
    ("If Chile attacks, Peru will demand an apology from Chile.", ("conditional", "affirmed")),
]


@pytest.mark.parametrize(("text", "wanted"), STATUS, ids=[t for t, _ in STATUS])
def test_whether_the_position_was_taken(text: str, wanted: tuple[str, str]) -> None:
    (mention,) = find_positions(read_scene(text))
    assert (mention.status, mention.polarity) == wanted


def test_speaker_behind_a_quotation_holds_the_position() -> None:
    (mention,) = find_positions(read_scene('"We will not go to Lima," Mara Kovic told reporters.'))
    assert mention.speaker is not None
    assert (mention.speaker.name, mention.voice) == ("Mara Kovic", False)
    assert mention.attribution != ()


def test_content_leads_back_to_its_words() -> None:
    scene = read_scene("Peru demanded an apology from Chile.")
    (mention,) = find_positions(scene)
    span = mention.fields["content"].span
    assert mention.position is not None
    assert scene.text[span[1] : span[2]] == mention.position.content == "an apology from Chile"
