import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const SOURCE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/// Every rule of axe but one, on everything in the page; returns what it found in words.
///
/// The mirror's text is transparent by design: what is seen is drawn on the canvas, and its contrast is tested with the palette
/// (tests/web-client/theme). So `color-contrast` is asked only of the page's own forms.
export async function violations(page, { contrast = false } = {}) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Runtime.evaluate", { expression: SOURCE });
  await cdp.detach();
  const { violations: found } = await page.evaluate(
    (enabled) => window.axe.run(document, { rules: { "color-contrast": { enabled } }, resultTypes: ["violations"] }),
    contrast,
  );
  return found.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `    ${node.html.slice(0, 200)}`).join("\n")}`);
}
