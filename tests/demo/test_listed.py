"""Is the hand-worked expectation itself sound: does it list the pile that ships, and do its intervals follow from its roots?"""

import re

from tests.demo.listed import DEMO, load_expected

INTERVAL_KEYS = {"party", "newsroom", "unnamed"}


def test_every_listed_article_is_in_the_pile_and_every_file_is_listed() -> None:
    names = {p.name for p in (DEMO / "pile").iterdir()}
    listed = set(load_expected()["articles"].values())
    rows = {f"afp-{n}" for n in (1, 2)}
    assert listed - rows == names - {"afp-feed.jsonl"}
    assert rows <= listed


def test_the_pile_has_at_least_ten_articles_of_at_least_six_reports() -> None:
    assert len(load_expected()["articles"]) == 13
    assert len(load_expected()["reports"]) == 6


def test_keys_are_unique_and_relations_name_listed_claims() -> None:
    keys = [row["key"] for row in load_expected()["claims"]]
    assert len(keys) == len(set(keys))
    for row in load_expected()["claims"]:
        assert {*row.get("conflicts", []), *row.get("supersedes", []), row.get("part_of", keys[0])} <= {*keys}


def test_intervals_follow_from_the_listed_roots() -> None:
    reports = {a: [r for r in load_expected()["reports"] if a in r["paragraphs"]] for a in load_expected()["articles"]}
    heard = {"AFP", "Reuters", "Courier", "Meridian", "Gazette"}  # newsrooms whose report is in the pile
    assert reports
    for row in load_expected()["claims"]:
        kinds = [root.partition(" ")[0] for root in row["roots"]]
        parties, unnamed = kinds.count("party"), kinds.count("unnamed")
        newsrooms = [root.partition(" ")[2] for root in row["roots"] if root.startswith("newsroom")]
        low = parties or max(sum(n in heard for n in newsrooms), 1)
        high = max(parties + len(newsrooms) + unnamed, 1)
        assert row["interval"] == [low, high], row["key"]


def test_claims_stand_in_paragraphs_of_the_counted_number_of_reports() -> None:
    for row in load_expected()["claims"]:
        behind = set()
        for place in row["at"]:
            article, number = place.split()
            for report in load_expected()["reports"]:
                if int(number) in report["paragraphs"].get(article, []):
                    behind.add(report["key"])
        assert len(behind) == row["reports"], (row["key"], behind)


def test_names_of_people_in_the_pile_are_invented_words_of_the_expectation() -> None:
    for key, forms in load_expected()["names"].items():
        assert forms and all(form == "" or re.search(r"\w", form) for form in forms), key
