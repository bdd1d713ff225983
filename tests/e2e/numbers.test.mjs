import assert from "node:assert/strict";
import { test } from "node:test";
import { PHONE, kabinet } from "./support/kabinet.mjs";
import {
  address,
  cells,
  chooseCompany,
  clean,
  column,
  companySelector,
  eventually,
  focused,
  numberHeading,
  numberLink,
  numberRows,
  numbersTable,
  openNumbers,
  searchField,
} from "./support/steps.mjs";

const { visitor } = kabinet();
const BRANCH = "Филиал ТОО «Кабинет»";
const COLUMNS = ["Выбрать все загруженные номера", "Номер", "Лицевой счет", "Тарифный план", "Метки", "Статус", "Баланс", "Действия"];

const numbersInView = (page) => column(page, 0);

/// Waits until exactly these numbers are in the list.
const untilNumbersAre = (page, expected) => eventually(async () => assert.deepEqual(await numbersInView(page), expected));

test("the list shows what the manual shows", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  assert.deepEqual(await numbersTable(page).getByRole("columnheader").allTextContents(), COLUMNS);
  assert.deepEqual((await cells(page)).slice(0, 5), [
    ["+7 701 054 19 21", "25071143", "—", "—", "Активный", "10,00 ₸"],
    ["+7 701 054 20 01", "25060832", "M2M", "—", "Активный", "0,00 ₸"],
    ["+7 701 054 20 03", "25060833", "11", "—", "Активный", "100,00 ₸"],
    ["+7 701 054 20 06", "25060831", "Бизнес Класс Специалист", "—", "Активный", "9 793,33 ₸"],
    ["+7 701 054 20 07", "25060830", "Бизнес Класс Специалист", "—", "Заблокирован / Долг", "446,00 ₸"],
  ]);
});

test("any digits of a number or an account find it", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await searchField(page).fill("54 20 07");
  await untilNumbersAre(page, ["+7 701 054 20 07"]);
  await searchField(page).fill("71142");
  await eventually(async () => {
    const accounts = await column(page, 1);
    assert.ok(accounts.length > 0 && accounts.every((account) => account.includes("71142")), accounts.join());
  });
  assert.equal(address(page).query.search, "71142", "the search is part of the address");
});

test("a search that finds nothing says so and can be taken back", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await searchField(page).fill("0000000");
  await page.getByRole("heading", { name: "Ничего не найдено" }).waitFor();
  await page.getByRole("button", { name: "Очистить поиск" }).first().click();
  await numberLink(page, "+7 701 054 20 01").waitFor();
  assert.equal(await searchField(page).inputValue(), "");
});

const statusCard = (page, status) => page.getByRole("button", { name: `Показать номера: ${status}`, exact: true });
const filterChip = (page, words) => page.getByRole("button", { name: `Фильтр: ${words}`, exact: true });

test("a card narrows the list to its status; the address keeps it, and back takes it away", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  const count = clean(await page.getByRole("group", { name: "Заблокировано за долг" }).textContent()).replace(/\D/g, "");
  await statusCard(page, "Заблокирован / Долг").click();
  await eventually(async () => {
    const statuses = await column(page, 4);
    assert.ok(statuses.length > 0 && statuses.every((status) => status === "Заблокирован / Долг"), statuses.join());
    assert.equal(await numbersTable(page).getAttribute("aria-rowcount"), String(Number(count) + 1), "as many as the card says");
  });
  assert.equal(address(page).query.status, "debt");
  await page.reload();
  await filterChip(page, "Статус: Заблокирован / Долг").waitFor();
  assert.equal(await statusCard(page, "Заблокирован / Долг").getAttribute("aria-pressed"), "true");
  await eventually(async () => assert.ok((await column(page, 4)).every((status) => status === "Заблокирован / Долг")));
  await page.goBack();
  await filterChip(page, "Статус").waitFor();
  await numberLink(page, "+7 701 054 20 01").waitFor();
});

test("statuses, a tariff and an account are chosen by keyboard, and cleared", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await filterChip(page, "Статус").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitemcheckbox", { name: "Активный" }).waitFor();
  await eventually(async () => assert.deepEqual(await focused(page), { role: "menuitemcheckbox", name: "Активный" }));
  await page.keyboard.press("Enter");
  await filterChip(page, "Статус: Активный").waitFor();
  for (const next of ["Заблокирован", "Заблокирован / Долг"]) {
    await page.keyboard.press("ArrowDown");
    await eventually(async () => assert.equal((await focused(page)).name, next));
  }
  await page.keyboard.press("Enter");
  await filterChip(page, "Статус: 2").waitFor();
  await page.keyboard.press("Escape");
  await eventually(async () => assert.deepEqual(await focused(page), { role: "button", name: "Фильтр: Статус: 2" }));
  await filterChip(page, "Тарифный план").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("searchbox", { name: "Найти в списке" }).fill("специал");
  await page.getByRole("menuitemradio", { name: "Бизнес Класс Специалист" }).click();
  await eventually(async () => {
    const rows = await cells(page);
    assert.ok(rows.length > 0 && rows.every(([, , tariff, , status]) => tariff === "Бизнес Класс Специалист" && /Активный|Долг/.test(status)));
  });
  assert.deepEqual(new URL(page.url()).searchParams.getAll("status"), ["active", "debt"]);
  await filterChip(page, "Лицевой счет").click();
  await page.getByRole("menuitemradio", { name: "25060830" }).click();
  await untilNumbersAre(page, ["+7 701 054 20 07"]);
  await page.getByRole("button", { name: "Сбросить фильтр «Тарифный план»" }).click();
  await filterChip(page, "Тарифный план").waitFor();
  assert.equal(address(page).query.tariff, undefined);
});

