// What every part of the page shares: words, remembered choices, the view in force, and the way to the client.

const MESSAGES = {{shell.json}};
const LANGUAGES = ["ru", "kk", "en"];
const SESSION = "/api/v1/session";

const root = document.documentElement;
const element = (id) => document.getElementById(id);

// The client's side of the page reads and fills this. `early` holds answers that were asked for before it arrived.
const kabinet = (window.kabinet = { frames: 0, early: new Map(), waiting: [], receive: null, user: "", hurry: () => {} });

function emit(kind, text = "") {
  if (kabinet.receive) kabinet.receive(kind, text);
  else kabinet.waiting.push([kind, text]);
}

// Storage may be switched off by the browser's settings; then nothing is remembered.
function remember(key, value) {
  try {
    if (value) localStorage.setItem(`kabinet.${key}`, value);
    else localStorage.removeItem(`kabinet.${key}`);
  } catch {}
}

function remembered(key) {
  try {
    return localStorage.getItem(`kabinet.${key}`) ?? "";
  } catch {
    return "";
  }
}

function preferredLanguage() {
  const wanted = [remembered("language"), ...(navigator.languages ?? [])].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((language) => LANGUAGES.includes(language)) ?? "ru";
}

const word = (id) => MESSAGES[root.lang][id] ?? "";

function fillWords(scope) {
  for (const node of scope.querySelectorAll("[data-text]")) node.textContent = word(node.dataset.text);
  for (const node of scope.querySelectorAll("[data-label]")) node.setAttribute("aria-label", word(node.dataset.label));
}

function setLanguage(language) {
  root.lang = LANGUAGES.includes(language) ? language : "ru";
  fillWords(document);
  for (const button of document.querySelectorAll(".languages button"))
    button.setAttribute("aria-pressed", String(button.value === root.lang));
  if (root.dataset.view === "sign-in") document.title = formTitle();
}

const systemDark = matchMedia("(prefers-color-scheme: dark)");

function setTheme(theme) {
  const dark = theme === "dark" || (theme !== "light" && systemDark.matches);
  root.dataset.theme = dark ? "dark" : "light";
  document.querySelector('meta[name="theme-color"]').content = dark ? "#1A1030" : "#2B1749";
}

// The forms over the page have addresses of their own. A recovery goes on where it was: its steps share one address.
const FORM_TITLES = { "sign-in": "shell.sign_in.title" };

const formOfAddress = () => (location.pathname === "/recovery" ? recoveryStep() : "sign-in");
const formTitle = () => word(FORM_TITLES[root.dataset.form] ?? "shell.recovery.title");
const formShown = () => element(`${root.dataset.form}-form`);

function focusForm() {
  const inputs = [...formShown().querySelectorAll(".field:not([hidden]) input")];
  const first = inputs.find((input) => !input.value) ?? inputs[0];
  if (matchMedia("(pointer: fine)").matches) first.focus({ preventScroll: true });
}

function showForm(form) {
  root.dataset.form = form;
  if (root.dataset.view !== "sign-in") return;
  document.title = formTitle();
  focusForm();
}

// Another form by its address; "back" leads to where one was.
function goToForm(address) {
  if (address !== location.pathname) history.pushState(null, "", address);
  showForm(formOfAddress());
}

// What the client calls its page; the form over it has a title of its own.
let clientTitle = "";

function setTitle(title) {
  clientTitle = title;
  if (root.dataset.view === "client") document.title = title;
}

// "sign-in", "loading", "failure" or "client". Only the client's own view can be reached by pointer and keyboard while it is shown.
function setView(view) {
  if (root.dataset.view === view || root.dataset.view === "failure") return;
  root.dataset.view = view;
  for (const id of ["canvas", "mirror"]) element(id).inert = view !== "client";
  if (view === "sign-in") {
    showForm(formOfAddress());
  } else if (view === "client") {
    if (clientTitle) document.title = clientTitle;
  } else {
    document.title = word("shell.name");
    kabinet.hurry();
  }
}

function fail(message) {
  setView("failure");
  element("failure-text").textContent = word(message);
}

function bindPage() {
  setTheme(remembered("theme"));
  setLanguage(preferredLanguage());
  systemDark.addEventListener("change", () => {
    setTheme(remembered("theme"));
  });
  addEventListener("popstate", () => {
    if (root.dataset.view === "sign-in") showForm(formOfAddress());
  });
  element("failure-retry").addEventListener("click", () => location.reload());
}
