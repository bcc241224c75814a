"""Who is counted? Numbers of people in a sentence, each with its bounds and the words for those people."""

from dataclasses import dataclass, replace

from twosource.claims.figure.measures import is_age_of_name, is_measure
from twosource.claims.figure.people import NOUN_TAGS, anybody, is_person, person_nouns
from twosource.claims.sentence.numbers import Quantity, find_quantities
from twosource.claims.sentence.wording import lowered, printed
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token

_INSIDE_TAGS = NOUN_TAGS | {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "RB", "CC", "CD"}
_LONGEST_PHRASE = 8
_UNSAID = {"other", "more", "additional", "further", "people", "also", "alleged"}


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people. Tokens [first, last] are the whole phrase, `of` is who they are.

    `head` is the token by which it hangs in its clause, `noun` the noun for the people; both are the number where it stands alone.
    `partitive` is true for "three of the guards", `of_them` for "eight of them": a part of people named before. `single` tells how one
    person is meant who stands without a number: known ("the guard"), name, pronoun, other ("another guard"). `others`: beside some
    who were told of before ("three others"). `named`: where a name begins behind an age. `out_of`: of how many a partitive takes them
    ("one of the five"); those five are a count of their own, `inside` it.
    """

    quantity: Quantity
    first: int
    last: int
    head: int
    noun: int
    of: str | None
    of_them: bool = False
    partitive: bool = False
    single: str = ""
    others: bool = False
    named: int | None = None
    out_of: int | None = None
    inside: bool = False


def find_counts(sentence: Sentence) -> tuple[Count, ...]:
    """The numbers of people in the sentence, in order; bare numbers too ("15 were killed"), which may turn out to count something else."""
    out: list[Count] = []
    taken = -1
    for quantity in (*find_quantities(sentence), *_single(sentence)):
        around = out[-1] if out and out[-1].out_of == quantity.best and out[-1].first < quantity.first <= out[-1].last else None
        if quantity.first > taken or quantity.bound == "a" or around is not None:
            count = _count(sentence, quantity)
            if count is not None:
                others, inside = _is_of_others(sentence, count), around is not None
                out.append(replace(count, others=others, inside=inside) if others or inside else count)
                taken = count.last
    return tuple(sorted(out, key=lambda c: (c.first, c.last)))


def _is_of_others(sentence: Sentence, count: Count) -> bool:
    return any(t.lemma in {"other", "more", "additional"} for t in sentence.tokens[count.quantity.last + 1 : count.last + 2])


def _single(sentence: Sentence) -> tuple[Quantity, ...]:
    """As in "a soldier", "an elderly woman": one."""
    numbers = find_quantities(sentence)
    covered = {i for q in numbers for i in range(q.begin, q.stop + 1)}
    found = [i for i, word in enumerate(lowered(sentence)) if word in {"a", "an"} and i not in covered]
    return tuple(Quantity(i, i, i, i, 1, 1, 1, "a") for i in found)


def _count(sentence: Sentence, quantity: Quantity) -> Count | None:
    tokens = sentence.tokens
    at = quantity.stop + 1
    part = at < len(tokens) and tokens[at].text.lower() == "of"
    if (quantity.bound != "a" or part) and is_measure(tokens, quantity):
        return None
    if part:
        return _partitive(sentence, quantity, at + 1)
    run = None if _opens_time(tokens, quantity, at) else _noun_run(tokens, at)
    if run is None:
        return None if quantity.bound == "a" else _bare(sentence, quantity)
    end, head = run
    if not _agrees(tokens[head], quantity) and tokens[end + 1 : end + 2] and tokens[end + 1].text == ",":  # "four adult, male victims"
        end, head = _noun_run(tokens, end + 2) or run
    if not is_person(tokens[head]) or _is_ordinal_person(tokens, at, head) or is_unborn(tokens[at:head]):
        return None
    if not _agrees(tokens[head], quantity) or (quantity.bound == "a" and tokens[head].lemma in word_set("several persons")):
        return None
    if quantity.bound == "a" and is_measure(tokens, quantity):  # asked last: most words behind "a" are no person's
        return None
    single = quantity if quantity.bound != "a" else Quantity(quantity.begin, quantity.first, quantity.last, quantity.stop, 1, 1, 1)
    return Count(single, quantity.begin, end, _hanging(tokens, quantity, head), head, _with_second(sentence, _of(sentence, at, head), head))


def _hanging(tokens: tuple[Token, ...], quantity: Quantity, noun: int) -> int:
    """The token by which the people hang in the clause: of "two boys ages 14 and 15" the ages, of "a couple of miners" the number."""
    above = tokens[noun].head
    if tokens[noun].dep == "pobj" and quantity.first <= above <= quantity.stop:
        return tokens[above].head
    return above if tokens[noun].dep == "compound" and tokens[above].lemma == "age" else noun


def _opens_time(tokens: tuple[Token, ...], quantity: Quantity, at: int) -> bool:
    """As in "injured five late on Saturday": the words behind the number tell when."""
    said = at < len(tokens) and tokens[at].ent in {"DATE", "TIME"} and tokens[at].tag != "CD" and quantity.bound != "a"
    return said and tokens[quantity.last].ent not in {"DATE", "TIME"}


def _with_second(sentence: Sentence, of: str | None, head: int) -> str | None:
    """As in "13 women and children": both are counted."""
    tokens = sentence.tokens
    second = tokens[head + 2] if head + 2 < len(tokens) and tokens[head + 1].text.lower() == "and" else None
    both = second is not None and second.tag == tokens[head].tag == "NNS" and is_person(second)
    return f"{of} and {second.text}" if of is not None and second is not None and both else of


def _agrees(noun: Token, quantity: Quantity) -> bool:
    """One has a singular, more have a plural: "the June 30 death" counts nothing."""
    if quantity.best == 1 and quantity.bound in {None, "a"}:
        return noun.tag in {"NN", "NNP", "JJ"}
    return noun.tag != "NN" or noun.lemma in {"people", "personnel", "police", "staff", "crew", "dead", "wounded"}


def _noun_run(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """The end and the head of the noun phrase that goes on at token `at`; None where none does."""
    head: int | None = None
    i = at
    while i < len(tokens) and i < at + _LONGEST_PHRASE:
        token = tokens[i]
        if head is not None and (token.tag not in NOUN_TAGS | {"HYPH", "POS"} or token.lemma == "age"):
            break
        if token.tag not in _INSIDE_TAGS and token.text != "-":
            break
        if token.tag == "CC" and not (at < i and tokens[i - 1].tag == "JJ" and i + 1 < len(tokens) and tokens[i + 1].tag == "JJ"):
            break
        if token.tag in NOUN_TAGS and not _is_modifier(tokens, i):
            head = i
            if is_person(token) and not (token.dep == "compound" and token.head > i and tokens[token.head].lemma != "age"):
                break
        elif head is None and _is_people_name(tokens, i):
            head = i
        i += 1
    return None if head is None else (head, head)


def _is_people_name(tokens: tuple[Token, ...], i: int) -> bool:
    """As in "12 Syrians", tagged as an adjective, with no noun behind it."""
    alone = i + 1 >= len(tokens) or tokens[i + 1].tag not in _INSIDE_TAGS
    return tokens[i].ent == "NORP" and tokens[i].tag in {"JJ", "NNPS"} and alone


def _is_modifier(tokens: tuple[Token, ...], i: int) -> bool:
    """A noun that a hyphen, possessive or "old" binds to a later one ("17-year-old boy", "two-year old girl")."""
    return i + 1 < len(tokens) and tokens[i + 1].text in {"-", "'s", "'", "old"} and not _is_in_law(tokens, i + 1)


def _is_in_law(tokens: tuple[Token, ...], i: int) -> bool:
    """As in "his mother-in-law", where the hyphen binds nothing before it."""
    return [t.text.lower() for t in tokens[i : i + 4]] == ["-", "in", "-", "law"]


def is_unborn(words: tuple[Token, ...]) -> bool:
    """Whether the words before a noun say that the person is not born: such a death is none of the codebook's."""
    return any(t.text.lower() in word_set("not born") for t in words)


