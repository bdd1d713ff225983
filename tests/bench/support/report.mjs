import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../../e2e/support/server.mjs";

/// Prints paragraphs and keeps them in build/bench/.
export async function publish(name, paragraphs) {
  const folder = join(ROOT, "build/bench");
  const text = paragraphs.join("\n\n") + "\n";
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
  console.log(`${text}\nWritten to build/bench/${name}`);
}
