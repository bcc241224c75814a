"""Which attributions are statements: somebody, known or described, who surely said something?"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from twosource.claims.identity import make_mention_id
from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import children
from twosource.claims.sentence.wording import token_starting, tokens_starting
from twosource.claims.speech.hedges import find_statement_hedges
from twosource.claims.time.times import event_days
from twosource.records import Actor, Attribution, Days, FieldBasis, Mention, Sentence, Span, Statement
from twosource.text.fold import fold_text

MIN_CONTENT_WORDS = 3
_POINTING = {"the", "this", "that", "these", "those", "its", "their", "his", "her"}
_THINGS = {"it", "this", "that"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def find_statements(scene: Scene) -> tuple[Mention, ...]:
    """The statements of an article. An attribution by a newsroom is a credit, and one inside a quotation belongs to its speaker's words."""
    return tuple(_statement(scene, a) for a in find_stated(scene))


def find_stated(scene: Scene) -> tuple[Attribution, ...]:
    """The attributions that make a statement: a cue of saying, a speaker, a clause of content, and not said inside another's words."""
    return tuple(a for a in _not_inside(scene.attributions) if _says_something(scene, a))


def speaker_of(attribution: Attribution) -> Actor | None:
    """Who says it: the resolved speaker, else somebody whom the words describe and nothing names."""
    if attribution.speaker is not None:
        return attribution.speaker
    first = next(iter(attribution.chain), None)
    return first.who if first is not None and first.role == "speaker" else None


def _says_something(scene: Scene, attribution: Attribution) -> bool:
    speaker = speaker_of(attribution)
    if (
        not attribution.saying
        or _is_only_thought_of(scene, attribution)
        or (speaker is None and not _is_document(attribution))
        or (attribution.implies in {"accuses", "demands"} and attribution.form == "indirect")
    ):
        return False
    words = sum(len(scene.words(s).split()) for s in attribution.content)
    # A shout or a short answer is whole where its own mark ends it.
    enough = words >= MIN_CONTENT_WORDS or (attribution.form == "direct" and words > 1 and _is_closed(scene, attribution))
    return enough and (attribution.form != "indirect" or _is_clause(scene, attribution))


def _is_only_thought_of(scene: Scene, attribution: Attribution) -> bool:
    """ "would pledge to", "it sends a message that": nobody has said so."""
    sentence = scene.sentence_numbered(attribution.sentence)
    if sentence is None or not attribution.cue:
        return False
    at = token_starting(sentence, attribution.cue[0].start)
    if at is None:
        return False
    would = any(sentence.tokens[k].text.lower() in {"would", "'d"} for k in children(sentence, at, "aux"))
    thing = bool(attribution.source) and scene.words(attribution.source[0]).lower() in _THINGS
    return (would and attribution.form == "indirect") or (thing and sentence.tokens[at].pos == "NOUN")


def _is_document(attribution: Attribution) -> bool:
    """Whether a text says it that nobody issued: "court papers say", but not "the report said", which means one named before."""
    first = next(iter(attribution.chain), None)
    return first is not None and first.role == "document" and first.text.split()[0].lower() not in _POINTING


def _is_closed(scene: Scene, attribution: Attribution) -> bool:
    return scene.words(attribution.content[-1]).rstrip("\"'”’»")[-1:] in {".", "!", "?", ","}


def _is_clause(scene: Scene, attribution: Attribution) -> bool:
    """Whether the content says something: "vowed to leave" and "found the town welcoming" give no words that stand alone."""
    sentence = scene.sentence_numbered(attribution.sentence)
    # A small model takes many a past form for a participle ("nine houses burned").
    if sentence is None:
        return False
    inside = (sentence.tokens[i] for c in attribution.content for i in tokens_starting(sentence, *c))
    return any(t.tag in _FINITE or (t.tag == "VBN" and t.dep in {"ccomp", "ROOT", "conj"}) for t in inside)


