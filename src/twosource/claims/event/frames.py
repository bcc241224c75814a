"""Which event does a verb name, and what has to stand beside it? The rows of the event lexicons and how they fit a clause.

What is promised, threatened, asked for or refused is an event too: its type tells a promise from a threat.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from twosource.claims.actors.naming import body_nouns
from twosource.claims.event import mood
from twosource.claims.event.agents import find_agents, find_objects, is_passive, owners_of, preposition_objects
from twosource.claims.event.eventwords import EventVerb, Frame, in_group, lemma_of, load_event_types, load_event_verbs, load_groups
from twosource.claims.event.nounframes import find_light_event, noun_slot, rows_of_noun, verb_names
from twosource.claims.event.people import inner_noun, plain_people
from twosource.claims.event.sides import actor_of, resolve_heads
from twosource.claims.remembered import MOST_SENTENCES, remembered_at
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import child, children
from twosource.claims.wordsets import word_set
from twosource.records import Sentence

PLACES = {"GPE", "LOC", "FAC"}
_ADDRESSED = {"on", "upon", "to", "with"}
_ARMED = {"MIL", "REB", "COP", "UAF", "CRM"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a verb promises, threatens, asks for or refuses: the key of its event in content_modes, its family, whom it concerns."""

    key: str
    family: str
    recipients: tuple[int, ...] = ()


def find_frame(scene: Scene, sentence: Sentence, i: int, depth: int = 0) -> EventVerb | None:
    """The event that verb i names with what stands beside it, or None. `depth`: inside how many other contents it stands."""
    if sentence.tokens[i].tag == "VBG" and sentence.tokens[i].dep == "dobj" and sentence.tokens[i - 1].tag in {"POS", "PRP$"}:
        return None  # "hurt the party's standing with voters"
    if sentence.tokens[i].text == "opposed" and i > 0 and sentence.tokens[i - 1].text.lower() == "as":
        return None  # "as opposed to": instead of
    first = lemma_of(sentence.tokens[i]).partition(" ")[0]
    if first not in _first_words() and not scene.own_verbs:
        return None
    for name in verb_names(sentence, i):
        for row in (*scene.own_verbs.get(name, ()), *load_event_verbs().get(name, ())):
            if fits(scene, sentence, i, row, depth):
                return row
    return None


@cache
def _first_words() -> frozenset[str]:
    """The verbs of the event lexicon without what completes them."""
    return frozenset(name.partition(" ")[0] for name in load_event_verbs())


def fits(scene: Scene, sentence: Sentence, i: int, row: Frame, depth: int = 0) -> bool:
    """Whether what the row asks for stands beside verb i."""
    return _needs_met(scene, sentence, i, row) and _object_fits(scene, sentence, i, row) and _content_fits(scene, sentence, i, row, depth)


def find_content(scene: Scene, sentence: Sentence, i: int, depth: int = 0) -> Content | None:
    """The event that verb i promises, threatens, asks for or refuses, or None. An event inside two others is not looked for."""
    if depth > 1:
        return None
    j = complement_of(sentence, i)
    if j is not None:
        return _content_of_clause(scene, sentence, j, depth)
    nouns = find_objects(sentence, i) if child(sentence, i, "dobj", "nsubjpass") is not None else ()
    for noun in (*nouns, *preposition_objects(sentence, i, "for", "with", "to", "of", "on")):
        for name in rows_of_noun(sentence, noun):
            return _content(name.type, name.mode, noun_slot(scene, sentence, noun, name.recipient))
    return None


def _content_of_clause(scene: Scene, sentence: Sentence, j: int, depth: int) -> Content | None:
    frame = find_frame(scene, sentence, j, depth + 1)
    if frame is not None:
        return _content(frame.type, frame.mode, recipients_of(scene, sentence, j, frame, depth + 1))
    light = find_light_event(sentence, j)
    if light is not None:
        noun, name = light
        return _content(name.type, name.mode, noun_slot(scene, sentence, noun, name.recipient))
    groups = load_groups()
    family = next((g for g in ("hostile", "friendly") if sentence.tokens[j].lemma in groups[g]), "")
    key = "change" if sentence.tokens[j].lemma in groups["change"] else ""
    return Content(key=key, family=family) if key or family else None


def _content(type_: str, mode: str | None, recipients: tuple[int, ...]) -> Content:
    return Content(key=f"{type_}/{mode}" if mode else type_, family=load_event_types()[type_].family, recipients=recipients)


