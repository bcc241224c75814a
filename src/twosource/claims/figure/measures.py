"""Is a number money, an age, a year, a share or part of a word, and so no count of people?"""

from itertools import takewhile

from twosource.claims.figure.people import is_person
from twosource.claims.sentence.numbers import Quantity, number_words
from twosource.records import Token

_LONGEST_AGES = 16
_UNITS_BEFORE = {"$", "\u00a3", "\u20ac", "#", "no.", "number", "aged", "age", "chapter", "article", "page"}


def is_measure(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """Whether the number is money, an age, a year, a share or part of a word."""
    before = tokens[quantity.begin - 1] if quantity.begin else None
    first, last = tokens[quantity.first], tokens[quantity.last]
    if quantity.high == 0 or _is_broken(tokens, quantity):
        return True
    if before is not None and (before.text.lower() in _UNITS_BEFORE or (before.text in {"-", "/", "."} and before.end == first.start)):
        return before.text != "." or first.text.isdecimal()
    if first.ent in {"MONEY", "PERCENT", "QUANTITY", "TIME"}:
        return True
    if _is_age(tokens, quantity) or _is_day(tokens, quantity):
        return True
    after = tokens[quantity.stop + 1] if quantity.stop + 1 < len(tokens) else None
    if after is not None and after.text in {"%", "percent", "-", ":", "/", "'s"} and (after.start == last.end or after.text == "percent"):
        return True
    return first.text.isdigit() and len(first.text) == 4 and first.text[:2] in {"19", "20"} and first.ent == "DATE"


def _is_day(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """As in "the October 27 deaths"."""
    before = tokens[quantity.begin - 1] if quantity.begin else None
    return before is not None and before.tag == "NNP" and before.ent == tokens[quantity.last].ent == "DATE"


def _is_age(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """As in "22 year old", "22 years old", "between the ages of 16 and 18"."""
    if _is_in_list_of_ages(tokens, quantity):
        return True
    after = [t.lemma.lower() for t in tokens[quantity.stop + 1 : quantity.stop + 4] if t.text != "-"]
    start = quantity.begin
    after_it = tokens[quantity.stop + 1].tag if quantity.stop + 1 < len(tokens) else ""
    counts = quantity.bound == "a" or after_it in {"NNS", "JJ"}  # "ages 7 and 10, and two adults", "ages 7 and 10, and a woman"
    while start and not counts and _goes_on_ages(tokens[start - 1]):  # "ages of 16 and 58"
        start -= 1
    before = {t.lemma.lower() for t in tokens[max(0, start - 3) : quantity.begin]}
    return after[:2] in (["year", "old"], ["month", "old"], ["day", "old"], ["week", "old"]) or bool(before & {"age", "aged"})


def _is_in_list_of_ages(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """As in "two males, 30 and 42": as many bare numbers as there are people before the comma."""
    start = quantity.first
    while start > max(quantity.first - _LONGEST_AGES, 0) and _lists(tokens[start - 1]):
        start -= 1
    if not tokens[quantity.first].text.isdigit() or start < 2 or tokens[start].text != "," or not is_person(tokens[start - 1]):
        return False
    listed = takewhile(_lists, tokens[start : start + _LONGEST_AGES])
    ages = sum(t.text.isdigit() for t in listed)
    words = (t.text.lower() for t in tokens[max(start - 4, 0) : start])
    return ages > 1 and any(w == str(ages) or (w in number_words() and number_words()[w].value == ages) for w in words)


def _lists(token: Token) -> bool:
    return token.text.isdigit() or token.text in {",", "and"}


def _goes_on_ages(token: Token) -> bool:
    return token.text.lower() in {"and", ",", "to", "or"} or token.text.isdigit()


def _is_broken(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """Whether the number is a piece of one that was printed apart ("31 , 000")."""
    pieces = (tokens[max(0, quantity.first - 2) : quantity.first], tokens[quantity.last + 1 : quantity.last + 3])
    return any(len(p) == 2 and {t.text for t in p} & {","} and any(t.text.isdigit() for t in p) and not _listed(p) for p in pieces)


def _listed(piece: tuple[Token, ...]) -> bool:
    """Whether the comma parts two numbers of a list rather than the thousands of one."""
    return not any(t.text.isdigit() and len(t.text) <= 3 for t in piece)


def is_age_of_name(tokens: tuple[Token, ...], quantity: Quantity) -> bool:
    """As in "Dan Tarn, 31, and", "Dan Tarn, 31 all died": a number that the parse hangs on a name before it."""
    i = quantity.first
    if i < 2 or quantity.begin != quantity.last or tokens[i - 1].text not in {",", "("} or tokens[i - 2].tag != "NNP":
        return False
    closed = i + 1 < len(tokens) and tokens[i + 1].text in {",", ")", ";"} and tokens[i].ent in {"DATE", "CARDINAL", ""}
    return tokens[i].dep == "appos" or (closed and tokens[i].dep in {"conj", "nummod", "npadvmod", "appos"})
