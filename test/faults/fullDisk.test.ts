import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { v7 } from "uuid";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { databaseFile } from "#bot/store/openStore.ts";
import { chatTextsFor } from "#bot/teams/texts/chatTexts.ts";
import { instantOf, osloDate } from "#domain/kernel/instant.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { textsFor } from "#domain/texts/index.ts";
import { pressed, wordsOf } from "#test/support/cardParts.ts";
import { newDatabase, sqlOn } from "#test/support/postgresDatabase.ts";
import { chance } from "./chance.ts";
import { emptyLedger } from "./ledger.ts";
import { employee, organisationOf } from "./organisation.ts";
import { type Person, personIn } from "./person.ts";
import { openPlace, verifiedChains, verifyLog } from "./place.ts";
import { serverPool } from "./serverPool.ts";
import { startStandIn } from "./standIn.ts";

const languages = ["nb", "nn", "en"] as const;
const today = osloDate(instantOf(Date.now()));

/** An installation with an employee of each language, which nothing but its disk can trouble. The folder is the test's to delete. */
async function installation(folder: string, databaseUrl?: string) {
  const standIn = await startStandIn(chance(1));
  standIn.manner = "smooth";
  const place = await openPlace(folder, databaseUrl);
  const { people, units } = organisationOf(languages.length);
  const speaking = people.map((person) => {
    const number = languages.findIndex((_, index) => employee(index).id === person.id);
    return { ...person, language: languages[number] ?? "nb" };
  });
  const directoryFile = join(folder, "organisation.json");
  await writeFile(directoryFile, JSON.stringify({ people: speaking, units }));
  const servers = serverPool(place, standIn, directoryFile, chance(2));
  onTestFinished(async () => {
    await servers.cutAll();
    await standIn.close();
  });
  const outside = {
    standIn,
    servers,
    ledger: emptyLedger(),
    chance: { ...chance(3), isOneIn: () => false },
    unanswered: new Map(),
  };
  const staff = languages.map((language, number) => ({
    language,
    person: personIn({ ...outside, onSent: () => undefined }, employee(number)),
  }));
  const health = async (path: string) => {
    const answer = await fetch((await servers.address()) + path);
    return [answer.status, await answer.text()] as const;
  };
  return { place, standIn, servers, staff, health };
}

type Installation = Awaited<ReturnType<typeof installation>>;

const dayForm = (from = today) => ({
  v: 1,
  verb: "day.send",
  id: v7(),
  from,
  work: "Rette oppgaver. ".repeat(18),
  everyWeek: "false",
});

/** Somebody begins an application and has filled in its second step: what «Neste» would send. */
async function beginDraft({ say, press }: Person): Promise<object> {
  const begun = await say("fast avtale", ({ card }) => wordsOf(card).includes("Startdato"));
  const start = addDays(today, 40);
  const second = await press(pressed(begun.card, "Neste", { otherArrangement: "false", start, end: addDays(start, 60) }));
  return pressed(second, "Neste", { day2: "true", day4: "true", availability: "Kl. 8–15.30 på Teams" });
}

/** Everything that a save could have written a part of. */
async function contentOf({ place }: Installation) {
  const tables = ["case_state", "case_event", "sealed_text", "case_key", "job", "draft"];
  return Promise.all(tables.map((table) => place.rows(`select count(*) as n from ${table}`)));
}

const draftRow = ({ place }: Installation) =>
  place.rows(`select id, version, step, updated_at from draft where owner_id = '${employee(0).id}'`);

/** One press, as it is answered: the card that came back, or the message about a fault, which comes after the answer. */
async function pressOnce({ standIn }: Installation, person: Person, data: object): Promise<string> {
  const before = standIn.chatOf(person.id).length;
  const card = await person.pressOnce(data);
  if (card !== undefined) return wordsOf(card);
  const told = () => standIn.chatOf(person.id)[before];
  await vi.waitFor(() => expect(told()).toBeDefined(), { timeout: 10_000 });
  return wordsOf(told()?.card);
}

/** Each in their own language is told that it went wrong, with a number to give, and nothing of it is kept. */
async function expectRefusals(installed: Installation, step: object): Promise<void> {
  const before = [await contentOf(installed), await draftRow(installed)];
  for (const { language, person } of installed.staff) {
    const words = chatTextsFor(language).fault;
    const told = await pressOnce(installed, person, dayForm());
    const [start = "", end = ""] = words.text("#").split("#");
    expect(told).toContain(words.title);
    expect(told).toContain(start);
    expect(told.slice(told.indexOf(start) + start.length)).toMatch(new RegExp(`^[0-9A-Z]{8}${end.replace(".", "\\.")}`));
  }
  const owner = installed.staff[0]?.person;
  if (owner === undefined) throw new Error("nobody");
  expect(await pressOnce(installed, owner, step)).toContain(chatTextsFor("nb").fault.title);
  const tab = await owner.tab("GET", "/api/cases?list=mine");
  expect(tab.status).toBe(200);
  expect([await contentOf(installed), await draftRow(installed)]).toEqual(before);
  expect((await verifiedChains(installed.place)).fault).toBeNull();
  expect(await installed.health("/healthz")).toEqual([200, "ok\n"]);
  expect(await installed.health("/readyz")).toEqual([
    200,
    "ready, but the database takes no changes: see to the space on its disk\n",
  ]);
}

