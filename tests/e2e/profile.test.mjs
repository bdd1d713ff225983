import assert from "node:assert/strict";
import { test } from "node:test";
import { kabinet, PHONE } from "./support/kabinet.mjs";
import { codeSentTo, messagesTo } from "./support/outbox.mjs";
import { ADMINISTRATOR, ACCOUNTANT } from "./support/people.mjs";
import { sessionCookie } from "./support/session.mjs";
import { address, companySelector, eventually, numbersHeading, openNumbers, signIn, signInForm, userMenu } from "./support/steps.mjs";

const running = kabinet();
const { visitor } = running;

const heading = (page) => page.getByRole("heading", { name: "Профиль", level: 1 });
const dialog = (page, name) => page.getByRole("dialog", { name });
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

async function openProfile(page, path = "/profile") {
  await page.goto(path);
  await heading(page).waitFor();
}

test("the profile is reached from the menu, and says who one is", async (t) => {
  const page = await visitor(t);
  await openNumbers(page);
  await userMenu(page).click();
  await page.getByRole("menuitem", { name: "Мой профиль" }).click();
  await heading(page).waitFor();
  assert.equal(address(page).path, "/profile");
  await page.getByText("ivanov@kabinet.example").first().waitFor();
});

test("an e-mail is changed with the password and the code from the new mailbox", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /^\/api\/v1\/profile\/email/, answer: "403" }, { path: /^\/api\/v1\/profile\/email/, answer: "422" }] });
  await openProfile(page);
  await press(page, "Сменить e-mail");
  const form = dialog(page, "Смена e-mail");
  await form.getByLabel("Email", { exact: true }).fill("ivan");
  await form.getByLabel("Ваш пароль", { exact: true }).fill("не тот пароль");
  await form.getByRole("button", { name: "Изменить" }).click();
  await form.getByText(/электронн|почт|e-mail/i).last().waitFor();
  await form.getByLabel("Email", { exact: true }).fill("ivan@new.example");
  await form.getByRole("button", { name: "Изменить" }).click();
  await form.getByText("Неверный пароль").waitFor();
  assert.equal(await form.getByLabel("Email", { exact: true }).inputValue(), "ivan@new.example");
  await form.getByLabel("Ваш пароль", { exact: true }).fill(ADMINISTRATOR.password);
  await form.getByRole("button", { name: "Изменить" }).click();
  await form.getByLabel("Код из письма", { exact: true }).fill(await eventually(() => codeSentTo(running.origin, "ivan@new.example")));
  await form.getByRole("button", { name: "Подтвердить" }).click();
  await page.getByText("ivan@new.example").first().waitFor();
  const [told] = await messagesTo(running.origin, "ivanov@kabinet.example");
  assert.match(told, /изменен на ivan@new\.example/);
});

test("a password is changed in a form of the page; other sessions end, this one goes on", async (t) => {
  const page = await visitor(t, { as: ACCOUNTANT });
  const elsewhere = await sessionCookie(running.origin, ACCOUNTANT);
  await openProfile(page);
  await press(page, "Сменить пароль");
  const form = dialog(page, "Смена пароля");
  await form.getByLabel("Ваш пароль", { exact: true }).fill(ACCOUNTANT.password);
  await form.getByLabel("Ваш новый пароль", { exact: true }).fill("мой новый пароль");
  await form.getByLabel("Повторите ваш новый пароль", { exact: true }).fill("мой новый пароль");
  await form.getByRole("button", { name: "Сохранить" }).click();
  await page.getByText("Пароль изменен, остальные сеансы завершены").first().waitFor();
  const status = (cookie) => fetch(`${running.origin}/api/v1/session`, { headers: { Cookie: cookie } }).then((answer) => answer.status);
  assert.equal(await status(`${elsewhere.name}=${elsewhere.value}`), 401);
  await page.reload();
  await heading(page).waitFor();
});

test("a session elsewhere is seen and ended", async (t) => {
  const page = await visitor(t);
  const elsewhere = await sessionCookie(running.origin, ADMINISTRATOR);
  await openProfile(page);
  const sessions = page.getByRole("list", { name: "Активные сеансы" });
  await sessions.getByRole("listitem").filter({ hasText: "Этот сеанс" }).waitFor();
  await press(page, "Завершить все остальные");
  await page.getByText("Сеанс завершен").first().waitFor();
  const status = await fetch(`${running.origin}/api/v1/session`, { headers: { Cookie: `${elsewhere.name}=${elsewhere.value}` } }).then((answer) => answer.status);
  assert.equal(status, 401);
  await eventually(async () => assert.equal(await sessions.getByRole("listitem").count(), 1));
  await page.getByRole("list", { name: "История входов" }).getByRole("listitem").first().waitFor();
});

