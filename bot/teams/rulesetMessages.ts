import { z } from "zod";
import type { CaseId, PersonId } from "#domain/kernel/ids.ts";
import type { RulesetNotificationReason } from "#domain/regime/kunngjoering/notify.ts";
import type { UseCases } from "../desk/desk.ts";
import { rulesetTellJob } from "../desk/regime/saveRuleset.ts";
import { periodOf, rulesetCard } from "./cards/regime/rulesetCard.ts";
import type { Messages } from "./cycleMessages.ts";
import { outgoing, wordsFor } from "./turn.ts";

// As a record, so that a code that the domain gets does not compile until it stands here.
const reasons: Readonly<Record<RulesetNotificationReason, true>> = {
  "ruleset-published": true,
  "ruleset-changed": true,
  "ruleset-ended": true,
  "ruleset-withdrawn": true,
};

/** Payload of a message about a rule set. It was enqueued by an earlier run of the product, maybe an older one. */
const tell = z.object({
  rulesetId: z.string().transform((id) => id as CaseId),
  personId: z.string().transform((id) => id as PersonId),
  reason: z.enum(Object.keys(reasons) as [RulesetNotificationReason, ...RulesetNotificationReason[]]),
  copy: z.boolean(),
});

/** Words what is written to people about rule sets: as they are at that moment, in the person's language. */
export function rulesetMessages(desk: UseCases): Messages {
  return {
    [rulesetTellJob]: async (payload) => {
      const { rulesetId, personId: to, reason: told, copy } = tell.parse(payload);
      const person = desk.organisation().people.get(to);
      const ruleset = await desk.rulesetTold(rulesetId, to);
      if (person?.active !== true || ruleset === undefined) return undefined;
      const { texts } = wordsFor(person.language);
      const subject = `${texts.regime.told[told]}: ${ruleset.name}`;
      const period = periodOf(texts, ruleset);
      return {
        to,
        message: outgoing(rulesetCard(texts, ruleset, { told, copy })),
        notice: {
          ...{ language: person.language, subject },
          lines: [
            period,
            texts.regime.place(ruleset.municipality?.name ?? null),
            ...(copy ? [texts.regime.copy] : []),
            ruleset.sourceUrl,
          ],
          preview: period,
          activity: "rulesNews",
          page: "mine",
        },
      };
    },
  };
}
