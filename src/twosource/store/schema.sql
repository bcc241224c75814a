-- The store as the migrations leave it; a test holds the two together. Change it by a new file in migrations/ and here.
-- Layer 1: articles as they were taken in, with their layout beside them.
CREATE TABLE articles (
    article_id TEXT PRIMARY KEY,
    path       TEXT NOT NULL,
    language   TEXT NOT NULL,
    body       TEXT NOT NULL, -- records.Article, JSON
    layout     TEXT           -- records.Layout, JSON; NULL until clean has run
) STRICT;

-- Layer 2: who printed whose report, passage by passage.
CREATE TABLE passages (
    article_id TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    report_id  TEXT,
    body       TEXT NOT NULL, -- records.Passage, JSON
    PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

-- Beside layer 2: the words of each article as numbers, the distinct stretches of words, and which stretch has which run of words,
-- in sorted blocks by range of their hashes; one segment for each run that added articles.
CREATE TABLE strands (
    number     INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL UNIQUE REFERENCES articles ON DELETE CASCADE,
    body       BLOB NOT NULL -- trace.strands.Strand, MessagePack
) STRICT;
CREATE TABLE holdings (
    article_id TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    body       BLOB NOT NULL -- trace.holdings.Holdings of this article, MessagePack
) STRICT, WITHOUT ROWID;
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

-- Layer 3: each distinct folded sentence once, by hash of its text and the model.
CREATE TABLE parses (
    key    TEXT PRIMARY KEY,
    folded TEXT NOT NULL,
    tokens BLOB NOT NULL -- rows of records.Token, MessagePack
) STRICT;

-- Layer 4: one row for each place in each article that makes a claim.
CREATE TABLE mentions (
    mention_id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    report_id  TEXT,
    body       TEXT NOT NULL -- records.Mention, JSON
) STRICT;
CREATE INDEX mentions_of_article ON mentions (article_id);

-- Derived. A standing tells whether an article's lineage must be worked out again; a neighbourhood is what is corroborated together.
CREATE TABLE standings (
    article_id TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    content    BLOB NOT NULL, -- a hash of what it holds
    kin        BLOB NOT NULL, -- a hash of what its set of kin holds
    home       BLOB NOT NULL  -- trace.descent.Home, MessagePack
) STRICT, WITHOUT ROWID;
CREATE TABLE keys (
    article_id TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    key        TEXT NOT NULL,
    PRIMARY KEY (article_id, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE neighbourhoods (
    article_id    TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    neighbourhood TEXT NOT NULL -- its smallest article_id
) STRICT, WITHOUT ROWID;
CREATE TABLE reports (
    report_id TEXT PRIMARY KEY,
    body      TEXT NOT NULL -- records.Report, JSON
) STRICT, WITHOUT ROWID;
CREATE TABLE links (
    report_id TEXT NOT NULL,
    a         TEXT NOT NULL,
    b         TEXT NOT NULL,
    body      TEXT NOT NULL, -- records.Link with its edits, JSON
    PRIMARY KEY (report_id, a, b)
) STRICT, WITHOUT ROWID;
CREATE TABLE claims (
    claim_id      TEXT PRIMARY KEY,
    story_id      TEXT NOT NULL,
    kind          TEXT NOT NULL,
    low           INTEGER NOT NULL,
    high          INTEGER NOT NULL,
    neighbourhood TEXT NOT NULL,
    body          TEXT NOT NULL -- records.Claim with its roots, JSON
) STRICT;
CREATE TABLE members (
    member_id TEXT PRIMARY KEY,
    claim_id  TEXT NOT NULL REFERENCES claims ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX members_of_claim ON members (claim_id);
CREATE TABLE actors (
    neighbourhood TEXT NOT NULL,
    actor_id      TEXT NOT NULL,
    body          TEXT NOT NULL, -- records.Actor, JSON
    PRIMARY KEY (neighbourhood, actor_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE stories (
    article_id    TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    story_id      TEXT NOT NULL,
    neighbourhood TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was offered and is not in the record, what still waits for a stage, and the counts.
CREATE TABLE skipped (
    stage    TEXT NOT NULL,
    location TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (stage, location, reason)
) STRICT, WITHOUT ROWID;
CREATE TABLE forgotten (
    article_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE waiting (
    stage      TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
    PRIMARY KEY (stage, article_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE facts (
    name  TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- What users put right, apart from what was read.
CREATE TABLE corrections (
    number INTEGER PRIMARY KEY,
    body   TEXT NOT NULL -- records.Correction, JSON
) STRICT;
