"""Whose words does a quotation carry on that has no cue of its own? The speech it stands behind, in its paragraph or the one before.

A quotation over several paragraphs opens anew in each and closes in the last; a sentence that ends in a colon gives the one behind it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import replace

from twosource.claims.scene import Scene
from twosource.claims.sentence.grammar import span_of
from twosource.claims.speech.cues import Cue
from twosource.claims.speech.mediums import is_newsroom
from twosource.claims.speech.quotes import QuotedRun, is_speech
from twosource.claims.speech.sources import find_source
from twosource.records import Attribution, Hop, HopRole, Sentence, Span
from twosource.settings import ClaimsSettings
from twosource.text.spans import trim


def run_on(
    scene: Scene, runs: tuple[QuotedRun, ...], attributions: list[Attribution], taken: set[Span], by_number: Mapping[int, Sentence]
) -> list[Attribution]:
    """'"A," she said. "B."': whole quotations behind a cued one in its paragraph, or left open in the one before, are the same speech."""
    out = list(attributions)
    is_quoted = _quoted_test(runs)
    ending: dict[int, list[int]] = {}
    holding: dict[Span, list[int]] = {}
    for n, attribution in enumerate(out):
        if attribution.saying and attribution.cue and not is_quoted(attribution):
            ending.setdefault(max(attribution.sentence, _last_sentence(scene, attribution)), []).append(n)
            for content in attribution.content:
                holding.setdefault(content, []).append(n)
    for m, run in enumerate(runs):
        if run.outer in taken or not run.whole:
            continue
        opened = runs[m - 1].outer if m > 0 and _goes_on(runs[m - 1], run) else None
        before = [n for k in (run.sentences[0] - 1, run.sentences[0]) for n in ending.get(k, ())]
        for n in sorted({*before, *(holding.get(opened, ()) if opened is not None else ())}):
            if _runs_into(scene, out[n], run, opened, by_number):
                out[n] = replace(out[n], content=(*out[n].content, run.outer))
                ending.setdefault(run.sentences[-1], []).append(n)
                holding.setdefault(run.outer, []).append(n)
                taken.add(run.outer)
                break
    return out


def _quoted_test(runs: tuple[QuotedRun, ...]) -> Callable[[Attribution], bool]:
    """A test whether an attribution's cue stands in a quotation: who speaks there is told of by somebody else, whose words go on.

    Logarithmic for each question.
    """
    starts = [r.inner.start for r in runs]

    def is_quoted(attribution: Attribution) -> bool:
        at = attribution.cue[0].start if attribution.cue else -1
        before = bisect_right(starts, at) - 1
        return before >= 0 and at < runs[before].inner.end

    return is_quoted


def _runs_into(scene: Scene, attribution: Attribution, run: QuotedRun, opened: Span | None, by_number: Mapping[int, Sentence]) -> bool:
    if _leads_to(scene, attribution, run, by_number):
        return True
    return attribution.form != "indirect" and (opened in attribution.content or _is_behind(scene, attribution, run, by_number))


def whole_turns(scene: Scene, attributions: list[Attribution]) -> list[Attribution]:
    """ "KOLT: The dam is safe. Nobody need leave.": in a transcript a turn goes on to the end of its paragraph."""
    ends = {s.paragraph: s for s in scene.sentences}
    opens = {s.paragraph: s for s in reversed(scene.sentences)}
    paragraph_of = {s.number: s.paragraph for s in scene.sentences}
    out: list[Attribution] = []
    for attribution in attributions:
        paragraph = paragraph_of[attribution.sentence]
        last = ends[paragraph]
        if attribution.lemma == ":" and attribution.saying and opens[paragraph].number == attribution.sentence != last.number:
            whole = trim(scene.text, attribution.content[0].start, last.end)
            attribution = replace(attribution, content=(whole,))
        out.append(attribution)
    return out


def _is_behind(scene: Scene, attribution: Attribution, run: QuotedRun, by_number: Mapping[int, Sentence]) -> bool:
    if by_number[attribution.sentence].paragraph != run.paragraph or run.outer.start < attribution.content[-1].end:
        return False
    near = run.sentences[0] - max(attribution.sentence, _last_sentence(scene, attribution)) <= 1
    return near and run.sentences[0] > attribution.sentence


def _leads_to(scene: Scene, attribution: Attribution, run: QuotedRun, by_number: Mapping[int, Sentence]) -> bool:
    """ "She said that there was one way out:" and the quotation is a paragraph of its own."""
    sentence = by_number[attribution.sentence]
    if run.sentences[0] != sentence.number + 1 or not sentence.tokens or sentence.tokens[-1].text != ":":
        return False
    return attribution.content[-1].end >= sentence.tokens[-1].start - 1


def _last_sentence(scene: Scene, attribution: Attribution) -> int:
    before = bisect_left(scene.sentences, attribution.content[-1].end, key=lambda s: s.start)
    return scene.sentences[before - 1].number if before else attribution.sentence


def find_uncued(
    scene: Scene, runs: tuple[QuotedRun, ...], cued: tuple[Attribution, ...], taken: set[Span], by_number: Mapping[int, Sentence],
    settings: ClaimsSettings,
) -> list[Attribution]:  # fmt: skip
    """Attributions for the quotations that nothing in their sentence takes, with the speaker they carry on from where there is one."""
    out: list[Attribution] = []
    by_sentence: dict[int, list[Attribution]] = {}
    is_quoted = _quoted_test(runs)
    for attribution in cued:
        if not is_quoted(attribution):
            by_sentence.setdefault(attribution.sentence, []).append(attribution)
    for n, run in enumerate(runs):
        if run.outer in taken or not run.whole or not is_speech(scene.text, run):
            continue
        if out and n > 0 and _goes_on(runs[n - 1], run) and out[-1].content[-1] == runs[n - 1].outer:
            by_sentence[out[-1].sentence].remove(out[-1])
            out[-1] = replace(out[-1], content=(*out[-1].content, run.outer))
        else:
            out.append(_uncued(scene, run, by_sentence, by_number, settings))
        by_sentence.setdefault(out[-1].sentence, []).append(out[-1])
    return out


def _uncued(
    scene: Scene, run: QuotedRun, by_sentence: Mapping[int, list[Attribution]], by_number: Mapping[int, Sentence], settings: ClaimsSettings
) -> Attribution:
    """A quotation led to by a colon before it, else carried on from the speech before it, else nobody's."""
    opened = _opened_by_colon(scene, run, by_sentence.get(run.sentences[0] - 1, []), by_number)
    if opened is not None:
        return opened
    window = range(run.sentences[0] - settings.carry_sentences, run.sentences[-1] + 1)
    carried = _carrier(run, [a for k in window for a in by_sentence.get(k, ())], by_number)
    return Attribution(
        sentence=run.sentences[0], content=(run.outer,), cue=(), source=carried.source if carried else (), form="direct",
        lemma="", implies="says", saying=True, speaker=carried.speaker if carried else None,
        chain=tuple(replace(h, stated=False) for h in carried.chain) if carried else (), inferred=True,
    )  # fmt: skip


