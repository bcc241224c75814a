"""Who did what to whom: deeds, their types and sides, and whether they happened."""
