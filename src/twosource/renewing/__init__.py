"""What do changed articles change in the claims of a store? Only what rests on them is worked out again, family by family.

What claims were merged from is kept beside them: who is seen in each article, what it is about, each report's wordings, and under which
keys all of these are found. `renew` brings it up to date for some articles; what comes out is what merging all at once gives.
"""

from twosource.renewing.renewal import Changed, Work, renew

__all__ = ["Changed", "Work", "renew"]
