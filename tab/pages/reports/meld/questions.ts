import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { RuleId } from "#domain/kernel/decision.ts";

type Answers = ReportAnswersInput;
type FieldOf<Value> = { [Key in keyof Answers]: Answers[Key] extends Value ? (Value extends Answers[Key] ? Key : never) : never }[keyof Answers];
export type TextField = Exclude<FieldOf<string | null>, "unitId">;
export type AnswerField = FieldOf<boolean | null>;
export type TickField = "acceptsIdentified" | "signs" | "expectsNothing" | "general";
export type ChoiceField = "about" | "leaderIsParty" | "recipient" | "studentBranch";

/** One question of a form. `required` is what it says on screen; whether an answer is enough is for the rules to say. */
export type Question = { readonly required?: boolean; readonly rule?: RuleId } & (
  | { readonly control: "line" | "text"; readonly field: TextField }
  | { readonly control: "yes-no"; readonly field: AnswerField }
  | { readonly control: "tick"; readonly field: TickField }
  | { readonly control: "choice"; readonly field: ChoiceField; readonly options: readonly string[] }
  | { readonly control: "counterparts"; readonly field: "counterparts" }
  | { readonly control: "people"; readonly field: "members" }
  | { readonly control: "unit"; readonly field: "unitId" }
);

type Who = Pick<ReportForm, "isStudent" | "isTillitsvalgt" | "isVerneombud">;

const about: Question = { control: "choice", field: "about", options: ["meg-selv", "andre", "generelt"], required: true, rule: "VA-29" };
const counterparts: Question = { control: "counterparts", field: "counterparts" };
const what: Question = { control: "text", field: "what", required: true };
const when: Question = { control: "line", field: "when" };
const where: Question = { control: "line", field: "where" };
const witnesses: Question = { control: "line", field: "witnesses" };
const unit: Question = { control: "unit", field: "unitId" };
const leaderIsParty: Question = {
  control: "choice",
  field: "leaderIsParty",
  options: ["ja", "nei", "vet-ikke"],
  required: true,
  rule: "VA-03",
};
const toWhom: Question = { control: "choice", field: "recipient", options: ["leder", "verneombud"], required: true, rule: "VA-06" };
const sexual: Question = { control: "yes-no", field: "sexualHarassment", rule: "SB-24" };
const accepts: Question = { control: "tick", field: "acceptsIdentified", required: true, rule: "VA-21" };

/** The questions of conversations C5 to C9, in their order, for who asks and what was answered so far. */
export function questionsOf(answers: Answers, who: Who): readonly Question[] {
  return [...student(who), ...ofKind(answers, who), ...firm(answers)];
}

/** VA-12 to VA-14: which branch a student's report belongs to. */
function student({ isStudent }: Who): readonly Question[] {
  const options = ["studentjobb", "ulonnet-arbeid", "motpart-ansatt", "student-mot-student", "vet-ikke"];
  return isStudent ? [{ control: "choice", field: "studentBranch", options, required: true, rule: "VA-14" }] : [];
}

/** VA-36: with whose employer there should be an agreement. */
function firm(answers: Answers): readonly Question[] {
  const isExternal = answers.counterparts.some((one) => one.kind === "outside" && one.external);
  return isExternal ? [{ control: "line", field: "firm", rule: "VA-36" }] : [];
}

function ofKind(answers: Answers, who: Who): readonly Question[] {
  switch (answers.kind) {
    case "soeknad-om-endring":
      return [
        what,
        { control: "text", field: "more", required: true, rule: "VA-22" },
        { control: "yes-no", field: "conflict", required: true, rule: "VA-22" },
        { control: "tick", field: "expectsNothing", required: true, rule: "VA-23" },
      ];
    case "klage":
      return [
        ...(who.isTillitsvalgt ? [{ control: "yes-no", field: "onBehalf", required: true, rule: "VA-28" } as const] : []),
        ...(answers.onBehalf === true
          ? [{ control: "people", field: "members", required: true, rule: "VA-28" } as const]
          : [{ control: "yes-no", field: "selfAffected", required: true, rule: "VA-27" } as const]),
        { ...counterparts, required: true, rule: "VA-26" },
        leaderIsParty,
        what,
        { control: "text", field: "more" },
        when,
        where,
        witnesses,
        unit,
        sexual,
        { control: "choice", field: "recipient", options: ["leder", "sjef"], required: true, rule: "VA-24" },
        ...(answers.recipient === "sjef"
          ? [{ control: "text", field: "sjefReason", required: true, rule: "VA-24" } as const]
          : []),
        { ...accepts, rule: "VA-20" },
        { control: "tick", field: "signs", required: true, rule: "VA-25" },
      ];
    case "underretning":
    case "bekymringsmelding":
      return [
        about,
        what,
        counterparts,
        { control: "tick", field: "general", rule: "VA-33" },
        when,
        where,
        unit,
        sexual,
        ...(who.isVerneombud ? [{ control: "yes-no", field: "danger", rule: "VA-08" } as const] : []),
        leaderIsParty,
        toWhom,
        accepts,
      ];
    case "varsel":
      return [
        what,
        counterparts,
        when,
        where,
        witnesses,
        unit,
        { control: "yes-no", field: "workEnvironment", required: true, rule: "VA-30" },
      ];
    case "gjengjeldelse":
      return [
        { control: "line", field: "relatedNumber", rule: "VA-34" },
        what,
        { ...counterparts, required: true, rule: "VA-34" },
        when,
        unit,
        leaderIsParty,
      ];
  }
}
