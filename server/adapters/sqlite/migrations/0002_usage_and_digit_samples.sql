-- Call detail records. A week of all lines lies together and in it a line's week: records that arrive in the order of time
-- are written at one place, a line's week is one range to read, and a week that is too old is one range to delete.
--
-- There are tens of millions of them, so what has a name elsewhere is a number here:
-- kind: 0 voice (seconds), 1 sms, 2 mms, 3 internet (bytes), 4 ussd, 5 service
-- direction: 0 outgoing, 1 incoming
-- zone: 0 home, 1 on_net, 2 off_net, 3 international, 4 roaming
CREATE TABLE usage (
    week INTEGER NOT NULL, -- since Monday, 29 December 1969, UTC
    msisdn INTEGER NOT NULL CHECK (msisdn BETWEEN 76000000000 AND 77999999999),
    at INTEGER NOT NULL,
    seq INTEGER NOT NULL, -- tells records of one second apart: 47 bits made of what the record says, see usage_key.hpp
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
    direction INTEGER NOT NULL CHECK (direction IN (0, 1)),
    zone INTEGER NOT NULL CHECK (zone BETWEEN 0 AND 4),
    other_party TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    cost_tiyn INTEGER NOT NULL CHECK (cost_tiyn >= 0),
    PRIMARY KEY (week, msisdn, at, seq)
) STRICT, WITHOUT ROWID;

-- How many of the lines in a sample have these three digits in their number or their account: which three of a search are
-- the rarest decides what the index of digits is asked for. "770" is in nearly every line, and going through its list
-- takes a tenth of a second. One line in 61 is enough to tell, and costs nothing when lines are written; 61 has nothing to
-- do with decimal digits.
CREATE TABLE digit_samples (
    digits TEXT NOT NULL PRIMARY KEY,
    lines INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE digit_positions (position INTEGER PRIMARY KEY) STRICT;
INSERT INTO digit_positions VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18);

INSERT INTO digit_samples (digits, lines)
SELECT digits, count(*) FROM (
    SELECT msisdn, substr(msisdn, position, 3) AS digits FROM lines, digit_positions
        WHERE msisdn % 61 = 0 AND position <= 9
    UNION SELECT msisdn, substr(account, position, 3) FROM lines, digit_positions
        WHERE msisdn % 61 = 0 AND position <= length(account) - 2) GROUP BY digits;

CREATE TRIGGER lines_sampled_on_insert AFTER INSERT ON lines WHEN new.msisdn % 61 = 0 BEGIN
    INSERT INTO digit_samples (digits, lines) SELECT digits, 1 FROM (
        SELECT substr(new.msisdn, position, 3) AS digits FROM digit_positions WHERE position <= 9
        UNION SELECT substr(new.account, position, 3) FROM digit_positions WHERE position <= length(new.account) - 2)
    WHERE true ON CONFLICT DO UPDATE SET lines = lines + 1;
END;

CREATE TRIGGER lines_sampled_on_delete AFTER DELETE ON lines WHEN old.msisdn % 61 = 0 BEGIN
    UPDATE digit_samples SET lines = lines - 1 WHERE digits IN (
        SELECT substr(old.msisdn, position, 3) FROM digit_positions WHERE position <= 9
        UNION SELECT substr(old.account, position, 3) FROM digit_positions WHERE position <= length(old.account) - 2);
END;

CREATE TRIGGER lines_sampled_on_update AFTER UPDATE OF msisdn, account ON lines
WHEN (old.msisdn % 61 = 0 OR new.msisdn % 61 = 0) AND (old.msisdn <> new.msisdn OR old.account <> new.account) BEGIN
    UPDATE digit_samples SET lines = lines - 1 WHERE old.msisdn % 61 = 0 AND digits IN (
        SELECT substr(old.msisdn, position, 3) FROM digit_positions WHERE position <= 9
        UNION SELECT substr(old.account, position, 3) FROM digit_positions WHERE position <= length(old.account) - 2);
    INSERT INTO digit_samples (digits, lines) SELECT digits, 1 FROM (
        SELECT substr(new.msisdn, position, 3) AS digits FROM digit_positions WHERE position <= 9
        UNION SELECT substr(new.account, position, 3) FROM digit_positions WHERE position <= length(new.account) - 2)
    WHERE new.msisdn % 61 = 0 ON CONFLICT DO UPDATE SET lines = lines + 1;
END;
