"""Who copied whom: articles to passages, reports and links."""

from twosource.trace.align import align_paragraphs, align_sentences
from twosource.trace.candidates import find_copied_pairs
from twosource.trace.credit import article_credits, article_days
from twosource.trace.lineage import trace
from twosource.trace.links import link_documents

__all__ = ["align_paragraphs", "align_sentences", "article_credits", "article_days", "find_copied_pairs", "link_documents", "trace"]
