"""Does an attribution that comes only later in the article reach what was told before, and does a credit reach what stands under it?

One line that says who said so takes the newsroom's place, in the paragraph or three further down.
"""

import json
from pathlib import Path

import pytest

import twosource

# text, kind and a piece of the claim's words, its roots
LATER = {
    "the ministry said, two paragraphs on": (
        "Rebels attacked a police post at Lissen on Wednesday.\n\nThe town was quiet by the evening.\n\n"
        "Rebels attacked the police post at Lissen on Wednesday, the Interior Ministry of Norway said.",
        ("event", "attacked"), {"party Interior Ministry of Norway"},
    ),
    "nobody says so": (
        "Rebels attacked a police post at Lissen on Wednesday.\n\nThe town was quiet by the evening.",
        ("event", "attacked"), {"newsroom Harbour Mail"},
    ),
    "a named observatory gives the number at the end": (
        "Nineteen people were killed in Kelvat on Tuesday.\n\nThe market was closed.\n\n"
        "Nineteen people were killed in Kelvat on Tuesday, the Valden Observatory for Human Rights said.",
        ("figure", "Nineteen"), {"party Valden Observatory for Human Rights"},
    ),
    "a number of dead that nobody gives": (
        "Nineteen people were killed in Kelvat on Tuesday.\n\nThe market was closed.",
        ("figure", "Nineteen"), {"unnamed own voice"},
    ),
    "what a wire reports rests on the wire": (
        "Rebels attacked a police post at Lissen on Wednesday, Reuters reported.\n\nThe town was quiet by the evening.",
        ("event", "attacked"), {"newsroom Reuters"},
    ),
    "what a wire reports of a speaker rests on the speaker": (
        "Rebels attacked a police post at Lissen on Wednesday, Norway said, Reuters reported.\n\nThe town was quiet by the evening.",
        ("event", "attacked"), {"party Norway"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted", "roots"), LATER.values(), ids=LATER)
def test_root_of_what_is_told(tmp_path: Path, text: str, wanted: tuple[str, str], roots: set[str]) -> None:
    row = {"outlet": "Harbour Mail", "published": "2026-03-05", "title": "Post attacked at Lissen", "text": text}
    (tmp_path / "pile.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    pile = twosource.read(str(tmp_path / "pile.jsonl"), store=str(tmp_path / "twosource.db"))
    kind, words = wanted
    found = [c for c in pile.claims() if c.kind == kind and any(words in m.text for m in c.mentions)]
    assert [{f"{r.kind} {r.name}" for r in c.roots} for c in found] == [roots]
