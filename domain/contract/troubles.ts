import { z } from "zod";
import type { PersonId } from "../kernel/ids.ts";
import { type Instant, parseInstant } from "../kernel/instant.ts";
import type { PersonView } from "./views.ts";

const instant = z.string().transform((value, context): Instant => {
  const parsed = parseInstant(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: "custom", message: "INSTANT_INVALID" });
  return z.NEVER;
});
const personId = z
  .guid()
  .transform((id) => id.toLowerCase() as PersonId)
  .nullable();

/** `GET /api/troubles?latest=…&personId=…`: where a page of the list ended; both left out for the first one. */
export const troublePlace = z.strictObject({ latest: instant, personId });
export type TroublePlace = z.infer<typeof troublePlace>;

/**
 * Body of `POST /api/troubles`: one message by its id, or all of a person's. `seen` is the `latest` of the person's group, or the
 * message's `at`: what failed after it is left alone.
 */
export const troubleRequest = z.strictObject({
  action: z.enum(["retry", "dismiss"]),
  target: z.union([z.strictObject({ jobId: z.uuid() }), z.strictObject({ personId })]),
  seen: instant,
});
export type TroubleRequest = z.infer<typeof troubleRequest>;

/** A message, or an update of one, that did not arrive for certain. It says nothing of the case it is about. */
export type Trouble = {
  readonly id: string;
  readonly kind: "message" | "letter" | "update" | "other";
  /** When it was given up. */
  readonly at: Instant;
  readonly attempts: number;
  /** Why, as a code: `not-installed`, `http-403`, `LEASE_EXPIRED`, … */
  readonly code: string | null;
  /** It may have arrived all the same, and then arrives twice when it is sent once more. */
  readonly uncertain: boolean;
};

/** All that did not reach one person; `person` is null for work that is for nobody by name. */
export type TroubleGroup = {
  readonly person: PersonView | null;
  readonly unitName: string | null;
  readonly count: number;
  /** How many of them are uncertain. */
  readonly uncertain: number;
  readonly latest: Instant;
  /** The newest, newest first; there may be more. */
  readonly troubles: readonly Trouble[];
};

/** `GET /api/troubles`. `people` counts all groups, not this page's alone. */
export type TroubleList = {
  readonly people: number;
  readonly groups: readonly TroubleGroup[];
  readonly next: TroublePlace | null;
};

/** Answer to `POST /api/troubles`: how many were acted on; 0 when somebody else was first. */
export type TroubleAnswer = { readonly acted: number };
