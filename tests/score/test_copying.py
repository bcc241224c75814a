"""Is the truth of an invented pile true of its texts?"""

import os
import re
import subprocess
import sys
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from random import Random

import pytest

from score.copying import Pile, make_pile
from score.copying.dispatches import Sentence
from score.copying.families import random_dispatch
from score.copying.grammar import Piece
from score.copying.house import make_outlets, print_piece
from score.copying.meaning import change_meaning
from score.copying.rewording import reword
from score.copying.truth import edits_between

_ROOT = Path(__file__).resolve().parents[2]


@cache
def _pile() -> Pile:
    return make_pile(400, 5)


@cache
def _large_pile() -> Pile:
    return make_pile(1200, 5)


def _by_id() -> dict[str, tuple[dict, dict]]:
    return {a["id"]: (a, t) for a, t in zip(_pile().articles, _pile().truth, strict=True)}


def test_same_seed_gives_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    written = []
    for hash_seed in ("0", "77"):
        folder = tmp_path / hash_seed
        command = [sys.executable, "-m", "score.copying", "--n", "60", "--seed", "3", "--out", str(folder)]
        subprocess.run(command, check=True, capture_output=True, cwd=_ROOT, env=os.environ | {"PYTHONHASHSEED": hash_seed})
        written.append([(folder / f"{name}.jsonl").read_bytes() for name in ("articles", "truth", "background")])
    assert written[0] == written[1]


def test_another_seed_gives_another_pile() -> None:
    assert make_pile(40, 1).articles != make_pile(40, 2).articles


@pytest.mark.parametrize("n", [1, 7, 40])
def test_a_pile_has_as_many_articles_as_asked_for_with_one_id_each(n: int) -> None:
    pile = make_pile(n, 5)
    assert len(pile.articles) == len(pile.truth) == n
    assert len({a["id"] for a in pile.articles}) == n
    assert [a["id"] for a in pile.articles] == [t["id"] for t in pile.truth]


def test_paragraphs_of_the_truth_are_those_between_blank_lines() -> None:
    for article, truth in zip(_pile().articles, _pile().truth, strict=True):
        paragraphs = article["text"].split("\n\n")
        assert [len(p.split()) for p in paragraphs] == [p["w"] for p in truth["paras"]]


def test_sentences_lie_in_order_and_cover_the_story() -> None:
    for article, truth in zip(_pile().articles, _pile().truth, strict=True):
        at = 0
        for sentence in truth["sentences"]:
            assert sentence["start"] >= at
            at = sentence["end"]
            words = article["text"][sentence["start"] : at]
            assert words == words.strip() and words[-1] in '.!?"”', words
        story = sum(p["w"] for p in truth["paras"] if not isinstance(p["o"], str) or p["o"] == "bg")
        assert story == sum(len(article["text"][s["start"] : s["end"]].split()) for s in truth["sentences"])


def test_marks_and_edits_have_the_text_of_their_spans() -> None:
    pile = _by_id()
    edits = 0
    for article, truth in pile.values():
        for mark in (m for s in truth["sentences"] for m in s["marks"]):
            assert article["text"][mark["start"] : mark["end"]] == mark["text"]
        for edit in truth["edits"]:
            edits += 1
            parent = pile[edit["parent"]][0]
            for text, side in ((parent["text"], edit["a"]), (article["text"], edit["b"])):
                assert side is None or text[side["start"] : side["end"]] == side["text"]
            assert edit["a"] or edit["b"]
    assert edits > 50


def test_every_kind_of_article_and_of_edit_is_made() -> None:
    kinds = {t["kind"].split("+")[0] for t in _large_pile().truth}
    assert kinds == {"wire", "staff", "full", "cut", "brief", "rewrite", "local", "lift", "blend", "blend3", "part", "speech"}
    edits = {e["kind"] for t in _large_pile().truth for e in t["edits"]}
    assert edits == {"number", "negation", "hedge", "attribution", "quotation", "name", "date"}


def test_boundaries_lie_between_sentences_of_two_dispatches() -> None:
    blends = [t for t in _pile().truth if t["kind"].startswith("blend")]
    assert blends
    for truth in blends:
        for end, start in truth["boundaries"]:
            left = next(s for s in truth["sentences"] if s["end"] == end)
            right = next(s for s in truth["sentences"] if s["start"] == start)
            assert left["report"] != right["report"] and not left["own"] and not right["own"]
    assert any(len(t["boundaries"]) == 2 for t in blends)


def test_parents_are_in_the_pile() -> None:
    pile = _by_id()
    assert all(p in pile for _, t in pile.values() for p in t["parents"])


