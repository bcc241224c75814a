"""Invented piles of copied news whose truth is known, sentence by sentence, and the measures that read it."""

from score.copying.pile import Pile, make_pile, write_pile

__all__ = ["Pile", "make_pile", "write_pile"]
