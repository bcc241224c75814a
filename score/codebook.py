"""What do the types, modes and statuses of the record mean? Run as `python -m score.codebook`: writes docs/reference/codebook.md."""

from pathlib import Path

from score.codebook_figures import figure_rules
from twosource.claims.event.eventwords import load_contexts, load_event_types
from twosource.claims.event.meanings import load_modes, load_stances, load_statuses

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "codebook.md"


def write_page() -> str:
    """The page as it should stand."""
    return "\n\n".join((_HEAD, _types(), _contexts(), _statuses(), _stances(), figure_rules().strip(), _OWN)) + "\n"


def _types() -> str:
    out = ["## Types and modes of events", "", _TYPES_NOTE]
    for row in load_event_types().values():
        out += ["", f"### {row.type}", "", f"{row.meaning[0].upper()}{row.meaning[1:]}. “{row.example}”"]
        modes = [m for m in load_modes() if m.type == row.type]
        if modes:
            out += ["", "| mode | what | example |", "|---|---|---|"]
            out += [f"| {m.mode} | {m.meaning} | {m.example} |" for m in modes]
    return "\n".join(out)


def _contexts() -> str:
    words: dict[str, list[str]] = {}
    for word, contexts in load_contexts().items():
        for context in contexts:
            words.setdefault(context, []).append(word)
    out = ["## Contexts", "", _CONTEXT_NOTE, "", "| context | words |", "|---|---|"]
    return "\n".join(out + [f"| {context} | {', '.join(words[context])} |" for context in sorted(words)])


def _statuses() -> str:
    out = ["## Status and polarity", "", _STATUS_NOTE, "", "| status | what | example | the same, denied |", "|---|---|---|---|"]
    out += [f"| {r.status} | {r.meaning} ({r.event}) | {r.example} | {r.denied or ''} |" for r in load_statuses()]
    return "\n".join(out)


def _stances() -> str:
    out = ["## Positions", "", "| stance | what | example |", "|---|---|---|"]
    return "\n".join(out + [f"| {r.stance} | {r.meaning} | {r.example} |" for r in load_stances()])


_HEAD = """# Codebook

What the words of the record mean, each with an invented sentence that the program reads so. This page is written from the word lists by
`python -m score.codebook`; to change it, change the list."""

_TYPES_NOTE = """The types are PLOVER's sixteen. An event is shown only where its verb or noun, what has to stand beside it
and its actor are all found, or, where nobody is named as doing it, the one it is done to (“Ivan Dorn was arrested” is a COERCE of Ivan Dorn
by nobody named) or, for a noun of force or protest, its place (“a bombing in Lima”). Who was “killed” or “hit” by nobody named may have met
with an accident: that is a figure, no event. Somebody charged with, accused or suspected of a deed is its actor, and the deed is alleged.
“The attack” takes up the attack told before, where it can mean only one. What is promised, threatened, asked for or refused is an event
of its own with its own status: “Peru agreed to
withdraw its troops from Chile” holds an AGREE that happened and a RETREAT that is planned."""

_CONTEXT_NOTE = "What an event is about, by the words of its clause; an event may have several contexts or none."

_STATUS_NOTE = """Status is what the sentence would have without the denial; polarity is affirmed or denied. Only what happened and is
affirmed is asserted. The type of the event whose status is meant stands in brackets."""

_OWN = """## Your own words

A settings file may name a CSV file with event verbs of your own (`[claims] event_verbs`). Its columns are those of
`data/event_verbs.csv`, whose head says what each may hold; its rows are asked before the shipped ones.

```
lemma,type,mode,needs,object,content,recipient,strict
humiliate,REJECT,,dobj,actor,,dobj,yes
```"""


if __name__ == "__main__":
    PAGE.write_text(write_page(), "utf-8")
    print(PAGE)
