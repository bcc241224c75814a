"""Who said it, and through whom did it come: cues, sources, contents, quotations, chains, statements."""
