"""What really stands behind each claim? Edits between copies, actors, claims, roots and conflicts of a set of articles.

`corroborate` is the whole stage: edits of meaning between copies; the actors of the pile; mentions that are one sentence of one
report made one wording; wordings that say the same made one claim; each claim's roots and interval; conflicts between claims.
"""

from collections.abc import Sequence

from twosource.corroborate.edit.edits import find_edits
from twosource.corroborate.working import work_out
from twosource.records import Correction, Corroborated, Document, Lineage, Mention
from twosource.settings import Settings

__all__ = ["corroborate", "find_edits"]


def corroborate(
    documents: Sequence[Document], lineage: Lineage, mentions: Sequence[Mention], settings: Settings, corrections: Sequence[Correction] = ()
) -> Corroborated:
    """Actors, claims with roots and intervals, and links with their edits. The same for any order of the input.

    Actors come in order of id, claims of claim_id, links as in the lineage.
    """
    return work_out(documents, lineage, mentions, settings, corrections).derived
