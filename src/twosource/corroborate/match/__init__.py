"""Which mentions are one claim? Wordings, what ties them together and what keeps them apart."""
