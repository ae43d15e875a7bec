-- A leave about the suggestion and not about the person: it outlives her address.
ALTER TABLE suggestions ADD COLUMN list_refusal BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX suggestions_refused ON suggestions (since, id) WHERE state = 'refused' AND list_refusal = TRUE;
CREATE INDEX suggestions_by_title ON suggestions (title);
CREATE INDEX suggestions_received ON suggestions (received_at, id);

-- In which order reviewers first rated: two agree, or the third decides.
ALTER TABLE suggestion_ratings ADD COLUMN number BIGINT NOT NULL DEFAULT 0;

-- Whether addresses in a suggestion answer, as a job found.
CREATE TABLE suggestion_links (
    suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
    url TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('answers', 'gone', 'silent', 'private')),
    status BIGINT,
    checked_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (suggestion_id, url)
);
