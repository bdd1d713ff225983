// One server and one browser for a test file; a browser context of its own, watched for errors, for every test.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { launchBrowser } from "./browser.mjs";
import { ADMINISTRATOR } from "./people.mjs";
import { startDemo } from "./server.mjs";
import { sessionCookie } from "./session.mjs";

/// How long the slowest thing a person waits for may take on a busy machine.
export const PATIENCE_MS = 15_000;

export const DESKTOP = { viewport: { width: 1440, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

const FAILED_TO_LOAD = /^Failed to load resource: (?:the server responded with a status of (\d+)|net::(\w+))/;

/// What the browser writes to its console by itself when an answer is not a success. Only the refusals that a test is about are let through.
function isExpected(message, expected) {
  const failed = FAILED_TO_LOAD.exec(message.text());
  if (!failed) return false;
  const { pathname } = new URL(message.location().url);
  return expected.some(({ path, answer }) => path.test(pathname) && answer === (failed[1] ?? failed[2]));
}

function watch(page, complaints, expected, allowed) {
  page.on("console", (message) => {
    if (message.type() !== "error" || isExpected(message, expected)) return;
    if (allowed.some((words) => words.test(message.text()))) return;
    complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("crash", () => complaints.push("the page crashed"));
}

/// Call at the top of a test file. Returns what its tests need.
export function kabinet({ flags, browserFlags } = {}) {
  const shared = { server: null, browser: null };

  before(async () => {
    [shared.server, shared.browser] = await Promise.all([startDemo({ flags }), launchBrowser({ flags: browserFlags })]);
  });
  after(async () => {
    await shared.browser?.close();
    await shared.server?.stop();
  });

  /// A person at a browser of their own. `as`: who is signed in already (null: nobody). The test fails when the page complains, but for
  /// `refusals` ({path, answer}: statuses and network errors that the test is about) and `allowed` (what the page itself writes then).
  async function visitor(t, { as = ADMINISTRATOR, refusals = [], allowed = [], ...options } = {}) {
    const context = await shared.browser.newContext({
      baseURL: shared.server.origin,
      locale: "ru-RU",
      timezoneId: "Asia/Almaty",
      reducedMotion: "reduce",
      ...DESKTOP,
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    // Asking who is signed in is answered with 401 when nobody is: that is the protocol, not a fault.
    const expected = [{ path: /^\/api\/v1\/session$/, answer: "401" }, ...refusals];
    const complaints = [];
    context.on("page", (page) => watch(page, complaints, expected, allowed));
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`),
      );
    });
    if (as) await context.addCookies([await sessionCookie(shared.server.origin, as)]);
    const page = await context.newPage();
    t.after(async () => {
      await context.close();
      assert.deepEqual(complaints, [], "the page complained");
    });
    return page;
  }

  return {
    visitor,
    get origin() {
      return shared.server.origin;
    },
    get server() {
      return shared.server;
    },
    get browser() {
      return shared.browser;
    },
  };
}
