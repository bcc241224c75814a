"""What does it cost to read who says what, against parsing the same sentences? Ratios of processor time, interleaved in one process.

    python -m bench.reading [--rounds N]

Invented articles are parsed and read in turns. The aim: actors and attributions together at most an eighth of the parse. Statements also
read the day of the saying, so most of their cost is that of reading dates.
"""

import argparse
import os
import time
from dataclasses import replace

from score.gold import read_scene
from twosource.claims.attribution import find_attributions
from twosource.claims.mentions import find_actors
from twosource.claims.scene import Scene
from twosource.claims.statements import find_statements
from twosource.parse.parser import parse_texts
from twosource.settings import ClaimsSettings, ParseSettings

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
    rounds = options.parse_args().rounds
    os.environ.pop("TWOSOURCE_SCORE_CACHE", None)
    articles = make_articles(rounds + 1)
    spent = {"parse": 0.0, "actors": 0.0, "attributions": 0.0, "statements": 0.0}
    _read(articles[0], dict(spent))  # loads model and tables
    for text in articles[1:]:
        _read(text, spent)
    who = spent["actors"] + spent["attributions"]
    print({part: f"{seconds:.2f} s" for part, seconds in spent.items()})
    print(
        f"attributions {spent['attributions'] / spent['parse']:.3f} of the parse, with actors {who / spent['parse']:.3f}, "
        f"with statements {(who + spent['statements']) / spent['parse']:.3f}"
    )


def _read(text: str, spent: dict[str, float]) -> Scene:
    scene = read_scene(text, None)
    began = time.process_time()
    parse_texts({str(n): text[s.start : s.end] for n, s in enumerate(scene.sentences)}, ParseSettings().model)
    spent["parse"] += (at := time.process_time()) - began
    scene = replace(scene, who=find_actors(scene.document, scene.sentences))
    spent["actors"] += (then := time.process_time()) - at
    scene = replace(scene, attributions=find_attributions(scene, ClaimsSettings()))
    spent["attributions"] += (last := time.process_time()) - then
    find_statements(scene)
    spent["statements"] += time.process_time() - last
    return scene


if __name__ == "__main__":
    main()
