"""Which parts of a page's text are the article, and what does it say of itself? Takes an Article, gives its Layout."""

from twosource.clean.layout import lay_out

__all__ = ["lay_out"]
