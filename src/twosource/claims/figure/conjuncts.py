"""To which noun and verb do those who are counted belong, where the parse hangs them on another noun of a list or on a dateline?"""

from twosource.claims.sentence.grammar import children
from twosource.records import Sentence, Token

_DASHES = {"--", "\u2013", "\u2014"}
_NOMINAL = {"NOUN", "NUM", "PROPN", "PRON"}


def verb_of_subject(sentence: Sentence, subject: int) -> int:
    """The subject's verb; of "a man was killed, as were three children" the one that the children share.

    Where the parse hangs the subject on the "were" of "were both hurt", it is the verb of that.
    """
    tokens = sentence.tokens
    verb = tokens[subject].head
    if tokens[verb].dep == "auxpass":
        return tokens[verb].head
    if tokens[verb].lemma == "have" and tokens[verb].tag in {"VBD", "VBZ", "VBP"}:  # "seven had to be treated"
        return next((k for k in children(sentence, verb, "xcomp") if children(sentence, k, "auxpass")), verb)
    like = tokens[verb].lemma == "be" and verb < subject and any(tokens[k].text.lower() == "as" for k in children(sentence, verb, "mark"))
    return tokens[verb].head if like and tokens[verb].dep == "advcl" else verb


def top_conjunct(sentence: Sentence, head: int) -> int:
    """The first of nouns that are joined by "and", or that stand in a list of names."""
    tokens = sentence.tokens
    while tokens[tokens[head].head].pos in _NOMINAL and (_is_joined(tokens, head) or _is_behind_dateline(tokens, head)):
        head = tokens[head].head
    return head


def _is_behind_dateline(tokens: tuple[Token, ...], i: int) -> bool:
    """As in "ARLEN, Texas (AP) -- Three children were found dead", which the parse hangs on the place."""
    above = tokens[i].head
    return tokens[i].dep == "appos" and tokens[above].tag == "NNP" and any(t.text in _DASHES for t in tokens[above + 1 : i])


def _is_joined(tokens: tuple[Token, ...], i: int) -> bool:
    """A conjunct; two names in apposition are two persons ("Ivo Tarn, 31, Dan Osk, 19, ...")."""
    above = tokens[tokens[i].head]
    names = tokens[i].ent == "PERSON" and above.tag == "NNP"
    return tokens[i].dep == "conj" or (tokens[i].dep == "appos" and names)
