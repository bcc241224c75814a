"""twosource forget: take an article out of the store, as if it had never been read."""

from typing import TYPE_CHECKING, Annotated

import typer

from twosource.cli.options import DEFAULT_STORE, StorePath, name_store
from twosource.errors import WrongUseError

if TYPE_CHECKING:
    from twosource.store import Store

NAME = "forget"


def run(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The article: A, its id or the beginning of it, its path or outlet.")],
    undo: Annotated[bool, typer.Option("--undo", help="Let a forgotten article, named by its id, come back when read again.")] = False,
    store: StorePath = DEFAULT_STORE,
) -> None:
    """Forget an article: its text and all that was read from it. Reading the folder again does not bring it back."""
    from twosource.amending import forget_article, take_back
    from twosource.cli.showing import Shown, get_article
    from twosource.cli.terminal import counted, progress_bar, put
    from twosource.pipeline import Job
    from twosource.store import open_store, queries

    with open_store(store, create=False) as opened:
        if undo:
            article_id = _get_forgotten(opened, article)
            take_back(opened, article_id)
            put(f"{article_id} is no longer forgotten: the next twosource read takes it in.")
            return
        article_id = get_article(Shown.of(opened).names, opened, article)
        with progress_bar() as tell:
            forget_article(opened, article_id, Job(progress=tell))
        put(f"Forgot {article_id}. {counted(queries.read_status(opened).articles, 'article')} left in the store.")
        put(f"To let it come back when it is read again: twosource forget --undo {article_id}{name_store(store)}")


def _get_forgotten(store: "Store", words: str) -> str:
    from twosource.store.queries import read_status

    found = [article_id for article_id in read_status(store).forgotten if words and article_id.startswith(words)]
    if len(found) != 1:
        many = "several forgotten articles begin with this" if found else "no article of this id was forgotten"
        raise WrongUseError(f"{words}: {many}; twosource status lists them")
    return found[0]
