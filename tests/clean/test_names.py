import pytest

from twosource.clean.creditline import find_wire, find_wire_at, find_wire_named, find_wires, load_wires
from twosource.clean.outlets import find_outlet, find_outlet_at, find_outlet_named, load_outlets


def test_the_lists_are_long_enough_and_name_nobody_twice():
    assert len(load_wires()) >= 60
    assert len(load_outlets()) >= 150
    for rows, forms in (
        (load_wires(), [f for w in load_wires() for f in (*w.names, *w.doubtful)]),
        (load_outlets(), [f for o in load_outlets() for f in {o.name, *o.aliases}]),
    ):
        assert len({row.name for row in rows}) == len(rows)
        assert len(set(forms)) == len(forms)
        domains = [d for row in rows for d in row.domains]
        assert len(set(domains)) == len(domains)
        assert all(row.country is None or (len(row.country) == 3 and row.country.isupper()) for row in rows)


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("the mayor told Reuters on Monday", "Reuters", "Reuters"),
        ("Agence France-Presse reported", "AFP", "Agence France-Presse"),
        ("state news agency Interfax-Ukraine said", "Interfax-Ukraine", "Interfax-Ukraine"),
        ("(AP)", "AP", "AP"),
        ("The Associated Press", "AP", "The Associated Press"),
        ("according to dpa.", "dpa", "dpa"),
    ],
)
def test_a_wire_is_found_by_any_of_its_names(text, name, found):
    hit = find_wire(text)
    assert hit is not None
    wire, span = hit
    assert (wire.name, text[span.start : span.end]) == (name, found)


@pytest.mark.parametrize("text", ["AP-style headlines", "APs", "a map", "the PA said in Ramallah", "anadolu", "", "Reutersx"])
def test_other_words_are_no_wire(text):
    assert find_wire(text) is None


def test_a_doubtful_short_form_counts_only_where_a_credit_must_stand():
    assert find_wire("The PA paid the teachers.") is None
    hit = find_wire("(PA)", credit=True)
    assert hit is not None and hit[0].name == "PA"


def test_wires_come_in_order_of_the_text():
    assert [w.name for w, _ in find_wires("Reuters, AFP and AP")] == ["Reuters", "AFP", "AP"]


def test_a_whole_name_and_an_address_find_their_wire():
    assert find_wire_named("the associated press").name == "AP"
    assert find_wire_named("Harbour Gazette") is None
    assert find_wire_at("https://www.reuters.com/world/x").name == "Reuters"
    assert find_wire_at("https://notreuters.com") is None
    assert find_wire_at("http://[broken") is None
    assert find_wire_at("nonsense") is None


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("told Al-Jazeera television", "Al-Jazeera", "Al-Jazeera television"),
        ("wrote in The New York Times", "New York Times", "The New York Times"),
        ("Rossiya 24 showed", "Rossiya 24", "Rossiya 24"),
        ("China\u2019s People\u2019s Daily wrote", "People's Daily", "People\u2019s Daily"),
    ],
)
def test_an_outlet_is_found_by_any_of_its_names(text, name, found):
    hit = find_outlet(text)
    assert hit is not None
    outlet, span = hit
    assert (outlet.name, text[span.start : span.end]) == (name, found)


def test_a_word_that_is_also_an_outlet_is_not_found_in_running_text():
    assert find_outlet("Dawn broke. Time was short.") is None
    assert find_outlet_named("Dawn").country == "PAK"
    assert find_outlet_named("the guardian").name == "The Guardian"


def test_an_address_finds_its_outlet():
    assert find_outlet_at("https://edition.cnn.com/a").name == "CNN"
    assert find_outlet_at("https://example.org") is None
