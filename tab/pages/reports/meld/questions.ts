import type { ReportAnswersInput } from "#domain/contract/meldingCommand.ts";
import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { RuleId } from "#domain/kernel/decision.ts";
import { type Question as Asked, questionsFor } from "#domain/melding/questions.ts";

type Answers = ReportAnswersInput;

/** How a question is answered on screen, by the kind of its answer. */
export type Control =
  | {
      readonly control: "line" | "text";
      readonly field: "what" | "more" | "when" | "where" | "witnesses" | "sjefReason" | "firm" | "relatedNumber";
    }
  | {
      readonly control: "yes-no";
      readonly field: "onBehalf" | "selfAffected" | "conflict" | "workEnvironment" | "danger" | "sexualHarassment";
    }
  | { readonly control: "tick"; readonly field: "acceptsIdentified" | "signs" | "expectsNothing" | "general" }
  | {
      readonly control: "choice";
      readonly field: "about" | "leaderIsParty" | "recipient" | "studentBranch";
      readonly options: readonly string[];
    }
  | { readonly control: "counterparts"; readonly field: "counterparts" }
  | { readonly control: "people"; readonly field: "members" }
  | { readonly control: "unit"; readonly field: "unitId" };

/** One question of a form: what the domain asks, the control for it, and the rule that it rests on. */
export type Question = Control & { readonly required: boolean; readonly rule?: RuleId };

/** The questions of C5 to C9 for who asks and what was answered so far. What is enough is for the rules to say. */
export function questionsOf(answers: Answers, form: Pick<ReportForm, "isStudent" | "isTillitsvalgt">): readonly Question[] {
  return questionsFor(answers.kind, { unnamed: false, ...form })
    .filter(({ field }) => isAsked(field, answers))
    .map(({ field, required }) => ({ ...controlFor(field, answers), required, ...ruled(field, answers) }));
}

/** Questions that follow from the answer to another. */
function isAsked(field: Asked["field"], answers: Answers): boolean {
  switch (field) {
    case "members":
      return answers.onBehalf === true;
    case "selfAffected":
      return answers.onBehalf !== true;
    case "sjefReason":
      return answers.recipient === "sjef";
    case "firm":
      return answers.counterparts.some((one) => one.kind === "outside" && one.external);
    default:
      return true;
  }
}

/** How a question is answered on screen. */
export function controlFor(field: Asked["field"], { kind }: Pick<Answers, "kind">): Control {
  switch (field) {
    case "what":
    case "more":
    case "sjefReason":
      return { control: "text", field };
    case "when":
    case "where":
    case "witnesses":
    case "firm":
    case "relatedNumber":
      return { control: "line", field };
    case "onBehalf":
    case "selfAffected":
    case "conflict":
    case "workEnvironment":
    case "danger":
    case "sexualHarassment":
      return { control: "yes-no", field };
    case "acceptsIdentified":
    case "signs":
    case "expectsNothing":
    case "general":
      return { control: "tick", field };
    case "about":
      return { control: "choice", field, options: ["meg-selv", "andre", "generelt"] };
    case "leaderIsParty":
      return { control: "choice", field, options: ["ja", "nei", "vet-ikke"] };
    case "recipient":
      return { control: "choice", field, options: kind === "klage" ? ["leder", "sjef"] : ["leder", "verneombud"] };
    case "studentBranch":
      return {
        control: "choice",
        field,
        options: ["studentjobb", "ulonnet-arbeid", "motpart-ansatt", "student-mot-student", "vet-ikke"],
      };
    case "counterparts":
      return { control: "counterparts", field };
    case "members":
      return { control: "people", field };
    case "unitId":
      return { control: "unit", field };
    case "kind":
      throw new Error("the kind is chosen before anything is asked");
  }
}

function ruled(field: Asked["field"], { kind }: Answers): { readonly rule?: RuleId } {
  const rule = kind === "klage" ? (ofKlage[field] ?? rules[field]) : rules[field];
  return rule === undefined ? {} : { rule };
}

/** The rule that each question rests on, where there is one. */
const rules: Partial<Record<Asked["field"], RuleId>> = {
  about: "VA-29",
  leaderIsParty: "VA-03",
  recipient: "VA-06",
  studentBranch: "VA-14",
  firm: "VA-36",
  general: "VA-33",
  acceptsIdentified: "VA-21",
  conflict: "VA-22",
  expectsNothing: "VA-23",
  workEnvironment: "VA-30",
  relatedNumber: "VA-34",
  danger: "VA-08",
  sexualHarassment: "SB-24",
};
const ofKlage: Partial<Record<Asked["field"], RuleId>> = {
  onBehalf: "VA-28",
  members: "VA-28",
  selfAffected: "VA-27",
  counterparts: "VA-26",
  recipient: "VA-24",
  sjefReason: "VA-24",
  acceptsIdentified: "VA-20",
  signs: "VA-25",
};
