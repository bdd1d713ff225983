// Asks for the password again before something that calls for it. A form of its own, so that password managers know it; it is in the page
// only while it is shown.

const passwordDialog = element("password-dialog");

function closePasswordDialog() {
  if (passwordDialog.open) passwordDialog.close();
  passwordDialog.replaceChildren();
}

function leavePasswordDialog() {
  closePasswordDialog();
  emit("password_closed");
}

function sendPassword(event) {
  event.preventDefault();
  const button = passwordDialog.querySelector(".primary");
  const input = element("password-again");
  if (button.getAttribute("aria-busy") === "true" || input.value === "") return;
  button.setAttribute("aria-busy", "true");
  input.readOnly = true; // the answer may empty it
  emit("password", input.value);
}

function askPassword(title, error) {
  if (!passwordDialog.open) {
    const content = element("password-form").content.cloneNode(true);
    fillWords(content);
    passwordDialog.replaceChildren(content);
    element("password-dialog-user").value = kabinet.user;
    passwordDialog.querySelector("form").addEventListener("submit", sendPassword);
    passwordDialog.querySelector(".secondary").addEventListener("click", leavePasswordDialog);
    passwordDialog.showModal();
  }
  const input = element("password-again");
  element("password-dialog-title").textContent = title;
  element("password-again-error").textContent = error;
  if (error) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  passwordDialog.querySelector(".primary").removeAttribute("aria-busy");
  input.readOnly = false;
  input.value = "";
  input.focus();
}

function bindPasswordDialog() {
  passwordDialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    leavePasswordDialog();
  });
}
