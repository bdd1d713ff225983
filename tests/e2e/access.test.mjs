import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { PHONE, kabinet } from "./support/kabinet.mjs";
import {
  chooseLanguage,
  companySelector,
  eventually,
  focused,
  languageSelector,
  numberHeading,
  numberLink,
  numbersTable,
  openNumber,
  openNumbers,
  phoneField,
  searchField,
  untilStill,
  userMenu,
} from "./support/steps.mjs";

const { visitor } = kabinet();

const ROUTES = {
  "the numbers": { path: "/numbers", ready: (page) => numberLink(page, "+7 701 054 20 01") },
  "a search without result": { path: "/numbers?search=0000000", ready: (page) => page.getByRole("heading", { name: "Ничего не найдено" }) },
  "a number": { path: "/numbers/77010542019", ready: (page) => page.getByRole("region", { name: "SIM-карта и устройство" }) },
  about: { path: "/about", ready: (page) => page.getByRole("heading", { name: "О программе" }) },
  nowhere: { path: "/no/such/place", ready: (page) => page.getByRole("heading", { name: "Страница не найдена" }) },
};

for (const scheme of ["light", "dark"]) {
  test(`axe finds nothing on the sign-in form, ${scheme}`, async (t) => {
    const page = await visitor(t, { as: null, colorScheme: scheme });
    await page.goto("/");
    await phoneField(page).waitFor();
    assert.deepEqual(await violations(page, { contrast: true }), []);
  });
  for (const [name, { path, ready }] of Object.entries(ROUTES))
    test(`axe finds nothing on ${name}, ${scheme}`, async (t) => {
      const page = await visitor(t, { colorScheme: scheme });
      await page.goto(path);
      await ready(page).waitFor();
      await untilStill(page);
      assert.deepEqual(await violations(page), []);
    });
}

test("axe finds nothing in open menus and in the password dialog", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542019", "+7 701 054 20 19");
  for (const opener of [companySelector(page), languageSelector(page), userMenu(page)]) {
    await opener.click();
    await eventually(async () => assert.equal(await opener.getAttribute("aria-expanded"), "true"));
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await opener.getAttribute("aria-expanded"), "false"));
  }
  await page.getByRole("button", { name: /^Показать PIN/ }).first().click();
  await page.getByRole("dialog").waitFor();
  assert.deepEqual(await violations(page), []);
});

test("axe finds nothing on a phone", async (t) => {
  const page = await visitor(t, PHONE);
  for (const path of ["/numbers", "/numbers/77010542019"]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await untilStill(page);
    assert.deepEqual(await violations(page), []);
  }
});

/// Presses Tab until the focus leaves the page's elements or comes round; returns where it was, and where the stop before
/// stood at that moment (a list may have scrolled in between). The first press may only bring the focus in.
async function tabThrough(page, key = "Tab") {
  const stops = [];
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((before) => {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return null;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { id: element.id, left, top, right, bottom, before: document.getElementById(before)?.getBoundingClientRect().toJSON() };
    }, stops.at(-1)?.id ?? "");
    if (!stop && step === 0) continue;
    if (!stop || stops.some(({ id }) => id === stop.id)) return stops;
    stops.push({ ...stop, ...(await focused(page)) });
  }
  assert.fail("the focus never leaves");
}

for (const [name, open] of [
  ["the numbers", (page) => openNumbers(page)],
  ["a number", (page) => openNumber(page, "77010542019", "+7 701 054 20 19")],
])
  test(`Tab walks through ${name} in reading order, without a trap`, async (t) => {
    const page = await visitor(t);
    await open(page);
    await untilStill(page);
    const stops = await tabThrough(page);
    assert.ok(stops.length >= 8, stops.map((stop) => stop.name).join(", "));
    for (const stop of stops) {
      assert.ok(stop.name, `something of role ${stop.role} has no name`);
      assert.ok(stop.right > stop.left && stop.bottom > stop.top, `${stop.name} can be seen`);
    }
    stops.slice(1).forEach((stop, index) => {
      const { before } = stop;
      const above = before && stop.bottom <= before.top && stop.left < before.right;
      assert.ok(!above, `${stop.name} follows ${stops[index].name}, but stands above it`);
    });
    const back = await tabThrough(page, "Shift+Tab");
    assert.ok(back.length >= stops.length - 1, "Shift+Tab goes the same way back");
  });

