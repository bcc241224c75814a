"""Under which form are two names of a body one? Country, spelling, order of words and legal form set aside."""

from functools import lru_cache

from twosource.claims.actors.naming import body_nouns, groups, honorifics, legal_forms, portfolios, split_country
from twosource.claims.figure.people import person_nouns
from twosource.claims.speech.cues import media
from twosource.claims.wordsets import word_set
from twosource.corroborate.edit.wordruns import one_spelling
from twosource.corroborate.words import name_words
from twosource.records import Actor

_LINKS = frozenset({"and", "for", "of", "on", "the"})
_KEPT = 1 << 16
_INITIALS = 3
_STATE = frozenset({"GOV", "LEG", "JUD", "MIL"})


@lru_cache(maxsize=_KEPT)
def body_key(name: str) -> str:
    """The form of a body's name under which two ways to write it are one, its country first as a code, its words by the alphabet.

    "Dorvik Corp." is "Dorvik", and the "US Labor Department" the "U.S. Department of Labour".
    """
    country, rest = split_country(tuple(w for n, w in enumerate(name.split()) if n > 0 or w.lower() != "the"))
    words = [w for w in name_words(" ".join(rest)) if w not in _LINKS]
    while len(words) > 1 and words[-1] in legal_forms():
        words.pop()
    return " ".join([*([country.lower()] if country else []), *sorted(one_spelling(w) for w in words)])


def is_anybodys(actor: Actor) -> bool:
    """Whether a body's name is that of an office many countries have, and no country is told: "the Foreign Ministry", "the Parliament"."""
    words = [w for w in name_words(actor.name) if w not in _LINKS]
    nouns = [body_nouns()[w] for w in words if w in body_nouns()]
    return any(noun.sector in _STATE for noun in nouns) and is_bare(actor)


def is_bare(actor: Actor) -> bool:
    """Whether a body is called by what kind of body it is alone, and nobody tells whose: "the Department", "the Office".

    A word for a text or a picture ("Dispatch", "Photo") that was taken for a body's name names none either.
    """
    told = actor.kind != "body" or actor.country is not None or actor.body is not None
    words = [w for w in name_words(actor.name) if w not in _LINKS]
    return not told and all(w in body_nouns() or w in portfolios() or media().get(w) == "document" for w in words)


def is_noun_for_people(actor: Actor) -> bool:
    """Whether what was taken for a name is a word for people or a title alone: "Relatives", "INVESTIGATORS", "Mom", "Sgt"."""
    words = name_words(actor.name)
    if len(words) != 1 or words[0] in honorifics():
        return len(words) == 1
    if words[0] in word_set("kin"):
        return True
    # A man may be called Baker, but none Investigators.
    if words[0] in groups():
        return actor.kind == "person" or words[0] not in body_nouns()
    people = words[0] in person_nouns() or words[0].removesuffix("s") in person_nouns()
    return actor.kind == "body" and words[0] not in body_nouns() and people


def is_short_for(acronym: str, name: str) -> bool:
    """Whether an acronym begins with the first letters of a name's words, three or more, or is made of them: NYPD, "New York Police"."""
    letters = "".join(c for c in acronym.lower() if c.isalpha())
    initials = "".join(w[0] for w in name_words(name) if w not in _LINKS)
    return letters == initials or (len(initials) >= _INITIALS and letters.startswith(initials))
