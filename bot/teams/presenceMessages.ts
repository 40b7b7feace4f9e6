import { z } from "zod";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { PresenceNotificationReason } from "#domain/regime/oppmote/notify.ts";
import type { UseCases } from "../desk/desk.ts";
import { presenceTellJob } from "../desk/oppmote/jobs.ts";
import type { Messages } from "./cycleMessages.ts";
import { wordsFor } from "./turn.ts";
import { outgoingPresence } from "./verbs/oppmote/presence.ts";

// As a record, so that a code that the domain gets does not compile until it stands here.
const reasons: Readonly<Record<PresenceNotificationReason, true>> = {
  "presence-asked": true,
  "presence-approved": true,
  "presence-declined": true,
  "presence-withdrawn": true,
  "home-registered": true,
  "home-clarified": true,
  "home-equipment": true,
  "home-ended": true,
};

/** Payload of a message about presence. It was enqueued by an earlier run of the product, maybe an older one. */
const tell = z.object({
  presenceId: z.string().transform((id) => id as CaseId),
  personId: z.string().transform((id) => id as PersonId),
  reason: z.enum(Object.keys(reasons) as [PresenceNotificationReason, ...PresenceNotificationReason[]]),
});

/** Words what is written to people about presence: as it is at that moment, and nothing to who may not see it any more. */
export function presenceMessages(desk: UseCases): Messages {
  return {
    [presenceTellJob]: async (payload) => {
      const { presenceId, personId: to, reason: told } = tell.parse(payload);
      const person = desk.organisation().people.get(to);
      const found = await desk.readPresence({ personId: to }, presenceId);
      if (person === undefined || found.kind !== "done") return undefined;
      const words = wordsFor(person.language);
      const subject = words.texts.presence.elsewhere[told];
      return {
        to,
        message: outgoingPresence(words, found.value, { told }),
        notice: {
          ...{ language: person.language, subject, lines: [subject], preview: subject },
          ...{ activity: "rulesNews", page: found.value.mine ? "mine" : "godkjenninger" },
        },
      };
    },
  };
}
