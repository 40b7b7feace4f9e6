import type { ReportForm } from "#domain/contract/meldingViews.ts";
import type { ReportAnswers, ReporterKind } from "#domain/melding/model.ts";

export type ReportField = keyof ReportAnswers;

/** The steps of the reporting conversations C5 to C10, by what is asked in them. */
const reportStepNames = ["anonym", "gren", "hvem-klager", "hva", "hvem", "mer", "mottaker", "send"] as const;
export type ReportStepName = (typeof reportStepNames)[number];

/** One step of a form and the answers that it asks for: a refusal is shown in the step that can mend it. */
export type ReportStep = { readonly name: ReportStepName; readonly fields: readonly ReportField[] };

/** What about the person the steps go by. */
export type Asked = Pick<ReportForm, "isStudent" | "isTillitsvalgt" | "isVerneombud">;

const anonym: ReportStep = { name: "anonym", fields: [] };
const send = (...fields: readonly ReportField[]): ReportStep => ({ name: "send", fields });

/** The steps of a form for one person, in order. Anonymity comes first, before anything is asked (7.22). */
export function stepsOf(kind: ReporterKind, asked: Asked): readonly ReportStep[] {
  const student: readonly ReportStep[] = asked.isStudent ? [{ name: "gren", fields: ["studentBranch"] }] : [];
  switch (kind) {
    case "soeknad-om-endring":
      return [...student, { name: "hva", fields: ["what", "more", "conflict"] }, send("expectsNothing")];
    case "klage":
      return [
        ...student,
        ...(asked.isTillitsvalgt ? [{ name: "hvem-klager", fields: ["onBehalf", "members"] } as const] : []),
        { name: "hva", fields: ["selfAffected", "what", "more"] },
        { name: "hvem", fields: ["counterparts", "firm"] },
        { name: "mer", fields: ["when", "where", "witnesses", "sexualHarassment"] },
        { name: "mottaker", fields: ["leaderIsParty", "unitId", "recipient", "sjefReason"] },
        send("acceptsIdentified", "signs"),
      ];
    case "underretning":
    case "bekymringsmelding":
      return [
        anonym,
        ...student,
        { name: "hva", fields: ["about", "what", ...(asked.isVerneombud ? (["danger"] as const) : [])] },
        { name: "hvem", fields: ["counterparts", "general", "firm"] },
        { name: "mer", fields: ["when", "where", "sexualHarassment"] },
        { name: "mottaker", fields: ["leaderIsParty", "unitId", "recipient", "sjefReason"] },
        send("acceptsIdentified"),
      ];
    case "varsel":
      return [
        anonym,
        ...student,
        { name: "hva", fields: ["what"] },
        { name: "hvem", fields: ["counterparts"] },
        { name: "mer", fields: ["when", "where", "witnesses", "workEnvironment", "sexualHarassment"] },
        { name: "mottaker", fields: ["leaderIsParty", "unitId"] },
        send(),
      ];
    case "gjengjeldelse":
      return [
        anonym,
        ...student,
        { name: "hva", fields: ["relatedNumber", "what"] },
        { name: "hvem", fields: ["counterparts"] },
        { name: "mer", fields: ["when", "where"] },
        { name: "mottaker", fields: ["leaderIsParty", "unitId"] },
        send(),
      ];
  }
}

/** The step of that name, or the first: a card may come from a time when somebody had another part in the house. */
export function stepNamed(steps: readonly ReportStep[], name: string | undefined): ReportStep {
  const [first] = steps;
  if (first === undefined) throw new Error("a form without steps");
  return steps.find((step) => step.name === name) ?? first;
}

/** The step after, or before with -1; the same at the end. */
export function stepBeside(steps: readonly ReportStep[], step: ReportStep, by: 1 | -1): ReportStep {
  return steps[steps.indexOf(step) + by] ?? step;
}
