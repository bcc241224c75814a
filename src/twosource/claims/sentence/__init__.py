"""The words of one parsed sentence: how they hang together, which runs of them are phrases, which are numbers."""
