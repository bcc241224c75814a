"""The sixteen types of PLOVER, sentence by sentence, written from the definitions alone: whole records, nothing else may be read.

Names of persons are invented; countries stand for any country.
"""

import pytest

from tests.claims.records import records_of

COOPERATIVE: list[tuple[str, list[str]]] = [
    # AGREE: agrees, offers, promises or accepts; what is agreed to is planned
    ("Peru agreed to release the prisoners.", ["AGREE Peru > prisoners: happened", "RETREAT/release Peru > prisoners: planned (Peru)"]),
    ("Peru and Chile agreed to a truce.", ["AGREE Peru, Chile: happened"]),
    ("Norway promised to send aid to Kenya.", ["AGREE Norway > Kenya: happened", "AID Norway > Kenya: planned (Norway)"]),
    ("Norway pledged financial help to Kenya.", ["AGREE Norway > Kenya: happened"]),
    (
        "Norway offered to mediate between Kenya and Uganda.",
        ["AGREE Norway > Kenya, Uganda: happened", "CONSULT/third-party Norway > Kenya, Uganda: planned (Norway)"],
    ),
    ("Kenya accepted an offer from Uganda.", ["AGREE Kenya > Uganda: happened"]),
    ("Kenya has not accepted an offer from Uganda.", ["AGREE Kenya > Uganda: happened-"]),
    ("Mara Kovic consented to meet Ivan Dorn.", ["AGREE Mara Kovic > Ivan Dorn: happened", "CONSULT Mara Kovic > Ivan Dorn: planned"]),
    ("Peru reached an agreement with Chile.", ["AGREE Peru > Chile: happened"]),
    ("Peru and Chile reached an agreement.", ["AGREE Peru, Chile: happened"]),
    # CONSULT: meets, visits, receives, calls, negotiates, mediates
    ("Mara Kovic telephoned Ivan Dorn on Friday.", ["CONSULT/phone Mara Kovic > Ivan Dorn: happened"]),
    ("Peruvian and Chilean negotiators met in Lima.", ["CONSULT Peru, Chile: happened"]),
    ("The Peruvian president visited Norway.", ["CONSULT/visit Peruvian president > Norway: happened"]),
    ("Norway received Mara Kovic in Oslo.", ["CONSULT/host Norway > Mara Kovic: happened"]),
    ("Peru and Chile opened negotiations on Tuesday.", ["CONSULT Peru, Chile: happened"]),
    ("Kenya mediated between Peru and Chile.", ["CONSULT/third-party Kenya > Peru, Chile: happened"]),
    ("Peru conferred with Chile about the border.", ["CONSULT Peru > Chile: happened"]),
    ("Talks between Peru and Chile collapsed on Friday.", ["CONSULT Peru, Chile: happened"]),
    ("Peru postponed its talks with Chile.", ["CONSULT Peru > Chile: called off"]),
    # SUPPORT: praises, defends, endorses, recognises, apologises, forgives
    (
        "Norway praised Kenya for the release of the prisoners.",
        ["RETREAT/release prisoners: happened", "SUPPORT Norway > Kenya: happened"],
    ),
    ("Norway endorsed Mara Kovic.", ["SUPPORT Norway > Mara Kovic: happened"]),
    ("Norway defended Kenya against criticism.", ["SUPPORT Norway > Kenya: happened"]),
    ("Peru apologised to Chile.", ["SUPPORT Peru > Chile: happened"]),
    ("Peru has not apologised to Chile.", ["SUPPORT Peru > Chile: happened-"]),
    ("Norway recognised Kosovo.", ["SUPPORT Norway > Kosovo: happened"]),
    ("Peru expressed support for Chile.", ["SUPPORT Peru > Chile: happened"]),
    ("Mara Kovic voiced solidarity with Ukraine.", ["SUPPORT Mara Kovic > Ukraine: happened"]),
    ("Peru backed Chile's plan.", ["SUPPORT Peru > Chile: happened"]),
    # COOPERATE: does something together, trades, shares intelligence
    ("Peru shared intelligence with Chile.", ["COOPERATE Peru > Chile: happened"]),
    ("Peru cooperated with Chile on the inquiry.", ["COOPERATE Peru > Chile: happened"]),
    ("Peru and Chile held joint exercises.", ["COOPERATE Peru, Chile: happened"]),
    ("Peru extradited Ivan Dorn to Chile.", ["COOPERATE Peru > Chile: happened"]),
    ("Norway may collaborate with Kenya.", ["COOPERATE Norway > Kenya: possible"]),
    # AID: gives money, weapons, relief, protection, asylum
    ("Norway gave Kenya $5 million in aid.", ["AID Norway > Kenya: happened"]),
    ("Norway sent food aid to Kenya.", ["AID Norway > Kenya: happened"]),
    ("Norway supplied weapons to Kenya.", ["AID Norway > Kenya: happened"]),
    ("Norway is providing medicine to Kenya.", ["AID Norway > Kenya: happened"]),
    ("Norway granted asylum to Ivan Dorn.", ["AID Norway > Ivan Dorn: happened"]),
    ("Norway refused to send weapons to Kenya.", ["AID Norway > Kenya: refused", "REJECT/assist Norway > Kenya: happened"]),
    ("Norway would send weapons to Kenya if Uganda attacked.", ["AID Norway > Kenya: conditional [if Uganda attacked]"]),
    # CONCEDE: gives in to demands, eases restrictions at home
    ("Peru yielded to demands from Chile.", ["CONCEDE Peru > Chile: happened"]),
    ("Peru bowed to pressure from Chile.", ["CONCEDE Peru > Chile: happened"]),
    ("The government lifted a ban on the opposition.", ["CONCEDE government > opposition: happened"]),
    ("Peru gave in to the demands of the strikers.", ["CONCEDE Peru > the strikers: happened"]),
    # RETREAT: withdraws, releases, disarms, ceases fire, lets in
    ("Peru withdrew its troops from Chile.", ["RETREAT/withdraw Peru > Chile: happened"]),
    ("Peru will withdraw its troops from Chile.", ["RETREAT/withdraw Peru > Chile: planned"]),
    ("Peru freed 30 Chilean prisoners.", ["RETREAT/release Peru > 30 Chilean prisoners: happened"]),
    ("Rebels released Ivan Dorn on Sunday.", ["RETREAT/release Rebels > Ivan Dorn: happened"]),
    ("The rebels declared a ceasefire.", ["RETREAT/ceasefire The rebels: happened"]),
    ("The rebels laid down their arms.", ["RETREAT/disarm The rebels: happened"]),
    ("The rebels surrendered to the army.", ["RETREAT The rebels > army: happened"]),
    ("Norway lifted sanctions on Kenya.", ["RETREAT/ease Norway > Kenya: happened"]),
    ("Peru lifted the blockade of Chile.", ["RETREAT/ease Peru > Chile: happened"]),
    ("Peru has not lifted the blockade of Chile.", ["RETREAT/ease Peru > Chile: happened-"]),
]

