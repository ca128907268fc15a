-- How far what chats follow has been looked through; readings put right by hand; days of reminders.

-- What came up to these ids has been told to the chat's topic, or did not concern it.
CREATE TABLE noticed (
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,    -- 0: the chat has no topics, or its general one
    "update" INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (chat, topic)
);

-- Append-only, as updates are: a row with "undoes" takes another back.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "key" INTEGER NOT NULL,    -- the issue's 台账号
    report INTEGER NOT NULL,
    field TEXT NOT NULL,       -- status, number, deadline, body, figure
    name TEXT NOT NULL,        -- of a figure, as it was read; '' for the other fields
    quote TEXT NOT NULL,       -- of a figure, as the text prints it
    value TEXT NOT NULL,
    original TEXT NOT NULL,    -- what was read
    reason TEXT NOT NULL,
    author INTEGER NOT NULL,
    author_name TEXT NOT NULL,
    chat INTEGER NOT NULL,
    at TEXT NOT NULL,          -- ISO, UTC
    undoes INTEGER UNIQUE REFERENCES corrections (id)
);
CREATE INDEX corrections_key ON corrections ("key");
CREATE INDEX corrections_report ON corrections (report);

-- What people who may not correct say was misread; editors see it until one has dealt with it.
CREATE TABLE misreads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "key" INTEGER NOT NULL,
    report INTEGER NOT NULL,
    figure TEXT NOT NULL,      -- name and quote of the figure meant; '' for the issue
    person INTEGER NOT NULL,
    name TEXT NOT NULL,
    chat INTEGER NOT NULL,
    at TEXT NOT NULL,          -- ISO, UTC
    settled_by INTEGER,
    settled_at TEXT
);
CREATE INDEX misreads_open ON misreads (report) WHERE settled_at IS NULL;

-- How many days before a deadline a chat's topic is reminded; a chat without a row has the usual ones.
CREATE TABLE reminder_days (
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    days TEXT NOT NULL,        -- "7 1"; '' for never
    PRIMARY KEY (chat, topic)
);
