-- What a company calls its lines by, and where it books what they cost. It is the company's own: whatever comes from the operator
-- leaves it as it is.
ALTER TABLE lines ADD COLUMN cost_centre TEXT NOT NULL DEFAULT '';

CREATE TABLE labels (
    id INTEGER PRIMARY KEY,
    company_id INTEGER NOT NULL REFERENCES companies (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    UNIQUE (company_id, name)
) STRICT;

CREATE TABLE line_labels (
    label_id INTEGER NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
    msisdn INTEGER NOT NULL REFERENCES lines (msisdn) ON DELETE CASCADE,
    PRIMARY KEY (label_id, msisdn)
) STRICT, WITHOUT ROWID;
CREATE INDEX line_labels_of_line ON line_labels (msisdn);

-- A line that changes hands doesn't take them with it.
CREATE TRIGGER line_labels_stay_with_their_company AFTER UPDATE OF company_id ON lines
WHEN old.company_id <> new.company_id BEGIN
    DELETE FROM line_labels WHERE msisdn = new.msisdn;
    UPDATE lines SET cost_centre = '' WHERE msisdn = new.msisdn;
END;