VERBAL: list[tuple[str, list[str]]] = [
    # REQUEST
    ("Peru demanded that Chile withdraw its troops.", ["REQUEST/yield Peru > Chile: happened"]),
    ("Peru urged Chile to negotiate with Norway.", ["CONSULT Chile > Norway: demanded (Peru)", "REQUEST/meet Peru > Chile: happened"]),
    ("Peru asked Norway for weapons.", ["REQUEST/assist Peru > Norway: happened"]),
    (
        "Peru insisted that Chile must free the prisoners.",
        ["REQUEST/yield Peru > Chile: happened", "RETREAT/release Chile > prisoners: demanded (Peru)"],
    ),
    ("Peru pressed Chile to resign from the council.", ["REQUEST/change Peru > Chile: happened"]),
    ("Peru's demand that Chile leave was rejected by Norway.", ["REJECT Norway > Peru: happened"]),
    ("Kenya put pressure on Uganda.", ["REQUEST Kenya > Uganda: happened"]),
    ("Kenya summoned the Ugandan ambassador.", ["ACCUSE/disapprove Kenya > Ugandan ambassador: happened"]),
    ("Kenya appealed for help.", ["REQUEST/assist Kenya: happened"]),
    ("Kenya warned Uganda to stop.", ["REQUEST Kenya > Uganda: happened"]),
    # ACCUSE
    ("Kenya criticised Uganda.", ["ACCUSE/disapprove Kenya > Uganda: happened"]),
    ("Kenya denounced Uganda's attack on Rwanda.", ["ACCUSE/disapprove Kenya > Uganda: happened", "ASSAULT Uganda > Rwanda: happened"]),
    ("Kenya is investigating Ivan Dorn.", ["ACCUSE/investigate Kenya > Ivan Dorn: happened"]),
    ("Kenya opened an investigation into Ivan Dorn.", ["ACCUSE/investigate Kenya > Ivan Dorn: happened"]),
    ("Prosecutors charged Ivan Dorn with fraud.", ["ACCUSE/allege Prosecutors > Ivan Dorn: happened"]),
    ("Ivan Dorn sued Peru.", ["ACCUSE Ivan Dorn > Peru: happened"]),
    ("Peru complained to Chile.", ["ACCUSE/disapprove Peru > Chile: happened"]),
    ("Peru lodged a protest with Chile.", ["ACCUSE/disapprove Peru > Chile: happened"]),
    ("A court convicted Ivan Dorn.", ["ACCUSE court > Ivan Dorn: happened"]),
    ("Peru did not accuse Chile.", ["ACCUSE/allege Peru > Chile: happened-"]),
    ("Kenya blamed Uganda for the attack.", ["ACCUSE/allege Kenya > Uganda: happened"]),
    # REJECT
    ("Kenya rejected Uganda's demand.", ["REJECT Kenya > Uganda: happened"]),
    ("Kenya turned down an offer from Uganda.", ["REJECT Kenya > Uganda: happened"]),
    ("Kenya refused to negotiate with Uganda.", ["CONSULT Kenya > Uganda: refused", "REJECT/meet Kenya > Uganda: happened"]),
    ("Kenya refused to release Ivan Dorn.", ["REJECT/yield Kenya > Ivan Dorn: happened", "RETREAT/release Kenya > Ivan Dorn: refused"]),
    ("Russia vetoed the resolution.", ["REJECT Russia: happened"]),
    ("Kenya opposes Uganda's plan.", ["REJECT Kenya > Uganda: happened"]),
    ("Kenya defied Uganda.", ["REJECT Kenya > Uganda: happened"]),
    ("Norway regretted Kenya's refusal to meet Uganda.", ["CONSULT Kenya > Uganda: refused"]),
    # THREATEN
    ("Iran threatened to attack Israel.", ["ASSAULT Iran > Israel: possible (Iran)", "THREATEN/violence Iran > Israel: happened"]),
    ("Iran threatened Israel with war.", ["THREATEN/violence Iran > Israel: happened"]),
    ("Iran did not threaten Israel.", ["THREATEN Iran > Israel: happened-"]),
    ("Iran vowed to retaliate against Israel.", ["ASSAULT Iran > Israel: planned (Iran)", "THREATEN/violence Iran > Israel: happened"]),
    (
        "Peru threatened to expel Chilean diplomats.",
        ["SANCTION/expel Peru > Chilean diplomats: possible (Peru)", "THREATEN/expel Peru > Chilean diplomats: happened"],
    ),
    ("Peru issued an ultimatum to Chile.", ["THREATEN Peru > Chile: happened"]),
    (
        "Peru threatened to impose sanctions on Chile.",
        ["COERCE/restrict Peru > Chile: possible (Peru)", "THREATEN/restrict Peru > Chile: happened"],
    ),
    ("Peru said it would bomb Chile.", ["ASSAULT/heavy-weapons Peru > Chile: planned (Peru)", "THREATEN/violence Peru > Chile: happened"]),
    ("Peru said it would send food to Chile.", ["AGREE Peru > Chile: happened", "AID Peru > Chile: planned (Peru)"]),
]

