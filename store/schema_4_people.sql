-- Editors: people whom an owner lets record progress and load reports. Owners are configured, not stored.

CREATE TABLE editors (
    person INTEGER PRIMARY KEY,
    name TEXT NOT NULL,        -- as the owner saw it, to show in lists
    named_by INTEGER NOT NULL,
    at TEXT NOT NULL           -- ISO, UTC
);
