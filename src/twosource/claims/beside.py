"""Whose speech is a quotation that no reporting word takes? The subject of the verb beside it: '"...," she barked', 'He shot back: "..."'.

Any verb can carry speech ("beamed", "fired back"); the comma or colon between it and the quotation is the sign.
"""

from twosource.claims.cues import Cue, Reported
from twosource.claims.grammar import child
from twosource.claims.phrases import find_phrases
from twosource.claims.quotes import QuotedRun
from twosource.claims.sources import find_source
from twosource.records import Sentence

_FINITE = {"VBD", "VBZ", "VBP", "VBN"}  # a small model takes many a past for a participle
_NO_SPEECH = {"be", "have", "do"}


def find_beside(sentence: Sentence, run: QuotedRun, text: str) -> Reported | None:
    """The attribution of a quotation to the verb beside it in this sentence, or None where no verb stands right."""
    inside = [i for i, t in enumerate(sentence.tokens) if run.inner.start <= t.start < run.inner.end]
    if not inside:
        return None
    before = _verb_before(sentence, run, inside[0], text) if text[run.inner.start : run.inner.start + 1].isupper() else None
    found = before or _verb_after(sentence, run, inside[-1], text)
    if found is None:
        return None
    verb, source = found
    cue = Cue(verb=verb, tokens=(verb,), lemma=sentence.tokens[verb].lemma, implies="says", saying="yes", passive=False, asserted=True)
    return Reported(cue=cue, content=((inside[0], inside[-1]),), source=source)


def _verb_before(sentence: Sentence, run: QuotedRun, first: int, text: str) -> tuple[int, tuple[int, int]] | None:
    """A colon, or a comma right behind the verb, opens the quotation, and nothing follows it in its sentence."""
    tokens = sentence.tokens
    edge = first - 1
    while edge >= 0 and tokens[edge].start >= run.outer.start:
        edge -= 1
    if edge < 1 or tokens[edge].text not in {",", ":"} or any(c.isalnum() for c in text[run.outer.end : sentence.end]):
        return None
    below = {"relcl", "amod", "acl"}
    verbs = [i for i in range(edge) if tokens[i].tag in _FINITE and tokens[i].pos == "VERB" and tokens[i].dep not in below]
    if not verbs or (tokens[edge].text == "," and edge - verbs[-1] > 2):
        return None
    return _with_subject(sentence, verbs[-1])


def _with_subject(sentence: Sentence, verb: int) -> tuple[int, tuple[int, int]] | None:
    if sentence.tokens[verb].lemma in _NO_SPEECH or child(sentence, verb, "nsubjpass", "auxpass") is not None:
        return None
    cue = Cue(verb=verb, tokens=(verb,), lemma=sentence.tokens[verb].lemma, implies="says", saying="yes", passive=False, asserted=True)
    source = find_source(sentence, cue)
    return (verb, source) if source is not None else None


def _verb_after(sentence: Sentence, run: QuotedRun, last: int, text: str) -> tuple[int, tuple[int, int]] | None:
    """'"...," the mayor barked': a mark inside the closing one, then a name or description and its verb, or the verb and a name."""
    tokens = sentence.tokens
    if text[run.inner.end - 1 : run.inner.end] not in {",", "?", "!"}:
        return None
    at = last + 1
    while at < len(tokens) and tokens[at].is_punct_only:
        at += 1
    phrases = find_phrases(sentence)
    source = next((p for p in phrases if p.first == at), None)
    if source is not None:
        verb = _behind_apposition(sentence, source.last + 1)
        while verb < len(tokens) and tokens[verb].pos == "ADV":
            verb += 1
        return (verb, (source.first, source.last)) if verb < len(tokens) and _speaks(sentence, verb) else None
    behind = next((p for p in phrases if p.first == at + 1 and p.name), None)
    return (at, (behind.first, behind.last)) if behind is not None and _speaks(sentence, at) else None


def _behind_apposition(sentence: Sentence, at: int) -> int:
    """Past what stands between two commas behind a name, where no verb is in it."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text != ",":
        return at
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ","), at)
    return at if any(tokens[i].tag in _FINITE for i in range(at, end)) else end + 1


def _speaks(sentence: Sentence, verb: int) -> bool:
    token = sentence.tokens[verb]
    return token.tag in _FINITE and token.lemma not in _NO_SPEECH
