import { z } from "zod";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { type LocalDate, parseLocalDate } from "#domain/kernel/localDate.ts";
import type { UnitNotificationReason } from "#domain/oppfolging/enhet/notify.ts";
import type { Duty, ReminderStage } from "#domain/oppfolging/paaminnelser/model.ts";
import type { CycleNotificationReason } from "#domain/oppfolging/syklus/notify.ts";

const caseId = z.string().transform((id) => id as CaseId);
const personId = z.string().transform((id) => id as PersonId);
const date = z.string().transform((text, context): LocalDate => {
  const parsed = parseLocalDate(text);
  if (parsed === undefined) context.addIssue({ code: "custom", message: "DATE_INVALID" });
  return parsed as LocalDate;
});

// As records, so that a code that the domain gets does not compile until it stands here.
const unitReasons: Readonly<Record<UnitNotificationReason, true>> = {
  "unit-opened": true,
  "examine-indication": true,
  "special-challenges": true,
  "planned-with-you": true,
  "measure-is-yours": true,
  "measure-handed": true,
  "plan-submitted": true,
  "plan-documented": true,
  "consult-asked": true,
  attested: true,
  dissent: true,
  "not-involved": true,
  comment: true,
  "evaluation-submitted": true,
  "unit-exempted": true,
  "unit-reinstated": true,
};
const cycleReasons: Readonly<Record<CycleNotificationReason, true>> = {
  "cycle-published": true,
  "cycle-changed": true,
  "cycle-closed": true,
};
const duties: Readonly<Record<Duty, true>> = {
  "lever-tiltaksplan": true,
  "lever-evaluering": true,
  "medvirk-tiltaksplan": true,
  "medvirk-evaluering": true,
  "foelg-opp-tiltaksplan": true,
  "foelg-opp-evaluering": true,
  "eskalert-tiltaksplan": true,
  "eskalert-evaluering": true,
};
const stages: Readonly<Record<ReminderStage, true>> = { foer: true, "paa-dagen": true, forfalt: true, utsatt: true };

function oneOf<Code extends string>(codes: Readonly<Record<Code, true>>) {
  return z.enum(Object.keys(codes) as [Code, ...Code[]]);
}

/** Payloads of the jobs of the yearly cycle. They were enqueued by an earlier run of the product, maybe an older one. */
export const cycleJob = {
  tellUnit: z.object({ processId: caseId, personId, reason: oneOf(unitReasons) }),
  unitsOpened: z.object({ cycleId: caseId, personId, processIds: z.array(caseId).min(1).readonly() }),
  tellCycle: z.object({ cycleId: caseId, personId, reason: oneOf(cycleReasons) }),
  remind: z.object({
    cycleId: caseId,
    personId,
    date,
    duties: z.array(z.object({ processId: caseId, duty: oneOf(duties), stage: oneOf(stages) })).readonly(),
    chased: z.literal(true).optional(),
  }),
  openUnits: z.object({ cycleId: caseId }),
  planReminders: z.object({ date }),
  /** The cases of a day, from the one after which an earlier job of it ended. */
  planCases: z.object({ date, after: caseId.optional() }),
  planReports: z.union([z.object({ date, since: date, after: caseId }), z.object({ date })]),
};