test("a company gets a short name, which the selector shows from then on, after a reload too", async (t) => {
  const page = await visitor(t);
  await openProfile(page, "/profile/companies");
  const [field] = await page.getByRole("textbox", { name: "Сокращенное название компании" }).all();
  await field.fill("Главная");
  await page.getByRole("button", { name: "Сохранить" }).first().click();
  await page.getByText("Сохранено").first().waitFor();
  await eventually(async () => assert.match(await companySelector(page).textContent(), /Главная/));
  await page.reload();
  await heading(page).waitFor();
  assert.match(await companySelector(page).textContent(), /Главная/);
});

test("an administrator invites somebody, who comes in through «Забыли пароль?» and sees what the role allows", async (t) => {
  const page = await visitor(t);
  await openProfile(page, "/profile/members");
  await press(page, "Пригласить");
  const form = dialog(page, "Пригласить сотрудника");
  await form.getByLabel("Номер телефона").fill("77015550001");
  await form.getByLabel("Имя и фамилия").fill("Новиков Нурлан");
  await form.getByLabel("Роль").selectOption("viewer");
  await form.getByRole("button", { name: "Пригласить" }).click();
  await page.getByRole("listitem").filter({ hasText: "Новиков Нурлан" }).waitFor();
  const [told] = await messagesTo(running.origin, "77015550001");
  assert.match(told, /Вам открыт доступ в «Кабинет» компании/);

  const guest = await visitor(t, { as: null });
  await guest.goto("/recovery");
  const recovery = guest.getByRole("form", { name: "Восстановление пароля" });
  await recovery.getByLabel("Номер телефона", { exact: true }).fill("77015550001");
  await recovery.getByRole("button", { name: "Далее" }).click();
  await recovery.getByLabel("SMS код", { exact: true }).fill(await eventually(() => codeSentTo(running.origin, "77015550001")));
  await recovery.getByRole("button", { name: "Далее" }).click();
  await recovery.getByLabel("Новый пароль", { exact: true }).fill("пароль наблюдателя");
  await recovery.getByLabel("Подтверждение пароля", { exact: true }).fill("пароль наблюдателя");
  await recovery.getByRole("button", { name: "Подтвердить" }).click();
  await numbersHeading(guest).waitFor();
  await guest.goto("/profile");
  await heading(guest).waitFor();
  assert.equal(await guest.getByRole("link", { name: "Сотрудники" }).count(), 0);

  await page.reload();
  await page.getByRole("listitem").filter({ hasText: "Новиков Нурлан" }).getByRole("button", { name: "Удалить" }).click();
  await page.getByRole("button", { name: "Да, уверен" }).click();
  await eventually(async () => assert.equal(await page.getByRole("listitem").filter({ hasText: "Новиков Нурлан" }).count(), 0));
});

test("somebody who is in the company already is not invited twice", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /\/members$/, answer: "409" }] });
  await openProfile(page, "/profile/members");
  await press(page, "Пригласить");
  const form = dialog(page, "Пригласить сотрудника");
  await form.getByLabel("Номер телефона").fill(ACCOUNTANT.phone);
  await form.getByLabel("Имя и фамилия").fill("Ещё раз");
  await form.getByRole("button", { name: "Пригласить" }).click();
  await form.getByText("Этот человек уже есть в компании").waitFor();
  await form.getByRole("button", { name: "Отмена" }).click();
  await form.waitFor({ state: "hidden" });
});

test("everything of the profile fits a phone", async (t) => {
  const page = await visitor(t, PHONE);
  for (const path of ["/profile", "/profile/companies", "/profile/members", "/faq"]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, path);
  }
});

test("a half typed name of a company outlives an expired session", async (t) => {
  const page = await visitor(t, { refusals: [{ path: /short-name$/, answer: "401" }] });
  await openProfile(page, "/profile/companies");
  const field = page.getByRole("textbox", { name: "Сокращенное название компании" }).first();
  await field.fill("Наполовину");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Сохранить" }).first().click();
  await signInForm(page).waitFor();
  await signIn(page);
  await heading(page).waitFor();
  await signInForm(page).waitFor({ state: "hidden" });
  assert.equal(await field.inputValue(), "Наполовину");
});
