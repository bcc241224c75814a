"""Is the number of independent sources right? Invented piles whose roots are known, as records and as prose."""
