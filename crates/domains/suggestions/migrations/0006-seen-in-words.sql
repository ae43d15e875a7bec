-- What the queue asks of every hit of a word stands beside the word: when the suggestion came in, which is the
-- order of the page, and whether it is open. So a hit is counted without a look anywhere else.
CREATE TABLE suggestion_words_seen (
    word TEXT COLLATE BYTEWISE NOT NULL,
    suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
    received_at TIMESTAMPTZ NOT NULL,
    is_open BOOLEAN NOT NULL,
    PRIMARY KEY (word, suggestion_id, received_at, is_open)
);
INSERT INTO suggestion_words_seen (word, suggestion_id, received_at, is_open)
SELECT w.word, s.id, s.received_at, s.is_open
FROM suggestion_words w JOIN suggestions s ON s.id = w.suggestion_id;
DROP TABLE suggestion_words;
ALTER TABLE suggestion_words_seen RENAME TO suggestion_words;
CREATE INDEX suggestion_words_back ON suggestion_words (suggestion_id, word);
