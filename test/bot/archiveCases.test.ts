import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { archiveJobHandlers, watchArchiveAnswers } from "#bot/archive/archiveJobs.ts";
import { dropFolder } from "#bot/archive/dropFolder.ts";
import { createDesk } from "#bot/desk/desk.ts";
import { archivePackageId, caseOfPackage } from "#bot/desk/sak/archivePackageId.ts";
import { runJob } from "#bot/jobs/runJob.ts";
import { settle } from "#bot/jobs/settle.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { StoredJob } from "#bot/store/jobTypes.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { caseDoes, declaresHabil, did, formalised, handled, value } from "#test/support/caseCourse.ts";
import { type Office, openOffice } from "#test/support/office.ts";
import { wholeCase } from "#test/support/wholeCase.ts";

const { kari, lars, hilde, ante, elias } = demoPeople;

async function withArchive(archives = true) {
  const opened = await openOffice();
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-archive-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const office: Office = { ...opened, desk: createDesk({ ...opened.context, archives }) };
  const { cases } = await formalised(office, { what: "Kanari: hun rakker ned på meg." });
  return { office, folder, drop: dropFolder(folder), id: cases[0] as CaseId };
}

type World = Awaited<ReturnType<typeof withArchive>>;

/** A case that was looked at and closed. */
async function withClosed(archives = true): Promise<World> {
  const world = await withArchive(archives);
  const { office, id } = world;
  await did(office, lars, id, declaresHabil);
  await did(office, lars, id, { type: "SettleHelp", wanted: true, adviserId: hilde });
  await did(office, lars, id, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
  await endsAsNoCase(world);
  return world;
}

async function endsAsNoCase({ office, id }: World): Promise<void> {
  await did(office, lars, id, {
    type: "Assess",
    ...{ outcome: "ingen-sak", level: "lavt", signs: [], reason: "Ikke mer å gå videre med.", notice: "Vi går ikke videre." },
  });
  await did(office, lars, id, { type: "Close", reason: "Vurdert." });
}

async function archiveJobs({ office }: World): Promise<readonly StoredJob[]> {
  const now = { domainNow: office.clock.now(), wallNow: office.clock.wallNow() };
  const found: StoredJob[] = [];
  for (;;) {
    const some = await office.store.claimJobs({ ...now, leaseMs: 60_000, limit: 100 });
    if (some.length === 0) return found.filter(({ kind }) => kind === "case-archive");
    found.push(...some);
    for (const job of some) if (job.kind !== "case-archive") await office.store.settleJob(job, { kind: "done" });
  }
}

/** Carries out what waits for the archive, and says which packages lie there. */
async function exported(world: World): Promise<readonly string[]> {
  const handler = archiveJobHandlers(world.office.desk, world.drop)["case-archive"];
  for (const job of await archiveJobs(world)) {
    expect(await handler?.(job)).toEqual({ kind: "done" });
    await world.office.store.settleJob(job, { kind: "done" });
  }
  return packages(world);
}

const packages = async ({ folder }: World) =>
  existsSync(join(folder, "ut")) ? (await readdir(join(folder, "ut"))).filter((entry) => !entry.startsWith(".")) : [];

/** What the log was told of an answer that the archive laid there. */
async function answered(world: World, text: string): Promise<readonly object[]> {
  await mkdir(join(world.folder, "inn"), { recursive: true });
  await writeFile(join(world.folder, "inn", "svar.csv"), text);
  const told: object[] = [];
  const write = (fields: object) => void told.push(fields);
  const log = { info: write, warn: write, error: write };
  await watchArchiveAnswers({ desk: world.office.desk, drop: world.drop, log }).stop();
  return told;
}

const schemas = process.env["NOARK5_SCHEMA_DIR"];

describe("the archive of cases", () => {
  it("SB-05 gets a closed case as PDF/A with an arkivmelding, and takes it away when its reference has come", async () => {
    const world = await withClosed();
    const { office, folder, id } = world;
    const { number } = await handled(office, lars, id);
    const [name = ""] = await exported(world);
    const xml = await readFile(join(folder, "ut", name, "arkivmelding.xml"), "utf8");
    expect(xml).toContain(`<meldingId>${name}</meldingId>`);
    expect(xml).toContain(`Personalsak ${number}`);
    for (const secret of ["Kanari", "Nygård", "Sara", id]) expect(xml).not.toContain(secret);
    const files = await readdir(join(folder, "ut", name));
    expect(files).toEqual(expect.arrayContaining(["arkivmelding.xml", "logg.pdf", "dokument-1.pdf"]));

    const told = await answered(world, `meldingId;arkivreferanse;arkivert\n${name};2026/1201;2026-11-30\n`);
    expect(told).toEqual([{ file: "svar.csv", recorded: 1, known: 0, unknown: 0, refused: 0, unreadable: 0 }]);
    const after = await handled(office, lars, id);
    expect(after).toMatchObject({ status: "ARKIVERT", archived: { reference: "2026/1201" }, next: null });
    expect(after.timeline.items.at(-1)).toMatchObject({ type: "CaseArchived", by: null });
    expect(await packages(world)).toEqual([]);
    expect(await office.store.read.openSubCases({ limit: 10 })).toEqual([]);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("SB-05 gets the same package, byte for byte, when it is made again, and takes the same answer once", async () => {
    const world = await withClosed();
    const made = await world.office.desk.subCasePackage(world.id);
    expect(await world.office.desk.subCasePackage(world.id)).toEqual(made);
    const line = `${made?.name};2026/1202;\n`;
    await answered(world, line);
    const { version } = await handled(world.office, lars, world.id);
    expect(await answered(world, line)).toMatchObject([{ recorded: 0, known: 1 }]);
    expect((await handled(world.office, lars, world.id)).version).toBe(version);
  });

  it("SB-05 settles nothing with an answer to a package from before the case was taken up again", async () => {
    const world = await withClosed();
    const { office, id } = world;
    const [first = ""] = await exported(world);
    await did(office, lars, id, { type: "Reopen", reason: "Noe nytt." });
    expect(await office.desk.subCasePackage(id)).toBeUndefined();
    expect(await answered(world, `${first};2026/1203;\n`)).toMatchObject([{ recorded: 0, refused: 1, lines: [1] }]);
    await endsAsNoCase(world);
    const second = (await exported(world)).find((name) => name !== first) ?? "";
    expect(await answered(world, `${first};2026/1203;\n`)).toMatchObject([{ refused: 1 }]);
    expect(await handled(office, lars, id)).toMatchObject({ status: "AVSLUTTET", archived: null });
    expect(await answered(world, `${second};2026/1204;\n`)).toMatchObject([{ recorded: 1 }]);
    expect(await handled(office, lars, id)).toMatchObject({ archived: { reference: "2026/1204" } });
  });

  it("SB-05 puts aside what names no case of ours, and a reference that is none", async () => {
    const world = await withClosed();
    const [name = ""] = await exported(world);
    const other = "01a20000-0000-8000-8000-000000000001";
    const told = await answered(world, `${other};2026/1\n${name};${"x".repeat(101)};\n`);
    expect(told).toMatchObject([{ unknown: 1, refused: 1, lines: [1, 2] }]);
    expect(await readdir(join(world.folder, "inn", "avvist"))).toEqual(["svar.csv"]);
    expect(await packages(world)).toEqual([name]);
  });

  it("SB-05 takes a reference noted by hand as well, and knows the archive's answer of the same then", async () => {
    const world = await withClosed();
    const [name = ""] = await exported(world);
    await did(world.office, lars, world.id, { type: "Archive", reference: "2026/1205" });
    expect(await answered(world, `${name};2026/1205;\n`)).toMatchObject([{ known: 1 }]);
    expect(await answered(world, `${name};2026/9999;\n`)).toMatchObject([{ refused: 1 }]);
    expect(await packages(world)).toEqual([]);
    expect(await caseDoes(world.office, kari, world.id, { type: "Archive", reference: "x" })).not.toMatchObject({ kind: "done" });
  });

  it("SB-05 shows under «Drift» what cannot be written, by a code, and it can be tried once more", async () => {
    const world = await withClosed();
    const { office, folder, id } = world;
    await writeFile(join(folder, "ut"), "a file where a folder should be");
    const [job] = await archiveJobs(world);
    if (job === undefined) throw new Error("no job");
    const handlers = archiveJobHandlers(office.desk, world.drop);
    const rules = { handlers, maxAttempts: 1, timeoutMs: 30_000, random: () => 0.5, wallNow: office.clock.wallNow };
    await settle(office.store, job, await runJob(job, rules), new AbortController().signal);
    const { number } = await handled(office, lars, id);
    const list = value(await office.desk.listTroubles({ personId: elias }));
    const group = list.groups.find(({ person }) => person === null);
    expect(group?.troubles).toMatchObject([{ kind: "other", uncertain: false, code: expect.stringMatching(/^[A-Z_]+$/) }]);
    for (const secret of [id, number, "Kanari", "Nygård", folder]) expect(JSON.stringify(list)).not.toContain(secret);
    await rm(join(folder, "ut"));
    const [failed] = group?.troubles ?? [];
    if (failed === undefined) throw new Error("nothing has failed");
    const again = { action: "retry", target: { jobId: failed.id }, seen: failed.at } as const;
    expect(value(await office.desk.actOnTroubles({ personId: elias }, again))).toEqual({ acted: 1 });
    expect(await exported(world)).toHaveLength(1);
  });

  it("is not asked at all where there is none", async () => {
    expect(await archiveJobs(await withClosed(false))).toEqual([]);
  });

  it("SB-03, SB-19 gets a case with everything in it, valid against the schema where that is at hand", async () => {
    const world = await withArchive();
    const { office, id } = world;
    await wholeCase(
      {
        act: async (by, command) => {
          const outcome = await caseDoes(office, by, id, command);
          if (outcome.kind !== "done" && outcome.kind !== "not_found")
            throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
        },
        seen: () => handled(office, lars, id),
        today: () => office.clock.date,
        setToday: (date) => {
          office.clock.date = date;
        },
        say: (field) => `Kanari-${field}`,
      },
      ante,
    );
    // It was taken up again at the end: nothing goes out before it is closed anew.
    expect(await exported(world)).toEqual([]);
    await did(office, lars, id, { type: "Close", reason: "Fulgt opp." });
    const [name = ""] = await exported(world);
    const file = join(world.folder, "ut", name, "arkivmelding.xml");
    const xml = await readFile(file, "utf8");
    for (const secret of ["Kanari", "Nygård", "Sara"]) expect(xml).not.toContain(secret);
    expect(xml.match(/referanseDokumentfil/g)?.length).toBeGreaterThan(20);
    if (schemas !== undefined && existsSync(join(schemas, "arkivmelding.xsd")))
      await promisify(execFile)("xmllint", ["--noout", "--schema", join(schemas, "arkivmelding.xsd"), file]);
  }, 60_000);
});

describe("the id of a package", () => {
  it("leads back to its case, for the closing that it was made at and for no other", () => {
    const id = "01a20000-0000-7ffe-8000-00000000f00d" as CaseId;
    const names = [1, 2, 3].map((closing) => archivePackageId(id, closing));
    expect(names[1]).toBe("01a20000-0000-8000-8000-00000000f00d");
    expect(new Set(names).size).toBe(3);
    for (const [index, name] of names.entries()) expect(caseOfPackage(name, index + 1)).toBe(id);
    expect(caseOfPackage(names[1] ?? "", 1)).not.toBe(id);
    expect(caseOfPackage("6f1c2b1e-6c0e-5d0a-9a53-6d0f0f3a7c11", 1)).toBeUndefined();
  });
});
