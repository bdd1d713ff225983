import { createServer } from "node:net";

const FIRST = 9700;
const COUNT = 100;

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host: "127.0.0.1", exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/// A port of 127.0.0.1 that nobody listens on. Test files run side by side, so each begins its search elsewhere.
export async function freePort() {
  const start = process.pid % COUNT;
  for (let step = 0; step < COUNT; step++) {
    const port = FIRST + ((start + step * 7) % COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${FIRST} to ${FIRST + COUNT - 1}`);
}
