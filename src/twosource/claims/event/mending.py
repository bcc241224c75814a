"""Where does the small parser take a gerund for a noun ("accused them of bombing Chile"), or a noun for a clause ("refused the plan")?"""

from dataclasses import replace

from twosource.claims.event.eventwords import load_event_verbs
from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.claims.sentence.grammar import children
from twosource.records import Sentence, Token

_NOUNS = {"NN", "NNS"}


@remembered(MOST_SENTENCES)
def mended(sentence: Sentence) -> Sentence:
    """The sentence with gerunds behind a preposition put right, where the event lexicon knows the verb and a name is its object.

    A noun with its article that stands as a clause of the verb before it, without anything that a clause has, is its object.
    """
    asked = _asked_behind(sentence)
    if not asked and not any(t.tag in _NOUNS and (t.text.endswith("ing") or t.dep == "ccomp") for t in sentence.tokens):
        return sentence
    tokens = list(sentence.tokens)
    for name, prep in asked:
        tokens[name] = replace(tokens[name], dep="pobj", head=prep)
    for i, token in enumerate(tokens):
        if token.dep == "ccomp" and token.tag in _NOUNS and token.head < i and _is_object(sentence, i):
            tokens[i] = replace(token, dep="dobj")
    for i, token in enumerate(tokens):
        if token.tag != "NN" or not token.text.islower() or not token.text.endswith("ing"):
            continue
        lemma = _verb_of(token.text)
        if lemma is None:
            continue
        if token.dep == "pcomp" and children(sentence, i, "dobj"):
            tokens[i] = _gerund(token, lemma, token.head)
        elif token.dep == "compound" and _names_object(sentence, i):
            name, prep = token.head, sentence.tokens[token.head].head
            tokens[i] = _gerund(token, lemma, prep)
            tokens[name] = replace(tokens[name], dep="dobj", head=i)
    return replace(sentence, tokens=tuple(tokens)) if tokens != list(sentence.tokens) else sentence


def _asked_behind(sentence: Sentence) -> list[tuple[int, int]]:
    """Names behind "on" or "to" that the parser takes for a second subject: "called on Ana Kolt (R) to resign", with the preposition."""
    tokens = sentence.tokens
    out: list[tuple[int, int]] = []
    for i, token in enumerate(tokens):
        if token.dep == "nsubj" and token.head < i and token.pos == "PROPN":
            left = [j for j in children(sentence, token.head, "prep") if token.head < j < i and not children(sentence, j)]
            if left and len(children(sentence, token.head, "nsubj")) > 1:
                out.append((i, left[-1]))
    return out


def _is_object(sentence: Sentence, i: int) -> bool:
    has_article = any(children(sentence, j, "det", "poss") for j in (i, *children(sentence, i, "compound", "amod")))
    return has_article and not children(sentence, i, "nsubj", "nsubjpass", "cop", "aux", "mark", "dobj")


def _names_object(sentence: Sentence, i: int) -> bool:
    """Whether the gerund stands right before a name that hangs on a preposition right before the gerund."""
    name = sentence.tokens[sentence.tokens[i].head]
    between = sentence.tokens[i + 1 : sentence.tokens[i].head + 1]
    return name.dep == "pobj" and name.head == i - 1 and all(t.pos in {"PROPN", "DET"} for t in between)


def _gerund(token: Token, lemma: str, head: int) -> Token:
    return replace(token, tag="VBG", pos="VERB", dep="pcomp", head=head, lemma=lemma)


def _verb_of(text: str) -> str | None:
    stem = text[:-3]
    doubled = len(stem) > 2 and stem[-1] == stem[-2]
    return next((lemma for lemma in (stem, stem + "e", stem[:-1] if doubled else stem) if lemma in load_event_verbs()), None)
