"""How does a clause stand by itself? Its auxiliaries, negation, tense and conditions, before anything that governs it is looked at."""

from dataclasses import dataclass
from functools import cache

from twosource.claims.remembered import MOST_SENTENCES, remembered, remembered_at
from twosource.claims.sentence.grammar import ancestors, child, children, subtree
from twosource.claims.sentence.wording import lowered, vocabulary
from twosource.claims.wordsets import word_set
from twosource.lexicon import load_lexicon
from twosource.records import Sentence, Span

VERBAL = {"VERB", "AUX"}
_MARKS = {'"', "\u201c", "\u201d"}
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Modal:
    """A row of data/modals.csv."""

    form: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionWord:
    """A row of data/condition_words.csv."""

    words: str
    role: str


@cache
def load_modals() -> dict[str, str]:
    """Status by form of the auxiliary."""
    return {row.form: row.status for row in load_lexicon("modals", Modal)}


@cache
def load_condition_words() -> tuple[tuple[tuple[str, ...], str], ...]:
    """(words, role), longest first."""
    rows = [(tuple(row.words.split()), row.role) for row in load_lexicon("condition_words", ConditionWord)]
    return tuple(sorted(rows, key=lambda r: (-len(r[0]), r)))


def is_verb(sentence: Sentence, i: int) -> bool:
    """Whether token i heads a clause."""
    token = sentence.tokens[i]
    if token.pos in VERBAL and token.tag[:2] in {"VB", "MD"}:
        return True
    # "offered to host talks": an infinitive that the tagger takes for a noun.
    return (
        token.dep == "xcomp" and token.tag == "NN" and any(sentence.tokens[j].tag == "TO" and j < i for j in children(sentence, i, "aux"))
    )


def subject_of(sentence: Sentence, i: int) -> int | None:
    """The clause's own grammatical subject."""
    return child(sentence, i, *SUBJECTS)


@remembered_at(MOST_SENTENCES)
def first_conjunct(sentence: Sentence, i: int) -> int:
    """The verb that lends a conjunct without subject and auxiliaries its own ("will meet and sign"): i itself where there is none.

    A finite verb tied to an infinitive ("agreed to go and signed") is lent nothing by it.
    """
    tokens = sentence.tokens
    while tokens[i].dep == "conj" and is_verb(sentence, i) and is_verb(sentence, tokens[i].head):
        head = tokens[i].head
        if subject_of(sentence, i) is not None or child(sentence, i, "aux", "auxpass") is not None or not _same_form(sentence, i, head):
            break
        i = head
    return i


def _same_form(sentence: Sentence, i: int, head: int) -> bool:
    a, b = sentence.tokens[i].tag, sentence.tokens[head].tag
    return a == b or {a, b} <= {"VB", "VBP"} or {a, b} <= {"VBD", "VBN"}


@remembered_at(MOST_SENTENCES)
def has_to(sentence: Sentence, i: int) -> bool:
    """Whether the verb is an infinitive with "to", its own or the one it shares."""
    i = first_conjunct(sentence, i)
    if any(sentence.tokens[j].tag == "TO" for j in children(sentence, i, "aux", "mark")):
        return True
    # "due to host": the tagger takes the "to" for a preposition.
    return i > 0 and sentence.tokens[i].tag == "VB" and sentence.tokens[i - 1].text.lower() == "to"


def is_finite(sentence: Sentence, i: int) -> bool:
    """Whether the clause has a tense of its own."""
    if has_to(sentence, i):
        return False
    tokens = sentence.tokens
    i = first_conjunct(sentence, i)
    if tokens[i].tag in {"VBD", "VBP", "VBZ", "MD"}:
        return True
    return any(tokens[j].tag in {"VBD", "VBP", "VBZ", "MD"} for j in children(sentence, i, "aux", "auxpass"))


def is_present(sentence: Sentence, i: int) -> bool:
    """Whether the clause stands in the present, simple or progressive, without a modal."""
    tokens = sentence.tokens
    i = first_conjunct(sentence, i)
    forms = [tokens[i].tag, *(tokens[j].tag for j in children(sentence, i, "aux", "auxpass"))]
    perfect = any(tokens[j].lemma == "have" for j in children(sentence, i, "aux"))
    return any(f in {"VBP", "VBZ"} for f in forms) and not perfect and "MD" not in forms and "VBD" not in forms


