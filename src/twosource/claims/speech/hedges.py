"""Where does a text stand back from what it says? Words of doubt around a deed or statement: "reportedly", "could not be verified"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from twosource.claims.event.mood import load_modals
from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import ancestors, children
from twosource.claims.sentence.wording import lowered, tokens_starting, vocabulary
from twosource.lexicon import load_lexicon
from twosource.records import Attribution, Quoted, Sentence, Span
from twosource.text.spans import contains


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """A row of data/hedges.csv. `scope` "before" stands back from the sentence before, too."""

    words: str
    scope: str


@cache
def load_hedges() -> tuple[tuple[tuple[str, ...], str], ...]:
    """(words, scope), longest first."""
    rows = [(tuple(row.words.split()), row.scope) for row in load_lexicon("hedges", Hedge)]
    return tuple(sorted(rows, key=lambda r: (-len(r[0]), r)))


@cache
def _by_first_word() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    firsts = {words[0] for words, _ in load_hedges()}
    return {first: tuple(row for row in load_hedges() if row[0][0] == first) for first in firsts}


def find_hedges(sentence: Sentence, chain: tuple[int, ...], scene: Scene | None = None) -> tuple[Quoted, ...]:
    """The hedges over a deed, given the tokens from its own to the outermost that governs it, in order of the text.

    A hedge of scope "word" counts where it hangs on one of these tokens, or is one of them, or stands at the deed's subject or object.
    With the scene, a sentence that stands back from the one before ("The claim could not be verified") counts for that one.
    """
    own = (_quote(sentence, at, end, scene) for at, end, scope in _all_in(sentence) if scope != "word" or _hangs_on(sentence, at, chain))
    return (*own, *(_stood_back_from(scene, sentence) if scene is not None else ()))


def find_statement_hedges(scene: Scene, sentence: Sentence, attribution: Attribution) -> tuple[Quoted, ...]:
    """The hedges over what somebody said: in what is said, at who says it, and in the saying ("claimed"); in order of the text."""
    cue = [t for c in attribution.cue for t in tokens_starting(sentence, *c)]
    out = {q.span: q for t in cue if attribution.implies == "claims" for q in [_quote(sentence, t, t, scene)]}
    for s in _sentences_of(scene, sentence, attribution):
        tops = _tops(s, attribution.content)
        near = {*cue, *tops} if s is sentence else tops
        for at, end, scope in _all_in(s):
            inside = any(contains(c, (s.tokens[at].start, s.tokens[end].end)) for c in attribution.content)
            at_source = any(contains(c, (s.tokens[at].start, s.tokens[end].end)) for c in attribution.source)
            saying = s is sentence and not inside and (s.tokens[at].head in cue or at in cue)
            if at_source or saying or scope != "word" or (inside and _hangs_on(s, at, tuple(sorted(near)))):
                quoted = _quote(s, at, end, scene)
                out[quoted.span] = quoted
        out |= {q.span: q for i in _modals(s, tops) for q in [_quote(s, i, i, scene)]}
    out |= {q.span: q for q in _stood_back_from(scene, _last_of(scene, sentence, attribution))}
    return tuple(out[span] for span in sorted(out))


def _modals(sentence: Sentence, tops: set[int]) -> Iterator[int]:
    """ "may", "might", "could" at the verbs that carry a content; "could not" is about what somebody was able to do."""
    for i, token in enumerate(sentence.tokens):
        possible = token.tag == "MD" and load_modals().get(token.text.lower()) == "possible" and token.lemma.lower() not in {"can", "ca"}
        if possible and token.head in tops and (token.text.lower() != "could" or not children(sentence, token.head, "neg")):
            yield i


@remembered(MOST_SENTENCES)
def _all_in(sentence: Sentence) -> tuple[tuple[int, int, str], ...]:
    """(first token, last token, scope) of the hedging words of a sentence, the longest at each place."""
    firsts = _by_first_word()
    if firsts.keys().isdisjoint(vocabulary(sentence)):
        return ()
    lower = lowered(sentence)
    out: list[tuple[int, int, str]] = []
    at = 0
    while at < len(lower):
        rows = firsts.get(lower[at])
        hit = next(((w, scope) for w, scope in rows if lower[at : at + len(w)] == w), None) if rows else None
        if hit is not None:
            out.append((at, at + len(hit[0]) - 1, hit[1]))
        at += len(hit[0]) if hit is not None else 1
    return tuple(out)


def _quote(sentence: Sentence, first: int, last: int, scene: Scene | None) -> Quoted:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    text = scene.text[start:end] if scene is not None else " ".join(t.text for t in sentence.tokens[first : last + 1])
    return Quoted(text=text, span=(sentence.article_id, start, end))


def _hangs_on(sentence: Sentence, at: int, chain: tuple[int, ...]) -> bool:
    token = sentence.tokens[at]
    if at in chain or token.head in chain:
        return True
    above = sentence.tokens[token.head]
    return token.dep == "amod" and bool(chain) and above.head == chain[0] and above.dep in {"nsubj", "dobj", "nsubjpass", "pobj", "agent"}


def _stood_back_from(scene: Scene, sentence: Sentence) -> tuple[Quoted, ...]:
    """What the next sentence says of this one: "The claim could not be verified", "Its authenticity was not established"."""
    behind = scene.sentence_numbered(sentence.number + 1)
    if behind is None or behind.paragraph > sentence.paragraph + 1:
        return ()
    return tuple(_quote(behind, at, end, scene) for at, end, scope in _all_in(behind) if scope == "sentence" and _looks_back(behind, at))


def _looks_back(sentence: Sentence, at: int) -> bool:
    """Whether what cannot be verified is no clause of the sentence's own: nothing but its subject stands before."""
    return not any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in sentence.tokens[:at]) and len(sentence.tokens) - at < 25


def _tops(sentence: Sentence, content: tuple[Span, ...]) -> set[int]:
    """The verbs of a content that hang on nothing inside it, with the clauses that carry on below them."""
    inside = [i for c in content for i in tokens_starting(sentence, *c)]
    held = set(inside)
    tops = {i for i in inside if sentence.tokens[i].head not in held or sentence.tokens[i].head == i}
    links = {"xcomp", "ccomp", "conj"}
    below = {i for i in inside if sentence.tokens[i].dep in links and _reaches(sentence, i, tops, links)}
    return tops | below


def _reaches(sentence: Sentence, i: int, tops: set[int], links: set[str]) -> bool:
    for above in ancestors(sentence, i):
        if above in tops:
            return True
        if sentence.tokens[above].dep not in links:
            return False
    return False


def _sentences_of(scene: Scene, sentence: Sentence, attribution: Attribution) -> Iterator[Sentence]:
    """The sentence of the cue and those in which the content lies."""
    yield sentence
    first, last = attribution.content[0].start, attribution.content[-1].end
    for s in scene.sentences_between(first, last):
        if s.number != sentence.number and any(s.start < c.end and c.start < s.end for c in attribution.content):
            yield s


def _last_of(scene: Scene, sentence: Sentence, attribution: Attribution) -> Sentence:
    last = max(sentence.end, attribution.content[-1].end)
    return max((sentence, *scene.sentences_between(attribution.content[-1].start, last)), key=lambda s: s.number)
