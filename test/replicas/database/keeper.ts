import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, chown, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "#test/support/freePort.ts";
import { findPostgres, userForPostgres } from "#test/support/postgresBinaries.ts";
import type { Asked, KeeperWords, Which } from "./words.ts";

/*
 * A process of its own that runs a PostgreSQL server and, where asked for with `standby`, one that follows it: every commit waits until
 * both have it. It ends and starts them as it is told, and goes with whoever started it, servers, folder and all.
 */

process.on("SIGINT", () => undefined); // Ctrl-C reaches us as well; the end of our parent is what counts.
const run = promisify(execFile);
const hasStandby = process.argv[2] === "standby";
const folder = await mkdtemp(join(tmpdir(), "dagsorden-replicas-postgres-"));
await chmod(folder, 0o755);
const as = await userForPostgres();
const bin = await findPostgres(folder, as);
const password = randomBytes(12).toString("hex");
const data: Record<Which, string> = { primary: join(folder, "primary"), standby: join(folder, "standby") };
const ports: Record<Which, number> = { primary: await freePort(), standby: await freePort() };
const running = new Map<Which, ChildProcess>();
const say = (words: KeeperWords) => {
  if (process.connected) process.send?.(words);
};

async function newCluster(): Promise<void> {
  const passwordFile = join(folder, "password");
  await mkdir(data.primary, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  await own(data.primary, passwordFile);
  const settings = ["--encoding=UTF8", "--locale=C", "--auth=scram-sha-256", "--username=dagsorden", "--no-sync"];
  await run(join(bin, "initdb"), [`--pgdata=${data.primary}`, `--pwfile=${passwordFile}`, ...settings], { ...as, cwd: folder });
  if (!hasStandby) return;
  // A copy of a server that does not run is a server that can follow it.
  await cp(data.primary, data.standby, { recursive: true });
  await writeFile(join(data.standby, "standby.signal"), "");
  await run("chmod", ["0700", data.standby]);
  if (as.uid !== undefined) await run("chown", ["-R", `${as.uid}:${as.gid}`, data.standby]);
}

async function own(...paths: readonly string[]): Promise<void> {
  if (as.uid === undefined || as.gid === undefined) return;
  for (const path of paths) await chown(path, as.uid, as.gid);
}

function flagsOf(which: Which): readonly string[] {
  const common = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200"];
  if (!hasStandby) return common;
  const primary = `host=127.0.0.1 port=${ports.primary} user=dagsorden password=${password} application_name=standby`;
  return which === "primary"
    ? [...common, "synchronous_standby_names=standby", "wal_sender_timeout=2s"]
    : [...common, `primary_conninfo=${primary}`, "wal_receiver_timeout=2s", "wal_retrieve_retry_interval=200ms"];
}

async function start(which: Which): Promise<void> {
  const flags = flagsOf(which).flatMap((flag) => ["-c", flag]);
  const server = spawn(join(bin, "postgres"), ["-D", data[which], "-p", String(ports[which]), ...flags], {
    ...as,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, LC_ALL: "C" },
  });
  running.set(which, server);
  let said = "";
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`PostgreSQL ended: ${said.trim()}`)));
    server.stderr.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
      if (/ready to accept (?:read-only )?connections/.test(said)) resolve();
    });
  });
}

async function stop(which: Which, mode: "fast" | "immediate"): Promise<void> {
  const server = running.get(which);
  if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  await run(join(bin, "pg_ctl"), ["stop", "-D", data[which], "-m", mode], { ...as, cwd: folder });
  await ended;
}

async function end(): Promise<void> {
  for (const which of running.keys()) await stop(which, "immediate").catch(() => running.get(which)?.kill("SIGQUIT"));
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(0);
}

process.on("disconnect", () => void end());
// Whatever goes wrong here, no server is left behind.
process.on("uncaughtException", () => void end());
process.on("message", (asked: Asked) => {
  const work = asked.what === "start" ? start(asked.which) : stop(asked.which, asked.mode);
  work.then(
    () => say({ kind: "done" }),
    (error: Error) => say({ kind: "failed", why: error.message }),
  );
});
try {
  await newCluster();
  await start("primary");
  if (hasStandby) await start("standby");
  say({ kind: "ready", password, ports });
} catch (error) {
  say({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
}
