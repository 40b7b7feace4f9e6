import type { PersonId } from "../../kernel/ids.ts";
import { addDays, type LocalDate } from "../../kernel/localDate.ts";
import { type Holidays, workingDayAfter, workingDayFrom, workingDayUpTo } from "../../oppfolging/paaminnelser/workingDay.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import { planAskedOn, teamOf } from "../enhetsuke/teamShare.ts";
import { dialogueDueOn, followUpDueOn } from "../fastAvtale/followUp.ts";
import type { FastAvtale } from "../fastAvtale/model.ts";
import { statusOn } from "../fastAvtale/status.ts";
import { handOverDueOn, returnDueOn } from "../utstyr/list.ts";
import { aboveDecider } from "../vikar/above.ts";
import { decidersOf, noSubstitutes, type Substitutes } from "../vikar/deciders.ts";
import type { HomeTask } from "./model.ts";

/** A single day or an agreement that waits for a leader. */
type Waiting = Pick<FastAvtale, "id" | "employeeId" | "submittedOn">;

export type HomeTaskInput = {
  readonly agreements: readonly FastAvtale[];
  /** Single days that wait; agreements that do are found among the agreements. */
  readonly waitingDays: readonly Waiting[];
  readonly organisation: Organisation;
  /** Who stands in for whom today: what is for a leader is told to them meanwhile. */
  readonly substitutes?: Substitutes;
  /** Who sees to what nobody in the directory answers for. */
  readonly contactId?: PersonId;
  /** Settings that hold for a case of that day. */
  readonly settingsOn: (rulesOn: LocalDate) => HomeOfficeSettings;
  readonly holidays: Holidays;
  readonly today: LocalDate;
};

