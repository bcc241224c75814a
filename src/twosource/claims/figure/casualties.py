"""What befell those who are counted? Pairs each number of people, and each single person, with the word that says they were harmed."""

from collections.abc import Collection

from twosource.claims.figure.casualtywords import Casualty, casualty_word
from twosource.claims.figure.counted import Count, find_counts
from twosource.claims.figure.following import closes, followed, right_behind
from twosource.claims.figure.harmed import along, as_object, as_subject, relative
from twosource.claims.figure.harmgate import may_harm
from twosource.claims.figure.harmnouns import as_noun, as_toll, of_noun, owned
from twosource.claims.figure.joined import with_sums, words_between
from twosource.claims.figure.listed import find_listed
from twosource.claims.figure.multiples import find_multiples
from twosource.claims.figure.named import find_named_dead
from twosource.claims.figure.parts import find_part, who_they_are
from twosource.claims.figure.people import is_person
from twosource.claims.figure.reach import phrase_end
from twosource.claims.figure.singles import find_singles, is_single
from twosource.claims.figure.things import find_things
from twosource.claims.sentence.numbers import number_words
from twosource.claims.sentence.wording import lowered
from twosource.claims.wordsets import word_set
from twosource.records import Sentence

_OF_NUMBERS = (as_subject, as_object, relative, followed, as_noun, of_noun, as_toll, along)
_OF_SINGLES = (as_subject, as_object, relative, owned, of_noun, along)
_JOINTS = (["and"], [","], [",", "and"], [";"], [";", "and"], ["as", "well", "as"])
_THEN = (["and", "then"], [",", "then"], [",", "and", "then"])
_OF_ONE = {"killed", "injured", "missing"}


def find_casualties(sentence: Sentence, persons: Collection[int] = ()) -> tuple[Casualty, ...]:
    """The casualties of a sentence, in order of their numbers, the parts of wholes in it among them; the things behind them.

    `persons` are the tokens that stand in a name which the cast knows as a person's.
    """
    if not may_harm(sentence):
        return ()
    out: list[Casualty] = []
    for count in _find_all(sentence, persons):
        if _is_denied_number(sentence, count) or _is_told_twice(sentence, count, out):
            continue
        part = find_part(sentence, count, out)
        if part is not None:
            out.append(part)
            continue
        if count.of_them and who_they_are(sentence, count) is not None:
            continue
        found = _match(sentence, count) or _beside(sentence, count, out)
        if found is None or _is_of_two_harms(sentence, found) or not _may_be(sentence, found):
            continue
        if not any(f.trigger == found.trigger and _rivals(f, found) for f in out):
            out.append(found)
    deeds = (d for d in find_multiples(sentence) if all(d.trigger != f.trigger for f in out))
    told = (*with_sums(sentence, out), *deeds, *find_things(sentence))
    return (*told, *_named(sentence, told))


def _may_be(sentence: Sentence, casualty: Casualty) -> bool:
    """Whether the harm is one of those in which single persons count, and "his parents" only among the killed."""
    count = casualty.count
    pair = count.quantity.first == count.noun and sentence.tokens[count.noun].lemma in word_set("two to one")
    return (not count.single or casualty.unit in _OF_ONE) and (not pair or casualty.unit == "killed")


def _is_told_twice(sentence: Sentence, count: Count, found: list[Casualty]) -> bool:
    """Whether the name belongs to those who are counted right before it ("his sister, Ana Kovic, 6")."""
    last = found[-1].count if found else None
    return last is not None and count.single == "name" and last.last < count.first <= phrase_end(sentence, last, clauses=False)


def _named(sentence: Sentence, told: tuple[Casualty, ...]) -> tuple[Casualty, ...]:
    """The dead who are named one by one, where no number of them stands in the sentence."""
    if any(c.unit == "killed" and not is_single(c.count) for c in told):
        return ()
    return find_named_dead(sentence, len(told))


def _find_all(sentence: Sentence, persons: Collection[int]) -> tuple[Count, ...]:
    """Numbers and single persons in order of the text."""
    counts = find_counts(sentence)
    taken = {i for c in counts for i in range(c.first, c.last + 1)}
    listed = find_listed(sentence, frozenset(taken))
    taken |= {i for c in listed for i in range(c.first, c.last + 1)}
    return tuple(sorted((*counts, *listed, *find_singles(sentence, taken, persons)), key=lambda c: (c.first, c.last)))


