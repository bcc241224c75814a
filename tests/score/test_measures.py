"""Do the measures of tracing give the figures that can be counted by hand?"""

from typing import Any

import pytest

from bench.pairs import read_pair_truth
from score.copying.measures.directions import direction_figures, read_descent
from score.copying.measures.edits import edit_figures, is_same
from score.copying.measures.joints import boundary_figures, grouping_figures, speech_figures
from score.copying.measures.pairs import pair_figures
from score.copying.measures.reading import Reading, make_document
from score.copying.measures.reports import b_cubed, furniture_figures, paragraph_figures, sentence_figures, wire_figures
from score.trace import table
from twosource.records import Edit, EditSide, Lineage, Link, Passage, Report, Span

Row = dict[str, Any]


def _article(article_id: str, *paragraphs: str, outlet: str = "Netherby Echo") -> Row:
    return {
        "id": article_id,
        "outlet": outlet,
        "url": "https://netherbyecho.example/1",
        "published": "2012-12-03T10:00",
        "title": "A title",
        "text": "\n\n".join(paragraphs),
    }


def _sentence(article: Row, n: int, report: str, **more: Any) -> Row:
    """Paragraph n of the article as one sentence of the truth."""
    parts = article["text"].split("\n\n")
    start = sum(len(p) + 2 for p in parts[:n])
    row = {"start": start, "end": start + len(parts[n]), "s": [f"{report}:{n}"], "report": report, "par": n, "own": False}
    return row | {"statement": "", "reused": False, "credit": None, "marks": []} | more


def _truth(article: Row, *reports: str, **more: Any) -> Row:
    """A truth row with one sentence a paragraph; "boiler" for page text."""
    parts = article["text"].split("\n\n")
    paras = [{"o": r if r == "boiler" else [[r, n]], "w": len(p.split())} for n, (p, r) in enumerate(zip(parts, reports, strict=True))]
    sentences = [_sentence(article, n, r) for n, r in enumerate(reports) if r != "boiler"]
    wires = list(dict.fromkeys(r for r in reports if r.startswith("d")))
    row: Row = {"id": article["id"], "kind": "full", "genre": "storm", "report": reports[0], "wires": wires, "parents": [], "agency": "AFP"}
    row |= {"credit": None, "rewrite": 0, "version": 1, "follows": "", "statement": "", "boundaries": [], "edits": []}
    return row | {"paras": paras, "sentences": sentences} | more


def _passages(article: Row, *labels: str | None, sure: bool = True) -> list[Passage]:
    """One passage a paragraph; None for furniture."""
    out, at = [], 0
    for n, (part, label) in enumerate(zip(article["text"].split("\n\n"), labels, strict=True)):
        kind = "copy" if label else "furniture"
        out.append(
            Passage(
                article_id=article["id"], start=at, end=at + len(part), paragraphs=(n + 1,), report_id=label, kind=kind, sure=sure  # type: ignore[arg-type]
            )
        )  # fmt: skip
        at += len(part) + 2
    return out


def _reading(*rows: tuple[Row, Row, list[Passage]], wires: dict[str, str] | None = None, links: tuple[Link, ...] = ()) -> Reading:
    passages = tuple(p for _, _, ps in rows for p in ps)
    reports = tuple(
        Report(
            report_id=r,
            kind="dispatch",
            wire=(wires or {}).get(r),
            wire_basis=None,
            seen=False,
            date=None,
            versions=(),
            articles=tuple(sorted({p.article_id for p in passages if p.report_id == r})),
        )
        for r in sorted({p.report_id for p in passages if p.report_id})
    )
    lineage = Lineage(passages=passages, reports=reports, links=links)
    return Reading([a for a, _, _ in rows], [t for _, t, _ in rows], [], [make_document(a) for a, _, _ in rows], lineage)


_A = _article("a", "The ferry sank off the pier.", "Nine were saved by a tug.")
_B = _article("b", "The ferry sank off the pier.", "Nine were saved by a tug.")


def test_b_cubed_of_one_wrongly_joined_pair() -> None:
    gold = {("a", 0): "x", ("a", 1): "x", ("b", 0): "y"}
    assert b_cubed(gold, dict.fromkeys(gold, "r")) == {"p": 55.6, "r": 100.0, "f1": 71.5}
    assert b_cubed(gold, {}) == {"p": 100.0, "r": 66.7, "f1": 80.0}


