import { type DayFacts, dayStatusOn } from "#domain/hjemmekontor/enkeltdag/decide.ts";
import type { Span } from "#domain/hjemmekontor/fastAvtale/checkApplication.ts";
import type { Facts } from "#domain/hjemmekontor/fastAvtale/decide.ts";
import type { FastAvtale, WorkingWeekday } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { isOpenOn } from "#domain/hjemmekontor/fastAvtale/status.ts";
import { heldFromOthers } from "#domain/hjemmekontor/utstyr/list.ts";
import { decidersOf, type Substitutes } from "#domain/hjemmekontor/vikar/deciders.ts";
import { routeOf } from "#domain/hjemmekontor/vikar/route.ts";
import type { Actor } from "#domain/kernel/actor.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { datesOf, type LocalDate } from "#domain/kernel/localDate.ts";
import { type NearestLeader, nearestLeader } from "#domain/organisasjon/nearestLeader.ts";
import { mainMunicipality } from "#domain/organisasjon/workplace.ts";
import type { HomeOfficeSettings, Regime } from "#domain/regime/model.ts";
import { normalRegime, regimeOn } from "#domain/regime/regimeOn.ts";
import type { UndoFacts } from "#domain/undo/latest.ts";
import type { StoreReads } from "../store/types.ts";
import { type LoadedCase, loadedCase } from "./caseState.ts";
import type { DeskContext } from "./context.ts";
import { contactOf } from "./hjemmekontor/contact.ts";
import { substitutesNow } from "./hjemmekontor/substitutes.ts";
import { meetingDaysOf } from "./hjemmekontor/unitWeeks.ts";
import { regimesNow } from "./regime/loadRulesets.ts";

/** More of one person's cases than anybody has: a list is bounded, always. The newest come first, since they are what counts. */
const everyCase = 500;

/** What an employee has beside the case at hand, as the rules ask for it. */
export type Surroundings = {
  readonly cases: readonly LoadedCase[];
  readonly agreements: readonly FastAvtale[];
  /** HO-28: the weekday on which the employee's unit meets. */
  readonly meetingDay: WorkingWeekday | null;
  /** Who stands in for whom now. */
  readonly substitutes: Substitutes;
  /** Every rule set that holds at some time. */
  readonly regimes: readonly Regime[];
};

/** Reads an employee's cases once, for all the facts that follow from them. */
export async function surroundingsOf(context: DeskContext, reads: StoreReads, employeeId: PersonId): Promise<Surroundings> {
  return (await surroundingsOfAll(context, reads, [employeeId]))(employeeId);
}

/** The same for everybody on a list, in three queries. */
export async function surroundingsOfAll(
  context: DeskContext,
  reads: StoreReads,
  employeeIds: readonly PersonId[],
): Promise<(employeeId: PersonId) => Surroundings> {
  const limit = everyCase * employeeIds.length;
  const stored = await reads.listCases({ employeeIds, order: "updated-last", limit });
  const byEmployee = Map.groupBy(stored.map(loadedCase), ({ state }) => state.employeeId);
  const substitutes = await substitutesNow(context, reads);
  const { people } = context.directory.organisation();
  const unitOf = (employeeId: PersonId) => people.get(employeeId)?.unitId;
  const meetingDays = await meetingDaysOf(
    reads,
    employeeIds.flatMap((id) => unitOf(id) ?? []),
  );
  const regimes = await regimesNow(context, reads);
  const surroundingsIn = (employeeId: PersonId): Surroundings => {
    const cases = byEmployee.get(employeeId) ?? [];
    const unitId = unitOf(employeeId);
    return {
      cases,
      agreements: cases.flatMap((one) => (one.kind === "fast-avtale" ? [one.state] : [])),
      meetingDay: (unitId === undefined ? undefined : meetingDays.get(unitId)) ?? null,
      substitutes,
      regimes,
    };
  };
  const made = new Map(employeeIds.map((employeeId) => [employeeId, surroundingsIn(employeeId)]));
  return (employeeId) => made.get(employeeId) ?? surroundingsIn(employeeId);
}

