import assert from "node:assert/strict";
import { test } from "node:test";
import { kabinet } from "./support/kabinet.mjs";
import { ADMINISTRATOR, ACCOUNTANT } from "./support/people.mjs";
import {
  address,
  focused,
  numberHeading,
  numberLink,
  numberRows,
  numbersHeading,
  passwordField,
  phoneField,
  signIn,
  signInButton,
  signInForm,
  userMenu,
} from "./support/steps.mjs";

const { visitor } = kabinet();
const REFUSED = [{ path: /^\/api\/v1\/session$/, answer: "401" }];

test("a person signs in with phone and password and sees the company's numbers", async (t) => {
  const page = await visitor(t, { as: null });
  await page.goto("/");
  await signIn(page);
  await numbersHeading(page).waitFor();
  await numberLink(page, "+7 701 054 20 01").waitFor();
  assert.equal(address(page).path, "/numbers");
  assert.equal(await signInForm(page).isVisible(), false);
});

test("the phone may be typed as people write it", async (t) => {
  const page = await visitor(t, { as: null });
  await page.goto("/");
  await signIn(page, { ...ADMINISTRATOR, phone: `8 (${ADMINISTRATOR.phone.slice(1, 4)}) ${ADMINISTRATOR.phone.slice(4, 7)}-${ADMINISTRATOR.phone.slice(7)}` });
  await numbersHeading(page).waitFor();
});

test("a person signs in by keyboard alone", async (t) => {
  const page = await visitor(t, { as: null });
  await page.goto("/");
  await phoneField(page).waitFor();
  assert.match((await focused(page)).name, /^номер телефона$/i, "the form takes the focus by itself");
  await page.keyboard.type(ADMINISTRATOR.phone);
  await page.keyboard.press("Tab");
  await page.keyboard.type(ADMINISTRATOR.password);
  await page.keyboard.press("Enter");
  await numbersHeading(page).waitFor();
});

test("a wrong password and an unknown phone are refused with the same words", async (t) => {
  const page = await visitor(t, { as: null, refusals: REFUSED });
  await page.goto("/");
  const words = [];
  for (const stranger of [{ ...ACCOUNTANT, password: "не тот пароль" }, { phone: "77010000000", password: ACCOUNTANT.password }]) {
    await signIn(page, stranger);
    const alert = signInForm(page).getByRole("alert").filter({ hasText: /\S/ });
    await alert.waitFor();
    words.push(await alert.textContent());
    assert.equal(await phoneField(page).inputValue(), stranger.phone, "what was typed stays");
    await page.reload();
  }
  assert.match(words[0], /телефон.*парол/i);
  assert.equal(words[0], words[1]);
});

test("a phone that cannot be one is refused at its field", async (t) => {
  const page = await visitor(t, { as: null, refusals: [{ path: /^\/api\/v1\/session$/, answer: "422" }, { path: /^\/api\/v1\/session$/, answer: "400" }] });
  await page.goto("/");
  await signIn(page, { phone: "7701", password: "что-нибудь" });
  const field = signInForm(page).getByRole("textbox", { name: "Номер телефона" });
  await page.waitForFunction((input) => input.getAttribute("aria-invalid") === "true", await field.elementHandle());
  assert.match(await describedBy(field), /цифр/);
  assert.match((await focused(page)).name, /^номер телефона$/i);
});

const describedBy = (field) =>
  field.evaluate((input) =>
    input
      .getAttribute("aria-describedby")
      .split(" ")
      .map((id) => document.getElementById(id).textContent)
      .join(" "),
  );

test("the form is there and works before the client has arrived", async (t) => {
  const page = await visitor(t, { as: null });
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  const answered = page.waitForResponse((response) => response.url().endsWith("/api/v1/session") && response.request().method() === "POST");
  await signIn(page);
  assert.equal((await answered).status(), 200);
  await page.getByRole("progressbar", { name: "Загружаем Кабинет" }).waitFor();
  assert.equal(await numbersHeading(page).isVisible(), false);
  release();
  await numbersHeading(page).waitFor();
  await numberRows(page).first().waitFor();
});

