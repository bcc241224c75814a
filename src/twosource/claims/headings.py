"""Which sentences tell, and which only stand over a text as a heading or label? A heading founds no claim, wherever it stands."""

from itertools import groupby, islice

from twosource.claims.remembered import remembered
from twosource.claims.scene import Scene
from twosource.records import Sentence

_MOST_WORDS = 30
_FEWEST_WORDS = 5
_LONG_WORD = 4


@remembered(8)
def telling_sentences(scene: Scene) -> tuple[Sentence, ...]:
    """The sentences of the article that are no headings, in order."""
    out: list[Sentence] = []
    for _, group in groupby(scene.sentences, key=lambda s: s.paragraph):
        sentences = tuple(group)
        alone = len(sentences) == 1 and _is_unclosed(scene, sentences[0])
        out.extend(s for s in sentences if not alone and not _is_capitalised(s))
    return tuple(out)


def _is_unclosed(scene: Scene, sentence: Sentence) -> bool:
    """Whether a short line that is a paragraph of its own ends without the mark that ends a sentence."""
    text = scene.text[sentence.start : sentence.end].rstrip("\"'\u2019\u201d\u00bb)] ")
    return len(sentence.tokens) <= _MOST_WORDS and bool(text) and text[-1] not in ".?!:;\u2026"


def _is_capitalised(sentence: Sentence) -> bool:
    """Whether every long word begins with a capital though they are not all names: "Council Resoundingly Rejects The Plan."."""
    long = (t for t in sentence.tokens if len(t.text) >= _LONG_WORD and t.text.isalpha())
    first = tuple(islice(long, 2))
    if len(first) < 2 or not first[1].text[0].isupper():  # most sentences are done with here
        return False
    words = (*first, *long)
    if len(words) < _FEWEST_WORDS or not words[-1].text[0].isupper():
        return False
    plain = [t for t in words[1:] if t.pos in {"VERB", "ADV", "ADP", "SCONJ", "ADJ"} or t.dep == "ROOT"]
    return bool(plain) and all(t.text[0].isupper() for t in words)
