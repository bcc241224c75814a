"""What is said where a cue stands in somebody's quotation, behind a time or place, in a relative clause, or beside a title in marks."""

import pytest

from tests.claims.test_attribution import read, said

CASES = [
    (
        "“Over the years they said a lot about the bridge,” Marta Selim said. “How they kept it was another thing.”",
        "“Over the years they said a lot about the bridge,” | “How they kept it was another thing.”",
        "Marta Selim",
    ),
    (
        "The Valden Institute reported that, according to Marta Selim, half of the boats were old.",
        "half of the boats were old",
        "Marta Selim",
    ),
    ("Rep. Marta Selim (D-Valden), chair of the harbour committee, said the bridge would stand.", "the bridge would stand", "Marta Selim"),
    (
        "“The bridge is old,” Marta Selim wrote in a letter to the board, and “nobody told us of it.”",
        "“The bridge is old,” | “nobody told us of it.”",
        "Marta Selim",
    ),
    ("Over the long term, according to Marta Selim, the bridge is safe.", "Over the long term | the bridge is safe", "Marta Selim"),
    (
        "Marta Selim promised her entire harbour plan would be paid for by taxes.",
        "her entire harbour plan would be paid for by taxes",
        "Marta Selim",
    ),
    ("Marta Selim said the bridge would stand, though she noted the piers are old.", "the bridge would stand", "Marta Selim"),
    (
        "Marta Selim said the bridge would stand, while the piers would go.",
        "the bridge would stand, while the piers would go",
        "Marta Selim",
    ),
    (
        "“If it does not hold the boats, it will at some point, probably sooner than later,” said Marta Selim, an engineer.",
        "“If it does not hold the boats, it will at some point, probably sooner than later,”",
        "Marta Selim",
    ),
    (
        "Marta Selim warned, as did the board itself, that the bridge might well fall after the storm.",
        "the bridge might well fall after the storm",
        "Marta Selim",
    ),
    (
        "“We have shown them all that we can build,” Marta Selim said, not even needing to name the bridge.",
        "“We have shown them all that we can build,”",
        "Marta Selim",
    ),
    ("The bridge would stand, said Lorvik police Sgt. Marta Selim.", "The bridge would stand", "Marta Selim"),
]


@pytest.mark.parametrize(("text", "content", "speaker"), CASES)
def test_content_and_speaker(text: str, content: str, speaker: str | None) -> None:
    assert (content, speaker) in [(c, who) for c, who, _ in said(read(text))]


@pytest.mark.parametrize(
    "text",
    [
        "A week after the storm hit the harbour, Marta Selim proposed closing the bridge.",
        "On Tuesday, even as the boats were sinking, Marta Selim wrote to the owners.",
        "Despite complaints that the bridge is old, Marta Selim has found a way to keep it.",
        "In the days that led up to the vote, Marta Selim has signaled her wish to win.",
        "The board praised the union, who has threatened not to talk.",
        "In her book, “A Bridge for Tomorrow,” printed in 2015, Marta Selim described the harbour.",
        "Marta Selim could not sleep when she found out the bridge was old.",
    ],
)
def test_a_time_a_reason_a_title_and_what_is_learned_are_nobodys_words(text: str) -> None:
    assert [c for c, _, _ in said(read(text)) if not c.startswith(("closing", "not to talk"))] == []


def test_a_paper_that_looks_like_a_persons_name_is_a_newsroom() -> None:
    (attribution,) = read("The Lorvik Banner reports the bridge was hit by a boat.").attributions
    assert attribution.speaker is None and [hop.role for hop in attribution.chain] == ["newsroom"]