/** Facts for a fixed agreement. `rulesOn` is the date whose rules hold for the case; today's for a new application. */
export function agreementFacts(
  context: DeskContext,
  surroundings: Surroundings,
  about: {
    readonly actor: Actor;
    readonly employeeId: PersonId;
    readonly caseId?: CaseId | undefined;
    readonly rulesOn?: LocalDate;
  } & UndoFacts,
): Facts {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const regime = regimeOn(surroundings.regimes, about.rulesOn ?? today, mainMunicipality(organisation, about.employeeId));
  const others = surroundings.agreements.filter((agreement) => agreement.id !== about.caseId);
  return {
    actor: about.actor,
    employeeId: about.employeeId,
    unitId: organisation.people.get(about.employeeId)?.unitId,
    today,
    regime,
    settings: settingsOf(regime),
    ...whoDecides(context, surroundings, about.employeeId),
    contractedMinutes: organisation.people.get(about.employeeId)?.contractedMinutes,
    others: others.filter((agreement) => isOpenOn(agreement, today)).map(spanOf),
    history: others.filter((agreement) => agreement.acceptance !== null).map(spanOf),
    meetingDay: surroundings.meetingDay,
    ...undoOf(about),
    heldEquipment: heldFromOthers({ id: about.caseId }, others),
  };
}

/** Facts for a single day. */
export function dayFacts(
  context: DeskContext,
  surroundings: Surroundings,
  about: {
    readonly actor: Actor;
    readonly employeeId: PersonId;
    readonly caseId?: CaseId;
    readonly rulesOn?: LocalDate;
  } & UndoFacts,
): DayFacts {
  const organisation = context.directory.organisation();
  const today = context.clock.today();
  const others = surroundings.cases.flatMap((one) =>
    one.kind === "enkeltdag" && one.state.id !== about.caseId ? [one.state] : [],
  );
  return {
    actor: about.actor,
    employeeId: about.employeeId,
    unitId: organisation.people.get(about.employeeId)?.unitId,
    today,
    regime: regimeOn(surroundings.regimes, about.rulesOn ?? today, mainMunicipality(organisation, about.employeeId)),
    ...whoDecides(context, surroundings, about.employeeId),
    others: others.filter((one) => isWanted(dayStatusOn(one, today))).map(({ from, to }) => ({ from, to })),
    taken: others
      .filter(({ status }) => isWanted(status))
      .flatMap(({ from, to, calledIn }) => datesOf(from, to).filter((date) => !calledIn.includes(date))),
    meetingDay: surroundings.meetingDay,
    ...undoOf(about),
  };
}

function undoOf({ latest, undoUntil, now }: UndoFacts): UndoFacts {
  return latest === undefined || undoUntil === undefined || now === undefined ? {} : { latest, undoUntil, now };
}

/** HO-05: the nearest leader, or whom to ask where there is none, and everybody who may decide now. */
function whoDecides(context: DeskContext, { substitutes }: Surroundings, employeeId: PersonId) {
  const organisation = context.directory.organisation();
  const found = decidersOf(organisation, substitutes, employeeId);
  return {
    leader: withContact(context, nearestLeader(organisation, employeeId), employeeId),
    deciders: found.kind === "some" ? found.deciders : [],
    route: routeOf(found),
  };
}

function withContact(context: DeskContext, nearest: NearestLeader, employeeId: PersonId): NearestLeader {
  if (nearest.kind === "leader") return nearest;
  const askId = contactOf(context, employeeId, nearest);
  return askId === undefined ? nearest : { ...nearest, askId };
}

function isWanted(status: ReturnType<typeof dayStatusOn>): boolean {
  return status === "OENSKET" || status === "GODKJENT";
}

/** The period that an agreement took up, or will: to its last day when it was ended early. */
function spanOf(agreement: FastAvtale): Span {
  const from = agreement.acceptance?.effectiveFrom ?? agreement.agreement.start;
  return { from, to: agreement.termination?.lastDay ?? agreement.agreement.end };
}

// A special regime has no home-office settings of its own: a running agreement keeps those of the normal one.
export function settingsOf(regime: ReturnType<typeof regimeOn>): HomeOfficeSettings {
  return regime?.kind === "NORMAL" ? regime.homeOffice : normalRegime.homeOffice;
}
