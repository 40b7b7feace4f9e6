import type { Delivery } from "#domain/oppfolging/enhet/deadlines.ts";

/** What the chat says of the yearly cycle in one language, beside the domain's own words. */
export type CycleTexts = {
  readonly title: string;
  /** Lines of the welcome and of the help, for those who have a part in it. */
  readonly welcome: string;
  readonly help: string;
  /** «Tiltaksplanen for … skal være arkivert fredag 30. oktober 2026» */
  readonly headline: Readonly<
    Record<
      Delivery,
      { readonly ahead: (unit: string, date: string) => string; readonly past: (unit: string, date: string) => string }
    >
  >;
  readonly facts: Readonly<
    Record<"state" | "plan" | "evaluation" | "leader" | "verneombud" | "archive" | "slide" | "opens" | "ends" | "focus", string>
  >;
  readonly doneOn: (date: string, late: boolean) => string;
  readonly todo: string;
  readonly missing: string;
  readonly andMore: (count: number) => string;
  readonly nothingMissing: string;
  readonly waitsForVerneombud: string;
  readonly superseded: string;
  readonly changed: string;
  readonly shortened: string;
  readonly slide: (page: number) => string;
  readonly buttons: Readonly<
    Record<
      | "open"
      | "back"
      | "more"
      | "save"
      | "saveAndMore"
      | "saveAndNext"
      | "sure"
      | "confirm"
      | "dissent"
      | "notInvolved"
      | "sendComment"
      | "snooze"
      | "snoozeAnyway"
      | "resume"
      | "chase"
      | "allUnits"
      | "cycle"
      | "planMeeting"
      | "registerMeeting"
      | "cancelMeeting"
      | "closeMeetings"
      | "addMeasure"
      | "changeMeasure"
      | "dropMeasure"
      | "progress"
      | "findPerson"
      | "summary"
      | "slides",
      string
    >
  >;
  readonly headings: Readonly<
    Record<"measures" | "risks" | "evaluation" | "summary" | "said" | "comments" | "meetings" | "newRisk" | "choices", string>
  >;
  /** The dates of the cycle, for everybody in the house. */
  readonly dates: {
    readonly none: string;
    readonly noPart: string;
    readonly notOpen: (date: string) => string;
    readonly closed: string;
  };
  readonly units: {
    readonly title: (count: number) => string;
    readonly overdue: (count: number) => string;
    readonly none: string;
    readonly more: (count: number) => string;
    readonly inTab: string;
  };
  readonly digest: {
    readonly overdue: (count: number) => string;
    readonly ahead: (count: number, date: string) => string;
    readonly intro: string;
    readonly more: (count: number) => string;
  };
  readonly chased: (asked: number, alreadyAsked: number, unreachable: number) => string;
  readonly snooze: {
    readonly title: (date: string) => string;
    readonly text: string;
    readonly passesTitle: string;
    readonly passes: (dates: string) => string;
    readonly resumed: string;
  };
  readonly attest: {
    readonly aboutPlan: string;
    readonly aboutEvaluation: string;
    readonly notLaid: string;
    readonly comment: string;
    readonly losamComment: string;
    readonly said: (name: string, answer: string, date: string) => string;
  };
  readonly start: { readonly lead: string };
  readonly plan: { readonly lead: string; readonly choose: string; readonly nobody: string };
  /** AM-10, for the leader alone. */
  readonly examined: string;
  readonly note: Readonly<Record<"challenges" | "comment", { readonly lead: string; readonly label: string }>>;
  readonly risk: {
    readonly lead: string;
    readonly scale: string;
    readonly line: (number: number, kind: string, level: string, probability: number, consequence: number) => string;
    readonly remove: string;
    readonly removeNone: string;
    readonly choose: string;
    readonly reason: string;
  };
  readonly meetings: {
    readonly lead: string;
    readonly none: string;
    readonly planned: (date: string, part: string) => string;
    readonly held: (date: string, part: string, participants: number) => string;
    readonly on: string;
    readonly part: string;
    readonly form: string;
    readonly arena: string;
    readonly digital: string;
    readonly heldOn: string;
    readonly verneombudPresent: string;
    readonly mustTalkOf: (topics: string) => string;
    readonly closeLead: string;
  };
  readonly measures: {
    readonly none: string;
    readonly facts: (owner: string, date: string, kind: string) => string;
    readonly state: (origin: string, progress: string) => string;
    readonly text: string;
    readonly owner: string;
    readonly chooseOwner: string;
    readonly findOwner: string;
    readonly foundMany: string;
    readonly foundNobody: string;
    readonly earlier: string;
    readonly continuedFrom: string;
    readonly numbered: (number: number) => string;
    readonly noneOfThem: string;
    readonly risk: string;
    readonly recommendation: string;
    readonly changeReason: string;
    readonly dropLead: string;
    readonly progress: string;
  };
  readonly submitPlan: { readonly lead: (measures: number) => string; readonly noMeasures: string; readonly override: string };
  readonly archive: { readonly lead: string; readonly archivedOn: string };
  readonly evaluate: {
    readonly stepOf: (number: number, of: number) => string;
    readonly note: string;
    readonly summaryLead: string;
    readonly submitLead: string;
    readonly noMeasures: string;
  };
};
