import type { Who } from "#bot/desk/context.ts";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { CycleSummary, UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { proposedPlan } from "#domain/oppfolging/syklus/planFor.ts";
import { cyclePeople, given, measure, toThePlan, unitOfCourse } from "#test/support/cycleCourse.ts";
import type { StandIn } from "./standIn.ts";

/** The cycle of 2026, published in August and opened on the first of September; the clock then stands on `today`. */
export async function openYear({ desk, clock }: StandIn, today = "2026-10-12"): Promise<CycleSummary> {
  clock.set(localDate("2026-08-20"));
  const survey = { kind: "ARK", from: localDate("2026-03-02"), to: localDate("2026-03-20") } as const;
  const plan = {
    ...proposedPlan(2026),
    survey,
    slidesUrl: "https://example.org/lysark.pdf",
    focusArea: "Tid til faglig samtale",
  };
  const cycle = given(await desk.publishCycle(cyclePeople.hr, { year: 2026, plan }));
  clock.set(localDate("2026-09-01"));
  await desk.openUnits(cycle.id);
  clock.set(localDate(today));
  return cycle;
}

/** The process of a unit. */
export async function processOf({ desk }: StandIn, cycleId: CaseId, unitId: UnitId = unitOfCourse): Promise<CaseId> {
  const { units } = given(await desk.listUnits(cyclePeople.hr, cycleId));
  const found = units.find((unit) => unit.unitId === unitId);
  if (found === undefined) throw new Error("no process for that unit");
  return found.id;
}

/** Does something as somebody would in the chat, on the version as it is now. */
export async function inUnit({ desk }: StandIn, by: Who, id: CaseId, command: UnitCommandInput): Promise<UnitDetail> {
  const { version } = given(await desk.readUnit(by, id));
  return given(await desk.runUnitCommand(by, id, version, command));
}

/** A unit that has its plan in the archive, made on `on`. */
export async function archivedPlan(standIn: StandIn, id: CaseId, on: string): Promise<UnitDetail> {
  const date = localDate(on);
  standIn.clock.set(date);
  const leader = cyclePeople.leader;
  for (const step of toThePlan) await inUnit(standIn, leader, id, step);
  const plan = { on: date, part: 1, form: "plenum", arena: "eget-moete", digital: false } as const;
  const planned = await inUnit(standIn, leader, id, { type: "PlanMeeting", plan });
  const meetingId = planned.process?.meetings[0]?.meetingId;
  if (meetingId === undefined) throw new Error("no meeting");
  const outcome = { on: date, topics: ["naa"], participants: 12, verneombudPresent: true, note: "God samtale." } as const;
  await inUnit(standIn, leader, id, { type: "HoldMeeting", meetingId, outcome });
  const involvement = { verneombud: "Vera har lest planen.", losam: "Behandlet i LOSAM." };
  await inUnit(standIn, leader, id, { type: "CloseMeetings", involvement });
  await inUnit(standIn, leader, id, { type: "AddMeasure", measure, reason: null });
  await inUnit(standIn, leader, id, { type: "SubmitPlan", noMeasuresReason: null, overrideReason: null, involvement });
  return inUnit(standIn, leader, id, { type: "RecordArchiveReference", reference: "2026/1234", archivedOn: null });
}
