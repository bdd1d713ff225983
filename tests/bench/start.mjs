// From the start of the process to the first «ready».

import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../e2e/support/ports.mjs";
import { BINARY, end } from "../e2e/support/server.mjs";
import { figure, median, table } from "./support/numbers.mjs";
import { machine } from "./support/machine.mjs";
import { publish } from "./support/report.mjs";

const ROUNDS = process.argv.includes("--quick") ? 5 : 20;
const TARGET_MS = 300;
const TARGET_BYTES = 25_000_000;

const isReady = (port) =>
  new Promise((resolve) => {
    request({ host: "127.0.0.1", port, path: "/readyz", agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    })
      .on("error", () => resolve(false))
      .end();
  });

async function once(folder, flags) {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(BINARY, ["demo", "--port", String(port), "--data", folder, ...flags], { stdio: "ignore" });
  try {
    while (!(await isReady(port))) {
      if (child.exitCode !== null) throw new Error(`${BINARY} ended with ${child.exitCode}`);
      if (performance.now() - started > 30_000) throw new Error("not ready after 30 s");
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return performance.now() - started;
  } finally {
    await end(child);
  }
}

const folder = await mkdtemp(join(tmpdir(), "kabinet-bench-"));
try {
  const rows = [];
  for (const [name, flags] of [
    ["with the demo's database", []],
    ["making the demo's database first (--fresh)", ["--fresh"]],
  ]) {
    await once(folder, flags);
    const times = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await once(folder, flags));
    rows.push([name, figure(median(times)), figure(Math.min(...times)), figure(Math.max(...times))]);
  }
  const size = statSync(BINARY).size;
  await publish("start.md", [
    "# From start to ready",
    `${machine()}; ${ROUNDS} rounds each. Aim: < ${TARGET_MS} ms with the demo's database.`,
    table(["start", "median ms", "best", "worst"], rows),
    `The binary has ${figure(size / 1e6)} MB (aim: < ${TARGET_BYTES / 1e6} MB).`,
  ]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
