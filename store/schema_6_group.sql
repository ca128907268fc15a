-- What a chat is set to beyond its report and language; which messages of ours answered a person's.

ALTER TABLE chats ADD COLUMN zone TEXT;                          -- IANA name; null: the default one
ALTER TABLE chats ADD COLUMN present INTEGER NOT NULL DEFAULT 1; -- 0: the bot was removed or blocked there

-- Who may do in a group what is not everybody's; a deed without a row is as the bot's default has it.
CREATE TABLE permissions (
    chat INTEGER NOT NULL,
    deed TEXT NOT NULL,
    who TEXT NOT NULL CHECK (who IN ('administrators', 'everyone')),
    PRIMARY KEY (chat, deed)
);

-- An edited question edits its answer: the messages that answered it, as a JSON list of ids.
CREATE TABLE answered (
    chat INTEGER NOT NULL,
    question INTEGER NOT NULL,
    answers TEXT NOT NULL,
    seconds REAL NOT NULL,    -- when, since 1970: old rows are dropped
    PRIMARY KEY (chat, question)
);
CREATE INDEX answered_seconds ON answered (seconds);
