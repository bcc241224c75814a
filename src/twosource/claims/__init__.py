"""Who says what, how many, who did what to whom, on which day: the claims of one article, each with its characters."""

from twosource.claims.reading import find_mentions, make_scene, read_document

__all__ = ["find_mentions", "make_scene", "read_document"]
