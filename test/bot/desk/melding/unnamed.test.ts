import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import type { SendOutcome } from "#bot/postboks/postboksDesk.ts";
import { groupedCode, newReceiptCode, parseReceiptCode, type ReceiptCode } from "#bot/vault/receiptCode.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { type Office, openOffice } from "#test/support/office.ts";
import { aKlage, anUnderretning, aVarsel } from "#test/support/reportAnswers.ts";
import { postgresPlace, postgresStore } from "../../store/postgresFixtures.ts";

const { lars, astrid, kari } = demoPeople;
const as = (personId: PersonId) => ({ personId });
const unit = (office: Office) => office.directory.now.people.get(kari)?.unitId ?? null;

async function sentWithoutName(office: Office, answers = aVarsel(), formId: string = randomUUID()) {
  const desk = createPostboksDesk(office.context);
  const outcome = await desk.send({ formId, language: "nb", answers, relatedCode: null, files: [] });
  return { desk, outcome, code: codeOf(outcome) };
}

function codeOf(outcome: SendOutcome): ReceiptCode {
  return outcome.kind === "sent" ? (outcome.code as ReceiptCode) : newReceiptCode();
}

describe("a report without a name", () => {
  it("is read with its code, however it is typed, and with no other", async () => {
    const { desk, code, outcome } = await sentWithoutName(await openOffice());
    expect(outcome).toMatchObject({ kind: "sent", detail: { status: "INNSENDT", codeKept: false } });
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
    for (const typed of [code, groupedCode(code), code.toLowerCase(), ` ${groupedCode(code).replaceAll("-", " ")} `])
      expect(await desk.open(typed, "nb")).toMatchObject({ answers: { what: "Fakturaer betales uten at arbeidet er gjort." } });
    const halfRight = `${code.slice(0, 10)}${newReceiptCode().slice(10)}`;
    for (const typed of [newReceiptCode(), halfRight, code.slice(1), `${code}0`, "", "Ü".repeat(20)])
      expect(await desk.open(typed, "nb")).toBeUndefined();
    expect(await desk.confirm(halfRight)).toBe(false);
    expect(await desk.confirm(code)).toBe(true);
    expect(await desk.open(code, "nb")).toMatchObject({ codeKept: true });
  });

  it("reads a code with the letters that people mistake", () => {
    expect(parseReceiptCode("oOiI-0011 2233–4455 66lL")).toBe("00110011223344556611");
  });

  it("is answered, and the answer is read and answered with the code", async () => {
    const office = await openOffice();
    const { desk, code } = await sentWithoutName(office);
    theNextDay(office);
    const [row] = (await listOf(office, astrid)).items;
    if (row === undefined) throw new Error("not received");
    const version = async () => {
      const found = await office.desk.readReport(as(astrid), row.id);
      return found.kind === "done" ? found.value.version : 0;
    };
    const act = async (command: Parameters<Office["desk"]["runReportCommand"]>[3]) =>
      office.desk.runReportCommand(as(astrid), row.id, await version(), command);
    await act({ type: "DeclareHabilitet", answer: "habil", reason: null });
    expect(await act({ type: "Acknowledge", text: "Takk. Hvilke fakturaer?" })).toMatchObject({ kind: "done" });
    const read = await desk.open(code, "nb");
    expect(read).toMatchObject({ status: "KVITTERT", messages: [{ text: "Takk. Hvilke fakturaer?" }] });
    const more = { type: "SendMessage", text: "De fra mars." } as const;
    expect(await desk.command(code, "nb", read?.version ?? 0, more, [])).toMatchObject({ kind: "done" });
    expect(await desk.command(code, "nb", read?.version ?? 0, more, [])).toMatchObject({ kind: "stale" });
    theNextDay(office);
    const handled = await office.desk.readReport(as(astrid), row.id);
    expect(JSON.stringify(handled)).toContain("De fra mars.");
  });

  it("VA-30 is told with the code why it was closed", async () => {
    const office = await openOffice();
    const { desk, code } = await sentWithoutName(office);
    theNextDay(office);
    const [row] = (await listOf(office, astrid)).items;
    if (row === undefined) throw new Error("not received");
    const act = async (command: Parameters<Office["desk"]["runReportCommand"]>[3]) => {
      const found = await office.desk.readReport(as(astrid), row.id);
      const version = found.kind === "done" ? found.value.version : 0;
      expect(await office.desk.runReportCommand(as(astrid), row.id, version, command)).toMatchObject({ kind: "done" });
    };
    await act({ type: "DeclareHabilitet", answer: "habil", reason: null });
    await act({ type: "Acknowledge", text: null });
    await act({ type: "AssessVarsel", censurable: false, reason: "Regnskapet stemmer." });
    expect(await desk.open(code, "nb")).toMatchObject({ closed: null });
    await act({ type: "GiveFeedback", text: "Vi har gått gjennom regnskapet." });
    await act({ type: "Close", reason: "Alt er betalt for." });
    expect(await desk.open(code, "nb")).toMatchObject({ status: "AVSLUTTET", closed: { reason: "Alt er betalt for." } });
  });

  it("SB-19 is not taken back while a case of it runs, and goes on being written in", async () => {
    const office = await openOffice();
    const { desk, code } = await sentWithoutName(office, aVarsel({ counterparts: [{ kind: "group", name: "Innkjøp" }] }));
    office.clock.date = addDays(office.clock.date, 1);
    const [row] = (await listOf(office, astrid)).items;
    if (row === undefined) throw new Error("not received");
    const act = async (command: Parameters<Office["desk"]["runReportCommand"]>[3]) => {
      const found = await office.desk.readReport(as(astrid), row.id);
      const version = found.kind === "done" ? found.value.version : 0;
      expect(await office.desk.runReportCommand(as(astrid), row.id, version, command)).toMatchObject({ kind: "done" });
    };
    await act({ type: "DeclareHabilitet", answer: "habil", reason: null });
    await act({ type: "Acknowledge", text: null });
    await act({ type: "AssessVarsel", censurable: true, reason: "Det må undersøkes." });
    expect((await desk.open(code, "nb"))?.actions).toContain("Withdraw");
    await act({ type: "StartInvestigation" });
    const running = await desk.open(code, "nb");
    expect(running).toMatchObject({ status: "UNDERSOEKES", deadlines: [{ what: "tilbakemelding" }] });
    expect(running?.actions).not.toContain("Withdraw");
    expect(running?.actions).toContain("SendMessage");
    const withdraw = { type: "Withdraw", reason: null } as const;
    expect(await desk.command(code, "nb", running?.version ?? 0, withdraw, [])).toEqual({
      kind: "refused",
      refusals: [{ rule: "SB-19", code: "WITHDRAW_IN_CASE" }],
    });
    expect(await desk.open(code, "nb")).toMatchObject({ status: "UNDERSOEKES", version: running?.version });
  });

  it("VA-20 is no klage: it is refused with the reason, and nothing is kept", async () => {
    const office = await openOffice();
    const before = await databaseText(office.dataDir);
    const { outcome } = await sentWithoutName(office, aKlage({ unitId: unit(office) }));
    expect(outcome).toMatchObject({ kind: "refused", refusals: [expect.objectContaining({ rule: "VA-20" })] });
    expect(await databaseText(office.dataDir)).toBe(before);
  });

  it("leaves neither code nor hour in the database, and no id that bears a time", async () => {
    const office = await openOffice();
    const earlier = await databaseText(office.dataDir);
    const { code, desk } = await sentWithoutName(office, anUnderretning({ unitId: unit(office) }));
    await desk.command(code, "nb", 1, { type: "SendMessage", text: "Mer" }, []);
    await office.store.recordCheckpoint();
    const all = await databaseText(office.dataDir);
    for (const secret of [code, groupedCode(code)]) expect(all).not.toContain(secret);
    const moments = new Set(all.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []);
    const known = new Set(earlier.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []);
    for (const moment of moments) if (!known.has(moment)) expect(moment).toMatch(/T(22|23):00:00(\.000)?Z$/);
    const ids = all.match(/[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g) ?? [];
    expect(ids.filter((id) => !earlier.includes(id))).toEqual([]);
  });

  it("is told of on the next working morning, once, and never at the minute", async () => {
    const friday = localDate("2026-03-06");
    const office = await openOffice(friday);
    await sentWithoutName(office, anUnderretning({ unitId: unit(office) }));
    expect(await tellJobs(office)).toEqual([]);
    await office.desk.planReports(friday);
    for (const days of [1, 2]) {
      office.clock.date = addDays(friday, days);
      await office.desk.planReports(office.clock.date);
    }
    expect(await tellJobs(office)).toEqual([]);
    office.clock.date = addDays(friday, 3);
    await office.desk.planReports(office.clock.date);
    await office.desk.planReports(office.clock.date);
    expect(await tellJobs(office)).toHaveLength(1);
    // Nor again when the queue has forgotten that it was told.
    await databaseText(office.dataDir, [["delete from job where kind = 'report-tell'"]]);
    office.clock.date = addDays(friday, 4);
    await office.desk.planReports(office.clock.date);
    expect(await tellJobs(office)).toEqual([]);
  });

  it("is told of in the end where no server was there for some days", async () => {
    const office = await openOffice(localDate("2026-03-03"));
    await sentWithoutName(office, anUnderretning({ unitId: unit(office) }));
    office.clock.date = localDate("2026-03-12");
    await office.desk.planReports(localDate("2026-03-04"));
    expect(await tellJobs(office)).toHaveLength(1);
  });
});

function theNextDay(office: Office): void {
  office.clock.date = addDays(office.clock.date, 1);
}

async function listOf(office: Office, personId: PersonId) {
  const found = await office.desk.listReports(as(personId), { list: "inbox", after: null });
  if (found.kind !== "done") throw new Error("no list");
  return found.value;
}

async function tellJobs(office: Office) {
  const all = await databaseText(office.dataDir);
  return all.match(/report-tell:[^"]+:report-to-you/g) ?? [];
}

it("a form that is posted at two servers of one database at once is one report with one code", async () => {
  const place = await postgresPlace();
  const { context } = await openOffice();
  const servers = [await postgresStore(place), await postgresStore(place)].map((store) =>
    createPostboksDesk({ ...context, store }),
  );
  const seed = "s".repeat(43);
  const report = { formId: randomUUID(), seed, language: "nb", answers: aVarsel(), relatedCode: null, files: [] } as const;
  const outcomes = await Promise.all(servers.map((desk) => desk.send(report)));
  expect(outcomes).toMatchObject([0, 1].map(() => ({ kind: "sent", isOther: false })));
  expect(codeOf(outcomes[0] ?? { kind: "already" })).toBe(codeOf(outcomes[1] ?? { kind: "already" }));
  const [first, second] = servers;
  expect(await first?.confirm(codeOf(outcomes[0] ?? { kind: "already" }))).toBe(true);
  expect(await second?.send(report)).toEqual({ kind: "already" });
});

// Lars leads the unit that the underretning is about.
describe("an underretning without a name", () => {
  it("VA-21 is in the inbox of the leader of the unit that it names", async () => {
    const office = await openOffice();
    await sentWithoutName(office, anUnderretning({ unitId: unit(office) }));
    theNextDay(office);
    expect((await listOf(office, lars)).items).toHaveLength(1);
  });
});