def test_reports_of_one_speech_share_sentences_and_differ_as_reports() -> None:
    groups: dict[str, dict[str, set[str]]] = {}
    for truth in _pile().truth:
        for sentence in truth["sentences"]:
            if sentence["statement"]:
                groups.setdefault(sentence["statement"], {}).setdefault(sentence["report"], set()).update(sentence["s"])
    assert groups
    assert all(len(reports) >= 2 for reports in groups.values())


def test_a_follow_up_reuses_sentences_of_the_report_before() -> None:
    for truth in (t for t in _pile().truth if t["follows"] and t["kind"] == "wire"):
        assert {s["report"] for s in truth["sentences"] if s["reused"]} == {truth["follows"]}
        assert {"a": truth["follows"], "b": truth["report"]} in _pile().background


def test_formulaic_reports_are_alike_and_no_copies() -> None:
    rows = [t for t in _large_pile().truth if t["genre"] == "weather" and t["kind"] == "staff"]
    assert len({t["report"] for t in rows}) == len(rows) > 3


def test_independent_reports_share_no_long_text() -> None:
    rng = Random(9)
    grams: list[set[tuple[str, ...]]] = []
    for n in range(60):
        dispatch = random_dispatch(f"t{n}", "AFP", rng)
        words = [re.findall(r"\w+", "".join(p.text for p in s.pieces).lower()) for g in dispatch.paragraphs for s in g]
        grams.append({tuple(w[i : i + 8]) for w in words for i in range(len(w) - 7)})
    shares = sorted(len(a & b) / min(len(a), len(b)) for n, a in enumerate(grams) for b in grams[:n])
    assert shares[-1] < 0.08
    assert shares[int(0.99 * len(shares))] < 0.01


def _sentences(many: int) -> list[Sentence]:
    rng = Random(4)
    return [s for n in range(many) for g in random_dispatch(f"t{n}", "AP", rng).paragraphs for s in g]


def test_rewording_keeps_what_the_marked_places_say() -> None:
    for sentence in _sentences(6):
        for level in (1, 2, 3):
            other = reword(sentence, level, Random(1))
            assert {p.key: p.value for p in other.pieces if p.key} == {p.key: p.value for p in sentence.pieces if p.key}


def test_a_heavy_rewording_changes_far_more_words_than_a_light_one() -> None:
    kept = []
    for level in (1, 3):
        plain = [s for s in _sentences(6) if all(p.kind != "quotation" for p in s.pieces)]
        pairs = [(_words(s), _words(reword(s, level, Random(2)))) for s in plain]
        kept.append(sum(_in_common(a, b) for a, b in pairs) / sum(len(a) for a, _ in pairs))
    assert kept[0] > 0.95
    assert kept[1] < 0.75


def _in_common(a: list[str], b: list[str]) -> int:
    """Words that stand in the same order in both."""
    return sum(m.size for m in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())


def _words(sentence: Sentence) -> list[str]:
    return re.findall(r"\w+", "".join(p.text for p in sentence.pieces).lower())


def test_a_change_of_meaning_changes_one_value_of_the_sentence() -> None:
    for sentence in _sentences(4):
        (changed,) = change_meaning([(sentence,)], 1.0, Random(3))[0]
        values = {p.key: p.value for p in sentence.pieces if p.key}
        differing = {k for k, v in ((p.key, p.value) for p in changed.pieces if p.key) if values[k] != v}
        assert len({values[k] for k in differing}) <= 1


def test_spelling_and_marks_are_style_and_no_edit() -> None:
    british = next(o for o in make_outlets(1, 40) if o.british and o.curly and o.words_for_numbers)
    american = next(o for o in make_outlets(1, 40) if not o.british and not o.curly and not o.words_for_numbers)
    assert print_piece(Piece("the “harbor” rumor"), british) == "the “harbour” rumour"
    assert print_piece(Piece("the “harbor” rumor"), american) == 'the "harbor" rumor'
    assert print_piece(Piece("4", "number", "k", "4"), british) == "four"


def test_edits_between_two_copies_are_the_marks_that_differ() -> None:
    def row(text: str, value: str) -> dict:
        return {
            "sentences": [{"marks": [{"key": "d:1.2", "kind": "hedge", "start": 3, "end": 3 + len(text), "text": text, "value": value}]}]
        }

    assert edits_between(row("may", "may"), row("may", "may")) == []
    assert edits_between(row("may", "may"), row("", "")) == [{"kind": "hedge", "a": {"start": 3, "end": 6, "text": "may"}, "b": None}]
