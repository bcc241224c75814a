"""Who said it, and through whom did it come? Attributions of an article: content, cue, source, speaker and chain.

1 Each cue of each sentence gives an attribution, with a source that is resolved to an actor.
2 Content that touches a quotation is widened to the whole quotation, over sentences.
3 A quotation without a cue carries on from the speaker before it, in its paragraph or the one before; the record says it is inferred.
4 The chain goes outwards: speaker, spokesman, medium or newsroom. A medium stays with a speaker while his quotations run on.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import replace

from twosource.claims.actors.naming import role_of
from twosource.claims.scene import Scene
from twosource.claims.sentence.covering import Covering
from twosource.claims.sentence.grammar import noun_phrase
from twosource.claims.speech.beside import find_beside
from twosource.claims.speech.carrying import find_uncued, run_on, whole_turns
from twosource.claims.speech.cues import Reported
from twosource.claims.speech.hops import chain_of, find_issuer
from twosource.claims.speech.joint import joint_speaker
from twosource.claims.speech.mediums import is_called_newsroom
from twosource.claims.speech.outer import complete_chains
from twosource.claims.speech.quotes import QuotedRun, find_quoted_runs, is_speech, quoted_tokens, runs_near
from twosource.claims.speech.reported import find_reported, run_span
from twosource.claims.speech.sources import relative_of
from twosource.records import Actor, Attribution, Form, Hop, Sentence, Span
from twosource.settings import ClaimsSettings
from twosource.text.spans import merge, overlaps, trim

FIRST_PERSON = {"i", "we"}


def find_attributions(scene: Scene, settings: ClaimsSettings) -> tuple[Attribution, ...]:
    """The attributions of an article, in order of their content."""
    runs = find_quoted_runs(scene.document, scene.sentences)
    by_number = {s.number: s for s in scene.sentences}
    out: list[Attribution] = []
    taken: set[Span] = set()
    for sentence in scene.sentences:
        quoted = quoted_tokens(sentence, runs)
        for reported in find_reported(sentence, quoted):
            made = _attribute(scene, sentence, reported, runs, quoted)
            if made is None:
                continue
            attribution, used = made
            out.append(attribution)
            taken.update(used)
    out = whole_turns(scene, out)
    _add_beside(scene, runs, out, taken, by_number)
    out = run_on(scene, runs, out, taken, by_number)
    out.extend(find_uncued(scene, runs, tuple(out), taken, by_number, settings))
    ordered = sorted(out, key=lambda a: (a.content[0].start, -a.content[-1].end, a.cue))
    return _first_persons(scene, complete_chains(_carry(scene, _without_thoughts_told(tuple(ordered)), settings)))


def _add_beside(
    scene: Scene, runs: tuple[QuotedRun, ...], out: list[Attribution], taken: set[Span], by_number: Mapping[int, Sentence]
) -> None:
    """Quotations that no reporting word took, given to the verb beside them."""
    for run in runs:
        if run.outer in taken or run.whole or not is_speech(scene.text, run):
            continue
        for number in sorted({run.sentences[0], run.sentences[-1]}):
            reported = find_beside(by_number[number], run, scene.text)
            made = _attribute(scene, by_number[number], reported, runs, quoted_tokens(by_number[number], runs)) if reported else None
            if made is not None:
                out.append(made[0])
                taken.update(made[1])
                break


def _attribute(
    scene: Scene, sentence: Sentence, reported: Reported, runs: tuple[QuotedRun, ...], quoted: frozenset[int]
) -> tuple[Attribution, list[Span]] | None:
    content = [run_span(sentence, run) for run in reported.content]
    used: list[Span] = []
    if reported.cue.verb in quoted:
        content = _within_its_quotation(runs, sentence.tokens[reported.cue.verb].start, content)
    else:
        for run in runs_near(runs, sentence.start, sentence.end):
            if sentence.number in run.sentences and any(overlaps(run.inner, c) for c in content):
                content.append(run.outer)
                used.append(run.outer)
    spans = _without(merge(content, gap=2), [run_span(sentence, (k, k)) for k in reported.cue.tokens], scene.text)
    if not spans or _is_inner_thought(scene, reported, sentence, quoted):
        return None
    speaker = _speaker(scene, sentence, reported) or find_issuer(scene, sentence, reported)
    source = () if reported.source is None else (run_span(sentence, relative_of(sentence, reported) or reported.source),)
    return (
        Attribution(
            sentence=sentence.number,
            content=spans,
            cue=tuple(_with_mark(scene.text, run_span(sentence, (k, k))) for k in reported.cue.tokens),
            source=source,
            form=_form(scene.text, spans, runs),
            lemma=reported.cue.lemma,
            implies=reported.cue.implies,
            saying=reported.cue.saying != "no" and reported.cue.asserted,
            speaker=None if speaker is not None and is_called_newsroom(speaker, "".join(map(scene.words, source))) else speaker,
            chain=chain_of(scene, sentence, reported, speaker),
        ),
        used,
    )


def _within_its_quotation(runs: tuple[QuotedRun, ...], cue: int, content: list[Span]) -> list[Span]:
    """'"They said it was safe," he told us. "Nobody knew."': what a cue inside a quotation takes ends with the quotation."""
    inner = next((r.inner for r in runs_near(runs, cue, cue + 1) if r.inner.start <= cue < r.inner.end), None)
    if inner is None:
        return content
    return [Span(max(c.start, inner.start), min(c.end, inner.end)) for c in content if overlaps(c, inner)]


def _with_mark(text: str, span: Span) -> Span:
    """A dash as a cue stands behind the space that folding put into it."""
    end = span.end
    while end < len(text) and text[span.start : end].isspace():
        end += 1
    return span if end == span.end else Span(end - 1, end)


def _without(spans: tuple[Span, ...], holes: list[Span], text: str) -> tuple[Span, ...]:
    out: list[Span] = []
    for span in spans:
        parts = [span]
        for hole in holes:
            parts = [p for q in parts for p in _cut(q, hole)]
        out.extend(s for p in parts if (s := trim(text, p.start, p.end)).end > s.start and any(c.isalnum() for c in text[s.start : s.end]))
    return tuple(out)


def _cut(span: Span, hole: Span) -> list[Span]:
    if not overlaps(span, hole):
        return [span]
    return [p for p in (Span(span.start, hole.start), Span(hole.end, span.end)) if p.end > p.start]


def _form(text: str, content: tuple[Span, ...], runs: tuple[QuotedRun, ...]) -> Form:
    near = [r.inner for r in runs_near(runs, content[0].start, content[-1].end)]
    if not near:
        return "indirect"
    letters = sum(_letters(text, *s) for s in content)
    inside = sum(_letters(text, max(s.start, q.start), min(s.end, q.end)) for s in content for q in near)  # quotations never overlap
    if not letters or inside == 0:
        return "indirect"
    return "direct" if inside >= 0.9 * letters else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    """How many letters and digits stand in [start, end)."""
    return sum(map(str.isalnum, text[start:end])) if start < end else 0


def _speaker(scene: Scene, sentence: Sentence, reported: Reported) -> Actor | None:
    if reported.source is None:
        return None
    joint = joint_speaker(scene, sentence, reported.source, reported.cue.verb)
    if joint is not None:
        return joint
    first, last = reported.source
    heads = [scene.actor_at(sentence, i) for i in range(first, last + 1) if not first <= sentence.tokens[i].head <= last]
    named = next((a for a in heads if a is not None and a.kind == "person" and a.name[:1].isupper()), None)
    if named is not None:
        return named  # "a spokesman for the council, Ivo Tarn": the man, where he is named
    unnamed = next((a for a in heads if _is_nobody_of(a, sentence, first, last)), None)
    if unnamed is not None:
        return unnamed  # "an official of the council": one of its people, and not the council itself
    for i in range(_before_place(sentence, first, last), first - 1, -1):
        if sentence.tokens[i].tag == "POS":
            break
        actor = scene.actor_at(sentence, i)
        if actor is not None and sentence.tokens[i].pos in {"NOUN", "PROPN", "PRON", "ADJ", "PUNCT", "X"}:
            return actor
    return _antecedent(scene, sentence, last)


def _is_nobody_of(actor: Actor | None, sentence: Sentence, first: int, last: int) -> bool:
    """Somebody unnamed who holds no office that speaks for the body named behind him, as a spokesman does."""
    roles = (role_of(t.lemma) for t in sentence.tokens[first : last + 1] if t.tag in {"NN", "NNS"})
    speaks = any(role is not None and role.family == "spokesman" for role in roles)
    return actor is not None and actor.kind in {"unnamed", "group"} and not speaks


def _before_place(sentence: Sentence, first: int, last: int) -> int:
    """ "residents of Karsk", "an official of the port": a plain noun speaks, and not what stands behind its preposition."""
    tops = [i for i in range(first, last + 1) if not first <= sentence.tokens[i].head <= last or sentence.tokens[i].head == i]
    role = role_of(sentence.tokens[tops[0]].lemma) if len(tops) == 1 else None
    if len(tops) != 1 or sentence.tokens[tops[0]].tag not in {"NN", "NNS"} or (role is not None and role.speaks == "yes"):
        return last
    below = (k for k in range(tops[0] + 1, last + 1) if sentence.tokens[k].head == tops[0] and sentence.tokens[k].dep == "prep")
    return next(below, last + 1) - 1


def _antecedent(scene: Scene, sentence: Sentence, token: int) -> Actor | None:
    """ "who said": whom the relative clause hangs on. "the statement said": nobody, yet."""
    if sentence.tokens[token].tag not in {"WP", "WDT"}:
        return None
    head = sentence.tokens[sentence.tokens[token].head].head
    return next((a for i in reversed(noun_phrase(sentence, head)) if (a := scene.actor_at(sentence, i)) is not None), None)


def _is_inner_thought(scene: Scene, reported: Reported, sentence: Sentence, quoted: frozenset[int]) -> bool:
    """ "I think", "you know", "we need" inside a quotation: the speaker's way of talking, no attribution of its own."""
    if reported.cue.verb not in quoted:
        return False
    if reported.cue.saying == "no" or reported.source is None:
        return True
    return scene.words(run_span(sentence, reported.source)).lower() in {"you", "it", "they", "he", "she", "that", "this", "people"}


