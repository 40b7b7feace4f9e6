import { z } from "zod";
import type { RuleId } from "../kernel/decision.ts";
import { type BindingKind, type Choices, optionalKinds, timings } from "../notifications/model.ts";

const kindChoice = z.strictObject({ timing: z.enum(timings), letter: z.boolean(), feed: z.boolean() });
const minute = z.int().min(0).max(1439);

/** Hours that end where they begin would be none, or all of them: they are not taken. */
const quiet = z
  .strictObject({ from: minute, to: minute, weekends: z.boolean() })
  .refine(({ from, to }) => from !== to)
  .nullable();

/** Body of `POST /api/notifications`. What is binding has no place in it, so that nothing can be asked that is not given. */
export const choicesRequest = z.strictObject({
  kinds: z.strictObject(
    Object.fromEntries(optionalKinds.map((kind) => [kind, kindChoice])) as Record<
      (typeof optionalKinds)[number],
      typeof kindChoice
    >,
  ),
  quiet,
});

/** `GET /api/notifications`: one's own choices, what always comes and for which rule, and which ways this installation has. */
export type NotificationSettings = {
  readonly choices: Choices;
  readonly binding: readonly { readonly kind: BindingKind; readonly rule: RuleId }[];
  readonly ways: { readonly letters: boolean; readonly feed: boolean };
};
