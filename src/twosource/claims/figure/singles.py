"""Which single persons does a sentence name or describe? "A nurse", "the 19-year-old", "Mara Kovic", "she": each counts as one."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Literal

from twosource.claims.actors.names import has_age
from twosource.claims.figure.counted import Count, is_unborn, noun_phrase_at, noun_run_at
from twosource.claims.figure.namelist import is_hyphen_of_name
from twosource.claims.figure.people import is_person
from twosource.claims.sentence.grammar import children
from twosource.claims.sentence.numbers import Quantity
from twosource.claims.sentence.wording import lowered, printed, vocabulary
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token

Kind = Literal["known", "name", "pronoun"]
_NOUNS = {"NN", "NNP"}
_LONGEST_LIST = 8
_PROPER = {"NNP", "NNPS"}


def find_singles(sentence: Sentence, taken: Collection[int], persons: Collection[int] = ()) -> tuple[Count, ...]:
    """The single persons outside the tokens `taken`, in order; `persons` are the tokens that the cast knows as a person's name.

    Those with "a" or a number are read with the numbers (claims/counted).
    """
    out: list[Count] = []
    used = set(taken)
    for finder in (_others, _aged, _described, _aged_nouns, _bare_nouns, _names, _pronouns):
        for count in finder(sentence, persons):
            covered = range(count.first, count.last + 1)
            if used.isdisjoint(covered):
                out.append(count)
                used.update(covered)
    return tuple(sorted(out, key=lambda c: c.first))


def is_single(count: Count) -> bool:
    """Whether one person is counted."""
    return count.quantity.low == count.quantity.high == 1 and not count.partitive


def one_at(first: int, last: int, *, of: str | None = None, noun: int | None = None, single: str = "") -> Count:
    """The count of the one person that tokens [first, last] name or describe."""
    noun = last if noun is None else noun
    return Count(Quantity(first, first, first, first, 1, 1, 1), first, last, noun, noun, of, single=single)


def _others(sentence: Sentence, persons: Collection[int]) -> Iterator[Count]:
    """As in "another was hurt", "another man", "the other"."""
    tokens, words = sentence.tokens, lowered(sentence)
    for i in range(len(tokens)):
        if not _means_other(tokens, words, i):
            continue
        run = noun_run_at(sentence, i + 1)
        if run is None and _stands_alone(tokens, i):
            yield one_at(i, i, single="other")
        elif run is not None and _is_one_person(tokens[run]):
            named = noun_phrase_at(sentence, i + 1)
            yield one_at(i, run, of=named[0] if named else None, single="other")


def _means_other(tokens: tuple[Token, ...], words: tuple[str, ...], i: int) -> bool:
    """ "Another", "the other", "a second"."""
    before = words[i - 1] if i else ""
    return words[i] == "another" or (words[i] == "other" and before == "the") or (tokens[i].ent == "ORDINAL" and before in {"a", "an"})


def _stands_alone(tokens: tuple[Token, ...], i: int) -> bool:
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is None or after.is_punct_only or after.tag in {"VBD", "VBZ", "VBN", "VBP", "IN", "RB", "CC", "MD", "WP"}


def _aged(sentence: Sentence, persons: Collection[int]) -> Iterator[Count]:
    """As in "a 19-year-old was hurt", "the 19-year-old"."""
    if "old" not in vocabulary(sentence):
        return
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.text.lower() != "old" or i < 4 or [t.text for t in tokens[i - 3 : i]] != ["-", "year", "-"]:
            continue
        if _goes_on(sentence, i + 1):
            continue
        if not (tokens[i - 4].tag == "CD" or tokens[i - 4].text[:1].isdigit()):
            continue
        first = i - 4
        while first and tokens[first - 1].tag in {"DT", "JJ", "PRP$"}:
            first -= 1
        kind = "" if tokens[first].text.lower() in {"a", "an"} else "known"
        yield one_at(first, i, of="".join(t.text for t in tokens[i - 4 : i + 1]), single=kind)


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Whether a noun that the age describes stands from token i on; words of time are none ("a 19-year-old last Friday")."""
    tokens = sentence.tokens
    if i >= len(tokens) or tokens[i].ent in {"DATE", "TIME"}:
        return False
    return tokens[i].tag in {"NN", "NNS", "NNP", "JJ", "HYPH"}


