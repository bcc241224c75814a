"""What a position is about, and who takes it: the words of its content whole, and nobody's wish that no one takes."""

import pytest

from tests.claims.reading import positions_of

TABLE: list[tuple[str, list[str]]] = [
    # Whom it is asked of stands in the content where it names nobody who is known.
    (
        "Ivan Dorn called on toy makers to recall the kites.",
        ["Ivan Dorn demands toy makers to recall the kites"],
    ),
    ("Ivan Dorn called on Peru to recall the envoy.", ["Ivan Dorn demands to recall the envoy > Peru"]),
    ("Ivan Dorn has been pressing party officials for a larger role.", ["Ivan Dorn demands a larger role > party officials"]),
    ("Ivan Dorn pressed Peru for a larger role.", ["Ivan Dorn demands a larger role > Peru"]),
    # What is asked for goes on behind its first noun.
    (
        "Ivan Dorn demands legal safeguards for any mechanism transferring claims.",
        ["Ivan Dorn demands legal safeguards for any mechanism transferring claims"],
    ),
    ("Ivan Dorn rejected the offer on Friday.", ["Ivan Dorn refuses the offer"]),
    ('Ivan Dorn pressed for a costly "Grand Bargain" in 2011.', ['Ivan Dorn demands a costly "Grand Bargain"']),
    # What happened before is no part of what is refused.
    (
        "Peru refused to free the prisoners after Kenya called for their release.",
        ["Peru refuses to free the prisoners", "Kenya demands their release"],
    ),
    ("Peru refused to talk because Kenya lied.", ["Peru refuses to talk"]),
    # A day is nothing that anybody accepts.
    ("The two sides agreed on Wednesday.", []),
    ("Peru had agreed on Wednesday to a corridor for aid.", ["Peru accepts a corridor for aid"]),
    ("Peru agreed on Wednesday to free the prisoners.", ["Peru accepts to free the prisoners"]),
    # What is only had to be, or done by nobody known, is no demand.
    ('"The courses look worse, so they have to charge less," Ivan Dorn said.', []),
    ('"Peru has to charge less," Ivan Dorn said.', ["Ivan Dorn demands charge less > Peru"]),
    ('"They must leave the valley," Ivan Dorn said.', ["Ivan Dorn demands leave the valley"]),
    # A feeling or a state is nothing that somebody will not do.
    ('"I will never forget Oslo," Ivan Dorn said.', []),
    ('"We will not owe the banks a thing," Ivan Dorn said.', []),
    ('"I will not vote for Mara Kovic," Ivan Dorn said.', ["Ivan Dorn refuses vote for Mara Kovic"]),
    # Anybody of a kind takes no position.
    ("They met people who refuse to pay.", []),
    ("They met Mara Kovic, who refuses to pay.", ["Mara Kovic refuses to pay"]),
    # A quotation inside another is its own speaker's.
    (
        "\"Mara Kovic said on the trail, 'I refuse to use the phrase,'\" Ivan Dorn said.",
        ["Mara Kovic refuses to use the phrase"],
    ),
    ('"I refuse to use the phrase," Ivan Dorn said.', ["Ivan Dorn refuses to use the phrase"]),
    # What is not to be done.
    (
        '"Peru must fight for its people, not give up and say maybe," Ivan Dorn said.',
        ["Ivan Dorn demands fight for its people, not give up and say maybe > Peru"],
    ),
    ('"Peru must not attack Kenya," Ivan Dorn said.', ["Ivan Dorn demands not attack Kenya > Peru"]),
    # Somebody between brackets does nothing outside them.
    (
        "Mara Kovic sent a letter to the clinic (where Ivan Dorn works), calling for a vote.",
        ["Mara Kovic demands a vote"],
    ),
    # Two verbs behind one "to".
    (
        "Ivan Dorn agreed to clean up the mines and restore the land.",
        ["Ivan Dorn accepts to clean up the mines and restore the land"],
    ),
    ("Peru refused to free the prisoners and jailed the envoy.", ["Peru refuses to free the prisoners"]),
    # How far somebody will not go.
    ('"We will not automatically defend Peru," Ivan Dorn said.', ["Ivan Dorn refuses automatically defend Peru"]),
    ('"We will not defeat hunger with speeches," Ivan Dorn said.', []),
    # Whoever is asked, known or not, keeps out those who are only spoken of.
    ("Ivan Dorn called on the bakers to punish Russia.", ["Ivan Dorn demands the bakers to punish Russia"]),
    (
        "Ivan Dorn is demanding Governor Mara Kovic make a pledge not to pay.",
        ["Ivan Dorn demands Governor Mara Kovic make a pledge not to pay > Mara Kovic"],
    ),
    # The clause of the verb is no part of what it is about.
    ("The offer that Peru rejected was old.", ["Peru refuses The offer"]),
    ("The old offer Peru rejected was sound.", ["Peru refuses The old offer"]),
    ('"All we are asking for is a hearing," Ivan Dorn said.', []),
    # A report between the holder and the position.
    ("In a statement, Ivan Dorn said that Peru refused a truce on Friday.", ["Peru refuses a truce"]),
]


@pytest.mark.parametrize(("text", "wanted"), TABLE, ids=[text for text, _ in TABLE])
def test_positions_of_the_sentence(text: str, wanted: list[str]) -> None:
    assert positions_of(text) == wanted
