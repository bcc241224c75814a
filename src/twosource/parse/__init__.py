"""Parse each distinct folded sentence once, however many articles print it."""

from twosource.parse.distinct import find_new, parse_key, place_sentences
from twosource.parse.parser import parse_texts

__all__ = ["find_new", "parse_key", "parse_texts", "place_sentences"]
