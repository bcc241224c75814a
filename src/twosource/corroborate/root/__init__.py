"""Where does a claim come from, and how many independent sources are that?"""
