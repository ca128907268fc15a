-- What members record about issues, what chats follow, and what a button still has to finish.
-- Issues are named by their 台账号 ("key"), which no foreign key binds: the history outlives a version taken back.

-- Append-only: nothing here is ever changed or deleted. An undo is a row of its own.
CREATE TABLE updates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "key" INTEGER NOT NULL,
    report INTEGER NOT NULL,
    status TEXT,               -- what was set; NULL: a note, or an undo
    verified INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL,
    author INTEGER NOT NULL,
    name TEXT NOT NULL,        -- the author's, as it was then
    chat INTEGER NOT NULL,     -- where it was said
    topic INTEGER NOT NULL,    -- 0: the chat has no topics, or its general one
    at TEXT NOT NULL,          -- ISO, UTC
    undoes INTEGER UNIQUE REFERENCES updates (id)
);
CREATE INDEX updates_key ON updates ("key");
CREATE INDEX updates_report ON updates (report);
CREATE INDEX updates_at ON updates (at);

-- Files sent with an update: Telegram keeps them, the ledger keeps their ids.
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "update" INTEGER NOT NULL REFERENCES updates (id),
    kind TEXT NOT NULL,        -- photo, document, video
    file TEXT NOT NULL,        -- Telegram's file_id
    name TEXT NOT NULL
);
CREATE INDEX evidence_update ON evidence ("update");

-- What a person has begun and a button or a reply is to finish; outlived ones are dropped.
CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,     -- JSON
    at TEXT NOT NULL           -- ISO, UTC
);

-- Of what a chat's topic is told when it changes: an issue, the issues of a body, or those of a filter.
CREATE TABLE follows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,    -- 0: the chat has no topics, or its general one
    report INTEGER NOT NULL,
    kind TEXT NOT NULL,        -- issue, body, filter
    "key" INTEGER NOT NULL,    -- of the issue; 0 for the others
    status TEXT NOT NULL,      -- of a filter; '' for any
    words TEXT NOT NULL,       -- of a body or filter
    language TEXT NOT NULL,    -- of the notices, where the chat has chosen none
    person INTEGER NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL,          -- ISO, UTC
    UNIQUE (chat, topic, report, kind, "key", status, words)
);
