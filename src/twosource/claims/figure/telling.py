"""What does the record of a figure say? The mention of a number with its bounds, cause, day and place, and whose word it is."""

from dataclasses import dataclass

from twosource.claims.event.status import StatusReading
from twosource.claims.event.tellers import governing_speaker
from twosource.claims.figure.casualtywords import Casualty
from twosource.claims.figure.causes import Cause
from twosource.claims.figure.victims import Victim
from twosource.claims.identity import make_mention_id
from twosource.claims.scene import Scene
from twosource.records import Actor, Attribution, Days, FieldBasis, Figure, Hop, Mention, Place, Sentence, Span


@dataclass(frozen=True, slots=True)
class Read:
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


def make_mention(scene: Scene, sentence: Sentence, casualty: Casualty, read: Read, whole: Mention | None) -> Mention:
    """The figure as a mention; `whole` is that of the number it is a part of."""
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


def _figure(casualty: Casualty, read: Read, whole: Mention | None) -> Figure:
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


def _of_whom(casualty: Casualty, read: Read) -> str | None:
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
    scene: Scene, sentence: Sentence, casualty: Casualty, read: Read, figure: Figure, chain: tuple[Hop, ...]
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
