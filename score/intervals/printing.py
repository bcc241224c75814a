"""How do tellings become articles? Each report a text of its own with ledes, spokesmen, documents and credits; copies cut it."""

from dataclasses import dataclass
from random import Random

from score.intervals.tellings import WIRES, Copy, Line, Origin, Tellings, Told

PARTIES = {
    "centre": ("the Orvan Monitoring Centre", "Jon Adler", "the centre's director"),
    "hospital": ("Saint Ruth Hospital", "Mira Holt", "the head of Saint Ruth Hospital"),
    "guild": ("the Teachers Guild", "Sam Okoro", "the chairman of the Teachers Guild"),
    "front": ("the Kelm Liberation Movement", "Abel Dorn", "the leader of the Kelm Liberation Movement"),
    "agency": ("the Coastal Rescue Agency", "Nora Finch", "the chief of the Coastal Rescue Agency"),
}
MINISTER, COUNTRY = "Lena Varo", "Norway"
SECOND = "the Island Pilots Union"
"""Who signs joint statements with whoever speaks."""
TOWNS = ("Kelvat", "Lissen", "Morrow Bay", "Tarsk", "Wendel")
CAUSES = ("a ferry sank off {town}", "a bridge collapsed in {town}", "shells hit the market of {town}", "a fire swept a factory in {town}")
REFUSED = ("a truce offer", "the ceasefire plan", "an invitation to talks", "the peace proposal")
WORDS = ("we will never sign this paper", "the northern road will stay closed", "our people will not leave the valley")
KILLED = (
    "{n} people were killed on Tuesday when {cause}",
    "{n} people died when {cause} on Tuesday",
    "at least {n} people lost their lives on Tuesday when {cause}",
    "{n} people were killed in {town} on Tuesday",
    "{n} people died on Tuesday in the worst disaster to hit {town} in decades",
    "Tuesday's disaster in {town} killed {n} people",
    "{n} people died in {town} on Tuesday",
    "the disaster killed {n} people on Tuesday",
)
REJECTED = (
    "{country} rejected {refused} on Tuesday",
    "{country} has rejected {refused}",
    "{country} turned down {refused} on Tuesday",
    "{country} has turned down {refused}",
    "{country} refused {refused} on Tuesday",
    "on Tuesday {country} rejected {refused}",
    "{country} has refused {refused}",
    "on Tuesday {country} turned down {refused}",
)
MORE = (
    "late on Tuesday", "after a long day of talks", "on the steps of the palace", "before she left for home", "over the radio",
    "during a visit to the coast", "as the cabinet broke up", "with tears in her eyes",
)  # fmt: skip
WHO = (
    "a baker", "the mayor", "an old fisherman", "the ferry captain", "two nurses", "the choir", "a school class", "the postmaster",
    "several farmers", "the harbour master", "a group of cyclists", "the librarian", "three carpenters", "the lighthouse keeper",
)  # fmt: skip
DID = (
    "carried blankets to", "waited for hours outside", "brought hot soup to", "cleared fallen branches from", "slept on the floor of",
    "counted boats near", "hung lanterns along", "repaired the broken gate of", "gathered for a silent hour at", "parked buses behind",
    "painted new signs for", "drew water from the well by",
)  # fmt: skip
WHERE = (
    "the town hall", "the old cannery", "the railway depot", "the northern pier", "the sports ground", "the convent garden",
    "the timber yard", "the grammar school", "the flooded orchard", "the signal tower", "the cattle market", "the stone chapel",
)  # fmt: skip
THEN = (
    "while rain fell without a break", "until the lamps went out", "before the council could meet", "as the river slowly dropped",
    "because every road was blocked", "although the bells had stopped", "and went home after midnight", "as snow began to settle",
    "with nothing but bread and tea", "under the eyes of silent crowds", "when the last train had gone", "for the second night running",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Printed:
    """The articles as files, and what tells the claim again: its number, or its words."""

    articles: tuple[str, ...]
    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What happened."""

    kind: str
    number: int
    town: str
    cause: str
    refused: str
    words: str


def print_tellings(tellings: Tellings, random: Random) -> Printed:
    """The articles of a pile of one happening."""
    town = random.choice(TOWNS)
    facts = Facts(
        tellings.kind, random.randint(11, 90), town, random.choice(CAUSES).format(town=town), random.choice(REFUSED), random.choice(WORDS)
    )  # fmt: skip
    articles = []
    desk = Desk(facts, random)
    for n, told in enumerate(tellings.told):
        paragraphs = write_report(desk, told)
        articles += [_print_copy(facts, told, copy, paragraphs, f"Printer {n} {c}" if c else None) for c, copy in enumerate(told.copies)]
    return Printed(tuple(articles), facts.number, facts.words)


_TRIES = 20


class Desk:
    """The words of one pile: no two reports use one sentence, so that what they share is the fact and no copy."""

    def __init__(self, facts: Facts, random: Random) -> None:
        self.facts = facts
        self.random = random
        told = KILLED if facts.kind == "killed" else REJECTED
        self._told = random.sample(told, k=len(told))
        self._more = random.sample(MORE, k=len(MORE))
        self._parts = [random.sample(part, k=len(part)) for part in (WHO, DID, WHERE, THEN)]
        self._used = 0
        self.told: set[str] = set()

    def content(self) -> str:
        """The fact, in words that nobody has used yet as long as there are any."""
        text = self._told.pop() if self._told else (KILLED if self.facts.kind == "killed" else REJECTED)[0]
        return text.format(n=self.facts.number, cause=self.facts.cause, town=self.facts.town, country=COUNTRY, refused=self.facts.refused)

    def more(self) -> str:
        """When or where something was said: each once, so that two newsrooms that heard it do not print one sentence."""
        return self._more.pop() if self._more else ""

    def filler(self) -> str:
        """A sentence that has nothing to do with the fact, and of which no two words together stand in another."""
        self._used += 1
        n = self._used
        who, did, where, then = (part[(n + n // len(part) * k) % len(part)] for k, part in enumerate(self._parts))
        return f"{_capital(who)} {did} {where} {then}."


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a report: the number of the line it tells, None for what only fills it, and the same without its attribution."""

    line: int | None
    text: str
    bare: str = ""


def write_report(desk: Desk, told: Told) -> list[Paragraph]:
    """The paragraphs of a report; the last one stands in later versions alone."""
    out: list[Paragraph] = []
    for k, line in enumerate(told.lines):
        out.append(tell(desk, k, line))
        out += [Paragraph(None, f"{desk.filler()} {desk.filler()}") for _ in range(desk.random.randint(1, 2))]
    return [*out, *(Paragraph(None, desk.filler()) for _ in range(3))]


def tell(desk: Desk, k: int, line: Line) -> Paragraph:
    """A sentence that tells the fact, as from the line's origin."""
    if desk.facts.kind == "statement":
        return Paragraph(k, _quote(line.origin, desk.facts, desk.more(), desk.random))
    content = desk.content()
    for _ in range(_TRIES):
        sentence = _attribute(line.origin, content, desk.random)
        if sentence not in desk.told:
            break
    desk.told.add(sentence)
    return Paragraph(k, sentence, f"{content}.")


def _attribute(origin: Origin, content: str, random: Random) -> str:
    if not origin.who:
        return f"{content}."
    if origin.who.startswith("room "):
        name = _newsroom(origin.who.removeprefix("room "))
        return random.choice((f"{content}, {name} reported.", f"{_capital(name)} reported that {content}."))
    if origin.who == "minister":
        return _say_for_minister(content, origin, random)
    if origin.who not in PARTIES:
        return random.choice((f"{content}, {origin.who} said.", f"{_capital(origin.who)} said that {content}."))
    name, person, office = PARTIES[origin.who]
    if origin.manner == "spokesman":
        return _say(f"{person}, a spokesman for {name},", f"{person}, a spokesman for {name},", content, origin, random)
    if origin.manner == "office" and origin.who != "centre":
        return _say(office, office, content, origin, random)
    if origin.manner == "document":
        return random.choice((f"{content}, {name} said in a statement.", f"In a statement, {name} said that {content}."))
    if origin.manner == "joint":
        names = f"{name} and {SECOND}"
        return random.choice((f"{content}, {names} said in a joint statement.", f"In a joint statement, {names} said that {content}."))
    return _say(name, name, content, origin, random)


def _say_for_minister(content: str, origin: Origin, random: Random) -> str:
    office = f"{COUNTRY}'s foreign minister, {MINISTER},"
    if origin.manner == "document":
        return random.choice((f"{content}, {office} said in a statement.", f"In a statement, {office} said that {content}."))
    return _say(office, f"Foreign Minister {MINISTER} of {COUNTRY}", content, origin, random)


def _newsroom(name: str) -> str:
    """A newsroom as texts name it: nobody knows an invented one by its bare name."""
    return name if name in WIRES else f"{name} television" if name == "Mercury" else f"the {name} newspaper"


def _say(before: str, behind: str, content: str, origin: Origin, random: Random) -> str:
    told = f"told {_newsroom(origin.room)}" if origin.room else "said"
    if origin.room or random.random() < 0.5:
        return f"{_capital(before)} {told} that {content}."
    return f"{content}, {behind} {told}."


def _quote(origin: Origin, facts: Facts, more: str, random: Random) -> str:
    words = _capital(facts.words)
    office = random.choice((f"{COUNTRY}'s foreign minister, {MINISTER},", f"Foreign Minister {MINISTER} of {COUNTRY}"))
    behind = random.choice((f"{MINISTER}, {COUNTRY}'s foreign minister,", f"{MINISTER}, the foreign minister of {COUNTRY},"))
    if origin.who == "minister" and origin.room:
        said = f"told {_newsroom(origin.room)} {more}".rstrip()
    elif origin.manner == "document":
        said = f"said in a statement {more}".rstrip()
    else:
        said = f"said {more}".rstrip()
    return random.choice((f"“{words},” {behind} {said}.", f"{_capital(office)} {said}: “{words}.”"))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _print_copy(facts: Facts, told: Told, copy: Copy, paragraphs: list[Paragraph], printer: str | None) -> str:
    """One article: the report itself, or another outlet's copy with other quotation marks and some paragraphs cut.

    Where a copy changes a number, the wire's own article is there to tell which of the two is the report's.
    """
    own = told.room is not None and told.room not in WIRES
    known = own or any(other.changed for other in told.copies)
    outlet = told.room if known and printer is None else printer
    kept = paragraphs if copy.later else paragraphs[:-1]
    body = [_edit(p, copy, facts) for p in kept if p.line is None or p.line in copy.lines]
    credited = told.room in WIRES or (own and printer is not None)
    head = f"KELMSTADT, March 10 ({told.room}) – " if credited and told.room else ""
    if printer is not None:
        body = [text.replace("“", '"').replace("”", '"') for text in body]
    lines = [f"Outlet: {outlet}"] if outlet else ["Note: no outlet"]
    return "\n".join(lines) + "\n\n" + "\n\n".join([head + body[0], *body[1:]]) + "\n"


def _edit(paragraph: Paragraph, copy: Copy, facts: Facts) -> str:
    text = paragraph.bare if paragraph.line in copy.bare else paragraph.text
    if paragraph.line in copy.changed:
        text = text.replace(str(facts.number), str(facts.number + 3))
    return _capital(text)
