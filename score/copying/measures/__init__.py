"""What does tracing get right on a pile whose truth is known? Each file answers one question with a dict of figures in percent."""

from score.copying.measures.reading import Reading, make_document, read_pile

__all__ = ["Reading", "make_document", "read_pile"]
