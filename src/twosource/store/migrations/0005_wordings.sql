-- What is quoted in a sentence is part of what it is known by, and what an article holds says in which words: all are traced anew.
DELETE FROM strands;
DELETE FROM holdings;
INSERT OR IGNORE INTO waiting SELECT stage, article_id FROM articles, (
    SELECT 'trace' AS stage UNION ALL SELECT 'parse' UNION ALL SELECT 'claims' UNION ALL SELECT 'corroborate'
);
