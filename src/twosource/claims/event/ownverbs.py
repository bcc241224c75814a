"""Which event verbs does the user add? The rows of his own file, in the columns of data/event_verbs.csv, asked before the shipped ones."""

from functools import lru_cache

from twosource.claims.event.eventwords import EventVerb, load_event_types
from twosource.errors import LexiconError
from twosource.lexicon import parse_lexicon


@lru_cache(maxsize=4)
def read_own_verbs(text: str) -> dict[str, tuple[EventVerb, ...]]:
    """The rows of a file's text by lemma; none for an empty text. Rows may stand in any order.

    Raises:
        LexiconError: other columns, a cell of the wrong kind, or a type that PLOVER does not have.
    """
    out: dict[str, tuple[EventVerb, ...]] = {}
    for row in parse_lexicon("your event verbs", text, EventVerb) if text else ():
        if row.type not in load_event_types():
            raise LexiconError(
                f"your event verbs: {row.type!r} of {row.lemma!r} is no event type; there are {', '.join(load_event_types())}"
            )
        out[row.lemma] = (*out.get(row.lemma, ()), row)
    return out
