"""When: expressions of time, what they mean, and the day of an event."""