test("what was typed into the form stays when the client arrives", async (t) => {
  const page = await visitor(t, { as: null });
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await phoneField(page).fill(ADMINISTRATOR.phone);
  await passwordField(page).fill(ADMINISTRATOR.password);
  release();
  await page.waitForFunction(() => window.kabinet.frames > 0);
  await page.waitForTimeout(500);
  assert.equal(await phoneField(page).inputValue(), ADMINISTRATOR.phone);
  assert.equal(await passwordField(page).inputValue(), ADMINISTRATOR.password);
  await signInButton(page).click();
  await numbersHeading(page).waitFor();
});

test("the form speaks the three languages and remembers which", async (t) => {
  const page = await visitor(t, { as: null });
  await page.goto("/");
  for (const [language, title, submit] of [
    ["Қазақша", "Кабинетке кіру", "Кіру"],
    ["English", "Sign in to Kabinet", "Sign in"],
    ["Русский", "Вход в Кабинет", "Войти"],
  ]) {
    await page.getByRole("button", { name: language, exact: true }).click();
    await page.getByRole("heading", { name: title, exact: true }).waitFor();
    await page.getByRole("button", { name: submit, exact: true }).waitFor();
  }
  await page.getByRole("button", { name: "English", exact: true }).click();
  await page.reload();
  await page.getByRole("heading", { name: "Sign in to Kabinet" }).waitFor();
});

test("the password can be looked at while it is typed", async (t) => {
  const page = await visitor(t, { as: null });
  await page.goto("/");
  await passwordField(page).fill("видно");
  const reveal = signInForm(page).getByRole("button", { name: "Показать пароль" });
  await reveal.click();
  assert.equal(await passwordField(page).evaluate((input) => input.type), "text");
  await signInForm(page).getByRole("button", { pressed: true }).click();
  assert.equal(await passwordField(page).evaluate((input) => input.type), "password");
});

test("who was signed in before sees no form on the next visit", async (t) => {
  const page = await visitor(t);
  await page.goto("/numbers");
  await numbersHeading(page).waitFor();
  await page.addInitScript(() => {
    window.formWasSeen = false;
    const look = () => {
      if (document.forms[0]?.checkVisibility()) window.formWasSeen = true;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.reload();
  await numberRows(page).first().waitFor();
  assert.equal(await page.evaluate(() => window.formWasSeen), false);
});

test("signing out ends the session everywhere and shows the form", async (t) => {
  const page = await visitor(t);
  await page.goto("/numbers");
  await numbersHeading(page).waitFor();
  const [cookie] = await page.context().cookies();
  assert.equal(cookie.httpOnly, true);
  assert.equal(cookie.sameSite, "Strict");
  await userMenu(page).click();
  await page.getByRole("menuitem", { name: "Выйти" }).click();
  await signInForm(page).waitFor();
  assert.equal(await numberRows(page).count(), 0, "nothing of the company is left behind the form");
  await page.context().addCookies([cookie]);
  const { status } = await page.evaluate(() => fetch("/api/v1/session").then(({ status }) => ({ status })));
  assert.equal(status, 401, "the old cookie opens nothing");
});

test("a session that ends in the middle is renewed in place", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /^\/api\/v1\/companies\//, answer: "401" }] });
  await page.goto("/numbers");
  await numberLink(page, "+7 701 054 20 06").waitFor();
  await page.context().clearCookies();
  await numberLink(page, "+7 701 054 20 06").click();
  await signInForm(page).waitFor();
  assert.equal(address(page).path, "/numbers/77010542006", "the place is kept");
  await signIn(page);
  await numberHeading(page, "+7 701 054 20 06").waitFor();
  await page.getByRole("region", { name: "Общая информация" }).waitFor();
  assert.equal(address(page).path, "/numbers/77010542006");
  await signInButton(page).waitFor({ state: "hidden" });
});
