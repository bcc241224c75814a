"""How well are attributions read? Run as `python -m score.quotes [--set dev|train] [--limit N] [--errors N]`.

Reads the annotated articles of the gold sets (../shared/gold, or TWOSOURCE_GOLD); says so and ends well where they are not there.
"""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from score.gold import gold_folder, load_rows, load_scorers, read_scene
from twosource.claims.actors.mentions import find_actors
from twosource.claims.speech.attribution import find_attributions
from twosource.records import Attribution
from twosource.settings import ClaimsSettings

FORMS = ("direct", "mixed", "indirect")


def measure(gold: Path, limit: int | None = None) -> dict[str, float]:
    """The figures over the dev half, and the recall of each form."""
    rows = load_rows(gold / "quotes" / "dev.jsonl", limit)
    predictions = [predict(row["text"]) for row in rows]
    scorers = load_scorers(gold)
    recalls = {f"{form}_r": scorers.score_quotes(rows, predictions, forms={form})["overlap_r"] for form in FORMS}
    figures: dict[str, float] = scorers.score_quotes(rows, predictions)
    return figures | recalls


def main() -> None:
    """Print the figures; with --errors also that many attributions that were missed or read and not there."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--set", choices=("dev", "train"), default="dev", help="which half to read; look at errors on train, score on dev")
    options.add_argument("--limit", type=int, default=None, help="only the first N articles")
    options.add_argument("--errors", type=int, default=0, help="print the first N errors")
    arguments = options.parse_args()
    folder = gold_folder()
    path = folder / "quotes" / f"{arguments.set}.jsonl" if folder is not None else None
    if folder is None or path is None or not path.is_file():
        print("score/quotes: skipped, the gold set is not on this machine (set TWOSOURCE_GOLD)")
        return
    rows = load_rows(path, arguments.limit)
    predictions = [predict(row["text"]) for row in rows]
    scorers = load_scorers(folder)
    print(f"{len(rows)} articles:", scorers.score_quotes(rows, predictions))
    for form in FORMS:
        figures = scorers.score_quotes(rows, predictions, forms={form})
        print(f"{form}: gold {figures['gold']}, recall {figures['overlap_r']}, speaker {figures['speaker']}")
    errors = (line for row, found in zip(rows, predictions, strict=True) for line in find_errors(row, found))
    for _, line in zip(range(arguments.errors), errors, strict=False):
        print(line)


def predict(text: str) -> list[dict[str, Any]]:
    """The attributions of one text as the scorer takes them."""
    scene = read_scene(text, None)
    scene = replace(scene, who=find_actors(scene.document, scene.sentences))
    return [_as_row(a) for a in find_attributions(scene, ClaimsSettings())]


def _as_row(a: Attribution) -> dict[str, Any]:
    # As `read_text` gives them: the source of a quotation that carries on stands in the sentence before.
    content, cue, source = ([list(s) for s in spans] for spans in (a.content, a.cue, a.source))
    return {"content": content, "cue": cue, "source": source, "form": a.form}


def find_errors(row: dict[str, Any], found: list[dict[str, Any]]) -> Iterator[str]:
    """One line for each attribution of gold that nothing half covers, and each one read that covers no gold."""
    text = row["text"]
    for gold in row["quotes"]:
        if not any(_shared(gold, p) >= 0.5 for p in found):
            yield f"- missed {gold['kind']}: [{_words(text, gold['source'])}] {_words(text, gold['cue'])} > {_words(text, gold['content'])}"
    for p in found:
        if not any(_shared(gold, p) >= 0.5 for gold in row["quotes"]):
            yield f"- not in gold: [{_words(text, p['source'])}] {_words(text, p['cue'])} > {_words(text, p['content'])}"


def _shared(a: dict[str, Any], b: dict[str, Any]) -> float:
    one, two = ({i for start, end, *_ in side["content"] for i in range(start, end)} for side in (a, b))
    return len(one & two) / max(len(one | two), 1)


def _words(text: str, spans: list[list[int]]) -> str:
    return " / ".join(text[s:e] for s, e, *_ in spans)


if __name__ == "__main__":
    main()
