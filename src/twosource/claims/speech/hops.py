"""Through whom did the words come? The hops of a chain: speaker, spokesman, medium, newsroom, document, each with its characters.

medium: where the speaker said it (a broadcaster, a network, a statement, reporters). newsroom: a wire or an outlet that is itself named
as where it comes from. document: a text that says it. A speaker's spokesman, and who issued a document, are told apart from it.
"""

from dataclasses import replace
from hashlib import blake2b

from twosource.claims.actors.naming import role_of
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import child, children, noun_phrase, span_of
from twosource.claims.speech.cues import Reported, reporting_verbs
from twosource.claims.speech.mediums import (
    find_medium,
    is_called_newsroom,
    is_nameless_newsroom,
    issuing_verbs,
    kind_of_medium,
    newsroom_in,
    publishing_verbs,
)
from twosource.records import Actor, Hop, HopRole, Sentence

_TOLD = {"tell", "inform", "brief"}
_PLACES_OF_SAYING = {"in", "on", "to", "at", "by", "via", "through", "during"}
_ISSUED = {"from", "by", "of"}
_LOOK_BACK = 8
_LOOK_ALONG = 80
_CITING = {"cite", "quote"}


def chain_of(scene: Scene, sentence: Sentence, reported: Reported, speaker: Actor | None) -> tuple[Hop, ...]:
    """The hops of an attribution from the speaker outwards, as far as its sentence states them."""
    inner = _source_hops(scene, sentence, reported, speaker)
    if inner and inner[0].role == "newsroom":
        inner = [*_cited(scene, sentence, reported), *inner]
    hops = [*inner, *_outer_hops(scene, sentence, reported)]
    if not any(h.role in {"medium", "newsroom", "document"} for h in hops) and reported.cue.lemma in publishing_verbs():
        span = span_of(sentence, reported.cue.tokens)
        hops.append(Hop(who=None, text=scene.words(span), role="medium", stated=True, span=scene.cite(*span)))
    return tuple(h for n, h in enumerate(hops) if all(h.span != other.span or h.role != other.role for other in hops[:n]))


def carried_by(scene: Scene, sentence: Sentence, verb: int) -> tuple[Hop, ...]:
    """Through what an act of speaking came that the report itself tells: "accused them in a statement", "refused on radio"."""
    out: list[Hop] = []
    for k in children(sentence, verb, "prep"):
        where = child(sentence, k, "pobj") if sentence.tokens[k].lemma.lower() in _PLACES_OF_SAYING else None
        if where is not None:
            out.extend(find_medium(scene, sentence, where))
    return tuple(out)


def find_issuer(scene: Scene, sentence: Sentence, reported: Reported) -> Actor | None:
    """Whose text it is that says so: "a statement from the port", "the union's letter", "a lawsuit filed by two farmers"."""
    head = _head_of(sentence, reported.source) if reported.source is not None else None
    if head is None or kind_of_medium(sentence, head) != "document" or _is_of_a_cue(sentence, reported):
        return None
    at = _issuer_at(scene, sentence, head)
    return scene.actor_at(sentence, at) if at is not None else None


def _is_of_a_cue(sentence: Sentence, reported: Reported) -> bool:
    """ "..., Solheim said, according to a statement": what the document is the medium of, and no attribution of its own."""
    if reported.cue.lemma != "according to":
        return False
    near = next((i for i in range(reported.cue.verb - 1, -1, -1) if not sentence.tokens[i].is_punct_only), reported.cue.verb)
    return any(sentence.tokens[i].lemma in reporting_verbs() for i in (near, sentence.tokens[reported.cue.verb].head))


# --- the source -----------------------------------------------------------------------------------------------------


def _source_hops(scene: Scene, sentence: Sentence, reported: Reported, speaker: Actor | None) -> list[Hop]:
    if reported.source is None:
        return []
    span = span_of(sentence, reported.source)
    head = _head_of(sentence, reported.source)
    whole = Hop(who=speaker, text=scene.words(span), role="speaker", stated=True, span=scene.cite(*span))
    if speaker is not None and is_called_newsroom(speaker, whole.text):
        return [replace(whole, role="newsroom")]
    kind = kind_of_medium(sentence, head)
    if kind == "document" and (speaker is None or speaker == find_issuer(scene, sentence, reported)):
        return _document_hops(scene, sentence, reported, whole)
    if speaker is not None:
        return _with_spokesman(scene, sentence, reported.source, whole)
    named = newsroom_in(whole.text)
    if named is not None or (kind == "newsroom" and is_nameless_newsroom(whole.text)):
        return [replace(whole, who=named, role="newsroom")]
    return [replace(whole, who=_unnamed(scene, sentence, head, whole))]


