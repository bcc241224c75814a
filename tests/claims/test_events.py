"""Events with actors, recipients and status, whole: what is not in the row must not be read."""

import pytest

from tests.claims.reading import events_of, read_scene
from twosource.claims.event.events import find_events

TABLE: list[tuple[str, list[str]]] = [
    ("Russia invited the opposition to Moscow.", ["REQUEST Russia > opposition: happened"]),
    ("Russia did not invite the opposition to Moscow.", ["REQUEST Russia > opposition: happened-"]),
    ("Russia will invite the opposition to Moscow.", ["REQUEST Russia > opposition: planned"]),
    ("Russia may invite the opposition to Moscow.", ["REQUEST Russia > opposition: possible"]),
    ("If Syria releases the prisoners, Russia will invite the opposition.", ["REQUEST Russia > opposition: conditional"]),
    ("Iran denied that Russia invited the opposition.", ["REQUEST Russia > opposition: happened-"]),
    ("According to Turkey, Russia attacked Georgia.", ["ASSAULT Russia > Georgia: happened"]),
    ("Reuters reported that Russia attacked Georgia.", ["ASSAULT Russia > Georgia: happened"]),
    ("Russia denied that it attacked Georgia.", ["ASSAULT Russia > Georgia: happened-"]),
    ("Russia did not attack Georgia.", ["ASSAULT Russia > Georgia: happened-"]),
    ("Russia may attack Georgia.", ["ASSAULT Russia > Georgia: possible"]),
    ("Russia attacked Georgia.", ["ASSAULT Russia > Georgia: happened"]),
    ("Russia would attack Georgia if Turkey left NATO.", ["ASSAULT Russia > Georgia: conditional"]),
    ("Turkey accused Russia of attacking Georgia.", ["ACCUSE Turkey > Russia: happened", "ASSAULT Russia > Georgia: alleged"]),
    ("Russia has no intention of attacking Georgia.", ["ASSAULT Russia > Georgia: refused"]),
    ("Russia called for Georgia to release prisoners.", ["REQUEST Russia > Georgia: happened", "RETREAT Georgia > prisoners: demanded"]),
    ("Syria demanded an apology from Russia.", ["REQUEST Syria > Russia: happened"]),
    ("Russia refused to condemn Syria.", ["ACCUSE Russia > Syria: refused", "REJECT Russia: happened"]),
    ("Norway accused Mara Kovic of bombing Sweden.", ["ACCUSE Norway > Mara Kovic: happened", "ASSAULT Mara Kovic > Sweden: alleged"]),
    ("Peru denies that it shelled Chile.", ["ASSAULT Peru > Chile: happened-"]),
    ("Kenya has rejected an invitation from Uganda.", ["REJECT Kenya > Uganda: happened"]),
    ("Kenya has not rejected an invitation from Uganda.", ["REJECT Kenya > Uganda: happened-"]),
    ("Mara Kovic blamed Peru for the violence.", ["ACCUSE Mara Kovic > Peru: happened"]),
    ("Mara Kovic condemned Peru's brutality.", ["ACCUSE Mara Kovic > Peru: happened"]),
    ("Mara Kovic was condemned by Peru.", ["ACCUSE Peru > Mara Kovic: happened"]),
    ("Chile was invited by Peru to attend the talks.", ["REQUEST Peru > Chile: happened"]),
    ("Chile was invited to the talks.", ["REQUEST > Chile: happened"]),
    ("Peru urged Chile to meet Mara Kovic.", ["CONSULT Chile > Mara Kovic: demanded", "REQUEST Peru > Chile: happened"]),
    ("Peru urged Chile to leave.", ["REQUEST Peru > Chile: happened"]),
    ("Peru asked Chile for help.", ["REQUEST Peru > Chile: happened"]),
    ("Peru appealed to Chile to end the blockade.", ["REQUEST Peru > Chile: happened"]),
    ("Peru called on Chile to end the blockade.", ["REQUEST Peru > Chile: happened"]),
    ("Peru on Wednesday called on Chile to end the blockade.", ["REQUEST Peru > Chile: happened"]),
    ("Peru refused the truce plan on Tuesday.", ["REJECT Peru: happened"]),
    ("Peru declined our offer of Friday.", ["REJECT Peru: happened"]),
    ("Peru called the plan a mistake.", []),
    ("Mara Kovic met Ivan Dorn in Lima on Friday.", ["CONSULT Mara Kovic > Ivan Dorn: happened"]),
    ("Mara Kovic will meet Ivan Dorn in Lima on Friday.", ["CONSULT Mara Kovic > Ivan Dorn: planned"]),
    ("Mara Kovic meets Ivan Dorn on Friday.", ["CONSULT Mara Kovic > Ivan Dorn: planned"]),
    ("Mara Kovic is meeting Ivan Dorn on Friday.", ["CONSULT Mara Kovic > Ivan Dorn: planned"]),
    ("Mara Kovic refused to meet Ivan Dorn.", ["CONSULT Mara Kovic > Ivan Dorn: refused", "REJECT Mara Kovic > Ivan Dorn: happened"]),
    ("Mara Kovic agreed to meet Ivan Dorn.", ["AGREE Mara Kovic > Ivan Dorn: happened", "CONSULT Mara Kovic > Ivan Dorn: planned"]),
    ("Mara Kovic met the deadline.", []),
    ("Peru, Chile and Brazil met in Lima.", ["CONSULT Peru, Chile, Brazil: happened"]),
    ("Peru held talks with Chile.", ["CONSULT Peru > Chile: happened"]),
    ("Peru will hold talks with Chile on Saturday.", ["CONSULT Peru > Chile: planned"]),
    ("Peru held no talks with Chile.", ["CONSULT Peru > Chile: happened-"]),
    ("Peru cancelled its talks with Chile.", ["CONSULT Peru > Chile: called off"]),
    ("Talks between Peru and Chile began in Lima.", ["CONSULT Peru, Chile: happened"]),
    (
        "Lima will be the focus of diplomacy on Saturday when Chilean officials hold talks with Mara Kovic.",
        ["CONSULT Chilean officials > Mara Kovic: planned"],
    ),
    ("Mara Kovic will chair a donor conference on May 30.", ["CONSULT Mara Kovic: planned"]),
    ("Mara Kovic visited Ivan Dorn.", ["CONSULT Mara Kovic > Ivan Dorn: happened"]),
    ("Peru phoned Ivan Dorn.", ["CONSULT Peru > Ivan Dorn: happened"]),
    ("Mara Kovic ruled out talks with Ivan Dorn.", ["REJECT Mara Kovic > Ivan Dorn: happened"]),
    (
        "Ivan Dorn rejected the invitation to Lima, accusing Peru of interference.",
        ["ACCUSE Ivan Dorn > Peru: happened", "REJECT Ivan Dorn: happened"],
    ),
    (
        "The outreach got a cool reply from Ivan Dorn, who rejected the invitation to Lima, accusing Peru of interference.",
        ["ACCUSE Ivan Dorn > Peru: happened", "REJECT Ivan Dorn: happened"],
    ),
    ("Mara Kovic said Peru still refused to support foreign calls on Ivan Dorn to step down.", ["REJECT Peru: happened"]),
    ("Peru backed international calls on Ivan Dorn to step down.", ["SUPPORT Peru: happened"]),
    ("Peru rejected accusations that it shelled Chile.", ["ASSAULT Peru > Chile: alleged-"]),
    ("Peru signed a peace deal with Chile.", ["AGREE Peru > Chile: happened"]),
    ("Peru signed Ivan Dorn.", []),
    ("Peru reached the finals.", []),
    ("Peru accepted the proposal.", ["AGREE Peru: happened"]),
    ("Peru accepted that the talks had failed.", []),
    ("Peru has agreed to a ceasefire with Chile.", ["AGREE Peru > Chile: happened"]),
    ("Peru tried to assassinate Ivan Dorn.", ["ASSAULT Peru > Ivan Dorn: attempted"]),
    ("Peru plans to attack Chile.", ["ASSAULT Peru > Chile: planned"]),
    ("Peru failed to attack Chile.", ["ASSAULT Peru > Chile: happened-"]),
    ("The army carried out an attack on Chile.", ["ASSAULT army > Chile: happened"]),
    ("Rebels reportedly shelled the town of Valden.", ["ASSAULT Rebels: happened"]),
    ("Ivan Dorn attacked the decision.", []),
    ("Ivan Dorn attacked Mara Kovic in a speech.", []),
    ("Rebels attacked Mara Kovic.", ["ASSAULT Rebels > Mara Kovic: happened"]),
    ("Mara Kovic called Ivan Dorn on Friday to thank him.", []),
    ("Peru spoke of attacking Chile.", ["ASSAULT Peru > Chile: possible"]),
    ("The US rejected an Australian ultimatum.", ["REJECT United States > Australia: happened"]),
    (
        "Peru defended the right of its troops to fire on Chile.",
        ["ASSAULT its troops > Chile: possible", "SUPPORT Peru > its troops: happened"],
    ),
    ("Mara Kovic called for tax relief.", ["REQUEST Mara Kovic: happened"]),
    ("Ivan Dorn was killed in a crash.", []),
    ("Ivan Dorn was killed by rebels.", ["ASSAULT rebels > Ivan Dorn: happened"]),
    ("A storm killed Ivan Dorn.", []),
    ("Police shot a protester.", ["ASSAULT Police > protester: happened"]),
    ("Rebels attacked a police post at Lissen.", ["ASSAULT Rebels > police: happened"]),
    ("Rebels attacked the plan.", []),
    ("Peru announced a summit with Chile.", ["CONSULT Peru > Chile: planned"]),
    ("The talks were announced on Friday.", []),
    (
        "A spokesman accused the army of killing 60 civilians.",
        ["ACCUSE spokesman > army: happened", "ASSAULT army > 60 civilians: alleged"],
    ),
    ("Did Russia attack Georgia?", ["ASSAULT Russia > Georgia: possible"]),
    ("Peru attacked Chile, Mara Kovic said.", ["ASSAULT Peru > Chile: happened"]),
    ("Mara Kovic spoke to reporters.", []),
    ("Mara Kovic told reporters that Peru had invited Chile.", ["REQUEST Peru > Chile: happened"]),
    ('"Peru attacked Chile," Mara Kovic said.', ["ASSAULT Peru > Chile: happened"]),
    ('"We urge Chile to leave," Mara Kovic said.', []),
    (
        "Mara Kovic, who met Ivan Dorn on Friday, denounced Peru.",
        ["ACCUSE Mara Kovic > Peru: happened", "CONSULT Mara Kovic > Ivan Dorn: happened"],
    ),
    (
        "Mara Kovic met Ivan Dorn and accused Peru of lying.",
        ["ACCUSE Mara Kovic > Peru: happened", "CONSULT Mara Kovic > Ivan Dorn: happened"],
    ),
    ("Peru refused to comment.", []),
    ("Peru is due to host Ivan Dorn on Monday.", ["CONSULT Peru > Ivan Dorn: planned"]),
    ("Mara Kovic held a news conference with Peru.", []),
    ("Anyone who refuses to leave is wrong.", []),
    ("Ivan Dorn enjoys shooting himself in the foot.", []),
    ("Mara Kovic rejected the idea that the talks were a failure.", []),
    ("Mara Kovic rejected the idea of talks with Peru.", ["REJECT Mara Kovic: happened"]),
    ("Mara Kovic called for Ivan Dorn to be freed.", ["REQUEST Mara Kovic: happened", "RETREAT > Ivan Dorn: demanded"]),
    ("Ivan Dorn credited Mara Kovic with attacking Chile.", ["ASSAULT Mara Kovic > Chile: happened"]),
    ("The agreement under which Peru agreed to free the prisoners was signed.", ["AGREE Peru: happened"]),
    ("Mara Kovic rejected any suggestion that Peru would lose.", []),
    ("It was meant as a suggestion that Peru invite Chile.", ["REQUEST Peru > Chile: demanded"]),
    # what did not come to be, what is only asked, and what stands over a text
    ("Peru would have attacked Chile.", []),
    ("Peru should have invited Chile.", []),
    ("Mara Kovic rarely urges Peru to leave.", []),
    ("Mara Kovic and Ivan Dorn agreed that growth will be slow.", []),
    ("The fire call was made by Ivan Dorn.", []),
    ("Peru made a call for talks.", ["REQUEST Peru: happened"]),
    ("Mara Kovic has not ruled out foul play.", []),
    ("Mara Kovic slammed Ivan Dorn.", ["ACCUSE Mara Kovic > Ivan Dorn: happened"]),
    ("Mara Kovic slammed a door into the wall.", []),
    ("The campaign fell apart over allegations that Peru attacked Chile.", ["ASSAULT Peru > Chile: alleged"]),
    ("The campaign fell apart over allegations Peru attacked Chile.", ["ASSAULT Peru > Chile: alleged"]),
    ("The deal gave away a lever Peru had to press Chile for reforms.", []),
    ("Peru has to press Chile for reforms.", ["REQUEST Peru > Chile: demanded"]),
    ("Ministers Resoundingly Reject The Proposal From Peru.", []),
    ("Peru attacked Chile on Friday\n\nMara Kovic condemned Peru.", ["ACCUSE Mara Kovic > Peru: happened"]),
    ("Gary Holm won by denouncing Frank Dorn's New Plan.", ["ACCUSE Gary Holm > Frank Dorn: happened"]),
    # what only sounds like a deed of public life
    ("Voters consistently reject the proposals from Peru.", []),
    ("Kenya rejected the proposals from Peru.", ["REJECT Kenya > Peru: happened"]),
    ("Ivan Dorn waged a lonely battle against Mara Kovic.", []),
    ("Ivan Dorn held a rally in Lima.", []),
    ("Ivan Dorn met his wife in Lima.", []),
    ("They push the button, for red or green.", []),
    ("Peru backed an amnesty bill.", ["SUPPORT Peru: happened"]),
    ("Mara Kovic suggested Peru should send troops to Chile.", ["MOBILIZE Peru: demanded"]),
    ("Peru launched a verbal attack on Chile.", []),
    ("Peru launched an attack on Chile.", ["ASSAULT Peru > Chile: happened"]),
    ("Peru offered an apology to Chile.", ["AGREE Peru > Chile: happened", "SUPPORT Peru > Chile: happened"]),
    ("Mara Kovic spoke to Valley News.", []),
    ("Mara Kovic spoke to thousands of people in Lima.", []),
    ("Ivan Dorn defended the men in court.", []),
    ("Ivan Dorn defended Mara Kovic.", ["SUPPORT Ivan Dorn > Mara Kovic: happened"]),
    ("Say Peru attacked Chile.", ["ASSAULT Peru > Chile: possible"]),
    ("They say Peru attacked Chile.", ["ASSAULT Peru > Chile: happened"]),
    ("Ivan Dorn campaigned for Mara Kovic.", ["SUPPORT Ivan Dorn > Mara Kovic: happened"]),
    ("Ivan Dorn campaigned for lower rents.", []),
    ("Soldiers blocked the roads.", []),
    ("Farmers blocked the roads.", ["PROTEST Farmers: happened"]),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[t for t, _ in TABLE])
