"""Are the pairs of articles that print one text found: all of them, and no others?"""

import random
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.trace.piles import SYLLABLES, make_document, make_sentence, make_story, reword
from tests.trace.prose import DISPATCHES
from twosource.records import Document
from twosource.settings import TraceSettings
from twosource.trace import find_copied_pairs
from twosource.trace.candidates import meet_by_article
from twosource.trace.holdings import Rows

SETTINGS = TraceSettings()
WORDS = 16


def make_lines(seed: int, count: int) -> list[str]:
    rng = random.Random(seed)
    return [make_sentence(rng, WORDS) for _ in range(count)]


def change_a_word(sentence: str, rng: random.Random) -> str:
    words = sentence.split()
    words[rng.choice([n for n in range(1, WORDS - 1) if words[n].islower()])] = "".join(rng.choices(SYLLABLES, k=4))
    return " ".join(words)


def by_definition(articles: dict[str, list[int]], least: float) -> dict[tuple[str, str], float]:
    """The pairs of articles, each a list of sentence numbers of 16 words, that share so much of the shorter, with the share."""
    out = {}
    for a, b in combinations(sorted(articles), 2):
        common = sum(min(articles[a].count(n), articles[b].count(n)) for n in set(articles[a]))
        share = common / min(len(articles[a]), len(articles[b]))
        if common and share >= least:
            out[a, b] = share
    return out


# A sentence without a name that five articles print, and have nothing else in common, is a stock sentence and shows nothing.
ARTICLES = st.lists(st.lists(st.integers(0, 11), min_size=1, max_size=10), min_size=2, max_size=4)


@settings(max_examples=200, deadline=None)
@given(ARTICLES, st.sampled_from([0.1, 0.3, 0.5, 1.0]), st.booleans(), st.randoms(use_true_random=False))
def test_the_pairs_are_those_of_the_definition(articles: list[list[int]], least: float, reworded: bool, rng: random.Random) -> None:
    sentences = make_lines(1, 12)
    truth = {f"a{n}": lines for n, lines in enumerate(articles)}
    pile = []
    for name, lines in truth.items():
        text = [change_a_word(sentences[n], rng) if reworded else sentences[n] for n in lines]
        cuts = sorted(rng.sample(range(len(text)), rng.randrange(len(text))))
        paragraphs = [" ".join(text[i:j]) for i, j in zip([0, *cuts], [*cuts, len(text)], strict=True) if j > i]
        pile.append(make_document(name, paragraphs))
    rng.shuffle(pile)
    found = find_copied_pairs(pile, TraceSettings(copied_share=least))
    assert [(a, b) for a, b, _ in found] == sorted(by_definition(truth, least))
    assert {(a, b): pytest.approx(share) for a, b, share in found} == by_definition(truth, least)


def test_every_pair_of_a_large_family_is_found() -> None:
    story = make_lines(2, 10)
    pile = [
        make_document(f"a{n:03}", [" ".join(change_a_word(s, random.Random(n * 31 + k)) for k, s in enumerate(story))]) for n in range(200)
    ]
    assert len(find_copied_pairs(pile, SETTINGS)) == 200 * 199 // 2


