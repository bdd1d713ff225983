import { connect } from "node:net";

const HEAD_END = "\r\n\r\n";

/// One kept-alive connection on which one question is asked after another. `ask(path)` answers {ms, status, body}, timed
/// from before the request is written until its last byte was read; nothing but a socket lies in between.
export async function asker(port, headers) {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join("");
  let waiting = null;
  let parts = [];
  let size = 0;
  let wanted = Infinity;
  let head = "";

  socket.on("data", (bytes) => {
    parts.push(bytes);
    size += bytes.length;
    if (wanted === Infinity) {
      const whole = Buffer.concat(parts);
      const at = whole.indexOf(HEAD_END);
      if (at < 0) return;
      head = whole.toString("latin1", 0, at);
      wanted = at + HEAD_END.length + Number(/^content-length: *(\d+)/im.exec(head)[1]);
    }
    if (size < wanted) return;
    const ms = performance.now() - waiting.begun;
    const body = Buffer.concat(parts).subarray(head.length + HEAD_END.length);
    const { resolve } = waiting;
    [waiting, parts, size, wanted] = [null, [], 0, Infinity];
    resolve({ ms, status: Number(head.slice(9, 12)), body });
  });
  socket.on("error", (error) => waiting?.reject(error));
  socket.on("close", () => waiting?.reject(new Error("the server closed the connection")));

  return {
    ask: (path) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject, begun: performance.now() };
        socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${lines}\r\n`);
      }),
    end: () => socket.destroy(),
  };
}
