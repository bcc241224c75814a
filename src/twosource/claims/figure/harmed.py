"""Does a verb or adjective harm those who are counted, as its subject ("15 died"), its object ("killed 15") or before it ("15 dead")?"""

from dataclasses import replace
from typing import cast

from twosource.claims.figure.care import (
    care_at,
    care_words,
    comes_with_wounds,
    has_wounds,
    is_carried,
    is_fatal,
    is_found_with_wounds,
    is_shot_wound,
)
from twosource.claims.figure.casualtywords import Casualty, CasualtyWord, casualty_word
from twosource.claims.figure.conjuncts import top_conjunct, verb_of_subject
from twosource.claims.figure.counted import Count, of_owner
from twosource.claims.figure.strikes import is_deadly, is_missed, is_not_saved, is_struck
from twosource.claims.sentence.grammar import children
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token, Unit

OBJECT = ("object", "struck")
_CALLS_DEAD = {"find", "pronounce", "declare"}
_MOST_JOINED = 8
_APART = {",", ";", ":", "(", ")", '"', "''", "``", "--", "\u2013", "\u2014"}


def made(count: Count, word: CasualtyWord, trigger: int, frame: str) -> Casualty:
    """The casualty that a row of the lexicon makes of a count."""
    return Casualty(count, cast(Unit, word.unit), trigger, frame, weak="struck" if word.frame.startswith("struck") else "")


