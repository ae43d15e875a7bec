-- What the queue asks of each suggestion that has a word, in one place: the rows themselves are wide.
CREATE INDEX suggestions_looked_at ON suggestions (id, received_at, is_open, state, assignee, lang, origin);

-- Further words are looked for among those of one suggestion.
DROP INDEX suggestion_words_back;
CREATE INDEX suggestion_words_back ON suggestion_words (suggestion_id, word);
