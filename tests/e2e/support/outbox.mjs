// What the demo shows on its page of codes and mails.

import assert from "node:assert/strict";

/// The texts sent to a number or mailbox, the latest first.
export async function messagesTo(origin, recipient) {
  const html = await (await fetch(`${origin}/outbox`)).text();
  return [...html.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) => item.replace(/<[^>]+>/g, " ")).filter((item) => item.includes(` ${recipient} `));
}

/// The last code sent there.
export async function codeSentTo(origin, recipient) {
  const [latest] = await messagesTo(origin, recipient);
  const code = /\b\d{6}\b/.exec(latest ?? "");
  assert.ok(code, `no code was sent to ${recipient}`);
  return code[0];
}
