import type { CycleRequest } from "#domain/contract/oppfolgingCommand.ts";
import type { LocalDate } from "#domain/kernel/localDate.ts";
import type { CycleDateField, Survey } from "#domain/oppfolging/syklus/model.ts";

type Plan = CycleRequest["plan"];

/** A plan as it is filled in: a survey may lack a date, and days are typed as «14, 7, 1». */
export type PlanDraft = Omit<Plan, "survey" | "reminders"> & {
  readonly surveyKind: Survey["kind"];
  readonly surveyFrom: LocalDate | null;
  readonly surveyTo: LocalDate | null;
  readonly leadDays: string;
  readonly everyDays: string;
  readonly escalateAfter: string;
};

export const dateFields: readonly CycleDateField[] = ["opens", "planDue", "evaluationDue", "ends"];

export function draftOf({ survey, reminders, ...plan }: Plan): PlanDraft {
  return {
    ...plan,
    surveyKind: survey?.kind ?? "ARK",
    surveyFrom: survey?.from ?? null,
    surveyTo: survey?.to ?? null,
    leadDays: reminders.leadDays.join(", "),
    everyDays: String(reminders.everyDaysWhenOverdue),
    escalateAfter: String(reminders.escalateAfterDays),
  };
}

/** The plan to send. What is no number becomes 0, which the rules refuse beside the field. */
export function planOf(draft: PlanDraft): Plan {
  const { surveyKind, surveyFrom, surveyTo, leadDays, everyDays, escalateAfter, ...plan } = draft;
  return {
    ...plan,
    survey: surveyFrom === null || surveyTo === null ? null : { kind: surveyKind, from: surveyFrom, to: surveyTo },
    slidesUrl: plan.slidesUrl?.trim() ? plan.slidesUrl.trim() : null,
    slidePages: { A: whole(plan.slidePages.A), B: whole(plan.slidePages.B), C: whole(plan.slidePages.C) },
    reminders: {
      leadDays: leadDays
        .split(/[,;\s]+/)
        .filter((part) => part !== "")
        .slice(0, 20)
        .map((part) => whole(Number(part))),
      everyDaysWhenOverdue: whole(Number(everyDays)),
      escalateAfterDays: whole(Number(escalateAfter)),
    },
  };
}

function whole(value: number): number {
  return Number.isSafeInteger(value) ? value : 0;
}