def recipients_of(scene: Scene, sentence: Sentence, i: int, frame: EventVerb, depth: int = 0) -> tuple[int, ...]:
    """The heads of the noun phrases at the other end of verb i's event: the first slot of its row that names somebody."""
    for slot in frame.recipient:
        heads = slot_heads(scene, sentence, i, slot, depth)
        if heads and resolve_heads(scene, sentence, heads, frame.type, other_end=True):
            return heads
        if heads and frame.type == "REQUEST" and slot in _ADDRESSED:
            return ()  # "called on the board to face Peru": the board is asked, whoever it is
    return ()


@remembered_at(MOST_SENTENCES)
def complement_of(sentence: Sentence, i: int) -> int | None:
    """The verb of the clause that verb i asks for, refuses or agrees to: an infinitive, a gerund, or a that-clause."""
    for j in children(sentence, i, "xcomp", "ccomp", "advcl"):
        if j > i and mood.is_verb(sentence, j) and (mood.has_to(sentence, j) or sentence.tokens[j].dep != "advcl"):
            return j
    return None


def _needs_met(scene: Scene, sentence: Sentence, i: int, row: Frame) -> bool:
    return not row.needs or any(_has(scene, sentence, i, slot) for slot in row.needs)


def _has(scene: Scene, sentence: Sentence, i: int, slot: str) -> bool:
    check = _CHECKS.get(slot)
    return check(scene, sentence, i) if check is not None else _has_preposition(sentence, i, slot)


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


def _is_must(sentence: Sentence, i: int) -> bool:
    """Whether the that-clause says what somebody must do."""
    j = complement_of(sentence, i)
    return j is not None and any(sentence.tokens[k].text.lower() == "must" for k in children(sentence, j, "aux"))


def _is_own(scene: Scene, sentence: Sentence, i: int, *, denied: bool) -> bool:
    """Whether the that-clause tells what the speaker's own side will do, or, if denied, will not do."""
    j = complement_of(sentence, i)
    if j is None or mood.is_negated(sentence, j) != denied or mood.is_negated(sentence, i) or child(sentence, j, "nsubjpass") is not None:
        return False
    own = {a.actor_id for a in resolve_heads(scene, sentence, find_agents(sentence, i), "CONSULT")}
    return any(a.actor_id in own for a in resolve_heads(scene, sentence, find_agents(sentence, j), "CONSULT"))


def _has_preposition(sentence: Sentence, i: int, word: str) -> bool:
    tokens = sentence.tokens
    places = (i, *find_objects(sentence, i)) if word in {"from", "with"} else (i,)
    preps = [j for place in places for j in children(sentence, place, "prep", "prt") if tokens[j].text.lower() == word]
    # "called her on Friday": a day behind the preposition is nobody.
    return any(all(tokens[k].ent not in {"DATE", "TIME"} for k in children(sentence, j, "pobj")) for j in preps)


def _complement_is(sentence: Sentence, i: int, form: str, *, marked: bool = False) -> bool:
    found = _complement_form(sentence, i)
    return found == form or (form == "that" and found == "bare" and not marked)


@remembered_at(MOST_SENTENCES)
def _complement_form(sentence: Sentence, i: int) -> str:
    """What stands as the complement: inf, forinf, ing, that, a clause with a subject and no "that" (bare), or "" for anything else."""
    j = complement_of(sentence, i)
    if j is None:
        return ""
    tokens = sentence.tokens
    if mood.has_to(sentence, j):
        return "forinf" if any(tokens[k].text.lower() == "for" for k in children(sentence, j, "mark")) else "inf"
    if tokens[j].tag == "VBG" and not mood.is_finite(sentence, j):
        return "ing"
    marks = {tokens[k].text.lower() for k in children(sentence, j, "mark")}
    if tokens[j].dep != "ccomp" or not marks <= {"that"} or mood.subject_of(sentence, j) is None:
        return ""
    return "that" if marks else "bare"


