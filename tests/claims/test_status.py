"""Status and polarity, read from the codebook: a star stands before the word whose deed is asked for."""

import pytest

from tests.claims.scenes import make_scene
from twosource.claims.event.status import StatusReading, read_status


def read(marked: str, published: str | None = None) -> StatusReading:
    at = marked.index("*")
    scene = make_scene(marked.replace("*", "", 1), published)
    for sentence in scene.sentences:
        for i, token in enumerate(sentence.tokens):
            if token.start == at:
                return read_status(sentence, i, scene)
    raise AssertionError(marked)


# (status, with a minus where it is denied; the sentence)
TABLE = [
    ("happened", "Arvania *invited the opposition to Lund."),
    ("happened-", "Arvania did not *invite the opposition to Lund."),
    ("planned", "Arvania will *invite the opposition to Lund."),
    ("possible", "Arvania may *invite the opposition to Lund."),
    ("conditional", "If Osmia releases the prisoners, Dravia will *invite the opposition."),
    ("conditional", "If Osmia *releases the prisoners, Dravia will invite the opposition."),
    ("happened-", "Marnia denied that Dravia *invited the opposition."),
    ("happened", "According to Corvia, Dravia *attacked Belmar."),
    ("happened", "Reuters reported that Dravia *attacked Belmar."),
    ("happened-", "Dravia denied that it *attacked Belmar."),
    ("happened-", "Dravia did not *attack Belmar."),
    ("possible", "Dravia may *attack Belmar."),
    ("conditional", "Dravia would *attack Belmar if Corvia left the pact."),
    ("happened", "Corvia *accused Dravia of attacking Belmar."),
    ("alleged", "Corvia accused Dravia of *attacking Belmar."),
    ("refused", "Dravia has no intention of *attacking Belmar."),
    ("demanded", "Dravia called for Belmar to *release prisoners."),
    ("demanded", "Osmia demanded an *apology from Dravia."),
    ("refused", "Dravia refused to *condemn Osmia."),
    ("happened", "Dravia *refused to condemn Osmia."),
    ("demanded", "Kovic urged Arvania to *meet the rebels."),
    ("demanded", "Kovic called on Arvania to *meet the rebels."),
    ("demanded", "Kovic demanded that Arvania *meet the rebels."),
    ("demanded", "Kovic asked Arvania on Friday to *meet the rebels."),
    ("planned", "Arvania agreed to *meet the rebels."),
    ("planned", "Arvania promised to *meet the rebels."),
    ("planned", "Arvania offered to *host talks with the rebels."),
    ("planned", "Arvania plans to *meet the rebels."),
    ("planned", "Arvania is set to *meet the rebels."),
    ("planned", "Arvania is due to *meet the rebels."),
    ("planned", "Arvania is expected to *meet the rebels."),
    ("planned", "Arvania is to *meet the rebels on Monday."),
    ("planned", "Arvania intends to *meet the rebels."),
    ("planned", "Arvania said it would *meet the rebels."),
    ("planned", "Arvania is going to *meet the rebels."),
    ("refused", "Arvania has ruled out *talks with the rebels."),
    ("refused", "Arvania ruled out *meeting the rebels."),
    ("refused", "Arvania rejected *talks with the rebels."),
    ("refused", "Arvania declined to *meet the rebels."),
    ("attempted", "The rebels tried to *bomb the bridge."),
    ("attempted", "The rebels attempted to *kill the governor."),
    ("happened-", "The rebels failed to *meet the envoy."),
    ("happened", "The envoy managed to *meet the rebels."),
    ("happened", "The envoy continued to *meet the rebels."),
    ("alleged", "Arvania accused the rebels of *shelling Lund."),
    ("alleged", "The rebels are accused of *shelling Lund."),
    ("alleged", "The minister alleged that Belmar *bombed the port."),
    ("called off", "Arvania called off the *talks with the rebels."),
    ("called off", "Arvania cancelled a *meeting with the rebels."),
    ("called off", "The *talks were postponed on Friday."),
    ("called off", "The *meeting was cancelled."),
    ("happened", "The envoy held *talks with the rebels."),
    ("planned", "The envoy will hold *talks with the rebels."),
    ("happened-", "The envoy held no *talks with the rebels."),
    ("happened-", "No *talks were held."),
    ("possible", "The envoy could hold *talks with the rebels."),
    ("happened-", "The envoy left without *meeting the rebels."),
    ("happened-", "The rebels denied *shelling the town."),
    ("happened-", "The rebels denied having *shelled the town."),
    ("happened", "The army *shelled the town, killing five people."),
    ("happened", "The army shelled the town, *killing five people."),
    ("planned", "The army will shell the town, *killing its trade."),
    ("possible", "Did the army *shell the town?"),
    ("demanded", '"*Release the prisoners," Kovic said.'),
    ("demanded", "Belmar must *release the prisoners."),
    ("demanded", '"They have to *release the prisoners," Kovic said.'),
    ("planned-", '"We will not *go to Lund," Kovic said.'),
    ("demanded", "Kovic wants Belmar to *release the prisoners."),
    ("possible", "Kovic is ready to *meet the rebels."),
    ("possible", "Kovic is considering *meeting the rebels."),
    ("possible", "Kovic threatened to *attack the town."),
    ("happened", "The envoy, who *met the rebels, left."),
    ("happened", "Kovic *met the rebels and will visit Lund."),
    ("planned", "Kovic met the rebels and will *visit Lund."),
    ("planned", "Kovic will meet the rebels and *sign a deal."),
    ("planned", "Kovic agreed to meet the rebels and *sign a deal."),
    ("demanded-", "Kovic urged Arvania not to *attack the town."),
    ("planned", "Kovic announced plans to *meet the rebels."),
    ("refused", "Kovic rejected a plan to *meet the rebels."),
    ("planned", "Lund will be the focus on Saturday when officials *hold talks with Kovic."),
    ("happened", "The deal came as the army *shelled the town."),
    ("happened", "Kovic said he had *met the rebels."),
    ("possible", "Kovic did not say whether he had *met the rebels."),
    ("planned", "Kovic travelled to Lund to *meet the rebels."),
    ("possible", "Officials fear that the rebels could *attack the town."),
    ("conditional", '"Talks could be *held if there is a fair judge", she said.'),
    ("conditional", "If these terms were kept, a summit could be *held in Lund."),
    ("refused", "Kovic's refusal to *condemn the killings angered Belmar."),
    ("happened", "Kovic condemned the *attack on Lund."),
    ("demanded", "Kovic urged an end to the *fighting."),
    ("happened", "Even if he resigns, Kovic *met the rebels."),
    ("conditional", "Kovic will *meet the rebels only if they disarm."),
    ("conditional", "Kovic will *meet the rebels unless they attack."),
    ("conditional", "Kovic agreed to *meet the rebels if they disarmed."),
    ("happened", "Kovic *agreed to meet the rebels if they disarmed."),
    ("happened", "The army appears to have *shelled the town."),
    ("refused", "Arvania does not have any intention of *attacking Belmar."),
    ("planned-", "Arvania has no plans to *attack Belmar."),
    ("planned", "Belmar must wait until the envoy *visits Lund."),
    ("happened", "Belmar waited until the envoy *visited Lund."),
    ("demanded", "The note was a suggestion that the minister *leave the town."),
    ("possible", "Arvania could start a war by *attacking Belmar."),
    ("happened", "Arvania started a war by *attacking Belmar."),
    ("planned", "Kovic will return to Lund after *meeting the envoy."),
    ("happened", "Kovic returned to Lund after *meeting the envoy."),
    ("possible", "Kovic spoke of *attacking Belmar."),
]


