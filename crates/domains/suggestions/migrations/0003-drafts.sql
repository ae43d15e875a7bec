-- What is being written, and what waits for its address to be confirmed. Personal data until `ends_at`.
CREATE TABLE suggestion_drafts (
    id TEXT PRIMARY KEY,
    revision BIGINT NOT NULL CHECK (revision >= 1),
    lang TEXT NOT NULL CHECK (lang IN ('nl', 'fr', 'de', 'en')),
    -- Lower case; empty: not given yet. It stands in the answers too; here it is found.
    email TEXT NOT NULL,
    answers JSONB NOT NULL,
    steps JSONB NOT NULL,
    -- What a program sent stands here in place of answers; else an empty object.
    proposal JSONB NOT NULL,
    origin JSONB NOT NULL,
    corrects TEXT REFERENCES suggestions (id),
    sent_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX suggestion_drafts_by_email ON suggestion_drafts (email);
CREATE INDEX suggestion_drafts_by_end ON suggestion_drafts (ends_at);

-- Private links to a draft: hashes of their secrets, and what each is for.
CREATE TABLE suggestion_draft_keys (
    hash TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES suggestion_drafts (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('write', 'confirm', 'follow')),
    ends_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX suggestion_draft_keys_of ON suggestion_draft_keys (draft_id);

-- A draft and the suggestion that it becomes have the same id, so files stay where they are.
CREATE TABLE suggestion_attachments (
    id TEXT PRIMARY KEY,
    suggestion_id TEXT NOT NULL,
    file_key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('png', 'jpg', 'pdf')),
    bytes BIGINT NOT NULL,
    checksum TEXT NOT NULL,
    width BIGINT,
    height BIGINT,
    added_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX suggestion_attachments_of ON suggestion_attachments (suggestion_id);
