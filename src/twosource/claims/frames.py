"""Which event does a verb or noun name, and what has to stand beside it? The rows of the event lexicons and how they fit a clause."""

from collections.abc import Callable

from twosource.claims import mood
from twosource.claims.agents import find_agents, find_objects, owners_of, preposition_objects
from twosource.claims.eventwords import EventName, EventVerb, Frame, load_event_names, load_event_verbs, load_groups, load_light_verbs
from twosource.claims.grammar import child, children
from twosource.claims.scene import Scene
from twosource.records import Sentence

PLACES = {"GPE", "LOC", "FAC"}
_ARMED = {"MIL", "REB", "COP", "UAF", "CRM"}


def verb_names(sentence: Sentence, i: int) -> tuple[str, ...]:
    """The names a verb may have in the lexicons, longest first: with particle, with what completes it, alone.

    A verb with a particle is another verb ("turn down", "call off"): it never answers to its name alone.
    """
    tokens = sentence.tokens
    lemma = tokens[i].lemma
    particle = child(sentence, i, "prt")
    if particle is not None:
        return (f"{lemma} {tokens[particle].text.lower()}",)
    names = [f"{lemma} {tokens[j].text.lower()}" for j in children(sentence, i, "advmod", "acomp", "oprd") if j == i + 1]
    return (*names, lemma)


def find_frame(scene: Scene, sentence: Sentence, i: int) -> EventVerb | None:
    """The event that verb i names with what stands beside it, or None."""
    rows = load_event_verbs()
    for name in verb_names(sentence, i):
        for row in rows.get(name, ()):
            if fits(scene, sentence, i, row):
                return row
    return None


def fits(scene: Scene, sentence: Sentence, i: int, row: Frame) -> bool:
    """Whether what the row asks for stands beside verb i."""
    return _needs_met(sentence, i, row) and _object_fits(scene, sentence, i, row) and _content_fits(sentence, i, row)


def complement_of(sentence: Sentence, i: int) -> int | None:
    """The verb of the clause that verb i asks for, refuses or agrees to: an infinitive, a gerund, or a that-clause."""
    for j in children(sentence, i, "xcomp", "ccomp", "advcl"):
        if j > i and mood.is_verb(sentence, j) and (mood.has_to(sentence, j) or sentence.tokens[j].dep != "advcl"):
            return j
    return None


def _needs_met(sentence: Sentence, i: int, row: Frame) -> bool:
    return not row.needs or any(_has(sentence, i, slot) for slot in row.needs)


def _has(sentence: Sentence, i: int, slot: str) -> bool:
    checks: dict[str, Callable[[], bool]] = {
        "none": lambda: True,
        "dobj": lambda: bool(find_objects(sentence, i)),
        "inf": lambda: _complement_is(sentence, i, "inf"),
        "forinf": lambda: _complement_is(sentence, i, "forinf"),
        "other": lambda: _complement_is(sentence, i, "inf") and bool(slot_heads(sentence, i, "inner")),
        "ing": lambda: _complement_is(sentence, i, "ing"),
        "that": lambda: _complement_is(sentence, i, "that"),
        "wish": lambda: _complement_is(sentence, i, "that") and _is_wish(sentence, i),
        "will": lambda: _complement_is(sentence, i, "that") and (_is_wish(sentence, i) or _is_ahead(sentence, i)),
        "dative": lambda: child(sentence, i, "dative") is not None,
    }
    check = checks.get(slot)
    return check() if check is not None else _has_preposition(sentence, i, slot)


def _is_wish(sentence: Sentence, i: int) -> bool:
    """Whether the that-clause tells what shall be ("insist that he go", "must go"), not what is."""
    j = complement_of(sentence, i)
    if j is None:
        return False
    bare = sentence.tokens[j].tag == "VB" and child(sentence, j, "aux") is None
    return bare or mood.modal_status(sentence, j) == "demanded"


def _is_ahead(sentence: Sentence, i: int) -> bool:
    """Whether the that-clause tells what will be done."""
    j = complement_of(sentence, i)
    return j is not None and sentence.tokens[j].pos != "AUX" and mood.modal_status(sentence, j) in {"planned", "would"}


