"""Which words of a sentence name a place, and which place do they name? People and bodies are none, though they bear a place's name."""

from dataclasses import dataclass, replace
from functools import cache

from twosource.claims.gazetteer import KnownPlace, article_countries, country_point, find_known, resolve_province, resolve_town
from twosource.claims.grammar import children
from twosource.claims.naming import countries, demonyms, locatives, place_nouns
from twosource.lexicon import load_lexicon
from twosource.records import Place, Sentence, Token
from twosource.text.fold import fold_key

_PLACE_LABELS = {"GPE", "LOC", "FAC"}
_NAME_TAGS = {"NNP", "NNPS", "HYPH", "POS"}
_LARGE = 100_000


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A word that ties a place to an event or says how exact it is."""

    word: str
    kind: str


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place in a sentence: tokens [first, last], `inside` the token of the name that hangs on a word outside it."""

    place: Place
    first: int
    last: int
    inside: int


@cache
def place_words(kind: str) -> frozenset[str]:
    """The words of one kind in data/place_words.csv."""
    return frozenset(row.word for row in load_lexicon("place_words", PlaceWord) if row.kind == kind)


def name_places(sentence: Sentence, text: str) -> tuple[NamedPlace, ...]:
    """The places that the sentence names anywhere, in order, read with the countries that the article `text` names."""
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(sentence.tokens):
        end = _name_end(sentence, i)
        if end is not None:
            runs.append((i, end))
        i = i + 1 if end is None else end + 1
    named = article_countries(text)
    found = (_named(sentence, text, run, runs[k + 1] if k + 1 < len(runs) else None, named) for k, run in enumerate(runs))
    return tuple(p for p in found if p is not None)


# --- which words --------------------------------------------------------------------------------------------------


def _name_end(sentence: Sentence, i: int) -> int | None:
    """The last token of a capitalised name that begins at token i, of one entity where the parser sees any."""
    tokens = sentence.tokens
    hyphenated = i > 0 and tokens[i - 1].text == "-" and tokens[i - 1].end == tokens[i].start
    goes_on = hyphenated or (i > 0 and tokens[i - 1].tag in {"NNP", "NNPS"} and tokens[i].ent_iob != "B")
    if goes_on or not _is_name(sentence, i):
        return None
    end = i
    while end + 1 < len(tokens) and _goes_on(tokens[i], tokens[end + 1]):
        end += 1
    while tokens[end].tag in {"POS", "HYPH"}:
        end -= 1
    return end


def _goes_on(first: Token, token: Token) -> bool:
    return token.tag in _NAME_TAGS and token.ent_iob != "B" and token.ent == first.ent


