"""How does an outlet print a story? Its spelling, quote marks, credit line, and the page text around the story."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from random import Random
from typing import Literal

from score.copying.dispatches import Paragraph, Sentence, capital
from score.copying.grammar import Grammar, Piece, Slot, Slots, load_lines, load_rules, text_of
from score.copying.story import WIRES, Story, make_local, make_town

CreditForm = Literal["lead", "dateline", "byline", "foot", "stripped"]
_FORMS: tuple[CreditForm, ...] = ("lead", "dateline", "byline", "foot", "stripped", "stripped")
_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DASHES = (" — ", " - ", " -- ")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A newsroom and its house style. `lines` are page text that it repeats under its stories."""

    name: str
    town: str
    british: bool
    curly: bool
    words_for_numbers: bool
    dated: bool
    furnished: bool
    credit: CreditForm
    dash: str
    lines: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The name as it stands in addresses."""
        return re.sub(r"\W", "", self.name.lower())


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the page: of the story, page text ("boiler"), or a credit line of its own ("attr")."""

    sentences: Paragraph
    kind: Literal["story", "boiler", "attr"] = "story"


def make_outlets(seed: int, many: int) -> list[Outlet]:
    """The outlets of a pile, all with different names."""
    rng = Random(f"{seed}:outlets")
    rules = load_rules("names")
    names = [f"{a} {b}" for a in rules["outlet_first"] for b in rules["outlet_last"]]
    rng.shuffle(names)
    lines = Grammar("house").rules["house"]
    return [
        Outlet(
            name=name,
            town=make_town(rng),
            british=rng.random() < 0.5,
            curly=rng.random() < 0.5,
            words_for_numbers=rng.random() < 0.6,
            dated=rng.random() < 0.85,
            furnished=rng.random() < 0.75,
            credit=rng.choice(_FORMS),
            dash=rng.choice(_DASHES),
            lines=tuple(rng.sample(lines, rng.choice((0, 0, 1, 2)))),
        )
        for name in names[:many]
    ]


def wire_house(wire: str) -> Outlet:
    """A wire as the outlet of its own dispatches."""
    return Outlet(wire, "", wire in ("AFP", "PA", "AAP", "dpa"), False, True, True, False, "dateline", " - ", ())


@cache
def _spellings() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = dict(line.split(" ", 1) for line in load_lines("spelling"))
    return re.compile(r"\b(" + "|".join(sorted(pairs, key=lambda w: (-len(w), w))) + r")\b"), pairs


def print_piece(piece: Piece, outlet: Outlet) -> str:
    """The words of a piece in the style of the house: another spelling or other marks, never another meaning."""
    text = piece.text
    if piece.kind == "number" and outlet.words_for_numbers and not piece.figures and len(text) == 1 and text.isdigit():
        text = _SMALL[int(text)]
    if outlet.british:
        pattern, pairs = _spellings()
        text = pattern.sub(lambda m: pairs[m[0]], text)
    if outlet.curly:
        return text.replace("'", "’")
    return text.translate(str.maketrans("“”’", '""\''))


def add_credit(blocks: list[Block], wire: str, outlet: Outlet, story: Story, rng: Random) -> list[Block]:
    """The page with the wire's credit in the form of the house."""
    house = Grammar("house")
    slots = _credit_slots(wire, rng)
    if outlet.credit in ("byline", "foot"):
        line = text_of(house.fill(house.pick(f"credit_{outlet.credit}", rng), rng, slots))
        block = Block((_line(line),), "attr")
        return [block, *blocks] if outlet.credit == "byline" else [*blocks, block]
    first = next((n for n, b in enumerate(blocks) if b.kind == "story"), None)
    if first is None or outlet.credit == "stripped":
        return blocks
    lede = blocks[first].sentences[0]
    if outlet.credit == "dateline":
        pieces = (Piece(dateline(story, wire, outlet, rng)), *lede.pieces)
    else:
        tail = text_of(house.fill(house.pick("credit_lead", rng), rng, slots))
        pieces = (*lede.pieces[:-1], Piece(tail, "credit"))
    out = list(blocks)
    out[first] = Block((replace(lede, pieces=pieces), *blocks[first].sentences[1:]))
    return out


def dateline(story: Story, wire: str | None, outlet: Outlet, rng: Random) -> str:
    """The place, at times the day, and the wire's name before the first sentence."""
    town = story.towns[0].upper()
    day = rng.choice(("", f", {story.when:%b} {story.when.day}", f", {story.when:%B} {story.when.day}"))
    return f"{town}{day} ({wire}){outlet.dash}" if wire else f"{town}{day}{outlet.dash}"


def _credit_slots(wire: str, rng: Random) -> Slots:
    return {"wire": lambda _: Piece(wire), "wirefull": lambda _: Piece(WIRES[wire]), "f1": make_local}


def furnish(blocks: list[Block], outlet: Outlet, story: Story, today: datetime, rng: Random) -> list[Block]:
    """The page with stamps, captions, calls and house lines around and between the paragraphs."""
    if not outlet.furnished:
        return blocks
    house = Grammar("house")
    slots = _furniture_slots(outlet, story, today, rng)

    def one(rule: str) -> Block:
        return Block((_line(text_of(house.fill(house.pick(rule, rng), rng, slots))),), "boiler")

    top = [one("top") for _ in range(rng.choice((0, 1, 1)))] + [one("caption") for _ in range(rng.choice((0, 0, 1)))]
    ends = [one("end") for _ in range(rng.choice((0, 1, 1, 2)))]
    lines = [Block((_line(text_of(house.fill(line, rng, slots))),), "boiler") for line in outlet.lines]
    out = [*top, *blocks, *(lines if rng.random() < 0.8 else []), *ends]
    if len(blocks) > 4 and rng.random() < 0.12:
        out.insert(len(top) + rng.randint(2, len(blocks) - 2), one("end"))
    return out


def _furniture_slots(outlet: Outlet, story: Story, today: datetime, rng: Random) -> Slots:
    other = rng.choice(sorted(WIRES))
    words = {
        "outlet": outlet.name.removeprefix("The "),
        "outlet_name": outlet.name,
        "outlet_town": outlet.town,
        "slug": outlet.slug,
        "today": f"{today.day} {today:%B %Y}",
        "year": str(today.year),
        "clock": f"{today:%H:%M}",
        "otherwire": other,
        "readnext": f"what {story.towns[3]} can learn from {story.countries[2]}",
    }
    slots = story.slots()
    for key, word in words.items():
        slots[key] = _always(word)
    return slots


def _always(word: str) -> Slot:
    return lambda rng: Piece(word)


def _line(text: str) -> Sentence:
    return Sentence((), "", 0, (Piece(capital(text)),))


def local_paragraph(aid: str, number: int, outlet: Outlet, story: Story, rng: Random) -> Paragraph:
    """A paragraph that the outlet found out itself."""
    house = Grammar("house")
    slots = story.slots() | {"outlet": _always(outlet.name), "town4": _always(make_town(rng)), "town5": _always(make_town(rng))}
    words = capital(text_of(house.fill(house.pick("local", rng), rng, slots)))
    return (Sentence((f"own:{aid}:{number}",), f"own:{aid}", number, (Piece(words + "."),)),)


def words_in(paragraphs: Sequence[Paragraph]) -> int:
    """How many words some paragraphs have."""
    return sum(len("".join(p.text for s in g for p in s.pieces).split()) for g in paragraphs)
