import type { PersonId, UnitId } from "../kernel/ids.ts";

/** A written form or language that a person chose. */
export type Language = "nb" | "nn" | "en";

/** Roles of domain rules section 2 that the directory states. «Leder» is not among them: it follows from the units. */
export type Role =
  | "ansatt"
  | "student"
  | "hr-raadgiver"
  | "hr-hms-sjef"
  | "verneombud"
  | "hovedverneombud"
  | "tillitsvalgt"
  | "bht"
  | "losam"
  | "koordinator"
  | "arkiv"
  | "admin";

/** Roles that are held for certain units and what lies below them. */
export type AreaRole = "verneombud" | "losam" | "koordinator";

/** A unit, with all below it, for which somebody holds a role (aml § 6-1: a safety representative has an area of their own). */
export type Area = { readonly role: AreaRole; readonly unitId: UnitId };

/** Id of a place of work, as the directory has it. */
export type SiteId = string & { readonly __siteId: unique symbol };

/** Number of a municipality, «5001» for Trondheim. Four digits, kept as text: some begin with nought. */
export type MunicipalityNumber = string & { readonly __municipalityNumber: unique symbol };

/** A place at which people work: a campus, a house in another town. */
export type Workplace = {
  readonly id: SiteId;
  readonly name: string;
  readonly municipality: { readonly number: MunicipalityNumber; readonly name: string };
};

export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** Absent when the directory does not place the person. */
  readonly unitId?: UnitId;
  readonly roles: readonly Role[];
  /** Where the roles of an area are held. A role without an entry is held for one's own unit and what lies below it. */
  readonly areas?: readonly Area[];
  readonly language: Language;
  /** Where letters go that the chat cannot carry; absent when the directory has none. */
  readonly email?: string;
  /** Where the person works, the main place first; absent where it is where their unit is. */
  readonly workplaces?: readonly SiteId[];
  /** Title as the directory has it, in the person's own written form. */
  readonly title?: string;
  /** Minutes a week that the position is of; 2250 is a full post of 37.5 hours. */
  readonly contractedMinutes?: number;
  /** False when the person has left: keeps history readable, grants nothing. */
  readonly active: boolean;
};

export type Unit = {
  readonly id: UnitId;
  /** Absent for the institution itself. */
  readonly parentId?: UnitId;
  readonly name: Readonly<Record<Language, string>>;
  /** Absent when the directory names no leader. */
  readonly leaderId?: PersonId;
  /** Where the unit is, the main place first; absent where it is where the unit above is. */
  readonly workplaces?: readonly SiteId[];
};

/** People and units at one moment. */
export type Organisation = {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  /** Places of work; absent where the directory names none. */
  readonly workplaces?: ReadonlyMap<SiteId, Workplace>;
};