def _object_fits(scene: Scene, sentence: Sentence, i: int, row: Frame) -> bool:
    if "!clause" in row.object and child(sentence, i, "ccomp") is not None:
        return False  # "demonstrated that it works"
    if not row.object or not find_objects(sentence, i):
        return True
    objects = tuple(n for o in find_objects(sentence, i) for n in dict.fromkeys((inner_noun(sentence, o), o)))
    if sentence.tokens[objects[0]].text.lower().endswith(("self", "selves")):
        return False
    if "nothing" in row.object:
        return child(sentence, i, "dobj", "oprd") is None  # "was called a fraud" calls for nothing
    refused = [g[1:] for g in row.object if g.startswith("!")]
    if "unarmed" in refused and _only_persons(scene, sentence, i):
        return False  # "Kolt captured the northern states" won votes
    if "claim" in refused and any(_tells(sentence, o) for o in objects):
        return False
    if any(in_group(sentence, o, g) for o in objects for g in refused if g != "unarmed"):
        return False
    wanted = [g for g in row.object if not g.startswith("!")]
    if not wanted:
        return True
    armed = "armed" in wanted and any(_is_armed(scene, sentence, a) for a in find_agents(sentence, i))
    if armed and any(scene.actor_at(sentence, o) is not None for o in objects):
        return True
    return any(_fits_group(scene, sentence, o, g) for o in objects for g in wanted if g != "armed")


def _only_persons(scene: Scene, sentence: Sentence, i: int) -> bool:
    actors = resolve_heads(scene, sentence, find_agents(sentence, i), "ASSAULT")
    return bool(actors) and all(a.kind == "person" for a in actors)


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
    if group in {"actor", "person"} and sentence.tokens[i].text.lower() in word_set("he or she as object"):
        return True
    if group in {"actor", "state"}:
        actor = actor_of(scene, sentence, i, first_person=True) or (plain_people(scene, sentence, i) if group == "actor" else None)
        return actor is not None and (group == "actor" or actor.kind == "country") and sentence.tokens[i].ent != "FAC"
    if group == "body":
        actor = actor_of(scene, sentence, i, first_person=False)
        return actor is not None and actor.kind == "body"
    if group in {"place", "town"}:
        actor = scene.actor_at(sentence, i)
        somebody = actor is not None and actor.kind in {"person", "group", "unnamed"}
        return not somebody and sentence.tokens[i].ent in (PLACES if group == "place" else {"GPE"})
    if group == "person":
        actor = scene.actor_at(sentence, i) or plain_people(scene, sentence, i)
        body = sentence.tokens[i].text.lower() in body_nouns() or in_group(sentence, i, "group")  # "released a website"
        return actor is not None and actor.kind in {"person", "group", "unnamed"} and sentence.tokens[i].text.lower() != "it" and not body
    return in_group(sentence, i, group)


def _content_fits(scene: Scene, sentence: Sentence, i: int, row: Frame, depth: int) -> bool:
    if not row.content:
        return not _is_duty(sentence, i)
    j = complement_of(sentence, i)
    lemma = sentence.tokens[j].lemma if j is not None else None
    groups = load_groups()
    if any(g.startswith("!") and lemma in groups[g[1:]] for g in row.content):
        return False
    families = {g for g in row.content if g.removeprefix("!") in {"friendly", "hostile"}}
    if not families:
        return True
    content = find_content(scene, sentence, i, depth)
    family = content.family if content is not None else ""
    return f"!{family}" not in families and (family in families or all(g.startswith("!") for g in families))


def _is_duty(sentence: Sentence, i: int) -> bool:
    """Whether what somebody is charged with is his duty, or to be paid: "charged with securing the capital", "charged him for rent"."""
    if sentence.tokens[i].lemma != "charge":
        return False
    preps = {sentence.tokens[j].text.lower(): j for j in children(sentence, i, "prep")}
    given = children(sentence, preps["with"], "pcomp") if "with" in preps else ()
    return (not is_passive(sentence, i) and "for" in preps and "with" not in preps) or any(
        sentence.tokens[k].lemma in word_set("is a duty") for k in given
    )


def slot_heads(scene: Scene, sentence: Sentence, i: int, slot: str, depth: int = 0) -> tuple[int, ...]:
    """The heads of the noun phrases in a slot of verb i."""
    if slot == "dobj":
        return find_objects(sentence, i)
    if slot == "owner":
        owned = (owners_of(sentence, n) or children(sentence, n, "amod", "compound", "nmod") for n in find_objects(sentence, i))
        return next((found for found in owned if found), ())
    if slot == "subject":
        return find_agents(sentence, i)
    if slot == "inner":
        return _inner(sentence, i)
    if slot == "doer":
        doers = (noun_slot(scene, sentence, n, row.actors) for n in find_objects(sentence, i) for row in rows_of_noun(sentence, n))
        return next((found for found in doers if found), ())
    if slot == "aim":
        return _aimed_at(scene, sentence, i)
    if slot == "content":
        content = find_content(scene, sentence, i, depth)
        # "refused to condemn them" turns nothing of theirs down: what is only said concerns them in another way.
        return content.recipients if content is not None and content.family != "verbal" else ()
    if slot == "dative":
        things = children(sentence, i, "dobj")
        return children(sentence, i, "dative") or things[:-1]
    return preposition_objects(sentence, i, slot)


