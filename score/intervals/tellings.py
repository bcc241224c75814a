"""Who tells what, where do they have it from, and who copies them? Random tellings of one or two happenings, before anybody prints them."""

from dataclasses import dataclass
from random import Random

ROOMS = ("AFP", "Reuters", "Lantern", "Gazette", None)
WIRES = ("AFP", "Reuters")
FOREIGN = ("AFP", "Lantern", "Gazette", "Mercury")
PARTIES = ("centre", "hospital", "guild", "ministry", "front")
PEOPLE = ("pell",)
"""People nobody says anything of: each may speak for anybody."""
DESCRIPTIONS = ("a diplomat", "a medic")
KINDS = ("ASSAULT", "REJECT", "killed", "statement")
SPOKEN = ("REJECT", "statement")
"""What the minister's country does by speaking: it rests on who heard it."""
MANNERS = ("name", "spokesman", "office", "document")
"""How a body speaks; in prose also "joint": in a statement together with somebody whom nobody else names."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a sentence says its claim comes from: `who` is a party, "minister", a description, "room X", or "" for own voice."""

    who: str = ""
    manner: str = "name"
    room: str | None = None
    """The newsroom that the speaker told it to, where the sentence says so."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of a report: of which happening, from whom, and whether it leaves the day out."""

    happening: int
    origin: Origin
    dated: bool = True


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that prints some lines of a report; `bare` ones without their attribution, `changed` ones with another number.

    A `later` one prints a later version of the report, with one paragraph more.
    """

    lines: frozenset[int]
    bare: frozenset[int] = frozenset()
    changed: frozenset[int] = frozenset()
    later: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One report: its newsroom, its sentences, the articles that print it, and whether these are surely its own words."""

    room: str | None
    lines: tuple[Line, ...]
    copies: tuple[Copy, ...]
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Tellings:
    """All reports of a pile, what kind of thing they tell, and in what the second happening differs: its day or its town."""

    kind: str
    told: tuple[Told, ...]
    apart: str


def draw_tellings(random: Random) -> Tellings:
    """Random tellings: one to five reports of one kind of thing, which in one case of four happened twice."""
    kind = random.choice(KINDS)
    twice = kind != "statement" and random.random() < 0.25
    told = tuple(_draw_report(random, kind, twice) for _ in range(random.randint(1, 5)))
    return Tellings(kind, told, random.choice(("day", "town")))


def _draw_report(random: Random, kind: str, twice: bool) -> Told:
    undated = kind in ("ASSAULT", "REJECT") and not twice
    happening = random.randint(0, 1) if twice else 0
    lines = []
    for _ in range(random.randint(1, 3)):
        if twice and random.random() < 0.3:
            happening = 1 - happening
        lines.append(Line(happening, draw_origin(random, kind), not (undated and random.random() < 0.2)))
    everything = frozenset(range(len(lines)))
    copies = [Copy(everything)]
    for _ in range(random.choice((0, 0, 1, 1, 2, 3))):
        chosen = frozenset(n for n in everything if random.random() < 0.7) or everything
        copies.append(Copy(chosen, frozenset(n for n in chosen if random.random() < 0.2)))
    return Told(random.choice(ROOMS), tuple(lines), tuple(copies), random.random() > 0.1)


def draw_origin(random: Random, kind: str) -> Origin:
    """Own voice in one case of four; else a party in any manner, its own minister, a description, or a newsroom."""
    case = random.random()
    if kind == "statement":
        # The speaker is the doer; what else the sentence names is the newsroom that heard him, or his own document.
        if case < 0.5:
            return Origin()
        return Origin("minister", manner="document") if case < 0.6 else Origin("minister", room=random.choice(FOREIGN))
    if case < 0.25:
        return Origin()
    if case < 0.6:
        return Origin(random.choice((*PARTIES, *PEOPLE)), manner=random.choice(MANNERS))
    if case < 0.7:
        return Origin("minister", manner=random.choice(("name", "document")))
    if case < 0.75:
        return Origin("minister", room=random.choice(FOREIGN))
    if case < 0.87:
        return Origin(random.choice(DESCRIPTIONS))
    return Origin(f"room {random.choice(FOREIGN)}")


def draw_prose_tellings(random: Random) -> Tellings:
    """Tellings for prose: one happening of a kind that is read from text, reports with one or two sentences of it, all with a name."""
    kind = random.choice(("killed", "killed", "REJECT", "statement"))
    told = []
    rooms = random.sample([room for room in ROOMS if room], k=random.randint(1, 4))
    for room in rooms:
        lines = tuple(Line(0, _readable(random, kind)) for _ in range(random.choice((1, 1, 2))))
        everything = frozenset(range(len(lines)))
        # Outlets print a wire's dispatch; what an outlet wrote itself stands there alone.
        printers = random.choice((0, 1, 2, 3)) if room in WIRES else 0
        copies = [Copy(everything)] + [_draw_copy(random, kind, everything) for _ in range(printers)]
        told.append(Told(room, lines, tuple(copies)))
    return Tellings(kind, tuple(told), "day")


def _draw_copy(random: Random, kind: str, everything: frozenset[int]) -> Copy:
    """What an outlet made of a dispatch: it cut it, took an attribution away, changed a number, or printed a later version."""
    lines = everything if random.random() < 0.6 else frozenset({0})
    edited = frozenset(n for n in lines if random.random() < 0.25)
    edit = random.random()
    bare = edited if kind != "statement" and edit < 0.3 else frozenset()
    changed = edited if kind == "killed" and edit > 0.7 else frozenset()
    return Copy(lines, bare, changed, random.random() < 0.15)


def _readable(random: Random, kind: str) -> Origin:
    """An origin that a sentence can state: one that nobody stands behind but a name alone is left to the records."""
    origin = draw_origin(random, kind)
    if origin.who in (*PEOPLE, "ministry"):
        return Origin("agency" if origin.who == "ministry" else "", manner=origin.manner if origin.who == "ministry" else "name")
    if origin.who in PARTIES and origin.manner == "document" and random.random() < 0.3:
        return Origin(origin.who, "joint")
    # "AFP reported" in another's text is a credit: the passage is AFP's then, and nothing that the text has from elsewhere.
    if origin.room in WIRES:
        return Origin(origin.who, origin.manner, "Mercury")
    return Origin("room Mercury") if origin.who.removeprefix("room ") in WIRES else origin
