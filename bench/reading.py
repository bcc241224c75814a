"""What does it cost to read claims, against parsing the same sentences? Ratios of processor time, interleaved in one process.

    python -m bench.reading [--rounds N] [--texts FILE]

Articles are parsed and read in turns: invented ones, or the "text" of each row of a .jsonl file. The aims: who says what (actors and
attributions) at most an eighth of the parse; the content (times, figures, events, positions, statements) at most another eighth.
"""

import argparse
import os
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from score.gold import load_rows, read_scene
from twosource.claims.actors.mentions import find_actors
from twosource.claims.event.events import find_events
from twosource.claims.figure.figures import find_figures
from twosource.claims.position.positions import find_positions
from twosource.claims.speech.attribution import find_attributions
from twosource.claims.speech.statements import find_statements
from twosource.claims.time.times import read_times
from twosource.parse.parser import parse_texts
from twosource.settings import ClaimsSettings, ParseSettings

Made = TypeVar("Made")
_WHO = ("actors", "attributions")
_CONTENT = ("times", "figures", "events", "positions", "statements")
_PUBLISHED = "2026-11-02"

_NAMES = ("Ines Dahl", "Otto Kern", "Mara Voss", "Tomas Reve", "Ivo Tarn", "Ana Kolt", "Marek Halvorn")
_TOWNS = ("Lorvik", "Madden", "Velin", "Sundell", "Halm", "Ostrand")
_PARAGRAPHS = (
    "{town} harbour master {a} said on Monday that the old pier was safe and that {n} ships would land there before the end of the month.",
    "“The pier will stand for {n} years,” {a} told Channel Nine television. “We have looked at every beam, and nothing is rotten.”",
    "According to the {town} fire brigade, {n} people were injured when a beam gave way on Saturday, two of them seriously.",
    "The dockers' union, which has {n} members in {town}, demanded a new inspection and accused the port authority of hiding a report.",
    "{b}, who leads the union, wants the pier closed until the spring. He is worried that the next storm will break what is left of it.",
    "A spokesman for the ministry declined to comment, but two officials with knowledge of the talks said {b} had been offered a seat.",
    "The town has spent more than {n} million crowns on the harbour since the war, and most of the money came from the fishing fleet.",
    "Rain is expected to reach {town} late on Thursday, and the road along the coast will stay closed, the road authority warned.",
)


def make_articles(count: int) -> list[str]:
    """Invented articles, every one with sentences of its own."""
    out = []
    for n in range(count):
        fill = {"town": _TOWNS[n % 6], "a": _NAMES[n % 7], "b": _NAMES[(n + 3) % 7]}
        out.append("\n\n".join(p.format(n=17 + n * 8 + m, **fill) for m, p in enumerate(_PARAGRAPHS)))
    return out


def main() -> None:
    """Measure and print each part's share of the parse."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=40, help="how many articles are read")
    options.add_argument("--texts", type=Path, help="a .jsonl file whose rows have a text, instead of invented articles")
    asked = options.parse_args()
    os.environ.pop("TWOSOURCE_SCORE_CACHE", None)
    if asked.texts is None:
        articles = make_articles(asked.rounds + 1)
    else:
        articles = [row["text"] for row in load_rows(asked.texts, asked.rounds + 1) if row["text"]]
    spent = dict.fromkeys(("parse", *_WHO, *_CONTENT), 0.0)
    _read(articles[0], dict(spent))  # loads model and tables
    for text in articles[1:]:
        _read(text, spent)
    print({part: f"{seconds:.2f} s" for part, seconds in spent.items()})
    who, content = (sum(spent[part] for part in parts) / spent["parse"] for parts in (_WHO, _CONTENT))
    print(f"who says what {who:.3f} of the parse, content {content:.3f}, together {who + content:.3f}; the aim is 0.125 each")


def _read(text: str, spent: dict[str, float]) -> None:
    scene = read_scene(text, _PUBLISHED)
    sentences = {str(n): text[s.start : s.end] for n, s in enumerate(scene.sentences)}
    _timed(spent, "parse", lambda: parse_texts(sentences, ParseSettings().model))
    scene = replace(scene, who=_timed(spent, "actors", lambda: find_actors(scene.document, scene.sentences)))
    scene = replace(scene, times=_timed(spent, "times", lambda: read_times(scene)))
    scene = replace(scene, attributions=_timed(spent, "attributions", lambda: find_attributions(scene, ClaimsSettings())))
    for part, find in (("figures", find_figures), ("events", find_events), ("positions", find_positions), ("statements", find_statements)):
        _timed(spent, part, partial(find, scene))


def _timed(spent: dict[str, float], part: str, work: Callable[[], Made]) -> Made:
    """What the work makes; its processor time is added to its part."""
    began = time.process_time()
    made = work()
    spent[part] += time.process_time() - began
    return made


if __name__ == "__main__":
    main()
