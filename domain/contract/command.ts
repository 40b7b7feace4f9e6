import { z } from "zod";
import { type LocalDate, parseLocalDate } from "../kernel/localDate.ts";

/** An ISO date, or `null` where none is given. Other notations are refused: some clients read them month first. */
const date = z
  .string()
  .transform((value, context) => {
    const parsed = parseLocalDate(value);
    if (parsed === undefined) context.addIssue({ code: "custom", message: "DATE_INVALID" });
    return parsed as LocalDate;
  })
  .nullable();

// Far above what the rules allow, so that the rule itself says what is too long; this only bounds the work.
const text = z.string().max(20_000).nullable();
const equipment = z
  .array(z.enum(["tastatur", "mus", "skjerm"]))
  .max(3)
  .readonly();

const assessmentInput = z.strictObject({
  workEnvironment: text,
  physicalOk: z.boolean().nullable(),
  tasksSuitable: z.boolean().nullable(),
  discussed: z.boolean(),
  goodSituation: z.boolean(),
  costDisproportionate: z.boolean().nullable(),
  equipment,
  extraEquipmentGranted: z.boolean().nullable(),
  overrideReason: text,
});
export type AssessmentInput = z.infer<typeof assessmentInput>;

/** What a person may do with a case, as it crosses the wire: the words themselves, where the domain holds their lengths. */
const commandInput = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("Approve"), assessment: assessmentInput }),
  z.strictObject({ type: z.literal("Return"), reason: text }),
  z.strictObject({ type: z.literal("Reject"), reason: text }),
  z.strictObject({
    type: z.literal("Accept"),
    templateVersion: z.string().max(40),
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({ type: z.literal("Decline") }),
  z.strictObject({ type: z.literal("Withdraw") }),
  z.strictObject({ type: z.literal("CallIn"), date }),
  z.strictObject({ type: z.literal("Terminate"), lastDay: date }),
  z.strictObject({ type: z.literal("ApproveDay") }),
  z.strictObject({ type: z.literal("RejectDay"), reason: text }),
  z.strictObject({ type: z.literal("WithdrawDay") }),
  z.strictObject({ type: z.literal("CallInDay"), date }),
]);
export type CommandInput = z.infer<typeof commandInput>;
export type CommandType = CommandInput["type"];

/** Body of `POST /api/cases/:id/commands`. `version` is the one that the person saw. */
export const commandRequest = z.strictObject({ version: z.int().positive(), command: commandInput });
