import assert from "node:assert/strict";
import { test } from "node:test";
import { kabinet } from "./support/kabinet.mjs";
import { ACCOUNTANT, ADMINISTRATOR } from "./support/people.mjs";
import { clean, eventually, openNumber, openNumbers, value } from "./support/steps.mjs";

const { visitor } = kabinet();
const HEADER = "Информация по номеру";

const head = (page) => page.getByRole("region", { name: HEADER });
const confirm = (page) => page.getByRole("button", { name: "Да, уверен" });
const headSays = (page, word) =>
  eventually(async () => assert.ok(clean(await head(page).textContent()).includes(word), `the head does not say ${word}`), { within: 30_000 });

/// Also what lies below the fold: the focus brings it into view.
async function press(page, button) {
  await button.focus();
  await page.keyboard.press("Enter");
}

async function choose(page, operation) {
  await page.getByRole("button", { name: "Другие операции" }).click();
  await page.getByRole("menuitem", { name: operation }).click();
}

test("a number is blocked and unblocked: asked, «В обработке», and its end without a refresh", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542010", "+7 701 054 20 10");
  await head(page).getByRole("button", { name: "Блокировка" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Заблокировать номер" });
  await dialog.getByText("Вы уверены, что хотите заблокировать данный номер?").waitFor();
  await dialog.getByRole("button", { name: "Отменить" }).click();
  await dialog.waitFor({ state: "detached" });
  await head(page).getByRole("button", { name: "Блокировка" }).click();
  await confirm(page).click();
  await headSays(page, "В обработке");
  await headSays(page, "Заблокирован");
  await head(page).getByRole("button", { name: "Разблокировка" }).click();
  await page.getByText("Вы уверены, что хотите разблокировать данный номер?").waitFor();
  await confirm(page).click();
  await headSays(page, "Активный");
});

test("why an operation isn't possible is said where it would be done", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542019", "+7 701 054 20 19");
  const unblock = head(page).getByRole("button", { name: "Разблокировка" });
  assert.equal(await unblock.getAttribute("aria-disabled"), "true");
  await page.getByRole("button", { name: "Другие операции" }).click();
  const swap = page.getByRole("menuitem", { name: "Замена Sim-карты" });
  assert.equal(await swap.getAttribute("aria-disabled"), "true");
  const reason = await page.locator(`#${await swap.getAttribute("aria-describedby")}`).textContent();
  assert.match(reason, /только на номере со статусом «Активный»/);
  await page.keyboard.press("Escape");
});

test("a SIM card's number is typed in groups, checked while it is typed, and swapped after the password", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542001", "+7 701 054 20 01");
  await choose(page, "Замена Sim-карты");
  const field = page.getByRole("textbox", { name: "Введите новый номер SIM-карты" });
  await field.click();
  await page.keyboard.type("89997021234567899457");
  await eventually(async () => assert.equal(await field.inputValue(), "8999 7021 2345 6789 9457"));
  await eventually(async () => assert.equal(await field.getAttribute("aria-invalid"), "true"));
  await page.getByRole("dialog", { name: "Замена Sim-карты" }).getByText("последняя цифра не сходится").waitFor();
  await page.keyboard.press("Backspace");
  await page.keyboard.type("6");
  await eventually(async () => assert.equal(await field.getAttribute("aria-invalid"), null));
  await confirm(page).click();
  const password = page.getByRole("dialog", { name: "Замена Sim-карты" }).getByLabel("Ваш пароль");
  await password.fill(ADMINISTRATOR.password);
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "Заявка принята" }).first().waitFor();
  await page.goto("/operations");
  const row = page.getByRole("row").filter({ hasText: "+7 701 054 20 01" }).first();
  await row.getByText("Принята").waitFor();
  await row.getByRole("button", { name: "Отменить" }).click();
  await row.getByText("Отменена").waitFor();
});

test("forwarding to the number itself is refused at the field; a right one is set", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542006", "+7 701 054 20 06");
  await choose(page, "Переадресация");
  await page.getByRole("radio", { name: "Если номер не отвечает" }).click();
  await page.getByRole("radio", { name: "15", exact: true }).click();
  const target = page.getByRole("textbox", { name: "Номер для переадресации" });
  await target.fill("77010542006");
  await page.getByRole("dialog", { name: "Переадресация" }).getByText("Нельзя переадресовать номер на него самого").waitFor();
  await target.fill("8 701 222 33 44");
  await confirm(page).click();
  await page.getByRole("status").filter({ hasText: "Готово: Переадресация" }).first().waitFor({ timeout: 30_000 });
});

test("a service is connected from the available ones and stands among the connected then", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542003", "+7 701 054 20 03");
  const available = page.getByRole("region", { name: "Доступные услуги" });
  await press(page, available.getByRole("group", { name: "Смарт Роуминг" }).getByRole("button", { name: "Подключить" }));
  await page.getByText("Подключить услугу на этом номере?").waitFor();
  await confirm(page).click();
  const connected = page.getByRole("region", { name: "Подключенные услуги" });
  await connected.getByRole("group", { name: "Смарт Роуминг" }).waitFor({ timeout: 30_000 });
  await press(page, connected.getByRole("button", { name: "Условия услуги Смарт Роуминг" }));
  await connected.getByText("в течение 90 дней").waitFor();
});

test("what is left of the tariff is said in words", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542019", "+7 701 054 20 19");
  assert.match(await value(page, "Дополнительно", "Интернет круглосуточный"), /Доступно 10 239 МБ из 10 240 МБ/);
  assert.match(await value(page, "Остатки по тарифному плану", "Звонки внутри сети"), /Безлимит/);
});

test("«Заявки» shows who asked for what, when and how it went, and leads to the number", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542006", "+7 701 054 20 06");
  await choose(page, "Запрет на SMS / USSD управление");
  await confirm(page).click();
  await page.getByRole("link", { name: "Заявки" }).click();
  await page.getByRole("heading", { name: "Заявки", level: 1 }).waitFor();
  const row = page.getByRole("row").filter({ hasText: "Запрет на SMS / USSD управление" }).first();
  await row.getByText("Выполнена").waitFor({ timeout: 30_000 });
  assert.match(clean(await row.textContent()), /Иванов Иван/);
  await row.getByRole("link", { name: "+7 701 054 20 06" }).click();
  await page.getByRole("heading", { name: "+7 701 054 20 06", level: 1 }).waitFor();
});

test("quick operations open from the list by keyboard alone", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  const opener = page.getByRole("button", { name: "Действия с номером +7 701 054 20 07" });
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menu", { name: "Действия с номером +7 701 054 20 07" }).waitFor();
  await page.keyboard.press("Escape");
  await eventually(async () => assert.equal(await opener.evaluate((button) => button === document.activeElement), true));
});

test("who may only read is offered no operation", async (t) => {
  const page = await visitor(t, { as: ACCOUNTANT });
  await openNumber(page, "77010542006", "+7 701 054 20 06");
  assert.equal(await page.getByRole("button", { name: "Другие операции" }).count(), 0);
  assert.equal(await page.getByRole("link", { name: "Заявки" }).count(), 0);
});
