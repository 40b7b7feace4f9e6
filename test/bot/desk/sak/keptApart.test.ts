import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createPostboksDesk } from "#bot/desk/melding/unnamed.ts";
import type { CaseTellPayload } from "#bot/desk/sak/saveSubCase.ts";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { addDays } from "#domain/kernel/localDate.ts";
import { caseDoes, declaresHabil, did, formalised, handled, readCase, reportDoes, value } from "#test/support/caseCourse.ts";
import { jobRows } from "#test/support/databaseRows.ts";
import { type Office, openOffice } from "#test/support/office.ts";
import { aKlage, anUnderretning } from "#test/support/reportAnswers.ts";

const { kari, lars, solveig, ragnhild, torgeir, berit, ante, amara, gunnhild } = demoPeople;
const archivist = demoPersonId(21);
const as = (personId: PersonId) => ({ personId });
const about = (...ids: readonly PersonId[]) => ({ counterparts: ids.map((id) => ({ kind: "person", id }) as const) });
const makesParty = (id: PersonId) => ({ type: "AddParty", who: { kind: "person", id }, role: "paaklaget" }) as const;
const handsOnTo = (ownerId: PersonId) => ({ type: "AssignOwner", ownerId, reason: "Jeg har for mye å gjøre." }) as const;

/** Kari's klage against two people: two cases of Lars's, which he has opened. */
async function two(...accused: readonly PersonId[]) {
  const office = await openOffice();
  const { reportId, cases } = await formalised(office, about(...accused));
  const [one, other] = cases as [CaseId, CaseId];
  for (const id of cases) await did(office, lars, id, declaresHabil);
  return { office, reportId, one, other };
}

/** Every case that stands in somebody's lists. */
async function lists(office: Office, who: PersonId): Promise<readonly CaseId[]> {
  const found: CaseId[] = [];
  for (const list of ["handled", "mine"] as const) {
    const { items } = value(await office.desk.listSubCases(as(who), { list, after: null }));
    found.push(...items.map(({ id }) => id));
  }
  return found;
}

/** Who is told of a case for that reason, and would get the card now. */
async function told(office: Office, id: CaseId, reason: string): Promise<readonly PersonId[]> {
  const jobs = jobRows(office.dataDir).flatMap(({ kind, payload }) =>
    kind === "case-tell" ? [JSON.parse(String(payload)) as CaseTellPayload] : [],
  );
  const mine = jobs.filter((job) => job.caseId === id && job.reason === reason);
  const notices = await Promise.all(mine.map((job) => office.desk.caseDelivery(job)));
  return notices.flat().map(({ personId }) => personId);
}

/** Whether a report stands open to somebody. */
async function readsReport(office: Office, who: PersonId, id: CaseId): Promise<boolean> {
  const { items } = value(await office.desk.listReports(as(who), { list: "inbox", after: null }));
  const read = (await office.desk.readReport(as(who), id)).kind === "done";
  expect(items.some((one) => one.id === id)).toBe(read);
  return read;
}

