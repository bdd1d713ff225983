import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { ACCOUNTANT } from "./support/people.mjs";
import { kabinet } from "./support/kabinet.mjs";
import { eventually, numbersTable, openNumbers } from "./support/steps.mjs";

const { visitor } = kabinet();

const box = (page, number) => numbersTable(page).getByRole("checkbox", { name: `Выбрать ${number}`, exact: true });
const bar = (page, words) => page.getByRole("toolbar", { name: words, exact: true });

async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test("marked numbers are saved as a CSV file, in the order they were marked", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await box(page, "+7 701 054 20 06").click();
  await bar(page, "Выбран 1 номер").waitFor(); // the rows have moved down
  await box(page, "+7 701 054 20 01").focus();
  await page.keyboard.press("Space");
  await bar(page, "Выбрано 2 номера").waitFor();
  assert.equal(await box(page, "+7 701 054 20 01").isChecked(), true);
  assert.deepEqual(await violations(page), []);
  await bar(page, "Выбрано 2 номера").getByRole("button", { name: "Экспорт" }).click();
  const file = await saved(page, () => page.getByRole("menuitem", { name: "CSV" }).click());
  assert.match(file.name, /^numbers-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = file.bytes.toString("utf8");
  assert.ok(text.includes("77010542006") && text.includes("77010542001") && !text.includes("77010542003"), text);
  assert.ok(text.indexOf("77010542006") < text.indexOf("77010542001"), "in the order they were marked");
  await page.getByRole("button", { name: "Снять выделение" }).click();
  await eventually(async () => assert.equal(await page.getByRole("toolbar").count(), 0));
});

test("the whole list as it is narrowed is saved as a spreadsheet, by an accountant too", async (t) => {
  const page = await visitor(t, { as: ACCOUNTANT });
  await openNumbers(page, "/numbers?status=debt");
  await page.getByRole("button", { name: "Экспорт" }).click();
  // It is opened in a tab of its own, which is gone again when the download begins.
  const began = new Promise((resolve) => {
    page.on("download", resolve);
    page.context().on("page", (tab) => tab.on("download", resolve));
  });
  await page.getByRole("menuitem", { name: "Excel (XLSX)" }).click();
  const download = await began;
  assert.match(download.suggestedFilename(), /^numbers-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const bytes = await readFile(await download.path());
  assert.equal(bytes.subarray(0, 2).toString(), "PK");
});
