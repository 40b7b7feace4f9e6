import { setTimeout } from "node:timers/promises";
import type { Cloud } from "../cloud.ts";
import { type Config, ConfigError, readConfig } from "../config.ts";
import { property } from "../property.ts";
import { startFailure } from "../startFailure.ts";
import { botTokenCheck } from "./checks/botToken.ts";
import { clockCheck } from "./checks/clock.ts";
import { databaseCheck } from "./checks/database.ts";
import { employerCheck } from "./checks/employer.ts";
import { folderChecks } from "./checks/folders.ts";
import { graphCheck } from "./checks/graph.ts";
import { keyCheck } from "./checks/keys.ts";
import { mailCheck } from "./checks/mail.ts";
import { manifestCheck } from "./checks/manifest.ts";
import { metricsCheck } from "./checks/metrics.ts";
import { peopleCheck } from "./checks/people.ts";
import { placesCheck } from "./checks/places.ts";
import { scannerCheck } from "./checks/scanner.ts";
import { channelKeysCheck, signInKeysCheck } from "./checks/signIn.ts";
import { amiss, type Check, type Finding, unseen, well } from "./finding.ts";

/** What is around the product that is examined, where it is not what it is in production. */
export type Around = {
  readonly cloud: (tenantId: string) => Cloud;
  /** Where people reach what has this host name. */
  readonly addressOf: (host: string) => string;
  readonly now: () => number;
  /** The manifest that was built for Teams; found by itself where absent. */
  readonly manifest?: string | undefined;
  /** No look takes longer than this, in milliseconds. */
  readonly longestMs: number;
};

/**
 * Reads the settings as the server does, and looks at all that it needs with them, each in a bounded time and all at once. Changes
 * nothing. Never throws.
 */
export async function examine(environment: NodeJS.ProcessEnv, around: Around): Promise<readonly Finding[]> {
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (thrown) {
    if (!(thrown instanceof ConfigError)) throw thrown;
    const faults = thrown.faults.map((fault) => amiss("settings", `${fault}.`, "Set it right, and run this again."));
    return [...faults, unseen("all else", "is not looked at before the settings can be read.")];
  }
  const found = await Promise.all(checksOf(config, around).map((check) => looked(check, around.longestMs)));
  return [well("settings", settingsWords(config)), ...found.flat()];
}

function checksOf(config: Config, around: Around): readonly Check[] {
  const everywhere = [
    keyCheck(config, around),
    databaseCheck(config, around),
    ...folderChecks(config),
    ...mailCheck(config),
    ...scannerCheck(config),
    ...metricsCheck(config),
  ];
  if (config.mode === "local") return everywhere;
  const cloud = around.cloud(config.tenantId);
  return [
    ...everywhere,
    peopleCheck(config, cloud),
    employerCheck(config),
    clockCheck(cloud, config.tenantId, around.now),
    signInKeysCheck(cloud, config.tenantId),
    channelKeysCheck(cloud),
    botTokenCheck(config, cloud),
    ...graphCheck(config, cloud),
    ...placesCheck(config, around.addressOf),
    manifestCheck(config, around.manifest),
  ];
}

function settingsWords(config: Config): string {
  const where = config.mode === "local" ? "one's own machine" : "an installation in a tenant";
  const database = config.databaseUrl === undefined ? "the embedded database" : "PostgreSQL";
  const keys = config.keyVaultUrl === undefined ? "keys in a folder" : "keys in a vault";
  return `can be used: ${where}, ${database}, ${keys}.`;
}

/** What a check finds, in the time that it has. */
export async function looked({ about, look }: Check, longestMs: number): Promise<readonly Finding[]> {
  const over = new AbortController();
  const late = setTimeout(longestMs, "late" as const, { signal: over.signal, ref: false }).catch(() => "late" as const);
  try {
    const found = await Promise.race([look(AbortSignal.any([over.signal, AbortSignal.timeout(longestMs)])), late]);
    if (found !== "late") return found;
    return [amiss(about, `does not answer within ${Math.round(longestMs / 1_000)} seconds.`, "See to what it stands on.")];
  } catch (thrown) {
    // What is wrong with a file may be several lines.
    return [amiss(about, startFailure(thrown)?.replace(/\s*\n\s*/g, " ") ?? `could not be looked at (${codeOf(thrown)}).`)];
  } finally {
    over.abort();
  }
}

/** Its name or code, never its message: that may hold content, or a password. */
function codeOf(thrown: unknown): string {
  const code = property(thrown, "code") ?? property(thrown, "name");
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : "unknown fault";
}
