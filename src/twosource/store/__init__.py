"""Keep everything in one SQLite file: articles, passages, parses and mentions as layers, the rest derived and rebuilt whole."""

from twosource.store.database import MEMORY, Store, open_store

__all__ = ["MEMORY", "Store", "open_store"]
