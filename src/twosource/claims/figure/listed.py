"""How many are a plural's people whose number no word says? "His sons, ages 3 and 4", "twin sisters", "a young couple", "her parents"."""

from collections.abc import Iterator

from twosource.claims.figure.counted import Count
from twosource.claims.figure.namelist import NAME_LINKS, name_end
from twosource.claims.figure.people import is_person
from twosource.claims.figure.reach import is_age
from twosource.claims.sentence.grammar import children
from twosource.claims.sentence.numbers import Quantity, number_words
from twosource.claims.sentence.wording import printed
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token

_MOST = 12
_OPENS = {",", "--", "\u2013", "\u2014", ":", "("}
_INSIDE = {"JJ", "CD", "NN", "HYPH", "VBN", "NNP"}


def find_listed(sentence: Sentence, taken: frozenset[int]) -> tuple[Count, ...]:
    """The plurals outside the tokens `taken` whose number the ages or names behind them give, or the noun itself; in order."""
    found = (*_told_one_by_one(sentence), *_pairs(sentence))
    return tuple(c for c in sorted(found, key=lambda c: c.first) if taken.isdisjoint(range(c.first, c.noun + 1)))


def _told_one_by_one(sentence: Sentence) -> Iterator[Count]:
    """As in "his sons, ages 3 and 4", "her 12- and 10-year-old daughters", "their sons, Ivo and Dan", "siblings Ivo Tarn and Ana Tarn"."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.tag != "NNS" or not is_person(token) or token.dep == "compound" or _is_numbered(tokens, i):
            continue
        told = _ages_behind(tokens, i) or _ages_before(tokens, i) or _names_behind(tokens, i)
        if told is not None:
            number, first, last = told
            yield _count(sentence, i, Quantity(first, first, last, last, number, number, number))


def _pairs(sentence: Sentence) -> Iterator[Count]:
    """As in "a couple", "the elderly couple", "twin boys", "his parents"."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.lemma in word_set("two persons") and token.tag == "NN" and _is_of_people(tokens, i):
            at: int | None = i
        elif token.tag == "NNS" and is_person(token) and not _is_numbered(tokens, i):
            at = _pair_word(sentence, i)
        else:
            continue
        if at is not None:
            yield _count(sentence, i, Quantity(at, at, at, at, 2, 2, 2))


