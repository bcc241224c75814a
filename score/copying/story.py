"""Who and what is a story about? The names, towns, bodies and dates that its sentences share."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from score.copying.grammar import Piece, Slot, Slots, load_rules

WIRES = {
    "AFP": "Agence France-Presse",
    "AP": "The Associated Press",
    "Reuters": "Reuters",
    "dpa": "Deutsche Presse-Agentur",
    "PA": "Press Association",
    "Bloomberg": "Bloomberg News",
    "Xinhua": "Xinhua News Agency",
    "UPI": "United Press International",
    "EFE": "Agencia EFE",
    "ANSA": "ANSA",
    "Kyodo": "Kyodo News",
    "TASS": "TASS",
    "AAP": "Australian Associated Press",
    "Yonhap": "Yonhap News Agency",
}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


@dataclass(frozen=True, slots=True)
class Story:
    """One happening: what fills the places of its sentences."""

    people: tuple[str, ...]
    towns: tuple[str, ...]
    countries: tuple[str, ...]
    bodies: tuple[str, ...]
    when: datetime

    def slots(self) -> Slots:
        """What each slot of a template is filled by."""
        slots: Slots = {}
        for n, person in enumerate(self.people, 1):
            rest = [p for p in self.people if p != person]
            slots[f"p{n}"] = _name(person, rest)
            slots[f"s{n}"] = _name(surname(person), [surname(p) for p in rest])
        for n, town in enumerate(self.towns, 1):
            slots[f"town{n}"] = _name(town, [t for t in self.towns if t != town])
        for n, body in enumerate(self.bodies, 1):
            slots[f"org{n}"] = _name(body, [b for b in self.bodies if b != body])
        slots["country"] = _name(self.countries[0], self.countries[2:])
        slots["country2"] = _name(self.countries[1], self.countries[2:])
        slots["team1"] = _name(f"{self.towns[0]} Rovers", [f"{self.towns[2]} Athletic"])
        slots["team2"] = _name(f"{self.towns[1]} City", [f"{self.towns[2]} Athletic"])
        slots |= {"f1": make_local, "f2": make_local}
        slots |= {"day": self._day, "day_lead": self._day_lead, "pastday": _past_day, "pastdate": _past_date}
        slots |= {"anywire": lambda rng: Piece(rng.choice(sorted(WIRES))), "ordinal_n": lambda rng: Piece(rng.choice(_ORDINALS))}
        return slots

    def _day(self, rng: Random) -> Piece:
        near = [self.when - timedelta(days=n) for n in range(4)]
        first, other = rng.sample([_DAYS[d.weekday()] for d in near], 2)
        return Piece(f" on {first}", "date", value=first, others=((f" on {other}", other), ("", "")))

    def _day_lead(self, rng: Random) -> Piece:
        piece = self._day(rng)
        return Piece(piece.text[1:], "date", value=piece.value, others=((piece.others[0][0][1:], piece.others[0][1]),))


def make_story(rng: Random, when: datetime) -> Story:
    """A story that happens on a day."""
    return Story(
        people=tuple(make_person(rng) for _ in range(4)),
        towns=tuple(make_town(rng) for _ in range(5)),
        countries=tuple(_make_country(rng) for _ in range(4)),
        bodies=tuple(_make_body(rng) for _ in range(3)),
        when=when,
    )


def make_person(rng: Random) -> str:
    """A first and a family name."""
    return f"{rng.choice(load_rules('names')['first'])} {_syllables(rng)}"


def make_local(rng: Random) -> Piece:
    """Somebody who is met once."""
    person = make_person(rng)
    other = make_person(rng)
    return Piece(person, "name", value=person, others=((other, other),))


def make_town(rng: Random) -> str:
    """The name of a town."""
    rules = load_rules("names")
    return rng.choice(rules["onset"]) + rng.choice(rules["vowel"]) + rng.choice(rules["middle"]) + rng.choice(rules["town_end"])


def surname(person: str) -> str:
    """The last word of a name."""
    return person.rsplit(" ", 1)[-1]


def _syllables(rng: Random) -> str:
    rules = load_rules("names")
    return "".join(rng.choice(rules[r]) for r in ("onset", "vowel", "middle", "ending"))


def _make_country(rng: Random) -> str:
    rules = load_rules("names")
    return rng.choice(rules["onset"]) + rng.choice(rules["vowel"]) + rng.choice(rules["middle"]) + rng.choice(rules["country_end"])


def _make_body(rng: Random) -> str:
    rules = load_rules("names")
    return f"{make_town(rng)} {rng.choice(rules['body_of'])} {rng.choice(rules['body_for'])} {rng.choice(rules['body_as'])}"


def _name(name: str, others: Sequence[str]) -> Slot:
    alternatives = tuple((o, o) for o in others[:2])
    return lambda rng: Piece(name, "name", value=name, others=alternatives)


def _past_day(rng: Random) -> Piece:
    first, other = rng.sample(_DAYS, 2)
    return Piece(f" last {first}", "date", value=f"last {first}", others=((f" last {other}", f"last {other}"), ("", "")))


def _past_date(rng: Random) -> Piece:
    def draw() -> str:
        year = rng.randint(1994, 2011)
        return rng.choice([f"in {rng.choice(_MONTHS)} {year}", f"in {year}", f"on {rng.choice(_MONTHS)} {rng.randint(2, 28)}, {year}"])

    first = draw()
    other = draw()
    while other == first:
        other = draw()
    return Piece(first, "date", value=first, others=((other, other),))