/** Everything about home office that is open on a day and to be known by then, by whom it is for. What is done is not among it. */
export function homeTasksOn(input: HomeTaskInput): ReadonlyMap<PersonId, readonly HomeTask[]> {
  const byEmployee = Map.groupBy(input.agreements, ({ employeeId }) => employeeId);
  const waiting = [...input.agreements.filter(({ status }) => status === "INNSENDT"), ...input.waitingDays];
  const found = [
    ...input.agreements.flatMap((agreement) => tasksOf(agreement, byEmployee.get(agreement.employeeId) ?? [], input)),
    ...waiting.flatMap((one) => waitingTasks(one, input)),
    ...plansAsked(byEmployee, input),
  ];
  return Map.groupBy(
    found.filter(({ tellOn }) => tellOn <= input.today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    ({ recipient }) => recipient,
  );
}

function tasksOf(agreement: FastAvtale, own: readonly FastAvtale[], input: HomeTaskInput): readonly HomeTask[] {
  const { organisation, today, holidays, substitutes = noSubstitutes } = input;
  const { id: caseId, employeeId } = agreement;
  const settings = input.settingsOn(agreement.rulesOn);
  const found = decidersOf(organisation, substitutes, employeeId);
  const leaderId = found.kind === "some" ? found.acting.id : null;
  const about = { caseId, employeeId, leaderId };
  // Domain rules 7.7: what falls on a free day is told on the working day before it.
  const task = (kind: HomeTask["kind"], recipient: PersonId | null, on: LocalDate | null, tell = on): readonly HomeTask[] =>
    recipient === null || on === null || tell === null
      ? []
      : [{ kind, recipient, ...about, on, tellOn: workingDayUpTo(tell, holidays) }];
  const dialogue = dialogueDueOn(agreement, settings, today);
  const ending = endingOn(agreement, own, settings, today);
  const told = ending === null ? null : ending.tellFrom;
  return [
    ...task("foelg-opp", leaderId, followUpDueOn(agreement, settings, today)),
    ...task("dialog", employeeId, dialogue),
    ...task("dialog", leaderId, dialogue),
    ...task("forny", employeeId, ending?.lastDay ?? null, told),
    ...task("utloeper", leaderId, ending?.lastDay ?? null, told),
    ...equipmentTasks(agreement, own, about, input),
  ];
}

/** HO-17: told on the first working day on which it is late; the thing itself is to be seen to at once. */
function equipmentTasks(
  agreement: FastAvtale,
  own: readonly FastAvtale[],
  about: Pick<HomeTask, "caseId" | "employeeId" | "leaderId">,
  { today, holidays }: HomeTaskInput,
): readonly HomeTask[] {
  const late = (kind: HomeTask["kind"], recipients: readonly (PersonId | null)[], on: LocalDate | null) =>
    on === null
      ? []
      : recipients.flatMap((recipient) =>
          recipient === null ? [] : [{ kind, recipient, ...about, on, tellOn: workingDayFrom(addDays(on, 1), holidays) }],
        );
  return [
    ...late("utlever", [about.leaderId], handOverDueOn(agreement, own, today)),
    ...late("lever-tilbake", [about.leaderId, about.employeeId], returnDueOn(agreement, own, today)),
  ];
}

/**
 * When an agreement runs out, and from when that is told; `null` where it was ended, or an application for the time after it is on its
 * way. One that is shorter than the notice is told of on the day after it began.
 */
function endingOn(
  agreement: FastAvtale,
  own: readonly FastAvtale[],
  { renewalDays }: HomeOfficeSettings,
  today: LocalDate,
): { readonly lastDay: LocalDate; readonly tellFrom: LocalDate } | null {
  if (agreement.acceptance === null || statusOn(agreement, today) !== "AKTIV") return null;
  const lastDay = agreement.agreement.end;
  const goesOn = own.some(({ status, agreement: { start } }) => start > lastDay && goingOn.includes(status));
  if (goesOn) return null;
  const mark = addDays(lastDay, -renewalDays);
  const begun = agreement.acceptance.effectiveFrom;
  return { lastDay, tellFrom: mark > begun ? mark : addDays(begun, 1) };
}

const goingOn: readonly FastAvtale["status"][] = ["INNSENDT", "RETURNERT", "GODKJENT", "AKSEPTERT"];

/** HO-05: who waits for an answer gets one. Working days, so that nothing is held against a leader that came on a Friday. */
function waitingTasks({ id, employeeId, submittedOn }: Waiting, input: HomeTaskInput): readonly HomeTask[] {
  const { organisation, holidays, substitutes = noSubstitutes, contactId } = input;
  const { waitingDays } = input.settingsOn(submittedOn);
  const about = { caseId: id, employeeId, on: submittedOn };
  const after = (days: number) => workingDayAfter(submittedOn, days, holidays);
  const found = decidersOf(organisation, substitutes, employeeId);
  if (found.kind === "none") {
    // Nobody can decide: whoever can have the directory put right is told as soon as a leader would have been.
    const recipient = found.askId ?? contactId;
    if (recipient === undefined || recipient === employeeId) return [];
    return [{ ...about, kind: "venter-under", recipient, leaderId: null, tellOn: after(waitingDays.leader) }];
  }
  const leaderId = found.acting.id;
  const superior = aboveDecider(organisation, substitutes, employeeId, found);
  return [
    { ...about, kind: "avgjoer", recipient: leaderId, leaderId, tellOn: after(waitingDays.leader) },
    ...(superior === undefined
      ? []
      : [{ ...about, kind: "venter-under" as const, recipient: superior, leaderId, tellOn: after(waitingDays.above) }]),
  ];
}

/** HO-27: for every leader whose team has come to more than its share. */
function plansAsked(
  byEmployee: ReadonlyMap<PersonId, readonly FastAvtale[]>,
  { organisation, settingsOn, today, holidays, substitutes = noSubstitutes }: HomeTaskInput,
): readonly HomeTask[] {
  const found = [...byEmployee.keys()].map((id) => decidersOf(organisation, substitutes, id));
  const ids = new Set(found.flatMap((one) => (one.kind === "some" ? [one.deciders[0].id] : [])));
  return [...ids].flatMap((leaderId): readonly HomeTask[] => {
    const team = teamOf(organisation, leaderId);
    const agreements = team.flatMap((id) => byEmployee.get(id) ?? []);
    const on = planAskedOn(team, agreements, settingsOn(today), today);
    if (on === null) return [];
    const about = { recipient: substitutes.get(leaderId) ?? leaderId, caseId: null, employeeId: null, leaderId };
    return [{ kind: "turnus", ...about, on, tellOn: workingDayFrom(on, holidays) }];
  });
}
