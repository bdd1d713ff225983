import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";

/// One line about where the figures come from.
export function machine() {
  const [first] = cpus();
  return `${cpus().length} × ${first.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
}

/// The first line that a program says of its version.
export function version(command, ...flags) {
  const { stdout, stderr } = spawnSync(command, flags, { encoding: "utf8" });
  return `${stdout}${stderr}`.trim().split("\n")[0];
}

/// Memory of a process and its children in MB, what they share counted once.
export async function memory_mb(pid) {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const own = [pid, ...children.split(" ").filter(Boolean)].map(async (each) => {
    const sizes = await readFile(`/proc/${each}/smaps_rollup`, "utf8").catch(() => "");
    return Number(/^Pss:\s+(\d+)/m.exec(sizes)?.[1] ?? 0) / 1024;
  });
  return (await Promise.all(own)).reduce((sum, size) => sum + size, 0);
}
