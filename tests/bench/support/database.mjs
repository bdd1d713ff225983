import Database from "better-sqlite3";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/// The one database file in a data folder.
export function databaseOf(folder) {
  const files = readdirSync(folder).filter((name) => /\.(db|sqlite3?)$/.test(name));
  if (files.length !== 1) throw new Error(`${folder} holds ${files.length} databases`);
  return join(folder, files[0]);
}

const FIRST_MSISDN = 77_050_000_000;
const FIRST_ACCOUNT = 30_000_000;
const LINES_OF_AN_ACCOUNT = 10;
const STATUSES = ["active", "active", "active", "active", "active", "active", "active", "blocked", "debt", "processing"];

/// More numbers for a company, plausible and always the same.
export function addLines(file, company, count) {
  const database = new Database(file, { timeout: 10_000 });
  database.pragma("foreign_keys = ON");
  const tariffs = database.prepare("SELECT name FROM tariffs ORDER BY name").pluck().all();
  const account = database.prepare("INSERT INTO accounts (number, company_id, billing_method, credit_limit_tiyn) VALUES (?, ?, 'credit', 20500000)");
  const line = database.prepare(
    "INSERT INTO lines (msisdn, company_id, account, tariff, status, balance_tiyn, available_tiyn) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  database.transaction(() => {
    for (let index = 0; index < count; index++) {
      const number = String(FIRST_ACCOUNT + Math.floor(index / LINES_OF_AN_ACCOUNT));
      if (index % LINES_OF_AN_ACCOUNT === 0) account.run(number, company);
      const balance = (index * 7919) % 1_000_000;
      const status = STATUSES[index % STATUSES.length];
      line.run(FIRST_MSISDN + index, company, number, tariffs[index % tariffs.length], status, balance, balance);
    }
  })();
  database.close();
}
