import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { ReportDetail, ReportRow } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { pngFile } from "#test/bot/files/made.ts";
import { type Office, openOffice, withPerson } from "#test/support/office.ts";
import { anUnderretning } from "#test/support/reportAnswers.ts";

const { lars, kari, solveig } = demoPeople;
const as = (personId: PersonId) => ({ personId });
const habil = { type: "DeclareHabilitet", answer: "habil", reason: null } as const;

/** An underretning without a name about Kari's unit, which Lars leads. */
async function sent() {
  const office = await openOffice();
  const desk = createPostboksDesk(office.context);
  const answers = anUnderretning({ unitId: office.directory.now.people.get(kari)?.unitId ?? null });
  const outcome = await desk.send({ formId: randomUUID(), language: "nb", answers, relatedCode: null, files: [] });
  if (outcome.kind !== "sent") throw new Error(outcome.kind);
  const { code, number } = outcome;
  const write = async (command: ReportCommandInput, files = 0) => {
    const version = (await desk.open(code, "nb"))?.version ?? 0;
    const added = Array.from({ length: files }, () => ({ type: "png", bytes: pngFile() }) as const);
    expect(await desk.command(code, "nb", version, command, added)).toMatchObject({ kind: "done" });
  };
  return { office, desk, code, number, write };
}

const theNextDay = (office: Office) => {
  office.clock.date = addDays(office.clock.date, 1);
};

async function inboxOf(office: Office, personId = lars): Promise<readonly ReportRow[]> {
  const found = await office.desk.listReports(as(personId), { list: "inbox", after: null });
  return found.kind === "done" ? found.value.items : [];
}

async function read(office: Office, id: CaseId, personId = lars): Promise<ReportDetail | undefined> {
  const found = await office.desk.readReport(as(personId), id);
  return found.kind === "done" ? found.value : undefined;
}

/** Everything that tells somebody of reports, as it is at this moment. */
async function everywhere(office: Office, id: CaseId, number: string) {
  const who = as(lars);
  return {
    inbox: await office.desk.listReports(who, { list: "inbox", after: null }),
    start: await office.desk.readStart(who),
    search: await office.desk.search(who, { words: number, kind: null }),
    one: await read(office, id),
  };
}