@remembered_at(MOST_SENTENCES)
def is_negated(sentence: Sentence, i: int) -> bool:
    """Whether the word denies itself: not, never, no longer, "no talks", "nobody", or an object or subject with "no"."""
    if _has_neg(sentence, i):
        return True
    shared = first_conjunct(sentence, i)
    if shared != i and _has_neg(sentence, shared) and child(sentence, shared, "aux", "auxpass") is not None:
        return not _is_set_against(sentence, i)
    if not is_verb(sentence, i):
        return False
    return any(_is_no(sentence, j) for j in children(sentence, i, "nsubj", "nsubjpass", "dobj", "attr"))


def _is_set_against(sentence: Sentence, i: int) -> bool:
    """As in "have not named them but confirmed that": what "but" joins is not denied with what stands before it."""
    above = sentence.tokens[i].head
    return any(above < k < i and sentence.tokens[k].text.lower() == "but" for k in children(sentence, above, "cc"))


def _has_neg(sentence: Sentence, i: int) -> bool:
    tokens = sentence.tokens
    for j in children(sentence, i):
        word = tokens[j].text.lower()
        neither = tokens[j].dep in {"preconj", "cc"} and word == "neither"
        if neither or tokens[j].dep == "neg" or (tokens[j].dep == "det" and word in word_set("negative")):
            return not _is_only(sentence, j)
        if tokens[j].dep == "advmod" and word == "longer" and any(tokens[k].text.lower() == "no" for k in children(sentence, j)):
            return True
    return False


def _is_only(sentence: Sentence, j: int) -> bool:
    # "not only attacked but ..." denies nothing.
    return j + 1 < len(sentence.tokens) and sentence.tokens[j + 1].text.lower() in {"only", "just", "merely", "least"}


def _is_no(sentence: Sentence, j: int) -> bool:
    tokens = sentence.tokens
    if tokens[j].text.lower() in word_set("negative"):
        return True
    return any(tokens[k].dep in {"det", "neg"} and tokens[k].text.lower() in word_set("negative") for k in children(sentence, j))


def modal_status(sentence: Sentence, i: int) -> str | None:
    """What the clause's own auxiliary makes of it: a status, "would" where the clause around decides, None where there is no modal."""
    modals = load_modals()
    for j in children(sentence, first_conjunct(sentence, i), "aux"):
        token = sentence.tokens[j]
        if token.text.lower() == "would" and any(
            sentence.tokens[k].text.lower() in word_set("as a habit") for k in children(sentence, i, "advmod")
        ):
            return None  # "they would often refuse": they did
        if token.tag == "MD" and token.text.lower() in modals:
            return modals[token.text.lower()]
    return None


def is_unreal(sentence: Sentence, i: int) -> bool:
    """Whether the clause tells of what did not come to be, or hardly ever does: "would have gone", "should have gone", "rarely goes"."""
    first = first_conjunct(sentence, i)
    if any(sentence.tokens[j].text.lower() in word_set("seldom") for verb in (i, first) for j in children(sentence, verb, "advmod")):
        return True
    aux = [sentence.tokens[j] for j in children(sentence, first, "aux")]
    return any(t.text.lower() in word_set("unreal") for t in aux) and any(t.text.lower() == "have" for t in aux)


def is_habitual(sentence: Sentence, i: int) -> bool:
    """Whether the clause tells what people do again and again ("voters often reject newcomers"): no deed of any one day."""
    subject = subject_of(sentence, first_conjunct(sentence, i))
    if subject is None or not is_present(sentence, i):
        return False
    if sentence.tokens[subject].tag in {"WP", "WDT"}:
        return _is_of_anybody(sentence, first_conjunct(sentence, i))
    if sentence.tokens[subject].tag != "NNS":
        return False
    named = any(sentence.tokens[j].pos in {"PROPN", "PRON", "DET", "NUM"} for j in children(sentence, subject))
    return not named and any(sentence.tokens[j].text.lower() in word_set("habit") for j in children(sentence, i, "advmod"))


def _is_of_anybody(sentence: Sentence, i: int) -> bool:
    """Whether the relative clause says whom one means at all: "anyone who attacks", "people who ask", not "the people who ask"."""
    token = sentence.tokens[i]
    who = sentence.tokens[token.head]
    bare = not children(sentence, token.head, "det", "poss", "nummod", "amod", "compound")
    return token.dep == "relcl" and bare and who.text.lower() in word_set("anybody at all")


def is_question(sentence: Sentence, i: int) -> bool:
    """Whether the next mark that ends a clause behind token i is a question mark."""
    if "?" not in vocabulary(sentence):
        return False
    outside = sum(1 for token in sentence.tokens[:i] if token.text in _MARKS) % 2 == 0
    quoted = False
    for token in sentence.tokens[i + 1 :]:
        quoted = quoted != (outside and token.text in _MARKS)
        if token.text in {"?", ".", "!"} and not quoted:
            return token.text == "?"
    return False