def _match(sentence: Sentence, count: Count) -> Casualty | None:
    """What befell those who are counted, in the first way that tells of it; another may tell that those struck died."""
    if count.inside:
        return relative(sentence, count) or right_behind(sentence, count)
    struck: Casualty | None = None
    for find in _OF_SINGLES if count.single else _OF_NUMBERS:
        found = find(sentence, count)
        if found is not None and (not found.weak or (struck is not None and found.unit == "killed")):
            return found if struck is None or found.unit == "killed" else struck
        struck = struck or found
    return struck


def _is_of_two_harms(sentence: Sentence, casualty: Casualty) -> bool:
    """As in "60 were killed and wounded", "200 dead or wounded": the number is no count of either."""
    tokens = sentence.tokens[casualty.trigger + 1 : casualty.trigger + 3]
    if len(tokens) < 2 or tokens[0].text.lower() not in {"and", "or"} or casualty.trigger < casualty.count.last:
        return False
    other = casualty_word(sentence, casualty.trigger + 2, "object", "predicate")
    harmed = other is not None and other.unit != casualty.unit and tokens[1].tag in {"VBN", "VBD", "JJ"}
    return harmed and casualty.count.quantity.best != 1 and closes(sentence.tokens, casualty.trigger + 2)


def _rivals(a: Casualty, b: Casualty) -> bool:
    """Two numbers of one noun ("the toll rose from 30 to 40") cannot both be meant."""
    return a.frame == "toll" and b.frame == "toll"


def _is_denied_number(sentence: Sentence, count: Count) -> bool:
    """As in "no one", "one in five": no count of victims."""
    words = lowered(sentence)
    before, earlier = (words[i] if i >= 0 else "" for i in (count.first - 1, count.first - 2))
    after, later = (words[i] if i < len(words) else "" for i in (count.last + 1, count.last + 2))
    if before in {"no", "any", "every", "each", "neither"}:
        return True
    share_of = after in {"in", "out"} and (later in number_words() or later.isdigit() or later == "of")
    bare = count.noun == count.quantity.last or count.quantity.best == 1
    return (share_of and bare) or (before in {"in", "out"} and earlier in number_words())


def _beside(sentence: Sentence, count: Count, found: list[Casualty]) -> Casualty | None:
    """As in "12 soldiers and three civilians": the second shares what befell the first."""
    tokens = sentence.tokens
    own_hand = tokens[count.first].text.lower() in word_set("by own hand")
    if not found or found[-1].whole is not None or not (is_person(tokens[count.noun]) or count.single == "name" or own_hand):
        return None
    last = found[-1]
    between = words_between(sentence, last.count, count)
    between = between[:-1] if between[-1:] and between[-1] in word_set("own") else between  # "a mother and her two children"
    then = own_hand and between in _THEN  # "killed two men, then himself"
    joined = between in _JOINTS or then or (count.single == "name" and _is_list_of_aged(between))
    names = count.single == last.count.single == "name"
    bare = count.single == "new" and tokens[count.first].tag in {"NN", "JJ", "JJR", "JJS"}  # "her father, brother and niece"
    kin = (tokens[count.first].tag == "PRP$" or bare) and last.count.single != "name" and between == [","]  # "a pastor, his wife and ..."
    apposed = tokens[count.head].dep == "appos" and ";" not in between
    if is_single(count) and (apposed or between == [","]) and not names and not kin:
        return None  # "his sister, Ana Kovic", "Ana Kovic, a nurse": one person told twice
    same_side = last.frame not in {"active", "noun"} or count.first > last.trigger
    if not joined or not same_side or last.frame == "toll" or (count.single and not then and _has_own_verb(sentence, count, last)):
        return None
    return Casualty(count, last.unit, last.trigger, last.frame, weak=last.weak)


def _is_list_of_aged(between: list[str]) -> bool:
    """As in "Ivo Tarn, 31, Dan Osk, 19, and 25-year-old Mara Kovic"."""
    return bool(between) and all(w in {",", "and", "-", "year", "old"} or (w.isdigit() and len(w) < 3) for w in between)


def _has_own_verb(sentence: Sentence, count: Count, last: Casualty) -> bool:
    """As in "killed a guard, and the nurse fled"."""
    token = sentence.tokens[count.head]
    return token.dep in {"nsubj", "nsubjpass", "poss", "compound", "pobj"} and token.head != last.trigger