def _aged_nouns(sentence: Sentence, persons: Collection[int]) -> Iterator[Count]:
    """As in "and 20-year-old woman", which leaves out its article."""
    if "old" not in vocabulary(sentence):
        return
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if token.text.lower() != "old" or i < 4 or [t.text for t in tokens[i - 3 : i]] != ["-", "year", "-"]:
            continue
        noun = noun_run_at(sentence, i + 1)
        before = tokens[i - 5] if i > 4 else None
        if noun is not None and _is_one_person(tokens[noun]) and (before is None or before.tag not in {"DT", "PRP$", "POS"}):
            named = noun_phrase_at(sentence, i - 4)
            yield one_at(i - 4, noun, of=named[0] if named else None, single="new")


def _bare_nouns(sentence: Sentence, persons: Collection[int]) -> Iterator[Count]:
    """As in "a father and daughter", where one article serves for two; "her father, elder brother and niece"."""
    tokens = sentence.tokens
    for i in range(3, len(tokens)):
        if tokens[i].tag != "NN" or tokens[i].dep not in {"conj", "appos"} or not _is_one_person(tokens[i]):
            continue
        first = _first_adjective(tokens, i)
        above = tokens[tokens[i].head]
        pair = tokens[first - 1].text.lower() == "and" and tokens[i].dep == "conj" and tokens[i].head == first - 2
        if (pair and above.tag == "NN" and _is_one_person(above)) or _is_next_kin(sentence, first, i):
            yield one_at(first, i, of=" ".join(t.text for t in tokens[first : i + 1]), noun=i, single="new")


def _first_adjective(tokens: tuple[Token, ...], i: int) -> int:
    while i > 1 and tokens[i - 1].tag in {"JJ", "JJR", "JJS"}:
        i -= 1
    return i


def _is_next_kin(sentence: Sentence, first: int, i: int) -> bool:
    """Whether a noun for one person goes on a list that a possessive opens, with a mark or "and" on either side."""
    tokens = sentence.tokens
    if tokens[first - 1].text.lower() not in {",", "and"} or i + 1 == len(tokens):
        return False
    above = i
    for _ in range(_LONGEST_LIST):
        if tokens[above].dep not in {"conj", "appos"} or tokens[tokens[above].head].tag not in _NOUNS:
            break
        above = tokens[above].head
    owned = any(tokens[k].tag == "PRP$" for k in children(sentence, above, "poss"))
    listed = any(t.text.lower() == "and" for t in tokens[first - 1 : i + _LONGEST_LIST])
    closes = tokens[i + 1].text.lower() in {",", "and", ".", "-"}
    return closes and above != i and owned and listed and is_person(tokens[above]) and not children(sentence, i, "det", "poss")


