"""Is the right report behind each sentence and each paragraph, and are page text and wires known?"""

from collections import Counter
from collections.abc import Hashable, Mapping

from score.copying.measures.reading import FURNITURE, Reading, Row, f1, paragraphs_of, percent

Item = tuple[str, int]


def b_cubed(gold: Mapping[Item, Hashable], found: Mapping[Item, Hashable]) -> dict[str, float]:
    """B-cubed precision, recall and F1 of two labellings, each item weighing one; an item without a label stands alone."""
    labels = {item: found.get(item, ("alone", item)) for item in gold}
    by_gold, by_found = Counter(gold.values()), Counter(labels.values())
    cells = Counter((gold[item], labels[item]) for item in gold)
    precision = percent(sum(n * n / by_found[label] for (_, label), n in cells.items()), len(gold))
    recall = percent(sum(n * n / by_gold[label] for (label, _), n in cells.items()), len(gold))
    return {"p": precision, "r": recall, "f1": f1(precision, recall)}


def paragraph_figures(reading: Reading) -> dict[str, float]:
    """B-cubed of the report behind each paragraph of a story; of a merged paragraph the first original's counts."""
    gold: dict[Item, Hashable] = {}
    found: dict[Item, Hashable] = {}
    for article, truth in zip(reading.articles, reading.truth, strict=True):
        for n, (span, paragraph) in enumerate(zip(paragraphs_of(article["text"]), truth["paras"], strict=True)):
            if not isinstance(paragraph["o"], str):
                gold[article["id"], n] = paragraph["o"][0][0]
                _note(found, (article["id"], n), reading.label(article["id"], *span))
    return {f"b3_{key}": value for key, value in b_cubed(gold, found).items()} | {"paragraphs": len(gold)}


def sentence_figures(reading: Reading) -> dict[str, float]:
    """The same by sentence, background that a wire printed before left out. Needs `sentences` in the truth."""
    gold: dict[Item, Hashable] = {}
    found: dict[Item, Hashable] = {}
    for truth in reading.truth:
        for sentence in truth["sentences"]:
            if not sentence["reused"]:
                item = truth["id"], sentence["start"]
                gold[item] = sentence["report"]
                _note(found, item, reading.label(truth["id"], sentence["start"], sentence["end"]))
    return {f"sentence_b3_{key}": value for key, value in b_cubed(gold, found).items()}


def _note(found: dict[Item, Hashable], item: Item, label: str | None) -> None:
    if label is not None and label != FURNITURE:
        found[item] = label


def furniture_figures(reading: Reading) -> dict[str, float]:
    """Recall: page-text paragraphs set aside for the most part. Lost: characters of story that were set aside too."""
    wanted = right = story = lost = 0
    for article, truth in zip(reading.articles, reading.truth, strict=True):
        for (start, end), paragraph in zip(paragraphs_of(article["text"]), truth["paras"], strict=True):
            aside = sum(max(0, min(end, p.end) - max(start, p.start)) for p in reading.passages[article["id"]] if p.kind == FURNITURE)
            if paragraph["o"] == "boiler":
                wanted += 1
                right += 2 * aside >= end - start
            elif paragraph["o"] != "attr":
                story += end - start
                lost += aside
    return {"furniture_r": percent(right, wanted), "story_lost": round(100 * lost / max(story, 1), 2)}


def wire_figures(reading: Reading) -> dict[str, float]:
    """The wire of articles that print one wire's words without any credit: precision of those named, recall where the family keeps one.

    A credit that contradicts the words' wire keeps nothing, and a blend that credits one of its wires keeps nothing of the others.
    """
    names = {r.report_id: r.wire for r in reading.lineage.reports}
    agency_of = {t["wires"][0]: t["agency"] for t in reading.truth if len(t["wires"]) == 1}
    kept = {wire for t in reading.truth if t["credit"] for wire in t["wires"] if agency_of.get(wire) == t["credit"]}
    said = right = wanted = found = 0
    for truth in reading.truth:
        if len(truth["wires"]) != 1 or truth["credit"]:
            continue
        name = _named_wire(reading, truth, names)
        ok = name is not None and name.lower() == truth["agency"].lower()
        said += name is not None
        right += ok
        if truth["wires"][0] in kept:
            wanted += 1
            found += ok
    return {"wire_p": percent(right, said), "wire_r": percent(found, wanted)}


def _named_wire(reading: Reading, truth: Row, names: Mapping[str, str | None]) -> str | None:
    weight: dict[str, int] = {}
    for p in reading.passages[truth["id"]]:
        if p.report_id and p.kind in ("copy", "own"):
            weight[p.report_id] = weight.get(p.report_id, 0) + p.end - p.start
    return next((wire for r in sorted(weight, key=lambda r: (-weight[r], r)) if (wire := names.get(r))), None)
