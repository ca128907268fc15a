-- Who gets the digest when, and the sending ledger: what was sent to whom for which period.

CREATE TABLE subscriptions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,         -- 0: the chat has no topics, or its general one
    state TEXT NOT NULL CHECK (state IN ('draft', 'on', 'paused', 'struck')),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),   -- 1: Monday
    minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),  -- of the day, in the zone
    zone TEXT NOT NULL,
    section TEXT,
    status TEXT CHECK (status IN ('done', 'ongoing', 'planned')),
    words TEXT,
    followed INTEGER NOT NULL DEFAULT 0,
    only_changes INTEGER NOT NULL DEFAULT 0,
    silent INTEGER NOT NULL DEFAULT 0,
    by_person INTEGER NOT NULL,
    at TEXT NOT NULL,               -- ISO, UTC: when it was last switched on or changed
    next_at REAL,                   -- seconds since 1970: the next moment a digest is due; NULL unless "on"
    UNIQUE (chat, topic),
    CHECK ((state = 'on') = (next_at IS NOT NULL))
);
CREATE INDEX subscriptions_next ON subscriptions (next_at) WHERE next_at IS NOT NULL;

-- Each distinct content once, however many chats get it.
CREATE TABLE contents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash TEXT NOT NULL UNIQUE,
    text TEXT,
    picture BLOB,
    buttons TEXT NOT NULL,          -- JSON: rows of [label, data]
    CHECK ((text IS NULL) != (picture IS NULL))
);

CREATE TABLE sends (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    kind TEXT NOT NULL,
    period TEXT NOT NULL,
    part INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN
        ('due', 'claimed', 'sent', 'retry', 'moved', 'strike', 'failed', 'uncertain', 'empty', 'missed')),
    content INTEGER REFERENCES contents (id),
    silent INTEGER NOT NULL,
    message INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_try REAL NOT NULL,         -- seconds since 1970; says something while "due", "retry" or "moved"
    error TEXT,
    due_at REAL NOT NULL,
    composed_at REAL NOT NULL,      -- what it says is true of this moment
    claimed_at REAL,
    settled_at REAL,
    UNIQUE (chat, topic, kind, period, part)
);
CREATE INDEX sends_open ON sends (chat, next_try) WHERE state IN ('due', 'retry', 'moved');
CREATE INDEX sends_claimed ON sends (id) WHERE state = 'claimed';
CREATE INDEX sends_content ON sends (content);

-- How often in a row a chat could not be written to.
CREATE TABLE strikes (
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    count INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (chat, topic)
);
