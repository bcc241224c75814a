"""Who did what to whom? The events of an article in PLOVER's types, from verbs, and from nouns whose verb only tells that they took place.

An event is shown only where its verb or noun and its surroundings are found, and its actor, or else the one it is done to or its
place; nothing stands in for a missing actor.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from twosource.claims.event import mood
from twosource.claims.event.agents import find_agents
from twosource.claims.event.anchors import is_anchored
from twosource.claims.event.backrefs import BASIS, find_told
from twosource.claims.event.clausespans import clause_span
from twosource.claims.event.deeds import Deed, find_deeds
from twosource.claims.event.eventwords import load_contexts
from twosource.claims.event.matters import is_no_matter
from twosource.claims.event.mending import mended
from twosource.claims.event.people import side_of_place
from twosource.claims.event.sides import SPOKEN, actor_of, resolve_heads
from twosource.claims.event.status import StatusReading, as_presupposed, read_status
from twosource.claims.event.tellers import attribution_beyond, governing_speaker, hop_of_agent
from twosource.claims.headings import telling_sentences
from twosource.claims.identity import make_mention_id
from twosource.claims.place.places import event_places
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children, noun_phrase, span_of, subtree
from twosource.claims.speech.hops import carried_by
from twosource.claims.speech.presupposed import is_presupposed_noun
from twosource.claims.time.times import event_days
from twosource.records import Actor, Days, Event, FieldBasis, Hop, Mention, Place, Sentence, Span
from twosource.text.quotemarks import find_quotations
from twosource.text.spans import contains


def find_events(scene: Scene) -> tuple[Mention, ...]:
    """The event mentions of the article, in order of the text."""
    out: list[Mention] = []
    for sentence in map(mended, telling_sentences(scene)):
        out.extend(_mentions_of(scene, sentence, out))
    return tuple(sorted(out, key=lambda m: (m.start, m.end, m.mention_id)))


def _mentions_of(scene: Scene, sentence: Sentence, told: Sequence[Mention]) -> list[Mention]:
    """The events of a sentence; one that its verb and its noun both tell ("declared a ceasefire") is one, with the fuller sides.

    `told`: the events of the sentences before.
    """
    out: dict[tuple[int, str], Mention] = {}
    for found in find_deeds(scene, sentence):
        mention = _mention_of(scene, sentence, found, told)
        if mention is None:
            continue
        key = (found.verb, found.type)
        before = out.get(key)
        if before is None or (mention.event and mention.event.recipients and before.event and not before.event.recipients):
            out[key] = mention
    return [m for (verb, type_), m in out.items() if not _is_told_twice(sentence, verb, type_, out)]


def _is_told_twice(sentence: Sentence, verb: int, type_: str, found: Mapping[tuple[int, str], Mention]) -> bool:
    """Whether another event of the sentence says the same: "lends support" is no aid as well, "sued them by filing a suit" is one suit."""
    if type_ == "AID" and (verb, "SUPPORT") in found:
        return True
    by = sentence.tokens[verb].head
    means = sentence.tokens[verb].dep == "pcomp" and sentence.tokens[by].text.lower() == "by"
    return means and (sentence.tokens[by].head, type_) in found


def _mention_of(scene: Scene, sentence: Sentence, found: Deed, told: Sequence[Mention]) -> Mention | None:
    actors = resolve_heads(scene, sentence, found.agents, found.type)
    ids = {a.actor_id for a in actors}
    recipients = tuple(a for a in resolve_heads(scene, sentence, found.recipients, found.type, other_end=True) if a.actor_id not in ids)
    recipients = recipients or _home_of(scene, sentence, found, actors)
    if not recipients and (heads := _warned(scene, sentence, found, ids)):
        found = replace(found, recipients=heads)
        recipients = resolve_heads(scene, sentence, heads, found.type)
    actors = _at_home(scene, sentence, found, actors, recipients)
    recipients = _of_their_country(found, actors, recipients)
    tellers = resolve_heads(scene, sentence, find_agents(sentence, found.verb), "CONSULT") if found.told else ()
    before = None
    if not (actors or tellers or is_anchored(scene, sentence, found, recipients)):
        before = find_told(scene, sentence, found, told)
        if before is None or before.event is None:
            return None
        actors, recipients = before.event.actors if before.status == "happened" else (), before.event.recipients
    if not _complete(found, actors, recipients):
        return None
    reading = _reading_of(scene, sentence, found, actors, recipients)
    if reading is None or is_no_matter(scene, sentence, found, actors, recipients):
        return None
    trigger = Span(sentence.tokens[found.trigger].start, sentence.tokens[found.trigger].end)
    if found.type in SPOKEN and _own_words(scene, sentence, trigger, actors):
        return None
    event = Event(type=found.type, mode=found.mode, context=_context_of(sentence, found), actors=actors, recipients=recipients)
    mention = _make(scene, sentence, found, reading, event)
    return mention if before is None else _with_sides_of(mention, before)


def _reading_of(
    scene: Scene, sentence: Sentence, found: Deed, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]
) -> StatusReading | None:
    """How the deed stands; None where nothing is claimed of it."""
    reading = read_status(sentence, found.trigger, scene)
    if reading.unreal or (reading.status != "happened" and not recipients and _is_governed(sentence, found)):
        return None
    if found.alone:
        presupposed = as_presupposed(sentence, found.trigger, reading, sides=bool(actors) + bool(recipients))
        if presupposed is None:
            return None
        reading = presupposed
    if mood.in_condition(sentence, found.trigger) or mood.is_habitual(sentence, found.verb):
        return None  # "if Syria attacks" claims nothing
    return reading


def _with_sides_of(mention: Mention, before: Mention) -> Mention:
    """The mention with the ground of its sides: the words that named them where the deed was told before."""
    fields = dict(mention.fields)
    for key in ("actors", "recipients"):
        if key in before.fields and mention.event is not None and getattr(mention.event, key):
            fields[key] = replace(before.fields[key], basis=BASIS)
    return replace(mention, fields=fields)


def _context_of(sentence: Sentence, found: Deed) -> tuple[str, ...]:
    """What the event is about, by the words of its clause."""
    span = clause_span(sentence, found.verb)
    inside = (t for t in sentence.tokens if span.start <= t.start and t.end <= span.end)
    return tuple(sorted({context for t in inside for context in load_contexts().get(t.lemma, ())}))


def _home_of(scene: Scene, sentence: Sentence, found: Deed, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """What one country's side does by force, or readies, in another country, with nobody named at the other end, is done to it."""
    if found.type not in {"ASSAULT", "COERCE"} and (found.type, found.mode) != ("MOBILIZE", "troops"):
        return ()
    there = side_of_place(scene, sentence, found.trigger)
    abroad = there is not None and actors and all(a.country not in {None, there[0].country} for a in actors)
    return (there[0],) if there is not None and abroad else ()


