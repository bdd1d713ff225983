// Asks for the password again before something that calls for it. A form of its own, so that password managers know it.

const passwordDialog = () => element("password-dialog");

function askPassword(title, error) {
  const dialog = passwordDialog();
  const input = element("password-again");
  element("password-dialog-title").textContent = title;
  element("password-dialog-user").value = kabinet.user;
  element("password-again-error").textContent = error;
  if (error) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  dialog.querySelector(".primary").removeAttribute("aria-busy");
  input.value = "";
  if (!dialog.open) dialog.showModal();
  input.focus();
}

function closePasswordDialog() {
  element("password-again").value = "";
  if (passwordDialog().open) passwordDialog().close();
}

function bindPasswordDialog() {
  const dialog = passwordDialog();
  const leave = () => {
    closePasswordDialog();
    emit("password_closed");
  };
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const button = dialog.querySelector(".primary");
    const password = element("password-again").value;
    if (button.getAttribute("aria-busy") === "true" || password === "") return;
    button.setAttribute("aria-busy", "true");
    emit("password", password);
  });
  dialog.querySelector(".secondary").addEventListener("click", leave);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
}
