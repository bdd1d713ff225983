import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
import { kabinet } from "./support/kabinet.mjs";
import { codeSentTo } from "./support/outbox.mjs";
import { ADMINISTRATOR } from "./support/people.mjs";
import { address, eventually, focused, numbersHeading, signInForm, signIn } from "./support/steps.mjs";

// Each test takes a person of its own: a number gets only so many codes.
const DIRECTOR = "77010542001";
const ACCOUNTANT = "77010542006";
const OWN_PASSWORD = "мой новый пароль";

const running = kabinet();
const { visitor } = running;

const WORDS = {
  ru: { forgotten: "Забыли пароль?", title: "Восстановление пароля", phone: "Номер телефона", code: "SMS код", next: "Далее", password: "Новый пароль", confirmation: "Подтверждение пароля", confirm: "Подтвердить", sent: "Sms код успешно выслан" },
  kk: { forgotten: "Құпиясөзді ұмыттыңыз ба?", title: "Құпиясөзді қалпына келтіру", phone: "Телефон нөмірі", code: "SMS код", next: "Келесі", password: "Жаңа құпиясөз", confirmation: "Құпиясөзді растау", confirm: "Растау", sent: "SMS код сәтті жіберілді" },
  en: { forgotten: "Forgot your password?", title: "Password recovery", phone: "Phone number", code: "SMS code", next: "Next", password: "New password", confirmation: "Confirm the password", confirm: "Confirm", sent: "SMS code sent" },
};

const form = (page, words = WORDS.ru) => page.getByRole("form", { name: words.title });
const field = (page, name, words = WORDS.ru) => form(page, words).getByLabel(name, { exact: true });
const press = (page, name, words = WORDS.ru) => form(page, words).getByRole("button", { name, exact: true }).click();
const errorAt = (locator) =>
  locator.evaluate((input) => document.getElementById(`${input.id}-error`).textContent);

async function askForCode(page, phone, words = WORDS.ru) {
  await page.goto("/");
  await page.getByRole("link", { name: words.forgotten }).click();
  await field(page, words.phone, words).fill(phone);
  await press(page, words.next, words);
  await page.getByRole("status").filter({ hasText: words.sent }).waitFor();
}

test("number, code, new password: and the person sees the numbers, and signs in with the new one from then on", async (t) => {
  const page = await visitor(t, { as: null });
  await askForCode(page, DIRECTOR);
  assert.equal(address(page).path, "/recovery");
  await page.getByText("Введите SMS код отправленный на ваш номер").waitFor();
  await field(page, "SMS код").fill(await codeSentTo(running.origin, DIRECTOR));
  await press(page, "Далее");
  await page.getByText("Вам необходимо изменить пароль, чтобы активировать Вашу учетную запись.").waitFor();
  await field(page, "Новый пароль").fill(OWN_PASSWORD);
  await field(page, "Подтверждение пароля").fill(OWN_PASSWORD);
  await press(page, "Подтвердить");
  await numbersHeading(page).waitFor();
  assert.equal(address(page).path, "/numbers");
  await page.context().clearCookies();
  await page.goto("/");
  await signIn(page, { phone: DIRECTOR, password: OWN_PASSWORD });
  await numbersHeading(page).waitFor();
});

test("the rules are marked while one types", async (t) => {
  const page = await visitor(t, { as: null });
  await page.goto("/");
  await page.waitForFunction(() => window.kabinet.passwordProblem);
  await page.evaluate(() => sessionStorage.setItem("kabinet.recovery", JSON.stringify({ step: 2, flow: "x" })));
  await page.goto("/recovery");
  await page.waitForFunction(() => window.kabinet.passwordProblem);
  const rule = (text) => form(page).getByRole("listitem").filter({ hasText: text });
  const state = async (text) => (await rule(text).getAttribute("data-state")) ?? "";
  for (const [typed, length, common] of [
    ["коротко", "bad", ""],
    ["qwertyuiop", "good", "bad"],
    [OWN_PASSWORD, "good", "good"],
  ]) {
    await field(page, "Новый пароль").fill(typed);
    await eventually(async () => {
      assert.equal(await state("Не меньше 10 символов"), length, typed);
      assert.equal(await state("Не из числа самых распространенных паролей"), common, typed);
    });
  }
  await field(page, "Подтверждение пароля").fill(`${OWN_PASSWORD}!`);
  await eventually(async () => assert.equal(await state("Пароли совпадают"), "bad"));
  await field(page, "Подтверждение пароля").fill(OWN_PASSWORD);
  await eventually(async () => assert.equal(await state("Пароли совпадают"), "good"));
});

