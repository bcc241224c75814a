"""Which deeds does indirect speech only presuppose? "said the killing of the clerk had shaken them": of that the report itself tells.

What a quotation presupposes is its speaker's. Source: the definition of a root in the design of the record.
"""

from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import ancestors, children
from twosource.claims.wordsets import word_set
from twosource.records import Attribution, Sentence
from twosource.text.quotemarks import find_quotations
from twosource.text.spans import contains

_NOUNS = {"NN", "NNS"}


def is_presupposed_noun(scene: Scene, sentence: Sentence, noun: int, over: Attribution) -> bool:
    """Whether a noun for a deed stands in indirect speech as a thing already known ("the raid"), and is not itself what is told.

    False for a verb, for a noun in quotation marks, and for what the cue takes ("confirmed the death of two").
    """
    token = sentence.tokens[noun]
    if over.form == "direct" or token.tag not in _NOUNS or not _is_known(sentence, noun) or _is_told(sentence, noun, over):
        return False
    if over.form == "indirect":
        return True
    # Of a quotation over several sentences it is not told here which words stand in its marks.
    within = sentence.start <= over.content[0].start and over.content[-1].end <= sentence.end
    marked = find_quotations(scene.text, sentence.start, sentence.end)
    return within and not any(contains(q.inner, (token.start, token.end)) for q in marked)


def _is_known(sentence: Sentence, noun: int) -> bool:
    """ "the shooting", "his arrest": known from before. A name's ("Kolt's death") tells who it was that died."""
    before = {sentence.tokens[k].text.lower() for k in children(sentence, noun, "det", "poss")}
    return bool(before & (word_set("definite") | word_set("these")))


def _is_told(sentence: Sentence, noun: int, over: Attribution) -> bool:
    """Whether the deed is what the cue makes known: no other verb stands above the noun, or it says that this is the deed."""
    if sentence.tokens[noun].dep in {"attr", "oprd"}:
        return True  # "there was the killing of a clerk", "it was the murder of a clerk"
    cues = {c.start for c in over.cue}
    above = (sentence.tokens[k] for k in ancestors(sentence, noun))
    first = next((t for t in above if t.start in cues or t.pos in {"VERB", "AUX"}), None)
    return first is None or first.start in cues