def test_paragraphs_and_sentences_are_labelled_by_most_characters() -> None:
    reading = _reading((_A, _truth(_A, "d1", "d1"), _passages(_A, "r", "r")), (_B, _truth(_B, "d1", "d2"), _passages(_B, "r", "s")))
    for figures, name in ((paragraph_figures(reading), "b3"), (sentence_figures(reading), "sentence_b3")):
        assert (figures[f"{name}_p"], figures[f"{name}_r"]) == (100.0, 100.0)


def test_a_sentence_that_was_reused_is_no_item() -> None:
    truth = _truth(_A, "d1", "d1")
    truth["sentences"][1]["reused"] = True
    other = _truth(_B, "d1", "d2")
    reading = _reading((_A, truth, _passages(_A, "r", "q")), (_B, other, _passages(_B, "r", "q")))
    assert sentence_figures(reading)["sentence_b3_p"] == 100.0


def test_furniture_recall_and_lost_story() -> None:
    page = _article("a", "Sign here.", "Join us.", "Ten by ten.", "Ten by ten.")
    reading = _reading((page, _truth(page, "boiler", "boiler", "d1", "d1"), _passages(page, None, "r", None, "r")))
    assert furniture_figures(reading) == {"furniture_r": 50.0, "story_lost": 50.0}


def test_a_blend_that_credits_one_of_its_wires_keeps_nothing_of_the_other() -> None:
    a, b = (_article(name, "The ferry sank off the pier.") for name in "ab")
    c = _article("c", "The ferry sank off the pier.", "The mayor resigned.")
    blend = _truth(c, "d1", "d2", credit="AFP")
    other = _truth(b, "d2") | {"agency": "AP"}
    rows = [(a, _truth(a, "d1"), _passages(a, "r")), (b, other, _passages(b, "s")), (c, blend, _passages(c, "r", "s"))]
    assert wire_figures(_reading(*rows, wires={"r": "AFP"})) == {"wire_p": 100.0, "wire_r": 100.0}


def test_wire_of_a_copy_without_credit() -> None:
    third = _article("c", "Another thing.")
    rows = (
        (_A, _truth(_A, "d1", "d1", credit="AFP"), _passages(_A, "r", "r")),
        (_B, _truth(_B, "d1", "d1"), _passages(_B, "r", "r")),
        (third, _truth(third, "d2"), _passages(third, "s")),
    )
    assert wire_figures(_reading(*rows, wires={"r": "AFP", "s": "AP"})) == {"wire_p": 50.0, "wire_r": 100.0}
    assert wire_figures(_reading(*rows, wires={"s": "AFP"})) == {"wire_p": 100.0, "wire_r": 0.0}


def _blend(*labels: str | None) -> Reading:
    blend = _article("x", "One one.", "Two two.", "Three three.", "Four four.")
    truth = _truth(blend, "d1", "d1", "d2", "d2")
    truth["boundaries"] = [[truth["sentences"][1]["end"], truth["sentences"][2]["start"]]]
    copy = _article("y", "One one.", "Two two.", "Three three.", "Four four.")
    return _reading((blend, truth, _passages(blend, *labels)), (copy, _truth(copy, "d1", "d1", "d2", "d2"), _passages(copy, *"rrss")))


def _rows(reading: Reading) -> list[tuple[Row, Row, list[Passage]]]:
    return [(a, t, reading.passages[a["id"]]) for a, t in zip(reading.articles, reading.truth, strict=True)]


@pytest.mark.parametrize(
    ("labels", "recall", "precision"),
    [(("r", "r", "s", "s"), 100.0, 100.0), (("r", "s", "s", "s"), 0.0, 0.0), (("r", "s", "t", "t"), 100.0, 50.0), (("r",) * 4, 0.0, 0.0)],
)
def test_a_boundary_counts_only_between_the_same_two_sentences(labels: tuple[str, ...], recall: float, precision: float) -> None:
    found = boundary_figures(_blend(*labels))
    assert (found["boundary_r"], found["boundary_all_r"], found["boundary_p"]) == (recall, recall, precision)


