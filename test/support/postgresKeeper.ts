import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "./freePort.ts";
import { findPostgres, type RunAs, userForPostgres } from "./postgresBinaries.ts";

/*
 * Started by the tests as a process of its own: runs a PostgreSQL server on loopback in a new folder, says in one line of JSON
 * where it is, or why there is none, and ends it when its input ends. So the server goes also when the tests are killed.
 * With `standby` it is a server that only follows another, and so takes no changes. Nothing outlives the folder, so that nothing
 * needs to be safe from a power cut, unless the word `durable` asks for what that costs; `small` does so on a small disk of its own.
 * Meanwhile a line of its input freezes the server with all its processes, or thaws it, kills it, or starts it again at the same port; each is
 * answered with a line.
 */

process.on("SIGINT", () => undefined); // Ctrl-C reaches us as well; our input's end is what counts.
const run = promisify(execFile);
/** As small as a cluster with its log can be, and some room. */
const smallMb = 96;
const folder = await mkdtemp(join(tmpdir(), "dagsorden-postgres-"));
const disk = process.argv[2] === "small" ? join(folder, "disk") : folder;
let isFrozen = false;
try {
  // The server's user is another one where the tests run as root.
  await chmod(folder, 0o755);
  const as = await userForPostgres();
  const bin = await findPostgres(folder, as);
  const password = randomBytes(12).toString("hex");
  if (process.argv[2] === "small") {
    await mkdir(disk);
    await run("mount", ["-t", "tmpfs", "-o", `size=${smallMb}m,mode=755`, "tmpfs", disk]);
  }
  const data = await newCluster(bin, as, password);
  let { server, port } = await startServer(bin, as, data);
  const url = `postgres://dagsorden:${password}@127.0.0.1:${port}/postgres`;
  process.stdout.write(`${JSON.stringify({ url, disk })}\n`);
  const told: Readonly<Record<string, () => Promise<void>>> = {
    freeze: async () => {
      isFrozen = true;
      await signalAll(server, "SIGSTOP");
    },
    thaw: async () => {
      isFrozen = false;
      await signalAll(server, "SIGCONT");
    },
    kill: async () => {
      const ended = once(server, "exit");
      await signalAll(server, "SIGKILL");
      await ended;
    },
    start: async () => {
      if (server.exitCode === null && server.signalCode === null) return;
      ({ server, port } = await startServer(bin, as, data, port));
    },
  };
  for await (const line of createInterface({ input: process.stdin })) {
    await told[line]?.();
    process.stdout.write(`${line}\n`);
  }
  if (isFrozen) await signalAll(server, "SIGCONT");
  await stop(bin, as, data, server);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ problem: error instanceof Error ? error.message : "unknown" })}\n`);
} finally {
  if (process.argv[2] === "small") await run("umount", [disk]).catch(() => undefined);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function newCluster(bin: string, as: RunAs, password: string): Promise<string> {
  const data = join(disk, "data");
  const passwordFile = join(folder, "password");
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) {
    for (const path of [data, passwordFile]) await chown(path, as.uid, as.gid);
  }
  const settings = ["--encoding=UTF8", "--locale=C", "--auth=scram-sha-256", "--username=dagsorden", "--no-sync"];
  await run(join(bin, "initdb"), [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...settings], {
    ...as,
    cwd: folder,
  });
  if (process.argv[2] === "standby") await writeFile(join(data, "standby.signal"), "");
  return data;
}

async function startServer(bin: string, as: RunAs, data: string, before?: number) {
  const isDurable = process.argv[2] === "durable" || process.argv[2] === "small";
  const unsafe = isDurable ? [] : ["fsync=off", "full_page_writes=off"];
  if (process.argv[2] === "small") unsafe.push("min_wal_size=32MB", "max_wal_size=32MB");
  const flags = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", ...unsafe];
  for (let attempt = 1; ; attempt += 1) {
    const port = before ?? (await freePort());
    const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...flags.flatMap((flag) => ["-c", flag])], {
      ...as,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
    });
    const said = await readiness(server);
    if (said === undefined) return { server, port };
    // Somebody may have taken the port meanwhile; or what is left of the one before has not gone yet.
    if (before !== undefined) await pause(500);
    if (attempt === (before === undefined ? 3 : 20)) throw new Error(`PostgreSQL does not start: ${said.trim()}`);
  }
}

/** `undefined` when it takes connections, or what it said before it ended. */
function readiness(server: ChildProcess): Promise<string | undefined> {
  let said = "";
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", () => resolve(said));
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4_000);
      if (/ready to accept (?:read-only )?connections/.test(said)) resolve(undefined);
    });
  });
}

/** To the server and to its processes, each of which is a session of its own. */
async function signalAll(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid="]);
  const children = stdout.split("\n").flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    return parent === server.pid && pid !== undefined ? [pid] : [];
  });
  // The one that starts new ones first.
  server.kill(signal);
  for (const pid of children) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

async function stop(bin: string, as: RunAs, data: string, server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  await run(join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "immediate"], { ...as, cwd: folder }).catch(() => {
    server.kill("SIGQUIT");
  });
  await ended;
}
