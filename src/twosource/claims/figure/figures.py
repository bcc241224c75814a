"""How many were killed, hurt, held or driven out? A mention for each number, with its bounds, its parts and whose word it is.

The rule for low, best and high is that of claims/numbers. Only what is said to have happened counts: feared, planned and conditional
deaths are left out. A part ("eight of them children") is a mention of its own that names its whole. Only those whom one phrase joins
are added up ("his wife and two sons": three, basis "added up"), with those joined as its parts.
"""

from dataclasses import dataclass, replace

from twosource.claims.event.status import StatusReading, read_status
from twosource.claims.event.tellers import governing_speaker
from twosource.claims.figure.casualties import find_casualties
from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.figure.causes import Cause, find_cause
from twosource.claims.figure.codebook import apply_codebook
from twosource.claims.figure.deeddays import day_before
from twosource.claims.figure.harmgate import may_harm
from twosource.claims.figure.harmscope import event_token, harm_status, is_cumulative
from twosource.claims.figure.inside import Told, within_wholes
from twosource.claims.figure.joined import is_of_one_deed
from twosource.claims.figure.parts import find_follow_up, only_whole
from twosource.claims.figure.settling import Settled, settle
from twosource.claims.figure.victims import Victim, Victims, find_victims, scene_persons
from twosource.claims.figure.voicing import find_voice
from twosource.claims.headings import telling_sentences
from twosource.claims.identity import make_mention_id
from twosource.claims.place.places import event_places
from twosource.claims.scene import Scene
from twosource.claims.time.times import event_days
from twosource.records import Actor, Attribution, Days, FieldBasis, Figure, Hop, Mention, Place, Sentence, Span

_COUNTED = {"happened", "alleged"}


@dataclass(frozen=True, slots=True)
class _Read:
    """What is read once for a whole and its parts: cause, day, place, status, and who says it.

    `capped`: the number is only the most that can have been hurt, for some of those shot may be the dead of other sentences.
    """

    cause: Cause
    when: tuple[Days, FieldBasis] | None
    where: tuple[tuple[Place, FieldBasis], ...]
    status: StatusReading
    attribution: Attribution | None
    cumulative: bool
    victim: Victim | None = None
    capped: bool = False


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence with its casualties, and what was read of those that are claimed, by index."""

    sentence: Sentence
    casualties: tuple[Casualty, ...]
    reads: dict[int, _Read]


@dataclass(frozen=True, slots=True)
class _Whole:
    """The only count of a sentence, to which the sentence behind it may add a part."""

    sentence: Sentence
    casualty: Casualty
    mention: Mention
    read: _Read


def find_figures(scene: Scene) -> tuple[Mention, ...]:
    """The figures of the article in the order of its text, parts behind their wholes."""
    told = [_tell(scene, sentence) for sentence in telling_sentences(scene)]
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
    reads: dict[int, _Read] = {}
    for n, casualty in enumerate(casualties):
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


def _as_before(read: _Read, before: _Read) -> _Read:
    """The second harm of a deed with the cause, the day and the place of the first, where it has none of its own."""
    return replace(
        read,
        cause=before.cause if read.cause.by is None and read.cause.means is None else read.cause,
        when=read.when or before.when,
        where=read.where or before.where,
    )


def _part_places(sentence: Sentence, casualty: Casualty, part: _Read, whole: _Read) -> tuple[_Read, _Read]:
    """As in "90 people were killed, 40 of them in Oslo": the place behind the part is the part's alone."""
    end = sentence.tokens[casualty.count.last].end
    own = tuple(w for w in whole.where if w[1].span[1] >= end)
    return replace(part, where=own or part.where), replace(whole, where=tuple(w for w in whole.where if w not in own))


def _settle(scene: Scene, told: list[_Telling]) -> list[_Telling]:
    """The same with pronouns resolved, without those who are counted as killed elsewhere."""
    victims = find_victims(scene, [(t.sentence, [(n, t.casualties[n]) for n in t.reads]) for t in told])
    settled = settle(victims, [(t.sentence.number, n, t.casualties[n]) for t in told for n in t.reads])
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
        made[n] = _mention(scene, telling.sentence, casualty, read, made.get(-1 if casualty.whole is None else casualty.whole))
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
    mention = _mention(scene, sentence, casualty, read, before.mention)
    fields = before.mention.fields
    told = {k: replace(fields[k], basis="sentence before") for k in ("unit", "when", "where", "by", "means") if k in fields}
    return (replace(mention, fields=mention.fields | told),)


def _is_claimed(status: StatusReading) -> bool:
    return status.status in _COUNTED and not status.unreal


def _read(scene: Scene, sentence: Sentence, casualty: Casualty) -> _Read:
    trigger = casualty.trigger
    event = event_token(sentence, trigger)
    cause = find_cause(scene, sentence, casualty)
    when, where = event_days(scene, sentence, event), event_places(scene, sentence, event)
    cumulative = is_cumulative(sentence, casualty, when[0] if when else None, cause.noun)
    if cause.noun is not None:  # "Friday's raids on the port killed nine": day and place of the raids
        when = when or event_days(scene, sentence, cause.noun) or day_before(scene, sentence, cause.noun)
        where = where or event_places(scene, sentence, cause.noun)
    return _Read(
        cause=cause,
        when=None if casualty.frame == "toll" else when,
        where=where,
        status=harm_status(scene, sentence, casualty),
        attribution=find_voice(scene, sentence, casualty),
        cumulative=cumulative,
    )


