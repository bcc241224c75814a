-- Beside layer 2: the words of each article as numbers, the distinct stretches of words, and which stretch has which run of words,
-- in sorted blocks by range of their hashes; one segment for each run that added articles.
CREATE TABLE strands (
    number     INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL UNIQUE REFERENCES articles ON DELETE CASCADE,
    body       BLOB NOT NULL -- trace.strands.Strand, MessagePack
) STRICT;
CREATE TABLE stretches (
    segment INTEGER PRIMARY KEY,
    body    BLOB NOT NULL -- keys, articles, places: arrays one behind the other
) STRICT;
CREATE TABLE postings (
    part    INTEGER NOT NULL,
    segment INTEGER NOT NULL,
    body    BLOB NOT NULL, -- the low bits of the hashes in order, then the stretches' numbers
    PRIMARY KEY (part, segment)
) STRICT;
