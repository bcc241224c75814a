"""Where was it said? Broadcasters, papers, wires, networks, statements, rooms and reporters, by their names and nouns."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import child, children, noun_phrase, span_of
from twosource.claims.speech.cues import media
from twosource.clean.creditline import find_wire
from twosource.clean.outlets import find_outlet
from twosource.lexicon import load_lexicon
from twosource.records import Actor, Hop, HopRole, Sentence
from twosource.text.fold import fold_key

_ARTICLES = {"the", "The", "THE"}


@dataclass(frozen=True, slots=True)
class Masthead:
    """A row of data/mastheads.csv: words that open or close the name of a newsroom."""

    word: str
    place: Literal["first", "last", "either"]


@cache
def _mastheads() -> dict[str, str]:
    return {row.word: row.place for row in load_lexicon("mastheads", Masthead)}


@dataclass(frozen=True, slots=True)
class PublishingVerb:
    """A row of data/publishing_verbs.csv: saying it by this verb is publishing it."""

    lemma: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IssuingVerb:
    """A row of data/issuing_verbs.csv: who does it to a text is who speaks in it."""

    lemma: str


@cache
def issuing_verbs() -> frozenset[str]:
    """The verbs by which somebody makes a text his word, by lemma."""
    return frozenset(row.lemma for row in load_lexicon("issuing_verbs", IssuingVerb))


@cache
def publishing_verbs() -> frozenset[str]:
    """The verbs that say by themselves that the words were published for all, by lemma."""
    return frozenset(row.lemma for row in load_lexicon("publishing_verbs", PublishingVerb))


@cache
def publishing_forms() -> frozenset[str]:
    """All forms of these verbs, as words of a text."""
    return frozenset(form for row in load_lexicon("publishing_verbs", PublishingVerb) for form in (row.lemma, *row.forms))


def is_newsroom(actor: Actor) -> bool:
    """Whether the actor is a wire or an outlet: known by name, or named as newsrooms are ("Valden Radio", "state television")."""
    if actor.kind == "unnamed":
        return is_nameless_newsroom(actor.name)
    if actor.kind not in {"body", "person"}:
        return False
    return _names_wire_or_outlet(actor.name) or (actor.kind == "body" and _is_masthead(actor.name))


def is_called_newsroom(actor: Actor, words: str) -> bool:
    """Whether the words for an actor make him a newsroom: "the Velin Banner", which a small model may take for a person's name."""
    return is_newsroom(actor) or (actor.kind == "person" and words.startswith(("the ", "The ")) and _is_masthead(words))


def _names_wire_or_outlet(name: str) -> bool:
    for found in (find_wire(name), find_outlet(name)):
        if found is not None and found[1].start == 0 and found[1].end >= len(name.split(" television")[0].split(" TV")[0]) - 1:
            return True
    return False


def _is_masthead(words: str) -> bool:
    """ "the Evening Ledger", "the Ledger", "Radio Marrow", "Channel Nine television": a name that opens or closes as newsrooms' do."""
    parts = words.split()
    names = [w for w in parts if w not in _ARTICLES]
    if not names or not names[0][:1].isupper() or (len(names) == 1 == len(parts)):
        return False
    first, last, two = names[0].lower(), names[-1].lower(), " ".join(names[-2:]).lower()
    closes = _mastheads().get(last) in {"last", "either"} and (names[-1][:1].isupper() or _mastheads()[last] == "either")
    opens = len(names) > 1 and _mastheads().get(first) in {"first", "either"} and names[1][:1].isupper()
    return closes or opens or (len(names) > 2 and two in _mastheads())


def newsroom_in(words: str) -> Actor | None:
    """The newsroom that a noun phrase names: a listed wire or outlet, or a name that opens or closes as newsrooms' do."""
    for found in (find_wire(words), find_outlet(words)):
        if found is not None:
            return Actor(actor_id="", name=found[0].name, kind="body")
    if _is_masthead(words) and not _is_of_a_state(words):
        return Actor(actor_id="", name=" ".join(w for w in words.split() if w not in _ARTICLES), kind="body")
    return None


def _is_of_a_state(words: str) -> bool:
    return any(w.lower().split("-")[0] in {"state", "government"} for w in words.split())


def is_nameless_newsroom(words: str) -> bool:
    """ "state television", "a local newspaper": an outlet that nobody can name."""
    parts = words.split()
    return bool(parts) and (_mastheads().get(parts[-1].lower()) in {"last", "either"} or " ".join(parts[-2:]).lower() in _mastheads())


def find_medium(scene: Scene, sentence: Sentence, head: int, *, origin: bool = False) -> list[Hop]:
    """The medium that a noun phrase names; an interview "with X" and a post "on X" lead on to X.

    `origin` is true where the newsroom itself is said to have it ("according to AFP"): then it is no mere medium.
    """
    phrase = noun_phrase(sentence, head)
    span = span_of(sentence, (phrase[0], phrase[-1]))
    words = scene.words(span)
    cited = scene.cite(*span)
    outlet: HopRole = "newsroom" if origin else "medium"
    actor = scene.actor_at(sentence, head)
    named = actor if actor is not None and is_newsroom(actor) else newsroom_in(words) or _own_outlet(scene, words)
    if named is not None:
        return [Hop(who=named, text=words, role=outlet, stated=True, span=cited)]
    kind = kind_of_medium(sentence, head)
    if kind is None:
        return []
    inner = [
        h
        for k in children(sentence, head, "prep")
        if (w := child(sentence, k, "pobj")) is not None
        for h in find_medium(scene, sentence, w, origin=origin)
    ]
    # A statement read over the radio is a statement: only a newsroom with a name had it for itself.
    newsrooms = [h for h in inner if h.who is not None and (kind != "document" or h.who.kind != "unnamed")]
    if newsrooms:
        return newsrooms
    who = actor if kind == "newsroom" and actor is not None and actor.kind == "body" else None
    role: HopRole = outlet if kind == "newsroom" else "document" if origin and kind == "document" else "medium"
    return [Hop(who=who, text=words, role=role, stated=True, span=cited)]


def kind_of_medium(sentence: Sentence, head: int) -> str | None:
    """The kind of medium a noun means (a row of data/media.csv). A single letter is a network only as a capital behind "on"."""
    token = sentence.tokens[head]
    word = token.text.rstrip(".")  # "posted on X."
    if len(word) == 1 and not (word.isupper() and head > 0 and sentence.tokens[head - 1].lemma == "on"):
        return None
    kind = media().get(token.lemma.lower()) or media().get(word.lower())
    # "the Protection Agency", "the Harlan Network": a noun that closes a name makes a newsroom only where newsrooms are so named.
    phrase = noun_phrase(sentence, head) if kind == "newsroom" and token.text[:1].isupper() else ()
    return None if phrase and not _is_masthead(" ".join(sentence.tokens[i].text for i in phrase)) else kind


def _own_outlet(scene: Scene, words: str) -> Actor | None:
    """ "told the Courier" in the Port Aryn Courier: a name that closes the outlet's own."""
    mine = fold_key(scene.document.article.outlet or "").split()
    named = fold_key(words).removeprefix("the ").split()
    capital = words[-1:].isalpha() and any(w[:1].isupper() for w in words.split())
    if not named or not capital or mine[-len(named) :] != named:
        return None
    return Actor(actor_id="", name=scene.document.article.outlet or "", kind="body")
