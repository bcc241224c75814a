"""Which attributions are statements: somebody, known or described, who surely said something?"""

from twosource.claims.identity import make_mention_id
from twosource.claims.scene import Scene
from twosource.claims.times import event_days
from twosource.records import Attribution, Days, FieldBasis, Mention, Sentence, Span, Statement
from twosource.text.fold import fold
from twosource.text.spans import contains

MIN_CONTENT_WORDS = 3
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


def find_statements(scene: Scene) -> tuple[Mention, ...]:
    """The statements of an article. An attribution by a newsroom is a credit, and one inside a quotation belongs to its speaker's words."""
    return tuple(_statement(scene, a) for a in scene.attributions if is_statement(scene, a))


def is_statement(scene: Scene, attribution: Attribution) -> bool:
    """Whether the attribution makes a statement: a cue of saying, a speaker, a clause of content, and not said inside another's words."""
    if (
        not attribution.saying
        or attribution.speaker is None
        or (attribution.implies in {"accuses", "demands"} and attribution.form == "indirect")
    ):
        return False
    words = " ".join(scene.words(s) for s in attribution.content).split()
    if len(words) < MIN_CONTENT_WORDS or (attribution.form == "indirect" and not _is_clause(scene, attribution)):
        return False
    return not (attribution.cue and any(_covers(other, attribution) for other in scene.attributions))


def _is_clause(scene: Scene, attribution: Attribution) -> bool:
    """Whether the content says something: "vowed to leave" and "found the town welcoming" give no words that stand alone."""
    sentence = next(s for s in scene.sentences if s.number == attribution.sentence)
    # A small model takes many a past form for a participle ("nine houses burned").
    verbs = (t for t in sentence.tokens if t.tag in _FINITE or (t.tag == "VBN" and t.dep in {"ccomp", "ROOT", "conj"}))
    return any(any(c.start <= t.start < c.end for c in attribution.content) for t in verbs)


def _covers(outer: Attribution, inner: Attribution) -> bool:
    if outer is inner or not outer.saying or outer.speaker is None:
        return False
    return any(contains(c, inner.cue[0]) for c in outer.content)


def _statement(scene: Scene, attribution: Attribution) -> Mention:
    whole = Span(attribution.content[0].start, attribution.content[-1].end)
    content = " ".join(fold(scene.words(s)).text for s in attribution.content)
    sentence = next(s for s in scene.sentences if s.number == attribution.sentence)
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
    speaker = attribution.speaker
    return Mention(
        mention_id=make_mention_id(scene.article_id, "statement", whole, attribution.form, speaker.actor_id if speaker else ""),
        article_id=scene.article_id, kind="statement", start=whole.start, end=whole.end, text=scene.words(whole),
        paragraph=sentence.paragraph, sentence=sentence.number, report_id=sentence.report_id, sure=sentence.sure,
        polarity="denied" if attribution.implies == "denies" else "affirmed",
        hedges=attribution.hedges, statement=Statement(form=attribution.form, content=content), speaker=speaker, medium=medium,
        attribution=attribution.chain, when=when[0] if when else None, fields=fields,
    )  # fmt: skip


def _when(scene: Scene, sentence: Sentence, attribution: Attribution) -> tuple[Days, FieldBasis] | None:
    """The day the words were said, where the sentence of the cue gives one."""
    if not attribution.cue:
        return None
    cue = next((i for i, t in enumerate(sentence.tokens) if t.start == attribution.cue[0].start), None)
    return event_days(scene, sentence, cue) if cue is not None else None
