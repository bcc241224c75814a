"""What every stage may use: spans, folding with a map of offsets, sentences, quotation marks."""
