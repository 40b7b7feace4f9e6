import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { foundIn } from "#test/support/addressTraces.ts";
import { freePort } from "#test/support/freePort.ts";
import { everythingOn, sqlOn } from "#test/support/postgresDatabase.ts";
import { serverFolders, startServer } from "#test/support/serverProcess.ts";
import { startRecorded } from "./installation.ts";
import { behind, browser, filesOf, from, names, planted, reporterAt, traces, unseenBy, wholeVisit } from "./visit.ts";

// The product as a process, everything that it talks with behind a relay that writes down every byte, and somebody at an address that
// nobody else has. Whatever the process says, keeps or sends on must not hold the address, nor the browser, in any shape.

describe("the search itself", () => {
  it("finds every shape, each by itself and in the midst of others", () => {
    for (const { name, bytes } of traces) {
      expect([name, foundIn([Buffer.concat([Buffer.alloc(7, 0xa5), bytes, Buffer.alloc(3)])], traces)]).toEqual([
        name,
        expect.arrayContaining([name]),
      ]);
    }
    expect(foundIn([planted], traces)).toEqual(names);
    for (const text of [`::ffff:${from}`, `{"ip":"${from}"}`, `for=${behind};`, "127.83.41.0/24"])
      for (const coded of [text, Buffer.from(text).toString("hex"), Buffer.from(text).toString("base64")])
        expect([coded, foundIn([Buffer.from(coded)], traces).length > 0]).toEqual([coded, true]);
    expect(foundIn([Buffer.from("127.0.0.1 ::ffff:127.0.0.1 203.0.114.7 Mozilla/5.0")], traces)).toEqual([]);
  });
});

