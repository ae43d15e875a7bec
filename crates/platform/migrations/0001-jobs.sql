-- Work to be done after a commit. What is done leaves the table; what was given up stays until an administrator decides.
CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload JSONB NOT NULL,
    once_key TEXT,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'dead')),
    attempts BIGINT NOT NULL,
    run_at TIMESTAMPTZ NOT NULL,
    leased_until TIMESTAMPTZ,
    last_error TEXT,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX jobs_due ON jobs (state, run_at);
-- While one is under way, the next may already wait: what it is about may have changed since it began.
CREATE UNIQUE INDEX jobs_once ON jobs (kind, once_key) WHERE once_key IS NOT NULL AND state = 'waiting';
