-- Letters on their way. A letter that was sent is kept for some days, so that a coordinator can see that it went, and then deleted.
CREATE TABLE mails (
    id TEXT PRIMARY KEY,
    recipient TEXT NOT NULL,
    lang TEXT NOT NULL,
    subject TEXT NOT NULL,
    plain TEXT NOT NULL,
    html TEXT NOT NULL,
    unsubscribe TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ
);
CREATE INDEX mails_newest ON mails (created_at DESC, id);
CREATE INDEX mails_by_recipient ON mails (recipient);
