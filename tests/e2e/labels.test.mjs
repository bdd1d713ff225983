import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { kabinet } from "./support/kabinet.mjs";
import { address, column, eventually, focused, numberLink, numbersHeading, openNumber, openNumbers } from "./support/steps.mjs";

const { visitor } = kabinet();

const editButton = (page) => page.getByRole("button", { name: "Изменить метки и центр затрат" });
const labelsWindow = (page) => page.getByRole("dialog", { name: "Метки и центр затрат" });
const labelsRegion = (page) => page.getByRole("region", { name: "Метки и центр затрат" });

test("labels and cost centre are written by keyboard, seen in the list, and found by the filter", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542006", "+7 701 054 20 06");
  await editButton(page).focus();
  await page.keyboard.press("Enter");
  const form = labelsWindow(page);
  await form.waitFor();
  await form.getByRole("textbox", { name: "Новая метка" }).fill("Продажи, склад");
  await page.keyboard.press("Enter");
  await form.getByText("Метка не может содержать запятую и точку с запятой").waitFor();
  await form.getByRole("textbox", { name: "Новая метка" }).fill("Продажи");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Продажи", exact: true }).waitFor();
  assert.equal(await form.getByRole("textbox", { name: "Новая метка" }).inputValue(), "");
  await form.getByRole("textbox", { name: "Новая метка" }).fill("Склад");
  await form.getByRole("textbox", { name: "Центр затрат" }).fill("7210");
  assert.deepEqual(await violations(page), []);
  await form.getByRole("button", { name: "Сохранить" }).click();
  await form.waitFor({ state: "detached" });
  await eventually(async () =>
    assert.deepEqual(await labelsRegion(page).getByRole("listitem").allTextContents(), ["Продажи", "Склад"]),
  );
  await labelsRegion(page).getByText("Центр затрат: 7210").waitFor();

  await page.getByRole("link", { name: "Управление номерами" }).first().click();
  await numbersHeading(page).waitFor();
  await page.getByRole("button", { name: "Фильтр: Метки", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "Склад" }).click();
  await eventually(async () => assert.deepEqual(await column(page, 3), ["Продажи, Склад"]));
  assert.equal(address(page).query.label, "Склад");
  await page.reload();
  await numberLink(page, "+7 701 054 20 06").waitFor();
  await eventually(async () => assert.deepEqual(await column(page, 0), ["+7 701 054 20 06"]));
});

test("a label that no line has any more is not offered", async (t) => {
  const page = await visitor(t);
  await openNumber(page, "77010542003", "+7 701 054 20 03");
  await editButton(page).click();
  await labelsWindow(page).getByRole("textbox", { name: "Новая метка" }).fill("На время");
  await labelsWindow(page).getByRole("button", { name: "Сохранить" }).click();
  await labelsWindow(page).waitFor({ state: "detached" });
  await labelsRegion(page).getByText("На время").waitFor();
  await editButton(page).click();
  await labelsWindow(page).getByRole("button", { name: "На время", exact: true }).click();
  await labelsWindow(page).getByRole("button", { name: "Сохранить" }).click();
  await labelsWindow(page).waitFor({ state: "detached" });
  await labelsRegion(page).getByText("Меток нет").waitFor();
  await openNumbers(page);
  await page.getByRole("button", { name: "Фильтр: Метки", exact: true }).click();
  await eventually(async () => assert.deepEqual(await focused(page), { role: "searchbox", name: "Найти в списке" }));
  assert.equal(await page.getByRole("menuitemradio", { name: "На время" }).count(), 0);
});
