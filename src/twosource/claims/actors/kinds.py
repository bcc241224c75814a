"""What kind of somebody is in a run of words: a person, a body, a country, a role, a group? Told by the tables, word by word."""

from functools import cache
from typing import Literal

from msgspec.structs import replace

from twosource.claims.actors.names import read_name
from twosource.claims.actors.naming import (
    Role,
    bodies,
    body_nouns,
    company_words,
    countries,
    country_name,
    country_of,
    demonyms,
    first_names,
    gender_of,
    groups,
    past_words,
    portfolios,
    pronouns,
    role_of,
    surname_particles,
)  # fmt: skip
from twosource.claims.sentence.runs import LINKS, NOUNS, PROPER, Phrase, glued, links_name, words_of
from twosource.records import Sentence, Token
from twosource.text.fold import fold_key

_PLAIN = {"NN", "NNS"}


def read_run(sentence: Sentence, first: int, last: int) -> Phrase | None:
    """The phrase that the tokens [first, last] make, or None where they name and describe nobody."""
    tokens = sentence.tokens
    if tokens[first].tag == "PRP":
        return _pronoun(sentence, first)
    start = first
    while start <= last and tokens[start].tag in {"DT", "PDT", "PRP$", "CD"} and start < last:
        start += 1
    definite = not any(t.lemma in {"a", "an", "some", "several", "another"} for t in tokens[first : start + 1])
    found = _person_or_name(sentence, start, last) or _common(sentence, start, last)
    if found is None:
        return None
    return replace(found, first=first, text=words_of(sentence, first, last), definite=definite and found.definite)


def _pronoun(sentence: Sentence, i: int) -> Phrase | None:
    row = pronouns().get(sentence.tokens[i].text.lower())
    if row is None:
        return None
    return Phrase(sentence=sentence.number, first=i, last=i, kind="pronoun", text=row.form, gender=row.gender, plural=row.number == "many")


def find_possessives(sentence: Sentence) -> list[Phrase]:
    """Each "his", "her", "its" and "their" as a phrase of its own, in order: whoever owns is not what he owns."""
    found = (_pronoun(sentence, i) for i, token in enumerate(sentence.tokens) if token.tag == "PRP$")
    return [phrase for phrase in found if phrase is not None]


def _last_role(tokens: tuple[Token, ...], start: int, last: int) -> int | None:
    for i in range(last, start - 1, -1):
        token = tokens[i]
        if token.tag not in NOUNS and token.tag != "JJ":
            continue
        role = _role_at(tokens, i)
        if role is None or (i + 2 <= last and glued(tokens, i + 1) and tokens[i + 1].text == "-" and tokens[i + 2].text.islower()):
            continue  # "insurgent-held Karun" is no insurgent
        if i == last > start and token.tag in PROPER and tokens[i - 1].tag in PROPER and tokens[i - 1].text.lower() in first_names():
            continue  # "Minister Julie Bishop"
        # A role word inside a longer name ("General Electric", "Justice Party") heads nothing.
        if i < last and _is_in_name(tokens, i, last):
            return None
        return i
    return None