def as_subject(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "15 people were killed", "15 died", "15 lost their lives", "15 were shot dead", "15 are missing"."""
    tokens = sentence.tokens
    subject = top_conjunct(sentence, count.head)
    if tokens[subject].dep not in {"nsubj", "nsubjpass"}:
        return None
    if tokens[count.noun].lemma == "life" and tokens[subject].dep == "nsubjpass":  # "three lives were lost"
        word = casualty_word(sentence, tokens[subject].head, "lives", "their lives")
        return made(of_owner(tokens, count), word, tokens[subject].head, "passive") if word is not None else None
    verb = verb_of_subject(sentence, subject)
    passive = tokens[subject].dep == "nsubjpass" or bool(children(sentence, verb, "auxpass"))
    return _gravest(sentence, count, verb, passive=passive)


def along(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "two boys are dead along with their father", "was killed together with three guards": they share the harm."""
    tokens = sentence.tokens
    preposition = tokens[top_conjunct(sentence, count.head)].head
    if tokens[preposition].text.lower() != "with" or preposition < 1 or tokens[preposition - 1].text.lower() not in {"along", "together"}:
        return None
    verb = tokens[preposition].head
    verb = tokens[verb].head if tokens[verb].text.lower() in {"along", "together"} else verb
    if tokens[verb].tag == "JJ":
        verb = tokens[verb].head
    passive = bool(children(sentence, verb, "auxpass", "nsubjpass"))
    found = _gravest(sentence, count, verb, passive=passive) if tokens[verb].pos in {"VERB", "AUX"} else None
    return found if found is not None and found.trigger < count.first else None


def relative(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "Mara Kovic, who died on Friday", "the nurse killed in the blast"."""
    tokens = sentence.tokens
    for verb in children(sentence, count.head, "relcl", "acl"):
        own = children(sentence, verb, "nsubj", "nsubjpass")
        if tokens[verb].dep == "acl":
            passive = tokens[verb].tag == "VBN"
            told = passive or tokens[verb].lemma in care_words("suffers")
            found = _gravest(sentence, count, verb, passive=passive) if told and _is_near(tokens, count, verb) else None
        elif own and tokens[own[0]].text.lower() in {"who", "that"}:
            passive = tokens[own[0]].dep == "nsubjpass" or bool(children(sentence, verb, "auxpass"))
            found = _gravest(sentence, count, verb, passive=passive)
        else:
            found = None
        if found is not None:
            return found
    nouns = () if count.partitive else (count.noun, *children(sentence, count.noun, "conj"))  # "one guard and two miners with burns"
    wound = next((w for k in nouns if (w := has_wounds(sentence, k)) is not None), None)
    return None if wound is None else Casualty(count, "injured", wound, "subject", weak="struck")


def _is_near(tokens: tuple[Token, ...], count: Count, verb: int) -> bool:
    """No other verb stands between: in "one of the gunmen in the raid that left 17 wounded" the gunman has no wound."""
    return not any(t.tag in {"VBD", "VBZ", "VBP"} for t in tokens[count.last + 1 : verb])


def _gravest(sentence: Sentence, count: Count, verb: int, *, passive: bool) -> Casualty | None:
    """What the verb says of its subject, or a verb joined to it where that says more ("was shot and killed", "was hurt and later died").

    Each joined verb is looked at once, and no more than eight: a list of a hundred deeds tells of no harm.
    """
    found: Casualty | None = None
    queue: list[tuple[int, tuple[bool, ...]]] = [(verb, (passive,))]
    for _ in range(_MOST_JOINED):
        if not queue or (found is not None and found.unit == "killed"):
            break
        at, voices = queue.pop(0)
        more = next((harm for voice in voices if (harm := _harm(sentence, count, at, passive=voice)) is not None), None)
        if more is not None and (found is None or found.weak or more.unit == "killed"):
            found = more
        queue.extend((k, _voices(sentence, k, passive=voices[-1])) for k in _joined_verbs(sentence, at))
    return replace(found, weak="") if found is not None and found.weak and _survives(sentence, verb) else found


def _survives(sentence: Sentence, verb: int) -> bool:
    """As in "were shot, but survived"."""
    tokens = sentence.tokens
    joined = (k for k in children(sentence, verb, "conj") if tokens[k].lemma in care_words("lives on"))
    return any(not children(sentence, k, "neg", "nsubj", "dobj") for k in joined)


def _joined_verbs(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The verbs that share the verb's subject and have no object of their own."""
    tokens = sentence.tokens
    return tuple(
        k
        for k in children(sentence, verb, "conj", "advcl")
        if tokens[k].pos in {"VERB", "AUX"}
        and (tokens[k].dep == "conj" or tokens[k].tag in {"VBN", "VBG"})
        and not children(sentence, k, "nsubj", "nsubjpass", "dobj")
    )


def _voices(sentence: Sentence, verb: int, *, passive: bool) -> tuple[bool, ...]:
    """Whether a joined verb is passive, in the order of trying: "was shot and died", "was shot and killed"."""
    if children(sentence, verb, "auxpass"):
        return (True,)
    return (False, True) if passive and sentence.tokens[verb].tag in {"VBN", "VBD"} else (False,)


def _harm(sentence: Sentence, count: Count, verb: int, *, passive: bool) -> Casualty | None:
    """What one verb says of its subject."""
    if any(sentence.tokens[k].text.lower() in word_set("almost") for k in children(sentence, verb, "advmod")):
        return None
    if passive and is_deadly(sentence, verb):
        return Casualty(count, "killed", verb, "passive")
    if passive and is_struck(sentence, verb):
        return Casualty(count, "injured", verb, "passive", weak="struck")
    if passive and (word := casualty_word(sentence, verb, *OBJECT)) and not is_missed(sentence, verb, word):
        return made(count, word, verb, "passive")
    if not passive and (word := casualty_word(sentence, verb, "subject")):
        return made(count, word, verb, "subject")
    if is_not_saved(sentence, verb) if passive else _lives_not_on(sentence, verb):
        return Casualty(count, "killed", verb, "not living")
    if not passive and casualty_word(sentence, verb, "their homes") and _homes(sentence, verb, "dobj", "prep"):
        return Casualty(count, "displaced", verb, "subject")
    if passive and _is_driven(sentence, verb):
        return Casualty(count, "displaced", verb, "passive")
    if (word := casualty_word(sentence, verb, "their lives")) and any(_is_life(sentence, k) for k in children(sentence, verb, "dobj")):
        return made(count, word, verb, "subject")
    return _predicate(sentence, count, verb, passive=passive) or _cared_for(sentence, count, verb, passive=passive)


def _lives_not_on(sentence: Sentence, verb: int) -> bool:
    """As in "did not survive"."""
    return sentence.tokens[verb].lemma in care_words("lives on") and bool(children(sentence, verb, "neg"))


def _homes(sentence: Sentence, verb: int, *deps: str) -> bool:
    """As in "fled their homes", "forced from their homes"."""
    nouns = {k for d in children(sentence, verb, *deps) for k in (d, *children(sentence, d, "pobj"))}
    return any(sentence.tokens[k].lemma in word_set("homes") for k in nouns)


def _is_driven(sentence: Sentence, verb: int) -> bool:
    """As in "were forced from their homes", "were forced to flee"."""
    if not casualty_word(sentence, verb, "from homes"):
        return False
    flees = any(casualty_word(sentence, k, "their homes") for k in children(sentence, verb, "xcomp"))
    return flees or _homes(sentence, verb, "prep")


def _is_life(sentence: Sentence, noun: int) -> bool:
    owners = children(sentence, noun, "poss")
    return (
        sentence.tokens[noun].lemma == "life" and all(sentence.tokens[k].text.lower() in word_set("own") for k in owners) and bool(owners)
    )


def _cared_for(sentence: Sentence, count: Count, verb: int, *, passive: bool) -> Casualty | None:
    """As in "two were taken to hospital", "she is in critical condition", "he suffered burns"."""
    trigger = care_at(sentence, verb, passive=passive)
    if trigger is None:
        wound = comes_with_wounds(sentence, verb)
        if wound is None:
            return None
        return Casualty(count, "killed" if is_fatal(sentence, wound) else "injured", wound, "subject", weak="struck")
    frame = "passive" if trigger == verb and passive else "subject"
    fatal = is_fatal(sentence, trigger)
    shot = trigger != verb and is_shot_wound(sentence, trigger)
    return Casualty(count, "killed" if fatal else "injured", trigger, frame, weak="care" if trigger == verb else "struck" if shot else "")


def _predicate(sentence: Sentence, count: Count, verb: int, *, passive: bool) -> Casualty | None:
    tokens = sentence.tokens
    if tokens[verb].tag == "JJ" and tokens[verb].dep == "ccomp" and (own := casualty_word(sentence, verb, "predicate")):
        return made(count, own, verb, "passive")  # "found a father and daughter dead"
    if not passive and tokens[verb].lemma not in {"be", "remain", "go", "lie", "get"}:
        return None
    said = children(sentence, verb, "acomp", "attr", "oprd", "xcomp", "advmod", "conj", "dobj", "ccomp", "advcl")
    for k in said:
        if k <= verb or children(sentence, k, "nsubj", "nsubjpass") or (tokens[k].dep == "advcl" and tokens[k].tag not in {"VBN", "VBG"}):
            continue
        if passive and tokens[k].tag in {"VBN", "VBD"} and is_deadly(sentence, k):
            return Casualty(count, "killed", k, "passive")
        if passive and tokens[k].tag == "VBG" and tokens[k].lemma in care_words("suffers"):
            return _cared_for(sentence, count, k, passive=False)
        word = casualty_word(sentence, k, "predicate") or (passive and casualty_word(sentence, k, *OBJECT)) or None
        if word is not None:
            return made(count, word, k, "passive")
    return None


def as_object(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "killed 15 civilians", "claimed 15 lives"."""
    verb = _verb_of_object(sentence, count)
    if verb is None or any(sentence.tokens[k].text.lower() in word_set("almost") for k in children(sentence, verb, "advmod")):
        return None
    tokens = sentence.tokens
    if tokens[count.noun].lemma == "life":
        word = casualty_word(sentence, verb, "lives")
        return made(of_owner(tokens, count), word, verb, "active") if word is not None else None
    after = [t.text.lower() for t in tokens[count.last + 1 : count.last + 3]]
    if is_deadly(sentence, verb) or (after == ["to", "death"] and tokens[verb].pos == "VERB") or _shot_dead(tokens, verb, count):
        return Casualty(count, "killed", verb, "active")
    if is_not_saved(sentence, verb):
        return Casualty(count, "killed", verb, "not living")
    if tokens[verb].lemma in {"leave", *_CALLS_DEAD} and (left := _left(sentence, count, verb)) is not None:
        return left
    if _is_driven(sentence, verb):
        return Casualty(count, "displaced", verb, "active")
    word = casualty_word(sentence, verb, *OBJECT)
    if word is not None:
        return _with_more(sentence, count, verb, word)
    if is_struck(sentence, verb):
        return Casualty(count, "injured", verb, "active", weak="struck")
    if (wound := is_found_with_wounds(sentence, verb)) is not None:
        return Casualty(count, "injured", wound, "active", weak="struck")
    return Casualty(count, "injured", verb, "active", weak="care") if is_carried(sentence, verb) else None


def _left(sentence: Sentence, count: Count, verb: int) -> Casualty | None:
    """As in "left two dead", "left a woman and her son dead", "found all four deceased"."""
    tokens = sentence.tokens
    found = tokens[verb].lemma in _CALLS_DEAD
    joined = (k + 1 for k in children(sentence, count.head, "conj"))  # "found two girls and a boy dead"
    for k in (count.last + 1, *children(sentence, verb, "oprd", "acomp", "xcomp", "ccomp", "advcl", "amod"), *joined):
        word = casualty_word(sentence, k, "predicate") if count.last < k < len(tokens) else None
        if word is not None and tokens[k].tag != "VBD" and not (found and word.unit != "killed"):
            return made(count, word, k, "passive")
    return None


def _verb_of_object(sentence: Sentence, count: Count) -> int | None:
    """The active verb whose object the count is, by the tree or by its place right behind the verb."""
    tokens = sentence.tokens
    head = top_conjunct(sentence, count.head)
    direct = tokens[head].dep in {"dobj", "dative"}
    if count.single and not direct and not (tokens[head].dep in {"dep", "oprd", "attr"} or _opens_small_clause(sentence, head)):
        return None
    verb = tokens[head].head if direct else _verb_before(sentence, count)
    if verb is None or verb > count.first or not tokens[verb].tag.startswith("VB"):
        return None
    apart = any(tokens[k].text in _APART for k in range(verb + 1, count.first)) and not (direct and head != count.head)
    return None if apart or children(sentence, verb, "auxpass", "nsubjpass") else verb


def _with_more(sentence: Sentence, count: Count, verb: int, word: CasualtyWord) -> Casualty | None:
    """The casualty of an active verb; a verb joined to it without an object of its own may say more ("shot the guard, killing him")."""
    if word.frame != "struck":
        return made(count, word, verb, "active")
    above = sentence.tokens[verb].head if sentence.tokens[verb].dep == "conj" else verb
    if above != verb and not children(sentence, above, "dobj") and (row := casualty_word(sentence, above, "object")):
        return made(count, row, above, "active")
    return made(count, word, verb, "active")


def _opens_small_clause(sentence: Sentence, head: int) -> bool:
    """As in "left the guard dead", where the parse makes the guard a subject."""
    token = sentence.tokens[head]
    return token.dep in {"nsubj", "nsubjpass"} and sentence.tokens[token.head].dep in {"ccomp", "oprd", "acomp"}


def _shot_dead(tokens: tuple[Token, ...], verb: int, count: Count) -> bool:
    """As in "shot dead two guards", "shot two guards dead"."""
    beside = (tokens[verb + 1], *tokens[count.last + 1 : count.last + 2])
    return tokens[verb].lemma == "shoot" and any(t.text.lower() == "dead" for t in beside)


def _verb_before(sentence: Sentence, count: Count) -> int | None:
    """The verb right before the number, whatever the parse made of the number."""
    i = count.first - 1
    while i >= 0 and (sentence.tokens[i].tag in {"RB", "RP"} or sentence.tokens[i].text.lower() == "dead"):
        i -= 1
    return i if i >= 0 and sentence.tokens[i].tag in {"VBD", "VBG", "VBN", "VB", "VBZ", "VBP"} else None
