"""How are answers about one sentence kept, so that each of the readers that ask for the same one does not work it out anew?"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from twosource.records import Sentence

T = TypeVar("T")
_MOST = 2048
"""How many sentences' answers are kept: more than an article has, nearly always. All are dropped when there are as many."""


def remembered(ask: Callable[[Sentence], T]) -> Callable[[Sentence], T]:
    """The function with its latest answers kept, by the identity of the sentence: to compare sentences would cost more than to read them."""
    kept: dict[int, tuple[Sentence, T]] = {}

    @wraps(ask)
    def answer(sentence: Sentence) -> T:
        found = kept.get(id(sentence))
        if found is not None and found[0] is sentence:
            return found[1]
        made = ask(sentence)
        if len(kept) >= _MOST:
            kept.clear()
        kept[id(sentence)] = (sentence, made)
        return made

    return answer
