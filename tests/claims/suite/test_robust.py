"""Does odd text stay harmless? On random and pathological passages nothing crashes, spans are the text's, and work grows with the text."""

import random
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.claims.scenes import REPORT_ID, make_document, make_sentences
from tests.claims.suite.reading import _REPORT
from twosource.claims.reading import find_mentions, make_scene
from twosource.claims.scene import Scene
from twosource.claims.speech.attribution import _carry
from twosource.claims.speech.outer import complete_chains
from twosource.claims.speech.statements import find_statements
from twosource.corroborate.root.newsrooms import is_nameless_newsroom, is_published, newsroom_named
from twosource.records import Actor, Hop
from twosource.settings import ClaimsSettings
from twosource.text.quotemarks import find_quotations

PIECES = (
    '"', "“", "”", "'", "‘", "’", "''", "``", "«", "»", " - ", "—", ": ", ", ", ". ", "? ", "! ", "\n\n", "\n", "  ", "(", ")",
    "said", "told reporters", "according to", "he added", "Mara Voss", "VOSS", "the ministry", "a spokesman for", "the Evening Ledger",
    "state television", "in a statement", "The dam is safe", "the road was closed", "we will not go", "reportedly", "Q:", "A:", "- ",
    "could not be verified", "citing", "Reuters reported", "of", "their", "who", "17", "é", "\u200b", "\ufeff", "😀",
)  # fmt: skip
STRANGE = {
    "only marks": "“”\"'‘’«»" * 40,
    "only opening marks": "“" * 200,
    "only cues": "said told added warned denied claimed " * 20,
    "only names": "Mara Voss Ivo Tarn Ana Kolt " * 20,
    "only capitals": "THE DAM IS SAFE, MARA VOSS SAID. " * 8,
    "no spaces": "“Thedamissafe,”saidMaraVoss." * 8,
    "one letter a line": "a\n\n" * 60,
    "a list": "- “One,” he said\n- “Two,” she said\n" * 8,
    "a transcript": "Q: Is it safe?\n\nA: It is safe.\n\n" * 8,
    "nothing": " \n\n ",
    "one word": "said",
    "newsrooms in newsrooms": "AFP reported that Reuters reported that " * 12 + "it rained.",
}


def read(text: str) -> Scene:
    document = make_document(text)
    return make_scene(document, make_sentences(document), {REPORT_ID: _REPORT}, ClaimsSettings())


def check(text: str) -> None:
    """Everything that was read stands in the text where it says."""
    scene = read(text)
    for a in scene.attributions:
        for span in (*a.content, *a.cue, *a.source):
            assert 0 <= span.start < span.end <= len(text)
        for hop in a.chain:
            assert hop.text == text[hop.span[1] : hop.span[2]]
    for mention in find_mentions(scene):
        assert mention.text == text[mention.start : mention.end]
        for hedge in mention.hedges:
            assert hedge.text == text[hedge.span[1] : hedge.span[2]]


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE)
def test_strange_text_is_read_without_harm(text: str) -> None:
    check(text)


@pytest.mark.parametrize("seed", range(30))
def test_passages_thrown_together_are_read_without_harm(seed: int) -> None:
    draw = random.Random(seed)
    check("".join(draw.choice(PIECES) + draw.choice(("", " ")) for _ in range(draw.randint(1, 60))))


MEGABYTE = {
    "capitals": "A " * 500_000,
    "one word": "A" * 1_000_000,
    "names and commas": "Abc, " * 200_000,
    "small words": "The of the of " * 72_000,
    "marks": "“\"'" * 333_000,
    "media": "state television in a statement " * 32_000,
}


@pytest.mark.parametrize("text", MEGABYTE.values(), ids=MEGABYTE)
def test_a_megabyte_of_it_comes_to_an_end(text: str) -> None:
    for who in (None, Actor(actor_id="", name=text[:50], kind="unnamed")):
        for role in ("medium", "newsroom", "document"):
            hop = Hop(who=who, text=text, role=role, stated=True, span=("a" * 16, 0, len(text)))  # type: ignore[arg-type]
            newsroom_named(hop), is_published(hop), is_nameless_newsroom(hop)
    assert all(0 <= q.outer.start < q.outer.end <= len(text) for q in find_quotations(text, 0, len(text)))


def count_calls(task: Callable[[], Any]) -> int:
    """How many functions were called: the work, whatever the machine."""
    calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        task()
    finally:
        sys.setprofile(before)
    return calls


PARAGRAPHS = {
    "quotations": "“The dam is safe for now,” Mara Voss told Radio Marrow.\n\n“It will hold for years to come.”\n\n",
    "wires": "Mara Voss said the dam was safe, Reuters reported. The claim could not be verified.\n\n",
    "nested": "Ivo Tarn said Mara Voss had told him that the dam was reportedly safe.\n\n",
    "spokesmen": "The dam may hold, a spokesman for Mara Voss said in a statement.\n\n",
}


@pytest.mark.parametrize("paragraph", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_work_grows_with_the_text_and_no_faster(paragraph: str) -> None:
    short, long = read(paragraph * 30), read(paragraph * 120)
    for task in (find_statements, lambda s: complete_chains(s.attributions), lambda s: _carry(s, s.attributions, ClaimsSettings())):
        few, many = count_calls(lambda: task(short)), count_calls(lambda: task(long))  # noqa: B023
        assert few > 0 and many < 6 * few, (few, many)
