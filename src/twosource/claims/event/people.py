"""Whose people, arms or things does a noun phrase mean that names nobody? "Two Israeli soldiers", "rebels in Peru", "Chile's ships"."""

from dataclasses import replace
from hashlib import blake2b

from twosource.claims.actors.naming import bodies, body_nouns, capitals, countries, country_name, demonyms
from twosource.claims.event.eventwords import in_group
from twosource.claims.figure.people import is_person
from twosource.claims.place.places import event_places, find_places
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import child, children, noun_phrase
from twosource.claims.wordsets import word_set
from twosource.records import Actor, Sentence, Span, Token
from twosource.text.fold import fold_key

_SIDE_DEPS = {"pobj", "nsubj", "nsubjpass", "dobj", "dative", "poss", "conj", "amod", "compound", "nmod"}
_BEFORE = ("poss", "amod", "compound", "nmod")
_WHERE = {"in", "of", "from", "throughout", "across"}
_ARTICLES = {"the", "a", "an", "its", "his", "her", "their", "some"}


def country_of(scene: Scene, sentence: Sentence, head: int, *, adjective: bool = False) -> Actor | None:
    """A country where a place could stand ("an apology from Russia") or that stands before a noun ("an Australian ultimatum").

    As a side of an event it is the country that is meant; a longer name that only ends in it is another thing.
    """
    tokens = sentence.tokens
    if tokens[head].dep not in _SIDE_DEPS:
        return None
    first = min((j for j in children(sentence, head, "compound", "nmod") if j < head), default=head)
    while first < head and tokens[first].text.lower() in word_set("direction") and not _is_country(tokens[first : head + 1]):
        first += 1  # "Western Cambodia" lies in Cambodia; North Korea is a country
    key = fold_key(" ".join(t.text for t in tokens[first : head + 1]))
    before = adjective or tokens[head].dep in {"amod", "compound", "nmod"}
    row = countries().get(key) or (demonyms().get(key) if before else None)
    return country_actor(scene, row.iso3) if row is not None else None


def _is_country(tokens: tuple[Token, ...]) -> bool:
    return fold_key(" ".join(t.text for t in tokens)) in countries()


def country_actor(scene: Scene, iso3: str) -> Actor | None:
    """The country as an actor, the article's own where it names it."""
    name = country_name(iso3)
    if name is None:
        return None
    known = next((a for a in scene.who.values() if a.kind == "country" and a.name == name), None)
    return known or Actor(
        actor_id=blake2b(f"country\x1f{fold_key(name)}".encode(), digest_size=8).hexdigest(), name=name, kind="country", country=iso3,
        sector="GOV",
    )  # fmt: skip


def joined_countries(scene: Scene, sentence: Sentence, head: int) -> tuple[Actor, ...]:
    """The countries of two adjectives joined before a noun ("the Turkish and Greek sides"), where there are two."""
    for j in children(sentence, head, "amod", "compound", "nmod"):
        others = children(sentence, j, "conj")
        if others:
            found = tuple(a for k in (j, *others) if (a := country_of(scene, sentence, k, adjective=True)) is not None)
            if len({a.actor_id for a in found}) > 1:
                return found
    return ()


def inner_noun(sentence: Sentence, head: int) -> int:
    """The noun that is meant: "thousands of students", "members of the party", "two of its men" are students, the party, men."""
    for _ in range(3):
        if not (in_group(sentence, head, "quantity") or sentence.tokens[head].pos == "NUM"):
            break
        of = next((j for j in children(sentence, head, "prep") if sentence.tokens[j].text.lower() == "of"), None)
        inner = child(sentence, of, "pobj") if of is not None else None
        if inner is None:
            break
        head = inner
    return head


def body_of(sentence: Sentence, j: int) -> Actor | None:
    """A known international body that stands before a noun ("a United Nations appeal", "NATO planes")."""
    first = min((k for k in children(sentence, j, "compound", "nmod", "amod") if k < j), default=j)
    known = bodies().get(fold_key(" ".join(t.text for t in sentence.tokens[first : j + 1])))
    if known is None or sentence.tokens[j].text.islower():  # an amnesty is not Amnesty
        return None
    key = blake2b(f"body\x1f{fold_key(known.name)}".encode(), digest_size=8).hexdigest()
    return Actor(actor_id=key, name=known.name, kind="body", country=known.code)


def with_country(scene: Scene, sentence: Sentence, head: int, actor: Actor) -> Actor:
    """The actor with the country that the words around the noun give; a country's government is the country."""
    if actor.country is not None or actor.kind == "country":
        return actor
    known = bodies().get(fold_key(actor.body)) if actor.body else None
    if known is not None:
        return replace(actor, country=known.code)
    side = _side_near(scene, sentence, head) or _people_named(scene, actor)
    if side is None:
        return _placed(scene, sentence, head, actor)
    noun = body_nouns().get(sentence.tokens[head].text.lower())
    if side.kind == "country" and actor.kind == "unnamed" and noun is not None and noun.family == "government":
        return side
    return replace(actor, country=side.country)


