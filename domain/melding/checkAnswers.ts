import type { TextFact } from "../kernel/text.ts";
import { hasRole, isActive } from "../organisasjon/unitPeople.ts";
import { warningsFor } from "./answerWarnings.ts";
import { accusedIn, isGiven, personOf, type ReportFacts, roomFor, textNeeded, tooLong } from "./facts.ts";
import { anonymousKinds, type Recipient, type ReportAnswers, type ReporterKind } from "./model.ts";
import { namesakeIds } from "./namesakes.ts";
import { findRecipient } from "./recipient.ts";
import type { MeldingRefusal, MeldingWarning } from "./refusals.ts";

/** What the rules say of a form as it stands. */
export type AnswersChecked = {
  /** Who would get it. */
  readonly recipient: Recipient;
  readonly refusals: readonly MeldingRefusal[];
  readonly warnings: readonly MeldingWarning[];
  /** What it looks like, where that is not what it is called. The writer decides. */
  readonly suggestion: ReporterKind | null;
};

type Answers = ReportAnswers<TextFact>;

/** Checks the answers of a form, of whatever kind (C5 to C10): at the sending of it, and before, when nothing is kept. */
export function checkAnswers(answers: Answers, facts: ReportFacts): AnswersChecked {
  const recipient = recipientOf(answers, facts);
  const refusals = [
    ...mayBeSent(answers, facts),
    ...studentRefusals(answers, facts),
    ...kindRefusals(answers, facts),
    ...counterpartRefusals(answers, facts),
    ...lengths(answers),
    ...recipientRefusals(answers, recipient, facts),
  ];
  const suggestion = suggestionFor(answers, refusals);
  return { recipient, refusals, warnings: warningsFor(answers, facts), suggestion };
}

/** Who would receive it (VA-03, VA-24, VA-30). */
function recipientOf(answers: Answers, facts: ReportFacts): Recipient {
  const { organisation, settings, related, namesakes } = facts;
  const { kind } = answers;
  return findRecipient(organisation, settings, {
    kind,
    choice: kind === "soeknad-om-endring" ? "leder" : answers.recipient,
    reporterId: personOf(facts),
    unitId: answers.unitId,
    partyIds: [...accusedIn(answers.counterparts), ...(answers.onBehalf === true ? answers.members : [])],
    leaderIsParty: answers.leaderIsParty,
    // VA-34: whoever was accused in the first report, or kept out of it, may be who retaliates.
    inhabil: kind === "gjengjeldelse" ? (related?.outIds ?? []) : [],
    namesakeIds: [...namesakeIds(namesakes), ...(kind === "gjengjeldelse" ? (related?.namesakeIds ?? []) : [])],
  });
}

/** Whether this kind may be sent this way at all; where it may not, that is the first thing to be told. */
function mayBeSent({ kind }: Answers, { actor, settings }: ReportFacts): readonly MeldingRefusal[] {
  const refusals: MeldingRefusal[] = [];
  if (actor.kind === "unnamed" && !anonymousKinds.includes(kind)) {
    refusals.push(
      kind === "klage"
        ? { rule: "VA-20", code: "KLAGE_NOT_ANONYMOUS", field: "kind" }
        : { rule: "VA-22", code: "SOEKNAD_NOT_ANONYMOUS", field: "kind" },
    );
  }
  if (kind === "varsel" && !settings.takesVarsel) {
    refusals.push({ rule: "VA-30", code: "VARSEL_ELSEWHERE", field: "kind", url: settings.varslingsrutineUrl });
  }
  return refusals;
}

/** VA-12 to VA-14: a student says which branch it belongs to; doubt is accepted and clarified. */
function studentRefusals({ studentBranch }: Answers, { actor, organisation, settings }: ReportFacts): readonly MeldingRefusal[] {
  const isStudent = actor.kind === "person" && hasRole(organisation, actor.id, ["student"]);
  if (studentBranch === "student-mot-student") {
    return [{ rule: "VA-14", code: "STUDENT_CHANNEL", field: "studentBranch", channel: settings.studentChannel }];
  }
  return isStudent && studentBranch === null ? [{ rule: "VA-14", code: "STUDENT_BRANCH_MISSING", field: "studentBranch" }] : [];
}

