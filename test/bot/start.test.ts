import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockFolder } from "#bot/store/folderLock.ts";
import { databaseFile } from "#bot/store/openStore.ts";
import { type Folders, runToEnd, serverFolders, startServer, takenPort } from "#test/support/serverProcess.ts";

const settings = ({ data, keys }: Folders, more: Readonly<Record<string, string>> = {}) => ({
  PORT: "0",
  DATA_DIR: data,
  KEY_DIR: keys,
  ...more,
});
const addressIn = (line: string) => line.replace("Dagsorden: ", "");

describe("a start on one's own machine", () => {
  it("prints its address and the anonymous page's, answers there, and ends cleanly when it is told to", async () => {
    const folders = await serverFolders();
    const server = await startServer(settings(folders));
    expect(server.line).toMatch(/^Dagsorden: http:\/\/localhost:\d+$/);
    const address = addressIn(server.line);
    for (const [path, said] of [
      ["/healthz", "ok\n"],
      ["/readyz", "ready\n"],
    ] as const) {
      const answer = await fetch(address + path);
      expect([answer.status, await answer.text()]).toEqual([200, said]);
    }
    expect(await readdir(folders.data)).toEqual(expect.arrayContaining([databaseFile, "server.lock"]));
    expect((await readdir(folders.keys)).filter((name) => name.endsWith(".key"))).toHaveLength(1);
    expect((await stat(folders.data)).mode & 0o077).toBe(0);
    expect((await stat(folders.keys)).mode & 0o077).toBe(0);
    const ended = await server.end("SIGTERM");
    expect(ended).toMatchObject({ code: 0, signal: null, error: "" });
    expect(ended.out).toMatch(/^Dagsorden: http:\/\/localhost:\d+\nPostboks: http:\/\/127\.0\.0\.1:\d+\n$/);
    (await lockFolder(folders.data)).release();
  });

  it("takes the port that it is given, and starts again on the same folders", async () => {
    const folders = await serverFolders();
    const first = await startServer(settings(folders));
    const port = new URL(addressIn(first.line)).port;
    expect((await first.end("SIGINT")).code).toBe(0);
    const second = await startServer(settings(folders, { PORT: port }));
    expect(second.line).toBe(first.line);
    expect((await second.end("SIGTERM")).code).toBe(0);
  });

  it("ends with a page open, whose stream of events never ends by itself", async () => {
    const server = await startServer(settings(await serverFolders()));
    const stream = await fetch(`${addressIn(server.line)}/local/api/stream`);
    expect(stream.status).toBe(200);
    const rest = stream.text().catch(() => "cut off");
    expect((await server.end("SIGTERM")).code).toBe(0);
    await rest;
  });

  it("is reached from this machine only", async () => {
    const server = await startServer(settings(await serverFolders()));
    const { port } = new URL(addressIn(server.line));
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of elsewhere) {
      await expect(fetch(`http://${address}:${port}/healthz`)).rejects.toThrow();
    }
    // Another name of the loopback network is not the address that it is bound to either.
    await expect(fetch(`http://127.0.0.2:${port}/healthz`)).rejects.toThrow();
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    await server.end("SIGTERM");
  });
});

