import type { PersonId, UnitId } from "../../kernel/ids.ts";
import { addDays, daysBetween, type LocalDate } from "../../kernel/localDate.ts";
import { type Holidays, workingDaysAfter } from "../../oppfolging/paaminnelser/workingDay.ts";
import type { Organisation } from "../../organisasjon/model.ts";
import { lineOf } from "../../organisasjon/nearestLeader.ts";
import { isStaff } from "../../organisasjon/unitPeople.ts";
import type { HomeOfficeSettings } from "../../regime/model.ts";
import { durationOf } from "../../statistikk/statistics.ts";
import { hiddenParts, tellsOfFew } from "../../statistikk/suppressParts.ts";
import { runsOn } from "../enhetsuke/teamShare.ts";
import type { FastAvtale } from "../fastAvtale/model.ts";
import type { FacultyFigures, HomeFigures, HomeOverview, UnitFigures } from "./model.ts";

export type HomeOverviewInput = {
  /** All that were decided in the year before the day, run on it, or ran out so short a time before that another goes on from them. */
  readonly agreements: readonly FastAvtale[];
  readonly organisation: Organisation;
  /** Settings that hold for a case of that day. */
  readonly settingsOn: (rulesOn: LocalDate) => HomeOfficeSettings;
  readonly holidays: Holidays;
  readonly on: LocalDate;
};

/** So far back decisions are looked at. */
const decidedWithinDays = 365;

/** What is counted of some people, before anything of it is hidden. */
type Counted = { readonly staff: number; readonly active: number; readonly renewals: number; readonly waited: readonly number[] };
type CountedUnit = Counted & { readonly key: UnitId };

/**
 * Home office by unit and faculty. A number below five is hidden, and so is one that all but fewer than five are in; with them go as
 * many more as it takes that none can be worked out from what is shown. Nothing is shown of the parts of what is hidden.
 */
export function homeOverview(input: HomeOverviewInput): HomeOverview {
  const units = countedUnits(input);
  const facultyOf = ({ key }: CountedUnit) => lineOf(input.organisation, key).at(-2) ?? key;
  const faculties = [...Map.groupBy(units, facultyOf)].map(([key, parts]) => ({ key, parts, ...together(parts) }));
  const house = together(faculties);
  const isShown = { active: !tellsOfFew(activeOf(house)), renewals: !tellsOfFew(renewalsOf(house)) };
  const shown = shownOf(faculties, isShown);
  return {
    on: input.on,
    house: figures(house, isShown),
    faculties: faculties.map((faculty): FacultyFigures => {
      const known = shown(faculty);
      const shownIn = shownOf(faculty.parts, known);
      const parts = faculty.parts.map((unit): UnitFigures => ({ unitId: unit.key, ...figures(unit, shownIn(unit)) }));
      return { unitId: faculty.key, ...figures(faculty, known), units: parts };
    }),
  };
}

const activeOf = ({ active, staff }: Counted) => ({ count: active, of: staff });
const renewalsOf = ({ renewals, active }: Counted) => ({ count: renewals, of: active });

type Shown = { readonly active: boolean; readonly renewals: boolean };

/** Which of the parts of a whole are shown; none where the whole is not. */
function shownOf(parts: readonly CountedUnit[], whole: Shown): (part: CountedUnit) => Shown {
  const active = hiddenParts(parts.map((part) => ({ key: part.key, ...activeOf(part) })));
  // Of how many they are is not known either where that is hidden.
  const renewals = hiddenParts(
    parts.map((part) => ({ key: part.key, ...renewalsOf(part) })),
    active,
  );
  return ({ key }) => ({ active: whole.active && !active.has(key), renewals: whole.renewals && !renewals.has(key) });
}

function figures({ staff, active, renewals, waited }: Counted, shown: Shown): HomeFigures {
  return {
    active: shown.active ? active : null,
    sharePercent: shown.active ? Math.round((active * 100) / staff) : null,
    renewals: shown.active && shown.renewals ? renewals : null,
    waited: durationOf(waited),
  };
}

function together(parts: readonly Counted[]): Counted {
  const sum = (value: (part: Counted) => number) => parts.reduce((all, part) => all + value(part), 0);
  return {
    staff: sum(({ staff }) => staff),
    active: sum(({ active }) => active),
    renewals: sum(({ renewals }) => renewals),
    waited: parts.flatMap(({ waited }) => waited),
  };
}

/** Every unit that somebody works in, by where people are now: who moved counts where they went. */
function countedUnits({ agreements, organisation, settingsOn, holidays, on }: HomeOverviewInput): readonly CountedUnit[] {
  const staff = [...organisation.people.values()].filter(({ id, unitId }) => unitId !== undefined && isStaff(organisation, id));
  const byUnit = Map.groupBy(staff, ({ unitId }) => unitId);
  const byEmployee = Map.groupBy(agreements, ({ employeeId }) => employeeId);
  const own = (id: PersonId) => byEmployee.get(id) ?? [];
  const running = (id: PersonId) => own(id).filter((agreement) => runsOn(agreement, on));
  const since = addDays(on, -decidedWithinDays);
  return [...organisation.units.keys()].flatMap((key): readonly CountedUnit[] => {
    const people = (byUnit.get(key) ?? []).map(({ id }) => id);
    if (people.length === 0) return [];
    const renewed = (id: PersonId) =>
      running(id).some((agreement) => goesOnFrom(agreement, own(id), settingsOn(agreement.rulesOn)));
    return [
      {
        key,
        staff: people.length,
        active: people.filter((id) => running(id).length > 0).length,
        renewals: people.filter(renewed).length,
        waited: people.flatMap((id) => own(id).flatMap((agreement) => waitedFor(agreement, since, on, holidays))),
      },
    ];
  });
}

/** Domain rules 7.3: another of theirs was in force less than a chain's gap before it. */
function goesOnFrom({ id, agreement }: FastAvtale, own: readonly FastAvtale[], { chainGapDays }: HomeOfficeSettings): boolean {
  return own.some((other) => {
    if (other.id === id || other.acceptance === null || other.agreement.start >= agreement.start) return false;
    const lastDay = other.termination?.lastDay ?? other.agreement.end;
    return daysBetween(lastDay, agreement.start) - 1 < chainGapDays;
  });
}

/** Nothing where it was not approved or rejected, or not within those days. Sent back and sent anew, it waits from then. */
function waitedFor(
  { submittedOn, decidedOn, status, assessment }: FastAvtale,
  since: LocalDate,
  on: LocalDate,
  holidays: Holidays,
): readonly number[] {
  const isDecided = assessment !== null || status === "AVSLAATT";
  if (!isDecided || decidedOn === null || decidedOn < since || decidedOn >= on) return [];
  return [workingDaysAfter(submittedOn, decidedOn, holidays)];
}