MATERIAL: list[tuple[str, list[str]]] = [
    # PROTEST
    ("Students protested against Mara Kovic.", ["PROTEST/demo Students > Mara Kovic: happened"]),
    ("Kenyan students demonstrated in Nairobi.", ["PROTEST/demo Kenyan students: happened"]),
    ("Workers went on strike.", ["PROTEST/boycott Workers: happened"]),
    ("Farmers blocked the roads.", ["PROTEST/obstruct Farmers: happened"]),
    ("Prisoners rioted on Monday.", ["PROTEST/riot Prisoners: happened"]),
    ("Ivan Dorn began a hunger strike.", ["PROTEST/hunger Ivan Dorn: happened"]),
    ("The opposition boycotted the vote.", ["PROTEST/boycott opposition: happened"]),
    ("Students called off a protest against Mara Kovic.", ["PROTEST/demo Students > Mara Kovic: called off"]),
    ("Students staged a rally.", ["PROTEST/demo Students: happened"]),
    # SANCTION
    ("Peru expelled three Chilean diplomats.", ["SANCTION/expel Peru > three Chilean diplomats: happened"]),
    ("Peru broke off relations with Chile.", ["SANCTION/withdraw Peru > Chile: happened"]),
    ("Norway suspended aid to Kenya.", ["SANCTION/discontinue Norway > Kenya: happened"]),
    ("Norway cut off aid to Kenya.", ["SANCTION/discontinue Norway > Kenya: happened"]),
    ("Peru recalled its ambassador from Chile.", ["SANCTION/withdraw Peru > Chile: happened"]),
    ("Peru may recall its ambassador from Chile.", ["SANCTION/withdraw Peru > Chile: possible"]),
    ("Peru walked out of the talks.", ["SANCTION/withdraw Peru: happened"]),
    # MOBILIZE
    ("Russia mobilised its army.", ["MOBILIZE/troops Russia: happened"]),
    ("Russia deployed troops to Belarus.", ["MOBILIZE/troops Russia: happened"]),
    ("Russia massed troops on the border with Ukraine.", ["MOBILIZE/troops Russia > Ukraine: happened"]),
    ("Peru put its troops on alert.", ["MOBILIZE/troops Peru: happened"]),
    ("North Korea tested a missile.", ["MOBILIZE/weapons North Korea: happened"]),
    ("North Korea did not test a missile.", ["MOBILIZE/weapons North Korea: happened-"]),
    # COERCE
    ("Police arrested Ivan Dorn.", ["COERCE/arrest Police > Ivan Dorn: happened"]),
    ("Ivan Dorn was arrested by police.", ["COERCE/arrest police > Ivan Dorn: happened"]),
    ("Police tried to arrest Ivan Dorn.", ["COERCE/arrest Police > Ivan Dorn: attempted"]),
    ("Peru imposed a curfew.", ["COERCE/curfew Peru: happened"]),
    ("Peru declared martial law.", ["COERCE/martial-law Peru: happened"]),
    ("Peru banned the opposition.", ["COERCE/ban Peru > opposition: happened"]),
    ("Norway imposed sanctions on Kenya.", ["COERCE/restrict Norway > Kenya: happened"]),
    ("Peru deported Ivan Dorn.", ["COERCE/deport Peru > Ivan Dorn: happened"]),
    ("Peru seized a Chilean ship.", ["COERCE/confiscate Peru > Chile: happened"]),
    ("Peru jailed Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened"]),
    ("Russia annexed two provinces.", ["COERCE/confiscate Russia: happened"]),
    ("Peru blockaded Chile.", ["COERCE/restrict Peru > Chile: happened"]),
    # ASSAULT
    ("Rebels kidnapped Ivan Dorn.", ["ASSAULT/abduct Rebels > Ivan Dorn: happened"]),
    ("Police beat Ivan Dorn.", ["ASSAULT/beat Police > Ivan Dorn: happened"]),
    ("Soldiers tortured Ivan Dorn.", ["ASSAULT/torture Soldiers > Ivan Dorn: happened"]),
    ("Soldiers raped women.", ["ASSAULT/sexual Soldiers > women: happened"]),
    ("Gunmen assassinated Ivan Dorn.", ["ASSAULT/assassinate Gunmen > Ivan Dorn: happened"]),
    ("Israeli jets bombed Lebanon.", ["ASSAULT/heavy-weapons Israel > Lebanon: happened"]),
    ("The army shelled the town of Valden.", ["ASSAULT/heavy-weapons army: happened"]),
    ("Rebels demolished the bridge.", ["ASSAULT/destroy Rebels: happened"]),
    ("Police fired tear gas at protesters.", ["ASSAULT/crowd-control Police > protesters: happened"]),
    ("Georgia invaded Russia.", ["ASSAULT Georgia > Russia: happened"]),
    ("Georgian troops captured the town of Valden.", ["ASSAULT Georgian troops: happened"]),
    ("Rebels clashed with Kenyan troops.", ["ASSAULT Rebels > Kenyan troops: happened"]),
    (
        "An attack on Kenya by Uganda was condemned by Norway.",
        ["ACCUSE/disapprove Norway > Uganda: happened", "ASSAULT Uganda > Kenya: happened"],
    ),
    ("Israeli troops opened fire on Palestinian protesters.", ["ASSAULT/firearms Israeli troops > Palestinian protesters: happened"]),
]

