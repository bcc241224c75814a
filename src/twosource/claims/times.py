"""When? Finds the expressions of time in a sentence, with the days they stand for, and the day of a given event.

A weekday or a date without a year counts from the anchor, the day of the report; tense and governing verb decide whether it lies before
or after. Days are given only where they are sure: a value is a guess where they are None.
"""

from dataclasses import replace
from datetime import date, timedelta

from twosource.claims.clauses import governs
from twosource.claims.scene import Scene
from twosource.claims.tense import verb_above
from twosource.claims.timereading import read_hit
from twosource.claims.timesetting import Reading, Setting
from twosource.claims.timewords import Hit, find_hits, time_words
from twosource.records import Days, FieldBasis, Sentence, Span, Time
from twosource.text.quotemarks import find_quotations

_YEAR_CONTEXT = {"DATE", "TIME", "EVENT"}


def find_times(sentence: Sentence, text: str, anchor: Days | None) -> tuple[Time, ...]:
    """The expressions of time of the sentence, in order, none overlapping; offsets in `text`, the article's.

    `anchor` is the day that "Friday" counts from. Without one, or where it is no single day, relative expressions keep an open
    value ("XXXX-WXX-5") and have no days.
    """
    hits = find_hits(text, sentence.start, sentence.end)
    setting = _setting(sentence, text, anchor, hits)
    out: list[Time] = []
    taken = sentence.start
    for hit in hits:
        if hit.start < taken:
            continue
        token = token_over(sentence, hit.start, hit.end)
        if token is None or not _is_time(sentence, token, hit, text):
            continue
        reading = read_hit(hit, setting, token)
        if reading is None:
            continue
        out.append(Time(start=hit.start, end=hit.end, type=reading.type, value=reading.value, days=_days(reading, hit, setting, anchor)))
        taken = hit.end
    return tuple(out)


def event_days(scene: Scene, sentence: Sentence, token: int) -> tuple[Days, FieldBasis] | None:
    """The day of the event that the verb or noun at `token` expresses, with the words that give it; None where its own clause gives none.

    A time of the verb that reports it is not its day ("said on Friday that three had died").
    """
    times = scene.times.get(sentence.number)
    if times is None:
        times = find_times(sentence, scene.text, scene.anchor(sentence))
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
    inside = [i for i, t in enumerate(sentence.tokens) if t.start < end and start < t.end and not t.is_punct_only]
    heads = [i for i in inside if sentence.tokens[i].head not in inside or sentence.tokens[i].head == i]
    return heads[-1] if heads else (inside[-1] if inside else None)


def _is_time(sentence: Sentence, i: int, hit: Hit, text: str) -> bool:
    """Whether the words are used for a time: no modal "may", no "march" of feet, no Mr Friday, no number that looks like a year."""
    check = _GUARDS.get(hit.rule)
    return check is None or check(sentence, i, hit, text)


def _month_is_time(sentence: Sentence, i: int, hit: Hit, text: str) -> bool:
    word = hit.parts["month"].rstrip(".")
    at = _token_of(sentence, text, hit, word)
    if at is None or not sentence.tokens[at].text[0].isupper():
        return False
    if hit.rule != "month" or "year" in hit.parts:
        return True
    token = sentence.tokens[at]
    before = sentence.tokens[at - 1].text.lower() if at else ""
    if token.ent in {"PERSON", "ORG", "GPE", "FAC", "LOC", "PRODUCT"} and before not in time_words("before"):
        return False
    if word not in time_words("month") or word in time_words("also a word"):
        return token.tag == "NNP" and ("which" in hit.parts or "edge" in hit.parts or before in time_words("before"))
    return True


def _weekday_is_time(sentence: Sentence, i: int, hit: Hit, text: str) -> bool:
    at = _token_of(sentence, text, hit, hit.parts.get("weekday") or hit.parts["many"])
    if at is None or not sentence.tokens[at].text[0].isupper():
        return False
    # "Bloody Sunday", "the Sunday Times", "Joe Friday".
    token = sentence.tokens[at]
    named = [t for t in sentence.tokens if t.head == at and t.dep in {"compound", "amod"} and t.text[0].isupper()]
    before = [t for t in named if sentence.start < t.start < hit.start]
    governor = sentence.tokens[token.head]
    titled = token.dep == "compound" and governor.text[0].isupper() and governor.start >= hit.end and governor.ent not in {"DATE", "TIME"}
    return not before and not (titled and governor.pos == "PROPN" and token.ent != "DATE") and token.ent != "PERSON"


def _year_is_time(sentence: Sentence, i: int, hit: Hit, text: str) -> bool:
    if "edge" in hit.parts or "fiscal" in hit.parts:
        return True
    token = sentence.tokens[i]
    if token.dep == "nummod" and sentence.tokens[token.head].pos in {"NOUN", "ADJ"} and sentence.tokens[token.head].start > token.start:
        return token.ent in _YEAR_CONTEXT and sentence.tokens[token.head].ent not in _YEAR_CONTEXT
    before = sentence.tokens[i - 1].text.lower() if i else ""
    return token.ent in _YEAR_CONTEXT or (before in time_words("before") and token.ent not in {"CARDINAL", "QUANTITY", "MONEY", "PERCENT"})


def _season_is_time(sentence: Sentence, i: int, hit: Hit, text: str) -> bool:
    return sentence.tokens[i].pos in {"NOUN", "PROPN"} and bool({"which", "year", "edge"} & hit.parts.keys())


def _day_is_time(sentence: Sentence, i: int, hit: Hit, text: str) -> bool:
    """Not the newspaper "Today"."""
    token = sentence.tokens[i]
    return token.text[0].islower() or token.start == sentence.start or token.ent in {"DATE", "TIME", ""}


def _ref_is_time(sentence: Sentence, i: int, hit: Hit, text: str) -> bool:
    before = sentence.tokens[i - 1].text.lower() if i else ""
    after = sentence.tokens[i + 1].text.lower() if i + 1 < len(sentence.tokens) else ""
    return not (before in {"as", "so", "too", "how"} or after in {"that", "as", "after"}) and sentence.tokens[i].pos != "INTJ"


def _token_of(sentence: Sentence, text: str, hit: Hit, word: str) -> int | None:
    inside = (i for i, t in enumerate(sentence.tokens) if hit.start <= t.start < hit.end)
    return next((i for i in inside if sentence.tokens[i].text.lower().rstrip(".") == word), None)


_GUARDS = {
    "month": _month_is_time, "date": _month_is_time, "dates": _month_is_time, "weekday": _weekday_is_time, "weekdays": _weekday_is_time,
    "year": _year_is_time, "season": _season_is_time, "day": _day_is_time, "ref": _ref_is_time,
}  # fmt: skip


def _setting(sentence: Sentence, text: str, anchor: Days | None, hits: tuple[Hit, ...]) -> Setting:
    day = date.fromisoformat(anchor.start) if anchor is not None and anchor.start is not None and anchor.start == anchor.end else None
    other = [h for h in hits if h.rule in {"date", "month", "year"} and day is not None and int(h.parts.get("year", day.year)) != day.year]
    heads = [i for h in other if (i := token_over(sentence, h.start, h.end)) is not None]
    return Setting(
        sentence=sentence,
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
    basis = "stated" if reading.absolute or anchor is None else anchor.basis
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
