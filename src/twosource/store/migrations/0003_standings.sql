-- What an article's lineage rests on is kept beside it, so that only what has changed is traced again. Everything derived is worked out
-- anew, for reports have other ids now.
DELETE FROM strands;
DELETE FROM stretches;
DELETE FROM postings;
DELETE FROM passages;
DELETE FROM mentions;
DELETE FROM claims;
DELETE FROM actors;
DELETE FROM stories;
DELETE FROM keys;
DELETE FROM neighbourhoods;
DROP TABLE families;
DROP TABLE reports;
DROP TABLE links;
CREATE TABLE holdings (
    article_id TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    body       BLOB NOT NULL -- trace.holdings.Holdings of this article, MessagePack
) STRICT, WITHOUT ROWID;
CREATE TABLE standings (
    article_id TEXT PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    content    BLOB NOT NULL, -- a hash of what it holds
    kin        BLOB NOT NULL, -- a hash of what its set of kin holds
    home       BLOB NOT NULL  -- trace.descent.Home, MessagePack
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
INSERT OR IGNORE INTO waiting SELECT stage, article_id FROM articles, (
    SELECT 'trace' AS stage UNION ALL SELECT 'parse' UNION ALL SELECT 'claims' UNION ALL SELECT 'corroborate'
);
