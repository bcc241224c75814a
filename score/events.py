"""How well are events read from single sentences? Run as `python -m score.events [--errors]`.

Reads the PLOVER sentences of the gold sets (../shared/gold, or TWOSOURCE_GOLD); says so and ends well where they are not there.
"""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from score.gold import gold_folder, load_rows, load_scorers
from twosource.claims.actors.mentions import find_actors
from twosource.claims.actors.naming import countries
from twosource.claims.event.events import find_events
from twosource.claims.event.eventwords import load_event_types
from twosource.claims.scene import Scene
from twosource.claims.speech.attribution import find_attributions
from twosource.claims.time.times import read_times
from twosource.parse import find_new, parse_texts, place_sentences
from twosource.parse.parser import model_name
from twosource.records import Actor, Article, Block, Days, Document, Layout, Mention, Passage
from twosource.settings import ClaimsSettings, ParseSettings
from twosource.text.fold import fold_key

TYPES = tuple(load_event_types())
AHEAD = {"friendly": "AGREE", "hostile": "THREATEN"}
"""PLOVER has no status: what is planned is an AGREE if it is friendly, a THREATEN if it is hostile."""


def measure(gold: Path) -> dict[str, float]:
    """The figures over all sentences, and over those whose gold event is of a type that is read ("typed")."""
    rows = load_rows(gold / "events" / "plover_gsr.jsonl")
    return _figures(gold, rows, [find_events(scene) for scene in _scenes(rows)])


def _figures(gold: Path, rows: list[dict[str, Any]], found: list[tuple[Mention, ...]]) -> dict[str, float]:
    predictions = [[_as_row(m) for m in mentions] for mentions in found]
    scorers = load_scorers(gold)
    kept = [n for n, row in enumerate(rows) if {row["gold"]["event"], *scorers.SAME_TYPE.get(row["gold"]["event"], ())} & set(TYPES)]
    every = scorers.score_events(rows, predictions)
    typed = scorers.score_events([rows[n] for n in kept], [predictions[n] for n in kept])
    return every | {f"typed_{key}": value for key, value in typed.items()}


def main() -> None:
    """Print the figures; with --errors also each sentence with what was read."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", action="store_true", help="print each sentence with its gold event and what was read")
    arguments = options.parse_args()
    folder = gold_folder()
    if folder is None or not (folder / "events" / "plover_gsr.jsonl").is_file():
        print("score/events: skipped, the gold set is not on this machine (set TWOSOURCE_GOLD)")
        return
    rows = load_rows(folder / "events" / "plover_gsr.jsonl")
    found = [find_events(scene) for scene in _scenes(rows)]
    print(_figures(folder, rows, found))
    if arguments.errors:
        for row, mentions in zip(rows, found, strict=True):
            _print_row(row, mentions)


def find_errors(gold: Path) -> Iterator[tuple[str, str]]:
    """(kind, line) for each sentence without a right event: none read, another type, or a side that is missing or another."""
    rows = load_rows(gold / "events" / "plover_gsr.jsonl")
    scorers = load_scorers(gold)
    for row, scene in zip(rows, _scenes(rows), strict=True):
        found = find_events(scene)
        figures = scorers.score_events([row], [[_as_row(m) for m in found]])
        if not figures["recall"]:
            kind = "no event" if not found else "another type" if not figures["type_hit"] else "a side"
            read = "; ".join(_brief(m) for m in found)
            yield kind, f"{row['text']} | gold {row['gold']['event']} | read {read or 'nothing'}"


def _brief(mention: Mention) -> str:
    event = mention.event
    assert event is not None
    actors, recipients = (", ".join(f"{a.name} ({a.country})" for a in side) for side in (event.actors, event.recipients))
    return f"{event.type} {actors} > {recipients} {mention.status} {mention.polarity}"


def _scenes(rows: list[dict[str, Any]]) -> list[Scene]:
    package = ParseSettings().model
    model = model_name(package)
    documents = [_document(row["id"], row["text"], row["date"]) for row in rows]
    parses = {p.key: p for p in parse_texts(find_new(documents, (), model), package)}
    out: list[Scene] = []
    for document in documents:
        article = document.article
        passage = Passage(article_id=article.article_id, start=0, end=len(article.text), paragraphs=(1,), report_id="r", kind="own")
        sentences = place_sentences(document, parses, [passage], model)
        scene = Scene(document=document, sentences=sentences, reports={}, who=find_actors(document, sentences))
        scene = replace(scene, times=read_times(scene))
        out.append(replace(scene, attributions=find_attributions(scene, ClaimsSettings())))
    return out


def _document(article_id: str, text: str, day: str) -> Document:
    days = Days(start=day, end=day, basis="article")
    article = Article(article_id=article_id, text=text, path="", published=days)
    block = Block(start=0, end=len(text), kind="paragraph", number=1)
    return Document(article=article, layout=Layout(article_id=article_id, blocks=(block,), published=days))


def _as_row(mention: Mention) -> dict[str, Any]:
    event = mention.event
    assert event is not None
    planned = mention.status == "planned" and mention.polarity == "affirmed"
    return {
        "type": AHEAD.get(load_event_types()[event.type].family, event.type) if planned else event.type,
        "actors": [c for a in event.actors for c in _codes(a)],
        "recipients": [c for a in event.recipients for c in _codes(a)],
    }


def _codes(actor: Actor) -> list[str]:
    named = countries().get(fold_key(actor.body or ""))
    return sorted({c for c in (actor.country, named.iso3 if named else None) if c})


def _print_row(row: dict[str, Any], mentions: tuple[Mention, ...]) -> None:
    gold = row["gold"]
    sides = [[a.get("code") for a in gold.get(k) or [] if isinstance(a, dict)] for k in ("source", "target")]
    print(f"\n{row['text']}\n   gold {gold['event']} {sides[0]} > {sides[1]}")
    for mention in mentions:
        print(f"   read {_brief(mention)}")


if __name__ == "__main__":
    main()