/** The same is sent again, and the draft goes on from where it was. */
async function expectService(installed: Installation, step: object): Promise<void> {
  for (const { language, person } of installed.staff) {
    expect(await pressOnce(installed, person, dayForm(addDays(today, 20)))).toContain(textsFor(language).status.OENSKET);
  }
  const [draft] = await draftRow(installed);
  const owner = installed.staff[0]?.person;
  if (owner === undefined) throw new Error("nobody");
  await owner.press(step);
  expect(await draftRow(installed)).toMatchObject([{ id: draft?.["id"], version: 3, step: "grunner" }]);
  expect(await installed.health("/readyz")).toEqual([200, "ready\n"]);
  await installed.servers.stopAll();
  expect(await verifyLog(installed.place)).toMatchObject({ code: 0 });
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-full-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Everybody has the app, and two have begun an application: gives what each would send next. */
async function begun({ servers, staff }: Installation) {
  await servers.start(0);
  for (const { person } of staff) await person.install();
  const [owner, , another] = staff;
  if (owner === undefined || another === undefined) throw new Error("nobody");
  const { card } = await another.person.say("fast avtale", ({ card: shown }) => wordsOf(shown).includes("Start date"));
  return { step: await beginDraft(owner.person), small: { by: another.person, form: pressed(card, "Next", {}) } };
}

const isFault = (words: string) => languages.some((language) => words.includes(chatTextsFor(language).fault.title));

/** Large saves until none fits any more, then small ones: what is left has no place for any. */
async function fillUp(installed: Installation, { by, form }: Awaited<ReturnType<typeof begun>>["small"]): Promise<void> {
  for (let days = 30; ; days += 1) {
    if (isFault(await pressOnce(installed, by, dayForm(addDays(today, days))))) break;
    expect(days).toBeLessThan(330);
  }
  for (let version = Number(form["version"]); ; version += 1) {
    if (isFault(await pressOnce(installed, by, { ...form, version }))) return;
    expect(version).toBeLessThan(300);
  }
}

describe("on a full disk everybody is told, nothing is half written, and service goes on when there is space again", () => {
  // Windows has no such limit; there this is not tried.
  it.skipIf(process.platform === "win32")("embedded, with files that may not grow", { timeout: 120_000 }, async () => {
    const installed = await installation(await temporaryFolder());
    const { step, small } = await begun(installed);
    await installed.servers.stopAll();
    const file = join(installed.place.settings["DATA_DIR"] ?? "", databaseFile);
    await installed.servers.start(0, { fileKiB: Math.ceil(statSync(file).size / 1024) + 256 });
    await fillUp(installed, small);
    await expectRefusals(installed, step);
    // What lies in the log is taken into the database, and the log begins anew.
    const beside = new DatabaseSync(file);
    expect(beside.prepare("pragma wal_checkpoint(truncate)").get()).toMatchObject({ busy: 0 });
    beside.close();
    await expectService(installed, step);
  });

  // Only root on Linux may mount one; elsewhere the test before this one is what there is.
  it.skipIf(process.platform !== "linux" || process.getuid?.() !== 0)(
    "embedded, on a small disk of its own",
    { timeout: 120_000 },
    async () => {
      const folder = await temporaryFolder();
      await promisify(execFile)("mount", ["-t", "tmpfs", "-o", "size=3m", "tmpfs", folder]);
      onTestFinished(async () => void (await promisify(execFile)("umount", [folder])));
      const installed = await installation(folder);
      const { step, small } = await begun(installed);
      const filler = join(folder, "filler");
      await takeAllSpace(filler);
      await fillUp(installed, small);
      await expectRefusals(installed, step);
      await rm(filler);
      await expectService(installed, step);
    },
  );

  it("on PostgreSQL", { timeout: 120_000 }, async () => {
    const databaseUrl = await newDatabase();
    const installed = await installation(await temporaryFolder(), databaseUrl);
    const { step } = await begun(installed);
    // What the server says when a table cannot grow, in the midst of a transaction.
    const raise = "raise exception using errcode = 'disk_full', message = 'could not extend file: No space left on device'";
    await sqlOn(databaseUrl, `create function full_disk() returns trigger language plpgsql as $$ begin ${raise}; end $$`);
    for (const table of ["job", "draft"]) {
      await sqlOn(
        databaseUrl,
        `create trigger full_disk before insert or update on ${table} for each statement execute function full_disk()`,
      );
    }
    await expectRefusals(installed, step);
    await sqlOn(databaseUrl, "drop function full_disk cascade");
    await expectService(installed, step);
  });
});

/** Writes zeros until the disk takes no more. */
async function takeAllSpace(path: string): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const size of [64 * 1024, 4 * 1024]) {
      const zeros = Buffer.alloc(size);
      while ((await file.write(zeros).catch(() => ({ bytesWritten: 0 }))).bytesWritten === size);
    }
  } finally {
    await file.close();
  }
}
