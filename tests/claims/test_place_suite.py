"""The project's own sentences on places: every place named, with its country, how exact it is, and where it lies.

The first half was written from the definitions alone (CONTRACT.md's precisions and the rules of docs/reference), before the code that
reads them; the second half while it was written. Towns are real, people and events invented.
"""

import pytest

from tests.claims.scenes import make_scene
from twosource.claims.place.placenames import name_places

Expected = tuple[str, str | None, str, str | None]
"""The name, its country, its precision, and "lat lon" in whole degrees, or None without a pin."""

FROM_DEFINITIONS: list[tuple[str, list[Expected]]] = [
    # Towns, provinces, countries.
    ("Nine people were killed in Homs, Syria.", [("Homs", "SYR", "town", "35 37"), ("Syria", "SYR", "country", "35 37")]),
    ("Shells fell on Idlib province.", [("Idlib province", "SYR", "province", "36 37")]),
    ("Shells fell on the province of Idlib.", [("Idlib", "SYR", "province", "36 37")]),
    (
        "Floods struck Kerala and Tamil Nadu in India.",
        [("Kerala", "IND", "province", "11 76"), ("Tamil Nadu", "IND", "province", "11 78"), ("India", "IND", "country", "20 79")],
    ),
    ("Troops left Anbar Province in Iraq.", [("Anbar Province", "IRQ", "province", "34 42"), ("Iraq", "IRQ", "country", "34 45")]),
    ("A ferry sank off Mombasa, Kenya.", [("Mombasa", "KEN", "town", "-4 40"), ("Kenya", "KEN", "country", "-1 37")]),
    # Transliterations are one place.
    ("The army entered Al-Raqqah in Syria.", [("Al-Raqqah", "SYR", "town", "36 39"), ("Syria", "SYR", "country", "35 37")]),
    ("The army shelled Deir Ezzor in Syria.", [("Deir Ezzor", "SYR", "town", "35 40"), ("Syria", "SYR", "country", "35 37")]),
    ("Rockets hit Ma'arrat Misrin in Syria.", [("Ma'arrat Misrin", "SYR", "town", "36 37"), ("Syria", "SYR", "country", "35 37")]),
    # Homonyms: the article's countries decide, else size, else no pin.
    ("Lebanon sent troops to Tripoli.", [("Lebanon", "LBN", "country", "34 36"), ("Tripoli", "LBN", "town", "34 36")]),
    ("Libya sent troops to Tripoli.", [("Libya", "LBY", "country", "31 16"), ("Tripoli", "LBY", "town", "33 13")]),
    ("A man was shot in Birmingham, Alabama.", [("Birmingham", "USA", "town", "34 -87"), ("Alabama", "USA", "province", "33 -87")]),
    ("A man was shot in Cambridge.", [("Cambridge", None, "unknown", None)]),
    ("A man was shot in Paris.", [("Paris", "FRA", "town", "49 2")]),
    # Relative places.
    ("The bus was hit near Aleppo.", [("Aleppo", "SYR", "town", "36 37")]),
    ("Six were held at the border with Turkey.", [("Turkey", "TUR", "country", "39 34")]),
    (
        "Gunmen burned the village of Orvesk, about 20km south of Kirkuk, Iraq.",
        [("Orvesk", "IRQ", "near", "35 44"), ("Kirkuk", "IRQ", "town", "35 44"), ("Iraq", "IRQ", "country", "34 45")],
    ),
    # What the text puts a name in.
    ("Four died in the Syrian town of Qorvath.", [("Qorvath", "SYR", "unknown", None)]),
    ("Four died in the town of Qorvath.", [("Qorvath", None, "unknown", None)]),
    # Names of people and bodies are none.
    ("Paris Hallmond told the Boston Globe that she was tired.", []),
    ("The London Symphony Orchestra played for Jordan Belmont.", []),
    ("Georgia Tull and Austin Reyes were elected.", []),
]

