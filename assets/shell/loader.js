// Brings the client: its fonts, its glue and its WebAssembly, which is compiled while it streams in.

const PLACES = root.dataset;
const PAUSE_MS = 400;

function showProgress(received) {
  const percent = Math.min(100, Math.floor((100 * received) / Number(PLACES.wasmBytes)));
  element("progress").value = percent;
  element("progress-percent").textContent = `${percent} %`;
}

// Bytes are counted after the browser has decompressed them: the total that the build knows is of the same kind.
function counted(response) {
  let received = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      received += chunk.byteLength;
      showProgress(received);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { headers: { "Content-Type": "application/wasm" } });
}

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
}

// Compiling would hold up the first picture of the page. A tab in the background paints nothing: it does not wait long.
const painted = Promise.race([
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  new Promise((resolve) => setTimeout(resolve, 500)),
]);

// The client's start holds the page for a moment, and somebody may be typing into the form: it waits for a pause.
const pause = new Promise((resolve) => {
  let timer = setTimeout(resolve, PAUSE_MS);
  const putOff = () => {
    clearTimeout(timer);
    timer = setTimeout(resolve, PAUSE_MS);
  };
  for (const kind of ["keydown", "pointerdown", "input"]) addEventListener(kind, putOff, { passive: true });
  kabinet.hurry = resolve;
});

async function startClient() {
  if (typeof WebAssembly !== "object" || !WebAssembly.instantiateStreaming) {
    fail("shell.failure.browser");
    return;
  }
  try {
    const program = fetched(PLACES.wasm);
    const fonts = PLACES.fonts.split(" ").map((address) => fetched(address).then((response) => response.arrayBuffer()));
    const [response] = await Promise.all([program, loadScript(PLACES.client), painted]);
    await new Promise((resolve, reject) => {
      const options = {
        canvas: element("canvas"),
        instantiateWasm(imports, use) {
          const compiled = WebAssembly.instantiateStreaming(counted(response), imports);
          Promise.all([compiled, Promise.all(fonts), pause]).then(([{ instance, module }, files]) => {
            options.fonts = files.map((file) => new Uint8Array(file));
            use(instance, module);
          }, reject);
          return {};
        },
      };
      window.createKabinetClient(options).then(resolve, reject);
    });
    keepForNextTime();
  } catch (error) {
    console.error(error);
    fail("shell.failure.network");
  }
}

// For the next start. It may take its time, and a browser that won't have it goes without.
function keepForNextTime() {
  navigator.serviceWorker?.register("/service_worker.js").catch(console.info);
}

kabinet.showSignIn = () => {
  remember("signed_in", "");
  // The client arrives while somebody is typing into the form, or a password manager has filled it: that stays.
  if (root.dataset.view !== "sign-in") element("password").value = "";
  setBusy(formShown(), false);
  closePasswordDialog();
  closeForm();
  setView("sign-in");
};
kabinet.hideSignIn = () => {
  setBusy(formShown(), false);
  clearErrors(formShown());
  setView("client");
};
Object.assign(kabinet, { askPassword, closePasswordDialog, openForm: (name, path) => openForm(name, path), setLanguage, setTheme, setTitle });

bindPage();
bindSignIn();
bindRecovery();
bindPasswordDialog();
bindFormDialog();
findSession();
startClient();
