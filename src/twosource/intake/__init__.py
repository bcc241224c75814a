"""Which articles are in these files? Files, folders and standard input become articles; what does not is skipped with its reason."""

from twosource.intake.items import IntakeOptions
from twosource.intake.taking import Intake, rank_article, take_in

__all__ = ["Intake", "IntakeOptions", "rank_article", "take_in"]
