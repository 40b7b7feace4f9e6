import { z } from "zod";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { VurderingNotificationReason } from "#domain/regime/vurdering/notify.ts";
import type { UseCases } from "../desk/desk.ts";
import { assessmentRemindJob, assessmentTellJob } from "../desk/regime/vurdering/jobs.ts";
import { assessmentCard, unitsReminderCard } from "./cards/regime/assessmentCards.ts";
import type { Messages } from "./cycleMessages.ts";
import { outgoing, wordsFor } from "./turn.ts";

// As a record, so that a code that the domain gets does not compile until it stands here.
const reasons: Readonly<Record<VurderingNotificationReason, true>> = { assessed: true, "talk-asked": true };
const personId = z.string().transform((id) => id as PersonId);

/** Payloads of messages about assessments. They were enqueued by an earlier run of the product, maybe an older one. */
const jobs = {
  tell: z.object({
    assessmentId: z.string().transform((id) => id as CaseId),
    personId,
    reason: z.enum(Object.keys(reasons) as [VurderingNotificationReason, ...VurderingNotificationReason[]]),
  }),
  remind: z.object({ personId }),
};

/** Words what is written to people about assessments. Where the chat does not reach, neither result nor name is told: only that there is something. */
export function assessmentMessages(desk: UseCases): Messages {
  return {
    [assessmentTellJob]: async (payload) => {
      const job = jobs.tell.parse(payload);
      const told = await desk.assessmentTold(job);
      if (told === undefined) return undefined;
      const { language } = told;
      const { texts } = wordsFor(language);
      const subject = texts.assessment.told[told.reason];
      const preview = texts.assessment.elsewhere[told.reason];
      return {
        to: job.personId,
        message: outgoing(assessmentCard(texts, told)),
        notice: { language, subject, lines: [preview], preview, activity: "rulesNews", page: "mine" },
      };
    },
    [assessmentRemindJob]: async (payload) => {
      const job = jobs.remind.parse(payload);
      const open = await desk.assessmentReminder(job);
      if (open === undefined) return undefined;
      const { language } = open;
      const { texts } = wordsFor(language);
      const { title, why, where } = texts.assessment.remind;
      return {
        to: job.personId,
        message: outgoing(unitsReminderCard(texts, open)),
        notice: {
          language,
          subject: title,
          lines: [why(open.ruleset), where],
          preview: where,
          activity: "rulesNews",
          page: "mine",
        },
      };
    },
  };
}
