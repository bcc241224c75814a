"""How many were killed, hurt, held or driven out? A mention for each number, with its bounds, its parts and whose word it is.

The rule for low, best and high is that of claims/numbers. Only what is said to have happened counts: feared, planned and conditional
deaths are left out. A part ("eight of them children") is a mention of its own that names its whole. Only those whom one phrase joins
are added up ("his wife and two sons": three, basis "added up"), with those joined as its parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.claims.event.status import StatusReading, read_status
from twosource.claims.figure.casualties import find_casualties
from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.figure.causes import find_cause
from twosource.claims.figure.codebook import apply_codebook
from twosource.claims.figure.deeddays import day_before, goes_on, is_long_ago
from twosource.claims.figure.harmgate import may_harm
from twosource.claims.figure.harmscope import event_token, harm_status, is_cumulative, is_withdrawn
from twosource.claims.figure.inside import Told, within_wholes
from twosource.claims.figure.joined import is_of_one_deed
from twosource.claims.figure.parts import find_follow_up, only_whole
from twosource.claims.figure.settling import Settled, settle
from twosource.claims.figure.telling import Read, make_mention
from twosource.claims.figure.victims import Victims, find_victims, scene_persons
from twosource.claims.figure.voicing import find_voice
from twosource.claims.headings import telling_sentences
from twosource.claims.place.places import event_places
from twosource.claims.scene import Scene
from twosource.claims.time.times import event_days
from twosource.records import Days, FieldBasis, Mention, Sentence

_COUNTED = {"happened", "alleged"}


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence with its casualties, and what was read of those that are claimed, by index."""

    sentence: Sentence
    casualties: tuple[Casualty, ...]
    reads: dict[int, Read]


@dataclass(frozen=True, slots=True)
class _Whole:
    """The only count of a sentence, to which the sentence behind it may add a part."""

    sentence: Sentence
    casualty: Casualty
    mention: Mention
    read: Read


def find_figures(scene: Scene) -> tuple[Mention, ...]:
    """The figures of the article in the order of its text, parts behind their wholes."""
    told = _with_days_before([_tell(scene, sentence) for sentence in telling_sentences(scene)])
    told = _settle(scene, told)
    out: list[Told] = []
    before: _Whole | None = None
    for telling in told:
        sentence, casualties = telling.sentence, telling.casualties
        made = _mentions(scene, telling)
        out.extend(Told(mention, telling.reads[n].victim) for n, mention in made.items())
        if before is not None and not casualties and before.sentence.paragraph == sentence.paragraph:
            out.extend(Told(mention, None) for mention in _follow_up(scene, sentence, before))
        whole = only_whole(casualties)
        before = _Whole(sentence, casualties[whole], made[whole], telling.reads[whole]) if whole is not None and whole in made else None
    return tuple(apply_codebook(m, scene.codebook) for m in within_wholes(out, scene.document.article.published))


def _tell(scene: Scene, sentence: Sentence) -> _Telling:
    """The casualties of a sentence, and what is read of those that are claimed."""
    casualties = find_casualties(sentence, scene_persons(scene, sentence)) if may_harm(sentence) else ()
    reads: dict[int, Read] = {}
    for n, casualty in enumerate(casualties):
        if is_withdrawn(sentence, casualty):
            continue
        if casualty.whole is None:
            read = _read(scene, sentence, casualty)
            if n - 1 in reads and is_of_one_deed(sentence, casualties[n - 1], casualty):
                read = _as_before(read, reads[n - 1])
        elif casualty.whole in reads:
            read = replace(reads[casualty.whole], attribution=find_voice(scene, sentence, casualty))
        else:
            continue
        if _is_claimed(read.status):
            reads[n] = read
            if casualty.whole is not None and casualty.count.of_them and casualty.count.of is None:
                reads[n], reads[casualty.whole] = _part_places(sentence, casualty, read, reads[casualty.whole])
    return _Telling(sentence, casualties, reads)


def _with_days_before(told: Sequence[_Telling]) -> list[_Telling]:
    """The same with the day of the sentence before for those harms that go on with its deed."""
    out: list[_Telling] = []
    day: tuple[Days, FieldBasis] | None = None
    last = -2
    for telling in told:
        if telling.sentence.number != last + 1:
            day = None
        last = telling.sentence.number
        dated = telling if day is None or not telling.reads else _dated(telling, day)
        out.append(dated)
        day = next((r.when for r in reversed(dated.reads.values()) if r.when is not None), None)
    return out


