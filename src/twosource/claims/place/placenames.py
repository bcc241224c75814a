"""Which words of a sentence name a place, and which place do they name? People and bodies are none, though they bear a place's name."""

from dataclasses import dataclass, replace

from twosource.claims.actors.naming import countries, demonyms, place_nouns
from twosource.claims.place.gazetteer import article_countries, find_known, is_placed, place_words, resolve_town
from twosource.claims.place.placearound import find_around, find_beside, namesake_state
from twosource.claims.place.placing import find_place, find_region, pin
from twosource.claims.sentence.grammar import children
from twosource.records import Place, Sentence, Token
from twosource.text.fold import fold_key

_PLACE_LABELS = {"GPE", "LOC", "FAC"}
_NAME_TAGS = {"NNP", "NNPS", "HYPH", "POS"}
_LARGE = 100_000
_SMALLEST = 20_000
"""Where the parser takes a name for a body or a person, only a town of some size can be meant all the same."""


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place in a sentence: tokens [first, last], `inside` the token of the name that hangs on a word outside it."""

    place: Place
    first: int
    last: int
    inside: int


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
    return _with_states(sentence, text, [p for p in found if p is not None], named)


def _with_states(sentence: Sentence, text: str, places: list[NamedPlace], named: frozenset[str]) -> tuple[NamedPlace, ...]:
    """The places, with a province where a country of its name was read behind a town that lies in the province ("Atlanta, Georgia")."""
    out = places[:1]
    for place in places[1:]:
        before = out[-1]
        beside = place.first == before.last + 2 and sentence.tokens[place.first - 1].text == ","
        state = namesake_state(before.place.name, place.place.name, named) if beside and place.place.precision == "country" else None
        out.append(replace(place, place=pin(place.place.name, state, "province")) if state is not None else place)
    return tuple(out)


# --- which words --------------------------------------------------------------------------------------------------


def _name_end(sentence: Sentence, i: int) -> int | None:
    """The last token of a capitalised name that begins at token i, of one entity where the parser sees any."""
    tokens = sentence.tokens
    hyphenated = i > 0 and tokens[i - 1].text == "-" and tokens[i - 1].end == tokens[i].start
    goes_on = (hyphenated and fold_key(tokens[i].text) not in countries()) or (
        i > 0 and tokens[i - 1].tag in {"NNP", "NNPS"} and tokens[i].ent_iob != "B"
    )
    if goes_on or not _is_name(sentence, i):
        return None
    end = i
    while end + 1 < len(tokens) and _goes_on(tokens[i], tokens[end + 1]):
        end += 1
    while tokens[end].tag in {"POS", "HYPH"}:
        end -= 1
    return _over_particle(sentence, i, end)


def _over_particle(sentence: Sentence, first: int, end: int) -> int:
    """The end of a name that goes on behind a small word, where the gazetteer has the whole: "Salah ad Din Province", "Rio de Janeiro"."""
    tokens = sentence.tokens
    if end + 2 >= len(tokens) or tokens[end + 1].text not in place_words("particle") or not tokens[end + 2].text[0].isupper():
        return end
    last = end + 2
    while last + 1 < len(tokens) and tokens[last + 1].tag in {"NNP", "NNPS"}:
        last += 1
    for stop in range(last, end + 1, -1):
        if find_known(" ".join(t.text for t in tokens[first : stop + 1])):
            return stop + 1 if stop < last and tokens[stop + 1].lemma.casefold() in place_words("region") else stop
    return end


def _goes_on(first: Token, token: Token) -> bool:
    return token.tag in _NAME_TAGS and token.ent_iob != "B" and token.ent == first.ent


def _is_name(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    return token.tag in {"NNP", "NNPS"} or (i > 0 and token.text[0].isupper() and token.tag in {"NN", "NNS", "JJ"} and token.ent != "NORP")


def _is_place(sentence: Sentence, text: str, run: tuple[int, int], name: str, named: frozenset[str]) -> bool:
    """Whether the name is a place's: by the parser's label, or, where the label is another, by what stands beside it here or elsewhere."""
    first, last = run
    label = sentence.tokens[first].ent
    key = fold_key(name)
    if label in {"DATE", "TIME"} or not name[0].isupper() or key in _place_nouns() or (key in demonyms() and not name.isupper()):
        return False
    country = countries().get(key)
    if (
        label in _PLACE_LABELS
        or (country is not None and country.name == name and label != "PERSON")
        or _is_told_a_place(sentence, first, last)
    ):
        return True
    known = find_known(name)
    bearers = [p for p in known if p.kind != "alias"]
    here = any(p.country in named or not named for p in bearers if p.people >= _SMALLEST or not label)
    large = any(p.people >= _LARGE for p in bearers)
    if here and first == last and (label not in {"ORG", "NORP"} or large) and is_placed(text, name):
        return True
    passive = name.isupper() or sentence.tokens[last].dep in {"dobj", "pobj", "conj"}  # what acts may be a body or a person
    if (label != "PERSON" or first < last) and passive and any(p.country in named and p.people >= _LARGE for p in bearers):
        return True
    tie = _word_of_place(sentence, first)
    if tie is None:
        return False
    if known and tie in place_words("direction"):
        return True
    if first < last and label != "PERSON" and sentence.tokens[last].text.casefold() in place_words("facility"):
        return True
    return here or (label != "PERSON" and large)


def _is_told_a_place(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a noun beside the name says so: "the city of Tell", "the river Orm", "Orm mountains", "Tell, a town in the hills"."""
    tokens = sentence.tokens
    nouns = place_words("settlement") | place_words("region") | place_words("nature")
    if first >= 2 and tokens[first - 1].lemma == "of" and tokens[first - 2].lemma in nouns and tokens[first - 2].text.islower():
        return True
    if first >= 1 and tokens[first - 1].text in place_words("nature"):
        return True
    if (
        tokens[last].dep == "compound"
        and tokens[last].head == last + 1
        and tokens[last + 1].lemma in nouns
        and tokens[last + 1].text.islower()
    ):
        return True
    closing = tokens[last].text.casefold() if first < last else ""
    if closing in place_words("nature"):
        return True
    if closing in place_words("region") and any(p.kind == "province" for p in find_known(" ".join(t.text for t in tokens[first:last]))):
        return True
    return any(tokens[k].lemma in nouns for k in children(sentence, last, "appos"))


