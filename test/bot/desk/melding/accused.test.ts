import { describe, expect, it } from "vitest";
import { createDesk } from "#bot/desk/desk.ts";
import { demoPeople } from "#bot/local/demo/featured.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { PersonId } from "#domain/kernel/ids.ts";
import { type Office, openOffice } from "#test/support/office.ts";
import { aKlage, anUnderretning } from "#test/support/reportAnswers.ts";

// Reports about those who would otherwise read them, through the desk: who reads them instead, for whom they do not exist, and what is
// said and kept where nobody is left.

const { kari, lars, solveig, ragnhild, torgeir, berit, hilde, astrid } = demoPeople;
const as = (personId: PersonId) => ({ personId });
const about = (...ids: readonly PersonId[]) => ids.map((id) => ({ kind: "person", id }) as const);

async function sent({ desk }: Office, answers: ReportAnswersInput) {
  const outcome = await desk.beginReport(as(kari), { type: "Submit", answers });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.value.id;
}

/** Who of these people can open a report. */
async function readersOf({ desk }: Office, id: Awaited<ReturnType<typeof sent>>, people: readonly PersonId[]) {
  const found = await Promise.all(people.map(async (who) => ((await desk.readReport(as(who), id)).kind === "done" ? [who] : [])));
  return found.flat();
}

const upTheLine = [lars, solveig, ragnhild];
const everybody = [...upTheLine, torgeir, berit, hilde, astrid];

describe("a klage about every leader up to the top", () => {
  const answers = aKlage({ counterparts: about(...upTheLine), leaderIsParty: "ja" });

  it("VA-03 goes to the chair of the board, says so before it is sent, and does not exist for any of them", async () => {
    const office = await openOffice();
    const preview = await office.desk.previewReport(as(kari), answers);
    expect(preview).toMatchObject({ value: { recipient: { kind: "styreleder", people: [{ id: torgeir }] }, refusals: [] } });
    const id = await sent(office, answers);
    expect(await readersOf(office, id, everybody)).toEqual([torgeir]);
    for (const who of upTheLine) {
      const answer = await office.desk.runReportCommand(as(who), id, 1, { type: "Acknowledge", text: "Takk." });
      expect([who, answer]).toEqual([who, { kind: "not_found" }]);
    }
  });

  it("VA-03 and about the chair of the board too is refused with why, and nothing that was written is lost", async () => {
    const office = await openOffice();
    const all = { ...answers, counterparts: about(...upTheLine, torgeir) };
    const draft = await office.desk.saveReportDraft(as(kari), { id: null, version: 0, answers: all });
    if (draft.kind !== "done") throw new Error("no draft");
    const refused = await office.desk.beginReport(as(kari), { type: "Submit", answers: all }, draft.value.id);
    expect(refused).toMatchObject({ kind: "refused", refusals: [{ rule: "VA-03" }] });
    expect(await office.desk.readReportDraft(as(kari), draft.value.id)).toMatchObject({ value: { answers: all } });
    // The chief of HR and HSE is no party, and can be chosen with a reason.
    const other = { ...all, recipient: "sjef", sjefReason: "Alle over meg er part." } as const;
    const id = await sent(office, other);
    expect(await readersOf(office, id, everybody)).toEqual([berit]);
  });
});

describe("a klage about the sjef", () => {
  it("VA-24 is not sent to her, and goes up the line, where she does not see it", async () => {
    const office = await openOffice();
    const toHer = aKlage({ counterparts: about(berit), recipient: "sjef", sjefReason: "Hun er nærmest." });
    expect(await office.desk.beginReport(as(kari), { type: "Submit", answers: toHer })).toMatchObject({
      kind: "refused",
      refusals: [expect.objectContaining({ rule: expect.stringMatching(/^VA-(03|24)$/) })],
    });
    const id = await sent(office, aKlage({ counterparts: about(berit) }));
    expect(await readersOf(office, id, everybody)).toEqual([lars]);
    expect(await office.desk.listReports(as(berit), { list: "inbox", after: null })).toMatchObject({ value: { items: [] } });
  });

  it("VA-24 where she is the chair of the board too, and everybody up to the top is a party, finds nobody and says so", async () => {
    const office = await openOffice();
    const reports = { ...demoReportSettings(null), boardChairId: berit };
    const desk = createDesk({ ...office.context, reports: () => reports });
    const answers = aKlage({ counterparts: about(...upTheLine, berit), leaderIsParty: "ja" });
    expect(await desk.beginReport(as(kari), { type: "Submit", answers })).toMatchObject({
      kind: "refused",
      refusals: [{ rule: "VA-03" }],
    });
  });
});

describe("a report about somebody who is not in the directory", () => {
  const outside = [{ kind: "outside", name: "Per Utenfra", external: true }] as const;

  it("VA-26 is taken by name, goes up the line as usual, and names them to those who handle it", async () => {
    const office = await openOffice();
    const id = await sent(office, aKlage({ counterparts: outside }));
    expect(await readersOf(office, id, everybody)).toEqual([lars]);
    expect(JSON.stringify(await office.desk.readReport(as(lars), id))).toContain("Per Utenfra");
  });

  it("VA-26 is refused without a name, and with an id that is nobody's", async () => {
    const { desk } = await openOffice();
    const unnamed = anUnderretning({ counterparts: [{ kind: "outside", name: " ", external: true }] });
    expect((await desk.beginReport(as(kari), { type: "Submit", answers: unnamed })).kind).toBe("refused");
    const stranger = aKlage({ counterparts: about("0198f000-0000-4000-8000-00000000dead" as PersonId) });
    expect((await desk.beginReport(as(kari), { type: "Submit", answers: stranger })).kind).toBe("refused");
  });
});
