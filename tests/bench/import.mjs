// Detail records from a file into the database, beside a bare C loop that has them in memory: the same records, the same
// table, the same machine, one after the other.

import { spawn, spawnSync } from "node:child_process";
import { createWriteStream, openSync, closeSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BINARY, ROOT } from "../e2e/support/server.mjs";
import { figure, table } from "./support/numbers.mjs";
import { machine } from "./support/machine.mjs";
import { publish } from "./support/report.mjs";

const QUICK = process.argv.includes("--quick");
const SIZES = QUICK ? [500_000] : [5_000_000, 20_000_000];
const LINES = QUICK ? 10_000 : 100_000;
const FIRST_LINE = 77010000000;
const TARGET_SHARE = 0.7;
const TARGET_MB = 300;

function run(command, flags, options = {}) {
  const done = spawnSync(command, flags, { encoding: "utf8", maxBuffer: 2 ** 26, ...options });
  if (done.status !== 0) throw new Error(`${command} ${flags.join(" ")}: ${done.stderr || done.error}`);
  return done.stdout;
}

/// A database with the lines that the records are of.
async function prepare(folder, name) {
  const data = join(folder, name);
  const companies = join(folder, "companies.csv");
  const lines = join(folder, "lines.csv");
  const write = async (path, text) => {
    const file = createWriteStream(path);
    for (const piece of text) file.write(piece);
    await new Promise((resolve) => file.end(resolve));
  };
  await write(companies, ["bin,name,account,billing_method\n", "750750750750,Bench,25071142,credit\n"]);
  await write(
    lines,
    (function* () {
      yield "number,account,status\n";
      for (let i = 0; i < LINES; ++i) yield `${FIRST_LINE + i},25071142,active\n`;
    })(),
  );
  run(BINARY, ["import", "companies", companies, "--data", data]);
  run(BINARY, ["import", "lines", lines, "--data", data]);
  return data;
}

/// The import's own figures: rate, the rate of each stretch between two reports, the most memory it had.
async function measure(data, file, count) {
  const begin = performance.now();
  const child = spawn(BINARY, ["import", "usage", file, "--data", data], { stdio: ["ignore", "pipe", "pipe"] });
  const reports = [];
  let out = "";
  let memory_mb = 0;
  child.stdout.on("data", (text) => (out += text));
  child.stderr.on("data", (text) => {
    for (const [, rows] of String(text).matchAll(/(\d+) rows, /g))
      reports.push({ rows: Number(rows), at: performance.now() });
  });
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    memory_mb = Math.max(memory_mb, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  }, 100);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  const seconds = (performance.now() - begin) / 1000;
  if (code !== 0 || !out.includes(`${count} added`)) throw new Error(`the import ended with ${code}: ${out}`);
  const stretches = reports.slice(1).map(({ rows, at }, i) => ((rows - reports[i].rows) * 1000) / (at - reports[i].at));
  return { rate: count / seconds, stretches, memory_mb };
}

const range = (values) =>
  values.length ? `${figure(Math.min(...values))} … ${figure(Math.max(...values))}` : "too short";

const folder = await mkdtemp(join(tmpdir(), "kabinet-bench-"));
try {
  const [writeCsv, bareInserts] = ["write_csv", "bare_inserts"].map((name) => join(ROOT, "build/release/tests/bench", name));
  const rows = [];
  let good = true;
  for (const count of SIZES) {
    const file = join(folder, "usage.csv");
    const out = openSync(file, "w");
    run(writeCsv, [count, LINES].map(String), { stdio: ["ignore", out, "pipe"] });
    closeSync(out);
    const bareData = await prepare(folder, "bare");
    const bareOut = run(bareInserts, [join(bareData, "kabinet.db"), count, LINES].map(String));
    const bare = Number(/^rate (\d+)/m.exec(bareOut)[1]);
    const bareQuarters = [...bareOut.matchAll(/^quarter (\d+)/gm)].map(([, rate]) => Number(rate));
    await rm(bareData, { recursive: true });
    const data = await prepare(folder, "imported");
    const ours = await measure(data, file, count);
    const megabytes = (await stat(join(data, "kabinet.db"))).size / 2 ** 20;
    await rm(data, { recursive: true });
    await rm(file);
    good &&= ours.rate / bare >= TARGET_SHARE && ours.memory_mb < TARGET_MB;
    rows.push(
      [figure(count), "bare C loop", figure(bare), range(bareQuarters), "", ""],
      [figure(count), "kabinet import", figure(ours.rate), range(ours.stretches), (ours.rate / bare).toFixed(2), `${figure(ours.memory_mb)} MB`],
      ["", "database", `${figure(megabytes)} MB`, "", "", ""],
    );
  }
  await publish("import.md", [
    machine(),
    `Detail records of ${figure(LINES)} lines in the order of time, from a CSV file into the database.`,
    table(["records", "", "rows/s", "rows/s of its stretches", "share of the loop", "most memory"], rows),
    `Wanted: ${TARGET_SHARE} of the loop or more, under ${TARGET_MB} MB: ${good ? "kept" : "MISSED"}.`,
  ]);
  process.exitCode = good ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
