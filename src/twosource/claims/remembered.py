"""How are answers about one sentence or article kept, so that each of the readers that ask for the same does not work it out anew?"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Thing = TypeVar("Thing")
Answer = TypeVar("Answer")
MOST_SENTENCES = 512
"""More sentences than an article has, nearly always."""


def remembered(most: int) -> Callable[[Callable[[Thing], Answer]], Callable[[Thing], Answer]]:
    """A decorator that keeps the latest answers of a function of one thing, by the thing's identity; all are dropped when there are `most`.

    To compare sentences by their tokens would cost more than to read them.
    """

    def decorate(ask: Callable[[Thing], Answer]) -> Callable[[Thing], Answer]:
        kept: dict[int, tuple[Thing, Answer]] = {}
        latest: tuple[Thing, Answer] | None = None  # most questions are about the same thing as the one before

        @wraps(ask)
        def answer(thing: Thing) -> Answer:
            nonlocal latest
            found = latest
            if found is not None and found[0] is thing:
                return found[1]
            found = kept.get(id(thing))
            if found is None or found[0] is not thing:
                found = (thing, ask(thing))
                if len(kept) >= most:
                    kept.clear()
                kept[id(thing)] = found
            latest = found
            return found[1]

        return answer

    return decorate


def remembered_at(most: int) -> Callable[[Callable[[Thing, int], Answer]], Callable[[Thing, int], Answer]]:
    """The same for functions of a thing and a number: a sentence and one of its tokens."""

    def decorate(ask: Callable[[Thing, int], Answer]) -> Callable[[Thing, int], Answer]:
        @remembered(most)
        def answers_of(thing: Thing) -> dict[int, Answer]:
            return {}

        @wraps(ask)
        def answer(thing: Thing, at: int) -> Answer:
            answers = answers_of(thing)
            if at in answers:
                return answers[at]
            answers[at] = made = ask(thing, at)
            return made

        return answer

    return decorate