test("each mistake has its own words at its own field, and nothing that was typed is lost", async (t) => {
  const page = await visitor(t, { as: null, refusals: [{ path: /^\/api\/v1\/recovery/, answer: "422" }, { path: /^\/api\/v1\/recovery/, answer: "410" }] });
  await page.goto("/recovery");
  await field(page, "Номер телефона").fill("7701");
  await press(page, "Далее");
  await eventually(async () => assert.match(await errorAt(field(page, "Номер телефона")), /11 цифр/));
  assert.equal(await field(page, "Номер телефона").inputValue(), "7701");

  await field(page, "Номер телефона").fill(ACCOUNTANT);
  await press(page, "Далее");
  const code = field(page, "SMS код");
  await code.fill("12");
  await press(page, "Далее");
  await eventually(async () => assert.match(await errorAt(code), /6 цифр/));
  const right = await codeSentTo(running.origin, ACCOUNTANT);
  const wrong = right === "000000" ? "000001" : "000000";
  await code.fill(wrong);
  await press(page, "Далее");
  await eventually(async () => assert.match(await errorAt(code), /Неверный код/));
  await code.fill(right);
  await press(page, "Далее");

  await field(page, "Новый пароль").fill("password123");
  await field(page, "Подтверждение пароля").fill("password123");
  await press(page, "Подтвердить");
  await eventually(async () => assert.match(await errorAt(field(page, "Новый пароль")), /слишком распространен/));
  await field(page, "Новый пароль").fill(OWN_PASSWORD);
  await press(page, "Подтвердить");
  await eventually(async () => assert.match(await errorAt(field(page, "Подтверждение пароля")), /не совпадают/));
  assert.equal(await field(page, "Новый пароль").inputValue(), OWN_PASSWORD);
});

test("another code can be asked for after 60 seconds, which are counted down in view, and outlive a reload", async (t) => {
  const page = await visitor(t, { as: null });
  await page.clock.install();
  await askForCode(page, "77010542003");
  const again = form(page).getByRole("button", { name: "Отправить код на телефон" });
  assert.equal(await again.isDisabled(), true);
  await form(page).getByRole("timer").filter({ hasText: /через (60|59|58) с/ }).waitFor();
  await page.reload();
  await form(page).getByRole("timer").filter({ hasText: /через \d+ с/ }).waitFor();
  await page.clock.fastForward(61_000);
  await eventually(async () => assert.equal(await again.isEnabled(), true));
  assert.equal(await form(page).getByRole("timer").textContent(), "");
});

test("a number that nobody has looks the same", async (t) => {
  const page = await visitor(t, { as: null, refusals: [{ path: /^\/api\/v1\/recovery\/code$/, answer: "422" }] });
  await askForCode(page, "77770000001");
  await field(page, "SMS код").fill("123456");
  await press(page, "Далее");
  await eventually(async () => assert.match(await errorAt(field(page, "SMS код")), /Неверный код/));
});

test("the way back leads to sign-in, and the browser's way forward to the form again", async (t) => {
  const page = await visitor(t, { as: null });
  await page.goto("/");
  await page.getByRole("link", { name: "Забыли пароль?" }).click();
  await form(page).waitFor();
  assert.equal(await page.title(), "Восстановление пароля");
  await page.goBack();
  await signInForm(page).waitFor();
  await page.goForward();
  await form(page).waitFor();
  await form(page).getByRole("link", { name: "« Назад ко входу" }).click();
  await signInForm(page).waitFor();
  assert.equal(await page.title(), "Вход в Кабинет");
});

test("the form is there before the client has arrived", async (t) => {
  const page = await visitor(t, { as: null });
  await page.route("**/*.wasm", () => {});
  await page.goto("/", { waitUntil: "commit" });
  await page.getByRole("link", { name: "Забыли пароль?" }).click();
  await field(page, "Номер телефона").fill("77770000002");
  await press(page, "Далее");
  await page.getByRole("status").filter({ hasText: "Sms код успешно выслан" }).waitFor();
});

for (const [language, words, phone] of [
  ["Қазақша", WORDS.kk, "77010542011"],
  ["English", WORDS.en, "77010542012"],
])
  test(`recovery by keyboard alone, in ${language}`, async (t) => {
    const page = await visitor(t, { as: null });
    await page.goto("/");
    await page.getByRole("button", { name: language, exact: true }).click();
    await page.getByRole("link", { name: words.forgotten }).focus();
    await page.keyboard.press("Enter");
    await eventually(async () => assert.equal((await focused(page)).name.toLowerCase(), words.phone.toLowerCase()));
    await page.keyboard.type(phone);
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: words.sent }).waitFor();
    assert.equal((await focused(page)).name.toLowerCase(), words.code.toLowerCase());
    assert.deepEqual(await violations(page, { contrast: true }), []);
  });

test("the old password opens nothing any more", async (t) => {
  const page = await visitor(t, { as: null, refusals: [{ path: /^\/api\/v1\/session$/, answer: "401" }] });
  await page.goto("/");
  await signIn(page, ADMINISTRATOR);
  await signInForm(page).getByRole("alert").filter({ hasText: /\S/ }).waitFor();
});