def is_imperative(sentence: Sentence, i: int) -> bool:
    """Whether the verb commands: a bare form that opens its clause, without subject or auxiliary ("Do not go" included)."""
    tokens = sentence.tokens
    if tokens[i].tag not in {"VB", "VBP"} or tokens[i].dep not in {"ROOT", "ccomp", "parataxis"} or subject_of(sentence, i) is not None:
        return False
    aux = [tokens[j] for j in children(sentence, i, "aux", "auxpass")]
    if any(t.text.lower() not in {"do", "let"} for t in aux):
        return False
    left = [j for j in range(i) if not tokens[j].is_punct_only and tokens[j].dep not in {"neg", "aux", "intj", "advmod", "npadvmod", "cc"}]
    return all(tokens[j].head != i or tokens[j].dep in {"dep"} for j in left) and not any(tokens[j].head == i for j in left)


def is_subjunctive(sentence: Sentence, i: int) -> bool:
    """Whether the clause tells what shall be, by its bare verb: "a suggestion that he resign"."""
    tokens = sentence.tokens
    subject = subject_of(sentence, i)
    singular = subject is not None and (tokens[subject].tag in {"NN", "NNP"} or tokens[subject].text.lower() in word_set("one person"))
    joined = subject is not None and child(sentence, subject, "conj") is not None
    bare = tokens[i].tag == "VB" or (tokens[i].tag == "VBP" and singular and not joined and tokens[i].text == tokens[i].lemma)
    if not bare or child(sentence, i, "aux", "auxpass") is not None or subject_of(sentence, i) is None:
        return False
    return any(tokens[j].text.lower() == "that" for j in children(sentence, i, "mark"))


@cache
def _conditions_by_first() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, role in load_condition_words():
        out.setdefault(words[0], []).append((words, role))
    return out


@remembered(MOST_SENTENCES)
def find_conditions(sentence: Sentence) -> tuple[tuple[int, tuple[int, ...], str], ...]:
    """Conditions and open clauses of the sentence: (the governed token, the tokens of the condition, role), in order."""
    firsts = _conditions_by_first()
    if firsts.keys().isdisjoint(vocabulary(sentence)):
        return ()
    tokens = sentence.tokens
    lower = lowered(sentence)
    out: list[tuple[int, tuple[int, ...], str]] = []
    at = 0
    while at < len(tokens):
        rows = firsts.get(lower[at])
        hit = next(((w, role) for w, role in rows if lower[at : at + len(w)] == w), None) if rows else None
        if hit is None:
            at += 1
            continue
        words, role = hit
        if role != "none":
            top = _top_of(sentence, at, at + len(words) - 1)
            if top is not None and at <= tokens[top].head < at + len(words):
                top = tokens[top].head  # "provided that ...": the clause hangs on the word that opens it
            if top is not None:
                out.append((tokens[top].head, subtree(sentence, top), role))
        at += len(words)
    return tuple(out)


def in_condition(sentence: Sentence, i: int) -> bool:
    """Whether token i stands inside a condition."""
    return any(i in indices for _, indices, role in find_conditions(sentence) if role == "condition")


def _top_of(sentence: Sentence, first: int, last: int) -> int | None:
    """The highest token whose subtree opens with the condition's words; None where that is the whole sentence."""
    tokens = sentence.tokens
    best: int | None = None
    for j in (last, *ancestors(sentence, last)):
        below = subtree(sentence, j)
        if below[0] < first - 1 or (below[0] < first and not tokens[below[0]].is_punct_only):
            break
        best = j
    if best is None or tokens[best].head == best or best <= last:
        # The words alone, with nothing below them, open no clause; take the clause they mark.
        head = tokens[last].head
        if tokens[last].dep in {"mark", "advmod"} and tokens[head].dep in {"advcl", "ccomp", "conj"} and head > last:
            return head
        return None if best is None or tokens[best].head == best else best
    return best


def condition_span(sentence: Sentence, indices: tuple[int, ...]) -> Span:
    """The characters of a condition, without marks at its ends."""
    kept = [j for j in indices]
    while kept and sentence.tokens[kept[-1]].is_punct_only:
        kept.pop()
    while kept and sentence.tokens[kept[0]].is_punct_only:
        kept.pop(0)
    if not kept:
        return Span(sentence.start, sentence.start)
    return Span(sentence.tokens[kept[0]].start, sentence.tokens[kept[-1]].end)
