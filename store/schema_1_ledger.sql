-- Reports, their versions and what was read in them. Frozen: later changes are migrations of their own.

CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    title TEXT,          -- this and the next five: folded, letters and digits only, to recognise a later version
    inspected TEXT,
    inspector TEXT,
    feedback_date TEXT,
    issuer TEXT,
    document_number TEXT
);
CREATE INDEX reports_title ON reports (title);
CREATE INDEX reports_inspection ON reports (inspected, inspector, feedback_date);

-- A version without a number is being staged: readers see it only once the number is set.
CREATE TABLE versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report INTEGER REFERENCES reports (id),
    number INTEGER,
    name TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    loaded_at TEXT NOT NULL,
    facts TEXT NOT NULL,
    issues INTEGER NOT NULL,
    metrics INTEGER NOT NULL,
    CHECK ((report IS NULL) = (number IS NULL))
);
CREATE UNIQUE INDEX versions_number ON versions (report, number);
CREATE UNIQUE INDEX versions_published_hash ON versions (text_hash) WHERE number IS NOT NULL;

CREATE TABLE texts (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (version, part)
);

-- The identity of an issue over the versions of its report; "version" is the first that held it.
CREATE TABLE keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE
);
CREATE INDEX keys_version ON keys (version);

CREATE TABLE issues (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    "key" INTEGER NOT NULL REFERENCES keys (id),
    ref TEXT NOT NULL,
    number INTEGER,
    sub INTEGER,
    between_numbers TEXT,
    parent TEXT,
    section TEXT,
    topic TEXT NOT NULL,
    problem TEXT,
    stated TEXT,
    verified INTEGER,
    assessed TEXT,
    deadline TEXT,
    record TEXT NOT NULL,
    PRIMARY KEY (version, position)
);
CREATE INDEX issues_id ON issues (version, id);
CREATE INDEX issues_number ON issues (version, number);
CREATE INDEX issues_ref ON issues (version, ref);
CREATE INDEX issues_key ON issues ("key");

CREATE TABLE metrics (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    issue TEXT,
    measure INTEGER,
    name TEXT NOT NULL,
    value REAL,
    low REAL,
    high REAL,
    unit TEXT NOT NULL,
    kind TEXT NOT NULL,
    period TEXT,
    baseline TEXT,
    stands TEXT NOT NULL,
    target INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (version, position)
);
CREATE INDEX metrics_issue ON metrics (version, issue);
CREATE INDEX metrics_unit ON metrics (version, unit);

CREATE TABLE warnings (
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (version, position)
);

-- What readers may see.
CREATE VIEW published AS SELECT * FROM versions WHERE number IS NOT NULL;
CREATE VIEW current AS
    SELECT * FROM published AS p WHERE number = (SELECT max(number) FROM published WHERE report = p.report);
CREATE VIEW published_texts AS SELECT t.* FROM texts AS t JOIN published AS p ON p.id = t.version;
CREATE VIEW published_issues AS SELECT i.* FROM issues AS i JOIN published AS p ON p.id = i.version;
CREATE VIEW published_metrics AS SELECT m.* FROM metrics AS m JOIN published AS p ON p.id = m.version;
CREATE VIEW published_warnings AS SELECT w.* FROM warnings AS w JOIN published AS p ON p.id = w.version;