describe("somebody who visits the anonymous page of an installation", () => {
  it("is in no byte that the server sends to its database, its key vault, the scanner, the connector or the mail server", async () => {
    const { server, postboksPort, address, relays, databaseUrl, folders, larsWrites, larsAsks, calls, letters } =
      await startRecorded();
    await larsWrites();
    const before = calls.length;
    expect(before).toBeGreaterThan(0);

    const visitor = reporterAt(postboksPort);
    const { code, answers } = await wholeVisit(visitor);
    unseenBy(answers);
    // Nobody is told at once, and nobody finds it: both would tell the minute. A day later Lars does, answers, and it is read with the code.
    expect(calls).toHaveLength(before);
    expect((await larsAsks("GET", "/api/reports?list=inbox")).items).toEqual([]);
    server.child.kill("SIGUSR2");
    const listed = await vi.waitFor(
      async () => {
        const [first] = (await larsAsks("GET", "/api/reports?list=inbox")).items;
        if (first === undefined) throw new Error("not there yet");
        return first;
      },
      { timeout: 15_000, interval: 50 },
    );
    let { version } = await larsAsks("GET", `/api/reports/${listed.id}`);
    for (const command of [
      { type: "DeclareHabilitet", answer: "habil", reason: null },
      { type: "Acknowledge", text: "Takk. Vi ser på dette." },
    ])
      ({ version } = await larsAsks("POST", `/api/reports/${listed.id}/commands`, { version, command }));
    const read = await visitor.post("/nb/inbox", { code });
    expect(read.text).toContain("Takk. Vi ser på dette.");
    await larsWrites();
    // The database goes away in the midst of a visit: what is logged of the fault holds nothing of them either.
    relays.database.cut(true);
    const failed = await visitor.post("/nb/inbox", { code });
    expect(failed.status).toBeGreaterThanOrEqual(500);
    relays.database.cut(false);
    await vi.waitFor(async () => expect((await fetch(`${address}/readyz`)).status).toBe(200), { timeout: 15_000, interval: 50 });
    const back = await visitor.post("/nb/inbox", { code });
    expect(back.status).toBe(200);
    unseenBy([read, failed, back]);

    const { code: ended, out, error } = await server.end("SIGTERM");
    expect(ended).toBe(0);
    expect(error).toContain("many wrong receipt codes on the anonymous page");
    expect(error).toContain("faults on the anonymous page");
    const recorded = Object.fromEntries(Object.entries(relays).map(([name, relay]) => [name, relay.recorded()]));
    const rows = await everythingOn(databaseUrl);
    // What was recorded is what was to be: the report on its way to the database, its key to the vault, its file to the scanner; and what was said to Lars.
    for (const [name, words] of [
      ["database", listed.id],
      ["vault", "/wrapkey"],
      ["scanner", "vedlegget"],
      ["connector", encodeURIComponent(`a:${demoPeople.lars}`)],
      ["entra", "jwks"],
    ] as const)
      expect([name, recorded[name]?.some((bytes) => bytes.includes(words))]).toEqual([name, true]);
    expect(rows).toContain(listed.id);
    // No letter tells of a report.
    expect(letters).toEqual([]);

    for (const [name, bytes] of Object.entries(recorded)) expect([name, foundIn(bytes, traces)]).toEqual([name, []]);
    expect(foundIn([Buffer.from(rows), Buffer.from(rows, "latin1")], traces)).toEqual([]);
    expect(foundIn([Buffer.from(out), Buffer.from(error)], traces)).toEqual([]);
    for (const [name, bytes] of await filesOf(folders.folder)) expect([name, foundIn([bytes], traces)]).toEqual([name, []]);

    // Had the server sent it, it would have been found: the same way to the database, as a text and as bytes.
    await sqlOn(relays.database.through(databaseUrl), "select length($1::text), $2::bytea", [`fra ::ffff:${from}`, planted]);
    expect(foundIn(relays.database.recorded(), traces)).toEqual(names);
    // And had it been stored: as a value of a row, and as bytes in hex.
    await sqlOn(databaseUrl, "create table seen (at text, whole bytea)");
    await sqlOn(databaseUrl, "insert into seen values ($1, $2)", [`${from} ${browser}`, planted]);
    const withIt = await everythingOn(databaseUrl);
    expect(foundIn([Buffer.from(withIt, "latin1")], traces)).toEqual(expect.arrayContaining(["dotted", "browser"]));
  }, 120_000);
});

describe("somebody who visits the anonymous page over the embedded store", () => {
  it("is in no file of the server, its write-ahead log included, and in nothing that it prints", async () => {
    const folders = await serverFolders();
    const postboksPort = await freePort();
    const server = await startServer({
      LOG_LEVEL: "trace",
      PORT: "0",
      POSTBOKS_PORT: String(postboksPort),
      DATA_DIR: folders.data,
      KEY_DIR: folders.keys,
    });
    const { answers } = await wholeVisit(reporterAt(postboksPort));
    unseenBy(answers);
    // While it works, and after it has ended, when everything was written.
    const during = await filesOf(folders.folder);
    expect([...during.keys()]).toEqual(expect.arrayContaining(["dagsorden.sqlite", "dagsorden.sqlite-wal"]));
    expect(
      during.get("dagsorden.sqlite-wal")?.includes("NyMelding") || (during.get("dagsorden.sqlite-wal")?.length ?? 0) > 0,
    ).toBe(true);
    const { code, out, error } = await server.end("SIGTERM");
    expect(code).toBe(0);
    expect(error).toContain("many wrong receipt codes on the anonymous page");
    for (const files of [during, await filesOf(folders.folder)])
      for (const [name, bytes] of files) expect([name, foundIn([bytes], traces)]).toEqual([name, []]);
    expect(foundIn([Buffer.from(out), Buffer.from(error)], traces)).toEqual([]);
    // Had it been in a file, it would have been found.
    await writeFile(join(folders.data, "planted"), planted);
    expect(foundIn([...(await filesOf(folders.folder)).values()], traces)).toEqual(names);
  }, 90_000);
});