test("filters that leave nothing are named, and cleared together", async (t) => {
  const page = await visitor(t);
  await page.goto("/numbers?status=processing&tariff=M2M");
  await page.getByText("Нет номеров, для которых верно всё сразу: Статус: В обработке; Тарифный план: M2M.").waitFor();
  await page.getByRole("button", { name: "Сбросить фильтры" }).click();
  await numberLink(page, "+7 701 054 20 01").waitFor();
  assert.deepEqual(Object.keys(address(page).query), ["company"]);
});

test("a press on a column's head sorts by it, another one turns the order around", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  const balance = numbersTable(page).getByRole("columnheader", { name: "Баланс" });
  const tiyn = (text) => Number(text.replace(/[^\d,−-]/g, "").replace(",", ".").replace("−", "-"));
  const isSorted = (values) => values.every((value, index) => index === 0 || values[index - 1] <= value);
  await balance.getByRole("button").click();
  await eventually(async () => {
    assert.equal(await balance.getAttribute("aria-sort"), "ascending");
    const balances = (await column(page, 5)).map(tiyn);
    assert.ok(balances.length > 5 && isSorted(balances), balances.join());
  });
  await balance.getByRole("button").click();
  await eventually(async () => {
    assert.equal(await balance.getAttribute("aria-sort"), "descending");
    const balances = (await column(page, 5)).map(tiyn);
    assert.ok(balances.length > 5 && isSorted([...balances].reverse()), balances.join());
  });
  const { sort, order } = address(page).query;
  assert.deepEqual({ sort, order }, { sort: "balance", order: "desc" });
  const first = (await numbersInView(page))[0];
  await page.reload();
  await eventually(async () => assert.equal((await numbersInView(page))[0], first));
});

test("a long list is scrolled to its end, row by row in the right order", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  const total = Number(await numbersTable(page).getAttribute("aria-rowcount")) - 1;
  assert.ok(total >= 30, `${total} numbers`);
  const seen = new Set();
  await page.mouse.move(700, 600);
  await eventually(
    async () => {
      for (const number of await numbersInView(page)) seen.add(number);
      await page.mouse.wheel(0, 300);
      assert.equal(seen.size, total);
    },
    { every: 100 },
  );
  const sorted = [...seen];
  assert.deepEqual(sorted, [...sorted].sort(), "in the order of the numbers");
  assert.equal(await numbersTable(page).getByRole("columnheader").first().isVisible(), true, "the header stays");
});

test("text from the clipboard is pasted into the search", async (t) => {
  const page = await visitor(t, { permissions: ["clipboard-read", "clipboard-write"] });
  await openNumbers(page);
  await page.evaluate(() => navigator.clipboard.writeText("+7 (701) 054-20-06"));
  await searchField(page).click();
  await page.keyboard.press("Control+V");
  await untilNumbersAre(page, ["+7 701 054 20 06"]);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+X");
  await numberLink(page, "+7 701 054 20 01").waitFor();
  assert.equal(clean(await page.evaluate(() => navigator.clipboard.readText())), "+7 (701) 054-20-06");
  await page.keyboard.press("Control+Z");
  await untilNumbersAre(page, ["+7 701 054 20 06"]);
});

test("text composed by an input method reaches the search", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await searchField(page).click();
  const cdp = await page.context().newCDPSession(page);
  for (const text of ["2", "25", "250", "25060830"])
    await cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  assert.equal(await searchField(page).inputValue(), "25060830", "the composition is not torn");
  await cdp.send("Input.insertText", { text: "25060830" });
  await untilNumbersAre(page, ["+7 701 054 20 07"]);
  assert.equal(await searchField(page).inputValue(), "25060830");
});

test("the caret stays where the person put it", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await searchField(page).click();
  await page.keyboard.type("0542006");
  await untilNumbersAre(page, ["+7 701 054 20 06"]);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Delete");
  await page.keyboard.type("7");
  assert.equal(await searchField(page).inputValue(), "0542007");
  await untilNumbersAre(page, ["+7 701 054 20 07"]);
});

