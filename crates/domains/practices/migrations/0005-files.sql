-- Pictures and documents that go with a practice. The content lies in the files under file_key; what is not shown
-- is kept for editors alone, until one deletes it.
CREATE TABLE practice_files (
    id TEXT PRIMARY KEY,
    practice_id TEXT NOT NULL REFERENCES practices (id),
    file_key TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('png', 'jpg', 'pdf')),
    bytes BIGINT NOT NULL,
    width BIGINT,
    height BIGINT,
    shown BOOLEAN NOT NULL,
    added_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX practice_files_of ON practice_files (practice_id, added_at, id);
