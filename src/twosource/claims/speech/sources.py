"""Who stands behind a reporting word? Its source as a run of tokens: subject, agent, inverted subject, or the noun a clause hangs on."""

from twosource.claims.actors.naming import titles
from twosource.claims.sentence.grammar import child, children, noun_phrase
from twosource.claims.sentence.phrases import find_phrases
from twosource.claims.sentence.runs import glued
from twosource.claims.speech.closing import find_closing_source
from twosource.claims.speech.cues import Cue, Reported, reporting_verbs
from twosource.claims.wordsets import word_set
from twosource.records import Sentence, Token

CLOSERS = {'"', "''", "”", "»", "’"}
"""What closes a quotation, as tokens."""
_FINITE = {"VBD", "VBZ", "VBP"}
_DASHES = {"--", "-", "\u2013", "\u2014", "\u2015"}
_DATELINE = 14
"""A dateline's dash is one of the first tokens."""
_OF_NAMES = {"NNP", "NNPS", "HYPH"}
_LONGEST_PLAIN = 7
_LONGEST_OFFICE = 20
"""Tokens between a name and its cue that can still be the name's office."""
_ADVERBIAL = {"advmod", "npadvmod", "aux", "auxpass", "neg"}


def find_source(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """The tokens [first, last] that name who speaks, or None where nobody is stated."""
    token = sentence.tokens[cue.verb]
    if token.dep == "acl" and token.tag == "VBN" and cue.lemma != "quote as saying" and not _is_past(sentence, cue.verb):
        return None
    apposed = _apposed(sentence, cue.verb)
    if apposed is not None:
        return apposed
    subject = _subject(sentence, cue.verb, passive=cue.passive)
    closing = find_closing_source(sentence, cue)
    if closing is not None and not _has_subject_from(sentence, cue.verb, closing[0]):
        return closing
    if not cue.passive:
        subject = _nearer(sentence, cue.verb, subject)
    if cue.passive and cue.lemma not in {"quote as saying", "quote", "cite", "report"}:
        agent = child(sentence, cue.verb, "agent")
        subject = child(sentence, agent, "pobj") if agent is not None else None
    if subject is None and not cue.passive:
        subject = _inverted(sentence, cue.verb)
    if subject is None:
        return None if cue.passive else _plain_before(sentence, cue) or _before_insertion(sentence, cue)
    run = source_run(sentence, subject, cue)
    return _behind_dateline(sentence, cue, run) if run is not None else None


def _has_subject_from(sentence: Sentence, verb: int, first: int) -> bool:
    """Whether the tree gives a verb a subject from a token on, and none before: then it has seen for itself who speaks."""
    subjects = children(sentence, verb, "nsubj", "nsubjpass")
    return bool(subjects) and min(subjects) >= first


def _behind_dateline(sentence: Sentence, cue: Cue, run: tuple[int, int]) -> tuple[int, int]:
    """ "LORVIK (Reuters) - Kern said": a place before the dash speaks for nobody. Days before a name are none of it either."""
    tokens = sentence.tokens
    dash = next((i for i in range(1, min(_DATELINE, cue.verb)) if tokens[i].text in _DASHES and not _is_hyphen(tokens, i)), None)
    if dash is not None and run[1] < dash and not any(t.tag in _FINITE for t in tokens[:dash]):
        named = next((p for p in find_phrases(sentence) if dash < p.first and p.last < cue.verb), None)
        run = (named.first, named.last) if named is not None else run
    first, last = run
    while first < last and tokens[first].ent == "DATE" and tokens[first].tag == "NNP":
        first += 1
    return first, last


def _is_hyphen(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the token stands inside a word ("D-Ohio") and parts no sentence."""
    return tokens[i].text == "-" and glued(tokens, i)


def behind_dateline(sentence: Sentence) -> int:
    """The first token behind "LORVIK (Reuters) - ", or 0 where the sentence opens with no dateline."""
    tokens = sentence.tokens
    dash = next((i for i in range(1, min(_DATELINE, len(tokens) - 1)) if tokens[i].text in _DASHES and not glued(tokens, i)), None)
    opens = tokens[0].text.isupper() and len(tokens[0].text) > 2
    return dash + 1 if dash is not None and opens and not any(t.tag in _FINITE for t in tokens[:dash]) else 0


def _plain_before(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """The words right before a finite cue that has no subject in the tree, back to where their clause begins: "About 4 in 10 say"."""
    tokens = sentence.tokens
    if tokens[cue.verb].tag not in _FINITE:
        return None
    last = cue.verb - 1
    while last >= 0 and tokens[last].pos in {"ADV", "AUX"}:
        last -= 1
    if last < 0 or tokens[last].pos not in {"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"}:
        return None
    first = last
    while first > 0 and last - first < _LONGEST_PLAIN and tokens[first - 1].pos in {"NOUN", "PROPN", "NUM", "DET", "ADJ", "ADP", "ADV"}:
        first -= 1
    opened = first == 0 or tokens[first - 1].is_punct_only or tokens[first - 1].pos in {"SCONJ", "CCONJ"}
    return (first, last) if opened and tokens[first].pos != "ADP" else None


def _before_insertion(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """A name between commas whose office stands between it and a cue without a subject: "..., Jon Adler, a spokesman for Kenya, said"."""
    tokens = sentence.tokens
    if tokens[cue.verb].tag not in _FINITE or tokens[cue.verb - 1].text != ",":
        return None
    inner = next((i for i in range(cue.verb - 2, max(cue.verb - _LONGEST_OFFICE, 0), -1) if tokens[i].text == ","), None)
    if inner is None or any(t.tag in _FINITE for t in tokens[inner : cue.verb]):
        return None
    first = inner
    while first > 0 and tokens[first - 1].tag in {"NNP", "NNPS", "HYPH"}:
        first -= 1
    return (first, inner - 1) if first < inner and first > 0 and tokens[first - 1].text in {",", *CLOSERS} else None


def relative_of(sentence: Sentence, reported: Reported) -> tuple[int, int] | None:
    """The relative pronoun that stands for the source right at its cue: "the mayor, who said ..."."""
    own = child(sentence, reported.cue.verb, "nsubj")
    relative = own is not None and sentence.tokens[own].tag in {"WP", "WDT"} and sentence.tokens[reported.cue.verb].dep == "relcl"
    return (own, own) if own is not None and relative else None


def _is_past(sentence: Sentence, verb: int) -> bool:
    """ "A poll found last week that ...": a past form that a small model takes for a participle, since a clause depends on it."""
    return child(sentence, verb, "ccomp") is not None and child(sentence, verb, "agent") is None


def _nearer(sentence: Sentence, verb: int, subject: int | None) -> int | None:
    """A noun that a comma opens and the cue closes is the subject, whatever the tree says: "..., two of them boys, the monitor said"."""
    near = _just_before(sentence, verb)
    if subject is None or near is None or subject > near or sentence.tokens[subject].tag in {"WP", "WDT"}:
        return subject
    between = sentence.tokens[subject + 1 : near]
    run = named_run(sentence, near) or noun_phrase(sentence, near)
    opened = run[0] > 0 and sentence.tokens[run[0] - 1].text in {",", *CLOSERS}
    # "Voss, the envoy, said" is no case of this: there a comma stands right before the cue.
    return near if any(t.text == "," for t in between) and opened and not run[0] <= subject <= run[-1] else subject


def _apposed(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """ "..., the director of the clinic, Otto Kern, said": an office and its name between commas, right before the cue.

    The tree often hangs such a source on a noun of the content. Only where a comma or a closed quotation opens the office.
    """
    tokens = sentence.tokens
    comma = verb - 1
    while comma > 0 and tokens[comma].tag == "RB" and tokens[comma].head == verb:
        comma -= 1  # ", Otto Kern, bluntly suggested"
    if comma < 3 or tokens[comma].text != "," or tokens[verb].tag not in {"VBD", "VBZ", "VBP"}:
        return None
    phrases = find_phrases(sentence)
    name = next((p for p in phrases if p.last == comma - 1 and p.kind == "person"), None)
    if name is None or name.first == 0 or tokens[name.first - 1].text != ",":
        return None
    office = next((p for p in reversed(phrases) if p.kind == "role" and p.last < name.first - 1), None)
    if office is None or office.first == 0 or tokens[office.first - 1].text not in {",", *CLOSERS}:
        return None
    between = tokens[office.last + 1 : name.first - 1]
    plain = all(t.text != "," and t.pos not in {"VERB", "AUX"} for t in between)
    return (office.first, name.last) if plain and (not between or between[0].lemma in {"of", "for", "at"}) else None


def named_run(sentence: Sentence, token: int) -> tuple[int, ...] | None:
    """The tokens of the widest name or description that ends in this token."""
    fits = [p for p in find_phrases(sentence) if p.last == token]
    return tuple(range(min(p.first for p in fits), token + 1)) if fits else None


def _subject(sentence: Sentence, verb: int, *, passive: bool) -> int | None:
    """The subject of a verb, its own or the one it shares: of a conjoined verb, a participle, a relative clause."""
    own = child(sentence, verb, "nsubjpass" if passive else "nsubj") or child(sentence, verb, "nsubj", "nsubjpass")
    if own is None:
        own = next((s for k in children(sentence, verb, "aux") if (s := child(sentence, k, "nsubj")) is not None), None)
    if own is not None:
        token = sentence.tokens[own]
        if token.tag in {"WP", "WDT"} and token.lemma == "which" and sentence.tokens[verb].dep == "relcl":
            return sentence.tokens[verb].head
        if own > verb and _opens_content(sentence, own):
            return _before_commas(sentence, verb)
        if _is_subject_place(sentence, own, verb):
            return own
    return _lent_subject(sentence, verb)


def _lent_subject(sentence: Sentence, verb: int) -> int | None:
    """The subject that a verb without one of its own shares with another, or the noun it hangs on."""
    token = sentence.tokens[verb]
    shared = shared_cue(sentence, verb)
    if shared is not None:
        return _subject(sentence, shared, passive=False)
    if token.tag == "VBG" and verb > 1 and sentence.tokens[verb - 1].text == "," and _is_saying(sentence, verb - 2):
        return _subject(sentence, verb - 2, passive=False)  # "..., Kolt recalled, adding that ..."
    if token.tag == "VBG" and token.dep == "advcl" and verb > 0 and sentence.tokens[verb - 1].text == ",":
        return _subject(sentence, _main_verb(sentence, verb), passive=False)
    if token.dep in {"conj", "xcomp"} or (token.dep == "advcl" and token.tag == "VBG"):
        return _subject(sentence, token.head, passive=False) if token.head != verb else None
    if token.dep == "pcomp" and token.tag == "VBG" and sentence.tokens[token.head].dep == "prep":
        above = sentence.tokens[token.head].head  # "after saying so, she left": the subject of what was done then
        return _subject(sentence, above, passive=False) if sentence.tokens[above].pos in {"VERB", "AUX"} else None
    if token.dep == "acl" and token.tag in {"VBG", "VBN"}:
        return _issuer(sentence, token.head) if token.tag == "VBG" else token.head
    if token.dep == "pcomp" or (token.dep == "advcl" and child(sentence, verb, "aux", "mark") is not None and token.tag in {"VBN", "VB"}):
        return _subject_of_main(sentence, verb)
    return _just_before(sentence, verb)


def _is_saying(sentence: Sentence, i: int) -> bool:
    row = reporting_verbs().get(sentence.tokens[i].lemma)
    return row is not None and row.saying == "yes" and sentence.tokens[i].tag in _FINITE


def _subject_of_main(sentence: Sentence, verb: int) -> int | None:
    """ "after saying that ...", "Having said that ...", "to say that ...": whoever does the verb above."""
    above = sentence.tokens[verb].head
    if sentence.tokens[above].dep == "prep":
        above = sentence.tokens[above].head
    if sentence.tokens[above].pos not in {"VERB", "AUX"} or above == verb:
        return _just_before(sentence, verb)
    own = child(sentence, above, "nsubj", "nsubjpass")
    return own if own is not None and sentence.tokens[own].tag not in {"WP", "WDT"} else _just_before(sentence, verb)


def _main_verb(sentence: Sentence, verb: int) -> int:
    """ "She denied the notion that a purge was coming, saying ...": the verb above, out of the clauses that tell what was denied."""
    above = sentence.tokens[verb].head
    while sentence.tokens[above].dep in {"acl", "relcl", "ccomp", "xcomp", "pcomp"} and sentence.tokens[above].head < above:
        above = sentence.tokens[above].head
        while sentence.tokens[above].pos not in {"VERB", "AUX"} and sentence.tokens[above].head < above:
            above = sentence.tokens[above].head
    return above


def _issuer(sentence: Sentence, noun: int) -> int | None:
    """ "The guild issued a statement saying ...": who issued it; "She wrote to members saying": she; "voters saying ...": the voters."""
    above = _addressing(sentence, noun)
    if above is None:
        above = sentence.tokens[noun].head
        if sentence.tokens[noun].dep != "dobj" or any(p.last == noun for p in find_phrases(sentence)):
            return noun
    subject = _subject(sentence, above, passive=False)
    return noun if subject is None else subject


def _addressing(sentence: Sentence, noun: int) -> int | None:
    """The verb whose subject writes or speaks to the persons that a noun names, or None."""
    token = sentence.tokens[noun]
    above = token.head
    if token.dep == "pobj" and sentence.tokens[above].lemma == "to":
        above = sentence.tokens[above].head
    elif token.dep not in {"dobj", "dative"}:
        return None
    return above if sentence.tokens[above].lemma in word_set("addresses") else None


def _opens_content(sentence: Sentence, subject: int) -> bool:
    """ "Kern, the director, said Voss was wrong": a finite verb behind the name makes it the subject of what was said."""
    last = noun_phrase(sentence, subject)[-1]
    return last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].tag in {"VBD", "VBZ", "VBP", "MD"}


def _before_commas(sentence: Sentence, verb: int) -> int | None:
    """The noun that opens the sentence and is parted from its verb by an insertion between commas."""
    tokens = sentence.tokens
    if tokens[verb - 1].text != ",":
        return None
    return next((i for i in range(verb - 2) if tokens[i].pos in {"NOUN", "PROPN"} and tokens[i + 1].text == ","), None)


def shared_cue(sentence: Sentence, verb: int) -> int | None:
    """ "said the dam was safe and warned that ...", "..., adding that": the cue whose speaker goes on, though the tree hangs it lower."""
    token = sentence.tokens[verb]
    row = reporting_verbs().get(token.lemma)
    if row is None or row.saying != "yes" or children(sentence, verb, "nsubj", "nsubjpass"):
        return None
    if _is_second_content(sentence, verb) and _tense(sentence, verb) == _tense(sentence, token.head):
        return token.head
    participle = token.tag == "VBG" and token.dep in {"advcl", "conj"} and verb > 0 and sentence.tokens[verb - 1].text in {",", *CLOSERS}
    if token.dep != "conj" and not participle:
        return None
    above = token.head
    if sentence.tokens[above].dep == "conj":
        above = sentence.tokens[above].head
    cue = sentence.tokens[above].head
    if sentence.tokens[above].dep != "ccomp" or cue > above or sentence.tokens[cue].lemma not in reporting_verbs():
        return None
    return cue if participle or _tense(sentence, verb) == _tense(sentence, cue) else None


def _is_second_content(sentence: Sentence, verb: int) -> bool:
    """ "said she thinks it is safe but said that ...": a cue that the tree takes for more of what the first one tells."""
    token = sentence.tokens[verb]
    before = verb - 1
    while before > token.head and sentence.tokens[before].pos in {"ADV", "AUX"}:
        before -= 1
    first = child(sentence, token.head, "ccomp")
    told = token.dep == "ccomp" and first is not None and token.head < first < before
    return told and sentence.tokens[before].dep == "cc" and sentence.tokens[token.head].lemma in reporting_verbs()


def _tense(sentence: Sentence, verb: int) -> str:
    helper = child(sentence, verb, "aux")
    tag = sentence.tokens[helper if helper is not None else verb].tag
    return "present" if tag in {"VBZ", "VBP"} else tag


def _is_subject_place(sentence: Sentence, subject: int, verb: int) -> bool:
    # A subject that has a clause of its own between it and the verb, and a comma, was attached to the wrong verb.
    return sentence.tokens[subject].pos in {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "X"} and abs(verb - subject) < 40


def _just_before(sentence: Sentence, verb: int) -> int | None:
    """The noun right before the verb, adverbs and auxiliaries set aside, where a comma or mark opens its clause."""
    i = verb - 1
    while i >= 0 and (sentence.tokens[i].dep in _ADVERBIAL or sentence.tokens[i].pos in {"ADV", "AUX"}):
        i -= 1
    counted = i >= 0 and sentence.tokens[i].pos == "NUM" and sentence.tokens[i].ent == "CARDINAL"  # "four in ten said"
    if (
        i < 0
        or sentence.tokens[i].ent in {"DATE", "TIME"}
        or not (counted or sentence.tokens[i].pos in {"NOUN", "PROPN", "PRON"})
        or (sentence.tokens[i].dep in {"dobj", "pobj"} and verb - i > 1)
    ):
        return None
    return i


def _inverted(sentence: Sentence, verb: int) -> int | None:
    """The noun behind the verb: "..., said the minister"."""
    if sentence.tokens[verb].tag not in {"VBD", "VBZ", "VBP"} or verb + 1 >= len(sentence.tokens):
        return None
    before = sentence.tokens[verb - 1].text if verb > 0 else ""
    if before not in CLOSERS | {",", "--", "?", "!"}:
        return None
    head = next(
        (j for j in range(verb + 1, min(verb + 12, len(sentence.tokens))) if sentence.tokens[j].pos in {"NOUN", "PROPN", "PRON"}), None
    )
    while (
        head is not None
        and sentence.tokens[head].dep in {"compound", "amod", "poss", "nmod"}
        and verb < sentence.tokens[head].head < verb + 14
    ):
        head = sentence.tokens[head].head
    return head


def source_run(sentence: Sentence, head: int, cue: Cue) -> tuple[int, int] | None:
    """The noun phrase of the source, with what stands glued before and behind it, but never across the cue."""
    if sentence.tokens[head].lemma in {"it", "there"} and sentence.tokens[head].dep == "expl":
        return None
    named = [p for p in find_phrases(sentence) if p.first <= head <= p.last]
    phrase = noun_phrase(sentence, head)
    first, last = min([phrase[0], *(p.first for p in named)]), max([phrase[-1], *(p.last for p in named)])
    if first <= cue.verb <= last:
        first, last = (cue.tokens[-1] + 1, last) if head > cue.verb else (first, cue.verb - 1)
    # Names and titles that the tree has cut off: go on over words of a name.
    while first > 0 and not _crosses(cue, first - 1) and (sentence.tokens[first - 1].tag in _OF_NAMES or _is_point(sentence, first - 1)):
        first -= 1
    while last + 1 < len(sentence.tokens) and not _crosses(cue, last + 1) and _goes_on(sentence, last + 1):
        last += 1
    return first, _with_its_name(sentence, _behind_adjective(sentence, last, cue), cue)


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Whether the token is a word of a name, or the point of a title with one behind it."""
    tokens = sentence.tokens
    return tokens[i].tag in _OF_NAMES or (_is_point(sentence, i) and i + 1 < len(tokens) and tokens[i + 1].tag in _OF_NAMES)


def _is_point(sentence: Sentence, i: int) -> bool:
    """Whether the token is the point of a title before a name ("Capt."), which small models take for the end of a sentence."""
    return sentence.tokens[i].text == "." and i > 0 and sentence.tokens[i - 1].text.lower() in titles()


def _behind_adjective(sentence: Sentence, last: int, cue: Cue) -> int:
    """ "Sources close to the club": what an adjective behind its noun is followed by."""
    tokens = sentence.tokens
    if tokens[last].pos != "ADJ" or last + 2 >= len(tokens) or tokens[last + 1].pos != "ADP":
        return last
    phrase = next((p for p in find_phrases(sentence) if p.first == last + 2), None)
    end = phrase.last if phrase is not None else noun_phrase(sentence, last + 2)[-1]
    behind = last + 2
    while behind + 1 < len(tokens) and tokens[behind].pos in {"DET", "ADJ", "NOUN", "PROPN", "PRON"} and not _crosses(cue, behind + 1):
        if tokens[behind + 1].pos not in {"ADJ", "NOUN", "PROPN"}:
            break
        behind += 1
    end = max(end, behind)
    return end if end < cue.verb or cue.verb < last else last


def _with_its_name(sentence: Sentence, last: int, cue: Cue) -> int:
    """ "shouted the steward, Nadia Wren": an office behind which only a comma parts the name of its holder."""
    tokens = sentence.tokens
    if last + 2 >= len(tokens) or tokens[last + 1].text != "," or cue.verb in {last + 1, last + 2}:
        return last
    office = any(p.last == last and p.kind == "role" for p in find_phrases(sentence))
    name = next((p for p in find_phrases(sentence) if p.first == last + 2 and p.kind == "person" and p.name and p.role is None), None)
    if not office or name is None or _crosses(cue, name.last):
        return last
    closed = name.last + 1 >= len(tokens) or tokens[name.last + 1].is_punct_only
    return name.last if closed else last


def _crosses(cue: Cue, i: int) -> bool:
    return i in cue.tokens
