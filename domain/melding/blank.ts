import type { ReportAnswers, ReporterKind } from "./model.ts";

/** A form with nothing filled in. */
export function blankAnswers<Text>(kind: ReporterKind): ReportAnswers<Text> {
  return {
    kind,
    about: null,
    onBehalf: null,
    members: [],
    selfAffected: null,
    counterparts: [],
    general: false,
    leaderIsParty: null,
    unitId: null,
    what: null,
    more: null,
    when: null,
    where: null,
    witnesses: null,
    recipient: null,
    sjefReason: null,
    acceptsIdentified: false,
    signs: false,
    conflict: null,
    expectsNothing: false,
    workEnvironment: null,
    relatedNumber: null,
    danger: null,
    sexualHarassment: null,
    studentBranch: null,
    firm: null,
  };
}
