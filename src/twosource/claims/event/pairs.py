"""Which two are "the two sides", "both countries", "the pair"? The two that the article last named together, or nobody.

The words must say that the reader knows them ("the two", "both"), and what they are must fit: two countries are no two men. Where the
latest that were named together are three, nobody is meant that is known.
"""

from collections.abc import Iterator

from twosource.claims.event.agents import find_objects, find_subjects, preposition_objects, with_conjuncts
from twosource.claims.event.people import country_of
from twosource.claims.remembered import remembered
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children
from twosource.claims.sentence.wording import vocabulary
from twosource.claims.wordsets import word_set
from twosource.records import Actor, Sentence

_REACH = 4
"""Sentences back in which they may have been named."""
_KINDS = {
    "two countries": {"country", "body"},
    "two people": {"person"},
    "two bodies": {"body", "group", "country"},
    "two sides": {"person", "body", "country", "group", "unnamed"},
}
_WHICH = ("of", "in", "from", "for", "to")

_Group = tuple[int, tuple[Actor, ...]]
"""Actors named together in a sentence, with the index of the last one's token."""


def find_pair(scene: Scene, sentence: Sentence, head: int) -> tuple[Actor, ...]:
    """The two actors that the noun phrase headed by this token means, in the order of their naming; empty where it means no known two."""
    word = sentence.tokens[head].text.lower()
    kinds = next((fitting for kind, fitting in _KINDS.items() if word in word_set(kind)), None)
    if kinds is None or not _is_known_two(sentence, head, word):
        return ()
    for before, last in _sentences_back(scene, sentence, head):
        named = [group for at, group in _named_together(scene, before) if at < last and all(a.kind in kinds for a in group)]
        if named:
            return named[-1] if len(named[-1]) == 2 else ()
    return ()


def _is_known_two(sentence: Sentence, head: int, word: str) -> bool:
    """Whether the phrase says that there are two, known ones, and nothing more of which."""
    tokens = sentence.tokens
    before = [j for j in children(sentence, head) if j < head]
    words = {tokens[j].text.lower() for j in before}
    if any(tokens[j].pos == "PROPN" or tokens[j].dep == "poss" for j in before) or words & word_set("another one"):
        return False
    if any(preposition_objects(sentence, head, which) for which in _WHICH) or children(sentence, head, "relcl", "acl", "appos"):
        return False
    if word in {"both", "two"}:
        bare = tokens[head].dep not in {"nummod", "det", "predet", "cc", "preconj", "advmod", "quantmod"}
        return bare and tokens[head].head != head and not children(sentence, head, "conj") and (word == "both" or "the" in words)
    return "both" in words or ("the" in words and ("two" in words or word in word_set("two without a number")))


def _sentences_back(scene: Scene, sentence: Sentence, head: int) -> Iterator[tuple[Sentence, int]]:
    """The sentence itself and those before it, latest first, each with the token before which the two must be named."""
    yield sentence, head
    for number in range(sentence.number - 1, sentence.number - 1 - _REACH, -1):
        before = scene.sentence_numbered(number)
        if before is not None:
            yield before, len(before.tokens)


def _named_together(scene: Scene, sentence: Sentence) -> tuple[_Group, ...]:
    """Those that the sentence names side by side, or as the sides of one verb, in order."""
    return _groups_of(scene).setdefault(sentence.number, tuple(sorted(_find_groups(scene, sentence), key=lambda g: g[0])))


@remembered(8)
def _groups_of(scene: Scene) -> dict[int, tuple[_Group, ...]]:
    return {}


def _find_groups(scene: Scene, sentence: Sentence) -> Iterator[_Group]:
    joined = False
    if "and" in vocabulary(sentence):
        for i, token in enumerate(sentence.tokens):
            if token.dep != "conj" and token.pos in {"PROPN", "NOUN"} and children(sentence, i, "conj"):
                heads = with_conjuncts(sentence, i)
                group = _distinct(scene, sentence, heads)
                if len(group) == len(heads) > 1:
                    joined = True
                    yield max(heads), group
    if joined:
        return
    for i, token in enumerate(sentence.tokens):
        if token.pos == "VERB":
            heads = (*find_subjects(sentence, i), *find_objects(sentence, i), *preposition_objects(sentence, i, "with"))
            group = _distinct(scene, sentence, heads)
            if len(group) == 2 and all(a.kind in {"person", "body", "country"} for a in group):
                yield max(heads), group


def _distinct(scene: Scene, sentence: Sentence, heads: tuple[int, ...]) -> tuple[Actor, ...]:
    found = (scene.actor_at(sentence, j) or country_of(scene, sentence, j) for j in heads)
    return tuple({a.actor_id: a for a in found if a is not None}.values())
