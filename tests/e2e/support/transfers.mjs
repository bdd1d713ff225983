// What really comes over the wire, by the browser's own account.

/// Answers from any cache are left out, also those the server only confirmed. `bytes` are headers and body as they were encoded.
export async function watchTransfers(page) {
  const cdp = await page.context().newCDPSession(page);
  const requests = new Map();
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    requests.set(requestId, { path: new URL(request.url).pathname, bytes: 0, cached: false, done: false });
  });
  cdp.on("Network.requestServedFromCache", ({ requestId }) => {
    if (requests.has(requestId)) requests.get(requestId).cached = true;
  });
  cdp.on("Network.responseReceived", ({ requestId, response }) => {
    const request = requests.get(requestId);
    if (request && (response.fromDiskCache || response.fromPrefetchCache || response.status === 304)) request.cached = true;
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) Object.assign(request, { bytes: encodedDataLength, done: true });
  });
  await cdp.send("Network.enable");
  return {
    all: () => [...requests.values()].filter(({ cached, done }) => done && !cached).map(({ path, bytes }) => ({ path, bytes })),
  };
}
