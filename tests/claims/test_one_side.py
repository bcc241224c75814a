"""Events of which the sentence names one side only, or one side and the place: what is told is read, nobody is made up."""

import pytest

from tests.claims.reading import events_of, read_scene
from twosource.claims.event.events import find_events

PASSIVES: list[tuple[str, list[str]]] = [
    # what is done to somebody, by nobody whom the sentence names
    ("Ivan Dorn was arrested on Friday.", ["COERCE > Ivan Dorn: happened"]),
    ("Ivan Dorn was not arrested.", ["COERCE > Ivan Dorn: happened-"]),
    ("Ivan Dorn may be arrested.", ["COERCE > Ivan Dorn: possible"]),
    ("Ivan Dorn will be arrested.", ["COERCE > Ivan Dorn: planned"]),
    ("Ivan Dorn would be arrested if Peru asked.", ["COERCE > Ivan Dorn: conditional"]),
    ("Ivan Dorn was nearly arrested.", ["COERCE > Ivan Dorn: happened-"]),
    ("Two brothers were arrested in Valden.", ["COERCE > Two brothers: happened"]),
    ("Ivan Dorn, who was arrested on Friday, is 40.", ["COERCE > Ivan Dorn: happened"]),
    ("Mara Kovic was shot dead.", ["ASSAULT > Mara Kovic: happened"]),
    ("Mara Kovic was kidnapped in March.", ["ASSAULT > Mara Kovic: happened"]),
    ("Mara Kovic was stabbed and Ivan Dorn was jailed.", ["ASSAULT > Mara Kovic: happened", "COERCE > Ivan Dorn: happened"]),
    ("Ivan Dorn was indicted on Monday.", ["ACCUSE > Ivan Dorn: happened"]),
    ("Ivan Dorn was found guilty on Monday.", ["ACCUSE > Ivan Dorn: happened"]),
    ("Ivan Dorn was sentenced to ten years in prison.", ["ACCUSE > Ivan Dorn: happened"]),
    ("Ivan Dorn was taken into custody.", ["COERCE > Ivan Dorn: happened"]),
    ("Ivan Dorn was freed on Monday.", ["RETREAT > Ivan Dorn: happened"]),
    ("Chile was invited to the talks.", ["REQUEST > Chile: happened"]),
    ("Ivan Dorn was nominated as ambassador.", ["SUPPORT > Ivan Dorn: happened"]),
    ("A jury convicted Ivan Dorn.", ["ACCUSE jury > Ivan Dorn: happened"]),
    ("Ivan Dorn faces charges.", ["ACCUSE > Ivan Dorn: happened"]),
    ("Ivan Dorn could face charges.", ["ACCUSE > Ivan Dorn: possible"]),
    ("Ivan Dorn will go on trial in May.", ["ACCUSE > Ivan Dorn: planned"]),
    ("Ivan Dorn faces a long winter.", []),
    ("She shot Mara Kovic.", ["ASSAULT > Mara Kovic: happened"]),
    ("Someone shot Mara Kovic.", ["ASSAULT > Mara Kovic: happened"]),
    ("It shot Mara Kovic.", []),
    ("Police shot and killed Mara Kovic.", ["ASSAULT Police > Mara Kovic: happened", "ASSAULT Police > Mara Kovic: happened"]),
    ("Police arrested and charged Ivan Dorn.", ["ACCUSE Police > Ivan Dorn: happened", "COERCE Police > Ivan Dorn: happened"]),
    ("Police arrested him.", ["COERCE Police: happened"]),
    ("Two men accused of theft fled.", ["ACCUSE > Two men: happened"]),
    ("Men accused of theft are held apart.", []),
    ("Police took Ivan Dorn into custody.", ["COERCE Police > Ivan Dorn: happened"]),
    # what may be nobody's deed tells of none
    ("Ivan Dorn was killed in a fire.", []),
    ("Ivan Dorn was hit by a car.", []),
    ("Mara Kovic was injured when the roof fell.", []),
    ("A bear attacked Mara Kovic.", []),
    ("Mara Kovic was attacked by a bear.", []),
    ("Peru was struck by a quake.", []),
    ("The village was destroyed.", []),
    ("The proposal was rejected.", []),
    ("Ivan Dorn was killed by a bomb.", ["ASSAULT > Ivan Dorn: happened"]),
    ("Ivan Dorn was killed by a falling tree.", []),
    ("An attempt to assassinate Mara Kovic was thwarted.", ["ASSAULT > Mara Kovic: attempted"]),
    ("A plan to build a bridge was dropped.", []),
    ("The campaign to free Mara Kovic goes on.", []),
    ("Ivan Dorn is unfit to stand trial.", ["ACCUSE > Ivan Dorn: possible-"]),
    # a side that is only a thing is nobody
    ("The letter was seized.", []),
    ("The plan was attacked in a speech.", []),
]

