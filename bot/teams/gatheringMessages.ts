import { z } from "zod";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import { gatheringLine } from "#domain/texts/moete/lines.ts";
import type { UseCases } from "../desk/desk.ts";
import { gatheringsOvertakenJob } from "../desk/regime/overtakenGatherings.ts";
import { overtakenCard } from "./cards/moete/gatheringCards.ts";
import type { Messages } from "./cycleMessages.ts";
import { outgoing, wordsFor } from "./turn.ts";

/** Payload of a message about meetings. It was enqueued by an earlier run of the product, maybe an older one. */
const overtaken = z.object({
  personId: z.string().transform((id) => id as PersonId),
  gatheringIds: z.array(z.string().transform((id) => id as CaseId)),
});

/** Words what is written to leaders about meetings they recorded: as they are at that moment, in the person's language. */
export function gatheringMessages(desk: UseCases): Messages {
  return {
    [gatheringsOvertakenJob]: async (payload) => {
      const job = overtaken.parse(payload);
      const found = await desk.gatheringsOvertaken(job);
      if (found === undefined) return undefined;
      const { language, items } = found;
      const { texts } = wordsFor(language);
      const words = texts.gathering;
      const lines = items.map((item) => gatheringLine(texts, item));
      return {
        to: job.personId,
        message: outgoing(overtakenCard(texts, items)),
        notice: {
          ...{ language, subject: words.overtaken(items.length), lines: [...lines, words.overtakenText] },
          preview: lines[0] ?? words.overtakenText,
          activity: "rulesNews",
          page: "mine",
        },
      };
    },
  };
}
