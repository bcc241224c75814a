"""How are answers about one sentence or article kept, so that each of the readers that ask for the same does not work it out anew?"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")
MOST_SENTENCES = 2048
"""More sentences than an article has, nearly always."""


def remembered(most: int) -> Callable[[Callable[[Thing], Answer]], Callable[[Thing], Answer]]:
    """A decorator that keeps the latest answers of a function of one thing, by the thing's identity; all are dropped when there are `most`.

    To compare sentences by their tokens would cost more than to read them.
    """

    def decorate(ask: Callable[[Thing], Answer]) -> Callable[[Thing], Answer]:
        kept: dict[int, tuple[Thing, Answer]] = {}

        @wraps(ask)
        def answer(thing: Thing) -> Answer:
            found = kept.get(id(thing))
            if found is not None and found[0] is thing:
                return found[1]
            made = ask(thing)
            if len(kept) >= most:
                kept.clear()
            kept[id(thing)] = (thing, made)
            return made

        return answer

    return decorate
