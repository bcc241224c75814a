-- What users put right, apart from what was read.
CREATE TABLE corrections (
    number INTEGER PRIMARY KEY,
    body   TEXT NOT NULL -- records.Correction, JSON
) STRICT;
