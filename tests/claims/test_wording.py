"""Which words stand in a sentence, and which tokens begin in a stretch of it?"""

from tests.claims.reading import read_scene
from twosource.claims.sentence.wording import lemmas, lowered, token_starting, tokens_starting, vocabulary

TEXT = "Mara told them. Ivo’s ships sailed… twice – THEN they sank."


def test_every_span_has_the_tokens_that_begin_in_it() -> None:
    for sentence in read_scene(TEXT).sentences:
        for start in range(len(TEXT) + 1):
            first = next((i for i, t in enumerate(sentence.tokens) if t.start == start), None)
            assert token_starting(sentence, start) == first
            for end in range(start, len(TEXT) + 1):
                inside = [i for i, t in enumerate(sentence.tokens) if start <= t.start < end]
                assert list(tokens_starting(sentence, start, end)) == inside


def test_words_are_those_of_the_tokens() -> None:
    sentence = read_scene(TEXT).sentences[1]
    assert lowered(sentence) == tuple(t.text.lower() for t in sentence.tokens)
    assert vocabulary(sentence) == set(lowered(sentence)) and "then" in vocabulary(sentence)
    assert lemmas(sentence) == {t.lemma for t in sentence.tokens} and "ship" in lemmas(sentence)