@pytest.mark.parametrize(("wanted", "sentence"), TABLE, ids=[t for _, t in TABLE])
def test_status_of_the_starred_word(wanted: str, sentence: str) -> None:
    reading = read(sentence)
    assert reading.status + ("-" if reading.polarity == "denied" else "") == wanted


def test_a_condition_is_kept_with_its_words() -> None:
    reading = read("If Osmia frees the prisoners, Dravia will *invite the opposition.")
    assert reading.condition is not None
    assert reading.condition.text == "If Osmia frees the prisoners"
    assert reading.condition.span[1:] == (0, 28)


def test_condition_on_a_saying_is_none_of_what_was_said() -> None:
    assert read("Kovic said on condition of anonymity that the army *shelled Lund.").status == "happened"


def test_even_if_is_no_condition() -> None:
    assert read("Kovic will *meet the rebels even if they attack.").condition is None


HEDGED = [
    ("Rebels reportedly *shelled the town of Lund.", ["reportedly"]),
    ("Rebels *shelled the town of Lund.", []),
    ("The army appears to have *shelled the town.", ["appears to"]),
    ("The army apparently *shelled the town.", ["apparently"]),
    ("The town was allegedly *shelled by the army.", ["allegedly"]),
    ("The army *killed the allegedly corrupt governor.", []),
]


@pytest.mark.parametrize(("sentence", "wanted"), HEDGED, ids=[t for t, _ in HEDGED])
def test_hedges_over_the_starred_word(sentence: str, wanted: list[str]) -> None:
    reading = read(sentence)
    assert [h.text for h in reading.hedges] == wanted
    assert reading.status == "happened"
