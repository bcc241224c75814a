"""How much was worked out again? Counts of things, which do not hang on the machine as times do."""

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Work:
    """What a run worked out again.

    `articles` were new, changed or gone; `people` are not who they were, of those who are seen in an article; `wordings` were made again,
    with the report they stand in; `looked_at` were put to claims again, `loaded` were read for that; `claims` were worked out again, and
    `written` are not what they were. `whole` is true where all of it was done at once.
    """

    articles: int = 0
    people: int = 0
    wordings: int = 0
    looked_at: int = 0
    loaded: int = 0
    claims: int = 0
    written: int = 0
    whole: bool = False
