"""Who demands, requires, refuses, offers or accepts what, from whom? Positions taken by a verb, and those that stand in somebody's words.

In somebody's words: what others must do (a demand), what we will not do (a refusal), and what must come first (a requirement).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from twosource.claims.event import mood
from twosource.claims.event.agents import find_subjects
from twosource.claims.event.clausespans import clause_span
from twosource.claims.event.eventwords import lemma_of
from twosource.claims.event.frames import fits, slot_heads
from twosource.claims.event.mending import mended
from twosource.claims.event.nounframes import verb_names
from twosource.claims.event.sides import actor_of
from twosource.claims.event.status import StatusReading, read_status
from twosource.claims.event.tellers import attribution_beyond
from twosource.claims.headings import telling_sentences
from twosource.claims.identity import make_mention_id
from twosource.claims.position.contents import before_own_clause, clause_contents, contents_of, declined, demanded, lost_subject
from twosource.claims.position.holders import find_holders
from twosource.claims.position.ownwords import declines, find_asking, is_consequence, is_main, is_thing, left_to, obliges, says_must
from twosource.claims.position.requirements import find_requirements
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children, noun_phrase, span_of
from twosource.claims.speech.hops import carried_by
from twosource.claims.wordsets import word_set
from twosource.lexicon import load_lexicon
from twosource.records import Actor, Attribution, FieldBasis, Mention, Position, Sentence, Span, Stance

_ASKS = {"demands", "offers"}
_ASKED = {"on", "upon", "dobj"}
"""Slots in which whoever is asked stands beside the verb."""
_NEAR = 2
"""How many sentences back "these conditions" may point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionVerb:
    """A row of data/position_verbs.csv."""

    lemma: str
    stance: str
    needs: tuple[str, ...]
    object: tuple[str, ...]
    content: tuple[str, ...]
    recipient: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A position before it is a mention. `holder_at` and `addressee_at` are tokens, where they stand in the sentence."""

    verb: int
    stance: Stance
    holder: Actor
    holder_at: int | None
    addressee: Actor | None
    addressee_at: int | None
    content: Span
    reading: StatusReading


@cache
def load_position_verbs() -> dict[str, tuple[PositionVerb, ...]]:
    """Rows by lemma."""
    out: dict[str, tuple[PositionVerb, ...]] = {}
    for row in load_lexicon("position_verbs", PositionVerb):
        out[row.lemma] = (*out.get(row.lemma, ()), row)
    return out


@cache
def _first_words() -> frozenset[str]:
    """The verbs of position without what completes them."""
    return frozenset(lemma.partition(" ")[0] for lemma in load_position_verbs())


def find_positions(scene: Scene) -> tuple[Mention, ...]:
    """The position mentions of the article, in order of the text."""
    out: dict[str, Mention] = {}
    for sentence in map(mended, telling_sentences(scene)):
        found = tuple(_positions_of(scene, sentence))
        for one in found:
            told = any(_is_told_by(one, other) for other in found) or _points_back(scene, sentence, one, out.values())
            if not told:
                mention = _make(scene, sentence, one)
                out.setdefault(mention.mention_id, mention)
    return tuple(sorted(out.values(), key=lambda m: (m.start, m.end, m.mention_id)))


def _is_told_by(one: _Found, other: _Found) -> bool:
    """Whether a position in somebody's words only unfolds another that a verb names ("insists that any deal must ...")."""
    same = one.stance == other.stance and one.holder.actor_id == other.holder.actor_id
    inside = other.content.start <= one.content.start and one.content.end <= other.content.end
    return same and one is not other and one.holder_at is None and other.holder_at is not None and inside


def _points_back(scene: Scene, sentence: Sentence, one: _Found, before: Iterable[Mention]) -> bool:
    """Whether a condition only names those that the same side has just set ("if these terms are met"): it is none of its own."""
    inside = [j for j, t in enumerate(sentence.tokens) if one.content.start <= t.start and t.end <= one.content.end]
    named = [j for j in inside if sentence.tokens[j].lemma in word_set("terms set")]
    pointing = any(sentence.tokens[k].text.lower() in word_set("these") for j in named for k in children(sentence, j, "det"))
    if one.stance != "requires" or not pointing:
        return False
    sides = {one.holder.actor_id, one.holder.body or one.holder.name}
    near = (m for m in before if m.report_id == sentence.report_id and 0 <= sentence.number - m.sentence <= _NEAR)
    set_before = (m.position for m in near if m.position is not None and m.position.stance in {"demands", "requires"})
    return any({p.holder.actor_id, p.holder.body or p.holder.name} & sides for p in set_before)


