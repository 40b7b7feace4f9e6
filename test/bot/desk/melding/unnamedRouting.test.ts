import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { type Office, openOffice, withPerson } from "#test/support/office.ts";
import { anUnderretning, aVarsel } from "#test/support/reportAnswers.ts";

const { lars, solveig, kari, astrid } = demoPeople;
const as = (personId: PersonId) => ({ personId });
const unitId = (office: Office) => office.directory.now.people.get(kari)?.unitId ?? null;
const named = (...names: readonly string[]): ReportAnswersInput["counterparts"] =>
  names.map((name) => ({ kind: "outside", name, external: false }));

function retaliation(office: Office, but: Partial<ReportAnswersInput> = {}): ReportAnswersInput {
  return {
    ...blankAnswers("gjengjeldelse"),
    counterparts: named("Kai Olsen"),
    leaderIsParty: "nei",
    unitId: unitId(office),
    what: "Vaktene ble tatt fra meg etter at jeg sa ifra.",
    ...but,
  };
}

async function send(office: Office, answers: ReportAnswersInput, relatedCode: string | null = null) {
  const desk = createPostboksDesk(office.context);
  const preview = await desk.preview({ language: "nb", answers, relatedCode });
  const outcome = await desk.send({ formId: randomUUID(), language: "nb", answers, relatedCode, files: [] });
  if (outcome.kind !== "sent") throw new Error(`not sent: ${JSON.stringify(outcome)}`);
  const readers = outcome.detail.readers.map(({ person }) => person.id);
  // Who will read it is shown before it is sent, and is who does.
  expect(preview.recipient.people.map(({ id }) => id)).toEqual(readers);
  return { desk, preview, readers, code: outcome.code, number: outcome.number, id: outcome.detail.id };
}

const inboxOf = async (office: Office, personId: PersonId) => {
  const found = await office.desk.listReports(as(personId), { list: "inbox", after: null });
  return found.kind === "done" ? found.value.items.map(({ number }) => number) : [];
};

