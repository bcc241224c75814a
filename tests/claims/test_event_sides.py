"""Who is at each end of an event, and does it stand? Pronouns, joined verbs, words that only sound like an event, on invented news."""

import pytest

from tests.claims.reading import events_of

TABLE: list[tuple[str, list[str]]] = [
    # Whom a pronoun means.
    ("Ivan Dorn left on Friday. Mara Kovic urged him to return.", ["REQUEST Mara Kovic > Ivan Dorn: happened"]),
    ("Mara Kovic came to Lima. Ana Tarn voiced support for her.", ["SUPPORT Ana Tarn > Mara Kovic: happened"]),
    ("Mara Kovic came to Lima. Ivan Dorn spoke. He explained why she condemned Ivan Dorn.", ["ACCUSE Mara Kovic > Ivan Dorn: happened"]),
    ("Ivan Dorn was silent about his condemnation of Peru.", ["ACCUSE Ivan Dorn > Peru: happened"]),
    ("Peru's envoys explained their rejection of the offer from Chile.", ["REJECT envoys > Chile: happened"]),
    ('"Men tell me that they support me," Mara Kovic said.', ["SUPPORT > Mara Kovic: happened"]),
    # What somebody leads or owns is his.
    ("Kenya backed Ivan Dorn's campaign.", ["SUPPORT Kenya > Ivan Dorn: happened"]),
    ("The River Party met. Kenya condemned Ivan Dorn's party.", ["ACCUSE Kenya > Ivan Dorn 's party: happened"]),
    # Which verb a joined verb goes with.
    (
        "Officials who urged Ivan Dorn to run and condemned Peru left.",
        ["ACCUSE Officials > Peru: happened", "REQUEST Officials > Ivan Dorn: happened"],
    ),
    ("Mara Kovic said that the plan was bad, and accused Peru of spying.", ["ACCUSE Mara Kovic > Peru: happened"]),
    # Whom it is done to stands further off.
    ("Mara Kovic threw her support behind Ivan Dorn.", ["SUPPORT Mara Kovic > Ivan Dorn: happened"]),
    ("Norway will provide $90 million in new assistance to Kenya.", ["AID Norway > Kenya: planned"]),
    ("Mara Kovic, the first woman nominated by the River Party, left.", ["SUPPORT River Party > Mara Kovic: happened"]),
    ("Ivan Dorn again criticised the news media.", ["ACCUSE Ivan Dorn > news media: happened"]),
    ("Norway called on the ministers to call out Peru.", ["REQUEST Norway > the ministers: happened"]),
    # What only sounds like an event.
    ("Mara Kovic did not meet the commission's threshold.", []),
    ("Kenya demonstrated that it can feed its people.", []),
    ("This is the country that Mara Kovic is fighting for.", []),
    ("A campaign of terror is being executed by the rebels.", []),
    ("Ivan Dorn is battling Mara Kovic for the top spot.", []),
    ("Voters were tired of Ivan Dorn's attacks on Mara Kovic.", []),
    ("Mara Kovic's battle with Ivan Dorn lasted for months.", []),
    ("Ivan Dorn's press release did not mention it.", []),
    ("Mara Kovic wants the job that Ivan Dorn is seeking.", []),
    ("Workers shared the view that prices were high.", []),
    ("The soldiers rested in the liberated villages.", []),
    ("The Harbour Bears hosted the Valley Wolves for a football game.", []),
    ("Mara Kovic spoke to supporters in Lima.", []),
    ("Anyone who attacks Chile will lose.", []),
    ("People who ask for help must wait.", []),
    ("Critics wrote that a president must serve everybody.", []),
    ("Kovic Motors charged the council for rent.", []),
]


@pytest.mark.parametrize(("text", "rows"), TABLE, ids=[text for text, _ in TABLE])
def test_sides(text: str, rows: list[str]) -> None:
    assert events_of(text) == rows


STATUS: list[tuple[str, list[str]]] = [
    ("Peru should help Chile rather than criticise Brazil.", ["ACCUSE Peru > Brazil: demanded-", "AID Peru > Chile: demanded"]),
    ("Peru praised Chile rather than criticise Brazil.", ["ACCUSE Peru > Brazil: happened-", "SUPPORT Peru > Chile: happened"]),
    ("Instead of scolding Brazil, Peru must help Chile.", ["ACCUSE Peru > Brazil: demanded-", "AID Peru > Chile: demanded"]),
    ("Mara Kovic announced her support for Ivan Dorn.", ["SUPPORT Mara Kovic > Ivan Dorn: happened"]),
    ("Mara Kovic heard of Ivan Dorn's impending endorsement of Peru.", []),
    ("Kenya has yet to condemn Uganda.", ["ACCUSE Kenya > Uganda: happened-"]),
    ("Kenya steered clear of condemning Uganda.", ["ACCUSE Kenya > Uganda: happened-"]),
    ("Kenya would like to arrest Ivan Dorn.", ["COERCE Kenya > Ivan Dorn: possible"]),
    ("The rebels discussed shooting Ivan Dorn.", ["ASSAULT The rebels > Ivan Dorn: possible"]),
    ("The deal would see Kenya release Ivan Dorn.", ["RETREAT Kenya > Ivan Dorn: possible"]),
    ("Norway saw Kenya release Ivan Dorn.", ["RETREAT Kenya > Ivan Dorn: happened"]),
    ("Police will try to arrest Ivan Dorn.", ["COERCE Police > Ivan Dorn: planned"]),
]


