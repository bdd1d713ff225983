// What the forms of the page share: they send themselves as JSON, and show what is wrong at the fields it is about. They work from the first
// paint on, whether or not the client has arrived.

async function answerOf(response) {
  return { status: response.status, body: new Uint8Array(await response.arrayBuffer()), at: performance.now() };
}

const jsonOf = (answer) => JSON.parse(new TextDecoder().decode(answer.body));

// Kept as a message id, so that it changes its language with the page.
function say(target, message) {
  const known = word(message) ? message : "error.internal";
  target.dataset.text = known;
  target.textContent = word(known);
}

function unsay(target) {
  delete target.dataset.text;
  target.textContent = "";
}

const errorOf = (input) => element(`${input.id}-error`);
const isBusy = (form) => form.querySelector(".primary").getAttribute("aria-busy") === "true";

function setBusy(form, busy) {
  const button = form.querySelector(".primary");
  if (busy) button.setAttribute("aria-busy", "true");
  else button.removeAttribute("aria-busy");
}

function clearErrors(form) {
  unsay(form.querySelector(".alert"));
  for (const input of form.querySelectorAll("[aria-describedby][name]")) {
    input.removeAttribute("aria-invalid");
    unsay(errorOf(input));
  }
}

// An error of a field that the form doesn't show is the whole form's.
function showProblem(form, problem) {
  const perField = (problem.errors ?? []).filter(({ field }) => form.elements[field]?.hasAttribute("aria-describedby"));
  for (const { field, code } of perField) {
    const input = form.elements[field];
    input.setAttribute("aria-invalid", "true");
    say(errorOf(input), `error.${code}`);
  }
  if (perField.length === 0) say(form.querySelector(".alert"), `error.${problem.code}`);
  const first = perField.length > 0 ? form.elements[perField[0].field] : [...form.querySelectorAll("input[aria-describedby]")].at(-1);
  first.focus();
  first.select?.();
}

// Posts what `read()` says. Null: it was refused, or there was no answer, and the form says so.
async function post(form, path, body) {
  let response = null;
  try {
    response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json, application/problem+json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return await answerOf(response);
    const problem = await response.json();
    showProblem(form, problem);
    return { refused: problem.code };
  } catch {
    say(form.querySelector(".alert"), response ? "error.internal" : "shell.failure.network");
    return { refused: "network" };
  }
}

// `values`: what is sent. `done`: what follows when it was taken.
function bindForm(form, { values, done, refused }) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isBusy(form)) return;
    clearErrors(form);
    setBusy(form, true);
    const answer = await post(form, new URL(form.action).pathname, values());
    if (answer.refused) refused?.(answer.refused);
    else if (done(answer)) return; // stays busy until the client takes it away
    setBusy(form, false);
  });
}
