-- What users put right is followed claim by claim, and wordings stand on other shelves: all that claims are merged from is worked out anew.
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
DROP TABLE members;
DROP TABLE claims;
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
DELETE FROM facts WHERE name = 'by_hand';
DELETE FROM gists;
INSERT OR IGNORE INTO waiting SELECT 'corroborate', article_id FROM articles;