def test_events_of_the_sentence(text: str, wanted: list[str]) -> None:
    assert events_of(text) == wanted


SPEAKERS = [
    ("Iran denied that Russia invited the opposition.", "Iran"),
    ("According to Turkey, Russia attacked Georgia.", "Turkey"),
    ("Reuters reported that Russia attacked Georgia.", None),
    ("Russia denied that it attacked Georgia.", "Russia"),
    ("Russia did not attack Georgia.", None),
    ("Turkey accused Russia of attacking Georgia.", "Turkey"),
    ("Mara Kovic said Peru had attacked Chile.", "Mara Kovic"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS, ids=[t for t, _ in SPEAKERS])
def test_who_says_that_the_assault_happened(text: str, speaker: str | None) -> None:
    found = [m for m in find_events(read_scene(text)) if m.event and m.event.type in {"ASSAULT", "REQUEST"}]
    assert [m.speaker.name if m.speaker else None for m in found] == [speaker]


def test_own_voice_has_no_attribution() -> None:
    (mention,) = find_events(read_scene("Peru attacked Chile."))
    assert mention.voice
    assert mention.attribution == ()


def test_an_act_of_speaking_in_own_voice_rests_on_who_heard_it() -> None:
    (mention,) = find_events(read_scene("Peru urged Chile to leave."))
    assert (mention.voice, mention.attribution, mention.speaker and mention.speaker.name) == (True, (), "Peru")


def test_fields_lead_back_to_the_words() -> None:
    scene = read_scene("On Friday, Mara Kovic and Ivan Dorn accused Peru of theft.")
    (mention,) = find_events(scene)
    words = {name: scene.text[basis.span[1] : basis.span[2]] for name, basis in mention.fields.items()}
    assert {k: words[k] for k in ("type", "actors", "recipients")} == {
        "type": "accused",
        "actors": "Mara Kovic and Ivan Dorn",
        "recipients": "Peru",
    }
    assert scene.text[mention.start : mention.end] == mention.text


def test_condition_stands_with_its_words() -> None:
    (mention,) = find_events(read_scene("If Syria releases the prisoners, Russia will invite the opposition."))
    assert mention.condition is not None
    assert mention.condition.text == "If Syria releases the prisoners"


def test_announced_meeting_rests_on_who_announced_it_and_not_on_the_day_of_the_announcement() -> None:
    (mention,) = find_events(read_scene("The conference was announced this week by Mara Kovic."))
    assert mention.event is not None
    assert (mention.event.type, mention.event.actors, mention.status, mention.when) == ("CONSULT", (), "planned", None)
    assert mention.speaker is not None
    assert mention.speaker.name == "Mara Kovic"
    assert [h.text for h in mention.attribution] == ["Mara Kovic"]
