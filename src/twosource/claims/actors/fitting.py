"""Could this phrase mean that actor? Names by their words, roles by their office, pronouns by gender and number."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from twosource.claims.actors.naming import bodies, company_words, country_of, legal_forms, past_words, portfolios, pronouns, split_country
from twosource.claims.sentence.runs import Phrase
from twosource.claims.wordsets import word_set
from twosource.records import ActorKind
from twosource.text.fold import fold_key


@dataclass(slots=True)
class Entity:
    """An actor in the making.

    `spot` is where it was last named outside quotations: sentence number and token. `subject` is 2 where
    it was the subject of the main verb there, 1 of another verb. `first` is the sentence that first names it. `families` are its offices
    and kinds, family and role, each once. `sure` is false for a person of whom nothing shows that it is anybody.
    """

    name: str
    kind: ActorKind
    aliases: list[str] = field(default_factory=list)
    families: dict[tuple[str, str], None] = field(default_factory=dict)
    country: str | None = None
    sector: str | None = None
    body: str | None = None
    gender: Literal["m", "f"] | None = None
    plural: bool = False
    spot: tuple[int, int] = (-1, -1)
    subject: int = 0
    first: int = -1
    sure: bool = False


@lru_cache(maxsize=50_000)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: folded, a country in front as its code, particles and hyphens and a firm's legal form left out."""
    country, rest = split_country(tuple(name.removeprefix("the ").removeprefix("The ").split()))
    words = [*([country.lower()] if country else []), *fold_key(" ".join(rest)).replace("-", " ").replace("'", " ").split()]
    kept = [w for w in words if w not in {"al", "el", "the", "of", "for", "and", "bin", "ibn", "&"}]
    while len(kept) > 1 and kept[-1] in legal_forms():
        kept.pop()
    return tuple(kept or words)


def name_fits(entity: Entity, words: tuple[str, ...], phrase: Phrase) -> bool:
    """Whether a name, given by its words, can be the actor's: whole, a surname, an acronym, the head of a body's name."""
    mine = name_words(entity.name)
    if entity.kind == "country":
        return False
    if entity.kind == "person" and phrase.gender and entity.gender and phrase.gender != entity.gender:
        return False  # "Mr Kolt" and "Ms Kolt"
    if mine == words:
        return True
    if entity.kind == "person":
        # A surname, or first name and surname, of the full name; roles of two different countries keep two people apart.
        clash = phrase.country and entity.country and phrase.country != entity.country
        return not clash and (_is_part(words, mine) or _is_part(mine, words)) and phrase.kind == "person"
    if len(words) == 1 and len(words[0]) > 1 and words[0].replace(".", "") == initials_of(entity.name):
        return True
    if _is_short_for_firm(entity, mine, words, phrase):
        return True
    # "the Observatory" for "the Valden Observatory for Human Rights": a word of the name that heads a body's name.
    return len(words) < len(mine) and bool(phrase.family) and any(f == phrase.family for f, _ in entity.families) and _in_order(words, mine)


def _in_order(words: tuple[str, ...], mine: tuple[str, ...]) -> bool:
    """Whether the words stand in the name in this order: "the Harbour Tax Centre" is not the "Centre for Harbour Tax"."""
    rest = iter(mine)
    return all(word in rest for word in words)


def initials_of(name: str) -> str:
    """The first letters of a name's words, small words left out."""
    return "".join(w[0] for w in fold_key(name).replace("-", " ").split() if w not in {"of", "for", "and", "the"} and w[0].isalnum())


def _is_short_for_firm(entity: Entity, mine: tuple[str, ...], words: tuple[str, ...], phrase: Phrase) -> bool:
    """ "Dorvik" for "Dorvik Motors" or "Dorvik Vale", a firm named before: what is left out is its business, or one word."""
    if phrase.family is not None or mine[: len(words)] != words or phrase.kind not in {"person", "body"}:
        return False
    rest = mine[len(words) :]
    named_before = -1 < entity.first <= phrase.sentence
    if country_of(" ".join(rest)) is not None:
        return False  # "Dorvik Canada" is what Dorvik has in Canada
    firm = bool(rest) and all(w in company_words() for w in rest)
    two_words = len(mine) == 2 and not entity.families and entity.country is None
    return named_before and (firm or two_words) and phrase.gender is None


def _is_part(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """The last name alone, or first and last: "Rashid", "Omar Rashid". East Asian order: the first of the name alone."""
    if len(short) > len(full):
        return False
    if len(short) == 1:
        return short[0] == full[-1] or (short[0] == full[0] and len(full) >= 2 and len(short[0]) >= 2)
    return short[-1] == full[-1] and set(short) <= set(full)


def description_fits(entity: Entity, phrase: Phrase) -> bool:
    """Whether a role or description ("the foreign minister", "the watchdog") can be the actor's."""
    if phrase.family == "country":
        return entity.kind == "country"
    if phrase.family is None or (phrase.country and entity.country and phrase.country != entity.country and phrase.kind != "description"):
        return False
    if (
        phrase.body
        and entity.body
        and fold_key(phrase.body) != fold_key(entity.body)
        and not set(name_words(phrase.body)) & set(name_words(entity.body))
    ):
        return False
    last = (phrase.role or "").split()[-1:]
    own = bool(last) and last[0] in word_set("meant by its own name")
    for family, role in entity.families:
        if own and last[0] not in (*role.split(), *name_words(entity.name)):
            continue  # "the administration" is one that was called so, not the latest government
        if family == phrase.family == "candidate" and _of_two_parties(role, phrase):
            return False
        if family == phrase.family and (phrase.kind != "role" or _same_office(role, phrase.role or "")):
            return True
    return False


def _of_two_parties(role: str, phrase: Phrase) -> bool:
    """ "the GOP nominee" is no "Libertarian presidential candidate": what is said of both beside the office has no word in common."""
    known = bodies().get(fold_key(phrase.body)) if phrase.body else None
    party = fold_key(known.name if known else phrase.body or "").split()
    plain = portfolios() | past_words()
    mine, theirs = set(role.split()[:-1]) - plain, {*(phrase.role or "").split()[:-1], *party} - plain
    return bool(mine and theirs) and not mine & theirs


def _same_office(a: str, b: str) -> bool:
    """ "foreign minister" and "deputy foreign minister" are two offices; "minister" and "foreign minister" may be one."""
    one, two = set(a.split()), set(b.split())
    for word in ("deputy", "former", "vice", "assistant"):
        if (word in one) != (word in two):
            return False
    nouns = {*a.split()[-1:], *b.split()[-1:]}
    if len(nouns) > 1 and nouns & word_set("kin"):
        return False  # "the sister" is not the mother
    portfolio = one ^ two
    kept_one, kept_two = one & portfolio, two & portfolio
    # "foreign secretary" and "secretary of state": the office stands before "of".
    return not (kept_one and kept_two and _head_of(a) == _head_of(b))


def _head_of(role: str) -> str:
    return role.split(" of ")[0].split()[-1]


def agrees(entity: Entity, phrase: Phrase) -> bool:
    """Whether a pronoun can mean the actor."""
    row = pronouns().get(phrase.text)
    if row is None:
        return False
    if row.number == "many":
        return entity.kind == "group" or entity.plural
    if entity.kind == "unnamed":
        # An unnamed official, who holds an office of some kind, is he or she; an unnamed firm is it.
        return not entity.plural and bool(entity.families) == (row.gender is not None)
    if row.gender is None:
        return entity.kind in {"country", "body"}
    return entity.kind == "person" and not entity.plural and entity.gender in {None, row.gender}