def _is_in_name(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    if tokens[i + 1].tag not in PROPER:
        return False
    if i + 1 == last and tokens[last].text.lower() in body_nouns():
        return True
    if tokens[i].text.isupper() or not tokens[i].text[:1].isupper():
        return False
    return all(t.text[:1].isupper() for t in tokens[i : last + 1]) and tokens[last].text.lower() in company_words()


def _person_or_name(sentence: Sentence, start: int, last: int) -> Phrase | None:
    tokens = sentence.tokens
    role_at = _last_role(tokens, start, last)
    if role_at is not None:
        return _role_phrase(sentence, start, role_at, last)
    name_first = _proper_tail(tokens, start, last)
    if name_first is None:
        return None
    return read_name(sentence, start, name_first, last)


def _proper_tail(tokens: tuple[Token, ...], start: int, last: int) -> int | None:
    """Where the proper name that ends the run begins, or None where the run ends in a common noun."""
    i = last
    while i >= start and _is_name_part(tokens, i, last):
        i -= 1
    i += 1
    while i <= last and (tokens[i].text.lower() in _inner_particles() or not tokens[i].text[:1].isalnum()):
        i += 1
    if i > last or not any(t.text[:1].isupper() or t.text[:1].isdigit() for t in tokens[i : last + 1]):
        return None
    return i


@cache
def _inner_particles() -> frozenset[str]:
    """Particles that cannot open a name ("van", "de")."""
    return frozenset(form for form, row in surname_particles().items() if row.opens == "no")


def _is_name_part(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    token = tokens[i]
    if (token.text == "-" and glued(tokens, i)) or (token.tag == "POS" and i < last):
        return True  # a possessive stands in a run only inside a country's name
    if (token.text.lower() in surname_particles() or token.text == "&") and i < last:
        return True
    if token.lemma in LINKS and i < last:
        return links_name(tokens, i)
    if i >= 2 and tokens[i - 1].text == "-" and glued(tokens, i - 1) and tokens[i - 2].text[:1].isupper():
        return token.tag in NOUNS | {"JJ"}
    return (
        token.text[:1].isupper()
        and token.tag in NOUNS | {"JJ", "HYPH"}
        and (i > 0 or token.tag in PROPER or _opens_as_name(tokens, i, last))
    )


def _opens_as_name(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    """A noun that is capital only because it opens the sentence may be a surname, if the article knows it."""
    word = tokens[i].text.lower()
    return i == last and tokens[i].tag in _PLAIN and word not in groups() and word not in body_nouns() and role_of(word) is None


def _role_phrase(sentence: Sentence, start: int, role_at: int, last: int) -> Phrase | None:
    tokens = sentence.tokens
    role = _role_at(tokens, role_at)
    if role is None:
        return None
    body, country, words_at = _modifiers(sentence, start, _role_first(tokens, role_at))
    role_at = _office_end(tokens, role_at, last)
    if role.family == "envoy" and country is not None and fold_key(tokens[start].text) in countries():
        country = None  # "Syria envoy": the country is what the envoy deals with, not whom he speaks for
    if last > role_at + 1 and tokens[role_at].text.islower() and _is_proper_body(tokens[last]):
        return read_name(sentence, start, role_at + 1, last)  # "the rebel National Council": what the body is, not whom it has
    if last > role_at + 1 and tokens[role_at + 1].text == "of" and (row := country_of(words_of(sentence, role_at + 2, last))) is not None:
        country, last = country or row.iso3, role_at  # "the Minister of Foreign Affairs of Iraq"
    name = words_of(sentence, role_at + 1, last) if last > role_at and _proper_tail(tokens, role_at + 1, last) is not None else None
    if name is None and last > role_at:
        return None
    plural = tokens[role_at].tag in {"NNS", "NNPS"}
    return Phrase(
        sentence=sentence.number, first=start, last=last, kind="person" if name else "group" if plural else "role", text="",
        name=name, role=words_of(sentence, words_at, role_at).lower(), family=role.family,
        speaks=role.speaks == "yes" and not _is_past(tokens, start, role_at),
        sector=role.sector, country=country, body=body, plural=plural and name is None,
        gender=_role_gender(role.noun) or gender_of(name or ""),
    )  # fmt: skip


def _is_past(tokens: tuple[Token, ...], start: int, role_at: int) -> bool:
    """ "former finance minister": whoever does not hold the office any more speaks for himself."""
    return any(t.text.lower() in past_words() for t in tokens[start:role_at])


def _role_first(tokens: tuple[Token, ...], i: int) -> int:
    """Where the role that ends at i begins: "Secretary-General" is one word in three tokens."""
    hyphened = i >= 2 and tokens[i - 1].text == "-" and glued(tokens, i - 1)
    return i - 2 if hyphened and role_of(f"{tokens[i - 2].text}-{tokens[i].text}") is not None else i


def _office_end(tokens: tuple[Token, ...], i: int, last: int) -> int:
    """Where an office with its portfolio behind it ends: "Secretary of State", "Minister of Defence"."""
    if i + 2 > last or tokens[i + 1].text != "of":
        return i
    end = i + 1
    while end < last and tokens[end + 1].text.lower() in portfolios():
        end += 1
    return end if end > i + 1 else i


def _is_proper_body(token: Token) -> bool:
    return token.text[:1].isupper() and token.tag in PROPER and token.text.lower() in body_nouns()


def _role_at(tokens: tuple[Token, ...], i: int) -> Role | None:
    """The role a token names; "Secretary-General" is one word in three tokens."""
    if i >= 2 and tokens[i - 1].text == "-" and glued(tokens, i - 1):
        whole = role_of(f"{tokens[i - 2].text}-{tokens[i].text}")
        if whole is not None:
            return whole
    return role_of(tokens[i].lemma) or role_of(tokens[i].text)


def _role_gender(noun: str) -> Literal["m", "f"] | None:
    if noun.endswith("woman") or noun in {"queen", "mother", "sister", "daughter", "wife", "princess"}:
        return "f"
    if noun.endswith("sman") or noun in {"king", "father", "brother", "son", "husband", "prince", "priest", "imam"}:
        return "m"
    return None


def _modifiers(sentence: Sentence, start: int, head: int) -> tuple[str | None, str | None, int]:
    """Body name and country among the words before a role or body noun, and where the plain modifiers begin."""
    tokens = sentence.tokens
    i = start
    run_start: int | None = None
    body: str | None = None
    country: str | None = None
    words_at = start
    while i < head:
        size, iso = _country_at(tokens, i, head)
        if size:
            country = country or iso
            i += size
            words_at = i
            continue
        capital_word = tokens[i].text[:1].isupper() and tokens[i].tag in PROPER | {"NN", "JJ"}
        if capital_word and run_start is None:
            run_start = i
        if run_start is not None and (i + 1 == head or not tokens[i + 1].text[:1].isupper()) and tokens[i].text != "-":
            name = words_of(sentence, run_start, i)
            if _is_body_name(tokens, run_start, i):
                body, words_at = name, i + 1
            run_start = None
        i += 1
    return body, country, words_at


def _country_at(tokens: tuple[Token, ...], i: int, stop: int) -> tuple[int, str | None]:
    """How many tokens from i on name a country or its people, and its code. Two words before one."""
    for size in (3, 2, 1):
        if i + size > stop:
            continue
        words = " ".join(t.text for t in tokens[i : i + size])
        row = country_of(words) if words[:1].isupper() else None
        part_of_name = i + size < stop and tokens[i + size].tag in PROPER and tokens[i + size].ent_iob == "I" and tokens[i].ent == "ORG"
        if row is not None and not (part_of_name and fold_key(words) not in demonyms()):
            return size, row.iso3
    return 0, None


def _is_body_name(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    words = " ".join(t.text for t in tokens[first : last + 1])
    return (
        fold_key(words) in bodies()
        or tokens[last].text.lower() in body_nouns()
        or (
            tokens[last].ent == "ORG"
            and tokens[first].ent == "ORG"
            and role_of(tokens[last].text) is None
            and not _is_portfolio(tokens, first, last)
        )
        or (last > first and tokens[last].text.isupper() and len(tokens[last].text) > 1)
        or (tokens[first].text.isupper() and len(tokens[first].text) > 1)
    )


def _is_portfolio(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    # "Foreign" before "Minister", "Deputy Prime": words of an office, not the name of a body.
    return all(t.text.lower() in portfolios() for t in tokens[first : last + 1])


def _common(sentence: Sentence, start: int, last: int) -> Phrase | None:
    """A phrase that ends in a common noun: a kind of body, or a group of people."""
    tokens = sentence.tokens
    word = tokens[last].text.lower()
    body, country, _ = _modifiers(sentence, start, last)
    if word in groups() or ((tokens[last].lemma + "s") in groups() and tokens[last].tag == "NNS"):
        group = groups().get(word) or groups()[tokens[last].lemma + "s"]
        return Phrase(
            sentence=sentence.number, first=start, last=last, kind="group", text="", role=words_of(sentence, start, last).lower(),
            family=word, sector=group.sector, country=country, body=body, plural=True,
        )  # fmt: skip
    if tokens[last].lemma == "side":  # "the Peruvian side" at a table is the country's
        return None if country is None else Phrase(
            sentence=sentence.number, first=start, last=last, kind="country", text="", name=country_name(country), country=country,
            sector="GOV",
        )  # fmt: skip
    if word in {"country", "nation"}:
        return Phrase(sentence=sentence.number, first=start, last=last, kind="description", text="", role=word, family="country")
    noun = body_nouns().get(word) or (body_nouns().get(tokens[last].lemma) if tokens[last].tag == "NN" else None)
    if noun is None:
        return None
    if noun.family == "government" and country:
        return Phrase(
            sentence=sentence.number,
            first=start,
            last=last,
            kind="country",
            text="",
            name=country_name(country),
            country=country,
            sector="GOV",
            family=noun.family,
        )
    name = words_of(sentence, start, last) if _proper_before(tokens, start, last) else None
    return Phrase(
        sentence=sentence.number, first=start, last=last, kind="body" if name else "description", text="", name=name,
        role=words_of(sentence, start, last).lower(), family=noun.family, sector=noun.sector, country=country, body=body,
        plural=tokens[last].tag == "NNS",
    )  # fmt: skip


def _proper_before(tokens: tuple[Token, ...], start: int, last: int) -> bool:
    """Whether the noun closes a name with a small letter: "the Valden police", "Interior ministry", "Al-Jazeera television".

    "the Britain-based watchdog" describes and does not name: a part with "-based" makes no name.
    """
    before = tokens[start:last]
    if not before or any(t.text.lower() == "based" for t in before):
        return False
    return (
        before[-1].text[:1].isupper() and before[-1].tag in PROPER | {"JJ"} and all(t.text[:1].isupper() or t.text == "-" for t in before)
    )
