// Pictures of every screen; see tools/screenshots.

import { mkdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { launchBrowser } from "./browser.mjs";
import { ADMINISTRATOR } from "./people.mjs";
import { ROOT, startDemo } from "./server.mjs";
import { sessionCookie } from "./session.mjs";
import { untilStill } from "./steps.mjs";

const README_PICTURE = join(ROOT, "docs/numbers.png");
const README_LIMIT_BYTES = 200_000;

const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  tall: { viewport: { width: 1080, height: 1920 } },
};
const LANGUAGES = { ru: "ru-RU", kk: "kk-KZ", en: "en-US" };
const THEMES = ["light", "dark"];

const heading = (page) => page.getByRole("heading", { level: 1 });
const numbers = async (page) => {
  await page.goto("/numbers");
  await page.getByRole("link", { name: "+7 701 054 20 01" }).waitFor();
};
const number = async (page) => {
  await page.goto("/numbers/77010542019");
  await page.getByText("89997027507916785078").or(page.getByText("8999 7027 5079 1678 5078")).first().waitFor();
};
const at = (path) => async (page) => {
  await page.goto(path);
  await heading(page).waitFor();
};
const numberOf = (msisdn) => async (page) => {
  await page.goto(`/numbers/${msisdn}`);
  await page.getByRole("group", { name: "ICCID" }).waitFor();
};
const windowOf = (operation) => async (page) => {
  await numberOf("77010542006")(page);
  await press("button", "Другие операции")(page);
  await page.getByRole("menuitem", { name: operation }).click();
  await page.getByRole("dialog").or(page.getByRole("alertdialog")).first().waitFor();
};
const press = (role, name) => (page) => page.getByRole(role, { name }).first().click();

/// The last 30 days, or the months before this one.
const days = () => [30, 0].map((back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10));
const months = () => [120, 31].map((back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 7));
const asked =
  (path, period = days) =>
  async (page) => {
    const [from, to] = period();
    await at(`${path}?from=${from}&to=${to}`)(page);
    await page.getByRole("table").or(page.getByRole("list")).first().waitFor();
  };

// Screens that differ from language to language; the others are taken in Russian only.
const SCREENS = {
  "sign-in": { signedOut: true, open: async (page) => void (await page.goto("/")) },
  numbers: { open: numbers },
  number: { open: number },
  about: { open: at("/about") },
  operations: { open: at("/operations") },
  payments: { open: asked("/documents/payments") },
  usage: { open: asked("/numbers/77010542006/usage"), height: 1400 },
};
const STATES = {
  patterns: { open: at("/patterns"), height: 3600 },
  "patterns-dialog": { open: async (page) => (await at("/patterns")(page), press("button", "SIM-карта и устройство")(page)) },
  "patterns-period": { open: async (page) => (await at("/patterns")(page), press("button", "Выбрать период")(page)) },
  "sign-in-error": {
    signedOut: true,
    open: async (page) => {
      await page.goto("/");
      await page.getByRole("textbox", { name: "Номер телефона" }).fill("7701");
      await page.getByRole("button", { name: "Войти" }).click();
      await page.waitForTimeout(500);
    },
  },
  actions: { open: asked("/documents/actions") },
  "number-list": { open: at("/documents/number-list") },
  reconciliation: { open: at("/documents/reconciliation") },
  acts: { open: async (page) => (await at("/documents/acts?account=25071142")(page), page.getByRole("list").first().waitFor()) },
  invoices: { open: asked("/documents/invoices", months) },
  "line-payments": { open: asked("/numbers/77780625084/payments") },
  nowhere: { open: at("/no/such/place") },
  "numbers-nothing-found": { open: at("/numbers?search=0000000") },
  "numbers-foreign": { open: at("/numbers/77019999999") },
  "number-whole": { open: number, height: 1500 },
  "number-operations": { open: async (page) => (await numberOf("77010542006")(page), press("button", "Другие операции")(page)) },
  "numbers-operations": { open: async (page) => (await numbers(page), press("button", "Действия с номером +7 701 054 20 07")(page)) },
  "window-block": { open: windowOf("Блокировка") },
  "window-swap": {
    open: async (page) => {
      await windowOf("Замена Sim-карты")(page);
      await page.getByRole("textbox").last().fill("89997021234567899456");
    },
  },
  "window-imei": { open: windowOf("Регистрация устройства (IMEI)") },
  "window-forwarding": {
    open: async (page) => (await windowOf("Переадресация")(page), press("radio", "Если номер не отвечает")(page)),
  },
  "window-limit": { open: windowOf("Индивидуальный лимит") },
  "company-menu": { open: async (page) => (await numbers(page), press("combobox", "Компания")(page)) },
  "language-menu": { open: async (page) => (await numbers(page), press("combobox", "Язык")(page)) },
  "sort-menu": { only: "phone", open: async (page) => (await numbers(page), press("button", /^Сортировка/)(page)) },
  shortcuts: { only: "desktop", open: async (page) => (await numbers(page), page.keyboard.press("?")) },
  "number-codes": {
    open: async (page) => {
      await number(page);
      await press("button", /^Показать PIN/)(page);
      await page.getByRole("dialog").getByLabel("Ваш пароль").fill(ADMINISTRATOR.password);
      await page.keyboard.press("Enter");
      await page.getByText("11507782").waitFor();
    },
    lively: true,
  },
  "user-menu": { open: async (page) => (await numbers(page), press("button", "Меню пользователя")(page)) },
  "number-password": {
    open: async (page) => (await number(page), press("button", /^Показать PIN/)(page)),
  },
  "numbers-offline": {
    open: async (page) => {
      await numbers(page);
      await page.context().setOffline(true);
      await page.waitForTimeout(500);
    },
  },
  "numbers-scrolled": {
    open: async (page) => {
      await numbers(page);
      await page.mouse.move(300, 600);
      await page.mouse.wheel(0, 700);
    },
  },
  "numbers-keyboard": {
    open: async (page) => {
      await numbers(page);
      await page.getByRole("link", { name: "+7 701 054 20 06" }).focus();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Tab");
    },
  },
};

