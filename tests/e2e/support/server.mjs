// Starts the product as a person would: `kabinet demo` on a port and a data folder of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./ports.mjs";

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
export const BINARY = resolve(ROOT, process.env.KABINET_BINARY ?? "build/release/kabinet");

const READY_WITHIN_MS = 30_000;
const REMEMBERED_CHARACTERS = 4000;

/// Keeps the end of what a process says; call the result to read it.
export function listen(child) {
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (bytes) => {
      said = (said + bytes).slice(-REMEMBERED_CHARACTERS);
    });
  return () => said;
}

/// Ends a process that we started and waits until it is gone.
export async function end(child, patience_ms = 10_000) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), patience_ms);
  await gone;
  clearTimeout(impatience);
}

/// Resolves when `address` answers 200; rejects with the process's own words when it ends before.
export async function untilReady(child, address, words) {
  const deadline = performance.now() + READY_WITHIN_MS;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended (${child.exitCode ?? child.signalCode}) before it was ready:\n${words()}`);
    const status = await fetch(address, { signal: AbortSignal.timeout(2000) }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    if (performance.now() > deadline) throw new Error(`${address} did not answer 200 (last: ${status}):\n${words()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/// `kabinet demo` with a fresh demo company, ready to be visited.
export async function startDemo({ flags = [], data } = {}) {
  await access(BINARY).catch(() => {
    throw new Error(`${BINARY} is missing: build it with tools/build, or name another in KABINET_BINARY`);
  });
  const folder = data ?? (await mkdtemp(join(tmpdir(), "kabinet-e2e-")));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(BINARY, ["demo", "--port", String(port), "--data", folder, "--fresh", ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const words = listen(child);

  const stop = async () => {
    await end(child);
    if (!data) await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(child, `${origin}/readyz`, words);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, port, folder, process: child, words, stop };
}