def rewrite(paragraph: str, rng: random.Random, others: Sequence[str]) -> str:
    """The paragraph with a third of its words replaced by other ones, names and numbers kept."""
    words = paragraph.split()
    plain = [n for n, w in enumerate(words) if w.isalpha() and w.islower()]
    for n in rng.sample(plain, len(words) // 3):
        words[n] = rng.choice(others)
    return " ".join(words)


def count_found(stories: Sequence[tuple[str, ...]]) -> int:
    """How many stories are found in a heavy rewrite of each. The words put in are those of the other stories."""
    found = 0
    for seed, story in enumerate(stories):
        rng = random.Random(seed)
        others = [w for other in stories if other != story for p in other for w in p.split() if w.isalpha() and w.islower()]
        pile = [make_document("a", story), make_document("b", [rewrite(p, rng, others) for p in story])]
        found += len(find_copied_pairs(pile, SETTINGS))
    return found


def test_a_heavy_rewrite_of_a_whole_story_is_found() -> None:
    assert count_found([make_story(seed, 8) for seed in range(50)]) >= 0.94 * 50


@pytest.mark.xfail(
    strict=True, reason="of sentences with a third of the words replaced half have no telling run of five words left to be joined by"
)
def test_a_heavy_rewrite_in_plain_english_is_found() -> None:
    assert count_found(list(DISPATCHES) * 10) >= 0.94 * 60


def test_a_light_rewrite_of_a_brief_is_found() -> None:
    stories = [make_story(seed, 1) for seed in range(100)]
    assert (
        sum(len(find_copied_pairs([make_document("a", s), make_document("b", [reword(p, 3, 8) for p in s])], SETTINGS)) for s in stories)
        >= 99
    )


def test_dispatches_on_other_matters_are_no_pairs() -> None:
    assert find_copied_pairs([make_document(f"a{n}", story) for n, story in enumerate(DISPATCHES)], SETTINGS) == ()


STOCK = (
    "The company did not immediately respond to a request for comment.",
    "It was not immediately clear how many people were hurt.",
    "There was no immediate claim of responsibility for the attack.",
)
BRIEFS = (
    "A warehouse of Brenner Lines in Tarnholm burned down early on Monday. Firemen saved the sheds beside it after nine hours.",
    "Kroll Clocks will close its works in Luden in the spring. The two hundred men and women there were told by letter on Friday.",
)


@pytest.mark.xfail(strict=True, reason="stock sentences of ten words are heavy enough for a line, and three tenths of a brief")
@pytest.mark.parametrize("stock", STOCK)
def test_two_briefs_with_one_stock_sentence_are_no_pair(stock: str) -> None:
    pile: list[Document] = [make_document(f"a{n}", [brief, stock]) for n, brief in enumerate(BRIEFS)]
    assert find_copied_pairs(pile, SETTINGS) == ()


@pytest.mark.parametrize("documents", [[], [make_document("a", ["Alone it stands."])], [make_document("a", []), make_document("b", [])]])
def test_nothing_has_no_pairs(documents: list[Document]) -> None:
    assert find_copied_pairs(documents, SETTINGS) == ()


def test_pairs_are_the_same_however_few_are_looked_at_together(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(8)
    sentences = make_lines(3, 30)
    pile = [make_document(f"a{n:02}", rng.sample(sentences, rng.randrange(3, 9))) for n in range(40)]
    together = find_copied_pairs(pile, SETTINGS)
    monkeypatch.setattr("twosource.trace.candidates._MEETINGS_AT_ONCE", 3)
    assert len(together) > 20
    assert find_copied_pairs(pile, SETTINGS) == together


def test_each_two_articles_meet_once_for_each_line_they_hold() -> None:
    held = {5: [0, 2, 3], 7: [1, 3], 9: [0, 1, 2, 3]}
    article = np.array([a for holders in held.values() for a in holders])
    line = np.array([key for key, holders in held.items() for _ in holders], dtype=np.uint64)
    none = np.zeros(len(line), dtype=np.int64)
    rows = Rows(article, line, none, none, none, none, none.astype(np.uint8), none.astype(np.uint32))
    met = [(int(line[i]), int(article[i]), int(article[j])) for x, y in meet_by_article(rows, 4) for i, j in zip(x, y, strict=True)]
    assert sorted(met) == sorted((key, a, b) for key, holders in held.items() for a, b in combinations(holders, 2))


NAMELESS = (
    "Children who grow vegetables behind their classrooms waste half as much lunch as those who only read about gardens, nutritionists "
    "concluded after weighing the leftovers of seventeen canteens."
)


def test_a_long_paragraph_without_names_that_strangers_print_makes_pairs() -> None:
    pile = [make_document(f"a{n}", [NAMELESS, *make_story(900 + n, 2)[:1]], f"Paper {n}") for n in range(8)]
    assert len(find_copied_pairs(pile, SETTINGS)) == 28


def test_one_copy_without_the_names_does_not_take_a_paragraph_from_all_others() -> None:
    named = "Grain barges on the Orsk canal wait up to nine days since the lock at Tarnholm cracked, skippers told the ferry union."
    bare = "Grain barges on the canal wait up to nine days since the lock cracked, skippers told the ferry union."
    texts = [named] * 7 + [bare]
    pile = [make_document(f"a{n}", [text, *make_story(900 + n, 2)[:1]], f"Paper {n}") for n, text in enumerate(texts)]
    assert len([p for p in find_copied_pairs(pile, SETTINGS) if "a7" not in p]) == 21