test("a slash leads to the search from anywhere, and Escape out of it", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await page.keyboard.press("/");
  await eventually(async () => assert.equal((await focused(page)).role, "searchbox"));
  assert.equal(await searchField(page).inputValue(), "", "the slash itself is not typed");
});

test("a number opens by click, by Enter, and in a new tab with Ctrl", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await numberLink(page, "+7 701 054 20 03").click();
  await numberHeading(page, "+7 701 054 20 03").waitFor();
  assert.equal(address(page).path, "/numbers/77010542003");
  await page.goBack();
  await numberLink(page, "+7 701 054 20 06").focus();
  await page.keyboard.press("Enter");
  await numberHeading(page, "+7 701 054 20 06").waitFor();
  await page.goBack();
  const opened = page.context().waitForEvent("page");
  await numberLink(page, "+7 701 054 20 07").click({ modifiers: ["Control"] });
  const other = await opened;
  await numberHeading(other, "+7 701 054 20 07").waitFor();
  assert.equal(address(page).path, "/numbers", "this tab stays where it was");
});

test("back returns to the same search, order and place in the list", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await page.mouse.move(700, 600);
  await page.mouse.wheel(0, 600);
  await eventually(async () => assert.notEqual((await numbersInView(page))[0], "+7 701 054 20 01"));
  await page.waitForTimeout(300);
  const inView = await numbersInView(page);
  const middle = inView[Math.floor(inView.length / 2)];
  await numberLink(page, middle).click();
  await numberHeading(page, middle).waitFor();
  await page.goBack();
  await untilNumbersAre(page, inView);
  await page.goForward();
  await numberHeading(page, middle).waitFor();
});

test("an address with search and order is a place one can come back to", async (t) => {
  const page = await visitor(t);
  await openNumbers(page, "/numbers?search=25060831&sort=number&order=desc");
  const numbers = await numbersInView(page);
  assert.ok(numbers.includes("+7 701 054 20 06") && numbers.length > 1, numbers.join());
  assert.deepEqual(numbers, [...numbers].sort().reverse());
  assert.equal(await searchField(page).inputValue(), "25060831");
  assert.equal(await page.title(), "Управление номерами · Кабинет");
});

test("the administrator of several companies switches between them", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  const before = address(page).query.company;
  assert.match(await companySelector(page).textContent(), /^ТОО «Кабинет»/);
  await chooseCompany(page, BRANCH);
  await eventually(async () => assert.notEqual(address(page).query.company, before));
  await eventually(async () => {
    const numbers = await numbersInView(page);
    assert.ok(numbers.length > 0 && !numbers.includes("+7 701 054 20 01"), numbers.join());
  });
  await page.reload();
  await numberRows(page).first().waitFor();
  assert.match(await companySelector(page).textContent(), new RegExp(`^${BRANCH}`), "a reload keeps the company");
});

test("two tabs show two companies without disturbing each other", async (t) => {
  const first = await visitor(t);
  await openNumbers(first);
  const second = await first.context().newPage();
  await openNumbers(second);
  await chooseCompany(second, BRANCH);
  await eventually(async () => assert.ok(!(await numbersInView(second)).includes("+7 701 054 20 01")));
  await first.bringToFront();
  await first.reload();
  await numberLink(first, "+7 701 054 20 01").waitFor();
  assert.match(await companySelector(first).textContent(), /^ТОО «Кабинет»/);
  assert.match(await companySelector(second).textContent(), new RegExp(`^${BRANCH}`));
});

test("on a phone the numbers are cards, reached by touch", async (t) => {
  const page = await visitor(t, PHONE);
  await page.goto("/numbers");
  const card = numberLink(page, "+7 701 054 20 06");
  await card.waitFor();
  const { width } = page.viewportSize();
  for (const link of await page.getByRole("link").all()) {
    const box = await link.boundingBox();
    if (box) assert.ok(box.x >= 0 && box.x + box.width <= width, `${await link.textContent()} stays within the screen`);
  }
  for (const button of await page.getByRole("button").all()) {
    const box = await button.boundingBox();
    if (box) assert.ok(box.width >= 44 && box.height >= 44, `${await button.getAttribute("aria-label")} is big enough for a finger`);
  }
  await card.tap();
  await numberHeading(page, "+7 701 054 20 06").waitFor();
});

test("on a phone a finger drags the list", async (t) => {
  const page = await visitor(t, PHONE);
  await page.goto("/numbers");
  const first = numberLink(page, "+7 701 054 20 01");
  await first.waitFor();
  const before = (await first.boundingBox()).y;
  const cdp = await page.context().newCDPSession(page);
  const touch = (type, y) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 195, y }] });
  await touch("touchStart", 600);
  for (let y = 590; y >= 400; y -= 10) await touch("touchMove", y);
  await eventually(async () => {
    const box = await first.boundingBox();
    assert.ok(!box || box.y < before - 150);
  });
  await touch("touchEnd");
  assert.equal(address(page).path, "/numbers", "a drag opens nothing");
});
