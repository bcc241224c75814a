"""How well is the standing of an event read? Run as `python -m score.status [--set UW|MEANTIME] [--errors N]`.

Reads the factuality sentences of the gold sets (../shared/gold, or TWOSOURCE_GOLD); says so and ends well where they are not there.
A value of 2.25 and more is certain, one below -1 denied, all between open. An event word is read where the parser takes it for a
verb or for a noun that the event lexicons name. Read as certain: happened and affirmed; as denied: what the sentence says did not
come to be, or was refused or called off; all else is open.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from score.gold import gold_folder, load_rows, read_scene
from twosource.claims.event import mood
from twosource.claims.event.nounframes import rows_of_noun
from twosource.claims.event.status import StatusReading, read_status
from twosource.claims.scene import Scene
from twosource.records import Sentence

CLASSES = ("certain", "denied", "open")


def measure(gold: Path, name: str = "UW") -> dict[str, float]:
    """F1 of each class and their mean over the event words that are read, and the share that is read, in percent."""
    pairs = [pair for row in load_rows(gold / "factuality" / f"{name}.dev.jsonl") for pair in _read(row)]
    return _figures([(gold_class, read) for gold_class, read, _ in pairs])


def _figures(pairs: list[tuple[str, str | None]]) -> dict[str, float]:
    read = [(g, r) for g, r in pairs if r is not None]
    out = {f"{c}_f1": _f1(read, c) for c in CLASSES}
    mean = sum(out.values()) / len(CLASSES)
    return {"words": len(pairs), "read": round(100 * len(read) / max(len(pairs), 1), 1), "macro_f1": round(mean, 1)} | out


def _f1(pairs: list[tuple[str, str]], name: str) -> float:
    both = sum(g == r == name for g, r in pairs)
    return round(200 * both / max(sum(g == name for g, _ in pairs) + sum(r == name for _, r in pairs), 1), 1)


def _read(row: dict[str, Any]) -> Iterator[tuple[str, str | None, str]]:
    """(gold class, class read or None, the word) for each event word of a sentence."""
    scene, starts = _scene_of(row["text"])
    for target in row["gold"]["targets"]:
        found = _token_at(scene, starts[target["span1"][0]])
        reading = _reading(scene, *found) if found is not None else None
        yield class_of(target["label"]), read_as(reading) if reading is not None else None, target["span_text"]


def _scene_of(text: str) -> tuple[Scene, list[int]]:
    """The sentence with its tokens put together as in print, and where each of the gold's tokens begins in it."""
    out = ""
    starts: list[int] = []
    opened = False
    for token in text.split(" "):
        glued = token in {",", ".", ";", ":", "?", "!", "%", ")", "''"} or token.startswith("'") or token == "n't"
        if out and not glued and not out.endswith(("(", "$", "``")) and token != "-" and not out.endswith("-"):
            out += " "
        starts.append(len(out))
        word = {"``": '"', "''": '"'}.get(token, token)
        opened = opened != (word == '"')
        out += word
    return read_scene(out, None), starts


def _token_at(scene: Scene, start: int) -> tuple[Sentence, int] | None:
    for sentence in scene.sentences:
        for i, token in enumerate(sentence.tokens):
            if token.start <= start < token.end:
                return sentence, i
    return None


def _reading(scene: Scene, sentence: Sentence, i: int) -> StatusReading | None:
    if mood.is_verb(sentence, i) or rows_of_noun(sentence, i):
        return read_status(sentence, i, scene)
    return None


def class_of(value: float) -> str:
    """The class of a factuality from -3 to 3."""
    return "certain" if value >= 2.25 else "denied" if value < -1 else "open"


def read_as(reading: StatusReading) -> str:
    """The class of a status as it is read."""
    if reading.unreal or reading.status in {"refused", "called off"}:
        return "denied" if reading.polarity == "affirmed" else "open"
    if reading.polarity == "denied":
        return "denied"
    return "certain" if reading.status == "happened" else "open"


def find_errors(gold: Path, name: str = "UW") -> Iterator[tuple[str, str]]:
    """(kind, line) for each event word whose standing is read otherwise than in gold."""
    for row in load_rows(gold / "factuality" / f"{name}.dev.jsonl"):
        for wanted, read, word in _read(row):
            if read is not None and read != wanted:
                yield f"{wanted} read as {read}", f"[{word}] {row['text']}"


def main() -> None:
    """Print the figures; with --errors also that many errors of each kind."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--set", choices=("UW", "MEANTIME"), default="UW", help="which set to read")
    options.add_argument("--errors", type=int, default=0, help="print the first N errors of each kind")
    arguments = options.parse_args()
    folder = gold_folder()
    if folder is None or not (folder / "factuality" / f"{arguments.set}.dev.jsonl").is_file():
        print("score/status: skipped, the gold set is not on this machine (set TWOSOURCE_GOLD)")
        return
    print(measure(folder, arguments.set))
    if arguments.errors:
        kinds: Counter[str] = Counter()
        for kind, line in find_errors(folder, arguments.set):
            kinds[kind] += 1
            if kinds[kind] <= arguments.errors:
                print(f"{kind}: {line}")
        print(dict(kinds))


if __name__ == "__main__":
    main()
