import type { AgreementDetail } from "#domain/contract/views.ts";
import type { Application } from "#domain/hjemmekontor/fastAvtale/model.ts";
import { cleanText, type TextFact, type TextRef } from "#domain/kernel/text.ts";
import type { TextKeeper } from "./keepText.ts";

/** Answers of an application as they were typed. */
export type Answers = Application<string>;

/** Nothing answered yet. */
export const blank: Answers = {
  otherArrangement: null,
  start: null,
  end: null,
  weeklyMinutes: null,
  homeDays: [],
  availability: null,
  reasonEmployee: null,
  reasonEmployer: null,
  tasksSuitable: null,
  specialEquipment: null,
  strictRequirements: null,
  conflict: null,
  physicalOk: null,
  equipment: [],
  extraEquipment: null,
  contributes: false,
};

const textFields = ["availability", "renewalReason", "reasonEmployee", "reasonEmployer", "extraEquipment"] as const;

/** The answers without invisible characters in their texts, and how many were taken out. */
export function cleaned(answers: Answers): { readonly answers: Answers; readonly removed: number } {
  let removed = 0;
  const texts = Object.fromEntries(
    textFields.map((field) => {
      const typed = answers[field];
      if (typed === null || typed === undefined) return [field, null];
      const { text, removed: count } = cleanText(typed);
      removed += count;
      return [field, text === "" ? null : text];
    }),
  );
  return { answers: { ...answers, ...texts }, removed };
}

/** What the rules may know of the answers. */
export function withLengths(answers: Answers): Application {
  const fact = (text: string | null): TextFact | null => (text === null ? null : { length: text.length });
  return {
    ...answers,
    availability: fact(answers.availability),
    renewalReason: fact(answers.renewalReason ?? null),
    reasonEmployee: fact(answers.reasonEmployee),
    reasonEmployer: fact(answers.reasonEmployer),
    extraEquipment: fact(answers.extraEquipment),
  };
}

/** The application with its texts handed over to be sealed. */
export function keptApplication({ renewalReason, ...answers }: Answers, keeper: TextKeeper): Application<TextRef> {
  return {
    ...answers,
    availability: keeper.keep("availability", answers.availability),
    ...(answers.renews === undefined ? {} : { renewalReason: keeper.keep("renewalReason", renewalReason ?? null) }),
    reasonEmployee: keeper.keep("reasonEmployee", answers.reasonEmployee),
    reasonEmployer: keeper.keep("reasonEmployer", answers.reasonEmployer),
    extraEquipment: keeper.keep("extraEquipment", answers.extraEquipment),
  };
}

/** The answers that a sent application was made of. */
export function answersOf(detail: AgreementDetail, agreement: Application<TextRef>): Answers {
  const { availability, renewalReason, reasonEmployee, reasonEmployer, extraEquipment } = detail;
  const texts = { availability, reasonEmployee, reasonEmployer, extraEquipment };
  const { renewalReason: _, ...rest } = agreement;
  return { ...rest, ...texts, ...(agreement.renews === undefined ? {} : { renewalReason }) };
}
