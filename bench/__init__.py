"""Side by side with peers, and how long a start takes."""
