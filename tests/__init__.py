"""The project's own suite: it mirrors src; texts are invented."""
