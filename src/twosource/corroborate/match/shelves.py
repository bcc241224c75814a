"""Which outlines are compared at all? Those that stand on one shelf: what can tie two together puts both on one, and little else does."""

from collections.abc import Iterable, Iterator, Sequence

from twosource.corroborate.match.grounds import TELLING_NUMBER
from twosource.corroborate.match.outlines import Outline, is_meeting, is_unnamed
from twosource.corroborate.match.personnames import personal_name
from twosource.corroborate.match.victims import is_named
from twosource.corroborate.words import content_words, name_key
from twosource.text.days import is_one_day

Key = tuple[object, ...]


def shelf_keys(outline: Outline) -> tuple[Key, ...]:
    """Under what an outline is found by others."""
    return (*block_keys(outline), *_keys_at_home(outline, [outline.home]))


def lookup_keys(outline: Outline) -> tuple[Key, ...]:
    """Under what an outline finds others: its own shelves, and those of the articles that are near its own."""
    return (*block_keys(outline), *_keys_at_home(outline, outline.near))


def block_keys(outline: Outline) -> Sequence[Key]:
    """What two outlines have one of in common that are tied together (`grounds`), unless their articles are near each other."""
    parties = sorted({party for party, _ in outline.actors | outline.recipients})
    if outline.kind == "figure":
        return _count_keys(outline, parties)
    if outline.kind in ("statement", "position"):
        return [key for party in parties for key in _said_keys(outline, party)]
    if is_meeting(outline):
        return _meeting_keys(outline, parties)
    return [key for party in parties for key in _done_keys(outline, party)]


def _keys_at_home(outline: Outline, article_ids: Iterable[str]) -> list[Key]:
    """What outlines are found by in articles on one happening; what one said, only where somebody without a name said both."""
    group = outline.group
    if outline.kind not in ("statement", "position"):
        return [(group, "home", article_id) for article_id in article_ids]
    unnamed = sorted({party for party, _ in outline.actors | outline.recipients if is_unnamed(party)})
    return [(group, "home", article_id, party) for article_id in article_ids for party in unnamed]


def _said_keys(outline: Outline, party: str) -> Iterator[Key]:
    """A party's words, found by each of them: two sayings of one speaker share some."""
    if is_unnamed(party):
        yield from _keys_of_unnamed(outline, party)
    else:
        yield from ((outline.group, party, word) for word in _words(outline))


def _done_keys(outline: Outline, party: str) -> Iterator[Key]:
    """What a party did, or had done to it."""
    if is_unnamed(party):
        yield from _keys_of_unnamed(outline, party)
        if is_one_day(outline.days):
            # On one day to the same people: it may be told in other words.
            yield from ((outline.group, "dated", doer, target) for doer, _ in outline.actors for target, _ in outline.recipients)
    else:
        yield (outline.group, party)


def _keys_of_unnamed(outline: Outline, party: str) -> Iterator[Key]:
    """Two articles' "police" are one where these are near, or by a place or a day besides the words: they stand on no shelf alone."""
    group = outline.group
    yield from ((group, party, "article", article_id) for article_id in sorted(outline.articles))
    for place in outline.places:
        yield from ((group, party, "place", name_key(place.name), word) for word in _words(outline))
    if is_one_day(outline.days):
        yield from ((group, party, "dated", word) for word in _words(outline))


def _words(outline: Outline) -> list[str]:
    return sorted(content_words(outline.content))


def _meeting_keys(outline: Outline, parties: Sequence[str]) -> list[Key]:
    """Of a meeting one text names the host and another the guest: then the words alone are common."""
    keys: list[Key] = [(outline.group, party) for party in parties]
    if outline.actors and outline.recipients:
        return keys
    return keys + [(outline.group, "word", word) for word in _words(outline)]


def _count_keys(outline: Outline, parties: Sequence[str]) -> list[Key]:
    """What ties two counts together: the number alone where it is a telling one, so that all that count 1 are no block."""
    group = outline.group
    best = outline.figure.best if outline.figure else None
    keys: list[Key] = [(group, party) for party in parties]
    keys += [(group, "article", article_id) for article_id in sorted(outline.articles)]
    if best is not None and best >= TELLING_NUMBER:
        keys.append((group, "number", best))
    if outline.figure is not None and is_named(outline.figure):
        keys.append((group, "victim", personal_name(outline.figure.of or "")[-1]))
    if outline.days is not None:
        keys.append((group, "day", outline.days.end or outline.days.start))
    return keys + [(group, "place", name_key(place.name)) for place in outline.places]
