"""When? Finds the expressions of time in a sentence, with the days they stand for, and the day of a given event.

A weekday or a date without a year counts from the anchor, the day of the report; tense and governing verb decide whether it lies before
or after. Days are given only where they are sure: a value is a guess where they are None.
"""

from dataclasses import replace
from datetime import date, timedelta

from twosource.claims.scene import Scene
from twosource.claims.sentence.clauses import governs
from twosource.claims.sentence.wording import tokens_starting
from twosource.claims.time.tense import verb_above
from twosource.claims.time.timeguards import is_time
from twosource.claims.time.timejoins import join_clock, widen
from twosource.claims.time.timepatterns import find_hits
from twosource.claims.time.timereading import read_hit
from twosource.claims.time.timesetting import NEAREST, Reading, Setting
from twosource.claims.time.timewords import Hit
from twosource.records import DayBasis, Days, FieldBasis, Sentence, Span, Time
from twosource.text.quotemarks import find_quotations

_SENTENCES_BACK = 8


def read_times(scene: Scene) -> dict[int, tuple[Time, ...]]:
    """The expressions of time of each sentence of a scene, by its number.

    "The next day" counts from an expression in the sentences before, of the same report.
    """
    out: dict[int, tuple[Time, ...]] = {}
    before: list[tuple[str | None, tuple[Time, ...]]] = []
    for sentence in scene.sentences:
        hits = find_hits(scene.text, sentence.start, sentence.end)
        times: tuple[Time, ...] = ()
        if hits:
            earlier = tuple(times if report == sentence.report_id else () for report, times in before[: -_SENTENCES_BACK - 1 : -1])
            times = _read_hits(sentence, scene.text, scene.anchor(sentence), earlier, hits)
        out[sentence.number] = times
        before.append((sentence.report_id, times))
    return out


def find_times(sentence: Sentence, text: str, anchor: Days | None, before: tuple[tuple[Time, ...], ...] = ()) -> tuple[Time, ...]:
    """The expressions of time of the sentence, in order, none overlapping; offsets in `text`, the article's.

    `anchor` is the day that "Friday" counts from. Without one, or where it is no single day, relative expressions keep an open
    value ("XXXX-WXX-5") and have no days. `before` are those of the sentences before, the nearest first.
    """
    hits = find_hits(text, sentence.start, sentence.end)
    return _read_hits(sentence, text, anchor, before, hits) if hits else ()


def _read_hits(
    sentence: Sentence, text: str, anchor: Days | None, before: tuple[tuple[Time, ...], ...], hits: tuple[Hit, ...]
) -> tuple[Time, ...]:
    setting = _setting(sentence, text, anchor, hits)
    out: list[Time] = []
    taken = sentence.start
    for hit in hits:
        if hit.start < taken:
            continue
        token = token_over(sentence, hit.start, hit.end)
        if token is None or not is_time(sentence, token, hit):
            continue
        said = (tuple(out[-NEAREST:]), *before)
        reading = read_hit(hit, replace(setting, said=said), token)
        if reading is None:
            continue
        time = Time(start=hit.start, end=hit.end, type=reading.type, value=reading.value, days=_days(reading, hit, setting, anchor))
        joined = join_clock(out[-1], time, text) if out else None
        out[-1 if joined else len(out) :] = [joined or time]
        taken = hit.end
    return tuple(widen(time, text, out[i - 1].end if i else sentence.start) for i, time in enumerate(out))


