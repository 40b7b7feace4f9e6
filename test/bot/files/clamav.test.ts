import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { clamavAddress, clamavScanner } from "#bot/files/scan/clamav.ts";
import { startFileIntake } from "#bot/files/startIntake.ts";
import { temporaryFolder } from "#test/bot/store/fixtures.ts";
import { type ClamdMood, clamdStandIn, eicar } from "./clamdStandIn.ts";
import { formBody, formServer, send } from "./formServer.ts";

const loopback = { port: 0, host: "127.0.0.1" };
const large = Buffer.alloc(5 * 1024 * 1024, "a file of the largest size ");

it("says of each file whether it is clean, over TCP and over a socket file", async () => {
  const tcp = await clamdStandIn(loopback);
  const path = join(await temporaryFolder(), "clamd.ctl");
  await clamdStandIn({ path });
  for (const address of [`127.0.0.1:${tcp.port}`, path]) {
    const scanner = clamavScanner(clamavAddress(address) ?? { path: "nowhere" });
    expect(await scanner.scan(Buffer.from("hei"))).toBe("clean");
    expect(await scanner.scan(new Uint8Array())).toBe("clean");
    expect(await scanner.scan(large)).toBe("clean");
    expect(await scanner.scan(Buffer.from(eicar))).toBe("virus");
    expect(await scanner.scan(Buffer.concat([large, Buffer.from(eicar)]))).toBe("virus");
  }
});

it("calls nothing clean when the scanner is silent, hangs up, talks nonsense, has a smaller limit, or is not there", async () => {
  const clamd = await clamdStandIn(loopback);
  const address = { port: clamd.port, host: "127.0.0.1" };
  const scanner = clamavScanner(address);
  const hurried = clamavScanner(address, 300);
  for (const mood of ["silent", "hangs-up", "babbles", "limit"] satisfies ClamdMood[]) {
    clamd.state.mood = mood;
    expect([mood, await (mood === "silent" ? hurried : scanner).scan(large)]).toEqual([mood, "scanner-unavailable"]);
  }
  clamd.state.mood = "well";
  expect(await scanner.scan(large)).toBe("clean");
  await clamd.close();
  expect(await scanner.scan(large)).toBe("scanner-unavailable");
  expect(await clamavScanner({ path: "/nowhere/clamd.ctl" }).scan(large)).toBe("scanner-unavailable");
});

it("scans many at once, each by itself", async () => {
  const clamd = await clamdStandIn(loopback);
  const scanner = clamavScanner({ port: clamd.port, host: "127.0.0.1" });
  const files = Array.from({ length: 20 }, (_, index) => Buffer.from(index % 3 === 0 ? eicar : "hei"));
  const verdicts = await Promise.all(files.map((file) => scanner.scan(file)));
  expect(verdicts).toEqual(files.map((_, index) => (index % 3 === 0 ? "virus" : "clean")));
  expect(clamd.state.scans).toBe(20);
});

it("files are taken when the scanner that is set says so, and none while it does not answer", async () => {
  const clamd = await clamdStandIn(loopback);
  const intake = startFileIntake(`127.0.0.1:${clamd.port}`);
  onTestFinished(() => intake.close());
  const port = await formServer((incoming, response) =>
    intake.receive(incoming, response, async ({ fields, files, refusals }) => ({
      fields: Object.fromEntries(fields),
      files: files.map(({ file, type }) => [file, type]),
      refusals,
    })),
  );
  const body = formBody([
    { name: "vedlegg", file: "a.txt", content: eicar },
    { name: "vedlegg", file: "b.txt", content: "hei" },
    { name: "hva", content: "kept" },
  ]);
  expect((await send(port, body)).body).toEqual({
    fields: { hva: ["kept"] },
    files: [[2, "text"]],
    refusals: [{ code: "virus", file: 1 }],
  });
  await clamd.close();
  expect((await send(port, body)).body).toEqual({
    fields: { hva: ["kept"] },
    files: [],
    refusals: [1, 2].map((file) => ({ code: "scanner-unavailable", file })),
  });
  expect(() => startFileIntake("nonsense")).toThrow("CLAMAV");
});

it("takes host and port, or the path of a socket, for an address, and nothing else", () => {
  expect(clamavAddress("clamav.internal:3310")).toEqual({ host: "clamav.internal", port: 3310 });
  expect(clamavAddress("[::1]:3310")).toEqual({ host: "::1", port: 3310 });
  expect(clamavAddress("/run/clamav/clamd.ctl")).toEqual({ path: "/run/clamav/clamd.ctl" });
  for (const wrong of ["", "clamav", "clamav:", "clamav:0", "clamav:65536", "http://clamav:3310", "run/clamd.ctl", "a b:1"])
    expect(clamavAddress(wrong)).toBeUndefined();
});
