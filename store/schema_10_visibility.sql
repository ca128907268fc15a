-- Reports sent in the chat before they are loaded, who may see which report, what was told to whom.

-- Readings that wait for the confirming press; the outlived ones are dropped.
CREATE TABLE pending (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,    -- 0: the chat has no topics, or its general one
    person INTEGER NOT NULL,
    file TEXT NOT NULL,        -- what people call it
    record TEXT NOT NULL,      -- the reading as JSON: what is loaded is what was shown; '' once it is settled
    state TEXT NOT NULL CHECK (state IN ('waiting', 'loaded', 'discarded')),
    seconds REAL NOT NULL      -- since 1970
);
CREATE INDEX pending_seconds ON pending (seconds);

-- The configured owners, renewed at every start: they may see every report.
CREATE TABLE owners (person INTEGER PRIMARY KEY);

-- Reports that not everybody may see; one without a row is public.
CREATE TABLE limited (
    report INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
    person INTEGER NOT NULL,   -- who limited it
    at TEXT NOT NULL           -- ISO, UTC
);

-- The chats of a report's working group: they see it when it is limited, and always the notes of its updates.
-- A private chat has its person's id.
CREATE TABLE admitted (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    chat INTEGER NOT NULL,
    name TEXT NOT NULL,        -- the chat's, as it was then
    person INTEGER NOT NULL,   -- who admitted it
    at TEXT NOT NULL,          -- ISO, UTC
    PRIMARY KEY (report, chat)
);
CREATE INDEX admitted_chat ON admitted (chat);

-- Which issues and figures of which version were told to which chat, to put them right when the version is taken back.
CREATE TABLE told (
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    thing TEXT NOT NULL,       -- the id of an issue or a metric, '*' for the whole report
    language TEXT,             -- of the question
    seconds REAL NOT NULL,     -- when it was last told, since 1970
    PRIMARY KEY (version, chat, topic, thing)
) WITHOUT ROWID;
CREATE INDEX told_seconds ON told (seconds);

-- What chats are still to be told because a version was taken back; "taken" once the sending ledger has it.
CREATE TABLE errata (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    version INTEGER NOT NULL,  -- the one taken back: it is gone
    content TEXT NOT NULL,     -- JSON
    taken INTEGER NOT NULL DEFAULT 0,
    at TEXT NOT NULL,          -- ISO, UTC
    UNIQUE (chat, topic, version)
);
CREATE INDEX errata_open ON errata (id) WHERE taken = 0;
