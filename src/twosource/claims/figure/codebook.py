"""Which number does a codebook write where a text gives none? "Dozens" is 12 for ACLED; without a codebook its best number stays open."""

from dataclasses import dataclass, replace
from functools import cache

from twosource.lexicon import load_lexicon
from twosource.records import FieldBasis, Figure, Mention

_A_RANGE = "a range"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookNumber:
    """A row of data/codebook_numbers.csv."""

    codebook: str
    words: str
    low: int | None
    best: str | None


@cache
def _rows() -> dict[tuple[str, str], CodebookNumber]:
    return {(row.codebook, row.words): row for row in load_lexicon("codebook_numbers", CodebookNumber)}


def apply_codebook(mention: Mention, codebook: str) -> Mention:
    """The mention with the numbers that the codebook gives its loose words; "plain" gives none.

    A number so given has the words as its span and "codebook" as its basis.
    """
    figure = mention.figure
    row = None if figure is None or figure.best is not None or figure.low is None else _row(figure, codebook)
    if figure is None or row is None:
        return mention
    low = figure.low if row.low is None else row.low
    best = low if row.best == "low" else figure.best if row.best is None else int(row.best)
    given = {
        key: FieldBasis(span=mention.fields["low"].span, basis="codebook")
        for key in ("low", "best")
        if key == "best" or row.low is not None
    }
    return replace(mention, figure=replace(figure, low=low, best=best), fields=mention.fields | given)


def _row(figure: Figure, codebook: str) -> CodebookNumber | None:
    """The codebook's row for the words that bound the figure, the longest that end them."""
    words = (figure.bound or "").split()
    if figure.high is not None:
        return _rows().get((codebook, _A_RANGE))
    return next((row for i in range(len(words)) if (row := _rows().get((codebook, " ".join(words[i:]))))), None)
