"""Where does the phrase for those who are counted end, with the ages, names and clauses that stand in apposition to it?

"His daughter, Mara Kovic, 7" is one person told of twice, "two boys, ages 7 and 10" are two: what is listed goes on behind all that.
"""

from twosource.claims.figure.counted import Count
from twosource.claims.figure.namelist import NAME_LINKS, name_end
from twosource.claims.sentence.grammar import children, subtree
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token

_OPENS = {",", "(", "--", "\u2013", "\u2014"}
_OLDEST = 120
_MOST_NAMES = 12


def phrase_end(sentence: Sentence, count: Count, *, clauses: bool = True) -> int:
    """The last token of the phrase, relative clauses left out unless `clauses`; that of the count where nothing stands in apposition."""
    tokens = sentence.tokens
    end = _in_law(tokens, count.last)
    names = 0 if count.single == "name" else min(count.quantity.best or 0, _MOST_NAMES)
    while True:
        past = _ages(tokens, end) or _origin(tokens, end)
        if past is None and names:
            past = _names(tokens, end, names)
            names = 0
        if past is None and clauses:
            past = _clause(sentence, count, end)
        if past is None:
            return end
        end = past


def _in_law(tokens: tuple[Token, ...], last: int) -> int:
    """As in "her son-in-law"."""
    return last + 4 if [t.text.lower() for t in tokens[last + 1 : last + 5]] == ["-", "in", "-", "law"] else last


def _ages(tokens: tuple[Token, ...], end: int) -> int | None:
    """As in ", 34", ", ages 7 and 10", ", both 35", " (19)", ", aged 7"; the mark that closes it belongs to it where it is a bracket."""
    i = end + 1
    if i >= len(tokens) or tokens[i].text not in _OPENS:
        return None
    opened = tokens[i].text == "("
    i += 1
    while i < len(tokens) and tokens[i].text.lower() in word_set("of an age"):
        i += 1
    last = None
    while i < len(tokens) and is_age(tokens[i]):
        last = i
        i += 1
        i += 2 if [t.text.lower() for t in tokens[i : i + 2]] == ["years", "old"] else 0
        last = i - 1
        step = _between_ages(tokens, i)
        if step == i:
            break
        i = step
    if last is None:
        return None
    return last + 1 if opened and last + 1 < len(tokens) and tokens[last + 1].text == ")" else last


def _between_ages(tokens: tuple[Token, ...], i: int) -> int:
    """Past "and" or a comma where another age follows."""
    j = i
    while j < len(tokens) and j < i + 2 and tokens[j].text.lower() in {"and", ","}:
        j += 1
    more = j > i and j < len(tokens) and is_age(tokens[j]) and not _counts(tokens, j)
    return j if more else i


def _counts(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a noun that the number counts stands behind it ("and 2 women")."""
    return i + 1 < len(tokens) and tokens[i + 1].tag in {"NN", "NNS", "JJ", "HYPH", "NNP"}


def is_age(token: Token) -> bool:
    """Whether the token may be an age in years, in digits."""
    return token.text.isdecimal() and len(token.text) < 4 and int(token.text) < _OLDEST


def _origin(tokens: tuple[Token, ...], end: int) -> int | None:
    """As in ", of Arlen Falls"."""
    i = end + 1
    if i < len(tokens) and tokens[i].text == ",":
        i += 1
    if i >= len(tokens) or tokens[i].text.lower() not in {"of", "from"}:
        return None
    last = i
    while last + 1 < len(tokens) and (tokens[last + 1].tag == "NNP" or (last > i and _is_state(tokens, last + 1))):
        last += 1
    return last if last > i else None


def _is_state(tokens: tuple[Token, ...], i: int) -> bool:
    """The comma in ", of Arlen, Texas"."""
    return tokens[i].text == "," and i + 1 < len(tokens) and tokens[i + 1].tag == "NNP" and tokens[i + 1].ent == "GPE"


def _names(tokens: tuple[Token, ...], end: int, most: int) -> int | None:
    """The names of those counted, at most as many as they are, each with an age if it has one ("his sons, Ivo, 4, and Dan, 6")."""
    i, last = end + 1, None
    if i >= len(tokens) or tokens[i].text not in _OPENS | {":"}:
        return None
    i += 1
    for _ in range(most):
        stop = name_end(tokens, i)
        if stop is None:
            break
        last = _ages(tokens, stop) or stop
        i = last + 1
        while i < len(tokens) and tokens[i].text.lower() in NAME_LINKS:
            i += 1
    return last


def _clause(sentence: Sentence, count: Count, end: int) -> int | None:
    """As in ", who was visiting her"; it ends where its verb's words end."""
    tokens = sentence.tokens
    if end + 2 >= len(tokens) or tokens[end + 1].text != "," or tokens[end + 2].tag not in {"WP", "WP$"}:
        return None
    for verb in children(sentence, count.head, "relcl"):
        below = subtree(sentence, verb)
        if below[0] <= end + 2 < verb:
            return below[-1]
    return None
