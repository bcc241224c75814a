"""What befell those who are counted? Pairs each number of people with the word that says they were killed, hurt, held or driven out."""

from dataclasses import replace
from typing import cast

from twosource.claims.casualtywords import Casualty, CasualtyWord, casualty_word, casualty_words
from twosource.claims.counted import Count, find_counts, is_person
from twosource.claims.grammar import children
from twosource.claims.numbers import number_words
from twosource.claims.parts import find_part, who_they_are
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token, Unit

_BE_HAVE = {"be", "have", "get", "remain"}
_AFTER_PARTICIPLE = {"IN", "RB", "CC", ",", ".", ":", "TO", "WRB", "-RRB-", "''", "RBR"}
_TOLL_REACH = 9


def find_casualties(sentence: Sentence) -> tuple[Casualty, ...]:
    """The casualties of a sentence, in order of their numbers; the parts of wholes in it among them."""
    out: list[Casualty] = []
    for count in find_counts(sentence):
        if _is_denied_number(sentence, count):
            continue
        part = find_part(sentence, count, out)
        if part is not None:
            out.append(part)
            continue
        if count.of_them and who_they_are(sentence, count) is not None:
            continue
        found = _match(sentence, count) or _beside(sentence, count, out)
        if found is None or _is_of_two_harms(sentence, found):
            continue
        if not any(f.trigger == found.trigger and _rivals(f, found) for f in out):
            out.append(found)
    return tuple(out)


def _is_of_two_harms(sentence: Sentence, casualty: Casualty) -> bool:
    """As in "60 were killed and wounded", "200 dead or wounded": the number is no count of either."""
    tokens = sentence.tokens[casualty.trigger + 1 : casualty.trigger + 3]
    if len(tokens) < 2 or tokens[0].text.lower() not in {"and", "or"} or casualty.trigger < casualty.count.last:
        return False
    other = casualty_word(sentence, casualty.trigger + 2, "object", "predicate")
    harmed = other is not None and other.unit != casualty.unit and tokens[1].tag in {"VBN", "VBD", "JJ"}
    return harmed and _closes(sentence.tokens, casualty.trigger + 2)


def _rivals(a: Casualty, b: Casualty) -> bool:
    """Two numbers of one noun ("the toll rose from 30 to 40") cannot both be meant."""
    return a.frame == "toll" and b.frame == "toll"


def _is_denied_number(sentence: Sentence, count: Count) -> bool:
    """As in "no one", "one in five": no count of victims."""
    words = ["", "", *(t.text.lower() for t in sentence.tokens), "", ""]
    before, earlier = words[count.first + 1], words[count.first]
    after, later = words[count.last + 3], words[count.last + 4]
    if before in {"no", "any", "every", "each", "neither"}:
        return True
    share_of = after in {"in", "out"} and (later in number_words() or later.isdigit() or later == "of")
    return share_of or (before in {"in", "out"} and earlier in number_words())


def _match(sentence: Sentence, count: Count) -> Casualty | None:
    for find in (_as_subject, _as_object, _followed, _as_noun, _of_noun, _as_toll):
        found = find(sentence, count)
        if found is not None:
            return found
    return None


def _made(count: Count, word: CasualtyWord, trigger: int, frame: str) -> Casualty:
    return Casualty(count, cast(Unit, word.unit), trigger, frame)


