// The client in a real browser: how soon it can be used, what it costs while nobody does, what it transfers.

import { launchBrowser } from "../e2e/support/browser.mjs";
import { ADMINISTRATOR } from "../e2e/support/people.mjs";
import { startDemo } from "../e2e/support/server.mjs";
import { sessionCookie } from "../e2e/support/session.mjs";
import { numberLink, signInButton, untilStill } from "../e2e/support/steps.mjs";
import { watchTransfers } from "../e2e/support/transfers.mjs";
import { machine } from "./support/machine.mjs";
import { figure, median, table } from "./support/numbers.mjs";
import { publish } from "./support/report.mjs";

const quick = process.argv.includes("--quick");
const ROUNDS = quick ? 3 : 10;
const IDLE_SECONDS = quick ? 5 : 30;

const server = await startDemo();
const browser = await launchBrowser();
const cookie = await sessionCookie(server.origin, ADMINISTRATOR);

async function visit({ signedIn, context = null }, what) {
  const own = context ?? (await browser.newContext({ baseURL: server.origin, locale: "ru-RU", viewport: { width: 1440, height: 900 } }));
  try {
    if (signedIn) await own.addCookies([cookie]);
    const page = await own.newPage();
    const result = await what(page);
    await page.close();
    return result;
  } finally {
    if (!context) await own.close();
  }
}

async function formUsable(page) {
  const started = performance.now();
  await page.goto("/", { waitUntil: "commit" });
  await signInButton(page).click({ trial: true });
  return performance.now() - started;
}

async function listDrawn(page) {
  const started = performance.now();
  await page.goto("/numbers", { waitUntil: "commit" });
  await numberLink(page, "+7 701 054 20 01").waitFor();
  return performance.now() - started;
}

/// Processor seconds of the browser's processes, by kind.
async function processorSeconds() {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function idle(page) {
  await page.goto("/numbers");
  await numberLink(page, "+7 701 054 20 01").waitFor();
  const frames = await untilStill(page);
  const before = await processorSeconds();
  await page.waitForTimeout(IDLE_SECONDS * 1000);
  return {
    frames: (await page.evaluate(() => window.kabinet.frames)) - frames,
    share: (await processorSeconds()) - before,
  };
}

async function blank(page) {
  await page.goto("about:blank");
  const before = await processorSeconds();
  await page.waitForTimeout(IDLE_SECONDS * 1000);
  return (await processorSeconds()) - before;
}

async function transfers(page) {
  const watched = await watchTransfers(page);
  await page.goto("/", { waitUntil: "networkidle" });
  await signInButton(page).waitFor();
  return watched.all();
}

try {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => round);
  const times = { form: [], cold: [], warm: [] };
  for (const _ of rounds) {
    times.form.push(await visit({}, formUsable));
    times.cold.push(await visit({ signedIn: true }, listDrawn));
  }
  const context = await browser.newContext({ baseURL: server.origin, locale: "ru-RU", viewport: { width: 1440, height: 900 } });
  await visit({ signedIn: true, context }, listDrawn);
  for (const _ of rounds) times.warm.push(await visit({ signedIn: true, context }, listDrawn));
  await context.close();

  const nothing = await visit({}, blank);
  const still = await visit({ signedIn: true }, idle);
  const files = await visit({}, transfers);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const row = (name, values, aim) => [name, figure(median(values)), figure(Math.min(...values)), figure(Math.max(...values)), aim];

  await publish("client.md", [
    "# The client in the browser",
    `${machine()}, Chromium ${browser.version()} with software rendering; ${ROUNDS} rounds.`,
    table(
      ["from navigation to", "median ms", "best", "worst", "aim"],
      [
        row("sign-in form usable, first visit", times.form, "< 500"),
        row("list of numbers drawn, first visit", times.cold, "< 3000"),
        row("list of numbers drawn, cached", times.warm, ""),
      ],
    ),
    `Idle for ${IDLE_SECONDS} s: ${still.frames} frames (aim: 0), ${figure(still.share)} s of processor time in all of the browser's processes (a blank page: ${figure(nothing)} s).`,
    table(
      ["first visit to the sign-in page", "bytes transferred"],
      [...files.map(({ path, bytes }) => [path, figure(bytes)]), ["all (aim: ≤ 600,000)", figure(total)]],
    ),
  ]);
} finally {
  await browser.close();
  await server.stop();
}
