"""Who takes the position that a verb names? Its agents, where they are somebody; what brackets or another quotation hold is told apart."""

from twosource.claims.event import mood
from twosource.claims.event.agents import find_agents, find_subjects
from twosource.claims.event.sides import actor_of
from twosource.claims.position.contents import QUOTE_MARKS
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children
from twosource.claims.time.tense import cue_words
from twosource.claims.wordsets import word_set
from twosource.records import Actor, Sentence

_MARKS = QUOTE_MARKS | {"'", "`", "\u2018", "\u2019"}


def find_holders(scene: Scene, sentence: Sentence, i: int) -> list[tuple[int, Actor]]:
    """The token and the actor of each who takes the position of verb i."""
    found: list[tuple[int, Actor]] = []
    for head in _outside_brackets(sentence, i, find_agents(sentence, i)):
        if _is_anybody(sentence, i, head):
            continue
        at = _inner_speaker(scene, sentence, head) if sentence.tokens[head].text.lower() in word_set("speaks") else None
        actor = actor_of(scene, sentence, head if at is None else at, first_person=True)
        if actor is not None:
            found.append((head, actor))
    return found


def _outside_brackets(sentence: Sentence, i: int, heads: tuple[int, ...]) -> tuple[int, ...]:
    """The agents; where one stands in brackets that close before the verb, those of the sentence ("to Dorn (who had left), asking for")."""
    tokens = sentence.tokens
    for head in heads:
        opened = any(t.text in "([" for t in tokens[:head])
        closes = next((k for k in range(head, i) if tokens[k].text in ")]"), None)
        if opened and closes is not None and not any(t.text in "([" for t in tokens[head:closes]):
            root = next((k for k, t in enumerate(tokens) if t.head == k and mood.is_verb(sentence, k)), None)
            return find_agents(sentence, root) if root is not None and root < head else ()
    return heads


def _is_anybody(sentence: Sentence, i: int, head: int) -> bool:
    """Whether it is anybody of a kind ("people who refuse to pay"): nobody takes the position."""
    tokens = sentence.tokens
    kind = tokens[head].lemma in word_set("anybody at all")
    return kind and tokens[i].dep == "relcl" and tokens[i].head == head and not children(sentence, head, "det", "nummod", "poss")


def _inner_speaker(scene: Scene, sentence: Sentence, head: int) -> int | None:
    """Who says "I" in a quotation inside another ("she said, 'I refuse'"): the subject of the verb of saying before its mark."""
    tokens = sentence.tokens
    mark = next((k for k in range(head - 1, -1, -1) if tokens[k].text in _MARKS), 0)
    verb = next((k for k in range(mark - 1, -1, -1) if mood.is_verb(sentence, k)), None)
    if verb is None or tokens[verb].lemma not in cue_words("says"):
        return None
    if scene.attribution_over((tokens[verb].start, tokens[verb].end)) is None:
        return None  # whoever says it is no part of another's words: the attribution knows
    return next((s for s in find_subjects(sentence, verb) if tokens[s].text.lower() not in word_set("speaks")), None)
