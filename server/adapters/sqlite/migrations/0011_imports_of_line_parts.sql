-- What lines have beside their number is imported, too. SQLite can't change a CHECK: the table is made anew.
CREATE TABLE new_imports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN (
        'companies', 'lines', 'usage', 'payments', 'services', 'invoices', 'devices', 'forwardings', 'bundles',
        'connected_services')),
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
    file_name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    finished_at INTEGER,
    position INTEGER NOT NULL DEFAULT 0, -- bytes that are done with, their digest, and the line that comes next
    line INTEGER NOT NULL DEFAULT 1,
    digest BLOB NOT NULL DEFAULT (zeroblob(32)) CHECK (length(digest) = 32),
    rejected_length INTEGER NOT NULL DEFAULT 0, -- bytes of the file of rejected rows
    added INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO new_imports SELECT * FROM imports;
DROP TABLE imports;
ALTER TABLE new_imports RENAME TO imports;
CREATE INDEX imports_by_file ON imports (kind, fingerprint, id);
