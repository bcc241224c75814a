"""On which day was a deed that is named with its day before it ("the Nov. 5, 2009, Fort Tarn shooting"), or told of before?"""

from datetime import date

from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.figure.causes import is_means
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children
from twosource.claims.wordsets import word_set
from twosource.records import Days, FieldBasis, Sentence

_NAME_TAGS = {"NNP", "NNPS", "NN", "JJ", "VBG", "HYPH"}
_LONGEST_NAME = 6
_LONG_AGO = 45
"""Days: a harm so much older than the article is none of the news it brings."""


def day_before(scene: Scene, sentence: Sentence, deed: int) -> tuple[Days, FieldBasis] | None:
    """The day that stands between "the" and the noun of a deed, with nothing but the deed's name behind it, wherever the parse hangs it."""
    tokens = sentence.tokens
    for time in scene.times.get(sentence.number, ()):
        inside = [i for i, t in enumerate(tokens) if time.start <= t.start and t.end <= time.end]
        if time.days is None or time.type != "DATE" or not inside or not 0 < deed - inside[-1] <= _LONGEST_NAME:
            continue
        name = tokens[inside[-1] + 1 : deed]
        opened = tokens[inside[0]].tag == "DT" or (inside[0] > 0 and tokens[inside[0] - 1].tag in {"DT", "PRP$"})
        if opened and all(t.tag in _NAME_TAGS or t.text == "," for t in name):
            basis = None if time.days.basis == "stated" else time.days.basis
            return time.days, FieldBasis(span=scene.cite(time.start, time.end), basis=basis)
    return None


def goes_on(sentence: Sentence, casualty: Casualty) -> bool:
    """As in "two were hurt in that raid", "one of them died": it has its day from the sentence before."""
    if casualty.count.of_them:
        return True
    tokens = sentence.tokens
    for preposition in children(sentence, casualty.trigger, "prep"):
        for noun in children(sentence, preposition, "pobj"):
            deed = is_means(tokens[noun]) or tokens[noun].lemma in word_set("a deed")
            if deed and any(tokens[k].text.lower() == "that" for k in children(sentence, noun, "det")):
                return True
    return False


def is_long_ago(days: Days | None, published: Days | None) -> bool:
    """Whether a day lies so far before the article's that what happened on it is background."""
    if days is None or days.end is None or published is None or published.start is None:
        return False
    return (date.fromisoformat(published.start) - date.fromisoformat(days.end)).days > _LONG_AGO
