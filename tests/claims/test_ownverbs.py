"""A user's own event verbs: named in the settings, asked before the shipped ones, refused where they make no sense."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.claims.reading import read_scene
from twosource.claims.event.events import find_events
from twosource.claims.event.ownverbs import read_own_verbs
from twosource.errors import LexiconError, SettingsError
from twosource.settings import read_settings

HEAD = "lemma,type,mode,needs,object,content,recipient,strict\n"


def test_a_verb_of_ones_own_is_read() -> None:
    scene = read_scene("Peru humiliated Chile.")
    assert find_events(scene) == ()
    (found,) = find_events(replace(scene, own_verbs=read_own_verbs(HEAD + "humiliate,REJECT,,dobj,actor,,dobj,yes\n")))
    assert found.event is not None
    assert (found.event.type, found.event.actors[0].name, found.event.recipients[0].name) == ("REJECT", "Peru", "Chile")


def test_a_row_of_ones_own_comes_before_a_shipped_one() -> None:
    own = read_own_verbs(HEAD + "condemn,REJECT,,dobj,actor,,dobj,\n")
    (found,) = find_events(replace(read_scene("Peru condemned Chile."), own_verbs=own))
    assert found.event is not None and found.event.type == "REJECT"


def test_the_settings_hold_what_the_file_says(tmp_path: Path) -> None:
    (tmp_path / "verbs.csv").write_text(HEAD + "humiliate,REJECT,,dobj,actor,,dobj,yes\n", "utf-8")
    (tmp_path / "a.toml").write_text('[claims]\nevent_verbs = "verbs.csv"\n', "utf-8")
    assert "humiliate" in read_own_verbs(read_settings(tmp_path / "a.toml").claims.event_verbs)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[claims]\nevent_verbs = "verbs.csv"\n', "utf-8")
    with pytest.raises(SettingsError, match=r"verbs\.csv"):
        read_settings(tmp_path / "a.toml")


@pytest.mark.parametrize("text", ["lemma,type\n", HEAD + "humiliate,WIN,,dobj,actor,,dobj,yes\n", HEAD + "humiliate,REJECT\n"])
def test_a_file_that_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(LexiconError):
        read_own_verbs(text)