def _aimed_at(scene: Scene, sentence: Sentence, i: int) -> tuple[int, ...]:
    """Whom a protest is made to: who is asked or blamed in the clause or phrase that tells what it is for."""
    for j in children(sentence, i, "advcl", "xcomp"):
        frame = find_frame(scene, sentence, j, 1) if mood.is_verb(sentence, j) else None
        if frame is not None and load_event_types()[frame.type].family == "verbal" and (to := recipients_of(scene, sentence, j, frame, 1)):
            return to
        light = find_light_event(sentence, j)
        if light is not None and load_event_types()[light[1].type].family == "verbal":
            return noun_slot(scene, sentence, light[0], light[1].recipient)
    for noun in preposition_objects(sentence, i, "in"):
        for row in rows_of_noun(sentence, noun):
            if to := noun_slot(scene, sentence, noun, row.recipient):
                return to
    return ()


def _is_bare(sentence: Sentence, i: int) -> bool:
    """Whether the clause without "that" tells what somebody shall do ("demanded the minister resign")."""
    j = complement_of(sentence, i)
    subject = child(sentence, j, "nsubj") if j is not None else None
    if j is None or subject is None or sentence.tokens[j].dep != "ccomp" or child(sentence, j, "aux", "mark") is not None:
        return False
    token = sentence.tokens[j]
    return token.tag in {"VB", "VBP"} and token.text == token.lemma and sentence.tokens[subject].tag in {"NN", "NNP"}


def _inner(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Who is asked to do it: the subject of the clause that is asked for."""
    asked = (
        any(_complement_is(sentence, i, form) for form in ("inf", "forinf"))
        or _complement_is(sentence, i, "that", marked=True)
        or _is_bare(sentence, i)
    )
    j = complement_of(sentence, i) if asked else None
    if j is None:
        return ()
    subject = child(sentence, j, "nsubj")  # "called for him to be freed" asks nothing of him
    if subject is None and mood.has_to(sentence, j) and child(sentence, j, "auxpass", "nsubjpass") is None:
        behind = preposition_objects(sentence, i, "for")  # "called for Peru to leave", where the parser hangs Peru on the asking
        return behind if any(i < noun < j for noun in behind) else ()
    return (subject,) if subject is not None else ()


def _wont(scene: Scene, sentence: Sentence, i: int) -> bool:
    """Whether the that-clause tells what the speaker's own side will not do, of what an event is."""
    ahead = _complement_is(sentence, i, "that") and _is_ahead(sentence, i)
    return ahead and _is_own(scene, sentence, i, denied=True) and find_content(scene, sentence, i) is not None


_CHECKS: dict[str, Callable[[Scene, Sentence, int], bool]] = {
    "none": lambda _, sentence, i: True,
    "dobj": lambda _, sentence, i: bool(find_objects(sentence, i)),
    "inf": lambda _, sentence, i: _complement_is(sentence, i, "inf"),
    "forinf": lambda _, sentence, i: _complement_is(sentence, i, "forinf"),
    "other": lambda _, sentence, i: _complement_is(sentence, i, "inf") and bool(_inner(sentence, i)),
    "ing": lambda _, sentence, i: _complement_is(sentence, i, "ing"),
    "that": lambda _, sentence, i: _complement_is(sentence, i, "that"),
    "wish": lambda _, sentence, i: _complement_is(sentence, i, "that") and _is_wish(sentence, i),
    "will": lambda _, sentence, i: _complement_is(sentence, i, "that") and (_is_wish(sentence, i) or _is_ahead(sentence, i)),
    "must": lambda _, sentence, i: _complement_is(sentence, i, "that") and _is_must(sentence, i),
    "ownwill": lambda scene, sentence, i: (
        _complement_is(sentence, i, "that") and _is_ahead(sentence, i) and _is_own(scene, sentence, i, denied=False)
    ),
    "ownwont": _wont,
    "dative": lambda _, sentence, i: child(sentence, i, "dative") is not None,
}
"""What a slot of data/event_verbs.csv asks for beside verb i; any other slot is a preposition."""