def _positions_of(scene: Scene, sentence: Sentence) -> Iterator[_Found]:
    for i in range(len(sentence.tokens)):
        if not mood.is_verb(sentence, i):
            continue
        row = _row_of(scene, sentence, i)
        if row is not None:
            yield from _by_verb(scene, sentence, i, row)
        over = scene.attribution_over((sentence.tokens[i].start, sentence.tokens[i].end))
        if over is not None and over.speaker is not None:
            yield from _in_words(scene, sentence, i, over, over.speaker, named=row is not None)


def _row_of(scene: Scene, sentence: Sentence, i: int) -> PositionVerb | None:
    if lemma_of(sentence.tokens[i]).partition(" ")[0] not in _first_words():
        return None
    rows = (row for name in verb_names(sentence, i) for row in load_position_verbs().get(name, ()))
    return next((row for row in rows if fits(scene, sentence, i, row)), None)


def _by_verb(scene: Scene, sentence: Sentence, i: int, row: PositionVerb) -> Iterator[_Found]:
    holders = find_holders(scene, sentence, i)
    if not holders:
        return
    reading = read_status(sentence, i, scene)
    if (
        reading.unreal
        or mood.is_habitual(sentence, i)
        or _is_asked(sentence, i)
        or (reading.status == "conditional" and reading.condition is None)
    ):
        return  # "if we want them to go": nobody says that we do
    addressee_at, addressee = _addressee(scene, sentence, i, row.recipient)
    asked = addressee_at if addressee is None else None
    spans = contents_of(sentence, i, asked=asked, asks_for="for" in row.needs, asks=row.stance in _ASKS)
    for content in _beside(sentence, i, spans):
        if scene.words(content).lower() in word_set("personal pronoun") or _is_day(sentence, content):
            continue  # "rejected him" says nothing of what is refused, "agreed on Friday" nothing of what is agreed
        for at, holder in holders:
            yield _Found(
                verb=i, stance=row.stance, holder=holder, holder_at=at, addressee=addressee if addressee != holder else None,  # type: ignore[arg-type]
                addressee_at=addressee_at, content=content, reading=reading,
            )  # fmt: skip


