-- The line breaks inside sentences of a version whose lines were cut at a width; code points of its text.
CREATE TABLE breaks (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    PRIMARY KEY (version, start)
) WITHOUT ROWID;
CREATE VIEW published_breaks AS SELECT b.* FROM breaks AS b JOIN published AS p ON p.id = b.version;
