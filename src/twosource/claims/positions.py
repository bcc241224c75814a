"""Who demands, requires, refuses, offers or accepts what, from whom? Positions taken by a verb, and those that stand in somebody's words.

In somebody's words: what others must do (a demand), what we will not do (a refusal), and what must come first (a requirement).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from twosource.claims import mood
from twosource.claims.agents import find_agents, find_objects, find_subjects
from twosource.claims.contents import contents_of, requirement_of, trimmed
from twosource.claims.events import attribution_beyond, clause_span
from twosource.claims.eventwords import EventVerb, load_groups
from twosource.claims.frames import find_event_name, find_frame, fits, slot_heads, verb_names
from twosource.claims.grammar import ancestors, child, children, noun_phrase, span_of, subtree
from twosource.claims.headings import telling_sentences
from twosource.claims.hops import carried_by
from twosource.claims.identity import make_mention_id
from twosource.claims.scene import Scene
from twosource.claims.sides import actor_of
from twosource.claims.status import StatusReading, read_status
from twosource.claims.wordsets import word_set
from twosource.lexicon import load_lexicon
from twosource.records import Actor, Attribution, FieldBasis, Mention, Position, Sentence, Span, Stance


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


def find_positions(scene: Scene) -> tuple[Mention, ...]:
    """The position mentions of the article, in order of the text."""
    out: dict[str, Mention] = {}
    for sentence in telling_sentences(scene):
        found = tuple(_positions_of(scene, sentence))
        for one in found:
            if not any(_is_told_by(one, other) for other in found):
                mention = _make(scene, sentence, one)
                out.setdefault(mention.mention_id, mention)
    return tuple(sorted(out.values(), key=lambda m: (m.start, m.end, m.mention_id)))


def _is_told_by(one: _Found, other: _Found) -> bool:
    """Whether a position in somebody's words only unfolds another that a verb names ("insists that any deal must ...")."""
    same = one.stance == other.stance and one.holder.actor_id == other.holder.actor_id
    inside = other.content.start <= one.content.start and one.content.end <= other.content.end
    return same and one is not other and one.holder_at is None and other.holder_at is not None and inside


def _positions_of(scene: Scene, sentence: Sentence) -> Iterator[_Found]:
    for i in range(len(sentence.tokens)):
        if not mood.is_verb(sentence, i):
            continue
        row = _row_of(scene, sentence, i)
        if row is not None:
            yield from _by_verb(scene, sentence, i, row)
        over = scene.attribution_over((sentence.tokens[i].start, sentence.tokens[i].end))
        if over is not None and over.speaker is not None:
            yield from _in_words(scene, sentence, i, over, over.speaker)


def _row_of(scene: Scene, sentence: Sentence, i: int) -> PositionVerb | None:
    rows = (row for name in verb_names(sentence, i) for row in load_position_verbs().get(name, ()))
    return next((row for row in rows if fits(scene, sentence, i, row)), None)


def _by_verb(scene: Scene, sentence: Sentence, i: int, row: PositionVerb) -> Iterator[_Found]:
    holders = [(h, a) for h in find_agents(sentence, i) if (a := actor_of(scene, sentence, h, first_person=True)) is not None]
    if not holders:
        return
    reading = read_status(sentence, i, scene)
    if reading.unreal or _is_asked(sentence, i):
        return
    addressee_at, addressee = _addressee(scene, sentence, i, row.recipient)
    for content in contents_of(sentence, i):
        if scene.words(content).lower() in word_set("personal pronoun"):
            continue  # "rejected him" says nothing of what is refused
        for at, holder in holders:
            yield _Found(
                verb=i, stance=row.stance, holder=holder, holder_at=at, addressee=addressee if addressee != holder else None,  # type: ignore[arg-type]
                addressee_at=addressee_at, content=content, reading=reading,
            )  # fmt: skip


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
    for slot in slots:
        for head in slot_heads(sentence, i, slot):
            actor = actor_of(scene, sentence, head, first_person=True)
            if actor is not None:
                return head, actor
    return None, None


