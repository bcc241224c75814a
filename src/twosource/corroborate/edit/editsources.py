"""Who does a stretch say said it, and by which cue? Outside quotations only."""

from dataclasses import dataclass, replace
from functools import cache

from twosource.claims.actors.naming import pronouns, role_of
from twosource.claims.speech.cues import irregular_forms, media, reporting_nouns
from twosource.claims.wordsets import word_set
from twosource.corroborate.edit.meaning import Modal
from twosource.corroborate.edit.wordruns import Stretch
from twosource.corroborate.words import function_words, negations
from twosource.lexicon import load_lexicon

_LONGEST_SOURCE = 10
_LONGEST_NAME = 5
_MARKS = ',;:.!?()\u2014\u2013\n\u201c\u201d"\u2026'


@dataclass(frozen=True, slots=True)
class EditCue:
    """A row of data/edit_cues.csv."""

    lemma: str
    force: str
    use: str
    noun: str


@dataclass(frozen=True, slots=True)
class EditSource:
    """A row of data/edit_sources.csv."""

    noun: str
    family: str


@dataclass(frozen=True, slots=True)
class Said:
    """A cue at words [first, last) with its force, and its source at words [begin, stop), empty where none is stated beside it.

    Where `sure` is false the verb may as well tell of a deed ("warned him off"): it only stands for a cue of the other copy.
    """

    force: str
    first: int
    last: int
    begin: int
    stop: int
    sure: bool = True

    @property
    def whole(self) -> tuple[int, int]:
        """The words of cue and source together."""
        if self.begin == self.stop:
            return self.first, self.last
        return min(self.first, self.begin), max(self.last, self.stop)


@cache
def _cues() -> dict[str, EditCue]:
    return {row.lemma: row for row in load_lexicon("edit_cues", EditCue)}


@cache
def _families() -> dict[str, str]:
    return {row.noun: row.family for row in load_lexicon("edit_sources", EditSource)}


@cache
def _unsaid() -> frozenset[str]:
    """Words behind which a bare verb has not been said: modals, auxiliaries, "to", denials."""
    return frozenset({row.form for row in load_lexicon("modals", Modal)} | negations() | word_set("bare verb"))


@cache
def _verbs() -> frozenset[str]:
    """Auxiliaries: in their company words are a clause."""
    return frozenset({row.form for row in load_lexicon("modals", Modal)} | word_set("auxiliary"))


