"""Where does a text stand back from what it says? Hedging words around a deed: "reportedly", "appears to have", "could not be verified"."""

from dataclasses import dataclass
from functools import cache

from twosource.claims.scene import Scene
from twosource.lexicon import load_lexicon
from twosource.records import Quoted, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """A row of data/hedges.csv."""

    words: str
    scope: str


@cache
def load_hedges() -> tuple[tuple[tuple[str, ...], str], ...]:
    """(words, scope), longest first."""
    rows = [(tuple(row.words.split()), row.scope) for row in load_lexicon("hedges", Hedge)]
    return tuple(sorted(rows, key=lambda r: (-len(r[0]), r)))


def find_hedges(sentence: Sentence, chain: tuple[int, ...], scene: Scene | None = None) -> tuple[Quoted, ...]:
    """The hedges over a deed, given the tokens from its own to the outermost that governs it, in order of the text.

    A hedge of scope "word" counts where it hangs on one of these tokens, or is one of them, or stands at the deed's subject or object.
    """
    lower = [t.text.lower() for t in sentence.tokens]
    out: list[Quoted] = []
    at = 0
    while at < len(lower):
        hit = next(((w, scope) for w, scope in load_hedges() if tuple(lower[at : at + len(w)]) == w), None)
        if hit is None:
            at += 1
            continue
        words, scope = hit
        if scope == "sentence" or _hangs_on(sentence, at, chain):
            start, end = sentence.tokens[at].start, sentence.tokens[at + len(words) - 1].end
            text = scene.text[start:end] if scene is not None else " ".join(t.text for t in sentence.tokens[at : at + len(words)])
            out.append(Quoted(text=text, span=(sentence.article_id, start, end)))
        at += len(words)
    return tuple(out)


def _hangs_on(sentence: Sentence, at: int, chain: tuple[int, ...]) -> bool:
    token = sentence.tokens[at]
    if at in chain or token.head in chain:
        return True
    above = sentence.tokens[token.head]
    return token.dep == "amod" and above.head == chain[0] and above.dep in {"nsubj", "dobj", "nsubjpass", "pobj", "agent"}