@pytest.mark.parametrize(("text", "rows"), STATUS, ids=[text for text, _ in STATUS])
def test_status_of_what_is_weighed_or_wished(text: str, rows: list[str]) -> None:
    assert events_of(text) == rows


NAMES: list[tuple[str, list[str]]] = [
    ("Republican Ana Tarn condemned Peru.", ["ACCUSE Ana Tarn > Peru: happened"]),
    ("Democratic Rep. Ana Tarn condemned Peru.", ["ACCUSE Ana Tarn > Peru: happened"]),
    ("Retired Navy Gen. Ivan Dorn condemned Peru.", ["ACCUSE Ivan Dorn > Peru: happened"]),
    ("The Harbour Council on Friday condemned Peru.", ["ACCUSE Harbour Council > Peru: happened"]),
    ("Peter Dorn came. The Dorn campaign opened. Peru condemned Dorn.", ["ACCUSE Peru > Peter Dorn: happened"]),
    ("Rebels attacked insurgent-held Karun on Friday.", ["ASSAULT Rebels: happened"]),
    ("The Russian government spoke. Peru asked the administration to leave.", ["REQUEST Peru > administration: happened"]),
    ("The court rejected a request from Democrats in Ohio.", ["REJECT court > Democrats: happened"]),
    ("Teachers from Peru, Kenyan nurses and farmers condemned Norway.", ["ACCUSE Teachers, Kenyan nurses, farmers > Norway: happened"]),
]


@pytest.mark.parametrize(("text", "rows"), NAMES, ids=[text for text, _ in NAMES])
def test_names_and_lists(text: str, rows: list[str]) -> None:
    assert events_of(text) == rows


SHAPES: list[tuple[str, list[str]]] = [
    ("Guards removed two invited members of the club.", []),
    ("Norway led negotiations among many countries.", ["CONSULT Norway > many countries: happened"]),
    ("The board has three ways to end it: by suing the mayor or by calling police.", ["ACCUSE board > mayor: possible"]),
    ("Kenya sued Uganda by filing a lawsuit in Nairobi.", ["ACCUSE Kenya > Uganda: happened"]),
    ("The quarrel hurt Peru's standing with Chile.", []),
    ("Mara Kovic spoke at a rally in Lima.", []),
    ("Leaders voiced outrage over Peru's latest raid.", ["ACCUSE Leaders > Peru: happened"]),
    ("Ana Tarn said rebels had fled after capturing Ivan Dorn.", ["COERCE rebels > Ivan Dorn: happened"]),
    ('Protesters marching through Lima chanted "What curfew?" and went on.', ["PROTEST Protesters: happened"]),
    ("Peru has a duty to free Ivan Dorn.", ["RETREAT Peru > Ivan Dorn: demanded"]),
    ("Norway lent its support to Kenya.", ["SUPPORT Norway > Kenya: happened"]),
    (
        "It was a success for Mara Kovic, who met Ivan Dorn. After her meeting with Peru, Kenya paid.",
        ["CONSULT Mara Kovic > Ivan Dorn: happened", "CONSULT Mara Kovic > Peru: happened"],
    ),
    ("The court heard of the 95 percent Ivan Dorn received.", []),
    ('Mara Kovic asked the crowd to welcome the governor - "my new best friend."', ["REQUEST Mara Kovic > crowd: happened"]),
    ("The army has liberated dozens of villages from rebels.", ["ASSAULT army > rebels: happened"]),
    ("Dorn is one of at least 707 people shot and killed by police so far this year.", ["ASSAULT police > 707 people: happened"]),
    ("Rebels freed two hostages.", ["RETREAT Rebels > two hostages: happened"]),
    ("In their march toward the capital the rebels rested.", []),
    ("The film tells of the police killings of Ivan Dorn and Ana Tarn.", ["ASSAULT police > Ivan Dorn, Ana Tarn: happened"]),
    ("Ivan Dorn left his car when asked to do so by police.", ["REQUEST police > Ivan Dorn: happened"]),
    ("Teachers would sometimes dismiss Mara Kovic's proposals.", ["REJECT Teachers > Mara Kovic: happened"]),
    ("Peru defended its action in Kenya.", ["SUPPORT Peru: happened"]),
    ("Mara Kovic called for tariffs on goods from Peru.", ["REQUEST Mara Kovic: happened"]),
    ("The Harbour Party left. Ivan Dorn used the tax code, but he does not defend it.", []),
    ("Kovic Motors allowed Ivan Dorn to work at home.", []),
    (
        "Minister Julie Bishop met the Minister of Foreign Affairs of Peru.",
        ["CONSULT Julie Bishop > the Minister of Foreign Affairs: happened"],
    ),
]


@pytest.mark.parametrize(("text", "rows"), SHAPES, ids=[text for text, _ in SHAPES])
def test_shapes_of_sentences(text: str, rows: list[str]) -> None:
    assert events_of(text) == rows