def test_a_boundary_is_shown_where_each_side_opens_an_article_without_the_other() -> None:
    blended = _blend("r", "r", "s", "s")
    assert boundary_figures(blended)["boundary_shown"] == 0.0
    one, two = _article("v", "One one.", "Two two."), _article("w", "Three three.", "Four four.")
    sides = (one, _truth(one, "d1", "d1"), _passages(one, "r", "r")), (two, _truth(two, "d2", "d2"), _passages(two, "s", "s"))
    for n, sentence in enumerate(sides[1][1]["sentences"]):
        sentence["s"] = [f"d2:{n + 2}"]
    shown = _reading(*_rows(blended), *sides)
    assert boundary_figures(shown)["boundary_shown"] == boundary_figures(shown)["boundary_shown_r"] == 100.0
    half = boundary_figures(_reading(*_rows(blended), sides[0]))
    assert half["boundary_shown"] == half["boundary_shown_r"] == 0.0
    assert half["boundary_r"] == 100.0


def test_a_local_paragraph_at_a_boundary_is_left_out() -> None:
    blend = _article("x", "One one.", "Local.", "Two two.")
    truth = _truth(blend, "d1", "own:x", "d2")
    truth["sentences"][1]["own"] = True
    truth["boundaries"] = [[truth["sentences"][0]["end"], truth["sentences"][2]["start"]]]
    for local in ("r", "s", "t"):
        assert boundary_figures(_reading((blend, truth, _passages(blend, "r", local, "s"))))["boundary_all_r"] == 100.0


def test_a_boundary_that_nobody_can_see_counts_apart() -> None:
    blend = _article("x", "One one.", "Two two.")
    truth = _truth(blend, "d1", "d2")
    truth["boundaries"] = [[truth["sentences"][0]["end"], truth["sentences"][1]["start"]]]
    assert boundary_figures(_reading((blend, truth, _passages(blend, "r", "r")))) == {
        "boundary_r": 0.0,
        "boundary_shown_r": 0.0,
        "boundary_shown": 0.0,
        "boundary_all_r": 0.0,
        "boundary_p": 0.0,
    }
    assert boundary_figures(_reading((blend, truth, _passages(blend, "r", "s"))))["boundary_all_r"] == 100.0


def _speeches(a: tuple[str, str], b: tuple[str, str], *, sure: bool = True) -> dict[str, float]:
    one = _article("a", "We shall not yield, he said.", "A long report of one reporter stands here.")
    two = _article("b", "We shall not yield, he said.", "Quite another report of another stands here.")
    rows = []
    for article, labels, report in ((one, a, "d1"), (two, b, "d2")):
        truth = _truth(article, report, report)
        truth["sentences"][0] |= {"statement": "q", "s": ["q:0"]}
        rows.append((article, truth, _passages(article, *labels, sure=sure)))
    return speech_figures(_reading(*rows))


def test_two_reports_of_one_speech_taken_for_copies() -> None:
    assert _speeches(("r", "r"), ("s", "s")) == {"speech_main": 0.0, "speech_any": 0.0, "speech_pairs": 1}
    assert _speeches(("q", "r"), ("q", "s")) == {"speech_main": 0.0, "speech_any": 100.0, "speech_pairs": 1}
    assert _speeches(("r", "r"), ("r", "r"))["speech_main"] == 100.0
    assert _speeches(("r", "r"), ("r", "r"), sure=False)["speech_main"] == 0.0


def test_versions_follow_ups_and_cuts() -> None:
    def row(name: str, report: str, label: str, **more: Any) -> tuple[Row, Row, list[Passage]]:
        article = _article(name, f"Words of {name}.")
        return article, _truth(article, report, **more), _passages(article, label)

    reading = _reading(
        row("a", "d1", "r"),
        row("b", "d1", "r", version=2),
        row("c", "d1", "s", version=2),
        row("d", "d2", "s", follows="d1"),
        row("e", "j1", "t", kind="part"),
        row("f", "j1", "t", kind="part"),
        row("g", "j1", "t", kind="part"),
        row("h", "j2a", "u", kind="part"),
        row("i", "j2b", "u", kind="part"),
        row("j", "s1", "v", kind="staff", genre="market"),
        row("k", "s2", "w", kind="staff", genre="market"),
    )
    assert grouping_figures(reading) == {
        "versions_joined": 50.0,
        "follow_ups_apart": 66.7,
        "cuts_joined": 100.0,
        "cuts_apart": 0.0,
        "formulas_apart": 100.0,
    }


def _link(a: str, b: str, direction: str) -> Link:
    return Link(a=a, b=b, report_id="r", share_a=900, share_b=900, direction=direction, direction_basis=None, aligned=())  # type: ignore[arg-type]


