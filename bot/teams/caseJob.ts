import { z } from "zod";
import type { NotificationReason } from "#domain/hjemmekontor/fastAvtale/notify.ts";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";

const caseId = z.string().transform((id) => id as CaseId);
const personId = z.string().transform((id) => id as PersonId);

const reasons = [
  "decide",
  "withdrawn",
  "returned",
  "approved",
  "rejected",
  "accepted",
  "declined",
  "started",
  "called-in",
  "terminated",
  "permanence-copy",
  "undone",
] as const satisfies readonly NotificationReason[];

/** Payloads of the jobs that write to people. They were enqueued by an earlier run of the product, maybe an older one. */
export const caseJob = {
  tell: z.object({ caseId, personId, reason: z.enum(reasons) }),
  show: z.object({ caseId, personId }),
  refresh: z.object({ caseId, personId, activityId: z.string() }),
  refreshAll: z.object({ caseId }),
};
