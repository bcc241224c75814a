"""Who is who in one article, on invented news prose."""

import pytest

from tests.claims.scenes import make_document, make_sentences
from twosource.claims.actors.mentions import find_actors
from twosource.records import Actor


def who_is(text: str, words: str, nth: int = 0) -> Actor | None:
    """The actor at the last token of the nth place where the words stand."""
    document = make_document(text)
    sentences = make_sentences(document)
    found = find_actors(document, sentences)
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    end = at + len(words)
    return next((found.get((s.number, i)) for s in sentences for i, t in enumerate(s.tokens) if t.end == end), None)


def name_of(text: str, words: str, nth: int = 0) -> str | None:
    actor = who_is(text, words, nth)
    return actor.name if actor is not None else None


SAME = [
    # text, words, which occurrence, the actor's name
    ("President Ana Kolt left. Kolt returned.", "Kolt", 1, "Ana Kolt"),
    ("Kolt left early. President Ana Kolt returned.", "Kolt", 0, "Ana Kolt"),
    ("Russian Foreign Minister Pavel Orsk spoke. The foreign minister left.", "minister", 0, "Pavel Orsk"),
    (
        "The Valden Observatory for Human Rights spoke. The Observatory counted nine.",
        "The Observatory",
        0,
        "Valden Observatory for Human Rights",
    ),
    (
        "The Valden Observatory for Human Rights spoke. The Geneva-based watchdog counted nine.",
        "watchdog",
        0,
        "Valden Observatory for Human Rights",
    ),
    ("The Valden Workers Party met. The VWP agreed.", "VWP", 0, "Valden Workers Party"),
    ("Moscow refused. Russia will not go.", "Moscow", 0, "Russia"),
    ("The Kremlin refused.", "Kremlin", 0, "Russia"),
    ("The Norwegian government refused.", "government", 0, "Norway"),
    ("Peace mediator Luka Brandt arrived on Friday. The UN envoy met officials.", "envoy", 0, "Luka Brandt"),
    ("Norway's ruler, King Harold Stenn, spoke.", "ruler", 0, "Harold Stenn"),
    ("Ana Kolt, the council's spokeswoman, spoke. She left.", "She", 0, "Ana Kolt"),
    ("Ahmed al-Rashid spoke. Rashid left.", "Rashid", 1, "Ahmed al-Rashid"),
    ("Peru President Ana Kolt Monday left.", "Kolt", 0, "Ana Kolt"),
    ("Pakistan President Ali Karim today said the talks had failed.", "Karim", 0, "Ali Karim"),
    ("The PRC refused.", "PRC", 0, "China"),
    ("The Democratic People's Republic of Korea refused.", "Korea", 0, "North Korea"),
    ("Secretary of State Nora Bell arrived.", "Bell", 0, "Nora Bell"),
    ("Minister of Defence Ivo Tarn stayed.", "Tarn", 0, "Ivo Tarn"),
    ("The Peruvian and Chilean sides agreed.", "sides", 0, "Chile"),
    ("The Peruvian and Chilean sides agreed.", "Peruvian", 0, "Peru"),
    ("The blast left dead three women.", "women", 0, "three women"),
    ("The Norwegian government fell. Nine died in government air raids.", "government", 1, "Norway"),
    ("The River Council, which the United States backs, met on Monday. It urged calm.", "It", 0, "River Council"),
    ("TOMAS REVE spoke. On Friday Reve was at home.", "Reve", 0, "TOMAS REVE"),
    ("Ana Kolt spoke. Mr Boris Kolt left. Ms Kolt stayed.", "Ms Kolt", 0, "Ana Kolt"),
    ("Ana Kolt spoke. Mr Boris Kolt left. Ms Kolt stayed. Mr Kolt returned.", "Mr Kolt", 0, "Boris Kolt"),
    ("Mr Tarn left with Mrs Tarn.", "Mrs Tarn", 0, "Mrs Tarn"),
]


@pytest.mark.parametrize(("text", "words", "nth", "expected"), SAME, ids=[f"{c[1]}: {c[0][:40]}" for c in SAME])
def test_mention_leads_to_its_actor(text: str, words: str, nth: int, expected: str) -> None:
    assert name_of(text, words, nth) == expected


def test_two_people_of_one_surname_are_kept_apart() -> None:
    text = "Ana Kolt met Boris Kolt in Oslo."
    assert name_of(text, "Ana Kolt") == "Ana Kolt"
    assert name_of(text, "Boris Kolt") == "Boris Kolt"


def test_ministers_of_two_countries_are_two() -> None:
    text = "Russian Deputy Foreign Minister Pavel Orsk met Norwegian Deputy Foreign Minister Nils Aune."
    first, second = who_is(text, "Pavel Orsk"), who_is(text, "Nils Aune")
    assert first is not None and second is not None
    assert (first.body, second.body) == ("Russia", "Norway")


def test_a_capital_is_a_place_behind_in_and_a_government_as_a_subject() -> None:
    text = "Moscow urged restraint. Talks were held in Moscow."
    assert name_of(text, "Moscow", 0) == "Russia"
    assert who_is(text, "Moscow", 1) is None


@pytest.mark.parametrize(
    ("text", "words", "body"),
    [
        ("National Coalition chief Omar Deen rejected it.", "Omar Deen", "National Coalition"),
        ("Russian Foreign Minister Pavel Orsk rejected it.", "Pavel Orsk", "Russia"),
        ("Pavel Orsk, Russia's ambassador to Norway, rejected it.", "Pavel Orsk", "Russia"),
        ("Omar Deen, head of the National Council, rejected it.", "Omar Deen", "National Council"),
        ("A spokesman for the River Council, Omar Deen, rejected it.", "Omar Deen", "River Council"),
        ("Peruvian Foreign Ministry spokesman Omar Deen rejected it.", "Omar Deen", "Peru"),
        ("U.N. Secretary-General Omar Deen rejected it.", "Omar Deen", "United Nations"),
        ("Marrow Centre analyst Omar Deen doubted it.", "Omar Deen", None),
    ],
)
def test_an_office_counts_as_its_body_and_an_analyst_as_himself(text: str, words: str, body: str | None) -> None:
    actor = who_is(text, words)
    assert actor is not None
    assert actor.body == body


def test_an_indefinite_description_is_nobody_named() -> None:
    actor = who_is("Pavel Orsk, a senior Russian official, left. A top Russian official hinted at a deal.", "official", 1)
    assert actor is not None
    assert actor.kind == "unnamed"


def test_deputy_minister_is_not_the_minister() -> None:
    assert name_of("Deputy Foreign Minister Pavel Orsk spoke. The foreign minister left.", "The foreign minister") != "Pavel Orsk"


def test_a_name_in_a_quotation_is_not_what_he_means_after_it() -> None:
    text = "Omar Deen rejected the offer.\n\n“We want Pavel Orsk to say he is sorry for everything,” he said."
    assert name_of(text, " he", 1) == "Omar Deen"


def test_a_name_behind_a_kind_of_body_is_a_body_here_and_everywhere_in_the_article() -> None:
    text = "The minister spoke to rail operator Norrail on Monday. Norrail refused."
    first, second = who_is(text, "Norrail", 0), who_is(text, "Norrail", 1)
    assert first is not None and second is not None
    assert (first.kind, second) == ("body", first)
