import { describe, expect, it } from "vitest";
import { demoPeople, demoPersonId } from "#bot/local/demo/featured.ts";
import type { ReportCommandInput } from "#domain/contract/meldingCommand.ts";
import type { ReportDetail } from "#domain/contract/meldingViews.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { blankAnswers } from "#domain/melding/blank.ts";
import { databaseText } from "#test/support/databaseText.ts";
import { type Office, openOffice, withPerson } from "#test/support/office.ts";
import { aKlage, anUnderretning, aVarsel } from "#test/support/reportAnswers.ts";

const { kari, lars, solveig, vera, hilde, berit, astrid, leifMagne, ante, gunnhild } = demoPeople;
/** Union representative at the institute. */
const haakon = demoPersonId(14);
const as = (personId: PersonId) => ({ personId });

function value<T>(outcome: { readonly kind: string; readonly value?: T }): T {
  if (outcome.kind !== "done" || outcome.value === undefined) throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

async function sent(office: Office, by: PersonId, answers: ReturnType<typeof aKlage>): Promise<ReportDetail> {
  return value(await office.desk.beginReport(as(by), { type: "Submit", answers }));
}

async function read(office: Office, by: PersonId, id: CaseId): Promise<ReportDetail | undefined> {
  const found = await office.desk.readReport(as(by), id);
  return found.kind === "done" ? found.value : undefined;
}

async function act(office: Office, by: PersonId, id: CaseId, command: ReportCommandInput) {
  const version = (await read(office, by, id))?.version ?? 0;
  return office.desk.runReportCommand(as(by), id, version, command);
}

const habil = { type: "DeclareHabilitet", answer: "habil", reason: null } as const;

describe("a klage through the desk", () => {
  it("VA-24 goes to the nearest leader, who sees the parties alone until they have said that they are habil", async () => {
    const office = await openOffice();
    const mine = await sent(office, kari, aKlage());
    expect(mine).toMatchObject({ sight: "melder", status: "INNSENDT", kind: "klage" });
    const before = await read(office, lars, mine.id);
    expect(before).toMatchObject({ sight: "foer-aapning", reporter: { id: kari }, counterparts: [{ person: { id: ante } }] });
    expect(JSON.stringify(before)).not.toContain("rakker");
    value(await act(office, lars, mine.id, habil));
    expect(await read(office, lars, mine.id)).toMatchObject({
      sight: "mottaker",
      answers: { what: "Han rakker ned på meg i møtene." },
    });
    for (const other of [solveig, vera, hilde, berit, astrid, ante]) expect(await read(office, other, mine.id)).toBeUndefined();
  });

  it("is answered both ways, and its reporter never sees the handlers' notes", async () => {
    const office = await openOffice();
    const { id } = await sent(office, kari, aKlage());
    value(await act(office, lars, id, habil));
    value(await act(office, lars, id, { type: "Acknowledge", text: "Takk. Jeg har lest den." }));
    value(await act(office, lars, id, { type: "AddNote", text: "HEMMELIG NOTAT" }));
    value(await act(office, kari, id, { type: "SendMessage", text: "Når hører jeg mer?" }));
    const mine = await read(office, kari, id);
    expect(mine).toMatchObject({
      status: "KVITTERT",
      messages: [{ text: "Takk. Jeg har lest den." }, { text: "Når hører jeg mer?" }],
    });
    expect(JSON.stringify(mine)).not.toContain("HEMMELIG NOTAT");
    expect(await read(office, lars, id)).toMatchObject({ notes: [{ text: "HEMMELIG NOTAT", by: { id: lars } }] });
  });

  it("VA-03 about one's own leader goes a level up, and does not exist for that leader", async () => {
    const office = await openOffice();
    const answers = aKlage({ counterparts: [{ kind: "person", id: lars }], leaderIsParty: "ja" });
    const preview = value(await office.desk.previewReport(as(kari), answers));
    expect(preview.recipient).toMatchObject({ kind: "leder", level: 2, people: [{ id: solveig }] });
    const { id } = await sent(office, kari, answers);
    expect(await read(office, solveig, id)).toMatchObject({ sight: "foer-aapning" });
    expect(await office.desk.readReport(as(lars), id)).toEqual({ kind: "not_found" });
    expect(value(await office.desk.listReports(as(lars), { list: "inbox", after: null })).items).toEqual([]);
    expect(await office.desk.runReportCommand(as(lars), id, 1, habil)).toEqual({ kind: "not_found" });
  });

  it("VA-03 leaves a leader who is inhabil at once, and is the next one's", async () => {
    const office = await openOffice();
    const { id } = await sent(office, kari, aKlage());
    const gone = await act(office, lars, id, { type: "DeclareHabilitet", answer: "inhabil", reason: "Vi er i slekt." });
    expect(gone).toEqual({ kind: "not_found" });
    expect(await read(office, lars, id)).toBeUndefined();
    expect(await read(office, solveig, id)).toMatchObject({ sight: "foer-aapning", standings: ["eier"] });
    expect(await read(office, kari, id)).toMatchObject({ readers: [{ person: { id: solveig } }] });
  });

  it("gives whoever is second the report as it is now when two answer at once", async () => {
    const office = await openOffice();
    const { id } = await sent(office, kari, aKlage());
    value(await act(office, lars, id, habil));
    const seen = await read(office, lars, id);
    const write = (by: PersonId, text: string) =>
      office.desk.runReportCommand(as(by), id, seen?.version ?? 0, { type: "SendMessage", text });
    const ends = await Promise.all([write(lars, "Første"), write(kari, "Andre")]);
    expect(ends.map(({ kind }) => kind).toSorted()).toEqual(["done", "stale"]);
    expect((await read(office, lars, id)) ?? {}).toMatchObject({ version: (seen?.version ?? 0) + 1 });
  });

  it("writes down who has read it, its reporter apart, and shows it to those who handle it", async () => {
    const office = await openOffice();
    const { id } = await sent(office, kari, aKlage());
    await read(office, kari, id);
    await read(office, lars, id);
    value(await act(office, lars, id, habil));
    const handled = await read(office, lars, id);
    if (handled?.sight !== "mottaker") throw new Error("not a handler");
    expect(handled.readings.length).toBeGreaterThan(1);
    expect(new Set(handled.readings.map(({ person }) => person.id))).toEqual(new Set([lars]));
  });

  it("lies in no table and no job with the name of reporter, handler or accused, nor a word of it", async () => {
    const office = await openOffice();
    const { id } = await sent(office, kari, aKlage({ what: "KANARIFUGL én", witnesses: "KANARIFUGL to" }));
    value(await act(office, lars, id, habil));
    value(await act(office, lars, id, { type: "Acknowledge", text: "KANARIFUGL tre" }));
    value(await office.desk.saveReportDraft(as(kari), { id: null, version: 0, answers: aKlage({ what: "KANARIFUGL fire" }) }));
    const all = await databaseText(office.dataDir);
    expect(all).toContain("report-tell");
    for (const secret of ["KANARIFUGL", kari, lars, ante]) expect(all).not.toContain(secret);
    expect((await office.store.verifyChains()).fault).toBeNull();
  });

  it("opens nothing for somebody who puts a row into the lists by hand", async () => {
    const office = await openOffice();
    const { id } = await sent(office, kari, aKlage());
    await databaseText(office.dataDir, [
      ["insert into report_access values (?, ?, 'inbox', 'eier', '0')", id, await office.store.read.personTag(vera)],
    ]);
    expect(await office.store.read.reportLists(id, vera)).toEqual(["inbox"]);
    expect(await office.desk.readReport(as(vera), id)).toEqual({ kind: "not_found" });
  });

  it("passes from a leader who has left to the next one, without anybody asking", async () => {
    const office = await openOffice(localDate("2026-03-02"));
    const { id } = await sent(office, kari, aKlage());
    office.directory.now = withPerson(office.directory.now, lars, { active: false });
    office.clock.date = localDate("2026-03-03");
    await office.desk.planReports(localDate("2026-03-03"));
    expect(await read(office, solveig, id)).toMatchObject({ standings: ["eier"] });
  });
});

describe("what is not sent", () => {
  it("leaves no trace: neither the form nor a preview, however often", async () => {
    const office = await openOffice();
    const before = await databaseText(office.dataDir);
    await office.desk.reportForm(as(kari));
    await office.desk.findPeople(as(kari), "lar");
    await office.desk.previewReport(as(kari), aKlage());
    await office.desk.listReports(as(kari), { list: "mine", after: null });
    expect(await databaseText(office.dataDir)).toBe(before);
  });

  it("is kept as a draft for its writer alone, and is gone in one click or when it is sent", async () => {
    const office = await openOffice();
    const draft = value(await office.desk.saveReportDraft(as(kari), { id: null, version: 0, answers: aKlage() }));
    expect(await office.desk.readReportDraft(as(lars), draft.id)).toEqual({ kind: "not_found" });
    expect(value(await office.desk.readReportDraft(as(kari), draft.id)).answers.what).toBe("Han rakker ned på meg i møtene.");
    expect(await office.store.read.draftsOf(kari)).toEqual([]);
    const report = { type: "Submit", answers: draft.answers } as const;
    const [first, again] = [
      value(await office.desk.beginReport(as(kari), report, draft.id)),
      value(await office.desk.beginReport(as(kari), report, draft.id)),
    ];
    expect(again.number).toBe(first.number);
    expect(value(await office.desk.listReportDrafts(as(kari))).items).toEqual([]);
    expect(value(await office.desk.listReports(as(kari), { list: "mine", after: null })).items).toHaveLength(1);
    const other = value(await office.desk.saveReportDraft(as(kari), { id: null, version: 0, answers: aVarsel() }));
    expect(value(await office.desk.discardReportDraft(as(kari), other.id)).items).toEqual([]);
    expect(await office.desk.readReportDraft(as(kari), other.id)).toEqual({ kind: "not_found" });
  });
});

describe("other kinds through the desk", () => {
  it("VA-22 warns whoever names somebody in an application for change, and stops nobody", async () => {
    const office = await openOffice();
    const answers = {
      ...blankAnswers<string>("soeknad-om-endring"),
      ...{ what: "Et annet kontor", more: "Jeg sitter ved siden av Ante Sara.", conflict: false, expectsNothing: true },
    };
    const warned = value(await office.desk.previewReport(as(kari), answers));
    expect([warned.refusals, warned.warnings.map(({ code }) => code)]).toEqual([[], ["SOEKNAD_NAMES_SOMEBODY"]]);
    const calm = value(await office.desk.previewReport(as(kari), { ...answers, more: "Det er støy der." }));
    expect(calm.warnings).toEqual([]);
    expect(await sent(office, kari, answers)).toMatchObject({ status: "INNSENDT" });
  });

  it("VA-30 a varsel goes to the varslingsmottak and never to the line", async () => {
    const office = await openOffice();
    const { id } = await sent(office, kari, aVarsel());
    for (const member of [astrid, leifMagne]) expect(await read(office, member, id)).toMatchObject({ standings: ["mottak"] });
    for (const other of [lars, solveig, berit, hilde]) expect(await read(office, other, id)).toBeUndefined();
  });

  it("VA-08 an underretning to the safety representative is forwarded with its words under a key of its own", async () => {
    const office = await openOffice();
    const { id } = await sent(office, kari, anUnderretning({ recipient: "verneombud", danger: true }));
    value(await act(office, vera, id, habil));
    value(await act(office, vera, id, { type: "Forward", leaderId: null }));
    const [row] = value(await office.desk.listReports(as(lars), { list: "inbox", after: null })).items;
    if (row === undefined) throw new Error("not forwarded");
    value(await act(office, lars, row.id, habil));
    const forwarded = await read(office, lars, row.id);
    expect(forwarded).toMatchObject({
      sight: "mottaker",
      answers: { what: "En kollega blir frosset ut." },
      reporter: { person: { id: vera } },
    });
    expect(JSON.stringify(forwarded)).not.toContain(kari);
    await office.store.transaction((tx) => tx.destroyCaseKey(id));
    expect(await read(office, vera, id)).toBeUndefined();
    expect(await read(office, lars, row.id)).toMatchObject({ answers: { what: "En kollega blir frosset ut." } });
  });

  it("finds whom a message is for when it is delivered, and nobody who may no longer open it", async () => {
    const office = await openOffice();
    const { id, number } = await sent(office, kari, aKlage());
    const toLars = { reportId: id, to: await office.store.read.personTag(lars), reason: "report-to-you" } as const;
    expect(await office.desk.reportDelivery(toLars)).toMatchObject([
      { personId: lars, own: false, view: { number, status: "INNSENDT" } },
    ]);
    expect(await office.desk.reportDelivery({ reportId: id, to: "melder", reason: "acknowledged" })).toMatchObject([
      { personId: kari, own: true },
    ]);
    await act(office, lars, id, { type: "DeclareHabilitet", answer: "inhabil", reason: "Slekt." });
    expect(await office.desk.reportDelivery(toLars)).toEqual([]);
  });

  it("VA-28 tells a union representative and each member once, and all of them as those who complain", async () => {
    const office = await openOffice();
    const members = [kari, gunnhild];
    const { id, number } = await sent(office, haakon, aKlage({ onBehalf: true, selfAffected: null, members }));
    value(await act(office, lars, id, habil));
    value(await act(office, lars, id, { type: "Acknowledge", text: "Takk." }));
    value(await act(office, haakon, id, { type: "RequestContact", text: "Kan vi ta det opp med ham?" }));
    const queued = await databaseText(office.dataDir);
    const sentTo = new Set([...queued.matchAll(/report-tell:[^:"]+:\d+:([^:"]+):acknowledged/g)].map(([, to = ""]) => to));
    expect(sentTo.size).toBe(3);
    const notices = [];
    for (const to of sentTo) notices.push(...(await office.desk.reportDelivery({ reportId: id, to, reason: "acknowledged" })));
    expect(notices.map(({ personId }) => personId).sort()).toEqual([kari, gunnhild, haakon].sort());
    // The date by which the handlers have to go on is theirs.
    for (const one of notices) expect(one).toMatchObject({ own: true, view: { number, status: "KVITTERT", due: null } });
    expect(await read(office, lars, id)).toMatchObject({ due: { what: "samtykke" } });
  });

  it("VA-25 tells those who came orally of their minutes as of something of their own", async () => {
    const office = await openOffice();
    const oral = {
      ...({ on: office.clock.date, form: "samtale", what: "Kari sa fra.", from: [kari], next: "be-om-skriftlig" } as const),
      counterparts: [{ kind: "person", id: ante }],
    } as const;
    const logged = value(await office.desk.beginReport(as(lars), { type: "LogOral", oral }));
    const toKari = { reportId: logged.id, to: await office.store.read.personTag(kari), reason: "minutes-to-sign" } as const;
    expect(await office.desk.reportDelivery(toKari)).toMatchObject([{ personId: kari, own: true, view: { due: null } }]);
    expect(await read(office, lars, logged.id)).toMatchObject({ due: { what: "formalisering" } });
  });
});