test("everything in view that can be pressed is reached by Tab", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542019", "+7 701 054 20 19");
  await untilStill(page);
  const stops = new Set((await tabThrough(page)).map(({ role, name }) => `${role} ${name}`));
  for (const role of ["button", "link", "combobox"])
    for (const element of await page.getByRole(role).all()) {
      const name = (await element.getAttribute("aria-label")) ?? (await element.textContent());
      assert.ok(stops.has(`${role === "combobox" ? "ComboBoxMenuButton" : role} ${name}`) || [...stops].some((stop) => stop.endsWith(` ${name}`)), `${role} ${name}`);
    }
});

test("menus work by arrows, Enter and Escape, and give the focus back", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await companySelector(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("option").first().waitFor();
  await eventually(async () => assert.match((await focused(page)).role, /option/i));
  await page.keyboard.press("Escape");
  await page.getByRole("option").first().waitFor({ state: "hidden" });
  await eventually(async () => assert.equal((await focused(page)).name, "Компания"));
  await page.keyboard.press("Enter");
  await eventually(async () => assert.match((await focused(page)).role, /option/i));
  await page.keyboard.press("ArrowDown");
  await eventually(async () => assert.match((await focused(page)).name, /^Филиал/));
  await page.keyboard.press("Enter");
  await page.getByRole("option").first().waitFor({ state: "hidden" });
  await eventually(async () => assert.match(await companySelector(page).textContent(), /^Филиал/));
});

test("the language changes everything at once and is remembered", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  for (const { choice, code, heading, columns } of [
    { choice: /Қазақша/, code: "kk", heading: "Нөмірлерді басқару", columns: ["Нөмір"] },
    { choice: /English/, code: "en", heading: "Manage numbers", columns: ["Number"] },
    { choice: /Русский/, code: "ru", heading: "Управление номерами", columns: ["Номер"] },
  ]) {
    await chooseLanguage(page, choice);
    await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
    await eventually(async () => assert.equal(await page.evaluate(() => document.documentElement.lang), code));
    assert.equal(await page.getByRole("columnheader").nth(1).textContent(), columns[0]); // behind the boxes'
    await page.reload();
    await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  }
  await numbersTable(page).waitFor();
});

test("the theme follows the system until the person chooses one", async (t) => {
  const page = await visitor(t, { colorScheme: "light" });
  await openNumbers(page);
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  assert.equal(await theme(), "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await eventually(async () => assert.equal(await theme(), "dark"));
  const dark = await cornerBrightness(page);
  await userMenu(page).click();
  await page.getByRole("menuitemradio", { name: "Светлая" }).click();
  await eventually(async () => assert.equal(await theme(), "light"));
  await untilStill(page);
  assert.ok((await cornerBrightness(page)) > dark + 100, "the canvas is drawn anew");
  await page.reload();
  await numberLink(page, "+7 701 054 20 01").waitFor();
  assert.equal(await theme(), "light", "the choice is remembered");
});

/// How bright the page's background is, 0 to 255: of the screenshot's lower left corner.
async function cornerBrightness(page) {
  await untilStill(page);
  const picture = await page.screenshot({ clip: { x: 4, y: 880, width: 8, height: 8 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  }, picture.toString("base64"));
}

test("what is drawn can be found and selected as text", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542019", "+7 701 054 20 19");
  assert.equal(await page.evaluate(() => window.find("300014697190-149")), true);
  assert.equal(await page.evaluate(() => getSelection().toString()), "300014697190-149");
  await searchField(page).waitFor({ state: "hidden" });
  await numberHeading(page, "+7 701 054 20 19").waitFor();
});