def _is_name(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    return token.tag in {"NNP", "NNPS"} or (i > 0 and token.text[0].isupper() and token.tag in {"NN", "NNS", "JJ"} and token.ent != "NORP")


def _is_place(sentence: Sentence, first: int, last: int, name: str, named: frozenset[str]) -> bool:
    """Whether the name is a place's: by the parser's label, or where the label is another, by a known name behind "in" or "near"."""
    label = sentence.tokens[first].ent
    if label in {"DATE", "TIME"}:
        return False
    if label in _PLACE_LABELS or (label != "PERSON" and fold_key(name) in countries()):
        return True
    if not _behind_preposition(sentence, first):
        return False
    if sentence.tokens[last].lemma.lower() in place_nouns() | place_words("region") | place_words("facility"):
        return True
    known = find_known(name)
    near = any(p.country in named for p in known)
    return fold_key(name) in countries() or near or (label != "PERSON" and any(p.people >= _LARGE for p in known))


def _behind_preposition(sentence: Sentence, first: int) -> bool:
    """Whether a preposition of place stands before the name, an article or a region's adjective between them set aside."""
    tokens = sentence.tokens
    i = first - 1
    passed = place_nouns() | place_words("direction")
    while i > 0 and (tokens[i].tag in {"DT", "JJ"} or tokens[i].lemma in passed or tokens[i].lemma == "of"):
        if tokens[i].lemma in place_words("direction"):
            return True
        i -= 1
    return i >= 0 and tokens[i].lemma in place_words("in") | place_words("near") | locatives()


# --- which place --------------------------------------------------------------------------------------------------


def _named(sentence: Sentence, text: str, run: tuple[int, int], following: tuple[int, int] | None, named: frozenset[str]) -> NamedPlace | None:
    tokens = sentence.tokens
    first, last = run
    name = text[tokens[first].start : tokens[last].end]
    if not _is_place(sentence, first, last, name, named):
        return None
    inside = next((k for k in range(last, first - 1, -1) if not first <= tokens[k].head <= last or tokens[k].head == k), last)
    around = _enclosing(sentence, text, run, following, named)
    region = _region_noun(sentence, inside)
    place = _region(name, region, named, around) if region is not None else _place(name, named, around)
    return NamedPlace(place, first, last, inside)


def _region_noun(sentence: Sentence, i: int) -> str | None:
    """The noun that makes the name an area: "Homs province", "the province of Homs" ("" where it stands before)."""
    tokens = sentence.tokens
    noun = tokens[tokens[i].head]
    if tokens[i].dep == "pobj" and noun.lemma == "of" and tokens[noun.head].lemma in place_words("region"):
        return ""
    if tokens[i].dep in {"compound", "nmod"} and noun.lemma in place_words("region") and noun.start >= tokens[i].end:
        return noun.text
    return None


def _region(name: str, noun: str, named: frozenset[str], around: "KnownPlace | str | None") -> Place:
    """An area: the province of that name, else what lies about the town or country of it, else a name."""
    full = f"{name} {noun}" if noun else name
    country = countries().get(fold_key(name))
    if country is not None:
        return Place(name=full, country=country.iso3, precision="near")
    province = resolve_province(name, named, around)
    if province is not None:
        return _at(full, province, "province")
    town = resolve_town(name, named, around)
    return _at(full, town, "near") if town is not None else Place(name=full, country=_code(around), precision="province")


def _place(name: str, named: frozenset[str], around: "KnownPlace | str | None") -> Place:
    """A country, a town or province of the gazetteer, a facility of a known town, or a name."""
    country = countries().get(fold_key(name).removeprefix("the "))
    if country is not None and around is None:
        point = country_point(country.iso3)
        return Place(name=name, lat=point and point[0], lon=point and point[1], country=country.iso3, precision="country")
    town = resolve_town(name, named, around)
    if town is not None:
        return _at(name, town, "town")
    if not any(p.kind == "town" for p in find_known(name)):
        province = resolve_province(name, named, around)
        if province is not None:
            return _at(name, province, "province")
    part = _part_of_known(name, named, around)
    return part or Place(name=name, country=_code(around))


def _part_of_known(name: str, named: frozenset[str], around: "KnownPlace | str | None") -> Place | None:
    """ "Anbar Province" by its province, "Mosul University" by its town; None for other names of several words."""
    words = name.split()
    last = words[-1].casefold()
    if len(words) < 2 or not (last in place_words("region") or last in place_nouns() or last in place_words("facility")):
        return None
    base = " ".join(words[:-1])
    if last in place_words("region"):
        return _region(base, words[-1], named, around)
    for size in range(len(words) - 1, 0, -1):
        town = resolve_town(" ".join(words[:size]), named, around)
        if town is not None and last not in place_words("nature"):
            return _at(name, town, "near")
    return None


def _at(name: str, known: KnownPlace, precision: str) -> Place:
    place = Place(name=name, lat=known.lat, lon=known.lon, country=known.country)
    return replace(place, precision=precision)  # type: ignore[arg-type]


def _code(around: "KnownPlace | str | None") -> str | None:
    return around.country if isinstance(around, KnownPlace) else around


# --- what the text puts it in -------------------------------------------------------------------------------------


def _enclosing(
    sentence: Sentence, text: str, run: tuple[int, int], following: tuple[int, int] | None, named: frozenset[str]
) -> "KnownPlace | str | None":
    """The province, or country by code, that the words around put the name in: "Tripoli, Lebanon", "the Syrian town of Azaz"."""
    tokens = sentence.tokens
    if following is not None and _follows(sentence, run[1], following[0]):
        name = text[tokens[following[0]].start : tokens[following[1]].end]
        country = countries().get(fold_key(name))
        if country is not None:
            return country.iso3
        found = resolve_province(name, named) or (resolve_town(name, named) if tokens[run[1] + 1].text != "," else None)
        if found is not None:
            return found
    return _by_adjective(sentence, run)


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


def _by_adjective(sentence: Sentence, run: tuple[int, int]) -> str | None:
    """The country whose adjective stands with the noun before: "the Syrian city of Raqqa", "Syrian town Azaz"."""
    tokens = sentence.tokens
    of = tokens[run[1]].head
    noun = tokens[of].head if tokens[of].lemma == "of" else of
    if tokens[noun].lemma not in place_nouns():
        return None
    adjectives = (demonyms().get(fold_key(tokens[k].text)) for k in children(sentence, noun, "amod", "compound", "nmod"))
    return next((a.iso3 for a in adjectives if a is not None), None)
