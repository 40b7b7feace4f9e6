import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "#test/support/freePort.ts";
import { startArguments } from "#test/support/startCommand.ts";
import { median } from "./figures.ts";
import { benchOrganisation } from "./organisation.ts";
import { botId, tabClientId, tenantId } from "./settings.ts";

export type StartFigures = { readonly mode: "local" | "production"; readonly newMs: number; readonly existingMs: number };

const startLimitMs = 30_000;

/** (c) From `npm start`, without npm, to the first «ready», with a folder that is not there yet and with the same one again. */
export async function compareStarts(folder: string, times: number): Promise<readonly StartFigures[]> {
  const directoryFile = join(folder, "organisation.json");
  const { people, units } = benchOrganisation();
  await writeFile(directoryFile, JSON.stringify({ people: [...people.values()], units: [...units.values()] }));
  const production = {
    NODE_ENV: "production",
    BOT_ID: botId,
    BOT_TYPE: "SingleTenant",
    BOT_PASSWORD: "never-sent",
    TENANT_ID: tenantId,
    TAB_CLIENT_ID: tabClientId,
    TAB_DOMAIN: "bench.invalid",
    DIRECTORY_FILE: directoryFile,
  };
  const modes = [
    { mode: "local", settings: {} },
    { mode: "production", settings: production },
  ] as const;
  const found = modes.map(() => ({ new: [] as number[], existing: [] as number[] }));
  for (let time = 0; time < times; time += 1) {
    for (const [index, { mode, settings }] of modes.entries()) {
      const place = join(folder, `start-${mode}-${time}`);
      const folders = { DATA_DIR: join(place, "data"), KEY_DIR: join(place, "keys") };
      found[index]?.new.push(await timeToReady({ ...settings, ...folders }));
      found[index]?.existing.push(await timeToReady({ ...settings, ...folders }));
    }
  }
  return modes.map(({ mode }, index) => ({
    mode,
    newMs: median(found[index]?.new ?? []),
    existingMs: median(found[index]?.existing ?? []),
  }));
}

async function timeToReady(settings: Readonly<Record<string, string>>): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, startArguments, {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...settings, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  try {
    while (performance.now() - begun < startLimitMs) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it was ready`);
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return performance.now() - begun;
      await pause(5);
    }
    throw new Error(`the server was not ready after ${startLimitMs} ms`);
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}
