"""How many: counts of people and things, what befell them, and which count lies in which."""
