"""Who copied whom: articles to passages, reports and links."""

from twosource.trace.align import align_paragraphs, align_sentences
from twosource.trace.credit import article_credits, article_days
from twosource.trace.lineage import find_families, trace
from twosource.trace.links import link_documents

__all__ = ["align_paragraphs", "align_sentences", "article_credits", "article_days", "find_families", "link_documents", "trace"]
