"""What does a sentence say of a name beside it? Possessors, of-phrases and appositions, put into the phrases."""

from msgspec.structs import replace

from twosource.claims.actors.naming import adjective_of, country_name, split_country
from twosource.claims.sentence.runs import Phrase
from twosource.records import Sentence

_GAP = 8
"""How many words may stand between an office and the name behind it."""
_BACK = 8
"""How many phrases back the name may stand that a role is put beside."""
_LONGEST = 4
"""How many words such a name may have behind the country's."""
_OF_A_COUNTRY = {"ministry", "embassy", "force", "parliament", "court"}
"""Families of bodies that a country has one of: with the country's name such a description is a name."""


def join_phrases(sentence: Sentence, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases with what an "of", a possessor or an apposition says of them put in."""
    out = list(phrases)
    for n, phrase in enumerate(phrases):
        following = phrases[n + 1] if n + 1 < len(phrases) else None
        if phrase.kind in {"description", "body"}:
            owner = phrases[phrase.owner] if phrase.owner is not None else None
            if owner is None and following is not None and _between(sentence, phrase, following) == "of":
                owner = following
            out[n] = _of_country(phrase, owner)
            continue
        if phrase.kind not in {"role", "person"}:
            continue
        if following is not None and _between(sentence, phrase, following) in {"of", "for", "at"}:
            # An envoy "for Syria" speaks for somebody else.
            out[n] = out[n] if phrase.family == "envoy" and following.kind != "body" else _with_owner(out[n], following)
            _join_bearer(out, n, following)
        if phrase.owner is not None:
            out[n] = _with_owner(out[n], phrases[phrase.owner])
    for n in range(len(out)):
        _join_apposition(sentence, out, n)
    return tuple(out)


def _of_country(phrase: Phrase, owner: Phrase | None) -> Phrase:
    """ "Chile's foreign ministry", "the parliament of Chile": a name, where "the ministry" is none; a government is the country."""
    if owner is not None and owner.kind == "place" and owner.country is None and phrase.family == "government":
        return replace(phrase, definite=False)  # "the government of Dorvik province": no country's
    country = owner.country if owner is not None and owner.kind in {"country", "place"} and owner.name else None
    if country is None or phrase.country not in {None, country} or country_name(country) is None:
        return _named_by_country(phrase)
    if phrase.family == "government":
        return replace(phrase, kind="country", name=country_name(country), country=country, sector="GOV")
    return _named_by_country(replace(phrase, country=country))


def _named_by_country(phrase: Phrase) -> Phrase:
    if phrase.country is None or phrase.family not in _OF_A_COUNTRY or phrase.plural or not phrase.definite:
        return phrase
    adjective = adjective_of(phrase.country)
    country, own = split_country(tuple((phrase.name or phrase.role or "").split()))
    if adjective is None or (phrase.name and country) or country not in {None, phrase.country} or len(own) > _LONGEST:
        return phrase
    return replace(phrase, kind="body", name=" ".join([adjective, *(w[:1].upper() + w[1:] for w in own)]))


def _join_apposition(sentence: Sentence, out: list[Phrase], n: int) -> None:
    phrase = out[n]
    if phrase.kind != "role":
        return
    after = _named_next(sentence, out, n)
    if after is not None and _is_name_of(sentence, out[after], phrase):
        out[after] = replace(out[after], kind="person")
    if (
        after is not None
        and out[after].kind == "person"
        and _is_beside(sentence, out[after - 1] if _owns(sentence, phrase, out[after - 1]) else phrase, out[after])
        and out[after].family in {None, "ruler"}
    ):
        out[after] = _same_person(out[after], phrase)
        out[n] = replace(phrase, name=out[after].name, kind="person")
        return
    before = next((m for m in range(n - 1, max(n - _BACK, 0) - 1, -1) if out[m].kind == "person" and out[m].last < phrase.first), None)
    if before is not None and _opens_apposition(sentence, out[before], phrase):
        out[before] = _same_person(out[before], phrase) if out[before].role is None else _also_of(out[before], phrase)
        out[n] = replace(phrase, name=out[before].name, kind="person")


def _join_bearer(out: list[Phrase], n: int, following: Phrase) -> None:
    """ "the president of Chile Rosa Quint": the name behind the country is the bearer's."""
    if out[n].kind == "role" and following.kind == "person" and following.role is None and following.name != following.text:
        body, country = following.body, following.country
        if body is not None or country is not None:
            out[n + 1] = _same_person(following, out[n])
            out[n] = replace(out[n], name=following.name, kind="person", body=body, country=country)


def _is_beside(sentence: Sentence, role: Phrase, name: Phrase) -> bool:
    """Whether only a comma parts the two, or what the office is of: "the governor of the valley, Ivo Tarn,"."""
    gap = sentence.tokens[role.last + 1 : name.first][:_GAP]
    if not gap or gap[-1].text != "," or name.first - role.last - 1 != len(gap):
        return False
    return len(gap) == 1 or (gap[0].lemma in {"of", "for", "at"} and all(t.text != "," and t.pos not in {"VERB", "AUX"} for t in gap[:-1]))


def _named_next(sentence: Sentence, out: list[Phrase], n: int) -> int | None:
    """The phrase behind a role, the body it is a role of set aside: "a spokesman for the council, Ivo Tarn"."""
    after = next((m for m in range(n + 1, len(out)) if out[m].first > out[n].last), None)
    if after is not None and after + 1 < len(out) and _owns(sentence, out[n], out[after]):
        return after + 1 if _between(sentence, out[after], out[after + 1]) == "," else after
    return after


def _owns(sentence: Sentence, role: Phrase, owner: Phrase) -> bool:
    links = {"of", "for", "at", "to", "in"} if role.family == "envoy" else {"of", "for", "at"}
    return owner.first > role.last and owner.kind in {"body", "country", "place"} and _between(sentence, role, owner) in links


def _is_name_of(sentence: Sentence, name: Phrase, role: Phrase) -> bool:
    """ "the watch's director, Nadia Brelin,": the name of a person, even where the model takes it for a body's."""
    token = sentence.tokens[name.last]
    return name.kind == "body" and name.family is None and name.country is None and token.dep == "appos" and token.head == role.last


def _between(sentence: Sentence, a: Phrase, b: Phrase) -> str:
    """The words between two phrases, the determiner that opens the second set aside."""
    return " ".join(t.text.lower() for t in sentence.tokens[a.last + 1 : b.first])


def _opens_apposition(sentence: Sentence, person: Phrase, role: Phrase) -> bool:
    """ "Mara Voss, the council's envoy for water, ...": a role right behind a comma, and no verb behind it."""
    gap = sentence.tokens[person.last + 1 : role.first]
    if not gap or gap[0].text != "," or any(t.pos in {"VERB", "AUX", "CCONJ"} or t.text in ',"' for t in gap[1:]):
        return False
    if len(gap) > 1 and not (gap[-1].tag == "POS" or len(gap) <= 4):
        return False
    after = sentence.tokens[role.last + 1] if role.last + 1 < len(sentence.tokens) else None
    return after is None or after.pos not in {"VERB", "AUX"}


def _with_owner(phrase: Phrase, owner: Phrase) -> Phrase:
    if owner.kind == "body" and owner.name:
        return replace(phrase, body=phrase.body or owner.name)
    if owner.kind in {"country", "place"} and owner.country and phrase.country is None:
        return replace(phrase, country=owner.country)
    return phrase


def _same_person(person: Phrase, role: Phrase) -> Phrase:
    return replace(
        person, role=role.role, family=role.family, speaks=role.speaks, sector=role.sector or person.sector,
        country=role.country or person.country, body=role.body or person.body, gender=person.gender or role.gender,
        owner=role.owner if person.owner is None else person.owner,
    )  # fmt: skip


def _also_of(person: Phrase, role: Phrase) -> Phrase:
    return replace(person, country=person.country or role.country, body=person.body or role.body)
