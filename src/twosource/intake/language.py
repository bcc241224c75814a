"""Which language is a text in? English unless another is certain."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from twosource.lexicon import load_lexicon

_SAMPLE_CHARS = 4_000
_LEAST_WORDS = 12
_ENGLISH_SHARE = 0.12
_CERTAIN = 0.9
_NO_ENGLISH = 0.02
_WORD = re.compile(r"[^\W\d_]+")
# Scripts without spaces have few "words"; a text is long enough by its letters, too.
_LEAST_LETTERS = 60


@dataclass(frozen=True, slots=True)
class EnglishWord:
    """One of the commonest words of English news text."""

    word: str


@cache
def _english_words() -> frozenset[str]:
    return frozenset(row.word for row in load_lexicon("english_words", EnglishWord))


@cache
def _identifier() -> Any:
    # Costs half a second: only loaded for a text that is not plainly English.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the text's language; "en" for a short or doubtful text. Looks at the first 4,000 characters only."""
    sample = text[:_SAMPLE_CHARS]
    words = [w.lower() for w in _WORD.findall(sample)]
    if len(words) < _LEAST_WORDS and sum(map(len, words)) < _LEAST_LETTERS:
        return "en"
    known = sum(w in _english_words() for w in words)
    if known >= _ENGLISH_SHARE * len(words):
        return "en"
    ranked = _identifier().rank(sample)
    language, certainty = max(ranked, key=lambda pair: (pair[1], pair[0]))
    if certainty >= _CERTAIN:
        return str(language)
    # Neighbours share the certainty (Danish and Norwegian): it is one of them, and no English.
    english = next((p for name, p in ranked if name == "en"), 0.0)
    return str(language) if english < _NO_ENGLISH and known < _NO_ENGLISH * len(words) else "en"
