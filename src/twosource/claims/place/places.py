"""Where? The places of a given event: the names that a preposition of place ties to its clause.

A place that the gazetteer does not hold, or that several towns share, stays a name without coordinates.
"""

from dataclasses import dataclass, replace

from twosource.claims.actors.naming import place_nouns
from twosource.claims.place.gazetteer import place_words
from twosource.claims.place.placenames import NamedPlace, name_places
from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.claims.scene import Scene
from twosource.claims.sentence.clauses import governs
from twosource.records import FieldBasis, Place, Sentence


@dataclass(frozen=True, slots=True)
class TiedPlace:
    """A place behind a preposition: tokens [first, last], `head` the token by which it hangs in its clause."""

    place: Place
    first: int
    last: int
    head: int


@remembered(MOST_SENTENCES)
def _found(sentence: Sentence) -> dict[str, tuple[TiedPlace, ...]]:
    """The places found in the sentence, by the text of its article: every event of a sentence asks for them."""
    return {}


def find_places(sentence: Sentence, text: str) -> tuple[TiedPlace, ...]:
    """The places that the sentence names behind a preposition of place, in order. Names of people, bodies and days are none."""
    kept = _found(sentence)
    if text not in kept:
        found = (_tied(sentence, named) for named in name_places(sentence, text))
        kept[text] = tuple(p for p in found if p is not None)
    return kept[text]


def _tied(sentence: Sentence, named: NamedPlace) -> TiedPlace | None:
    head = _phrase_head(sentence, named.inside)
    tie = _tie(sentence, head) if head is not None else None
    if head is None or tie is None:
        return None
    place = _near(named.place) if tie == "near" else named.place
    return TiedPlace(place, named.first, named.last, head)


def _near(place: Place) -> Place:
    """What is near the place: a town's mark still shows where; the middle of a country does not."""
    if place.precision == "country":
        return replace(place, lat=None, lon=None, precision="near")
    return replace(place, precision="near") if place.precision == "town" else place


def event_places(scene: Scene, sentence: Sentence, token: int) -> tuple[tuple[Place, FieldBasis], ...]:
    """The places of the event at `token`, each with its words; a country only where nothing closer is named."""
    named = find_places(sentence, scene.text)
    inside = {p.last for p in named}
    found = [p for p in named if governs(sentence, token, p.head) is not None and not _encloses(sentence, p, inside)]
    close = [p for p in found if p.place.precision != "country"] or found
    return tuple((p.place, FieldBasis(span=scene.cite(sentence.tokens[p.first].start, sentence.tokens[p.last].end))) for p in close)


def _encloses(sentence: Sentence, place: TiedPlace, ends: set[int]) -> bool:
    """Whether it only says where the place before it lies ("Birmingham, Ala.", "Nairobi, Kenya")."""
    tokens = sentence.tokens
    follows = place.first >= 2 and tokens[place.first - 1].text == "," and place.first - 2 in ends
    return follows and tokens[place.first].dep != "conj"


def _phrase_head(sentence: Sentence, i: int) -> int | None:
    """The noun by which the name hangs in its clause: itself, or the region it names ("Homs province"); None where it only modifies."""
    tokens = sentence.tokens
    if tokens[i].dep in {"compound", "nmod", "amod"}:
        noun = tokens[tokens[i].head]
        return tokens[i].head if noun.lemma in place_words("region") or noun.lemma in place_words("settlement") else None
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
        if preposition.lemma in place_words("near"):
            return "near"
        if preposition.lemma in place_words("in"):
            return "near" if near else "in"
        if preposition.lemma not in place_words("part"):
            return None
        noun = preposition.head
        if tokens[noun].lemma in place_words("direction"):
            if tokens[noun].pos in {"ADV", "ADJ"} or tokens[noun].dep in {"advmod", "npadvmod"}:
                return "near"
            near = True
        elif preposition.lemma == "from" or not _is_place_noun(sentence, noun):
            return None
        i = noun
    return None


def _is_place_noun(sentence: Sentence, i: int) -> bool:
    return sentence.tokens[i].lemma in place_nouns() or sentence.tokens[i].lemma in place_words("region")
