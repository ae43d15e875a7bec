-- Other databanks that are harvested.
CREATE TABLE harvest_sources (
    id TEXT PRIMARY KEY,
    -- The base address of its OAI-PMH repository.
    address TEXT NOT NULL,
    -- Only this set; empty: all.
    set_spec TEXT NOT NULL,
    -- What it calls itself.
    name TEXT NOT NULL,
    -- The language of records that do not say theirs; empty: none.
    lang TEXT NOT NULL CHECK (lang IN ('', 'nl', 'fr', 'de', 'en')),
    -- Asked every day by itself.
    daily BOOLEAN NOT NULL,
    -- From where the next harvest goes on, as the repository writes its dates; empty: from the beginning.
    since TEXT NOT NULL,
    -- Somebody is harvesting it; a node that died is forgotten after a while.
    busy_since TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL,
    last_run_at TIMESTAMPTZ,
    -- What the last harvest came to.
    last_report JSONB,
    UNIQUE (address, set_spec)
);

-- What was seen there, so that the same thing never comes in twice.
CREATE TABLE harvest_items (
    source_id TEXT NOT NULL REFERENCES harvest_sources (id),
    identifier TEXT NOT NULL,
    datestamp TEXT NOT NULL,
    digest TEXT NOT NULL,
    -- taken: it is a suggestion here; changed: and differs there now; gone: deleted there; faulty: not taken.
    state TEXT NOT NULL CHECK (state IN ('taken', 'changed', 'gone', 'faulty')),
    suggestion_id TEXT,
    noted_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (source_id, identifier)
);
CREATE INDEX harvest_items_by_state ON harvest_items (source_id, state, noted_at);
