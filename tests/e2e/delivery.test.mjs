// Codes and mails on their way out of the house: a gateway that behaves like Kannel, and a real SMTP server.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { test } from "node:test";
import { mailFlags, mailServer } from "./support/mail_server.mjs";
import { ADMINISTRATOR } from "./support/people.mjs";
import { startDemo } from "./support/server.mjs";
import { sessionCookie } from "./support/session.mjs";
import { eventually } from "./support/steps.mjs";

/// Answers what `answers` says, one after the other, the last one again and again; keeps what it was asked.
async function kannel(t, answers) {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url, "http://gateway").searchParams);
    const [status, body] = answers.length > 1 ? answers.shift() : answers[0];
    response.writeHead(status, { "Content-Type": "text/plain" }).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const address = `http://127.0.0.1:${server.address().port}/cgi-bin/sendsms?username={username}&password={password}&from=Kabinet&to={to}&text={text}&coding=2&charset=UTF-8`;
  return { asked, flags: ["--sms-gateway", "http", "--sms-address", address, "--sms-username", "tester", "--sms-password", "foo&bar"] };
}

async function demo(t, flags) {
  const server = await startDemo({ flags });
  t.after(() => server.stop());
  return server;
}

const ask = (origin, path, body, cookie) =>
  fetch(`${origin}/api/v1/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: origin, ...(cookie && { Cookie: `${cookie.name}=${cookie.value}` }) },
    body: JSON.stringify(body),
  });

const outbox = async (origin) => (await fetch(`${origin}/outbox`)).text();

test("a recovery code reaches the gateway in Kannel's form", async (t) => {
  const { asked, flags } = await kannel(t, [[202, "0: Accepted for delivery"]]);
  const { origin } = await demo(t, flags);
  assert.equal((await ask(origin, "recovery", { phone: ADMINISTRATOR.phone })).status, 200);
  await eventually(async () => assert.equal(asked.length, 1));
  const message = Object.fromEntries(asked[0]);
  assert.match(message.text, /^Код для восстановления пароля в «Кабинете»: \d{6}\./);
  delete message.text;
  assert.deepEqual(message, { username: "tester", password: "foo&bar", from: "Kabinet", to: ADMINISTRATOR.phone, coding: "2", charset: "UTF-8" });
  await eventually(async () => assert.match(await outbox(origin), /· sent</));
});

test("a thousand requests for one number are at most three messages, and an unknown number none", async (t) => {
  const { asked, flags } = await kannel(t, [[202, "0: Accepted for delivery"]]);
  const { origin } = await demo(t, flags);
  for (let batch = 0; batch < 50; batch++)
    await Promise.all(Array.from({ length: 20 }, (_, i) => ask(origin, "recovery", { phone: i % 2 ? ADMINISTRATOR.phone : "77770000003" }).then((answer) => answer.arrayBuffer())));
  await new Promise((resolve) => setTimeout(resolve, 2500));
  assert.ok(asked.length >= 1 && asked.length <= 3, `${asked.length} messages`);
  assert.ok(asked.every((message) => message.get("to") === ADMINISTRATOR.phone));
});

test("a gateway that is away at first gets the message later; one that refuses it does not get it again", async (t) => {
  const later = await kannel(t, [[503, "Temporal failure, try again later."]]);
  const refusing = await kannel(t, [[400, "Not routable. Do not try again."]]);
  const first = await demo(t, later.flags);
  const second = await demo(t, refusing.flags);
  for (const { origin } of [first, second]) await ask(origin, "recovery", { phone: ADMINISTRATOR.phone });
  await eventually(async () => assert.match(await outbox(second.origin), /· failed</), { within: 30_000 });
  await eventually(async () => assert.ok(later.asked.length > 0), { within: 30_000 });
  await eventually(async () => assert.match(await outbox(first.origin), /· waiting</));
  assert.equal(refusing.asked.length, 1);
});

async function changeEmail(origin, email) {
  const cookie = await sessionCookie(origin, ADMINISTRATOR);
  const answer = await ask(origin, "profile/email", { email, password: ADMINISTRATOR.password }, cookie);
  assert.equal(answer.status, 200, await answer.text());
}

test("a mail has exactly its recipient, whatever its words hold", async (t) => {
  const { mails, address } = await mailServer(t);
  const { origin } = await demo(t, mailFlags(address, ["--mail-starttls", "false"]));
  await changeEmail(origin, "new@kabinet.example");
  await eventually(async () => assert.equal(mails.length, 1));
  const [mail] = mails;
  assert.equal(mail.from, "kabinet@operator.example");
  assert.deepEqual(mail.to, ["new@kabinet.example"]);
  const [head, body] = mail.text.split("\r\n\r\n");
  const fields = head.replace(/\r\n[ \t]/g, " ").split("\r\n").map((line) => line.slice(0, line.indexOf(":")));
  assert.deepEqual(fields.filter((name) => ["To", "Cc", "Bcc", "Subject"].includes(name)), ["To", "Subject"]);
  assert.match(Buffer.from(body, "base64").toString(), /Код для смены адреса электронной почты в «Кабинете»: \d{6}\./);
});

test("nothing is said to a mail server that offers no encryption, unless it is allowed to", async (t) => {
  const { mails, address } = await mailServer(t);
  const { origin } = await demo(t, mailFlags(address));
  await changeEmail(origin, "new@kabinet.example");
  await eventually(async () => assert.match(await outbox(origin), /· waiting</));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assert.equal(mails.length, 0);
});

test("who we are is said to the mail server before the mail", async (t) => {
  const { mails, address } = await mailServer(t, { server: { authOptional: false, allowInsecureAuth: true } });
  const { origin } = await demo(t, mailFlags(address, ["--mail-starttls", "false", "--mail-username", "kabinet", "--mail-password", "secret"]));
  await changeEmail(origin, "new@kabinet.example");
  await eventually(async () => assert.equal(mails.length, 1));
  assert.equal(mails[0].user, "kabinet");
});
