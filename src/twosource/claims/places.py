"""Where? The places that a sentence names, as far as the gazetteer knows them, and the place of a given event.

A place that the gazetteer does not hold, or that several cities share, stays a name without coordinates.
"""

from dataclasses import dataclass
from functools import cache

from twosource.claims.clauses import governs
from twosource.claims.naming import countries, place_nouns
from twosource.claims.scene import Scene
from twosource.lexicon import load_lexicon
from twosource.records import FieldBasis, Place, Sentence, Token
from twosource.text.fold import fold_key

_PLACE_LABELS = {"GPE", "LOC", "FAC"}
_NAME_TAGS = {"NNP", "NNPS", "HYPH", "POS"}


@dataclass(frozen=True, slots=True)
class City:
    """A row of the gazetteer."""

    name: str
    aliases: tuple[str, ...]
    country: str
    lat: str
    lon: str


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A word that ties a place to an event or says how exact it is."""

    word: str
    kind: str


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place in a sentence: tokens [first, last], `head` the token by which it hangs in its clause."""

    place: Place
    first: int
    last: int
    head: int


@cache
def _cities() -> dict[str, City]:
    return {fold_key(n): row for row in load_lexicon("places", City) for n in (row.name, *row.aliases)}


@cache
def _place_words(kind: str) -> frozenset[str]:
    return frozenset(row.word for row in load_lexicon("place_words", PlaceWord) if row.kind == kind)


def find_places(sentence: Sentence, text: str) -> tuple[NamedPlace, ...]:
    """The places that the sentence names behind a preposition of place, in order. Names of people, bodies and days are none."""
    out: list[NamedPlace] = []
    i = 0
    while i < len(sentence.tokens):
        end = _name_end(sentence, i)
        if end is None:
            i += 1
            continue
        place = _named(sentence, text, i, end)
        if place is not None:
            out.append(place)
        i = end + 1
    return tuple(out)


def event_places(scene: Scene, sentence: Sentence, token: int) -> tuple[tuple[Place, FieldBasis], ...]:
    """The places of the event at `token`, each with its words; a country only where nothing closer is named."""
    named = find_places(sentence, scene.text)
    inside = {p.last for p in named}
    found = [p for p in named if governs(sentence, token, p.head) is not None and not _encloses(sentence, p, inside)]
    close = [p for p in found if p.place.precision != "country"] or found
    return tuple((p.place, FieldBasis(span=scene.cite(sentence.tokens[p.first].start, sentence.tokens[p.last].end))) for p in close)


def _encloses(sentence: Sentence, place: NamedPlace, ends: set[int]) -> bool:
    """Whether it only says where the place before it lies ("Birmingham, Ala.", "Nairobi, Kenya")."""
    tokens = sentence.tokens
    follows = place.first >= 2 and tokens[place.first - 1].text == "," and place.first - 2 in ends
    return follows and tokens[place.first].dep != "conj"


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


def _named(sentence: Sentence, text: str, first: int, last: int) -> NamedPlace | None:
    tokens = sentence.tokens
    name = text[tokens[first].start : tokens[last].end]
    key = fold_key(name)
    label = tokens[first].ent
    if label not in _PLACE_LABELS and key not in _cities() and key not in countries():
        return None
    if label in {"PERSON", "DATE", "TIME"} and key not in countries():
        return None
    inside = next((k for k in range(last, first - 1, -1) if not first <= tokens[k].head <= last or tokens[k].head == k), last)
    head = _phrase_head(sentence, inside)
    if head is None:
        return None
    tie = _tie(sentence, head)
    return NamedPlace(_place(sentence, name, inside, tie), first, last, head) if tie is not None else None


def _phrase_head(sentence: Sentence, i: int) -> int | None:
    """The noun by which the name hangs in its clause: itself, or the region it names ("Homs province"); None where it only modifies."""
    tokens = sentence.tokens
    if tokens[i].dep in {"compound", "nmod", "amod"}:
        noun = tokens[tokens[i].head]
        return tokens[i].head if noun.lemma in _place_words("region") or noun.lemma in {"city", "town", "village"} else None
    return None if tokens[i].dep in {"poss", "nsubj", "nsubjpass", "dobj"} else i


def _tie(sentence: Sentence, i: int) -> str | None:
    """How the place is tied to what happened: "in", "near" or None."""
    tokens = sentence.tokens
    near = False
    for _ in range(6):
        above = tokens[i].head
        if tokens[i].dep in {"conj", "appos", "npadvmod"} and above != i and tokens[above].pos in {"NOUN", "PROPN"}:
            i = above
            continue
        preposition = tokens[above]
        if tokens[i].dep != "pobj" or above == i:
            return None
        if preposition.lemma in _place_words("near"):
            return "near"
        if preposition.lemma in _place_words("in"):
            return "near" if near else "in"
        if preposition.lemma not in {"of", "from"}:
            return None
        noun = preposition.head
        if tokens[noun].lemma in _place_words("direction"):
            if tokens[noun].pos in {"ADV", "ADJ"} or tokens[noun].dep in {"advmod", "npadvmod"}:
                return "near"
            near = True
        elif preposition.lemma == "from" or not _is_place_noun(sentence, noun):
            return None
        i = noun
    return None


def _is_place_noun(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].lemma in place_nouns() or sentence.tokens[i].lemma in _place_words("region")


def _place(sentence: Sentence, name: str, i: int, tie: str) -> Place:
    """The place by its name: an area where a noun says so, else a country, a city of the gazetteer, or a name."""
    tokens = sentence.tokens
    noun = tokens[tokens[i].head]
    of_region = tokens[i].dep == "pobj" and noun.lemma == "of" and tokens[noun.head].lemma in _place_words("region")
    if of_region or (tokens[i].dep in {"compound", "nmod"} and noun.lemma in _place_words("region")):
        return Place(name=f"{name} {noun.text}" if noun.lemma != "of" else name, precision="province")
    country = countries().get(fold_key(name))
    if country is not None:
        return Place(name=name, country=country.iso3, precision="near" if tie == "near" else "country")
    city = _cities().get(fold_key(name))
    if city is None:
        return Place(name=name)
    return Place(name=name, lat=city.lat, lon=city.lon, country=city.country, precision="near" if tie == "near" else "town")