def _head_of(sentence: Sentence, run: tuple[int, int]) -> int:
    """The token of a run of tokens that hangs on something outside it; the last one where there are several."""
    first, last = run
    tops = [i for i in range(first, last + 1) if not first <= sentence.tokens[i].head <= last or sentence.tokens[i].head == i]
    nouns = [i for i in tops if sentence.tokens[i].pos in {"NOUN", "PROPN", "PRON"}]
    return (nouns or tops or [last])[0]


def _document_hops(scene: Scene, sentence: Sentence, reported: Reported, whole: Hop) -> list[Hop]:
    """A text that speaks: behind whoever issued it; a report "in the Evening Ledger" is that newsroom's."""
    head = _head_of(sentence, reported.source) if reported.source is not None else reported.cue.verb
    carrier = next((h for k in children(sentence, head, "prep") for h in _newsroom_below(scene, sentence, k)), None)
    if carrier is not None:
        return [replace(carrier, role="newsroom")]
    document = replace(whole, who=None, role="document")
    at = None if _is_of_a_cue(sentence, reported) else _issuer_at(scene, sentence, head)
    if at is None:
        return [document]
    issuer = _named_hop(scene, sentence, at, "speaker")
    return [replace(issuer, who=issuer.who or _unnamed(scene, sentence, at, issuer)), document]


def _newsroom_below(scene: Scene, sentence: Sentence, prep: int) -> list[Hop]:
    where = child(sentence, prep, "pobj") if sentence.tokens[prep].lemma in {"in", "by", "on"} else None
    return [h for h in find_medium(scene, sentence, where) if h.who is not None] if where is not None else []


def _issuer_at(scene: Scene, sentence: Sentence, head: int) -> int | None:
    """The token of whoever issued the text that the noun means, or None where nobody is said to have."""
    preps = [k for k in children(sentence, head, "prep") if sentence.tokens[k].lemma in _ISSUED]
    issued = [verb for verb in children(sentence, head, "acl") if sentence.tokens[verb].lemma in issuing_verbs()]
    agents = [k for verb in issued for k in children(sentence, verb, "agent", "prep") if _is_by(sentence, k)]
    found = [child(sentence, head, "poss"), *(child(sentence, k, "pobj") for k in (*preps, *agents))]
    known = [i for i in found if i is not None]
    named = next((i for i in known if scene.actor_at(sentence, i) is not None), None)
    described = (i for i in known if sentence.tokens[i].pos == "NOUN" and sentence.tokens[sentence.tokens[i].head].lemma in {"from", "by"})
    return named if named is not None else next(described, None)


def _is_by(sentence: Sentence, k: int) -> bool:
    return sentence.tokens[k].lemma == "by"


def _with_spokesman(scene: Scene, sentence: Sentence, run: tuple[int, int], whole: Hop) -> list[Hop]:
    """A spokesman speaks for somebody: for whom he does stands before him in the chain, where it is named."""
    head = _head_of(sentence, run)
    near = (*range(run[0], run[1] + 1), *children(sentence, head, "appos"))
    at = next((i for i in near if (role := role_of(sentence.tokens[i].lemma)) is not None and role.family == "spokesman"), None)
    if at is None:
        return [whole]
    preps = [k for k in children(sentence, at, "prep") if sentence.tokens[k].lemma in {"for", "of"}]
    found = [child(sentence, at, "poss"), *(child(sentence, k, "pobj") for k in preps)]
    for i in (i for i in found if i is not None):
        actor = scene.actor_at(sentence, i)
        if actor == whole.who and actor is not None and actor.body is not None:
            actor = _actor_called(scene, sentence, actor.body)  # all words of "her spokesman, Ivo Kell" lead to him
        if actor is not None and actor.kind in {"person", "body", "country"}:
            return [replace(_named_hop(scene, sentence, i, "speaker"), who=actor), replace(whole, role="spokesman")]
    return [replace(whole, role="spokesman")]


