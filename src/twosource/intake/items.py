"""What does every format hand over: one item that was offered, an article in the making or a reason to skip it?"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from twosource.errors import WrongUseError
from twosource.intake.dates import parse_days
from twosource.intake.language import detect_language
from twosource.records import Article, Days, Skipped, Span
from twosource.settings import IntakeSettings

STAGE = "intake"
FIELDS = ("id", "outlet", "url", "published", "title", "author", "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeOptions:
    """What the user states for all items: an outlet and a date for those without, and which column holds which field."""

    outlet: str | None = None
    published: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One text as its file gives it, with what the file says of it. `path` goes into the article, `where` into a reason to skip it."""

    text: str
    path: str
    where: str
    outlet: str | None = None
    external_id: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    published_span: Span | None = None
    header: tuple[Span, ...] = ()


def skip(where: str, reason: str) -> Skipped:
    """A Skipped of this stage."""
    return Skipped(stage=STAGE, where=mend(where), reason=reason)


def check_options(options: IntakeOptions) -> None:
    """Whether the options can be meant.

    Raises:
        WrongUseError: a date that is none, or a field that no article has.
    """
    if options.published is not None and parse_days(options.published) is None:
        raise WrongUseError(f"--published {options.published!r} names no day; write it as 2012-12-28")
    unknown = sorted(set(options.mapping) - set(FIELDS))
    if unknown:
        asked = f"--map {unknown[0]}={options.mapping[unknown[0]]}"
        raise WrongUseError(f"{asked}: there is no field {unknown[0]!r}; there are {', '.join(FIELDS)}")


def make_article(item: Item, options: IntakeOptions, settings: IntakeSettings) -> Article | Skipped:
    """The article of an item, or why there is none."""
    text = mend(item.text)
    length = len(text.strip())
    if not length:
        return skip(item.where, "it has no text")
    if length < settings.min_text_chars:
        return skip(item.where, f"its text has {length} characters; an article has at least {settings.min_text_chars}")
    if len(text) > settings.max_text_chars:
        return skip(item.where, f"its text has {len(text)} characters; the limit is {settings.max_text_chars} (setting max_text_chars)")
    outlet = _clean(item.outlet) or _clean(options.outlet)
    article_id = make_article_id(text, outlet)
    return Article(
        article_id=article_id,
        text=text,
        path=mend(item.path),
        outlet=outlet,
        external_id=_clean(item.external_id),
        url=_clean(item.url),
        title=_clean(item.title),
        author=_clean(item.author),
        published=_published(item, options, article_id),
        language=detect_language(text),
        header=item.header,
    )


def make_article_id(text: str, outlet: str | None) -> str:
    """The id of a text from an outlet: 16 hex digits."""
    digest = hashlib.blake2b(digest_size=8)
    digest.update((outlet or "").encode("utf-8"))
    digest.update(b"\x00")
    digest.update(text.encode("utf-8"))
    return digest.hexdigest()


def _published(item: Item, options: IntakeOptions, article_id: str) -> Days | None:
    stated = parse_days(item.published) if item.published else None
    if stated is not None:
        span = None if item.published_span is None else (article_id, *item.published_span)
        return Days(start=stated[0], end=stated[1], basis="stated", span=span)
    given = parse_days(options.published) if options.published else None
    return None if given is None else Days(start=given[0], end=given[1], basis="stated")


def mend(text: str) -> str:
    """The text with halves of broken surrogate pairs replaced, one for one, so that it can be written anywhere."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def unify_newlines(text: str) -> str:
    r"""The text with every newline as \n."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _clean(value: str | None) -> str | None:
    """A field on one line, or None where nothing is left."""
    return " ".join(mend(value).split()) or None if value else None