describe("whom somebody without a name accuses", () => {
  it("VA-34, VA-03 does not receive a report of retaliation, however the name is written", async () => {
    const office = await openOffice();
    expect((await send(office, retaliation(office))).readers).toEqual([lars]);
    for (const written of ["Lars Moen", "  lars   MOEN ", "Moen, Lars", "Lars Moen, instituttlederen min"]) {
      const { readers, number } = await send(office, retaliation(office, { counterparts: named("Kai Olsen", written) }));
      // It lies with the handlers from the next day on.
      office.clock.date = addDays(office.clock.date, 1);
      expect([written, readers]).toEqual([written, [solveig]]);
      expect(await inboxOf(office, lars)).not.toContain(number);
      expect(await inboxOf(office, solveig)).toContain(number);
    }
  });

  it("VA-03, 7.13 passes by whoever is below them too, and other kinds as well", async () => {
    const office = await openOffice();
    const above = (await send(office, retaliation(office))).readers[0];
    expect(above).toBe(lars);
    const [top] = (await send(office, retaliation(office, { counterparts: named("Solveig Berge") }))).readers;
    expect([lars, solveig]).not.toContain(top);
    const concern = anUnderretning({ unitId: unitId(office), counterparts: named("Lars Moen") });
    expect((await send(office, concern)).readers).toEqual([solveig]);
  });

  it("VA-30 does not receive a varsel among the others of the varslingsmottak, nor after they have left it", async () => {
    const office = await openOffice();
    const all = (await send(office, aVarsel())).readers;
    expect(all).toContain(astrid);
    expect(all.length).toBeGreaterThan(1);
    const others = all.filter((id) => id !== astrid);
    const { readers, number } = await send(office, aVarsel({ counterparts: named("Astrid Wold") }));
    expect(readers).toEqual(others);
    office.clock.date = addDays(office.clock.date, 1);
    for (const id of others) office.directory.now = withPerson(office.directory.now, id, { active: false });
    await office.desk.planReports(office.clock.date);
    expect(await inboxOf(office, astrid)).not.toContain(number);
  });

  it("VA-03 is passed by with all who have the name", async () => {
    const office = await openOffice();
    office.directory.now = withPerson(office.directory.now, kari, { name: "Lars Moen" });
    expect((await send(office, retaliation(office, { counterparts: named("Lars Moen") }))).readers).toEqual([solveig]);
  });

  it("is told to nobody and stands nowhere: neither as passed over, nor to who reads it or wrote it, nor in the database", async () => {
    const office = await openOffice();
    const before = await databaseText(office.dataDir);
    const { id, desk, code, preview } = await send(office, retaliation(office, { counterparts: named("LARS MOEN") }));
    expect(preview.recipient.passedOver).toEqual([]);
    expect(JSON.stringify(preview)).not.toContain(lars);
    office.clock.date = addDays(office.clock.date, 1);
    const found = await office.desk.readReport(as(solveig), id);
    await office.desk.runReportCommand(as(solveig), id, found.kind === "done" ? found.value.version : 0, {
      type: "DeclareHabilitet",
      answer: "habil",
      reason: null,
    });
    const read = await office.desk.readReport(as(solveig), id);
    expect(read).toMatchObject({ kind: "done", value: { sight: "mottaker", recipient: { passedOver: [] } } });
    for (const seen of [read, await desk.open(code, "nb")]) {
      expect(JSON.stringify(seen)).toContain("LARS MOEN");
      expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${lars}|Lars Moen`));
    }
    const fresh = (text: string) => text.split(lars).length;
    expect(fresh(await databaseText(office.dataDir))).toBe(fresh(before));
    // Nor are they offered it, by name or by a look in the list.
    expect(await office.desk.readReport(as(lars), id)).toEqual({ kind: "not_found" });
  });

  it("gives nothing away of who works here: a name that is nobody's and one that is somebody's look the same", async () => {
    const office = await openOffice();
    const desk = createPostboksDesk(office.context);
    const seen = async (name: string) =>
      desk.preview({ language: "nb", answers: retaliation(office, { counterparts: named(name) }), relatedCode: null });
    const nobody = await seen("Nils Ingenmann");
    const ordinary = office.directory.now.people.get(demoPersonId(60))?.name ?? "";
    expect(ordinary).toMatch(/ /);
    expect(await seen(ordinary)).toEqual(nobody);
    // Somebody who has left decides nothing either.
    office.directory.now = withPerson(office.directory.now, solveig, { active: false });
    expect(await seen("Solveig Berge")).toEqual(await seen("Nils Ingenmann"));
  });
});

describe("a report of retaliation that follows another", () => {
  it("VA-34, VA-03 does not reach whom the first one was kept from, who would learn its number by it", async () => {
    const office = await openOffice();
    const first = await send(
      office,
      anUnderretning({ unitId: unitId(office), counterparts: named("Kai Olsen"), leaderIsParty: "ja" }),
    );
    expect(first.readers).toEqual([solveig]);
    const follow = retaliation(office, { relatedNumber: first.number });
    const second = await send(office, follow, first.code);
    expect(second.readers).toEqual([solveig]);
    expect(await inboxOf(office, lars)).toEqual([]);
    // Without its code nobody shows that the first one is theirs.
    expect((await send(office, follow)).readers).toEqual([lars]);
  });

  it("VA-34 does not reach whom the first one named in words, and does not say so", async () => {
    const office = await openOffice();
    const first = await send(office, anUnderretning({ unitId: unitId(office), counterparts: named("Lars Moen") }));
    const second = await send(office, retaliation(office, { relatedNumber: first.number }), first.code);
    expect(second.readers).toEqual([solveig]);
    expect(JSON.stringify(second.preview)).not.toMatch(new RegExp(`${lars}|Lars Moen`));
  });

  it("VA-34, VA-03 does not reach the leader whom somebody with a name kept out without naming them", async () => {
    const office = await openOffice();
    const begun = await office.desk.beginReport(as(kari), {
      type: "Submit",
      answers: anUnderretning({ counterparts: [{ kind: "group", name: null }], leaderIsParty: "vet-ikke" }),
    });
    if (begun.kind !== "done") throw new Error("not sent");
    const answers = retaliation(office, {
      counterparts: [{ kind: "group", name: null }],
      relatedNumber: begun.value.number,
    });
    const second = await office.desk.beginReport(as(kari), { type: "Submit", answers });
    expect(second).toMatchObject({ value: { readers: [{ person: { id: solveig } }] } });
    expect(await inboxOf(office, lars)).toEqual([]);
  });
});