def _goes_on(before: QuotedRun, run: QuotedRun) -> bool:
    """Whether a quotation that was left open at the end of its paragraph opens anew in the next one."""
    return not before.closed and run.paragraph == before.paragraph + 1


def _opened_by_colon(scene: Scene, run: QuotedRun, before: list[Attribution], by_number: Mapping[int, Sentence]) -> Attribution | None:
    """The quotation as the words of whoever speaks, or is the subject, in the sentence before that ends in a colon."""
    behind = by_number.get(run.sentences[0] - 1)
    if behind is None or not behind.tokens or behind.tokens[-1].text != ":":
        return None
    speaking = [a for a in before if a.sentence == behind.number and a.source and a.cue and a.saying]
    if speaking:
        latest = max(speaking, key=lambda a: a.cue[0].start)
        colon = span_of(behind, (len(behind.tokens) - 1, len(behind.tokens) - 1))
        return replace(latest, sentence=run.sentences[0], content=(run.outer,), cue=(colon,), form="direct", implies="says")
    verb = _leading_verb(behind)
    if verb is None:
        return None
    cue = Cue(verb=verb, tokens=(verb,), lemma=behind.tokens[verb].lemma, implies="says", saying="yes", passive=False, asserted=True)
    source = find_source(behind, cue)
    if source is None:
        return None
    speaker = next((a for i in range(source[1], source[0] - 1, -1) if (a := scene.actor_at(behind, i))), None)
    words = span_of(behind, (source[0], source[1]))
    role: HopRole = "newsroom" if speaker is not None and is_newsroom(speaker) else "speaker"
    hop = Hop(who=speaker, text=scene.words(words), role=role, stated=True, span=scene.cite(*words))
    return Attribution(
        sentence=behind.number, content=(run.outer,), cue=(span_of(behind, (verb, verb)),), source=(words,), form="direct",
        lemma=cue.lemma, implies="says", saying=True, speaker=None if role == "newsroom" else speaker, chain=(hop,),
    )  # fmt: skip


def _leading_verb(sentence: Sentence) -> int | None:
    """The last verb that a subject stands before, of the sentence that leads to a quotation; else its root."""
    tokens = sentence.tokens
    finite = [i for i, t in enumerate(tokens) if t.pos in {"VERB", "AUX"} and t.tag in {"VBD", "VBZ", "VBP"} and t.dep in {"ROOT", "conj"}]
    return finite[-1] if finite else next((i for i, t in enumerate(tokens) if t.head == i and t.pos in {"VERB", "AUX"}), None)


def _carrier(run: QuotedRun, before: list[Attribution], by_number: Mapping[int, Sentence]) -> Attribution | None:
    """Whose words a quotation without a cue carries on: those of the latest speech in the same paragraph or the one before."""
    earlier = [
        a for a in before
        if a.saying and a.speaker is not None and a.content[0].start < run.outer.start
        and by_number[a.sentence].paragraph >= run.paragraph - 1
    ]  # fmt: skip
    return max(earlier, key=lambda a: (a.sentence, a.content[-1].end, -a.content[0].start), default=None)