def _is_of_people(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "couple" stands for two people: as a noun of its own that is no part of another and counts nothing."""
    after = tokens[i + 1].text.lower() if i + 1 < len(tokens) else ""
    counts = after == "of" or (i + 1 < len(tokens) and tokens[i + 1].tag in {"NNS", "NN", "JJ", "JJR", "NNP", "HYPH", "CD", "POS"})
    return not counts and any(t.tag == "DT" for t in tokens[max(0, i - 4) : i]) and tokens[i].dep != "compound"


def _pair_word(sentence: Sentence, i: int) -> int | None:
    """The word that makes a plural two: "twin boys", "his parents"."""
    tokens = sentence.tokens
    for k in children(sentence, i, "amod", "compound", "nmod"):
        if tokens[k].text.lower() == "twin":
            return k
    owned = [k for k in children(sentence, i, "poss") if tokens[k].text.lower() in word_set("one man or woman") or tokens[k].tag != "PRP$"]
    return i if owned and tokens[i].lemma in word_set("two to one") and tokens[owned[0]].tag != "NNS" else None


def _is_numbered(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the words before the plural hold a number that counts it, or say that it is not all of them."""
    for k in range(i - 1, max(-1, i - 6), -1):
        word = tokens[k].text.lower()
        if tokens[k].tag in {"CD", "PDT"} and not _is_of_age(tokens, k):
            return True
        if word in number_words() or word in word_set("not all"):
            return True
        if tokens[k].tag not in _INSIDE:
            return False
    return False


def _is_of_age(tokens: tuple[Token, ...], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k + 1].text == "-"


def _ages_behind(tokens: tuple[Token, ...], i: int) -> tuple[int, int, int] | None:
    """As in ", ages 3 and 4", " -- aged 14, 11, 7 and 3"."""
    k = i + 1
    if k < len(tokens) and tokens[k].text in _OPENS:
        k += 1
    if k >= len(tokens) or tokens[k].text.lower() not in {"age", "ages", "aged"}:
        return None
    ages: list[int] = []
    k += 1
    while k < len(tokens) and len(ages) < _MOST:
        if is_age(tokens[k]):
            ages.append(k)
        elif tokens[k].text.lower() not in {",", "and"} or not ages or (tokens[k - 1].text == "and"):
            break
        k += 1
    listed = len(ages) > 1 and any(t.text.lower() == "and" for t in tokens[ages[-2] : ages[-1]])
    return (len(ages), ages[0], ages[-1]) if listed else None


def _ages_before(tokens: tuple[Token, ...], i: int) -> tuple[int, int, int] | None:
    """As in "12- and 10-year-old"."""
    if [t.text.lower() for t in tokens[max(0, i - 4) : i]] != ["-", "year", "-", "old"]:
        return None
    k = i - 5
    ages: list[int] = []
    while k >= 0 and len(ages) < _MOST:
        if _begins_age(tokens, k):
            ages.append(k)
        elif tokens[k].text.lower() not in {",", "and", "-"}:
            break
        k -= 1
    joined = len(ages) > 1 and any(t.text.lower() == "and" for t in tokens[ages[1] : ages[0]])
    return (len(ages), ages[-1], ages[0]) if joined else None


def _begins_age(tokens: tuple[Token, ...], k: int) -> bool:
    """The "12" or "12-" of "12- and 10-year-old"."""
    word = tokens[k].text
    return word.rstrip("-").isdecimal() and len(word) < 4 and (word.endswith("-") or tokens[k + 1].text == "-")


def _names_behind(tokens: tuple[Token, ...], i: int) -> tuple[int, int, int] | None:
    """As in ", Ivo and Dan", " Ivo Tarn, 31, and Ana Tarn, 29": a list of names that "and" closes, right behind the plural."""
    k = i + 1
    if k < len(tokens) and tokens[k].text in _OPENS:
        k += 1
    names: list[int] = []
    closed = False
    while k < len(tokens) and len(names) < _MOST:
        end = name_end(tokens, k)
        if end is None or (tokens[k].ent not in {"PERSON", "", "ORG"} and not names):
            break
        names.append(k)
        k = _past_age(tokens, end)
        if closed or k >= len(tokens) or tokens[k].text.lower() not in NAME_LINKS:
            break
        while k < len(tokens) and tokens[k].text.lower() in NAME_LINKS:
            closed = closed or tokens[k].text.lower() == "and"
            k += 1
    persons = any(tokens[n].ent == "PERSON" for n in names)
    return (len(names), names[0], names[-1]) if len(names) > 1 and closed and persons else None


def _past_age(tokens: tuple[Token, ...], end: int) -> int:
    """Behind ", 34" and " (34)"."""
    after = tokens[end + 1 : end + 4]
    if len(after) > 1 and after[0].text in {",", "("} and is_age(after[1]):
        return end + (4 if len(after) == 3 and after[2].text == ")" else 3)
    return end + 1


def _count(sentence: Sentence, i: int, quantity: Quantity) -> Count:
    """The count of the plural at token i; its words are those from its determiner on."""
    tokens = sentence.tokens
    first = min([k for k in children(sentence, i, "det", "poss", "amod", "nummod", "compound") if k < i], default=i)
    begin = next((k for k in range(first, i + 1) if tokens[k].tag not in {"DT", "PRP$"}), i)
    words = tokens[begin : i + 1]
    of = printed(words)
    return Count(quantity, first, i, i, i, of)
