// Holds the API's description to a linter, and the real server's answers to the description: KABINET_ANSWERS names what
// the C++ tests of the API were answered and wrote down.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const here = path.dirname(fileURLToPath(import.meta.url));
const records = (await readFile(process.env.KABINET_ANSWERS, "utf8")).trim().split("\n").map((line) => JSON.parse(line));
const document = records.find((record) => record.document).document;
const answers = records.filter((record) => record.operation);

function operationOf(id) {
  for (const methods of Object.values(document.paths)) {
    for (const operation of Object.values(methods)) {
      if (operation.operationId === id) return operation;
    }
  }
  throw new Error(`the document has no operation ${id}`);
}

/** The document's schemas, closed: a field that nobody described is drift, too. */
function closedSchemas() {
  const schemas = structuredClone(document.components.schemas);
  for (const schema of Object.values(schemas)) schema.additionalProperties = false;
  return schemas;
}

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats(ajv);
// Formats of our own tell people what a text is; what a machine can check is in the keywords beside them.
for (const name of ["account", "bin", "cursor", "iccid", "imei", "month", "msisdn", "time-zone", "tiyn", "token"]) ajv.addFormat(name, true);
ajv.addVocabulary(["components"]);
ajv.addSchema({ $id: "https://kabinet.test/api", components: { schemas: closedSchemas() } });

const validator = (reference) => ajv.getSchema(`https://kabinet.test/api${reference}`);

test("the linter finds nothing", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "kabinet-openapi-"));
  try {
    const file = path.join(folder, "openapi.json");
    await writeFile(file, JSON.stringify(document));
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [path.join(here, "node_modules/@redocly/cli/bin/cli.js"), "lint", "--extends", "recommended-strict", "--format", "json", file],
      { env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" }, cwd: folder },
    ).catch((failed) => failed);
    assert.match(stderr, /Your API description is valid/, stdout + stderr);
    assert.deepEqual(JSON.parse(stdout).problems, []);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("every operation was answered well at least once", () => {
  const answered = new Set(answers.filter((answer) => answer.status < 300).map((answer) => answer.operation));
  for (const methods of Object.values(document.paths)) {
    for (const operation of Object.values(methods)) assert.ok(answered.has(operation.operationId), operation.operationId);
  }
});

/** What is wrong with an answer; undefined: it is as the document says. */
function driftOf({ operation, status, media_type: mediaType, body, length }) {
  const { responses } = operationOf(operation);
  const described = responses[status] ?? (status >= 500 ? responses.default : undefined);
  if (!described) return "a status that the document doesn't know: say it with .answer<>() or .refusal<>() in routes.hpp";
  if (!described.content) return length === 0 ? undefined : "a body that nobody described";
  if (!Object.hasOwn(described.content, mediaType)) return `another type: ${mediaType}`;
  const reference = described.content[mediaType].schema?.$ref;
  if (!reference) return undefined; // a file
  const validate = validator(reference);
  return validate(JSON.parse(body)) ? undefined : `${ajv.errorsText(validate.errors)}\n${body}`;
}

test("the server answers as it is described", () => {
  const drifts = answers.map((answer) => [answer, driftOf(answer)]).filter(([, drift]) => drift);
  assert.deepEqual(new Set(drifts.map(([{ operation, status }, drift]) => `${operation} ${status}: ${drift}`)), new Set());
});

test("a drift would be found", () => {
  const validate = validator("#/components/schemas/LinesSummary");
  const right = { total: 1, active: 1, blocked: 0, debt: 0, processing: 0 };
  assert.ok(validate(right));
  assert.ok(!validate({ ...right, total: "1" }));
  assert.ok(!validate({ ...right, total: -1 }));
  assert.ok(!validate({ ...right, more: 1 }));
  assert.ok(!validate({ total: 1 }));
});