CHARGES: list[tuple[str, list[str]]] = [
    ("Ivan Dorn was charged with murder.", ["ACCUSE > Ivan Dorn: happened", "ASSAULT Ivan Dorn: alleged"]),
    ("Ivan Dorn was charged with murdering Mara Kovic.", ["ACCUSE > Ivan Dorn: happened", "ASSAULT Ivan Dorn > Mara Kovic: alleged"]),
    ("Ivan Dorn was charged with the murder of Mara Kovic.", ["ACCUSE > Ivan Dorn: happened", "ASSAULT Ivan Dorn > Mara Kovic: alleged"]),
    ("Police charged Ivan Dorn with arson.", ["ACCUSE Police > Ivan Dorn: happened", "ASSAULT Ivan Dorn: alleged"]),
    ("Ivan Dorn is accused of the kidnapping of Mara Kovic.", ["ACCUSE > Ivan Dorn: happened", "ASSAULT Ivan Dorn > Mara Kovic: alleged"]),
    ("Ivan Dorn was not charged with murder.", ["ACCUSE > Ivan Dorn: happened-"]),
    ("Ivan Dorn was arrested on suspicion of murder.", ["ASSAULT Ivan Dorn: alleged", "COERCE > Ivan Dorn: happened"]),
    ("Ivan Dorn was charged with theft.", ["ACCUSE > Ivan Dorn: happened"]),
    ("Ivan Dorn is charged with securing the capital.", []),
    ("Ivan Dorn is charged with stealing bread.", ["ACCUSE > Ivan Dorn: happened"]),
    ("Ivan Dorn faces two counts of murder.", ["ACCUSE > Ivan Dorn: happened", "ASSAULT Ivan Dorn: alleged"]),
]

NOUNS: list[tuple[str, list[str]]] = [
    # a noun with the side it is done to, or with its place
    ("Peru protested after the arrest of Ivan Dorn.", ["COERCE > Ivan Dorn: happened", "PROTEST Peru: happened"]),
    ("The killing of Mara Kovic shocked the town.", ["ASSAULT > Mara Kovic: happened"]),
    ("Thousands mourned after Mara Kovic's murder.", ["ASSAULT > Mara Kovic: happened"]),
    ("Prices rose after Ivan Dorn's arrest.", ["COERCE > Ivan Dorn: happened"]),
    ("Prices rose after Peru's arrest of Ivan Dorn.", ["COERCE Peru > Ivan Dorn: happened"]),
    ("The shooting took place in Lima on Friday.", ["ASSAULT: happened"]),
    ("Shops closed after a bombing in Lima.", ["ASSAULT: happened"]),
    ("The trial of Ivan Dorn began on Monday.", ["ACCUSE > Ivan Dorn: happened"]),
    ("The trial of Ivan Dorn will begin on Friday.", ["ACCUSE > Ivan Dorn: planned"]),
    ("Two men were arrested in the shooting of Mara Kovic.", ["ASSAULT > Mara Kovic: happened", "COERCE > Two men: happened"]),
    ("Peru is angry about an attack in Lima.", ["ASSAULT: happened"]),
    ("Peru condemned the murder of three nurses.", ["ACCUSE Peru: happened", "ASSAULT > three nurses: happened"]),
    ("Peru condemned the murder of nurses.", ["ACCUSE Peru: happened"]),
    ("The army foiled an attack on Chile.", ["ASSAULT > Chile: attempted"]),
    ("Mara Kovic won the endorsement of Ivan Dorn.", []),
    ("Mara Kovic is a threat to Peru.", []),
    # what is only talked about, denied or thought of did not happen
    ("Mara Kovic fears the arrest of Ivan Dorn.", []),
    ("The killing of Mara Kovic was prevented.", ["ASSAULT > Mara Kovic: happened-"]),
    ("The book is about killings.", []),
    ("Attacks on journalists are a crime.", []),
    ("There was no attack on Lima.", []),
    ("The attack failed.", []),
    ("Ivan Dorn died of a heart attack in Lima.", []),
    ("The shooting of the film in Lima began on Monday.", []),
    ("Mara Kovic did not mention the arrest of Ivan Dorn.", ["COERCE > Ivan Dorn: happened"]),
]