# One word, another status.
PAIRS: list[tuple[str, list[str]]] = [
    ("Peru arrested Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened"]),
    ("Peru never arrested Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened-"]),
    ("Peru will arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: planned"]),
    ("Peru could arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: possible"]),
    ("Peru must arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: demanded"]),
    ("Peru managed to arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened"]),
    ("Peru failed to arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened-"]),
    ("Peru did not fail to arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened"]),
    ("Peru sought to arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: attempted"]),
    ("Peru intends to arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: planned"]),
    ("Peru is considering arresting Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: possible"]),
    ("Peru allegedly arrested Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened"]),
    ("Peru regretted arresting Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened"]),
    ("Peru denied arresting Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened- (Peru)"]),
    ("Peru admitted arresting Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened (Peru)"]),
    ("Peru stopped short of arresting Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened-"]),
    ("Peru was forced to release Ivan Dorn.", ["RETREAT/release Peru > Ivan Dorn: happened"]),
    ("Peru was about to release Ivan Dorn.", ["RETREAT/release Peru > Ivan Dorn: planned"]),
    ("Peru is likely to release Ivan Dorn.", ["RETREAT/release Peru > Ivan Dorn: possible"]),
    ("Peru is unlikely to release Ivan Dorn.", ["RETREAT/release Peru > Ivan Dorn: possible-"]),
    ("Peru postponed releasing Ivan Dorn.", ["RETREAT/release Peru > Ivan Dorn: called off"]),
    ("Peru decided against releasing Ivan Dorn.", ["RETREAT/release Peru > Ivan Dorn: refused"]),
    ("Peru will release Ivan Dorn only if Chile apologises.", ["RETREAT/release Peru > Ivan Dorn: conditional [only if Chile apologises]"]),
    ("Unless Chile apologises, Peru will arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: conditional [Unless Chile apologises]"]),
    (
        "Provided that Chile apologises, Peru will release Ivan Dorn.",
        ["RETREAT/release Peru > Ivan Dorn: conditional [Provided that Chile apologises]"],
    ),
    ("Norway forced Peru to release Ivan Dorn.", ["RETREAT/release Peru > Ivan Dorn: happened"]),
    ("Norway allowed Peru to arrest Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: possible", "CONCEDE Norway > Peru: happened"]),
    ("Norway prevented Peru from arresting Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened-"]),
    ("Norway doubts that Peru arrested Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: possible"]),
    ("Norway confirmed that Peru arrested Ivan Dorn.", ["COERCE/arrest Peru > Ivan Dorn: happened (Norway)"]),
]


@pytest.mark.parametrize(("text", "expected"), COOPERATIVE + VERBAL + MATERIAL + PAIRS)
def test_record(text: str, expected: list[str]) -> None:
    assert records_of(text) == sorted(expected)
