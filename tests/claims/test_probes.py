"""The eighteen probes of the codebook, each as it stands and the same with other verbs, countries, persons and bodies.

A probe names its sides A, B and C; a record lists type, sides, status and root. Nothing else may be asserted.
"""

import pytest

from tests.claims.reading import positions_of, read_scene
from twosource.claims.event.events import find_events
from twosource.records import Mention

SIDES = (
    ("Russia", "Georgia", "Turkey"),
    ("Norway", "Kenya", "Iran"),
    ("The United States", "North Korea", "Japan"),
    ("Israel", "Lebanon", "Egypt"),
    ("NATO", "Serbia", "Greece"),
    ("Mara Kovic", "Ivan Dorn", "Peru"),
    ("Hezbollah", "Israel", "Syria"),
    ("The European Union", "Belarus", "Poland"),
)
# "Attacked" between two persons may be a matter of words: it is not read.
PERSONS = {"Mara Kovic"}
ATTACKS = (
    ("attack", "attacked", "attacking"),
    ("bomb", "bombed", "bombing"),
    ("invade", "invaded", "invading"),
    ("shell", "shelled", "shelling"),
)
ASKS = (("invite", "invited", "to Moscow"), ("urge", "urged", "to negotiate"), ("ask", "asked", "for help"))

FRAMES = (
    ("{a} {did} {b} {rest}.", "happened"),
    ("{a} did not {do} {b} {rest}.", "happened-"),
    ("{a} will {do} {b} {rest}.", "planned"),
    ("{a} may {do} {b} {rest}.", "possible"),
)


def _bare(name: str) -> str:
    return name.removeprefix("The ")


def _rows(text: str) -> list[tuple[str, str, str, str, str]]:
    """(type, actors, recipients, status with a minus where denied, root) of each event."""
    return sorted(_row(m) for m in find_events(read_scene(text)))


def _row(mention: Mention) -> tuple[str, str, str, str, str]:
    event = mention.event
    assert event is not None
    root = (
        (mention.attribution[-1].who.name if mention.attribution[-1].who else mention.attribution[-1].text) if mention.attribution else ""
    )
    actors, recipients = (", ".join(a.name for a in side) for side in (event.actors, event.recipients))
    return event.type, actors, recipients, mention.status + ("-" if mention.polarity == "denied" else ""), root


def _of(rows: list[tuple[str, str, str, str, str]], type_: str) -> list[tuple[str, str, str, str, str]]:
    return [row for row in rows if row[0] == type_]


@pytest.mark.parametrize(("frame", "status"), FRAMES)
@pytest.mark.parametrize(("do", "did", "rest"), ASKS)
@pytest.mark.parametrize(("a", "b", "c"), SIDES)
def test_asking(frame: str, status: str, do: str, did: str, rest: str, a: str, b: str, c: str) -> None:
    rows = _of(_rows(frame.format(a=a, b=_name_inside(b), do=do, did=did, rest=rest)), "REQUEST")
    assert [row[:4] for row in rows] == [("REQUEST", _bare(a), _bare(b), status)]


def _name_inside(name: str) -> str:
    return name.replace("The ", "the ")


@pytest.mark.parametrize(("do", "did", "rest"), ASKS)
@pytest.mark.parametrize(("a", "b", "c"), SIDES)
def test_asking_on_a_condition(do: str, did: str, rest: str, a: str, b: str, c: str) -> None:
    text = f"If {c} releases the prisoners, {_name_inside(a)} will {do} {_name_inside(b)} {rest}."
    found = find_events(read_scene(text))
    assert [_row(m)[:4] for m in found if m.event and m.event.type == "REQUEST"] == [("REQUEST", _bare(a), _bare(b), "conditional")]
    (request,) = (m for m in found if m.event and m.event.type == "REQUEST")
    assert request.condition is not None and request.condition.text.strip(",") == f"If {c} releases the prisoners"
    assert not any(m.status == "happened" for m in found)


@pytest.mark.parametrize(("do", "did", "rest"), ASKS[:2])
@pytest.mark.parametrize(("a", "b", "c"), SIDES)
def test_somebody_denies_the_asking(do: str, did: str, rest: str, a: str, b: str, c: str) -> None:
    rows = _rows(f"{c} denied that {_name_inside(a)} {did} {_name_inside(b)} {rest}.")
    assert _of(rows, "REQUEST") == [("REQUEST", _bare(a), _bare(b), "happened-", c)]
    assert _of(rows, "ACCUSE") == []


