// A real SMTP server, as the product knows one: by its address.

import { SMTPServer } from "smtp-server";

/// A mail server that keeps envelopes and messages.
export async function mailServer(t, options = {}) {
  const mails = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.starttls ? [] : ["STARTTLS"],
    onAuth: ({ username, password }, _, done) => done(username === "kabinet" && password === "secret" ? null : new Error("no"), { user: username }),
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (bytes) => (text += bytes));
      stream.on("end", () => {
        mails.push({ from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(({ address }) => address), user: session.user, secure: session.secure, text });
        done();
      });
    },
    ...options.server,
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject); // somebody else has the port
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  server.removeAllListeners("error").on("error", () => {});
  t.after(() => new Promise((resolve) => server.close(resolve)));
  return { mails, address: `smtp://127.0.0.1:${server.server.address().port}` };
}

/// What tells the product to send its mails there.
export const mailFlags = (address, more = []) => ["--mail-gateway", "smtp", "--mail-address", address, "--mail-from", "kabinet@operator.example", ...more];