def _is_ordinal_person(tokens: tuple[Token, ...], at: int, head: int) -> bool:
    """As in "a second man" adds to a number that stands elsewhere."""
    return any(t.ent == "ORDINAL" for t in tokens[at:head])


def _bare(sentence: Sentence, quantity: Quantity) -> Count | None:
    tokens = sentence.tokens
    group = quantity.begin - 2
    if group >= 0 and tokens[group + 1].text.lower() == "of" and tokens[group].lemma in word_set("several persons"):
        return Count(quantity, group, quantity.stop, group, group, tokens[group].text)  # "a family of five"
    after = tokens[quantity.stop + 1] if quantity.stop + 1 < len(tokens) else None
    if after is not None and after.pos == "NOUN" and after.lemma not in person_nouns() and after.ent not in {"DATE", "TIME"}:
        return None
    if tokens[quantity.first].text.lower() == "both" and not _is_subject(tokens[quantity.first]):
        return None
    if is_age_of_name(tokens, quantity):
        return None
    if tokens[quantity.last].ent in {"ORDINAL", "LAW"} and tokens[quantity.last].dep in {"pobj", "nummod", "npadvmod"}:
        return None
    return Count(quantity, quantity.begin, quantity.stop, quantity.last, quantity.last, None)


def _is_subject(token: Token) -> bool:
    return token.dep in {"nsubj", "nsubjpass"}


