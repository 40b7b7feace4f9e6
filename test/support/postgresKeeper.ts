import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./freePort.ts";
import { findPostgres, type RunAs, userForPostgres } from "./postgresBinaries.ts";

/*
 * Started by the tests as a process of its own: runs a PostgreSQL server on loopback in a new folder, says in one line of JSON
 * where it is, or why there is none, and ends it when its input ends. So the server goes also when the tests are killed.
 * With `standby` it is a server that only follows another, and so takes no changes. Nothing outlives the folder, so that nothing
 * needs to be safe from a power cut, unless the word `durable` asks for what that costs.
 */

process.on("SIGINT", () => undefined); // Ctrl-C reaches us as well; our input's end is what counts.
const asked = once(process.stdin.resume(), "end");
const folder = await mkdtemp(join(tmpdir(), "dagsorden-postgres-"));
try {
  // The server's user is another one where the tests run as root.
  await chmod(folder, 0o755);
  const as = await userForPostgres();
  const bin = await findPostgres(folder, as);
  const password = randomBytes(12).toString("hex");
  const data = await newCluster(bin, as, password);
  const { server, port } = await startServer(bin, as, data);
  process.stdout.write(`${JSON.stringify({ url: `postgres://dagsorden:${password}@127.0.0.1:${port}/postgres` })}\n`);
  await Promise.race([asked, once(server, "exit")]);
  await stop(bin, as, data, server);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ problem: error instanceof Error ? error.message : "unknown" })}\n`);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function newCluster(bin: string, as: RunAs, password: string): Promise<string> {
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) {
    for (const path of [data, passwordFile]) await chown(path, as.uid, as.gid);
  }
  const settings = ["--encoding=UTF8", "--locale=C", "--auth=scram-sha-256", "--username=dagsorden", "--no-sync"];
  await promisify(execFile)(join(bin, "initdb"), [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...settings], {
    ...as,
    cwd: folder,
  });
  if (process.argv[2] === "standby") await writeFile(join(data, "standby.signal"), "");
  return data;
}

async function startServer(bin: string, as: RunAs, data: string) {
  const unsafe = process.argv[2] === "durable" ? [] : ["fsync=off", "full_page_writes=off"];
  const flags = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", ...unsafe];
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), ...flags.flatMap((flag) => ["-c", flag])], {
      ...as,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LC_ALL: "C" },
    });
    const said = await readiness(server);
    if (said === undefined) return { server, port };
    // Somebody may have taken the port meanwhile.
    if (attempt === 3) throw new Error(`PostgreSQL does not start: ${said.trim()}`);
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

async function stop(bin: string, as: RunAs, data: string, server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  await promisify(execFile)(join(bin, "pg_ctl"), ["stop", "-D", data, "-m", "immediate"], { ...as, cwd: folder }).catch(() => {
    server.kill("SIGQUIT");
  });
  await ended;
}
