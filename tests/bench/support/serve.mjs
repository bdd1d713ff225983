// A data folder that `kabinet generate` filled, and the server over it.

import { spawn, spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort } from "../../e2e/support/ports.mjs";
import { BINARY, ROOT, end, listen, untilReady } from "../../e2e/support/server.mjs";
import { sessionCookie } from "../../e2e/support/session.mjs";

/// As `kabinet generate` prints it.
const ADMINISTRATOR = { phone: "77000000001", password: "kabinet-demo" };

/// Fills build/bench/<name> unless it was filled with the same flags before.
export async function generated(name, flags) {
  const folder = join(ROOT, "build/bench", name);
  const mark = join(folder, "flags.txt");
  const wanted = flags.join(" ");
  if ((await readFile(mark, "utf8").catch(() => "")) === wanted) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(mark, "");
  const { status } = spawnSync(BINARY, ["generate", "--data", folder, ...flags], { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error(`kabinet generate ended with ${status}`);
  await writeFile(mark, wanted);
  return folder;
}

/// `kabinet serve` over a generated folder, with somebody signed in.
export async function serve(folder) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(BINARY, ["serve", "--port", String(port), "--data", folder, "--log-level", "warning"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    await untilReady(child, `${origin}/readyz`, listen(child));
    const cookie = await sessionCookie(origin, ADMINISTRATOR);
    const headers = { Cookie: `${cookie.name}=${cookie.value}` };
    const [company] = (await (await fetch(`${origin}/api/v1/session`, { headers })).json()).companies;
    return { port, process: child, headers, company: company.id, stop: () => end(child) };
  } catch (error) {
    await end(child);
    throw error;
  }
}
