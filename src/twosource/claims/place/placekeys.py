"""How do several spellings of one place become one key: marks, hyphens, Arabic articles, doubled letters and a last silent h set aside?"""

import re
import unicodedata

_ARTICLES = {"al", "el", "ar", "as", "ash", "az", "ad", "an", "at", "ez", "es", "er", "ed", "ud", "ul", "ur", "et", "esh", "the"}
_MARKS = re.compile(r"[^\w\s-]|_")
_DOUBLED = re.compile(r"([a-z])\1")
_SILENT = re.compile(r"(?<=[aeiou])h\b")
_SOUNDS = (("ou", "u"), ("oo", "u"), ("ee", "i"))


def place_key(name: str) -> str:
    """The key under which a place stands in the gazetteer; "" for a name without Latin letters or digits.

    "Deir ez-Zor", "Deir al-Zour" and "Dayr Az Zawr" are two keys (the last is an alias); "Raqqa" and "Al-Raqqah" are one.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    words = _MARKS.sub("", plain.replace("-", " ").replace("\u2013", " ")).split()
    kept = [w for w in words if w not in _ARTICLES] or words
    key = _SILENT.sub("", " ".join(kept))
    for sound, letter in _SOUNDS:
        key = key.replace(sound, letter)
    key = _DOUBLED.sub(r"\1", key)
    return key if key.isascii() else ""
