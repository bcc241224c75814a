"""Is each passage of the suite of speakers read as it says? Speaker, party, and who is meant, through the reading of the whole pile."""

from dataclasses import replace

import pytest

from tests.claims.reading import read_scene
from tests.claims.suite_speakers import AFTER_ERRORS, BY_DEFINITION, OVER_A_PILE, Passage
from twosource.claims.reading import find_mentions
from twosource.corroborate.actor.actors import Cast, find_cast, with_cast
from twosource.records import Actor, Mention

CASES = {**BY_DEFINITION, **AFTER_ERRORS}


def _statements(case: Passage) -> tuple[tuple[Mention, ...], Cast]:
    mentions = find_mentions(read_scene(case.text))
    cast = find_cast(mentions)
    return tuple(with_cast(m, cast) for m in mentions if m.kind == "statement"), cast


def _means(case: Passage, words: str) -> Actor | None:
    scene = read_scene(case.text)
    words, _, nth = words.partition("#")
    at = -1
    for _ in range(int(nth or 1)):
        at = case.text.index(words, at + 1)
    end = at + len(words.rstrip())
    return next((scene.actor_at(s, i) for s in scene.sentences for i, t in enumerate(s.tokens) if t.end == end), None)


def _name(actor: Actor | None) -> str:
    return actor.name if actor is not None and actor.kind in {"person", "body", "country"} and actor.name[:1].isupper() else ""


@pytest.mark.parametrize("name", [n for n, c in CASES.items() if c.said])
def test_speaker_and_party_of_what_is_said(name: str) -> None:
    case = CASES[name]
    statements, cast = _statements(case)
    read = []
    for words, _, _ in case.said:
        found = [m for m in statements if words in m.text]
        party = cast.party(found[0].speaker) if found else None
        read.append((words, _name(found[0].speaker), party.name if party else "") if found else (words, "not read", ""))
    assert read == list(case.said)


@pytest.mark.parametrize("name", [n for n, c in CASES.items() if c.means])
def test_who_is_meant(name: str) -> None:
    case = CASES[name]
    assert [(w, _name(_means(case, w))) for w, _ in case.means] == list(case.means)


@pytest.mark.parametrize("name", [n for n, c in CASES.items() if c.apart])
def test_two_are_kept_apart(name: str) -> None:
    case = CASES[name]
    for one, two in case.apart:
        a, b = _means(case, one), _means(case, two)
        assert a is not None and a != b, (one, two, a)


@pytest.mark.parametrize("name", OVER_A_PILE)
def test_one_actor_over_a_pile(name: str) -> None:
    pile = OVER_A_PILE[name]
    said = []
    for n, text in enumerate(pile.texts):
        first = next(m for m in find_mentions(read_scene(text)) if m.kind == "statement")
        said.append(replace(first, mention_id=f"{n} {first.mention_id}", article_id=str(n), report_id=f"r{n}"))
    cast = find_cast(said)
    actors = [with_cast(m, cast).speaker for m in said]
    assert all(actors)
    together = {frozenset(n for n, a in enumerate(actors) if a == actor) for actor in actors}
    wanted = {frozenset(part) for part in pile.one}
    alone = set(range(len(actors))) - {n for part in pile.one for n in part}
    assert together == wanted | {frozenset({n}) for n in alone}