describe("a start that cannot be", () => {
  /** One line on stderr that names what is wrong, exit code 1, no stack, nothing on stdout. */
  async function refused(more: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<void> {
    const ended = await runToEnd("bot/main.ts", more);
    expect([ended.code, ended.signal, ended.out]).toEqual([1, null, ""]);
    expect(ended.error.trimEnd().split("\n")).toHaveLength(1);
    expect(ended.error).not.toMatch(/\bat .*[:(]|Error:|^\{/);
    for (const word of words) expect(ended.error).toContain(word);
  }

  it("says that the port is taken, and holds nothing back", async () => {
    const folders = await serverFolders();
    const port = String(await takenPort());
    await refused(settings(folders, { PORT: port }), `Port ${port} is in use`, "PORT=");
    (await lockFolder(folders.data)).release();
    expect((await (await startServer(settings(folders))).end("SIGTERM")).code).toBe(0);
  });

  it("says that a folder is no folder", async () => {
    const folders = await serverFolders();
    const file = join(folders.folder, "file");
    await writeFile(file, "");
    await refused(settings(folders, { DATA_DIR: file }), file, "DATA_DIR=");
    await refused(settings(folders, { DATA_DIR: join(file, "within") }), file, "DATA_DIR=");
    await refused(settings(folders, { KEY_DIR: file }), file, "KEY_DIR=");
    (await lockFolder(folders.data)).release();
  });

  it("says that a folder cannot be written to", async () => {
    const folders = await serverFolders();
    await refused(settings(folders, { DATA_DIR: "/proc/dagsorden" }), "/proc/dagsorden", "cannot be written to");
    await refused(settings(folders, { KEY_DIR: "/proc/dagsorden" }), "/proc/dagsorden", "KEY_DIR=");
  });

  it("says that the folder belongs to another server, and leaves that one in peace", async () => {
    const folders = await serverFolders();
    const first = await startServer(settings(folders));
    await refused(settings(folders), folders.data, "another server");
    expect((await fetch(`${addressIn(first.line)}/readyz`)).status).toBe(200);
    expect((await first.end("SIGTERM")).code).toBe(0);
  });

  it("says that the database is damaged", async () => {
    const folders = await serverFolders();
    await mkdir(folders.data);
    await writeFile(join(folders.data, databaseFile), "no database at all, ".repeat(500));
    await refused(settings(folders), databaseFile, "damaged");
    (await lockFolder(folders.data)).release();
  });

  it("says that the chats of the local shell are damaged", async () => {
    const folders = await serverFolders();
    await mkdir(folders.data);
    await writeFile(join(folders.data, "local-teams.sqlite"), "no database at all, ".repeat(500));
    await refused(settings(folders), "local-teams.sqlite", "damaged");
    (await lockFolder(folders.data)).release();
  });

  it("says that the keys are not those of the data, and starts again with the right ones", async () => {
    const folders = await serverFolders();
    await (await startServer(settings(folders))).end("SIGTERM");
    await refused(settings(folders, { KEY_DIR: join(folders.folder, "others") }), "keys", "KEY_DIR=");
    const again = await startServer(settings(folders));
    expect((await again.end("SIGTERM")).code).toBe(0);
  });

  it("says that a key file is damaged", async () => {
    const folders = await serverFolders();
    await (await startServer(settings(folders))).end("SIGTERM");
    const [key] = (await readdir(folders.keys)).filter((name) => name.endsWith(".key"));
    await writeFile(join(folders.keys, key ?? "none"), "c2hvcnQ=");
    await refused(settings(folders), folders.keys, "damaged");
    await rm(folders.keys, { recursive: true });
    await refused(settings(folders), "keys do not belong");
  });

  it.each([
    ["PORT=abc", { PORT: "abc" }],
    ["PORT=-1", { PORT: "-1" }],
    ["PORT=70000", { PORT: "70000" }],
    ["PORT=1e3", { PORT: "1e3" }],
    ["LOG_LEVEL=loud", { LOG_LEVEL: "loud" }],
    ["HMS_URL=javascript:alert(1)", { HMS_URL: "javascript:alert(1)" }],
    ["JOBS_KEPT_DAYS=0", { JOBS_KEPT_DAYS: "0" }],
  ])("says that %s cannot be", async (_name, wrong) => {
    await refused(settings(await serverFolders(), wrong), Object.keys(wrong)[0] ?? "", "must be");
  });

  it("says that the keys may not lie with the data", async () => {
    const folders = await serverFolders();
    await refused(settings(folders, { KEY_DIR: join(folders.data, "keys") }), "KEY_DIR must lie outside DATA_DIR");
    await refused(settings(folders, { KEY_DIR: folders.data }), "KEY_DIR must lie outside DATA_DIR");
  });
});
