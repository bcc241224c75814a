"""Where: names of places, the gazetteer, and the place of an event."""
