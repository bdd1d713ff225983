import { chromium } from "playwright-core";

// No GPU is needed: the canvas is drawn by SwiftShader.
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-unsafe-swiftshader",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--ignore-gpu-blocklist",
];

export const CHROMIUM = process.env.KABINET_CHROMIUM ?? "/usr/bin/chromium";

export function launchBrowser({ flags = [] } = {}) {
  return chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] });
}