def _in_words(scene: Scene, sentence: Sentence, i: int, over: Attribution, speaker: Actor) -> Iterator[_Found]:
    """Positions that the words of a speaker take, without a verb that names one."""
    stance: Stance | None = None
    addressee_at: int | None = None
    contents: tuple[Span, ...] = ()
    subjects = find_subjects(sentence, i)
    if _obliges(sentence, i, subjects) and _is_main(sentence, i, over):
        stance, addressee_at = "demands", next(iter(subjects), None)
        contents = contents_of(sentence, i, whole=True)
        if addressee_at is not None and _is_thing(scene, sentence, addressee_at):
            # What shall happen to a thing: the demand is the whole clause ("the fighting must stop"); of a bare need there is none.
            contents = (clause_span(sentence, i),) if _says_must(sentence, i) else ()
    elif _row_of(scene, sentence, i) is None and (frame := _asking(scene, sentence, i, subjects)) is not None:
        heads = next((h for slot in frame.recipient if (h := slot_heads(sentence, i, slot))), ())
        stance, addressee_at, contents = "demands", next(iter(heads), None), contents_of(sentence, i)
    elif _declines(scene, sentence, i, subjects, speaker):
        stance, contents = "refuses", contents_of(sentence, i, whole=True)
    if stance is not None:
        addressee = actor_of(scene, sentence, addressee_at, first_person=False) if addressee_at is not None else None
        for content in contents:
            yield _Found(
                verb=i, stance=stance, holder=speaker, holder_at=None, addressee=addressee, addressee_at=addressee_at,
                content=content, reading=StatusReading(),
            )  # fmt: skip
    for content in _requirements(scene, sentence, i, over):
        yield _Found(
            verb=i, stance="requires", holder=speaker, holder_at=None, addressee=None, addressee_at=None,
            content=content, reading=StatusReading(),
        )  # fmt: skip


def _obliges(sentence: Sentence, i: int, subjects: tuple[int, ...]) -> bool:
    """Whether the clause says that somebody else must do it: "must", "have to", "need to", of no state of mind or being."""
    tokens = sentence.tokens
    if not subjects or any(tokens[s].text.lower() in word_set("speaks") | word_set("nobody in particular") for s in subjects):
        return False
    if tokens[i].pos == "AUX" or tokens[i].lemma in word_set("states of mind") or mood.is_question(sentence, i):
        return False
    if any(role == "condition" and i in indices for _, indices, role in mood.find_conditions(sentence)):
        return False
    must = _says_must(sentence, i)
    perfect = any(tokens[j].lemma == "have" for j in children(sentence, i, "aux"))
    return (must and not perfect) or _has_to_do(sentence, i)


def _asking(scene: Scene, sentence: Sentence, i: int, subjects: tuple[int, ...]) -> EventVerb | None:
    """What the speaker asks for by saying so: "we ask the council to send observers"."""
    if not any(sentence.tokens[s].text.lower() in word_set("speaks") for s in subjects) or not mood.is_present(sentence, i):
        return None
    frame = find_frame(scene, sentence, i)
    plain = frame is not None and frame.type == "REQUEST" and not mood.is_negated(sentence, i) and not mood.is_question(sentence, i)
    return frame if plain and read_status(sentence, i, scene).asserted else None


def _is_thing(scene: Scene, sentence: Sentence, noun: int) -> bool:
    return sentence.tokens[noun].pos != "PRON" and actor_of(scene, sentence, noun, first_person=False) is None


def _says_must(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[j].text.lower() == "must" for j in children(sentence, mood.first_conjunct(sentence, i), "aux"))


def _is_main(sentence: Sentence, i: int, over: Attribution) -> bool:
    """Whether the clause is what the speaker says, not part of something else that he says ("a bill to make sure they must ask")."""
    tokens = sentence.tokens
    for j in (i, *ancestors(sentence, i)):
        if tokens[j].dep in {"relcl", "acl", "advcl", "pcomp", "csubj"}:
            return False
        head = tokens[tokens[j].head]
        inside = any(c.start <= head.start < c.end for c in over.content)
        if tokens[j].head == j or not inside:
            return True
        if tokens[j].dep == "ccomp" and j > tokens[j].head and head.lemma not in word_set("thinks"):
            return False
    return True


