"""Do names lead to one actor across articles? Gold mentions of names, B-cubed: `python -m score.names [--errors N]`.

Reads the annotated articles of the gold sets (../shared/gold, or TWOSOURCE_GOLD); says so and ends well where they are not there.
A mention of a name is the actor that the article's reading finds at its head, led to the pile's actor; where the reading finds nobody
(a place, say) it is its own words; the name or adjective of a country is the country, before another noun as well. Mentions that gold
gives no chain are each one of their own.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from score.gold import gold_folder, load_rows, load_scorers, read_scene
from twosource.claims.actors.mentions import find_actors
from twosource.claims.actors.naming import countries, demonyms
from twosource.corroborate.actor.actors import find_cast
from twosource.corroborate.words import name_key
from twosource.records import Actor, Mention, Sentence, Statement
from twosource.text.fold import fold_key

NAMES = {"NAM", "PRE.NAM"}
ACTORS = {"ORG", "PER", "LOC"}
"""Organisations, people and places; indices and products act in no claim. `every` counts them as well."""
Item = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Named:
    """A gold mention of a name: where it stands, its words, its chain, the chain's type, and the article's actor there."""

    item: Item
    text: str
    chain: str
    kind: str
    actor: Actor | None


def measure(gold: Path) -> dict[str, float]:
    """B-cubed over the names of actors, and F1 over all names and over names that stand alone (not before another noun)."""
    named = find_named(load_rows(gold / "time" / "meantime.jsonl"))
    scorers = load_scorers(gold)
    labels = label(named)
    actors = [n for n in named if n.kind in ACTORS]
    figures: dict[str, float] = {"names": len(actors)} | _score(scorers, actors, labels)
    words = {n.item: n.text for n in named}
    figures["words_alone_f1"] = _score(scorers, actors, words)["b3_f1"]
    figures["every_f1"] = _score(scorers, named, labels)["b3_f1"]
    return figures


def _score(scorers: Any, named: Iterable[Named], labels: Mapping[Item, str]) -> dict[str, float]:
    truth = {n.item: n.chain for n in named}
    figures: dict[str, float] = scorers.b3(truth, {item: labels[item] for item in truth})
    return figures


def find_named(rows: Iterable[dict[str, Any]]) -> list[Named]:
    """The gold mentions of names of all articles, in order, each with the actor that its article's reading finds there."""
    out: list[Named] = []
    for row in rows:
        scene = read_scene(row["text"], row["dct"])
        who = find_actors(scene.document, scene.sentences)
        for chain in row["chains"]:
            for m in chain["mentions"] if chain["kind"] == "ENTITY" else ():
                if m["syn"] in NAMES:
                    item = (row["id"], m["start"], m["end"], chain["instance_id"] or "")
                    alone = chain["instance_id"] or " ".join(map(str, item))
                    actor = _actor_in(scene.sentences, who, m["start"], m["end"])
                    out.append(Named(item, row["text"][m["start"] : m["end"]], alone, chain["ent_type"], actor))
    return out


def _actor_in(sentences: tuple[Sentence, ...], who: Mapping[tuple[int, int], Actor], start: int, end: int) -> Actor | None:
    """The actor at the head of these characters, else at the last of their words that has one."""
    for s in sentences:
        inside = [i for i, t in enumerate(s.tokens) if start <= t.start < end and t.text.strip()]
        if inside:
            heads = [i for i in inside if s.tokens[i].head not in inside or s.tokens[i].head == i]
            return next((a for i in (*heads[:1], *reversed(inside)) if (a := who.get((s.number, i))) is not None), None)
    return None


def label(named: Iterable[Named]) -> dict[Item, str]:
    """A label for each mention: the pile's actor, else the country or the words."""
    named = list(named)
    cast = find_cast(_mention(n) for n in named if n.actor is not None)
    out: dict[Item, str] = {}
    for n in named:
        actor = cast.of(n.item[0], n.actor) if n.actor is not None else None
        key = fold_key(n.text).removeprefix("the ")
        country = countries().get(key) or demonyms().get(key)
        if country is not None:
            out[n.item] = country.name
        elif actor is not None:
            out[n.item] = actor.name if actor.kind == "country" else actor.actor_id
        else:
            out[n.item] = f"words {name_key(n.text.split(',')[0])}"
    return out


def _mention(n: Named) -> Mention:
    article, start, end, _ = n.item
    return Mention(
        mention_id=" ".join(map(str, n.item)), article_id=article, start=start, end=end, text=n.text, paragraph=1, sentence=0,
        report_id=article, kind="statement", statement=Statement(form="indirect", content=""), speaker=n.actor,
    )  # fmt: skip


def main() -> None:
    """Print the figures; with --errors also the chains that fall apart and the actors that hold several."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--errors", type=int, default=0)
    arguments = options.parse_args()
    folder = gold_folder()
    if folder is None:
        print("score/names: skipped, the gold sets are not on this machine (set TWOSOURCE_GOLD)")
        return
    print(measure(folder))
    if arguments.errors:
        named = find_named(load_rows(folder / "time" / "meantime.jsonl"))
        labels = label(named)
        _print_errors(named, labels, arguments.errors)


def _print_errors(named: list[Named], labels: Mapping[Item, str], limit: int) -> None:
    by_chain: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    by_label: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for n in named:
        read = f"{n.text} <{n.actor.kind}: {n.actor.name}>" if n.actor else f"{n.text} <nobody>"
        by_chain[n.chain][labels[n.item]].add(read)
        by_label[labels[n.item]][n.chain].add(read)
    for title, table in (("falls apart", by_chain), ("holds several", by_label)):
        print(title)
        for key, parts in sorted(table.items(), key=lambda p: -len(p[1]))[:limit]:
            if len(parts) > 1:
                print(f"  {key}: " + " | ".join("; ".join(sorted(texts)) for texts in parts.values()))


if __name__ == "__main__":
    main()
