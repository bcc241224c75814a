"""Are articles on one happening grouped, and pairs of them ordered by how alike they are? `python -m score.stories`.

Topics and their two happenings each come from ECB+, pairs with the judgement of people from SemEval-2022 task 8.
"""

import sys
from pathlib import Path

from score.gold import gold_folder, load_rows, load_scorers
from score.reading import ReadPile, Source, make_document, read_sources
from twosource.corroborate.story.gists import gist_of, likeness
from twosource.corroborate.story.stories import find_stories

_SAME = 2.0
"""Overall marks up to here say that two articles tell one story."""


def read_topics(gold: Path) -> ReadPile:
    """The articles of all topics, in one pile."""
    return read_sources([Source(id=row["id"], text=row["text"]) for row in load_rows(gold / "same_event" / "ecbplus.jsonl")])


def measure(gold: Path) -> dict[str, float]:
    """B3 of the stories over the topics, and how well likeness orders the pairs (AUC)."""
    scorers = load_scorers(gold)
    pile = read_topics(gold)
    stories = find_stories({d.article.article_id: gist_of(d) for d in pile.documents}, pile.lineage)
    labels = {row["id"]: (row["topic"], row["subtopic"]) for row in load_rows(gold / "same_event" / "ecbplus.jsonl")}
    figures: dict[str, float] = scorers.b3(labels, {i: stories[pile.ids[i]] for i in labels})
    same, other = [], []
    for row in load_rows(gold / "stories" / "semeval2022_pairs.jsonl"):
        a, b = (gist_of(make_document(Source(id=row["pair_id"], text=row[key]))) for key in ("text1", "text2"))
        (same if row["Overall"] <= _SAME else other).append(likeness(a, b))
    return figures | {"auc": scorers.auc(same, other)}


def main() -> int:
    """Print the figures."""
    gold = gold_folder()
    if gold is None:
        print("skipped: no gold sets here")
        return 0
    print(measure(gold))
    return 0


if __name__ == "__main__":
    sys.exit(main())
