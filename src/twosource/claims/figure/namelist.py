"""Which names stand in a list, one behind the other? "Mara Kovic, 34, Ivo Tarn, 31, and their son, Dan, 6": three."""

from twosource.claims.figure.people import is_person
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token

NAME_LINKS = {",", "and", ";"}
_PLACES = {"GPE", "LOC", "DATE", "TIME", "FAC"}
_IN_LISTS = {",", ";", "and", "(", ")", "-", "--", "\u2013", "\u2014", "year", "years", "old", "both", "also", "as", "well"}
_LONGEST_NAME = 6
_LONGEST_GAP = 16


def name_end(tokens: tuple[Token, ...], i: int) -> int | None:
    """The last token of the name that begins at token i, an age before it allowed ("4-year-old Mara"); None where none does."""
    if [t.text for t in tokens[i + 1 : i + 5]] == ["-", "year", "-", "old"]:
        i += 5
    if i >= len(tokens) or not _is_named(tokens[i]):
        return None
    last = i
    while last + 1 < len(tokens) and last < i + _LONGEST_NAME:
        if tokens[last + 1].tag == "NNP" and tokens[last + 1].ent not in _PLACES:
            last += 1
        elif is_hyphen_of_name(tokens, last + 1):
            last += 2
        else:
            break
    return last


def is_hyphen_of_name(tokens: tuple[Token, ...], i: int) -> bool:
    """The hyphen in "Kovic-Tarn"."""
    if not 0 < i < len(tokens) - 1 or tokens[i].text != "-":
        return False
    before, after = tokens[i - 1], tokens[i + 1]
    return before.tag == after.tag == "NNP" and before.end == tokens[i].start and tokens[i].end == after.start


def _is_named(token: Token) -> bool:
    return token.tag == "NNP" and token.text[:1].isupper() and token.ent not in _PLACES - {"GPE"}


def names_from(sentence: Sentence, i: int) -> tuple[tuple[int, int], ...]:
    """First and last token of each name of the list that begins at token i, past ages, origins and words for kin."""
    tokens = sentence.tokens
    out: list[tuple[int, int]] = []
    gap = 0
    while i < len(tokens) and gap < _LONGEST_GAP:
        end = _listed_name(tokens, i)
        if end is not None and end + 1 < len(tokens) and tokens[end + 1].tag == "POS":  # "Kovic's son, Ivo"
            i, gap = end + 2, gap + 1
        elif end is not None:
            out.append((i, end))
            i, gap = end + 1, 0
        elif tokens[i].text.lower() == "of" and out:
            i = _past_place(tokens, i + 1)
        elif _links(sentence, i):
            i, gap = i + 1, gap + 1
        else:
            break
    return tuple(out)


def _listed_name(tokens: tuple[Token, ...], i: int) -> int | None:
    """The end of a name; one word alone is one only behind kin or before an age, a comma or "and"."""
    if tokens[i].tag != "NNP" or tokens[i].ent in _PLACES - {"GPE"}:
        return None
    end = name_end(tokens, i)
    if end is None or (tokens[i].ent == "GPE" and not _has_age(tokens, end)):
        return None
    return end


def _has_age(tokens: tuple[Token, ...], end: int) -> bool:
    after = tokens[end + 1 : end + 3]
    return len(after) == 2 and after[0].text in {",", "("} and after[1].text.isdecimal() and len(after[1].text) < 3


def _past_place(tokens: tuple[Token, ...], i: int) -> int:
    while i < len(tokens) and (tokens[i].tag == "NNP" or (tokens[i].text == "," and tokens[i + 1 : i + 2] and tokens[i + 1].ent == "GPE")):
        i += 1
    return i


def _links(sentence: Sentence, i: int) -> bool:
    """What may stand between two names of a list: marks, ages, "their", words for people."""
    token = sentence.tokens[i]
    word = token.text.lower()
    if word in _IN_LISTS or word in word_set("own") or token.tag in {"PRP$", "POS", "JJ"}:
        return True
    return (word.isdecimal() and len(word) < 3) or is_person(token) or token.tag == "CD"
