"""Who says what, through whom and how firmly, on invented passages with their whole expected record."""
