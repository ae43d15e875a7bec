-- The words that the queue's search looks through, each findable by how it begins.
CREATE TABLE suggestion_words (
    word TEXT COLLATE BYTEWISE NOT NULL,
    suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
    PRIMARY KEY (word, suggestion_id)
);
CREATE INDEX suggestion_words_back ON suggestion_words (suggestion_id);

-- What is there already: marks become spaces, as they do from now on when a suggestion is kept.
UPDATE suggestions SET folded =
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
        folded, '.', ' '), ',', ' '), ':', ' '), ';', ' '), '(', ' '), ')', ' '), '-', ' '), '/', ' '),
        '''', ' '), '’', ' '), '"', ' '), '–', ' '), '·', ' ');
-- Letter by letter, since the two engines share no function that splits: a word is whole where a space follows.
INSERT INTO suggestion_words (word, suggestion_id)
WITH RECURSIVE letters (id, folded, place, word) AS (
    SELECT id, folded, 0, CAST('' AS TEXT) FROM suggestions
    UNION ALL
    SELECT id, folded, place + 1,
           CASE WHEN substr(folded, place + 1, 1) = ' ' THEN '' ELSE word || substr(folded, place + 1, 1) END
    FROM letters WHERE place < length(folded)
)
SELECT DISTINCT word, id FROM letters WHERE word <> '' AND substr(folded, place + 1, 1) IN ('', ' ');
