"""Whose speech is a quotation that no reporting word takes? The subject of the verb beside it: '"...," she barked', 'He shot back: "..."'.

Any verb can carry speech ("beamed", "fired back"); the comma or colon between it and the quotation is the sign.
"""

from twosource.claims.sentence.grammar import child, children, noun_phrase
from twosource.claims.sentence.phrases import find_phrases
from twosource.claims.speech.cues import Cue, Reported, reporting_verbs
from twosource.claims.speech.quotes import QuotedRun
from twosource.claims.speech.sources import find_source
from twosource.records import Sentence

_FINITE = {"VBD", "VBZ", "VBP", "VBN"}  # a small model takes many a past for a participle
_DASHES = {"--", "-", "\u2013", "\u2014", "\u2015"}
_MARKS = {'"', "``", "''", "\u201c", "\u201d"}
_NO_SPEECH = {"be", "have", "do"}
_MOST_BETWEEN = 12
"""How many words of hearer and place may stand between a reporting word and the comma before its quotation."""


def find_beside(sentence: Sentence, run: QuotedRun, text: str) -> Reported | None:
    """The attribution of a quotation to the verb beside it in this sentence, or None where no verb stands right."""
    inside = [i for i, t in enumerate(sentence.tokens) if run.inner.start <= t.start < run.inner.end]
    if not inside:
        return None
    signed = _signed(sentence, inside[-1])
    before = signed or _cue_before(sentence, run, inside[0])
    if before is None and text[run.inner.start : run.inner.start + 1].isupper():
        before = _verb_before(sentence, run, inside[0], text)
    found = before or _verb_after(sentence, run, inside[-1], text) or _cue_after(sentence, run, inside[-1], text)
    if found is None:
        return None
    verb, source = found
    cue = Cue(verb=verb, tokens=(verb,), lemma=sentence.tokens[verb].lemma, implies="says", saying="yes", passive=False, asserted=True)
    return Reported(cue=cue, content=((inside[0], inside[-1]),), source=source)


def _cue_before(sentence: Sentence, run: QuotedRun, first: int) -> tuple[int, tuple[int, int]] | None:
    """'told his supporters, "our town ..."', 'shouting "Open the gates!"': a reporting word with the quotation right behind it.

    Only hearer, place and time may stand between, and then a comma or colon.
    """
    tokens = sentence.tokens
    edge = first - 1
    while edge >= 0 and tokens[edge].start >= run.outer.start:
        edge -= 1
    if edge < 0:
        return None
    if tokens[edge].text not in {",", ":"}:
        return _with_subject(sentence, edge) if _reports(sentence, edge) else None
    for verb in range(edge - 1, max(-1, edge - _MOST_BETWEEN), -1):
        if _reports(sentence, verb):
            return _with_subject(sentence, verb)
        if tokens[verb].is_punct_only or (tokens[verb].tag in _FINITE - {"VBN"} and not _tells_when(sentence, verb)):
            return None
    return None


def _tells_when(sentence: Sentence, verb: int) -> bool:
    """ "as the crowd cheered", "before she left": the verb of a clause that tells of the saying, whose subject says nothing."""
    token = sentence.tokens[verb]
    above = token.dep == "advcl" and token.head < verb
    return above and any(k < verb for k in children(sentence, verb, "mark", "advmod") if sentence.tokens[k].tag in {"IN", "WRB"})


def _reports(sentence: Sentence, i: int) -> bool:
    row = reporting_verbs().get(sentence.tokens[i].lemma)
    return row is not None and row.saying != "no" and sentence.tokens[i].pos == "VERB"


def _verb_before(sentence: Sentence, run: QuotedRun, first: int, text: str) -> tuple[int, tuple[int, int]] | None:
    """A colon, or a comma right behind the verb, opens the quotation, and nothing follows it in its sentence."""
    tokens = sentence.tokens
    edge = first - 1
    while edge >= 0 and tokens[edge].start >= run.outer.start:
        edge -= 1
    if edge < 1 or tokens[edge].text not in {",", ":"} or any(c.isalnum() for c in text[run.outer.end : sentence.end]):
        return None
    below = {"relcl", "amod", "acl"}
    verbs = [
        i
        for i in range(edge)
        if tokens[i].tag in _FINITE and tokens[i].pos == "VERB" and tokens[i].dep not in below and not _tells_when(sentence, i)
    ]
    if not verbs or (tokens[edge].text == "," and edge - verbs[-1] > 2):
        return None
    return _with_subject(sentence, verbs[-1])


