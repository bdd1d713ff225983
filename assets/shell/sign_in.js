// The sign-in form. It works from the first paint on, whether or not the client has arrived.

const FIELDS = { phone: "phone", password: "password" };

async function answerOf(response) {
  return { status: response.status, body: new Uint8Array(await response.arrayBuffer()), at: performance.now() };
}

function keepSession(answer) {
  kabinet.early.set(SESSION, Promise.resolve(answer));
  remember("signed_in", answer.status === 200 ? "1" : "");
  if (answer.status === 200) kabinet.user = JSON.parse(new TextDecoder().decode(answer.body)).phone ?? "";
}

function clearErrors() {
  element("sign-in-alert").textContent = "";
  for (const id of Object.values(FIELDS)) {
    element(id).removeAttribute("aria-invalid");
    element(`${id}-error`).textContent = "";
    delete element(`${id}-error`).dataset.text;
  }
  delete element("sign-in-alert").dataset.text;
}

// Kept as a message id, so that it changes its language with the page.
function say(target, message) {
  const known = word(message) ? message : "error.internal";
  target.dataset.text = known;
  target.textContent = word(known);
}

function showProblem(problem) {
  const perField = (problem.errors ?? []).filter((error) => error.field in FIELDS);
  for (const { field, code } of perField) {
    const input = element(FIELDS[field]);
    input.setAttribute("aria-invalid", "true");
    say(element(`${FIELDS[field]}-error`), `error.${code}`);
  }
  if (perField.length === 0) say(element("sign-in-alert"), `error.${problem.code}`);
  const first = element(perField.length > 0 ? FIELDS[perField[0].field] : "password");
  first.focus();
  first.select();
}

async function signIn() {
  const button = document.querySelector("#sign-in-form .primary");
  if (button.getAttribute("aria-busy") === "true") return;
  clearErrors();
  button.setAttribute("aria-busy", "true");
  let response = null;
  let signedIn = false;
  try {
    response = await fetch(SESSION, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json, application/problem+json" },
      body: JSON.stringify({ phone: element("phone").value, password: element("password").value }),
    });
    if (response.ok) {
      keepSession({ ...(await answerOf(response)), status: 200 });
      signedIn = true;
    } else {
      showProblem(await response.json());
    }
  } catch {
    say(element("sign-in-alert"), response ? "error.internal" : "shell.failure.network");
  }
  if (signedIn) {
    element("password").value = "";
    emit("signed_in");
    if (kabinet.receive) return; // the client takes the form away itself once it knows the person
    setView("loading");
  }
  button.removeAttribute("aria-busy");
}

function bindSignIn() {
  element("sign-in-form").addEventListener("submit", (event) => {
    event.preventDefault();
    signIn();
  });
  const reveal = document.querySelector(".reveal");
  reveal.addEventListener("click", () => {
    const shown = reveal.getAttribute("aria-pressed") !== "true";
    reveal.setAttribute("aria-pressed", String(shown));
    element("password").type = shown ? "text" : "password";
  });
  for (const button of document.querySelectorAll(".languages button"))
    button.addEventListener("click", () => {
      remember("language", button.value);
      setLanguage(button.value);
      emit("language", button.value);
    });
}

// Asked for while the client loads. Who was signed in the last time sees no form unless it is needed.
async function findSession() {
  setView(remembered("signed_in") ? "loading" : "sign-in");
  const answer = fetch(SESSION, { headers: { Accept: "application/json, application/problem+json" } }).then(answerOf);
  kabinet.early.set(SESSION, answer);
  try {
    const { status } = await answer;
    // A form that was sent meanwhile knows better.
    if (kabinet.early.get(SESSION) !== answer) return;
    if (status === 200) keepSession(await answer);
    if (status === 401) remember("signed_in", "");
    if (!kabinet.receive) setView(status === 401 ? "sign-in" : "loading");
  } catch {
    kabinet.early.delete(SESSION);
  }
}