@cache
def _cue_of(word: str) -> tuple[EditCue, str] | None:
    """The cue of which a word is a form, and its ending: "" for the bare form."""
    if word in irregular_forms():
        found = _cues().get(irregular_forms()[word])
        return (found, "ing" if word.endswith("ing") else "ed") if found else None
    if word in _cues():
        return _cues()[word], ""
    for ending, instead in (("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("es", ""), ("s", ""), ("ing", ""), ("ing", "e")):
        bare = word[: -len(ending)]
        if not word.endswith(ending) or len(bare) < 2:
            continue
        double = bare[:-1] if ending in ("ed", "ing") and bare[-1:] == bare[-2:-1] else bare
        found = _cues().get(bare + instead) or (_cues().get(double) if double != bare else None)
        if found is not None:
            return found, ending
    return None


def find_said(stretch: Stretch) -> list[Said]:
    """The cues of a stretch in order, with their sources."""
    out = []
    for n, word in enumerate(stretch.keys):
        if stretch.is_quoted(n):
            continue
        if word == "according" and stretch.keys[n + 1 : n + 2] == ("to",):
            out.append(Said("says", n, n + 2, n + 2, _end_of_source(stretch, n + 2, marks_only=True)))
            continue
        found = _cue_of(word)
        if found is not None and not (stretch.raw(n)[0].isupper() and not stretch.opens[n]):
            said = _with_source(stretch, n, found[0].force)
            out.append(said if _is_cue(stretch, n, *found) else replace(said, sure=False))
    return out


def _is_cue(stretch: Stretch, n: int, cue: EditCue, ending: str) -> bool:
    word = stretch.keys[n]
    before = stretch.keys[n - 1] if n else ""
    if cue.use == "stands in" or (cue.lemma == "claim" and stretch.keys[n + 1 : n + 2] and stretch.keys[n + 1] in word_set("is claimed")):
        return False
    if word in reporting_nouns() or (cue.noun == "yes" and ending in ("", "s", "es")):
        # "claims", "reports", "warning": a noun, but where a clause hangs on it behind somebody.
        return stretch.keys[n + 1 : n + 2] == ("that",) and before not in function_words()
    if ending == "ing" or (ending == "" and (before in _unsaid() or not before)):
        return False
    if ending in ("ed", "") and before in word_set("passive") and cue.lemma != "tell":
        return False
    return cue.use == "any" or _has_clause(stretch, n)


def _has_clause(stretch: Stretch, n: int) -> bool:
    """Whether a clause hangs on word n, or n closes one: "reported that", a quotation beside it, ", the agency reported"."""
    if n + 1 >= len(stretch.keys):
        return True
    gap = stretch.gap(n + 1)
    if stretch.keys[n + 1] == "that" or stretch.is_quoted(n + 1) or any(mark in gap for mark in '.,;:\u201c"'):
        return True
    begin, _ = _before(stretch, n)
    return (
        begin > 0
        and (stretch.is_quoted(begin - 1) or "," in stretch.gap(begin))
        and n - begin <= _LONGEST_SOURCE + _LONGEST_NAME
        and _closes(stretch, n)
    )


def _closes(stretch: Stretch, n: int) -> bool:
    """Whether the clause ends within a few words: ", the agency reported on Friday"."""
    return any(at >= len(stretch.keys) or is_boundary(stretch, at) for at in range(n + 1, n + 5))


def _with_source(stretch: Stretch, n: int, force: str) -> Said:
    if stretch.keys[n] == "told":
        behind = next((at for at in range(n + 1, min(n + 4, len(stretch.keys))) if stretch.keys[at] == "by"), None)
        if behind is not None and stretch.keys[n - 1 : n] in (("was",), ("were",), ("been",)):
            return Said(force, n, n + 1, behind + 1, _end_of_source(stretch, behind + 1))
    begin, stop = _before(stretch, n)
    if begin < stop:
        return Said(force, n, n + 1, begin, stop)
    stop = _end_of_source(stretch, n + 1)
    if stretch.keys[n] != "told" and _is_inverted(stretch, n, stop):
        return Said(force, n, n + 1, n + 1, stop)
    return Said(force, n, n + 1, _before_apposition(stretch, n), n)


def _before(stretch: Stretch, n: int) -> tuple[int, int]:
    """The words of the clause before word n, without adverbs of the cue's own."""
    begin = n
    while begin > 0 and n - begin < _LONGEST_SOURCE and not is_boundary(stretch, begin) and not stretch.is_quoted(begin - 1):
        if stretch.keys[begin - 1] == "that" or stretch.keys[begin - 1] in word_set("joins clauses"):
            if stretch.keys[begin - 1] == "and" and (first := _joint_source(stretch, begin - 1)) is not None:
                begin = first
            break
        begin -= 1
    return (_with_name(stretch, begin) if 0 < begin < n and stretch.gap(begin) == ", " else begin), n


def _joint_source(stretch: Stretch, n: int) -> int | None:
    """Where the words before an "and" begin if they are few and open the clause: "witnesses and police said"."""
    first = n
    while first > 0 and n - first <= _LONGEST_NAME and not is_boundary(stretch, first):
        first -= 1
    words = stretch.keys[first:n]
    few = 0 < n - first <= _LONGEST_NAME and not any(word in _verbs() or _cue_of(word) is not None for word in words)
    return first if few and (first == 0 or is_boundary(stretch, first)) else None


def _is_inverted(stretch: Stretch, n: int, stop: int) -> bool:
    """Whether the words behind the cue can be who spoke: no clause, and nothing behind them ("said Maro.", not "said it was")."""
    if stop == n + 1 or (stop < len(stretch.keys) and stretch.gap(stop) == " " and stretch.keys[stop] == "that"):
        return False
    return not any(word in _verbs() for word in stretch.keys[n + 1 : stop + 1]) and stretch.keys[n + 1] != "that"


def _before_apposition(stretch: Stretch, n: int) -> int:
    """Where the source begins if a comma stands between it and the cue: "the minister, Paul Renner, said"."""
    if n == 0 or stretch.is_quoted(n - 1) or stretch.gap(n) != ", ":
        return n
    begin = n - 1
    for _ in range(2):
        while begin > 0 and n - begin < 2 * _LONGEST_SOURCE and not is_boundary(stretch, begin) and not stretch.is_quoted(begin - 1):
            if stretch.keys[begin - 1] in word_set("joins clauses") and not is_boundary(stretch, begin):
                return begin
            begin -= 1
        if begin == 0 or stretch.gap(begin) != ", ":
            break
        begin -= 1
    return begin


def _with_name(stretch: Stretch, begin: int) -> int:
    """Where the source begins if what stands there is an apposition: "Anna Kell, head of the union, said"."""
    first = begin
    while first > 0 and begin - first < _LONGEST_NAME and stretch.raw(first - 1)[0].isupper() and not stretch.is_quoted(first - 1):
        first -= 1
        if first == 0 or is_boundary(stretch, first) or stretch.is_quoted(first - 1):
            return first
    return begin


def _end_of_source(stretch: Stretch, first: int, *, marks_only: bool = False) -> int:
    last = first
    while last < len(stretch.keys) and last - first < _LONGEST_SOURCE and not stretch.is_quoted(last):
        key = stretch.keys[last]
        if last > first and (is_boundary(stretch, last) or key in word_set("joins clauses")):
            break
        if last > first and not marks_only and key in word_set("ends a source"):
            break
        if last == first and any(mark in stretch.gap(last) for mark in '.;:"'):
            break
        last += 1
    return last


def is_boundary(stretch: Stretch, n: int) -> bool:
    """Whether a mark parts word n from the word before."""
    return stretch.gap(n) not in (" ", "-", "'", "\u2019") and any(mark in stretch.gap(n) for mark in _MARKS)


def families(stretch: Stretch, said: Said) -> frozenset[str]:
    """The families of nouns that the source is of; empty where it may be anybody."""
    out: set[str] = set()
    for n in range(said.begin, said.stop):
        key = stretch.keys[n]
        if key in pronouns() or key in media() or key.startswith("spokes") or key.startswith("source"):
            return frozenset()
        family = _families().get(key)
        if family is None and (role := role_of(key)) is not None:
            family = role.family
        if family is not None:
            out.add(family)
    return frozenset(out)


def stands_apart(stretch: Stretch, said: Said) -> bool:
    """Whether cue and source are set off from what is said: ", the ministry said", "according to the ministry"."""
    first, _ = said.whole
    if stretch.keys[said.first] == "according":
        return True
    return first > 0 and (stretch.is_quoted(first - 1) or any(mark in stretch.gap(first) for mark in ',\u201d"'))


def may_be_named(stretch: Stretch, said: Said) -> bool:
    """Whether the source is one known person, who may stand with his name elsewhere: "the minister", "his lawyer"."""
    words = stretch.keys[said.begin : said.stop]
    return bool(words) and words[0] in word_set("definite") and any(role_of(word) is not None for word in words)


def is_pronoun(stretch: Stretch, said: Said) -> bool:
    """Whether the source is only "he", "they" and the like, or none is stated: a cue that goes on with the one before."""
    words = stretch.keys[said.begin : said.stop]
    return not words or (len(words) <= 2 and any(word in pronouns() for word in words))
