"""Does the word right behind those who are counted harm them, whatever the parse made of it ("40 dead and 100 wounded")?"""

from twosource.claims.figure.casualtywords import Casualty, casualty_word, casualty_words
from twosource.claims.figure.counted import Count
from twosource.claims.figure.harmed import OBJECT, made
from twosource.claims.figure.strikes import is_deadly, is_missed
from twosource.claims.sentence.grammar import children
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token

_HELPERS = {"be", "have", "get", "remain"}
_AFTER_PARTICIPLE = {"IN", "RB", "CC", ",", ".", ":", "TO", "WRB", "-RRB-", "''", "RBR"}


def followed(sentence: Sentence, count: Count) -> Casualty | None:
    """Where the parse lost the thread: "40 dead and 100 wounded", "two guards they said had been shot"."""
    tokens = sentence.tokens
    i = _skip_said(tokens, count.last + 1)
    helped = False
    if count.partitive and i < len(tokens) and tokens[i].lemma != "be":  # "one of six people wounded": six were
        return None
    while i < len(tokens) and (tokens[i].tag == "RB" or tokens[i].lemma in _HELPERS or tokens[i].text.lower() in word_set("skipped")):
        helped = helped or tokens[i].lemma == "be"
        i += 1
    if (fatal := _fatally(sentence, count)) is not None:
        return fatal
    if i >= len(tokens) or any(t.text.lower() in word_set("almost") for t in tokens[count.last + 1 : i]):
        return None
    if (word := casualty_word(sentence, i, "predicate")) and closes(tokens, i):
        return made(count, word, i, "passive")
    ends = helped or (closes(tokens, i) and not _does_it(sentence, count, i))
    if (
        tokens[i].tag in {"VBN", "VBD", "JJ"}
        and (word := casualty_word(sentence, i, *OBJECT))
        and ends
        and not is_missed(sentence, i, word)
    ):
        return Casualty(count, "killed", i, "passive") if is_deadly(sentence, i) else made(count, word, i, "passive")
    if tokens[i].tag in {"VBD", "VBN", "VBP"} and (word := casualty_word(sentence, i, "subject")):
        return made(count, word, i, "subject")
    return None


def right_behind(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "one of four injured in the raid", "one of five people hurt": the very next word is what befell all of them."""
    i = count.last + 1
    if i >= len(sentence.tokens) or sentence.tokens[i].tag not in {"VBN", "VBD", "JJ"}:
        return None
    word = casualty_word(sentence, i, "predicate", *OBJECT)
    return made(count, word, i, "passive") if word is not None and closes(sentence.tokens, i) and not is_missed(sentence, i, word) else None


def _does_it(sentence: Sentence, count: Count, verb: int) -> bool:
    """As in "a boy shot and killed a friend", "a boy who shot a friend": whoever is counted is the subject of a verb that has an object."""
    subject = sentence.tokens[count.head].dep == "nsubj" or bool(children(sentence, verb, "nsubj"))
    if sentence.tokens[verb].tag != "VBD" or not subject:
        return False
    return any(children(sentence, k, "dobj") for k in (verb, *children(sentence, verb, "conj")))


def _fatally(sentence: Sentence, count: Count) -> Casualty | None:
    """As in "five people were shot, two fatally"."""
    tokens, after = sentence.tokens, count.last + 1
    ends = after + 1 >= len(tokens) or tokens[after + 1].is_punct_only or tokens[after + 1].tag == "CC"
    if after >= len(tokens) or not ends:
        return None
    if (tokens[after].text.lower(), "D") not in casualty_words() or tokens[after].tag != "RB":
        return None
    struck = any(casualty_word(sentence, k, *OBJECT) for k in range(count.first))
    return Casualty(count, "killed", after, "passive") if struck else None


def _skip_said(tokens: tuple[Token, ...], i: int) -> int:
    """Past "they said" in "soldiers they said were killed"."""
    j = i
    while j < len(tokens) and j < i + 4 and tokens[j].tag in {"PRP", "DT", "NN", "NNS", "NNP"}:
        j += 1
    verb = tokens[j] if i < j < len(tokens) else None
    after = tokens[j + 1] if verb is not None and j + 1 < len(tokens) else None
    return j + 1 if verb is not None and verb.tag in {"VBD", "VBP", "VBZ"} and after is not None and after.lemma in _HELPERS else i


def closes(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the participle ends its phrase: no object follows, so those counted are its victims."""
    return i + 1 >= len(tokens) or tokens[i + 1].tag in _AFTER_PARTICIPLE or tokens[i + 1].ent in {"DATE", "TIME"}
