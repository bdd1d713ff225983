// What a capable Node developer would write: Fastify with a response schema, better-sqlite3 with prepared statements, one process.
// It does for a request what Kabinet does: whose session it is, whether the person may see the company, a page by key, the total.

import Database from "better-sqlite3";
import Fastify from "fastify";
import { createHash } from "node:crypto";

const [, , file, port] = process.argv;
const database = new Database(file, { readonly: true, timeout: 10_000 });
database.pragma("cache_size = -16000");
database.pragma("mmap_size = 268435456");

const sessionOf = database.prepare(
  "SELECT sessions.id, user_id, last_seen_at, expires_at FROM sessions JOIN users ON users.id = user_id WHERE token_hash = ? AND NOT disabled",
);
const roleOf = database.prepare("SELECT role FROM memberships WHERE user_id = ? AND company_id = ?").pluck();
const pageAfter = database.prepare(
  "SELECT msisdn, account, tariff, status, balance_tiyn FROM lines WHERE company_id = ? AND msisdn > ? ORDER BY msisdn LIMIT ?",
);
const totalOf = database.prepare("SELECT ifnull(sum(lines), 0) FROM line_counts WHERE company_id = ?").pluck();

const IDLE_SECONDS = 30 * 60;
const PAGE_MAX = 500;

const text = { type: "string" };
const integer = { type: "integer" };
const page = {
  type: "object",
  properties: {
    items: {
      type: "array",
      items: { type: "object", properties: { msisdn: text, account: text, tariff: text, status: text, balance_tiyn: integer } },
    },
    next: text,
    total: integer,
    total_capped: { type: "boolean" },
  },
};

function problem(reply, status, code) {
  return reply.code(status).type("application/problem+json").send({ type: `/problems/${code}`, status, code });
}

const app = Fastify();
app.get(
  "/api/v1/companies/:company/lines",
  {
    schema: {
      params: { type: "object", properties: { company: integer } },
      querystring: { type: "object", properties: { limit: { type: "integer", minimum: 1, maximum: PAGE_MAX, default: 100 }, after: { type: "string", default: "" } } },
      response: { 200: page },
    },
  },
  (request, reply) => {
    const token = /(?:^|; )kabinet=([^;]*)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    const session = sessionOf.get(createHash("sha256").update(token).digest());
    const now = Math.floor(Date.now() / 1000);
    if (!session || session.expires_at <= now || session.last_seen_at < now - IDLE_SECONDS) return problem(reply, 401, "unauthenticated");
    const { company } = request.params;
    if (!roleOf.get(session.user_id, company)) return problem(reply, 404, "not_found");
    const { limit, after } = request.query;
    const rows = pageAfter.all(company, after ? Number(Buffer.from(after, "base64url").toString()) : 0, limit + 1);
    const more = rows.length > limit;
    if (more) rows.pop();
    const last = rows.at(-1);
    reply.header("Cache-Control", "no-store").send({
      items: rows,
      next: more ? Buffer.from(String(last.msisdn)).toString("base64url") : "",
      total: totalOf.get(company),
      total_capped: false,
    });
    return reply;
  },
);
app.get("/readyz", () => "ready");

await app.listen({ host: "127.0.0.1", port: Number(port), backlog: 4096 });
process.on("SIGTERM", () => process.exit(0));