describe("whoever is made a party in one case of a report", () => {
  it("SB-19, VA-03 is out of the sibling that they own, which goes one level up and holds nothing of why", async () => {
    const { office, one, other } = await two(ante, amara);
    await caseDoes(office, lars, other, handsOnTo(solveig));
    await did(office, solveig, other, declaresHabil);
    expect(await readCase(office, solveig, other)).toMatchObject({ sight: "saksbehandling" });
    await did(office, lars, one, makesParty(solveig));
    expect(await readCase(office, solveig, other)).toBeUndefined();
    expect(await lists(office, solveig)).toEqual([]);
    await did(office, ragnhild, other, declaresHabil);
    const page = await handled(office, ragnhild, other);
    expect(page.handlers.map(({ person, as: role }) => [person.id, role])).toEqual([[ragnhild, "eier"]]);
    const { number } = await handled(office, lars, one);
    const kept = await Promise.all([office.store.read.openSubCase(other), office.store.read.subCaseEvents(other)]);
    for (const secret of [number, one]) expect(JSON.stringify([page, kept])).not.toContain(secret);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("SB-19 is out of the sibling that they only advise or work with, and whoever else handles it stays", async () => {
    const { office, one, other } = await two(ante, amara);
    await did(office, lars, other, { type: "AddHandler", personId: gunnhild, as: "saksbehandler", reason: null });
    expect(await lists(office, gunnhild)).toEqual([other]);
    await did(office, lars, one, makesParty(gunnhild));
    expect(await lists(office, gunnhild)).toEqual([]);
    expect((await handled(office, lars, other)).handlers.map(({ person }) => person.id)).toEqual([lars]);
  });

  it("SB-19 changes nothing of a sibling that they have no part in, nor what anybody there sees", async () => {
    const { office, one, other } = await two(ante, amara);
    const before = await handled(office, lars, other);
    await did(office, lars, one, makesParty(gunnhild));
    const after = await handled(office, lars, other);
    expect({ ...after, readings: [] }).toEqual({ ...before, readings: [] });
  });

  it("VA-03, SB-02 reads the report no more: the sjef whom it was sent to, before she has been told that there is a case", async () => {
    const office = await openOffice();
    const answers = aKlage({ recipient: "sjef", sjefReason: "Lars står for nær." });
    const { id: reportId } = value(await office.desk.beginReport(as(kari), { type: "Submit", answers }));
    value(await reportDoes(office, berit, reportId, declaresHabil as never));
    value(await reportDoes(office, berit, reportId, { type: "AssignOwner", ownerId: lars, reason: "Han leder enheten." }));
    value(await reportDoes(office, lars, reportId, { type: "DeclareHabilitet", answer: "habil", reason: null }));
    value(await reportDoes(office, lars, reportId, { type: "Acknowledge", text: "Takk." }));
    value(await reportDoes(office, lars, reportId, { type: "Formalise" }));
    const [id] = (await office.store.read.subCasesOf(reportId)) as [CaseId];
    await did(office, lars, id, declaresHabil);
    expect(await readsReport(office, berit, reportId)).toBe(true);
    await did(office, lars, id, makesParty(berit));
    expect(await readsReport(office, berit, reportId)).toBe(false);
    expect(await readsReport(office, lars, reportId)).toBe(true);
    expect(await lists(office, berit)).toEqual([]);
    expect(await readCase(office, berit, id)).toBeUndefined();
  });

  it("SB-19 is given the report back by nobody: neither named, nor next in line when its owner leaves", async () => {
    const { office, reportId, one } = await two(ante, amara);
    await did(office, lars, one, makesParty(solveig));
    expect(await reportDoes(office, lars, reportId, { type: "HandOver", to: solveig, reason: "Hun kjenner den." })).toMatchObject(
      {
        kind: "refused",
        refusals: [{ rule: "VA-03", code: "PERSON_IS_BARRED" }],
      },
    );
    await reportDoes(office, lars, reportId, { type: "StepBack", reason: null });
    expect(await readsReport(office, lars, reportId)).toBe(false);
    expect(await readsReport(office, solveig, reportId)).toBe(false);
    expect(await readsReport(office, ragnhild, reportId)).toBe(true);
  });
});

it("SB-19 is not given the report either when somebody without a name names its owner", async () => {
  const office = await openOffice();
  const desk = createPostboksDesk(office.context);
  const unitId = office.directory.now.people.get(kari)?.unitId ?? null;
  const answers = anUnderretning({ ...about(ante), unitId });
  const sent = await desk.send({ formId: randomUUID(), language: "nb", answers, relatedCode: null, files: [] });
  if (sent.kind !== "sent") throw new Error("not sent");
  // What somebody without a name writes lies with the handlers from the next day on.
  office.clock.date = addDays(office.clock.date, 1);
  const [row] = value(await office.desk.listReports(as(lars), { list: "inbox", after: null })).items;
  const reportId = row?.id as CaseId;
  value(await reportDoes(office, lars, reportId, { type: "DeclareHabilitet", answer: "habil", reason: null }));
  value(await reportDoes(office, lars, reportId, { type: "Acknowledge", text: null }));
  value(await reportDoes(office, lars, reportId, { type: "Formalise" }));
  const [id] = (await office.store.read.subCasesOf(reportId)) as [CaseId];
  await did(office, lars, id, declaresHabil);
  await did(office, lars, id, makesParty(solveig));
  const version = (await desk.open(sent.code, "nb"))?.version ?? 0;
  const named = { type: "NameCounterparts", ...about(lars) } as const;
  expect(await desk.command(sent.code, "nb", version, named, [])).toMatchObject({ kind: "done" });
  expect(await readsReport(office, lars, reportId)).toBe(false);
  expect(await readsReport(office, solveig, reportId)).toBe(false);
  office.clock.date = addDays(office.clock.date, 1);
  expect(await readsReport(office, ragnhild, reportId)).toBe(true);
  expect(await readsReport(office, lars, reportId)).toBe(false);
});

describe("by their office, a party in one case of a report", () => {
  /** Everybody up the line leaves Kari's case against Ante. */
  async function unowned(...accused: readonly PersonId[]) {
    const given = await two(...accused);
    for (const who of [lars, solveig, ragnhild, torgeir])
      await caseDoes(given.office, who, given.one, { type: "StepBack", reason: null });
    return given;
  }

  it("VA-24 names the owner of a case that nobody owns as the sjef, where she is no party in another", async () => {
    const { office, one } = await unowned(ante, amara);
    expect(await told(office, one, "nobody-owns")).toEqual([berit]);
    expect(await readCase(office, berit, one)).toMatchObject({ sight: "foer-aapning", standings: ["tildeling"] });
  });

  it("SB-19, VA-03 is told of no unowned sibling as the sjef, and neither sees it nor names its owner: somebody habil does", async () => {
    const { office, one } = await unowned(ante, berit);
    expect(await readCase(office, berit, one)).toBeUndefined();
    expect(await lists(office, berit)).toEqual([]);
    const next = await told(office, one, "nobody-owns");
    expect(next).not.toEqual([]);
    expect(next).not.toContain(berit);
    const answer = await caseDoes(office, berit, one, handsOnTo(demoPersonId(45)));
    expect(answer.kind).toBe("not_found");
    const [who] = next as [PersonId];
    expect(await readCase(office, who, one)).toMatchObject({ sight: "foer-aapning", standings: ["tildeling"] });
    await caseDoes(office, who, one, handsOnTo(demoPersonId(45)));
    expect(await readCase(office, demoPersonId(45), one)).toMatchObject({ standings: ["eier"] });
  });

  it("SB-19 loses the case that she was to name an owner of when she becomes a party in another, and the next one is told", async () => {
    const { office, one, other } = await unowned(ante, amara);
    const [owner] = (await lists(office, lars)).includes(other) ? [lars] : [ragnhild];
    expect(await lists(office, berit)).toEqual([one]);
    await did(office, owner, other, makesParty(berit));
    expect(await lists(office, berit)).toEqual([]);
    expect(await readCase(office, berit, one)).toBeUndefined();
    const next = await told(office, one, "nobody-owns");
    expect(next).not.toEqual([]);
    expect(next).not.toContain(berit);
    // The next morning's look at it keeps it so.
    await office.desk.planCases(office.clock.date);
    expect(await lists(office, berit)).toEqual([]);
  });

  it("SB-19, SB-05 is told of no closed sibling as the archive, and has it in no list", async () => {
    const { office, one, other } = await two(ante, amara);
    await did(office, lars, other, makesParty(archivist));
    await did(office, lars, one, { type: "SettleHelp", wanted: false, adviserId: null });
    await did(office, lars, one, { type: "SettleStrain", involved: false, representatives: [], reason: "Ingen trenger det." });
    await did(office, lars, one, {
      type: "Assess",
      ...{ outcome: "ingen-sak", level: "lavt", signs: [] },
      ...{ reason: "Det er ikke noe å gå videre med.", notice: "Vi går ikke videre." },
    });
    await did(office, lars, one, { type: "Close", reason: "Vurdert." });
    const colleague = demoPersonId(22);
    expect(await told(office, one, "to-archive")).toEqual([colleague]);
    expect(await lists(office, colleague)).toEqual([one]);
    expect(await lists(office, archivist)).toEqual([]);
    expect(await readCase(office, archivist, one)).toBeUndefined();
    await did(office, lars, other, makesParty(colleague));
    expect(await told(office, one, "to-archive")).toEqual([]);
    expect(await lists(office, colleague)).toEqual([]);
  });
});

describe("whoever helps a party", () => {
  async function withParty() {
    const given = await two(ante, amara);
    const { office, one } = given;
    const { parties } = await handled(office, lars, one);
    for (const { partyId, informedOn } of parties)
      if (informedOn === null) await did(office, lars, one, { type: "InformParty", partyId });
    await did(office, ante, one, { type: "PromiseConfidentiality" });
    return given;
  }
  const names = (personId: PersonId) => ({ type: "NameRepresentative", personId, fullmakt: false }) as const;

  it("SB-19, VA-03 is nobody who is a party in another case, handles one, or has the report: each is refused alike", async () => {
    const { office, one, other } = await withParty();
    await caseDoes(office, lars, other, handsOnTo(ragnhild));
    for (const id of [amara, ragnhild, lars])
      expect(await caseDoes(office, ante, one, names(id))).toMatchObject({
        kind: "refused",
        refusals: [{ rule: "VA-03", code: "PERSON_IS_BARRED" }],
      });
    expect(await caseDoes(office, ante, one, names(gunnhild))).toMatchObject({ kind: "done" });
    expect(
      await caseDoes(office, lars, other, { type: "AddHandler", personId: gunnhild, as: "saksbehandler", reason: null }),
    ).toEqual({
      kind: "not_found",
    });
    await did(office, ragnhild, other, declaresHabil);
    expect(
      await caseDoes(office, ragnhild, other, { type: "AddHandler", personId: gunnhild, as: "saksbehandler", reason: null }),
    ).toMatchObject({ kind: "refused", refusals: [{ rule: "VA-03", code: "PERSON_IS_BARRED" }] });
  });

  it("SB-19 helps them no more from when they are a party in another case", async () => {
    const { office, one, other } = await withParty();
    await did(office, ante, one, names(gunnhild));
    expect(await readCase(office, gunnhild, one)).toMatchObject({ sight: "part" });
    await did(office, lars, other, makesParty(gunnhild));
    expect(await readCase(office, gunnhild, one)).toBeUndefined();
    expect(await lists(office, gunnhild)).toEqual([]);
    expect(await readCase(office, ante, one)).toMatchObject({ sight: "part", representative: null });
  });
});
