import Database from "better-sqlite3";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { freePort } from "../../e2e/support/ports.mjs";
import { end, listen, untilReady } from "../../e2e/support/server.mjs";

const SERVER = fileURLToPath(new URL("../fastify_server.mjs", import.meta.url));

/// Lets Fastify know a session by its own hash of the token that Kabinet gave out.
function introduceSession(file, token) {
  const database = new Database(file, { timeout: 10_000 });
  database
    .prepare(
      `INSERT INTO sessions (user_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent)
       SELECT user_id, ?, created_at, last_seen_at, expires_at, address, user_agent FROM sessions ORDER BY id DESC LIMIT 1
       ON CONFLICT (token_hash) DO NOTHING`,
    )
    .run(createHash("sha256").update(token).digest());
  database.close();
}

export async function startFastify(file, token) {
  introduceSession(file, token);
  const port = await freePort();
  const child = spawn(process.execPath, [SERVER, file, String(port)], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilReady(child, `${origin}/readyz`, listen(child));
  } catch (error) {
    await end(child);
    throw error;
  }
  return { origin, process: child, stop: () => end(child) };
}