describe("what somebody without a name sends", () => {
  it("7.10 is not there for those who get it before its day is over, wherever they look, and then it is", async () => {
    const { office, number } = await sent();
    const [id] = await office.store.read.openReports({ limit: 1 });
    if (id === undefined) throw new Error("not kept");
    const before = await everywhere(office, id, number);
    expect(before).toMatchObject({ inbox: { value: { items: [], next: null } }, one: undefined });
    expect(JSON.stringify(before)).not.toContain(number);
    expect(await office.desk.runReportCommand(as(lars), id, 1, habil)).toEqual({ kind: "not_found" });
    expect(await office.desk.addReportFiles(as(lars), id, [])).toEqual({ kind: "not_found" });
    const page = { personId: lars, list: "inbox" } as const;
    expect(await office.store.read.countReports({ ...page, today: office.clock.date })).toBe(0);
    theNextDay(office);
    const after = await everywhere(office, id, number);
    expect(after.inbox).toMatchObject({ value: { items: [{ id, submittedOn: addDays(office.clock.date, -1) }] } });
    expect(after.one).toMatchObject({ sight: "foer-aapning" });
    for (const place of [after.start, after.search]) expect(JSON.stringify(place)).toContain(number);
    expect(await office.store.read.countReports({ ...page, today: office.clock.date })).toBe(1);
  });

  it("7.10 waits for its deadline from the day on which it came, not from the one on which it is seen", async () => {
    const { office } = await sent();
    const sentOn = office.clock.date;
    theNextDay(office);
    expect((await inboxOf(office))[0]?.due).toMatchObject({ what: "kvittering", on: addDays(sentOn, 7) });
  });

  it("7.10 changes nothing of a report that goes on before its day is over: nothing that is read, and no version", async () => {
    const { office, number, write } = await sent();
    theNextDay(office);
    const [{ id } = { id: "" as CaseId }] = await inboxOf(office);
    await office.desk.runReportCommand(as(lars), id, 1, habil);
    // The reading itself is part of what is read.
    await read(office, id);
    const before = await everywhere(office, id, number);
    await write({ type: "SendMessage", text: "Mer om dette." }, 1);
    expect(withoutReadings(await everywhere(office, id, number))).toEqual(withoutReadings(before));
    theNextDay(office);
    const after = await read(office, id);
    expect(after).toMatchObject({ version: 3, messages: [{ text: "Mer om dette." }], files: [expect.anything()] });
  });

  it("7.10 hinders nobody who goes on with what they see, and their own steps count up by one", async () => {
    const { office, desk, code, write } = await sent();
    theNextDay(office);
    const [{ id } = { id: "" as CaseId }] = await inboxOf(office);
    await office.desk.runReportCommand(as(lars), id, 1, habil);
    await write({ type: "SendMessage", text: "Mer om dette." });
    const heard: unknown[] = [];
    office.changes.subscribe((change) => heard.push(change));
    const done = await office.desk.runReportCommand(as(lars), id, 2, { type: "Acknowledge", text: "Takk." });
    expect(done).toMatchObject({ kind: "done", value: { version: 3, status: "KVITTERT", messages: [{ text: "Takk." }] } });
    expect(heard).toMatchObject([{ kind: "report", caseId: id, version: 3 }]);
    // What is seen no more is stale as ever.
    expect(await office.desk.runReportCommand(as(lars), id, 2, { type: "AddNote", text: "x" })).toMatchObject({ kind: "stale" });
    // Its reporter sees all of it at once.
    const texts = (await desk.open(code, "nb"))?.messages.map(({ text }) => text);
    expect(texts).toEqual(["Mer om dette.", "Takk."]);
    theNextDay(office);
    expect(await read(office, id)).toMatchObject({ version: 4, messages: [{ text: "Mer om dette." }, { text: "Takk." }] });
    expect(await office.desk.runReportCommand(as(lars), id, 3, { type: "AddNote", text: "x" })).toMatchObject({ kind: "stale" });
  });

  it("7.10 gives no file of it away before its day is over", async () => {
    const { office, write } = await sent();
    theNextDay(office);
    const [{ id } = { id: "" as CaseId }] = await inboxOf(office);
    await office.desk.runReportCommand(as(lars), id, 1, habil);
    await write({ type: "SendMessage", text: null }, 1);
    const [file] = await office.store.read.filesOf(id);
    expect(await office.desk.readReportFile(as(lars), id, file?.id ?? "")).toEqual({ kind: "not_found" });
    theNextDay(office);
    expect(await office.desk.readReportFile(as(lars), id, file?.id ?? "")).toMatchObject({ kind: "done" });
  });

  it("7.10 is taken back unseen on its day too, and nobody can act on it any more", async () => {
    const { office, number, write } = await sent();
    theNextDay(office);
    const [{ id } = { id: "" as CaseId }] = await inboxOf(office);
    await office.desk.runReportCommand(as(lars), id, 1, habil);
    await read(office, id);
    const before = await everywhere(office, id, number);
    await write({ type: "Withdraw", reason: null });
    expect(withoutReadings(await everywhere(office, id, number))).toEqual(withoutReadings(before));
    // Nor does a card about a colleague's step tell of it.
    const toLars = { reportId: id, to: await office.store.read.personTag(lars), reason: "closed" } as const;
    const notices = await office.desk.reportDelivery(toLars);
    expect(notices).toMatchObject([{ personId: lars, own: false, view: { number, status: "INNSENDT" } }]);
    const late = await office.desk.runReportCommand(as(lars), id, 2, { type: "Acknowledge", text: null });
    expect(late).toMatchObject({ kind: "refused", refusals: [{ code: "REPORT_STATUS_WRONG" }] });
    theNextDay(office);
    expect(await inboxOf(office)).toMatchObject([{ id, status: "TRUKKET", due: null }]);
  });

  it("VA-04 an objection takes effect at once, and whoever decides it hears of it the day after", async () => {
    const { office, write } = await sent();
    theNextDay(office);
    const [{ id } = { id: "" as CaseId }] = await inboxOf(office);
    await office.desk.runReportCommand(as(lars), id, 1, habil);
    await write({ type: "ChallengeHabilitet", personId: lars, reason: "De er gift." });
    expect(await read(office, id)).toMatchObject({ sight: "foer-aapning" });
    expect(await inboxOf(office, solveig)).toEqual([]);
    expect(await read(office, id, solveig)).toBeUndefined();
    theNextDay(office);
    expect(await inboxOf(office, solveig)).toMatchObject([{ id, standings: ["habilitet"] }]);
    expect(await read(office, id, solveig)).toMatchObject({ sight: "habilitet", questions: [{ reason: "De er gift." }] });
  });

  it("VA-03 is passed on from somebody who has left on the day after, and not before", async () => {
    const { office } = await sent();
    const [id] = await office.store.read.openReports({ limit: 1 });
    office.directory.now = withPerson(office.directory.now, lars, { active: false });
    await office.desk.planReports(office.clock.date);
    expect(await office.store.read.reportLists(id ?? ("" as CaseId), solveig)).toEqual([]);
    theNextDay(office);
    await office.desk.planReports(office.clock.date);
    expect(await inboxOf(office, solveig)).toMatchObject([{ id }]);
  });
});

it("7.10 what somebody sends by their name is there at once", async () => {
  const office = await openOffice();
  await office.desk.beginReport(as(kari), { type: "Submit", answers: anUnderretning() });
  expect(await inboxOf(office)).toHaveLength(1);
});

/** Each look is a reading of its own, and stands in the next one. */
const withoutReadings = ({ one, ...rest }: Awaited<ReturnType<typeof everywhere>>) => ({
  ...rest,
  one: one === undefined ? undefined : { ...one, readings: [] },
});
