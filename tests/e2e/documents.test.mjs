// «Документы и отчеты», «Детализация» and «История платежей» of a number: on the screen, and as files that are opened.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import ExcelJS from "exceljs";
import { kabinet } from "./support/kabinet.mjs";
import { ACCOUNTANT } from "./support/people.mjs";
import { address, clean, eventually, openNumber } from "./support/steps.mjs";

const run = promisify(execFile);
const { visitor } = kabinet();

const heading = (page, name) => page.getByRole("heading", { name, level: 1 });
const tableRows = (page, name) => page.getByRole("table", { name }).getByRole("row");

/// Presses what starts a download and returns the name and the place of the file.
async function download(page, press) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

async function textOfPdf(path) {
  const { stdout } = await run("pdftotext", ["-layout", path, "-"]);
  return clean(stdout);
}

async function sheetOf(path) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets[0];
}

/// The rows below the head that has a cell of this text, each as an object by the head's words.
function records(sheet, column) {
  let head;
  const rows = [];
  sheet.eachRow((row) => {
    const values = row.values.slice(1);
    if (head) rows.push(Object.fromEntries(head.map((name, index) => [name, values[index]])));
    else if (values.includes(column)) head = values;
  });
  return rows;
}

test("«История платежей» of the accounts: the manual's note, a period, the rows, and a file", async (t) => {
  const page = await visitor(t);
  await page.goto("/numbers");
  await page.getByRole("link", { name: "Документы и отчеты" }).click();
  await heading(page, "История платежей").waitFor();
  await page.getByText("Представлена история платежей по лицевым счетам с кредитным методом расчета").waitFor();
  await page.getByText("Выберите период и нажмите «Запросить»").waitFor();
  const from = page.getByRole("textbox", { name: "Начало периода" });
  const to = page.getByRole("textbox", { name: "Конец периода" });
  const year = new Date().getFullYear();
  await from.fill(`01.01.${year}`);
  await to.fill(await to.inputValue());
  await page.getByRole("button", { name: "Запросить" }).click();
  await tableRows(page, "История платежей").nth(1).waitFor();
  assert.equal(address(page).query.from, `${year}-01-01`);
  assert.match(clean(await tableRows(page, "История платежей").nth(1).textContent()), /Оплата счёта/);
  await page.getByRole("radio", { name: "Файл XLSX" }).click();
  const { name, path } = await download(page, () => page.getByRole("button", { name: "Запросить" }).click());
  assert.match(name, /\.xlsx$/);
  const paid = records(await sheetOf(path), "Комментарий").filter((row) => row["Тип"] === "Оплата счёта");
  assert.ok(paid.length > 0, "the workbook has no payment");
  assert.ok(paid[0]["Дата/время"] instanceof Date, "the moment is not a date");
  assert.equal(typeof paid[0]["Сумма, ₸"], "number");
  await page.getByRole("status").filter({ hasText: `Файл ${name} загружен` }).first().waitFor();
});

test("«История действий» shows what was just looked at, narrowed down by kind", async (t) => {
  const page = await visitor(t);
  await page.goto("/documents/payments");
  await page.getByRole("button", { name: "Запросить" }).click();
  await page.getByRole("table").or(page.getByText("За этот период записей нет")).first().waitFor();
  await page.getByRole("link", { name: "История действий" }).click();
  await heading(page, "История действий").waitFor();
  await page.getByRole("button", { name: "Запросить" }).click();
  const rows = tableRows(page, "История действий");
  await rows.filter({ hasText: "Просмотр истории платежей" }).first().waitFor();
  await page.getByRole("button", { name: "Действие" }).first().click();
  await page.getByRole("menuitemcheckbox", { name: "Просмотр истории действий" }).click();
  await eventually(async () => assert.equal(await rows.filter({ hasText: "Просмотр истории платежей" }).count(), 0));
  assert.equal(address(page).query.action, "view_history");
  assert.match(clean(await rows.nth(1).textContent()), /Просмотр истории действий.*Успешно.*Иванов Иван \(77010542001\)/);
});

test("an act and its annex are found by the account or a number of it, and agree with each other", async (t) => {
  const page = await visitor(t);
  await page.goto("/documents/acts");
  await page.getByRole("textbox", { name: "Поиск по номеру телефона" }).fill("+7 701 054 20 06");
  await eventually(async () => assert.equal(address(page).query.account, "25060831"));
  const act = page.getByRole("button", { name: /^Акт выполненных работ, .* PDF$/ }).first();
  const month = /^Акт выполненных работ, (.*) PDF$/.exec((await act.getAttribute("aria-label")) ?? clean(await act.textContent()))[1];
  const whole = await textOfPdf((await download(page, () => act.click())).path);
  assert.match(whole, /АКТ ВЫПОЛНЕННЫХ РАБОТ/);
  assert.match(whole, /25060831/);
  const annexButton = page.getByRole("button", { name: `Приложение №1, ${month} PDF` });
  const annex = await textOfPdf((await download(page, () => annexButton.click())).path);
  assert.match(annex, /77010542006|\+7 701 054 20 06/);
  const total = /Итого\D*([\d\s\u00a0]+,\d\d)/.exec(annex);
  assert.ok(total, "the annex has no total");
});

