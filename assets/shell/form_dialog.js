// Forms over the client's page for what never enters the canvas: passwords, and what goes with them. Each is in the page only while it is shown,
// sends itself, and tells the client when it is done.

const formDialog = element("form-dialog");

function closeForm() {
  if (formDialog.open) formDialog.close();
  formDialog.replaceChildren();
}

function leaveForm() {
  closeForm();
  emit("form_closed");
}

// What follows each form: another one, or the client's own business.
const AFTER_FORM = {
  "email-change": (answer) => {
    const { flow } = jsonOf(answer);
    openForm("email-code", "", { flow });
  },
};

// `path`: where it is sent, if not where the form itself says. `more`: what is sent beside the fields.
function openForm(name, path = "", more = {}) {
  closeForm();
  const content = element(name).content.cloneNode(true);
  fillWords(content);
  const form = content.querySelector("form");
  if (path) form.action = path;
  for (const input of form.querySelectorAll("[data-user]")) input.value = kabinet.user;
  form.querySelector("[data-cancel]").addEventListener("click", leaveForm);
  formDialog.setAttribute("aria-labelledby", form.getAttribute("aria-labelledby"));
  bindForm(form, {
    values: () => ({ ...more, ...Object.fromEntries([...form.querySelectorAll("[aria-describedby][name]")].map(({ name: field, value }) => [field, value])) }),
    done: (answer) => {
      if (AFTER_FORM[name]) AFTER_FORM[name](answer);
      else {
        closeForm();
        emit("form_done", name);
      }
      return true;
    },
    refused: (code) => {
      if (code !== "unauthenticated") return;
      leaveForm();
      emit("signed_out");
    },
  });
  const [password, confirmation] = ["password", "confirmation"].map((field) => form.elements[field]);
  if (confirmation) bindRules(form, password, confirmation);
  formDialog.replaceChildren(content);
  formDialog.showModal();
  form.querySelector("input[aria-describedby]").focus();
}

function bindFormDialog() {
  formDialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    leaveForm();
  });
}
