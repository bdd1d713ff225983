// Static files and the list page, beside nginx and beside Fastify + better-sqlite3 over the same database; see tools/bench.
// Every round measures all of them, one after another, so that what else the machine does falls on all alike.

import { mkdtemp, rm } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ADMINISTRATOR } from "../e2e/support/people.mjs";
import { startDemo } from "../e2e/support/server.mjs";
import { sessionCookie } from "../e2e/support/session.mjs";
import { addLines, databaseOf } from "./support/database.mjs";
import { startFastify } from "./support/fastify.mjs";
import { load } from "./support/load.mjs";
import { machine, memory_mb, version } from "./support/machine.mjs";
import { startNginx } from "./support/nginx.mjs";
import { figure, median, table } from "./support/numbers.mjs";
import { publish } from "./support/report.mjs";

const quick = process.argv.includes("--quick");
const ROUNDS = quick ? 1 : 5;
const SECONDS = quick ? 2 : 4;
const WARM_UP_SECONDS = 1;
const CONNECTIONS = [16, 64, 256, 1000];
const LINES = 10_000;
const PAGE = 100;

const STATIC_SHARE = 0.8;
const STATIC_P99_SHARE = 1.5;
const LIST_SHARE = 5;

/// The client's own files as Kabinet serves them: [[path, bytes]].
async function filesOf(origin) {
  const page = await (await fetch(`${origin}/`)).text();
  const paths = ["client", "wasm"].map((name) => new RegExp(`data-${name}="([^"]+)"`).exec(page)[1]);
  return Promise.all(paths.map(async (path) => [path.slice(1), await rawBody(`${origin}${path}`)]));
}

/// fetch() would decompress; what counts here are the bytes on the wire.
async function rawBody(address) {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "Accept-Encoding": "br" } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () =>
        answer.headers["content-encoding"] === "br"
          ? resolve(Buffer.concat(parts))
          : reject(new Error(`${address} is not served with Brotli`)),
      );
    }).on("error", reject);
  });
}

async function sameAnswer(addresses, headers) {
  const answers = await Promise.all(addresses.map(async (address) => (await fetch(address, { headers })).json()));
  const [first, ...others] = answers;
  if (first.items.length !== PAGE) throw new Error(`the list page has ${first.items.length} lines, not ${PAGE}`);
  for (const other of others)
    if (JSON.stringify(sorted(other)) !== JSON.stringify(sorted({ ...first, next: other.next })))
      throw new Error("the servers do not answer the same");
}

const sorted = (value) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]))
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

async function measure(contests) {
  const results = new Map();
  for (const { server, address, headers } of contests) {
    await load(address, { connections: 16, seconds: WARM_UP_SECONDS, headers });
    results.set(`${server.name} ${address}`, new Map(CONNECTIONS.map((connections) => [connections, []])));
  }
  const total = ROUNDS * CONNECTIONS.length * contests.length;
  let done = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (const connections of CONNECTIONS)
      for (const { server, address, headers } of round % 2 ? [...contests].reverse() : contests) {
        const result = await load(address, { connections, seconds: SECONDS, headers });
        results.get(`${server.name} ${address}`).get(connections).push(result);
        server.memory_mb = Math.max(server.memory_mb ?? 0, await memory_mb(server.process.pid));
        process.stderr.write(`\r${++done} of ${total} measured`);
      }
  process.stderr.write("\n");
  return (server, address, connections) => {
    const rounds = results.get(`${server.name} ${address}`).get(connections);
    const faults = {};
    for (const { faults: found } of rounds) for (const [kind, count] of Object.entries(found)) faults[kind] = (faults[kind] ?? 0) + count;
    return {
      rate: median(rounds.map(({ rate }) => rate)),
      p50_ms: median(rounds.map(({ p50_ms }) => p50_ms)),
      p99_ms: median(rounds.map(({ p99_ms }) => p99_ms)),
      faults: Object.entries(faults).map(([kind, count]) => `${count} ${kind}`).join(", "),
    };
  };
}

function compare(name, result, { ours, theirs, addresses }) {
  const rows = CONNECTIONS.map((connections) => {
    const [own, other] = [ours, theirs].map((server) => result(server, addresses.get(server), connections));
    return [
      connections,
      figure(own.rate),
      figure(other.rate),
      figure(own.rate / other.rate),
      `${figure(own.p50_ms)} / ${figure(own.p99_ms)}`,
      `${figure(other.p50_ms)} / ${figure(other.p99_ms)}`,
      figure(own.p99_ms / other.p99_ms),
      [own.faults && `${ours.name}: ${own.faults}`, other.faults && `${theirs.name}: ${other.faults}`].filter(Boolean).join("; ") || "none",
    ];
  });
  const head = ["connections", `${ours.name} req/s`, `${theirs.name} req/s`, "share", `${ours.name} p50 / p99 ms`, `${theirs.name} p50 / p99 ms`, "p99 share", "faults"];
  return [`## ${name}`, table(head, rows)];
}

const folder = await mkdtemp(join(tmpdir(), "kabinet-bench-"));
const started = [];
try {
  const demo = { name: "Kabinet", ...(await startDemo({ data: folder, flags: ["--max-connections-per-address", "4096"] })) };
  started.push(demo);
  const cookie = await sessionCookie(demo.origin, ADMINISTRATOR);
  const headers = { Cookie: `${cookie.name}=${cookie.value}` };
  const [company] = (await (await fetch(`${demo.origin}/api/v1/session`, { headers })).json()).companies;
  addLines(databaseOf(folder), company.id, LINES);

  const files = await filesOf(demo.origin);
  const nginx = { name: "nginx", ...(await startNginx(join(folder, "nginx"), files)) };
  started.push(nginx);
  const fastify = { name: "Fastify", ...(await startFastify(databaseOf(folder), cookie.value)) };
  started.push(fastify);

  const list = (server) => `${server.origin}/api/v1/companies/${company.id}/lines?limit=${PAGE}`;
  await sameAnswer([list(demo), list(fastify)], headers);

  const statics = files.map(([path, bytes]) => ({
    name: `${path.split(".").at(-1)}, ${figure(bytes.length / 1000)} KB, Brotli from the build`,
    ours: demo,
    theirs: nginx,
    headers: { "Accept-Encoding": "br" },
    addresses: new Map([demo, nginx].map((server) => [server, `${server.origin}/${path}`])),
  }));
  const lists = [{ name: `The list page: ${PAGE} of ${LINES} lines as JSON, with the session check`, ours: demo, theirs: fastify, headers, addresses: new Map([demo, fastify].map((server) => [server, list(server)])) }];

  const matches = [...statics, ...lists];
  const contests = matches.flatMap(({ addresses, headers }) => [...addresses].map(([server, address]) => ({ server, address, headers })));
  const result = await measure(contests);

  await publish("first-page.md", [
    "# Kabinet beside nginx and Fastify",
    `${machine()}, ${version("nginx", "-v").replace(/^.*: /, "")}; wrk on the same machine. Medians of ${ROUNDS} rounds of ${SECONDS} s, interleaved.`,
    `Aims: static files ≥ ${STATIC_SHARE} of nginx with p99 ≤ ${STATIC_P99_SHARE} of its; the list page ≥ ${LIST_SHARE} times Fastify's one process.`,
    ...matches.flatMap((match) => compare(match.name, result, match)),
    `Memory at most: ${[demo, nginx, fastify].map(({ name, memory_mb }) => `${name} ${figure(memory_mb)} MB`).join(", ")}.`,
  ]);
} finally {
  for (const server of started.reverse()) await server.stop();
  await rm(folder, { recursive: true, force: true });
}
