"""Which runs of words is a text made of, for the programs that take them ready-made? The fastest plain way in Python."""

import re

_WORD = re.compile(r"\w+")


def shingles(text: str, words: int = 5) -> list[str]:
    """Every run of so many words, in lower case; all its words as one where the text is shorter."""
    found = _WORD.findall(text.lower())
    return list(map(" ".join, zip(*(found[i:] for i in range(words)), strict=False))) or [" ".join(found)]
