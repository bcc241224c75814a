"""How do the words of a parsed sentence hang together? Small questions about the tree, answered by token index."""

from collections.abc import Iterator

from twosource.claims.remembered import MOST_SENTENCES, remembered
from twosource.records import Sentence, Span, Token

Tree = tuple[tuple[tuple[int, ...], tuple[tuple[int, str], ...]], ...]
"""For each token those that hang on it, in order: alone, and with how they hang."""

_NOTHING: tuple[tuple[int, ...], tuple[tuple[int, str], ...]] = ((), ())
_latest: tuple[Sentence | None, Tree] = (None, ())
"""The sentence asked about last with its tree, at hand without a call: nothing is asked more often than what hangs on a word."""


@remembered(MOST_SENTENCES)
def _grow(sentence: Sentence) -> Tree:
    heads: dict[int, list[tuple[int, str]]] = {}
    for j, token in enumerate(sentence.tokens):
        if token.head in heads:
            heads[token.head].append((j, token.dep))
        elif token.head != j:
            heads[token.head] = [(j, token.dep)]
    out = [_NOTHING] * len(sentence.tokens)
    for head, below in heads.items():
        below = [(j, dep) for j, dep in below if j != head]
        out[head] = (tuple([j for j, _ in below]), tuple(below))
    return tuple(out)


def _tree(sentence: Sentence) -> Tree:
    global _latest
    _latest = (sentence, _grow(sentence))
    return _latest[1]


def children(sentence: Sentence, i: int, *deps: str) -> tuple[int, ...]:
    """The tokens that hang on token i, in order; only those with one of `deps` where any are named."""
    kept = _latest
    below = (kept[1] if kept[0] is sentence else _tree(sentence))[i]
    if not deps or not below[0]:
        return below[0]
    found: tuple[int, ...] = ()
    for j, dep in below[1]:
        if dep in deps:
            found += (j,)
    return found


def child(sentence: Sentence, i: int, *deps: str) -> int | None:
    """The first such child, or None."""
    kept = _latest
    for j, dep in (kept[1] if kept[0] is sentence else _tree(sentence))[i][1]:
        if dep in deps or not deps:
            return j
    return None


def ancestors(sentence: Sentence, i: int) -> Iterator[int]:
    """The heads above token i, nearest first, up to the root."""
    while sentence.tokens[i].head != i:
        i = sentence.tokens[i].head
        yield i


def subtree(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Token i and all that hangs below it, in order of the text. Linear in the sentence."""
    below = _tree(sentence)
    inside = {i}
    stack = [i]
    while stack:
        for j in below[stack.pop()][0]:
            if j not in inside:
                inside.add(j)
                stack.append(j)
    return tuple(sorted(inside))


def span_of(sentence: Sentence, indices: tuple[int, ...]) -> Span:
    """The article's characters from the first of the tokens to the end of the last."""
    return Span(sentence.tokens[indices[0]].start, sentence.tokens[indices[-1]].end)


def noun_phrase(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Token i with determiner, modifiers, compounds, possessor and of-phrase, without clauses, appositions and conjuncts.

    Returned in order, contiguous around i.
    """
    keep = {"det", "amod", "compound", "nummod", "nmod", "poss", "case", "quantmod", "predet", "advmod", "prep", "pobj", "punct"}
    inside = {i}
    stack = [i]
    while stack:
        j = stack.pop()
        for k in children(sentence, j):
            token = sentence.tokens[k]
            if token.dep not in keep or (token.dep == "prep" and token.lemma not in {"of", "for"}):
                continue
            inside.add(k)
            stack.append(k)
    return _contiguous(sorted(inside), i, sentence.tokens)


def _contiguous(indices: list[int], i: int, tokens: tuple[Token, ...]) -> tuple[int, ...]:
    at = indices.index(i)
    left, right = at, at
    while left > 0 and indices[left - 1] == indices[left] - 1:
        left -= 1
    while right + 1 < len(indices) and indices[right + 1] == indices[right] + 1:
        right += 1
    run = indices[left : right + 1]
    while run and tokens[run[0]].is_punct_only and run[0] != i:
        run.pop(0)
    while run and tokens[run[-1]].is_punct_only and run[-1] != i:
        run.pop()
    return tuple(run)


def trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """The run of tokens without the marks that end it, closing quotation marks kept; None where it is none."""
    while last > first and sentence.tokens[last].is_punct_only and sentence.tokens[last].text not in {'"', "”", "’"}:
        last -= 1
    return (first, last) if first <= last else None
