"""What kind of somebody is in a run of words: a person, a body, a country, a role, a group? Told by the tables, word by word."""

from dataclasses import dataclass, replace
from typing import Literal

from twosource.claims.naming import (
    Role,
    bodies,
    body_nouns,
    capitals,
    countries,
    country_of,
    demonyms,
    groups,
    honorifics,
    locatives,
    place_nouns,
    portfolios,
    pronouns,
    role_of,
    surname_particles,
)  # fmt: skip
from twosource.records import Sentence, Token
from twosource.text.fold import fold_key

PhraseKind = Literal["person", "body", "country", "role", "group", "description", "pronoun", "place"]

_NOUNS = {"NN", "NNS", "NNP", "NNPS"}
_PROPER = {"NNP", "NNPS"}
_NO_ACTOR = {"DATE", "TIME", "EVENT", "LAW", "LANGUAGE", "MONEY", "PERCENT", "PRODUCT"}
_LINKS = {"of", "for", "and", "on", "in", "against"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A run of tokens [first, last] of a sentence that names or describes somebody.

    `name` is the proper name in it; `role` the role noun's lemma with its modifiers ("deputy foreign minister"), `family` the role's or
    body noun's family. `country` is an ISO code, `body` the name of a body that modifies it; `owner` indexes the phrase that possesses it.
    A `doubtful` name is one only where the article knows it from elsewhere (a capital that opens its sentence, a surname taken for a town).
    """

    sentence: int
    first: int
    last: int
    kind: PhraseKind
    text: str
    name: str | None = None
    role: str | None = None
    family: str | None = None
    speaks: bool = False
    sector: str | None = None
    country: str | None = None
    body: str | None = None
    plural: bool = False
    definite: bool = True
    gender: Literal["m", "f"] | None = None
    owner: int | None = None
    doubtful: bool = False


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


def links_name(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a small linking word at i holds a body's name together: "Observatory for Human Rights", "Ministry of Defence"."""
    if tokens[i].lemma not in _LINKS or i == 0 or i + 1 >= len(tokens) or not tokens[i].text.islower():
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    if not (before.tag in _PROPER and before.text[:1].isupper() and after.text[:1].isupper() and after.tag in _PROPER | {"JJ"}):
        return False
    if tokens[i].lemma == "and":
        return before.ent == "ORG" and after.ent == "ORG" and after.ent_iob == "I"
    return before.text.lower() in body_nouns() or (before.ent == "ORG" and after.ent_iob == "I")


def glued(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether token i touches the tokens on both sides, as the hyphen of "Al-Safira" does."""
    return 0 < i < len(tokens) - 1 and tokens[i - 1].end == tokens[i].start and tokens[i].end == tokens[i + 1].start


def words_of(sentence: Sentence, first: int, last: int) -> str:
    """The tokens [first, last] as they stand, with one space where there is any."""
    out = ""
    at: int | None = None
    for token in sentence.tokens[first : last + 1]:
        out += (" " if at is not None and token.start > at else "") + token.text
        at = token.end
    return out


def _pronoun(sentence: Sentence, i: int) -> Phrase | None:
    row = pronouns().get(sentence.tokens[i].text.lower())
    if row is None:
        return None
    return Phrase(sentence=sentence.number, first=i, last=i, kind="pronoun", text=row.form, gender=row.gender, plural=row.number == "many")


def _last_role(tokens: tuple[Token, ...], start: int, last: int) -> int | None:
    for i in range(last, start - 1, -1):
        token = tokens[i]
        if token.tag not in _NOUNS and token.tag != "JJ":
            continue
        role = _role_at(tokens, i)
        if role is None:
            continue
        # A role word inside a longer name ("General Electric", "Justice Party") heads nothing.
        if i < last and tokens[i + 1].text.lower() in body_nouns() and tokens[i + 1].tag in _PROPER and i + 1 == last:
            return None
        return i
    return None


def _person_or_name(sentence: Sentence, start: int, last: int) -> Phrase | None:
    tokens = sentence.tokens
    role_at = _last_role(tokens, start, last)
    if role_at is not None:
        return _role_phrase(sentence, start, role_at, last)
    name_first = _proper_tail(tokens, start, last)
    if name_first is None:
        return None
    return _named(sentence, start, name_first, last)


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


def _inner_particles() -> frozenset[str]:
    """Particles that cannot open a name ("van", "de")."""
    return frozenset(form for form, row in surname_particles().items() if row.opens == "no")


def _is_name_part(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    token = tokens[i]
    if token.text == "-" and glued(tokens, i):
        return True
    if token.text.lower() in surname_particles() and i < last:
        return True
    if token.lemma in _LINKS and i < last:
        return links_name(tokens, i)
    if i >= 2 and tokens[i - 1].text == "-" and glued(tokens, i - 1) and tokens[i - 2].text[:1].isupper():
        return token.tag in _NOUNS | {"JJ"}
    return (
        token.text[:1].isupper()
        and token.tag in _NOUNS | {"JJ", "HYPH"}
        and (i > 0 or token.tag in _PROPER or _opens_as_name(tokens, i, last))
    )


def _opens_as_name(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    """A noun that is capital only because it opens the sentence may be a surname, if the article knows it."""
    word = tokens[i].text.lower()
    return i == last and tokens[i].tag == "NN" and word not in groups() and word not in body_nouns() and role_of(word) is None


def _role_phrase(sentence: Sentence, start: int, role_at: int, last: int) -> Phrase | None:
    tokens = sentence.tokens
    role = _role_at(tokens, role_at)
    if role is None:
        return None
    body, country, words_at = _modifiers(sentence, start, role_at)
    if role.family == "envoy" and country is not None and fold_key(tokens[start].text) in countries():
        country = None  # "Syria envoy": the country is what the envoy deals with, not whom he speaks for
    if last > role_at + 1 and tokens[role_at].text.islower() and _is_proper_body(tokens[last]):
        return _named(sentence, start, role_at + 1, last)  # "the rebel National Council": what the body is, not whom it has
    name = words_of(sentence, role_at + 1, last) if last > role_at and _proper_tail(tokens, role_at + 1, last) is not None else None
    if name is None and last > role_at:
        return None
    plural = tokens[role_at].tag in {"NNS", "NNPS"}
    return Phrase(
        sentence=sentence.number, first=start, last=last, kind="person" if name else "group" if plural else "role", text="",
        name=name, role=words_of(sentence, words_at, role_at).lower(), family=role.family, speaks=role.speaks == "yes",
        sector=role.sector, country=country, body=body, plural=plural and name is None, gender=_role_gender(role.noun),
    )  # fmt: skip


def _is_proper_body(token: Token) -> bool:
    return token.text[:1].isupper() and token.tag in _PROPER and token.text.lower() in body_nouns()


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
        capital_word = tokens[i].text[:1].isupper() and tokens[i].tag in _PROPER | {"NN", "JJ"}
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
        part_of_name = i + size < stop and tokens[i + size].tag in _PROPER and tokens[i + size].ent_iob == "I" and tokens[i].ent == "ORG"
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


def _named(sentence: Sentence, start: int, name_first: int, last: int) -> Phrase | None:
    tokens = sentence.tokens
    gender = _title_gender(tokens[name_first].text)
    first = name_first + 1 if tokens[name_first].text.lower() in honorifics() and name_first < last else name_first
    name = words_of(sentence, first, last)
    key = fold_key(name)
    opens = name_first == last == 0 and tokens[0].tag == "NN"
    base = Phrase(sentence=sentence.number, first=start, last=last, kind="person", text="", name=name, gender=gender, doubtful=opens)
    if first > name_first:
        return base
    acronym = key in demonyms() and (name or "").replace(".", "").isupper()  # "the US" stands for the country, "US" before a noun too
    if key in countries() or key in capitals() or acronym:
        return _country_or_place(sentence, base, last, key)
    if key in demonyms():
        return (
            replace(base, kind="group", name=None, role=key, plural=True, country=demonyms()[key].iso3)
            if tokens[last].tag in {"NNPS", "NNS"}
            else None
        )
    return _body_or_person(sentence, base, first, last, key)


def _title_gender(word: str) -> Literal["m", "f"] | None:
    row = honorifics().get(word.lower())
    return row.gender if row is not None else None


def _country_or_place(sentence: Sentence, base: Phrase, last: int, key: str) -> Phrase:
    tokens = sentence.tokens
    row = countries().get(key) or capitals().get(key) or demonyms()[key]
    head = tokens[tokens[last].head]
    behind = tokens[base.first - 1] if base.first > 0 else None
    located = behind is not None and behind.lemma in locatives() and behind.pos in {"ADP", "SCONJ", "PART"}
    told = base.first > 1 and tokens[base.first - 2].text.lower() == "according"  # "according to Norway": it speaks
    if not told and (located or (tokens[last].dep == "pobj" and head.lemma in locatives())):
        return replace(base, kind="place", country=row.iso3)
    return replace(base, kind="country", name=row.name, country=row.iso3, sector="GOV")


def _body_or_person(sentence: Sentence, base: Phrase, first: int, last: int, key: str) -> Phrase | None:
    known = bodies().get(key)
    if known is not None:
        return replace(base, kind="body", name=known.name, country=known.code, sector=known.code)
    return _body_by_noun(sentence.tokens, base, first, last) or _by_label(sentence.tokens, base, first, last)


def _body_by_noun(tokens: tuple[Token, ...], base: Phrase, first: int, last: int) -> Phrase | None:
    """A name with a kind of body in it: "Valden Workers Party", "Observatory for Human Rights"."""
    run = tokens[first : last + 1]
    nouns = [t for t in run if t.text.lower() in body_nouns()]
    if not nouns or not (last > first or run[-1].text.lower() in body_nouns()):
        return None
    noun = body_nouns()[nouns[0].text.lower()]
    country = next((row.iso3 for t in run if (row := demonyms().get(fold_key(t.text)))), None)
    if noun.family == "government" and country and last - first == 1:
        return replace(base, kind="country", name=_country_name(country), country=country, sector="GOV")
    return replace(base, kind="body", family=noun.family, sector=noun.sector, country=country)


def _by_label(tokens: tuple[Token, ...], base: Phrase, first: int, last: int) -> Phrase | None:
    """What the model's labels make of a name; without any that speaks against it, a person."""
    run = tokens[first : last + 1]
    labels = {t.ent for t in run} - {""}
    if (first > base.first and tokens[first - 1].text.lower() in place_nouns()) or run[-1].text.lower() in place_nouns():
        return replace(base, kind="place")
    if labels & _NO_ACTOR or run[-1].text.lower() in honorifics():
        return None
    if "PERSON" in labels:
        return base
    if labels & {"GPE", "LOC", "FAC"} and all(t.ent for t in run):
        return replace(base, kind="place", doubtful=first == last)
    if "NORP" in labels and "ORG" not in labels and first == last and run[-1].tag in {"NNPS", "NNS"}:
        return replace(base, kind="group", plural=True)
    acronym = base.name is not None and base.name.isupper() and len(base.name) > 1
    if acronym or ("ORG" in labels and last > first):
        return replace(base, kind="body")
    article = base.first > 0 and tokens[base.first - 1].tag == "DT" and base.first == first
    return None if article else base


def _country_name(iso3: str) -> str:
    return next(row.name for row in countries().values() if row.iso3 == iso3)


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
    if word in {"country", "nation"}:
        return Phrase(sentence=sentence.number, first=start, last=last, kind="description", text="", role=word, family="country")
    noun = body_nouns().get(word) or (body_nouns().get(tokens[last].lemma) if tokens[last].tag == "NN" else None)
    if noun is None:
        return None
    if noun.family == "government" and country and word not in {"ministry", "embassy", "consulate", "treasury", "municipality"}:
        return Phrase(
            sentence=sentence.number,
            first=start,
            last=last,
            kind="country",
            text="",
            name=_country_name(country),
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
        before[-1].text[:1].isupper() and before[-1].tag in _PROPER | {"JJ"} and all(t.text[:1].isupper() or t.text == "-" for t in before)
    )