# --- the record ---------------------------------------------------------------------------------------------------


def _mention(scene: Scene, sentence: Sentence, casualty: Casualty, read: _Read, whole: Mention | None) -> Mention:
    span = _span(sentence, casualty)
    figure = _figure(casualty, read, whole)
    speaker, chain = _voice(read.attribution)
    if read.attribution is None and read.status.status == "alleged" and casualty.frame != "part":
        chain = governing_speaker(scene, sentence, casualty.trigger)  # "accused the army of killing nine": whoever accuses
        speaker = chain[0].who if chain else None
    number = str((figure.low, figure.best, figure.high))
    return Mention(
        mention_id=make_mention_id(scene.article_id, "figure", span, figure.unit, number, figure.of or ""),
        article_id=scene.article_id,
        kind="figure",
        start=span.start,
        end=span.end,
        text=scene.words(span),
        paragraph=sentence.paragraph,
        sentence=sentence.number,
        report_id=sentence.report_id,
        sure=sentence.sure,
        status=read.status.status,
        polarity=read.status.polarity,
        condition=read.status.condition,
        hedges=read.status.hedges,
        figure=figure,
        speaker=speaker,
        medium=_medium(chain),
        attribution=chain,
        voice=read.attribution is None and not chain,
        when=read.when[0] if read.when else None,
        where=tuple(place for place, _ in read.where),
        fields=_fields(scene, sentence, casualty, read, figure, chain),
    )


def _figure(casualty: Casualty, read: _Read, whole: Mention | None) -> Figure:
    quantity = casualty.count.quantity
    return Figure(
        low=None if read.capped else quantity.low,
        best=None if read.capped else quantity.best,
        high=quantity.best if read.capped else quantity.high,
        bound=quantity.bound,
        unit=casualty.unit,
        of=_of_whom(casualty, read),
        by=read.cause.by,
        means=read.cause.means,
        cumulative=read.cumulative,
        part_of=whole.mention_id if whole is not None else None,
    )


def _of_whom(casualty: Casualty, read: _Read) -> str | None:
    """The words for who is counted; a pronoun's are those of the person it means."""
    pronoun = casualty.count.single == "pronoun" and read.victim is not None
    return read.victim.label if pronoun and read.victim is not None else casualty.count.of


def _voice(attribution: Attribution | None) -> tuple[Actor | None, tuple[Hop, ...]]:
    return (None, ()) if attribution is None else (attribution.speaker, attribution.chain)


def _medium(chain: tuple[Hop, ...]) -> str | None:
    return next((hop.text for hop in chain if hop.role == "medium"), None)


def _span(sentence: Sentence, casualty: Casualty) -> Span:
    """From the number to the word of harm, or from that to the people; of a part only its own words."""
    tokens = sentence.tokens
    first, last = casualty.count.first, casualty.count.last
    if casualty.frame != "part":
        first, last = min(first, casualty.trigger), max(last, casualty.trigger)
    return Span(tokens[first].start, tokens[last].end)


def _fields(
    scene: Scene, sentence: Sentence, casualty: Casualty, read: _Read, figure: Figure, chain: tuple[Hop, ...]
) -> dict[str, FieldBasis]:
    """Where each field that has a value was read."""
    tokens = sentence.tokens
    count, quantity = casualty.count, casualty.count.quantity
    basis = "added up" if casualty.joint else None
    number = FieldBasis(span=scene.cite(tokens[quantity.begin].start, tokens[quantity.stop].end), basis=basis)
    trigger = tokens[casualty.trigger]
    out = {key: number for key in ("low", "best", "high") if getattr(figure, key) is not None}
    if quantity.bound is not None and quantity.high is None and quantity.low is None and quantity.best is None:
        out["bound"] = number
    out["unit"] = FieldBasis(span=scene.cite(trigger.start, trigger.end))
    if figure.of is not None:
        elsewhere = read.victim.label_at if read.victim is not None and casualty.count.single == "pronoun" else None
        out["of"] = _of_basis(scene, sentence, casualty, figure.of) if elsewhere is None else FieldBasis(span=elsewhere, basis="resolved")
    out |= read.cause.fields
    if read.when is not None:
        out["when"] = read.when[1]
    if read.where:
        out["where"] = read.where[0][1]
    if read.attribution is None and chain:
        out["speaker"] = FieldBasis(span=chain[0].span)
    if read.attribution is not None and read.attribution.chain:
        out["speaker"] = FieldBasis(span=read.attribution.chain[0].span, basis="sentence before" if read.attribution.inferred else None)
    if casualty.whole is not None:
        out["part_of"] = FieldBasis(span=scene.cite(tokens[count.first].start, tokens[quantity.stop].end))
    return out


def _of_basis(scene: Scene, sentence: Sentence, casualty: Casualty, of: str) -> FieldBasis:
    end = sentence.tokens[casualty.count.noun].end
    if casualty.joint:
        return FieldBasis(span=scene.cite(sentence.tokens[casualty.count.first].start, sentence.tokens[casualty.count.last].end))
    if casualty.count.single == "name":
        first = casualty.count.first if casualty.count.named is None else casualty.count.named
        return FieldBasis(span=scene.cite(sentence.tokens[first].start, end))
    words = of.split()
    start = scene.text.find(words[0], sentence.tokens[casualty.count.quantity.stop].end, end)
    return FieldBasis(span=scene.cite(start if start >= 0 else sentence.tokens[casualty.count.noun].start, end))