def _without_thoughts_told(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """ "She said they want to leave": what she tells of another's mind is her word. What others said is kept, at both levels."""
    is_inner = _inner_test(attributions)
    holders = tuple(a for a in attributions if a.saying or not is_inner(a))
    is_told = _inner_test(holders)
    return tuple(a for a in attributions if a.saying or not is_told(a))


# --- carrying on ---------------------------------------------------------------------------------------------------


def _carry(scene: Scene, attributions: tuple[Attribution, ...], settings: ClaimsSettings) -> tuple[Attribution, ...]:
    """A medium that was named with a speaker stays with his quotations while they run on, and is inferred there."""
    out: list[Attribution] = []
    medium: Hop | None = None
    owner: Actor | None = None
    at = -100
    is_inner = _inner_test(attributions)
    for attribution in attributions:
        stated = next((h for h in attribution.chain if h.role in {"medium", "newsroom", "document"}), None)
        speaks = attribution.saying and attribution.speaker is not None and not is_inner(attribution)
        if speaks and stated is not None:
            medium, owner, at = stated, attribution.speaker, attribution.sentence
        elif (
            speaks
            and medium is not None
            and attribution.speaker == owner
            and attribution.form != "indirect"
            and attribution.sentence - at <= 2
        ):
            attribution = replace(attribution, chain=(*attribution.chain, replace(medium, stated=False)))
            at = attribution.sentence
        elif speaks and attribution.speaker != owner:
            medium = None
        out.append(attribution)
    return tuple(out)


def _inner_test(attributions: tuple[Attribution, ...]) -> Callable[[Attribution], bool]:
    """A test whether an attribution's cue stands in another's content: more contents have begun before it than have ended.

    An attribution's own content never holds its cue. Logarithmic for each question.
    """
    starts = sorted(c.start for a in attributions for c in a.content)
    ends = sorted(c.end for a in attributions for c in a.content)
    return lambda a: bool(a.cue) and bisect_right(starts, a.cue[0].start) > bisect_left(ends, a.cue[0].end)


def _first_persons(scene: Scene, attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """ "We have said that ..." inside a quotation: the speaker of the quotation."""
    speaking = [(content, n) for n, a in enumerate(attributions) if a.speaker is not None for content in a.content]
    around = Covering(speaking)
    out = list(attributions)
    for n, attribution in enumerate(attributions):
        if attribution.speaker is not None or not attribution.source or not attribution.cue or not _is_first_person(scene, attribution):
            continue
        found = around.innermost(*attribution.cue[0])
        if found is not None:
            inner = attributions[found]
            out[n] = replace(attribution, speaker=inner.speaker, chain=tuple(replace(h, stated=False) for h in inner.chain), inferred=True)
    return tuple(out)


def _is_first_person(scene: Scene, attribution: Attribution) -> bool:
    return scene.words(attribution.source[0]).lower() in FIRST_PERSON