def _people_named(scene: Scene, actor: Actor) -> Actor | None:
    """The country of people whose name says it: "Bosnian Serbs", "young Algerians"."""
    words = actor.name.split()
    if actor.kind == "body" or not words[-1].endswith("s"):
        return None
    row = next((demonyms()[key] for w in words if (key := fold_key(w)) in demonyms()), None)
    return country_actor(scene, row.iso3) if row is not None else None


def _placed(scene: Scene, sentence: Sentence, head: int, actor: Actor) -> Actor:
    """A body whose name is a place's ("the West Bank") lies in its country."""
    if actor.kind != "body":
        return actor
    place = next((p.place for p in find_places(sentence, scene.text) if p.first <= head <= p.last), None)
    return replace(actor, country=place.country) if place is not None and place.country is not None else actor


def side_of_place(scene: Scene, sentence: Sentence, at: int) -> tuple[Actor, Span] | None:
    """The country in which all places of the event at this token lie, with the words that name the first, or None."""
    found = [(p.country, basis.span) for p, basis in event_places(scene, sentence, at) if p.country is not None]
    if len({iso3 for iso3, _ in found}) != 1:
        return None
    country = country_actor(scene, found[0][0])
    return (country, Span(*found[0][1][1:])) if country is not None else None


def plain_people(scene: Scene, sentence: Sentence, head: int) -> Actor | None:
    """People or a body that only a common noun tells of, as an unnamed actor by those words."""
    token = sentence.tokens[head]
    if token.tag not in {"NN", "NNS"}:
        return None
    if not (is_person(token) or in_group(sentence, head, "victim") or token.lemma in body_nouns() or in_group(sentence, head, "group")):
        return None
    words = [sentence.tokens[j].text for j in noun_phrase(sentence, head) if j <= head]
    while len(words) > 1 and words[0].lower() in _ARTICLES:
        words.pop(0)
    name = " ".join(words)
    side = _side_near(scene, sentence, head)
    return Actor(
        actor_id=blake2b(f"unnamed\x1f{fold_key(name)}\x1f{sentence.number}\x1f{head}".encode(), digest_size=8).hexdigest(),
        name=name, kind="group" if token.tag == "NNS" else "unnamed", country=side.country if side is not None else None,
    )  # fmt: skip


def owner_side(scene: Scene, sentence: Sentence, head: int) -> Actor | None:
    """The country or body whose thing it is: "Israeli jets", "Peru's navy", "NATO planes"; by name, not by "its"."""
    for j in children(sentence, head, *_BEFORE):
        if sentence.tokens[j].tag == "PRP$":
            continue
        found = scene.actor_at(sentence, j) or country_of(scene, sentence, j) or body_of(sentence, j) or owner_side(scene, sentence, j)
        if found is not None:
            return found
    return None


def possessor_of(scene: Scene, sentence: Sentence, head: int) -> Actor | None:
    """Whom "his", "her", "its" or "their" before the noun means."""
    poss = child(sentence, head, "poss")
    return scene.actor_at(sentence, poss) if poss is not None and sentence.tokens[poss].tag == "PRP$" else None


def _side_near(scene: Scene, sentence: Sentence, head: int, depth: int = 2) -> Actor | None:
    """The country before the noun, or behind "in", "of" or "from"."""
    for j in children(sentence, head, *_BEFORE):
        found = country_of(scene, sentence, j, adjective=True) or body_of(sentence, j)
        if found is None and sentence.tokens[j].dep == "poss":
            owner = scene.actor_at(sentence, j)
            found = (owner if owner.country is not None else _people_named(scene, owner)) if owner is not None else None
        if found is not None:
            return found
    if depth == 0:
        return None
    for verb in children(sentence, head, "acl"):  # "refugees fleeing Syria"
        left = child(sentence, verb, "dobj") if sentence.tokens[verb].lemma in word_set("flees") else None
        found = (country_of(scene, sentence, left) or _side_near(scene, sentence, left, depth - 1)) if left is not None else None
        if found is not None:
            return found
    for prep in children(sentence, head, "prep"):
        place = child(sentence, prep, "pobj") if sentence.tokens[prep].text.lower() in _WHERE else None
        if place is not None:
            row = capitals().get(fold_key(sentence.tokens[place].text))
            found = country_of(scene, sentence, place) or (country_actor(scene, row.iso3) if row is not None else None)
            found = found or _side_near(scene, sentence, place, depth - 1)
            if found is not None:
                return found
    return None
