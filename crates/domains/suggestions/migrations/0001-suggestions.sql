-- Narrow on purpose: the queue filters and sorts this table, the texts are beside it.
CREATE TABLE suggestions (
    id TEXT PRIMARY KEY,
    revision BIGINT NOT NULL CHECK (revision >= 1),
    state TEXT NOT NULL CHECK (state IN
        ('received', 'in-review', 'changes-asked', 'accepted', 'published', 'refused', 'appealed', 'withdrawn')),
    -- Somebody of the desk has to do something, or waits for the suggester.
    is_open BOOLEAN NOT NULL,
    -- Who has it, as the change feed writes actors; empty: nobody.
    assignee TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang IN ('nl', 'fr', 'de', 'en')),
    origin TEXT NOT NULL CHECK (origin IN ('form', 'api', 'harvest')),
    title TEXT NOT NULL,
    place TEXT NOT NULL,
    -- What the queue's search looks through: title, place, owner; lower case, without accents.
    folded TEXT NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    -- When it came into the state it is in.
    since TIMESTAMPTZ NOT NULL,
    -- When it was published or refused, the first time.
    decided_at TIMESTAMPTZ,
    practice_id TEXT
);
CREATE INDEX suggestions_open ON suggestions (is_open, received_at, id);
CREATE INDEX suggestions_by_state ON suggestions (state, received_at, id);
CREATE INDEX suggestions_by_assignee ON suggestions (assignee, is_open, received_at, id);
CREATE INDEX suggestions_by_practice ON suggestions (practice_id);

CREATE TABLE suggestion_records (
    suggestion_id TEXT PRIMARY KEY REFERENCES suggestions (id),
    -- The exchange form without id.
    record JSONB NOT NULL,
    -- What the state carries: reasons, who, when.
    state JSONB NOT NULL,
    origin JSONB NOT NULL
);

-- With the wider concepts, so that a wide theme finds the narrow ones.
CREATE TABLE suggestion_themes (
    theme TEXT NOT NULL,
    suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
    PRIMARY KEY (theme, suggestion_id)
);
CREATE INDEX suggestion_themes_back ON suggestion_themes (suggestion_id);

-- Where a harvested record came from; the same one never comes in twice.
CREATE TABLE suggestion_sources (
    source TEXT NOT NULL,
    identifier TEXT NOT NULL,
    suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
    PRIMARY KEY (source, identifier)
);

-- Personal data, apart from all else, with its purpose and its end.
CREATE TABLE suggestion_people (
    suggestion_id TEXT PRIMARY KEY REFERENCES suggestions (id),
    email TEXT NOT NULL,
    name TEXT,
    lang TEXT NOT NULL CHECK (lang IN ('nl', 'fr', 'de', 'en')),
    -- The account, if she was signed in.
    person_id TEXT,
    -- Whether title and reason may be shown in the list of refused ones.
    list_refusal BOOLEAN NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('follow-up')),
    given_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX suggestion_people_by_email ON suggestion_people (email);
CREATE INDEX suggestion_people_by_end ON suggestion_people (ends_at);

-- Private addresses at which a suggester follows her suggestion: hashes of their secrets.
CREATE TABLE suggestion_keys (
    hash TEXT PRIMARY KEY,
    suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
    made_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX suggestion_keys_of ON suggestion_keys (suggestion_id);

-- Comments stay inside the desk; questions and answers go between desk and suggester.
CREATE TABLE suggestion_messages (
    id TEXT PRIMARY KEY,
    suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
    kind TEXT NOT NULL CHECK (kind IN ('comment', 'question', 'answer')),
    author TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX suggestion_messages_of ON suggestion_messages (suggestion_id, at, id);

CREATE TABLE suggestion_judgements (
    suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
    criterion TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('met', 'partly', 'not-met')),
    reason TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (suggestion_id, criterion)
);

CREATE TABLE suggestion_ratings (
    suggestion_id TEXT NOT NULL REFERENCES suggestions (id),
    reviewer TEXT NOT NULL,
    testing TEXT NOT NULL,
    effect TEXT NOT NULL,
    reason TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (suggestion_id, reviewer)
);
