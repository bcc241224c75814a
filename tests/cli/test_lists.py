"""What do `figures`, `stories` and `check` answer from a store that is there?"""

import json

import pytest

from tests.cli.conftest import Command

pytestmark = pytest.mark.usefixtures("pile")


def test_figures_are_the_claims_that_count(command: Command) -> None:
    figures = [json.loads(line) for line in command("figures", "--json").out.splitlines()]
    assert figures
    assert {claim["kind"] for claim in figures} == {"figure"}
    assert figures == [json.loads(line) for line in command("claims", "--kind", "figure", "--json").out.splitlines()]
    assert "injured" in command("figures").out


def test_every_article_is_in_one_story_and_every_claim_in_that_of_its_id(command: Command) -> None:
    stories = [json.loads(line) for line in command("stories", "--json").out.splitlines()]
    assert list(stories[0]) == ["schema", "story_id", "member_ids", "articles", "claims"]
    articles = [a for story in stories for a in story["articles"]]
    assert len(articles) == len(set(articles))
    claims = [json.loads(line) for line in command("claims", "--json").out.splitlines()]
    assert {(c["claim_id"], c["story_id"]) for c in claims} == {(c, s["story_id"]) for s in stories for c in s["claims"]}
    assert all(story["story_id"] in story["member_ids"] for story in stories)
    assert "Board rejects call to close pier" in command("stories").out


def test_a_gate_that_holds_ends_well_and_one_that_fails_with_1_and_the_claims(command: Command) -> None:
    assert command("check", "--gate", "independent>=1").code == 0
    ran = command("check", "--gate", "independent >= 2", "F1")
    assert ran.code == 1
    assert "F1" in ran.out
    failing = [json.loads(line) for line in command("check", "--gate", "independent>=2", "--json").out.splitlines()]
    assert all(claim["counts"]["independent"][0] < 2 for claim in failing)


@pytest.mark.parametrize("words", [("--gate", "two"), ("--gate", "independent>=2", "A"), ("--gate", "independent>=2", "F99"), ()])
def test_a_rule_or_claim_that_is_none_is_wrong_use(command: Command, words: tuple[str, ...]) -> None:
    assert command("check", *words).code == 2
