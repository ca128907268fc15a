-- The look-up index of each version. A version's rows are written before it is published and never change.

-- Versions whose index is complete; "form" tells which way of indexing made it.
CREATE TABLE index_versions (
    version INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    form INTEGER NOT NULL,
    issues INTEGER NOT NULL,   -- items below this number are issues, the others metrics
    items INTEGER NOT NULL
);

-- An issue or a metric as it is compared with a question: bare folded texts.
CREATE TABLE index_items (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    item INTEGER NOT NULL,
    id TEXT NOT NULL,
    owner INTEGER,             -- the item of the issue a metric stands in
    name TEXT NOT NULL,
    near TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    wide TEXT NOT NULL,
    sounds TEXT NOT NULL,
    initials TEXT NOT NULL,
    traits TEXT NOT NULL,
    PRIMARY KEY (version, item)
) WITHOUT ROWID;

-- For each gram the items that hold it: unsigned 32-bit numbers, little-endian, ascending.
CREATE TABLE index_postings (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    gram TEXT NOT NULL,
    items BLOB NOT NULL,
    PRIMARY KEY (version, gram)
) WITHOUT ROWID;
CREATE INDEX metrics_id ON metrics (version, id);