def _described(sentence: Sentence, persons: Collection[int]) -> Iterator[Count]:
    """As in "the mayor", "her brother", "Kovic's elder son"."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if not (token.text.lower() in {"the", "this", "that"} and token.tag == "DT") and token.tag not in {"PRP$", "POS"}:
            continue
        run = noun_run_at(sentence, i + 1)
        if run is None or not _is_one_person(tokens[run]) or any(t.ent == "ORDINAL" for t in tokens[i:run]):
            continue
        if is_unborn(tokens[i:run]):
            continue
        named = noun_phrase_at(sentence, i + 1)
        last = _name_end(tokens, run)
        yield one_at(i, last, of=named[0] if named else None, noun=run, single="known")


def _name_end(tokens: tuple[Token, ...], i: int) -> int:
    """The last token of a name that stands right behind a description ("his sister Ana Kovic")."""
    end = i
    while end + 1 < len(tokens) and tokens[end + 1].tag in _PROPER and tokens[end + 1].ent == "PERSON":
        end += 1
    return end


def _is_one_person(noun: Token) -> bool:
    return noun.tag in _NOUNS and is_person(noun) and noun.lemma not in word_set("no single person")


def _names(sentence: Sentence, persons: Collection[int]) -> Iterator[Count]:
    """As in "Mara Kovic", "the nurse Mara Kovic", "Ms Kovic"."""
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        if tokens[i].tag not in _PROPER and not (tokens[i].ent and _opens_name(tokens, i)):
            i += 1
            continue
        last = _run_end(tokens, i, persons)
        if not _is_name(tokens[i], i, persons) and not _is_aged_name(tokens, last) and not _is_beside_name(sentence, i, last, persons):
            i = last + 1
            continue
        shouted = all(t.text.isupper() for t in tokens[i : last + 1]) and last > i  # the place of a dateline
        if tokens[last].dep not in {"compound", "nmod", "amod"} and not shouted:
            yield replace(one_at(_aged_first(sentence, i), last, of=printed(tokens[i : last + 1]), single="name"), named=i)
        i = last + 1


def _opens_name(tokens: tuple[Token, ...], i: int) -> bool:
    """A first name that the tagger does not know ("Demereay/JJ Osk/NNP")."""
    token = tokens[i]
    if token.ent != "PERSON" or token.head != i + 1 or token.tag not in {"JJ", "NN"} or i + 1 == len(tokens):
        return False
    return tokens[i + 1].tag in _PROPER and tokens[i + 1].ent == "PERSON" and token.text[:1].isupper()


def _run_end(tokens: tuple[Token, ...], i: int, persons: Collection[int]) -> int:
    """The last proper noun of a run that is all of a person's name or all of something else's; a hyphen joins two."""
    last, named = i, _is_name(tokens[i], i, persons)
    while last + 1 < len(tokens):
        step = 2 if is_hyphen_of_name(tokens, last + 1) else 1
        if last + step >= len(tokens) or tokens[last + step].tag not in _PROPER:
            break
        if step == 1 and _is_name(tokens[last + 1], last + 1, persons) != named:
            break
        last += step
    return last


def _is_beside_name(sentence: Sentence, i: int, last: int, persons: Collection[int]) -> bool:
    """Two proper nouns and more that "and" joins to a person's name, which the parse takes for something else."""
    tokens = sentence.tokens
    if last == i or any(t.ent not in {"", "ORG", "PRODUCT", "WORK_OF_ART"} for t in tokens[i : last + 1]):
        return False
    beside = [*children(sentence, last, "conj"), *([tokens[last].head] if tokens[last].dep == "conj" else [])]
    return any(_is_name(tokens[k], k, persons) for k in beside)


def _aged_first(sentence: Sentence, i: int) -> int:
    """Where the age before a name begins ("17-year-old Mara Kovic", "17 year old Mara Kovic"), else the name's own first token."""
    tokens = sentence.tokens
    words = [k for k in range(i - 1, max(i - 6, -1), -1) if tokens[k].text != "-"][:3]
    aged = len(words) == 3 and [tokens[k].lemma.lower() for k in words[:2]] == ["old", "year"]
    return words[2] if aged and tokens[words[2]].tag in {"CD", "NN", "JJ"} else i


def _is_aged_name(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether an age stands behind a name that is no place's or day's."""
    return has_age(tokens, last) and tokens[last].ent not in {"GPE", "DATE", "LOC"}


def _is_name(token: Token, i: int, persons: Collection[int]) -> bool:
    return token.ent == "PERSON" if token.tag not in _PROPER else token.ent == "PERSON" or i in persons


def _pronouns(sentence: Sentence, persons: Collection[int]) -> Iterator[Count]:
    """As in "she", "him", "himself", and the owner in "her death"."""
    if word_set("one man or woman").isdisjoint(vocabulary(sentence)):
        return
    for i, token in enumerate(sentence.tokens):
        if token.text.lower() in word_set("one man or woman") and token.tag in {"PRP", "PRP$"}:
            yield one_at(i, i, single="pronoun")
