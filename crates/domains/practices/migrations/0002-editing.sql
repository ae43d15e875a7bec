-- What was known of the texts at a revision, and what was done; older revisions do not say.
ALTER TABLE practice_revisions ADD COLUMN states JSONB;
ALTER TABLE practice_revisions ADD COLUMN act TEXT;

CREATE INDEX practices_changed ON practices (updated_at DESC, id, publication);

-- How many texts of a practice in a language ask for care; derived from its states, so that the desk
-- finds them without reading every practice.
CREATE TABLE practice_translations (
    practice_id TEXT NOT NULL REFERENCES practices (id),
    lang TEXT NOT NULL,
    outdated BIGINT NOT NULL,
    by_machine BIGINT NOT NULL,
    PRIMARY KEY (practice_id, lang)
);

INSERT INTO practice_translations (practice_id, lang, outdated, by_machine)
SELECT id, lang, outdated, by_machine FROM (
    SELECT id, lang,
        CASE WHEN title = 'outdated' THEN 1 ELSE 0 END + CASE WHEN summary = 'outdated' THEN 1 ELSE 0 END
        + CASE WHEN problem = 'outdated' THEN 1 ELSE 0 END + CASE WHEN approach = 'outdated' THEN 1 ELSE 0 END
        + CASE WHEN results = 'outdated' THEN 1 ELSE 0 END + CASE WHEN lessons = 'outdated' THEN 1 ELSE 0 END
        + CASE WHEN costs = 'outdated' THEN 1 ELSE 0 END + CASE WHEN involvement = 'outdated' THEN 1 ELSE 0 END
        AS outdated,
        CASE WHEN title = 'by-machine' THEN 1 ELSE 0 END + CASE WHEN summary = 'by-machine' THEN 1 ELSE 0 END
        + CASE WHEN problem = 'by-machine' THEN 1 ELSE 0 END + CASE WHEN approach = 'by-machine' THEN 1 ELSE 0 END
        + CASE WHEN results = 'by-machine' THEN 1 ELSE 0 END + CASE WHEN lessons = 'by-machine' THEN 1 ELSE 0 END
        + CASE WHEN costs = 'by-machine' THEN 1 ELSE 0 END + CASE WHEN involvement = 'by-machine' THEN 1 ELSE 0 END
        AS by_machine
    FROM (
        SELECT p.id AS id, l.lang AS lang,
            p.states -> 'title' ->> l.lang AS title, p.states -> 'summary' ->> l.lang AS summary,
            p.states -> 'problem' ->> l.lang AS problem, p.states -> 'approach' ->> l.lang AS approach,
            p.states -> 'results' ->> l.lang AS results, p.states -> 'lessons' ->> l.lang AS lessons,
            p.states -> 'costs' ->> l.lang AS costs, p.states -> 'involvement' ->> l.lang AS involvement
        FROM practices p CROSS JOIN (
            SELECT 'nl' AS lang UNION ALL SELECT 'fr' UNION ALL SELECT 'de' UNION ALL SELECT 'en'
        ) l
    ) texts
) counted
WHERE outdated > 0 OR by_machine > 0;