def test_direction_is_right_wrong_or_left_open() -> None:
    wire = _article("w", "The ferry sank off the pier.", outlet="AFP")
    names = ("x", "y", "z")
    copies = [_article(n, "The ferry sank off the pier.") for n in names]
    rows = [(wire, _truth(wire, "d1", kind="wire", credit="AFP"), _passages(wire, "r"))]
    rows += [(c, _truth(c, "d1", parents=["w"], credit="AFP" if c["id"] == "x" else None), _passages(c, "r")) for c in copies]
    links = (
        _link("w", "x", "a>b"),
        _link("w", "y", "b>a"),
        _link("w", "z", "siblings"),
        _link("x", "y", "a>b"),
        _link("y", "z", "unknown"),
    )
    figures = direction_figures(_reading(*rows, links=links))
    assert figures["directions"] == 3 and figures["direction_right"] == 50.0 and figures["direction_said"] == 66.7
    assert figures["direction_credit"] == 100.0
    assert figures["siblings"] == 2 and figures["siblings_directed"] == 50.0
    assert figures["parents"] == 3


def test_ancestors_are_found_through_dispatches_and_copies() -> None:
    truth = [
        {"id": "w", "kind": "wire", "wires": ["77"], "parents": []},
        {"id": "x", "kind": "full", "wires": ["77"], "parents": ["77"]},
        {"id": "y", "kind": "full", "wires": ["77"], "parents": ["x"]},
        {"id": "z", "kind": "full", "wires": ["88"], "parents": ["88"]},
    ]
    descent = read_descent(truth)
    assert descent.ancestors == {"w": frozenset(), "x": frozenset({"w"}), "y": frozenset({"x", "w"}), "z": frozenset()}


def test_pairs_are_counted_by_the_words_of_the_shorter() -> None:
    long = _article("l", "The ferry sank off the pier.", "Nine were saved by a tug.", "More on this follows later today.")
    rows = (
        (_A, _truth(_A, "d1", "d1"), _passages(_A, "r", "r")),
        (_B, _truth(_B, "d1", "d2"), _passages(_B, "r", "s")),
        (long, _truth(long, "d1", "d1", "d1"), _passages(long, "r", "r", "r")),
    )
    reading = _reading(*rows)
    assert len(read_pair_truth(reading.truth, [])[0].pairs) == 3
    figures = pair_figures(reading, lambda documents: [("a", "b"), ("a", "l")])
    assert (figures["pair_p"], figures["pair_r"], figures["pair_f1"]) == (100.0, 66.7, 80.0)


def _edit(kind: str, a: tuple[int, int] | None, b: tuple[int, int] | None) -> Edit:
    sides = [EditSide(span=Span(*s), text="x") if s else None for s in (a, b)]
    return Edit(kind=kind, a=sides[0], b=sides[1])  # type: ignore[arg-type]


def test_an_edit_is_right_if_kind_and_one_side_agree() -> None:
    truth = {"kind": "number", "a": {"start": 5, "end": 8, "text": "163"}, "b": None}
    assert is_same(_edit("number", (7, 9), None), truth)
    assert not is_same(_edit("number", (8, 9), None), truth)
    assert not is_same(_edit("date", (5, 8), None), truth)
    assert not is_same(_edit("number", None, (5, 8)), truth)


def test_edits_of_a_copy_are_found_and_its_credit_is_none() -> None:
    parent = _article("p", "Some 163 miners were saved in the northern shaft on a cold night after the roof fell.", outlet="AFP")
    words = "Some 136 miners were saved in the northern shaft on a cold night after the roof fell, AFP said."
    child = _article("c", words)
    start = words.index(", AFP")
    edit = {"parent": "p", "kind": "number", "a": {"start": 5, "end": 8, "text": "163"}, "b": {"start": 5, "end": 8, "text": "136"}}
    truth = _truth(child, "d1", parents=["p"], edits=[edit])
    truth["sentences"][0]["credit"] = [start, len(words) - 1]
    reading = _reading((parent, _truth(parent, "d1"), _passages(parent, "r")), (child, truth, _passages(child, "r")))
    figures = edit_figures(reading)
    assert (figures["edits_p"], figures["edits_r"], figures["edits"]) == (100.0, 100.0, 1.0)
    truth["edits"] = []
    assert edit_figures(reading)["edits_p"] == 0.0


def test_figures_stand_two_in_a_line() -> None:
    assert table("pile", {"a": 1.0, "b": 2.0, "c": 3.0}).split("\n") == [
        "pile",
        f"{'a':24}{1.0:>9}   {'b':24}{2.0:>9}",
        f"{'c':24}{3.0:>9}",
    ]
