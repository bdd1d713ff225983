import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import { test } from "node:test";
import { kabinet } from "./support/kabinet.mjs";
import { eventually, numberRows, numbersHeading, openNumbers } from "./support/steps.mjs";

const session = kabinet();
const { visitor } = session;

const DISCONNECTED = { path: /./, answer: "ERR_INTERNET_DISCONNECTED" };

/// The next visit is the service worker's: it keeps a whole build.
const untilKept = (page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));
const keptAddresses = (page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).sort();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, addresses: requests.flat().map(({ url }) => new URL(url).pathname) };
  });
const styleSheet = (page) => page.evaluate(() => new URL(document.querySelector("link[rel=stylesheet]").href).pathname);

test("without the network the client starts, says so, and goes on when it is back", async (t) => {
  const page = await visitor(t, { refusals: [DISCONNECTED] });
  await openNumbers(page);
  await untilKept(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("Нет связи с сервером").first().waitFor();
  await page.context().setOffline(false);
  await numbersHeading(page).waitFor();
  await numberRows(page).first().waitFor();
});

test("what is kept is the program, and nothing that the server answered", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await untilKept(page);
  const { names, addresses } = await keptAddresses(page);
  assert.equal(names.length, 1);
  assert.ok(addresses.includes("/"));
  for (const address of addresses) assert.match(address, /^\/$|^\/assets\/[a-z_]+\.[0-9a-f]{16}\.[a-z]+$/);
});

/// The server as it is after an update: the style sheet has another name, its old one is gone.
async function beforeServer(t, origin) {
  const state = { updated: false };
  const old = /\/assets\/shell\.[0-9a-f]{16}\.css/.exec(await (await fetch(origin)).text())[0];
  const fresh = old.replace(/[0-9a-f]{16}/, "0123456789abcdef");
  const server = createServer((asked, answer) => {
    const path = state.updated && asked.url === fresh ? old : state.updated && asked.url === old ? "/assets/gone.css" : asked.url;
    const headers = { ...asked.headers, "accept-encoding": "identity" };
    delete headers["if-none-match"];
    request(origin + path, { method: asked.method, headers }, async (given) => {
      const chunks = await given.toArray();
      let body = Buffer.concat(chunks);
      if (state.updated && /text\/html|javascript/.test(given.headers["content-type"]))
        body = Buffer.from(body.toString().replaceAll(old, fresh).replace(/kabinet-[0-9a-f]{16}/, "kabinet-0123456789abcdef"));
      answer.writeHead(given.statusCode, { ...given.headers, "content-length": body.length }).end(body);
    }).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, old, fresh, update: () => void (state.updated = true) };
}

test("a new build is taken over whole, also when the network goes right then", async (t) => {
  const updated = await beforeServer(t, session.origin);
  const page = await visitor(t, { baseURL: updated.origin, refusals: [DISCONNECTED] });
  await openNumbers(page);
  await untilKept(page);
  assert.equal(await styleSheet(page), updated.old);
  updated.update();
  await page.reload();
  await numberRows(page).first().waitFor();
  assert.equal(await styleSheet(page), updated.fresh, "the newest page is shown at once");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  const waits = (page) => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting));
  await eventually(async () => assert.ok(await waits(page), "the new build waits until nobody is at the old one"));
  // It takes over when this tab has gone; the browser may need a moment for it.
  await eventually(
    async () => {
      await page.goto("about:blank");
      await page.waitForTimeout(500);
      await page.goto(updated.origin);
      await numberRows(page).first().waitFor();
      assert.deepEqual((await keptAddresses(page)).names, ["kabinet-0123456789abcdef"]);
    },
    { within: 20_000 },
  );
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("Нет связи с сервером").first().waitFor();
  assert.equal(await styleSheet(page), updated.fresh);
});
