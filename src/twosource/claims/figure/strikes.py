"""Did a shot or a blow meet those it is said of, and did it kill? "Hit in the leg", "shot at", "fatally stabbed"."""

from twosource.claims.figure.care import care_words
from twosource.claims.figure.casualtywords import CasualtyWord, casualty_word, casualty_words
from twosource.claims.sentence.grammar import children
from twosource.claims.wordsets import word_set
from twosource.records import Sentence


def is_struck(sentence: Sentence, verb: int) -> bool:
    """As in "was hit by a bullet", "struck in the leg": hit where a bullet or a part of a body is told."""
    tokens = sentence.tokens
    if tokens[verb].lemma not in care_words("strikes"):
        return False
    for k in children(sentence, verb, "agent", "prep"):
        nouns = {tokens[n].lemma for n in children(sentence, k, "pobj")}
        by = tokens[k].lemma in {"by", "with"}
        if nouns & (care_words("bullet") if by else care_words("body") | care_words("hit body") | care_words("shots")):
            return True
    return bool({tokens[n].lemma for n in children(sentence, verb, "nsubj")} & care_words("bullet"))


def is_missed(sentence: Sentence, verb: int, word: CasualtyWord) -> bool:
    """As in "was shot at", "shot on film"; a picture is shot with a camera."""
    if word.frame != "struck":
        return False
    for k in children(sentence, verb, "prep", "prt"):
        nouns = {sentence.tokens[n].lemma for n in children(sentence, k, "pobj")}
        if (sentence.tokens[k].lemma == "at" and not nouns) or nouns & word_set("films"):
            return True
    return False


def is_deadly(sentence: Sentence, verb: int) -> bool:
    """As in "fatally shot", "shot to death", "stabbed to death"."""
    tokens = sentence.tokens
    beside = [k for k in (verb - 1, verb + 1) if 0 <= k < len(tokens) and tokens[k].tag == "RB"]
    if any((tokens[k].text.lower(), "D") in casualty_words() for k in (*children(sentence, verb, "advmod"), *beside)):
        return True
    if casualty_word(sentence, verb, "struck") and any(
        tokens[k].text.lower() == "dead" for k in children(sentence, verb, "oprd", "acomp", "advmod", "xcomp", "amod")
    ):
        return True
    return [t.text.lower() for t in tokens[verb + 1 : verb + 3]] == ["to", "death"]


def is_not_saved(sentence: Sentence, verb: int) -> bool:
    """As in "could not save him", "were unable to save her", "could not be saved"."""
    tokens = sentence.tokens
    if tokens[verb].lemma not in care_words("saves"):
        return False
    if any(tokens[k].lemma == "from" for k in children(sentence, verb, "prep")):  # "could not save them from ruin"
        return False
    could = any(tokens[k].lemma in {"can", "could"} for k in children(sentence, verb, "aux")) and bool(children(sentence, verb, "neg"))
    above = tokens[verb].head
    able = tokens[verb].dep == "xcomp" and tokens[above].lemma in {"able", "unable"}
    denied = tokens[above].lemma == "unable" or bool(children(sentence, tokens[above].head, "neg") or children(sentence, above, "neg"))
    return could or (able and denied)
