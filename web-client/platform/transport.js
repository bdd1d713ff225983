// Requests to the server the page came from.

addToLibrary({
  $kabinetRequests: {},

  kabinet_send__deps: ["$kabinetRequests", "malloc", "free"],
  kabinet_send: (self, id, method, path, body, length, key) => {
    const verb = UTF8ToString(method);
    const address = UTF8ToString(path);
    const controller = new AbortController();
    kabinetRequests[id] = controller;

    const reply = (status, bytes) => {
      if (kabinetRequests[id] !== controller) return;
      delete kabinetRequests[id];
      const copy = _malloc(bytes.length || 1);
      HEAPU8.set(bytes, copy);
      _kabinet_on_reply(self, id, status, copy, bytes.length);
      _free(copy);
    };
    const failed = () => reply(0, new Uint8Array(0));

    // The page asked who is signed in before the client arrived; that answer serves once, while it is fresh.
    const early = globalThis["kabinet"]["early"];
    const known = verb === "GET" ? early.get(address) : undefined;
    early.delete(address);

    const headers = { "Accept": "application/json, application/problem+json" };
    if (length) headers["Content-Type"] = "application/json";
    if (HEAPU8[key]) headers["Idempotency-Key"] = UTF8ToString(key);
    const options = { method: verb, headers, signal: controller.signal, cache: "no-store" };
    if (length) options.body = HEAPU8.slice(body, body + length);
    const ask = () =>
      fetch(address, options)
        .then((response) => response.arrayBuffer().then((bytes) => reply(response.status, new Uint8Array(bytes))))
        .catch(failed);

    if (!known) {
      ask();
      return;
    }
    known.then((answer) => {
      if (kabinetRequests[id] !== controller) return;
      if (performance.now() - answer["at"] < 30000) reply(answer["status"], answer["body"]);
      else ask();
    }, ask);
  },

  kabinet_cancel__deps: ["$kabinetRequests"],
  kabinet_cancel: (id) => {
    const controller = kabinetRequests[id];
    delete kabinetRequests[id];
    controller?.abort();
  },
});
