-- What claims are merged from is kept beside them, so that only what a change bears on is merged again. All of it is worked out anew.
DROP TABLE keys;
DROP TABLE neighbourhoods;
DROP TABLE claims;
DROP TABLE members;
DROP TABLE actors;
DROP TABLE stories;
CREATE INDEX mentions_of_report ON mentions (report_id);
CREATE INDEX passages_of_report ON passages (report_id);
CREATE TABLE readings (
    article_id TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    sign       BLOB NOT NULL -- a hash of what its claims were read from
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
    leader   TEXT,         -- its first wording; NULL where a user made it
    body     TEXT NOT NULL -- records.Claim with its roots, JSON
) STRICT;
CREATE INDEX claims_of_leader ON claims (leader);
CREATE TABLE members (
    member_id TEXT PRIMARY KEY,
    claim_id  TEXT NOT NULL REFERENCES claims ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX members_of_claim ON members (claim_id);
INSERT OR IGNORE INTO waiting SELECT 'corroborate', article_id FROM articles;
