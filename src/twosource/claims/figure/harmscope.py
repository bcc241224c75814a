"""How does a harm stand: did it happen, which verb has its day and place, and is its number a running total?"""

from dataclasses import replace
from datetime import date

from twosource.claims.event.status import StatusReading, read_status
from twosource.claims.figure.casualtywords import Casualty, leaving_verb
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import ancestors, children
from twosource.claims.time.tense import cue_words
from twosource.claims.wordsets import word_set
from twosource.records import Days, Sentence

_A_MONTH = 27


def harm_status(scene: Scene, sentence: Sentence, casualty: Casualty) -> StatusReading:
    """The status of the harm; a "no" in the number ("no fewer than nine") or the harm ("did not survive") denies nothing."""
    status = read_status(sentence, leaving_verb(sentence, casualty), scene)
    if status.status == "possible" and _is_found_guilty(sentence, casualty.trigger):
        status = replace(status, status="happened")
    if status.status == "planned" and _is_state(sentence, casualty.trigger):
        status = replace(status, status="happened")
    if status.status == "demanded" and _had_to_be(sentence, casualty.trigger):
        status = replace(status, status="happened")
    if status.status == "possible" and casualty.frame == "not living":
        status = replace(status, status="happened")
    own = casualty.frame == "not living" or (casualty.count.quantity.bound or "").startswith(("no ", "not "))
    return replace(status, polarity="affirmed") if own else status


def is_withdrawn(sentence: Sentence, casualty: Casualty) -> bool:
    """As in "police first said that seven were hurt, but later spoke of four": the sentence itself takes the number back."""
    return any(_is_of_first_reports(sentence, v) and _is_taken_back(sentence, v) for v in ancestors(sentence, casualty.trigger))


def _is_of_first_reports(sentence: Sentence, verb: int) -> bool:
    """As in "initially said", "early reports told"."""
    tokens = sentence.tokens
    if any(tokens[k].text.lower() in word_set("at first") for k in children(sentence, verb, "advmod")):
        return True
    of_subject = (k for subject in children(sentence, verb, "nsubj") for k in children(sentence, subject, "amod"))
    return any(tokens[k].text.lower() in word_set("first told") for k in of_subject)


def _is_taken_back(sentence: Sentence, verb: int) -> bool:
    """Whether "though" opens the clause, or "but" joins another deed of the same people to it."""
    tokens = sentence.tokens
    if any(tokens[k].text.lower() in word_set("though") for k in children(sentence, verb, "mark")):
        return True
    but = any(tokens[k].text.lower() == "but" for k in children(sentence, verb, "cc"))
    return but and any(all(tokens[s].tag == "PRP" for s in children(sentence, k, "nsubj")) for k in children(sentence, verb, "conj"))


def _is_state(sentence: Sentence, trigger: int) -> bool:
    """As in "two are dead after the raid on Saturday": a state told in the plain present is no plan."""
    above = sentence.tokens[trigger].head
    return sentence.tokens[trigger].tag == "JJ" and sentence.tokens[above].lemma == "be" and not children(sentence, above, "aux")


def _had_to_be(sentence: Sentence, trigger: int) -> bool:
    """As in "seven had to be treated": whoever tells it of the past tells what was done."""
    above = sentence.tokens[sentence.tokens[trigger].head]
    return sentence.tokens[trigger].dep == "xcomp" and above.lemma == "have" and above.tag == "VBD"


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


def is_cumulative(sentence: Sentence, casualty: Casualty, when: Days | None, deed: int | None) -> bool:
    """A toll, a count over a month or longer or over several deeds, or the perfect of what has run for long ("has claimed 9,000 since").

    `deed` is the token of the noun for what did it.
    """
    if casualty.frame == "toll" or (deed is not None and _are_several(sentence, deed)) or _is_all_over(sentence, casualty.trigger):
        return True
    helpers = {sentence.tokens[k].lemma for k in children(sentence, casualty.trigger, "aux")}
    words = {t.text.lower() for t in sentence.tokens}
    if "have" in helpers and words & word_set("running"):
        return True
    return when is not None and casualty.count.quantity.best != 1 and _is_long(when)


def _are_several(sentence: Sentence, deed: int) -> bool:
    """As in "three shootings", "separate raids", "shootings across the city"; "the shootings" and "two bombs" may be of one attack."""
    tokens = sentence.tokens
    if tokens[deed].tag != "NNS":
        return False
    before = {tokens[k].text.lower() for k in children(sentence, deed, "amod")}
    if before & word_set("apart"):
        return True
    if tokens[deed].lemma not in word_set("deeds apart"):
        return False
    if before & word_set("several deeds") or any(tokens[k].tag == "CD" for k in children(sentence, deed, "nummod")):
        return True
    bare = not children(sentence, deed, "det", "poss")
    return bare and (_is_all_over(sentence, deed) or _is_over_days(sentence, deed))


def _is_all_over(sentence: Sentence, at: int) -> bool:
    """As in "across the city", "throughout the weekend"."""
    return any(sentence.tokens[k].text.lower() in word_set("all over") for k in children(sentence, at, "prep"))


def _is_over_days(sentence: Sentence, deed: int) -> bool:
    """As in "attacks from Monday to Tuesday", "attacks over the weekend"."""
    tokens = sentence.tokens
    spans = (k for k in children(sentence, deed, "prep") if tokens[k].text.lower() in word_set("over days"))
    return any(tokens[n].ent == "DATE" for k in spans for n in children(sentence, k, "pobj"))


def _is_long(when: Days) -> bool:
    if when.start is None or when.end is None:
        return True
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days >= _A_MONTH
