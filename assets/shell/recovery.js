// Recovery of the password, in three steps: the number, the code, the new password. Where one is in it outlives a reload of the tab.

const RECOVERY_KEY = "kabinet.recovery";
const RECOVERY_STEPS = ["recovery-phone", "recovery-code", "recovery-password"];

let recoveryState = (() => {
  try {
    return JSON.parse(sessionStorage.getItem(RECOVERY_KEY)) ?? {};
  } catch {
    return {};
  }
})();

const recovery = () => recoveryState;

function keepRecovery(state) {
  recoveryState = state ?? {};
  try {
    if (state) sessionStorage.setItem(RECOVERY_KEY, JSON.stringify(state));
    else sessionStorage.removeItem(RECOVERY_KEY);
  } catch {}
}

const recoveryStep = () => RECOVERY_STEPS[recovery().step ?? 0];

// Starts anew, with the number still there.
function restartRecovery() {
  keepRecovery(null);
  element("recovery-code").value = "";
  showForm(formOfAddress());
}

let countdown = 0;

function showCountdown() {
  clearTimeout(countdown);
  const left = Math.ceil(((recovery().resendAt ?? 0) - Date.now()) / 1000);
  element("recovery-resend").disabled = left > 0;
  element("recovery-countdown").textContent = left > 0 ? word("shell.recovery.resend_in").replace("{seconds}", left) : "";
  if (left > 0) countdown = setTimeout(showCountdown, 250);
}

function codeSent(answer, step) {
  const sent = jsonOf(answer);
  keepRecovery({ ...recovery(), ...step, flow: sent.flow, resendAt: Date.now() + sent.resend_after_s * 1000 });
  showCountdown();
}

// Once the time is up nothing of this attempt is worth anything.
function flowRefused(form, code) {
  if (code !== "flow_expired") return;
  restartRecovery();
  say(element("recovery-phone-form").querySelector(".alert"), `error.${code}`);
}

async function resendCode() {
  const form = element("recovery-code-form");
  clearErrors(form);
  unsay(element("recovery-sent"));
  const answer = await post(form, "/api/v1/recovery/resend", { flow: recovery().flow ?? "" });
  if (answer.refused) return flowRefused(form, answer.refused);
  codeSent(answer);
  say(element("recovery-sent"), "shell.recovery.sent");
  element("recovery-code").value = "";
  element("recovery-code").focus();
}

// The rules are the client's own code; until it has arrived the server's answer is the first to know.
function markRules(form, password, confirmation) {
  const problem = password.value ? kabinet.passwordProblem?.(password.value) : undefined;
  const states = {
    length: problem === undefined ? "" : problem === "password_short" ? "bad" : "good",
    common: problem === undefined || problem === "password_short" ? "" : problem === "password_common" ? "bad" : "good",
    match: confirmation.value ? (confirmation.value === password.value ? "good" : "bad") : "",
  };
  for (const rule of form.querySelectorAll("[data-rule]")) rule.dataset.state = states[rule.dataset.rule];
}

function bindRules(form, password, confirmation) {
  for (const input of [password, confirmation]) input.addEventListener("input", () => markRules(form, password, confirmation));
}

function bindRecovery() {
  const [phoneForm, codeForm, passwordForm] = RECOVERY_STEPS.map((step) => element(`${step}-form`));
  bindForm(phoneForm, {
    values: () => ({ phone: element("recovery-phone").value }),
    done: (answer) => {
      codeSent(answer, { step: 1, phone: element("recovery-phone").value });
      showForm(formOfAddress());
      say(element("recovery-sent"), "shell.recovery.sent");
    },
  });
  bindForm(codeForm, {
    values: () => ({ flow: recovery().flow ?? "", code: element("recovery-code").value }),
    done: (answer) => {
      const { second_factor: secondFactor } = jsonOf(answer);
      keepRecovery({ ...recovery(), step: 2, secondFactor });
      element("recovery-code").value = "";
      unsay(element("recovery-sent"));
      showSecondFactor();
      showForm(formOfAddress());
    },
    refused: (code) => flowRefused(codeForm, code),
  });
  bindForm(passwordForm, {
    values: () => ({
      flow: recovery().flow ?? "",
      password: element("recovery-password").value,
      confirmation: element("recovery-confirmation").value,
      ...(recovery().secondFactor && { second_factor: element("recovery-second-factor").value }),
    }),
    done: (answer) => {
      keepRecovery(null);
      history.replaceState(null, "", "/");
      const taken = enter(answer);
      markRules(passwordForm, element("recovery-password"), element("recovery-confirmation"));
      return taken;
    },
    refused: (code) => flowRefused(passwordForm, code),
  });
  bindRules(passwordForm, element("recovery-password"), element("recovery-confirmation"));
  element("recovery-resend").addEventListener("click", resendCode);
  element("recovery-cancel").addEventListener("click", () => {
    keepRecovery(null);
    element("recovery-code").value = "";
    goToForm("/");
  });
  element("recovery-phone").value = recovery().phone ?? "";
  showSecondFactor();
  showCountdown();
}

function showSecondFactor() {
  element("recovery-factor").hidden = !recovery().secondFactor;
  element("recovery-user").value = recovery().phone ?? "";
}
