-- "We do this too", as members report it. reporter and contact are personal data: they show the
-- reporter her own reports and let the network ask once a year how it goes; an erased person's are emptied.
CREATE TABLE practice_adaptations (
    id TEXT PRIMARY KEY,
    practice_id TEXT NOT NULL REFERENCES practices (id),
    reporter TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reported', 'asked', 'approved', 'refused')),
    kind TEXT NOT NULL CHECK (kind IN ('taken-over', 'adapted', 'inspired')),
    organisation TEXT NOT NULL,
    city TEXT,
    country TEXT,
    since BIGINT,
    lang TEXT NOT NULL CHECK (lang IN ('nl', 'fr', 'de', 'en')),
    changed TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('working', 'partly', 'stopped')),
    outcome_note TEXT NOT NULL,
    outcome_at TIMESTAMPTZ NOT NULL,
    contact TEXT NOT NULL,
    contact_shown BOOLEAN NOT NULL,
    record_id TEXT REFERENCES practices (id),
    news JSONB,
    question TEXT,
    answer TEXT,
    reason TEXT,
    reported_at TIMESTAMPTZ NOT NULL,
    decided_at TIMESTAMPTZ,
    asked_at TIMESTAMPTZ
);
CREATE INDEX practice_adaptations_by_practice ON practice_adaptations (practice_id, state);
CREATE INDEX practice_adaptations_by_reporter ON practice_adaptations (reporter);
CREATE INDEX practice_adaptations_waiting ON practice_adaptations (state, reported_at);
CREATE INDEX practice_adaptations_by_record ON practice_adaptations (record_id) WHERE record_id IS NOT NULL;
