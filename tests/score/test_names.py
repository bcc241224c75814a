"""Does the gate on names lead gold mentions to actors, and leave what nobody reads to its own words? On invented rows."""

from typing import Any

from score.names import find_named, label


def _row(name: str, text: str, *chains: tuple[str, str]) -> dict[str, Any]:
    mentions = [
        {"kind": "ENTITY", "instance_id": chain, "ent_type": "ORG", "mentions": [{"start": at, "end": at + len(words), "syn": "NAM"}]}
        for chain, words in chains
        if (at := text.index(words)) >= 0
    ]
    return {"id": name, "text": text, "dct": "2026-03-02", "chains": mentions}


def test_names_of_one_actor_have_one_label_over_articles() -> None:
    rows = [
        _row("a", "Halvard Motors Corp. closed a plant on Monday.", ("firm", "Halvard Motors Corp.")),
        _row("b", "The council fined Halvard Motors on Friday.", ("firm", "Halvard Motors")),
        _row("c", "Oslo Motors closed a plant in the United States.", ("other", "Oslo Motors"), ("land", "the United States")),
        _row("d", "The American council left.", ("land", "American")),
    ]
    labels = {item[3] + " " + item[0]: read for item, read in label(find_named(rows)).items()}
    assert labels["firm a"] == labels["firm b"] != labels["other c"]
    assert labels["land c"] == labels["land d"] == "United States"
