"""What does a proper name name: a person, a body, a country, a place? Told by the tables first, by the model's labels last."""

from typing import Literal

from msgspec.structs import replace

from twosource.claims.actors.naming import (
    bodies,
    body_nouns,
    capitals,
    company_words,
    countries,
    country_of,
    demonyms,
    first_names,
    gender_of,
    honorifics,
    legal_forms,
    locatives,
    place_nouns,
)
from twosource.claims.figure.people import is_person
from twosource.claims.sentence.grammar import children
from twosource.claims.sentence.runs import PROPER, Phrase, words_of
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token
from twosource.text.fold import fold_key

_NO_ACTOR = {"DATE", "TIME", "EVENT", "LAW", "LANGUAGE", "MONEY", "PERCENT", "PRODUCT"}


def read_name(sentence: Sentence, start: int, name_first: int, last: int) -> Phrase | None:
    """The phrase [start, last] whose name begins at `name_first`, or None where the name is nobody's."""
    tokens = sentence.tokens
    title = next((k for k in range(last - 1, name_first, -1) if tokens[k].text.lower() in honorifics()), None)
    if title is not None:
        return _with_what_stands_before(sentence, start, name_first, title, last)
    gender = _title_gender(tokens[name_first].text)
    first = name_first + 1 if tokens[name_first].text.lower() in honorifics() and name_first < last else name_first
    named_at = _name_behind(tokens, first, last)
    if named_at > first:
        return _with_what_stands_before(sentence, start, first, named_at, last)
    name = words_of(sentence, first, last)
    key = fold_key(name)
    opens = name_first == last == 0 and tokens[0].tag in {"NN", "NNS"}
    base = Phrase(sentence=sentence.number, first=start, last=last, kind="person", text="", name=name, gender=gender, doubtful=opens)
    if first > name_first:
        return base
    base = replace(base, gender=gender_of(name))
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


