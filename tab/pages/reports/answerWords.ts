import type { ReporterKind } from "#domain/melding/model.ts";
import type { useReportTexts } from "../../texts/reports/useReportTexts.ts";
import type { Control } from "./meld/questions.ts";

type Melding = ReturnType<typeof useReportTexts>["m"];
type Field = Control["field"];

/** A question of a kind as it is asked; where that kind does not ask it, as after it became another kind, the name of the answer. */
export function questionWords(m: Melding, kind: ReporterKind, field: Field): string {
  const asked: Partial<Record<Field, string>> = m.question[kind];
  return asked[field] ?? m.field[field];
}

/** What stands under a question, where something does. */
export function helpWords(m: Melding, field: Field): string | undefined {
  const help: Partial<Record<Field, string>> = m.help;
  return help[field];
}

/** The words of an answer that is one of several. */
export function optionWords(m: Melding, field: Extract<Control, { control: "choice" }>["field"], option: string): string {
  const words: Readonly<Record<string, string>> = {
    about: m.about,
    leaderIsParty: m.leaderIsParty,
    recipient: m.choice,
    studentBranch: m.studentBranch,
  }[field];
  return words[option] ?? option;
}
