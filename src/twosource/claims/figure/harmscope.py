"""How does a harm stand: did it happen, which verb has its day and place, and is its number a running total?"""

from dataclasses import replace
from datetime import date

from twosource.claims.event.status import StatusReading, read_status
from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import ancestors, children
from twosource.claims.time.tense import cue_words
from twosource.claims.wordsets import word_set
from twosource.records import Days, Sentence

_A_MONTH = 27


def harm_status(scene: Scene, sentence: Sentence, casualty: Casualty) -> StatusReading:
    """The status of the harm; a "no" in the number ("no fewer than nine") or the harm ("did not survive") denies nothing."""
    status = read_status(sentence, casualty.trigger, scene)
    if status.status == "possible" and _is_found_guilty(sentence, casualty.trigger):
        status = replace(status, status="happened")
    own = casualty.frame == "not living" or (casualty.count.quantity.bound or "").startswith(("no ", "not "))
    return replace(status, polarity="affirmed") if own else status


def _is_found_guilty(sentence: Sentence, trigger: int) -> bool:
    """As in "was found guilty of murdering two men", "pleaded guilty to killing them"; "not guilty" leaves it open."""
    tokens = sentence.tokens
    if tokens[trigger].dep != "pcomp" or tokens[tokens[trigger].head].lemma not in {"of", "to"}:
        return False
    guilty = tokens[tokens[trigger].head].head
    before = tokens[guilty - 1].text.lower() if guilty else ""
    return tokens[guilty].text.lower() in {"guilty", "convicted"} and before not in {"not", "n't", "n\u2019t"}


def event_token(sentence: Sentence, trigger: int) -> int:
    """The verb whose day and place are those of the harm: "left" for "left 40 dead", "were" for "were dead"; a noun stands for itself."""
    tokens = sentence.tokens
    if tokens[trigger].pos in {"VERB", "NOUN"} and tokens[trigger].tag != "JJ":
        return trigger
    above = next((j for j in ancestors(sentence, trigger) if tokens[j].pos in {"VERB", "AUX"}), trigger)
    return trigger if tokens[above].lemma in cue_words("says") else above


def is_cumulative(sentence: Sentence, casualty: Casualty, when: Days | None) -> bool:
    """A toll, a count over a month or longer, or the perfect of what has run for long ("has claimed 9,000 lives since")."""
    if casualty.frame == "toll":
        return True
    helpers = {sentence.tokens[k].lemma for k in children(sentence, casualty.trigger, "aux")}
    words = {t.text.lower() for t in sentence.tokens}
    if "have" in helpers and words & word_set("running"):
        return True
    return when is not None and casualty.count.quantity.best != 1 and _is_long(when)


def _is_long(when: Days) -> bool:
    if when.start is None or when.end is None:
        return True
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days >= _A_MONTH
