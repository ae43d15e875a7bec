CREATE TABLE practices (
    id TEXT PRIMARY KEY,
    publication TEXT NOT NULL CHECK (publication IN ('published', 'withdrawn')),
    revision BIGINT NOT NULL CHECK (revision >= 1),
    record JSONB NOT NULL,
    states JSONB NOT NULL,
    confirmed_at TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX practices_newest ON practices (created_at DESC, id);

CREATE TABLE practice_revisions (
    practice_id TEXT NOT NULL REFERENCES practices (id),
    number BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor TEXT NOT NULL,
    note TEXT,
    record JSONB NOT NULL,
    PRIMARY KEY (practice_id, number)
);

-- Who took what over from whom; derived from the records, so that both directions are one look away.
CREATE TABLE practice_lineage (
    practice_id TEXT NOT NULL REFERENCES practices (id),
    adapted_from TEXT NOT NULL,
    PRIMARY KEY (practice_id, adapted_from)
);
CREATE INDEX practice_lineage_back ON practice_lineage (adapted_from);
