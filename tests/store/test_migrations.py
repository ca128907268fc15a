"""Old files open in the newest form; files of others and of a later program are refused and left alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from made_reports import NOW, make_report
from sqlite_utils import Database

from store.errors import StoreError
from store.store import Store

# What the first migration made when it was frozen. Never edit: a real file of that age looks like this.
STEP_1 = """
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY, "migration_set" TEXT, "name" TEXT, "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name" ON "_sqlite_migrations" ("migration_set", "name");
INSERT INTO _sqlite_migrations VALUES (1, 'taizhang', '1', '2024-07-01 00:00:00.000000+00:00');
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
INSERT INTO reports (id, kind, title) VALUES (1, 'report', '旧通报');
INSERT INTO versions VALUES (1, 1, 1, '旧.txt', 'ab', '2024-07-01T00:00:00+00:00',
    '{"title":"旧通报","kind":"report"}', 1, 0);
INSERT INTO texts VALUES (1, 0, '一段旧文字');
INSERT INTO keys VALUES (1, 1);
INSERT INTO issues (version, position, id, "key", ref, number, topic, problem, record) VALUES (1, 0, 'i1', 1, '1', 1, '供水', '供水不足', '{}');
"""


def make_old(path: Path) -> None:
    db = sqlite3.connect(path)
    db.executescript(STEP_1)
    db.close()


def schema(path: Path) -> list[tuple[str, ...]]:
    db = sqlite3.connect(path)
    rows = db.execute("SELECT type, name, tbl_name FROM sqlite_master ORDER BY 1, 2").fetchall()
    db.close()
    return rows


def test_a_file_of_the_first_schema_opens_in_the_newest(tmp_path: Path) -> None:
    old, fresh = tmp_path / "old.db", tmp_path / "fresh.db"
    make_old(old)
    with Store.open(old) as store:
        version = store.current()
        assert version is not None
        assert version.facts.title == "旧通报"
        assert [h.problem for h in store.headings(version.id)] == ["供水不足"]
        assert store.text(version.id, 2, 5) == "旧文字"
        store.set_language(5, "zh")
        assert store.load(make_report(), "新.txt", NOW).new
    Store.open(fresh).close()
    assert schema(old) == schema(fresh)


def test_opening_again_writes_nothing(path: Path) -> None:
    Store.open(path).close()
    before = path.read_bytes()
    Store.open(path).close()
    assert path.read_bytes() == before


def test_a_newer_file_is_refused_and_left_alone(path: Path) -> None:
    Store.open(path).close()
    db = Database(path)
    db["_sqlite_migrations"].insert({"migration_set": "taizhang", "name": "99", "applied_at": "2030"})
    db.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version") as refused:
        Store.open(path)
    assert refused.value.code == "newer"
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "photos.db"
    db = Database(other)
    db["photos"].insert({"name": "a.jpg"})
    db.close()
    before = other.read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Store.open(other)
    assert other.read_bytes() == before


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    empty.touch()
    with Store.open(empty) as store:
        assert store.versions() == ()


def test_a_step_that_fails_leaves_the_file_without_it(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    make_old(old)
    db = sqlite3.connect(old)
    db.execute("CREATE VIEW dialogs AS SELECT 1")  # stands in the second step's way, after its first table
    db.commit()
    db.close()
    before = schema(old)
    with pytest.raises(sqlite3.OperationalError, match="dialogs"):
        Store.open(old)
    assert schema(old) == before


def test_a_backup_made_by_vacuum_opens_in_wal_mode(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with Store.open(path) as store:
        store.load(make_report(), "a", NOW)
    db = sqlite3.connect(path)
    db.execute("VACUUM INTO ?", [str(copy)])
    db.close()
    with Store.open(copy) as store:
        assert len(store.versions()) == 1
        assert store.write(lambda db: db.execute("PRAGMA journal_mode").fetchone()).result() == ("wal",)
