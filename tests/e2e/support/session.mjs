import assert from "node:assert/strict";

/// Signs in without a browser; the cookie is as Playwright takes it.
export async function sessionCookie(origin, { phone, password }) {
  const response = await fetch(`${origin}/api/v1/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: origin },
    body: JSON.stringify({ phone, password }),
  });
  assert.equal(response.status, 200, `signing in as ${phone} answers ${response.status}`);
  const [name, value] = response.headers.getSetCookie()[0].split(";")[0].split("=");
  return { name, value, url: origin, httpOnly: true, sameSite: "Strict" };
}
