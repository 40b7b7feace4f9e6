import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

const run = promisify(execFile);
const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];
const otherPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The path of a Chromium-like browser: `BROWSER_PATH`, an installed Chromium, Chrome or Edge, what Playwright has downloaded or
 * can download, and at last, as root on Debian, apt. Throws a sentence that says what to do when none is to be had.
 */
export async function findOrInstallBrowser(): Promise<string> {
  return (await installed()) ?? (await downloaded()) ?? (await fromApt()) ?? nothing();
}

/** Starts the browser that `browserSetup` found, with `more` switches where given. Sends nothing anywhere but to loopback. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env["BROWSER_PATH"];
  if (executablePath === undefined) throw new Error("browser tests run in the vitest project «browser»");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      // Not by Playwright's interception, which would hold up each of a page's many requests, and keep the browser from caching.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
      ...more,
    ],
  });
}

async function installed(): Promise<string | undefined> {
  const given = process.env["BROWSER_PATH"];
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  for (const path of [...(given === undefined ? [] : [given]), ...onPath, ...otherPlaces]) if (await runs(path)) return path;
  return undefined;
}

async function downloaded(): Promise<string | undefined> {
  const path = chromium.executablePath();
  if (await runs(path)) return path;
  const cli = join(import.meta.dirname, "../../node_modules/playwright-core/cli.js");
  await run(process.execPath, [cli, "install", "chromium"], { timeout: 180_000 }).catch(() => undefined);
  return (await runs(path)) ? path : undefined;
}

async function fromApt(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !(await runs("/usr/bin/apt-get"))) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env, timeout: 300_000 }).catch(() => undefined);
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    env,
    timeout: 600_000,
    maxBuffer: 64 << 20,
  }).catch(() => undefined);
  return installed();
}

async function runs(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function nothing(): never {
  throw new Error("No browser for the browser tests. Install Chromium, Chrome or Edge, or set BROWSER_PATH to one.");
}
