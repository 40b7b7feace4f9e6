import type { Who } from "#bot/desk/context.ts";
import type { Outcome } from "#bot/desk/outcome.ts";
import { demoPeople, demoPersonId, demoUnits } from "#bot/local/demo/featured.ts";
import type { UnitCommandInput } from "#domain/contract/oppfolgingCommand.ts";
import type { CycleSummary, UnitDetail } from "#domain/contract/oppfolgingViews.ts";
import type { CaseId, UnitId } from "#domain/kernel/ids.ts";
import { localDate } from "#domain/kernel/localDate.ts";
import { proposedPlan } from "#domain/oppfolging/syklus/planFor.ts";
import { who } from "./homeOfficeCases.ts";
import type { Office } from "./office.ts";

/** The people of the yearly cycle round one department of the demo organisation. */
export const cyclePeople = {
  hr: who(demoPeople.hilde),
  leader: who(demoPeople.lars),
  verneombud: who(demoPeople.vera),
  hovedverneombud: who(demoPersonId(57)),
  losam: who(demoPersonId(19)),
  koordinator: who(demoPersonId(31)),
  superior: who(demoPeople.solveig),
  employee: who(demoPeople.kari),
} as const;

export const unitOfCourse = demoUnits.bygg as UnitId;

/** What a desk answered, where it did what was asked. */
export function given<Value>(outcome: Outcome<Value, unknown>): Value {
  if (outcome.kind !== "done") throw new Error(`not done: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

/** Publishes the cycle of 2026 in August and opens its units on the first of September. */
export async function openCycle(office: Office): Promise<CycleSummary> {
  office.clock.date = localDate("2026-08-20");
  const survey = { kind: "ARK", from: localDate("2026-03-02"), to: localDate("2026-03-20") } as const;
  const plan = { ...proposedPlan(2026), survey, slidesUrl: "https://example.org/lysark.pdf" };
  const cycle = given(await office.desk.publishCycle(cyclePeople.hr, { year: 2026, plan }));
  office.clock.date = localDate("2026-09-01");
  await office.desk.openUnits(cycle.id);
  return cycle;
}

/** The process of a unit, found as somebody of it finds it. */
export async function processIdOf(
  office: Office,
  cycleId: CaseId,
  unitId: UnitId,
  by: Who = cyclePeople.leader,
): Promise<CaseId> {
  const { units } = given(await office.desk.listUnits(by, cycleId));
  const found = units.find((unit) => unit.unitId === unitId);
  if (found === undefined) throw new Error("no process for that unit");
  return found.id;
}

/** Carries out a command on the newest version. */
export async function act(
  office: Office,
  by: Who,
  id: CaseId,
  command: UnitCommandInput,
): Promise<Outcome<UnitDetail, UnitDetail>> {
  const { version } = given(await office.desk.readUnit(by, id));
  return office.desk.runUnitCommand(by, id, version, command);
}

/** The way from the first question to a plan in the archive, each step as its command. */
export const toThePlan: readonly UnitCommandInput[] = [
  {
    type: "ChooseStart",
    answers: { startpunkt: "A", reportReviewed: true, unsoundIndication: false, specialChallenges: false },
  },
  { type: "PlanProcess", verneombudId: demoPeople.vera, losam: "Orientert i møte 3. september." },
  {
    type: "AssessRisk",
    risks: [
      { riskId: null, hazard: "Støy i laboratoriet", kind: "fysisk", probability: 3, consequence: 3 },
      { riskId: null, hazard: "Uklare roller i prosjektene", kind: "organisatorisk", probability: 4, consequence: 4 },
    ],
    leaderMeetingOn: localDate("2026-09-01"),
    reason: null,
  },
];

/** A measure that is complete. */
export const measure = {
  text: "Avklare roller i alle prosjekter",
  ownerId: demoPeople.lars,
  due: localDate("2026-11-30"),
  kind: "organisatorisk",
  origin: "nytt",
  continuedFrom: null,
  riskId: null,
  recommendation: null,
} as const;

/** Holds a meeting with what AM-15 asks for, closes the meetings, adds a measure and submits the plan. */
export async function finishPlan(office: Office, id: CaseId): Promise<void> {
  const on = office.clock.date;
  const planned = given(
    await act(office, cyclePeople.leader, id, {
      type: "PlanMeeting",
      plan: { on, part: 1, form: "plenum", arena: "eget-moete", digital: false },
    }),
  );
  const meetingId = planned.process?.meetings.at(-1)?.meetingId;
  if (meetingId === undefined) throw new Error("no meeting");
  const steps: readonly UnitCommandInput[] = [
    {
      type: "HoldMeeting",
      meetingId,
      outcome: { on, topics: ["naa", "resultatrapport"], participants: 12, verneombudPresent: true, note: "God samtale." },
    },
    { type: "CloseMeetings", involvement: { verneombud: "Vera var med.", losam: "Orientert." } },
    { type: "AddMeasure", measure, reason: null },
    {
      type: "SubmitPlan",
      ...{ noMeasuresReason: null, overrideReason: null },
      involvement: { verneombud: "Vera har lest planen.", losam: "Behandlet i LOSAM." },
    },
  ];
  for (const step of steps) given(await act(office, cyclePeople.leader, id, step));
}