function kindRefusals(answers: Answers, facts: ReportFacts): readonly MeldingRefusal[] {
  switch (answers.kind) {
    case "soeknad-om-endring":
      return soeknadRefusals(answers);
    case "klage":
      return klageRefusals(answers, facts);
    case "underretning":
      return [...concernRefusals(answers), ...recipientChosen(answers)];
    case "bekymringsmelding":
      return concernRefusals(answers);
    case "varsel":
      return [...textNeeded("what", answers.what), ...whoseLeader(answers, facts)];
    case "gjengjeldelse":
      return [
        ...textNeeded("what", answers.what),
        ...(answers.counterparts.length === 0
          ? [{ rule: "VA-34", code: "COUNTERPART_MISSING", field: "counterparts" } as const]
          : []),
        ...(answers.leaderIsParty === null
          ? [{ rule: "VA-03", code: "REPORT_ANSWER_MISSING", field: "leaderIsParty" } as const]
          : []),
      ];
  }
}

/** VA-03: of a varsel the unit need not be known, but for whose leader is to be left out: nobody is to think that they are who are not. */
function whoseLeader({ leaderIsParty, unitId }: Answers, facts: ReportFacts): readonly MeldingRefusal[] {
  const by = personOf(facts);
  const own = by === null ? undefined : facts.organisation.people.get(by)?.unitId;
  if (leaderIsParty === null || leaderIsParty === "nei" || unitId !== null || own !== undefined) return [];
  return [{ rule: "VA-03", code: "REPORT_ANSWER_MISSING", field: "unitId" }];
}

/** C5. VA-22: grounds that are a conflict make it something else, and its writer chooses what. */
function soeknadRefusals({ what, more, conflict, expectsNothing }: Answers): readonly MeldingRefusal[] {
  const refusals = [...textNeeded("what", what), ...textNeeded("more", more)];
  if (conflict === null) refusals.push({ rule: "VA-22", code: "REPORT_ANSWER_MISSING", field: "conflict" });
  if (conflict === true) {
    refusals.push({
      rule: "VA-22",
      code: "CONFLICT_IS_GROUNDS",
      field: "conflict",
      choices: ["soeknad-om-endring", "klage", "varsel"],
    });
  }
  if (!expectsNothing) refusals.push({ rule: "VA-23", code: "EXPECTS_NOTHING_UNTICKED", field: "expectsNothing" });
  return refusals;
}

/** C6. */
function klageRefusals(answers: Answers, facts: ReportFacts): readonly MeldingRefusal[] {
  const { counterparts, leaderIsParty, what, acceptsIdentified, signs } = answers;
  const refusals: MeldingRefusal[] = [...complainantRefusals(answers, facts)];
  if (counterparts.length === 0) refusals.push({ rule: "VA-26", code: "COUNTERPART_MISSING", field: "counterparts" });
  if (leaderIsParty === null) refusals.push({ rule: "VA-03", code: "REPORT_ANSWER_MISSING", field: "leaderIsParty" });
  refusals.push(...textNeeded("what", what));
  if (!acceptsIdentified) refusals.push({ rule: "VA-20", code: "ACCEPT_IDENTIFIED", field: "acceptsIdentified" });
  if (!signs) refusals.push({ rule: "VA-25", code: "KLAGE_UNSIGNED", field: "signs" });
  return refusals;
}

/** VA-27 and VA-28: one complains for oneself, or as a union representative for members with names. */
function complainantRefusals(answers: Answers, facts: ReportFacts): readonly MeldingRefusal[] {
  const { onBehalf, members, selfAffected, counterparts } = answers;
  const { actor, organisation } = facts;
  if (onBehalf !== true) {
    if (selfAffected === null) return [{ rule: "VA-27", code: "REPORT_ANSWER_MISSING", field: "selfAffected" }];
    return selfAffected ? [] : [{ rule: "VA-27", code: "KLAGE_FOR_OTHERS", field: "selfAffected", suggestion: "underretning" }];
  }
  if (actor.kind !== "person" || !hasRole(organisation, actor.id, ["tillitsvalgt"])) {
    return [{ rule: "VA-27", code: "ONLY_TILLITSVALGT_FOR_MEMBERS", field: "onBehalf", suggestion: "underretning" }];
  }
  if (members.length === 0) return [{ rule: "VA-28", code: "MEMBERS_UNNAMED", field: "members" }];
  const accused = accusedIn(counterparts);
  return members.flatMap((personId): readonly MeldingRefusal[] => {
    if (!isActive(organisation, personId)) return [{ rule: "VA-28", code: "MEMBER_UNKNOWN", field: "members", personId }];
    if (accused.includes(personId)) return [{ rule: "VA-28", code: "MEMBER_IS_COUNTERPART", field: "members", personId }];
    return [];
  });
}

