"""May a sentence tell of harm at all? Without a word for it no number in it is a count of victims, and nothing more need be looked at."""

from functools import cache

from twosource.claims.figure.care import CareWord
from twosource.claims.figure.casualtywords import casualty_words
from twosource.claims.sentence.wording import lemmas, vocabulary
from twosource.claims.wordsets import word_set
from twosource.lexicon import load_lexicon
from twosource.records import Sentence

_BESIDE_OTHERS = {"body", "hit body", "bullet", "carried", "state", "state verb", "expects", "finds", "clings", "shots"}
"""Kinds of words of care that tell of harm only beside one of another kind."""


@cache
def _harm_words() -> frozenset[str]:
    """A word of each way in which the readers of casualties are told of harm; of a verb with its particle the verb."""
    care = {row.word for row in load_lexicon("care_words", CareWord) if row.kind not in _BESIDE_OTHERS}
    words = {lemma for lemma, _ in casualty_words()} | care | word_set("the killed") | word_set("harm")
    return frozenset(w.split()[0] for w in words)


def may_harm(sentence: Sentence) -> bool:
    """Whether a word of harm, or of care for the harmed, stands in the sentence."""
    words = _harm_words()
    return not (words.isdisjoint(vocabulary(sentence)) and words.isdisjoint(lemmas(sentence)))
