// The sign-in form, and who is signed in.

function keepSession(answer) {
  kabinet.early.set(SESSION, Promise.resolve(answer));
  remember("signed_in", answer.status === 200 ? "1" : "");
  if (answer.status === 200) kabinet.user = jsonOf(answer).phone ?? "";
}

// True: the client is there, and takes the form away itself once it knows the person.
function enter(answer) {
  keepSession({ ...answer, status: 200 });
  for (const input of document.querySelectorAll("input[type=password], .with-button input")) input.value = "";
  emit("signed_in");
  if (kabinet.receive) return true;
  setView("loading");
  return false;
}

function bindSignIn() {
  const form = element("sign-in-form");
  bindForm(form, { values: () => ({ phone: element("phone").value, password: element("password").value }), done: enter });
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
  // Between the forms one goes without loading the page again.
  for (const link of document.querySelectorAll(".entrance a.link"))
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      goToForm(link.getAttribute("href"));
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
