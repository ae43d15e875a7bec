-- The next job is found without looking at all that are due: after a mailing that is thousands.
CREATE INDEX jobs_next ON jobs (state, run_at, id);
DROP INDEX jobs_due;
