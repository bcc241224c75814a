"""Figures of dead and hurt: number and bounds, who, by what, parts, voice. All sentences are invented."""

import pytest

from tests.claims.reading import read_scene
from tests.claims.scenes import ARTICLE_ID, make_scene, token_at
from twosource.claims.figure.figures import find_figures
from twosource.records import Actor, Attribution, Figure, Hop, Mention, Span

Row = tuple[int | None, int | None, int | None, str | None, str, str | None, bool]


def rows(text: str, anchor: str | None = "2012-12-29") -> list[Row]:
    """(low, best, high, bound, unit, of, is a part) of each figure."""
    found = find_figures(make_scene(text, anchor))
    return [(f.low, f.best, f.high, f.bound, f.unit, f.of, f.part_of is not None) for m in found if (f := m.figure) is not None]


def plain(n: int, unit: str = "killed", of: str | None = None, *, part: bool = False) -> Row:
    return (n, n, n, None, unit, of, part)


CASES: list[tuple[str, list[Row]]] = [
    # Passive, active, subject.
    ("Nine miners were killed.", [plain(9, of="miners")]),
    ("The blast killed nine miners.", [plain(9, of="miners")]),
    ("Nine miners died in the blast.", [plain(9, of="miners")]),
    ("Twenty-one people have been killed.", [plain(21)]),
    ("Four fishermen also drowned.", [plain(4, of="fishermen")]),
    ("The shelling wounded 12 children.", [plain(12, "injured", "children")]),
    ("Two hundred and five people were injured.", [plain(205, "injured")]),
    ("Gunmen opened fire on a bus, killing seven passengers.", [plain(7, of="passengers")]),
    ("The flood claimed 40 lives.", [plain(40)]),
    ("Seven sailors lost their lives.", [plain(7, of="sailors")]),
    ("Two guards were shot dead outside the bank.", [plain(2, of="guards")]),
    ("Three Kurdish fighters were also killed, the group said.", [plain(3, of="Kurdish fighters")]),
    ("Eleven were killed.", [plain(11)]),
    ("1,200 villagers were displaced.", [plain(1200, "displaced", "villagers")]),
    ("Police arrested 30 protesters.", [plain(30, "detained", "protesters")]),
    ("A soldier was killed by a landmine.", [plain(1, of="soldier")]),
    ("One person died and two were hurt.", [plain(1), plain(2, "injured")]),
    ("Gunmen shot dead two guards.", [plain(2, of="guards")]),
    ("Two guards were fatally wounded.", [plain(2, of="guards")]),
    ("Two guards were stabbed to death.", [plain(2, of="guards")]),
    (
        "Three children and two adults were found dead.",
        [plain(5, of="children and adults"), plain(3, of="children", part=True), plain(2, of="adults", part=True)],
    ),
    ("Two of the ten guards were killed.", [plain(2, of="guards")]),
    (
        "Eight people, including a 17-year-old girl, were injured.",
        [plain(8, "injured"), plain(1, "injured", "17-year-old girl", part=True)],
    ),
    ("A gunman killed the king.", [plain(1, of="king")]),
    ("He was held over the June 30 death of a king.", [plain(1, of="king")]),
    ("They met 12 soldiers after the king died.", [plain(1, of="king")]),
    # Bounds.
    ("At least 213 people were killed.", [(213, 213, None, "at least", "killed", None, False)]),
    ("More than 45,000 people have died.", [(45000, 45000, None, "more than", "killed", None, False)]),
    ("Up to 20 people were killed.", [(None, 20, 20, "up to", "killed", None, False)]),
    ("As many as 300 civilians were killed.", [(None, 300, 300, "as many as", "killed", "civilians", False)]),
    ("Nearly 80 people were injured.", [(None, 80, None, "nearly", "injured", None, False)]),
    ("About 60 people were killed.", [(None, 60, None, "about", "killed", None, False)]),
    ("Some 30 rebels were killed.", [(None, 30, None, "some", "killed", "rebels", False)]),
    ("Between 40 and 50 people died.", [(40, None, 50, "between", "killed", None, False)]),
    ("The raid killed 40 to 50 people.", [(40, None, 50, "to", "killed", None, False)]),
    ("Two or three guards were wounded.", [(2, None, 3, "or", "injured", "guards", False)]),
    ("Dozens of people were killed.", [(24, None, None, "dozens", "killed", None, False)]),
    ("Hundreds were injured.", [(200, None, None, "hundreds", "injured", None, False)]),
    ("A dozen soldiers were killed.", [plain(12, of="soldiers")]),
    ("More than two dozen people were killed.", [(24, 24, None, "more than", "killed", None, False)]),
    ("Fewer than 10 people were hurt.", [(None, None, 9, "fewer than", "injured", None, False)]),
    ("15 or more people were killed.", [(15, 15, None, "or more", "killed", None, False)]),
    # Nominal.
    ("The report confirmed the deaths of six workers.", [plain(6, of="workers")]),
    ("Police reported six deaths.", [plain(6)]),
    ("Rescuers found the bodies of three climbers.", [plain(3, of="climbers")]),
    ("The death toll rose from 30 to 40.", [plain(40)]),
    ("The death toll has reached 112.", [plain(112)]),
    ("The blast left 40 dead and 100 wounded.", [plain(40), plain(100, "injured")]),
    ("The crash left at least 12 people dead.", [(12, 12, None, "at least", "killed", None, False)]),
    # Several in a sentence.
    ("Nine people were killed and 30 wounded.", [plain(9), plain(30, "injured")]),
    ("The bomb killed nine people and wounded 30.", [plain(9), plain(30, "injured")]),
    (
        "The attack killed 12 soldiers and three civilians.",
        [plain(15, of="soldiers and civilians"), plain(12, of="soldiers", part=True), plain(3, of="civilians", part=True)],
    ),
    (
        "Twelve soldiers and three civilians were killed.",
        [plain(15, of="soldiers and civilians"), plain(12, of="soldiers", part=True), plain(3, of="civilians", part=True)],
    ),
    # Parts.
    ("The shelling killed 15 villagers, eight of them children.", [plain(15, of="villagers"), plain(8, of="children", part=True)]),
    ("The raid killed 90 people, 47 of them civilians.", [plain(90), plain(47, of="civilians", part=True)]),
    ("Nine people were killed, including two children.", [plain(9), plain(2, of="children", part=True)]),
    (
        "Nine people were killed, including two children and three nurses.",
        [plain(9), plain(2, of="children", part=True), plain(3, of="nurses", part=True)],
    ),
    ("Nine people were killed. Four of them were children.", [plain(9), plain(4, of="children", part=True)]),
    ("Nine people were killed and two were wounded. Four of them were children.", [plain(9), plain(2, "injured")]),
    ("Nine people were killed. Twelve of them were children.", [plain(9)]),
    ("Nine people were killed. Four of them were children of the mayor.", [plain(9)]),
    ("The raid killed 13 women and children.", [plain(13, of="women and children")]),
    ("The fire took three men's lives.", [plain(3, of="men")]),
    ("Nine people were killed, among them a nurse.", [plain(9), plain(1, of="nurse", part=True)]),
    ("Nine people were killed, four of whom were police officers.", [plain(9), plain(4, of="police officers", part=True)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_figure_is_read(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


NONE = [
    "The vote killed 15 bills.",
    "A 17-year-old was promoted.",
    "No one was killed.",
    "No soldiers were killed in the raid.",
    "The firm killed off two products.",
    "The deal cost $15 million.",
    "Two suspects left the scene.",
    "He died aged 40.",
    "He died in 1998.",
    "She was killed 15 kilometres from the border.",
    "Prices fell 15 percent.",
    "The third man was killed.",
    "Three gunmen fled.",
    "The bill was killed 40 to 50.",
    "If the dam breaks, 300 people will be killed.",
    "The group threatened to kill 20 hostages.",
    "The plan would have killed 500 people.",
    "As many as 20 people may have been killed.",
    "Forty people are feared dead.",
    "One in five soldiers was killed.",
    "The storm killed 40 cows.",
    "She had a minor injury.",
    "They spoke of a possible death penalty trial.",
    "More than 31 , 000 people were killed.",
    "More than 60 people were killed and injured in the raids.",
    "The raids left 60 people dead or wounded.",
    "Twelve people are presumed dead.",
    "Nine Miners Killed In Blast Near The Northern Border.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_count_of_victims_is_left_out(text: str) -> None:
    assert rows(text) == []


def only(text: str, **more: object) -> Mention:
    found = find_figures(make_scene(text, "2012-12-29", **more))  # type: ignore[arg-type]
    assert len(found) == 1
    return found[0]


def test_part_names_its_whole_and_shares_its_unit_and_day() -> None:
    whole, part = find_figures(make_scene("On Friday, 15 men were killed, eight of them guards.", "2012-12-29"))
    assert whole.figure is not None and part.figure is not None
    assert part.figure.part_of == whole.mention_id
    assert part.when == whole.when and part.when is not None and part.when.start == "2012-12-28"
    assert part.text == "eight of them guards"


def test_means_of_raids_and_clashes() -> None:
    assert only("Government air raids on the port killed 15 civilians.").figure == Figure(
        low=15, best=15, high=15, bound=None, unit="killed", of="civilians", means="air raids"
    )
    assert only("Six guards were killed in clashes near the dam.").figure.means == "clashes"  # type: ignore[union-attr]
    assert only("Six guards were killed by a car bomb.").figure.means == "car bomb"  # type: ignore[union-attr]


def test_actor_of_a_raid_is_its_modifier() -> None:
    army = Actor(actor_id="b:army", name="the army", kind="body")
    text = "Army air raids killed 15 civilians."
    sentence, token = token_at(make_scene(text), "Army")
    found = only(text, who={(sentence.number, token): army})
    assert found.figure is not None and found.figure.by == army and found.figure.means == "air raids"


def test_agent_of_a_passive_is_the_actor() -> None:
    army = Actor(actor_id="b:army", name="the army", kind="body")
    text = "Fifteen rebels were killed by the army."
    sentence, token = token_at(make_scene(text), "army")
    found = only(text, who={(sentence.number, token): army})
    assert found.figure is not None and found.figure.by == army and found.figure.means is None


def test_total_of_a_long_conflict_is_cumulative() -> None:
    assert only("The war has claimed more than 9,000 lives since it began.").figure.cumulative  # type: ignore[union-attr]
    assert only("The death toll rose to 40.").figure.cumulative  # type: ignore[union-attr]
    assert not only("The blast claimed nine lives.").figure.cumulative  # type: ignore[union-attr]


def test_figure_has_the_text_and_fields_it_was_read_from() -> None:
    text = "At least nine miners were killed on Friday."
    found = only(text)
    assert found.text == text[found.start : found.end] == "At least nine miners were killed"
    assert {k: text[f.span[1] : f.span[2]] for k, f in found.fields.items()} == {
        "low": "At least nine", "best": "At least nine", "unit": "killed", "of": "miners", "when": "Friday",
    }  # fmt: skip
    assert found.voice and found.attribution == () and found.speaker is None


def test_figure_in_own_voice_of_another_day_takes_no_day_from_the_verb_of_saying() -> None:
    assert only("Police said on Friday that nine miners were killed.").when is None


# --- whose words --------------------------------------------------------------------------------------------------

OBSERVER = Actor(actor_id="b:observers", name="the Observers", kind="body")


def attributed(text: str, content: str, source: str, form: str = "indirect") -> Mention:
    """The one figure of a text in which `source` says `content`."""
    start, at = text.index(content), text.index(source)
    said = Attribution(
        sentence=0, content=(Span(start, start + len(content)),), cue=(), source=(Span(at, at + len(source)),), form=form,  # type: ignore[arg-type]
        lemma="say", implies="says", saying=True, speaker=OBSERVER,
        chain=(Hop(who=OBSERVER, text=source, role="speaker", stated=True, span=(ARTICLE_ID, at, at + len(source))),),
    )  # fmt: skip
    return only(text, attributions=(said,))


def test_reported_figure_is_its_speakers() -> None:
    found = attributed("Nine miners were killed, the Observers said.", "Nine miners were killed", "the Observers")
    assert found.speaker == OBSERVER and not found.voice and [h.who for h in found.attribution] == [OBSERVER]


def test_participle_under_they_said_is_theirs_though_the_number_stands_before() -> None:
    text = "Pictures showed the corpses of six sailors they said were killed by the crew."
    found = attributed(text, "were killed by the crew", "they")
    assert found.figure is not None and (found.figure.best, found.figure.of) == (6, "sailors")
    assert found.speaker == OBSERVER


PRESUPPOSED = [
    "The Observers said talks must follow after two years of a war that has claimed more than 9,000 lives.",
    "The Observers said the war that has killed 9,000 people must end.",
]


@pytest.mark.parametrize("text", PRESUPPOSED)
def test_what_indirect_speech_only_presupposes_is_in_the_reports_voice(text: str) -> None:
    content = text.removeprefix("The Observers said ").rstrip(".")
    found = attributed(text, content, "The Observers")
    assert found.voice and found.attribution == () and found.speaker is None


def test_what_a_quotation_presupposes_is_the_speakers() -> None:
    text = '"The war that has killed 9,000 people must end," the Observers said.'
    found = attributed(text, "The war that has killed 9,000 people must end,", "the Observers", "direct")
    assert not found.voice and found.speaker == OBSERVER


def test_what_speech_asserts_of_a_new_thing_is_the_speakers() -> None:
    text = "The Observers said a raid that killed 12 people was under way."
    found = attributed(text, "a raid that killed 12 people was under way", "The Observers")
    assert found.speaker == OBSERVER


def test_ids_are_the_same_in_every_run_and_differ_between_figures() -> None:
    scene = make_scene("The attack killed 12 soldiers and three civilians.", "2012-12-29")
    whole, first, second = find_figures(scene)
    assert len({whole.mention_id, first.mention_id, second.mention_id}) == 3
    assert find_figures(scene) == (whole, first, second)


def test_figure_in_an_accusation_is_the_accusers() -> None:
    found = find_figures(read_scene("Mara Kovic accused the army of killing nine miners."))
    assert [(m.status, m.speaker and m.speaker.name, m.voice) for m in found] == [("alleged", "Mara Kovic", False)]


def test_part_in_the_next_sentence_takes_day_and_harm_from_the_one_before() -> None:
    whole, part = find_figures(read_scene("Nine miners were killed on Friday. Four of them were children."))
    assert part.figure is not None
    assert (part.figure.part_of, part.when) == (whole.mention_id, whole.when)
    assert {k for k, basis in part.fields.items() if basis.basis == "sentence before"} == {"unit", "when"}
