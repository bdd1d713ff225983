// Keeps the files of one build of the client, so that it starts without the network. It keeps nothing that the server
// answers: whose numbers were looked at is nobody's business after the tab is closed.

const NAME = "kabinet-{{build}}";
const FILES = {{files}};
const PATIENCE_MS = 4000;

// Whatever the server draws itself isn't the client's.
const isClientAddress = ({ pathname }) =>
  !/^\/(api|assets)\//.test(pathname) && !["/outbox", "/healthz", "/readyz"].includes(pathname) && !pathname.split("/").pop().includes(".");

// While a server is being updated, page and files may be of two builds: then the next visit tries again.
async function keep() {
  const cache = await caches.open(NAME);
  const page = await fetch("/", { cache: "no-cache" });
  const text = await page.clone().text();
  if (!page.ok || !text.includes(FILES[0])) throw new Error("the page is of another build");
  await Promise.all([cache.put("/", page), cache.addAll(FILES)]);
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("kabinet-") && name !== NAME).map((name) => caches.delete(name)));
}

const kept = async (request) => (await caches.open(NAME)).match(request);

// The newest page if the network has it in time; its files carry their hash in their names and are never another build's.
async function pageFor(request) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const fresh = fetch(request);
  const answer = await Promise.race([fresh.catch(() => undefined), late]);
  return answer ?? (await kept("/")) ?? fresh;
}

addEventListener("install", (event) => event.waitUntil(keep()));
// Comes only when no tab uses the build before it any more.
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate" && isClientAddress(address)) event.respondWith(pageFor(request));
  else if (FILES.includes(address.pathname)) event.respondWith(kept(address.pathname).then((file) => file ?? fetch(request)));
});
