// What the questions of every day take with a thousand lines and with a million, in one run: a page of the list, a search
// for 3 … 11 digits, a number's page, a month of its detail. Both servers run beside each other and are asked in turns,
// so that what else the machine does falls on both alike.

import Database from "better-sqlite3";
import { databaseOf } from "./support/database.mjs";
import { asker } from "./support/asker.mjs";
import { machine, memory_mb } from "./support/machine.mjs";
import { figure, percentile, table } from "./support/numbers.mjs";
import { publish } from "./support/report.mjs";
import { generated, serve } from "./support/serve.mjs";

const quick = process.argv.includes("--quick");
const LARGE_LINES = quick ? 100_000 : 1_000_000;
const RECORDS_OF_A_LINE = 20;
const DAYS = 90;
const QUESTIONS = quick ? 200 : 1000;
const P99_MS = 15;
const RATIO = 2;

const flags = (lines) => [
  "--companies", "1", "--lines", String(lines), "--days", String(DAYS), "--months", "0", "--seed", "1",
  "--records-per-line-day", String(RECORDS_OF_A_LINE / DAYS),
];

/// The same questions whenever it runs.
function random(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/// Numbers and accounts from all over the company, and how much there is.
function look(folder) {
  const database = new Database(databaseOf(folder), { readonly: true });
  const numbers = database.prepare("SELECT msisdn FROM lines ORDER BY msisdn").pluck().all().map(String);
  const accounts = database.prepare("SELECT number FROM accounts").pluck().all();
  const records = database.prepare("SELECT count(*) FROM usage").pluck().get();
  database.close();
  return { numbers, accounts, records };
}

async function server(name, lines) {
  const folder = await generated(`scale-${lines}`, flags(lines));
  const { numbers, accounts, records } = look(folder);
  const running = await serve(folder);
  const connection = await asker(running.port, running.headers);
  return { name, ...running, connection, numbers, accounts, records, root: `/api/v1/companies/${running.company}` };
}

const fragment = (text, length, below) => {
  const from = below(text.length - length + 1);
  return text.slice(from, from + length);
};

/// [name, (server, below) -> path]
const QUESTIONS_ASKED = [
  ["first page of the list", ({ root }) => `${root}/lines?limit=100`],
  ["page somewhere in the list", ({ root, numbers }, below) => `${root}/lines?limit=100&after=n${numbers[below(numbers.length)]}`],
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map((length) => [
    length === 11 ? "a whole number" : `${length} digits of a number`,
    ({ root, numbers }, below) => `${root}/lines?limit=100&search=${fragment(numbers[below(numbers.length)], length, below)}`,
  ]),
  ["a number's beginning, 4 … 8 digits", ({ root, numbers }, below) => `${root}/lines?limit=100&search=${numbers[below(numbers.length)].slice(0, 4 + below(5))}`],
  ["a whole account", ({ root, accounts }, below) => `${root}/lines?limit=100&search=${accounts[below(accounts.length)]}`],
  ["a number's page", ({ root, numbers }, below) => `${root}/lines/${numbers[below(numbers.length)]}`],
  ["a month of its detail", ({ root, numbers }, below) => `${root}/lines/${numbers[below(numbers.length)]}/usage`],
];

async function times(server, path, below, count) {
  const measured = [];
  for (let i = 0; i < count; i++) {
    const { ms, status, body } = await server.connection.ask(path(server, below));
    if (status !== 200) throw new Error(`${server.name}: ${status} ${body}`);
    measured.push(ms);
  }
  return measured;
}

const started = [];
try {
  started.push(await server("1,000 lines", 1000));
  started.push(await server(`${figure(LARGE_LINES)} lines`, LARGE_LINES));
  const rows = [];
  for (const [name, path] of QUESTIONS_ASKED) {
    const measured = started.map(() => []);
    // Ten turns; what the first one finds cold is not counted.
    for (let turn = 0; turn <= 10; turn++)
      for (const [which, one] of started.entries()) {
        const found = await times(one, path, random(turn * 2 + which + 1), Math.ceil(QUESTIONS / 10));
        if (turn > 0) measured[which].push(...found);
      }
    const [small, large] = measured.map((all) => ({ p50: percentile(all, 0.5), p99: percentile(all, 0.99) }));
    const kept = large.p99 < P99_MS && large.p99 <= RATIO * small.p99;
    rows.push([name, `${figure(small.p50)} / ${figure(small.p99)}`, `${figure(large.p50)} / ${figure(large.p99)}`,
      figure(large.p50 / small.p50), figure(large.p99 / small.p99), kept ? "yes" : "no"]);
    process.stderr.write(`\r${rows.length} of ${QUESTIONS_ASKED.length} measured`);
  }
  process.stderr.write("\n");
  const [small, large] = started;
  await publish("scale.md", [
    `# A thousand lines and ${figure(LARGE_LINES)}`,
    `${machine()}; one connection, one question after another, ${QUESTIONS} of each kind, milliseconds until the last byte.`,
    `${figure(small.numbers.length)} lines with ${figure(small.records)} detail records beside ${figure(large.numbers.length)} lines with ${figure(large.records)}, each in one company. Aims: p99 < ${P99_MS} ms, and at most ${RATIO} times what it takes with a thousand lines.`,
    table(["question", `${small.name}, p50 / p99`, `${large.name}, p50 / p99`, "p50 ratio", "p99 ratio", "kept"], rows),
    `Memory: ${figure(await memory_mb(small.process.pid))} and ${figure(await memory_mb(large.process.pid))} MB.`,
  ]);
} finally {
  for (const one of started.reverse()) {
    one.connection.end();
    await one.stop();
  }
}
