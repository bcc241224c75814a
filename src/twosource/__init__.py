"""twosource reads a pile of news articles and says, for each thing they report, how many independent sources really stand behind it.

    import twosource

    pile = twosource.read("articles/", store="twosource.db")
    reading = twosource.read_text(text, published="2012-12-28")

The records that these return are described in `twosource.records`. Nothing heavy is loaded before it is needed.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from twosource import records as records
    from twosource.pile import Pile, Reading, read, read_text

__all__ = ["Pile", "Reading", "read", "read_text", "records"]


def __getattr__(name: str) -> Any:
    if name == "records":
        return import_module("twosource.records")
    if name in __all__:
        return getattr(import_module("twosource.pile"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