@pytest.mark.parametrize(("do", "did", "doing"), ATTACKS)
@pytest.mark.parametrize(("a", "b", "c"), SIDES)
def test_attacks(do: str, did: str, doing: str, a: str, b: str, c: str) -> None:
    if a in PERSONS and do == "attack":
        return
    x, y = _name_inside(a), _name_inside(b)
    who, whom = _bare(a), _bare(b)
    assert _rows(f"According to {c}, {x} {did} {y}.") == [("ASSAULT", who, whom, "happened", c)]
    assert _rows(f"Reuters reported that {x} {did} {y}.") == [("ASSAULT", who, whom, "happened", "Reuters")]
    assert _rows(f"{a} did not {do} {y}.") == [("ASSAULT", who, whom, "happened-", "")]
    assert _rows(f"{a} may {do} {y}.") == [("ASSAULT", who, whom, "possible", "")]
    assert _rows(f"{a} {did} {y}.") == [("ASSAULT", who, whom, "happened", "")]
    assert _rows(f"{a} would {do} {y} if {c} left the alliance.") == [("ASSAULT", who, whom, "conditional", "")]
    assert [row[:4] for row in _rows(f"{a} has no intention of {doing} {y}.")] == [("ASSAULT", who, whom, "refused")]


@pytest.mark.parametrize(("do", "did", "doing"), ATTACKS)
@pytest.mark.parametrize(("a", "b", "c"), SIDES)
def test_attacks_denied_and_alleged(do: str, did: str, doing: str, a: str, b: str, c: str) -> None:
    if a in PERSONS and do == "attack":
        return
    x, y = _name_inside(a), _name_inside(b)
    who, whom = _bare(a), _bare(b)
    pronoun = "she" if a == "Mara Kovic" else "it"
    assert _rows(f"{a} denied that {pronoun} {did} {y}.") == [("ASSAULT", who, whom, "happened-", who)]
    rows = _rows(f"{c} accused {x} of {doing} {y}.")
    assert rows == [("ACCUSE", c, who, "happened", ""), ("ASSAULT", who, whom, "alleged", c)]


@pytest.mark.parametrize(("a", "b", "c"), SIDES)
@pytest.mark.parametrize("deed", ["release prisoners", "withdraw its troops", "end the blockade", "hand over the suspect"])
def test_calls_for_a_deed(a: str, b: str, c: str, deed: str) -> None:
    text = f"{a} called for {_name_inside(b)} to {deed}."
    rows = _rows(text)
    assert [row[:4] for row in _of(rows, "REQUEST")] == [("REQUEST", _bare(a), _bare(b), "happened")]
    assert [row for row in rows if row[0] != "REQUEST" and row[3] == "happened"] == []
    assert positions_of(text) == [f"{_bare(a)} demands {_name_inside(b)} to {deed} > {_bare(b)}"]


@pytest.mark.parametrize(("a", "b", "c"), SIDES)
@pytest.mark.parametrize("thing", ["an apology", "an explanation", "compensation", "the release of prisoners"])
def test_demands_a_thing(a: str, b: str, c: str, thing: str) -> None:
    text = f"{a} demanded {thing} from {_name_inside(b)}."
    assert [row[:4] for row in _rows(text)] == [("REQUEST", _bare(a), _bare(b), "happened")]
    (position,) = positions_of(text)
    assert position.startswith(f"{_bare(a)} demands {thing}") and position.endswith(f"> {_bare(b)}")


@pytest.mark.parametrize(("a", "b", "c"), SIDES)
@pytest.mark.parametrize("verb", ["condemn", "criticise", "denounce"])
def test_refuses_to_condemn(a: str, b: str, c: str, verb: str) -> None:
    text = f"{a} refused to {verb} {_name_inside(b)}."
    assert [row[:4] for row in _rows(text)] == [("ACCUSE", _bare(a), _bare(b), "refused"), ("REJECT", _bare(a), "", "happened")]
    assert positions_of(text) == [f"{_bare(a)} refuses to {verb} {_name_inside(b)}"]