def _not_inside(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions whose cue lies in nobody else's words, hopes or fears. Linear but for one sort."""
    holders = ((n, a) for n, a in enumerate(attributions) if (speaker_of(a) is not None if a.saying else _is_hope(a)))
    outer = sorted((c.start, c.end, n) for n, a in holders for c in a.content)
    order = sorted((n for n, a in enumerate(attributions) if a.cue), key=lambda n: attributions[n].cue[0].start)
    inside: set[int] = set()
    furthest: list[tuple[int, int]] = []  # the two contents that reach furthest, of different attributions
    at = 0
    for n in order:
        # What is only thought holds cue and content ("hopes she says so"); somebody's words hold the cue.
        cue = attributions[n].cue[0]
        while at < len(outer) and outer[at][0] <= cue.start:
            furthest = _further(furthest, (outer[at][1], outer[at][2]))
            at += 1
        if any(end >= _needed(attributions[of], attributions[n]) and of != n for end, of in furthest):
            inside.add(n)
    cues = sorted(a.cue[0].start for a in attributions if a.cue and a.saying and speaker_of(a) is not None)
    return (a for n, a in enumerate(attributions) if n not in inside and not (speaker_of(a) is None and _holds_one(a, cues)))


def _is_hope(attribution: Attribution) -> bool:
    return attribution.implies == "thinks" and attribution.form == "indirect"


def _needed(outer: Attribution, inner: Attribution) -> int:
    return inner.cue[0].end if outer.saying else max(inner.cue[0].end, inner.content[-1].end)


def _holds_one(attribution: Attribution, cues: list[int]) -> bool:
    """ "..., Solheim said, according to a note": what she said, again with her name in it."""
    return any(bisect_left(cues, c.start) < bisect_left(cues, c.end) for c in attribution.content)


def _further(best: list[tuple[int, int]], new: tuple[int, int]) -> list[tuple[int, int]]:
    reach = {of: end for end, of in sorted([*best, new])}
    return sorted(((end, of) for of, end in reach.items()), reverse=True)[:2]


def _statement(scene: Scene, attribution: Attribution) -> Mention:
    whole = Span(attribution.content[0].start, attribution.content[-1].end)
    content = " ".join(fold_text(scene.words(s)) for s in attribution.content)
    sentence = scene.sentence_numbered(attribution.sentence)
    assert sentence is not None
    fields = {"content": FieldBasis(span=scene.cite(*whole))}
    if attribution.source and not attribution.inferred:
        fields["speaker"] = FieldBasis(span=scene.cite(*attribution.source[0]))
    elif attribution.chain:
        fields["speaker"] = FieldBasis(span=attribution.chain[0].span, basis="sentence before")
    if attribution.cue:
        fields["cue"] = FieldBasis(span=scene.cite(attribution.cue[0].start, attribution.cue[-1].end))
    when = _when(scene, sentence, attribution)
    if when is not None:
        fields["when"] = when[1]
    medium = next((h.text for h in attribution.chain if h.role in {"medium", "newsroom", "document"}), None)
    speaker = speaker_of(attribution)
    return Mention(
        mention_id=make_mention_id(scene.article_id, "statement", whole, attribution.form, speaker.actor_id if speaker else ""),
        article_id=scene.article_id, kind="statement", start=whole.start, end=whole.end, text=scene.words(whole),
        paragraph=sentence.paragraph, sentence=sentence.number, report_id=sentence.report_id, sure=sentence.sure,
        polarity="denied" if attribution.implies == "denies" else "affirmed",
        hedges=find_statement_hedges(scene, sentence, attribution),
        statement=Statement(form=attribution.form, content=content), speaker=speaker, medium=medium,
        attribution=attribution.chain, when=when[0] if when else None, fields=fields,
    )  # fmt: skip


def _when(scene: Scene, sentence: Sentence, attribution: Attribution) -> tuple[Days, FieldBasis] | None:
    """The day the words were said, where the sentence of the cue gives one."""
    if not attribution.cue:
        return None
    cue = token_starting(sentence, attribution.cue[0].start)
    return event_days(scene, sentence, cue) if cue is not None else None