def event_days(scene: Scene, sentence: Sentence, token: int) -> tuple[Days, FieldBasis] | None:
    """The day of the event that the verb or noun at `token` expresses, with the words that give it; None where its own clause gives none.

    A time of the verb that reports it is not its day ("said on Friday that three had died").
    """
    times = scene.times.get(sentence.number)
    if times is None:
        times = read_times(scene)[sentence.number]
    found: list[tuple[int, Time]] = []
    for time in (_bounded(sentence, t, scene.anchor(sentence)) for t in times):
        if time.days is None or time.type not in {"DATE", "TIME", "SET"}:
            continue
        at = token_over(sentence, time.start, time.end)
        distance = governs(sentence, token, at) if at is not None else None
        if distance is not None:
            found.append((distance, time))
    if not found:
        return None
    nearest = min(distance for distance, _ in found)
    best = [time for distance, time in found if distance == nearest]
    days = best[0].days
    if days is None or any(other.days is not None and not _overlap(days, other.days) for other in best[1:]):
        return None
    narrow = min(best, key=lambda t: (_length(t.days), t.start))
    assert narrow.days is not None
    basis = None if narrow.days.basis == "stated" else narrow.days.basis
    return narrow.days, FieldBasis(span=scene.cite(narrow.start, narrow.end), basis=basis)


def _bounded(sentence: Sentence, time: Time, anchor: Days | None) -> Time:
    """The time as its preposition bounds the event: "since Friday" runs on to the anchor; "before", "after", "until" give no day of it."""
    before = next((t.lemma for t in reversed(sentence.tokens) if t.end <= time.start), "")
    if time.days is None or before not in {"since", "before", "after", "until", "till", "by"}:
        return time
    if before == "since":
        return replace(time, days=replace(time.days, end=anchor.end if anchor is not None else None))
    return replace(time, days=None)


def token_over(sentence: Sentence, start: int, end: int) -> int | None:
    """The token in [start, end) that hangs on a word outside it: the head of those characters; None where no token lies there."""
    near = tokens_starting(sentence, start, end)
    first = near.start
    while first > 0 and sentence.tokens[first - 1].end > start:
        first -= 1
    inside = [i for i in range(first, near.stop) if not sentence.tokens[i].is_punct_only]
    heads = [i for i in inside if sentence.tokens[i].head not in inside or sentence.tokens[i].head == i]
    return heads[-1] if heads else (inside[-1] if inside else None)


def _setting(sentence: Sentence, text: str, anchor: Days | None, hits: tuple[Hit, ...]) -> Setting:
    day = date.fromisoformat(anchor.start) if anchor is not None and anchor.start is not None and anchor.start == anchor.end else None
    other = [h for h in hits if h.rule in {"date", "month", "year"} and day is not None and int(h.parts.get("year", day.year)) != day.year]
    heads = [i for h in other if (i := token_over(sentence, h.start, h.end)) is not None]
    return Setting(
        sentence=sentence,
        text=text,
        anchor=day,
        quotations=_quotations(sentence, text),
        elsewhen=tuple(verb_above(sentence, i) for i in heads),
    )


def _quotations(sentence: Sentence, text: str) -> tuple[Span, ...]:
    start = text.rfind("\n\n", 0, sentence.start) + 1
    end = text.find("\n\n", sentence.end)
    return tuple(q.outer for q in find_quotations(text, start, len(text) if end < 0 else end))


def _days(reading: Reading, hit: Hit, setting: Setting, anchor: Days | None) -> Days | None:
    if reading.interval is None:
        return None
    start, end = reading.interval
    basis: DayBasis = "stated" if reading.absolute or anchor is None else anchor.basis
    if reading.counted is not None and reading.counted.days is not None:
        basis = reading.counted.days.basis if reading.counted.back == 0 else "sentence before"
    return Days(
        start=start.isoformat() if start else None,
        end=end.isoformat() if end else None,
        basis=basis,
        span=(setting.sentence.article_id, hit.start, hit.end),
    )


def _overlap(a: Days, b: Days) -> bool:
    return (a.start or "") <= (b.end or "9999") and (b.start or "") <= (a.end or "9999")


def _length(days: Days | None) -> timedelta:
    if days is None or days.start is None or days.end is None:
        return timedelta.max
    return date.fromisoformat(days.end) - date.fromisoformat(days.start)
