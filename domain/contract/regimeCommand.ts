import { z } from "zod";
import type { MunicipalityNumber } from "../organisasjon/model.ts";
import { date, personId, text } from "./fields.ts";

const plan = z.strictObject({
  kind: z.enum(["PANDEMI", "KOMMUNE"]),
  municipality: z
    .string()
    .max(10)
    .transform((number) => number as MunicipalityNumber)
    .nullable(),
  // Longer than the rules allow, so that they say it themselves.
  name: z.string().max(2000),
  sourceUrl: z.string().max(2000),
  from: date,
  to: date,
  copyTo: z.array(personId).max(200).readonly(),
});

/** Body of `POST /api/rulesets`: a rule set to publish. */
export const rulesetRequest = z.strictObject({ plan });
export type RulesetRequest = z.infer<typeof rulesetRequest>;

const rulesetCommandInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("ChangeRuleset"), plan, reason: text }),
  z.strictObject({ type: z.literal("EndRuleset"), lastDay: date, reason: text }),
  z.strictObject({ type: z.literal("WithdrawRuleset"), reason: text }),
]);
export type RulesetCommandInput = z.infer<typeof rulesetCommandInput>;

/** Body of `POST /api/rulesets/:id/commands`. `version` is the one that the person saw. */
export const rulesetCommandRequest = z.strictObject({ version: z.int().positive(), command: rulesetCommandInput });

/** Body of `POST /api/rulesets/preview`: what would be done, `id` naming the rule set that is there. Nothing is kept of it. */
export const rulesetPreviewRequest = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("publish"), plan }),
  z.strictObject({ what: z.literal("command"), id: z.string().max(80), command: rulesetCommandInput }),
]);
export type RulesetPreviewRequest = z.infer<typeof rulesetPreviewRequest>;
