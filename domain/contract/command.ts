import { z } from "zod";
import { equipmentInputs } from "./equipment.ts";
import { date, text } from "./fields.ts";

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
  z.strictObject({ type: z.literal("FollowUp") }),
  z.strictObject({ type: z.literal("HoldDialogue") }),
  z.strictObject({ type: z.literal("Undo") }),
  z.strictObject({ type: z.literal("UndoDay") }),
  z.strictObject({ type: z.literal("ApproveDay") }),
  z.strictObject({ type: z.literal("RejectDay"), reason: text }),
  z.strictObject({ type: z.literal("WithdrawDay") }),
  z.strictObject({ type: z.literal("CallInDay"), date }),
  ...equipmentInputs,
]);
export type CommandInput = z.infer<typeof commandInput>;
export type CommandType = CommandInput["type"];

/** Body of `POST /api/cases/:id/commands`. `version` is the one that the person saw. */
export const commandRequest = z.strictObject({ version: z.int().positive(), command: commandInput });
