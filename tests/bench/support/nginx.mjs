// nginx serving a folder the way a person would set it up for speed.

import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { freePort } from "../../e2e/support/ports.mjs";
import { end, listen, untilReady } from "../../e2e/support/server.mjs";

function configuration(folder, port) {
  return `
daemon off;
${process.getuid() === 0 ? "user root;" : ""}
worker_processes ${cpus().length};
pid ${folder}/nginx.pid;
error_log stderr error;
events { worker_connections 8192; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  tcp_nodelay on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  types { text/javascript js; application/wasm wasm; text/plain txt; }
  client_body_temp_path ${folder}/tmp; proxy_temp_path ${folder}/tmp; fastcgi_temp_path ${folder}/tmp; uwsgi_temp_path ${folder}/tmp; scgi_temp_path ${folder}/tmp;
  server {
    listen 127.0.0.1:${port} backlog=4096;
    root ${folder}/files;
    location /assets/ {
      add_header Content-Encoding br;
      add_header Vary Accept-Encoding;
      add_header Cache-Control "public, max-age=31536000, immutable";
      add_header X-Content-Type-Options nosniff;
    }
  }
}
`;
}

/// `files`: [[path, bytes]]. The bytes are served as they are, marked as Brotli.
export async function startNginx(folder, files) {
  const port = await freePort();
  await mkdir(join(folder, "tmp"), { recursive: true });
  await mkdir(join(folder, "files/assets"), { recursive: true });
  await writeFile(join(folder, "files/ready.txt"), "ready\n");
  for (const [path, bytes] of files) await writeFile(join(folder, "files", path), bytes);
  await writeFile(join(folder, "nginx.conf"), configuration(folder, port));
  const child = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: ["ignore", "ignore", "pipe"] });
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilReady(child, `${origin}/ready.txt`, listen(child));
  } catch (error) {
    await end(child);
    throw error;
  }
  return { origin, process: child, stop: () => end(child) };
}
