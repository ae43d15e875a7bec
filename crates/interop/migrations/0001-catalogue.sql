-- What may be harvested, when it last changed, and what is gone: kept by the change feed, never forgotten.
CREATE TABLE catalogue (
    -- KIND/ID
    item TEXT PRIMARY KEY,
    -- Whole seconds: what harvesters compare with.
    datestamp TIMESTAMPTZ NOT NULL,
    deleted BOOLEAN NOT NULL,
    -- Differs when what is harvested differs.
    digest TEXT NOT NULL
);
CREATE INDEX catalogue_in_order ON catalogue (datestamp, item);

CREATE TABLE catalogue_sets (
    spec TEXT NOT NULL,
    item TEXT NOT NULL REFERENCES catalogue (item),
    -- That of the item, so that a set is read in order too.
    datestamp TIMESTAMPTZ NOT NULL,
    -- False for the sets above the ones that an item names.
    own BOOLEAN NOT NULL,
    PRIMARY KEY (spec, item)
);
CREATE INDEX catalogue_sets_in_order ON catalogue_sets (spec, datestamp, item);
CREATE INDEX catalogue_sets_of_item ON catalogue_sets (item);

CREATE TABLE catalogue_state (
    only_row BIGINT PRIMARY KEY CHECK (only_row = 1),
    -- How far the change feed was followed.
    sequence BIGINT NOT NULL,
    -- Whether it was once followed to its end; until then the list is not whole.
    filled BOOLEAN NOT NULL,
    -- What resumption tokens are signed with.
    secret TEXT NOT NULL
);