def _name_behind(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Where a person's name begins behind a firm, country or party that nothing parts from it: "the head of Dorvik Corp. Ana Kolt"."""
    for k in range(first + 2, last):
        if tokens[k - 1].text.lower() in legal_forms() and tokens[k].tag in PROPER and _is_full_name(tokens, k, last):
            return k
    if (
        first < last
        and tokens[first].text.lower() in word_set("of a party")
        and (_is_full_name(tokens, first + 1, last) or (last == first + 1 and tokens[last].ent == "PERSON"))
    ):
        return first + 1  # "Republican Ana Kolt"
    if tokens[first].ent == "PERSON" or tokens[first].text.lower() in first_names():
        return first  # "Jordan", "Chad", "Israel" open names as well
    for size in (3, 2, 1):
        if first + size < last and country_of(" ".join(t.text for t in tokens[first : first + size])) is not None:
            return first + size if _is_full_name(tokens, first + size, last) else first
    return first


def _is_full_name(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    run = tokens[first : last + 1]
    known = tokens[first].text.lower() in first_names() or all(t.ent == "PERSON" for t in run)
    return last > first and known and not any(t.text.lower() in body_nouns() or t.text.lower() in company_words() for t in run)


def _with_what_stands_before(sentence: Sentence, start: int, first: int, named_at: int, last: int) -> Phrase | None:
    found = read_name(sentence, start, named_at, last)
    if found is None:
        return None
    before = words_of(sentence, first, named_at - 1)
    country = country_of(before)
    if country is not None:
        return replace(found, country=country.iso3)
    of_nobody = fold_key(before) in word_set("of a party") or sentence.tokens[first].ent in {"GPE", "LOC"}  # "North Dakota Rep. Ana Kolt"
    return found if of_nobody else replace(found, body=before)


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
        return replace(base, kind="body", name=known.name, country=known.code, sector=known.code, family=known.family, gender=None)
    if has_age(sentence.tokens, last):
        return replace(base, told=True)
    by_noun = _body_by_noun(sentence.tokens, base, first, last)
    if by_noun is None and last > first and _is_told_as_person(sentence, last):
        return replace(base, told=True)
    return by_noun or _by_label(sentence.tokens, base, first, last)


def has_age(tokens: tuple[Token, ...], last: int) -> bool:
    """As in "Smith, 24, died": only people are given an age so."""
    after = tokens[last + 1 : last + 4]
    return len(after) == 3 and after[0].text == after[2].text == "," and len(after[1].text) == 2 and after[1].text.isdigit()


def _is_told_as_person(sentence: Sentence, last: int) -> bool:
    """Whether "who" or a noun for one person stands beside the name: "Ana Kolt, who", "Ana Kolt, the singer", "a clerk, Ana Kolt"."""
    tokens = sentence.tokens
    behind = tokens[last + 1 : last + 3]
    if len(behind) == 2 and behind[0].text == "," and behind[1].text.lower() == "who":
        return True
    beside = [j for j in children(sentence, last, "appos") if j > last + 1 and tokens[last + 1].text in {",", "--"}]
    if tokens[last].dep == "appos":
        beside.append(tokens[last].head)
    return any(tokens[j].tag == "NN" and is_person(tokens[j]) and tokens[j].text.lower() not in body_nouns() for j in beside)


def _body_by_noun(tokens: tuple[Token, ...], base: Phrase, first: int, last: int) -> Phrase | None:
    """A name with a kind of body in it: "Valden Workers Party", "Observatory for Human Rights"."""
    run = tokens[first : last + 1]
    nouns = [t for t in run if t.text.lower() in body_nouns()]
    if not nouns and last > first and run[-1].text.lower() in company_words():
        return replace(base, kind="body", family="company", sector="BUS")
    if not nouns or not (last > first or run[-1].text.lower() in body_nouns()):
        return None
    noun = body_nouns()[nouns[0].text.lower()]
    country = next((row.iso3 for t in run if (row := demonyms().get(fold_key(t.text)))), None)
    whole = country_of(" ".join(t.text for t in run[:-1])) if nouns[0] is run[-1] else None
    if noun.family == "government" and whole is not None:
        return replace(base, kind="country", name=whole.name, country=whole.iso3, sector="GOV")
    return replace(base, kind="body", family=noun.family, sector=noun.sector, country=country)


def _by_label(tokens: tuple[Token, ...], base: Phrase, first: int, last: int) -> Phrase | None:
    """What the model's labels make of a name; without any that speaks against it, a person."""
    run = tokens[first : last + 1]
    labels = {t.ent for t in run} - {""}
    if (first > base.first and tokens[first - 1].text.lower() in place_nouns()) or run[-1].text.lower() in place_nouns():
        return replace(base, kind="place")
    kind = body_nouns().get(tokens[first - 1].text.lower()) if first > base.first else None
    if kind is not None:  # "rail operator Norrail", "carrier Lufthansa": whatever the label says
        return replace(base, kind="body", family=kind.family, sector=kind.sector)
    if labels & _NO_ACTOR or run[-1].text.lower() in honorifics():
        return None
    if "PERSON" in labels or base.gender is not None:
        return base  # a first name tells a person, whatever the label says
    if labels & {"GPE", "LOC", "FAC"} and all(t.ent for t in run):
        return replace(base, kind="place", doubtful=first == last)
    hyphened = first < last and all(t.text == "-" or t.text[:1].isupper() for t in run) and any(t.text == "-" for t in run)
    if "NORP" in labels and "ORG" not in labels and (first == last or hyphened) and run[-1].tag in {"NNPS", "NNS"}:
        return replace(base, kind="group", plural=True)
    acronym = base.name is not None and base.name.isupper() and len(base.name) > 1 and first == last
    if acronym or ("ORG" in labels and last > first):
        return replace(base, kind="body")
    article = base.first > 0 and tokens[base.first - 1].tag == "DT" and base.first == first
    return None if article else base