_RULED_AT_HOME = {"ban", "curfew", "martial-law"}


def _ruled(scene: Scene, sentence: Sentence, found: Deed, recipients: tuple[Actor, ...]) -> str | None:
    """The country in which somebody bans people or sets a curfew, which only its own rulers do: its place's, or the people's."""
    there = side_of_place(scene, sentence, found.trigger)
    if there is not None:
        return there[0].country
    of = {a.country for a in recipients}
    return of.pop() if len(of) == 1 else None


def _at_home(scene: Scene, sentence: Sentence, found: Deed, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """People who protest, police who arrest, are of the country where they do it, where nothing else is said of them."""
    if found.mode in _RULED_AT_HOME and (own := _ruled(scene, sentence, found, recipients)) is not None:
        return tuple(a if a.country is not None else replace(a, country=own) for a in actors)
    if found.type not in {"PROTEST", "COERCE", "CONCEDE"} or all(
        a.country is not None or a.kind not in {"group", "unnamed"} for a in actors
    ):
        return actors
    there = side_of_place(scene, sentence, found.trigger)
    if there is None:
        return actors
    return tuple(replace(a, country=there[0].country) if a.country is None and a.kind in {"group", "unnamed"} else a for a in actors)


def _warned(scene: Scene, sentence: Sentence, found: Deed, ids: set[str]) -> tuple[int, ...]:
    """Whom a threat is made to: who is to do, or to leave, what its condition says ("... unless Peru withdraws")."""
    if found.type != "THREATEN":
        return ()
    for _, indices, role in mood.find_conditions(sentence):
        for verb in (j for j in indices if role == "condition" and mood.is_verb(sentence, j) and mood.is_finite(sentence, j)):
            heads = find_agents(sentence, verb)
            whom = resolve_heads(scene, sentence, heads, found.type)
            if whom and not any(a.actor_id in ids for a in whom):
                return heads
    return ()


def _of_their_country(found: Deed, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """A body without a name that people protest against ("the government") is of their country."""
    countries = {a.country for a in actors}
    if found.type != "PROTEST" or len(countries) != 1 or None in countries:
        return recipients
    country = countries.pop()
    return tuple(replace(a, country=country) if a.country is None and a.kind == "unnamed" else a for a in recipients)


def _complete(found: Deed, actors: tuple[Actor, ...], recipients: tuple[Actor, ...]) -> bool:
    """Whether both sides are there, where the event needs two; a meeting of several needs no other side."""
    if found.type == "CONSULT" and len(actors) > 1:
        return True
    return bool(recipients) or not found.strict


def _is_governed(sentence: Sentence, found: Deed) -> bool:
    """Whether the event is only the content of another word ("urged them to talk"): then it is shown only with both sides."""
    token = sentence.tokens[found.verb]
    return token.dep in {"xcomp", "pcomp", "acl"} or (token.dep in {"ccomp", "advcl"} and not mood.is_finite(sentence, found.verb))


def _own_words(scene: Scene, sentence: Sentence, trigger: Span, actors: tuple[Actor, ...]) -> bool:
    """Whether the act of speaking stands in a quotation of the one who does it: the quotation is the act's words, not a second act."""
    over = scene.attribution_over(trigger)
    if over is None or over.speaker is None:
        return False
    quoted = any(contains(q.inner, trigger) for q in find_quotations(scene.text, sentence.start, sentence.end))
    names = {over.speaker.name, over.speaker.body}
    return (quoted or over.form == "direct") and any(a.name in names for a in actors)


def _make(scene: Scene, sentence: Sentence, found: Deed, reading: StatusReading, event: Event) -> Mention:
    span = clause_span(sentence, found.verb)
    trigger = Span(sentence.tokens[found.trigger].start, sentence.tokens[found.trigger].end)
    over = attribution_beyond(scene, trigger)
    if over is not None and found.alone and is_presupposed_noun(scene, sentence, found.trigger, over):
        over = None
    chain = over.chain if over is not None else _governing_speaker(scene, sentence, found)
    speaker = over.speaker if over is not None else chain[0].who if chain else None
    if over is None and not chain and event.type in SPOKEN:
        chain = carried_by(scene, sentence, found.verb)
    if speaker is None and event.type in SPOKEN and event.actors:
        speaker = event.actors[0]
    fields = {"type": FieldBasis(span=scene.cite(*trigger))}
    for name, heads in (("actors", found.agents), ("recipients", found.recipients)):
        read = [h for h in heads if actor_of(scene, sentence, h, first_person=True) is not None]
        if read and getattr(event, name):
            fields[name] = FieldBasis(span=scene.cite(*_phrases_span(sentence, read)))
    if event.recipients and "recipients" not in fields and (there := side_of_place(scene, sentence, found.trigger)) is not None:
        fields["recipients"] = FieldBasis(span=scene.cite(*there[1]))
    when = _day_of(scene, sentence, found)
    anchor = scene.anchor(sentence)
    if when is not None and reading.status == "planned" and anchor is not None and (when[0].end or "9999") < (anchor.start or ""):
        when = None  # what is still planned has no day behind the report: the day was the announcement's, or of another year
    places = _places_of(scene, sentence, found)
    if when is not None:
        fields["when"] = when[1]
    if places:
        fields["where"] = places[0][1]
    return Mention(
        mention_id=make_mention_id(scene.article_id, "event", span, event.type, str(trigger.start)),
        article_id=scene.article_id, kind="event", start=span.start, end=span.end, text=scene.words(span),
        paragraph=sentence.paragraph, sentence=sentence.number, report_id=sentence.report_id, sure=sentence.sure,
        status=reading.status, polarity=reading.polarity, condition=reading.condition,
        hedges=reading.hedges + (tuple(h for h in over.hedges if h not in reading.hedges) if over is not None else ()),
        event=event, speaker=speaker, attribution=chain, voice=over is None and not chain,
        medium=next((h.text for h in chain if h.role in {"medium", "newsroom", "document"}), None),
        when=when[0] if when is not None else None, where=tuple(place for place, _ in places), fields=fields,
    )  # fmt: skip


def _places_of(scene: Scene, sentence: Sentence, found: Deed) -> tuple[tuple[Place, FieldBasis], ...]:
    """Where it was; whoever is spoken to ("called on Lund to resign") is no place, whatever the parser takes it for."""
    places = event_places(scene, sentence, found.trigger)
    if not places and found.trigger != found.verb and not found.told:
        places = event_places(scene, sentence, found.verb)  # "the attack took place in Lund"
    if found.type == "ASSAULT":
        return places
    apart = [sentence.tokens[h] for h in (*found.recipients, *found.agents)]
    if found.type in SPOKEN:  # "condemned the attacks in Lund" was not said in Lund
        below = [j for j in children(sentence, found.verb, "dobj", "ccomp", "xcomp", "nsubj", "nsubjpass", "advcl")]
        apart += [sentence.tokens[k] for j in below for k in subtree(sentence, j)]
        behind = min((sentence.tokens[j].start for j in below if j > found.verb), default=sentence.end)
        places = tuple((p, b) for p, b in places if b.span[1] < behind)
    return tuple((p, b) for p, b in places if not any(contains(b.span[1:], (t.start, t.end)) for t in apart))


def _day_of(scene: Scene, sentence: Sentence, found: Deed) -> tuple[Days, FieldBasis] | None:
    """The day of the event; of one that is only announced, a day that stands with its noun and not with the announcing."""
    day = event_days(scene, sentence, found.trigger)
    if found.told:
        below = span_of(sentence, noun_phrase(sentence, found.trigger))
        inside = subtree(sentence, found.trigger)
        whole = Span(below.start, max(below.end, sentence.tokens[inside[-1]].end))
        return day if day is not None and contains(whole, day[1].span[1:]) else None
    return day or (event_days(scene, sentence, found.verb) if found.verb != found.trigger else None)


def _governing_speaker(scene: Scene, sentence: Sentence, found: Deed) -> tuple[Hop, ...]:
    """Who alleges, denies or announces it in a verb that governs it ("accused Russia of attacking", "denied attacking")."""
    return hop_of_agent(scene, sentence, found.verb) if found.told else governing_speaker(scene, sentence, found.trigger)


def _phrases_span(sentence: Sentence, heads: Sequence[int]) -> Span:
    spans = [span_of(sentence, noun_phrase(sentence, h)) for h in heads]
    return Span(min(s.start for s in spans), max(s.end for s in spans))
