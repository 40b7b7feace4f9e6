import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readAnswers } from "#bot/archive/archiveAnswers.ts";
import { archiveJobHandlers, watchArchiveAnswers } from "#bot/archive/archiveJobs.ts";
import { dropFolder } from "#bot/archive/dropFolder.ts";
import { createDesk } from "#bot/desk/desk.ts";
import type { StoredJob } from "#bot/store/jobTypes.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import {
  act,
  cyclePeople,
  finishPlan,
  given,
  openCycle,
  processIdOf,
  toThePlan,
  unitOfCourse,
} from "#test/support/cycleCourse.ts";
import { openOffice } from "#test/support/office.ts";

const { leader, verneombud } = cyclePeople;

/** An office with an archive, and a unit that has submitted its plan. */
async function withPlan() {
  const opened = await openOffice();
  const folder = await mkdtemp(join(tmpdir(), "dagsorden-archive-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const office = { ...opened, desk: createDesk({ ...opened.context, archives: true }) };
  const cycle = await openCycle(office);
  const id = await processIdOf(office, cycle.id, unitOfCourse);
  for (const step of toThePlan) given(await act(office, leader, id, step));
  await finishPlan(office, id);
  const drop = dropFolder(folder);
  return { office, id, folder, drop };
}

type World = Awaited<ReturnType<typeof withPlan>>;

async function archiveJobs({ office }: World): Promise<readonly StoredJob[]> {
  const now = { domainNow: office.clock.now(), wallNow: office.clock.wallNow() };
  const found: StoredJob[] = [];
  for (;;) {
    const some = await office.store.claimJobs({ ...now, leaseMs: 60_000, limit: 100 });
    if (some.length === 0) return found.filter(({ kind }) => kind === "archive");
    found.push(...some);
  }
}

async function exported(world: World): Promise<string> {
  const handler = archiveJobHandlers(world.office.desk, world.drop)["archive"];
  for (const job of await archiveJobs(world)) expect(await handler?.(job)).toEqual({ kind: "done" });
  const [name = ""] = (await readdir(join(world.folder, "ut"))).filter((entry) => !entry.startsWith("."));
  return name;
}

const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function answer(world: World, text: string): Promise<void> {
  await mkdir(join(world.folder, "inn"), { recursive: true });
  await writeFile(join(world.folder, "inn", "svar.csv"), text);
  await watchArchiveAnswers({ desk: world.office.desk, drop: world.drop, log: silent }).stop();
}

const planOf = async ({ office, id }: World) => given(await office.desk.readUnit(leader, id)).summary.plan;

describe("the archive", () => {
  it("AM-01 gets the submitted plan as PDF/A with an arkivmelding that names it", async () => {
    const world = await withPlan();
    const name = await exported(world);
    const files = (await readdir(join(world.folder, "ut", name))).sort();
    expect(files).toEqual(["arkivmelding.xml", "tiltaksplan-2026.pdf"]);
    const xml = await readFile(join(world.folder, "ut", name, "arkivmelding.xml"), "utf8");
    expect(xml).toContain(`<meldingId>${name}</meldingId>`);
    expect(xml).toContain("<referanseDokumentfil>tiltaksplan-2026.pdf</referanseDokumentfil>");
    expect(xml).toContain("Institutt for bygg- og miljøteknikk");
    expect((await readFile(join(world.folder, "ut", name, "tiltaksplan-2026.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("AM-01 gets the same package, byte for byte, when it is sent again", async () => {
    const world = await withPlan();
    const [first, second] = [
      await world.office.desk.archivePackage(world.id, "tiltaksplan"),
      await world.office.desk.archivePackage(world.id, "tiltaksplan"),
    ];
    expect(second).toEqual(first);
  });

  it("AM-01 settles the deadline with the reference and the day that it answers", async () => {
    const world = await withPlan();
    const name = await exported(world);
    world.office.clock.date = localDate("2026-11-03");
    expect(await planOf(world)).toMatchObject({ overdue: true });
    world.office.clock.date = localDate("2026-09-03");
    await answer(world, `meldingId;arkivreferanse;arkivert\n${name};2026/881;2026-09-02\n`);
    expect(await planOf(world)).toMatchObject({ doneOn: "2026-09-02", late: false, overdue: false });
    expect(await readdir(join(world.folder, "inn", "lest"))).toEqual(["svar.csv"]);
  });

  it("puts aside an answer that names nothing of ours or cannot be read, and records what it can", async () => {
    const world = await withPlan();
    const name = await exported(world);
    const other = "00000000-0000-4000-8000-000000000001";
    await answer(world, `${other};2026/1\nsøppel\n${name};2026/882;\n`);
    expect(await readdir(join(world.folder, "inn", "avvist"))).toEqual(["svar.csv"]);
    expect(await planOf(world)).toMatchObject({ overdue: false });
    expect(given(await world.office.desk.readUnit(leader, world.id)).process?.archive?.reference).toBe("2026/882");
  });

  it("takes the same answer twice without a second event", async () => {
    const world = await withPlan();
    const name = await exported(world);
    await answer(world, `${name};2026/883;\n`);
    const { version } = given(await world.office.desk.readUnit(leader, world.id));
    await answer(world, `${name};2026/883;\n`);
    expect(given(await world.office.desk.readUnit(leader, world.id)).version).toBe(version);
  });

  it("is tried again when its folder cannot be written", async () => {
    const world = await withPlan();
    await writeFile(join(world.folder, "ut"), "a file where a folder should be");
    const handler = archiveJobHandlers(world.office.desk, world.drop)["archive"];
    const [job] = await archiveJobs(world);
    if (job === undefined) throw new Error("no job");
    await expect(handler?.(job)).rejects.toThrow();
  });

  it("is not asked at all where there is none", async () => {
    const world = await withPlan();
    expect(await archiveJobs({ ...world })).toHaveLength(1);
    const without = await openOffice();
    const cycle = await openCycle(without);
    const id = await processIdOf(without, cycle.id, unitOfCourse);
    for (const step of toThePlan) given(await act(without, leader, id, step));
    await finishPlan(without, id);
    expect(await archiveJobs({ ...world, office: { ...world.office, store: without.store } })).toEqual([]);
  });
});

describe("a document of a unit", () => {
  it("opens for those who see the whole process, and for nobody else", async () => {
    const { office, id } = await withPlan();
    const made = given(await office.desk.readUnitDocument(verneombud, id, "tiltaksplan"));
    expect(made).toMatchObject({ name: "tiltaksplan-2026.pdf", type: "application/pdf" });
    for (const who of [cyclePeople.koordinator, cyclePeople.employee, cyclePeople.hr]) {
      expect(await office.desk.readUnitDocument(who, id, "tiltaksplan")).toEqual({ kind: "not_found" });
    }
    expect(await office.desk.readUnitDocument(leader, "none" as CaseId, "tiltaksplan")).toEqual({ kind: "not_found" });
  });
});

describe("an answer of the archive", () => {
  const id = "00000000-0000-4000-8000-00000000000a";

  it("is read with or without head line, quotes, dates and Windows line ends", () => {
    const text = `\uFEFFmeldingId;arkivreferanse;arkivert\r\n"${id.toUpperCase()}";"2026/1";2026-10-01\r\n\r\n${id};2026/2;\r\n`;
    expect(readAnswers(text)).toEqual([
      { kind: "answer", line: 2, answer: { package: id, reference: "2026/1", archivedOn: "2026-10-01" } },
      { kind: "answer", line: 4, answer: { package: id, reference: "2026/2", archivedOn: null } },
    ]);
  });

  it("names each line that cannot be read", () => {
    const lines = [`${id};`, "x;2026/1", `${id};2026/1;31.02.2026`, `${id};2026/1;;mer`];
    expect(readAnswers(lines.join("\n"))).toEqual(lines.map((_, index) => ({ kind: "unreadable", line: index + 1 })));
  });
});
