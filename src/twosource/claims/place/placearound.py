"""What does the text put a place's name in: "Tripoli, Lebanon", "the Syrian town of Azaz", "Baghdad's Karrada district"?"""

from twosource.claims.actors.naming import countries, demonyms, place_nouns
from twosource.claims.place.gazetteer import KnownPlace, place_words, resolve_province, resolve_town
from twosource.claims.place.placing import Around
from twosource.claims.sentence.grammar import children
from twosource.records import Sentence
from twosource.text.fold import fold_key


def find_around(sentence: Sentence, text: str, run: tuple[int, int], following: tuple[int, int] | None, named: frozenset[str]) -> Around:
    """The province, or country by code, that the words around put the name in: "Tripoli, Lebanon", "the Syrian town of Azaz"."""
    tokens = sentence.tokens
    if following is not None and _follows(sentence, run[1], following[0]):
        name = text[tokens[following[0]].start : tokens[following[1]].end]
        country = countries().get(fold_key(name))
        if country is not None:
            state = namesake_state(text[tokens[run[0]].start : tokens[run[1]].end], name, named)
            return state or country.iso3
        found = resolve_province(name, named) or (resolve_town(name, named) if tokens[run[1] + 1].text != "," else None)
        if found is not None:
            return found
    return _by_adjective(sentence, run) or _by_owner(sentence, run[0], named)


def namesake_state(town: str, name: str, named: frozenset[str]) -> KnownPlace | None:
    """The province of a country's name that holds the town, where the country holds none: "Atlanta, Georgia"."""
    country, state = countries().get(fold_key(name)), resolve_province(name, named)
    if country is None or state is None or resolve_town(town, named, country.iso3) is not None:
        return None
    return state if resolve_town(town, named, state) is not None else None


def _follows(sentence: Sentence, last: int, following: int) -> bool:
    """Whether the next name stands behind a comma, "in" or "of" and a noun of place only, and is no list."""
    tokens = sentence.tokens
    between = tokens[last + 1 : following]
    if not between or len(between) > _BETWEEN or tokens[following].dep == "conj":
        return False
    after = tokens[following + 1].text if following + 1 < len(tokens) else ""
    if [t.text for t in between] == [","]:
        return after in {",", ".", "", ")", ";"} or tokens[following].dep in {"appos", "npadvmod"}
    joins = [t for t in between if t.text in {"in", "of"} and t.pos == "ADP"]
    return len(joins) == 1 and all(t in joins or t.tag in {"DT", "JJ"} or t.text == "," or t.lemma in place_nouns() for t in between)


_BETWEEN = 5


def find_beside(
    sentence: Sentence, text: str, run: tuple[int, int], following: tuple[int, int], named: frozenset[str]
) -> KnownPlace | None:
    """The known town that a distance and a direction, or "near", tie the name to: "Orvel, about 35km south of Mosul"."""
    tokens = sentence.tokens
    between = tokens[run[1] + 1 : following[0]]
    if not between or len(between) > _FAR_BETWEEN or any(t.pos in {"VERB", "AUX"} or t.text in {";", "."} for t in between):
        return None
    near = between[-1].lemma in place_words("near") or any(t.lemma in place_words("direction") for t in between[-3:])
    return resolve_town(text[tokens[following[0]].start : tokens[following[1]].end], named) if near else None


_FAR_BETWEEN = 14


def _by_owner(sentence: Sentence, first: int, named: frozenset[str]) -> Around:
    """The place that owns the name: "Baghdad's Karrada district", "Iraq's Anbar province"."""
    tokens = sentence.tokens
    i = first - 1
    while i > 0 and tokens[i].tag in {"JJ", "NN"}:
        i -= 1
    if i < 1 or tokens[i].tag != "POS" or tokens[i - 1].tag not in {"NNP", "NNPS"}:
        return None
    start = i - 1
    while start > 0 and tokens[start - 1].tag in {"NNP", "NNPS"} and tokens[start].ent_iob == "I":
        start -= 1
    owner = " ".join(t.text for t in tokens[start:i])
    country = countries().get(fold_key(owner))
    return country.iso3 if country is not None else resolve_town(owner, named)


def _by_adjective(sentence: Sentence, run: tuple[int, int]) -> str | None:
    """The country whose adjective stands with the noun before: "the Syrian city of Raqqa", "Syrian town Azaz"."""
    tokens = sentence.tokens
    of = tokens[run[1]].head
    noun = tokens[of].head if tokens[of].lemma == "of" else of
    if tokens[noun].lemma not in place_nouns():
        return None
    adjectives = (demonyms().get(fold_key(tokens[k].text)) for k in children(sentence, noun, "amod", "compound", "nmod"))
    return next((a.iso3 for a in adjectives if a is not None), None)
