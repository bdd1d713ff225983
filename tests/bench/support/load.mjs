// Runs wrk once against one address and returns what it saw.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const REPORT = fileURLToPath(new URL("../report.lua", import.meta.url));

/// {rate: requests/s, p50_ms, p99_ms, bytes_per_second, faults: how many requests went wrong, by kind}.
export async function load(address, { connections, seconds, headers = {} }) {
  const threads = Math.min(2, connections);
  const flags = ["-t", threads, "-c", connections, "-d", `${seconds}s`, "--timeout", "10s", "--latency", "-s", REPORT];
  for (const [name, value] of Object.entries(headers)) flags.push("-H", `${name}: ${value}`);
  const { stdout } = await run("wrk", [...flags.map(String), address], { timeout: (seconds + 60) * 1000 });
  const line = stdout.split("\n").find((text) => text.startsWith("JSON "));
  if (!line) throw new Error(`wrk said nothing to read:\n${stdout}`);
  const seen = JSON.parse(line.slice(5));
  const faults = Object.fromEntries(
    ["connect", "read", "write", "status", "timeout"].filter((kind) => seen[kind] > 0).map((kind) => [kind, seen[kind]]),
  );
  const elapsed = seen.microseconds / 1e6;
  return {
    rate: seen.requests / elapsed,
    bytes_per_second: seen.bytes / elapsed,
    p50_ms: seen.p50 / 1000,
    p99_ms: seen.p99 / 1000,
    faults,
  };
}