def _with_subject(sentence: Sentence, verb: int) -> tuple[int, tuple[int, int]] | None:
    """The verb with its subject, or None where it has none or is passive."""
    if sentence.tokens[verb].lemma in _NO_SPEECH or child(sentence, verb, "nsubjpass", "auxpass") is not None:
        return None
    cue = Cue(verb=verb, tokens=(verb,), lemma=sentence.tokens[verb].lemma, implies="says", saying="yes", passive=False, asserted=True)
    source = find_source(sentence, cue)
    return (verb, source) if source is not None else None


def _signed(sentence: Sentence, last: int) -> tuple[int, tuple[int, int]] | None:
    """'"Nobody asked us." -- Ana Kolt': a dash and a name that end the sentence behind a quotation, as under a pulled one."""
    tokens = sentence.tokens
    at = last + 1
    while at < len(tokens) and tokens[at].is_punct_only and tokens[at].text not in _DASHES:
        at += 1
    if at + 1 >= len(tokens) or tokens[at].text not in _DASHES:
        return None
    named = next((p for p in find_phrases(sentence) if p.first == at + 1 and p.name is not None), None)
    if named is None or named.kind not in {"person", "body"}:
        return None
    behind = tokens[named.last + 1 :]
    next_opens = bool(behind) and behind[0].text in _MARKS  # a list of pulled quotations: the next one opens
    ends = not behind or (behind[0].is_punct_only and all(t.pos not in {"VERB", "AUX"} for t in behind))
    return (at, (named.first, named.last)) if ends or next_opens else None


def _behind_mark(sentence: Sentence, run: QuotedRun, last: int, text: str) -> int | None:
    """The first word behind a quotation that ends in a comma or mark which leads on, or the sentence's end; None behind any other."""
    if text[run.inner.end - 1 : run.inner.end] not in {",", "?", "!"}:
        return None
    at = last + 1
    while at < len(sentence.tokens) and sentence.tokens[at].is_punct_only:
        at += 1
    return at


def _verb_after(sentence: Sentence, run: QuotedRun, last: int, text: str) -> tuple[int, tuple[int, int]] | None:
    """'"...," the mayor barked': a mark inside the closing one, then a name or description and its verb, or the verb and a name."""
    tokens = sentence.tokens
    at = _behind_mark(sentence, run, last, text)
    if at is None:
        return None
    phrases = find_phrases(sentence)
    source = next((p for p in phrases if p.first == at), None)
    if source is not None:
        verb = _behind_apposition(sentence, source.last + 1)
        while verb < len(tokens) and tokens[verb].pos == "ADV":
            verb += 1
        return (verb, (source.first, source.last)) if verb < len(tokens) and _speaks(sentence, verb) else None
    behind = next((p for p in phrases if p.first == at + 1 and p.name), None)
    return (at, (behind.first, behind.last)) if behind is not None and _speaks(sentence, at) else None


def _cue_after(sentence: Sentence, run: QuotedRun, last: int, text: str) -> tuple[int, tuple[int, int]] | None:
    """'"...?" a reporter could be heard asking', '"...," read one': a reporting word behind a comma or mark inside the quotation."""
    tokens = sentence.tokens
    at = _behind_mark(sentence, run, last, text)
    if at is None:
        return None
    if at + 1 < len(tokens) and _reports(sentence, at) and tokens[at + 1].pos in {"PRON", "NUM", "NOUN", "PROPN", "DET"}:
        run_ = noun_phrase(sentence, at + 1)
        return at, (at + 1, max(at + 1, run_[-1]))
    for verb in range(at, min(at + _MOST_BETWEEN, len(tokens))):
        if tokens[verb].text == ",":
            return None
        if _reports(sentence, verb) and verb > at and tokens[at].pos in {"PRON", "NUM", "NOUN", "PROPN", "DET"}:
            head = next((j for j in range(at, verb) if tokens[j].dep in {"nsubj", "nsubjpass"}), None)
            named = noun_phrase(sentence, head) if head is not None else ()
            return (verb, (max(at, named[0]), min(named[-1], verb - 1))) if named else None
    return None


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
