"""Through whom did the words come? The hops of a chain: speaker, spokesman, medium, newsroom, document, each with its characters."""

from twosource.claims.cues import Reported, media
from twosource.claims.grammar import child, children, noun_phrase
from twosource.claims.naming import role_of
from twosource.claims.reported import run_span
from twosource.claims.scene import Scene
from twosource.clean.creditline import find_wire
from twosource.clean.outlets import find_outlet
from twosource.records import Actor, Hop, HopRole, Sentence
from twosource.text.fold import fold_key

_TOLD = {"tell", "inform", "brief"}
_PLACES_OF_SAYING = {"in", "on", "to", "at", "by", "via", "through"}


def is_newsroom(actor: Actor) -> bool:
    """Whether the actor is a wire or an outlet: known by name, or named with a newsroom's noun ("Valden Radio")."""
    if actor.kind not in {"body", "person"}:
        return False
    if _names_wire_or_outlet(actor.name):
        return True
    words = actor.name.lower().split()
    return actor.kind == "body" and "newsroom" in {media().get(words[0]), media().get(words[-1])}


def _names_wire_or_outlet(name: str) -> bool:
    for found in (find_wire(name), find_outlet(name)):
        if found is not None and found[1].start == 0 and found[1].end >= len(name.split(" television")[0].split(" TV")[0]) - 1:
            return True
    return False


def chain_of(scene: Scene, sentence: Sentence, reported: Reported, speaker: Actor | None) -> tuple[Hop, ...]:
    """The hops of an attribution from the speaker outwards, as far as its sentence states them."""
    hops: list[Hop] = []
    if reported.source is not None:
        span = run_span(sentence, reported.source)
        words = scene.words(span)
        head = sentence.tokens[reported.source[1]].lemma
        role: HopRole = "speaker"
        if speaker is not None and is_newsroom(speaker):
            role = "newsroom"
        elif speaker is None and media().get(head) == "document":
            role = "document"
        hops.append(Hop(who=speaker, text=words, role=role, stated=True, span=scene.cite(span.start, span.end)))
    hops.extend(_outer_hops(scene, sentence, reported))
    return tuple(hops)


def carried_by(scene: Scene, sentence: Sentence, verb: int) -> tuple[Hop, ...]:
    """Through what an act of speaking came that the report itself tells: "accused them in a statement", "refused on radio"."""
    out: list[Hop] = []
    for k in children(sentence, verb, "prep"):
        where = child(sentence, k, "pobj") if sentence.tokens[k].lemma.lower() in _PLACES_OF_SAYING else None
        if where is not None:
            out.extend(_medium(scene, sentence, where))
    return tuple(out)


def _outer_hops(scene: Scene, sentence: Sentence, reported: Reported) -> list[Hop]:
    """Where and through whom: told X, in a statement, on state television, according to a note by her spokesman."""
    out: list[Hop] = []
    verb = reported.cue.verb
    if reported.cue.lemma in _TOLD:
        hearer = child(sentence, verb, "dobj", "dative", "iobj")
        if hearer is not None:
            out.extend(_medium(scene, sentence, hearer))
    for k in children(sentence, verb, "prep", "agent"):
        if sentence.tokens[k].lemma in _PLACES_OF_SAYING and _is_outside(reported, k):
            where = child(sentence, k, "pobj")
            if where is not None:
                out.extend(_medium(scene, sentence, where))
    for k in children(sentence, verb, "prep"):
        if sentence.tokens[k].text.lower() == "according" and reported.cue.lemma != "according to":
            to = child(sentence, k, "prep")
            through = child(sentence, to, "pobj") if to is not None else None
            if through is not None:
                out.extend(_medium(scene, sentence, through))
                out.extend(_spokesman(scene, sentence, through))
    return out


def _is_outside(reported: Reported, k: int) -> bool:
    return not any(first <= k <= last for first, last in reported.content)


def _medium(scene: Scene, sentence: Sentence, head: int) -> list[Hop]:
    """A medium by its noun or name; an interview "with X" and a post "on X" lead on to X."""
    token = sentence.tokens[head]
    phrase = noun_phrase(sentence, head)
    span = run_span(sentence, (phrase[0], phrase[-1]))
    actor = scene.actor_at(sentence, head)
    words = scene.words(span)
    cited = scene.cite(span.start, span.end)
    if (actor is not None and is_newsroom(actor)) or find_outlet(words) or find_wire(words):
        named = actor if actor is not None and is_newsroom(actor) else _newsroom(words)
        return [Hop(who=named, text=words, role="newsroom", stated=True, span=cited)]
    if _is_own_outlet(scene, words):
        own = Actor(actor_id="", name=scene.document.article.outlet or "", kind="body")
        return [Hop(who=own, text=words, role="newsroom", stated=True, span=cited)]
    kind = media().get(token.lemma)
    if kind is None:
        return []
    inner = [
        h for k in children(sentence, head, "prep") if (w := child(sentence, k, "pobj")) is not None for h in _medium(scene, sentence, w)
    ]
    newsrooms = [h for h in inner if h.role == "newsroom"]
    if newsrooms:
        return newsrooms
    if kind == "newsroom" and actor is not None and actor.kind == "body":
        return [Hop(who=actor, text=words, role="newsroom", stated=True, span=cited)]
    role: HopRole = "document" if kind == "document" else "medium"
    return [Hop(who=None, text=words, role=role, stated=True, span=cited)]


def _is_own_outlet(scene: Scene, words: str) -> bool:
    """ "told the Courier" in the Port Aryn Courier: a name that closes the outlet's own."""
    mine = fold_key(scene.document.article.outlet or "").split()
    named = fold_key(words).removeprefix("the ").split()
    return bool(named) and words[-1:].isalpha() and any(w[:1].isupper() for w in words.split()) and mine[-len(named) :] == named


def _newsroom(words: str) -> Actor | None:
    for found in (find_wire(words), find_outlet(words)):
        if found is not None:
            return Actor(actor_id="", name=found[0].name, kind="body")
    return None


def _spokesman(scene: Scene, sentence: Sentence, head: int) -> list[Hop]:
    """ "a note by her spokesman, Ivo Tarn": the spokesman behind the document."""
    for k in children(sentence, head, "prep"):
        who = child(sentence, k, "pobj")
        if who is None:
            continue
        role = role_of(sentence.tokens[who].lemma)
        actor = scene.actor_at(sentence, who)
        if role is not None and role.family == "spokesman" and actor is not None:
            phrase = noun_phrase(sentence, who)
            span = run_span(sentence, (phrase[0], phrase[-1]))
            return [Hop(who=actor, text=scene.words(span), role="spokesman", stated=True, span=scene.cite(span.start, span.end))]
    return []
