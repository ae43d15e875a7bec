-- Who said last that a practice still holds, since when it is called "not confirmed", and its archive.
-- An archived practice is "withdrawn" to a program that knows nothing of archives.
ALTER TABLE practices ADD COLUMN confirmed_by TEXT CHECK (confirmed_by IN ('owner', 'editor'));
ALTER TABLE practices ADD COLUMN stale_at TIMESTAMPTZ;
ALTER TABLE practices ADD COLUMN archived_at TIMESTAMPTZ;
ALTER TABLE practices ADD COLUMN archive_reason TEXT;
ALTER TABLE practices ADD COLUMN archive_lang TEXT CHECK (archive_lang IN ('nl', 'fr', 'de', 'en'));
CREATE INDEX practices_by_confirmation ON practices (COALESCE(confirmed_at, created_at), id);
CREATE INDEX practices_archived ON practices (archived_at, id) WHERE archived_at IS NOT NULL;

-- Personal data. Purpose: to ask the owner once a year whether the practice still holds. The end is
-- kept_until; the daily job deletes what is past it.
CREATE TABLE practice_contacts (
    practice_id TEXT PRIMARY KEY REFERENCES practices (id),
    email TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('nl', 'fr', 'de', 'en')),
    consent_at TIMESTAMPTZ NOT NULL,
    kept_until TIMESTAMPTZ NOT NULL
);
CREATE INDEX practice_contacts_by_email ON practice_contacts (email);
CREATE INDEX practice_contacts_by_end ON practice_contacts (kept_until);

-- What was done about a practice since it was last confirmed ("since": that moment, or its beginning).
-- The key is what keeps a letter from being sent twice, whatever the clock does.
CREATE TABLE practice_review_steps (
    practice_id TEXT NOT NULL REFERENCES practices (id),
    since TIMESTAMPTZ NOT NULL,
    step TEXT NOT NULL CHECK (step IN ('asked', 'reminded-1', 'reminded-2', 'answered', 'archive-proposed')),
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (practice_id, since, step)
);

-- Private links in letters to owners; the link itself is nowhere kept.
CREATE TABLE practice_review_links (
    token_hash TEXT PRIMARY KEY,
    practice_id TEXT NOT NULL REFERENCES practices (id),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX practice_review_links_by_practice ON practice_review_links (practice_id);
CREATE INDEX practice_review_links_by_end ON practice_review_links (expires_at);

-- Who confirmed a practice when, and what an editor noted about it.
CREATE TABLE practice_confirmations (
    practice_id TEXT NOT NULL REFERENCES practices (id),
    at TIMESTAMPTZ NOT NULL,
    confirmed_by TEXT NOT NULL CHECK (confirmed_by IN ('owner', 'editor')),
    actor TEXT NOT NULL,
    note TEXT,
    PRIMARY KEY (practice_id, at)
);

-- What an owner wants changed; an editor takes it or refuses it. The note and the new contact are
-- emptied once that is decided.
CREATE TABLE practice_proposals (
    id TEXT PRIMARY KEY,
    practice_id TEXT NOT NULL REFERENCES practices (id),
    base_revision BIGINT NOT NULL,
    members JSONB NOT NULL,
    note TEXT NOT NULL,
    contact_email TEXT,
    contact_lang TEXT CHECK (contact_lang IN ('nl', 'fr', 'de', 'en')),
    state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'refused')),
    at TIMESTAMPTZ NOT NULL,
    decided_at TIMESTAMPTZ,
    decided_by TEXT,
    reason TEXT
);
CREATE UNIQUE INDEX practice_proposals_open ON practice_proposals (practice_id) WHERE state = 'open';
