"""What a copy changed in meaning: words aligned, and numbers, names, dates, denials, doubts and sources compared."""