def _actor_called(scene: Scene, sentence: Sentence, name: str) -> Actor | None:
    """The actor of that name whom this sentence or one of the few before it names."""
    for number in range(sentence.number, sentence.number - _LOOK_BACK, -1):
        near = scene.sentence_numbered(number)
        tokens = near.tokens[:_LOOK_ALONG] if near is not None else ()
        found = (scene.who.get((number, i)) for i in range(len(tokens)))
        actor = next((a for a in found if a is not None and a.name == name), None)
        if actor is not None:
            return actor
    return None


def _named_hop(scene: Scene, sentence: Sentence, at: int, role: HopRole) -> Hop:
    """The noun phrase at a token with the name in apposition behind it."""
    name = child(sentence, at, "appos")
    behind = noun_phrase(sentence, name) if name is not None and name > at and sentence.tokens[name].pos == "PROPN" else ()
    phrase = [i for i in (*noun_phrase(sentence, at), *behind) if sentence.tokens[i].tag != "POS"]
    span = span_of(sentence, (phrase[0], phrase[-1]))
    return Hop(who=scene.actor_at(sentence, at), text=scene.words(span), role=role, stated=True, span=scene.cite(*span))


def _unnamed(scene: Scene, sentence: Sentence, head: int, whole: Hop) -> Actor | None:
    """Somebody whom no name and no known role describes ("the harbour master"): one for each place, and never a pronoun."""
    if sentence.tokens[head].pos != "NOUN":
        return None
    where = f"{scene.article_id}\x1f{whole.span[1]}\x1f{whole.span[2]}"
    return Actor(actor_id=blake2b(where.encode(), digest_size=8).hexdigest(), name=whole.text, kind="unnamed")


def _cited(scene: Scene, sentence: Sentence, reported: Reported) -> list[Hop]:
    """ "the paper reported, citing two officials": from whom the newsroom says it has it."""
    for verb in children(sentence, reported.cue.verb, "advcl", "prep", "acl"):
        token = sentence.tokens[verb]
        said_by = child(sentence, verb, "dobj", "pobj") if token.tag == "VBG" and token.lemma in _CITING else None
        if said_by is not None:
            origin = find_medium(scene, sentence, said_by, origin=True)
            return origin or [_named_hop(scene, sentence, said_by, "speaker")]
    return []


# --- outwards -------------------------------------------------------------------------------------------------------


def _outer_hops(scene: Scene, sentence: Sentence, reported: Reported) -> list[Hop]:
    """Where and through whom: told X, in a statement, on state television, according to a note by her spokesman."""
    if reported.cue.lemma == "according to":
        return []
    out: list[Hop] = []
    verbs = reported.cue.tokens
    if reported.cue.lemma in _TOLD:
        hearer = child(sentence, reported.cue.verb, "dobj", "dative", "iobj")
        if hearer is not None:
            out.extend(find_medium(scene, sentence, hearer))
    for k in (k for verb in verbs for k in children(sentence, verb, "prep", "agent")):
        if sentence.tokens[k].lemma.lower() in _PLACES_OF_SAYING and _is_outside(reported, k):
            where = child(sentence, k, "pobj")
            if where is not None:
                quoting = sentence.tokens[k].lemma == "by"
                out.extend(find_medium(scene, sentence, where, origin=quoting))
    for k in children(sentence, reported.cue.verb, "prep"):
        if sentence.tokens[k].text.lower() == "according":
            to = child(sentence, k, "prep")
            through = child(sentence, to, "pobj") if to is not None else None
            if through is not None:
                out.extend(find_medium(scene, sentence, through, origin=True))
                out.extend(_spokesman(scene, sentence, through))
    return out


def _is_outside(reported: Reported, k: int) -> bool:
    """Whether a token stands in neither the content nor, as the agent of a passive, beside the source."""
    beside = reported.source is not None and k == reported.source[0] - 1
    return not beside and not any(first <= k <= last for first, last in reported.content)


def _spokesman(scene: Scene, sentence: Sentence, head: int) -> list[Hop]:
    """ "a note by her spokesman, Ivo Tarn": the spokesman behind the document."""
    for k in children(sentence, head, "prep"):
        who = child(sentence, k, "pobj")
        role = role_of(sentence.tokens[who].lemma) if who is not None else None
        if who is not None and role is not None and role.family == "spokesman" and scene.actor_at(sentence, who) is not None:
            return [_named_hop(scene, sentence, who, "spokesman")]
    return []
