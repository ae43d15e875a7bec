-- Who wants to hear of what is new about something. Personal data: the address, kept until she stops it;
-- an alert that was never confirmed is deleted after two days.
CREATE TABLE alerts (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('nl', 'fr', 'de', 'en')),
    kind TEXT NOT NULL CHECK (kind IN ('search', 'concept', 'practice')),
    target TEXT NOT NULL,
    frequency TEXT NOT NULL CHECK (frequency IN ('immediate', 'daily', 'weekly')),
    confirm_hash TEXT,
    -- Stands in every letter, so it is kept as it is; it opens nothing but this one alert.
    stop_key TEXT NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    confirmed_at TIMESTAMPTZ,
    -- The last change of the feed that was looked at.
    seen BIGINT NOT NULL,
    -- Not before this moment is the next letter sent.
    next_at TIMESTAMPTZ NOT NULL,
    UNIQUE (email, kind, target)
);
CREATE INDEX alerts_due ON alerts (next_at, seen);
CREATE INDEX alerts_by_confirmation ON alerts (confirm_hash);
