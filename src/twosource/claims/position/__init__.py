"""Who demands, requires, refuses, offers or accepts what, from whom."""