async function take(browser, origin, cookie, { size, theme, language, screen }, path) {
  const context = await browser.newContext({
    baseURL: origin,
    locale: LANGUAGES[language],
    timezoneId: "Asia/Almaty",
    colorScheme: theme,
    reducedMotion: "reduce",
    ...SIZES[size],
    ...(screen.height && { viewport: { ...SIZES[size].viewport, height: screen.height } }),
  });
  context.setDefaultTimeout(15_000);
  try {
    if (!screen.signedOut) await context.addCookies([cookie]);
    const page = await context.newPage();
    await screen.open(page);
    // The form, and what counts down, are never still.
    if (screen.signedOut || screen.lively) await page.waitForTimeout(500);
    else await untilStill(page);
    await page.screenshot({ path });
  } finally {
    await context.close();
  }
}

function* wanted() {
  for (const [name, screen] of Object.entries(SCREENS))
    for (const size of Object.keys(SIZES))
      for (const theme of THEMES)
        for (const language of Object.keys(LANGUAGES)) yield { name, screen, size, theme, language };
  for (const [name, screen] of Object.entries(STATES))
    for (const size of ["desktop", "phone"].filter((each) => !screen.only || screen.only === each))
      for (const theme of THEMES) yield { name, screen, size, theme, language: "ru" };
}

async function takeReadme(browser, origin, cookie) {
  await mkdir(dirname(README_PICTURE), { recursive: true });
  await take(browser, origin, cookie, { size: "desktop", theme: "light", language: "ru", screen: SCREENS.numbers }, README_PICTURE);
  const { size } = await stat(README_PICTURE);
  if (size > README_LIMIT_BYTES) throw new Error(`${README_PICTURE} has ${size} bytes, more than ${README_LIMIT_BYTES}`);
  console.log(`docs/numbers.png: ${Math.round(size / 1000)} KB`);
}

async function takeAll(browser, origin, cookie, folder, filter) {
  await mkdir(folder, { recursive: true });
  let taken = 0;
  const failed = [];
  for (const picture of wanted()) {
    const name = `${picture.name}-${picture.size}-${picture.theme}-${picture.language}`;
    if (!name.includes(filter)) continue;
    try {
      await take(browser, origin, cookie, picture, join(folder, `${name}.png`));
      taken++;
    } catch (error) {
      failed.push(`${name}: ${error.message.split("\n")[0]}`);
    }
  }
  console.log(`${taken} pictures in ${folder}`);
  if (failed.length > 0) throw new Error(`not taken:\n  ${failed.join("\n  ")}`);
}

const [, , first, filter = ""] = process.argv;
const [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
try {
  const cookie = await sessionCookie(server.origin, ADMINISTRATOR);
  if (first === "--readme") await takeReadme(browser, server.origin, cookie);
  else await takeAll(browser, server.origin, cookie, resolve(first ?? join(ROOT, "build/screenshots")), filter);
} catch (error) {
  console.error(`kabinet: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}