@pytest.mark.parametrize(("text", "wanted"), PASSIVES + CHARGES + NOUNS, ids=[t for t, _ in PASSIVES + CHARGES + NOUNS])
def test_what_one_side_tells_is_read(text: str, wanted: list[str]) -> None:
    assert events_of(text) == wanted


def test_a_noun_that_only_its_place_tells_of_has_the_place() -> None:
    (mention,) = find_events(read_scene("The shooting took place in Lima on Friday."))
    assert [p.name for p in mention.where] == ["Lima"]
    assert mention.event is not None
    assert (mention.event.actors, mention.event.recipients) == ((), ())
    assert "actors" not in mention.fields


def test_what_is_asked_of_somebody_by_nobody_named_has_no_speaker() -> None:
    (mention,) = find_events(read_scene("Chile was invited to the talks."))
    assert mention.speaker is None


BEFORE: list[tuple[str, str]] = [
    # what is told before is what a definite noun means
    ("Ivan Dorn shot Mara Kovic. The shooting took place at noon.", "ASSAULT Ivan Dorn > Mara Kovic: happened"),
    ("Rebels attacked Chile. Peru condemned the attack.", "ASSAULT Rebels > Chile: happened"),
    ("Mara Kovic was murdered. The murder shocked the town.", "ASSAULT > Mara Kovic: happened"),
    ("Ivan Dorn was charged with the murder of Mara Kovic. The murder shocked the town.", "ASSAULT > Mara Kovic: happened"),
]


@pytest.mark.parametrize(("text", "wanted"), BEFORE, ids=[t for t, _ in BEFORE])
def test_a_noun_takes_up_the_deed_told_before(text: str, wanted: str) -> None:
    second = text.index(". ") + 1
    found = [m for m in find_events(read_scene(text)) if m.start > second and m.event and m.event.type == "ASSAULT"]
    (mention,) = found
    assert wanted in events_of(text)
    assert mention.event is not None
    named = [a.name for a in (*mention.event.actors, *mention.event.recipients)]
    assert all(name in wanted for name in named)
    assert {mention.fields[key].basis for key in ("actors", "recipients") if key in mention.fields} == {"told before"}


@pytest.mark.parametrize(
    "text",
    [
        "The attack took an hour.",
        "Rebels attacked Chile. An attack takes an hour.",
        "Rebels attacked Chile. Another attack took an hour.",
        "Rebels attacked Chile. The Velin attack took an hour.",
        "Rebels attacked Chile. Soldiers attacked Peru. The attack took an hour.",
        "Rebels attacked Chile. The attack in the north took an hour.",
        "Rebels attacked Chile. The fighting took an hour.",
        "Rebels carried out attacks on Chile. The attack took an hour.",
        "Rebels may attack Chile. The attack would take an hour.",
        "Rebels did not attack Chile. The attack took an hour.",
        "Rebels attacked Chile on Friday. Sunday's attack took an hour.",
    ],
)
def test_a_noun_that_may_mean_another_deed_takes_up_none(text: str) -> None:
    second = text.rindex(". ", 0, -1) + 1 if ". " in text[:-1] else 0
    assert not [m for m in find_events(read_scene(text)) if m.start >= second and m.event and m.fields["type"].span[1] > second]