test("the register of invoices by months agrees on the screen and in its PDF", async (t) => {
  const page = await visitor(t);
  await page.goto("/documents/invoices");
  await page.getByRole("button", { name: /^Период: / }).waitFor();
  await page.getByRole("button", { name: "Запросить" }).click();
  const row = tableRows(page, "Реестр счетов-фактур").nth(1);
  await row.waitFor();
  const number = clean(await row.getByRole("cell").first().textContent());
  await page.getByRole("radio", { name: "Файл PDF" }).click();
  const { path } = await download(page, () => page.getByRole("button", { name: "Запросить" }).click());
  assert.ok((await textOfPdf(path)).includes(number), `the PDF does not have ${number}`);
});

test("«Детализация»: the note, the last month, what it comes to, and only one kind", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542006", "+7 701 054 20 06");
  await page.getByRole("button", { name: "Детализация" }).click();
  await heading(page, "Детализация").waitFor();
  await page.getByText("Данные для выгрузки доступны за последние 90 дней, включая текущий").waitFor();
  await page.getByRole("button", { name: "Запросить детализацию" }).click();
  const rows = tableRows(page, "Детализация");
  await rows.nth(1).waitFor();
  await page.getByRole("table", { name: "Расходы по дням" }).waitFor();
  await page.getByRole("button", { name: /^SMS · / }).click();
  await eventually(async () => {
    const kinds = await rows.evaluateAll((all) => all.slice(1).map((row) => row.querySelectorAll('[role="cell"]')[1]?.textContent));
    assert.ok(kinds.length > 0 && kinds.every((kind) => kind === "SMS"), `also ${kinds.find((kind) => kind !== "SMS")}`);
  });
  assert.equal(address(page).query.kind, "sms");
  await page.goBack();
  await eventually(async () => assert.equal(address(page).path, "/numbers/77010542006/usage"));
});

test("a line that is paid in advance has its payments; the manual's own is among them", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77780625084", "+7 778 062 50 84");
  await page.getByRole("button", { name: "Другие операции" }).click();
  await page.getByRole("menuitem", { name: "История платежей" }).click();
  await heading(page, "История платежей").waitFor();
  await page.goto("/numbers/77780625084/payments?from=2018-05-27&to=2018-06-27");
  const row = tableRows(page, "История платежей").filter({ hasText: "Касри 200032044427" });
  await row.waitFor();
  assert.match(clean(await row.textContent()), /Пополнение баланса.*50,00 ₸.*14,24 ₸.*64,24 ₸/);
});

test("an accountant reads documents and detail, and has nothing to change", async (t) => {
  const page = await visitor(t, { as: ACCOUNTANT });
  await openNumber(page, "77010542006", "+7 701 054 20 06");
  await page.getByRole("button", { name: "Детализация" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Блокировка" }).count(), 0);
  assert.equal(await page.getByRole("link", { name: "Заявки" }).count(), 0);
  await page.getByRole("link", { name: "Документы и отчеты" }).click();
  await heading(page, "История платежей").waitFor();
});

const asked = (page) => page.getByRole("list", { name: "Запрошенные отчеты" });

test("«Отчет по списку номеров» is asked for with an address that can be mailed, and seen on its way", async (t) => {
  const page = await visitor(t);
  await page.goto("/documents/number-list");
  await page.getByText("Сформированный отчет по списку номеров, будет отправлен на указанный Вами email").waitFor();
  const email = page.getByRole("textbox", { name: "E-mail" });
  await email.fill("anna@");
  await page.getByRole("button", { name: "Запросить" }).click();
  await eventually(async () => assert.equal(await email.getAttribute("aria-invalid"), "true"));
  assert.equal(await asked(page).count(), 0);
  await email.fill("anna@kabinet.example");
  await page.getByRole("button", { name: "Запросить" }).click();
  await page.getByRole("status").filter({ hasText: "Отчет будет отправлен на anna@kabinet.example" }).first().waitFor();
  await asked(page).getByText("Отправлен", { exact: true }).first().waitFor({ timeout: 30_000 });
});

test("«Акт сверки» covers at most 12 months, and is asked for with its period", async (t) => {
  const page = await visitor(t);
  await page.goto("/documents/reconciliation");
  const from = page.getByRole("textbox", { name: "Начало периода" });
  await from.fill("01.01.2000");
  await eventually(async () => assert.equal(await from.getAttribute("aria-invalid"), "true"));
  const year = new Date().getFullYear();
  await from.fill(`01.01.${year}`);
  await page.getByRole("textbox", { name: "E-mail" }).fill("anna@kabinet.example");
  await page.getByRole("button", { name: "Отправить" }).click();
  const row = asked(page).getByRole("listitem").first();
  await row.getByText("Отправлен", { exact: true }).waitFor({ timeout: 30_000 });
  assert.match(clean(await row.textContent()), new RegExp(`01\\.01\\.${year}`));
});

test("call detail comes as a workbook with typed cells", async (t) => {
  const page = await visitor(t);
  await page.goto("/numbers/77010542006/usage");
  await page.getByRole("radio", { name: "Файл XLSX" }).click();
  const { name, path } = await download(page, () => page.getByRole("button", { name: "Запросить детализацию" }).click());
  assert.match(name, /\.xlsx$/);
  const sheet = await sheetOf(path);
  const rows = records(sheet, "Вид");
  assert.ok(rows.length > 10, "the workbook has no records");
  assert.ok(Object.values(rows[0]).some((value) => value instanceof Date), "no cell is a date");
});
