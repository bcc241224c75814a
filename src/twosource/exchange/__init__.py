"""How do records leave the program? The JSON that other programs rely on: names, order of keys and form of spans are fixed."""

from twosource.exchange.board import board_document, changes_document
from twosource.exchange.claims import claim_document, correction_document
from twosource.exchange.copies import article_document, copies_document, link_document, report_document, story_document
from twosource.exchange.intake import status_document, summary_document
from twosource.exchange.parts import SCHEMA, encode

__all__ = [
    "SCHEMA",
    "article_document",
    "board_document",
    "changes_document",
    "claim_document",
    "copies_document",
    "correction_document",
    "encode",
    "link_document",
    "report_document",
    "status_document",
    "story_document",
    "summary_document",
]
