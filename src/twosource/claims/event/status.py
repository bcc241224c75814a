"""Did it happen? The status and polarity of the deed that a verb or noun stands for, with its condition and its hedges.

A deed starts with what its own clause says (auxiliaries, negation, questions); each word that governs it, from the inside
outwards, may change that: "may refuse to meet", "denied that they met", "accused them of planning to meet".
"""

from dataclasses import dataclass, replace
from typing import get_args

from twosource.claims.event import mood
from twosource.claims.event.governing import EmbeddingWord, Governor, clause_via, find_governor, find_row
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children, subtree
from twosource.claims.speech.hedges import find_hedges
from twosource.claims.wordsets import word_set
from twosource.records import Polarity, Quoted, Sentence, Status

_MAX_STEPS = 12
_GIVES = {"offer", "announce"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReading:
    """How a deed stands. Status is what it would have without the denial; asserted is happened and affirmed.

    `unreal`: the text tells of it as of what did not come to be ("would have invited"), which no status says: nothing is claimed.
    """

    status: Status = "happened"
    polarity: Polarity = "affirmed"
    condition: Quoted | None = None
    hedges: tuple[Quoted, ...] = ()
    unreal: bool = False

    @property
    def asserted(self) -> bool:
        """Whether the sentence says that it happened."""
        return self.status == "happened" and self.polarity == "affirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """`settled`: the negation of the verb above was counted already, with the noun ("does not have any intention of").

    `told`: it stands in what a verb says or asks, so that what becomes of the saying is nothing of it ("refused to say whether").
    """

    status: str
    denied: bool
    chain: tuple[int, ...]
    settled: bool = False
    told: bool = False


def read_status(sentence: Sentence, token: int, scene: Scene | None = None) -> StatusReading:
    """The status of the deed that the verb or noun at `token` stands for.

    With a scene, days of the sentence decide whether a present tense means the future.
    """
    state = _local(sentence, token, scene)
    at = token
    for _ in range(_MAX_STEPS):
        governor = find_governor(sentence, at)
        if governor is None:
            break
        state = _combine(sentence, state, at, governor, scene)
        at = governor.head
    return _finish(sentence, state, scene)


def as_presupposed(sentence: Sentence, noun: int, reading: StatusReading, *, sides: int) -> StatusReading | None:
    """How a deed stands that a noun presupposes whatever its verb says; None where the sentence leaves it open.

    What is only asked for or refused is shown with both its `sides`: else it is the content of the asking alone.

    A verb that says nothing of the deed does not deny it either: "did not mention the arrest" tells of an arrest.
    """
    if reading.status in {"planned", "possible", "conditional"}:
        return None  # what may or will come of it is said of another verb
    if reading.status in {"demanded", "refused"} and sides < 2:
        return None
    if reading.status == "alleged" and reading.polarity == "denied":
        return None  # "was not charged with murder"
    governor = find_governor(sentence, noun)
    if reading.polarity == "affirmed" or (governor is not None and governor.row is not None):
        return reading
    known = any(sentence.tokens[j].text.lower() != "a" for j in children(sentence, noun, "det", "poss"))
    return replace(reading, polarity="affirmed") if known and not mood.is_negated(sentence, noun) else None


def _local(sentence: Sentence, i: int, scene: Scene | None) -> _State:
    """What the word's own clause says of it."""
    denied = mood.is_negated(sentence, i)
    if not mood.is_verb(sentence, i):
        status = _modifier_status(sentence, i)
        return _State(status=status, denied=denied, chain=(i,))
    modal = mood.modal_status(sentence, i)
    status = modal or "happened"
    if any(sentence.tokens[j].lemma in word_set("supposes") for j in children(sentence, i, "aux")):
        status = "possible"  # "Say Peru attacked"
    for row in _adverbs(sentence, i):
        status = row.status if row.status and status == "happened" else status
        denied = denied != (row.polarity == "denied")
    if modal is None and (mood.is_imperative(sentence, i) or mood.is_subjunctive(sentence, i)):
        status = "demanded"
    elif modal is None and mood.is_present(sentence, i) and is_future(sentence, i, scene):
        status = "planned"
    return _State(status=status, denied=denied, chain=(i,))


def _adverbs(sentence: Sentence, i: int) -> tuple[EmbeddingWord, ...]:
    """Adverbs that change how the verb stands: "allegedly", "perhaps", "almost"."""
    below = children(sentence, i, "advmod")
    return tuple(row for j in below if (row := find_row(sentence, j, "modifier")) is not None)


def _modifier_status(sentence: Sentence, i: int) -> str:
    for j in children(sentence, i, "amod", "compound"):
        row = find_row(sentence, j, "modifier")
        if row is not None and row.status:
            return row.status
    return "happened"


def is_future(sentence: Sentence, i: int, scene: Scene | None) -> bool:
    """Whether an expression of time in the verb's clause lies wholly behind the day the sentence stands on."""
    if scene is None:
        return False
    anchor = scene.anchor(sentence)
    if anchor is None or anchor.end is None:
        return False
    below = subtree(sentence, i)
    start, end = sentence.tokens[below[0]].start, sentence.tokens[below[-1]].end
    return any(
        t.days is not None and t.days.start is not None and t.days.start > anchor.end
        for t in scene.times.get(sentence.number, ())
        if start <= t.start and t.end <= end
    )


def _combine(sentence: Sentence, state: _State, at: int, governor: Governor, scene: Scene | None) -> _State:
    """The state one step further out."""
    state = replace(state, chain=(*state.chain, governor.head))
    if governor.via in {"conj", "why"}:
        return state
    if governor.row is not None and governor.row.lemma in _GIVES and sentence.tokens[at].lemma in word_set("given in words"):
        return _inherit(state, _local(sentence, governor.head, scene))  # who offers an apology makes it, who announces support gives it
    if governor.row is not None:
        return _govern(sentence, state, governor, scene)
    if governor.via == "whether":
        return replace(_raise_to(state, "possible"), told=True)
    if governor.via == "bare":
        return _inherit(state, _local(sentence, governor.head, scene))
    if governor.via == "that":
        return replace(_report(sentence, state, governor.head), told=mood.is_verb(sentence, governor.head))
    if not mood.is_verb(sentence, governor.head):
        # "the right to fire on them" tells of no shot; "the first to fire" does.
        first = any(sentence.tokens[j].ent == "ORDINAL" for j in (governor.head, *children(sentence, governor.head)))
        return state if first or governor.via != "purpose" else _raise_to(state, "possible")
    outer = _local(sentence, governor.head, scene)
    if governor.via == "when":
        ahead = outer.status in {"planned", "demanded", "would"} or (outer.status == "possible" and not outer.denied)
        late = ahead and (mood.is_present(sentence, at) or not mood.is_finite(sentence, at))
        return _raise_to(state, "planned") if late and mood.is_verb(sentence, at) else state
    if governor.via == "purpose":
        return _purpose(state, outer)
    return _inherit(state, outer)


def _purpose(state: _State, outer: _State) -> _State:
    status = outer.status if outer.status in {"possible", "conditional", "demanded", "would"} else "planned"
    return _raise_to(state, status)


def _inherit(state: _State, outer: _State) -> _State:
    """A light verb's noun and a participle stand as their verb stands."""
    denied = state.denied or (outer.denied and not state.settled)
    return replace(_raise_to(state, outer.status), denied=denied, settled=False)


def _raise_to(state: _State, status: str) -> _State:
    if status == "happened":
        return state
    strong = {"demanded": {"happened", "attempted", "planned", "would"}, "planned": {"happened", "attempted"}}
    weak_against = strong.get(status, {"happened", "attempted", "planned", "refused", "would"})
    return replace(state, status=status) if state.status in weak_against else state


def _govern(sentence: Sentence, state: _State, governor: Governor, scene: Scene | None) -> _State:
    row = governor.row
    assert row is not None
    if state.told and row.status in {"refused", "attempted", "planned", "demanded", "called off"}:
        return _raise_to(state, "possible") if state.status == "happened" else state
    head = _row_head(sentence, governor)
    outer = _governing_word(sentence, head, scene)
    status, denied = state.status, state.denied
    if row.pos == "P" and governor.via in {"than", "of"} and mood.is_verb(sentence, head) and outer.status != "happened":
        status = outer.status  # "should help rather than scold", "will go instead of staying": as the other verb stands
    elif row.status == "refused" and status == "alleged":
        denied = not denied  # "rejected the accusation that"
    elif row.status == "possible" and status == "demanded":
        pass  # "suggested that they should go"
    elif row.status and not (row.status in {"alleged", "planned"} and status not in {"happened", "would", "planned"}):
        status = row.status
    denied = denied != (row.polarity == "denied")
    if outer.denied and row.negated:
        status, denied = row.negated, row.negated == "happened" and state.denied
    elif outer.denied:
        denied = not denied
    if row.status == "attempted" and outer.status in {"planned", "demanded"} and status == "attempted":
        status = outer.status  # "will try to arrest them": nothing is tried yet
    settled = row.pos == "N"
    return _raise_to(replace(state, status=status, denied=denied, settled=settled), _outer_modality(sentence, head, outer.status, row))


def _governing_word(sentence: Sentence, head: int, scene: Scene | None) -> _State:
    """How the governing word stands itself; "does not have any plans" denies the plans."""
    if mood.is_verb(sentence, head):
        return _local(sentence, head, scene)
    token = sentence.tokens[head]
    denied = mood.is_negated(sentence, head)
    if token.dep in {"dobj", "attr", "nsubjpass", "acomp"} and mood.is_verb(sentence, token.head):
        denied = denied or mood.is_negated(sentence, token.head)
    return _State(status="happened", denied=denied, chain=())


def _row_head(sentence: Sentence, governor: Governor) -> int:
    """The token of the governing word itself: a predicate adjective stands below the verb that the clause hangs on."""
    row = governor.row
    tokens = sentence.tokens
    head = governor.head
    if row is not None and row.pos != "V" and tokens[head].lemma != row.lemma and row.pos != "P":
        for j in children(sentence, head, "acomp", "oprd", "attr", "dobj"):
            if row.lemma in {tokens[j].lemma, tokens[j].text.lower()}:
                return head if row.pos == "J" else j
    return head


def _outer_modality(sentence: Sentence, head: int, status: str, row: EmbeddingWord) -> str:
    # "will urge X to talk" is still a demand; "may refuse", "would agree if" are open.
    return status if status in {"possible", "would", "conditional"} and row.status != "demanded" else "happened"


def _report(sentence: Sentence, state: _State, head: int) -> _State:
    """Under a verb of saying or thinking: "did not say that" asserts nothing, and "said it would" speaks of a plan."""
    if mood.is_verb(sentence, head) and mood.is_negated(sentence, head) and state.status == "happened":
        return replace(state, status="possible")
    if mood.is_imperative(sentence, head) and sentence.tokens[head].lemma in word_set("supposes") and state.status == "happened":
        return replace(state, status="possible")  # "Say Mexico demanded"
    if state.status == "would" and mood.is_verb(sentence, head):
        return replace(state, status="reported would")
    return state


def _finish(sentence: Sentence, state: _State, scene: Scene | None) -> StatusReading:
    condition = None
    status = state.status
    for governed, indices, role in mood.find_conditions(sentence):
        if state.chain[0] in indices:
            status = "conditional" if role == "condition" else "possible" if status == "happened" else status
            continue
        if role == "condition" and governed in state.chain and _reaches(sentence, state, governed):
            span = mood.condition_span(sentence, indices)
            condition = _quote(sentence, scene, span.start, span.end)
            status = "conditional" if status in {"planned", "possible", "would", "reported would"} else status
    if status in {"would", "reported would"}:
        status = "planned" if status == "reported would" else "possible"
    if status in {"happened", "planned"} and mood.is_question(sentence, state.chain[0]):
        status = "possible"
    assert status in get_args(Status)
    return StatusReading(
        status=status,  # type: ignore[arg-type]
        polarity="denied" if state.denied else "affirmed",
        condition=condition,
        hedges=find_hedges(sentence, state.chain, scene),
        unreal=any(mood.is_verb(sentence, j) and mood.is_unreal(sentence, j) for j in state.chain),
    )


def _reaches(sentence: Sentence, state: _State, governed: int) -> bool:
    """Whether a condition on `governed` also conditions the deed: not through a verb of saying that stands outside it."""
    for i in state.chain[: state.chain.index(governed)]:
        if sentence.tokens[i].dep in {"ccomp", "relcl"} and find_row(sentence, sentence.tokens[i].head, clause_via(sentence, i)) is None:
            return False
    return True


def _quote(sentence: Sentence, scene: Scene | None, start: int, end: int) -> Quoted:
    text = scene.text[start:end] if scene is not None else _text_of(sentence, start, end)
    return Quoted(text=text, span=(sentence.article_id, start, end))


def _text_of(sentence: Sentence, start: int, end: int) -> str:
    out: list[str] = []
    last = start
    for token in sentence.tokens:
        if start <= token.start and token.end <= end:
            out.append(" " * (token.start - last) + token.text)
            last = token.end
    return "".join(out)
