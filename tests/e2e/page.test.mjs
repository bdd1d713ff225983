import assert from "node:assert/strict";
import { test } from "node:test";
import { kabinet } from "./support/kabinet.mjs";
import { numberHeading, numberLink, numberRows, openNumbers, signIn, untilStill } from "./support/steps.mjs";
import { watchTransfers } from "./support/transfers.mjs";

const { visitor } = kabinet();

const FIRST_VISIT_BYTES = 600 * 1000;
const IDLE_MS = 5000;

test("a first visit transfers at most 600 KB, and nothing twice", async (t) => {
  const page = await visitor(t, { as: null });
  const transfers = await watchTransfers(page);
  await page.goto("/");
  await signIn(page);
  await numberLink(page, "+7 701 054 20 01").click();
  await numberHeading(page, "+7 701 054 20 01").waitFor();
  await page.waitForLoadState("networkidle");
  const files = transfers.all().filter(({ path }) => !path.startsWith("/api/"));
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  t.diagnostic(`${Math.round(total / 1000)} KB in ${files.length} files: ${files.map(({ path, bytes }) => `${path} ${bytes}`).join(", ")}`);
  assert.ok(files.some(({ path }) => path.endsWith(".wasm")));
  assert.ok(total <= FIRST_VISIT_BYTES, `${total} bytes`);
  const paths = files.map(({ path }) => path);
  assert.deepEqual(
    paths.filter((path, index) => paths.indexOf(path) !== index),
    [],
    "asked for twice",
  );
});

test("a second visit transfers only the page itself", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  const transfers = await watchTransfers(page);
  await page.goto("/numbers");
  await numberRows(page).first().waitFor();
  await page.waitForLoadState("networkidle");
  const assets = transfers.all().filter(({ path }) => path.startsWith("/assets/"));
  assert.deepEqual(assets, []);
});

for (const path of ["/numbers", "/numbers/77010542019"])
  test(`an idle page draws nothing: ${path}`, async (t) => {
    const page = await visitor(t);
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const before = await untilStill(page);
    assert.ok(before > 0, "frames are counted");
    await page.waitForTimeout(IDLE_MS);
    assert.equal((await page.evaluate(() => window.kabinet.frames)) - before, 0);
    await page.mouse.move(300, 300);
    await page.mouse.move(320, 310);
    await page.waitForFunction((count) => window.kabinet.frames > count, before);
  });

test("without a network a banner says so, what is here stays, and a retry works when it is back", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /^\/api\//, answer: "ERR_INTERNET_DISCONNECTED" }] });
  await openNumbers(page);
  await page.context().setOffline(true);
  const banner = page.getByText(/Нет связи|Нет соединения|Нет сети/).first();
  await banner.waitFor();
  await numberLink(page, "+7 701 054 20 01").waitFor();
  await numberLink(page, "+7 701 054 20 06").click();
  const retry = page.getByRole("main").getByRole("button", { name: /Повторить|Попробовать снова/ });
  await retry.waitFor();
  await page.context().setOffline(false);
  await banner.waitFor({ state: "hidden" });
  if (await retry.isVisible()) await retry.click();
  await page.getByRole("region", { name: "Общая информация" }).waitFor();
});

test("when the server cannot answer, the list offers a retry", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /\/lines$/, answer: "503" }] });
  let broken = true;
  await page.route(/\/lines(\?|$)/, (route) =>
    broken
      ? route.fulfill({ status: 503, contentType: "application/problem+json", body: '{"type":"/problems/unavailable","title":"Unavailable","status":503,"code":"unavailable","request_id":"0"}' })
      : route.continue(),
  );
  await page.goto("/numbers");
  const retry = page.getByRole("main").getByRole("button", { name: /Повторить|Попробовать снова/ });
  await retry.waitFor();
  broken = false;
  await retry.click();
  await numberLink(page, "+7 701 054 20 01").waitFor();
});

test("a client that cannot be fetched says so and offers a retry", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /\.wasm$/, answer: "ERR_FAILED" }, { path: /\.js$/, answer: "ERR_FAILED" }], allowed: [/Failed to fetch/] });
  let broken = true;
  await page.route("**/*.wasm", (route) => (broken ? route.abort("failed") : route.continue()));
  await page.goto("/numbers");
  const retry = page.getByRole("button", { name: "Попробовать снова" });
  await retry.waitFor();
  broken = false;
  await retry.click();
  await numberLink(page, "+7 701 054 20 01").waitFor();
});

test("the answers carry the policy that the browser enforces", async (t) => {
  const page = await visitor(t, { as: null });
  const answer = await page.goto("/");
  const headers = answer.headers();
  const policy = Object.fromEntries(headers["content-security-policy"].split(";").map((part) => part.trim().split(/\s+(.*)/).slice(0, 2)));
  assert.equal(policy["default-src"], "'none'");
  assert.equal(policy["script-src"], "'self' 'wasm-unsafe-eval'");
  assert.equal(policy["frame-ancestors"], "'none'");
  assert.equal(headers["x-content-type-options"], "nosniff");
  assert.equal(headers["referrer-policy"], "no-referrer");
  assert.equal(headers["cross-origin-opener-policy"], "same-origin");
});

test("the page is sharp at any device pixel ratio", async (t) => {
  const page = await visitor(t, { deviceScaleFactor: 1.25, viewport: { width: 1201, height: 801 } });
  await openNumbers(page);
  await untilStill(page);
  const canvas = await page.evaluate(() => {
    const { width, height } = document.querySelector("canvas");
    return { width, height };
  });
  assert.deepEqual(canvas, { width: Math.round(1201 * 1.25), height: Math.round(801 * 1.25) });
});

test("a lost drawing context comes back by itself", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await untilStill(page);
  const before = await page.screenshot();
  await page.evaluate(() => {
    const context = document.querySelector("canvas").getContext("webgl2") ?? document.querySelector("canvas").getContext("webgl");
    window.loser = context.getExtension("WEBGL_lose_context");
    window.loser.loseContext();
  });
  await page.waitForTimeout(200);
  const frames = await page.evaluate(() => {
    window.loser.restoreContext();
    return window.kabinet.frames;
  });
  await page.waitForFunction((count) => window.kabinet.frames > count, frames);
  await untilStill(page);
  assert.ok((await page.screenshot()).equals(before), "the same picture as before");
});
