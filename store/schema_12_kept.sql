-- Issues of versions taken back on which something hangs: if a later version brings one back, it gets its 台账号 again.
-- Of its words only a hash is kept: who takes a text back wants it gone.
CREATE TABLE kept_keys (
    "key" INTEGER PRIMARY KEY REFERENCES keys (id) ON DELETE CASCADE,
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    trait TEXT NOT NULL
);
CREATE INDEX kept_keys_report ON kept_keys (report);
