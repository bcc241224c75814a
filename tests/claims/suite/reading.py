"""What does the program read in a passage? Each statement as one record that a table can hold."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.claims.scenes import ARTICLE_ID, REPORT_ID, make_document, make_sentences
from twosource.claims.reading import find_mentions, make_scene
from twosource.claims.scene import Scene
from twosource.claims.speech.statements import speaker_of
from twosource.corroborate.actor.actors import Cast, find_cast, with_cast
from twosource.corroborate.root.chains import follow
from twosource.records import Actor, Attribution, Hop, Mention, Report
from twosource.settings import ClaimsSettings

FOLDER = Path(__file__).parent
OUTLET = "Harbour Mail"
_REPORT = Report(
    report_id=REPORT_ID, kind="own", wire=None, wire_basis=None, seen=True, date=None, versions=((ARTICLE_ID,),), articles=(ARTICLE_ID,),
    outlet=OUTLET,
)  # fmt: skip
_EDGES = "\"'“”‘’«»,.;:- "


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One statement: README.md in this folder says what each field holds. `root` is None where it makes no claim of its own."""

    content: str
    by: str
    how: str
    chain: tuple[str, ...]
    hedges: tuple[str, ...] = ()
    root: str | None = f"newsroom {OUTLET}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A passage and all that is said in it. `xfail` names the rule that the program does not keep yet."""

    id: str
    text: str
    said: tuple[Said, ...]
    xfail: str | None = None


def load_cases() -> list[Case]:
    """The cases of all tables in this folder."""
    return [_case(path.stem, row) for path in sorted(FOLDER.glob("*.toml")) for row in tomllib.loads(path.read_text("utf-8"))["case"]]


def _case(topic: str, row: dict[str, Any]) -> Case:
    said = tuple(_said(dict(one)) for one in row.get("said", ()))
    unknown = set(row) - {"id", "text", "said", "xfail"}
    assert not unknown, f"{row['id']}: {unknown}"
    return Case(id=f"{topic}: {row['id']}", text=row["text"].strip("\n"), said=said, xfail=row.get("xfail"))


def _said(row: dict[str, Any]) -> Said:
    claim = row.pop("claim", True)
    lists = {key: tuple(row.pop(key)) for key in ("chain", "hedges") if key in row}
    return Said(**row, **lists, **({} if claim else {"root": None}))


def read_case(case: Case) -> tuple[Said, ...]:
    """What the program finds said in the passage, in order of the text."""
    document = make_document(case.text, outlet=OUTLET)
    scene = make_scene(document, make_sentences(document), {REPORT_ID: _REPORT}, ClaimsSettings())
    mentions = find_mentions(scene)
    cast = find_cast(mentions)
    claims = {(m.start, m.end, m.speaker.actor_id if m.speaker else ""): with_cast(m, cast) for m in mentions if m.kind == "statement"}
    return tuple(_read(scene, a, claims, cast) for a in scene.attributions if a.saying)


def _read(scene: Scene, a: Attribution, claims: dict[tuple[int, int, str], Mention], cast: Cast) -> Said:
    who = speaker_of(a)
    key = (a.content[0].start, a.content[-1].end, who.actor_id if who else "")
    claim = claims.get(key)
    speaker = claim.speaker if claim else a.speaker
    end = follow(claim, _REPORT, cast) if claim else None
    return Said(
        content=" ... ".join(scene.words(c).strip(_EDGES) for c in a.content),
        by=_name(speaker, cast),
        how=f"{a.form}, {' '.join(scene.words(c) for c in a.cue)}, {a.implies}",
        chain=tuple(_hop(h) for h in (claim.attribution if claim else a.chain)),
        hedges=tuple(h.text for h in (claim.hedges if claim else a.hedges)),
        root=None if end is None else "unnamed" if end.kind == "unnamed" else f"{end.kind} {end.name}",
    )


def _name(speaker: Actor | None, cast: Cast) -> str:
    """The speaker's proper name, else that of the party he speaks for, else nothing."""
    if speaker is None or speaker.kind in {"unnamed", "group"}:
        return ""
    party = cast.party(speaker)
    return speaker.name if speaker.name[:1].isupper() else party.name if party else ""


def _hop(hop: Hop) -> str:
    return f"{hop.role}{'' if hop.stated else ' (inferred)'}: {hop.text}"


def show(said: tuple[Said, ...]) -> str:
    """The statements as lines, so that a failing test shows what differs."""
    return "\n".join(_lines(s) for s in said)


def _lines(said: Said) -> str:
    rows = [f"“{said.content.strip(_EDGES)}”", f"by: {said.by or 'nobody with a name'}", f"how: {said.how}", *said.chain]
    hedges = [f"hedges: {' / '.join(said.hedges)}"] if said.hedges else []
    return "\n    ".join([*rows, *hedges, f"root: {said.root or 'no claim of its own'}"])