def _dated(telling: _Telling, day: tuple[Days, FieldBasis]) -> _Telling:
    before = (replace(day[0], basis="sentence before"), replace(day[1], basis="sentence before"))
    undated = {n for n, r in telling.reads.items() if r.when is None and goes_on(telling.sentence, telling.casualties[n])}
    return replace(telling, reads={n: replace(r, when=before) if n in undated else r for n, r in telling.reads.items()})


def _as_before(read: Read, before: Read) -> Read:
    """The second harm of a deed with the cause, the day and the place of the first, where it has none of its own."""
    return replace(
        read,
        cause=before.cause if read.cause.by is None and read.cause.means is None else read.cause,
        when=read.when or before.when,
        where=read.where or before.where,
    )


def _part_places(sentence: Sentence, casualty: Casualty, part: Read, whole: Read) -> tuple[Read, Read]:
    """As in "90 people were killed, 40 of them in Oslo": the place behind the part is the part's alone."""
    end = sentence.tokens[casualty.count.last].end
    own = tuple(w for w in whole.where if w[1].span[1] >= end)
    return replace(part, where=own or part.where), replace(whole, where=tuple(w for w in whole.where if w not in own))


def _settle(scene: Scene, told: list[_Telling]) -> list[_Telling]:
    """The same with pronouns resolved, without those who are counted as killed elsewhere."""
    victims = find_victims(scene, [(t.sentence, [(n, t.casualties[n]) for n in t.reads]) for t in told])
    published = scene.document.article.published
    past = {(t.sentence.number, n) for t in told for n, r in t.reads.items() if r.when is not None and is_long_ago(r.when[0], published)}
    settled = settle(victims, [(t.sentence, n, t.casualties[n]) for t in told for n in t.reads], past)
    return [_settled(t, victims, settled) for t in told]


def _settled(telling: _Telling, victims: Victims, settled: Settled) -> _Telling:
    if not telling.reads:
        return telling
    number = telling.sentence.number
    gone = {n for n in telling.reads if {(number, n), (number, telling.casualties[n].whole)} & settled.dropped}
    kept = {n: r for n, r in telling.reads.items() if n not in gone}
    return replace(
        telling,
        reads={n: replace(r, victim=victims.of.get((number, n)), capped=(number, n) in settled.capped) for n, r in kept.items()},
    )


def _mentions(scene: Scene, telling: _Telling) -> dict[int, Mention]:
    made: dict[int, Mention] = {}
    for n, read in telling.reads.items():
        casualty = telling.casualties[n]
        made[n] = make_mention(scene, telling.sentence, casualty, read, made.get(-1 if casualty.whole is None else casualty.whole))
    return made


def _follow_up(scene: Scene, sentence: Sentence, before: _Whole) -> tuple[Mention, ...]:
    """The part that the sentence right behind names ("Eight of them were children."); what befell them stands in the sentence before."""
    casualty = find_follow_up(sentence, before.casualty)
    if casualty is None:
        return ()
    status = read_status(sentence, sentence.tokens[casualty.trigger].head, scene)
    if not _is_claimed(status) or status.polarity != before.read.status.polarity:
        return ()
    token = sentence.tokens[casualty.count.quantity.first]
    read = replace(before.read, attribution=scene.attribution_over((token.start, token.end)), status=status)
    mention = make_mention(scene, sentence, casualty, read, before.mention)
    fields = before.mention.fields
    told = {k: replace(fields[k], basis="sentence before") for k in ("unit", "when", "where", "by", "means") if k in fields}
    return (replace(mention, fields=mention.fields | told),)


def _is_claimed(status: StatusReading) -> bool:
    return status.status in _COUNTED and not status.unreal


def _read(scene: Scene, sentence: Sentence, casualty: Casualty) -> Read:
    trigger = casualty.trigger
    event = event_token(sentence, trigger)
    cause = find_cause(scene, sentence, casualty)
    when, where = event_days(scene, sentence, event), event_places(scene, sentence, event)
    cumulative = is_cumulative(sentence, casualty, when[0] if when else None, cause.noun)
    if cause.noun is not None:  # "Friday's raids on the port killed nine": day and place of the raids
        when = when or event_days(scene, sentence, cause.noun) or day_before(scene, sentence, cause.noun)
        where = where or event_places(scene, sentence, cause.noun)
    return Read(
        cause=cause,
        when=None if casualty.frame == "toll" else when,
        where=where,
        status=harm_status(scene, sentence, casualty),
        attribution=find_voice(scene, sentence, casualty),
        cumulative=cumulative,
    )
