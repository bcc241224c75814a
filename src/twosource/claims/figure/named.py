"""Who are the dead by name? "The dead are Mara Kovic, 34, and her son Ivo", "Killed in the raid were ...": as many as are named."""

from collections.abc import Iterator

from twosource.claims.figure.casualtywords import Casualty, casualty_word
from twosource.claims.figure.counted import Count
from twosource.claims.figure.namelist import names_from
from twosource.claims.figure.singles import one_at
from twosource.claims.sentence.numbers import Quantity
from twosource.claims.sentence.wording import printed
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token

_DEAD_TAGS = {"VBN", "JJ", "NNS", "NN", "VBD", "NNP"}
_REACH = 16


def find_named_dead(sentence: Sentence, before: int) -> tuple[Casualty, ...]:
    """The dead who are named one by one, two and more, each as a part of them all; `before` casualties of the sentence go before."""
    for trigger, at in _openings(sentence):
        names = names_from(sentence, at)
        if len(names) < 2 or not any(sentence.tokens[a].ent == "PERSON" for a, _ in names):
            continue
        singles = [one_at(a, b, of=printed(sentence.tokens[a : b + 1]), single="name") for a, b in names]
        whole = Casualty(_whole(singles), "killed", trigger, "passive", joint=True)
        return (whole, *(Casualty(one, "killed", trigger, "part", before) for one in singles))
    return ()


def _openings(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The word for the dead and the token from which they are named."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if not _means_dead(sentence, i):
            continue
        told = token.lemma == "identify" or (i and any(t.lemma in word_set("names") for t in tokens[max(0, i - 4) : i]))
        for k in range(i + 1, min(i + _REACH, len(tokens))):
            if tokens[k].lemma == "be" or (told and tokens[k].text.lower() == "as"):
                yield i, _past_identified(tokens, k + 1)
                break
            if tokens[k].tag in {"VBD", "VBZ", "VBP", "MD"} or tokens[k].text in {";", "."}:
                break


def _means_dead(sentence: Sentence, i: int) -> bool:
    """ "The dead", "the deceased", "those killed", "the three people killed", and a "Killed" that opens the sentence."""
    tokens = sentence.tokens
    word = casualty_word(sentence, i, "object", "predicate") if tokens[i].tag in _DEAD_TAGS else None
    if word is None or word.unit != "killed":
        return False
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before is None:
        return tokens[i].tag in {"VBN", "VBD", "JJ"}
    if before.text.lower() == "the":
        return after is None or after.tag not in {"NN", "NNS", "NNP", "CD", "JJ"}
    return before.text.lower() == "those" or (before.tag == "NNS" and tokens[i].dep == "acl" and tokens[i].tag == "VBN")


def _past_identified(tokens: tuple[Token, ...], i: int) -> int:
    """Behind "been identified by the coroner as", where that goes on."""
    verb = next((k for k in range(i, min(i + 3, len(tokens))) if tokens[k].lemma in word_set("names")), None)
    if verb is None:
        return i
    return next((k + 1 for k in range(verb, min(verb + _REACH, len(tokens))) if tokens[k].text.lower() == "as"), i)


def _whole(singles: list[Count]) -> Count:
    first, last = singles[0].first, singles[-1].last
    words = [one.of or "" for one in singles]
    of = f"{', '.join(words[:-1])} and {words[-1]}"
    number = len(singles)
    return Count(Quantity(first, first, last, last, number, number, number), first, last, last, last, of)
