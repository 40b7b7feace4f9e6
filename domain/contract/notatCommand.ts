import { z } from "zod";
import { personId } from "./fields.ts";
import { unitId } from "./meldingCommand.ts";

/** As long as a report's texts may be; the rule says what is too long. */
const text = z.string().max(200_000).nullable();
const danger = z.boolean().nullable();

/** `POST /api/notes`. `id` is made by whoever writes it, a UUID, so that what is sent twice is one note. */
export const notatRequest = z.strictObject({
  id: z.string().max(80),
  as: z.enum(["verneombud", "tillitsvalgt"]).nullable(),
  unitId: unitId.nullable(),
  text,
  danger,
});
export type NotatRequest = z.infer<typeof notatRequest>;

const notatCommandInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("AddToNotat"), text }),
  z.strictObject({ type: z.literal("AnswerDanger"), danger }),
  /** `what` is all that the employer gets. More people than the rules allow, so that they say it themselves. */
  z.strictObject({
    type: z.literal("ForwardNotat"),
    what: text,
    counterparts: z.array(personId).max(100).readonly(),
    leaderId: personId.nullable(),
  }),
  z.strictObject({ type: z.literal("CloseNotat") }),
  z.strictObject({ type: z.literal("KeepNotat") }),
  z.strictObject({ type: z.literal("DiscardNotat") }),
]);
export type NotatCommandInput = z.infer<typeof notatCommandInput>;

/** `POST /api/notes/:id/commands` */
export const notatCommandRequest = z.strictObject({ version: z.int(), command: notatCommandInput });
