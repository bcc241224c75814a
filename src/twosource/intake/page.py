"""What article does a web page hold? Text and metadata through trafilatura."""

import logging
import re
from typing import Any

from twosource.intake.items import Item, skip, unify_newlines
from twosource.records import Skipped

_OWN_PAGE = re.compile(rb"<meta\b[^>]{0,200}\bname\s*=\s*[\"']?generator[\"']?[^>]{0,200}>", re.IGNORECASE)
_LOUD = ("trafilatura", "htmldate", "courlan", "justext")
# trafilatura takes a date that lies after today for an error, and reads the clock for it; a fixed bound gives the same answer every day.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2200-01-01"}


def is_own_page(data: bytes) -> bool:
    """Whether the page was written by this program: its generator is twosource."""
    return any(b"twosource" in match.group().lower() for match in _OWN_PAGE.finditer(data[:65_536]))


def read_page(data: bytes, path: str, where: str) -> Item | Skipped:
    """The item of a page's bytes: extracted paragraphs parted by blank lines, and what the page says of outlet, title, author and date."""
    try:
        found = _extract(data)
    except Exception as error:  # a foreign parser on foreign pages: whatever it raises costs this page and no other
        return skip(where, f"the page could not be read ({type(error).__name__})")
    text = "" if found is None else _paragraphs(found.text or "")
    if found is None or not text:
        return skip(where, "no article text was found on the page")
    return Item(
        text=text,
        path=path,
        where=where,
        outlet=found.sitename or found.hostname,
        url=found.url,
        title=found.title,
        author=found.author,
        published=found.date,
    )


def _extract(data: bytes) -> Any:
    import trafilatura

    for name in _LOUD:
        _silence(logging.getLogger(name))
    return trafilatura.bare_extraction(
        data, with_metadata=True, include_comments=False, include_tables=False, date_extraction_params=dict(_DATES)
    )


def _silence(logger: logging.Logger) -> None:
    # Without a handler their warnings would go to the user's terminal.
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def _paragraphs(text: str) -> str:
    lines = (line.strip() for line in unify_newlines(text).split("\n"))
    return "\n\n".join(line for line in lines if line)