def _place_nouns() -> frozenset[str]:
    """Nouns that are no name by themselves, though a place somewhere bears it: "Bay", "University"."""
    return place_nouns() | place_words("facility") | place_words("nature") | place_words("region")


def _word_of_place(sentence: Sentence, first: int) -> str | None:
    """The "in", "near" or "south" (of) before the name, an article or a noun of place between them set aside."""
    tokens = sentence.tokens
    i = first - 1
    while i > 0 and (
        tokens[i].tag in {"DT", "JJ"} or tokens[i].lemma in place_nouns() or tokens[i].lemma in place_words("direction") | {"of"}
    ):
        if tokens[i].lemma in place_words("direction"):
            return tokens[i].lemma
        i -= 1
    return tokens[i].lemma if i >= 0 and tokens[i].lemma in place_words("placing") else None


# --- which place --------------------------------------------------------------------------------------------------


def _named(
    sentence: Sentence, text: str, run: tuple[int, int], following: tuple[int, int] | None, named: frozenset[str]
) -> NamedPlace | None:
    tokens = sentence.tokens
    first, last = run
    name = text[tokens[first].start : tokens[last].end]
    inside = next((k for k in range(last, first - 1, -1) if not first <= tokens[k].head <= last or tokens[k].head == k), last)
    around = find_around(sentence, text, run, following, named)
    enclosed = around is not None and resolve_town(name, named, around) is not None
    if not (enclosed or _is_place(sentence, text, run, name, named)):
        return None
    region = _region_noun(sentence, inside)
    place = find_region(name, region, named, around) if region is not None else find_place(name, named, around)
    if place.precision == "unknown" and following is not None:
        beside = find_beside(sentence, text, run, following, named)
        place = pin(name, beside, "near") if beside is not None else place
    return NamedPlace(place, first, last, inside)


def _region_noun(sentence: Sentence, i: int) -> str | None:
    """The noun that makes the name an area: "Homs province", "the province of Homs" ("" where it stands before)."""
    tokens = sentence.tokens
    noun = tokens[tokens[i].head]
    if tokens[i].dep == "pobj" and noun.lemma == "of" and tokens[noun.head].text in place_words("region"):
        return ""
    if tokens[i].dep in {"compound", "nmod"} and noun.text in place_words("region") and noun.start >= tokens[i].end:
        return noun.text
    return None