/** C7 and what bekymringsmelding has in common with it. */
function concernRefusals(answers: Answers): readonly MeldingRefusal[] {
  const { kind, about, what, counterparts, general, leaderIsParty, acceptsIdentified } = answers;
  const refusals: MeldingRefusal[] = [];
  if (about === null) {
    refusals.push({ rule: kind === "underretning" ? "VA-29" : "VA-19", code: "REPORT_ANSWER_MISSING", field: "about" });
  }
  refusals.push(...textNeeded("what", what));
  if (counterparts.length === 0 && !general) refusals.push({ rule: "VA-33", code: "WHO_OR_GENERAL", field: "counterparts" });
  if (leaderIsParty === null) refusals.push({ rule: "VA-03", code: "REPORT_ANSWER_MISSING", field: "leaderIsParty" });
  // Where nobody is named there is nobody who could learn of it.
  if (!acceptsIdentified && (kind === "underretning" || counterparts.length > 0)) {
    refusals.push({ rule: "VA-21", code: "ACCEPT_IDENTIFIED", field: "acceptsIdentified" });
  }
  return refusals;
}

function recipientChosen({ recipient }: Answers): readonly MeldingRefusal[] {
  return recipient === null ? [{ rule: "VA-06", code: "REPORT_ANSWER_MISSING", field: "recipient" }] : [];
}

/** Whom it is about: in the directory, or with a name, or a group (SB-18), and never the writer. */
function counterpartRefusals({ counterparts }: Answers, facts: ReportFacts): readonly MeldingRefusal[] {
  const { organisation } = facts;
  const own = personOf(facts);
  const field = "counterparts";
  return counterparts.flatMap((one): readonly MeldingRefusal[] => {
    if (one.kind === "group") return one.name === null ? [] : tooLong(field, one.name);
    if (one.kind === "outside") {
      return isGiven(one.name) ? tooLong(field, one.name) : [{ rule: null, code: "COUNTERPART_UNNAMED", field }];
    }
    if (one.id === own) return [{ rule: null, code: "COUNTERPART_IS_YOU", field }];
    // Somebody who has left is still in the directory: what they did can be reported.
    return organisation.people.has(one.id) ? [] : [{ rule: null, code: "COUNTERPART_UNKNOWN", field, personId: one.id }];
  });
}

function lengths(answers: Answers): readonly MeldingRefusal[] {
  const { kind, counterparts, members } = answers;
  return [
    ...(kind === "soeknad-om-endring" ? [] : tooLong("more", answers.more)),
    ...(["when", "where", "witnesses", "sjefReason", "firm"] as const).flatMap((field) => tooLong(field, answers[field])),
    ...roomFor("counterparts", counterparts.length),
    ...roomFor("members", members.length),
  ];
}

/** VA-24 and what cannot be delivered. */
function recipientRefusals(
  answers: Answers,
  found: Recipient,
  { settings, organisation }: ReportFacts,
): readonly MeldingRefusal[] {
  const { kind, recipient: choice, sjefReason, unitId } = answers;
  const refusals: MeldingRefusal[] = [];
  if (unitId !== null && !organisation.units.has(unitId)) {
    return [{ rule: null, code: "REPORT_UNIT_UNKNOWN", field: "unitId" }];
  }
  if (kind === "klage" && choice === "verneombud") {
    refusals.push({ rule: "VA-24", code: "RECIPIENT_NOT_FOR_KIND", field: "recipient", choice });
  }
  if (choice === "sjef" && kind !== "varsel" && kind !== "soeknad-om-endring" && !isGiven(sjefReason)) {
    refusals.push({ rule: "VA-24", code: "SJEF_UNREASONED", field: "sjefReason" });
  }
  if (found.kind !== "none" || (kind === "varsel" && !settings.takesVarsel)) return refusals;
  const { why, askId = null } = found;
  const rule = noRecipientRule[why];
  const field = why === "NO_MOTTAK" ? "kind" : why === "NO_UNIT" ? "unitId" : "recipient";
  return [...refusals, { rule, code: "NO_RECIPIENT", field, why, askId }];
}

const noRecipientRule = {
  NO_UNIT: "VA-03",
  NO_LEADER: "VA-03",
  ALL_PARTIES: "VA-03",
  NO_MOTTAK: "VA-30",
  NO_SJEF: "VA-24",
  NO_VERNEOMBUD: "VA-06",
} as const;

/** VA-27, VA-29 and the triage of a bekymringsmelding: oneself, others, or something censurable. */
function suggestionFor({ kind, about }: Answers, refusals: readonly MeldingRefusal[]): ReporterKind | null {
  const refused = refusals.find((one) => one.code === "KLAGE_FOR_OTHERS" || one.code === "ONLY_TILLITSVALGT_FOR_MEMBERS");
  if (refused !== undefined) return "underretning";
  if (kind === "underretning" && about === "meg-selv") return "klage";
  if (kind === "bekymringsmelding" && about !== null) return about === "meg-selv" ? "klage" : "underretning";
  return null;
}
