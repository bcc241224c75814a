"""Could two parties be one? By their names, the bodies and offices of their people, and the state they belong to."""

from dataclasses import dataclass
from functools import cache

from twosource.corroborate.actor.bodynames import body_key, is_bare, is_short_for
from twosource.corroborate.actor.offices import is_office, may_be_of_body, may_be_of_one
from twosource.corroborate.words import is_acronym, name_words, stem
from twosource.lexicon import load_lexicon
from twosource.records import Actor

_BARE_SURNAME = 4
"""Letters of a surname that may be the end of a longer one."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A row of data/state_sectors.csv."""

    sector: str


@cache
def state_sectors() -> frozenset[str]:
    """The sectors whose nameless people count as their state."""
    return frozenset(row.sector for row in load_lexicon("state_sectors", Sector))


def is_of_the_state(actor: Actor) -> bool:
    """Whether an actor is a country or one of the bodies of its state."""
    return actor.kind == "country" or actor.sector in state_sectors()


def may_be_one_key(a: str, b: str) -> bool:
    """Whether two keys, of bodies or of offices, may be of one body."""
    if is_office(a) and is_office(b):
        return may_be_of_one(a, b)
    if is_office(a) or is_office(b):
        return may_be_of_body(a, b) if is_office(a) else may_be_of_body(b, a)
    return _is_shorter(a, b) or _is_shorter(b, a)


def _is_shorter(a: str, b: str) -> bool:
    """Whether a body's key is another's with words left out, and two are left: one word alone ("police") is many bodies'."""
    words = set(a.split())
    return len(words) > 1 and words <= set(b.split())


def may_speak_for(person: Actor, body: Actor) -> bool:
    """Whether a person may speak for a body, by name, country and sector."""
    if is_bare(body) or set(name_words(body.name)) <= set(name_words(person.name)):
        return True
    # A compatriot may speak for his country or one of its bodies; of whom no country is known, for a body of his own kind.
    if person.country is not None:
        return person.country == body.country
    of_a_kind = person.sector == body.sector or (person.sector in state_sectors() and body.sector in state_sectors())
    return person.sector is None or (person.body is None and body.country is None and of_a_kind)


def may_be_one_body(a: Actor, b: Actor) -> bool:
    """Whether two bodies could be one: a shorter name, an acronym, two bodies of one state."""
    # "Medical Service" and "Medical Services" are one name.
    words_a, words_b = ({stem(w) for w in name_words(x.name)} for x in (a, b))
    if words_a <= words_b or words_b <= words_a or alias_keys(a) & alias_keys(b):
        return a.country is None or b.country is None or a.country == b.country
    if is_bare(a) or is_bare(b) or any(is_short_for(n, y.name) for x, y in ((a, b), (b, a)) for n in _acronyms(x)):
        return a.country is None or b.country is None or a.country == b.country
    same_state = a.country is not None and a.country == b.country
    return same_state and is_of_the_state(a) and is_of_the_state(b)


def alias_keys(actor: Actor) -> set[str]:
    """The keys of the acronyms that a body goes by."""
    return {body_key(n) for n in _acronyms(actor)}


def _acronyms(actor: Actor) -> list[str]:
    return [n for n in (actor.name, *actor.aliases) if is_acronym(n)]


def ends_in(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "Nejad" may be what is left of "Irannejad": a bare surname that another's ends in."""
    return len(a) == 1 and len(a[0]) >= _BARE_SURNAME and bool(b) and b[-1].endswith(a[0])


def may_be_one_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names of people may be one person's: same surname, and first names that agree or are left out or are initials."""
    if not a or not b or a[-1] != b[-1]:
        return False
    shorter, longer = sorted((a[:-1], b[:-1]), key=len)
    at = 0
    for name in shorter:
        while at < len(longer) and not (longer[at] == name or (1 in (len(name), len(longer[at])) and longer[at][0] == name[0])):
            at += 1
        if at == len(longer):
            return False
        at += 1
    return True