def _partitive(sentence: Sentence, quantity: Quantity, at: int) -> Count | None:
    """As in "dozens of people", "eight of them", "three of the ten soldiers"."""
    tokens = sentence.tokens
    if at >= len(tokens):
        return None
    word = tokens[at].text.lower()
    named = at + 1 < len(tokens) and tokens[at + 1].tag in NOUN_TAGS
    if word in {"them", "whom"} or (word in {"those", "these"} and not named):
        return Count(quantity, quantity.begin, at, quantity.last, quantity.last, None, of_them=True)
    if tokens[at].tag == "CD" and at + 1 < len(tokens) and tokens[at + 1].tag == "DT":  # "Image 2 of 8 A bridge"
        return None
    start = at
    while start < len(tokens) and tokens[start].tag in {"DT", "PRP$", "CD"}:
        start += 1
    whole = next((q.best for q in find_quantities(sentence) if at <= q.first < start), None)
    if start < len(tokens) and tokens[start].text.lower() in word_set("hit") and tokens[start].tag in {"JJ", "VBN"}:  # "four of the dead"
        return Count(quantity, quantity.begin, start, quantity.last, start, None, partitive=True, out_of=whole)
    run = _noun_run(tokens, start)
    if run is None or not is_person(tokens[run[1]]):
        return None
    end, noun = run
    loose = quantity.best is None and start == at  # "dozens of people" are the people
    return Count(quantity, quantity.begin, end, quantity.last, noun, _of(sentence, start, noun), partitive=not loose, out_of=whole)


def noun_run_at(sentence: Sentence, at: int) -> int | None:
    """The head of the noun phrase that goes on at token `at`; None where none does."""
    run = _noun_run(sentence.tokens, at)
    return None if run is None else run[1]


def of_owner(tokens: tuple[Token, ...], count: Count) -> Count:
    """Of "three men's lives", "a man's body" the men are counted."""
    at = count.noun - 1
    if tokens[at].tag != "POS" or count.of is None or at - 1 < count.quantity.stop + 1:
        return replace(count, of=None) if tokens[count.noun].lemma == "life" else count
    words = count.of[: max(count.of.rfind("'"), count.of.rfind("\u2019"))]
    return replace(count, of=words or None)


def noun_phrase_at(sentence: Sentence, at: int) -> tuple[str | None, int] | None:
    """The words for the people that are named from token `at` on, and their noun; None where no noun for people stands there."""
    run = _noun_run(sentence.tokens, at)
    if run is None or not is_person(sentence.tokens[run[1]]):
        return None
    return _of(sentence, at, run[1]), run[1]


def _is_loose(words: list[Token]) -> bool:
    """Whether the first word is none of the group's own; the number of an age is ("17-year-old")."""
    aged = len(words) > 1 and words[1].text in {"-", "year"} and words[0].tag == "CD"
    return not aged and (words[0].tag in {"RB", "CC", "HYPH", "CD"} or words[0].is_punct_only)


def _of(sentence: Sentence, start: int, head: int) -> str | None:
    """The words for who is counted, without "other" and the like; None for people of whom nothing is said."""
    tokens = sentence.tokens
    words = [t for t in tokens[start : head + 1] if t.text.lower() not in _UNSAID]
    while words and _is_loose(words):
        words = words[1:]
    if not words or words[-1] is not tokens[head] or (len(words) == 1 and tokens[head].lemma in anybody()):
        return None
    out = printed(words)
    return f"{out}-in-law" if _is_in_law(tokens, head + 1) else out
