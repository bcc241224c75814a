"""Whose word is a figure? The attribution over what says what befell them, but for what indirect speech only presupposes."""

from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import ancestors, children
from twosource.claims.speech.presupposed import is_presupposed_noun
from twosource.claims.time.tense import cue_words
from twosource.claims.wordsets import word_set
from twosource.records import Attribution, Sentence


def find_voice(scene: Scene, sentence: Sentence, casualty: Casualty) -> Attribution | None:
    """The attribution over the word that says what befell them; none where indirect speech only presupposes it."""
    at = casualty.count.quantity.first if casualty.frame == "part" else casualty.trigger
    token = sentence.tokens[at]
    over = scene.attribution_over((token.start, token.end))
    if over is None:
        return None
    if over.form == "indirect" and _is_presupposed(sentence, casualty.trigger, over):
        return None
    return None if is_presupposed_noun(scene, sentence, at, over) else over


def _is_presupposed(sentence: Sentence, trigger: int, over: Attribution) -> bool:
    """Whether the harm stands in a relative clause of a definite or bygone thing ("after the war that has killed 9,000")."""
    tokens = sentence.tokens
    clause = next((j for j in (trigger, *ancestors(sentence, trigger)) if tokens[j].dep == "relcl"), None)
    if clause is None or not any(c.start <= tokens[tokens[clause].head].start < c.end for c in over.content):
        return False
    noun = tokens[clause].head
    if any(tokens[j].lemma in cue_words("says") for j in _between(sentence, trigger, clause)):
        return False
    if _is_definite(sentence, noun):
        return True
    above = (j for j in ancestors(sentence, noun) if tokens[j].pos in {"ADP", "SCONJ", "VERB"})
    return any(tokens[j].lemma in word_set("bygone") for j in above if tokens[j].pos in {"ADP", "SCONJ"})


def _between(sentence: Sentence, low: int, high: int) -> tuple[int, ...]:
    """The tokens above `low` up to `high`; none where the two are one."""
    path: list[int] = []
    for j in ancestors(sentence, low) if low != high else ():
        path.append(j)
        if j == high:
            break
    return tuple(path)


def _is_definite(sentence: Sentence, noun: int) -> bool:
    tokens = sentence.tokens
    determiners = {tokens[k].text.lower() for k in children(sentence, noun, "det", "poss")}
    return bool(determiners) and not determiners & {"a", "an", "any", "some", "no", "every", "each", "another"}