def _as_subject(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "15 people were killed", "15 died", "15 lost their lives", "15 were shot dead", "15 are missing"."""
    tokens = sentence.tokens
    subject = _top_conjunct(sentence, count.head)
    if tokens[subject].dep not in {"nsubj", "nsubjpass"}:
        return None
    verb = tokens[subject].head
    passive = tokens[subject].dep == "nsubjpass" or bool(children(sentence, verb, "auxpass"))
    if passive and _is_deadly(sentence, verb):
        return Casualty(count, "killed", verb, "passive")
    if passive and (word := casualty_word(sentence, verb, "object")):
        return _made(count, word, verb, "passive")
    if not passive and (word := casualty_word(sentence, verb, "subject")):
        return _made(count, word, verb, "subject")
    if (word := casualty_word(sentence, verb, "their lives")) and any(tokens[k].lemma == "life" for k in children(sentence, verb, "dobj")):
        return _made(count, word, verb, "subject")
    return _predicate(sentence, count, verb, passive=passive)


def _is_deadly(sentence: Sentence, verb: int) -> bool:
    """As in "fatally shot", "shot to death", "stabbed to death"."""
    tokens = sentence.tokens
    beside = [k for k in (verb - 1, verb + 1) if 0 <= k < len(tokens) and tokens[k].tag == "RB"]
    if any((tokens[k].text.lower(), "D") in casualty_words() for k in (*children(sentence, verb, "advmod"), *beside)):
        return True
    return [t.text.lower() for t in tokens[verb + 1 : verb + 3]] == ["to", "death"]


def _top_conjunct(sentence: Sentence, head: int) -> int:
    """The first of nouns that are joined by "and"."""
    while sentence.tokens[head].dep == "conj" and sentence.tokens[sentence.tokens[head].head].pos in {"NOUN", "NUM", "PROPN"}:
        head = sentence.tokens[head].head
    return head


def _predicate(sentence: Sentence, count: Count, verb: int, *, passive: bool) -> Casualty | None:
    tokens = sentence.tokens
    if not passive and tokens[verb].lemma not in {"be", "remain", "go", "lie", "get"}:
        return None
    said = children(sentence, verb, "acomp", "attr", "oprd", "xcomp", "advmod", "conj", "dobj")
    for k in said:
        word = casualty_word(sentence, k, "predicate") or (passive and casualty_word(sentence, k, "object")) or None
        if word is not None and k > verb and not children(sentence, k, "nsubj", "nsubjpass"):
            return _made(count, word, k, "passive")
    return None


def _as_object(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "killed 15 civilians", "claimed 15 lives"."""
    tokens = sentence.tokens
    head = _top_conjunct(sentence, count.head)
    verb = tokens[head].head if tokens[head].dep in {"dobj", "dative"} else _verb_before(sentence, count)
    if verb is None or verb > count.first or not tokens[verb].tag.startswith("VB"):
        return None
    if children(sentence, verb, "auxpass", "nsubjpass") or any(tokens[k].is_punct_only for k in range(verb + 1, count.first)):
        return None
    life = tokens[count.noun].lemma == "life"
    if life and (word := casualty_word(sentence, verb, "lives")):
        return _made(_of_owner(tokens, count), word, verb, "active")
    if life:
        return None
    after = [t.text.lower() for t in tokens[count.last + 1 : count.last + 3]]
    if _is_deadly(sentence, verb) or (after == ["to", "death"] and tokens[verb].pos == "VERB") or _shot_dead(tokens, verb, count):
        return Casualty(count, "killed", verb, "active")
    word = casualty_word(sentence, verb, "object")
    return _made(count, word, verb, "active") if word is not None else None


def _of_owner(tokens: tuple[Token, ...], count: Count) -> Count:
    """Of "three men's lives" the men are counted."""
    at = count.noun - 1
    if tokens[at].tag != "POS" or count.of is None or at - 1 < count.quantity.stop + 1:
        return replace(count, of=None)
    words = count.of[: max(count.of.rfind("'"), count.of.rfind("\u2019"))]
    return replace(count, of=words or None)


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


def _followed(sentence: Sentence, count: Count) -> Casualty | None:
    """Where the parse lost the thread: "40 dead and 100 wounded", "two guards they said had been shot"."""
    tokens = sentence.tokens
    i = _skip_said(tokens, count.last + 1)
    helped = False
    if count.partitive and i < len(tokens) and tokens[i].lemma != "be":  # "one of six people wounded": six were
        return None
    while i < len(tokens) and (tokens[i].tag == "RB" or tokens[i].lemma in _BE_HAVE or tokens[i].text.lower() in word_set("skipped")):
        helped = helped or tokens[i].lemma == "be"
        i += 1
    if i >= len(tokens):
        return None
    if (word := casualty_word(sentence, i, "predicate")) and _closes(tokens, i):
        return _made(count, word, i, "passive")
    if tokens[i].tag in {"VBN", "VBD", "JJ"} and (word := casualty_word(sentence, i, "object")) and (helped or _closes(tokens, i)):
        return _made(count, word, i, "passive")
    if tokens[i].tag in {"VBD", "VBN", "VBP"} and (word := casualty_word(sentence, i, "subject")):
        return _made(count, word, i, "subject")
    return None


def _skip_said(tokens: tuple[Token, ...], i: int) -> int:
    """Past "they said" in "soldiers they said were killed"."""
    j = i
    while j < len(tokens) and j < i + 4 and tokens[j].tag in {"PRP", "DT", "NN", "NNS", "NNP"}:
        j += 1
    verb = tokens[j] if i < j < len(tokens) else None
    after = tokens[j + 1] if verb is not None and j + 1 < len(tokens) else None
    return j + 1 if verb is not None and verb.tag in {"VBD", "VBP", "VBZ"} and after is not None and after.lemma in _BE_HAVE else i


def _closes(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the participle ends its phrase: no object follows, so those counted are its victims."""
    return i + 1 >= len(tokens) or tokens[i + 1].tag in _AFTER_PARTICIPLE or tokens[i + 1].ent in {"DATE", "TIME"}


def _as_noun(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "six deaths", "15 bodies"."""
    if count.head == count.quantity.last:
        return None
    word = casualty_word(sentence, count.head, "of", "remains", "plural")
    if word is None or (word.frame == "plural" and sentence.tokens[count.head].tag != "NNS"):
        return None
    return _made(count, word, count.head, "noun")


def _of_noun(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "the deaths of six people", "corpses of six soldiers"."""
    if count.first < 2 or sentence.tokens[count.first - 1].text.lower() != "of":
        return None
    word = casualty_word(sentence, count.first - 2, "of", "remains")
    return _made(count, word, count.first - 2, "noun") if word is not None else None


def _as_toll(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "the death toll rose to 40", "a toll of 40 dead"; the number it rose from is not meant."""
    tokens = sentence.tokens
    before = tokens[count.first - 1].text.lower() if count.first else ""
    if before not in {"to", "at", "of", "reached", "is", "was", "topped", "passed", "exceeded", "reaching"}:
        return None
    for i in range(count.first - 1, max(count.first - 1 - _TOLL_REACH, -1), -1):
        word = casualty_word(sentence, i, "toll")
        if word is not None:
            injured = i > 0 and tokens[i - 1].lemma in {"injury", "wound"}
            return Casualty(count, "injured" if injured else "killed", i, "toll")
        if tokens[i].tag in {".", ":"} or (tokens[i].text.lower() in number_words() and before != "to"):
            return None
    return None


def _beside(sentence: Sentence, count: Count, found: list[Casualty]) -> Casualty | None:
    """As in "12 soldiers and three civilians": the second shares what befell the first."""
    tokens = sentence.tokens
    if not found or found[-1].whole is not None or not is_person(tokens[count.noun]):
        return None
    last = found[-1]
    between = [t.text.lower() for t in tokens[last.count.last + 1 : count.first]]
    joined = between in (["and"], [","], [",", "and"], ["as", "well", "as"])
    same_side = last.frame not in {"active", "noun"} or count.first > last.trigger
    return Casualty(count, last.unit, last.trigger, last.frame) if joined and same_side and last.frame != "toll" else None
