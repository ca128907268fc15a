-- What a chat is set to, and what a person in it last spoke about.

CREATE TABLE chats (
    chat INTEGER PRIMARY KEY,
    focus INTEGER REFERENCES reports (id) ON DELETE SET NULL,
    language TEXT
);

CREATE TABLE dialogs (
    chat INTEGER NOT NULL,
    topic INTEGER NOT NULL,   -- 0: the chat has no topics, or its general one
    person INTEGER NOT NULL,
    version INTEGER REFERENCES versions (id) ON DELETE CASCADE,
    issue TEXT,
    metric TEXT,
    question TEXT NOT NULL,
    at TEXT NOT NULL,
    seconds REAL NOT NULL,    -- "at" as seconds since 1970, to compare
    PRIMARY KEY (chat, topic, person)
);
CREATE INDEX dialogs_seconds ON dialogs (seconds);
