"""Which words around a quotation are its reporter's own, and do not only say whose words it hands on?

Two reporters who heard one man write his words, his name and his office alike; when, where and how he said it each writes for himself.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from twosource.lexicon import load_lexicon
from twosource.trace.arrays import Codes, Counts, Flags, Marks, Places, running_sum
from twosource.trace.imprint import CAPITAL, DIGIT, SPOKEN
from twosource.trace.wordcodes import code_word

LEAST_FRAMING = 100
"""Words of less weight, in tenths of a bit, are no frame to speak of: "late on Friday"; "on the steps of the palace" is one."""


def find_framing(words: Codes, marks: Marks, sizes: Places | Counts) -> Flags:
    """For every word of some stretches, one behind the other, whether it frames a quotation and neither names nor describes who speaks.

    False for all words of a stretch without a quotation in it, and of one that is nothing else.
    """
    spoken = (marks & SPOKEN) > 0
    total = running_sum(spoken)
    stop = running_sum(sizes)
    partly = np.repeat(total[stop[1:]] > total[stop[:-1]], sizes)
    out: Flags = partly & ~spoken & ((marks & (CAPITAL | DIGIT)) == 0)
    out[out] = ~np.isin(words[out], _naming_words())
    return out


@dataclass(frozen=True, slots=True)
class _Role:
    noun: str
    family: str
    sector: str
    speaks: str


@dataclass(frozen=True, slots=True)
class _Portfolio:
    word: str


@dataclass(frozen=True, slots=True)
class _ReportingVerb:
    lemma: str
    implies: str
    saying: str


@dataclass(frozen=True, slots=True)
class _IrregularForm:
    form: str
    lemma: str


@cache
def _naming_words() -> Codes:
    """The words that say who speaks and that he does, in order: offices, what narrows them, verbs of saying."""
    offices = [row.noun for row in load_lexicon("roles", _Role)] + [row.word for row in load_lexicon("portfolios", _Portfolio)]
    verbs = {row.lemma for row in load_lexicon("reporting_verbs", _ReportingVerb) if row.saying != "no"}
    forms = [row.form for row in load_lexicon("irregular_forms", _IrregularForm) if row.lemma in verbs]
    regular = [form for verb in sorted(verbs) for form in (verb, f"{verb}s", f"{verb}ed", f"{verb.removesuffix('e')}ed")]
    parts = {part for phrase in (*offices, *forms, *regular) for part in phrase.split()}
    return np.unique(np.array([code_word(part) for part in parts], dtype=np.uint32))
