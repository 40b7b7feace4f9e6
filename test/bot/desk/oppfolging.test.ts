import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Change } from "#bot/changes/changes.ts";
import type { Who } from "#bot/desk/context.ts";
import { demoUnits } from "#bot/local/demo/featured.ts";
import type { StoredJob } from "#bot/store/jobTypes.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import type { HandedId } from "#domain/oppfolging/enhet/model.ts";
import type { Person } from "#domain/organisasjon/model.ts";
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

const { hr, leader, verneombud, employee, koordinator, superior } = cyclePeople;

async function opened() {
  const office = await openOffice();
  const cycle = await openCycle(office);
  return { office, cycle, id: await processIdOf(office, cycle.id, unitOfCourse) };
}

describe("the yearly cycle through the desk", () => {
  it("AM-03 opens every unit of the directory once, also when two servers do it", async () => {
    const { office, cycle } = await opened();
    await Promise.all([office.desk.openUnits(cycle.id), office.desk.openUnits(cycle.id)]);
    const { units } = given(await office.desk.listUnits(hr, cycle.id));
    expect(units.map(({ unitId }) => unitId).sort()).toEqual(Object.values(demoUnits).sort());
  });

  it("AM-01 and AM-02 carry a unit from the first question to the evaluation, with the safety representative's word", async () => {
    const { office, id } = await opened();
    for (const step of toThePlan) given(await act(office, leader, id, step));
    await finishPlan(office, id);
    office.clock.date = localDate("2026-10-30");
    const archived = given(
      await act(office, leader, id, { type: "RecordArchiveReference", reference: "2026/1234", archivedOn: null }),
    );
    expect(archived.summary.plan).toMatchObject({ doneOn: "2026-10-30", late: false });
    const measureId = archived.process?.measures[0]?.measureId;
    if (measureId === undefined) throw new Error("no measure");
    office.clock.date = localDate("2026-12-14");
    given(await act(office, leader, id, { type: "ReportProgress", measureId, progress: "gjennomfoert" }));
    const entry = { measureId, done: "ja", effect: "god", onward: "avsluttes", note: null } as const;
    given(await act(office, leader, id, { type: "DraftEvaluation", entries: [entry], summary: "Rollene er avklart." }));
    const early = await act(office, leader, id, { type: "SubmitEvaluation", losam: null });
    expect(early).toMatchObject({ kind: "refused", refusals: [{ rule: "AM-02" }] });
    const asked = given(await act(office, leader, id, { type: "AskVerneombud" }));
    const version = asked.process?.evaluation?.version ?? null;
    const word = { type: "Attest", about: "evaluering", answer: "uenig", comment: "Støyen er like ille.", version } as const;
    given(await act(office, verneombud, id, word));
    const delivered = given(await act(office, leader, id, { type: "SubmitEvaluation", losam: null }));
    expect(delivered.summary).toMatchObject({ status: "levert", dissent: true, evaluation: { doneOn: "2026-12-14" } });
    expect(delivered.process?.attestations.at(-1)?.comment).toBe("Støyen er like ille.");
  });

  it("keeps words from those who see the status, and everything from those who have no part in it", async () => {
    const { office, id, cycle } = await opened();
    for (const step of toThePlan) given(await act(office, leader, id, step));
    const seen = given(await office.desk.readUnit(koordinator, id));
    expect(seen).toMatchObject({ sight: "status", process: null });
    expect(JSON.stringify(seen)).not.toContain("Støy");
    expect(await office.desk.readUnit(employee, id)).toEqual({ kind: "not_found" });
    expect(await office.desk.runUnitCommand(employee, id, 1, { type: "CloseUnit" })).toEqual({ kind: "not_found" });
    expect(given(await office.desk.listUnits(employee, cycle.id)).units).toEqual([]);
  });

  it("tells of a process that was saved, to those who may see it and to nobody else", async () => {
    const { office, id } = await opened();
    const heard: Change[] = [];
    office.changes.subscribe((change) => void heard.push(change));
    const [first] = toThePlan;
    if (first === undefined) throw new Error("no step");
    given(await act(office, leader, id, first));
    const change = { kind: "cycle", cycleKind: "enhet", caseId: id, version: 2, unitId: unitOfCourse } as const;
    expect(heard).toEqual([change]);
    const hears = ({ personId }: Who) => office.desk.mayHear({ personId }, change);
    expect([leader, verneombud, koordinator, superior, hr].map(hears)).toEqual([true, true, true, true, true]);
    expect(hears(employee)).toBe(false);
    // The dates of a published cycle are no secret in the house.
    expect(office.desk.mayHear(employee, { ...change, cycleKind: "syklus", unitId: null })).toBe(true);
  });

  it("gives each their own duties in the list, the staff to the leader alone, and a page to those with a part in it", async () => {
    const { office, cycle, id } = await opened();
    const own = async (by: Who) =>
      given(await office.desk.listUnits(by, cycle.id))
        .units.find(({ unitId }) => unitId === unitOfCourse)
        ?.duties.map(({ duty }) => duty);
    expect(await own(leader)).toEqual(["lever-tiltaksplan", "lever-evaluering"]);
    expect(await own(verneombud)).toEqual(["medvirk-tiltaksplan", "medvirk-evaluering"]);
    const staff = async (by: Who) => given(await office.desk.readUnit(by, id)).people.staff.map(({ id: person }) => person);
    expect(await staff(leader)).toContain(employee.personId);
    expect(await staff(koordinator)).toEqual([]);
    const hasYear = async (by: Who) => given(await office.desk.readMe(by)).hasYear;
    expect(await Promise.all([leader, verneombud, koordinator, hr, employee].map(hasYear))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(given(await office.desk.listCycles(hr)).representatives.length).toBeGreaterThan(0);
    expect(given(await office.desk.listCycles(leader)).representatives).toEqual([]);
  });

  it("AM-10 settles the leader's task when they open the examination, and the process and its other readers notice nothing", async () => {
    const { office, id } = await opened();
    const hinted = { startpunkt: "A", reportReviewed: true, unsoundIndication: true, specialChallenges: false } as const;
    given(await act(office, leader, id, { type: "ChooseStart", answers: hinted }));
    const read = async (by: Who) => given(await office.desk.readUnit(by, id));
    const others = [verneombud, koordinator, superior, hr, cyclePeople.losam];
    const seen = () => Promise.all(others.map(read));
    const isTask = ({ code }: { readonly code: string }) => code === "undersoek-indikasjon";
    const before = await seen();
    expect(before.map(({ examination, tasks }) => [examination, tasks.some(isTask)])).toEqual(others.map(() => [null, false]));
    expect(await read(leader)).toMatchObject({ examination: "open" });
    const heard: Change[] = [];
    office.changes.subscribe((change) => void heard.push(change));
    const examine = (by: Who, source: "ark" | "observasjon") =>
      office.desk.beginReport(by, {
        ...{ type: "ExamineOnOwnDuty", unitId: unitOfCourse, source, what: "Kanari om svarene.", counterparts: [] },
      });
    given(await examine(leader, "observasjon"));
    given(await examine(superior, "ark"));
    expect(await read(leader)).toMatchObject({ examination: "open" });
    const report = given(await examine(leader, "ark"));
    const after = await read(leader);
    expect(after.examination).toBe("opened");
    expect(after.tasks.find(isTask)).toMatchObject({ done: true });
    expect(JSON.stringify(after)).not.toMatch(new RegExp(`${report.id}|${report.number}|Kanari`));
    expect(await seen()).toEqual(before);
    expect(heard.filter((change) => "caseId" in change && change.caseId === id)).toEqual([]);
    // Whoever takes over the unit has the duty themselves, and learns nothing of what was opened: it may be about them.
    const { units, people } = office.directory.now;
    const unit = units.get(unitOfCourse) ?? expect.fail("no unit");
    const led = new Map([...units, [unitOfCourse, { ...unit, leaderId: employee.personId }]]);
    office.directory.now = { ...office.directory.now, units: led, people };
    expect(await read(employee)).toMatchObject({ examination: "open" });
  });

  it("AM-10 counts an examination that was opened before the leader answered for the results", async () => {
    const { office, id } = await opened();
    const request = { type: "ExamineOnOwnDuty", source: "ark", what: "Noe.", counterparts: [] } as const;
    given(await office.desk.beginReport(leader, { ...request, unitId: unitOfCourse }));
    expect(given(await office.desk.readUnit(leader, id)).examination).toBeNull();
    const hinted = { startpunkt: "A", reportReviewed: true, unsoundIndication: true, specialChallenges: false } as const;
    expect(given(await act(office, leader, id, { type: "ChooseStart", answers: hinted })).examination).toBe("opened");
  });

  it("lays what another part hands over into the plan the next time units are looked after, once, and for the plan's own people", async () => {
    const { office, cycle, id } = await opened();
    const key = "01a20000-0000-4000-8000-00000000f00d" as HandedId;
    const due = localDate("2026-11-20");
    const asked = { key, unitId: unitOfCourse, text: "Kanari: faste møter.", kind: "organisatorisk", due } as const;
    expect(await office.desk.handMeasure({ ...asked, text: "" })).toMatchObject({ kind: "refused" });
    expect(given(await office.desk.handMeasure(asked))).toBe("kept");
    expect(given(await office.desk.handMeasure({ ...asked, text: "Noe annet." }))).toBe("known");
    const handed = async (by: Who) => given(await office.desk.readUnit(by, id)).process?.handed ?? [];
    expect(await handed(leader)).toEqual([]);
    // While it waits nothing of it can be read from the database, its unit least of all.
    const files = await readdir(office.dataDir);
    const bytes = await Promise.all(files.map((name) => readFile(join(office.dataDir, name))));
    expect(bytes.some((one) => one.includes("Kanari"))).toBe(false);
    await Promise.all([office.desk.openUnits(cycle.id), office.desk.openUnits(cycle.id)]);
    expect(await handed(leader)).toMatchObject([{ handedId: key, text: "Kanari: faste møter.", due, answer: null }]);
    expect(await handed(verneombud)).toEqual(await handed(leader));
    const status = given(await office.desk.readUnit(koordinator, id));
    expect(JSON.stringify(status)).not.toMatch(/Kanari|Handed/);
    // What lies in a plan is handed over no second time, and the store keeps nothing of it beside the plan.
    expect(given(await office.desk.handMeasure(asked))).toBe("known");
    await office.desk.openUnits(cycle.id);
    expect((await handed(leader)).length).toBe(1);
    expect(await office.store.read.waitingHanded()).toEqual([]);
    for (const step of toThePlan.slice(0, 2)) given(await act(office, leader, id, step));
    const content = { origin: "nytt", continuedFrom: null, riskId: null, recommendation: null } as const;
    const measure = { text: "Faste møter.", ownerId: leader.personId, due, kind: "organisatorisk", ...content } as const;
    const adopted = given(await act(office, leader, id, { type: "AddMeasure", measure, reason: null, handedId: key }));
    expect(adopted.process?.handed).toMatchObject([{ answer: { kind: "adopted" } }]);
    expect(adopted.process?.measures).toMatchObject([{ content: { text: "Faste møter." } }]);
  });

  it("lets a measure wait for the next cycle where no plan is open, and takes it past a unit that is too small", async () => {
    const office = await openOffice();
    const { people } = office.directory.now;
    const kept = [...people.values()].filter(({ unitId }) => unitId === unitOfCourse).slice(0, 4);
    const isGone = (one: Person) => one.unitId === unitOfCourse && !kept.includes(one);
    const staff = [...people.values()].map((one) => [one.id, isGone(one) ? { ...one, active: false } : one] as const);
    office.directory.now = { ...office.directory.now, people: new Map(staff) };
    const key = "01a20000-0000-4000-8000-00000000f00e" as HandedId;
    const due = localDate("2026-11-20");
    given(await office.desk.handMeasure({ key, unitId: unitOfCourse, text: "Faste møter.", kind: "fysisk", due }));
    const [waiting] = await office.store.read.waitingHanded();
    expect(waiting?.unitId).toBe(demoUnits.ingenioerfakultet);
    const cycle = await openCycle(office);
    const faculty = await processIdOf(office, cycle.id, demoUnits.ingenioerfakultet as typeof unitOfCourse, superior);
    expect(given(await office.desk.readUnit(superior, faculty)).process?.handed).toMatchObject([{ text: "Faste møter." }]);
    const own = await processIdOf(office, cycle.id, unitOfCourse, superior);
    expect(JSON.stringify(given(await office.desk.readUnit(superior, own)))).not.toContain("Faste møter.");
  });

  it("gives whoever acts on an older version the process as it is, and does nothing", async () => {
    const { office, id } = await opened();
    const [first] = toThePlan;
    if (first === undefined) throw new Error("no step");
    given(await office.desk.runUnitCommand(leader, id, 1, first));
    expect(await office.desk.runUnitCommand(leader, id, 1, first)).toMatchObject({ kind: "stale", current: { version: 2 } });
  });

  it("refuses a cycle that is published twice, and shows it to nobody but HR before it opens", async () => {
    const { office, cycle } = await opened();
    const detail = given(await office.desk.readCycle(hr, cycle.id));
    const { version: _v, ...again } = { version: 1, year: 2026, plan: detail.plan };
    const plan = { ...again.plan, copyTo: [] };
    expect(await office.desk.publishCycle(hr, { year: 2026, plan })).toMatchObject({
      kind: "refused",
      refusals: [{ code: "CYCLE_EXISTS" }],
    });
    expect(await office.desk.readCycle(leader, cycle.id)).toEqual({ kind: "not_found" });
    expect(await office.desk.publishCycle(leader, { year: 2027, plan })).toEqual({ kind: "not_found" });
  });

  it("AM-01 refuses an archive reference that another unit has", async () => {
    const { office, id, cycle } = await opened();
    for (const step of toThePlan) given(await act(office, leader, id, step));
    await finishPlan(office, id);
    given(await act(office, leader, id, { type: "RecordArchiveReference", reference: "2026/7", archivedOn: null }));
    const other = await processIdOf(office, cycle.id, demoUnits.ingenioerfakultet as typeof unitOfCourse, superior);
    const start = { startpunkt: "A", reportReviewed: true, unsoundIndication: false, specialChallenges: false } as const;
    given(await act(office, superior, other, { type: "ChooseStart", answers: start }));
    const reference = { type: "RecordArchiveReference", reference: " 2026/7 ", archivedOn: null } as const;
    const refused = await act(office, superior, other, reference);
    expect(refused).toMatchObject({ kind: "refused" });
  });

  describe("reminders", () => {
    /** Works off all that is due, lane by lane, and gives those of a kind. */
    const jobsOf = async (office: Awaited<ReturnType<typeof openOffice>>, kind: string) => {
      const { store, clock } = office;
      const done: StoredJob[] = [];
      for (;;) {
        const now = { domainNow: clock.now(), wallNow: clock.wallNow() };
        const claimed = await store.claimJobs({ ...now, leaseMs: 60_000, limit: 1_000 });
        if (claimed.length === 0) return done.filter((job) => job.kind === kind);
        for (const job of claimed) await store.settleJob(job, { kind: "done" });
        done.push(...claimed);
      }
    };

    it("AM-03 tells whoever has many units of all that opened, in one message", async () => {
      const { office } = await opened();
      const told = (await jobsOf(office, "units-opened")).map(
        ({ payload }) => payload as { personId: string; processIds: string[]; email: boolean },
      );
      expect(new Set(told.map(({ personId }) => personId)).size).toBe(told.length);
      expect(told.find(({ personId }) => personId === leader.personId)).toMatchObject({
        processIds: [expect.any(String)],
        email: true,
      });
      // Where no safety representative is named the chief one stands in: for more than one unit here.
      const chief = told.find(({ personId }) => personId === cyclePeople.hovedverneombud.personId);
      expect(chief?.processIds.length).toBeGreaterThan(1);
      expect(chief?.email).toBe(false);
    });

    it("AM-04 plans one message a person on the day, and the same ones no second time", async () => {
      const { office } = await opened();
      office.clock.date = localDate("2026-10-16");
      await office.desk.planReminders(localDate("2026-10-16"));
      await office.desk.planReminders(localDate("2026-10-16"));
      const people = (await jobsOf(office, "remind")).map(({ payload }) => (payload as { personId: string }).personId);
      expect(new Set(people).size).toBe(people.length);
      expect(people).toContain(leader.personId);
      expect(people).toContain(verneombud.personId);
    });

    it("AM-04 makes up for a day on which no server was there", async () => {
      const { office } = await opened();
      office.clock.date = localDate("2026-10-19");
      await office.desk.planReminders(localDate("2026-10-16"));
      const people = (await jobsOf(office, "remind")).map(({ payload }) => (payload as { personId: string }).personId);
      expect(people).toContain(leader.personId);
    });

    it("AM-01 says nothing more once the plan is in the archive", async () => {
      const { office, id } = await opened();
      office.clock.date = localDate("2026-10-16");
      await office.desk.planReminders(localDate("2026-10-16"));
      const mine = (await jobsOf(office, "remind")).find(
        ({ payload }) => (payload as { personId: string }).personId === leader.personId,
      );
      const payload = mine?.payload as Parameters<typeof office.desk.stillDue>[0];
      expect(await office.desk.stillDue(payload)).toHaveLength(1);
      for (const step of toThePlan) given(await act(office, leader, id, step));
      await finishPlan(office, id);
      given(await act(office, leader, id, { type: "RecordArchiveReference", reference: "2026/9", archivedOn: null }));
      expect(await office.desk.stillDue(payload)).toEqual([]);
    });

    it("lets a person put off their own, and tells those who chase that it was done today already", async () => {
      const { office, id, cycle } = await opened();
      office.clock.date = localDate("2026-10-12");
      const passes = { until: localDate("2026-11-02"), knownDeadlines: [] };
      expect(await office.desk.snoozeReminders(leader, cycle.id, passes)).toMatchObject({
        kind: "refused",
        refusals: [{ rule: "AM-01", deadline: "2026-10-30" }],
      });
      given(await office.desk.snoozeReminders(leader, cycle.id, { until: localDate("2026-10-20"), knownDeadlines: [] }));
      expect(given(await office.desk.listUnits(leader, cycle.id)).snooze?.until).toBe("2026-10-20");
      expect(given(await office.desk.chaseLeaders(koordinator, cycle.id, [id]))).toMatchObject({ asked: 1, alreadyAsked: 0 });
      expect(given(await office.desk.chaseLeaders(koordinator, cycle.id, [id]))).toMatchObject({ asked: 0, alreadyAsked: 1 });
      expect(await office.desk.chaseLeaders(employee, cycle.id, [id])).toEqual({ kind: "not_found" });
    });
  });
});
