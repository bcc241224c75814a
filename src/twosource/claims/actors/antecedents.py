"""Whom does a pronoun mean, of those whom the sentences before it named? The nearest sentence first, there a subject before others."""

from collections.abc import Sequence
from itertools import islice

from twosource.claims.actors.fitting import Entity, agrees, name_words
from twosource.claims.actors.naming import role_of
from twosource.claims.actors.roster import Roster
from twosource.claims.figure.people import is_person
from twosource.claims.sentence.grammar import ancestors
from twosource.claims.sentence.runs import Phrase
from twosource.claims.sentence.standing import is_empty_it, relative_head
from twosource.records import Sentence

_NEAR = 200
"""How many actors of the sentences before a pronoun are looked at."""
_BACK = 3
"""How many sentences back a pronoun may reach."""


def find_antecedent(
    roster: Roster, sentence: Sentence, phrase: Phrase, apart: Sequence[Entity], pair: tuple[Phrase, Entity] | None
) -> Entity | None:
    """The actor that the pronoun means, or None.

    `apart` are those that its sentence rules out; `pair` is the latest "Ana Kolt and Ivo Tarn" that "they" may mean.
    """
    if phrase.text == "it" and is_empty_it(sentence, phrase.first):
        return None
    near = roster.named_since(sentence.number - _BACK)
    fits = [e for e in islice(near, _NEAR) if e.spot < (sentence.number, phrase.first) and agrees(e, phrase)]
    within = relative_head(sentence, phrase.first)
    fits = [e for e in fits if not (e.spot[0] == sentence.number and e.spot[1] in within) and not any(e is a for a in apart)]
    if pair is not None and all(e.spot < (pair[0].sentence, pair[0].last) for e in fits):
        return pair[1]
    fits = [e for e in fits if e.kind != "unnamed" or e.subject] or fits  # "he", behind "of a candidate": somebody who was a subject
    fits = [e for e in fits if e.kind != "person" or e.sure] or fits
    if not fits:
        return None
    latest = max(e.spot[0] for e in fits)
    last = [e for e in fits if e.spot[0] == latest]
    if any(e.gender == phrase.gender is not None for e in last):  # "Mr Kolt" before a word that is only written as a name is
        last = [e for e in last if e.gender is not None or (e.families and phrase.gender == "m") or len(name_words(e.name)) > 1]
    rank = max(e.subject for e in last)
    # "she": a woman the text knows before a name that tells no gender. Of subjects the latest.
    found = max((e for e in last if e.subject == rank), key=lambda e: (phrase.gender == "f" and e.gender == "f", e.spot))
    return None if phrase.gender is not None and _is_passed_over(sentence, phrase, found) else found


def _is_passed_over(sentence: Sentence, phrase: Phrase, found: Entity) -> bool:
    """Whether somebody without a name is the nearer subject: "the killer shouted as he fled" is not about whoever was named before."""
    tokens = sentence.tokens
    since = found.spot[1] if found.spot[0] == sentence.number else -1
    above = set(ancestors(sentence, phrase.first))
    before = range(since + 1, phrase.first)
    nouns = (j for j in before if tokens[j].dep in {"nsubj", "nsubjpass"} and tokens[j].tag == "NN" and tokens[j].head in above)
    return any(tokens[j].text.islower() and is_person(tokens[j]) and role_of(tokens[j].lemma) is None for j in nouns)
