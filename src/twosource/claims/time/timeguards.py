"""Are the words used for a time? No modal "may", no "march" of feet, no Mr Friday, no number that looks like a year."""

from twosource.claims.time.tense import side_of
from twosource.claims.time.timewords import Hit, time_words
from twosource.records import Sentence

_YEAR_CONTEXT = {"DATE", "TIME", "EVENT"}


def is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    """Whether the words are used for a time: no modal "may", no "march" of feet, no Mr Friday, no number that looks like a year."""
    check = _GUARDS.get(hit.rule)
    return check is None or check(sentence, i, hit)


def _month_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    word = hit.parts["month"].rstrip(".")
    at = _token_of(sentence, hit, word)
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


def _weekday_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    at = _token_of(sentence, hit, hit.parts.get("weekday") or hit.parts["many"])
    if at is None or not sentence.tokens[at].text[0].isupper():
        return False
    # "Bloody Sunday", "the Sunday Times", "Joe Friday".
    token = sentence.tokens[at]
    named = [t for t in sentence.tokens if t.head == at and t.dep in {"compound", "amod"} and t.text[0].isupper()]
    before = [t for t in named if sentence.start < t.start < hit.start]
    governor = sentence.tokens[token.head]
    if at and token.head == at + 1 and governor.tag == "NNP" and _word(sentence, at - 1) == "the" and token.dep == "compound":
        return False
    titled = token.dep == "compound" and governor.text[0].isupper() and governor.start >= hit.end and governor.ent not in {"DATE", "TIME"}
    return not before and not (titled and governor.pos == "PROPN" and token.ent != "DATE") and token.ent != "PERSON"


def _year_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    if "edge" in hit.parts or "fiscal" in hit.parts:
        return True
    token = sentence.tokens[i]
    if _word(sentence, i + 1) in time_words("counts on"):
        return False
    if token.dep == "nummod" and sentence.tokens[token.head].pos in {"NOUN", "ADJ"} and sentence.tokens[token.head].start > token.start:
        return token.ent in _YEAR_CONTEXT and sentence.tokens[token.head].ent not in _YEAR_CONTEXT
    before = sentence.tokens[i - 1].text.lower() if i else ""
    return token.ent in _YEAR_CONTEXT or (before in time_words("before") and token.ent not in {"CARDINAL", "QUANTITY", "MONEY", "PERCENT"})


def _season_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    token = sentence.tokens[i]
    if token.pos not in {"NOUN", "PROPN"}:
        return False
    if {"which", "year", "edge", "ofyear"} & hit.parts.keys():
        return True
    after = sentence.tokens[i + 1].text.lower() if i + 1 < len(sentence.tokens) else ""
    return "the" in hit.parts and token.dep != "compound" and after != "of" and (token.ent == "DATE" or hit.parts["season"] not in _words())


def _day_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    """Not the newspaper "Today"."""
    token = sentence.tokens[i]
    return token.text[0].islower() or token.start == sentence.start or token.ent in {"DATE", "TIME", ""}


def _ref_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    if hit.parts["ref"] == "soon":  # "soon became" was no future
        return side_of(sentence, i) != "past" and _word(sentence, i - 1) not in time_words("no reference before")
    return _word(sentence, i - 1) not in time_words("no reference before") and _word(sentence, i + 1) not in time_words(
        "no reference after"
    )


def _refadj_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    """As in "the current crisis": before a noun, and no electric current."""
    return sentence.tokens[i].pos == "ADJ" and sentence.tokens[i].dep == "amod"


def _unit_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    """Not the magazine "This Week", nor "High Noon"."""
    words = [t for t in sentence.tokens if hit.start <= t.start < hit.end] or [sentence.tokens[i]]
    return words[-1].text[0].islower() or words[-1].start == sentence.start or words[-1].text[0].isdigit()


def _often_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    """Not a newspaper, nor the report or dividend of a quarter."""
    token = sentence.tokens[i]
    if token.pos in {"NOUN", "PROPN"} or (token.text[0].isupper() and token.start > sentence.start):
        return False
    return hit.parts["often"] != "quarterly" or token.dep != "amod"


def _duration_is_time(sentence: Sentence, i: int, hit: Hit) -> bool:
    """Not a rate: "four flights a week", "$500 million a year"; nor the broadcast "60 Minutes"."""
    if hit.parts["num"] not in {"a", "an"}:
        return _unit_is_time(sentence, i, hit)
    at = next(k for k, t in enumerate(sentence.tokens) if t.start >= hit.start)
    before = sentence.tokens[at - 1] if at else None
    return before is None or not (before.pos in {"NUM", "SYM"} or (before.pos == "NOUN" and sentence.tokens[i].head == at - 1))


def _word(sentence: Sentence, i: int) -> str:
    return sentence.tokens[i].text.lower() if 0 <= i < len(sentence.tokens) else ""


def _words() -> dict[str, str]:
    return time_words("also a word")


def _token_of(sentence: Sentence, hit: Hit, word: str) -> int | None:
    inside = (i for i, t in enumerate(sentence.tokens) if hit.start <= t.start < hit.end)
    return next((i for i in inside if sentence.tokens[i].text.lower().rstrip(".") == word), None)


_GUARDS = {
    "month": _month_is_time, "date": _month_is_time, "dates": _month_is_time, "weekday": _weekday_is_time, "weekdays": _weekday_is_time,
    "year": _year_is_time, "season": _season_is_time, "day": _day_is_time, "ref": _ref_is_time, "refadj": _refadj_is_time,
    "unit": _unit_is_time, "noon": _unit_is_time, "bare": _unit_is_time, "often": _often_is_time, "duration": _duration_is_time,
}  # fmt: skip
