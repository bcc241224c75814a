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
CREATE INDEX passages_of_report ON passages (report_id);

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
CREATE INDEX mentions_of_report ON mentions (report_id);

-- Derived. A standing tells whether an article's lineage must be worked out again, a reading whether its claims must be read again; what
-- stands between reports and claims is what these are merged from, kept so that a change is followed no farther than it reaches.
CREATE TABLE standings (
    article_id TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    content    BLOB NOT NULL, -- a hash of what it holds
    kin        BLOB NOT NULL, -- a hash of what its set of kin holds
    home       BLOB NOT NULL  -- trace.descent.Home, MessagePack
) STRICT, WITHOUT ROWID;
CREATE TABLE readings (
    article_id TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    sign       BLOB NOT NULL -- a hash of what its claims were read from
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
CREATE TABLE actors (
    actor_id TEXT PRIMARY KEY,
    body     TEXT NOT NULL, -- records.Actor, JSON
    party    TEXT,          -- the actor that it counts as
    bodies   TEXT NOT NULL, -- of a party, under which names of bodies it is known, JSON
    state    TEXT           -- of a country, its code
) STRICT, WITHOUT ROWID;
CREATE INDEX actors_of_state ON actors (state, actor_id);
CREATE TABLE seen (
    number     INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL,
    local      TEXT NOT NULL,
    body       TEXT NOT NULL, -- corroborate.actors.Seen, JSON
    actor_id   TEXT NOT NULL,
    sign       BLOB NOT NULL, -- a hash of who that is
    UNIQUE (article_id, local)
) STRICT;
CREATE TABLE names (
    key    INTEGER NOT NULL, -- a hash of a name that may make two seen actors one
    number INTEGER NOT NULL,
    PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_of_seen ON names (number);
CREATE TABLE gists (
    article_id TEXT PRIMARY KEY,
    body       BLOB NOT NULL, -- corroborate.gists.Gist, MessagePack
    day        INTEGER,
    main       TEXT,          -- the report it mainly prints
    outlet     TEXT,          -- its name, folded
    size       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX gists_of_main ON gists (main);
CREATE INDEX gists_of_outlet ON gists (outlet);
CREATE TABLE gist_words (
    word       TEXT NOT NULL,
    article_id TEXT NOT NULL,
    weight     REAL NOT NULL,
    PRIMARY KEY (word, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX words_of_gist ON gist_words (article_id);
CREATE TABLE near (
    a       TEXT NOT NULL,
    b       TEXT NOT NULL, -- each pair both ways
    overlap REAL NOT NULL,
    score   REAL NOT NULL,
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE TABLE stories (
    article_id TEXT PRIMARY KEY,
    story_id   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE wordings (
    wording_id TEXT PRIMARY KEY, -- its smallest mention_id
    kind       TEXT NOT NULL,
    report_id  TEXT,
    home       TEXT NOT NULL,    -- the longest article that has it
    alone      INTEGER NOT NULL, -- whether that article tells of no other thing of its kind
    body       TEXT NOT NULL     -- corroborate.wordings.Wording, JSON
) STRICT, WITHOUT ROWID;
CREATE INDEX wordings_of_report ON wordings (report_id);
CREATE INDEX wordings_of_home ON wordings (home);
CREATE TABLE spoken (
    mention_id TEXT PRIMARY KEY,
    wording_id TEXT NOT NULL,
    article_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX spoken_by_article ON spoken (article_id);
CREATE INDEX spoken_of_wording ON spoken (wording_id);
CREATE TABLE shelves (
    key        INTEGER NOT NULL, -- a hash of what two wordings must share to be compared
    wording_id TEXT NOT NULL,
    PRIMARY KEY (key, wording_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shelves_of_wording ON shelves (wording_id);
CREATE TABLE fits (
    wording_id TEXT NOT NULL,
    leader     TEXT NOT NULL,    -- the first wording of the claim that it fits
    place      INTEGER NOT NULL, -- 0: this is the claim it joined; others are possible
    likely     INTEGER NOT NULL, -- whether it is only likely to be of any of them
    PRIMARY KEY (wording_id, leader)
) STRICT, WITHOUT ROWID;
CREATE INDEX fits_of_leader ON fits (leader);
CREATE TABLE refusals (
    leader TEXT PRIMARY KEY,
    body   TEXT NOT NULL -- why it joined no other claim: records.Reason, JSON
) STRICT, WITHOUT ROWID;
CREATE TABLE refs (
    mention_id TEXT NOT NULL, -- what is spoken of
    wording_id TEXT NOT NULL, -- by whom
    PRIMARY KEY (mention_id, wording_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX refs_of_wording ON refs (wording_id);
CREATE TABLE opposed (
    a     TEXT NOT NULL, -- leaders, each pair both ways
    b     TEXT NOT NULL,
    later TEXT,          -- which of them takes the place of the other
    PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE TABLE claims (
    claim_id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL,
    kind     TEXT NOT NULL,
    low      INTEGER NOT NULL,
    high     INTEGER NOT NULL,
    leader   TEXT NOT NULL, -- its first wording
    body     TEXT NOT NULL -- records.Claim with its roots, JSON
) STRICT;
CREATE INDEX claims_of_leader ON claims (leader);
CREATE TABLE members (
    member_id TEXT PRIMARY KEY,
    claim_id  TEXT NOT NULL REFERENCES claims ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX members_of_claim ON members (claim_id);

-- Which claims users put right, and to which actors they set roots, as it was when the claims were last merged.
CREATE TABLE set_roots (
    mention_id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL,
    body       TEXT NOT NULL -- corroborate.corrections.SetRoot, JSON
) STRICT, WITHOUT ROWID;
CREATE TABLE righted (
    name   TEXT NOT NULL,
    bundle TEXT NOT NULL,    -- the claims that are put right together, by one of them
    role   TEXT NOT NULL,    -- leader: of a claim as it was matched; head: of one as users put it right
    PRIMARY KEY (name, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX righted_together ON righted (bundle);

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
