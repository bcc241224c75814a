"""What does the person mean by an id, the beginning of one, or a name?"""

from twosource.errors import WrongUseError
from twosource.intake.items import mend
from twosource.store import Store
from twosource.store.queries import Kind, find_articles_named, find_by_prefix

_SHORTEST = 4


def _one_of(kinds: tuple[Kind, ...]) -> str:
    return " or ".join(f"{'an' if kind == 'article' else 'a'} {kind}" for kind in kinds)


def get_one(store: Store, words: str, kinds: tuple[Kind, ...] = ("claim", "article", "report")) -> tuple[Kind, str]:
    """The one thing that an id or its beginning names; an article also goes by its path, outlet, title or the id it came with.

    Raises:
        WrongUseError: nothing has this name, or several things have.
    """
    if not words.strip():
        raise WrongUseError(f"name what is meant: {_one_of(kinds)}")
    words = mend(words)
    found: tuple[tuple[Kind, str], ...] = find_by_prefix(store, words, kinds) if len(words) >= _SHORTEST else ()
    if not found and "article" in kinds:
        found = tuple(("article", article_id) for article_id in find_articles_named(store, words))
    if not found:
        wanted = " or ".join(kinds)
        raise WrongUseError(
            f"{words}: no {wanted} of the store has this id or begins with it; ids are in: twosource claims, twosource copies"
        )
    if len(found) > 1:
        several = ", ".join(f"{kind} {name}" for kind, name in found[:5])
        raise WrongUseError(f"{words}: this could be {several}{' and others' if len(found) > 5 else ''}; give more of the id")
    return found[0]
