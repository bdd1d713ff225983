import assert from "node:assert/strict";
import { test } from "node:test";
import { kabinet } from "./support/kabinet.mjs";
import { ADMINISTRATOR, FOREIGN_COMPANY, FOREIGN_NUMBER } from "./support/people.mjs";
import { address, clean, eventually, notFound, numberHeading, numberLink, openNumber, openNumbers, value } from "./support/steps.mjs";

const { visitor } = kabinet();
const GENERAL = "Общая информация";
const SIM = "SIM-карта и устройство";
const CODES = ["PIN1", "PIN2", "PUK1", "PUK2"];
const HIDDEN = /^[•·\s]+$/;

test("a number's page shows what the manual shows", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542019", "+7 701 054 20 19");
  const header = page.getByRole("region", { name: "Информация по номеру" });
  const text = clean(await header.textContent());
  assert.match(text, /Заблокирован \/ Долг/);
  assert.match(text, /17[./]02[./]2018 08:40/);
  for (const [label, shown] of [
    ["Тариф", "11"],
    ["Доступные средства", "892,00 ₸"],
    ["Индивидуальный лимит", "892,00 ₸"],
    ["Кредитный лимит", "2 050,00 ₸"],
  ])
    assert.equal(await value(page, "Информация по номеру", label), shown, label);
  for (const [label, shown] of [
    ["Метод расчета", "Кредитный"],
    ["Регистрационная форма", "300014697190-149"],
    ["Лицевой счет", "25071142"],
    ["Запрет на SMS / USSD управление", "Отключено"],
  ])
    assert.equal(await value(page, GENERAL, label), shown, label);
  assert.equal((await value(page, SIM, "ICCID")).replaceAll(" ", ""), "89997027507916785078");
  assert.match(await value(page, SIM, "Дата замены Sim карты"), /^27[./]08[./]2018 15:37$/);
  assert.equal((await value(page, SIM, "IMEI")).replaceAll(" ", ""), "35202309352069");
  assert.equal(await page.title(), "+7 701 054 20 19 · Кабинет");
});

test("the way back to the list keeps the search", async (t) => {
  const page = await visitor(t);
  await openNumbers(page, "/numbers?search=2006");
  await numberLink(page, "+7 701 054 20 06").click();
  await numberHeading(page, "+7 701 054 20 06").waitFor();
  await page.getByRole("main").getByRole("link", { name: "Управление номерами" }).click();
  await numberLink(page, "+7 701 054 20 06").waitFor();
  assert.equal(address(page).query.search, "2006");
});

test("a reload on a number's address shows the same page", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await numberLink(page, "+7 701 054 20 07").click();
  await numberHeading(page, "+7 701 054 20 07").waitFor();
  const there = page.url();
  await page.reload();
  await numberHeading(page, "+7 701 054 20 07").waitFor();
  assert.equal(page.url(), there);
  await page.goBack();
  await numberLink(page, "+7 701 054 20 01").waitFor();
});

test("an identifier is copied with one press", async (t) => {
  const page = await visitor(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await openNumber(page, "77010542019", "+7 701 054 20 19");
  for (const [name, expected] of [
    ["Скопировать ICCID", "89997027507916785078"],
    ["Скопировать IMEI", "35202309352069"],
    ["Скопировать лицевой счет", "25071142"],
  ]) {
    await page.getByRole("button", { name }).click();
    await eventually(async () => assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected));
  }
  await page.getByRole("status").filter({ hasText: /скопирован/i }).first().waitFor();
});

test("codes are hidden until the password is entered again", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /\/sim-codes$/, answer: "403" }] });
  const asked = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/sim-codes")) asked.push(request.method());
  });
  await openNumber(page, "77010542019", "+7 701 054 20 19");
  assert.match(await value(page, SIM, "PIN1"), HIDDEN);
  assert.deepEqual(asked, [], "nobody has asked for them yet");

  await page.getByRole("button", { name: /^Показать PIN/ }).first().click();
  const dialog = page.getByRole("dialog");
  const password = dialog.getByLabel("Ваш пароль");
  await password.fill("не тот пароль");
  await dialog.getByRole("button", { name: "Продолжить" }).click();
  const alert = dialog.getByRole("alert").filter({ hasText: /\S/ });
  await alert.waitFor();
  assert.match(await alert.textContent(), /парол/i);
  assert.match(await value(page, SIM, "PIN1"), HIDDEN);

  await password.fill(ADMINISTRATOR.password);
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await eventually(async () => assert.equal(await value(page, SIM, "PIN1"), "0000"));
  const shown = await Promise.all(CODES.map((label) => value(page, SIM, label)));
  assert.deepEqual(shown, ["0000", "6911", "11507782", "15275799"]);
  assert.ok(asked.every((method) => method === "POST"));

  await page.reload();
  await numberHeading(page, "+7 701 054 20 19").waitFor();
  assert.match(await value(page, SIM, "PIN1"), HIDDEN, "a reload forgets them");
});

test("the dialog that asks for the password can be left by Escape, and gives the focus back", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542019", "+7 701 054 20 19");
  const show = page.getByRole("button", { name: /^Показать PIN/ }).first();
  await show.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await eventually(async () => assert.equal(await show.evaluate((button) => button === document.activeElement), true));
});

test("a foreign number's address is the same «not found» as one that does not exist", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /\/lines\//, answer: "404" }] });
  const seen = [];
  for (const msisdn of [FOREIGN_NUMBER, "77019999999"]) {
    const answered = page.waitForResponse((response) => response.url().includes(`/lines/${msisdn}`));
    await page.goto(`/numbers/${msisdn}`);
    const answer = await answered;
    await page.getByRole("heading", { name: "Такого номера нет среди номеров компании", level: 1 }).waitFor();
    const { request_id, ...problem } = await answer.json();
    assert.ok(request_id);
    seen.push({
      status: answer.status(),
      problem,
      words: clean(await page.getByRole("main").textContent()).replaceAll(/[\d +]{11,}/g, "№"),
    });
  }
  assert.equal(seen[0].status, 404);
  assert.deepEqual(seen[0], seen[1]);
});

test("a foreign company's address is the same «not found» too", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /\/companies\//, answer: "404" }] });
  const seen = [];
  for (const company of [FOREIGN_COMPANY, 999_999]) {
    await page.goto(`/numbers?company=${company}`);
    await notFound(page).waitFor();
    seen.push(clean(await page.getByRole("main").textContent()));
  }
  assert.equal(seen[0], seen[1]);
});

test("an address that leads nowhere says so and shows the way to the numbers", async (t) => {
  const page = await visitor(t);
  await page.goto("/no/such/place");
  await notFound(page).waitFor();
  await page.getByRole("main").getByRole("link").or(page.getByRole("main").getByRole("button")).first().click();
  await numberLink(page, "+7 701 054 20 01").waitFor();
});