def _has_to_do(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if token.dep == "conj":
        return _has_to_do(sentence, token.head) if mood.first_conjunct(sentence, i) != i else False
    head = sentence.tokens[token.head]
    if token.dep != "xcomp" or not mood.has_to(sentence, i) or mood.is_negated(sentence, token.head):
        return False
    return head.lemma in {"have", "need"} and head.tag in {"VBP", "VBZ"}


def _declines(scene: Scene, sentence: Sentence, i: int, subjects: tuple[int, ...], speaker: Actor) -> bool:
    """Whether the speaker says that he and his will not do it: "we will not go", "said it would not attend"."""
    tokens = sentence.tokens
    if tokens[i].pos == "AUX" or not mood.is_negated(sentence, i) or tokens[i].lemma in load_groups()["comment"]:
        return False
    modals = {tokens[j].text.lower() for j in children(sentence, mood.first_conjunct(sentence, i), "aux")}
    first = any(tokens[s].text.lower() in word_set("speaks") for s in subjects)
    if first and modals & {"will", "wo", "'ll", "shall"}:
        return child(sentence, i, "auxpass") is None
    if not modals & {"will", "would", "wo"} or any(i in indices for _, indices, _ in mood.find_conditions(sentence)):
        return False
    actors = [a for s in subjects if (a := scene.actor_at(sentence, s)) is not None]
    own = any(a.actor_id == speaker.actor_id or a.name == speaker.body for a in actors)
    return own and child(sentence, i, "auxpass") is None


def _requirements(scene: Scene, sentence: Sentence, i: int, over: Attribution) -> Iterator[Span]:
    """What must come first before the speaker's side talks or agrees: "only if", "unless", and "if" beside talks."""
    if mood.is_question(sentence, i):
        return
    for governed, indices, role in mood.find_conditions(sentence):
        if role != "condition" or governed != i or not _is_offer(scene, sentence, i, indices):
            continue
        span = requirement_of(sentence, indices)
        if any(c.start <= span.start and span.end <= c.end for c in over.content):
            yield span
    yield from _preconditions(sentence, i)


def _is_offer(scene: Scene, sentence: Sentence, i: int, indices: tuple[int, ...]) -> bool:
    """Whether what hangs on the condition is the speaker's to give: talks, an agreement, or what "we" would do."""
    if mood.modal_status(sentence, i) not in {"planned", "possible", "would"} or mood.is_unreal(sentence, i):
        return False
    subjects = find_subjects(sentence, i)
    bare = sentence.tokens[indices[0]].text.lower() == "if" and sentence.tokens[indices[0] - 1].text.lower() != "only"
    if not bare and sentence.tokens[i].pos != "AUX" and any(sentence.tokens[s].text.lower() in word_set("speaks") for s in subjects):
        return True
    if bare and mood.is_negated(sentence, i):
        return False
    frame = find_frame(scene, sentence, i)
    if frame is not None and frame.type in {"CONSULT", "AGREE"}:
        return True
    nouns = (*subjects, *find_objects(sentence, i))
    return any((name := find_event_name(sentence, n)) is not None and name.type == "CONSULT" for n in nouns if n not in indices)


def _preconditions(sentence: Sentence, i: int) -> Iterator[Span]:
    """ "X is a condition for talks": the requirement is X; of a relative clause, what it hangs on."""
    tokens = sentence.tokens
    if tokens[i].lemma != "be" or mood.is_negated(sentence, i):
        return
    named = [j for j in children(sentence, i, "attr") if tokens[j].lemma in word_set("condition noun")]
    subject = mood.subject_of(sentence, i)
    if not any(tokens[k].text.lower() in {"for", "of", "to"} for j in named for k in children(sentence, j, "prep")):
        return
    if tokens[i].dep == "relcl":
        whole = range(_start_of_thing(sentence, tokens[i].head), subtree(sentence, i)[-1] + 1)
        yield span_of(sentence, trimmed(sentence, tuple(whole)))
    elif subject is not None and tokens[subject].pos in {"NOUN", "PROPN"}:
        yield span_of(sentence, trimmed(sentence, subtree(sentence, subject)))


def _start_of_thing(sentence: Sentence, noun: int) -> int:
    """Where the thing begins that a relative clause at the end of a list or an of-phrase speaks of: at its first noun."""
    tokens = sentence.tokens
    while tokens[noun].dep in {"pobj", "prep", "conj", "appos", "compound"} and not mood.is_verb(sentence, tokens[noun].head):
        noun = tokens[noun].head
    return subtree(sentence, noun)[0]


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
