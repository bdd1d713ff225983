// Ten thousand idle and a thousand slow connections against a demo server: how long a fresh client waits meanwhile.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { startDemo } from "../e2e/support/server.mjs";
import { machine, memory_mb } from "./support/machine.mjs";
import { publish } from "./support/report.mjs";

const quick = process.argv.includes("--quick");
const [, , besieger] = process.argv;
const SECONDS = quick ? 5 : 20;

const server = await startDemo();
try {
  const child = spawn(besieger, [String(server.port), String(server.process.pid), String(SECONDS)]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (said += bytes));
  let most = 0;
  const watching = setInterval(async () => (most = Math.max(most, await memory_mb(server.process.pid))), 1000);
  const [code] = await once(child, "exit");
  clearInterval(watching);
  await publish("slow-clients.md", [
    "# A fresh client beside slow ones",
    `${machine()}; ${SECONDS} s. Aim: every probe answered, p99 < 50 ms, at most 64 threads.`,
    said.trim(),
    `Server's memory: ${Math.round(most)} MB. ${code === 0 ? "The aim was reached." : "The aim was missed."}`,
  ]);
  process.exitCode = code;
} finally {
  await server.stop();
}
