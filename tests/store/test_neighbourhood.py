"""Which articles are corroborated together?"""

from hypothesis import given
from hypothesis import strategies as st

from tests.store.making import make_article, make_layout, make_mention
from twosource.records import Actor, Document, Mention
from twosource.store.neighbourhood import find_keys, find_neighbourhoods


def _keys(*mentions: Mention, outlet: str | None = None) -> set[str]:
    article = make_article("a1", outlet=outlet)
    return set(find_keys(Document(article=article, layout=make_layout(article)), mentions, {}))


def _named(name: str, **fields: object) -> Actor:
    return Actor(actor_id="x", name=name, kind="body", **fields)  # type: ignore[arg-type]


def test_articles_that_share_a_chain_of_keys_are_one_neighbourhood() -> None:
    ties = {"a": ["lorvik"], "b": ["velin", "lorvik"], "c": ["velin"], "d": ["kelvat"], "e": []}
    assert find_neighbourhoods(ties) == (("a", "b", "c"), ("d",), ("e",))


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("uvwxyz"), max_size=3)), st.randoms())
def test_the_order_of_articles_and_keys_does_not_matter(ties: dict[str, list[str]], chance: object) -> None:
    shuffled = {a: ties[a][::-1] for a in reversed(ties)}
    parts = find_neighbourhoods(ties)
    assert find_neighbourhoods(shuffled) == parts
    assert sorted(a for part in parts for a in part) == sorted(ties)


def test_a_long_and_a_short_name_meet() -> None:
    long, short = make_mention("a1", actor=_named("Northern Harbour Board")), make_mention("a1", actor=_named("Harbour Board"))
    assert _keys(long) & _keys(short) >= {"harbour", "board"}


def test_an_acronym_meets_the_name_it_stands_for() -> None:
    assert "nhb" in _keys(make_mention("a1", actor=_named("Northern Harbour Board"))) & _keys(make_mention("a1", actor=_named("NHB")))


def test_outlets_and_places_tie_articles() -> None:
    assert {"argus", "lorvik"} <= _keys(make_mention("a1"), outlet="Morning Argus")


def test_a_description_ties_an_article_to_nobody_but_its_body() -> None:
    official = Actor(actor_id="x", name="A Senior Official", kind="unnamed", body="Soravia")
    keys = _keys(make_mention("a1", actor=official))
    assert "soravia" in keys
    assert not {"senior", "official"} & keys