def _has_preposition(sentence: Sentence, i: int, word: str) -> bool:
    tokens = sentence.tokens
    places = (i, *find_objects(sentence, i)) if word in {"from", "with"} else (i,)
    preps = [j for place in places for j in children(sentence, place, "prep", "prt") if tokens[j].text.lower() == word]
    # "called her on Friday": a day behind the preposition is nobody.
    return any(all(tokens[k].ent not in {"DATE", "TIME"} for k in children(sentence, j, "pobj")) for j in preps)


def _complement_is(sentence: Sentence, i: int, form: str, *, marked: bool = False) -> bool:
    j = complement_of(sentence, i)
    if j is None:
        return False
    tokens = sentence.tokens
    if mood.has_to(sentence, j):
        marked = any(tokens[k].text.lower() == "for" for k in children(sentence, j, "mark"))
        return form == ("forinf" if marked else "inf")
    if tokens[j].tag == "VBG" and not mood.is_finite(sentence, j):
        return form == "ing"
    marks = {tokens[k].text.lower() for k in children(sentence, j, "mark")}
    plain = marks == {"that"} or not (marks or marked)
    return form == "that" and tokens[j].dep == "ccomp" and plain and mood.subject_of(sentence, j) is not None


def _object_fits(scene: Scene, sentence: Sentence, i: int, row: Frame) -> bool:
    objects = find_objects(sentence, i)
    if not objects or not row.object:
        return True
    if any(sentence.tokens[o].text.lower().endswith(("self", "selves")) for o in objects):
        return False
    if "nothing" in row.object:
        return child(sentence, i, "dobj") is None
    refused = [g[1:] for g in row.object if g.startswith("!")]
    if "claim" in refused and any(_tells(sentence, o) for o in objects):
        return False
    if any(in_group(sentence, o, g) for o in objects for g in refused):
        return False
    wanted = [g for g in row.object if not g.startswith("!")]
    if not wanted:
        return True
    armed = "armed" in wanted and any(_is_armed(scene, sentence, a) for a in find_agents(sentence, i))
    if armed and any(scene.actor_at(sentence, o) is not None for o in objects):
        return True
    return any(_fits_group(scene, sentence, o, g) for o in objects for g in wanted if g != "armed")


def _tells(sentence: Sentence, noun: int) -> bool:
    """Whether the noun says what is the case ("the idea that they lost"): to reject it is to deny something, not to refuse it."""
    tokens = sentence.tokens
    below = children(sentence, noun, "acl", "ccomp")
    clauses = (j for j in below if mood.is_finite(sentence, j) and mood.modal_status(sentence, j) in {None, "would"})
    return any(tokens[k].text.lower() == "that" for j in clauses for k in children(sentence, j, "mark"))


def _is_armed(scene: Scene, sentence: Sentence, i: int) -> bool:
    """Whether the noun phrase means somebody who attacks with more than words."""
    actor = scene.actor_at(sentence, i)
    return actor is not None and actor.kind != "person" and (actor.kind == "country" or actor.sector in _ARMED)


def _fits_group(scene: Scene, sentence: Sentence, i: int, group: str) -> bool:
    if group in {"actor", "state"}:
        actor = scene.actor_at(sentence, i)
        return actor is not None and (group == "actor" or actor.kind == "country")
    if group == "place":
        return sentence.tokens[i].ent in PLACES
    return in_group(sentence, i, group)


def in_group(sentence: Sentence, i: int, group: str) -> bool:
    """Whether the word at i, alone or with the word before it, is of the group."""
    words = load_groups()[group]
    tokens = sentence.tokens
    pair = f"{tokens[i - 1].text.lower()} {tokens[i].lemma}" if i else ""
    return tokens[i].lemma in words or pair in words


def _content_fits(sentence: Sentence, i: int, row: Frame) -> bool:
    j = complement_of(sentence, i)
    if j is None:
        return True
    lemma = sentence.tokens[j].lemma
    return not any(lemma in load_groups()[g[1:]] for g in row.content if g.startswith("!"))