def _beside(sentence: Sentence, i: int, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The contents without the clause of the verb itself."""
    return tuple(c for span in spans if (c := before_own_clause(sentence, i, span)) is not None)


def _is_day(sentence: Sentence, content: Span) -> bool:
    """Whether the words only say when."""
    inside = [t for t in sentence.tokens if content.start <= t.start and t.end <= content.end]
    return bool(inside) and all(t.ent in {"DATE", "TIME"} for t in inside)


def _is_asked(sentence: Sentence, i: int) -> bool:
    """Whether the clause only asks ("when asked whether she wanted ..."): nobody takes the position."""
    marks = {sentence.tokens[j].text.lower() for j in children(sentence, i, "mark")}
    if sentence.tokens[i].dep != "ccomp":
        return mood.is_question(sentence, i)
    governor = sentence.tokens[i].head
    return mood.is_question(sentence, i) or bool(marks & {"whether", "if"}) or _is_asked(sentence, governor) or _opens_question(sentence, i)


def _opens_question(sentence: Sentence, i: int) -> bool:
    """Whether an "if" of asking stands over the verb above ("asked if she believed that he wanted ...")."""
    head = sentence.tokens[i].head
    return any(sentence.tokens[k].text.lower() in {"whether", "if"} for k in children(sentence, head, "mark"))


def _addressee(scene: Scene, sentence: Sentence, i: int, slots: tuple[str, ...]) -> tuple[int | None, Actor | None]:
    """The token and the actor whom it is said to; whoever is asked himself keeps those out who are only spoken of."""
    for slot in slots:
        for head in slot_heads(scene, sentence, i, slot):
            actor = actor_of(scene, sentence, head, first_person=True)
            if actor is not None:
                return head, actor
            if slot in _ASKED and head > i and sentence.tokens[head].ent not in {"DATE", "TIME"}:
                return head, None
    lost = lost_subject(sentence, i) if "inner" in slots else None
    return (lost, actor_of(scene, sentence, lost, first_person=True)) if lost is not None else (None, None)


def _in_words(scene: Scene, sentence: Sentence, i: int, over: Attribution, speaker: Actor, *, named: bool) -> Iterator[_Found]:
    """Positions that the words of a speaker take, without a verb that names one; `named`: verb i does name one."""
    stance: Stance | None = None
    addressee_at: int | None = None
    contents: tuple[Span, ...] = ()
    subjects = find_subjects(sentence, i)
    if obliges(sentence, i, subjects) and is_main(sentence, i, over):
        stance, addressee_at = "demands", next(iter(subjects), None)
        contents = demanded(sentence, i)
        if addressee_at is not None and is_consequence(sentence, i, addressee_at):
            contents = ()
        if addressee_at is not None and is_thing(scene, sentence, addressee_at):
            # What shall happen to a thing: the demand is the whole clause ("the fighting must stop"); of a bare need there is none.
            contents = (clause_span(sentence, i),) if says_must(sentence, i) else ()
    elif not named and (frame := find_asking(scene, sentence, i, subjects)) is not None:
        heads = next((h for slot in frame.recipient if (h := slot_heads(scene, sentence, i, slot))), ())
        stance, addressee_at, contents = "demands", next(iter(heads), None), _beside(sentence, i, contents_of(sentence, i))
    elif (task := left_to(sentence, i)) is not None and is_main(sentence, i, over):
        stance, addressee_at, contents = "demands", task.whom, clause_contents(sentence, task.verb)
    elif declines(scene, sentence, i, subjects, speaker):
        stance, contents = "refuses", declined(sentence, i)
    if stance is not None:
        addressee = actor_of(scene, sentence, addressee_at, first_person=False) if addressee_at is not None else None
        for content in contents:
            yield _Found(
                verb=i, stance=stance, holder=speaker, holder_at=None, addressee=addressee, addressee_at=addressee_at,
                content=content, reading=StatusReading(),
            )  # fmt: skip
    for content, whom in find_requirements(scene, sentence, i, over):
        other = actor_of(scene, sentence, whom, first_person=True) if whom is not None else None
        other = other if other is not None and not _is_own_side(other, speaker) else None
        yield _Found(
            verb=i, stance="requires", holder=speaker, holder_at=None, addressee=other, addressee_at=whom, content=content,
            reading=StatusReading(),
        )  # fmt: skip


def _is_own_side(actor: Actor, speaker: Actor) -> bool:
    return actor.actor_id == speaker.actor_id or actor.name == speaker.body


def _make(scene: Scene, sentence: Sentence, found: _Found) -> Mention:
    span = clause_span(sentence, found.verb)
    trigger = Span(sentence.tokens[found.verb].start, sentence.tokens[found.verb].end)
    over = attribution_beyond(scene, trigger)
    chain = over.chain if over is not None else carried_by(scene, sentence, found.verb)
    content = scene.words(found.content)
    fields = {"stance": FieldBasis(span=scene.cite(*trigger)), "content": FieldBasis(span=scene.cite(*found.content))}
    if found.holder_at is not None:
        fields["holder"] = FieldBasis(span=scene.cite(*span_of(sentence, noun_phrase(sentence, found.holder_at))))
    elif over is not None and over.source:
        fields["holder"] = FieldBasis(span=scene.cite(*over.source[0]))
    if found.addressee is not None and found.addressee_at is not None:
        fields["addressee"] = FieldBasis(span=scene.cite(*span_of(sentence, noun_phrase(sentence, found.addressee_at))))
    return Mention(
        mention_id=make_mention_id(scene.article_id, "position", span, found.stance, str(found.content.start), found.holder.actor_id),
        article_id=scene.article_id, kind="position", start=span.start, end=span.end, text=scene.words(span),
        paragraph=sentence.paragraph, sentence=sentence.number, report_id=sentence.report_id, sure=sentence.sure,
        status=found.reading.status, polarity=found.reading.polarity, condition=found.reading.condition, hedges=found.reading.hedges,
        position=Position(stance=found.stance, holder=found.holder, addressee=found.addressee, content=content),
        speaker=over.speaker if over is not None else found.holder, attribution=chain, voice=over is None and not chain,
        medium=next((h.text for h in chain if h.role in {"medium", "newsroom", "document"}), None),
        fields=fields,
    )  # fmt: skip