WRITTEN_BESIDE_THE_CODE: list[tuple[str, list[Expected]]] = [
    ("The envoy flew from Riyadh to Geneva on Friday.", [("Riyadh", "SAU", "town", "25 47"), ("Geneva", "CHE", "town", "46 6")]),
    ("Three soldiers died in Northern Ireland.", [("Northern Ireland", "GBR", "province", "55 -6")]),
    ("Rebels hold parts of northern Iraq.", [("Iraq", "IRQ", "country", "34 45")]),
    (
        "Clashes broke out across Salah ad Din Province in Iraq.",
        [("Salah ad Din Province", "IRQ", "province", "35 44"), ("Iraq", "IRQ", "country", "34 45")],
    ),
    ("Students marched at Mosul University in Iraq.", [("Mosul University", "IRQ", "near", "36 43"), ("Iraq", "IRQ", "country", "34 45")]),
    (
        "The plane landed at Incirlik Air Base in Turkey.",
        [("Incirlik Air Base", "TUR", "unknown", None), ("Turkey", "TUR", "country", "39 34")],
    ),
    ("The plane landed at Miami International Airport.", [("Miami International Airport", "USA", "near", "26 -80")]),
    (
        "Snow closed the road in the Hindu Kush mountains of Afghanistan.",
        [("Hindu Kush mountains", None, "unknown", None), ("Afghanistan", "AFG", "country", "35 67")],
    ),
    (
        "A boat sank in the Mediterranean Sea off Libya.",
        [("Mediterranean Sea", None, "unknown", None), ("Libya", "LBY", "country", "31 16")],
    ),
    (
        "The talks were held in Washington, D.C., and in New York.",
        [("Washington", "USA", "town", "39 -77"), ("New York", "USA", "town", "41 -74")],
    ),
    (
        "Fires burned near Redding, Calif., and in Ore., Wash. and Idaho.",
        [
            ("Redding", "USA", "town", "41 -122"),
            ("Calif.", "USA", "province", "36 -120"),
            ("Ore.", "USA", "province", "45 -123"),
            ("Wash.", "USA", "province", "47 -122"),
            ("Idaho", "USA", "province", "44 -115"),
        ],
    ),
    (
        "Prices rose in Baghdad's Karrada district in Iraq.",
        [("Baghdad", "IRQ", "town", "33 44"), ("Karrada district", "IRQ", "province", None), ("Iraq", "IRQ", "country", "34 45")],
    ),
    (
        "The Syrian army besieged Darayya; aid reached Darayya on Monday.",
        [("Darayya", "SYR", "town", "33 36"), ("Darayya", "SYR", "town", "33 36")],
    ),
    (
        "Russia shelled Kharkiv and Zaporizhzhia in Ukraine.",
        [
            ("Russia", "RUS", "country", "53 56"),
            ("Kharkiv", "UKR", "town", "50 36"),
            ("Zaporizhzhia", "UKR", "town", "48 35"),
            ("Ukraine", "UKR", "country", "49 32"),
        ],
    ),
    ("Ukraine said Kiev was safe.", [("Ukraine", "UKR", "country", "49 32"), ("Kiev", "UKR", "town", "50 31")]),
    ("A quake struck Nepal, 80km north-west of Kathmandu.", [("Nepal", "NPL", "country", "28 85"), ("Kathmandu", "NPL", "town", "28 85")]),
    (
        "Kenyan police raided a camp in Garissa County, Kenya.",
        [("Garissa County", "KEN", "province", "-0 40"), ("Kenya", "KEN", "country", "-1 37")],
    ),
    ("Georgia and Armenia closed the border.", [("Georgia", "GEO", "country", "42 43"), ("Armenia", "ARM", "country", "40 45")]),
    ("A tornado struck Atlanta, Georgia.", [("Atlanta", "USA", "town", "34 -84"), ("Georgia", "USA", "province", "33 -84")]),
    ("The Baltimore Sun and the Chicago Tribune closed.", []),
    ("Hamilton Drey and Lincoln Oates sued the bank.", []),
    ("The White House and the Pentagon were silent.", []),
    ("The minister visited Sudan's Darfur region.", [("Sudan", "SDN", "country", "14 31"), ("Darfur region", "SDN", "province", "13 24")]),
    ("Sudan sent troops to Darfur.", [("Sudan", "SDN", "country", "14 31"), ("Darfur", "SDN", "province", "13 24")]),
    (
        "Ten died in Santiago, Chile, and in San Jose, Costa Rica.",
        [
            ("Santiago", "CHL", "town", "-33 -71"),
            ("Chile", "CHL", "country", "-35 -72"),
            ("San Jose", "CRI", "town", "10 -84"),
            ("Costa Rica", "CRI", "country", "10 -84"),
        ],
    ),
    (
        "Police in Rio de Janeiro held a man from Sao Paulo, Brazil.",
        [("Rio de Janeiro", "BRA", "town", "-23 -43"), ("Sao Paulo", "BRA", "town", "-24 -47"), ("Brazil", "BRA", "country", "-16 -46")],
    ),
    ("The U.S. embassy in Nairobi was shut.", [("U.S.", "USA", "country", "38 -91"), ("Nairobi", "KEN", "town", "-1 37")]),
    ("The dam above Qaraqosh, Iraq, held.", [("Qaraqosh", "IRQ", "unknown", None), ("Iraq", "IRQ", "country", "34 45")]),
    (
        "May and June were dry in Victoria, Australia.",
        [("Victoria", "AUS", "province", "-38 145"), ("Australia", "AUS", "country", "-33 145")],
    ),
    ("The crossing between Gaza and Egypt stayed shut.", [("Gaza", "PSE", "town", "32 34"), ("Egypt", "EGY", "country", "29 31")]),
]

FALLS_SHORT = {
    "The London Symphony Orchestra played for Jordan Belmont.": "the parser takes the singer for a place",
    "The Syrian army besieged Darayya; aid reached Darayya on Monday.": "the parser takes a small town for a body",
    "Ukraine said Kiev was safe.": "the parser takes the town for a person",
    "The talks were held in Washington, D.C., and in New York.": "D.C. is read as a second name without a pin",
    "Snow closed the road in the Hindu Kush mountains of Afghanistan.": "the parser sees no name in the mountains",
}


def read(text: str) -> list[Expected]:
    scene = make_scene(text)
    return [
        (p.place.name, p.place.country, p.place.precision, _where(p.place.lat, p.place.lon))
        for s in scene.sentences
        for p in name_places(s, text)
    ]


def _where(lat: str | None, lon: str | None) -> str | None:
    return f"{float(lat):.0f} {float(lon):.0f}" if lat is not None and lon is not None else None


def cases(rows: list[tuple[str, list[Expected]]]) -> list[object]:
    """The rows as parameters; a sentence that falls short must fail, with its reason."""
    failing = {text: pytest.mark.xfail(strict=True, reason=reason) for text, reason in FALLS_SHORT.items()}
    return [pytest.param(*row, id=row[0], marks=[failing[row[0]]] if row[0] in failing else []) for row in rows]


@pytest.mark.parametrize(("text", "expected"), cases(FROM_DEFINITIONS))
def test_sentence_from_the_definitions(text: str, expected: list[Expected]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), cases(WRITTEN_BESIDE_THE_CODE))
def test_sentence_written_beside_the_code(text: str, expected: list[Expected]) -> None:
    assert read(text) == expected
