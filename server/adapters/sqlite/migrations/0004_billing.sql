-- Days are counted from 1970-01-01, months from January of the year 0, VAT rates are hundredths of a per cent.

ALTER TABLE accounts ADD COLUMN contract TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN contract_day INTEGER;

-- The balance after is the balance before plus the amount: it is not stored.
CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    company_id INTEGER NOT NULL,
    account TEXT NOT NULL,
    msisdn INTEGER CHECK (msisdn BETWEEN 76000000000 AND 77999999999), -- of a line paid in advance; no key: history outlives lines
    at INTEGER NOT NULL,
    reference TEXT NOT NULL CHECK (reference <> ''),
    type TEXT NOT NULL CHECK (type IN ('top_up', 'invoice', 'transfer', 'correction', 'refund')),
    comment TEXT NOT NULL DEFAULT '',
    amount_tiyn INTEGER NOT NULL,
    balance_before_tiyn INTEGER NOT NULL,
    FOREIGN KEY (account, company_id) REFERENCES accounts (number, company_id)
) STRICT;
CREATE UNIQUE INDEX payments_by_reference ON payments (account, ifnull(msisdn, 0), at, reference);
-- The id, the rowid, is the last column of both and breaks ties.
CREATE INDEX payments_of_accounts ON payments (company_id, at) WHERE msisdn IS NULL;
CREATE INDEX payments_of_line ON payments (msisdn, company_id, at) WHERE msisdn IS NOT NULL;

CREATE TABLE invoices (
    id INTEGER PRIMARY KEY,
    company_id INTEGER NOT NULL,
    account TEXT NOT NULL,
    month INTEGER NOT NULL,
    number TEXT NOT NULL UNIQUE CHECK (number <> ''),
    issued_day INTEGER NOT NULL,
    vat_basis_points INTEGER NOT NULL CHECK (vat_basis_points BETWEEN 0 AND 10000),
    gross_tiyn INTEGER NOT NULL CHECK (gross_tiyn >= 0),
    vat_tiyn INTEGER NOT NULL,
    UNIQUE (account, month),
    FOREIGN KEY (account, company_id) REFERENCES accounts (number, company_id)
) STRICT;
CREATE INDEX invoices_of_company ON invoices (company_id, month, account);
CREATE INDEX invoices_by_day ON invoices (company_id, issued_day);

CREATE TABLE invoice_lines (
    invoice_id INTEGER NOT NULL REFERENCES invoices (id) ON DELETE CASCADE,
    msisdn INTEGER NOT NULL CHECK (msisdn BETWEEN 76000000000 AND 77999999999),
    kind TEXT NOT NULL CHECK (kind IN ('subscription', 'voice', 'messages', 'internet', 'roaming', 'services')),
    gross_tiyn INTEGER NOT NULL,
    vat_tiyn INTEGER NOT NULL,
    PRIMARY KEY (invoice_id, msisdn, kind)
) STRICT, WITHOUT ROWID;
