// Reports by mail, from the request to the mailbox: the files are opened as their reader would.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { mailFlags, mailServer } from "./support/mail_server.mjs";
import { ADMINISTRATOR } from "./support/people.mjs";
import { startDemo } from "./support/server.mjs";
import { sessionCookie } from "./support/session.mjs";
import { eventually } from "./support/steps.mjs";

/// A company's reports, as a client asks for them.
async function reports(t, flags) {
  const server = await startDemo({ flags });
  t.after(() => server.stop());
  const cookie = await sessionCookie(server.origin, ADMINISTRATOR);
  const headers = { Cookie: `${cookie.name}=${cookie.value}` };
  const session = await (await fetch(`${server.origin}/api/v1/session`, { headers })).json();
  const address = `${server.origin}/api/v1/companies/${session.companies[0].id}/reports`;
  return {
    ask: (body) =>
      fetch(address, {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/json", Origin: server.origin, "Idempotency-Key": randomUUID() },
        body: JSON.stringify({ email: "buh@kabinet.example", language: "ru", ...body }),
      }),
    list: async () => (await (await fetch(address, { headers })).json()).items,
  };
}

/// The file that came with a mail: its name and its bytes.
function attachmentOf(mail) {
  const boundary = /boundary="([^"]+)"/.exec(mail.text)[1];
  const [head, body] = mail.text.split(`--${boundary}`)[2].split("\r\n\r\n");
  return { name: decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(head)[1]), bytes: Buffer.from(body, "base64") };
}

/// What a program makes of the file.
function opened(t, { name, bytes }, program, argumentsFor) {
  const folder = mkdtempSync(join(tmpdir(), "kabinet-report-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return execFileSync(program, argumentsFor(file), { stdio: ["ignore", "pipe", "ignore"] }).toString();
}

const sheetOf = (file) => ["-c", "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet1.xml').decode())", file];

test("the list of numbers arrives as a spreadsheet that says of what moment it is", async (t) => {
  const { mails, address } = await mailServer(t);
  const { ask, list } = await reports(t, mailFlags(address, ["--mail-starttls", "false"]));
  assert.equal((await ask({ kind: "number_list" })).status, 202);
  await eventually(async () => assert.equal((await list())[0].state, "sent"));
  assert.equal(mails.length, 1);
  assert.deepEqual(mails[0].to, ["buh@kabinet.example"]);
  const file = attachmentOf(mails[0]);
  assert.match(file.name, /^number-list-\d{4}-\d\d-\d\d\.xlsx$/);
  const sheet = opened(t, file, "/usr/bin/python3", sheetOf);
  assert.match(sheet, /Данные на: \d\d\.\d\d\.\d{4} \d\d:\d\d/);
  assert.match(sheet, /77010542019/);
  assert.match(sheet, /Всего номеров: 40/);
});

/// A port of the system's choice on which nobody listens yet; the demo's own is of another range.
async function silentPort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

test("a mail server that is down at first gets the reconciliation act later, once", async (t) => {
  const port = await silentPort();
  const { ask, list } = await reports(t, mailFlags(`smtp://127.0.0.1:${port}`, ["--mail-starttls", "false"]));
  assert.equal((await ask({ kind: "reconciliation" })).status, 202);
  await eventually(async () => assert.equal((await list())[0].state, "mailing"));
  const { mails } = await mailServer(t, { port });
  await eventually(async () => assert.equal((await list())[0].state, "sent"), { within: 30_000 });
  await new Promise((resolve) => setTimeout(resolve, 2500));
  assert.equal(mails.length, 1);
  const text = opened(t, attachmentOf(mails[0]), "pdftotext", (file) => ["-layout", file, "-"]);
  for (const words of ["Акт сверки взаимных расчётов", "Данные на:", "Сальдо конечное на"]) assert.ok(text.includes(words), text);
});