def find_event_name(sentence: Sentence, i: int) -> EventName | None:
    """The event that noun i names, or None."""
    token = sentence.tokens[i]
    row = load_event_names().get(token.lemma) or load_event_names().get(token.text.lower())
    if row is None or token.pos not in {"NOUN", "PROPN"}:
        return None
    before = {sentence.tokens[j].text.lower() for j in children(sentence, i, "compound", "amod", "nmod")}
    if before & set(row.others) or (row.modifiers and not before & set(row.modifiers)):
        return None
    return row if not row.needs or _has_complement(sentence, i, row.needs) else None


def _has_complement(sentence: Sentence, noun: int, needs: tuple[str, ...]) -> bool:
    """Whether the noun says what is asked for: behind a preposition, or in a clause ("a call for talks", not "a phone call")."""
    if "clause" in needs and any(mood.is_verb(sentence, j) for j in children(sentence, noun, "acl", "ccomp", "relcl")):
        return True
    places = (noun, sentence.tokens[noun].head)
    return any(sentence.tokens[j].text.lower() in needs for place in places for j in children(sentence, place, "prep"))


def light_verb_of(sentence: Sentence, noun: int, row: EventName) -> tuple[int, str] | None:
    """The verb that only tells that the noun's event takes place, and what its subject is: agent, event, passive (the noun is), told."""
    tokens = sentence.tokens
    token = tokens[noun]
    light = load_light_verbs()
    head = token.head
    if token.dep in {"dobj", "nsubjpass", "nsubj"} and mood.is_verb(sentence, head):
        role = "event" if token.dep == "nsubj" else "agent"
        names = verb_names(sentence, head) + _with_noun(sentence, head)
        if token.dep != "nsubj" and any((name, row.type, "told") in light for name in names):
            return head, "told"
        if any((name, row.type, role) in light for name in names):
            return head, "passive" if token.dep == "nsubjpass" else role
        return None
    if token.dep == "pobj" and tokens[head].dep == "prep":
        verb = tokens[head].head
        word = tokens[head].text.lower()
        if tokens[verb].dep == "dobj":
            verb, word = tokens[verb].head, f"{tokens[verb].text.lower()} {word}"
        if mood.is_verb(sentence, verb) and (f"{tokens[verb].lemma} {word}", row.type, "agent") in light:
            return verb, "agent"
    if token.dep == "conj" and not mood.is_verb(sentence, head):
        return light_verb_of(sentence, head, row)
    return None


def _with_noun(sentence: Sentence, verb: int) -> tuple[str, ...]:
    lemma = sentence.tokens[verb].lemma
    return tuple(f"{lemma} {sentence.tokens[j].text.lower()}" for j in children(sentence, verb, "dobj"))


def slot_heads(sentence: Sentence, i: int, slot: str) -> tuple[int, ...]:
    """The heads of the noun phrases in a slot of verb i."""
    if slot == "dobj":
        return find_objects(sentence, i)
    if slot == "owner":
        owned = (owners_of(sentence, n) or children(sentence, n, "amod", "compound") for n in find_objects(sentence, i))
        return next((found for found in owned if found), ())
    if slot == "inner":
        asked = any(_complement_is(sentence, i, form) for form in ("inf", "forinf")) or _complement_is(sentence, i, "that", marked=True)
        j = complement_of(sentence, i) if asked else None
        subject = child(sentence, j, "nsubj") if j is not None else None  # "called for him to be freed" asks nothing of him
        return (subject,) if subject is not None else ()
    if slot == "talkedto":
        return _talked_to(sentence, i)
    if slot == "dative":
        return children(sentence, i, "dative")
    return preposition_objects(sentence, i, slot)


def _talked_to(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Whom the refused verb would have met or talked to: "refused to meet the envoy", "ruled out talking to them"."""
    j = complement_of(sentence, i)
    if j is None:
        return ()
    rows = [r for name in verb_names(sentence, j) for r in load_event_verbs().get(name, ()) if r.type == "CONSULT"]
    for row in rows:
        for slot in row.recipient:
            found = slot_heads(sentence, j, slot)
            if found:
                return found
    return ()
