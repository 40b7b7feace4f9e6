import { playCaseStory } from "#bot/local/demo/caseStory.ts";
import { demoPeople, demoPersonId, demoUnits } from "#bot/local/demo/featured.ts";
import { demoDirectory } from "#bot/local/demo/organisation.ts";
import { demoReportSettings } from "#bot/local/demo/reportSettings.ts";
import type { CaseId } from "#domain/kernel/ids.ts";
import { addDays, localDate } from "#domain/kernel/localDate.ts";
import type { MunicipalityNumber } from "#domain/organisasjon/model.ts";
import { given } from "#test/support/cycleCourse.ts";
import { trondheim, wishSent } from "#test/support/presence.ts";
import { aKlage, anUnderretning } from "#test/support/reportAnswers.ts";
import { act, apply, approval, askDay, running, undelivered } from "../standIn/seed.ts";
import { inReport, opened, report } from "../standIn/seedReports.ts";
import { archivedPlan, openYear, processOf } from "../standIn/seedYear.ts";
import type { StandIn } from "../standIn/standIn.ts";

const { lars, kari, gunnhild, vera, amara, elias } = demoPeople;
/** Works in Lillestrøm. */
export const farhan = demoPersonId(11);
const today = localDate("2027-01-13");

/** What the rows of the register lead to: ids of what was made. */
export type House = Awaited<ReturnType<typeof seedHouse>>;

/** One house in which every page of the tab has something to show. All of it is done by its people, with commands of the product. */
export async function seedHouse(on: StandIn) {
  const cycle = await openYear(on);
  const process = await processOf(on, cycle.id);
  await archivedPlan(on, process, "2026-10-20");
  on.clock.set(today);
  const story = await playCaseStory(
    {
      ...{ store: on.store, directory: demoDirectory, clock: on.clock, wake: () => undefined },
      reports: () => demoReportSettings("https://meld.example.org/"),
    },
    () => false,
  );
  if (story === undefined) throw new Error("no case was played");
  const house = { process, story, ...(await homeOffice(on)), ...(await reporting(on)), ...(await rulesForATime(on)) };
  await undelivered(on, lars, { kind: "failed", error: "http-503" }, { kind: "unknown", error: "LEASE_EXPIRED" });
  await undelivered(on, kari, { kind: "failed", error: "not-installed" });
  return house;
}

async function homeOffice(on: StandIn) {
  await on.desk.setMeetingDay({ personId: lars }, { unitId: demoUnits.bygg, version: 0, meetingDay: 3 });
  const runs = await running(on, farhan, lars, { start: localDate("2027-01-13"), end: localDate("2027-06-30") });
  const basic = ["skjerm", "mus"] as const;
  await act(on, lars, runs.id, { type: "HandOverEquipment", basic, other: null, costCentre: "250130", on: on.clock.today() });
  const waits = await apply(on, kari, { specialEquipment: true, extraEquipment: "Hev- og senkbart bord" });
  const day = await askDay(on, gunnhild, "2027-01-20");
  const approved = await apply(on, vera);
  await act(on, lars, approved.id, approval);
  const rejected = await askDay(on, amara, "2027-01-27");
  await act(on, lars, rejected.id, { type: "RejectDay", reason: "Vi har fagdag den onsdagen." });
  return { waits: waits.id, day: day.id, runs: runs.id, approved: approved.id };
}

async function reporting(on: StandIn) {
  const klage = await report(on, kari, aKlage({ more: "Det har vart siden høsten." }));
  await opened(on, lars, klage.id);
  await inReport(on, lars, klage.id, { type: "Acknowledge", text: "Takk. Jeg har lest den." });
  await inReport(on, kari, klage.id, { type: "SendMessage", text: "Takk selv." });
  await inReport(on, lars, klage.id, { type: "AddNote", text: "Snakk med HR." });
  await inReport(on, kari, klage.id, { type: "RequestContact", text: "Jeg vil si fra selv." });
  const doubted = await report(on, gunnhild, aKlage());
  await inReport(on, lars, doubted.id, { type: "DeclareHabilitet", answer: "tvil", reason: "Vi skriver sammen." });
  const fresh = await report(on, amara, anUnderretning());
  const closed = await report(on, kari, aKlage());
  given(await inReport(on, kari, closed.id, { type: "Withdraw", reason: null }));
  const note = on.desk.newId() as CaseId;
  given(
    await on.desk.writeNote({ personId: vera }, note, {
      id: note,
      as: "verneombud",
      unitId: demoUnits.bygg,
      text: "Fortalt i fortrolighet.",
      danger: false,
    }),
  );
  return { klage: klage.id, doubted: doubted.id, fresh: fresh.id, note };
}

async function rulesForATime(on: StandIn) {
  const from = on.clock.today();
  const copyTo = [demoPersonId(58)];
  const own = {
    ...{ kind: "PANDEMI" as const, municipality: null, name: "Smittevern på campus", sourceUrl: "https://example.no/notat" },
    ...{ from, to: addDays(from, 60), copyTo },
  };
  const local = {
    ...{ kind: "KOMMUNE" as const, municipality: "3205" as MunicipalityNumber, name: "Forskrift for Lillestrøm" },
    ...{ sourceUrl: "https://lovdata.no/forskrift", from, to: null, copyTo },
  };
  const rulesetId = given(await on.desk.publishRuleset({ personId: elias }, { plan: own })).items[0]?.id;
  given(await on.desk.publishRuleset({ personId: elias }, { plan: local }));
  if (rulesetId === undefined) throw new Error("no rule set");
  const [title, text] = [
    "Jobb hjemme fra mandag",
    "Alle som kan, skal jobbe hjemme.\n\nSnakk med lederen din om du må være på campus.",
  ];
  const blank = { title: null, text: null };
  const command = {
    ...{ type: "SendNotice" as const, forms: { nb: { title, text }, nn: blank, en: blank }, publication: { url: "", on: null } },
  };
  const notices = given(await on.desk.runNoticeOfRuleset({ personId: elias }, { rulesetId, version: 0, command }));
  const notice = notices.kept?.find(({ noticeId }) => noticeId !== null)?.noticeId;
  if (notice == null) throw new Error("no notice was sent");
  await wishSent(on, { from: addDays(from, 6) }, { personId: kari });
  const plan = { kind: "LEDERMOETE" as const, form: "DIGITALT" as const, places: [], date: addDays(from, 7), number: 3 };
  const recorded = {
    ...plan,
    places: [{ kind: "ARBEIDSSTED" as const, siteId: trondheim }],
    digitalConsidered: null,
    businessNeed: null,
  };
  await on.desk.recordGathering({ personId: lars }, on.desk.newId() as CaseId, { unitId: demoUnits.bygg, plan: recorded });
  return { notice };
}
