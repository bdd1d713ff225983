// What a person does and sees, by role and accessible name only.

import assert from "node:assert/strict";
import { ADMINISTRATOR } from "./people.mjs";

// --- the sign-in form

export const signInForm = (page) => page.getByRole("form", { name: "Вход в Кабинет" });
export const phoneField = (page) => signInForm(page).getByRole("textbox", { name: "Номер телефона" });
// A password field has no role in ARIA.
export const passwordField = (page) => signInForm(page).getByLabel("Ваш пароль", { exact: true });
export const signInButton = (page) => signInForm(page).getByRole("button", { name: "Войти" });

export async function signIn(page, { phone, password } = ADMINISTRATOR) {
  await phoneField(page).fill(phone);
  await passwordField(page).fill(password);
  await signInButton(page).click();
}

// --- «Управление номерами»

export const numbersHeading = (page) => page.getByRole("heading", { name: "Управление номерами", level: 1 });
export const numbersTable = (page) => page.getByRole("table", { name: "Управление номерами" });
export const searchField = (page) => page.getByRole("searchbox", { name: "Номер или лицевой счет" });
export const numberLink = (page, shown) => page.getByRole("link", { name: shown, exact: true });
/// The rows in view, without the header.
export const numberRows = (page) => numbersTable(page).getByRole("row").filter({ has: page.getByRole("link") });

/// Texts of the cells of the rows that are whole in view, all read in one moment.
export async function cells(page) {
  const columns = { first: 2, last: 7 }; // before them is the row's box, behind them its menu
  const rows = await numbersTable(page)
    .getByRole("row")
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('[role="cell"]')].map((cell) => [Number(cell.getAttribute("aria-colindex")), cell.textContent])),
    );
  const whole = columns.last - columns.first + 1;
  return rows
    .map((row) => row.filter(([index]) => index >= columns.first && index <= columns.last).map(([, text]) => clean(text)))
    .filter((row) => row.length === whole);
}

/// One column of them, from top to bottom.
export const column = async (page, index) => (await cells(page)).map((row) => row[index]);

/// No-break spaces are for the eye.
export const clean = (text) => text.replace(/[\u00a0\u202f\u2009]/g, " ").trim();

export async function openNumbers(page, address = "/numbers") {
  await page.goto(address);
  await numbersHeading(page).waitFor();
  await numberRows(page).first().waitFor();
}

// --- a number's page

export const numberHeading = (page, shown) => page.getByRole("heading", { name: shown, level: 1 });

export async function openNumber(page, msisdn, shown) {
  await page.goto(`/numbers/${msisdn}`);
  await numberHeading(page, shown).waitFor();
  // The heading is there before the answer is.
  await page.getByRole("group", { name: "Метод расчета", exact: true }).waitFor();
}

/// The value beside a label, in the region of that name.
export async function value(page, region, label) {
  const group = page.getByRole("region", { name: region }).getByRole("group", { name: label, exact: true });
  return clean(await group.textContent()).replace(label, "").trim();
}

// --- the frame around every screen

export const companySelector = (page) => page.getByRole("combobox", { name: "Компания" });
export const languageSelector = (page) => page.getByRole("combobox", { name: "Язык" });
export const userMenu = (page) => page.getByRole("button", { name: "Меню пользователя" });

export async function chooseCompany(page, name) {
  await companySelector(page).click();
  await page.getByRole("option", { name }).click();
  await eventually(async () => assert.match(await companySelector(page).textContent(), new RegExp(name)));
}

export async function chooseLanguage(page, name) {
  await page.getByRole("combobox", { name: /Язык|Тіл|Language/ }).click();
  await page.getByRole("option", { name }).click();
}

/// Role and name of what has the focus, as the browser tells assistive programs.
export async function focused(page) {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { result } = await cdp.send("Runtime.evaluate", { expression: "document.activeElement" });
    const { node } = await cdp.send("DOM.describeNode", { objectId: result.objectId });
    const { nodes } = await cdp.send("Accessibility.getPartialAXTree", { backendNodeId: node.backendNodeId, fetchRelatives: false });
    return { role: nodes[0].role.value, name: nodes[0].name?.value ?? "" };
  } finally {
    await cdp.detach();
  }
}

// --- anywhere

export const notFound = (page) => page.getByRole("heading", { name: "Страница не найдена" });

/// Waits until the page has drawn something, and then nothing for most of a second; returns how many frames that were.
export async function untilStill(page) {
  let before = -1;
  let same = 0;
  for (;;) {
    const now = await page.evaluate(() => window.kabinet.frames);
    same = now > 0 && now === before ? same + 1 : 0;
    if (same === 3) return now;
    before = now;
    await page.waitForTimeout(250);
  }
}

/// The address without what isn't asked about.
export function address(page) {
  const { pathname, searchParams } = new URL(page.url());
  return { path: pathname, query: Object.fromEntries(searchParams) };
}

export async function eventually(check, { within = 10_000, every = 50 } = {}) {
  const deadline = performance.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof assert.AssertionError) || performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
